// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison_rows.h"

#include "app/comparison_columns.h"
#include "app/info_conversion.h"

#include <QCoreApplication>
#include <QLocale>

namespace midstage::app {

namespace {

using widgets::ComparisonCell;
using widgets::ComparisonRow;
using widgets::RunItem;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// Assigned by copy: moving a temporary draws false warnings from GCC 12.
const ComparisonCell no_cell;

std::optional<double> figure_in(const ComparisonBasis& basis, const SharedRun& run,
                                const runs::ComparedFigure& figure) {
    const runs::ChosenCheckpoint* chosen = basis.chosen_in(run);
    return chosen == nullptr ? std::nullopt : figure.of(*chosen);
}

/// What a single run's figure is held against: the baseline itself, or in a group the baseline's runs of the same
/// training.
std::optional<double> baseline_of_run(const ComparisonBasis& basis, const SharedRun& run,
                                      const runs::ComparedFigure& figure) {
    if (basis.baseline_run() == nullptr || run->info.folder == basis.baseline_run()->info.folder) {
        return std::nullopt;
    }
    if (!basis.is_grouped()) {
        return figure_in(basis, basis.read(basis.baseline).run, figure);
    }
    double sum = 0;
    int count = 0;
    for (const ComparisonGroup& group : basis.groups) {
        if (!basis.is_baseline_group(group.key) || group.key == run->group) {
            continue;
        }
        for (const SharedRun& other : group.counted) {
            const auto value = other->training == run->training ? figure_in(basis, other, figure) : std::nullopt;
            sum += value.value_or(0);
            count += value ? 1 : 0;
        }
    }
    return count > 0 ? std::optional<double>(sum / count) : std::nullopt;
}

void fill_figures(ComparisonRow& row, const ComparisonBasis& basis, const SharedRun& run) {
    if (const auto* best = basis.best_in(run)) {
        cell_of(row, "best_epoch").value = best->epoch;
    }
    const runs::ChosenCheckpoint* chosen = basis.chosen_in(run);
    if (chosen == nullptr) {
        return;
    }
    cell_of(row, "epoch").value = chosen->epoch;
    cell_of(row, "n").value = 1;
    for (const runs::ComparedFigure& figure : runs::compared_figures()) {
        ComparisonCell& into = cell_of(row, figure.name);
        into.value = figure.of(*chosen);
        const auto baseline = baseline_of_run(basis, run, figure);
        if (into.value && baseline) {
            into.difference = *into.value - *baseline;
        }
    }
}

/// Of a column that holds a number of each single run.
std::optional<double> number_of(const ComparisonBasis& basis, const SharedRun& run, const std::string& key) {
    if (key == "best_epoch") {
        const auto* best = basis.best_in(run);
        return best != nullptr ? std::optional<double>(best->epoch) : std::nullopt;
    }
    RunItem item;
    item.id = text_of(run->info.folder);
    return run_cells(item, basis.read(item.id))[comparison_column(QString::fromStdString(key))].value;
}

void average(ComparisonRow& row, const ComparisonBasis& basis, const ComparisonGroup& group, const std::string& key) {
    double sum = 0;
    int count = 0;
    for (const SharedRun& run : group.counted) {
        const std::optional<double> value = number_of(basis, run, key);
        sum += value.value_or(0);
        count += value ? 1 : 0;
    }
    cell_of(row, key) = no_cell;
    if (count > 0) {
        cell_of(row, key).value = sum / count;
    }
}

/// What is not the same in all members is not told of the group.
void describe_group(ComparisonRow& row, const ComparisonBasis& basis, const ComparisonGroup& group) {
    QStringList seeds;
    for (const RunItem* member : group.members) {
        const QVector<ComparisonCell> cells = run_cells(*member, basis.read(member->id));
        seeds.append(cells[comparison_column(QStringLiteral("seed"))].text);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells[i].text != row.cells[i].text) {
                row.cells[i] = no_cell;
            } else if (cells[i].value != row.cells[i].value) {
                row.cells[i].value.reset();
            }
        }
    }
    cell_of(row, "seed").text = seeds.join(QLatin1Char(' '));
    cell_of(row, "seed").value.reset();
    cell_of(row, "created") = no_cell;
    cell_of(row, "created").value = double(group.members.front()->created.toMSecsSinceEpoch());
    row.state = group.members.front()->state;
    for (const char* key : {"constraint", "seconds", "best_epoch", "final_epoch"}) {
        average(row, basis, group, key);
    }
}

void add_note(ComparisonCell& cell, const QString& note) {
    cell.note += (cell.note.isEmpty() ? QString() : QStringLiteral("\n")) + note;
}

void fill_paired_difference(ComparisonCell& cell, const runs::GroupFigure& figure) {
    cell.difference = figure.difference->mean;
    add_note(cell, Text::tr("The difference is the mean over %n training(s) that both have.", nullptr,
                            static_cast<int>(figure.difference->pairs)));
    if (figure.difference->interval) {
        const auto points = [](double value) { return QLocale().toString(100 * value, 'f', 2); };
        add_note(cell, Text::tr("95 % bootstrap interval of the difference: %1 to %2")
                           .arg(points(figure.difference->interval->low), points(figure.difference->interval->high)));
    }
}

} // namespace

ComparisonCell& cell_of(ComparisonRow& row, const std::string& key) {
    return row.cells[comparison_column(QString::fromStdString(key))];
}

ComparisonRow run_row(const ComparisonBasis& basis, const RunItem& item) {
    const ReadRun run = basis.read(item.id);
    ComparisonRow row;
    row.id = item.id;
    row.ticked = basis.is_ticked(item.id);
    row.baseline = item.id == basis.baseline;
    row.state = run.error.isEmpty() ? item.state : widgets::RunItemState::unreadable;
    row.cells = run_cells(item, run);
    row.search =
        QStringList{item.name, item.id.section(QLatin1Char('/'), -1), cell_of(row, "state").text, run.search}.join(
            QLatin1Char('\n'));
    if (run.run) {
        row.kind = QString::fromStdString(runs::to_string(run.run->info.spec.kind));
        row.search += QLatin1Char('\n') + cell_of(row, "kind").text;
        fill_figures(row, basis, run.run);
    }
    return row;
}

ComparisonRow group_row(const ComparisonBasis& basis, const ComparisonGroup& group) {
    const RunItem& first = *group.members.front();
    ComparisonRow row;
    row.id = QStringLiteral("group:") + QString::number(qHash(QByteArray::fromStdString(group.key)), 16);
    row.group = true;
    row.baseline = basis.is_baseline_group(group.key);
    row.cells = run_cells(first, basis.read(first.id));
    row.kind = QString::fromStdString(runs::to_string(basis.read(first.id).run->info.spec.kind));
    describe_group(row, basis, group);
    fill_group_figures(row, basis, group);
    return row;
}

void fill_group_figures(ComparisonRow& row, const ComparisonBasis& basis, const ComparisonGroup& group) {
    constexpr int64_t enough_trainings = 5;
    const auto figures = basis.figures.find(group.key);
    if (figures == basis.figures.end()) {
        return;
    }
    const auto baseline = basis.baseline_run() != nullptr && !row.baseline
                              ? basis.figures.find(basis.baseline_run()->group)
                              : basis.figures.end();
    for (const auto& [name, figure] : figures->second) {
        ComparisonCell& into = cell_of(row, name);
        into = no_cell;
        into.value = figure.moments.mean;
        cell_of(row, "n").value = double(figure.n);
        cell_of(row, "epoch").value = figure.epoch;
        if (figure.n > 1) {
            into.deviation = figure.moments.standard_deviation;
        }
        if (figure.n > 1 && figure.n < enough_trainings) {
            into.note = Text::tr("Of %1 trainings: over fewer than five such an interval is too narrow.").arg(figure.n);
        }
        if (figure.interval) {
            into.interval = {figure.interval->low, figure.interval->high};
            ComparisonCell& interval = cell_of(row, interval_column(QString::fromStdString(name)).toStdString());
            interval.interval = into.interval;
            interval.value = into.interval->first;
            interval.note = into.note;
        }
        if (figure.difference) {
            fill_paired_difference(into, figure);
        } else if (baseline != basis.figures.end() && baseline->second.contains(name)) {
            into.difference = figure.moments.mean - baseline->second.at(name).moments.mean;
            add_note(into, Text::tr("The difference is that of the means: no training is in both groups."));
        }
    }
}

} // namespace midstage::app
