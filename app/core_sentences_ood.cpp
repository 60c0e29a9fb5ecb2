// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> ood() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core", "The batch size of an evaluation must be at least 1."),
        QT_TRANSLATE_NOOP("Core", "There are no images to evaluate the network on."),
        QT_TRANSLATE_NOOP("Core", "The network's outputs for sample %1 of %2 are not finite numbers."),
        QT_TRANSLATE_NOOP("Core", "There is no score named %1; known are %2."),
        QT_TRANSLATE_NOOP("Core", "%1 scores of %2"),
        QT_TRANSLATE_NOOP("Core", "The temperature of the energy score"),
        QT_TRANSLATE_NOOP("Core", "There are no %1: metrics need at least one ID and one OOD sample."),
        QT_TRANSLATE_NOOP("Core", "ID scores"),
        QT_TRANSLATE_NOOP("Core", "OOD scores"),
        QT_TRANSLATE_NOOP(
            "Core",
            "%1 does not hold logits, features and labels of one length for %2: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP("Core", "%1 holds no outputs of a test set with labels: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP("Core", "There are more %1 than can be ranked."),
        QT_TRANSLATE_NOOP("Core",
                          "Line %1 of %2 is not one number: a score file holds one number a line, or is a .npy file."),
        QT_TRANSLATE_NOOP("Core", "%1 holds an array of %2 dimensions; scores are an array of one."),
        QT_TRANSLATE_NOOP("Core", "There are no %1 scores."),
        QT_TRANSLATE_NOOP("Core", "The scores %1 and %2 are not of the same samples."),
        QT_TRANSLATE_NOOP("Core", "The temperature of the energy score must be a number above 0."),
        QT_TRANSLATE_NOOP("Core", "%1: the logits of %2 are not a table: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP(
            "Core",
            "%1 does not hold %2 scores, logits and labels of one length for %3: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP("Core", "%1 does not hold the score %2; known are %3."),
        QT_TRANSLATE_NOOP("Core", "%1 does not hold the score %2, only %3; known are %4."),
        QT_TRANSLATE_NOOP("Core", "%1 does not hold the score %2: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP("Core", "%1 does not hold the score %2, only %3: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP("Core", "%1 holds no scores of a test set: evaluate the checkpoint again."),
        QT_TRANSLATE_NOOP("Core", "Sample %1 (counted from 0) of the %2 is %3; metrics need finite scores."),
        QT_TRANSLATE_NOOP("Core", "Sample %1 (counted from 0) of the %2 is %3; a threshold needs finite scores."),
        QT_TRANSLATE_NOOP("Core", "There are no %1."),
    };
    return all;
}

} // namespace midstage::app::core_sentences
