// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/group_curves.h"

#include "app/comparison_columns.h"
#include "app/comparison_defaults.h"
#include "app/comparison_figures.h"
#include "app/comparison_plot_data.h"
#include "app/info_conversion.h"
#include "widgets/file_texts.h"
#include "widgets/metric.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

constexpr qsizetype most_drawn = 24; ///< more lines cannot be told apart

const widgets::ComparisonColumn& column_of(const QString& figure) {
    return comparison_columns()[comparison_column(figure)];
}

const widgets::ComparisonCell* cell_of(const ComparisonTable& table, const QString& id, const QString& column) {
    for (const widgets::ComparisonRow& row : table.rows) {
        if (row.id == id) {
            return &row.cells[comparison_column(column)];
        }
    }
    return nullptr;
}

const QString& label_of(const ComparisonEntry& entry) {
    return widgets::FileTexts::wanted() ? entry.file_label : entry.label;
}

bool is_baseline(const ComparisonTable& table, const QString& id) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [&](const widgets::ComparisonRow& row) { return row.id == id && row.baseline; });
}

QVector<PlottedRun> plotted_runs(const ComparisonInput& input, const ComparisonTable& table,
                                 const ComparisonEntry& entry) {
    QVector<PlottedRun> plotted;
    for (const QString& folder : entry.runs) {
        const auto* epoch = cell_of(table, folder, QStringLiteral("epoch"));
        plotted.append({folder,
                        QString::fromStdString(input.runs[folder].run->training),
                        0,
                        {},
                        0,
                        epoch != nullptr && epoch->value ? *epoch->value : -1});
    }
    return plotted;
}

/// The line begins with the checkpoint that the run started from.
void begin_at(PlottedRun& run, double start, const ComparisonInput& input) {
    run.start = start;
    run.parent = parent_folder(run.folder, input.runs);
    const runs::ParentOptions& parent = input.runs[run.folder].run->info.spec.parent;
    const auto before = input.runs.value(run.parent).run;
    run.parent_epoch = parent.epoch == runs::last_epoch && before ? before->rows.back().epoch : parent.epoch;
}

void draw_lines(ComparisonPlotData& data, const ComparisonInput& input, const ComparisonTable& table) {
    std::vector<runs::ComparedRun> runs;
    std::vector<qsizetype> entry_of;
    for (qsizetype i = 0; i < table.entries.size(); ++i) {
        for (const QString& folder : table.entries[i].runs) {
            runs.push_back(of_score(*input.runs[folder].run, input.choice.score.toStdString()));
            entry_of.push_back(i);
            if (input.choice.grouping != Grouping::seeds) {
                runs.back().group = folder.toStdString(); // each by itself
            }
        }
    }
    const auto curves = runs::group_curves(runs, data.score.toStdString(), data.choice.figure.toStdString());
    for (const runs::GroupCurve& curve : curves) {
        const qsizetype entry = entry_of[curve.group.runs.front()];
        widgets::SeedBand band;
        band.name = label_of(table.entries[entry]);
        if (curve.trainings > 1) {
            band.name = Text::tr("%1, n = %2").arg(band.name).arg(curve.trainings);
        }
        for (const runs::GroupPoint& point : curve.points) {
            band.x.append(point.epoch);
            band.mean.append(100 * point.mean);
            band.deviation.append(100 * point.deviation);
        }
        band.best = curve.kind == runs::RunKind::train ? static_cast<int>(curve.best) : -1;
        data.lines.bands.append(band);
        QVector<PlottedRun> plotted = plotted_runs(input, table, table.entries[entry]);
        for (size_t i = 0; i < curve.group.runs.size(); ++i) {
            const QString folder = text_of(runs[curve.group.runs[i]].info.folder);
            for (PlottedRun& run : plotted) {
                if (run.folder == folder && curve.starts[i] > 0) {
                    begin_at(run, curve.starts[i], input);
                }
            }
        }
        data.runs.append(plotted);
    }
}

void draw_bars(ComparisonPlotData& data, const ComparisonInput& input, const ComparisonTable& table) {
    for (const ComparisonEntry& entry : table.entries) {
        const widgets::ComparisonCell* cell = cell_of(table, entry.id, data.choice.figure);
        if (cell == nullptr || !cell->value) {
            continue;
        }
        widgets::BarsPlot::Bar bar{label_of(entry), 100 * *cell->value, 0, 0, {}, is_baseline(table, entry.id)};
        bar.low = bar.high = bar.value;
        if (data.choice.whisker == Whisker::deviation && cell->deviation) {
            bar.low -= 100 * *cell->deviation;
            bar.high += 100 * *cell->deviation;
        } else if (data.choice.whisker == Whisker::interval && cell->interval) {
            bar.low = 100 * cell->interval->first;
            bar.high = 100 * cell->interval->second;
        }
        for (const QString& folder : entry.runs) {
            const auto* member = cell_of(table, folder, data.choice.figure);
            if (member != nullptr && member->value) {
                bar.members.append(100 * *member->value);
            }
        }
        data.bars.bars.append(bar);
        data.runs.append(plotted_runs(input, table, entry));
    }
}

QString rule_title(const QString& rule) {
    for (const auto& [name, title] : comparison_rules()) {
        if (name == rule) {
            return title;
        }
    }
    return rule;
}

} // namespace

ComparisonPlotData comparison_plot_data(const ComparisonInput& input, const ComparisonTable& whole,
                                        const PlotChoice& choice) {
    ComparisonTable table = whole;
    table.entries = whole.entries.mid(0, most_drawn);
    ComparisonPlotData data;
    data.choice = choice;
    data.score = input.choice.score;
    const widgets::ComparisonColumn& column = column_of(choice.figure);
    const auto metric = widgets::metric_from_key(choice.figure);
    const QString figure = metric ? widgets::metric_title(*metric) : Text::tr("Accuracy");
    const QString label = widgets::FileTexts::wanted() ? column.file_title : widgets::shown_title(column);
    const QString score = widgets::score_title(data.score);
    const QString what = whole.entries.size() > most_drawn
                             ? Text::tr("%1, %2 score, mean of the OOD sets (the first %3 of %4 that are ticked)")
                                   .arg(figure, score, widgets::text_locale().toString(most_drawn),
                                        widgets::text_locale().toString(whole.entries.size()))
                             : Text::tr("%1, %2 score, mean of the OOD sets").arg(figure, score);
    if (choice.plot == ComparedPlot::lines) {
        draw_lines(data, input, table);
        data.lines.title = what;
        data.lines.caption = Text::tr("Line: mean, band: standard deviation over the trainings; circle: best of a "
                                      "training's averaged curve");
        data.lines.label = label;
    } else {
        draw_bars(data, input, table);
        data.bars.title = what;
        const QString whisker = choice.whisker == Whisker::deviation
                                    ? Text::tr("whisker: standard deviation over the trainings")
                                    : Text::tr("whisker: 95 % bootstrap interval of the mean");
        data.bars.caption = Text::tr("%1; %2; circles: single runs").arg(rule_title(input.choice.rule), whisker);
        data.bars.label = label;
        data.bars.from_zero = choice.plot == ComparedPlot::bars;
    }
    return data;
}

} // namespace midstage::app
