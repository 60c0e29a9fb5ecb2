// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/curve_options.h"

#include <QToolButton>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSlider;

namespace midstage::widgets {

/// A button that opens the options of the curves below itself, which take effect as they are changed.
class CurveOptionsButton : public QToolButton {
    Q_OBJECT

public:
    explicit CurveOptionsButton(QWidget* parent = nullptr);

    /// Does not emit options_changed.
    void set_options(const CurveOptions& options);
    const CurveOptions& options() const { return options_; }

Q_SIGNALS:
    void options_changed();

private:
    QWidget* make_panel();
    void take();

    CurveOptions options_;
    QSlider* smoothing_ = nullptr;
    QDoubleSpinBox* smoothing_value_ = nullptr;
    QComboBox* right_axis_ = nullptr;
    QCheckBox* logarithmic_loss_ = nullptr;
    QCheckBox* logarithmic_epochs_ = nullptr;
    QCheckBox* constrained_loss_ = nullptr;
    QCheckBox* seed_band_ = nullptr;
    bool filling_ = false;
};

} // namespace midstage::widgets
