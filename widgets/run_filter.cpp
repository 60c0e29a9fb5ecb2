// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_filter.h"

#include <QFileInfo>
#include <algorithm>

namespace midstage::widgets {

namespace {

bool state_matches(RunItemState state, RunFilter::States wanted) {
    const bool open = state == RunItemState::queued || state == RunItemState::running || state == RunItemState::paused;
    switch (wanted) {
    case RunFilter::States::all:
        return true;
    case RunFilter::States::open:
        return open;
    case RunFilter::States::finished:
        return state == RunItemState::finished;
    case RunFilter::States::ended_early:
        return !open && state != RunItemState::finished;
    }
    return true;
}

} // namespace

bool RunFilter::matches(const RunItem& item) const {
    if ((item.archived && !archived && !item.here && item.queue_position == 0) || !state_matches(item.state, states)) {
        return false;
    }
    if (std::any_of(tags.begin(), tags.end(), [&](const QString& tag) { return !item.tags.contains(tag); })) {
        return false;
    }
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty()) {
        return true;
    }
    const QString all =
        QStringList{item.name, item.summary, item.tags.join(QLatin1Char(' ')), item.note, QFileInfo(item.id).fileName()}
            .join(QLatin1Char('\n'));
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

QStringList tags_of(const QVector<RunItem>& items) {
    QStringList tags;
    for (const RunItem& item : items) {
        tags += item.tags;
    }
    tags.removeDuplicates();
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

} // namespace midstage::widgets
