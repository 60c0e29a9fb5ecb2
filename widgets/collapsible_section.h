// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace midstage::widgets {

/// A titled part of a form that can be folded away.
class CollapsibleSection : public QWidget {
    Q_OBJECT

public:
    CollapsibleSection(const QString& title, QWidget* content, QWidget* parent = nullptr);

    bool expanded() const;
    void set_expanded(bool expanded);

private:
    QToolButton* toggle_;
    QWidget* content_;
};

} // namespace midstage::widgets
