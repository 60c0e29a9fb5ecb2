// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample_exporter.h"

#include "app/background.h"
#include "app/sample_files.h"
#include "app/samples_tab.h"
#include "app/settings.h"
#include "widgets/plot_export.h"
#include "widgets/sample_gallery.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>

namespace midstage::app {

namespace {
constexpr int interval = 200; // milliseconds

/// Images of an earlier time must not be mixed with these.
QString new_folder(const QString& wanted) {
    QString folder = wanted;
    for (int n = 2; QFileInfo::exists(folder); ++n) {
        folder = wanted + QLatin1Char('-') + QString::number(n);
    }
    return folder;
}

} // namespace

SampleExporter::SampleExporter(SamplesTab* tab, Background* background, Settings* settings, QWidget* window)
    : QObject(window)
    , tab_(tab)
    , background_(background)
    , settings_(settings)
    , window_(window) {
    connect(tab_, &SamplesTab::table_wanted, this, &SampleExporter::save_table);
    connect(tab_, &SamplesTab::pictures_wanted, this, &SampleExporter::save_pictures);
    connect(background_, &Background::ending, this, &SampleExporter::give_up);
    tell_.setInterval(interval);
    connect(&tell_, &QTimer::timeout, this, [this] {
        const QLocale locale;
        tab_->show_status(
            tr("Writing images: %1 of %2\u2026").arg(locale.toString(progress_->done.load()), locale.toString(all_)));
    });
}

SampleExporter::~SampleExporter() {
    give_up();
}

void SampleExporter::give_up() {
    if (progress_) {
        progress_->cancelled = true;
    }
}

QString SampleExporter::name() const {
    const ShownSamples* shown = tab_->shown();
    return shown == nullptr ? QString()
                            : QFileInfo(shown->run).fileName() + QLatin1Char('-') + QFileInfo(shown->set).fileName();
}

void SampleExporter::save_table() {
    if (tab_->shown() == nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(window_, tr("Save samples"), settings_->export_dir());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV table (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name() + QStringLiteral(".csv"));
    // What was chosen when the user asked, whatever is chosen by the time the name is typed.
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, table = tab_->gallery()->table(), rows = tab_->chosen_rows()](const QString& file) {
            settings_->set_export_dir(QFileInfo(file).absolutePath());
            background_->run_surely(
                this,
                [table, rows, file] { return widgets::write_text_file(file, widgets::samples_as_csv(table, rows)); },
                [this, file, count = rows.size()](const Outcome<QString>& outcome) {
                    const QString problem = outcome.value.value_or(outcome.error);
                    if (problem.isEmpty()) {
                        Q_EMIT written(tr("%Ln sample(s) saved as %1", nullptr, static_cast<int>(count)).arg(file));
                    } else {
                        Q_EMIT failed(problem);
                    }
                });
        });
    dialog->open();
}

void SampleExporter::save_pictures() {
    const ShownSamples* shown = tab_->shown();
    if (shown == nullptr) {
        return;
    }
    if (!shown->images) {
        Q_EMIT failed(shown->images_problem.isEmpty() ? tr("The images are still being read: try again in a moment.")
                                                      : shown->images_problem);
        return;
    }
    if (progress_) {
        Q_EMIT failed(tr("Images are being written already: wait until they are there."));
        return;
    }
    auto* dialog = new QFileDialog(window_, tr("Save a folder of images in"), settings_->export_dir());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &SampleExporter::write_pictures);
    dialog->open();
}

void SampleExporter::write_pictures(const QString& folder) {
    const ShownSamples* shown = tab_->shown();
    if (shown == nullptr || !shown->images || progress_) {
        return;
    }
    settings_->set_export_dir(folder);
    progress_ = std::make_shared<Progress>();
    const QVector<int> rows = tab_->chosen_rows();
    all_ = static_cast<int>(rows.size());
    tell_.start();
    background_->run(
        this,
        [columns = shown->columns, rows, images = shown->images, wanted = folder + QLatin1Char('/') + name(),
         progress = progress_] {
            const QString made = new_folder(wanted);
            return std::pair(made,
                             write_image_folder(columns, rows, *images, made, progress->done, progress->cancelled));
        },
        [this](const Outcome<std::pair<QString, QString>>& outcome) {
            const QString problem = outcome.value ? outcome.value->second : outcome.error;
            const int done = progress_->done;
            progress_.reset();
            tell_.stop();
            tab_->show_status({});
            if (problem.isEmpty()) {
                Q_EMIT written(tr("%Ln image(s) written to %1", nullptr, done).arg(outcome.value->first));
            } else {
                Q_EMIT failed(problem);
            }
        });
}

} // namespace midstage::app
