// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a dialog that choose a loss constraint.
#include "widgets/action_dialog.h"
#include "widgets/checkpoint.h"
#include "widgets/field_grid.h"
#include "widgets/mask_values.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <cmath>

namespace midstage::widgets {

void ActionDialog::add_constraint(ConstraintChoice* constraint) {
    using Source = ConstraintChoice::Source;
    constraint_ = constraint;
    auto* source = new QComboBox;
    source->addItem(tr("Estimated with masks"), int(Source::estimate));
    source->addItem(tr("A number"), int(Source::number));
    if (!start_.stages.isEmpty()) {
        source->addItem(tr("A checkpoint's training loss"), int(Source::checkpoint));
    }
    source->addItem(tr("None"), int(Source::none));
    source->setCurrentIndex(std::max(0, source->findData(int(constraint->source))));
    basic_->add_field(QStringLiteral("constraint.source"), tr("Loss constraint c"), source,
                      tr("The training pulls the loss to this value, in nats, instead of to zero: |loss - c| + c on "
                         "each batch (Unleashing Mask, Zhu et al., ICML 2023)."));
    bindings_.append({QStringLiteral("constraint.source"),
                      source,
                      [=] { constraint->source = static_cast<Source>(source->currentData().toInt()); },
                      {}});
    connect(source, &QComboBox::currentIndexChanged, this, &ActionDialog::refresh);

    add_keep_fraction(
        basic_, QStringLiteral("constraint.keep_fraction"), tr("At keep fraction"),
        tr("Fraction of each layer's weights that the masks of the estimate keep; Unleashing Mask: 0.965."),
        &constraint->keep_fraction);
    add_number(basic_, QStringLiteral("constraint.value"), tr("c (nats)"),
               tr("The mean cross-entropy to stay at, in nats."), &constraint->value);
    auto* stage = new QComboBox;
    for (const ActionStart::Stage& one : start_.stages) {
        stage->addItem(tr("Epoch %1 (loss %2)").arg(epoch_text(one.epoch), loss_text(one.training_loss)), one.epoch);
        if (one.epoch == constraint->epoch) {
            stage->setCurrentIndex(stage->count() - 1);
        }
    }
    basic_->add_field(QStringLiteral("constraint.epoch"), tr("Checkpoint"), stage,
                      tr("Its mean loss on the training set becomes the constraint."));
    bindings_.append(
        {QStringLiteral("constraint.epoch"),
         stage,
         [=] { constraint->epoch = stage->count() > 0 ? stage->currentData().toDouble() : constraint->epoch; },
         {}});
    connect(stage, &QComboBox::currentIndexChanged, this, &ActionDialog::refresh);
    auto* known = new QLabel;
    known->setObjectName(QStringLiteral("known_constraint"));
    known->setWordWrap(true);
    basic_->add_field(QStringLiteral("constraint.known"), {}, known, {}, true);
}

void ActionDialog::show_constraint_fields() {
    using Source = ConstraintChoice::Source;
    if (constraint_ == nullptr) {
        return;
    }
    const Source source = constraint_->source;
    basic_->set_field_visible(QStringLiteral("constraint.keep_fraction"), source == Source::estimate);
    basic_->set_field_visible(QStringLiteral("constraint.value"), source == Source::number);
    basic_->set_field_visible(QStringLiteral("constraint.epoch"), source == Source::checkpoint);
    QString text = tr("The constraint is estimated first.");
    for (const ActionStart::Estimate& estimate : start_.estimates) {
        if (std::abs(estimate.keep_fraction - constraint_->keep_fraction) < 1e-9) {
            text = tr("The estimate is known: c = %1.").arg(loss_text(estimate.mean));
        }
    }
    if (source == Source::none) {
        text = tr("Without a constraint this is training on as before.");
    }
    basic_->set_field_visible(QStringLiteral("constraint.known"), source == Source::estimate || source == Source::none);
    basic_->findChild<QLabel*>(QStringLiteral("known_constraint"))->setText(text);
}

} // namespace midstage::widgets
