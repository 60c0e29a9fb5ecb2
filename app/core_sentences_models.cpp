// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> models() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core", "the storage %1 with two sizes"),
        QT_TRANSLATE_NOOP("Core", "something else than the list of storages"),
        QT_TRANSLATE_NOOP("Core", "a storage that no tensor uses"),
        QT_TRANSLATE_NOOP("Core", "the end of the file before the storage %1"),
        QT_TRANSLATE_NOOP("Core", "the storage %1 with %2 elements instead of %3"),
        QT_TRANSLATE_NOOP("Core", "the end of the file inside the storage %1"),
        QT_TRANSLATE_NOOP("Core", "a pickle that torch.save did not write"),
        QT_TRANSLATE_NOOP("Core", "numbers in big-endian order"),
        QT_TRANSLATE_NOOP("Core", "the storage %1, which the file does not hold"),
        QT_TRANSLATE_NOOP("Core", "a tensor whose %1 is not a size"),
        QT_TRANSLATE_NOOP("Core", "a tensor whose %1 is not a tuple of sizes"),
        QT_TRANSLATE_NOOP("Core", "a tensor of an unknown form"),
        QT_TRANSLATE_NOOP("Core", "a tensor that reaches beyond its storage of %1 elements"),
        QT_TRANSLATE_NOOP("Core", "a key that is no text"),
        QT_TRANSLATE_NOOP("Core", "a storage of an unknown form"),
        QT_TRANSLATE_NOOP("Core", "a storage of an impossible size"),
        QT_TRANSLATE_NOOP("Core", "a part of a storage that reaches beyond it"),
        QT_TRANSLATE_NOOP("Core", "no state_dict (the dict holds %1)"),
        QT_TRANSLATE_NOOP("Core", "something else than a dict"),
        QT_TRANSLATE_NOOP("Core", "a tensor whose name is not text"),
        QT_TRANSLATE_NOOP("Core", "the tensor %1 twice"),
        QT_TRANSLATE_NOOP("Core", "the part %1, which unpacks to far more than the file's size"),
        QT_TRANSLATE_NOOP("Core", "the storage %1 with %2 bytes instead of %3"),
        QT_TRANSLATE_NOOP("Core", "a TorchScript program instead of a state_dict"),
        QT_TRANSLATE_NOOP("Core", "a zip archive without data.pkl"),
        QT_TRANSLATE_NOOP("Core", "%1 of data.pkl"),
        QT_TRANSLATE_NOOP("Core", "The dropout"),
        QT_TRANSLATE_NOOP("Core", "%1 is %2 instead of %3"),
        QT_TRANSLATE_NOOP("Core", "All %1 tensors have the names and shapes of %2, from %3 on."),
        QT_TRANSLATE_NOOP("Core", "%1 of the %2 tensors of %3 are there"),
        QT_TRANSLATE_NOOP("Core", "%1; %2 is missing."),
        QT_TRANSLATE_NOOP("Core", "%1; %2 is %3 where the model has %4."),
        QT_TRANSLATE_NOOP("Core", "%1; %2 (%3) is more than it has."),
        QT_TRANSLATE_NOOP("Core", "The model %1 has no dropout: set its dropout to 0."),
        QT_TRANSLATE_NOOP("Core", "The dropout of a model must be at least 0 and below 1."),
        QT_TRANSLATE_NOOP("Core", "The models need images of at least 8 x 8 pixels and one channel, not %1 x %2 with "
                                  "%3: choose another in-distribution set."),
        QT_TRANSLATE_NOOP(
            "Core", "A classifier needs at least two classes, not %1: choose an in-distribution set with labels."),
        QT_TRANSLATE_NOOP("Core", "There is no model \"%1\": choose one of %2."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint %1 cannot be read: it holds %2. In Python, save model.state_dict() "
                                  "alone with torch.save and try that file."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint %1 is empty: fetch or save it again."),
        QT_TRANSLATE_NOOP("Core", "The file %1 is no checkpoint: it begins neither as a zip archive nor as a pickle, "
                                  "which torch.save writes."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint %1 (%2 bytes) is damaged or cut off: its zip archive cannot be read. "
                                  "Fetch or save it again."),
        QT_TRANSLATE_NOOP("Core", "The tensor %1 is of a type that a checkpoint cannot hold."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; missing: %1."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; missing: %1. The checkpoint's batch norms "
                                  "are not affine: set the model's affine option to false."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; unexpected: %1."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; unexpected: %1. The checkpoint's batch norms "
                                  "are affine: set the model's affine option to true."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; of another shape: %1."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; missing: %1; unexpected: %2."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; missing: %1; of another shape: %2."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint does not fit the model; unexpected: %1; of another shape: %2."),
        QT_TRANSLATE_NOOP("Core",
                          "The checkpoint does not fit the model; missing: %1; unexpected: %2; of another shape: %3."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint %1 cannot be written: %2."),
        QT_TRANSLATE_NOOP("Core", "The checkpoint %1 cannot be written: %2. Free some disk space and try again."),
        QT_TRANSLATE_NOOP("Core", "a number"),
    };
    return all;
}

} // namespace midstage::app::core_sentences
