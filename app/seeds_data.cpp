// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/group_curves.h"

#include "app/core_text.h"
#include "app/info_conversion.h"
#include "app/seeds_data.h"
#include "app/spec_conversion.h"
#include "widgets/file_texts.h"

#include <QCoreApplication>
#include <algorithm>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Seeds)
};

/// What kind of run it is, and its name where several groups are of one kind.
QString title_of(const runs::GroupCurve& curve, const std::vector<runs::GroupCurve>& all) {
    const QString kind = long_kind_title(curve.kind);
    const auto same =
        std::count_if(all.begin(), all.end(), [&](const auto& other) { return other.kind == curve.kind; });
    return same > 1 ? QStringLiteral("%1: %2").arg(kind, QString::fromStdString(curve.group.name)) : kind;
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
        const QString title = title_of(curve, curves);
        const QString end = widgets::percent_text(100 * curve.points.back().mean);
        if (curve.kind == runs::RunKind::train) {
            const runs::GroupPoint& best = curve.points[curve.best];
            parts.append(Text::tr("%1: best of the averaged curve %2 at epoch %3, end %4")
                             .arg(title, widgets::percent_text(100 * best.mean), widgets::epoch_text(best.epoch), end));
        } else {
            parts.append(Text::tr("%1: end %2").arg(title, end));
        }
    }
    return parts.join(QStringLiteral("; "));
}

/// Data set and model where all have the same, and what is drawn.
QString headline(const std::vector<runs::ComparedRun>& runs, const std::vector<runs::GroupCurve>& curves,
                 const QString& score) {
    const auto spec_of_group = [&](const runs::GroupCurve& curve) -> const runs::RunSpec& {
        return runs[curve.group.runs.front()].info.spec;
    };
    const runs::RunSpec& first = spec_of_group(curves.front());
    const bool common = std::all_of(curves.begin(), curves.end(), [&](const runs::GroupCurve& curve) {
        return spec_of_group(curve).id.dataset == first.id.dataset &&
               spec_of_group(curve).model.name == first.model.name;
    });
    const QString what = Text::tr("mean and standard deviation over seeds, %1 score, mean of the OOD sets").arg(score);
    return common ? QStringLiteral("%1, %2: %3")
                        .arg(widgets::short_set_name(QString::fromStdString(first.id.dataset)),
                             QString::fromStdString(first.model.name), what)
                  : what;
}

/// Takes runs that were broken off away where others have finished: they would cut their group's curve short.
void leave_out_unfinished(std::vector<runs::ComparedRun>& runs, QStringList& notes) {
    const auto finished = [](const runs::ComparedRun& run) { return run.info.state == runs::RunState::finished; };
    if (std::none_of(runs.begin(), runs.end(), finished)) {
        return;
    }
    std::erase_if(runs, [&](const runs::ComparedRun& run) {
        if (!finished(run)) {
            notes.append(
                Text::tr("The run %1 has not finished and is left out.").arg(QString::fromStdString(run.name)));
        }
        return !finished(run);
    });
}

void note_groups_left_out(const std::vector<runs::ComparedRun>& runs, const std::vector<runs::GroupCurve>& curves,
                          QStringList& notes) {
    const runs::RunGroups groups = runs::groups_of(runs);
    for (const std::string& note : groups.notes) {
        notes.append(core_text(note));
    }
    for (const runs::RunGroup& group : groups.groups) {
        const auto drawn = [&](const runs::GroupCurve& curve) { return curve.group.runs == group.runs; };
        if (std::none_of(curves.begin(), curves.end(), drawn)) {
            notes.append(Text::tr("%1 is left out: its runs train nothing, or have no epoch with that score in common.")
                             .arg(QString::fromStdString(group.name)));
        }
    }
}

} // namespace

SeedsData seeds_data_of(const QStringList& folders, widgets::Metric metric, const QString& score) {
    std::vector<runs::ComparedRun> compared;
    for (const QString& folder : folders) {
        compared.push_back(runs::read_compared_run(path_of(folder)));
    }
    SeedsData data;
    leave_out_unfinished(compared, data.notes);
    const std::vector<runs::GroupCurve> curves =
        runs::group_curves(compared, score.toStdString(), widgets::metric_key(metric).toStdString());
    if (curves.empty()) {
        throw InputError("None of these runs trains a network and was evaluated with the score \"" +
                         score.toStdString() + "\", so there is nothing to draw.");
    }
    note_groups_left_out(compared, curves, data.notes);
    for (const std::string& doubt : runs::doubts_about(compared)) {
        data.notes.append(core_text(doubt));
    }
    data.content.title = headline(compared, curves, score);
    data.content.caption = caption_of(curves);
    data.content.label = Text::tr("%1 (%)").arg(widgets::metric_title(metric));
    for (const runs::GroupCurve& curve : curves) {
        const QString counted = Text::tr("%1, n = %2").arg(title_of(curve, curves)).arg(curve.trainings);
        data.content.bands.append(band_of(curve, counted));
    }
    return data;
}

std::optional<widgets::SeedBand> seed_band_of(const QString& folder, widgets::Metric metric, const QString& score) {
    std::vector<runs::ComparedRun> compared = runs::read_repetitions(path_of(folder));
    std::erase_if(compared, [](const runs::ComparedRun& run) { return run.info.state != runs::RunState::finished; });
    const std::vector<runs::GroupCurve> curves =
        runs::group_curves(compared, score.toStdString(), widgets::metric_key(metric).toStdString());
    if (curves.size() != 1 || curves.front().trainings < 2) {
        return std::nullopt;
    }
    const auto name = [count = static_cast<int>(curves.front().trainings)] {
        return Text::tr("Over %n seed(s)", nullptr, count);
    };
    widgets::SeedBand band = band_of(curves.front(), name());
    band.file_name = widgets::in_files(name);
    for (const size_t index : curves.front().group.runs) {
        band.sources.append({text_of(compared[index].info.folder), QString::fromStdString(compared[index].training)});
    }
    return band;
}

} // namespace midstage::app
