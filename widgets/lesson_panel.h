// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace midstage::widgets {

/// One page of a lesson, as it is shown.
struct LessonPage {
    /// A button that does something for real.
    struct Action {
        QString label;
        QString problem; ///< why it cannot be used now, in one sentence; empty = it can
        bool operator==(const Action&) const = default;
    };
    QString lesson; ///< its title
    int step = 0;   ///< from 0
    int steps = 0;
    QString title;
    QString text; ///< paragraphs, with an empty line between them
    QString question;
    QString answer;
    QVector<Action> actions;
    QString waiting; ///< what going on waits for, in words; empty = going on is suggested
    bool operator==(const LessonPage&) const = default;
};

/// Shows a lesson step by step. Going on is always possible; while something is waited for it is merely not suggested.
class LessonPanel : public QWidget {
    Q_OBJECT

public:
    explicit LessonPanel(QWidget* parent = nullptr);

    /// Another step begins at its top, with its answer hidden.
    void show_page(const LessonPage& page);
    const LessonPage& page() const { return page_; }
    bool answer_shown() const;
    /// The buttons of the page's actions.
    const QVector<QPushButton*>& action_buttons() const { return action_buttons_; }
    QPushButton* back_button() const { return back_; }
    QPushButton* next_button() const { return next_; }
    QPushButton* leave_button() const { return leave_; }
    QPushButton* answer_button() const { return show_answer_; }
    QString shown_text() const;

    QSize sizeHint() const override { return {320, 420}; }
    QSize minimumSizeHint() const override { return {240, 160}; }

Q_SIGNALS:
    void back_wanted();
    /// On the last page: the end.
    void next_wanted();
    void leave_wanted();
    void action_wanted(int action);

private:
    void make_actions();
    void show_actions();
    void show_question();

    LessonPage page_;
    bool answered_ = false;
    QLabel* lesson_;
    QLabel* place_;
    QProgressBar* progress_;
    QScrollArea* area_;
    QLabel* title_;
    QLabel* text_;
    QWidget* actions_;
    QVBoxLayout* action_rows_;
    QVector<QPushButton*> action_buttons_;
    QVector<QLabel*> action_problems_; ///< below each of them
    QLabel* question_;
    QPushButton* show_answer_;
    QLabel* answer_;
    QLabel* waiting_;
    QPushButton* back_;
    QPushButton* next_;
    QPushButton* leave_;
};

} // namespace midstage::widgets
