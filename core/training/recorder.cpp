// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/recorder.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <cmath>
#include <limits>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace midstage::training {
namespace {

/// Few enough that a loss that is not finite is noticed soon, enough that a GPU seldom waits.
constexpr size_t batches_that_wait = 16;

} // namespace

void check_loss(double loss, const BatchPosition& position) {
    if (!std::isfinite(loss)) {
        throw Error(fmt::format("The loss became {} at epoch {}, batch {} with learning rate {:g}: lower the learning "
                                "rate or lengthen the warm-up.",
                                std::isnan(loss) ? "nan" : "infinite", position.epoch + 1, position.batch + 1,
                                position.lr));
    }
}

Recorder::Recorder(int64_t samples)
    : current_(empty_dynamics(samples))
    , completed_(empty_dynamics(samples)) {}

void Recorder::add(const int64_t* positions, const at::Tensor& logits, const at::Tensor& labels, const at::Tensor& loss,
                   const BatchPosition& position) {
    if (logits.is_cpu()) {
        store(positions, sample_figures(logits, labels), loss.item<double>());
        return;
    }
    waiting_.push_back({{positions, positions + labels.size(0)}, logits, labels, loss, position});
    if (waiting_.size() >= batches_that_wait) {
        flush();
    }
}

void Recorder::flush() {
    if (waiting_.empty()) {
        return;
    }
    const std::vector<Waiting> batches = std::exchange(waiting_, {});
    std::vector<at::Tensor> logits;
    std::vector<at::Tensor> labels;
    std::vector<at::Tensor> losses;
    for (const Waiting& batch : batches) {
        logits.push_back(batch.logits);
        labels.push_back(batch.labels);
        losses.push_back(batch.loss.reshape({1}));
    }
    const at::Tensor figures = sample_figures(at::cat(logits), at::cat(labels));
    const int64_t samples = figures.size(1);
    // One copy from the GPU, which waits for it once.
    const at::Tensor all = at::cat({figures.flatten(), at::cat(losses)}).cpu();
    const float* loss = all.const_data_ptr<float>() + 3 * samples;
    for (size_t i = 0; i < batches.size(); ++i) {
        check_loss(loss[i], batches[i].position);
    }
    const at::Tensor table = all.narrow(0, 0, 3 * samples).view({3, samples});
    int64_t offset = 0;
    for (const Waiting& batch : batches) {
        const auto count = static_cast<int64_t>(batch.positions.size());
        store(batch.positions.data(), table.narrow(1, offset, count), *loss++);
        offset += count;
    }
}

void Recorder::store(const int64_t* positions, const at::Tensor& figures, double objective) {
    const auto figure = figures.accessor<float, 2>();
    auto* loss = current_.loss.mutable_data_ptr<float>();
    auto* margin = current_.margin.mutable_data_ptr<float>();
    auto* correct = current_.correct.mutable_data_ptr<int8_t>();
    double loss_sum = 0;
    double correct_sum = 0;
    for (int64_t i = 0; i < figures.size(1); ++i) {
        loss[positions[i]] = figure[0][i];
        margin[positions[i]] = figure[1][i];
        correct[positions[i]] = static_cast<int8_t>(figure[2][i]);
        loss_sum += figure[0][i];
        correct_sum += figure[2][i];
    }
    sums_.loss += loss_sum;
    sums_.correct += correct_sum;
    sums_.images += figures.size(1);
    sums_.epoch_loss += loss_sum;
    sums_.epoch_images += figures.size(1);
    sums_.objective += objective * static_cast<double>(figures.size(1));
}

void Recorder::end_epoch() {
    flush();
    completed_ = std::exchange(current_, empty_dynamics(current_.loss.size(0)));
    sums_.epoch_loss = 0;
    sums_.epoch_images = 0;
}

TrainingSums Recorder::take_sums() {
    flush();
    TrainingSums taken;
    taken.images = std::exchange(sums_.images, 0);
    const double loss = std::exchange(sums_.loss, 0.0);
    const double correct = std::exchange(sums_.correct, 0.0);
    const double objective = std::exchange(sums_.objective, 0.0);
    if (taken.images > 0) {
        taken.loss = loss / static_cast<double>(taken.images);
        taken.accuracy = correct / static_cast<double>(taken.images);
        taken.objective = objective / static_cast<double>(taken.images);
    }
    return taken;
}

double Recorder::running_loss() const {
    return sums_.epoch_images > 0 ? sums_.epoch_loss / static_cast<double>(sums_.epoch_images)
                                  : std::numeric_limits<double>::quiet_NaN();
}

void Recorder::restore(const Sums& sums, const EpochDynamics& current, const EpochDynamics& completed) {
    waiting_.clear();
    sums_ = sums;
    current_ = current;
    completed_ = completed;
}

} // namespace midstage::training
