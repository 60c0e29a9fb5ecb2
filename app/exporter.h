// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace midstage::app {

class RunView;
class Settings;

/// Asks where a plot or a table is to be written, and writes it.
class Exporter : public QObject {
    Q_OBJECT

public:
    Exporter(RunView* view, Settings* settings, QWidget* window);

    void export_plot();
    void export_data();
    void export_table();
    void export_tables();

Q_SIGNALS:
    void written(const QString& file);
    void failed(const QString& sentence);

private:
    /// Empty where the user thinks better of it.
    QString ask(const QString& title, const QString& suffix, const QString& filter);
    void finish(const QString& file, const QString& problem);

    RunView* view_;
    Settings* settings_;
    QWidget* window_;
};

} // namespace midstage::app
