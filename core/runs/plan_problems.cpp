// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/runs/constraint.h"
#include "core/runs/parent_data.h"
#include "core/runs/plan.h"

#include <algorithm>

namespace midstage::runs {
namespace {

using Sentences = std::vector<std::string>;

void check_epoch(double epoch, const std::string& what, const RunSpec& first, Sentences& sentences) {
    if (epoch > static_cast<double>(first.training.epochs)) {
        sentences.push_back(what + " is epoch " + number_text(epoch) + ", but the first run has " +
                            std::to_string(first.training.epochs) + ".");
    }
}

/// What the follow-up asks of the first run, as parent_problems() would tell once it is there.
Sentences demands_on(const RunSpec& first, const RunSpec& child) {
    Sentences sentences;
    if (!trains(first.kind)) {
        sentences.push_back("A run of the kind \"" + to_string(first.kind) +
                            "\" trains no network that another one could start from.");
        return sentences;
    }
    if (!(child.model == first.model)) {
        sentences.emplace_back("model must be the first run's, whose weights it takes.");
    }
    check_epoch(child.parent.epoch, "parent.epoch", first, sentences);
    if (const auto problem = other_seed_problem(child, first)) {
        sentences.push_back(*problem);
    }
    if (!trains(child.kind) && child.kind != RunKind::evaluate && child.id.dataset != first.id.dataset) {
        sentences.emplace_back("id.dataset must be the first run's: what a network has learnt shows on its own "
                               "training images alone.");
    }
    try {
        const ConstraintSource source = constraint_source(child.constraint);
        if (trains(child.kind) && source.kind == ConstraintSource::Kind::epoch) {
            check_epoch(source.number, "constraint", first, sentences);
        }
    } catch (const InputError&) { // is told of the options alone
    }
    return sentences;
}

} // namespace

std::vector<Problem> problems_with(const Plan& plan, const std::string& data_dir, const std::string& runs_dir) {
    std::vector<Problem> problems = problems_with(plan.first, data_dir, runs_dir);
    for (size_t i = 0; i < plan.then.size(); ++i) {
        const std::string place = "then[" + std::to_string(i) + "]: ";
        const RunSpec child = follow_up_of("parent", plan.first, plan.then[i]);
        // What is wrong with both has been told of the first.
        const auto told = [&](const std::string& sentence) {
            return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) {
                return problem.sentence == sentence || problem.sentence == place + sentence;
            });
        };
        std::vector<std::string> sentences = demands_on(plan.first, child);
        for (const Problem& problem : problems_with(child, data_dir)) {
            sentences.push_back(problem.sentence);
        }
        for (const std::string& sentence : sentences) {
            if (!told(sentence)) {
                problems.push_back({"then", place + sentence});
            }
        }
    }
    return problems;
}

} // namespace midstage::runs
