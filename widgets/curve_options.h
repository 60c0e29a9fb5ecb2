// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace midstage::widgets {

/// How the curves of a training are drawn.
struct CurveOptions {
    enum class RightAxis { accuracy, learning_rate };

    static constexpr double most_smoothing = 0.99;

    double smoothing = 0; ///< weight of what came before, in [0, most_smoothing]: see smoothed()
    bool logarithmic_loss = false;
    bool logarithmic_epochs = false;
    RightAxis right_axis = RightAxis::accuracy; ///< of the upper plot
    bool constrained_loss = true;               ///< beside the cross-entropy, where the run has one
    bool seed_band = true;                      ///< mean and deviation over the run's repetitions, where it has any
    bool operator==(const CurveOptions&) const = default;
};

} // namespace midstage::widgets
