// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace midstage::app {

void give_way_to_the_window([[maybe_unused]] int nice) {
#ifdef __linux__
    // On Linux each thread has a nice value of its own, which the threads that it starts inherit.
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), nice);
#endif
}

} // namespace midstage::app
