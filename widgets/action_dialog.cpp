// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_dialog.h"

#include "widgets/appearance.h"
#include "widgets/checkpoint.h"
#include "widgets/collapsible_section.h"
#include "widgets/field_grid.h"
#include "widgets/mask_values.h"
#include "widgets/typed_lists.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {
constexpr int widest_text = 420;
} // namespace

QString duration_text(double seconds) {
    const auto whole = static_cast<qint64>(std::ceil(seconds));
    if (whole < 60) {
        return ActionDialog::tr("%1 s").arg(std::max<qint64>(1, whole));
    }
    if (whole < 3600) {
        const qint64 tens = whole % 60 / 10 * 10; // an estimate is not known to the second
        return tens == 0 ? ActionDialog::tr("%1 min").arg(whole / 60)
                         : ActionDialog::tr("%1 min %2 s").arg(whole / 60).arg(tens);
    }
    const qint64 minutes = whole % 3600 / 60;
    return minutes == 0 ? ActionDialog::tr("%1 h").arg(whole / 3600)
                        : ActionDialog::tr("%1 h %2 min").arg(whole / 3600).arg(minutes);
}

ActionDialog::ActionDialog(const QString& title, const QString& purpose, const QString& button,
                           const ActionStart& start, QWidget* parent)
    : QDialog(parent)
    , start_(start)
    , basic_(new FieldGrid(this))
    , advanced_(new FieldGrid)
    , section_(new CollapsibleSection(tr("Advanced"), advanced_, this))
    , purpose_(new QLabel(purpose, this))
    , general_problem_(new QLabel(this))
    , time_(new QLabel(this)) {
    setWindowTitle(title);
    auto* from = new QLabel(tr("From %1, epoch %2").arg(start_.run, epoch_text(start_.epoch)), this);
    QFont bold = from->font();
    bold.setBold(true);
    from->setFont(bold);
    for (QLabel* label : {from, purpose_, general_problem_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    general_problem_->hide();
    section_->set_expanded(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    accept_->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(from);
    layout->addWidget(purpose_);
    layout->addWidget(basic_);
    layout->addWidget(section_);
    layout->addWidget(general_problem_);
    layout->addStretch(1);
    layout->addWidget(time_);
    layout->addWidget(buttons);
    setMinimumWidth(widest_text);
}

void ActionDialog::add_whole(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                             qint64* value, int high) {
    auto* editor = new QSpinBox;
    editor->setRange(1, high);
    editor->setValue(static_cast<int>(*value));
    grid->add_field(key, title, editor, tip);
    bindings_.append({key, editor, [=] { *value = editor->value(); }, {}});
    connect(editor, &QSpinBox::valueChanged, this, &ActionDialog::refresh);
}

void ActionDialog::add_number(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                              double* value) {
    auto* editor = new NumberEdit;
    editor->set_value(*value);
    grid->add_field(key, title, editor, tip);
    bindings_.append(
        {key, editor, [=] { *value = editor->value().value_or(*value); },
         [=] { return editor->value() ? QString() : tr("%1 needs a number, for example 0.1 or 1e-4.").arg(title); }});
    connect(editor, &QLineEdit::textChanged, this, &ActionDialog::refresh);
}

void ActionDialog::add_numbers(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                               QVector<double>* value) {
    auto* editor = new NumberListEdit;
    editor->set_values(*value);
    grid->add_field(key, title, editor, with_separator_hint(tip));
    bindings_.append({key, editor, [=] { *value = editor->values().value_or(*value); },
                      [=] {
                          const auto values = editor->values();
                          return values && !values->isEmpty()
                                     ? QString()
                                     : tr("%1 needs numbers with commas between, for example 0.99, 0.965.").arg(title);
                      }});
    connect(editor, &QLineEdit::textChanged, this, &ActionDialog::refresh);
}

void ActionDialog::add_choice(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                              QString* value, const QVector<Choice>& choices) {
    auto* editor = new QComboBox;
    for (const Choice& choice : choices) {
        editor->addItem(choice.title, choice.key);
        editor->setItemData(editor->count() - 1, choice.tip, Qt::ToolTipRole);
    }
    editor->setCurrentIndex(std::max(0, editor->findData(*value)));
    grid->add_field(key, title, editor, tip);
    bindings_.append({key, editor, [=] { *value = editor->currentData().toString(); }, {}});
    connect(editor, &QComboBox::currentIndexChanged, this, &ActionDialog::refresh);
}

void ActionDialog::add_switch(FieldGrid* grid, const QString& key, const QString& text, const QString& tip,
                              bool* value) {
    auto* editor = new QCheckBox(text);
    editor->setChecked(*value);
    grid->add_field(key, {}, editor, tip, true);
    editor->setAccessibleName(text);
    bindings_.append({key, editor, [=] { *value = editor->isChecked(); }, {}});
    connect(editor, &QCheckBox::toggled, this, &ActionDialog::refresh);
}

void ActionDialog::add_texts(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                             QStringList* value) {
    auto* editor = new QLineEdit(value->join(QStringLiteral(", ")));
    editor->setPlaceholderText(tr("all convolutions and linear layers"));
    grid->add_field(key, title, editor, tip);
    bindings_.append({key, editor, [=] { *value = words_in(editor->text()); }, {}});
    connect(editor, &QLineEdit::textChanged, this, &ActionDialog::refresh);
}

void ActionDialog::add_keep_fraction(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                                     double* value) {
    auto* editor = new QWidget;
    auto* number = new NumberEdit;
    number->set_value(*value);
    auto* pruned = new QLabel;
    auto* layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(number, 1);
    layout->addWidget(pruned);
    editor->setFocusProxy(number);
    grid->add_field(key, title, editor, tip);
    number->setAccessibleName(title);
    const auto right = [=] { return number->value() && *number->value() > 0 && *number->value() <= 1; };
    bindings_.append({key, number,
                      [=] {
                          *value = number->value().value_or(*value);
                          pruned->setText(right() ? tr("pruned %1").arg(pruned_text(*value)) : QString());
                      },
                      [=] { return right() ? QString() : tr("%1 lies above 0 and at most at 1.").arg(title); }});
    connect(number, &QLineEdit::textChanged, this, &ActionDialog::refresh);
}

QWidget* ActionDialog::editor(const QString& field) const {
    const auto found =
        std::find_if(bindings_.begin(), bindings_.end(), [&](const Binding& one) { return one.key == field; });
    return found == bindings_.end() ? nullptr : found->editor;
}

QString ActionDialog::problem_at(const QString& field) const {
    const QString found = basic_->problem(field);
    return found.isEmpty() ? advanced_->problem(field) : found;
}

QString ActionDialog::time_text() const {
    return time_->text();
}

void ActionDialog::refresh() {
    for (const Binding& binding : bindings_) {
        binding.take();
    }
    show_constraint_fields();
    basic_->clear_problems();
    advanced_->clear_problems();
    QVector<FieldProblem> problems;
    for (const Binding& binding : bindings_) {
        // What a hidden field holds is not used.
        const bool shown = basic_->is_field_visible(binding.key) && advanced_->is_field_visible(binding.key);
        const QString sentence = shown && binding.own_problem ? binding.own_problem() : QString();
        if (!sentence.isEmpty()) {
            problems.append({binding.key, sentence});
        }
    }
    if (problems.isEmpty()) { // texts that are no values cannot be judged by the caller
        problems = outside_problems();
    }
    QStringList general;
    for (const FieldProblem& problem : std::as_const(problems)) {
        if (advanced_->set_problem(problem.field, problem.sentence) && editor(problem.field) != nullptr &&
            advanced_->isAncestorOf(editor(problem.field))) {
            section_->set_expanded(true); // a problem that is folded away cannot be put right
        } else if (!basic_->set_problem(problem.field, problem.sentence)) {
            general.append(problem.sentence);
        }
    }
    general_problem_->setText(general.join(QLatin1Char('\n')));
    general_problem_->setVisible(!general.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, status_colours(palette()).bad);
    general_problem_->setPalette(colours);
    section_->setVisible(!advanced_->findChildren<QLabel*>().isEmpty());
    const std::optional<double> time = problems.isEmpty() ? seconds() : std::nullopt;
    time_->setText(time ? tr("About %1 on this machine").arg(duration_text(*time)) : QString());
    accept_->setEnabled(problems.isEmpty());
}

void ActionDialog::set_purpose(const QString& sentence) {
    purpose_->setText(sentence);
}

void ActionDialog::grow() {
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height()) {
        resize(width(), needed);
    }
}

bool ActionDialog::event(QEvent* event) {
    const bool done = QDialog::event(event);
    // A layout does not enlarge its window where texts become longer.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show) {
        grow();
    }
    return done;
}

void ActionDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, status_colours(palette()).bad);
        general_problem_->setPalette(colours);
    }
}

} // namespace midstage::widgets
