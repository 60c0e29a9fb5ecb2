// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exported_figure.h"

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
    /// Into the clipboard: the picture, the data as CSV, and the script that draws the figure anew.
    void copy_plot();
    void copy_data();
    void copy_python();
    /// Whether the tab in front has anything to export, and whether a script belongs to it.
    bool has_figure() const;
    bool has_script() const;
    void export_table();
    void export_tables();

Q_SIGNALS:
    void written(const QString& file);
    /// What the clipboard holds now, for people.
    void copied(const QString& what);
    void failed(const QString& sentence);

private:
    /// Of the tab in front.
    std::optional<ExportedFigure> figure() const;
    void copy_text(const std::function<QString()>& text, const QString& what);
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
