// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/data/fields.h"
#include "core/masks/fields.h"
#include "core/models/fields.h"
#include "core/ood/fields.h"
#include "core/runs/run_spec.h"
#include "core/training/fields.h"

#include <array>

/// The members of a run specification, listed once: reading, writing and checking JSON all visit this list. See
/// core/base/fields.h.
namespace midstage::runs {

// One name for the lists of all parts.
using data::names_of;
using data::visit_fields;
using masks::names_of;
using masks::visit_fields;
using midstage::Group;
using models::visit_fields;
using ood::visit_fields;
using training::names_of;
using training::visit_fields;

inline constexpr std::array<EnumName<RunKind>, 6> names_of(RunKind) {
    using enum RunKind;
    return {{{train, "train"},
             {evaluate, "evaluate"},
             {estimate_constraint, "estimate-constraint"},
             {fine_tune, "fine-tune"},
             {prune, "prune"},
             {find_atypical, "find-atypical"}}};
}
inline constexpr std::array<EnumName<Precision>, 3> names_of(Precision) {
    return {{{Precision::automatic, "auto"}, {Precision::fp32, "fp32"}, {Precision::bf16, "bf16"}}};
}

template <class Visitor, Of<ParentOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("run", object.run);
    visitor("epoch", object.epoch, between(all_epochs, 1e6).called("The epoch of the parent's checkpoint"));
    visitor("weights", object.weights);
}

template <class Visitor, Of<RunSpec> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("kind", object.kind);
    visitor("name", object.name);
    visitor("seed", object.seed);
    visitor("id", object.id);
    visitor("ood", object.ood);
    visitor("model", object.model);
    visitor("training", object.training);
    visitor("evaluation", object.evaluation);
    visitor("parent", object.parent);
    visitor("mask", object.mask);
    visitor("constraint", object.constraint);
    visitor("prune", object.prune);
    visitor("atypical", object.atypical);
    visitor("device", object.device);
    visitor("precision", object.precision);
    visitor("threads", object.threads, between(0, 1024).called("The number of threads (0 = all physical cores)"));
}

} // namespace midstage::runs
