// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/experiment_values.h"

#include <QWidget>

class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace midstage::widgets {

/// Chooses several OOD sets: of the catalogue, or any folder, archive or file, each with its number of images, the
/// way to the ID set's size, and whether it is one to report or one to choose by.
class OodPicker : public QWidget {
    Q_OBJECT

public:
    explicit OodPicker(QWidget* parent = nullptr);

    void set_choices(const QVector<Choice>& choices);
    void set_value(const QVector<OodChoice>& chosen);
    QVector<OodChoice> value() const;
    /// Adds a path, checked.
    void add_path(const QString& path);
    /// Marks the n-th chosen set as one with a problem; -1 takes all marks away.
    void mark_problem(int chosen, const QString& sentence);
    QTreeWidget* list() const { return list_; }

Q_SIGNALS:
    void changed();

private:
    QTreeWidgetItem* add_item(const OodChoice& choice, bool checked);

    QVector<Choice> choices_;
    QTreeWidget* list_;
    QToolButton* add_;
    bool filling_ = false;
};

/// Asks for a folder, or for an archive or file of images; empty where the user thinks better of it.
QString ask_for_images(QWidget* parent, bool folder);

} // namespace midstage::widgets
