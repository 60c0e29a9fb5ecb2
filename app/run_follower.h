// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <memory>

namespace midstage::app {

class Background;
class RunReader;

/// Follows one run's folder while another process writes into it. Reads in the background.
class RunFollower : public QObject {
    Q_OBJECT

public:
    explicit RunFollower(Background* background, QObject* parent = nullptr);

    /// Loads the run and, while it is followed, again whenever it changes; an empty folder ends that.
    void open(const QString& folder);
    /// False: this process writes the run itself and tells of it otherwise, so that it is loaded once.
    void set_following(bool follow);
    const QString& folder() const { return folder_; }
    /// Reads all of it again.
    void reload();

Q_SIGNALS:
    /// Another run is there than the one that was loaded from this folder before: what is remembered of that one holds
    /// no more. Told before the new one is.
    void replaced(const QString& folder);
    void loaded(const midstage::app::RunDetails& details);
    /// It cannot be read; told once for each reason. It is looked at further, and loaded where that mends itself.
    void failed(const QString& folder, const QString& sentence);

private:
    void look();
    void take(const RunDetails& details);

    Background* background_;
    QString folder_;
    std::shared_ptr<RunReader> reader_;
    QString failure_;
    QHash<QString, QDateTime> created_; ///< of the runs that were loaded, by their folders
    QTimer poll_;
    bool loaded_ = false;
    bool looking_ = false;
    bool following_ = true;
    int generation_ = 0; ///< what an earlier open() or reload() asked for does not count any more
};

} // namespace midstage::app
