// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace midstage::widgets {

/// For whom a text is: files for papers and scripts are English, whatever the window's language.
enum class TextFor { window, files };

/// The text of `source`, which stands under QT_TRANSLATE_NOOP in that context. From any thread.
inline QString text_for(TextFor reader, const char* context, const char* source) {
    return reader == TextFor::files ? QString::fromUtf8(source) : QCoreApplication::translate(context, source);
}

} // namespace midstage::widgets
