// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the experiment form: what each is called, what it says of itself, and which value it holds.
#include "widgets/checkpoint.h"
#include "widgets/experiment_form.h"
#include "widgets/field_grid.h"
#include "widgets/ood_picker.h"
#include "widgets/typed_lists.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <algorithm>

namespace midstage::widgets {

namespace {

constexpr int most_images = 100'000'000;
constexpr int most_epochs = 100'000;
constexpr int most_threads = 4096;

/// Turning the wheel over a form scrolls the form; it must not change a value on the way.
class WheelGuard : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Wheel && widget != nullptr && !widget->hasFocus()) {
            event->ignore();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }
};

void guard_wheel(QWidget* editor) {
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(new WheelGuard(editor));
}

} // namespace

void ExperimentForm::bind(const Binding& binding) {
    bindings_.append(binding);
}

void ExperimentForm::add_whole(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                               qint64 Values::*member, int low, int high, const QString& zero) {
    auto* editor = new QSpinBox;
    editor->setRange(low, high);
    editor->setGroupSeparatorShown(true);
    editor->setSpecialValueText(zero);
    guard_wheel(editor);
    grid->add_field(key, title, editor, tip);
    connect(editor, &QSpinBox::valueChanged, this, &ExperimentForm::edited);
    bind({key,
          editor,
          [=](const Values& values) { editor->setValue(static_cast<int>(values.*member)); },
          [=](Values& values) { values.*member = editor->value(); },
          {}});
}

void ExperimentForm::add_number(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                                double Values::*member) {
    auto* editor = new NumberEdit;
    grid->add_field(key, title, editor, tip);
    connect(editor, &QLineEdit::textEdited, this, &ExperimentForm::edited);
    bind({key, editor, [=](const Values& values) { editor->set_value(values.*member); },
          [=](Values& values) { values.*member = editor->value().value_or(values.*member); },
          [=] { return editor->value() ? QString() : tr("%1 needs a number, for example 0.1 or 1e-4.").arg(title); }});
}

void ExperimentForm::add_numbers(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                                 QVector<double> Values::*member) {
    auto* editor = new NumberListEdit;
    grid->add_field(key, title, editor, with_separator_hint(tip));
    connect(editor, &QLineEdit::textEdited, this, &ExperimentForm::edited);
    bind({key, editor, [=](const Values& values) { editor->set_values(values.*member); },
          [=](Values& values) { values.*member = editor->values().value_or(values.*member); },
          [=] {
              return editor->values() ? QString()
                                      : tr("%1 needs numbers with commas between, for example 0.5, 0.75.").arg(title);
          }});
}

void ExperimentForm::add_switch(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                                bool Values::*member) {
    auto* editor = new QCheckBox(title);
    grid->add_field(key, {}, editor, tip, true);
    editor->setAccessibleName(title);
    connect(editor, &QCheckBox::toggled, this, &ExperimentForm::edited);
    bind({key,
          editor,
          [=](const Values& values) { editor->setChecked(values.*member); },
          [=](Values& values) { values.*member = editor->isChecked(); },
          {}});
}

QComboBox* ExperimentForm::add_choice(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                                      QString Values::*member, QWidget* with) {
    auto* editor = new QComboBox;
    editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    guard_wheel(editor);
    QWidget* field = editor;
    if (with != nullptr) {
        field = new QWidget;
        auto* row = new QHBoxLayout(field);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        row->addWidget(editor, 1);
        row->addWidget(with);
        field->setFocusProxy(editor);
    }
    grid->add_field(key, title, field, tip);
    editor->setAccessibleName(title);
    connect(editor, &QComboBox::currentIndexChanged, this, &ExperimentForm::edited);
    bind({key,
          editor,
          [=](const Values& values) {
              // A value that is not offered, for example a path or another machine's GPU, is shown all the same.
              if (editor->findData(values.*member) < 0 && !(values.*member).isEmpty()) {
                  editor->addItem(short_set_name(values.*member), values.*member);
              }
              editor->setCurrentIndex(editor->findData(values.*member));
          },
          [=](Values& values) {
              if (editor->currentIndex() >= 0) {
                  values.*member = editor->currentData().toString();
              }
          },
          {},
          true});
    return editor;
}

void ExperimentForm::add_several(FieldGrid* grid, const QString& key, const QString& title, const QString& tip,
                                 QStringList Values::*member) {
    auto* editor = new QWidget;
    auto* layout = new QVBoxLayout(editor);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(2);
    // Below its label: the names are long.
    grid->add_field(key, title, editor, tip, /*wide=*/true);
    const auto boxes = [editor] { return editor->findChildren<QCheckBox*>(QString(), Qt::FindDirectChildrenOnly); };
    bind({key,
          editor,
          [=](const Values& values) {
              for (QCheckBox* box : boxes()) {
                  box->setChecked((values.*member).contains(box->property("key").toString()));
              }
          },
          [=](Values& values) {
              if (boxes().isEmpty()) {
                  return;
              }
              (values.*member).clear();
              for (const QCheckBox* box : boxes()) {
                  if (box->isChecked()) {
                      (values.*member).append(box->property("key").toString());
                  }
              }
          },
          {},
          true});
}

void ExperimentForm::fill_combo(const QString& key, const QVector<Choice>& choices) {
    auto* combo = qobject_cast<QComboBox*>(editor(key));
    combo->clear();
    for (const Choice& choice : choices) {
        combo->addItem(choice.title, choice.key);
        const int index = combo->count() - 1;
        combo->setItemData(index,
                           choice.missing.isEmpty() ? choice.tip : choice.tip + QLatin1Char('\n') + choice.missing,
                           Qt::ToolTipRole);
        if (!choice.missing.isEmpty()) {
            combo->setItemData(index, palette().color(QPalette::PlaceholderText), Qt::ForegroundRole);
        }
    }
}

void ExperimentForm::fill_several(const QString& key, const QVector<Choice>& choices) {
    QWidget* field = editor(key);
    qDeleteAll(field->findChildren<QCheckBox*>(QString(), Qt::FindDirectChildrenOnly));
    for (const Choice& choice : choices) {
        auto* box = new QCheckBox(choice.title, field);
        box->setProperty("key", choice.key);
        box->setToolTip(choice.tip);
        field->layout()->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &ExperimentForm::edited);
    }
}

void ExperimentForm::add_id_path(bool folder) {
    const QString path = ask_for_images(this, folder);
    if (!path.isEmpty()) {
        Values values = this->values();
        values.id_dataset = path;
        set_values(values);
        Q_EMIT changed();
    }
}

void ExperimentForm::make_basic_fields() {
    auto* browse = new QToolButton;
    browse->setText(QStringLiteral("\u2026"));
    browse->setToolTip(
        tr("Images of your own: a folder with one sub-folder a class, an archive of it, or an IDX, .npy or .npz file"));
    browse->setAccessibleName(tr("ID images of your own"));
    browse->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(browse);
    menu->addAction(tr("Folder\u2026"), this, [this] { add_id_path(true); });
    menu->addAction(tr("Archive or file\u2026"), this, [this] { add_id_path(false); });
    browse->setMenu(menu);
    id_set_ = add_choice(basic_, QStringLiteral("id.dataset"), tr("ID set"),
                         tr("In-distribution data: what the classifier is trained on"), &Values::id_dataset, browse);
    add_number(
        basic_, QStringLiteral("id.shapes.atypical_fraction"), tr("Atypical share"),
        tr("Share of training images that are atypical (occluded, blended, low contrast ...), in [0, 1]. With 0 the "
           "intermediate stage vanishes."),
        &Values::atypical_fraction);
    ood_ = new OodPicker;
    basic_->add_field(QStringLiteral("ood"), {}, ood_,
                      tr("Out-of-distribution sets: every checkpoint is scored on each of them"), true);
    connect(ood_, &OodPicker::changed, this, &ExperimentForm::edited);
    bind({QStringLiteral("ood"),
          ood_,
          [this](const Values& values) { ood_->set_value(values.ood); },
          [this](Values& values) { values.ood = ood_->value(); },
          {}});
    add_choice(basic_, QStringLiteral("model.name"), tr("Model"), tr("Architecture of the classifier"), &Values::model);
    add_whole(basic_, QStringLiteral("training.epochs"), tr("Epochs"),
              tr("Passes over the training images; a checkpoint is kept and evaluated after each. The paper: 100"),
              &Values::epochs, 1, most_epochs);
    add_whole(basic_, QStringLiteral("training.batch_size"), tr("Batch size"),
              tr("Images an optimiser step; the paper: 256, OpenOOD: 128"), &Values::batch_size, 1, most_images);
    add_number(basic_, QStringLiteral("training.lr"), tr("Learning rate"),
               tr("Of stochastic gradient descent, at its highest; the schedule lowers it. The paper and OpenOOD: 0.1"),
               &Values::lr);
    auto* seed = new QLineEdit;
    seed->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("\\d{1,20}")), seed));
    basic_->add_field(QStringLiteral("seed"), tr("Seed"), seed,
                      tr("Everything random comes from it: the same seed gives the same run, bit for bit on the CPU"));
    connect(seed, &QLineEdit::textEdited, this, &ExperimentForm::edited);
    bind({QStringLiteral("seed"), seed, [=](const Values& values) { seed->setText(QString::number(values.seed)); },
          [=](Values& values) {
              bool valid = false;
              const quint64 number = seed->text().toULongLong(&valid);
              values.seed = valid ? number : values.seed;
          },
          [=] {
              bool valid = false;
              seed->text().toULongLong(&valid);
              return valid ? QString() : tr("Seed needs a whole number from 0 to 18446744073709551615.");
          }});
    add_choice(basic_, QStringLiteral("device"), tr("Device"),
               tr("Where the run computes; automatic takes the first GPU"), &Values::device);
    add_choice(basic_, QStringLiteral("precision"), tr("Precision"),
               tr("bfloat16 autocast is faster where the processor or the GPU has it; weights stay fp32"),
               &Values::precision);
}

void ExperimentForm::make_follow_up_field() {
    auto* editor = new QComboBox;
    editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    guard_wheel(editor);
    last_->add_field(QStringLiteral("then"), tr("Then"), editor,
                     tr("What starts from the training's last checkpoint, as a run of its own, once it is there"));
    editor->setAccessibleName(tr("What follows the training"));
    connect(editor, &QComboBox::currentIndexChanged, this, &ExperimentForm::edited);
    bind({QStringLiteral("then"),
          editor,
          [this, editor](const Values& values) {
              if (editor->findData(values.then) < 0) {
                  editor->addItem(follow_up_text(values.then), values.then);
              }
              editor->setCurrentIndex(editor->findData(values.then));
          },
          [editor](Values& values) {
              if (editor->currentIndex() >= 0) {
                  values.then = editor->currentData().toStringList();
              }
          },
          {},
          true});
}

QString ExperimentForm::follow_up_text(const QStringList& keys) const {
    QStringList titles;
    for (const QString& key : keys) {
        const auto known = std::find_if(choices_.follow_ups.begin(), choices_.follow_ups.end(),
                                        [&](const Choice& choice) { return choice.key == key; });
        titles.append(known != choices_.follow_ups.end() ? known->title : key);
    }
    return titles.isEmpty() ? tr("nothing") : titles.join(QStringLiteral(" + "));
}

void ExperimentForm::fill_follow_ups() {
    auto* combo = qobject_cast<QComboBox*>(editor(QStringLiteral("then")));
    combo->clear();
    combo->addItem(follow_up_text({}), QStringList());
    for (const Choice& choice : choices_.follow_ups) {
        combo->addItem(choice.title, QStringList{choice.key});
        combo->setItemData(combo->count() - 1, choice.tip, Qt::ToolTipRole);
    }
}

void ExperimentForm::make_data_fields() {
    advanced_->add_heading(tr("Run and data"));
    auto* name = new QLineEdit;
    name->setPlaceholderText(tr("from dataset and model"));
    advanced_->add_field(QStringLiteral("name"), tr("Name"), name, tr("Part of the run folder's name"));
    connect(name, &QLineEdit::textEdited, this, &ExperimentForm::edited);
    bind({QStringLiteral("name"),
          name,
          [=](const Values& values) { name->setText(values.name); },
          [=](Values& values) { values.name = name->text().trimmed(); },
          {}});
    add_whole(advanced_, QStringLiteral("id.train_limit"), tr("Training images"),
              tr("So many, drawn at random from the seed"), &Values::train_limit, 0, most_images, tr("all"));
    add_whole(advanced_, QStringLiteral("id.test_limit"), tr("Test images"), tr("The first so many"),
              &Values::test_limit, 0, most_images, tr("all"));
    add_number(advanced_, QStringLiteral("id.validation_fraction"), tr("Validation share"),
               tr("Share of the training images that is split off for validation, in [0, 1)"),
               &Values::validation_fraction);
    add_number(advanced_, QStringLiteral("id.label_noise"), tr("Label noise"),
               tr("Share of training labels replaced by another class (symmetric), in [0, 1]; the truth is kept"),
               &Values::label_noise);
    add_several(advanced_, QStringLiteral("id.shapes.atypical_kinds"), tr("Atypical kinds"),
                tr("Kinds that atypical Shapes images are drawn from, with equal probability"),
                &Values::atypical_kinds);
    add_numbers(
        advanced_, QStringLiteral("id.mean"), tr("Norm. mean"),
        tr("Normalisation: the mean of each channel, of pixel values in [0, 1]. Empty: the data set's usual one, "
           "else measured on the training images."),
        &Values::mean);
    add_numbers(advanced_, QStringLiteral("id.std"), tr("Norm. deviation"),
                tr("Normalisation: the standard deviation of each channel, of pixel values in [0, 1]; empty as above"),
                &Values::std);
    advanced_->add_heading(tr("Model"));
    add_switch(advanced_, QStringLiteral("model.affine"), tr("Affine batch norm"),
               tr("Learned scale and shift in batch norm; the paper's configuration has it off"), &Values::affine);
    add_number(advanced_, QStringLiteral("model.dropout"), tr("Dropout"),
               tr("Probability, where the architecture has dropout; the paper's DenseNet uses 0.3"), &Values::dropout);
}

void ExperimentForm::make_optimiser_fields() {
    advanced_->add_heading(tr("Optimiser (SGD)"));
    add_number(advanced_, QStringLiteral("training.momentum"), tr("Momentum"),
               tr("In [0, 1); the paper and OpenOOD: 0.9"), &Values::momentum);
    add_switch(advanced_, QStringLiteral("training.nesterov"), tr("Nesterov momentum"), tr("As in OpenOOD's recipe"),
               &Values::nesterov);
    add_number(advanced_, QStringLiteral("training.weight_decay"), tr("Weight decay"),
               tr("The paper: 1e-4; OpenOOD: 5e-4"), &Values::weight_decay);
    add_number(advanced_, QStringLiteral("training.label_smoothing"), tr("Label smoothing"),
               tr("Share of the target spread over all classes, in [0, 1); 0 = off (Szegedy et al., 2016)"),
               &Values::label_smoothing);
    add_number(advanced_, QStringLiteral("training.ema_decay"), tr("EMA decay"),
               tr("Moving average of weights and batch-norm statistics, a step; it is evaluated in place of the raw "
                  "weights. 0 = off; 0.99 turns jagged curves of short trainings into smooth ones."),
               &Values::ema_decay);
    add_whole(advanced_, QStringLiteral("training.swa_start"), tr("SWA from epoch"),
              tr("Stochastic weight averaging (Izmailov et al., 2018): the equal average of the weights at the ends of "
                 "this epoch and of those after it is evaluated in place of the raw weights. 0 = off"),
              &Values::swa_start, 0, most_epochs);
    advanced_->add_heading(tr("Learning-rate schedule"));
    add_choice(advanced_, QStringLiteral("training.schedule.kind"), tr("Schedule"),
               tr("How the learning rate moves; the paper and OpenOOD: cosine"), &Values::schedule);
    add_switch(advanced_, QStringLiteral("training.schedule.per_step"), tr("Moves every step"),
               tr("As in OpenOOD's recipe; else every epoch, as in the paper's"), &Values::per_step);
    add_number(advanced_, QStringLiteral("training.schedule.final_lr"), tr("Final rate"),
               tr("Learning rate reached at the end; the paper: 0, OpenOOD: 1e-6"), &Values::final_lr);
    add_numbers(advanced_, QStringLiteral("training.schedule.milestones"), tr("Milestones"),
                tr("Fractions of the whole length, ascending, in (0, 1)"), &Values::milestones);
    add_number(advanced_, QStringLiteral("training.schedule.gamma"), tr("Factor"),
               tr("The learning rate is multiplied by it at each milestone"), &Values::gamma);
    add_numbers(advanced_, QStringLiteral("training.schedule.values"), tr("Factors"),
                tr("Factor of the learning rate from each milestone on"), &Values::schedule_values);
    add_number(advanced_, QStringLiteral("training.schedule.warmup_epochs"), tr("Warm-up"),
               tr("Epochs over which the rate rises linearly from 0 (Goyal et al., 2017); 0 = none"),
               &Values::warmup_epochs);
    advanced_->add_heading(tr("Augmentation"));
    add_whole(advanced_, QStringLiteral("training.augmentation.crop_padding"), tr("Crop padding"),
              tr("Pixels of zero padding before a random crop; the paper: 4"), &Values::crop_padding, 0, 64, tr("off"));
    add_switch(advanced_, QStringLiteral("training.augmentation.flip"), tr("Horizontal flip"),
               tr("With probability 1/2, as in the paper and OpenOOD"), &Values::flip);
}

void ExperimentForm::make_evaluation_fields() {
    advanced_->add_heading(tr("Checkpoints and evaluation"));
    add_whole(advanced_, QStringLiteral("training.first_epochs"), tr("Dense epochs"),
              tr("So many first epochs have more than one checkpoint"), &Values::first_epochs, 0, most_epochs,
              tr("none"));
    add_whole(advanced_, QStringLiteral("training.first_epochs_checkpoints"), tr("Checkpoints in each"),
              tr("Checkpoints inside each of the dense first epochs"), &Values::first_epochs_checkpoints, 1, 1000);
    add_several(advanced_, QStringLiteral("evaluation.scores"), tr("Scores"),
                tr("OOD scores computed at every checkpoint"), &Values::scores);
    add_number(advanced_, QStringLiteral("evaluation.score_options.temperature"), tr("Temperature"),
               tr("Of the energy score, above 0; 1 = the logits as they are (Liu et al., 2020)"), &Values::temperature);
    add_switch(advanced_, QStringLiteral("evaluation.keep_outputs"), tr("Keep logits and features"),
               tr("Writes them for every checkpoint, so that a later score needs no model"), &Values::keep_outputs);
    auto* threads = new QSpinBox;
    threads->setRange(0, most_threads);
    threads->setSpecialValueText(tr("all cores"));
    guard_wheel(threads);
    advanced_->add_field(QStringLiteral("threads"), tr("Threads"), threads,
                         tr("CPU threads; as a rule one a physical core"));
    connect(threads, &QSpinBox::valueChanged, this, &ExperimentForm::edited);
    bind({QStringLiteral("threads"),
          threads,
          [=](const Values& values) { threads->setValue(values.threads); },
          [=](Values& values) { values.threads = threads->value(); },
          {}});
}

} // namespace midstage::widgets
