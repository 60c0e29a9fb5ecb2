// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace midstage::app {

namespace {

constexpr const char* training_name = "demonstration";

bool has_runs(const QString& folder) {
    return QFileInfo::exists(folder + QLatin1Char('/') + QLatin1String(training_name) + QStringLiteral("/run.json"));
}

} // namespace

QString demonstration_folder_of(const QString& program_dir) {
    for (const QString& folder :
         {program_dir + QStringLiteral("/../share/midstage/demo"), QStringLiteral(MIDSTAGE_DEMO_SOURCE)}) {
        if (has_runs(folder)) {
            return QDir::cleanPath(QDir(folder).absolutePath());
        }
    }
    return {};
}

QString demonstration_folder() {
    // It does not move while the program runs.
    static const QString folder = demonstration_folder_of(QCoreApplication::applicationDirPath());
    return folder;
}

QString demonstration_run() {
    const QString folder = demonstration_folder();
    return folder.isEmpty() ? QString() : folder + QLatin1Char('/') + QLatin1String(training_name);
}

QStringList demonstration_runs() {
    const QString folder = demonstration_folder();
    QStringList runs;
    if (!folder.isEmpty()) {
        // By name: "demonstration" comes before those whose names begin with it.
        for (const QString& name : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            runs.append(folder + QLatin1Char('/') + name);
        }
    }
    return runs;
}

bool is_demonstration(const QString& run) {
    const QString folder = demonstration_folder();
    return !folder.isEmpty() && QFileInfo(run).absolutePath() == folder;
}

} // namespace midstage::app
