// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"
#include "core/runs/user_notes.h"

#include "app/core_text.h"
#include "app/info_conversion.h"
#include "app/spec_conversion.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

namespace midstage::app {

namespace {

QString title_of(const std::filesystem::path& folder) {
    static const QRegularExpression time(QStringLiteral("^[0-9TZ:_.-]+-(?=.)"));
    return text_of(folder.filename()).remove(time);
}

/// What the user calls it, else the run's own name, or its folder's without the time.
QString title_of(const runs::RunInfo& info, const runs::UserNotes& notes) {
    if (!notes.name.empty()) {
        return QString::fromStdString(notes.name);
    }
    return info.spec.name.empty() ? title_of(info.folder) : QString::fromStdString(info.spec.name);
}

QStringList texts_of(const std::vector<std::string>& texts) {
    QStringList list;
    for (const std::string& text : texts) {
        list.append(QString::fromStdString(text));
    }
    return list;
}

QString origin_of(const runs::RunInfo& info) {
    const runs::ParentOptions& parent = info.spec.parent;
    if (parent.run.empty()) {
        return {};
    }
    const QString given = QString::fromStdString(runs::read_user_notes(info.folder.parent_path() / parent.run).name);
    const QString run = given.isEmpty() ? title_of(std::filesystem::path(parent.run)) : given;
    return parent.epoch < 0
               ? QCoreApplication::translate("Run", "from %1").arg(run)
               : QCoreApplication::translate("Run", "from epoch %1 of %2").arg(widgets::epoch_text(parent.epoch), run);
}

/// What only looks at a network has none.
double planned_epochs(const runs::RunSpec& spec) {
    return runs::evaluates(spec.kind) ? double(spec.training.epochs) : 0;
}

QDateTime time_of(const std::string& iso) {
    QDateTime time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime) {
        time.setTimeZone(QTimeZone::utc());
    }
    return time;
}

} // namespace

std::filesystem::path path_of(const QString& text) {
    return {text.toStdString()};
}

QString text_of(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

widgets::RunItem item_of(const runs::RunInfo& info) {
    const runs::UserNotes notes = runs::read_user_notes(info.folder);
    widgets::RunItem item;
    item.id = text_of(info.folder);
    item.name = title_of(info, notes);
    item.tags = texts_of(notes.tags);
    item.note = QString::fromStdString(notes.note);
    item.archived = notes.archived;
    item.summary = summary_of(info.spec);
    item.state = state_of(info.state);
    item.epochs_done = info.epochs_done;
    item.epochs = planned_epochs(info.spec);
    item.fraction = item.epochs > 0 ? item.epochs_done / item.epochs : 0;
    item.created = time_of(info.created);
    item.error = core_text(info.error);
    if (!info.spec.parent.run.empty()) {
        item.parent = text_of(info.folder.parent_path() / info.spec.parent.run);
        item.parent_epoch = info.spec.parent.epoch;
    }
    return item;
}

RunDetails details_of(const runs::RunInfo& info) {
    const runs::UserNotes notes = runs::read_user_notes(info.folder);
    RunDetails details;
    details.folder = text_of(info.folder);
    details.name = title_of(info, notes);
    details.tags = texts_of(notes.tags);
    details.note = QString::fromStdString(notes.note);
    details.summary = summary_of(info.spec);
    details.state = state_of(info.state);
    details.error = core_text(info.error);
    details.device = core_text(info.device);
    details.precision = QString::fromStdString(info.precision);
    details.kind = QString::fromStdString(runs::to_string(info.spec.kind));
    details.origin = origin_of(info);
    details.constraint = info.constraint;
    details.epochs = planned_epochs(info.spec);
    details.created = time_of(info.created);
    return details;
}

} // namespace midstage::app
