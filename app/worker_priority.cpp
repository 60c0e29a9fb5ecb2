// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker_priority.h"

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace midstage::app {

void give_way_to_the_window() {
#ifdef __linux__
    // On Linux each thread has a nice value of its own, which the threads that it starts inherit. Not the lowest one: a
    // run must get on beside other programs too.
    constexpr int less_urgent = 10;
    setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), less_urgent);
#endif
}

} // namespace midstage::app
