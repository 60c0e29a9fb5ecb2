// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/python_text.h"

namespace midstage::app {

QString python_text(const QString& text) {
    QString quoted = text;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    quoted.replace(QLatin1Char('"'), QLatin1String("\\\""));
    quoted.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

} // namespace midstage::app
