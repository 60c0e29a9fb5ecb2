// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/checkpoint.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace midstage::widgets {

class ElidedLabel;

/// Chooses one checkpoint of a run: a slider with keys (Left, Right, Home, End, Page Up and Down), buttons to the best
/// and the final checkpoint, and that checkpoint's own numbers. While a run grows it follows the newest checkpoint
/// until the user chooses another.
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

public Q_SLOTS:
    /// As if the user had chosen it.
    void choose(int index);
    void choose_best();
    void choose_final();
    void step(int by);

Q_SIGNALS:
    void index_changed(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_numbers();
    void load_icons();
    QToolButton* add_button(const QString& icon, const QString& tip);

    QVector<Checkpoint> checkpoints_;
    int best_ = -1;
    double epochs_ = 0;
    bool following_ = true;
    QSlider* slider_ = nullptr;
    QLabel* position_ = nullptr;
    ElidedLabel* numbers_ = nullptr;
    QToolButton* previous_ = nullptr;
    QToolButton* next_ = nullptr;
    QToolButton* best_button_ = nullptr;
    QToolButton* final_button_ = nullptr;
};

} // namespace midstage::widgets
