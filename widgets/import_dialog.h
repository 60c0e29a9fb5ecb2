// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/import_values.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace midstage::widgets {

class OodPicker;

/// Imports a checkpoint: which file, which architecture, how its images were normalised, and what it is evaluated on.
/// Says at once what fits; looking into the file and checking the values are the caller's.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const ExperimentChoices& choices, const ImportValues& values, QWidget* parent = nullptr);

    const ImportValues& values() const { return values_; }
    /// What the file fits, best first; the best one is chosen. Empty with a sentence: it cannot be read.
    void set_fits(const QVector<ImportFit>& fits, const QString& problem = {});
    /// What is wrong with the values; the button is off until nothing is.
    void set_problems(const QVector<FieldProblem>& problems);
    /// What is wrong or how it fits, as it is shown.
    QString fit_text() const;
    QString problem_text() const;
    QPushButton* accept_button() const { return accept_; }

Q_SIGNALS:
    void file_changed(const QString& file);
    void values_changed();

private:
    void make_form(const ExperimentChoices& choices);
    void take();
    void choose_file(const QString& file);
    void show_fit();
    void update_button();

    ImportValues values_;
    QVector<ImportFit> fits_;
    QString file_problem_;
    bool checked_ = false; ///< the problems are those of the values
    bool filling_ = false;
    QLineEdit* file_ = nullptr;
    QComboBox* model_ = nullptr;
    QLabel* fit_ = nullptr;
    QComboBox* id_ = nullptr;
    QComboBox* normalisation_ = nullptr;
    QLineEdit* mean_ = nullptr;
    QLineEdit* std_ = nullptr;
    OodPicker* ood_ = nullptr;
    QLabel* problem_ = nullptr;
    QPushButton* accept_ = nullptr;
};

} // namespace midstage::widgets
