// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson_panel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace midstage::widgets {

namespace {

QLabel* text_label(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    return label;
}

} // namespace

LessonPanel::LessonPanel(QWidget* parent)
    : QWidget(parent)
    , lesson_(new QLabel(this))
    , place_(new QLabel(this))
    , progress_(new QProgressBar(this))
    , area_(new QScrollArea(this))
    , title_(text_label(this))
    , text_(text_label(this))
    , actions_(new QWidget(this))
    , action_rows_(new QVBoxLayout(actions_))
    , question_(text_label(this))
    , show_answer_(new QPushButton(tr("Show the &answer"), this))
    , answer_(text_label(this))
    , waiting_(text_label(this))
    , back_(new QPushButton(tr("&Back"), this))
    , next_(new QPushButton(tr("&Next"), this))
    , leave_(new QPushButton(tr("&Leave"), this)) {
    setAccessibleName(tr("Lesson"));
    lesson_->setWordWrap(true);
    lesson_->setForegroundRole(QPalette::PlaceholderText);
    progress_->setTextVisible(false);
    progress_->setMaximumHeight(6);
    progress_->setAccessibleName(tr("Progress of the lesson"));
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    QFont italic = question_->font();
    italic.setItalic(true);
    question_->setFont(italic);
    answer_->setFrameShape(QFrame::StyledPanel);
    answer_->setMargin(6);
    waiting_->setForegroundRole(QPalette::PlaceholderText);
    action_rows_->setContentsMargins(0, 0, 0, 0);
    show_answer_->setToolTip(tr("Think first: the answer is shown below the question"));
    back_->setToolTip(tr("The step before this one"));
    leave_->setToolTip(tr("Put the lesson away. Runs go on, nothing is changed, and the lesson begins here again."));

    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(10, 6, 10, 6);
    rows->setSpacing(10);
    rows->addWidget(title_);
    rows->addWidget(text_);
    rows->addWidget(actions_);
    rows->addWidget(question_);
    auto* answer_row = new QHBoxLayout;
    answer_row->addWidget(show_answer_);
    answer_row->addStretch(1);
    rows->addLayout(answer_row);
    rows->addWidget(answer_);
    rows->addStretch(1);
    area_->setWidget(page);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setAccessibleName(tr("The step of the lesson"));

    auto* head = new QHBoxLayout;
    head->setContentsMargins(10, 8, 10, 0);
    head->addWidget(lesson_, 1);
    head->addWidget(place_, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(10, 0, 10, 10);
    buttons->addWidget(leave_);
    buttons->addStretch(1);
    buttons->addWidget(back_);
    buttons->addWidget(next_);
    waiting_->setContentsMargins(10, 0, 10, 0);
    auto* bar = new QVBoxLayout;
    bar->setContentsMargins(10, 0, 10, 0);
    bar->addWidget(progress_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(bar);
    layout->addWidget(area_, 1);
    layout->addWidget(waiting_);
    layout->addLayout(buttons);

    connect(back_, &QPushButton::clicked, this, &LessonPanel::back_wanted);
    connect(next_, &QPushButton::clicked, this, &LessonPanel::next_wanted);
    connect(leave_, &QPushButton::clicked, this, &LessonPanel::leave_wanted);
    connect(show_answer_, &QPushButton::clicked, this, [this] {
        answered_ = !answered_;
        show_question();
        if (answered_) {
            QMetaObject::invokeMethod(
                this, [this] { area_->ensureWidgetVisible(answer_); }, Qt::QueuedConnection);
        }
    });
}

bool LessonPanel::answer_shown() const {
    return !answer_->isHidden();
}

QString LessonPanel::shown_text() const {
    return text_->text();
}

void LessonPanel::show_page(const LessonPage& page) {
    const bool other = page.lesson != page_.lesson || page.step != page_.step;
    if (!other && page == page_) {
        return;
    }
    const bool other_actions = other || page.actions.size() != page_.actions.size();
    page_ = page;
    lesson_->setText(page.lesson);
    place_->setText(tr("%1 of %2").arg(page.step + 1).arg(page.steps));
    place_->setAccessibleName(tr("Step %1 of %2").arg(page.step + 1).arg(page.steps));
    progress_->setRange(0, page.steps);
    progress_->setValue(page.step + 1);
    title_->setText(page.title);
    text_->setText(page.text);
    text_->setVisible(!page.text.isEmpty());
    if (other_actions) {
        make_actions();
    }
    show_actions();
    if (other) {
        answered_ = false;
        area_->verticalScrollBar()->setValue(0);
    }
    show_question();
    const bool last = page.step + 1 >= page.steps;
    const bool suggested = page.waiting.isEmpty();
    waiting_->setText(page.waiting);
    waiting_->setVisible(!suggested);
    back_->setEnabled(page.step > 0);
    next_->setText(last ? tr("&Finish") : suggested ? tr("&Next") : tr("&Skip"));
    next_->setToolTip(last        ? tr("The end of the lesson")
                      : suggested ? tr("The next step")
                                  : tr("The next step, although this one is not done yet"));
    // Bold says what is suggested without colour.
    QFont font = next_->font();
    font.setBold(suggested);
    next_->setFont(font);
    next_->setDefault(suggested);
    if (other) {
        QAccessibleEvent changed(title_, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

void LessonPanel::make_actions() {
    // A button that has just been pressed may be what calls this.
    for (QWidget* old : actions_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater();
    }
    action_buttons_.clear();
    action_problems_.clear();
    for (int i = 0; i < page_.actions.size(); ++i) {
        auto* button = new QPushButton(actions_);
        connect(button, &QPushButton::clicked, this, [this, i] { Q_EMIT action_wanted(i); });
        QLabel* problem = text_label(actions_);
        problem->setForegroundRole(QPalette::PlaceholderText);
        action_rows_->addWidget(button);
        action_rows_->addWidget(problem);
        action_buttons_.append(button);
        action_problems_.append(problem);
    }
}

/// The buttons stay the same while their step is shown, and with them the keyboard's place.
void LessonPanel::show_actions() {
    QString told;
    for (int i = 0; i < page_.actions.size(); ++i) {
        const LessonPage::Action& action = page_.actions[i];
        QPushButton* button = action_buttons_[i];
        button->setText(action.label);
        button->setEnabled(action.problem.isEmpty());
        button->setToolTip(action.problem.isEmpty() ? tr("Does this for real") : action.problem);
        button->setAccessibleDescription(button->toolTip());
        action_problems_[i]->setText(action.problem);
        action_problems_[i]->setVisible(!action.problem.isEmpty() && action.problem != told);
        told = action.problem;
    }
    actions_->setVisible(!page_.actions.isEmpty());
}

void LessonPanel::show_question() {
    question_->setText(page_.question);
    answer_->setText(page_.answer);
    question_->setVisible(!page_.question.isEmpty());
    show_answer_->setVisible(!page_.question.isEmpty());
    show_answer_->setText(answered_ ? tr("Hide the &answer") : tr("Show the &answer"));
    answer_->setVisible(answered_ && !page_.answer.isEmpty());
}

} // namespace midstage::widgets
