// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <filesystem>
#include <functional>
#include <string>

namespace midstage {

/// Reads a NumPy array file (format 1.0 or 2.0; float16/32/64, int8 to int64, uint8 to uint64, bool; little endian;
/// C or Fortran order) into a contiguous tensor on the CPU. Throws InputError naming the file and what is wrong.
at::Tensor read_npy(const std::filesystem::path& file);

/// What comes before the data in such a file, byte for byte as numpy.save writes it. Throws Error for a type that NumPy
/// does not have (bfloat16 ...).
std::string npy_header(const at::Tensor& array);

/// Fills the buffer from a stream; fewer bytes than asked for only where the stream ends.
using ReadBytes = std::function<size_t(void* buffer, size_t bytes)>;

/// The array of a stream that ends with it. Memory is taken as data arrive, never on the word of a header.
/// `name` begins the sentences of errors.
at::Tensor read_npy_stream(const ReadBytes& read, const std::string& name);

} // namespace midstage
