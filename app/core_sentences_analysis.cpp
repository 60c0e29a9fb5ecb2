// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> analysis() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP(
            "Core",
            "A criterion of %1 samples cannot be compared with the truth of %2; give both for the same samples."),
        QT_TRANSLATE_NOOP(
            "Core", "The criterion of sample %1 (counted from 0) is nan; leave out samples that were never visited."),
        QT_TRANSLATE_NOOP(
            "Core",
            "No sample is known to be atypical, so that nothing can be found; choose a set with atypical samples."),
        QT_TRANSLATE_NOOP("Core", "A curve needs at least two points; raise the limit."),
        QT_TRANSLATE_NOOP("Core", "Sample %1 (counted from 0) is nan and has no rank; leave it out."),
        QT_TRANSLATE_NOOP("Core", "A rank correlation needs two columns of one length, not of %1 and %2 samples."),
        QT_TRANSLATE_NOOP("Core", "what it looks at was nowhere a number; train again with a lower learning rate"),
        QT_TRANSLATE_NOOP("Core", "there is no validation split; train with a validation fraction above 0"),
        QT_TRANSLATE_NOOP(
            "Core", "there are no figures of validation OOD sets; name one for validation when training or evaluating"),
        QT_TRANSLATE_NOOP("Core", "there are no figures of test OOD sets; evaluate its checkpoints on some"),
        QT_TRANSLATE_NOOP("Core", "There is no selection rule named %1; known are %2."),
        QT_TRANSLATE_NOOP("Core", "The patience must be at least 1 evaluation, not %1."),
        QT_TRANSLATE_NOOP("Core", "there is no checkpoint"),
        QT_TRANSLATE_NOOP("Core",
                          "Value %1 (counted from 0) is no finite number, so that there is no mean; leave it out."),
        QT_TRANSLATE_NOOP("Core", "There is no mean of no values; give at least one."),
        QT_TRANSLATE_NOOP("Core", "Paired values must be as many on both sides, not %1 and %2."),
        QT_TRANSLATE_NOOP("Core", "The record of training is damaged: loss, margin and correct must each hold as many "
                                  "values as epochs times samples; train again to record it anew."),
        QT_TRANSLATE_NOOP("Core", "Sample %1 (counted from 0) has a loss or margin that is nan in row %2 of the record "
                                  "of training although it was visited; train again with a lower learning rate."),
    };
    return all;
}

} // namespace midstage::app::core_sentences
