// SPDX-License-Identifier: GPL-3.0-or-later
// bench_metrics ID.npy OOD.npy: for each number N on standard input the seconds of N computations, and the metrics.
// Driven by metrics.py.
#include "core/ood/metrics.h"
#include "core/ood/score_file.h"

#include <chrono>
#include <cstdio>
#include <iostream>

using namespace midstage::ood;

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_metrics ID.npy OOD.npy\n");
        return 2;
    }
    const auto id = read_score_file(argv[1]);
    const auto ood = read_score_file(argv[2]);
    for (int repeats = 0; std::cin >> repeats;) {
        Metrics metrics;
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < repeats; ++i) {
            metrics = compute_metrics(id, ood);
        }
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        std::printf("%.9f", seconds.count());
        for (const MetricInfo& info : metric_infos()) {
            std::printf(" %.17g", metrics.*info.value);
        }
        std::printf("\n");
        std::fflush(stdout);
    }
    return 0;
}
