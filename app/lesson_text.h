// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lesson.h"

class QLocale;

namespace midstage::app {

/// The names between braces in a text, as they are written there.
QStringList placeholders_in(const QString& text);
/// The text with "{lost}" and the like replaced by what is known, as the locale writes it; what is not known becomes a
/// dash.
QString filled(const QString& text, const LessonFacts& facts, const QLocale& locale);
/// The step's text and below it the first alternative whose condition holds, filled.
QString text_of(const LessonStep& step, const LessonFacts& facts, const QLocale& locale);

} // namespace midstage::app
