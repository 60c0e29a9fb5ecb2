// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <optional>

namespace midstage::widgets {

// Lists as people type them into a field. Between the entries stand commas or semicolons; Chinese keyboards have
// commas and a semicolon of their own, which serve as well. What files and the command line accept is another matter:
// there commas alone stand between entries, and points in numbers.

/// Words: every comma and every semicolon stands between two of them. Without empty ones, and without space around.
QStringList words_in(const QString& text);

/// Numbers, each as files write it, with a decimal point; also ranges ("0-4") and words, which stay as they are. Empty
/// ones are kept, where there is one comma too many; an empty text has no entry.
///
/// Whether a comma between two digits stands between entries or is a decimal comma:
/// - where there are semicolons, these stand between the entries, and a comma is a decimal one;
/// - else, where the window's language has the decimal comma, it is that: "0,1" is one number, "0,1, 0,05" are two. But
///   what has a decimal point has no decimal comma: "0.1,0.05" are two numbers in every language;
/// - else it stands between two entries.
/// A comma with a space beside it stands between entries in each case but the first.
QStringList numbers_in(const QString& text);

/// Whole numbers and ranges of them ("0-4"), which have no decimal comma: otherwise like numbers_in().
QStringList whole_numbers_in(const QString& text);

/// One number: as in files, or with the decimal comma of the window's language. Nothing where it is none, or not
/// finite.
std::optional<double> number_in(const QString& text);

/// A number as number_in() and numbers_in() read it, in the window's language: "0,1" where it has the decimal comma.
/// `digits` as of QString::number.
QString typed_number(double value, int digits = QLocale::FloatingPointShortest);

/// The tool tip of a list of numbers with a sentence about what stands between them, where the window's language has
/// the decimal comma.
QString with_separator_hint(const QString& tip);

} // namespace midstage::widgets
