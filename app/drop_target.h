// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QLabel;
class QWidget;

namespace midstage::app {

/// Lets files be dropped anywhere on the window, which says so while they are held over it.
class DropTarget : public QObject {
    Q_OBJECT

public:
    explicit DropTarget(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void dropped(const QStringList& paths);

private:
    void show_hint(bool shown);

    QWidget* window_;
    QLabel* hint_;
};

} // namespace midstage::app
