// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

class QWidget;

namespace midstage::app {

/// A text that a window shows, or would show, and where.
struct ShownText {
    QString text;
    QString where;
};

/// Every text of the widget and all within it: of labels, buttons, fields, menus, tabs, headers, tables, plots, with
/// tool tips and accessible names; hidden ones too.
QVector<ShownText> texts_of(QWidget* root);

/// What is cut off or runs out of its widget, of all that is visible in it: one line each, with the place.
QStringList overlong_texts(QWidget* root);

/// Letters that two entries of one menu, or of the menu bar, share: one line each.
QStringList shared_letters(QWidget* root);

} // namespace midstage::app
