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

QString with_unit(const char* title, const char* unit) {
    return QString::fromLatin1(title) +
           (*unit == '\0' ? QString() : QStringLiteral(" (%1)").arg(QString::fromLatin1(unit)));
}

ComparisonColumn text_column(const char* key, const char* title, const QString& explanation, bool shown = false) {
    return {QString::fromLatin1(key),  Text::tr(title), {}, explanation, Kind::text, 0, 1, true, shown,
            QString::fromLatin1(title)};
}

ComparisonColumn number_column(const char* key, const char* title, const char* unit, const QString& explanation,
                               int decimals = 0, bool shown = false) {
    return {QString::fromLatin1(key),
            Text::tr(title),
            *unit == '\0' ? QString() : Text::tr(unit),
            explanation,
            Kind::number,
            decimals,
            1,
            true,
            shown,
            with_unit(title, unit)};
}

QVector<ComparisonColumn> make_columns() {
    constexpr const char* percent = "%";
    constexpr const char* none = "";
    QVector<ComparisonColumn> columns{
        text_column("name", QT_TRANSLATE_NOOP("Comparison", "Run"),
                    Text::tr("The run's name, or what the runs of a group are. The box says whether "
                             "it counts: in groups, in the plot, in exported tables."),
                    true),
        text_column("kind", QT_TRANSLATE_NOOP("Comparison", "Kind"), Text::tr("What the run does.")),
        text_column("state", QT_TRANSLATE_NOOP("Comparison", "State"),
                    Text::tr("Whether the run is under way, finished or was broken off.")),
        text_column("parent", QT_TRANSLATE_NOOP("Comparison", "Started from"),
                    Text::tr("The checkpoint whose weights the run started from.")),
        text_column("id_set", QT_TRANSLATE_NOOP("Comparison", "ID set"),
                    Text::tr("The in-distribution data set that the network classifies.")),
        text_column("ood_sets", QT_TRANSLATE_NOOP("Comparison", "OOD sets"),
                    Text::tr("The test OOD sets; figures are their unweighted mean.")),
        text_column("model", QT_TRANSLATE_NOOP("Comparison", "Model"), Text::tr("The network's architecture.")),
        text_column("seed", QT_TRANSLATE_NOOP("Comparison", "Seed"),
                    Text::tr("Of the random numbers; of a group those of its runs."), true),
        number_column(
            "n", QT_TRANSLATE_NOOP("Comparison", "n"), none,
            Text::tr("Trainings that the figures are the mean of. Runs that come from one training count once."), 0,
            true),
        text_column("epochs", QT_TRANSLATE_NOOP("Comparison", "Epochs"),
                    Text::tr("Epochs done, and planned where those are more.")),
        number_column("constraint", QT_TRANSLATE_NOOP("Comparison", "Constraint"),
                      QT_TRANSLATE_NOOP("Comparison", "nats"),
                      Text::tr("The loss that a fine-tuning or pruning is held at."), 3),
        number_column("keep", QT_TRANSLATE_NOOP("Comparison", "Keep"), percent,
                      Text::tr("Share of the weights that pruning keeps, in percent."), 1),
        number_column("best_epoch", QT_TRANSLATE_NOOP("Comparison", "Best epoch"), none,
                      Text::tr("Epoch of the checkpoint with the best mean AUROC over the test OOD sets: an oracle."),
                      1),
        number_column("final_epoch", QT_TRANSLATE_NOOP("Comparison", "Final epoch"), none,
                      Text::tr("Epoch of the last checkpoint."), 1),
        number_column("epoch", QT_TRANSLATE_NOOP("Comparison", "Epoch"), none,
                      Text::tr("Epoch of the checkpoint that the chosen rule takes; of a group their mean."), 1, true),
    };
    for (ComparisonColumn& column : columns) {
        if (column.unit == QLatin1String(percent)) {
            column.scale = 100;
        }
    }
    for (const runs::ComparedFigure& figure : runs::compared_figures()) {
        const QString key = QString::fromStdString(figure.name);
        const auto metric = widgets::metric_from_key(key);
        const char* accuracy = QT_TRANSLATE_NOOP("Comparison", "Accuracy");
        const QString title = metric ? widgets::metric_title(*metric) : Text::tr(accuracy);
        const QString file_title =
            metric ? widgets::metric_title(*metric, widgets::TextFor::files) : QString::fromLatin1(accuracy);
        const QString what = metric ? widgets::metric_explanation(*metric)
                                    : Text::tr("Share of the ID test images that are classified correctly.");
        const bool shown = key != QLatin1String("aupr_out") && !key.startsWith(QLatin1String("fpr95_"));
        const QString unit = QString::fromLatin1(percent);
        const char* interval = QT_TRANSLATE_NOOP("Comparison", "%1, 95 % interval");
        columns.append({key, title, unit, what, Kind::figure, 2, 100, figure.higher_is_better, shown,
                        file_title + QStringLiteral(" (%)")});
        columns.append(
            {interval_column(key), Text::tr(interval).arg(title), unit,
             Text::tr("95 % bootstrap interval of the group's mean: 10,000 times as many trainings are drawn "
                      "from them at random, and 95 % of these means lie between the two. Of fewer than five "
                      "trainings it is too narrow; a single one has none."),
             Kind::interval, 2, 100, figure.higher_is_better, false,
             QString::fromLatin1(interval).arg(file_title) + QStringLiteral(" (%)")});
    }
    columns.append(number_column("seconds", QT_TRANSLATE_NOOP("Comparison", "Training time"), "s",
                                 Text::tr("Seconds of training, without pauses and evaluation.")));
    columns.append(
        text_column("created", QT_TRANSLATE_NOOP("Comparison", "Created"), Text::tr("When the run was made.")));
    return columns;
}

QString epochs_text(const widgets::RunItem& item) {
    const bool less = item.epochs_done < item.epochs;
    return less ? QStringLiteral("%1 / %2").arg(widgets::epoch_text(item.epochs_done), widgets::epoch_text(item.epochs))
                : widgets::epoch_text(item.epochs_done);
}

QString parent_text(const runs::ParentOptions& parent, widgets::TextFor reader) {
    if (parent.run.empty()) {
        return QString::fromStdString(parent.weights);
    }
    const QString name = QFileInfo(QString::fromStdString(parent.run)).fileName();
    return parent.epoch < 0 ? name
                            : widgets::text_for(reader, "Comparison", QT_TRANSLATE_NOOP("Comparison", "epoch %1 of %2"))
                                  .arg(widgets::epoch_text(parent.epoch), name);
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
    const auto say_state = [&](widgets::RunItemState state, const QString& why) {
        cell("state").text = widgets::run_state_title(state);
        cell("state").file_text = widgets::run_state_title(state, widgets::TextFor::files);
        cell("state").note = why;
    };
    say_state(item.state, item.error);
    cell("created").text = QLocale().toString(item.created.toLocalTime(), QLocale::ShortFormat);
    cell("created").file_text = item.created.toUTC().toString(Qt::ISODate);
    cell("created").value = double(item.created.toMSecsSinceEpoch());
    if (item.epochs > 0) {
        cell("epochs").text = epochs_text(item);
        cell("epochs").value = item.epochs_done;
    }
    if (!read.error.isEmpty()) {
        cell("name").note += QLatin1Char('\n') + read.error;
        say_state(widgets::RunItemState::unreadable, read.error);
    }
    if (!read.run) {
        return cells;
    }
    const runs::RunInfo& info = read.run->info;
    cell("kind").text = long_kind_title(info.spec.kind);
    cell("kind").file_text = long_kind_title(info.spec.kind, widgets::TextFor::files);
    cell("parent").text = parent_text(info.spec.parent, widgets::TextFor::window);
    cell("parent").file_text = parent_text(info.spec.parent, widgets::TextFor::files);
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
