// SPDX-License-Identifier: GPL-3.0-or-later
// What a mask costs beyond the pass under it: five masked passes against five plain ones, in turn, and the time of
// ranking a network's scores once, as pruning does in every step.
#include "core/masks/estimate.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"

#include <ATen/ATen.h>
#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>

using namespace midstage;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

training::DeviceSet random_images(int64_t count, int64_t channels, int64_t size, c10::Device device) {
    at::manual_seed(0);
    return {.images = at::randint(256, {count, channels, size, size}, at::kByte).to(device),
            .labels = at::randint(10, {count}, at::kLong).to(device),
            .mean = std::vector<float>(static_cast<size_t>(channels), 0.5F),
            .std = std::vector<float>(static_cast<size_t>(channels), 0.25F)};
}

std::shared_ptr<models::Classifier> network_of(const std::string& name, const models::InputShape& shape,
                                               c10::Device device) {
    models::ModelOptions options;
    options.name = name;
    auto network = models::make_classifier(options, shape, 0);
    network->to(device);
    return network;
}

/// Plain and masked passes in turn, so that a change of the machine's speed meets both alike.
void compare_passes(const std::string& name, const training::DeviceSet& set, const compute::Compute& compute,
                    int rounds) {
    const models::InputShape shape{set.images.size(1), set.images.size(2), set.images.size(3), 10};
    const auto network = network_of(name, shape, compute.device);
    masks::MaskOptions options;
    const std::vector<masks::MaskTask> tasks = masks::mask_tasks(options, 0);
    (void)masks::look_at_samples(*network, set, compute);
    std::vector<double> ratios;
    std::vector<double> plain_seconds;
    for (int round = 0; round < rounds; ++round) {
        double plain = 0;
        double masked = 0;
        for (const masks::MaskTask& task : tasks) {
            Clock::time_point start = Clock::now();
            (void)masks::look_at_samples(*network, set, compute);
            plain += seconds_since(start);
            start = Clock::now();
            masks::look_under_masks(*network, set, compute, options, {}, {task}, [](const auto&...) {});
            masked += seconds_since(start);
        }
        plain_seconds.push_back(plain);
        ratios.push_back(masked / plain);
    }
    std::cout << name << ", " << set.size() << " images: " << tasks.size() << " plain passes " << median(plain_seconds)
              << " s; masked / plain " << median(ratios) << " (of " << rounds << " rounds the median; "
              << *std::min_element(ratios.begin(), ratios.end()) << " to "
              << *std::max_element(ratios.begin(), ratios.end()) << ")" << std::endl;
}

/// Drawing one mask and putting it on, without the pass under it.
void time_mask(const std::string& name, const models::InputShape& shape, c10::Device device) {
    const auto network = network_of(name, shape, device);
    const masks::Weights weights = masks::maskable_weights(*network);
    std::vector<double> seconds;
    for (uint64_t seed = 0; seed < 20; ++seed) {
        const Clock::time_point start = Clock::now();
        masks::MaskScope scope(weights);
        scope.apply(masks::make_mask(weights, masks::random_scores(weights, seed), 0.965, masks::Ranking::per_layer));
        scope.remove();
        seconds.push_back(seconds_since(start));
    }
    std::cout << name << ": a mask drawn, put on and taken off in " << 1000 * median(seconds) << " ms" << std::endl;
}

void time_ranking(const std::string& name, c10::Device device) {
    const auto network = network_of(name, {}, device);
    const masks::Weights weights = masks::maskable_weights(*network);
    const std::vector<at::Tensor> scores = masks::random_scores(weights, 0);
    for (const masks::Ranking ranking : {masks::Ranking::per_layer, masks::Ranking::global}) {
        std::vector<double> seconds;
        for (int i = 0; i < 50; ++i) {
            const Clock::time_point start = Clock::now();
            const std::vector<at::Tensor> kept = masks::kept_entries(weights, scores, 0.8, ranking);
            (void)kept.back().flatten()[0].item<bool>(); // waits for a GPU
            seconds.push_back(seconds_since(start));
        }
        int64_t count = 0;
        for (const at::Tensor& score : scores) {
            count += score.numel();
        }
        std::cout << name << ", " << scores.size() << " layers, " << count << " weights, ranked "
                  << (ranking == masks::Ranking::global ? "globally" : "per layer") << ": " << 1000 * median(seconds)
                  << " ms" << std::endl;
    }
}

} // namespace

int main(int argc, char** argv) {
    std::string precision = "fp32";
    std::string device = "cpu";
    int threads = 2;
    int rounds = 5;
    CLI::App app("Cost of masks");
    app.add_option("--precision", precision);
    app.add_option("--device", device);
    app.add_option("--threads", threads);
    app.add_option("--rounds", rounds);
    CLI11_PARSE(app, argc, argv);

    const compute::Compute compute = compute::resolve(device, precision, threads);
    compute::apply(compute);
    time_ranking("resnet20", compute.device);
    time_ranking("densenet-bc-100-12", compute.device);
    time_mask("cnn-small", {1, 28, 28, 10}, compute.device);
    time_mask("resnet20", {3, 32, 32, 10}, compute.device);
    time_mask("resnet18", {3, 32, 32, 10}, compute.device);
    compare_passes("cnn-small", random_images(10000, 1, 28, compute.device), compute, rounds);
    compare_passes("resnet20", random_images(5000, 3, 32, compute.device), compute, rounds);
    return 0;
}
