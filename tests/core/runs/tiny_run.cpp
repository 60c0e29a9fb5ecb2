// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/tiny_run.h"

#include "core/base/atomic_file.h"
#include "core/models/state_dict.h"
#include "core/runs/tables.h"

#include <ATen/ATen.h>
#include <set>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

std::set<std::string> files_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

std::string difference_of_weights(const fs::path& a, const fs::path& b) {
    const models::StateDict first = models::read_state_dict(a);
    const models::StateDict second = models::read_state_dict(b);
    if (first.size() != second.size()) {
        return a.string() + " has another number of tensors";
    }
    for (size_t i = 0; i < first.size(); ++i) {
        if (first[i].first != second[i].first || !at::equal(first[i].second, second[i].second)) {
            return a.string() + " differs in " + first[i].first;
        }
    }
    return {};
}

/// The rows as text, without timings.
std::string metrics_text(const RunFolder& run) {
    std::string text;
    for (CheckpointRow row : run.checkpoints()) {
        row.seconds = row.images_per_second = row.evaluation_seconds = 0;
        for (const std::string& field : metrics_fields(row, metrics_columns(row))) {
            text += field;
            text += ',';
        }
        text += '\n';
    }
    return text;
}

} // namespace

RunSpec tiny_spec(int64_t epochs) {
    RunSpec spec;
    spec.name = "tiny";
    spec.seed = 3;
    spec.id.dataset = "shapes";
    spec.id.train_limit = 300;
    spec.id.test_limit = 60;
    spec.id.validation_fraction = 0.1;
    spec.id.shapes.atypical_fraction = 0.3;
    spec.ood = {{"shapes-unseen", 40}, {"shapes-scrambled", 40}};
    spec.training.epochs = epochs;
    spec.training.batch_size = 32;
    spec.training.ema_decay = 0.9;
    spec.training.first_epochs = 1;
    spec.training.first_epochs_checkpoints = 2;
    spec.training.augmentation = {2, true};
    spec.device = "cpu";
    spec.threads = 2;
    return spec;
}

std::string Record::message() const {
    std::string text;
    for (const StateChanged& change : all<StateChanged>()) {
        text = change.message;
    }
    return text;
}

RunFolder make_and_execute(const fs::path& runs_dir, const RunSpec& spec, Record& record) {
    RunFolder run = RunFolder::create(runs_dir, spec);
    RunControl control;
    execute(run, runs_dir, control, record.sink());
    return run;
}

std::string difference(const fs::path& a, const fs::path& b) {
    const RunFolder first = RunFolder::open(a);
    const RunFolder second = RunFolder::open(b);
    if (first.info().state != second.info().state) {
        return "states " + to_string(first.info().state) + " and " + to_string(second.info().state);
    }
    if (metrics_text(first) != metrics_text(second)) {
        return "metrics.csv:\n" + metrics_text(first) + "and\n" + metrics_text(second);
    }
    if (first.info().constraint != second.info().constraint) {
        return "another constraint";
    }
    for (const char* table : {"ood.csv", "constraint.csv", "constraint_summary.csv", "atypical.csv", "criteria.csv",
                              "truth_curves.csv", "correlations.csv", "sparsity.csv"}) {
        if (fs::exists(a / table) != fs::exists(b / table)) {
            return std::string(table) + " is in one of them alone";
        }
        if (fs::exists(a / table) && read_file(a / table) != read_file(b / table)) {
            return std::string(table) + ":\n" + read_file(a / table) + "and\n" + read_file(b / table);
        }
    }
    for (const char* folder : {"checkpoints", "scores", "samples", "masks"}) {
        if (fs::exists(a / folder) != fs::exists(b / folder)) {
            return std::string(folder) + " is in one of them alone";
        }
        if (!fs::exists(a / folder)) {
            continue;
        }
        if (files_in(a / folder) != files_in(b / folder)) {
            return std::string("other files in ") + folder;
        }
        for (const std::string& name : files_in(a / folder)) {
            const fs::path file = a / folder / name;
            const fs::path other = b / folder / name;
            std::string text;
            if (file.extension() == ".pt") {
                text = difference_of_weights(file, other);
            } else if (read_file(file) != read_file(other)) {
                text = file.string() + " differs";
            }
            if (!text.empty()) {
                return text;
            }
        }
    }
    return {};
}

} // namespace midstage::runs
