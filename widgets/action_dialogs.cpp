// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_dialogs.h"

#include <QCheckBox>
#include <QComboBox>

namespace midstage::widgets {

namespace {

constexpr int most_masks = 10'000;
constexpr int most_epochs = 100'000;

QVector<Choice> rankings() {
    return {{QStringLiteral("layer"), ActionDialog::tr("Within each layer"), {}, {}},
            {QStringLiteral("global"), ActionDialog::tr("Over all layers"), {}, {}}};
}

QString ranking_tip() {
    return ActionDialog::tr("Where the smallest scores are looked for: within each layer, as in Unleashing Mask, or "
                            "over all layers at once.");
}

QString keep_tip() {
    return ActionDialog::tr("Fraction of each layer's weights that a mask keeps, above 0 and at most 1; several with "
                            "commas between. Unleashing Mask (Zhu et al., ICML 2023) keeps 0.965.");
}

QString search_keep_tip() {
    return keep_tip() + QLatin1Char(' ') +
           ActionDialog::tr("The order matters: the samples are shown, sorted and flagged at the first one, the others "
                            "are compared with it.");
}

QString parameters_tip() {
    return ActionDialog::tr(
        "Names of the weights, or patterns with * and ?, with commas between, for example layer3.*, "
        "fc.weight; nothing means all convolutions and linear layers.");
}

QString learned_purpose() {
    return ActionDialog::tr("Learns which weights to drop, so that the network forgets atypical samples.");
}

QString magnitude_purpose() {
    return ActionDialog::tr(
        "Drops the smallest weights and trains those that are kept, the baseline of a learned mask.");
}

} // namespace

EstimateDialog::EstimateDialog(const ActionStart& start, const EstimateValues& values,
                               const ActionAnswers<EstimateValues>& answers, QWidget* parent)
    : ValuesDialog(tr("Estimate the loss constraint"),
                   tr("Draws random masks over the weights and measures the loss on the training set."),
                   tr("&Estimate"), start, values, answers, parent) {
    add_numbers(basic(), QStringLiteral("keep_fractions"), tr("Keep fractions"), keep_tip(), &values_.keep_fractions);
    add_whole(basic(), QStringLiteral("masks"), tr("Masks for each"),
              tr("Number of random masks for each keep fraction; more tell mean and spread better."), &values_.masks,
              most_masks);
    add_switch(basic(), QStringLiteral("augmented"), tr("Augmented training images"),
               tr("Crops and flips the images as in training."), &values_.augmented);
    add_number(basic(), QStringLiteral("layer_keep_fraction"), tr("Single layers to"),
               tr("Masks each layer by itself as well, to this keep fraction, for example 0.8: shows which layers the "
                  "loss hangs on, and takes a pass for each layer and mask. 0 = off."),
               &values_.layer_keep_fraction);
    add_choice(
        advanced(), QStringLiteral("scores"), tr("Scores"),
        tr("What decides which weights a mask drops: random numbers, as in Unleashing Mask, or the weights' own size."),
        &values_.scores,
        {{QStringLiteral("random"), tr("Random"), {}, {}}, {QStringLiteral("magnitude"), tr("Magnitude"), {}, {}}});
    add_choice(advanced(), QStringLiteral("ranking"), tr("Ranking"), ranking_tip(), &values_.ranking, rankings());
    add_texts(advanced(), QStringLiteral("parameters"), tr("Parameters"), parameters_tip(), &values_.parameters);
    refresh();
}

FineTuneDialog::FineTuneDialog(const ActionStart& start, const FineTuneValues& values, const QVector<Choice>& schedules,
                               const ActionAnswers<FineTuneValues>& answers, QWidget* parent)
    : ValuesDialog(
          tr("Fine-tune with a loss constraint"),
          tr("Trains on until the loss is at the constraint, which makes the network forget atypical samples."),
          tr("&Fine-tune"), start, values, answers, parent) {
    add_constraint(&values_.constraint);
    add_whole(basic(), QStringLiteral("epochs"), tr("Epochs"),
              tr("Every checkpoint is evaluated. Unleashing Mask trains for as many as the training had."),
              &values_.epochs, most_epochs);
    add_number(basic(), QStringLiteral("lr"), tr("Learning rate"), tr("At the beginning; Unleashing Mask: 0.1."),
               &values_.lr);
    add_choice(basic(), QStringLiteral("schedule"), tr("Schedule"),
               tr("How the learning rate changes; Unleashing Mask: cosine, once an epoch."), &values_.schedule,
               schedules);
    add_number(advanced(), QStringLiteral("ema_decay"), tr("Moving average"),
               tr("Decay a step of the averaged weights that are evaluated, for example 0.99; 0 = off."),
               &values_.ema_decay);
    refresh();
}

PruneDialog::PruneDialog(const ActionStart& start, const PruneValues& values, const ActionAnswers<PruneValues>& answers,
                         QWidget* parent)
    : ValuesDialog(tr("Prune with a learned mask"), learned_purpose(), tr("&Prune"), start, values, answers, parent)
    , freeze_learned_(values.freeze_weights) {
    add_keep_fraction(
        basic(), QStringLiteral("keep_fraction"), tr("Keep fraction"),
        tr("Fraction of each layer's weights that is kept, above 0 and at most 1; UMAP in Unleashing Mask: 0.8."),
        &values_.keep_fraction);
    add_constraint(&values_.constraint);
    add_whole(basic(), QStringLiteral("epochs"), tr("Epochs"), tr("Every checkpoint is evaluated."), &values_.epochs,
              most_epochs);
    add_number(basic(), QStringLiteral("lr"), tr("Learning rate"), tr("At the beginning."), &values_.lr);
    add_choice(
        advanced(), QStringLiteral("scores"), tr("Scores"),
        tr("What decides which weights are dropped: learned scores (UMAP; Ramanujan et al., CVPR 2020), or the "
           "weights' own size."),
        &values_.scores,
        {{QStringLiteral("learned"), tr("Learned"), {}, {}}, {QStringLiteral("magnitude"), tr("Magnitude"), {}, {}}});
    add_switch(advanced(), QStringLiteral("freeze_weights"), tr("Freeze the weights"),
               tr("The scores alone are learned, as in UMAP; the weights stay as they are."), &values_.freeze_weights);
    add_choice(advanced(), QStringLiteral("ranking"), tr("Ranking"), ranking_tip(), &values_.ranking, rankings());
    add_number(advanced(), QStringLiteral("score_weight_decay"), tr("Score weight decay"),
               tr("Weight decay of the learned scores: pulls them towards zero. 0 = none."),
               &values_.score_weight_decay);
    add_texts(advanced(), QStringLiteral("parameters"), tr("Parameters"), parameters_tip(), &values_.parameters);
    connect(qobject_cast<QComboBox*>(editor(QStringLiteral("scores"))), &QComboBox::currentIndexChanged, this,
            &PruneDialog::follow_scores);
    connect(qobject_cast<QCheckBox*>(editor(QStringLiteral("freeze_weights"))), &QCheckBox::clicked, this,
            [this](bool checked) { freeze_learned_ = checked; });
    follow_scores();
}

void PruneDialog::follow_scores() {
    const bool learned =
        qobject_cast<QComboBox*>(editor(QStringLiteral("scores")))->currentData() == QStringLiteral("learned");
    auto* freeze = qobject_cast<QCheckBox*>(editor(QStringLiteral("freeze_weights")));
    freeze->setChecked(learned && freeze_learned_);
    freeze->setEnabled(learned);
    editor(QStringLiteral("score_weight_decay"))->setEnabled(learned);
    setWindowTitle(learned ? tr("Prune with a learned mask") : tr("Prune by magnitude"));
    set_purpose(learned ? learned_purpose() : magnitude_purpose());
    refresh();
}

FindAtypicalDialog::FindAtypicalDialog(const ActionStart& start, const FindAtypicalValues& values,
                                       const ActionAnswers<FindAtypicalValues>& answers, QWidget* parent)
    : ValuesDialog(tr("Find atypical samples"),
                   tr("Tries masks on the training set: samples whose right answer they take away are atypical."),
                   tr("Fin&d"), start, values, answers, parent) {
    add_numbers(basic(), QStringLiteral("keep_fractions"), tr("Keep fractions"), search_keep_tip(),
                &values_.keep_fractions);
    add_whole(basic(), QStringLiteral("masks"), tr("Masks for each"),
              tr("Number of random masks for each keep fraction; more make finer flip fractions."), &values_.masks,
              most_masks);
    add_number(basic(), QStringLiteral("threshold"), tr("Threshold"),
               tr("Fraction of the masks, in [0, 1]: a sample is flagged where at least so many take its right answer "
                  "away. Usual: 0.5"),
               &values_.threshold);
    add_texts(advanced(), QStringLiteral("parameters"), tr("Parameters"), parameters_tip(), &values_.parameters);
    refresh();
}

} // namespace midstage::widgets
