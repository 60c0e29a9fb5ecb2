// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> masks() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core",
                          "What was found under the masks so far is of another training set; start the run anew."),
        QT_TRANSLATE_NOOP("Core", "%1 is missing, or of another type or shape"),
        QT_TRANSLATE_NOOP("Core", "A masked pass over %1 samples cannot be added to those over %2."),
        QT_TRANSLATE_NOOP("Core", "A masked pass predicts a class that is not among the %1 there are."),
        QT_TRANSLATE_NOOP("Core", "Nothing has been looked at under a mask yet."),
        QT_TRANSLATE_NOOP(
            "Core", "What was found under the masks so far is of another network or training set; start the run anew."),
        QT_TRANSLATE_NOOP("Core", "Each keep fraction"),
        QT_TRANSLATE_NOOP("Core", "The number of masks"),
        QT_TRANSLATE_NOOP("Core", "The keep fraction of single layers"),
        QT_TRANSLATE_NOOP("Core", "The keep fraction"),
        QT_TRANSLATE_NOOP("Core", "The weight decay of the scores"),
        QT_TRANSLATE_NOOP("Core", "The threshold of the flip fraction"),
        QT_TRANSLATE_NOOP("Core", "The network has no layer %1 that can be masked."),
        QT_TRANSLATE_NOOP("Core", "it holds %1 twice"),
        QT_TRANSLATE_NOOP("Core", "the bits of the layer %1 (%2 bytes) do not fit its shape"),
        QT_TRANSLATE_NOOP("Core", "%1 is not a weight mask that can be used: %2."),
        QT_TRANSLATE_NOOP("Core", "it holds no array %1"),
        QT_TRANSLATE_NOOP("Core", "its array %1 is of another type or shape than a mask's"),
        QT_TRANSLATE_NOOP("Core", "Cannot write %1: the mask does not say what its scores were."),
        QT_TRANSLATE_NOOP("Core", "Cannot write %1: a layer's name is empty or longer than a line."),
        QT_TRANSLATE_NOOP("Core", "its keep fraction is %1"),
        QT_TRANSLATE_NOOP("Core", "it does not say what its scores were"),
        QT_TRANSLATE_NOOP("Core", "it does not say how its scores were ranked"),
        QT_TRANSLATE_NOOP("Core", "it lists the layer %1 twice"),
        QT_TRANSLATE_NOOP("Core", "it lists no layers"),
        QT_TRANSLATE_NOOP("Core", "it holds arrays of layers that it does not list"),
        QT_TRANSLATE_NOOP("Core", "The mask has a layer %1 that the network does not have, or that is not to be "
                                  "masked: take a mask that was made for this network."),
        QT_TRANSLATE_NOOP(
            "Core",
            "The mask's layer %1 is of another shape than the network's: take a mask that was made for this network."),
        QT_TRANSLATE_NOOP("Core", "The batch size of a pass over the samples must be at least 1."),
        QT_TRANSLATE_NOOP("Core", "There are no images to look at."),
        QT_TRANSLATE_NOOP("Core",
                          "The set has no label for each image, so that no loss of its samples can be computed."),
        QT_TRANSLATE_NOOP("Core", "Sample %1 has the label %2, but the network has only %3 classes: choose the set "
                                  "that the network was trained on."),
        QT_TRANSLATE_NOOP("Core", "The network's output for sample %1 is not finite: its weights or its input are "
                                  "broken, choose another checkpoint."),
        QT_TRANSLATE_NOOP("Core", "Nothing would be trained: learn the scores, or let the kept weights be trained."),
        QT_TRANSLATE_NOOP("Core", "At keep fraction %1 the layer %2 would lose all its %3 weights; keep more."),
        QT_TRANSLATE_NOOP("Core", "The keep fraction must be above 0 and at most 1, not %1."),
        QT_TRANSLATE_NOOP(
            "Core", "The scores do not fit the weights: there must be one float32 tensor of the same shape for each."),
        QT_TRANSLATE_NOOP("Core",
                          "A score of the layer %1 is not a number (NaN), so that its weights cannot be ranked."),
        QT_TRANSLATE_NOOP("Core", "No parameter fits %1; there are %2."),
        QT_TRANSLATE_NOOP("Core", "The network has no weights of convolutions or linear layers that a mask could be "
                                  "put on; name the parameters to be masked."),
    };
    return all;
}

} // namespace midstage::app::core_sentences
