// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/parent.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/runs/epochs.h"

#include <limits>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

CheckpointRow unknown_row() {
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    CheckpointRow row;
    row.lr = row.train_loss = row.train_accuracy = unknown;
    return row;
}

/// How the sentence goes on that a run has no checkpoint, or not the one of that epoch.
std::string why_none(const RunFolder& run, const std::vector<CheckpointRow>& rows, double epoch) {
    const RunKind kind = run.info().spec.kind;
    if (!evaluates(kind)) {
        return ", for it is of kind " + to_string(kind) + "; choose the run that it started from.";
    }
    std::string known;
    for (const CheckpointRow& row : rows) {
        known += (known.empty() ? "" : ", ") + number_text(row.epoch);
    }
    return known.empty() ? " yet." : " of epoch " + number_text(epoch) + "; it has those of " + known + ".";
}

} // namespace

std::vector<ParentCheckpoint> parent_checkpoints(const ParentOptions& parent, const fs::path& runs_dir) {
    std::error_code ignored;
    if (!parent.weights.empty()) {
        if (!fs::is_regular_file(parent.weights, ignored)) {
            throw InputError("There is no file of weights " + parent.weights + ".");
        }
        return {{parent.weights, unknown_row()}};
    }
    if (parent.run.empty()) {
        return {};
    }
    const fs::path folder = find_parent_run(parent.run, runs_dir);
    const RunFolder run = RunFolder::open(folder);
    const std::vector<CheckpointRow> rows = run.checkpoints();
    std::vector<ParentCheckpoint> chosen;
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool wanted = parent.epoch == all_epochs || (parent.epoch == last_epoch && i + 1 == rows.size()) ||
                            is_same_epoch(rows[i].epoch, parent.epoch);
        if (wanted) {
            const fs::path file = (run.path() / rows[i].checkpoint).lexically_normal();
            if (!fs::is_regular_file(file, ignored)) {
                throw InputError("The checkpoint " + file.string() + " is not there; choose another epoch.");
            }
            chosen.push_back({file, rows[i]});
        }
    }
    if (chosen.empty()) {
        throw InputError("The run " + run.name() + " has no checkpoint" + why_none(run, rows, parent.epoch));
    }
    return chosen;
}

} // namespace midstage::runs
