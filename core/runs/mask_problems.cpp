// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/mask_problems.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/remembered.h"
#include "core/masks/estimate.h"
#include "core/runs/constraint.h"
#include "core/runs/model_shapes.h"

#include <optional>
#include <tuple>

namespace midstage::runs {
namespace {

using Problems = std::vector<Problem>;

bool is_constrained(RunKind kind) {
    return kind == RunKind::fine_tune || kind == RunKind::prune;
}

/// The keep fraction of the masks by which the constraint is estimated, where it is.
std::optional<double> keep_of_constraint(const RunSpec& spec) {
    try {
        const ConstraintSource source = constraint_source(is_constrained(spec.kind) ? spec.constraint : std::string());
        return source.kind == ConstraintSource::Kind::mask ? std::optional(source.number) : std::nullopt;
    } catch (const InputError&) { // is told of the options alone
        return std::nullopt;
    }
}

std::optional<masks::Weights> maskable(const models::StateDict& parameters, const std::vector<std::string>& patterns,
                                       const char* field, Problems& problems) {
    try {
        return masks::maskable_weights(parameters, patterns);
    } catch (const InputError& error) {
        problems.push_back({field, error.what()});
        return std::nullopt;
    }
}

/// Whether one draw of random scores leaves every layer some weights; a sentence where it does not. Of each layer by
/// itself a keep fraction above 0 always keeps some.
std::optional<std::string> ranking_problem(const masks::Weights& weights, double keep_fraction, uint64_t seed) {
    std::vector<std::pair<std::string, std::vector<int64_t>>> shapes;
    for (const auto& [name, weight] : weights) {
        shapes.emplace_back(name, weight.sizes().vec());
    }
    static Remembered<std::tuple<decltype(shapes), double, uint64_t>, std::optional<std::string>> remembered;
    return remembered.find_or({shapes, keep_fraction, seed}, [&]() -> std::optional<std::string> {
        try {
            masks::kept_entries(weights, masks::random_scores(weights, seed), keep_fraction, masks::Ranking::global);
            return std::nullopt;
        } catch (const InputError& error) {
            return error.what();
        }
    });
}

void check_kept(const masks::Weights& weights, double keep_fraction, uint64_t seed, const std::string& field,
                Problems& problems) {
    if (!(keep_fraction > 0 && keep_fraction <= 1)) { // is told by its range
        return;
    }
    if (const auto sentence = ranking_problem(weights, keep_fraction, seed)) {
        problems.push_back({field, *sentence});
    }
}

/// Those that are drawn over a training set.
void check_drawn(const RunSpec& spec, const models::StateDict& parameters, Problems& problems) {
    const std::optional<double> of_constraint = keep_of_constraint(spec);
    if (is_constrained(spec.kind) && !of_constraint) {
        return;
    }
    const auto weights = maskable(parameters, spec.mask.parameters, "mask.parameters", problems);
    if (!weights || spec.mask.ranking != masks::Ranking::global || spec.mask.scores != masks::Scores::random) {
        return;
    }
    masks::MaskOptions options = spec.mask;
    options.count = 1; // another draw of as many weights hardly differs
    if (of_constraint) {
        options.keep_fractions = {*of_constraint};
    }
    const std::vector<masks::MaskTask> tasks = masks::mask_tasks(options, spec.seed);
    for (size_t i = 0; i < tasks.size(); ++i) {
        check_kept(*weights, tasks[i].keep_fraction, tasks[i].seed,
                   of_constraint ? "constraint" : join_index("mask.keep_fractions", i), problems);
    }
}

void check_pruning(const RunSpec& spec, const models::StateDict& parameters, Problems& problems) {
    const auto weights = maskable(parameters, spec.prune.parameters, "prune.parameters", problems);
    if (weights && spec.prune.ranking == masks::Ranking::global && spec.prune.initial_scores == masks::Scores::random) {
        check_kept(*weights, spec.prune.keep_fraction, derive_seed(spec.seed, Stream::prune_scores),
                   "prune.keep_fraction", problems);
    }
}

} // namespace

std::vector<Problem> mask_problems(const RunSpec& spec) {
    Problems problems;
    const bool draws = spec.kind == RunKind::estimate_constraint || spec.kind == RunKind::find_atypical;
    if (!draws && !is_constrained(spec.kind)) {
        return problems;
    }
    const std::optional<models::StateDict> parameters = parameter_shapes(spec);
    if (!parameters) {
        return problems;
    }
    check_drawn(spec, *parameters, problems);
    if (spec.kind == RunKind::prune) {
        check_pruning(spec, *parameters, problems);
    }
    return problems;
}

} // namespace midstage::runs
