// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/background.h"
#include "app/mask_tab.h"
#include "app/run_view.h"
#include "app/samples_tab.h"
#include "app/settings.h"
#include "app/training_tab.h"
#include "widgets/checkpoint_table.h"
#include "widgets/mask_plot.h"
#include "widgets/plot_export.h"
#include "widgets/sample_gallery.h"
#include "widgets/training_plots.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <memory>

namespace midstage::app {

namespace {

/// "PNG picture (*.png)" -> "png".
QString ending_of(const QString& filter) {
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
}

} // namespace

Exporter::Exporter(RunView* view, Settings* settings, Background* background, QWidget* window)
    : QObject(window)
    , view_(view)
    , settings_(settings)
    , background_(background)
    , window_(window) {}

void Exporter::ask(const QString& title, const QString& suffix, const QStringList& filters,
                   const std::function<void(const QString&)>& take) {
    auto* dialog = new QFileDialog(window_, title, settings_->export_dir());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    // The dialog adds the ending itself, so that it asks before a file is replaced that has the whole name.
    dialog->setDefaultSuffix(ending_of(filters.first()));
    connect(dialog, &QFileDialog::filterSelected, dialog,
            [dialog](const QString& filter) { dialog->setDefaultSuffix(ending_of(filter)); });
    dialog->selectFile(QFileInfo(view_->folder()).fileName() + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, take](const QString& file) {
        settings_->set_export_dir(QFileInfo(file).absolutePath());
        take(file);
    });
    dialog->open();
}

void Exporter::ask_for_csv(const QString& title, const QString& suffix, const QString& text) {
    ask(title, suffix, {tr("CSV table (*.csv)")}, [this, text](const QString& file) {
        finish(file, [file, text] { return widgets::write_text_file(file, text); });
    });
}

void Exporter::finish(const QString& file, const std::function<QString()>& write) {
    background_->run(this, write, [this, file](const Outcome<QString>& outcome) {
        const QString problem = outcome.value.value_or(outcome.error);
        if (problem.isEmpty()) {
            Q_EMIT written(file);
        } else {
            Q_EMIT failed(problem);
        }
    });
}

Exporter::Shown Exporter::shown() const {
    constexpr QSize plot_size{1200, 750};
    if (view_->current_tab() == view_->masks()) {
        return {QStringLiteral("-mask"), widgets::picture_of(view_->masks()->plot()->snapshot()), plot_size,
                view_->masks()->data_csv()};
    }
    if (view_->current_tab() == view_->samples()) {
        const widgets::SampleGallery* gallery = view_->samples()->gallery();
        const widgets::SampleSheet sheet = gallery->sheet(view_->details().name);
        return {QStringLiteral("-samples"), widgets::picture_of(sheet), widgets::sheet_size(sheet, plot_size.width()),
                gallery->as_csv()};
    }
    return {QStringLiteral("-training"), widgets::picture_of(view_->training()->plots()->snapshot()), plot_size,
            view_->training()->data_csv()};
}

void Exporter::export_plot() {
    const Shown shown = this->shown();
    ask(tr("Export plot"), shown.suffix + QStringLiteral(".png"),
        {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)")},
        [this, shown](const QString& file) {
            // Painting needs the window's thread; compressing and writing, which take longest, do not.
            const auto painted =
                std::make_shared<widgets::PaintedPlots>(widgets::paint_picture(shown.picture, file, shown.size));
            finish(file, [painted, file] { return widgets::write_plots(*painted, file); });
        });
}

void Exporter::export_data() {
    const Shown shown = this->shown();
    ask_for_csv(tr("Export plot data"), shown.suffix + QStringLiteral(".csv"), shown.csv);
}

void Exporter::export_table() {
    const Checkpoint* checkpoint = view_->training()->checkpoint();
    if (checkpoint != nullptr) {
        ask_for_csv(tr("Export this checkpoint's table"),
                    QStringLiteral("-epoch-%1.csv").arg(widgets::epoch_text(checkpoint->epoch)),
                    widgets::table_as_csv(view_->training()->table()->table(), checkpoint->epoch));
    }
}

void Exporter::export_tables() {
    ask_for_csv(tr("Export all tables"), QStringLiteral("-ood.csv"), view_->training()->table_csv());
}

} // namespace midstage::app
