// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/play_control.h"

#include "widgets/appearance.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <cstdlib>

namespace midstage::widgets {

PlayControl::PlayControl(QWidget* parent)
    : QToolButton(parent) {
    setAutoRaise(true);
    setPopupMode(QToolButton::MenuButtonPopup);
    make_menu();
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &PlayControl::step_wanted);
    connect(this, &QToolButton::clicked, this, &PlayControl::toggle_playing);
    set_speed(default_speed);
    show_state();
}

void PlayControl::make_menu() {
    auto* menu = new QMenu(this);
    speed_actions_ = new QActionGroup(this);
    for (const int speed : speeds) {
        QAction* action = menu->addAction(tr("%n checkpoint(s) a second", nullptr, speed));
        action->setCheckable(true);
        action->setData(speed);
        speed_actions_->addAction(action);
    }
    connect(speed_actions_, &QActionGroup::triggered, this,
            [this](const QAction* action) { set_speed(action->data().toInt()); });
    setMenu(menu);
}

void PlayControl::set_speed(int steps_per_second) {
    QAction* nearest = nullptr;
    for (QAction* action : speed_actions_->actions()) {
        if (nearest == nullptr || std::abs(action->data().toInt() - steps_per_second) <
                                      std::abs(nearest->data().toInt() - steps_per_second)) {
            nearest = action;
        }
    }
    const int speed = nearest->data().toInt();
    nearest->setChecked(true);
    timer_.setInterval(1000 / speed);
    if (speed != speed_) {
        speed_ = speed;
        Q_EMIT speed_changed(speed);
    }
}

void PlayControl::set_playing(bool playing) {
    if (playing == this->playing()) {
        return;
    }
    if (playing) {
        timer_.start();
    } else {
        timer_.stop();
    }
    show_state();
    Q_EMIT playing_changed(playing);
    if (playing) {
        Q_EMIT begun();
    }
}

void PlayControl::show_state() {
    const QString tip = playing() ? tr("Stop at this checkpoint") : tr("Play through the checkpoints");
    setToolTip(tip);
    setAccessibleName(tip);
    setIcon(themed_icon(playing() ? QStringLiteral("pause") : QStringLiteral("start"), palette()));
}

void PlayControl::changeEvent(QEvent* event) {
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        show_state();
    }
}

} // namespace midstage::widgets
