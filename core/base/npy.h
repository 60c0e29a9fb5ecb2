// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace midstage {

struct NpyHeader;

/// Reads a NumPy array file (format 1.0 or 2.0; float16/32/64, int8 to int64, uint8 to uint64, bool; little endian;
/// C or Fortran order) into a contiguous tensor on the CPU. Throws InputError naming the file and what is wrong.
/// `rows` > 0: only so many entries of the first axis, and in C order no byte behind them is read.
at::Tensor read_npy(const std::filesystem::path& file, int64_t rows = 0);

/// Its header alone; errors as of read_npy().
NpyHeader read_npy_header(const std::filesystem::path& file);

/// What comes before the data in such a file, byte for byte as numpy.save writes it. Throws Error for a type that NumPy
/// does not have (bfloat16 ...).
std::string npy_header(const at::Tensor& array);

/// Fills the buffer from a stream; fewer bytes than asked for only where the stream ends.
using ReadBytes = std::function<size_t(void* buffer, size_t bytes)>;

/// The array of a stream that ends with it. Memory is taken as data arrive, never on the word of a header.
/// `name` begins the sentences of errors; `rows` as for read_npy().
at::Tensor read_npy_stream(const ReadBytes& read, const std::string& name, int64_t rows = 0);

/// What such a stream begins with.
NpyHeader read_npy_header_stream(const ReadBytes& read, const std::string& name);

} // namespace midstage
