// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"
#include "app/trash.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>

namespace midstage::app {

class Background;
class JobQueue;
class RunLister;

/// All runs of the runs folder, also those that midstage-cli makes at the same time, with what this session knows of
/// its own, which are listed wherever they lie. Reads in the background; the window never waits for the disk.
class RunLibrary : public QObject {
    Q_OBJECT

public:
    RunLibrary(Background* background, const JobQueue* queue, QObject* parent = nullptr);

    void set_runs_dir(const QString& runs_dir);
    const QString& runs_dir() const { return runs_dir_; }
    const QVector<widgets::RunItem>& items() const { return items_; }
    const widgets::RunItem* find(const QString& folder) const;

    /// Lists this run too, although it may lie outside the runs folder.
    void include(const QString& folder);
    /// Moves the runs' folders to the trash; they are out of the list at once, and back in where that fails.
    void remove(const QStringList& folders);
    /// Brings them back from there.
    void restore(const QVector<TrashedRun>& runs);
    /// How many seconds runs are expected to take as a whole, by folder.
    void set_expected(const QHash<QString, double>& seconds);

    /// Reads the folder soon.
    void refresh();
    /// Takes the queue's state into the items.
    void update_from_queue();

Q_SIGNALS:
    void changed();
    /// Of these, what the disk holds: not told for each step of a run under way.
    void disk_changed();
    void removed(const QStringList& asked, const QVector<midstage::app::TrashedRun>& runs);
    /// Which of these are there again; none where nothing could be restored.
    void restored(const QStringList& asked, const QStringList& folders);
    /// Of one of them; others may have been removed or restored all the same.
    void removal_failed(const QString& sentence, const QString& detail);

private:
    void read();
    void publish();
    void add_queue(QVector<widgets::RunItem>& items) const;
    QStringList elsewhere() const;

    Background* background_;
    const JobQueue* queue_;
    QString runs_dir_;
    QStringList included_;
    std::shared_ptr<RunLister> lister_;
    QVector<widgets::RunItem> on_disk_;
    QVector<widgets::RunItem> items_;
    QHash<QString, qsizetype> rows_; ///< places in `items_`, by folder
    QSet<QString> hidden_;           ///< are being deleted, or were since the list was read
    QSet<QString> deleted_;          ///< of these, what is gone
    QHash<QString, double> expected_;
    QFileSystemWatcher watcher_;
    QTimer poll_;
    bool reading_ = false;
    bool again_ = false;
};

} // namespace midstage::app
