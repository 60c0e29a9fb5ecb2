// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/catalogue.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_spec.h"
#include <nlohmann/json.hpp>

#include "app/core_text.h"
#include "app/engine.h"
#include "app/info_conversion.h"
#include "app/run_reader.h"
#include "app/spec_conversion.h"

namespace midstage::app {

namespace {

bool is_usable(const nlohmann::json& spec) {
    try {
        runs::run_spec_from_json(spec);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

/// Puts each option of `stored` below `at` into `kept` that can be used there: one value out of range, as a form may
/// hold it, must not cost the others.
void take_usable(const nlohmann::json& stored, nlohmann::json& kept, const nlohmann::json::json_pointer& at) {
    for (const auto& [key, value] : stored.items()) {
        const auto place = at / key;
        if (value.is_object() && kept.contains(place) && kept.at(place).is_object()) {
            take_usable(value, kept, place);
            continue;
        }
        nlohmann::json tried = kept;
        tried[place] = value;
        if (is_usable(tried)) {
            kept = std::move(tried);
        }
    }
}

} // namespace

QString default_runs_dir() {
    return text_of(runs::default_runs_dir());
}

QString default_data_dir() {
    return text_of(data::default_data_dir());
}

QVector<widgets::FieldProblem> problems_with(const widgets::ExperimentValues& values, const QString& data_dir) {
    QVector<widgets::FieldProblem> problems;
    for (const runs::Problem& problem : runs::problems_with(plan_of(values), data_dir.toStdString())) {
        problems.append({QString::fromStdString(problem.field), core_text(problem.sentence)});
    }
    return problems;
}

QStringList create_runs(const widgets::ExperimentValues& values, const QString& runs_dir) {
    return create_sweep(values, {}, runs_dir).first();
}

RunDetails read_run(const QString& folder) {
    return RunReader(folder).look().value();
}

widgets::ExperimentValues values_of_run(const QString& folder) {
    return values_of(runs::RunFolder::open(path_of(folder)).info().spec);
}

QString find_run(const QString& text, const QString& runs_dir) {
    // Opening it makes the path absolute and plain: everywhere else runs are told apart by their folders' texts.
    const runs::RunFolder run = runs::RunFolder::open(runs::find_run(text.toStdString(), path_of(runs_dir)));
    return text_of(run.path());
}

QString values_as_text(const widgets::ExperimentValues& values) {
    nlohmann::json stored = runs::to_json(spec_of(values));
    for (const QString& follow_up : values.then) {
        stored["then"].push_back(follow_up.toStdString());
    }
    return QString::fromStdString(stored.dump());
}

std::optional<widgets::ExperimentValues> values_from_text(const QString& text) {
    try {
        const nlohmann::json stored = nlohmann::json::parse(text.toStdString());
        nlohmann::json kept = runs::to_json(runs::RunSpec());
        if (stored.value("schema", int64_t(0)) > kept.at("schema").get<int64_t>()) {
            return std::nullopt;
        }
        take_usable(stored, kept, nlohmann::json::json_pointer());
        widgets::ExperimentValues values = values_of(runs::run_spec_from_json(kept));
        for (const nlohmann::json& follow_up : stored.value("then", nlohmann::json::array())) {
            values.then.append(QString::fromStdString(follow_up.get<std::string>()));
        }
        return values;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace midstage::app
