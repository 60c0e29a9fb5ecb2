// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> training() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core", "This schedule needs milestones, as fractions of the whole training."),
        QT_TRANSLATE_NOOP("Core", "The milestones must ascend."),
        QT_TRANSLATE_NOOP("Core", "This schedule needs exactly one milestone."),
        QT_TRANSLATE_NOOP("Core", "There must be as many factors of the learning rate as milestones."),
        QT_TRANSLATE_NOOP("Core", "The warm-up is longer than the training; make it shorter."),
        QT_TRANSLATE_NOOP("Core", "Choose one average of the weights: the moving one or the equal one."),
        QT_TRANSLATE_NOOP("Core", "The average of the weights begins at epoch %1 (swa_start), after the training's end "
                                  "at %2; begin earlier, or set it to 0 for none."),
        QT_TRANSLATE_NOOP("Core", "Nesterov's momentum needs a momentum above 0."),
        QT_TRANSLATE_NOOP("Core", "The final learning rate"),
        QT_TRANSLATE_NOOP("Core", "Each milestone (a fraction of the training)"),
        QT_TRANSLATE_NOOP("Core", "The factor at each milestone"),
        QT_TRANSLATE_NOOP("Core", "Each factor of the learning rate"),
        QT_TRANSLATE_NOOP("Core", "The length of the warm-up in epochs"),
        QT_TRANSLATE_NOOP("Core", "The padding of the random crop in pixels"),
        QT_TRANSLATE_NOOP("Core", "The number of epochs"),
        QT_TRANSLATE_NOOP("Core", "The batch size"),
        QT_TRANSLATE_NOOP("Core", "The learning rate"),
        QT_TRANSLATE_NOOP("Core", "The momentum"),
        QT_TRANSLATE_NOOP("Core", "The weight decay"),
        QT_TRANSLATE_NOOP("Core", "The label smoothing"),
        QT_TRANSLATE_NOOP("Core", "The decay of the moving average"),
        QT_TRANSLATE_NOOP("Core", "The first epoch of the weight average"),
        QT_TRANSLATE_NOOP("Core", "The number of checkpoints inside each of the first epochs"),
        QT_TRANSLATE_NOOP("Core", "The number of first epochs with more checkpoints"),
        QT_TRANSLATE_NOOP("Core", "The loss constraint must be at least 0, but is %1."),
        QT_TRANSLATE_NOOP(
            "Core", "The network that holds the moving average has another architecture than the one that trains."),
        QT_TRANSLATE_NOOP("Core", "The loss became %1 at epoch %2, batch %3 with learning rate %4: lower the learning "
                                  "rate or lengthen the warm-up."),
        QT_TRANSLATE_NOOP(
            "Core",
            "The learning-rate schedule is not one of constant, cosine, linear, multistep, piecewise and one_drop."),
        QT_TRANSLATE_NOOP("Core", "The training set has no images."),
        QT_TRANSLATE_NOOP("Core", "The training set has no labels, so no network can be trained on it."),
        QT_TRANSLATE_NOOP("Core", "The average of the weights needs a second network to be held in."),
        QT_TRANSLATE_NOOP("Core", "The training failed at epoch %1, batch %2 with learning rate %3: %4 Lower the "
                                  "learning rate or lengthen the warm-up."),
        QT_TRANSLATE_NOOP("Core", "The saved training state lacks %1: it belongs to another network or other options."),
        QT_TRANSLATE_NOOP(
            "Core", "%1 in the saved training state has another shape or type than this network and these data need."),
        QT_TRANSLATE_NOOP("Core", "The saved training state holds %1, which this training does not have: it belongs to "
                                  "another network or other options."),
        QT_TRANSLATE_NOOP("Core", "The saved training state belongs to another batch size."),
    };
    return all;
}

} // namespace midstage::app::core_sentences
