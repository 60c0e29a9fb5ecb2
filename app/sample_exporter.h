// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <atomic>
#include <functional>
#include <memory>

namespace midstage::app {

class Background;
class SamplesTab;
class Settings;

/// Saves the samples that are chosen in the tab, as a table or as a folder of images, in the background; the tab's line
/// of status tells how far it has come.
class SampleExporter : public QObject {
    Q_OBJECT

public:
    SampleExporter(SamplesTab* tab, Background* background, Settings* settings, QWidget* window);
    /// What is being written is given up.
    ~SampleExporter() override;

Q_SIGNALS:
    /// What was written, or why not, in one sentence.
    void written(const QString& sentence);
    void failed(const QString& sentence);

private:
    struct Progress {
        std::atomic<int> done{0};
        std::atomic<bool> cancelled{false};
    };
    void save_table();
    void save_pictures();
    void write_pictures(const QString& folder);
    void give_up();
    QString name() const;

    SamplesTab* tab_;
    Background* background_;
    Settings* settings_;
    QWidget* window_;
    std::shared_ptr<Progress> progress_; ///< of the folder that is being written
    int all_ = 0;
    QTimer tell_;
};

} // namespace midstage::app
