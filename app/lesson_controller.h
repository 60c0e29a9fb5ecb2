// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson_facts.h"
#include "app/lesson_reader.h"

#include <QObject>
#include <QSettings>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace midstage::widgets {
class HighlightFrame;
class LessonPanel;
} // namespace midstage::widgets

namespace midstage::app {

class Background;
class LessonStage;

/// Leads through lessons: lists them in a menu, shows one in a dock with a frame around what to look at, and remembers
/// where it was left. Leaving it changes nothing.
class LessonController : public QObject {
    Q_OBJECT

public:
    /// The dock is made in `window`, hidden; what `stage` knows is its window.
    LessonController(QMainWindow* window, LessonStage* stage, QMenu* menu, Background* background);

    /// Reads the lessons in the background and then fills the menu.
    void read();
    const QVector<Lesson>& lessons() const { return lessons_; }
    QDockWidget* dock() const { return dock_; }
    widgets::LessonPanel* panel() const { return panel_; }
    widgets::HighlightFrame* frame() const { return frame_; }
    LessonSubject& subject() { return subject_; }

    /// Begins the lesson where it was left, or at its first step. False where there is no such lesson.
    bool begin(const QString& id);
    void leave();
    bool under_way() const { return lesson_ >= 0; }
    int step() const { return step_; }
    /// True the first time that it is asked, in all starts of the program: the lesson is offered once.
    bool take_offer();
    /// What is known of the run has changed: texts, and what is suggested.
    void update();

Q_SIGNALS:
    /// The lessons have been read.
    void lessons_read();
    /// One has been begun, from wherever.
    void begun();
    /// A file in the user's folder cannot be used, in one sentence; told once.
    void failed(const QString& sentence);

private:
    void take(const LessonShelf& shelf);
    void fill_menu();
    void go_to(int step);
    void enter_step();
    void show_page();
    void point();
    void remember(int step);

    QMainWindow* window_;
    LessonStage* stage_;
    QMenu* menu_;
    Background* background_;
    QDockWidget* dock_;
    widgets::LessonPanel* panel_;
    widgets::HighlightFrame* frame_;
    LessonSubject subject_;
    QVector<Lesson> lessons_;
    QStringList problems_; ///< that have been told
    QSettings store_;
    int lesson_ = -1; ///< position; -1 = none is under way
    int step_ = 0;
    QString pointed_at_; ///< the highlight that the frame is around
};

} // namespace midstage::app
