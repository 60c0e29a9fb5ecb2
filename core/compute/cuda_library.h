// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace midstage::compute {

/// One GPU as the driver describes it.
struct Gpu {
    int ordinal = 0;    ///< N of "cuda:N"
    std::string name;   ///< as the driver gives it, for example "NVIDIA H200"
    int64_t memory = 0; ///< bytes; 0 = not known
    int capability = 0; ///< compute capability, major * 10 + minor; 0 = not known
};

/// Loads LibTorch's CUDA library where an NVIDIA driver is present and gives the GPUs it can use. Empty, with a line in
/// the log where there is something to say, when there is no driver, no CUDA library or no usable GPU. Must run before
/// anything else asks LibTorch for CUDA: LibTorch remembers for good that there is none.
std::vector<Gpu> load_cuda();

} // namespace midstage::compute
