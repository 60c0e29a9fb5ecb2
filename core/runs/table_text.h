// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace midstage::runs {

/// As text in a LaTeX document: what means something to LaTeX is escaped.
std::string latex_escaped(const std::string& text);

/// As a cell of a Markdown table.
std::string markdown_escaped(const std::string& text);

} // namespace midstage::runs
