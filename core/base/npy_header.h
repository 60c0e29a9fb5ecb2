// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/ScalarType.h>
#include <cstdint>
#include <string>
#include <vector>

namespace midstage {

/// What the dictionary at the head of a NumPy array file says.
struct NpyHeader {
    c10::ScalarType type = c10::ScalarType::Float;
    bool fortran_order = false;
    std::vector<int64_t> shape;
    int64_t count = 0; ///< product of the shape; its size in bytes fits int64_t as well
};

/// Parses "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }". Throws InputError, its sentence beginning with
/// `name`.
NpyHeader parse_npy_header(const std::string& text, const std::string& name);

} // namespace midstage
