// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/close_guard.h"

#include "app/job_queue.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

namespace midstage::app {

namespace {
constexpr qsizetype most_named = 5;
} // namespace

CloseGuard::CloseGuard(JobQueue* queue, QWidget* window)
    : QObject(window)
    , queue_(queue)
    , window_(window) {
    connect(queue_, &JobQueue::changed, this, &CloseGuard::queue_changed);
    connect(queue_, &JobQueue::idle, this, &CloseGuard::queue_idle);
    connect(queue_, &JobQueue::runs_made, this, &CloseGuard::runs_made);
    stop_soon_.setSingleShot(true);
    connect(&stop_soon_, &QTimer::timeout, queue_, &JobQueue::stop_all);
}

bool CloseGuard::may_close() {
    if (queue_->expects_runs()) {
        close_when_made_ = true;
        Q_EMIT waiting();
        return false;
    }
    if (!queue_->busy()) {
        return true;
    }
    if (!stop_ && question_ == nullptr) {
        ask();
    }
    return false;
}

void CloseGuard::runs_made() {
    const bool wanted = std::exchange(close_when_made_, false);
    if (close_on_idle_ ? !queue_->busy() : wanted) {
        Q_EMIT close_now();
    }
}

void CloseGuard::stop_and_close() {
    stop_ = true;
    close_on_idle_ = true;
    if (question_ != nullptr) {
        question_->close();
    }
    if (!queue_->busy() && !queue_->expects_runs()) {
        Q_EMIT close_now();
        return;
    }
    Q_EMIT stopping();
    queue_->stop_all();
}

void CloseGuard::finish_unseen() {
    close_on_idle_ = true;
    if (!queue_->busy()) {
        Q_EMIT close_now();
        return;
    }
    queue_->resume(); // a paused run would wait for ever
    Q_EMIT hide_now();
}

void CloseGuard::stay_open() {
    if (!stop_) {
        close_on_idle_ = false;
    }
}

void CloseGuard::queue_changed() {
    const bool began = queue_->busy() && !queue_->stopping();
    if (stop_ && (began || !queue_->waiting().isEmpty())) {
        // Runs that were being made when the user chose to stop. Later: who remembers them has to see them first.
        stop_soon_.start();
    }
    describe();
}

void CloseGuard::queue_idle() {
    // Nothing is left to ask: the run that the question was about has ended by itself.
    const bool asked = question_ != nullptr;
    if (asked) {
        question_->disconnect(this); // it is not the user who closes it
        question_->close();
    }
    if (close_on_idle_ && !queue_->expects_runs()) {
        Q_EMIT close_now();
    } else if (asked) {
        Q_EMIT nothing_to_ask();
    }
}

void CloseGuard::ask() {
    auto* box = new QMessageBox(QMessageBox::Question, tr("A run is under way"), {}, QMessageBox::NoButton, window_);
    question_ = box;
    box->setObjectName(QStringLiteral("close_question"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* stop = box->addButton(tr("Stop it and close"), QMessageBox::AcceptRole);
    stop->setObjectName(QStringLiteral("stop_and_close"));
    QPushButton* keep = box->addButton(tr("Let it finish without a window"), QMessageBox::ActionRole);
    keep->setObjectName(QStringLiteral("finish_unseen"));
    box->setDefaultButton(stop);
    box->setEscapeButton(box->addButton(QMessageBox::Cancel));
    connect(stop, &QPushButton::clicked, this, &CloseGuard::stop_and_close);
    connect(keep, &QPushButton::clicked, this, &CloseGuard::finish_unseen);
    // Later: the box ends before its buttons are heard.
    connect(
        box, &QMessageBox::finished, this,
        [this] {
            if (!close_on_idle_) {
                Q_EMIT kept_open();
            }
        },
        Qt::QueuedConnection);
    describe();
    box->open();
}

void CloseGuard::describe() {
    if (question_ == nullptr || !queue_->busy()) {
        return;
    }
    const auto name = [](const QString& folder) { return QFileInfo(folder).fileName(); };
    question_->setText(tr("What shall become of the run %1?").arg(name(queue_->current())));
    QString more = tr("A stopped run can be resumed later, exactly where it was.");
    const QStringList& waiting = queue_->waiting();
    if (!waiting.isEmpty()) {
        QStringList names;
        for (const QString& folder : waiting.mid(0, most_named)) {
            names.append(name(folder));
        }
        if (waiting.size() > most_named) {
            names.append(QStringLiteral("\u2026"));
        }
        more += QLatin1Char(' ') +
                tr("%n run(s) wait for it. If you stop it, they are not begun and stay in the list:", nullptr,
                   static_cast<int>(waiting.size()));
        more += QLatin1Char('\n') + names.join(QLatin1Char('\n'));
    }
    question_->setInformativeText(more);
}

} // namespace midstage::app
