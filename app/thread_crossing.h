// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef __SANITIZE_THREAD__
#include <sanitizer/tsan_interface.h>
#endif

/// Tells the thread sanitizer what it cannot see: Qt is not built with it, and its queues, pools and waiting hand
/// things from one thread to another. In other builds these do nothing.
namespace midstage::app {

/// What this thread has done is to be seen by whoever calls take_over() with the same address later.
inline void give_over([[maybe_unused]] void* address) {
#ifdef __SANITIZE_THREAD__
    __tsan_release(address);
#endif
}

/// See give_over().
inline void take_over([[maybe_unused]] void* address) {
#ifdef __SANITIZE_THREAD__
    __tsan_acquire(address);
#endif
}

} // namespace midstage::app
