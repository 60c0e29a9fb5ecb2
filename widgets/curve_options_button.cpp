// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/curve_options_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QWidgetAction>

namespace midstage::widgets {

namespace {
constexpr int slider_steps = 100; // hundredths of a weight
} // namespace

CurveOptionsButton::CurveOptionsButton(QWidget* parent)
    : QToolButton(parent) {
    setText(tr("Curve&s"));
    setAccessibleName(tr("Options of the curves"));
    setToolTip(tr("Smoothing, logarithmic axes, learning rate and what else is drawn"));
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    auto* menu = new QMenu(this);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(make_panel());
    menu->addAction(action);
    setMenu(menu);
    set_options({});
}

QWidget* CurveOptionsButton::make_panel() {
    auto* panel = new QWidget(this);
    smoothing_ = new QSlider(Qt::Horizontal, panel);
    smoothing_->setRange(0, qRound(CurveOptions::most_smoothing * slider_steps));
    smoothing_->setMinimumWidth(140);
    smoothing_value_ = new QDoubleSpinBox(panel);
    smoothing_value_->setRange(0, CurveOptions::most_smoothing);
    smoothing_value_->setSingleStep(0.05);
    const QString smoothing_tip =
        tr("Weight of what came before in a debiased exponential mean; 0 draws the curves as they are. The raw curves "
           "stay faintly behind; figures, the best and the final checkpoint are of the raw curves.");
    smoothing_->setToolTip(smoothing_tip);
    smoothing_->setAccessibleName(tr("Smoothing"));
    smoothing_value_->setToolTip(smoothing_tip);
    smoothing_value_->setAccessibleName(tr("Smoothing weight"));
    auto* smoothing = new QHBoxLayout;
    smoothing->addWidget(smoothing_, 1);
    smoothing->addWidget(smoothing_value_);

    right_axis_ = new QComboBox(panel);
    right_axis_->addItem(tr("Accuracy"), int(CurveOptions::RightAxis::accuracy));
    right_axis_->addItem(tr("Learning rate"), int(CurveOptions::RightAxis::learning_rate));
    right_axis_->setToolTip(tr("What the upper plot shows beside the loss"));
    logarithmic_loss_ = new QCheckBox(tr("&Logarithmic loss"), panel);
    logarithmic_loss_->setToolTip(tr("Shows what a small training loss goes on doing"));
    logarithmic_epochs_ = new QCheckBox(tr("Logarithmic &epochs"), panel);
    logarithmic_epochs_->setToolTip(tr("Gives the first epochs more room; what lies at or before epoch 0 is left out"));
    constrained_loss_ = new QCheckBox(tr("Cons&trained loss"), panel);
    constrained_loss_->setToolTip(
        tr("|CE \u2212 c| + c, which a run under a constraint minimises, beside its cross-entropy CE"));
    seed_band_ = new QCheckBox(tr("&Band over seeds"), panel);
    seed_band_->setToolTip(
        tr("Mean \u00b1 standard deviation over the finished runs of the folder that differ from this one in "
           "their seed alone"));

    auto* form = new QFormLayout(panel);
    form->addRow(tr("&Smoothing"), smoothing);
    static_cast<QLabel*>(form->labelForField(smoothing))->setBuddy(smoothing_);
    form->addRow(tr("&Right axis"), right_axis_);
    for (QCheckBox* box : {logarithmic_loss_, logarithmic_epochs_, constrained_loss_, seed_band_}) {
        form->addRow(box);
        connect(box, &QCheckBox::toggled, this, &CurveOptionsButton::take);
    }
    connect(smoothing_, &QSlider::valueChanged, this,
            [this](int value) { smoothing_value_->setValue(double(value) / slider_steps); });
    connect(smoothing_value_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        smoothing_->setValue(qRound(value * slider_steps));
        take();
    });
    connect(right_axis_, &QComboBox::currentIndexChanged, this, &CurveOptionsButton::take);
    return panel;
}

void CurveOptionsButton::set_options(const CurveOptions& options) {
    filling_ = true;
    smoothing_value_->setValue(options.smoothing);
    right_axis_->setCurrentIndex(right_axis_->findData(int(options.right_axis)));
    logarithmic_loss_->setChecked(options.logarithmic_loss);
    logarithmic_epochs_->setChecked(options.logarithmic_epochs);
    constrained_loss_->setChecked(options.constrained_loss);
    seed_band_->setChecked(options.seed_band);
    filling_ = false;
    options_ = options;
}

void CurveOptionsButton::take() {
    if (filling_) {
        return;
    }
    const CurveOptions before = options_;
    options_.smoothing = smoothing_value_->value();
    options_.right_axis = static_cast<CurveOptions::RightAxis>(right_axis_->currentData().toInt());
    options_.logarithmic_loss = logarithmic_loss_->isChecked();
    options_.logarithmic_epochs = logarithmic_epochs_->isChecked();
    options_.constrained_loss = constrained_loss_->isChecked();
    options_.seed_band = seed_band_->isChecked();
    if (options_ != before) {
        Q_EMIT options_changed();
    }
}

} // namespace midstage::widgets
