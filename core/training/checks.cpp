// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checks.h"

#include "core/base/error.h"
#include "core/base/range_problems.h"
#include "core/training/fields.h"

#include <algorithm>
#include <string>

namespace midstage::training {

std::vector<FieldProblem> combination_problems(const TrainingOptions& options) {
    using enum ScheduleKind;
    std::vector<FieldProblem> problems;
    const ScheduleOptions& schedule = options.schedule;
    const auto& milestones = schedule.milestones;
    const char* milestones_field = "schedule.milestones";
    if (schedule.kind == multistep || schedule.kind == piecewise) {
        if (milestones.empty()) {
            problems.push_back(
                {milestones_field, "This schedule needs milestones, as fractions of the whole training."});
        }
        if (std::adjacent_find(milestones.begin(), milestones.end(), std::greater_equal<>()) != milestones.end()) {
            problems.push_back({milestones_field, "The milestones must ascend."});
        }
    }
    if (schedule.kind == one_drop && milestones.size() != 1) {
        problems.push_back({milestones_field, "This schedule needs exactly one milestone."});
    }
    if (schedule.kind == piecewise && schedule.values.size() != milestones.size()) {
        problems.push_back({"schedule.values", "There must be as many factors of the learning rate as milestones."});
    }
    if (schedule.warmup_epochs > static_cast<double>(options.epochs)) {
        problems.push_back({"schedule.warmup_epochs", "The warm-up is longer than the training; make it shorter."});
    }
    if (options.swa_start > 0 && options.ema_decay > 0) {
        problems.push_back({"swa_start", "Choose one average of the weights: the moving one or the equal one."});
    }
    if (options.swa_start > options.epochs) {
        problems.push_back(
            {"swa_start", "The average of the weights begins at epoch " + std::to_string(options.swa_start) +
                              " (swa_start), after the training's "
                              "end at " +
                              std::to_string(options.epochs) + "; begin earlier, or set it to 0 for none."});
    }
    if (options.nesterov && options.momentum == 0) {
        problems.push_back({"nesterov", "Nesterov's momentum needs a momentum above 0."});
    }
    return problems;
}

void check(const TrainingOptions& options) {
    std::vector<FieldProblem> problems = range_problems_of(options);
    if (problems.empty()) {
        problems = combination_problems(options);
    }
    if (!problems.empty()) {
        throw InputError(problems.front().sentence, problems.front().field);
    }
}

} // namespace midstage::training
