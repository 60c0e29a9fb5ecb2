// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <memory>

namespace midstage::app {

class Background;
class JobQueue;
class RunLister;

/// All runs of the runs folder, also those that midstage-cli makes at the same time, with what this session knows of
/// its own. Reads in the background; the window never waits for the disk.
class RunLibrary : public QObject {
    Q_OBJECT

public:
    RunLibrary(Background* background, const JobQueue* queue, QObject* parent = nullptr);

    void set_runs_dir(const QString& runs_dir);
    const QString& runs_dir() const { return runs_dir_; }
    const QVector<widgets::RunItem>& items() const { return items_; }
    const widgets::RunItem* find(const QString& folder) const;

    /// Reads the folder soon.
    void refresh();
    /// Takes the queue's state into the items.
    void update_from_queue();

Q_SIGNALS:
    void changed();

private:
    void read();
    void publish();

    Background* background_;
    const JobQueue* queue_;
    QString runs_dir_;
    std::shared_ptr<RunLister> lister_;
    QVector<widgets::RunItem> on_disk_;
    QVector<widgets::RunItem> items_;
    QFileSystemWatcher watcher_;
    QTimer poll_;
    bool reading_ = false;
    bool again_ = false;
};

/// Follows one run's folder while another process writes into it.
class RunFollower : public QObject {
    Q_OBJECT

public:
    explicit RunFollower(Background* background, QObject* parent = nullptr);

    /// Loads the run and, where `follow`, again whenever it changes; an empty folder ends that.
    void open(const QString& folder);
    /// This process writes the run itself and tells of it otherwise.
    void set_following(bool follow);
    const QString& folder() const { return folder_; }
    void reload();

Q_SIGNALS:
    void loaded(const midstage::app::RunDetails& details);
    void failed(const QString& folder, const QString& sentence);

private:
    void look();

    Background* background_;
    QString folder_;
    QString stamp_;
    QTimer poll_;
    bool looking_ = false;
    bool following_ = true;
    int generation_ = 0;
};

} // namespace midstage::app
