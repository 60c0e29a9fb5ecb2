// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan.h"

#include "app/spec_conversion.h"

#include <QCoreApplication>
#include <QLocale>
#include <nlohmann/json.hpp>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FollowUps)
};

} // namespace

QString long_kind_title(runs::RunKind kind, widgets::TextFor reader) {
    switch (kind) {
    case runs::RunKind::fine_tune:
        return widgets::text_for(reader, "FollowUps", QT_TRANSLATE_NOOP("FollowUps", "Fine-tune (UM)"));
    case runs::RunKind::prune:
        return widgets::text_for(reader, "FollowUps", QT_TRANSLATE_NOOP("FollowUps", "Prune (UMAP)"));
    case runs::RunKind::find_atypical:
        return widgets::text_for(reader, "FollowUps", QT_TRANSLATE_NOOP("FollowUps", "Find atypical samples"));
    default:
        return run_kind_title(QString::fromStdString(runs::to_string(kind)), reader);
    }
}

QString follow_up_key(const runs::FollowUp& follow_up) {
    return QString::fromStdString(runs::to_json(follow_up).dump());
}

QString follow_up_title(const runs::FollowUp& follow_up) {
    const nlohmann::json changes = runs::to_json(follow_up);
    QString title = long_kind_title(follow_up.kind);
    if (!runs::trains(follow_up.kind)) {
        return title;
    }
    // What a training of its own length is told by.
    const nlohmann::json::json_pointer epochs("/training/epochs");
    if (!changes.contains(epochs)) {
        return Text::tr("%1, as long as the training").arg(title);
    }
    return Text::tr("%1, %n epoch(s)", nullptr, changes.at(epochs).get<int>()).arg(title);
}

} // namespace midstage::app
