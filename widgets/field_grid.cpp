// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field_grid.h"

#include "widgets/appearance.h"
#include "widgets/typed_lists.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int narrowest_editor = 90;
} // namespace

FieldGrid::FieldGrid(QWidget* parent)
    : QWidget(parent)
    , grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(8);
    grid_->setVerticalSpacing(4);
    grid_->setColumnStretch(1, 1);
}

void FieldGrid::add_heading(const QString& title) {
    auto* heading = new QLabel(title, this);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, grid_->count() == 0 ? 0 : 10, 0, 2);
    grid_->addWidget(heading, grid_->rowCount(), 0, 1, 2);
}

void FieldGrid::add_field(const QString& key, const QString& title, QWidget* editor, const QString& tip, bool wide) {
    auto* label = new QLabel(title, this);
    label->setBuddy(editor);
    label->setToolTip(tip);
    editor->setToolTip(tip);
    editor->setAccessibleName(title);
    auto* problem = new QLabel(this);
    problem->setWordWrap(true);
    problem->setTextFormat(Qt::PlainText);
    problem->hide();
    const int row = grid_->rowCount();
    if (wide) {
        label->setVisible(!title.isEmpty());
        grid_->addWidget(label, row, 0, 1, 2);
        grid_->addWidget(editor, row + 1, 0, 1, 2);
    } else {
        // The labels take what they need, the editors what is left: the form never grows wider than its panel.
        editor->setSizePolicy(QSizePolicy::Ignored, editor->sizePolicy().verticalPolicy());
        editor->setMinimumWidth(narrowest_editor);
        grid_->addWidget(label, row, 0);
        grid_->addWidget(editor, row, 1);
    }
    grid_->addWidget(problem, row + 2, 0, 1, 2);
    fields_.append({key, label, editor, problem, true});
    colour_problems();
}

void FieldGrid::set_field_visible(const QString& key, bool visible) {
    for (Field& field : fields_) {
        if (field.key == key) {
            field.visible = visible;
            field.label->setVisible(visible && !field.label->text().isEmpty());
            field.editor->setVisible(visible);
            field.problem->setVisible(visible && !field.problem->text().isEmpty());
        }
    }
}

bool FieldGrid::is_field_visible(const QString& key) const {
    return std::none_of(fields_.begin(), fields_.end(),
                        [&](const Field& field) { return field.key == key && !field.visible; });
}

void FieldGrid::describe(QWidget* editor, const QString& sentence) {
    // A screen reader reads what has the focus: in a field of several parts one of these.
    editor->setAccessibleDescription(sentence);
    if (QWidget* proxy = editor->focusProxy()) {
        proxy->setAccessibleDescription(sentence);
    } else if (editor->focusPolicy() == Qt::NoFocus) {
        for (QWidget* part : editor->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            part->setAccessibleDescription(sentence);
        }
    }
}

bool FieldGrid::set_problem(const QString& key, const QString& sentence) {
    for (const Field& field : fields_) {
        if (field.key == key && field.visible) {
            field.problem->setText(sentence);
            field.problem->setVisible(!sentence.isEmpty());
            describe(field.editor, sentence);
            return true;
        }
    }
    return false;
}

void FieldGrid::clear_problems() {
    for (const Field& field : fields_) {
        field.problem->clear();
        field.problem->hide();
        describe(field.editor, {});
    }
}

QString FieldGrid::problem(const QString& key) const {
    for (const Field& field : fields_) {
        if (field.key == key) {
            return field.problem->text();
        }
    }
    return {};
}

QWidget* FieldGrid::first_with_problem() const {
    for (const Field& field : fields_) {
        if (!field.problem->text().isEmpty()) {
            return field.editor;
        }
    }
    return nullptr;
}

void FieldGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        colour_problems();
    }
}

void FieldGrid::colour_problems() {
    for (const Field& field : fields_) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, status_colours(palette()).bad);
        field.problem->setPalette(colours);
    }
}

NumberEdit::NumberEdit(QWidget* parent)
    : QLineEdit(parent) {}

void NumberEdit::set_value(double value) {
    setText(typed_number(value));
}

std::optional<double> NumberEdit::value() const {
    return number_in(text());
}

void NumberListEdit::set_values(const QVector<double>& values) {
    QStringList texts;
    for (const double value : values) {
        texts.append(typed_number(value));
    }
    setText(texts.join(QStringLiteral(", ")));
}

std::optional<QVector<double>> NumberListEdit::values() const {
    QVector<double> values;
    for (const QString& entry : numbers_in(text())) {
        const std::optional<double> value = number_in(entry);
        if (!value) {
            return std::nullopt;
        }
        values.append(*value);
    }
    return values;
}

} // namespace midstage::widgets
