// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace midstage::app {

/// A Python text with its quotes: quotes and backslashes of a folder's name do not end it. From any thread.
QString python_text(const QString& text);

} // namespace midstage::app
