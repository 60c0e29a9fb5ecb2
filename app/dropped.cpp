// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/paths.h"
#include "core/data/probe.h"
#include "core/runs/plan.h"
#include "core/runs/run_folder.h"

#include "app/core_text.h"
#include "app/dropped.h"
#include "app/info_conversion.h"
#include "app/spec_conversion.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Dropped)
};

bool is_run(const QString& folder) {
    return QFileInfo::exists(folder + QStringLiteral("/run.json"));
}

bool holds_runs(const QString& folder) {
    const auto entries = QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    return std::any_of(entries.begin(), entries.end(),
                       [](const QFileInfo& entry) { return is_run(entry.absoluteFilePath()); });
}

bool ends_with(const QString& name, std::initializer_list<const char*> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [&](const char* ending) { return name.endsWith(QLatin1String(ending), Qt::CaseInsensitive); });
}

[[noreturn]] void refuse(const QString& sentence) {
    throw InputError(sentence.toStdString());
}

Dropped look_at_images(Dropped dropped) {
    const std::filesystem::path path = path_of(dropped.paths.first());
    dropped.kind = Dropped::Kind::images;
    dropped.not_ood = core_text(data::path_problem(path, /*as_id=*/false));
    dropped.not_id = core_text(data::path_problem(path, /*as_id=*/true));
    if (!dropped.not_ood.isEmpty() && !dropped.not_id.isEmpty()) {
        refuse(dropped.not_ood);
    }
    return dropped;
}

Dropped look_at_experiment(Dropped dropped) {
    const runs::Plan plan = runs::read_plan(path_of(dropped.paths.first()));
    if (plan.first.kind != runs::RunKind::train) {
        refuse(
            Text::tr("%1 describes a run that starts from another one's checkpoint; choose that checkpoint and start "
                     "it from the Checkpoint menu.")
                .arg(dropped.name));
    }
    dropped.kind = Dropped::Kind::experiment;
    dropped.values = values_of(plan.first);
    for (const runs::FollowUp& follow_up : plan.then) {
        dropped.values.then.append(follow_up_key(follow_up));
    }
    return dropped;
}

/// A checkpoint that a run of ours has written opens that run there; any other file is to be imported.
Dropped look_at_checkpoint(Dropped dropped) {
    dropped.kind = Dropped::Kind::checkpoint;
    const std::filesystem::path file = path_of(dropped.paths.first());
    const std::filesystem::path folder = file.parent_path().parent_path();
    if (!is_run(text_of(folder))) {
        return dropped;
    }
    const runs::RunFolder run = runs::RunFolder::open(folder);
    for (const runs::CheckpointRow& row : run.checkpoints()) {
        if (!row.checkpoint.empty() && (run.path() / row.checkpoint).lexically_normal() == file.lexically_normal()) {
            dropped.kind = Dropped::Kind::checkpoint_of_run;
            dropped.paths = {text_of(run.path())};
            dropped.epoch = row.epoch;
        }
    }
    return dropped;
}

} // namespace

Dropped look_at_dropped(const QStringList& paths) {
    Dropped dropped;
    for (const QString& path : paths) {
        dropped.paths.append(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    }
    if (dropped.paths.isEmpty() || !QFileInfo::exists(dropped.paths.first())) {
        refuse(Text::tr("What was dropped is no file on this machine."));
    }
    const QFileInfo info(dropped.paths.first());
    dropped.name = info.fileName();
    if (std::all_of(dropped.paths.begin(), dropped.paths.end(), is_run)) {
        dropped.kind = Dropped::Kind::runs;
        return dropped;
    }
    if (dropped.paths.size() > 1) {
        refuse(Text::tr("Drop several run folders at a time, or one of anything else: a folder of runs, images, a "
                        "specification or a checkpoint."));
    }
    if (info.isDir() && holds_runs(info.absoluteFilePath())) {
        dropped.kind = Dropped::Kind::runs_folder;
        return dropped;
    }
    if (ends_with(dropped.name, {".json"})) {
        return look_at_experiment(dropped);
    }
    if (ends_with(dropped.name, {".pt", ".pth", ".th", ".ckpt"})) {
        return look_at_checkpoint(dropped);
    }
    if (data::kind_of_path(path_of(dropped.paths.first())) != data::PathKind::unknown) {
        return look_at_images(dropped);
    }
    refuse(Text::tr(
               "%1 is nothing that can be dropped here: a run's folder, a folder of runs, images (a folder, an "
               "archive, an IDX, .npy, .npz, .mat or CIFAR .bin file), a specification (.json) or a checkpoint (.pt).")
               .arg(dropped.name));
}

} // namespace midstage::app
