// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/registry.h"
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/models/architectures/architectures.h"
#include "core/models/classifier.h"

#include <ATen/CPUGeneratorImpl.h>
#include <algorithm>

namespace midstage::models {
namespace {

void check(const ModelOptions& options, const Architecture& architecture) {
    if (options.dropout != 0 && !architecture.has_dropout) {
        throw InputError("The model " + architecture.name + " has no dropout: set its dropout to 0.");
    }
    if (!(options.dropout >= 0 && options.dropout < 1)) {
        throw InputError("The dropout of a model must be at least 0 and below 1.");
    }
}

void check(const InputShape& shape) {
    // The deepest networks halve the image three times.
    constexpr int64_t smallest = 8;
    if (shape.channels < 1 || shape.height < smallest || shape.width < smallest) {
        throw InputError("The models need images of at least 8 x 8 pixels and one channel, not " +
                         std::to_string(shape.height) + " x " + std::to_string(shape.width) + " with " +
                         std::to_string(shape.channels) + ": choose another in-distribution set.");
    }
    if (shape.classes < 2) {
        throw InputError("A classifier needs at least two classes, not " + std::to_string(shape.classes) +
                         ": choose an in-distribution set with labels.");
    }
}

} // namespace

const std::vector<Architecture>& architectures() {
    static const std::vector<Architecture> all{
        cnn_small(), resnet20(), resnet18(), wrn_40_2(), wrn_40_4(), densenet_40_12(), densenet_bc_100_12(),
    };
    return all;
}

const Architecture* find_architecture(const std::string& name) {
    const std::vector<Architecture>& all = architectures();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Architecture& entry) { return entry.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::shared_ptr<Classifier> make_classifier(const ModelOptions& options, const InputShape& shape, uint64_t seed) {
    const Architecture* const architecture = find_architecture(options.name);
    if (architecture == nullptr) {
        std::string known;
        for (const Architecture& entry : architectures()) {
            known += (known.empty() ? "" : ", ") + entry.name;
        }
        throw InputError("There is no model \"" + options.name + "\": choose one of " + known + ".");
    }
    check(options, *architecture);
    check(shape);
    std::shared_ptr<Classifier> classifier = architecture->make(shape, options);
    architecture->initialise(*classifier, at::detail::createCPUGenerator(derive_seed(seed, Stream::initial_weights)));
    return classifier;
}

int64_t parameter_count(const torch::nn::Module& module) {
    int64_t count = 0;
    for (const at::Tensor& parameter : module.parameters()) {
        count += parameter.requires_grad() ? parameter.numel() : 0;
    }
    return count;
}

} // namespace midstage::models
