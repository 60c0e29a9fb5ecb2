// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/run_context.h"

namespace midstage::runs {
namespace {

struct Kind {
    RunKind kind;
    RunFunction run;
};

constexpr Kind kinds[] = {
    {RunKind::train, run_training},
    {RunKind::evaluate, run_evaluation},
    {RunKind::estimate_constraint, run_estimate},
    {RunKind::fine_tune, run_fine_tuning},
    {RunKind::prune, run_pruning},
    {RunKind::find_atypical, run_find_atypical},
};

} // namespace

RunFunction find_kind(RunKind kind) {
    for (const Kind& known : kinds) {
        if (known.kind == kind) {
            return known.run;
        }
    }
    throw Error("This Midstage has no runs of kind " + to_string(kind) + ".");
}

} // namespace midstage::runs
