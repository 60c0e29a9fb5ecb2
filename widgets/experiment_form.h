// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/experiment_values.h"

#include <QWidget>
#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace midstage::widgets {

class CollapsibleSection;
class FieldGrid;
class NumberEdit;
class NumberListEdit;
class OodPicker;
class SweepFields;

/// The options of a run. What cannot work is written beside its field; Start is asked for by `start_wanted` and whoever
/// starts runs decides.
class ExperimentForm : public QWidget {
    Q_OBJECT

public:
    explicit ExperimentForm(QWidget* parent = nullptr);
    ~ExperimentForm() override;

    /// Texts that are being typed stay as they are.
    void set_choices(const ExperimentChoices& choices);
    void set_values(const ExperimentValues& values);
    /// What the fields hold; a field whose text is no number gives the value shown before.
    ExperimentValues values() const;
    /// Fills the form with the preset's values. False where there is no such preset.
    bool choose_preset(const QString& name);
    QString preset() const;

    /// Replaces the problems that were found outside the form.
    void set_problems(const QVector<FieldProblem>& problems);
    /// Those found outside, and the form's own: texts that are no numbers.
    QVector<FieldProblem> problems() const;
    /// Brings the first field with a problem into view and puts the cursor there.
    void show_first_problem();
    /// What is wrong with the field, as shown; empty where nothing is.
    QString problem_at(const QString& field) const;

    /// How the experiment is repeated.
    SweepValues sweep() const;
    void set_sweep(const SweepValues& sweep);
    /// Replaces what is wrong with it: "sweep.seeds", "sweep.values".
    void set_sweep_problems(const QVector<FieldProblem>& problems);

    void set_start_text(const QString& text);
    /// The editor of the field of that key, or nullptr.
    QWidget* editor(const QString& field) const;

Q_SIGNALS:
    /// The user changed a field.
    void changed();
    void start_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Values = ExperimentValues;
    struct Binding {
        QString key;
        QWidget* editor;
        std::function<void(const Values&)> show;
        std::function<void(Values&)> take;
        /// One sentence where the field's text cannot be read; may be empty.
        std::function<QString()> own_problem;
        bool of_choices = false; ///< shows one or several of the choices
    };

    void make_basic_fields();
    void make_follow_up_field();
    void fill_follow_ups();
    QVector<Choice> settings_to_vary() const;
    QString follow_up_text(const QStringList& keys) const;
    void make_data_fields();
    void make_optimiser_fields();
    void make_evaluation_fields();
    void bind(const Binding& binding);
    void add_whole(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                   qint64 Values::*member, int low, int high, const QString& zero = {});
    void add_number(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                    double Values::*member);
    void add_numbers(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                     QVector<double> Values::*member);
    void add_switch(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                    bool Values::*member);
    QComboBox* add_choice(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                          QString Values::*member, QWidget* with = nullptr);
    void add_several(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                     QStringList Values::*member);
    void fill_combo(const QString& key, const QVector<Choice>& choices);
    void fill_several(const QString& key, const QVector<Choice>& choices);
    void edited();
    void show_dependent_fields();
    void show_problems();
    void update_preset_text();
    void add_id_path(bool folder);

    ExperimentChoices choices_;
    Values values_;
    QVector<Binding> bindings_;
    QVector<FieldProblem> outside_problems_;
    QVector<FieldProblem> sweep_problems_;
    QComboBox* preset_ = nullptr;
    QLabel* description_ = nullptr;
    QComboBox* id_set_ = nullptr;
    OodPicker* ood_ = nullptr;
    FieldGrid* basic_ = nullptr;
    FieldGrid* advanced_ = nullptr;
    FieldGrid* last_ = nullptr; ///< beside Start, always in view
    SweepFields* sweep_ = nullptr;
    CollapsibleSection* section_ = nullptr;
    QLabel* general_problem_ = nullptr;
    QPushButton* start_ = nullptr;
    QScrollArea* scroll_ = nullptr;
    bool filling_ = false;
};

} // namespace midstage::widgets
