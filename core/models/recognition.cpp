// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recognition.h"

#include "core/models/classifier.h"

#include <algorithm>
#include <map>

namespace midstage::models {
namespace {

using Sizes = std::vector<int64_t>;

/// Nothing depends on how many batches a statistic has seen.
bool counts(const std::string& name) {
    return !name.ends_with("num_batches_tracked");
}

std::map<std::string, Sizes> sizes_of(const StateDict& tensors) {
    std::map<std::string, Sizes> sizes;
    for (const auto& [name, tensor] : tensors) {
        if (counts(name)) {
            sizes[name] = tensor.sizes().vec();
        }
    }
    return sizes;
}

std::string text_of(const Sizes& sizes) {
    std::string text;
    for (const int64_t size : sizes) {
        text += (text.empty() ? "" : " x ") + std::to_string(size);
    }
    return text.empty() ? "a number" : text;
}

/// What keeps the weights from fitting, or by what they are recognised.
std::string explain(const std::map<std::string, Sizes>& given, const std::map<std::string, Sizes>& wanted,
                    const Recognition& found) {
    if (found.fits) {
        return "All " + std::to_string(found.expected) + " tensors have the names and shapes of " + found.model.name +
               ", from " + wanted.begin()->first + " on.";
    }
    std::string sentence = std::to_string(found.fitting) + " of the " + std::to_string(found.expected) +
                           " tensors of " + found.model.name + " are there";
    for (const auto& [name, sizes] : wanted) {
        const auto there = given.find(name);
        if (there == given.end()) {
            return sentence + "; " + name + " is missing.";
        }
        if (there->second != sizes) {
            return sentence + "; " + name + " is " + text_of(there->second) + " where the model has " + text_of(sizes) +
                   ".";
        }
    }
    for (const auto& [name, sizes] : given) {
        if (!wanted.contains(name)) {
            return sentence + "; " + name + " (" + text_of(sizes) + ") is more than it has.";
        }
    }
    return sentence + ".";
}

Recognition recognise_as(const std::map<std::string, Sizes>& given, const InputShape& shape, const ModelOptions& model,
                         const std::map<std::string, Sizes>& wanted) {
    Recognition found{model, shape, 0, wanted.size(), false, {}};
    for (const auto& [name, sizes] : wanted) {
        const auto there = given.find(name);
        found.fitting += there != given.end() && there->second == sizes ? 1 : 0;
    }
    found.fits = found.fitting == wanted.size() && given.size() == wanted.size();
    found.explanation = explain(given, wanted, found);
    return found;
}

} // namespace

InputShape shape_in(const StateDict& weights) {
    InputShape shape;
    const auto dimensions = [](int64_t count) {
        return [count](const auto& entry) { return entry.second.dim() == count; };
    };
    const auto first = std::find_if(weights.begin(), weights.end(), dimensions(4));
    const auto last = std::find_if(weights.rbegin(), weights.rend(), dimensions(2));
    shape.channels = first != weights.end() ? first->second.size(1) : shape.channels;
    shape.classes = last != weights.rend() ? last->second.size(0) : shape.classes;
    return shape;
}

std::vector<Recognition> recognise(const StateDict& weights) {
    const std::map<std::string, Sizes> given = sizes_of(weights);
    const InputShape shape = shape_in(weights);
    std::vector<Recognition> all;
    for (const Architecture& architecture : architectures()) {
        std::map<std::string, Sizes> affine;
        for (const bool learned : {true, false}) {
            const ModelOptions model{architecture.name, learned, 0};
            const auto wanted = sizes_of(state_dict_of(*architecture.make(shape, model)));
            if (learned || wanted != affine) {
                all.push_back(recognise_as(given, shape, model, wanted));
            }
            affine = wanted;
        }
    }
    // By the part that fits, in both directions: a small network may be whole inside a large one.
    const auto likeness = [&](const Recognition& one) {
        return double(one.fitting) / double(std::max(one.expected, given.size()));
    };
    std::stable_sort(all.begin(), all.end(), [&](const Recognition& a, const Recognition& b) {
        return std::pair(a.fits, likeness(a)) > std::pair(b.fits, likeness(b));
    });
    return all;
}

} // namespace midstage::models
