// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/action_values.h"
#include "widgets/experiment_values.h"

#include <QDialog>
#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace midstage::widgets {

class CollapsibleSection;
class FieldGrid;

/// A time as it is read: "2 min 10 s".
QString duration_text(double seconds);

/// What the dialogs of all actions share: what the action starts from, fields that hold parts of its values, what is
/// wrong with these beside them, how long it will take, and a button that is off while something is wrong.
class ActionDialog : public QDialog {
    Q_OBJECT

public:
    ActionDialog(const QString& title, const QString& purpose, const QString& button, const ActionStart& start,
                 QWidget* parent);

    /// The sentence beside a field; empty where it is right.
    QString problem_at(const QString& field) const;
    /// How long it takes, in words; empty where that is not known.
    QString time_text() const;
    QPushButton* accept_button() const { return accept_; }
    QWidget* editor(const QString& field) const;

protected:
    FieldGrid* basic() { return basic_; }
    FieldGrid* advanced() { return advanced_; }
    const ActionStart& start() const { return start_; }

    /// What the action does, in a sentence.
    void set_purpose(const QString& sentence);

    // Each adds a field that shows and changes the value, which must live as long as the dialog.
    void add_whole(FieldGrid* grid, const QString& key, const QString& title, const QString& tip, qint64* value,
                   int high);
    void add_number(FieldGrid* grid, const QString& key, const QString& title, const QString& tip, double* value);
    void add_numbers(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                     QVector<double>* value);
    void add_choice(FieldGrid* grid, const QString& key, const QString& title, const QString& tip, QString* value,
                    const QVector<Choice>& choices);
    void add_switch(FieldGrid* grid, const QString& key, const QString& text, const QString& tip, bool* value);
    void add_texts(FieldGrid* grid, const QString& key, const QString& title, const QString& tip, QStringList* value);
    /// The fields of a constraint, of which those of the chosen source are shown.
    void add_constraint(ConstraintChoice* constraint);
    /// A keep fraction with the pruned part beside it.
    void add_keep_fraction(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                           double* value);

    /// Once all fields are there, and after each change.
    void refresh();
    /// What the caller says is wrong with the values.
    virtual QVector<FieldProblem> outside_problems() const = 0;
    /// The caller's estimate of the time.
    virtual std::optional<double> seconds() const = 0;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Binding {
        QString key;
        QWidget* editor;
        std::function<void()> take;
        std::function<QString()> own_problem; ///< for a text that is no value at all
    };
    void show_constraint_fields();
    /// Tall enough for what is shown now; never smaller than the user has made it.
    void grow();

    ActionStart start_;
    QVector<Binding> bindings_;
    ConstraintChoice* constraint_ = nullptr;
    FieldGrid* basic_;
    FieldGrid* advanced_;
    CollapsibleSection* section_;
    QLabel* purpose_;
    QLabel* general_problem_;
    QLabel* time_;
    QPushButton* accept_;
};

} // namespace midstage::widgets
