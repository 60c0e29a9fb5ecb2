// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/table_text.h"

namespace midstage::runs {

std::string latex_escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '\\':
            result += "\\textbackslash{}";
            break;
        case '~':
            result += "\\textasciitilde{}";
            break;
        case '^':
            result += "\\textasciicircum{}";
            break;
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}':
            result += '\\';
            result += c;
            break;
        default:
            result += c;
        }
    }
    return result;
}

std::string markdown_escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        result += c == '|' ? std::string("\\|") : std::string(1, c);
    }
    return result;
}

} // namespace midstage::runs
