// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"
#include "app/close_guard.h"
#include "app/language.h"
#include "app/main_window.h"
#include "widgets/message_bar.h"

#include <QActionGroup>

namespace midstage::app {

void MainWindow::connect_language(const QString& of_this_start) {
    const QString stored = settings_.language();
    const QString in_use = of_this_start.isEmpty() ? stored : of_this_start;
    for (QAction* action : actions_->languages->actions()) {
        action->setChecked(action->data().toString() == stored);
    }
    if (actions_->languages->checkedAction() == nullptr) {
        actions_->languages->actions().constFirst()->setChecked(true);
    }
    connect(actions_->languages, &QActionGroup::triggered, this, [this, in_use](const QAction* action) {
        const QString key = action->data().toString();
        settings_.set_language(key);
        // Every text would have to be made anew, and some are in what has been drawn: the next start does it.
        const QString sentence = tr("The window is in the chosen language from the next start on.");
        if (key != in_use) {
            message_->show_offers(widgets::MessageBar::Kind::information, sentence,
                                  {{tr("Restart now"), [this] { restart(); }}});
        } else {
            message_->withdraw(sentence);
        }
    });
    // Runs that go on without a window are not to bring one back, and who stays has changed his mind.
    for (const auto signal : {&CloseGuard::kept_open, &CloseGuard::hide_now}) {
        connect(guard_, signal, this, [this] { restarts_ = false; });
    }
    connect(guard_, &CloseGuard::nothing_to_ask, this, [this] {
        if (restarts_) {
            close();
        }
    });
}

void MainWindow::restart() {
    restarts_ = true;
    close();
}

/// Without what was asked of this start alone: a preset, a run, a language. The run that was in view is remembered.
QStringList MainWindow::arguments_of_restart() const {
    return {QStringLiteral("--runs-dir"), runs_dir_, QStringLiteral("--data-dir"), data_dir_};
}

} // namespace midstage::app
