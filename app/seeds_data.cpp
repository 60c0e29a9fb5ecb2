// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/group_curves.h"

#include "app/info_conversion.h"
#include "app/run_values.h"
#include "app/seeds_data.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Seeds)
};

QString kind_title(runs::RunKind kind) {
    return run_kind_title(QString::fromStdString(runs::to_string(kind)));
}

/// What kind of run it is, and its name where several groups are of one kind.
QString title_of(const runs::GroupCurve& curve, const std::vector<runs::GroupCurve>& all) {
    const QString kind = kind_title(curve.kind);
    const auto same =
        std::count_if(all.begin(), all.end(), [&](const auto& other) { return other.kind == curve.kind; });
    const QString title =
        same > 1 ? QStringLiteral("%1: %2").arg(kind, QString::fromStdString(curve.group.name)) : kind;
    return Text::tr("%1, %n run(s)", nullptr, static_cast<int>(curve.group.runs.size())).arg(title);
}

widgets::SeedBand band_of(const runs::GroupCurve& curve, const QString& title) {
    widgets::SeedBand band;
    band.name = title;
    for (const runs::GroupPoint& point : curve.points) {
        band.x.append(point.epoch);
        band.mean.append(100 * point.mean);
        band.deviation.append(100 * point.deviation);
    }
    // Of a training the intermediate stage is what is looked for; what follows is told by its end.
    band.best = curve.kind == runs::RunKind::train ? static_cast<int>(curve.best) : -1;
    return band;
}

QString caption_of(const std::vector<runs::GroupCurve>& curves) {
    QStringList parts;
    for (const runs::GroupCurve& curve : curves) {
        const QString end = widgets::percent_text(100 * curve.points.back().mean);
        if (curve.kind == runs::RunKind::train) {
            const runs::GroupPoint& best = curve.points[curve.best];
            parts.append(Text::tr("%1: best of the averaged curve %2 at epoch %3, end %4")
                             .arg(kind_title(curve.kind), widgets::percent_text(100 * best.mean),
                                  widgets::epoch_text(best.epoch), end));
        } else {
            parts.append(Text::tr("%1: end %2").arg(kind_title(curve.kind), end));
        }
    }
    return parts.join(QStringLiteral("; "));
}

} // namespace

widgets::SeedsPlot::Content seeds_data_of(const QStringList& folders, widgets::Metric metric, const QString& score) {
    std::vector<runs::ComparedRun> compared;
    for (const QString& folder : folders) {
        compared.push_back(runs::read_compared_run(path_of(folder)));
    }
    // A run that was broken off would cut the curve of its whole group short.
    const auto finished = [](const runs::ComparedRun& run) { return run.info.state == runs::RunState::finished; };
    if (std::any_of(compared.begin(), compared.end(), finished)) {
        std::erase_if(compared, std::not_fn(finished));
    }
    const std::vector<runs::GroupCurve> curves =
        runs::group_curves(compared, score.toStdString(), widgets::metric_key(metric).toStdString());
    if (curves.empty()) {
        throw InputError("None of these runs has checkpoints with the score \"" + score.toStdString() +
                         "\" that could be drawn.");
    }
    widgets::SeedsPlot::Content content;
    const runs::RunSpec& spec = compared[curves.front().group.runs.front()].info.spec;
    content.title = Text::tr("%1, %2: mean and standard deviation over seeds, %3 score, mean of the OOD sets")
                        .arg(widgets::short_set_name(QString::fromStdString(spec.id.dataset)),
                             QString::fromStdString(spec.model.name), score);
    content.caption = caption_of(curves);
    content.label = Text::tr("%1 (%)").arg(widgets::metric_title(metric));
    for (const runs::GroupCurve& curve : curves) {
        content.bands.append(band_of(curve, title_of(curve, curves)));
    }
    return content;
}

} // namespace midstage::app
