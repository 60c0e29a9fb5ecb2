// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/small_run.h"
#include "tests/app/window_fixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

namespace midstage::app {

inline void copy_folder(const QString& from, const QString& to) {
    QDir().mkpath(to);
    for (const QFileInfo& entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (entry.isDir()) {
            copy_folder(entry.filePath(), target);
        } else {
            QFile::copy(entry.filePath(), target);
        }
    }
}

/// One real run of a few seconds, made once, which each test of a window has a copy of.
class OriginalRun {
public:
    /// Opens the window, runs it and closes the window again; false where it does not finish.
    bool make(WindowFixture& app, qint64 epochs) {
        app.renew();
        if (!app.open()) {
            return false;
        }
        const QString run = create_run(small_run(QStringLiteral("real"), epochs), app.runs_dir());
        const bool finished = app.run_to_end(run);
        app.close();
        name_ = QFileInfo(run).fileName();
        copy_folder(run, folder());
        return finished;
    }
    const QString& name() const { return name_; }
    QString folder() const { return kept_.filePath(name_); }
    /// A copy in the runs folder of now.
    QString copy_into(const QString& runs_dir) const {
        const QString run = QDir(runs_dir).filePath(name_);
        copy_folder(folder(), run);
        return run;
    }

private:
    QTemporaryDir kept_;
    QString name_;
};

} // namespace midstage::app
