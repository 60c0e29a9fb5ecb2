// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/checkpoint_scrubber.h"

#include "widgets/appearance.h"
#include "widgets/curves.h"
#include "widgets/elided_label.h"
#include "widgets/play_control.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

namespace midstage::widgets {

CheckpointScrubber::CheckpointScrubber(QWidget* parent)
    : QWidget(parent)
    , row_(new QHBoxLayout)
    , letter_(new QLabel(this))
    , slider_(new QSlider(Qt::Horizontal, this))
    , position_(new QLabel(this))
    , numbers_(new ElidedLabel(this)) {
    slider_->setAccessibleName(tr("Checkpoint"));
    slider_->setToolTip(tr("Checkpoint to look at. Left and Right step, Home and End jump to the first and the last."));
    slider_->setTickPosition(QSlider::TicksBelow);
    slider_->setEnabled(false);
    position_->setTextFormat(Qt::PlainText);
    QFont bold = position_->font();
    bold.setBold(true);
    position_->setFont(bold);
    position_->setMinimumWidth(QFontMetrics(bold).horizontalAdvance(tr("Epoch %1 of %2").arg(888).arg(888)));

    letter_->setFont(bold);
    letter_->setAlignment(Qt::AlignCenter);
    letter_->setFrameShape(QFrame::Box);
    letter_->setMinimumWidth(QFontMetrics(bold).height() + 4);
    letter_->hide();

    row_->setSpacing(4);
    row_->addWidget(letter_);
    row_->addWidget(position_);
    previous_ = add_button(QStringLiteral("previous"), tr("Previous checkpoint"));
    next_ = add_button(QStringLiteral("next"), tr("Next checkpoint"));
    player_ = new PlayControl(this);
    player_->setEnabled(false);
    row_->addWidget(player_);
    row_->addWidget(previous_);
    row_->addWidget(slider_, 1);
    row_->addWidget(next_);
    best_button_ =
        add_button(QStringLiteral("best"), tr("Jump to the best checkpoint of the OOD mean. It is an oracle: "
                                              "it is chosen with the test OOD data."));
    best_button_->setText(tr("Best"));
    best_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    final_button_ = add_button(QStringLiteral("final"), tr("Jump to the last checkpoint and follow the run"));
    final_button_->setText(tr("Final"));
    final_button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row_->addWidget(best_button_);
    row_->addWidget(final_button_);
    jump_button_ = add_button({}, {});
    jump_button_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    jump_button_->hide();
    row_->addWidget(jump_button_);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(row_);
    layout->addWidget(numbers_);

    load_icons();
    connect(slider_, &QSlider::valueChanged, this, [this](int index) {
        following_ = index == slider_->maximum();
        show_numbers();
        Q_EMIT index_changed(index);
    });
    connect(previous_, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { step(1); });
    connect(jump_button_, &QToolButton::clicked, this, &CheckpointScrubber::jump_wanted);
    connect(player_, &PlayControl::step_wanted, this, &CheckpointScrubber::play_step);
    connect(player_, &PlayControl::begun, this, [this] {
        if (index() == slider_->maximum()) {
            slider_->setValue(0);
        }
    });
    connect(best_button_, &QToolButton::clicked, this, &CheckpointScrubber::choose_best);
    connect(final_button_, &QToolButton::clicked, this, &CheckpointScrubber::choose_final);
    show_numbers();
}

QToolButton* CheckpointScrubber::add_button(const QString& icon, const QString& tip) {
    auto* button = new QToolButton(this);
    button->setProperty("icon_name", icon);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    return button;
}

void CheckpointScrubber::load_icons() {
    for (QToolButton* button : {previous_, next_, best_button_, final_button_}) {
        button->setIcon(themed_icon(button->property("icon_name").toString(), palette()));
    }
}

void CheckpointScrubber::set_checkpoints(const QVector<Checkpoint>& checkpoints, int best, double epochs) {
    checkpoints_ = checkpoints;
    best_ = best;
    epochs_ = epochs;
    const int before = index();
    const auto last = static_cast<int>(checkpoints_.size()) - 1;
    {
        const QSignalBlocker blocker(slider_);
        slider_->setEnabled(last >= 0);
        slider_->setRange(0, std::max(0, last));
        slider_->setTickInterval(std::max(1, last / 40));
        slider_->setPageStep(std::max(1, last / 10));
        if (following_ || slider_->value() > last) {
            slider_->setValue(std::max(0, last));
        }
    }
    show_numbers();
    if (index() != before || index() < 0) {
        Q_EMIT index_changed(index());
    }
}

void CheckpointScrubber::follow_newest() {
    following_ = true;
}

int CheckpointScrubber::index() const {
    return checkpoints_.isEmpty() || !slider_->isEnabled() ? -1 : slider_->value();
}

void CheckpointScrubber::choose(int index) {
    if (index >= 0 && index < checkpoints_.size()) {
        slider_->setValue(index);
        following_ = index == slider_->maximum();
    }
}

void CheckpointScrubber::choose_best() {
    choose(best_);
}

void CheckpointScrubber::choose_final() {
    choose(static_cast<int>(checkpoints_.size()) - 1);
}

void CheckpointScrubber::step(int by) {
    if (index() >= 0) {
        slider_->setValue(slider_->value() + by);
    }
}

void CheckpointScrubber::choose_epoch(double epoch) {
    int nearest = -1;
    for (int i = 0; i < checkpoints_.size(); ++i) {
        if (nearest < 0 || std::abs(checkpoints_[i].epoch - epoch) < std::abs(checkpoints_[nearest].epoch - epoch)) {
            nearest = i;
        }
    }
    choose(nearest);
}

double CheckpointScrubber::epoch() const {
    const int at = index();
    return at >= 0 ? checkpoints_[at].epoch : Checkpoint::unknown;
}

void CheckpointScrubber::play_step() {
    step(1);
    if (index() < 0 || index() == slider_->maximum()) {
        player_->set_playing(false);
    }
}

void CheckpointScrubber::set_role(const QString& letter, const QString& run) {
    letter_->setText(letter);
    letter_->setVisible(!letter.isEmpty());
    run_ = run;
    slider_->setAccessibleName(letter.isEmpty() ? tr("Checkpoint") : tr("Checkpoint of %1").arg(letter));
    show_numbers();
}

void CheckpointScrubber::offer_jump(const QString& text, const QString& tip) {
    jump_button_->setText(text);
    jump_button_->setToolTip(tip);
    jump_button_->setAccessibleName(tip);
    jump_button_->setVisible(!text.isEmpty());
}

void CheckpointScrubber::add_at_end(QToolButton* button) {
    button->setAutoRaise(true);
    row_->addWidget(button);
}

void CheckpointScrubber::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && player_->isEnabled()) {
        player_->toggle_playing();
        return;
    }
    QWidget::keyPressEvent(event);
}

void CheckpointScrubber::show_numbers() {
    const int at = index();
    player_->setEnabled(slider_->maximum() > 0);
    previous_->setEnabled(at > 0);
    next_->setEnabled(at >= 0 && at < slider_->maximum());
    best_button_->setEnabled(best_ >= 0 && best_ < checkpoints_.size());
    final_button_->setEnabled(at >= 0);
    if (at < 0) {
        position_->setText(tr("No checkpoint yet"));
        numbers_->setText(QStringLiteral(" "));
        return;
    }
    const Checkpoint& checkpoint = checkpoints_[at];
    position_->setText(tr("Epoch %1 of %2").arg(epoch_text(checkpoint.epoch), epoch_text(epochs_)));
    const QLocale locale;
    QStringList parts;
    if (!run_.isEmpty()) {
        parts.append(run_);
    }
    const auto add = [&](double value, const QString& text) {
        if (std::isfinite(value)) {
            parts.append(text);
        }
    };
    add(checkpoint.test_accuracy, tr("test accuracy %1").arg(percent_text(checkpoint.test_accuracy * 100)));
    add(checkpoint.test_loss, tr("test loss %1").arg(locale.toString(checkpoint.test_loss, 'f', 3)));
    add(checkpoint.train_loss, tr("training loss %1").arg(locale.toString(checkpoint.train_loss, 'f', 3)));
    add(checkpoint.validation_accuracy,
        tr("validation accuracy %1").arg(percent_text(checkpoint.validation_accuracy * 100)));
    add(checkpoint.lr, tr("lr %1").arg(locale.toString(checkpoint.lr, 'g', 3)));
    parts.append(tr("step %1").arg(locale.toString(checkpoint.step)));
    add(checkpoint.seconds, tr("%1 s of training").arg(locale.toString(checkpoint.seconds, 'f', 1)));
    add(checkpoint.images_per_second, tr("%1 images/s").arg(locale.toString(qRound64(checkpoint.images_per_second))));
    numbers_->setText(parts.join(QStringLiteral("  \u00b7  ")));
    numbers_->setToolTip(numbers_->text());
    slider_->setAccessibleDescription(position_->text() + QStringLiteral(", ") + numbers_->text());
}

void CheckpointScrubber::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && final_button_ != nullptr) {
        load_icons();
    }
}

} // namespace midstage::widgets
