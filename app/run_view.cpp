// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_view.h"

#include "app/mask_tab.h"
#include "app/pinned_run.h"
#include "app/samples_tab.h"
#include "app/scores_tab.h"
#include "app/training_tab.h"
#include "widgets/appearance.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/elided_label.h"
#include "widgets/mask_values.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>
#include <utility>

namespace midstage::app {

namespace {
constexpr int bar_steps = 1000;
constexpr int bar_width = 150;
} // namespace

RunView::RunView(QWidget* parent)
    : QWidget(parent)
    , headers_(new QStackedWidget(this))
    , tabs_(new QTabWidget(this))
    , scrubber_(new widgets::CheckpointScrubber) // it is laid out after the tabs, and so is its turn with the Tab key
    , pinned_(new PinnedRun)
    , training_(new TrainingTab(scrubber_, this))
    , masks_(new MaskTab(this))
    , samples_(new SamplesTab(this))
    , scores_(new ScoresTab(this))
    , name_(new widgets::ElidedLabel(this))
    , state_(new QLabel(this))
    , about_(new widgets::ElidedLabel(this))
    , progress_text_(new QLabel(this))
    , bar_(new QProgressBar(this)) {
    QFont large = name_->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.25);
    name_->setFont(large);
    name_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    QFont bold = state_->font();
    bold.setBold(true);
    state_->setFont(bold);
    about_->setForegroundRole(QPalette::PlaceholderText);
    bar_->setRange(0, bar_steps);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(bar_width);
    bar_->setMaximumHeight(8);
    bar_->setAccessibleName(tr("Progress of the run"));

    auto* run_header = new QWidget(this);
    auto* header = new QHBoxLayout(run_header);
    header->setContentsMargins(12, 8, 12, 4);
    header->setSpacing(10);
    header->addWidget(name_);
    header->addWidget(state_);
    header->addWidget(about_, 1);
    header->addWidget(progress_text_);
    header->addWidget(bar_);

    tabs_->setDocumentMode(true);
    tabs_->addTab(training_, tr("Training"));
    tabs_->addTab(scores_, tr("Scores"));
    tabs_->addTab(masks_, tr("Mask"));
    tabs_->addTab(samples_, tr("Samples"));
    run_tabs_ = {training_, scores_, masks_, samples_};
    auto* empty = new QLabel(tr("Choose a preset and press Start, or choose a run from the list."), this);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setForegroundRole(QPalette::PlaceholderText);
    empty_ = empty;
    tabs_->addTab(empty_, tr("Run"));
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        show_surroundings();
        Q_EMIT tab_changed();
    });
    connect(scrubber_, &widgets::CheckpointScrubber::index_changed, this, &RunView::position_changed);
    connect(scrubber_, &widgets::CheckpointScrubber::jump_wanted, this,
            [this] { Q_EMIT run_wanted(jump_.folder, jump_.epoch); });
    connect(pinned_, &PinnedRun::run_changed, this, &RunView::show_pinned);
    connect(pinned_, &PinnedRun::position_changed, this, &RunView::show_pinned);
    connect(training_, &TrainingTab::plotted_changed, this,
            [this] { pinned_->set_plotted(training_->metric(), training_->score()); });
    headers_->addWidget(run_header);
    headers_->addWidget(new QWidget(this));
    headers_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(headers_);
    layout->addWidget(tabs_, 1);
    scrubbers_ = new QWidget(this);
    auto* scrubbers = new QVBoxLayout(scrubbers_);
    scrubbers->setSpacing(6);
    scrubbers->setContentsMargins(12, 4, 8, 4);
    scrubbers->addWidget(scrubber_);
    scrubbers->addWidget(pinned_);
    layout->addWidget(scrubbers_);
    clear();
}

void RunView::show_run(const RunDetails& details) {
    if (details.folder != details_.folder || tabs_->isTabVisible(tabs_->indexOf(empty_))) {
        progress_ = RunProgress();
        newest_search_.reset();
        masks_->clear();
        samples_->clear();
        offer_jump({});
        show_tabs_of(details.kind);
    }
    details_ = details;
    samples_->set_title(details.name);
    if (QWidget* tab = std::exchange(front_tab_, nullptr); tab != nullptr && front_run_ == details_.folder) {
        bring_to_front(details_.folder, tab);
    }
    show_details();
    show_checkpoints();
    if (wanted_position_.folder == details_.folder && !details_.checkpoints.isEmpty()) {
        scrubber_->choose_epoch(std::exchange(wanted_position_, Position()).epoch);
    }
    if (details_.folder == pinned_->details().folder) {
        pinned_->show_run(details_);
    }
    Q_EMIT position_changed();
}

void RunView::clear() {
    details_ = RunDetails();
    progress_ = RunProgress();
    masks_->clear();
    samples_->clear();
    const bool lasting = is_lasting(current_tab());
    offer_jump({});
    for (QWidget* tab : run_tabs_) {
        show_tab(tab, false);
    }
    show_tab(empty_, true);
    tabs_->setCurrentWidget(lasting ? lasting_ : empty_);
    was_training_ = false;
    has_checkpoints_ = false;
    show_surroundings();
    Q_EMIT position_changed();
}

void RunView::add_lasting_tab(QWidget* tab, const QString& title, QWidget* header) {
    lasting_ = tab;
    tabs_->addTab(tab, title);
    headers_->addWidget(header);
    show_surroundings();
}

void RunView::leave_lasting_tab() {
    for (QWidget* tab : run_tabs_ + QVector<QWidget*>{empty_}) {
        if (is_lasting(current_tab()) && tabs_->isTabVisible(tabs_->indexOf(tab))) {
            tabs_->setCurrentWidget(tab);
        }
    }
}

/// A hidden tab is disabled as well: the arrow keys of the tab bar stop at hidden ones.
void RunView::show_tab(QWidget* tab, bool shown) {
    const int index = tabs_->indexOf(tab);
    tabs_->setTabVisible(index, shown);
    tabs_->setTabEnabled(index, shown);
}

/// What is above and below the tab in front.
void RunView::show_surroundings() {
    const bool lasting = is_lasting(current_tab());
    headers_->setCurrentIndex(lasting ? 2 : current_tab() == empty_ ? 1 : 0);
    scrubber_->setVisible(has_checkpoints_);
    scrubbers_->setVisible(!lasting && (has_checkpoints_ || pinned_->pinned()));
}

/// A run that only looks at a network has nothing to show of a training, and is asked for what it looked at.
void RunView::show_tabs_of(const QString& kind) {
    const bool estimates = kind == QStringLiteral("estimate-constraint");
    const bool searches = kind == QStringLiteral("find-atypical");
    const bool lasting = is_lasting(current_tab()); // hiding the tab in front brings another one there
    show_tab(training_, !estimates && !searches);
    show_tab(scores_, !estimates && !searches);
    show_tab(masks_, !searches);
    show_tab(samples_, !estimates);
    show_tab(empty_, false);
    has_checkpoints_ = !estimates && !searches; // to choose from
    if (lasting) {
        tabs_->setCurrentWidget(lasting_);
        was_training_ = false; // the next run's own tab is the first one, should it be asked for
    } else if (estimates || searches) {
        tabs_->setCurrentWidget(searches ? static_cast<QWidget*>(samples_) : masks_);
    } else if (!was_training_) {
        tabs_->setCurrentWidget(training_);
    }
    was_training_ = !lasting && !estimates && !searches;
    show_surroundings();
}

QWidget* RunView::current_tab() const {
    return tabs_->currentWidget();
}

void RunView::bring_to_front(const QString& run, QWidget* tab) {
    if (run != details_.folder) {
        front_run_ = run;
        front_tab_ = tab;
    } else if (tabs_->isTabVisible(tabs_->indexOf(tab))) {
        tabs_->setCurrentWidget(tab); // a hidden one would be shown without its place in the tab bar
    }
}

Position RunView::position() const {
    return {details_.folder, details_.folder.isEmpty() ? Checkpoint::unknown : scrubber_->epoch()};
}

std::optional<Position> RunView::pinned() const {
    return pinned_->position();
}

void RunView::choose_checkpoint(const QString& run, double epoch) {
    if (run == details_.folder) {
        scrubber_->choose_epoch(epoch);
    } else {
        wanted_position_ = {run, epoch};
    }
}

void RunView::show_pinned() {
    const bool pinned = pinned_->pinned();
    show_surroundings();
    scrubber_->set_role(pinned ? QStringLiteral("A") : QString(), {});
    training_->set_pinned(
        pinned ? std::optional(TrainingTab::Pinned{pinned_->details().folder, pinned_->details().name,
                                                   pinned_->details().checkpoints, pinned_->scrubber()->epoch()})
               : std::nullopt);
    const std::optional<Position> now = this->pinned();
    if (now != told_pinned_) {
        told_pinned_ = now;
        Q_EMIT pinned_changed();
    }
}

/// From a training to what was won back of it, and from there back to where it started.
void RunView::offer_jump(const Relatives& relatives) {
    jump_ = Position();
    const Relative* newest = nullptr;
    for (const Relative& child : relatives.children) {
        if (run_kind_trains(child.kind) && !child.checkpoints.isEmpty()) {
            newest = &child;
        }
    }
    if (newest != nullptr) {
        const bool prunes = newest->kind == QStringLiteral("prune");
        jump_ = {newest->folder, Checkpoint::unknown};
        scrubber_->offer_jump(prunes ? tr("UMAP") : tr("UM"),
                              tr("Jump to the last checkpoint of %1, which started from this run").arg(newest->name));
    } else if (relatives.parent && !relatives.parent->checkpoints.isEmpty()) {
        jump_ = {relatives.parent->folder, relatives.parent_epoch};
        scrubber_->offer_jump(
            tr("Parent"), tr("Jump to the checkpoint of %1 that this run started from").arg(relatives.parent->name));
    } else {
        scrubber_->offer_jump({}, {});
    }
}

void RunView::take(const RunUpdate& update) {
    pinned_->take(update);
    if (update.folder != details_.folder || details_.folder.isEmpty()) {
        return;
    }
    if (update.began) {
        details_.device = update.device;
        details_.precision = update.precision;
        details_.error.clear();
        // A resumed run may have taken back checkpoints that its interruption left half done.
        details_.checkpoints.clear();
    }
    const RunState before = details_.state;
    if (update.state) {
        details_.state = *update.state;
        details_.error = update.message;
    }
    if (update.progress) {
        progress_ = *update.progress;
    }
    if (!update.checkpoints.isEmpty()) {
        merge_checkpoints(details_.checkpoints, update.checkpoints);
    }
    if (update.began || !update.checkpoints.isEmpty() || before != details_.state) {
        show_checkpoints();
    }
    show_details();
}

void RunView::set_paused(bool paused) {
    if (details_.state == RunState::running || details_.state == RunState::paused) {
        details_.state = paused ? RunState::paused : RunState::running;
        show_details();
    }
}

void RunView::set_relatives(const Relatives& relatives) {
    training_->set_relatives(relatives);
    offer_jump(relatives);
    newest_search_.reset();
    for (const Relative& child : relatives.children) {
        if (child.kind == QStringLiteral("find-atypical")) {
            newest_search_ = child.state;
        }
    }
    show_search();
}

void RunView::show_search() {
    const bool searches = details_.kind == QStringLiteral("find-atypical");
    samples_->set_search(searches ? std::optional(details_.state) : newest_search_);
}

void RunView::set_constraint(std::optional<double> constraint) {
    if (constraint != details_.constraint) {
        details_.constraint = constraint;
        show_checkpoints();
        show_details();
    }
}

void RunView::show_checkpoints() {
    training_->set_run({details_.folder, details_.name + QStringLiteral("  (") + details_.summary + QLatin1Char(')'),
                        details_.checkpoints, details_.epochs, !finished(), run_kind_trains(details_.kind),
                        details_.constraint});
    Q_EMIT position_changed();
}

void RunView::show_details() {
    name_->setText(details_.name);
    state_->setText(widgets::run_state_title(details_.state));
    const widgets::StatusColours colours = widgets::status_colours(palette());
    QPalette state_palette = palette();
    const bool warns = details_.state == RunState::paused || details_.state == RunState::interrupted;
    state_palette.setColor(QPalette::WindowText, details_.state == RunState::failed     ? colours.bad
                                                 : details_.state == RunState::finished ? colours.good
                                                 : warns                                ? colours.warning
                                                                                        : colours.active);
    state_->setPalette(state_palette);
    const QString constraint =
        details_.constraint ? tr("c = %1").arg(widgets::loss_text(*details_.constraint)) : QString();
    QStringList about;
    // First what tells a run from the one that it started from, which has the same data and model.
    for (const QString& part :
         {details_.origin, constraint, details_.summary, details_.device, details_.precision, details_.error}) {
        if (!part.isEmpty()) {
            about.append(part);
        }
    }
    about_->setText(about.join(QStringLiteral("  \u00b7  ")));
    about_->setToolTip(about_->text() + QLatin1Char('\n') + details_.folder);
    const bool under_way = details_.state == RunState::running || details_.state == RunState::paused;
    show_search();
    bar_->setVisible(under_way);
    progress_text_->setVisible(under_way);
    if (under_way) {
        show_progress(progress_);
    }
}

void RunView::show_progress(const RunProgress& progress) {
    double fraction = progress.fraction;
    if (progress.epochs <= 0 && details_.epochs > 0 && !details_.checkpoints.isEmpty()) {
        // A run of another process tells of its checkpoints alone.
        fraction = details_.checkpoints.back().epoch / details_.epochs;
    }
    bar_->setValue(qRound(fraction * bar_steps));
    QStringList parts;
    if (!progress.stage.isEmpty()) {
        parts.append(progress.stage);
    }
    if (progress.images_per_second > 0) {
        parts.append(tr("%1 images/s").arg(QLocale().toString(qRound64(progress.images_per_second))));
    }
    const QString left = widgets::time_left_text(progress.seconds_left);
    if (!left.isEmpty() && details_.state == RunState::running) {
        parts.append(left);
    }
    progress_text_->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

void RunView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !details_.folder.isEmpty()) {
        show_details();
    }
}

} // namespace midstage::app
