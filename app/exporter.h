// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"

#include <QObject>
#include <functional>

class QWidget;

namespace midstage::app {

class Background;
class RunView;
class Settings;

/// Asks where a plot or a table is to be written, and writes it in the background. What is written is what was shown
/// when the user asked for it: a run that goes on meanwhile does not change it.
class Exporter : public QObject {
    Q_OBJECT

public:
    Exporter(RunView* view, Settings* settings, Background* background, QWidget* window);

    /// The picture of the tab in front, and what it shows as CSV.
    void export_plot();
    void export_data();
    void export_table();
    void export_tables();

Q_SIGNALS:
    void written(const QString& file);
    void failed(const QString& sentence);

private:
    /// What the tab in front shows.
    struct Shown {
        QString suffix; ///< of the file's name
        widgets::Picture picture;
        QSize size;
        std::function<QString()> csv; ///< from copies, on any thread
    };
    Shown shown() const;
    /// `filters`: the first one's ending is given to a name that has none; `take` gets the file.
    void ask(const QString& title, const QString& suffix, const QStringList& filters,
             const std::function<void(const QString&)>& take);
    /// `text` is called in the background.
    void ask_for_csv(const QString& title, const QString& suffix, const std::function<QString()>& text);
    /// Calls `write` in the background, which gives a sentence where it fails.
    void finish(const QString& file, const std::function<QString()>& write);

    RunView* view_;
    Settings* settings_;
    Background* background_;
    QWidget* window_;
};

} // namespace midstage::app
