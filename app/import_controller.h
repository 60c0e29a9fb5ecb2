// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "widgets/import_values.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace midstage::widgets {
class ImportDialog;
}

namespace midstage::app {

class JobQueue;

/// Imports checkpoints: opens the dialog, looks into the file and checks the values in the background, and makes and
/// queues the evaluation.
class ImportController : public QObject {
    Q_OBJECT

public:
    ImportController(Background* background, JobQueue* queue, QWidget* window);

    void set_folders(const QString& runs_dir, const QString& data_dir);
    /// With the file, or without one; the OOD sets are those that are chosen first.
    void open(const QString& file, const QString& id_dataset, const QVector<widgets::OodChoice>& ood);

Q_SIGNALS:
    void run_created(const QString& folder);
    void failed(const QString& sentence, const QString& detail);

private:
    void show_dialog(const widgets::ExperimentChoices& choices, const widgets::ImportValues& values);
    void look_at(const QString& file);
    void check_later();
    void check();
    void create(const widgets::ImportValues& values);

    Background* background_;
    JobQueue* queue_;
    QWidget* window_;
    QString runs_dir_;
    QString data_dir_;
    Background checks_; ///< of its own: a file of gigabytes must not hold up what the window reads
    QTimer check_soon_;
    QPointer<widgets::ImportDialog> dialog_;
    int file_ = 0; ///< an answer about a former file does not count
    bool checking_ = false;
    bool check_wanted_ = false; ///< the values have changed since the check that is under way
};

} // namespace midstage::app
