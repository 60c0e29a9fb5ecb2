// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

/// What one call of the real program gave.
struct CliResult {
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// The one JSON document on standard output; empty where it is none.
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Neither the user's data nor the user's runs.
inline QProcessEnvironment cli_environment(const QString& runs_dir) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("MIDSTAGE_DATA", runs_dir + "/no-data");
    environment.insert("MIDSTAGE_RUNS", runs_dir);
    return environment;
}

/// `working_folder`: where relative paths begin; empty = the test's own.
inline CliResult run_cli(const QStringList& arguments, const QString& runs_dir, const QString& working_folder = {}) {
    QProcess process;
    process.setWorkingDirectory(working_folder);
    process.setProcessEnvironment(cli_environment(runs_dir));
    process.start(MIDSTAGE_CLI, arguments);
    constexpr int patience = 110000;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, {}, "did not end: " + process.readAllStandardError()};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}
