// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/model_shapes.h"

#include "core/base/error.h"
#include "core/base/remembered.h"
#include "core/data/catalogue.h"
#include "core/models/classifier.h"
#include "core/models/recognition.h"
#include "core/models/registry.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

namespace midstage::runs {
namespace {

namespace fs = std::filesystem;

using Model = std::tuple<std::string, bool, double>;
Model key_of(const models::ModelOptions& model) {
    return {model.name, model.affine, model.dropout};
}

/// Channels and classes of the specification's data set, 0 where it does not tell them.
std::pair<int64_t, int64_t> known_sizes(const RunSpec& spec) {
    const data::Dataset* entry = data::find_dataset(spec.id.dataset);
    return entry == nullptr ? std::pair<int64_t, int64_t>(0, 0) : std::pair(entry->info.channels, entry->info.classes);
}

/// With memory for its weights and no values in it, where the registry has such a model.
std::shared_ptr<models::Classifier> empty_network(const models::ModelOptions& model, const models::InputShape& shape) {
    const models::Architecture* architecture = models::find_architecture(model.name);
    return architecture == nullptr ? nullptr : architecture->make(shape, model);
}

using Shapes = std::vector<std::pair<std::string, std::vector<int64_t>>>;

Shapes shapes_of(const models::ModelOptions& model, const models::InputShape& shape) {
    Shapes shapes;
    if (const auto network = empty_network(model, shape)) {
        for (const auto& item : network->named_parameters()) {
            shapes.emplace_back(item.key(), item.value().sizes().vec());
        }
    }
    return shapes;
}

std::optional<CheckpointProblem> look_at(const fs::path& file, const models::ModelOptions& model, int64_t channels,
                                         int64_t classes) {
    models::StateDict weights;
    try {
        weights = models::read_state_dict(file);
    } catch (const Error& error) {
        return CheckpointProblem{false, error.what()};
    }
    try {
        models::InputShape shape = models::shape_in(weights);
        shape.channels = channels > 0 ? channels : shape.channels;
        shape.classes = classes > 0 ? classes : shape.classes;
        if (const auto network = empty_network(model, shape)) {
            models::load_state_dict(*network, weights);
        }
    } catch (const InputError& error) {
        return CheckpointProblem{true, error.what()};
    }
    return std::nullopt;
}

} // namespace

std::optional<models::StateDict> parameter_shapes(const RunSpec& spec) {
    static Remembered<std::tuple<Model, int64_t, int64_t>, Shapes> remembered;
    const auto [channels, classes] = known_sizes(spec);
    models::InputShape shape;
    shape.channels = channels > 0 ? channels : shape.channels;
    shape.classes = classes > 0 ? classes : shape.classes;
    const Shapes shapes = remembered.find_or(std::tuple(key_of(spec.model), shape.channels, shape.classes),
                                             [&] { return shapes_of(spec.model, shape); });
    if (shapes.empty()) {
        return std::nullopt;
    }
    models::StateDict parameters;
    for (const auto& [name, sizes] : shapes) {
        parameters.emplace_back(name, at::empty({1}, at::kFloat).expand(sizes));
    }
    return parameters;
}

std::optional<CheckpointProblem> checkpoint_problem(const fs::path& file, const RunSpec& spec) {
    using Key = std::tuple<fs::path, uintmax_t, fs::file_time_type, Model, int64_t, int64_t>;
    static Remembered<Key, std::optional<CheckpointProblem>> remembered;
    std::error_code ignored;
    const auto [channels, classes] = known_sizes(spec);
    const Key key{fs::absolute(file, ignored),
                  fs::file_size(file, ignored),
                  fs::last_write_time(file, ignored),
                  key_of(spec.model),
                  channels,
                  classes};
    return remembered.find_or(key, [&] { return look_at(file, spec.model, channels, classes); });
}

} // namespace midstage::runs
