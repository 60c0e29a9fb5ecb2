// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/numpy_values.h"

#include "core/data/readers/bad_file.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <spdlog/fmt/fmt.h>

namespace midstage::data {
namespace {

constexpr double white = 255.0;
/// Far above any set's number of classes; a damaged label would make as many names.
constexpr double most_classes = 100'000;

bool is_fraction(at::ScalarType type) {
    return at::isFloatingType(type);
}

/// How far k / 255 can be off after rounding, however it was computed: 255 steps lie far further apart.
double rounding_of(at::ScalarType type) {
    return std::ldexp(1.0, type == at::kHalf ? -11 : -22);
}

/// Calls body(position, value) in turn. Values pass as double, which holds every value that is accepted exactly.
template <typename Body>
void for_values(const at::Tensor& values, const Body& body) {
    // A slice at a time: the whole as double would take eight times its bytes.
    constexpr int64_t slice = int64_t{1} << 18;
    const at::Tensor flat = values.reshape({-1});
    for (int64_t begin = 0; begin < flat.numel(); begin += slice) {
        const at::Tensor part = flat.narrow(0, begin, std::min(slice, flat.numel() - begin)).to(at::kDouble);
        const auto* in = part.const_data_ptr<double>();
        for (int64_t i = 0; i < part.numel(); ++i) {
            body(begin + i, in[i]);
        }
    }
}

bool is_whole(double value, double below) {
    return value >= 0 && value < below && value == std::floor(value);
}

/// Whether fractions of 1 stand for the 256 values: no value is above 1.
bool are_fractions_of_one(const at::Tensor& values) {
    return is_fraction(values.scalar_type()) && values.max().item<double>() <= 1.0;
}

} // namespace

std::string described(const NumpyArray& source) {
    return source.name.empty() ? "its array" : "its array \"" + source.name + "\"";
}

at::Tensor pixel_values(const at::Tensor& values, const NumpyArray& source) {
    if (values.scalar_type() == at::kByte) {
        return values;
    }
    if (values.scalar_type() == at::kBool) {
        bad_file(source.file, described(source) + " holds only true and false: save images as numbers from 0 to 255");
    }
    const bool scaled = are_fractions_of_one(values);
    const double rounding = rounding_of(values.scalar_type());
    at::Tensor result = at::empty(values.sizes(), at::kByte);
    auto* out = result.mutable_data_ptr<uint8_t>();
    const int64_t image_values = values.numel() / std::max<int64_t>(1, values.size(0));
    for_values(values, [&](int64_t place, double value) {
        const double level = scaled ? std::round(value * white) : value;
        const bool fits = scaled ? value >= 0 && std::abs(value - level / white) <= rounding : is_whole(value, 256);
        if (!fits) {
            bad_file(source.file,
                     fmt::format("{} has the value {} in image {} (counted from 0), which is no 8-bit value: save "
                                 "whole numbers from 0 to 255 (or those divided by 255)",
                                 described(source), value, place / image_values));
        }
        out[place] = static_cast<uint8_t>(level);
    });
    return result;
}

at::Tensor label_values(const at::Tensor& values, const NumpyArray& source) {
    at::Tensor result = at::empty({values.numel()}, at::kLong);
    auto* out = result.mutable_data_ptr<int64_t>();
    for_values(values, [&](int64_t place, double value) {
        if (!is_whole(value, most_classes)) {
            bad_file(source.file, fmt::format("{} has the label {} at position {} (counted from 0): classes are whole "
                                              "numbers from 0 to {:.0f}",
                                              described(source), value, place, most_classes - 1));
        }
        out[place] = static_cast<int64_t>(value);
    });
    return result;
}

} // namespace midstage::data
