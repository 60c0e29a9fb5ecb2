// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/masks/masked_pass.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/models/classifier.h"
#include "core/models/evaluation_mode.h"
#include "core/training/dynamics.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <span>

namespace midstage::masks {
namespace {

std::span<const float> numbers_of(const at::Tensor& tensor) {
    return {tensor.const_data_ptr<float>(), static_cast<size_t>(tensor.numel())};
}

void check_set(const training::DeviceSet& set, int64_t batch_size) {
    if (batch_size < 1) {
        throw InputError("The batch size of a pass over the samples must be at least 1.");
    }
    if (!set.images.defined() || set.size() == 0) {
        throw InputError("There are no images to look at.");
    }
    if (!set.labels.defined() || set.labels.numel() != set.size()) {
        throw InputError("The set has no label for each image, so that no loss of its samples can be computed.");
    }
}

/// Before anything is read at a label's place.
void check_labels(const at::Tensor& labels, int64_t classes) {
    const at::Tensor outside = labels.lt(0).logical_or_(labels.ge(classes)).nonzero();
    if (outside.numel() > 0) {
        const auto sample = outside[0].item<int64_t>();
        throw InputError("Sample " + std::to_string(sample) + " has the label " +
                         std::to_string(labels[sample].item<int64_t>()) + ", but the network has only " +
                         std::to_string(classes) + " classes: choose the set that the network was trained on.");
    }
}

void check_finite(const at::Tensor& finite) {
    const bool* first = finite.const_data_ptr<bool>();
    const bool* const end = first + finite.numel();
    if (const bool* bad = std::find(first, end, false); bad != end) {
        throw InputError("The network's output for sample " + std::to_string(bad - first) +
                         " is not finite: its weights or its input are broken, choose another checkpoint.");
    }
}

/// The figures of all samples on the network's device, filled batch by batch without waiting for the device.
struct Table {
    explicit Table(int64_t samples, const c10::Device& device)
        : figures(at::empty({2, samples}, at::TensorOptions(at::kFloat).device(device)))
        , prediction(at::empty({samples}, figures.options().dtype(at::kLong)))
        , finite(at::empty({samples}, figures.options().dtype(at::kBool))) {}

    void fill(int64_t begin, const at::Tensor& logits, const at::Tensor& labels) const {
        const int64_t length = logits.size(0);
        // Loss and margin; what is correct follows from the margin.
        figures.narrow(1, begin, length).copy_(training::sample_figures(logits, labels).narrow(0, 0, 2));
        prediction.narrow(0, begin, length).copy_(logits.argmax(1));
        finite.narrow(0, begin, length).copy_(logits.isfinite().all(1));
    }

    at::Tensor figures;
    at::Tensor prediction;
    at::Tensor finite;
};

} // namespace

double SampleFigures::mean_loss() const {
    // In one order whatever the number of threads.
    double sum = 0;
    for (const float value : numbers_of(loss)) {
        sum += value;
    }
    return sum / static_cast<double>(loss.numel());
}

double SampleFigures::accuracy() const {
    const std::span<const float> margins = numbers_of(margin);
    const auto right = std::count_if(margins.begin(), margins.end(), [](float value) { return value > 0; });
    return static_cast<double>(right) / static_cast<double>(margin.numel());
}

SampleFigures look_at_samples(models::Classifier& network, const training::DeviceSet& set,
                              const compute::Compute& compute, const PassOptions& options,
                              const std::function<void(int64_t done)>& between_batches) {
    check_set(set, options.batch_size);
    const models::EvaluationMode evaluation_mode(network);
    const int64_t count = set.size();
    const c10::Device device = set.images.device();
    // Made outside inference mode: what a caller does with them later is not restricted.
    const Table table(count, device);
    const at::Tensor positions = at::arange(count, at::TensorOptions(at::kLong).device(device));
    for (int64_t begin = 0; begin < count; begin += options.batch_size) {
        const int64_t length = std::min(options.batch_size, count - begin);
        Random random({options.augmentation_seed, static_cast<uint64_t>(Stream::mask_augmentation),
                       static_cast<uint64_t>(begin / options.batch_size)});
        {
            const c10::InferenceMode inference;
            const at::Tensor images =
                training::batch_of(set, positions.narrow(0, begin, length),
                                   training::draw_distortions(options.augmentation, length, random));
            at::Tensor logits;
            {
                const compute::AutocastScope autocast(compute);
                logits = network.forward(images).logits.to(at::kFloat);
            }
            if (begin == 0) {
                check_labels(set.labels, logits.size(1));
            }
            table.fill(begin, logits, set.labels.narrow(0, begin, length));
        }
        if (between_batches) {
            between_batches(begin + length);
        }
    }
    check_finite(table.finite.cpu());
    const at::Tensor figures = table.figures.cpu();
    return {.loss = figures[0], .margin = figures[1], .prediction = table.prediction.cpu()};
}

} // namespace midstage::masks
