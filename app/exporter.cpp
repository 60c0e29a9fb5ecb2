// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/run_view.h"
#include "app/settings.h"
#include "app/training_tab.h"
#include "widgets/checkpoint_table.h"
#include "widgets/plot_export.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace midstage::app {

Exporter::Exporter(RunView* view, Settings* settings, QWidget* window)
    : QObject(window)
    , view_(view)
    , settings_(settings)
    , window_(window) {}

QString Exporter::ask(const QString& title, const QString& suffix, const QString& filter) {
    const QString name = QFileInfo(view_->folder()).fileName() + suffix;
    QString file = QFileDialog::getSaveFileName(window_, title, QDir(settings_->export_dir()).filePath(name), filter);
    if (!file.isEmpty()) {
        if (QFileInfo(file).suffix().isEmpty()) {
            file += suffix.mid(suffix.lastIndexOf(QLatin1Char('.')));
        }
        settings_->set_export_dir(QFileInfo(file).absolutePath());
    }
    return file;
}

void Exporter::finish(const QString& file, const QString& problem) {
    if (problem.isEmpty()) {
        Q_EMIT written(file);
    } else {
        Q_EMIT failed(problem);
    }
}

void Exporter::export_plot() {
    const QString file = ask(tr("Export plot"), QStringLiteral("-training.png"),
                             tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"));
    if (!file.isEmpty()) {
        finish(file, widgets::export_plots(*view_->training()->plots(), file));
    }
}

void Exporter::export_data() {
    const QString file = ask(tr("Export plot data"), QStringLiteral("-training.csv"), tr("CSV table (*.csv)"));
    if (!file.isEmpty()) {
        finish(file, widgets::write_text_file(file, view_->training()->data_csv()));
    }
}

void Exporter::export_table() {
    const Checkpoint* checkpoint = view_->training()->checkpoint();
    if (checkpoint == nullptr) {
        return;
    }
    const QString file =
        ask(tr("Export this checkpoint's table"),
            QStringLiteral("-epoch-%1.csv").arg(widgets::epoch_text(checkpoint->epoch)), tr("CSV table (*.csv)"));
    if (!file.isEmpty()) {
        finish(file, widgets::write_text_file(
                         file, widgets::table_as_csv(view_->training()->table()->table(), checkpoint->epoch)));
    }
}

void Exporter::export_tables() {
    const QString file = ask(tr("Export all tables"), QStringLiteral("-ood.csv"), tr("CSV table (*.csv)"));
    if (!file.isEmpty()) {
        finish(file, widgets::write_text_file(file, view_->training()->table_csv()));
    }
}

} // namespace midstage::app
