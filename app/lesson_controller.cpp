// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_controller.h"

#include "app/background.h"
#include "app/lesson_stage.h"
#include "app/lesson_text.h"
#include "widgets/highlight_frame.h"
#include "widgets/lesson_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <algorithm>

namespace midstage::app {

namespace {

/// Narrower windows have the lesson below: beside the tabs it would leave them no room.
constexpr int narrow_window = 1200;

QString step_key(const QString& lesson) {
    return QStringLiteral("lessons/%1/step").arg(lesson);
}

} // namespace

LessonController::LessonController(QMainWindow* window, LessonStage* stage, QMenu* menu, Background* background)
    : QObject(window)
    , window_(window)
    , stage_(stage)
    , menu_(menu)
    , background_(background)
    , dock_(new QDockWidget(tr("Lesson"), window))
    , panel_(new widgets::LessonPanel(dock_))
    , frame_(new widgets::HighlightFrame(window)) {
    dock_->setObjectName(QStringLiteral("lesson"));
    dock_->setWidget(panel_);
    dock_->setAllowedAreas(Qt::RightDockWidgetArea | Qt::BottomDockWidgetArea | Qt::LeftDockWidgetArea);
    window_->addDockWidget(Qt::RightDockWidgetArea, dock_);
    dock_->hide();
    connect(panel_, &widgets::LessonPanel::back_wanted, this, [this] { go_to(step_ - 1); });
    connect(panel_, &widgets::LessonPanel::next_wanted, this, [this] { go_to(step_ + 1); });
    connect(panel_, &widgets::LessonPanel::leave_wanted, this, &LessonController::leave);
    connect(panel_, &widgets::LessonPanel::action_wanted, this, [this](int action) {
        if (under_way()) {
            stage_->perform(lessons_[lesson_].steps[step_].actions.value(action), subject_);
            update();
        }
    });
    connect(dock_->toggleViewAction(), &QAction::triggered, this, [this](bool shown) {
        if (!shown) {
            leave();
        }
    });
    // The dock's own cross leaves the lesson as well; a minimised window does not.
    connect(dock_, &QDockWidget::visibilityChanged, this, [this] {
        if (dock_->isHidden() && under_way() && window_->isVisible() && !window_->isMinimized()) {
            leave();
        }
    });
}

void LessonController::read() {
    background_->run(
        this, [] { return read_lessons(lessons_folder()); },
        [this](const Outcome<LessonShelf>& outcome) {
            take(outcome.value.value_or(LessonShelf{{}, {outcome.error}}));
        });
}

void LessonController::take(const LessonShelf& shelf) {
    const QString current = under_way() ? lessons_[lesson_].id : QString();
    lessons_ = shelf.lessons;
    fill_menu();
    if (!current.isEmpty()) {
        // A teacher may have mended the lesson that is under way.
        const auto found =
            std::find_if(lessons_.begin(), lessons_.end(), [&](const Lesson& lesson) { return lesson.id == current; });
        lesson_ = found == lessons_.end() ? -1 : static_cast<int>(found - lessons_.begin());
        if (lesson_ < 0) {
            leave();
        } else {
            step_ = std::min(step_, static_cast<int>(lessons_[lesson_].steps.size()) - 1);
            update();
        }
    }
    for (const QString& problem : shelf.problems) {
        if (!problems_.contains(problem)) {
            problems_.append(problem);
            Q_EMIT failed(problem);
        }
    }
    Q_EMIT lessons_read();
}

void LessonController::fill_menu() {
    menu_->clear();
    const QString locale = QLocale().name();
    for (const Lesson& lesson : lessons_) {
        QAction* action = menu_->addAction(text_in(lesson.title, locale));
        action->setObjectName(lesson.id);
        action->setStatusTip(text_in(lesson.about, locale));
        connect(action, &QAction::triggered, this, [this, id = lesson.id] { begin(id); });
    }
    menu_->setEnabled(!lessons_.isEmpty());
}

bool LessonController::begin(const QString& id) {
    const auto found =
        std::find_if(lessons_.begin(), lessons_.end(), [&](const Lesson& lesson) { return lesson.id == id; });
    if (found == lessons_.end()) {
        return false;
    }
    lesson_ = static_cast<int>(found - lessons_.begin());
    const int remembered = store_.value(step_key(id), 0).toInt();
    if (dock_->isHidden()) {
        const bool narrow = window_->width() < narrow_window;
        window_->addDockWidget(narrow ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea, dock_);
        dock_->show();
        window_->resizeDocks({dock_}, {narrow ? 200 : 340}, narrow ? Qt::Vertical : Qt::Horizontal);
    }
    step_ = std::clamp(remembered, 0, static_cast<int>(found->steps.size()) - 1);
    enter_step();
    panel_->next_button()->setFocus();
    Q_EMIT begun();
    return true;
}

void LessonController::leave() {
    lesson_ = -1;
    pointed_at_.clear();
    frame_->point_at(nullptr, {});
    dock_->hide();
}

bool LessonController::take_offer() {
    const QString key = QStringLiteral("lessons/offered");
    const bool fresh = !store_.value(key, false).toBool();
    store_.setValue(key, true);
    return fresh;
}

void LessonController::remember(int step) {
    store_.setValue(step_key(lessons_[lesson_].id), step);
}

void LessonController::go_to(int step) {
    if (!under_way() || step < 0) {
        return;
    }
    if (step >= lessons_[lesson_].steps.size()) {
        remember(0); // done: it begins anew the next time
        leave();
        return;
    }
    step_ = step;
    enter_step();
}

void LessonController::enter_step() {
    remember(step_);
    const LessonStep& step = lessons_[lesson_].steps[step_];
    stage_->show_run(step.run, subject_);
    stage_->bring_to_front(step.tab);
    update();
}

void LessonController::update() {
    if (under_way()) {
        show_page();
        point();
    }
}

void LessonController::show_page() {
    const Lesson& lesson = lessons_[lesson_];
    const LessonStep& step = lesson.steps[step_];
    const LessonFacts facts = subject_.facts();
    const QLocale locale;
    const auto text = [&](const LessonText& texts) { return filled(text_in(texts, locale.name()), facts, locale); };
    widgets::LessonPage page;
    page.lesson = text_in(lesson.title, locale.name());
    page.step = step_;
    page.steps = static_cast<int>(lesson.steps.size());
    page.title = text(step.title);
    page.text = text_of(step, facts, locale);
    page.question = text(step.question);
    page.answer = text(step.answer);
    for (const LessonAction& action : step.actions) {
        page.actions.append({text_in(action.label, locale.name()), stage_->problem(action, subject_)});
    }
    if (step.waits_for && !step.waits_for->holds(facts)) {
        page.waiting = text(step.waiting);
    }
    panel_->show_page(page);
}

void LessonController::point() {
    const LessonStep& step = lessons_[lesson_].steps[step_];
    const LessonStage::Part part = step.highlight.isEmpty() ? LessonStage::Part() : stage_->part(step.highlight);
    if (part.widget != frame_->target() || step.highlight != pointed_at_) {
        pointed_at_ = step.highlight;
        frame_->point_at(part.widget, part.widget != nullptr ? tr("Look here") : QString(), part.area);
    }
}

} // namespace midstage::app
