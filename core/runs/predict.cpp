// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/predict.h"

#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/data/image_form.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"
#include "core/ood/evaluator.h"

#include <algorithm>

namespace midstage::runs {
namespace {

const data::Dataset* trained_on(const PredictOptions& options) {
    if (options.id_dataset.empty()) {
        return nullptr;
    }
    const data::Dataset* entry = data::find_dataset(options.id_dataset);
    if (entry == nullptr) {
        throw InputError("There is no data set " + options.id_dataset +
                         " in the catalogue; --id names the set that the network was trained on.");
    }
    return entry;
}

data::ImageSet load_images(const PredictOptions& options, const std::filesystem::path& data_dir,
                           const data::Dataset* id) {
    data::LoadRequest request;
    request.data_dir = data_dir;
    request.split = options.split;
    request.limit = options.limit;
    request.seed = options.seed;
    if (id != nullptr) {
        request.form = {id->info.channels, id->info.height, id->info.width, data::Fit::resize};
    }
    data::ImageSet set = data::load_set(options.dataset, request);
    if (options.limit > 0 && options.limit < set.size()) {
        set = data::select(set, at::arange(options.limit, at::kLong));
    }
    if (id != nullptr) {
        set.images = data::bring_to(set.images, request.form).contiguous();
    }
    return set;
}

training::DeviceSet device_set(const PredictOptions& options, const data::ImageSet& set, const data::Dataset* id,
                               const compute::Compute& compute) {
    training::DeviceSet result{set.images.to(compute.device), {}, options.mean, options.std};
    const data::Dataset* known = id != nullptr ? id : data::find_dataset(options.dataset);
    if (result.mean.empty() && result.std.empty() && known != nullptr) {
        result.mean = known->info.mean;
        result.std = known->info.std;
    }
    const auto channels = static_cast<size_t>(set.channels());
    if (result.mean.size() != channels || result.std.size() != channels) {
        throw InputError("The normalisation that the network was trained with is needed for each of the " +
                         std::to_string(channels) +
                         " channels: name its training set with --id, or give --mean and --std.");
    }
    if (std::any_of(result.std.begin(), result.std.end(), [](float value) { return !(value > 0); })) {
        throw InputError("The standard deviations of the normalisation must be above 0.");
    }
    return result;
}

/// Rows of the last matrix: the linear layer that ends every classifier here.
int64_t classes_of(const models::StateDict& weights, const std::filesystem::path& file) {
    const auto last = std::find_if(weights.rbegin(), weights.rend(), [](const auto& item) {
        return item.second.dim() == 2 && item.first.ends_with("weight");
    });
    if (last == weights.rend()) {
        throw InputError(file.string() + " holds no weights of a classifier: there is no linear layer in it.");
    }
    return last->second.size(0);
}

/// Input channels of the first convolution.
int64_t channels_of(const models::StateDict& weights, int64_t otherwise) {
    const auto first =
        std::find_if(weights.begin(), weights.end(), [](const auto& item) { return item.second.dim() == 4; });
    return first == weights.end() ? otherwise : first->second.size(1);
}

} // namespace

PredictResult predict(const PredictOptions& options, const std::filesystem::path& data_dir,
                      const std::filesystem::path& out, const compute::Compute& compute,
                      const std::function<void(int64_t done, int64_t all)>& progress) {
    const models::StateDict weights = models::read_state_dict(options.weights);
    const data::Dataset* id = trained_on(options);
    const data::ImageSet set = load_images(options, data_dir, id);
    if (const int64_t channels = channels_of(weights, set.channels()); channels != set.channels()) {
        throw InputError("The network takes images of " + std::to_string(channels) + " channels, but " + set.name +
                         " has " + std::to_string(set.channels()) +
                         ": name the network's training set with --id to bring the images to its form.");
    }
    const models::InputShape shape{set.channels(), set.height(), set.width(), classes_of(weights, options.weights)};
    const auto network = models::make_classifier(options.model, shape, 0);
    models::load_state_dict(*network, weights);
    compute::apply(compute);
    network->to(compute.device);
    const training::DeviceSet images = device_set(options, set, id, compute);

    int64_t done = 0;
    const ood::CachedOutput output = ood::compute_outputs(*network, images, compute, options.batch_size, [&] {
        done = std::min(done + options.batch_size, images.size());
        if (progress) {
            progress(done, images.size());
        }
    });
    NamedArrays arrays{{"logits", output.logits}, {"features", output.features}};
    PredictResult result{images.size(), shape.classes, network->feature_size(), {}};
    if (set.labels.defined()) {
        arrays.emplace_back("labels", set.labels);
        const bool same_classes = options.id_dataset.empty() || options.id_dataset == options.dataset;
        if (same_classes && set.classes() == shape.classes) {
            result.accuracy = output.logits.argmax(1).eq(set.labels).to(at::kDouble).mean().item<double>();
        }
    }
    write_npz(out, arrays);
    return result;
}

} // namespace midstage::runs
