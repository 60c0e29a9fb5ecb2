// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_controls.h"

#include "app/comparison_columns.h"
#include "widgets/checkpoint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace midstage::app {

namespace {

void describe(QWidget* widget, const QString& name, const QString& tip) {
    widget->setAccessibleName(name);
    widget->setToolTip(tip);
}

/// A chooser with its label, which has the chooser's shortcut.
void add_labelled(QHBoxLayout* row, const QString& text, QComboBox* chooser) {
    auto* label = new QLabel(text, chooser->parentWidget());
    label->setBuddy(chooser);
    row->addWidget(label);
    row->addWidget(chooser);
}

} // namespace

CompareControls::CompareControls(QWidget* parent)
    : QWidget(parent)
    , grouping_(new QComboBox(this))
    , score_(new QComboBox(this))
    , rule_(new QComboBox(this))
    , filter_(new QLineEdit(this))
    , kind_(new QComboBox(this))
    , state_(new QComboBox(this))
    , related_(new QCheckBox(tr("Relatives only"), this)) {
    grouping_->addItem(tr("Seeds"), int(Grouping::seeds));
    grouping_->addItem(tr("Family"), int(Grouping::family));
    grouping_->addItem(tr("None"), int(Grouping::none));
    describe(grouping_, tr("Group by"),
             tr("Seeds: runs that differ in nothing but their seeds are one row, with mean and standard deviation.\n"
                "Family: each run stands under the one that it started from.\nNone: a row a run."));
    describe(score_, tr("Score"), tr("The OOD score that the figures are of."));
    for (const auto& [name, title] : comparison_rules()) {
        rule_->addItem(title, name);
    }
    describe(rule_, tr("Checkpoint"),
             tr("How each run's checkpoint is chosen. An oracle looks at the test OOD data: it shows what a training "
                "went through and is no way of selecting a model."));
    rule_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    rule_->setMinimumContentsLength(14);
    for (QComboBox* chooser : {grouping_, score_, rule_}) {
        connect(chooser, &QComboBox::currentIndexChanged, this, &CompareControls::choice_changed);
    }
    filter_->setPlaceholderText(tr("Filter: name, model, lr=0.1 \u2026"));
    filter_->setClearButtonEnabled(true);
    describe(filter_, tr("Filter"),
             tr("Runs whose name, kind, model or settings hold all these words. A setting is written as in run.json, "
                "for example lr=0.1 or training.epochs=20."));
    kind_->addItem(tr("Every kind"), QString());
    for (const char* kind : {"train", "fine-tune", "prune", "evaluate", "estimate-constraint", "find-atypical"}) {
        kind_->addItem(run_kind_title(QString::fromLatin1(kind)), QString::fromLatin1(kind));
    }
    describe(kind_, tr("Kind"), tr("Runs of this kind alone are shown."));
    state_->addItem(tr("Every state"), -1);
    for (const RunState state : {RunState::running, RunState::queued, RunState::paused, RunState::finished,
                                 RunState::failed, RunState::cancelled, RunState::interrupted, RunState::unreadable}) {
        state_->addItem(widgets::run_state_title(state), int(state));
    }
    describe(state_, tr("State"), tr("Runs in this state alone are shown."));
    describe(related_, tr("Relatives only"),
             tr("Shows the runs that the open run comes from and all that come from these."));
    connect(filter_, &QLineEdit::textChanged, this, &CompareControls::filter_changed);
    for (QComboBox* chooser : {kind_, state_}) {
        connect(chooser, &QComboBox::currentIndexChanged, this, &CompareControls::filter_changed);
        chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        chooser->setMinimumContentsLength(8);
    }
    connect(related_, &QCheckBox::toggled, this, &CompareControls::filter_changed);

    auto* upper = new QHBoxLayout;
    add_labelled(upper, tr("&Group by"), grouping_);
    add_labelled(upper, tr("Sc&ore"), score_);
    add_labelled(upper, tr("Chec&kpoint"), rule_);
    upper->addStretch(1);
    auto* export_button = new QToolButton(this);
    export_ = add_menu(export_button, tr("Export table"),
                       tr("The ticked rows as they are shown, with these columns, this order and the differences to "
                          "the baseline."));
    upper->addWidget(export_button);
    auto* lower = new QHBoxLayout;
    lower->addWidget(filter_, 1);
    lower->addWidget(kind_);
    lower->addWidget(state_);
    lower->addWidget(related_);
    auto* ticks_button = new QToolButton(this);
    ticks_ = add_menu(ticks_button, tr("Ticks"), tr("Which runs count."));
    lower->addWidget(ticks_button);
    auto* columns_button = new QToolButton(this);
    columns_ = add_menu(columns_button, tr("Columns"), tr("Which columns are shown."));
    lower->addWidget(columns_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 4);
    layout->setSpacing(6);
    layout->addLayout(upper);
    layout->addLayout(lower);
}

QMenu* CompareControls::add_menu(QToolButton* button, const QString& text, const QString& tip) {
    auto* menu = new QMenu(button);
    button->setText(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    describe(button, text, tip);
    return menu;
}

Grouping CompareControls::grouping() const {
    return Grouping(grouping_->currentData().toInt());
}

QString CompareControls::score() const {
    return score_->currentData().toString();
}

QString CompareControls::rule() const {
    return rule_->currentData().toString();
}

void CompareControls::set_grouping(Grouping grouping) {
    const QSignalBlocker quiet(grouping_);
    grouping_->setCurrentIndex(grouping_->findData(int(grouping)));
}

void CompareControls::set_rule(const QString& rule) {
    const QSignalBlocker quiet(rule_);
    rule_->setCurrentIndex(std::max(0, rule_->findData(rule)));
}

void CompareControls::set_scores(const QStringList& scores, const QString& chosen) {
    const QSignalBlocker quiet(score_);
    QStringList now;
    for (int i = 0; i < score_->count(); ++i) {
        now.append(score_->itemData(i).toString());
    }
    if (now != scores) {
        score_->clear();
        for (const QString& score : scores) {
            score_->addItem(widgets::score_title(score), score);
        }
    }
    score_->setCurrentIndex(score_->findData(chosen));
}

QString CompareControls::filter() const {
    return filter_->text();
}

QString CompareControls::kind() const {
    return kind_->currentData().toString();
}

std::optional<RunState> CompareControls::state() const {
    const int state = state_->currentData().toInt();
    return state < 0 ? std::nullopt : std::optional(RunState(state));
}

bool CompareControls::related() const {
    return related_->isChecked();
}

void CompareControls::focus_filter() {
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

} // namespace midstage::app
