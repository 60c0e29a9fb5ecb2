// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_list_model.h"

#include "widgets/checkpoint.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunState)
};

const char* state_source(RunItemState state) {
    switch (state) {
    case RunItemState::queued:
        return QT_TRANSLATE_NOOP("RunState", "queued");
    case RunItemState::running:
        return QT_TRANSLATE_NOOP("RunState", "running");
    case RunItemState::paused:
        return QT_TRANSLATE_NOOP("RunState", "paused");
    case RunItemState::finished:
        return QT_TRANSLATE_NOOP("RunState", "finished");
    case RunItemState::failed:
        return QT_TRANSLATE_NOOP("RunState", "failed");
    case RunItemState::cancelled:
        return QT_TRANSLATE_NOOP("RunState", "cancelled");
    case RunItemState::interrupted:
        return QT_TRANSLATE_NOOP("RunState", "interrupted");
    case RunItemState::unreadable:
        return QT_TRANSLATE_NOOP("RunState", "unreadable");
    }
    return "";
}

} // namespace

QString run_state_title(RunItemState state, TextFor reader) {
    return text_for(reader, "RunState", state_source(state));
}

QString time_left_text(double seconds) {
    if (!(seconds >= 0) || !std::isfinite(seconds)) {
        return {};
    }
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 3600) {
        return Text::tr("%1:%2 left").arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    }
    return Text::tr("%1 h %2 min left").arg(whole / 3600).arg(whole % 3600 / 60);
}

QString about_time_text(double seconds) {
    if (!(seconds >= 0) || !std::isfinite(seconds)) {
        return {};
    }
    if (seconds < 55) {
        return Text::tr("about %1 s").arg(std::max<qint64>(5, 5 * qRound64(seconds / 5)));
    }
    const qint64 minutes = std::max<qint64>(1, qRound64(seconds / 60));
    if (minutes < 60) {
        return Text::tr("about %1 min").arg(minutes);
    }
    return Text::tr("about %1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

void RunListModel::set_items(const QVector<RunItem>& items) {
    const auto same_rows = std::equal(items.begin(), items.end(), items_.begin(), items_.end(),
                                      [](const RunItem& a, const RunItem& b) { return a.id == b.id; });
    if (same_rows) {
        for (qsizetype row = 0; row < items.size(); ++row) {
            if (!(items_[row] == items[row])) {
                items_[row] = items[row];
                const QModelIndex changed = index(static_cast<int>(row));
                Q_EMIT dataChanged(changed, changed);
            }
        }
        return;
    }
    // Rows come, go and move: persistent indexes (selection, current row) follow their runs.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QStringList ids;
    ids.reserve(before.size());
    for (const QModelIndex& index : before) {
        ids.append(items_.value(index.row()).id);
    }
    items_ = items;
    QModelIndexList after;
    after.reserve(ids.size());
    for (const QString& id : ids) {
        const int row = row_of(id);
        after.append(row < 0 ? QModelIndex() : index(row));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

const RunItem* RunListModel::find(const QString& id) const {
    const int row = row_of(id);
    return row < 0 ? nullptr : &items_[row];
}

int RunListModel::row_of(const QString& id) const {
    const auto found = std::find_if(items_.begin(), items_.end(), [&](const RunItem& item) { return item.id == id; });
    return found == items_.end() ? -1 : static_cast<int>(found - items_.begin());
}

int RunListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(items_.size());
}

QVariant RunListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= items_.size()) {
        return {};
    }
    const RunItem& item = items_[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return item.name;
    case item_role:
        return QVariant::fromValue(item);
    case id_role:
        return item.id;
    case Qt::AccessibleTextRole:
        if (item.state == RunItemState::unreadable) {
            return tr("%1, %2: %3").arg(item.name, run_state_title(item.state), item.error);
        }
        if (item.epochs <= 0) {
            return tr("%1, %2").arg(item.name, run_state_title(item.state));
        }
        return tr("%1, %2, epoch %3 of %4")
            .arg(item.name, run_state_title(item.state), epoch_text(item.epochs_done), epoch_text(item.epochs));
    case Qt::ToolTipRole: {
        QStringList lines{item.name};
        if (item.state == RunItemState::unreadable) {
            lines.append(run_state_title(item.state));
        } else {
            lines.append(item.summary);
            lines.append(item.epochs > 0 ? tr("%1, epoch %2 of %3")
                                               .arg(run_state_title(item.state), epoch_text(item.epochs_done),
                                                    epoch_text(item.epochs))
                                         : run_state_title(item.state));
        }
        if (!item.waits_for.isEmpty()) {
            lines.append(tr("Waits for %1").arg(item.waits_for));
        }
        if (!item.tags.isEmpty()) {
            lines.append(tr("Tags: %1").arg(item.tags.join(QStringLiteral(", "))));
        }
        if (!item.note.isEmpty()) {
            lines.append(item.note);
        }
        if (item.archived) {
            lines.append(tr("Archived"));
        }
        if (item.created.isValid()) {
            lines.append(tr("Created %1").arg(QLocale().toString(item.created.toLocalTime(), QLocale::ShortFormat)));
        }
        if (!item.error.isEmpty()) {
            lines.append(item.error);
        }
        lines.append(item.id);
        return lines.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

Qt::ItemFlags RunListModel::flags(const QModelIndex& index) const {
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool RunListModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (!index.isValid() || role != Qt::EditRole || name == items_.value(index.row()).name) {
        return false;
    }
    const QString id = items_[index.row()].id; // who is told may change the items
    Q_EMIT rename_wanted(id, name);
    return true;
}

} // namespace midstage::widgets
