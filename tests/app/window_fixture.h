// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"
#include "app/job_queue.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "widgets/experiment_form.h"
#include "widgets/message_bar.h"
#include "widgets/run_list_view.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <memory>

namespace midstage::app {

constexpr int patience = 60000; // milliseconds
constexpr qint64 long_run = 2000;

/// A window for a test, with settings and folders of its own.
class WindowFixture {
public:
    /// Once, before the first window.
    bool prepare() {
        QCoreApplication::setOrganizationName(QStringLiteral("midstage"));
        QCoreApplication::setApplicationName(QStringLiteral("midstage-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_folder_.path());
        // What is deleted in a test must not come into the user's trash.
        qputenv("XDG_DATA_HOME", settings_folder_.filePath(QStringLiteral("data")).toUtf8());
        return settings_folder_.isValid();
    }
    /// Before each test.
    void renew() {
        close();
        QSettings().clear();
        folder_ = std::make_unique<QTemporaryDir>();
    }
    void close() { window_.reset(); }

    Options options() const {
        Options options;
        options.runs_dir = folder_->path();
        options.data_dir = folder_->filePath(QStringLiteral("data"));
        return options;
    }
    bool open() { return open(options()); }
    bool open(const Options& options) {
        window_.reset();
        window_ = std::make_unique<MainWindow>(options);
        window_->show();
        return QTest::qWaitForWindowExposed(window_.get());
    }

    MainWindow* operator->() const { return window_.get(); }
    MainWindow* window() const { return window_.get(); }
    QString runs_dir() const { return folder_->path(); }
    const QTemporaryDir& folder() const { return *folder_; }
    widgets::ExperimentForm* form() const { return window_->findChild<widgets::ExperimentForm*>(); }
    widgets::RunListView* list() const { return window_->findChild<widgets::RunListView*>(); }
    widgets::MessageBar* message() const { return window_->findChild<widgets::MessageBar*>(); }
    const widgets::RunItem* item(const QString& run) const { return list()->runs().find(run); }
    void click_start() const { QTest::mouseClick(form()->findChild<QPushButton*>(), Qt::LeftButton); }
    /// Runs it and leaves it in view; false where it does not finish in time.
    bool run_to_end(const QString& run) const {
        window_->queue()->enqueue(run);
        window_->open_run(run);
        return QTest::qWaitFor([this] { return window_->view()->details().state == RunState::finished; }, patience);
    }
    /// The button of the message that offers this, or nullptr.
    QToolButton* offer(const QString& text) const {
        for (auto* button : message()->findChildren<QToolButton*>()) {
            if (button->text() == text && button->isVisible()) {
                return button;
            }
        }
        return nullptr;
    }

    /// Types the name into the file dialog that is open and accepts it.
    bool answer_file_dialog(const QString& name) const {
        auto* dialog = window_->findChild<QFileDialog*>();
        if (dialog == nullptr) {
            return false;
        }
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(name);
        auto* box = dialog->findChild<QDialogButtonBox*>();
        const bool saves = dialog->acceptMode() == QFileDialog::AcceptSave;
        QAbstractButton* accept = box->button(saves ? QDialogButtonBox::Save : QDialogButtonBox::Open);
        if (accept == nullptr) {
            return false;
        }
        accept->click();
        return true;
    }

private:
    QTemporaryDir settings_folder_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace midstage::app
