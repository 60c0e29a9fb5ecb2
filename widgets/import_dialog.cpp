// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/import_dialog.h"

#include "widgets/appearance.h"
#include "widgets/ood_picker.h"
#include "widgets/typed_lists.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

namespace {

constexpr int least_characters = 84; ///< in which names of OOD sets are whole in every language

enum Normalisation { usual, imagenet, own };

QVector<double> channels_in(const QString& text) {
    QVector<double> numbers;
    for (const QString& entry : numbers_in(text)) {
        for (const QString& part : entry.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            numbers.append(number_in(part).value_or(qQNaN())); // which is no normalisation, and is said so
        }
    }
    return numbers;
}

QString text_of(const QVector<double>& numbers) {
    QStringList parts;
    for (const double number : numbers) {
        parts.append(typed_number(number, 6));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

ImportDialog::ImportDialog(const ExperimentChoices& choices, const ImportValues& values, QWidget* parent)
    : QDialog(parent)
    , values_(values) {
    setWindowTitle(tr("Import a checkpoint"));
    setMinimumWidth(fontMetrics().averageCharWidth() * least_characters);
    make_form(choices);
    take();
    set_fits({});
}

void ImportDialog::make_form(const ExperimentChoices& choices) {
    filling_ = true;
    auto* purpose = new QLabel(tr("Evaluates weights that were trained elsewhere, for example with PyTorch."), this);
    purpose->setWordWrap(true);
    file_ = new QLineEdit(values_.file, this);
    file_->setAccessibleName(tr("File of weights"));
    file_->setToolTip(tr("A state_dict as torch.save writes it (.pt, .pth, .th, .ckpt), also inside a dictionary"));
    auto* browse = new QToolButton(this);
    browse->setText(tr("&Browse\u2026"));
    auto* file_row = new QHBoxLayout;
    file_row->addWidget(file_, 1);
    file_row->addWidget(browse);
    model_ = new QComboBox(this);
    model_->setToolTip(tr("The network whose parameters have the names and shapes of those in the file"));
    for (const Choice& choice : choices.models) {
        model_->addItem(choice.title, choice.key);
        model_->setItemData(model_->count() - 1, choice.tip, Qt::ToolTipRole);
    }
    fit_ = new QLabel(this);
    fit_->setWordWrap(true);
    fit_->setTextFormat(Qt::PlainText);
    id_ = new QComboBox(this);
    id_->setToolTip(tr("The set that the network was trained on; its test images are the in-distribution samples"));
    for (const Choice& choice : choices.id_sets) {
        id_->addItem(choice.missing.isEmpty() ? choice.title : tr("%1 (not there)").arg(choice.title), choice.key);
        id_->setItemData(id_->count() - 1, choice.missing.isEmpty() ? choice.tip : choice.missing, Qt::ToolTipRole);
    }
    id_->setCurrentIndex(std::max(0, id_->findData(values_.id_dataset)));
    normalisation_ = new QComboBox(this);
    normalisation_->addItem(tr("Usual of the ID set"), usual);
    normalisation_->addItem(tr("ImageNet's"), imagenet);
    normalisation_->addItem(tr("Of its own"), own);
    normalisation_->setToolTip(tr("Mean and standard deviation of each channel that the images had in its training, of "
                                  "pixel values from 0 to 1. A wrong one costs accuracy without any error."));
    mean_ = new QLineEdit(this);
    mean_->setAccessibleName(tr("Mean of each channel"));
    mean_->setPlaceholderText(tr("mean, for example 0.49, 0.48, 0.45"));
    std_ = new QLineEdit(this);
    std_->setAccessibleName(tr("Standard deviation of each channel"));
    std_->setPlaceholderText(tr("standard deviation, for example 0.25, 0.24, 0.26"));
    ood_ = new OodPicker(this);
    ood_->set_choices(choices.ood_sets);
    ood_->set_value(values_.ood);
    problem_ = new QLabel(this);
    problem_->setWordWrap(true);
    problem_->setTextFormat(Qt::PlainText);
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText, status_colours(palette()).bad);
    problem_->setPalette(warning);

    auto* form = new QFormLayout;
    form->addRow(tr("&File"), file_row);
    static_cast<QLabel*>(form->labelForField(file_row))->setBuddy(file_);
    form->addRow(tr("&Architecture"), model_);
    form->addRow(QString(), fit_);
    form->addRow(tr("&ID set"), id_);
    form->addRow(tr("&Normalisation"), normalisation_);
    form->addRow(QString(), mean_);
    form->addRow(QString(), std_);
    form->addRow(tr("&OOD sets"), ood_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    accept_ = buttons->addButton(tr("&Evaluate"), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(purpose);
    layout->addLayout(form, 1);
    layout->addWidget(problem_);
    layout->addWidget(buttons);

    connect(browse, &QToolButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("File of weights"), values_.file);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setNameFilters({tr("Weights (*.pt *.pth *.th *.ckpt)"), tr("All files (*)")});
        connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::choose_file);
        dialog->open();
    });
    connect(file_, &QLineEdit::editingFinished, this, [this] { choose_file(file_->text()); });
    for (QComboBox* box : {model_, id_, normalisation_}) {
        connect(box, &QComboBox::currentIndexChanged, this, &ImportDialog::take);
    }
    for (QLineEdit* edit : {mean_, std_}) {
        connect(edit, &QLineEdit::textChanged, this, &ImportDialog::take);
    }
    connect(ood_, &OodPicker::changed, this, &ImportDialog::take);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    filling_ = false;
}

void ImportDialog::choose_file(const QString& file) {
    if (file == values_.file) {
        return;
    }
    file_->setText(file);
    values_.file = file;
    set_fits({});
    Q_EMIT file_changed(file);
    take();
}

void ImportDialog::set_fits(const QVector<ImportFit>& fits, const QString& problem) {
    fits_ = fits;
    file_problem_ = problem;
    if (!fits.isEmpty()) {
        model_->setCurrentIndex(std::max(0, model_->findData(fits.first().model)));
    }
    show_fit();
    take();
}

/// Of the chosen architecture, the better one of with and without affine batch norm.
void ImportDialog::show_fit() {
    const QString model = model_->currentData().toString();
    const auto fit = std::find_if(fits_.begin(), fits_.end(), [&](const ImportFit& one) { return one.model == model; });
    const StatusColours colours = status_colours(palette());
    QPalette coloured = palette();
    if (fit == fits_.end()) {
        fit_->setText(!file_problem_.isEmpty() ? file_problem_
                      : values_.file.isEmpty() ? tr("Choose a file of weights.")
                                               : tr("Looking into the file\u2026"));
        coloured.setColor(QPalette::WindowText,
                          file_problem_.isEmpty() ? palette().color(QPalette::PlaceholderText) : colours.bad);
    } else {
        values_.affine = fit->affine;
        const bool first = fit->fits && fit == fits_.begin();
        fit_->setText((fit->fits ? QStringLiteral("\u2713 ") : QStringLiteral("\u2717 ")) +
                      (first ? tr("Recognised. %1").arg(fit->explanation) : fit->explanation) + QLatin1Char(' ') +
                      tr("It has %1 classes and takes images of %2 channel(s).")
                          .arg(QLocale().toString(fit->classes), QLocale().toString(fit->channels)));
        coloured.setColor(QPalette::WindowText, fit->fits ? colours.good : colours.bad);
    }
    fit_->setPalette(coloured);
}

void ImportDialog::take() {
    if (filling_) {
        return;
    }
    values_.model = model_->currentData().toString();
    values_.id_dataset = id_->currentData().toString();
    values_.ood = ood_->value();
    const int normalisation = normalisation_->currentData().toInt();
    mean_->setVisible(normalisation != usual);
    std_->setVisible(normalisation != usual);
    mean_->setReadOnly(normalisation == imagenet);
    std_->setReadOnly(normalisation == imagenet);
    if (normalisation == imagenet) {
        filling_ = true;
        mean_->setText(text_of({0.485, 0.456, 0.406}));
        std_->setText(text_of({0.229, 0.224, 0.225}));
        filling_ = false;
    }
    values_.mean = normalisation == usual ? QVector<double>() : channels_in(mean_->text());
    values_.std = normalisation == usual ? QVector<double>() : channels_in(std_->text());
    show_fit();
    checked_ = false;
    update_button();
    Q_EMIT values_changed();
}

void ImportDialog::set_problems(const QVector<FieldProblem>& problems) {
    QStringList sentences;
    for (const FieldProblem& problem : problems) {
        sentences.append(problem.sentence);
    }
    problem_->setText(sentences.join(QLatin1Char('\n')));
    problem_->setVisible(!sentences.isEmpty());
    checked_ = true;
    update_button();
}

void ImportDialog::update_button() {
    accept_->setEnabled(checked_ && problem_->text().isEmpty() && !values_.file.isEmpty());
}

QString ImportDialog::fit_text() const {
    return fit_->text();
}

QString ImportDialog::problem_text() const {
    return problem_->text();
}

} // namespace midstage::widgets
