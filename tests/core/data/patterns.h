// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <ATen/ATen.h>
#include <filesystem>
#include <fstream>
#include <span>
#include <sstream>
#include <string>
#include <vector>

/// Shared by the tests of core/data.
namespace midstage::test {

inline std::filesystem::path files() {
    return std::filesystem::path(MIDSTAGE_TEST_FILES) / "data";
}

/// The picture (C, H, W) that tests/python/make_data_references.py makes by the same formula.
inline at::Tensor pattern(int64_t index, int64_t channels, int64_t height, int64_t width) {
    at::Tensor result = at::empty({channels, height, width}, at::kByte);
    auto* out = result.mutable_data_ptr<uint8_t>();
    for (int64_t c = 0; c < channels; ++c) {
        for (int64_t y = 0; y < height; ++y) {
            for (int64_t x = 0; x < width; ++x) {
                *out++ = static_cast<uint8_t>((37 * index + 101 * c + 31 * x * x + 17 * y * y + 7 * x * y) % 256);
            }
        }
    }
    return result;
}

/// A binary PGM or PPM as (C, H, W).
inline at::Tensor read_pnm(const std::filesystem::path& file) {
    const std::string content = read_file(file);
    std::istringstream text(content);
    std::string magic;
    int64_t width = 0;
    int64_t height = 0;
    int64_t white = 0;
    text >> magic >> width >> height >> white;
    const int64_t channels = magic == "P5" ? 1 : 3;
    const size_t begin = content.size() - static_cast<size_t>(channels * height * width);
    at::Tensor result = at::empty({height, width, channels}, at::kByte);
    std::copy(content.begin() + static_cast<std::ptrdiff_t>(begin), content.end(), result.mutable_data_ptr<uint8_t>());
    return result.permute({2, 0, 1}).contiguous();
}

inline std::span<const uint8_t> bytes_of(const std::string& content) {
    return {reinterpret_cast<const uint8_t*>(content.data()), content.size()};
}

inline void write_file(const std::filesystem::path& file, const std::string& content) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

/// The sentence of the InputError that `action` throws; empty where it throws nothing. Other exceptions pass.
template <typename Action>
std::string input_error_of(const Action& action) {
    try {
        action();
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

} // namespace midstage::test
