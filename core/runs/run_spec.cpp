// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_spec.h"

#include <algorithm>
#include <set>

namespace midstage::runs {
namespace {

/// A path's last part without endings ("/data/iSUN.tar.gz": "iSUN"); a catalogue name stays as it is.
std::string short_name(const std::string& dataset) {
    if (dataset.find('/') == std::string::npos && !std::filesystem::exists(dataset)) {
        return dataset;
    }
    std::filesystem::path path(dataset);
    if (!path.has_filename()) {
        path = path.parent_path();
    }
    std::string name = path.filename().string();
    // A folder's name may hold dots that are no ending.
    std::error_code ignored;
    const size_t dot = name.find('.', 1);
    if (dot != std::string::npos && !std::filesystem::is_directory(dataset, ignored)) {
        name.resize(dot);
    }
    for (char& c : name) {
        if (static_cast<unsigned char>(c) < 0x20 || c == '/') {
            c = '-';
        }
    }
    return name.empty() ? "data" : name;
}

} // namespace

std::string display_name(const RunSpec& spec) {
    if (!spec.name.empty()) {
        return spec.name;
    }
    const std::string base = short_name(spec.id.dataset) + "-" + spec.model.name;
    return spec.kind == RunKind::train ? base : base + "-" + to_string(spec.kind);
}

std::vector<std::string> ood_set_names(const RunSpec& spec) {
    std::vector<std::string> names;
    // What the run calls the parts of its ID set, in run.json's fingerprints and in scores/*.npz.
    std::set<std::string> taken{"id_test", "train", "validation", "test"};
    for (const data::OodOptions& options : spec.ood) {
        const std::string base = short_name(options.dataset);
        std::string name = base;
        for (int number = 2; !taken.insert(name).second; ++number) {
            name = base + "-" + std::to_string(number);
        }
        names.push_back(name);
    }
    return names;
}

bool needs_parent(RunKind kind) {
    return kind != RunKind::train;
}

bool trains(RunKind kind) {
    return kind == RunKind::train || kind == RunKind::fine_tune || kind == RunKind::prune;
}

bool evaluates(RunKind kind) {
    return kind == RunKind::evaluate || trains(kind);
}

RunSpec child_of(const std::string& parent_run, const RunSpec& parent, RunKind kind, double epoch) {
    RunSpec spec = parent;
    spec.kind = kind;
    // Not one ending more for each generation: a name that was given is a training's own.
    RunSpec root = parent;
    root.kind = RunKind::train;
    if (parent.kind != RunKind::train) {
        root.name.clear();
    }
    spec.name = display_name(root) + "-" + to_string(kind);
    spec.parent = {parent_run, epoch, {}};
    spec.constraint.clear();
    spec.mask.layer_keep_fraction = 0;
    if (kind == RunKind::estimate_constraint) {
        spec.mask.keep_fractions = {0.99, 0.98, 0.965, 0.95, 0.93, 0.9};
    }
    if (kind == RunKind::find_atypical) {
        spec.mask.augmented = false;
        // The first one is that of the table of samples.
        spec.mask.keep_fractions = {0.965, 0.99, 0.98, 0.93, 0.9};
    }
    if (kind == RunKind::fine_tune || kind == RunKind::prune) {
        spec.constraint = "mask:0.965";
        spec.training.lr = 0.1;
        spec.training.schedule = {};
        spec.training.label_smoothing = 0;
        spec.training.swa_start = 0; // an epoch of the parent's length
    }
    return spec;
}

} // namespace midstage::runs
