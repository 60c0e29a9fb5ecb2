// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string_view>

namespace midstage::app {

/// A sentence or title of the engine in the window's language: finds which of core_sentences.h it was made from,
/// translates that and puts the values back as they are; a value that is itself one of those sentences is translated
/// too. A text that fits none is returned as it is. `text` is UTF-8. From any thread.
QString core_text(std::string_view text);

} // namespace midstage::app
