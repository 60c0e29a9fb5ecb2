// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/background.h"
#include "app/exported_figure.h"
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

void Exporter::ask_for_csv(const QString& title, const QString& suffix, const std::function<QString()>& text) {
    ask(title, suffix, {tr("CSV table (*.csv)")}, [this, text](const QString& file) {
        finish(file, [file, text] { return widgets::write_text_file(file, text()); });
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

/// Copies of what is shown, which are cheap: pictures and texts are made when there is a file for them.
Exporter::Shown Exporter::shown() const {
    constexpr QSize plot_size{1200, 750};
    if (const auto* source = dynamic_cast<const FigureSource*>(view_->current_tab())) {
        const auto figure = source->figure();
        return figure ? Shown{figure->suffix, figure->picture, figure->size, figure->csv} : Shown();
    }
    if (view_->current_tab() == view_->masks()) {
        const widgets::MaskPlot* plot = view_->masks()->plot();
        return {QStringLiteral("-mask"), widgets::picture_of(plot->snapshot()), plot_size,
                [content = plot->content()] { return widgets::mask_as_csv(content); }};
    }
    if (view_->current_tab() == view_->samples()) {
        const widgets::SampleSheet sheet = view_->samples()->sheet(view_->details().name);
        return {QStringLiteral("-samples"), widgets::picture_of(sheet), widgets::sheet_size(sheet, plot_size.width()),
                [table = sheet.table] { return widgets::samples_as_csv(table, table.rows()); }};
    }
    const widgets::TrainingPlots* plots = view_->training()->plots();
    return {QStringLiteral("-training"), widgets::picture_of(plots->snapshot()), plot_size,
            [content = plots->content()] { return widgets::curves_as_csv(content); }};
}

void Exporter::export_plot() {
    const Shown shown = this->shown();
    ask(tr("Export plot"), shown.suffix + QStringLiteral(".png"),
        {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)")},
        [this, shown](const QString& file) {
            if (shown.picture.any_thread) {
                finish(file, [shown, file] {
                    return widgets::write_plots(widgets::paint_picture(shown.picture, file, shown.size), file);
                });
                return;
            }
            // Painting a plot needs the window's thread; compressing and writing, which take longest, do not.
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
        const QString text = widgets::table_as_csv(view_->training()->table()->table(), checkpoint->epoch);
        ask_for_csv(tr("Export this checkpoint's table"),
                    QStringLiteral("-epoch-%1.csv").arg(widgets::epoch_text(checkpoint->epoch)),
                    [text] { return text; });
    }
}

void Exporter::export_tables() {
    ask_for_csv(tr("Export all tables"), QStringLiteral("-ood.csv"),
                [checkpoints = view_->details().checkpoints] { return tables_as_csv(checkpoints); });
}

} // namespace midstage::app
