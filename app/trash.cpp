// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/folder_lock.h"

#include "app/info_conversion.h"
#include "app/trash.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace midstage::app {

namespace {

namespace fs = std::filesystem;

QString lock_of(const QString& folder) {
    return folder + QStringLiteral("/.lock");
}

[[noreturn]] void refuse(const QString& folder, const std::string& reason) {
    throw Error("Cannot delete " + folder.toStdString() + ": " + reason + ".");
}

/// A hidden folder beside the run, which lists of runs leave out.
QString move_aside(const QString& folder) {
    const QFileInfo info(folder);
    const QDir trash(info.absolutePath() + QStringLiteral("/.trash"));
    if (!trash.mkpath(QStringLiteral("."))) {
        refuse(folder, "there is no trash on this disk, and " + trash.path().toStdString() + " cannot be made");
    }
    QString at = trash.filePath(info.fileName());
    for (int number = 2; QFileInfo::exists(at); ++number) {
        at = trash.filePath(QStringLiteral("%1-%2").arg(info.fileName()).arg(number));
    }
    std::error_code code;
    fs::rename(path_of(folder), path_of(at), code);
    if (code) {
        refuse(folder, code.message());
    }
    return at;
}

} // namespace

TrashedRun move_to_trash(const QString& folder) {
    if (!QFileInfo::exists(folder + QStringLiteral("/run.json"))) {
        throw InputError(folder.toStdString() + " is no run, so it was not deleted.");
    }
    const bool had_lock_file = QFileInfo::exists(lock_of(folder));
    // Where the folder of a user's data is not there and cannot be made, Qt takes the current folder for the trash.
    const bool has_home = QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    QString at;
    {
        const runs::FolderLock lock(path_of(folder)); // refused where anybody writes the run
        if (!has_home || !QFile::moveToTrash(folder, &at) || at.isEmpty()) {
            at = move_aside(folder);
        }
    }
    if (!had_lock_file) {
        QFile::remove(lock_of(at));
    }
    return {folder, at};
}

void restore_from_trash(const TrashedRun& run) {
    if (QFileInfo::exists(run.folder)) {
        throw InputError("Cannot bring back " + run.folder.toStdString() +
                         ": another folder has taken its place; it is still in " + run.at.toStdString() + ".");
    }
    std::error_code code;
    fs::create_directories(path_of(QFileInfo(run.folder).absolutePath()), code);
    fs::rename(path_of(run.at), path_of(run.folder), code);
    if (code) {
        throw Error("Cannot bring back " + run.folder.toStdString() + ": " + code.message() +
                    ". Look for it in the trash.");
    }
    // The desktop's trash keeps a description of each entry (freedesktop.org Trash specification 1.0).
    const QFileInfo at(run.at);
    if (QFileInfo(at.path()).fileName() == QStringLiteral("files")) {
        QFile::remove(QStringLiteral("%1/../info/%2.trashinfo").arg(at.path(), at.fileName()));
    } else {
        QDir().rmdir(at.path()); // our own, once nothing is in it
    }
}

} // namespace midstage::app
