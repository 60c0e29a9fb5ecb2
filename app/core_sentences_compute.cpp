// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_sentences.h"

#include <QtGlobal>

namespace midstage::app::core_sentences {

std::span<const char* const> compute() {
    static constexpr const char* all[] = {
        QT_TRANSLATE_NOOP("Core", "NVIDIA GPU %1"),
        QT_TRANSLATE_NOOP("Core", "CPU (1 thread)"),
        QT_TRANSLATE_NOOP("Core", "CPU (%1 threads)"),
        QT_TRANSLATE_NOOP("Core", "The device \"%1\" is not known: choose auto, cpu, cuda or cuda:N."),
        QT_TRANSLATE_NOOP("Core", "This machine has no device %1 that can be used; it has %2."),
        QT_TRANSLATE_NOOP("Core", "The precision \"%1\" is not known: choose auto, fp32 or bf16."),
        QT_TRANSLATE_NOOP("Core",
                          "The number of threads must be between 0 (one for each physical core) and %1, not %2."),
        QT_TRANSLATE_NOOP("Core", "The GPU %1 cannot compute (it may be in use exclusively, or its memory full): free "
                                  "it, or choose the device cpu."),
    };
    return all;
}

} // namespace midstage::app::core_sentences
