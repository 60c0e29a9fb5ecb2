// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson.h"
#include "app/lesson_facts.h"

#include <QObject>
#include <QRect>
#include <functional>

class QAction;
class QTabWidget;

namespace midstage::widgets {
class ExperimentForm;
}

namespace midstage::app {

class Actions;
class CompareTab;
class ExperimentController;
class JobQueue;
class RunLibrary;
class RunView;
class UnmaskingController;

/// The window as lessons know it: finds its parts by the names of lesson_names.h, and does what a lesson's buttons do.
class LessonStage : public QObject {
    Q_OBJECT

public:
    /// What it needs of the window; all of it outlives the stage.
    struct Parts {
        QWidget* window = nullptr;
        Actions* actions = nullptr;
        RunView* view = nullptr;
        CompareTab* compare = nullptr;
        QWidget* runs = nullptr; ///< the list
        widgets::ExperimentForm* form = nullptr;
        ExperimentController* experiment = nullptr;
        UnmaskingController* unmasking = nullptr;
        const JobQueue* queue = nullptr;
        const RunLibrary* library = nullptr;
        std::function<void(const QString& run, double epoch)> open_run; ///< epoch NaN: as the window does it
        std::function<void()> open_demonstration;
        /// A preset is about to fill the form, which is not the user's entry.
        std::function<void()> about_to_fill_form;
    };

    explicit LessonStage(const Parts& parts, QObject* parent = nullptr);

    /// A part of the window; `area` is the rectangle of it that is meant, none = all of it.
    struct Part {
        QWidget* widget = nullptr;
        std::function<QRect()> area;
    };
    /// No widget where nothing of that name is there now.
    Part part(const QString& highlight) const;
    /// Null where there is no such tab.
    QWidget* tab(const QString& name) const;
    /// Nothing happens where the tab does not belong to the run that is shown.
    void bring_to_front(const QString& tab);
    /// Shows the training, or what was fine-tuned from it; nothing happens where that is not known.
    void show_run(const QString& run, const LessonSubject& subject);

    /// Why the action cannot be done now, in one sentence; empty where it can.
    QString problem(const LessonAction& action, const LessonSubject& subject) const;
    void perform(const LessonAction& action, const LessonSubject& subject);

private:
    QString under_way(const QString& what, const LessonSubject& subject) const;
    QTabWidget* tabs() const;
    QWidget* button(QAction* action) const;
    void start_preset(const LessonAction& action);

    Parts parts_;
};

} // namespace midstage::app
