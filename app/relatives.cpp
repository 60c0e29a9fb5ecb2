// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/runs/run_folder.h"

#include "app/info_conversion.h"
#include "app/relatives.h"
#include "app/spec_conversion.h"

#include <algorithm>
#include <limits>

namespace midstage::app {

namespace {

namespace fs = std::filesystem;

Relative relative_of(const runs::RunInfo& info) {
    const runs::RunFolder run = runs::RunFolder::open(info.folder);
    const RunDetails details = details_of(info);
    return {details.folder,
            details.name,
            QString::fromStdString(runs::to_string(info.spec.kind)),
            details.state,
            info.spec.parent.epoch,
            info.constraint.value_or(std::numeric_limits<double>::quiet_NaN()),
            details.created,
            checkpoints_of(run.checkpoints(), run.ood())};
}

/// Before a run begins, its parent's last checkpoint is meant without being named.
double start_in(const Relative& parent, double epoch) {
    return epoch == runs::last_epoch && !parent.checkpoints.isEmpty() ? parent.checkpoints.back().epoch : epoch;
}

/// The parent may be named by its folder's name or by a path.
bool names(const std::string& parent, const fs::path& run, const fs::path& runs_dir) {
    return !parent.empty() &&
           (parent.find('/') == std::string::npos ? runs_dir / parent : fs::path(parent)).lexically_normal() ==
               run.lexically_normal();
}

} // namespace

Relatives relatives_of(const QString& folder) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(folder));
    const runs::RunInfo info = run.info();
    const fs::path runs_dir = run.path().parent_path();
    Relatives relatives;
    if (!info.spec.parent.run.empty()) {
        try {
            const fs::path parent = runs::find_parent_run(info.spec.parent.run, runs_dir);
            relatives.parent = relative_of(runs::RunFolder::open(parent).info());
            relatives.parent_epoch = start_in(*relatives.parent, info.spec.parent.epoch);
        } catch (const Error& error) {
            logger()->info("The parent of {} is not shown: {}", run.name(), error.what());
        }
    }
    const Relative own = relative_of(info);
    for (const runs::RunInfo& other : runs::list_runs(runs_dir)) {
        if (!names(other.spec.parent.run, run.path(), runs_dir)) {
            continue;
        }
        try {
            relatives.children.append(relative_of(other));
            relatives.children.back().parent_epoch = start_in(own, other.spec.parent.epoch);
        } catch (const Error& error) {
            logger()->info("{} is not shown: {}", other.folder.string(), error.what());
        }
    }
    std::reverse(relatives.children.begin(), relatives.children.end());
    return relatives;
}

} // namespace midstage::app
