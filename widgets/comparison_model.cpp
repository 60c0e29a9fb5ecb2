// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_model.h"

#include <QApplication>
#include <QFont>
#include <QPalette>
#include <algorithm>

namespace midstage::widgets {

namespace {

bool is_same_tree(const QVector<ComparisonRow>& a, const QVector<ComparisonRow>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const ComparisonRow& one, const ComparisonRow& other) {
        return one.id == other.id && one.parent == other.parent && one.group == other.group;
    });
}

} // namespace

void ComparisonModel::set_columns(const QVector<ComparisonColumn>& columns) {
    beginResetModel();
    columns_ = columns;
    rows_.clear();
    build_tree();
    endResetModel();
}

void ComparisonModel::set_rows(const QVector<ComparisonRow>& rows) {
    const auto has_difference = [](const ComparisonRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const ComparisonCell& cell) { return cell.difference.has_value(); });
    };
    has_differences_ = std::any_of(rows.begin(), rows.end(), has_difference);
    if (!is_same_tree(rows_, rows)) {
        beginResetModel();
        rows_ = rows;
        build_tree();
        endResetModel();
        Q_EMIT restructured();
        return;
    }
    const QVector<ComparisonRow> before = std::exchange(rows_, rows);
    tell_changes(-1, before);
    for (int row = 0; row < rows_.size(); ++row) {
        if (!children_[row].isEmpty()) {
            tell_changes(row, before);
        }
    }
}

/// Of the rows under this one, all that changed at once: a view that sorts would go through all rows for each of them.
void ComparisonModel::tell_changes(int parent, const QVector<ComparisonRow>& before) {
    const QVector<int>& siblings = children_of(parent);
    const auto changed = [&](int row) { return before[row] != rows_[row]; };
    const auto first = std::find_if(siblings.begin(), siblings.end(), changed);
    if (first == siblings.end()) {
        return;
    }
    const auto last = std::prev(std::find_if(siblings.rbegin(), siblings.rend(), changed).base());
    Q_EMIT dataChanged(createIndex(place_[*first], 0, quintptr(*first)),
                       createIndex(place_[*last], columnCount() - 1, quintptr(*last)));
    const auto ticked = [&](int row) { return before[row].ticked != rows_[row].ticked; };
    if (parent >= 0 && std::any_of(siblings.begin(), siblings.end(), ticked)) {
        const QModelIndex above = createIndex(place_[parent], 0, quintptr(parent));
        Q_EMIT dataChanged(above, above);
    }
}

void ComparisonModel::build_tree() {
    top_.clear();
    by_id_.clear();
    children_ = QVector<QVector<int>>(rows_.size());
    place_ = QVector<int>(rows_.size());
    for (int row = 0; row < rows_.size(); ++row) {
        const int parent = rows_[row].parent;
        QVector<int>& siblings = parent < 0 ? top_ : children_[parent];
        place_[row] = static_cast<int>(siblings.size());
        siblings.append(row);
        by_id_.insert(rows_[row].id, row);
    }
}

QModelIndex ComparisonModel::find(const QString& id, int column) const {
    const int row = by_id_.value(id, -1);
    return row < 0 ? QModelIndex() : createIndex(place_[row], column, quintptr(row));
}

int ComparisonModel::column_of(const QString& key) const {
    const auto found =
        std::find_if(columns_.begin(), columns_.end(), [&](const ComparisonColumn& one) { return one.key == key; });
    return found == columns_.end() ? -1 : static_cast<int>(found - columns_.begin());
}

QStringList ComparisonModel::runs_of(const QModelIndex& index) const {
    const int row = row_number(index);
    if (!rows_[row].group) {
        return {rows_[row].id};
    }
    QStringList runs;
    for (const int child : children_[row]) {
        runs.append(rows_[child].id);
    }
    return runs;
}

Qt::CheckState ComparisonModel::tick_of(int row) const {
    if (!rows_[row].group) {
        return rows_[row].ticked ? Qt::Checked : Qt::Unchecked;
    }
    const auto count =
        std::count_if(children_[row].begin(), children_[row].end(), [this](int child) { return rows_[child].ticked; });
    return count == 0 ? Qt::Unchecked : count == children_[row].size() ? Qt::Checked : Qt::PartiallyChecked;
}

QModelIndex ComparisonModel::index(int row, int column, const QModelIndex& parent) const {
    if (parent.isValid() && parent.column() != 0) {
        return {};
    }
    const QVector<int>& siblings = children_of(parent.isValid() ? row_number(parent) : -1);
    const bool there = row >= 0 && row < siblings.size() && column >= 0 && column < columns_.size();
    return there ? createIndex(row, column, quintptr(siblings[row])) : QModelIndex();
}

QModelIndex ComparisonModel::parent(const QModelIndex& index) const {
    const int above = index.isValid() ? rows_[row_number(index)].parent : -1;
    return above < 0 ? QModelIndex() : createIndex(place_[above], 0, quintptr(above));
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() && parent.column() != 0) {
        return 0;
    }
    return static_cast<int>(children_of(parent.isValid() ? row_number(parent) : -1).size());
}

int ComparisonModel::columnCount(const QModelIndex&) const {
    return static_cast<int>(columns_.size());
}

Qt::ItemFlags ComparisonModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsUserCheckable, index.isValid() && index.column() == 0);
    return flags;
}

QString ComparisonModel::tip_of(const ComparisonRow& row, int column) const {
    const ComparisonColumn& about = columns_[column];
    const ComparisonCell& cell = row.cells[column];
    QStringList lines;
    if (about.kind == ComparisonColumn::Kind::figure && cell.value) {
        const auto number = [&](double value) { return shown_value(about, {{}, value, {}, {}, {}, {}}); };
        if (cell.deviation) {
            lines.append(tr("Mean %1, standard deviation of the population %2")
                             .arg(number(*cell.value), number(*cell.deviation)));
        }
        if (cell.interval) {
            lines.append(tr("95 % bootstrap interval of the mean: %1 to %2")
                             .arg(number(cell.interval->first), number(cell.interval->second)));
        }
        if (cell.difference) {
            const int judgement = judgement_of(about, *cell.difference);
            const QString difference = shown_difference(about, cell);
            lines.append(judgement > 0   ? tr("%1: better than the baseline").arg(difference)
                         : judgement < 0 ? tr("%1: worse than the baseline").arg(difference)
                                         : tr("%1: as the baseline").arg(difference));
        }
    }
    if (!cell.note.isEmpty()) {
        lines.append(cell.note);
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ComparisonRow& row = row_of(index);
    const ComparisonColumn& column = columns_[index.column()];
    const ComparisonCell& cell = row.cells[index.column()];
    const bool is_text = column.kind == ComparisonColumn::Kind::text;
    switch (role) {
    case Qt::DisplayRole:
        return shown_value(column, cell);
    case Qt::ToolTipRole:
        return tip_of(row, index.column());
    case Qt::AccessibleTextRole: {
        const QString difference = tip_of(row, index.column());
        return difference.isEmpty() ? shown_value(column, cell) : shown_value(column, cell) + ". " + difference;
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((is_text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case Qt::CheckStateRole:
        return index.column() == 0 ? QVariant(tick_of(row_number(index))) : QVariant();
    case Qt::FontRole: {
        if (!row.baseline) {
            return {};
        }
        QFont font = QApplication::font();
        font.setBold(true);
        return font;
    }
    case sort_role:
        if (cell.value || !is_text) {
            return cell.value ? QVariant(*cell.value) : QVariant();
        }
        return cell.text.isEmpty() ? QVariant() : QVariant(cell.text);
    case id_role:
        return row.id;
    case difference_role:
        return shown_difference(column, cell);
    case judgement_role:
        return cell.difference ? QVariant(judgement_of(column, *cell.difference)) : QVariant();
    case measured_role:
        return column.kind == ComparisonColumn::Kind::figure;
    default:
        return {};
    }
}

bool ComparisonModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || index.column() != 0 || role != Qt::CheckStateRole) {
        return false;
    }
    const bool counts = value.toInt() == Qt::Checked;
    const int row = row_number(index);
    QVector<int> changed{row};
    if (rows_[row].group) {
        changed += children_[row];
    } else {
        rows_[row].ticked = counts;
        if (rows_[row].parent >= 0) {
            changed.append(rows_[row].parent); // whose box shows its members' state
        }
    }
    for (const int one : changed) {
        if (rows_[row].group && !rows_[one].group) {
            rows_[one].ticked = counts;
        }
    }
    for (const int one : changed) {
        const QModelIndex at = createIndex(place_[one], 0, quintptr(one));
        Q_EMIT dataChanged(at, at, {Qt::CheckStateRole});
    }
    Q_EMIT ticked(runs_of(index), counts);
    return true;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns_.size()) {
        return {};
    }
    const ComparisonColumn& column = columns_[section];
    switch (role) {
    case Qt::DisplayRole:
        return shown_header(column);
    case Qt::ToolTipRole:
        return column.explanation;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            (column.kind == ComparisonColumn::Kind::text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    default:
        return {};
    }
}

} // namespace midstage::widgets
