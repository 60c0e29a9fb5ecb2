// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/npy_header.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace midstage {

/// Names (without ".npy"; may hold slashes) and arrays in the order of the file.
using NamedArrays = std::vector<std::pair<std::string, at::Tensor>>;

enum class NpzCompression {
    none,    ///< quick; right for floating-point numbers, which hardly shrink
    deflate, ///< as numpy.savez_compressed
};

/// Writes a NumPy archive that numpy.load reads; atomic, and the same arrays give the same bytes. Throws Error.
void write_npz(const std::filesystem::path& file, const NamedArrays& arrays,
               NpzCompression compression = NpzCompression::none);

/// Reads what numpy.savez, numpy.savez_compressed or write_npz wrote; with `wanted` only the arrays whose name it
/// accepts (the others are not read). Throws InputError naming the file, the array and what is wrong.
/// `rows` > 0: only so many entries of each array's first axis.
NamedArrays read_npz(const std::filesystem::path& file, const std::function<bool(const std::string&)>& wanted = {},
                     int64_t rows = 0);

/// The headers of such a file's arrays, in its order; `wanted` and errors as of read_npz().
std::vector<std::pair<std::string, NpyHeader>>
read_npz_headers(const std::filesystem::path& file, const std::function<bool(const std::string&)>& wanted = {});

} // namespace midstage
