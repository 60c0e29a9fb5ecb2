// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/selection.h"
#include "core/runs/comparison.h"
#include "core/runs/grouped_comparison.h"

#include "app/comparison_columns.h"
#include "app/core_text.h"
#include "app/info_conversion.h"
#include "app/spec_conversion.h"
#include "widgets/metric.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

namespace midstage::app {

namespace {

using widgets::ComparisonCell;
using widgets::ComparisonColumn;
using Kind = ComparisonColumn::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

QVector<ComparisonColumn> make_columns() {
    const QString percent = QStringLiteral("%");
    const auto text = [](const char* key, const QString& title, const QString& explanation, bool shown = false) {
        return ComparisonColumn{QString::fromLatin1(key), title, {}, explanation, Kind::text, 0, 1, true, shown};
    };
    const auto number = [](const char* key, const QString& title, const QString& unit, const QString& explanation,
                           int decimals = 0, bool shown = false) {
        return ComparisonColumn{
            QString::fromLatin1(key), title, unit, explanation, Kind::number, decimals, 1, true, shown};
    };
    QVector<ComparisonColumn> columns{
        text("name", Text::tr("Run"),
             Text::tr("The run's name, or what the runs of a group are. The box says whether "
                      "it counts: in groups, in the plot, in exported tables."),
             true),
        text("kind", Text::tr("Kind"), Text::tr("What the run does.")),
        text("state", Text::tr("State"), Text::tr("Whether the run is under way, finished or was broken off.")),
        text("parent", Text::tr("Started from"), Text::tr("The checkpoint whose weights the run started from.")),
        text("id_set", Text::tr("ID set"), Text::tr("The in-distribution data set that the network classifies.")),
        text("ood_sets", Text::tr("OOD sets"), Text::tr("The test OOD sets; figures are their unweighted mean.")),
        text("model", Text::tr("Model"), Text::tr("The network's architecture.")),
        text("seed", Text::tr("Seed"), Text::tr("Of the random numbers; of a group those of its runs."), true),
        number("n", Text::tr("n"), {},
               Text::tr("Trainings that the figures are the mean of. Runs that come from one training count once."), 0,
               true),
        text("epochs", Text::tr("Epochs"), Text::tr("Epochs done, and planned where those are more.")),
        number("constraint", Text::tr("Constraint"), Text::tr("nats"),
               Text::tr("The loss that a fine-tuning or pruning is held at."), 3),
        number("keep", Text::tr("Keep"), percent, Text::tr("Share of the weights that pruning keeps, in percent."), 1),
        number("best_epoch", Text::tr("Best epoch"), {},
               Text::tr("Epoch of the checkpoint with the best mean AUROC over the test OOD sets: an oracle."), 1),
        number("final_epoch", Text::tr("Final epoch"), {}, Text::tr("Epoch of the last checkpoint."), 1),
        number("epoch", Text::tr("Epoch"), {},
               Text::tr("Epoch of the checkpoint that the chosen rule takes; of a group their mean."), 1, true),
    };
    for (ComparisonColumn& column : columns) {
        if (column.unit == percent) {
            column.scale = 100;
        }
    }
    for (const runs::ComparedFigure& figure : runs::compared_figures()) {
        const QString key = QString::fromStdString(figure.name);
        const auto metric = widgets::metric_from_key(key);
        const QString title = metric ? widgets::metric_title(*metric) : Text::tr("Accuracy");
        const QString what = metric ? widgets::metric_explanation(*metric)
                                    : Text::tr("Share of the ID test images that are classified correctly.");
        const bool shown = key != QLatin1String("aupr_out") && !key.startsWith(QLatin1String("fpr95_"));
        columns.append({key, title, percent, what, Kind::figure, 2, 100, figure.higher_is_better, shown});
        columns.append(
            {interval_column(key), Text::tr("%1, 95 % interval").arg(title), percent,
             Text::tr("95 % bootstrap interval of the group's mean: 10,000 times as many trainings are drawn "
                      "from them at random, and 95 % of these means lie between the two. Of fewer than five "
                      "trainings it is too narrow; a single one has none."),
             Kind::interval, 2, 100, figure.higher_is_better, false});
    }
    columns.append(number("seconds", Text::tr("Training time"), QStringLiteral("s"),
                          Text::tr("Seconds of training, without pauses and evaluation.")));
    columns.append(text("created", Text::tr("Created"), Text::tr("When the run was made.")));
    return columns;
}

QString epochs_text(const widgets::RunItem& item) {
    const bool less = item.epochs_done < item.epochs;
    return less ? QStringLiteral("%1 / %2").arg(widgets::epoch_text(item.epochs_done), widgets::epoch_text(item.epochs))
                : widgets::epoch_text(item.epochs_done);
}

QString parent_text(const runs::ParentOptions& parent) {
    if (parent.run.empty()) {
        return QString::fromStdString(parent.weights);
    }
    const QString name = QFileInfo(QString::fromStdString(parent.run)).fileName();
    return parent.epoch < 0 ? name : Text::tr("epoch %1 of %2").arg(widgets::epoch_text(parent.epoch), name);
}

} // namespace

const QVector<ComparisonColumn>& comparison_columns() {
    static const QVector<ComparisonColumn> columns = make_columns();
    return columns;
}

int comparison_column(const QString& key) {
    const QVector<ComparisonColumn>& columns = comparison_columns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.key == key; });
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

QString interval_column(const QString& figure) {
    return figure + QStringLiteral("_interval");
}

QVector<ComparisonCell> run_cells(const widgets::RunItem& item, const ReadRun& read) {
    QVector<ComparisonCell> cells(comparison_columns().size());
    const auto cell = [&](const char* key) -> ComparisonCell& {
        return cells[comparison_column(QString::fromLatin1(key))];
    };
    cell("name").text = item.name;
    cell("name").note = item.id;
    cell("state").text = widgets::run_state_title(item.state);
    cell("state").note = item.error;
    cell("created").text = QLocale().toString(item.created.toLocalTime(), QLocale::ShortFormat);
    cell("created").value = double(item.created.toMSecsSinceEpoch());
    if (item.epochs > 0) {
        cell("epochs").text = epochs_text(item);
        cell("epochs").value = item.epochs_done;
    }
    if (!read.error.isEmpty()) {
        cell("name").note += QLatin1Char('\n') + read.error;
        cell("state").text = widgets::run_state_title(widgets::RunItemState::unreadable);
        cell("state").note = read.error;
    }
    if (!read.run) {
        return cells;
    }
    const runs::RunInfo& info = read.run->info;
    cell("kind").text = long_kind_title(info.spec.kind);
    cell("parent").text = parent_text(info.spec.parent);
    cell("id_set").text = widgets::short_set_name(QString::fromStdString(info.spec.id.dataset));
    QStringList sets;
    for (const std::string& name : runs::ood_set_names(info.spec)) {
        sets.append(QString::fromStdString(name));
    }
    cell("ood_sets").text = sets.join(QStringLiteral(", "));
    cell("model").text = QString::fromStdString(info.spec.model.name);
    cell("seed").text = QString::number(info.spec.seed);
    cell("seed").value = double(info.spec.seed);
    cell("constraint").value = info.constraint;
    if (info.spec.kind == runs::RunKind::prune) {
        cell("keep").value = info.spec.prune.keep_fraction;
    }
    if (!read.run->rows.empty()) {
        cell("final_epoch").value = read.run->rows.back().epoch;
        if (runs::trains(info.spec.kind)) {
            cell("seconds").value = read.run->rows.back().seconds;
        }
    }
    return cells;
}

QVector<std::pair<QString, QString>> comparison_rules() {
    QVector<std::pair<QString, QString>> rules;
    for (const analysis::SelectionRule& rule : analysis::selection_rules()) {
        rules.append({QString::fromStdString(rule.name), core_text(rule.title)});
        if (rule.name == "oracle") {
            rules.append(
                {QString::fromLatin1(runs::mean_curve_rule), Text::tr("Best of the averaged curve (an oracle)")});
        }
    }
    return rules;
}

} // namespace midstage::app
