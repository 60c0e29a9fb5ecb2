// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

class QActionGroup;

namespace midstage::widgets {

/// A button that asks for one step after the other until it is pressed again; its menu chooses how fast.
class PlayControl : public QToolButton {
    Q_OBJECT

public:
    /// Steps a second.
    static constexpr int speeds[] = {1, 2, 5, 10, 20};
    static constexpr int default_speed = 5;

    explicit PlayControl(QWidget* parent = nullptr);

    bool playing() const { return timer_.isActive(); }
    int speed() const { return speed_; }
    /// Of the speeds above; another number is taken as the nearest of them.
    void set_speed(int steps_per_second);

public Q_SLOTS:
    void set_playing(bool playing);
    void toggle_playing() { set_playing(!playing()); }

Q_SIGNALS:
    /// Playing begins: what is played may have to start anew.
    void begun();
    void step_wanted();
    void playing_changed(bool playing);
    void speed_changed(int steps_per_second);

protected:
    void changeEvent(QEvent* event) override;

private:
    void make_menu();
    void show_state();

    QTimer timer_;
    QActionGroup* speed_actions_ = nullptr;
    int speed_ = default_speed;
};

} // namespace midstage::widgets
