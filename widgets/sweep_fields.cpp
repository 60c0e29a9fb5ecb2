// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sweep_fields.h"

#include "widgets/collapsible_section.h"
#include "widgets/field_grid.h"
#include "widgets/typed_lists.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

SweepFields::SweepFields(QWidget* parent)
    : QWidget(parent)
    , grid_(new FieldGrid)
    , section_(new CollapsibleSection(tr("Repeat\u2026"), grid_, this))
    , seeds_(new QLineEdit)
    , key_(new QComboBox)
    , values_(new QLineEdit) {
    seeds_->setObjectName(QStringLiteral("sweep_seeds"));
    seeds_->setPlaceholderText(tr("once, or 0-4 or 0, 1, 2"));
    key_->setObjectName(QStringLiteral("sweep_key"));
    key_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    values_->setObjectName(QStringLiteral("sweep_values"));
    values_->setPlaceholderText(tr("for example 0.1, 0.05, 0.01"));
    grid_->add_field(QStringLiteral("sweep.seeds"), tr("Seeds"), seeds_,
                     tr("One run with each of these seeds, in place of the one above; Compare then shows mean and "
                        "deviation"));
    grid_->add_field(QStringLiteral("sweep.key"), tr("Vary"), key_,
                     tr("One run with each value of this setting, in place of the one above"));
    grid_->add_field(QStringLiteral("sweep.values"), tr("Values"), values_,
                     with_separator_hint(tr("With commas between; with seeds each value is run with each seed")));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(section_);
    connect(seeds_, &QLineEdit::textEdited, this, &SweepFields::edited);
    connect(values_, &QLineEdit::textEdited, this, &SweepFields::edited);
    connect(key_, &QComboBox::currentIndexChanged, this, &SweepFields::edited);
    set_settings({});
}

void SweepFields::set_settings(const QVector<Choice>& settings) {
    filling_ = true;
    const QString chosen = values().key;
    key_->clear();
    key_->addItem(tr("nothing"), QString());
    for (const Choice& setting : settings) {
        key_->addItem(setting.title, setting.key);
        key_->setItemData(key_->count() - 1, setting.tip, Qt::ToolTipRole);
    }
    key_->setCurrentIndex(std::max(0, key_->findData(chosen)));
    filling_ = false;
    grid_->set_field_visible(QStringLiteral("sweep.values"), key_->currentIndex() > 0);
}

void SweepFields::set_values(const SweepValues& values) {
    filling_ = true;
    seeds_->setText(values.seeds);
    key_->setCurrentIndex(std::max(0, key_->findData(values.key)));
    values_->setText(values.values);
    filling_ = false;
    grid_->set_field_visible(QStringLiteral("sweep.values"), key_->currentIndex() > 0);
    if (values != SweepValues()) {
        section_->set_expanded(true); // what changes the number of runs is not hidden
    }
}

SweepValues SweepFields::values() const {
    const QString key = key_->currentData().toString();
    // As the engine reads lists.
    const QString between = QStringLiteral(", ");
    return {whole_numbers_in(seeds_->text()).join(between), key,
            key.isEmpty() ? QString() : numbers_in(values_->text()).join(between)};
}

void SweepFields::edited() {
    if (!filling_) {
        grid_->set_field_visible(QStringLiteral("sweep.values"), key_->currentIndex() > 0);
        Q_EMIT changed();
    }
}

bool SweepFields::set_problem(const QString& field, const QString& sentence) {
    return field.startsWith(QLatin1String("sweep.")) && grid_->set_problem(field, sentence);
}

void SweepFields::clear_problems() {
    grid_->clear_problems();
}

QString SweepFields::problem(const QString& field) const {
    return grid_->problem(field);
}

bool SweepFields::show_first_problem() {
    QWidget* field = grid_->first_with_problem();
    if (field != nullptr) {
        section_->set_expanded(true);
        field->setFocus(Qt::OtherFocusReason);
    }
    return field != nullptr;
}

} // namespace midstage::widgets
