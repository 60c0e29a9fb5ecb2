// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace midstage::data {

/// One numeric array of a MATLAB v5 file, as its headers describe it.
struct MatArray {
    std::string name;
    int class_type = 0;           ///< MATLAB's array class, equal to libmatio's MAT_C_*
    std::vector<int64_t> dims;    ///< MATLAB's order: the first runs fastest
    int64_t elements = 0;         ///< product of dims
    bool compressed = false;      ///< deflated in the file
    uint64_t offset = 0;          ///< of its content in the file
    uint64_t stored_bytes = 0;    ///< in the file, deflated where compressed
    uint64_t data_offset = 0;     ///< of the first element in the (inflated) content
    uint64_t bytes_per_value = 0; ///< as stored, which may be a smaller type than the class
};

/// Lists the arrays of a MATLAB v5 file and checks all sizes that libmatio would trust: every array lies within the
/// file, is a plain numeric one, and its dimensions fit its data. Throws InputError with file and offset; for the HDF5
/// based version 7.3 it says how to save the file anew.
std::vector<MatArray> mat_arrays(const std::filesystem::path& file);

/// Inflates a compressed array as far as its first `elements` and throws InputError where that many are not there or
/// (for all elements) the checksum is wrong. Does nothing for an uncompressed array.
void check_mat_content(const std::filesystem::path& file, const MatArray& array, int64_t elements);

} // namespace midstage::data
