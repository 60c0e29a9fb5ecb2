// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pinned_run.h"

#include "widgets/appearance.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/curves.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <cmath>

namespace midstage::app {

PinnedRun::PinnedRun(QWidget* parent)
    : QWidget(parent)
    , scrubber_(new widgets::CheckpointScrubber(this))
    , close_(new QToolButton(this)) {
    close_->setToolTip(tr("Put B away"));
    close_->setAccessibleName(close_->toolTip());
    scrubber_->add_at_end(close_);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrubber_);
    load_icon();
    hide();
    connect(close_, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    connect(scrubber_, &widgets::CheckpointScrubber::index_changed, this, &PinnedRun::position_changed);
}

void PinnedRun::show_run(const RunDetails& details, double epoch) {
    const bool other = details.folder != details_.folder;
    details_ = details;
    if (other) {
        scrubber_->follow_newest();
    }
    show_checkpoints();
    if (other && std::isfinite(epoch)) {
        scrubber_->choose_epoch(epoch);
    } else if (other) {
        scrubber_->choose_best();
    }
    setVisible(pinned());
    Q_EMIT run_changed();
    Q_EMIT position_changed();
}

void PinnedRun::clear() {
    if (pinned()) {
        details_ = RunDetails();
        show_checkpoints();
        hide();
        Q_EMIT run_changed();
        Q_EMIT position_changed();
    }
}

void PinnedRun::take(const RunUpdate& update) {
    if (!pinned() || update.folder != details_.folder) {
        return;
    }
    if (update.began) {
        details_.checkpoints.clear(); // it tells all of them again
    }
    if (update.state) {
        details_.state = *update.state;
    }
    if (update.began || !update.checkpoints.isEmpty()) {
        merge_checkpoints(details_.checkpoints, update.checkpoints);
        show_checkpoints();
        Q_EMIT run_changed();
    }
}

void PinnedRun::set_plotted(widgets::Metric metric, const QString& score) {
    metric_ = metric;
    score_ = score;
    show_checkpoints();
}

std::optional<Position> PinnedRun::position() const {
    const double epoch = scrubber_->epoch();
    return pinned() && std::isfinite(epoch) ? std::optional(Position{details_.folder, epoch}) : std::nullopt;
}

void PinnedRun::show_checkpoints() {
    const auto found = widgets::best_and_final(widgets::ood_curves(details_.checkpoints, metric_, score_));
    scrubber_->set_role(QStringLiteral("B"), details_.name);
    scrubber_->set_checkpoints(details_.checkpoints, found ? found->best_index : -1, details_.epochs);
}

void PinnedRun::load_icon() {
    close_->setIcon(widgets::themed_icon(QStringLiteral("close"), palette()));
}

void PinnedRun::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && close_ != nullptr) {
        load_icon();
    }
}

} // namespace midstage::app
