// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <string>

namespace midstage {

/// The shortest text that reads back as the same number, in the C locale whatever the process's locale is.
inline std::string number_text(double value) {
    char buffer[32];
    char* end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

} // namespace midstage
