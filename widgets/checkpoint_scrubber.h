// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint.h"

#include <QVector>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace midstage::widgets {

class ElidedLabel;
class PlayControl;

/// Chooses one checkpoint of a run: a slider with keys (Left, Right, Home, End, Page Up and Down), buttons to the best
/// and the final checkpoint, a button that plays through them, and that checkpoint's own numbers. While a run grows it
/// follows the newest checkpoint until the user chooses another.
class CheckpointScrubber : public QWidget {
    Q_OBJECT

public:
    explicit CheckpointScrubber(QWidget* parent = nullptr);

    /// `best` is the position of the best (oracle) checkpoint, -1 where there is none. `epochs` is the whole run's
    /// length.
    void set_checkpoints(const QVector<Checkpoint>& checkpoints, int best, double epochs);
    /// Another run: follow the newest checkpoint again.
    void follow_newest();
    bool following() const { return following_; }
    int index() const;
    /// The epoch of the chosen checkpoint; NaN where there is none.
    double epoch() const;
    PlayControl* player() const { return player_; }
    /// Tells two scrubbers apart, for example "A"; `run` is named before the numbers. Empty texts take both away.
    void set_role(const QString& letter, const QString& run);
    /// One more place to jump to, outside this run; an empty text takes it away.
    void offer_jump(const QString& text, const QString& tip);
    /// One more button at the right end; the scrubber owns it.
    void add_at_end(QToolButton* button);

public Q_SLOTS:
    /// As if the user had chosen it.
    void choose(int index);
    void choose_best();
    void choose_final();
    /// The checkpoint nearest to that epoch.
    void choose_epoch(double epoch);
    void step(int by);

Q_SIGNALS:
    void index_changed(int index);
    /// The button of offer_jump() was pressed.
    void jump_wanted();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void play_step();
    void show_numbers();
    void load_icons();
    QToolButton* add_button(const QString& icon, const QString& tip);

    QVector<Checkpoint> checkpoints_;
    int best_ = -1;
    double epochs_ = 0;
    bool following_ = true;
    QString run_;
    QBoxLayout* row_ = nullptr;
    QLabel* letter_ = nullptr;
    QSlider* slider_ = nullptr;
    QLabel* position_ = nullptr;
    ElidedLabel* numbers_ = nullptr;
    QToolButton* previous_ = nullptr;
    QToolButton* next_ = nullptr;
    QToolButton* best_button_ = nullptr;
    QToolButton* final_button_ = nullptr;
    QToolButton* jump_button_ = nullptr;
    PlayControl* player_ = nullptr;
};

} // namespace midstage::widgets
