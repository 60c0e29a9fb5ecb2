// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Groups of float32 lanes that the compiler maps to the vector registers of the function they are inlined into. Only
/// core/kernels/*.cpp include this.
namespace midstage::kernels {

/// bfloat16 as its bits.
using Bf16Bits = uint16_t;

/// Written out: g++ 12 drops a vector's size that depends on a template's parameter.
template <int count>
struct Vectors;

template <>
struct Vectors<16> {
    using Floats [[gnu::vector_size(64)]] = float;
    using Words [[gnu::vector_size(64)]] = uint32_t;
    using Halves [[gnu::vector_size(32)]] = uint16_t;
};

template <>
struct Vectors<8> {
    using Floats [[gnu::vector_size(32)]] = float;
    using Words [[gnu::vector_size(32)]] = uint32_t;
    using Halves [[gnu::vector_size(16)]] = uint16_t;
};

template <>
struct Vectors<4> {
    using Floats [[gnu::vector_size(16)]] = float;
    using Words [[gnu::vector_size(16)]] = uint32_t;
    using Halves [[gnu::vector_size(8)]] = uint16_t;
};

template <>
struct Vectors<2> {
    using Floats [[gnu::vector_size(8)]] = float;
    using Words [[gnu::vector_size(8)]] = uint32_t;
    using Halves [[gnu::vector_size(4)]] = uint16_t;
};

template <int count>
struct Lanes {
    using Floats = typename Vectors<count>::Floats;
    using Words = typename Vectors<count>::Words;
    using Halves = typename Vectors<count>::Halves;

    Floats value;

    [[gnu::always_inline]] static Lanes load(const float* from) {
        Lanes lanes;
        __builtin_memcpy(&lanes.value, from, sizeof(lanes.value));
        return lanes;
    }

    [[gnu::always_inline]] static Lanes load(const Bf16Bits* from) {
        Halves halves;
        __builtin_memcpy(&halves, from, sizeof(halves));
        const Words words = __builtin_convertvector(halves, Words) << 16;
        Lanes lanes;
        __builtin_memcpy(&lanes.value, &words, sizeof(words));
        return lanes;
    }

    [[gnu::always_inline]] static Lanes all(float number) { return {number - Floats{}}; }

    [[gnu::always_inline]] void store(float* to) const { __builtin_memcpy(to, &value, sizeof(value)); }

    /// Rounds to the nearest, ties to even; NaN stays NaN.
    [[gnu::always_inline]] void store(Bf16Bits* to) const {
        Words words;
        __builtin_memcpy(&words, &value, sizeof(words));
        const Words rounded = (words + 0x7FFFU + ((words >> 16) & 1U)) >> 16;
        const Words kept = value == value ? rounded : Words{} + 0x7FC0U;
        const Halves halves = __builtin_convertvector(kept, Halves);
        __builtin_memcpy(to, &halves, sizeof(halves));
    }

    [[gnu::always_inline]] float at(int lane) const { return value[lane]; }

    /// Zero where `condition` is not positive, else `lanes`; NaN counts as positive, as in the gradient of torch.relu.
    [[gnu::always_inline]] static Lanes where_positive(const Lanes& condition, const Lanes& lanes) {
        return {condition.value <= Floats{} ? Floats{} : lanes.value};
    }

    /// max(0, lanes), NaN stays NaN as in torch.relu.
    [[gnu::always_inline]] Lanes relu() const { return {value <= Floats{} ? Floats{} : value}; }
};

/// What is left over; compilers make no vectors of one element.
template <>
struct Lanes<1> {
    float value;

    [[gnu::always_inline]] static Lanes load(const float* from) { return {*from}; }

    [[gnu::always_inline]] static Lanes load(const Bf16Bits* from) {
        const uint32_t word = static_cast<uint32_t>(*from) << 16;
        Lanes lanes{};
        __builtin_memcpy(&lanes.value, &word, sizeof(word));
        return lanes;
    }

    [[gnu::always_inline]] static Lanes all(float number) { return {number}; }

    [[gnu::always_inline]] void store(float* to) const { *to = value; }

    [[gnu::always_inline]] void store(Bf16Bits* to) const {
        uint32_t word = 0;
        __builtin_memcpy(&word, &value, sizeof(word));
        *to = static_cast<Bf16Bits>(value == value ? (word + 0x7FFFU + ((word >> 16) & 1U)) >> 16 : 0x7FC0U);
    }

    [[gnu::always_inline]] float at(int /*lane*/) const { return value; }

    [[gnu::always_inline]] static Lanes where_positive(const Lanes& condition, const Lanes& lanes) {
        return {condition.value <= 0 ? 0 : lanes.value};
    }

    [[gnu::always_inline]] Lanes relu() const { return {value <= 0 ? 0 : value}; }
};

} // namespace midstage::kernels
