// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporter.h"

#include "app/background.h"
#include "app/run_view.h"
#include "app/settings.h"
#include "app/training_tab.h"
#include "widgets/checkpoint_table.h"
#include "widgets/file_texts.h"
#include "widgets/plot_export.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QRegularExpression>
#include <memory>

namespace midstage::app {

namespace {

/// "PNG picture (*.png)" -> "png".
QString ending_of(const QString& filter) {
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
}

/// The same in English, on whichever thread it is made.
std::function<QString()> text_for_files(const std::function<QString()>& text) {
    return text ? [text] { return widgets::in_files(text); } : text;
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
    background_->run_surely(this, write, [this, file](const Outcome<QString>& outcome) {
        const QString problem = outcome.value.value_or(outcome.error);
        if (problem.isEmpty()) {
            Q_EMIT written(file);
        } else {
            Q_EMIT failed(problem);
        }
    });
}

std::optional<ExportedFigure> Exporter::figure() const {
    const auto* source = dynamic_cast<const FigureSource*>(view_->current_tab());
    if (source == nullptr) {
        return std::nullopt;
    }
    auto figure = widgets::in_files([&] { return source->figure(); });
    if (figure) {
        figure->csv = text_for_files(figure->csv);
        figure->python = text_for_files(figure->python);
    }
    return figure;
}

bool Exporter::has_figure() const {
    const auto* source = dynamic_cast<const FigureSource*>(view_->current_tab());
    return source != nullptr && source->has_figure();
}

bool Exporter::has_script() const {
    const auto* source = dynamic_cast<const FigureSource*>(view_->current_tab());
    return source != nullptr && source->has_script();
}

void Exporter::export_plot() {
    const auto shown = figure();
    if (!shown) {
        return;
    }
    const double scale = settings_->picture_scale();
    ask(tr("Export plot"), QLatin1Char('-') + shown->suffix + QStringLiteral(".png"),
        {tr("PNG picture (*.png)"), tr("SVG drawing (*.svg)"), tr("PDF document (*.pdf)")},
        [this, shown, scale](const QString& file) {
            if (shown->picture.any_thread) {
                finish(file, [shown, file, scale] {
                    return widgets::write_plots(widgets::paint_picture(shown->picture, file, shown->size, scale), file);
                });
                return;
            }
            // Painting a plot needs the window's thread; compressing and writing, which take longest, do not.
            const auto painted = std::make_shared<widgets::PaintedPlots>(
                widgets::paint_picture(shown->picture, file, shown->size, scale));
            finish(file, [painted, file] { return widgets::write_plots(*painted, file); });
        });
}

void Exporter::export_data() {
    if (const auto shown = figure()) {
        ask_for_csv(tr("Export plot data"), QLatin1Char('-') + shown->suffix + QStringLiteral(".csv"), shown->csv);
    }
}

void Exporter::copy_plot() {
    const auto shown = figure();
    if (!shown) {
        return;
    }
    const widgets::PaintedPlots painted = widgets::paint_picture(shown->picture, QStringLiteral("clipboard.png"),
                                                                 shown->size, settings_->picture_scale());
    if (!painted.problem.isEmpty()) {
        Q_EMIT failed(painted.problem);
        return;
    }
    QGuiApplication::clipboard()->setImage(painted.image);
    Q_EMIT copied(tr("the plot, %1 by %2 pixels").arg(painted.image.width()).arg(painted.image.height()));
}

void Exporter::copy_data() {
    if (const auto shown = figure()) {
        copy_text(shown->csv, tr("the plot's data as CSV"));
    }
}

void Exporter::copy_python() {
    if (const auto shown = figure(); shown && shown->python) {
        copy_text(shown->python, tr("a Python script that draws the plot anew"));
    }
}

void Exporter::copy_text(const std::function<QString()>& text, const QString& what) {
    background_->run(this, text, [this, what](const Outcome<QString>& outcome) {
        if (!outcome.value) {
            Q_EMIT failed(outcome.error);
            return;
        }
        QGuiApplication::clipboard()->setText(*outcome.value);
        Q_EMIT copied(what);
    });
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
