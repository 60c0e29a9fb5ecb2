// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queue_panel.h"

#include "widgets/elided_label.h"
#include "widgets/queue_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace midstage::widgets {

QueuePanel::QueuePanel(QWidget* parent)
    : QWidget(parent)
    , view_(new QueueView(this))
    , summary_(new ElidedLabel(this))
    , continue_(new QPushButton(this))
    , buttons_(new QHBoxLayout) {
    summary_->setContentsMargins(10, 6, 10, 4);
    buttons_->setContentsMargins(8, 4, 8, 6);
    buttons_->setSpacing(4);
    buttons_->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(summary_);
    auto* left = new QHBoxLayout;
    left->setContentsMargins(8, 4, 8, 0);
    left->addWidget(continue_);
    layout->addLayout(left);
    layout->addWidget(view_, 1);
    layout->addLayout(buttons_);
    setFocusProxy(view_);
    continue_->setObjectName(QStringLiteral("continue_queue"));
    continue_->setToolTip(tr("Queues again the runs that waited or were under way when the window was closed, in the "
                             "order of then."));
    connect(continue_, &QPushButton::clicked, this, &QueuePanel::continue_wanted);
    set_items({});
    set_left(0);
}

void QueuePanel::set_items(const QVector<RunItem>& items) {
    view_->set_items(items);
    const QString text = queue_summary(items);
    summary_->setText(text);
    summary_->setToolTip(text + QLatin1Char('\n') +
                         tr("Runs that wait are estimated by the newest run of this machine that costs as much an "
                            "epoch: same data, model, batch size, scores and device."));
    summary_->setVisible(!text.isEmpty());
}

void QueuePanel::set_left(int runs) {
    continue_->setText(tr("Continue queue (%n run(s))", nullptr, runs));
    continue_->setAccessibleName(continue_->text());
    continue_->setVisible(runs > 0);
}

void QueuePanel::disconnect_view() {
    view_->disconnect();
}

QString QueuePanel::summary() const {
    return summary_->text();
}

void QueuePanel::add_action(QAction* action, Qt::ArrowType arrow) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    // Texts beside each other would make the whole left side wider than the experiment needs it.
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setArrowType(arrow);
    QString name = action->text();
    button->setAccessibleName(name.remove(QLatin1Char('&')));
    buttons_->insertWidget(buttons_->count() - 1, button); // before the stretch
}

QString queue_summary(const QVector<RunItem>& items) {
    int runs = 0;
    int unknown = 0;
    double seconds = 0;
    for (const RunItem& item : items) {
        if (item.here || item.queue_position > 0) {
            ++runs;
            unknown += item.seconds_left >= 0 ? 0 : 1;
            seconds += item.seconds_left >= 0 ? item.seconds_left : 0;
        }
    }
    if (runs == 0) {
        return {};
    }
    const QString count = QueuePanel::tr("%n run(s)", nullptr, runs);
    if (unknown == runs) {
        return QueuePanel::tr("%1, time not known").arg(count);
    }
    const QString about = about_time_text(seconds);
    return unknown == 0 ? QueuePanel::tr("%1, %2 left").arg(count, about)
                        : QueuePanel::tr("%1, more than %2 left (not known of %n)", nullptr, unknown).arg(count, about);
}

} // namespace midstage::widgets
