// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/parent_problems.h"

#include "core/base/error.h"
#include "core/runs/constraint.h"
#include "core/runs/model_shapes.h"
#include "core/runs/parent.h"
#include "core/runs/parent_data.h"

#include <algorithm>

namespace midstage::runs {
namespace {

namespace fs = std::filesystem;
using Problems = std::vector<Problem>;

/// What the run asks of its parent beside a checkpoint.
void check_run(const RunSpec& spec, const RunFolder& parent, Problems& problems) {
    if (const auto sentence = other_seed_problem(spec, parent.info().spec)) {
        problems.push_back({"seed", *sentence});
    }
    const RunState state = parent.info().state;
    if (spec.parent.epoch == last_epoch && spec.kind != RunKind::evaluate && state != RunState::finished) {
        problems.push_back({"parent.run", "The run " + parent.name() + " has not finished (it is " + to_string(state) +
                                              "): resume it first, or choose one of its epochs to start from."});
    }
    if (spec.kind != RunKind::fine_tune && spec.kind != RunKind::prune) {
        return;
    }
    ConstraintSource source;
    try {
        source = constraint_source(spec.constraint);
    } catch (const InputError&) { // is told of the options alone
        return;
    }
    if (source.kind == ConstraintSource::Kind::epoch) {
        try {
            training_loss_at(parent.checkpoints(), source.number, parent.name());
        } catch (const InputError& error) {
            problems.push_back({"constraint", error.what()});
        }
    }
}

void check_file(const RunSpec& spec, const fs::path& file, const char* field, Problems& problems) {
    if (const auto problem = checkpoint_problem(file, spec)) {
        problems.push_back({problem->readable ? "model.name" : field, problem->sentence});
    }
}

} // namespace

std::vector<Problem> parent_problems(const RunSpec& spec, const std::string& runs_dir) {
    Problems problems;
    const ParentOptions& parent = spec.parent;
    if (!parent.run.empty() && !parent.weights.empty()) {
        problems.push_back({"parent.weights", "Give a parent run or a file of weights, not both."});
    }
    if (needs_parent(spec.kind) && parent.run.empty() && parent.weights.empty()) {
        problems.push_back(
            {"parent.run", spec.kind == RunKind::evaluate
                               ? "An evaluation needs a run or a file of weights to evaluate."
                               : "Choose the run and checkpoint, or the file of weights, to start from."});
    }
    if (spec.kind != RunKind::evaluate && parent.epoch == all_epochs) {
        problems.push_back({"parent.epoch", "This run starts from one checkpoint; choose one epoch."});
    }
    std::error_code ignored;
    if (!parent.weights.empty()) {
        if (fs::is_regular_file(parent.weights, ignored)) {
            check_file(spec, parent.weights, "parent.weights", problems);
        } else {
            problems.push_back({"parent.weights", "There is no file " + parent.weights + "."});
        }
    }
    if (!parent.run.empty() && !runs_dir.empty()) {
        try {
            const fs::path folder = find_parent_run(parent.run, runs_dir);
            check_file(spec, checkpoint_of_run(folder, std::max(parent.epoch, last_epoch)), "parent.run", problems);
            check_run(spec, RunFolder::open(folder), problems);
        } catch (const InputError& error) {
            problems.push_back({"parent.run", error.what()});
        }
    }
    return problems;
}

} // namespace midstage::runs
