// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/options.h"

#include <ATen/core/Generator.h>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

// Declared, not included: LibTorch's modules cost every file that sees them seconds of compilation.
namespace torch::nn {
class Module;
}

namespace midstage::models {

class Classifier;

/// What the data dictates.
struct InputShape {
    int64_t channels = 3;
    int64_t height = 32;
    int64_t width = 32;
    int64_t classes = 10;
};

/// One registry entry; to add an architecture, write one file with a function that returns this, declare it in
/// architectures/architectures.h and add it to registry.cpp.
struct Architecture {
    std::string name;    ///< for example "resnet18"
    std::string title;   ///< for people
    std::string summary; ///< one line, with the source (paper, Python implementation)
    bool has_dropout = false;
    /// The network with weights not set yet.
    std::function<std::shared_ptr<Classifier>(const InputShape&, const ModelOptions&)> make;
    /// Draws the weights, as the Python implementation does.
    std::function<void(torch::nn::Module&, const at::Generator&)> initialise;
};

const std::vector<Architecture>& architectures();

/// The entry of that name, or nullptr.
const Architecture* find_architecture(const std::string& name);

/// A new network with weights initialised from `seed` alone, as the Python implementation initialises them.
/// Throws InputError for an unknown name (lists the known ones) or an option the architecture does not have.
std::shared_ptr<Classifier> make_classifier(const ModelOptions& options, const InputShape& shape, uint64_t seed);

/// Number of trainable parameters.
int64_t parameter_count(const torch::nn::Module& module);

} // namespace midstage::models
