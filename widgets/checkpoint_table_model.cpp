// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_table_model.h"

#include "widgets/curves.h"
#include "widgets/plot_export.h"

#include <QFont>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <set>

namespace midstage::widgets {

void CheckpointTableModel::set_checkpoint(const Checkpoint& checkpoint, const QString& score) {
    QVector<Row> rows;
    for (const QString& name : scores_in({checkpoint})) {
        if (!score.isEmpty() && score != name) {
            continue;
        }
        Row mean;
        mean.mean = true;
        mean.result.set = QStringLiteral("mean");
        mean.result.score = name;
        qsizetype sets = 0;
        for (const OodResult& result : checkpoint.ood) {
            if (result.score != name) {
                continue;
            }
            rows.append({result, false});
            ++sets;
            for (const Metric metric : all_metrics) {
                mean.result.values[metric] += result.values[metric];
            }
            mean.result.values.n_id = result.values.n_id;
            mean.result.values.n_ood += result.values.n_ood;
        }
        for (const Metric metric : all_metrics) {
            mean.result.values[metric] /= double(sets);
        }
        rows.append(mean);
    }
    // The same rows with other numbers keep selection and scroll position.
    const bool same_shape =
        std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
            return a.result.set == b.result.set && a.result.score == b.result.score;
        });
    if (same_shape) {
        rows_ = rows;
        if (!rows_.isEmpty()) {
            Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows_.size()) - 1, column_count - 1));
        }
        return;
    }
    beginResetModel();
    rows_ = rows;
    endResetModel();
}

void CheckpointTableModel::set_metric(Metric metric) {
    metric_ = metric;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
    if (!rows_.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows_.size()) - 1, column_count - 1));
    }
}

int CheckpointTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int CheckpointTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

QVariant CheckpointTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rows_.size()) {
        return {};
    }
    const Row& row = rows_[index.row()];
    const int column = index.column();
    const bool is_metric = column >= first_metric_column && column < sizes_column;
    switch (role) {
    case Qt::DisplayRole:
        if (column == set_column) {
            return row.mean ? tr("Mean") : short_set_name(row.result.set);
        }
        if (column == score_column) {
            return score_title(row.result.score);
        }
        if (is_metric) {
            const double value = row.result.values.values.at(static_cast<size_t>(column - first_metric_column));
            return std::isfinite(value) ? QLocale().toString(value * 100, 'f', 2) : QStringLiteral("\u2013");
        }
        return QLocale().toString(row.result.values.n_ood);
    case Qt::UserRole:
        if (column == set_column) {
            return row.result.set;
        }
        if (column == score_column) {
            return row.result.score;
        }
        return is_metric ? QVariant(row.result.values.values.at(static_cast<size_t>(column - first_metric_column)))
                         : QVariant(row.result.values.n_ood);
    case Qt::TextAlignmentRole:
        return column <= score_column ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole:
        if (row.mean || column == column_of(metric_)) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
        if (is_metric) {
            return metric_explanation(all_metrics.at(static_cast<size_t>(column - first_metric_column)));
        }
        return column == set_column && !row.mean ? row.result.set : QVariant();
    default:
        return {};
    }
}

QVariant CheckpointTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    const bool is_metric = section >= first_metric_column && section < sizes_column;
    if (role == Qt::DisplayRole) {
        if (section == set_column) {
            return tr("OOD set");
        }
        if (section == score_column) {
            return tr("Score");
        }
        if (!is_metric) {
            return tr("Images");
        }
        // Unit or convention go into a second line: the column is as wide as its numbers need.
        const QString title = metric_title(all_metrics.at(static_cast<size_t>(section - first_metric_column)));
        const qsizetype convention = title.indexOf(QLatin1String(" ("));
        return convention < 0 ? title + QStringLiteral("\n%")
                              : tr("%1 %").arg(title.left(convention)) + QLatin1Char('\n') + title.mid(convention + 1);
    }
    if (role == Qt::ToolTipRole && is_metric) {
        return metric_explanation(all_metrics.at(static_cast<size_t>(section - first_metric_column)));
    }
    if (role == Qt::ToolTipRole && section == sizes_column) {
        return tr("OOD images scored");
    }
    if (role == Qt::TextAlignmentRole) {
        return section <= score_column ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignRight | Qt::AlignVCenter);
    }
    return {};
}

QString table_as_csv(const CheckpointTableModel& model, double epoch) {
    QStringList header{QStringLiteral("epoch"), QStringLiteral("ood_set"), QStringLiteral("score")};
    for (const Metric metric : all_metrics) {
        header.append(metric_key(metric));
    }
    header.append(QStringLiteral("n_ood"));
    QString csv = header.join(QLatin1Char(',')) + QLatin1Char('\n');
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells{csv_number(epoch)};
        for (int column = 0; column < model.columnCount(); ++column) {
            const QVariant value = model.index(row, column).data(Qt::UserRole);
            cells.append(column <= CheckpointTableModel::score_column  ? csv_text(value.toString())
                         : column < CheckpointTableModel::sizes_column ? csv_number(value.toDouble())
                                                                       : value.toString());
        }
        csv += cells.join(QLatin1Char(',')) + QLatin1Char('\n');
    }
    return csv;
}

QString cells_as_text(const QAbstractItemModel& model, const QModelIndexList& cells, bool header) {
    std::set<int> rows;
    std::set<int> columns;
    for (const QModelIndex& cell : cells) {
        rows.insert(cell.row());
        columns.insert(cell.column());
    }
    QStringList lines;
    const auto add_line = [&](const auto& cell_of) {
        QStringList line;
        for (const int column : columns) {
            line.append(cell_of(column).replace(QLatin1Char('\n'), QLatin1Char(' ')));
        }
        lines.append(line.join(QLatin1Char('\t')));
    };
    if (header) {
        add_line([&](int column) { return model.headerData(column, Qt::Horizontal).toString(); });
    }
    for (const int row : rows) {
        add_line([&](int column) { return model.index(row, column).data().toString(); });
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace midstage::widgets
