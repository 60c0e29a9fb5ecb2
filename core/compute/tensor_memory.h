// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Memory of tensors on the CPU. A training step asks for the same large blocks again and again; malloc gives them back
/// to the system each time, and the pages that come anew have to be zeroed. Here freed blocks are kept for the next
/// tensor of about their size and lie in huge pages where the system has them.
namespace midstage::compute {

/// From here on LibTorch takes the memory of large tensors on the CPU from such blocks. May be called again. Does
/// nothing under the sanitizers, which could not see a use after free.
void keep_tensor_memory();

/// Gives kept blocks that are not in use back to the system.
void release_tensor_memory();

/// Bytes kept and not in use.
int64_t kept_tensor_memory();

} // namespace midstage::compute
