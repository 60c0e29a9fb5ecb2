// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "app/core_text.h"
#include "app/info_conversion.h"
#include "app/run_lister.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <optional>

namespace midstage::app {

namespace {

/// Nothing where the run has gone meanwhile.
std::optional<widgets::RunItem> read_item(const QString& folder, const QFileInfo& file) {
    widgets::RunItem item;
    try {
        item = item_of(runs::RunFolder::open(path_of(folder)).info());
    } catch (const std::exception& error) {
        if (!QFileInfo::exists(file.filePath())) {
            return std::nullopt;
        }
        item.name = QFileInfo(folder).fileName();
        item.state = widgets::RunItemState::unreadable;
        item.error = core_text(error.what());
        item.created = file.lastModified().toUTC();
    }
    item.id = folder;
    return item;
}

QString stamp_of(const QFileInfo& file) {
    return file.exists() ? QStringLiteral("%1 %2 ").arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size())
                         : QString();
}

} // namespace

QVector<widgets::RunItem> RunLister::list(const QString& runs_dir, const QStringList& elsewhere) {
    QStringList folders;
    for (const QFileInfo& folder : QDir(runs_dir).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        folders.append(folder.absoluteFilePath());
    }
    folders += elsewhere;
    folders.removeDuplicates();
    QVector<widgets::RunItem> items;
    QHash<QString, Known> now;
    for (const QString& folder : folders) {
        const QFileInfo file(folder + QStringLiteral("/run.json"));
        if (!file.exists()) {
            continue;
        }
        const auto old = known_.constFind(folder);
        const bool active = old != known_.constEnd() && (old->item.state == widgets::RunItemState::running ||
                                                         old->item.state == widgets::RunItemState::paused);
        Known known{stamp_of(file) + stamp_of(QFileInfo(folder + QStringLiteral("/notes.json"))), {}};
        // Whether the process of a run that is under way is still alive does not show in its file's time.
        if (old != known_.constEnd() && !active && old->stamp == known.stamp) {
            known = *old;
        } else if (const auto item = read_item(folder, file)) {
            known.item = *item;
        } else {
            continue;
        }
        now.insert(folder, known);
        items.append(known.item);
    }
    known_ = now;
    std::sort(items.begin(), items.end(), [](const widgets::RunItem& a, const widgets::RunItem& b) {
        return a.created != b.created ? a.created > b.created : a.id > b.id;
    });
    return items;
}

} // namespace midstage::app
