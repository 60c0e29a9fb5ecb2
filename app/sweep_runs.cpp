// SPDX-License-Identifier: GPL-3.0-or-later
// An experiment that is repeated over seeds and values.
#include "core/base/error.h"
#include "core/runs/new_runs.h"
#include "core/runs/sweep.h"

#include "app/core_text.h"
#include "app/engine.h"
#include "app/info_conversion.h"
#include "app/spec_conversion.h"

#include <algorithm>

namespace midstage::app {

namespace {

QString seeds_field() {
    return QStringLiteral("sweep.seeds");
}
QString values_field() {
    return QStringLiteral("sweep.values");
}

runs::Sweep sweep_of(const widgets::SweepValues& values) {
    runs::Sweep sweep;
    if (!values.seeds.isEmpty()) {
        sweep.seeds = runs::seeds_from_text(values.seeds.toStdString());
    }
    if (!values.key.isEmpty()) {
        sweep.variations.push_back({values.key.toStdString(), runs::values_from_text(values.values.toStdString())});
    }
    return sweep;
}

void add_problems(const std::vector<runs::Problem>& found, QVector<widgets::FieldProblem>& problems) {
    for (const runs::Problem& problem : found) {
        problems.append({QString::fromStdString(problem.field), core_text(problem.sentence)});
    }
}

} // namespace

SweepCount count_runs(const widgets::SweepValues& values) {
    SweepCount count;
    const auto times = [&](const QString& field, auto number) {
        try {
            count.runs *= static_cast<int>(number());
        } catch (const InputError& error) {
            count.problems.append({field, core_text(error.what())});
        }
    };
    if (!values.seeds.isEmpty()) {
        times(seeds_field(), [&] { return runs::seeds_from_text(values.seeds.toStdString()).size(); });
    }
    if (!values.key.isEmpty()) {
        times(values_field(), [&] { return runs::values_from_text(values.values.toStdString()).size(); });
    }
    return count;
}

QVector<widgets::FieldProblem> problems_with(const widgets::ExperimentValues& values, const widgets::SweepValues& sweep,
                                             const QString& data_dir) {
    const runs::Plan plan = plan_of(values);
    const std::vector<runs::Problem> of_plan = runs::problems_with(plan, data_dir.toStdString());
    QVector<widgets::FieldProblem> problems;
    if (sweep.key.isEmpty()) {
        add_problems(of_plan, problems);
    } else if (!count_runs(sweep).problems.isEmpty()) {
        return problems; // which are told already
    }
    try {
        // What is right with one seed is right with the others.
        const runs::Sweep of_values = sweep_of({{}, sweep.key, sweep.values});
        const std::vector<runs::Plan> plans =
            sweep.key.isEmpty() ? std::vector<runs::Plan>() : runs::plans_of(plan, of_values);
        std::vector<std::vector<runs::Problem>> found;
        for (const runs::Plan& one : plans) {
            found.push_back(runs::problems_with(one, data_dir.toStdString()));
        }
        for (size_t i = 0; i < found.size(); ++i) {
            for (const runs::Problem& problem : found[i]) {
                const auto same = [&](const runs::Problem& other) {
                    return other.field == problem.field && other.sentence == problem.sentence;
                };
                const bool of_all = std::all_of(found.begin(), found.end(), [&](const auto& problems_of_one) {
                    return std::any_of(problems_of_one.begin(), problems_of_one.end(), same);
                });
                const QString sentence = core_text(problem.sentence);
                if (!of_all) {
                    const QString value = QString::fromStdString(of_values.variations.front().values[i]);
                    problems.append({values_field(), QStringLiteral("%1: %2").arg(value, sentence)});
                } else if (i == 0) {
                    problems.append({QString::fromStdString(problem.field), sentence});
                }
            }
        }
        runs::plans_of(plan, sweep_of(sweep)); // too many?
    } catch (const InputError& error) {
        if (count_runs(sweep).problems.isEmpty()) { // else it is told already
            problems.append({sweep.key.isEmpty() ? seeds_field() : values_field(), core_text(error.what())});
        }
    }
    return problems;
}

QVector<QStringList> create_sweep(const widgets::ExperimentValues& values, const widgets::SweepValues& sweep,
                                  const QString& runs_dir) {
    QVector<QStringList> trainings;
    for (const std::vector<runs::RunFolder>& runs :
         runs::create_runs(path_of(runs_dir), runs::plans_of(plan_of(values), sweep_of(sweep)))) {
        QStringList& folders = trainings.emplaceBack();
        for (const runs::RunFolder& run : runs) {
            folders.append(text_of(run.path()));
        }
    }
    return trainings;
}

} // namespace midstage::app
