// SPDX-License-Identifier: GPL-3.0-or-later
// How long the built-in sets take to draw on one core: bench_shapes [images]
#include "core/data/noise.h"
#include "core/data/shapes/shapes.h"

#include <ATen/Parallel.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace midstage::data;

int main(int argc, char** argv) {
    at::set_num_threads(1);
    LoadRequest request;
    request.split = Split::train;
    request.limit = argc > 1 ? std::atoll(argv[1]) : 10000;
    request.shapes.atypical_fraction = 0.4;
    std::vector<Dataset> sets = shapes_datasets();
    for (const Dataset& noise : noise_datasets()) {
        sets.push_back(noise);
    }
    for (const Dataset& set : sets) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t processor_start = std::clock();
        const ImageSet images = set.load(request);
        const double processor = static_cast<double>(std::clock() - processor_start) / CLOCKS_PER_SEC;
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
        std::printf("%-18s %lld images in %.3f s (%.3f s of the processor), fingerprint included\n",
                    set.info.name.c_str(), static_cast<long long>(images.size()), passed.count(), processor);
    }
    return 0;
}
