// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer_state.h"

#include "core/base/error.h"
#include "core/models/classifier.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <map>
#include <spdlog/fmt/fmt.h>
#include <string>
#include <utility>
#include <vector>

namespace midstage::training {
namespace {

/// Every tensor of the training that a state holds, by its name there.
models::StateDict live_tensors(const TrainingTensors& tensors) {
    models::StateDict live;
    const auto add = [&](const std::string& prefix, const torch::nn::Module& module) {
        for (const auto& item : module.named_parameters()) {
            live.emplace_back(prefix + item.key(), item.value().detach());
        }
        for (const auto& item : module.named_buffers()) {
            live.emplace_back(prefix + item.key(), item.value());
        }
    };
    add("model.", tensors.model);
    if (tensors.average != nullptr) {
        add("ema.", *tensors.average);
    }
    for (auto& [name, velocity] : tensors.optimiser.velocities()) {
        live.emplace_back("momentum." + name, velocity);
    }
    if (tensors.parametrization != nullptr) {
        for (auto& [name, tensor] : tensors.parametrization->tensors()) {
            live.emplace_back("parametrization." + name, tensor.detach());
        }
    }
    return live;
}

/// The tensor of that name, shape and kind of number, taken out of what is left to restore.
at::Tensor take(std::map<std::string, at::Tensor>& saved, const std::string& name, at::IntArrayRef shape,
                at::ScalarType type) {
    const auto found = saved.find(name);
    if (found == saved.end()) {
        throw InputError(
            fmt::format("The saved training state lacks {}: it belongs to another network or other options.", name));
    }
    at::Tensor tensor = found->second;
    if (tensor.sizes() != shape || tensor.scalar_type() != type) {
        throw InputError(
            fmt::format("{} in the saved training state has another shape or type than this network and these data "
                        "need.",
                        name));
    }
    saved.erase(found);
    return tensor;
}

at::Tensor packed(const Recorder::Sums& sums) {
    return at::tensor({sums.loss, sums.correct, static_cast<double>(sums.images), sums.epoch_loss,
                       static_cast<double>(sums.epoch_images), sums.objective},
                      at::kDouble);
}

Recorder::Sums unpacked(const at::Tensor& tensor) {
    const auto number = tensor.accessor<double, 1>();
    return {.loss = number[0],
            .correct = number[1],
            .images = static_cast<int64_t>(number[2]),
            .epoch_loss = number[3],
            .epoch_images = static_cast<int64_t>(number[4]),
            .objective = number[5]};
}

} // namespace

models::StateDict save_state(const TrainingTensors& tensors, const Recorder& recorder, const Progress& progress) {
    const at::NoGradGuard no_grad;
    models::StateDict state = live_tensors(tensors);
    for (auto& [name, tensor] : state) {
        tensor = tensor.to(at::kCPU, tensor.scalar_type(), /*non_blocking=*/false, /*copy=*/true,
                           at::MemoryFormat::Contiguous);
    }
    const EpochDynamics& dynamics = progress.batch > 0 ? recorder.current() : recorder.completed();
    state.emplace_back("progress",
                       at::tensor({progress.epoch, progress.batch, progress.step, progress.batch_size}, at::kLong));
    state.emplace_back("sums", packed(recorder.sums()));
    state.emplace_back("dynamics.loss", dynamics.loss.clone());
    state.emplace_back("dynamics.margin", dynamics.margin.clone());
    state.emplace_back("dynamics.correct", dynamics.correct.clone());
    return state;
}

Progress restore_state(const models::StateDict& state, const TrainingTensors& tensors, Recorder& recorder,
                       int64_t samples, int64_t batch_size) {
    const at::NoGradGuard no_grad;
    std::map<std::string, at::Tensor> saved(state.begin(), state.end());
    std::vector<std::pair<at::Tensor, at::Tensor>> copies;
    for (const auto& [name, tensor] : live_tensors(tensors)) {
        copies.emplace_back(tensor, take(saved, name, tensor.sizes(), tensor.scalar_type()));
    }
    const at::Tensor numbers = take(saved, "progress", {4}, at::kLong);
    const Recorder::Sums sums = unpacked(take(saved, "sums", {6}, at::kDouble));
    const EpochDynamics dynamics{.loss = take(saved, "dynamics.loss", {samples}, at::kFloat).clone(),
                                 .margin = take(saved, "dynamics.margin", {samples}, at::kFloat).clone(),
                                 .correct = take(saved, "dynamics.correct", {samples}, at::kChar).clone()};
    if (!saved.empty()) {
        throw InputError(fmt::format("The saved training state holds {}, which this training does not have: it belongs "
                                     "to another network or other options.",
                                     saved.begin()->first));
    }
    const auto number = numbers.accessor<int64_t, 1>();
    const Progress progress{.epoch = number[0], .batch = number[1], .step = number[2], .batch_size = number[3]};
    const int64_t batches = samples / batch_size;
    if (progress.batch_size != batch_size || progress.epoch < 0 || progress.batch < 0 || progress.batch >= batches ||
        progress.step != progress.epoch * batches + progress.batch) {
        throw InputError("The saved training state belongs to another batch size.");
    }
    for (auto& [to, from] : copies) {
        to.copy_(from);
    }
    if (tensors.parametrization != nullptr) {
        tensors.parametrization->restored();
    }
    const bool between_epochs = progress.batch == 0;
    recorder.restore(sums, between_epochs ? empty_dynamics(samples) : dynamics,
                     between_epochs ? dynamics : empty_dynamics(samples));
    return progress;
}

} // namespace midstage::training
