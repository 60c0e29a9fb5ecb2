// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sched.h>
#include <set>
#include <sstream>
#include <thread>

namespace midstage::compute {
namespace {

/// The processors that the scheduler may give this process, by number.
std::vector<int> allowed_processors() {
    // A machine may have more processors than the fixed cpu_set_t holds: ask again with a larger set.
    for (int capacity = 1024; capacity <= (1 << 20); capacity *= 4) {
        cpu_set_t* const set = CPU_ALLOC(capacity);
        if (set == nullptr) {
            break;
        }
        const size_t bytes = CPU_ALLOC_SIZE(capacity);
        std::vector<int> processors;
        if (sched_getaffinity(0, bytes, set) == 0) {
            for (int i = 0; i < capacity; ++i) {
                if (CPU_ISSET_S(i, bytes, set)) {
                    processors.push_back(i);
                }
            }
        }
        CPU_FREE(set);
        if (!processors.empty()) {
            return processors;
        }
    }
    return {};
}

/// Hyperthreads of one core name the same siblings.
std::string siblings_of(int processor) {
    std::ifstream file("/sys/devices/system/cpu/cpu" + std::to_string(processor) + "/topology/thread_siblings_list");
    std::string list;
    if (!std::getline(file, list)) {
        list = "cpu" + std::to_string(processor);
    }
    return list;
}

/// Processors' worth of time that the control group at `folder` allows; 0 = no limit.
double quota_of(const std::filesystem::path& folder) {
    double period = 0;
    if (std::ifstream file(folder / "cpu.max"); file) {
        std::string quota;
        file >> quota >> period;
        return quota != "max" && period > 0 ? std::atof(quota.c_str()) / period : 0;
    }
    double quota = 0;
    std::ifstream(folder / "cpu.cfs_quota_us") >> quota;
    std::ifstream(folder / "cpu.cfs_period_us") >> period;
    return quota > 0 && period > 0 ? quota / period : 0;
}

/// The tightest limit of this process's control groups and their parents (versions 1 and 2); 0 = no limit.
double cgroup_limit() {
    std::ifstream groups("/proc/self/cgroup");
    double limit = 0;
    std::string line;
    while (std::getline(groups, line)) {
        std::istringstream fields(line);
        std::string number;
        std::string controllers;
        std::string path;
        std::getline(fields, number, ':');
        std::getline(fields, controllers, ':');
        std::getline(fields, path);
        const bool version2 = controllers.empty();
        if (!version2 && ("," + controllers + ",").find(",cpu,") == std::string::npos) {
            continue;
        }
        const std::filesystem::path root = version2 ? "/sys/fs/cgroup" : "/sys/fs/cgroup/" + controllers;
        std::filesystem::path folder = std::filesystem::path(path).relative_path();
        while (true) {
            const double quota = quota_of(root / folder);
            if (quota > 0 && (limit == 0 || quota < limit)) {
                limit = quota;
            }
            if (folder.empty()) {
                break;
            }
            folder = folder.parent_path();
        }
    }
    return limit;
}

} // namespace

int physical_cores() {
    std::set<std::string> cores;
    for (const int processor : allowed_processors()) {
        cores.insert(siblings_of(processor));
    }
    int count = static_cast<int>(cores.size());
    if (count == 0) {
        count = static_cast<int>(std::thread::hardware_concurrency());
    }
    const double limit = cgroup_limit();
    if (limit > 0) {
        count = std::min(count, static_cast<int>(std::lround(limit)));
    }
    return std::max(count, 1);
}

} // namespace midstage::compute
