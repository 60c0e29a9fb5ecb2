// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QVector>

namespace midstage::app {

/// A language of the window.
struct Language {
    QString key;  ///< "de", as in translations/midstage_de.ts
    QString name; ///< in itself: "Deutsch"
};

/// Those with all texts.
const QVector<Language>& languages();
bool is_language(const QString& key);

/// What the user chose, before the command line is read: the value of --language in `arguments`, else the settings';
/// empty = the system's. What is no language counts as not given; parse_options() tells it.
QString chosen_language(const QStringList& arguments);

/// How numbers and dates are written where that language is chosen: as the system does, where it speaks the language.
QLocale locale_of(const QString& language);

/// Puts the window's texts, Qt's own, numbers and dates in that language (empty = the system's) from here on. Once,
/// before the first window.
void use_language(const QString& language);

} // namespace midstage::app
