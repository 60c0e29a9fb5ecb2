// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's half of throughput.py: reads lines "train N" and "evaluate N" (N batches) and answers each with the
// seconds it took, the processor's seconds, and a loss or a mean logit.
#include "core/base/random.h"
#include "core/compute/device.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/ood/evaluator.h"
#include "core/training/trainer.h"

#include <ATen/ATen.h>
#include <CLI/CLI.hpp>
#include <chrono>
#include <ctime>
#include <iostream>
#include <string>

using namespace midstage;

namespace {

/// CIFAR's shape with random pixels: throughput does not depend on what is in them.
training::DeviceSet random_images(int64_t count, c10::Device device) {
    at::manual_seed(0);
    return {.images = at::randint(256, {count, 3, 32, 32}, at::kByte).to(device),
            .labels = at::randint(10, {count}, at::kLong).to(device),
            .mean = {0.4914F, 0.4822F, 0.4465F},
            .std = {0.2470F, 0.2435F, 0.2616F}};
}

void wait_for(c10::Device device) {
    if (device.is_cuda()) {
        (void)at::ones({1}, device).item<float>();
    }
}

} // namespace

int main(int argc, char** argv) {
    std::string model = "resnet20";
    std::string precision = "fp32";
    std::string device = "cpu";
    int threads = 2;
    int64_t images = 10000;
    training::TrainingOptions options;
    options.epochs = 1000000;
    options.batch_size = 128;
    options.augmentation = {.crop_padding = 4, .flip = true};
    CLI::App app("Training and evaluation throughput");
    app.add_option("--model", model);
    app.add_option("--precision", precision);
    app.add_option("--device", device);
    app.add_option("--threads", threads);
    app.add_option("--images", images);
    app.add_option("--batch-size", options.batch_size);
    app.add_option("--ema-decay", options.ema_decay);
    CLI11_PARSE(app, argc, argv);

    const compute::Compute compute = compute::resolve(device, precision, threads);
    compute::apply(compute);
    models::ModelOptions network;
    network.name = model;
    const auto make = [&] { return models::make_classifier(network, {}, 0); };
    const training::DeviceSet set = random_images(images, compute.device);
    training::Trainer trainer(make(), options.ema_decay > 0 ? make() : nullptr, set, options,
                              training::cross_entropy_loss(0), compute, 0);
    std::string verb;
    int64_t batches = 0;
    while (std::cin >> verb >> batches) {
        double check = 0;
        wait_for(compute.device);
        const std::clock_t processor_start = std::clock();
        const auto start = std::chrono::steady_clock::now();
        if (verb == "train") {
            for (int64_t i = 0; i < batches; ++i) {
                trainer.train_batch();
            }
            check = trainer.take_sums().loss;
        } else {
            training::DeviceSet part = set;
            part.images = set.images.narrow(0, 0, batches * options.batch_size);
            check = ood::compute_outputs(trainer.evaluated_model(), part, compute, options.batch_size)
                        .logits.mean()
                        .item<double>();
        }
        wait_for(compute.device);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        const double processor = static_cast<double>(std::clock() - processor_start) / CLOCKS_PER_SEC;
        std::cout << seconds.count() << ' ' << processor << ' ' << check << std::endl;
    }
    return 0;
}
