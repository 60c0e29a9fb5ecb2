// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QVector>
#include <QWidget>
#include <optional>

class QGridLayout;
class QLabel;

namespace midstage::widgets {

/// Labelled editors under each other; what is wrong with one is written below it.
class FieldGrid : public QWidget {
    Q_OBJECT

public:
    explicit FieldGrid(QWidget* parent = nullptr);

    void add_heading(const QString& title);
    /// `key`: the field's name in problems. `wide`: the editor goes below its label, over the whole width.
    void add_field(const QString& key, const QString& title, QWidget* editor, const QString& tip, bool wide = false);
    void set_field_visible(const QString& key, bool visible);
    /// False for a field that was hidden, whose value means nothing now; true where the field is not of this grid.
    bool is_field_visible(const QString& key) const;

    /// The problem's sentence below the field; empty takes it away. False where no such field is shown.
    bool set_problem(const QString& key, const QString& sentence);
    void clear_problems();
    QString problem(const QString& key) const;
    /// The first editor that has a problem, or nullptr.
    QWidget* first_with_problem() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QString key;
        QLabel* label;
        QWidget* editor;
        QLabel* problem;
        bool visible = true;
    };
    void colour_problems();
    static void describe(QWidget* editor, const QString& sentence);

    QGridLayout* grid_;
    QVector<Field> fields_;
};

/// A number as researchers write it: "0.1", "1e-4"; also with the decimal comma where the window's language has one.
class NumberEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberEdit(QWidget* parent = nullptr);
    void set_value(double value);
    /// Nothing where the text is not a number.
    std::optional<double> value() const;
};

/// Several numbers: see numbers_in().
class NumberListEdit : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;
    void set_values(const QVector<double>& values);
    std::optional<QVector<double>> values() const;
};

} // namespace midstage::widgets
