// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/catalogue.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_spec.h"
#include <nlohmann/json.hpp>

#include "app/engine.h"
#include "app/spec_conversion.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace midstage::app {

namespace {

std::filesystem::path path_of(const QString& text) {
    return std::filesystem::path(text.toStdString());
}

QString text_of(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// The run's own name, or its folder's without the time.
QString title_of(const runs::RunInfo& info) {
    if (!info.spec.name.empty()) {
        return QString::fromStdString(info.spec.name);
    }
    static const QRegularExpression time(QStringLiteral("^[0-9TZ:_.-]+-(?=.)"));
    return text_of(info.folder.filename()).remove(time);
}

QDateTime time_of(const std::string& iso) {
    QDateTime time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime) {
        time.setTimeSpec(Qt::UTC);
    }
    return time;
}

widgets::RunItem item_of(const runs::RunInfo& info) {
    widgets::RunItem item;
    item.id = text_of(info.folder);
    item.name = title_of(info);
    item.summary = summary_of(info.spec);
    item.state = state_of(info.state);
    item.epochs_done = info.epochs_done;
    item.epochs = double(info.spec.training.epochs);
    item.fraction = item.epochs > 0 ? item.epochs_done / item.epochs : 0;
    item.created = time_of(info.created);
    item.error = QString::fromStdString(info.error);
    return item;
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
    for (const runs::Problem& problem : runs::problems_with(spec_of(values), data_dir.toStdString())) {
        problems.append({QString::fromStdString(problem.field), QString::fromStdString(problem.sentence)});
    }
    return problems;
}

QString create_run(const widgets::ExperimentValues& values, const QString& runs_dir) {
    return text_of(runs::RunFolder::create(path_of(runs_dir), spec_of(values)).path());
}

RunDetails read_run(const QString& folder) {
    const runs::RunFolder run = runs::RunFolder::open(path_of(folder));
    const runs::RunInfo info = run.info();
    RunDetails details;
    details.folder = folder;
    details.name = title_of(info);
    details.summary = summary_of(info.spec);
    details.state = state_of(info.state);
    details.error = QString::fromStdString(info.error);
    details.device = QString::fromStdString(info.device);
    details.precision = QString::fromStdString(info.precision);
    details.epochs = double(info.spec.training.epochs);
    details.created = time_of(info.created);
    details.checkpoints = checkpoints_of(run.checkpoints(), run.ood());
    return details;
}

widgets::ExperimentValues values_of_run(const QString& folder) {
    return values_of(runs::RunFolder::open(path_of(folder)).info().spec);
}

QString find_run(const QString& text, const QString& runs_dir) {
    return text_of(runs::find_run(text.toStdString(), path_of(runs_dir)));
}

void delete_run(const QString& folder) {
    const RunState state = state_of(runs::RunFolder::open(path_of(folder)).info().state);
    if (state == RunState::running || state == RunState::paused) {
        throw InputError("The run " + QFileInfo(folder).fileName().toStdString() +
                         " is still running, so it was not deleted: stop it first.");
    }
    std::error_code error;
    std::filesystem::remove_all(path_of(folder), error);
    if (error) {
        throw Error("Cannot delete " + folder.toStdString() + ": " + error.message() + ".");
    }
}

QVector<widgets::RunItem> RunLister::list(const QString& runs_dir) {
    QVector<widgets::RunItem> items;
    QHash<QString, Known> now;
    for (const QFileInfo& folder : QDir(runs_dir).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QFileInfo file(folder.absoluteFilePath() + QStringLiteral("/run.json"));
        if (!file.exists()) {
            continue;
        }
        const auto old = known_.constFind(folder.absoluteFilePath());
        const bool active =
            old != known_.constEnd() && (old->item.state == RunState::running || old->item.state == RunState::paused);
        Known known;
        // Whether the process of a run that is under way is still alive does not show in its file's time.
        if (old != known_.constEnd() && !active && old->changed == file.lastModified() && old->size == file.size()) {
            known = *old;
        } else {
            known.changed = file.lastModified();
            known.size = file.size();
            try {
                known.item = item_of(runs::RunFolder::open(path_of(folder.absoluteFilePath())).info());
                known.item.id = folder.absoluteFilePath();
            } catch (const std::exception&) {
                continue; // being written or deleted, or no run of ours
            }
        }
        now.insert(folder.absoluteFilePath(), known);
        items.append(known.item);
    }
    known_ = now;
    std::sort(items.begin(), items.end(), [](const widgets::RunItem& a, const widgets::RunItem& b) {
        return a.created != b.created ? a.created > b.created : a.id > b.id;
    });
    return items;
}

QString stamp_of_run(const QString& folder) {
    QString stamp;
    for (const char* name : {"run.json", "metrics.csv", "ood.csv"}) {
        const QFileInfo file(folder + QLatin1Char('/') + QLatin1String(name));
        stamp += QStringLiteral("%1 %2 ").arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size());
    }
    return stamp;
}

QString values_as_text(const widgets::ExperimentValues& values) {
    return QString::fromStdString(runs::to_json(spec_of(values)).dump());
}

std::optional<widgets::ExperimentValues> values_from_text(const QString& text) {
    try {
        return values_of(runs::run_spec_from_json(nlohmann::json::parse(text.toStdString())));
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace midstage::app
