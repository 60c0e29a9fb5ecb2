// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>
#include <QVector>
#include <QWidget>
#include <functional>

namespace midstage::widgets {

/// A thick dashed outline with an arrow and a label around one part of a window, above everything in it. It follows
/// that part when it moves, is resized, hidden or covered by another tab, takes no mouse and no focus, and is hidden
/// while its part is not in sight.
class HighlightFrame : public QWidget {
    Q_OBJECT

public:
    /// Over the whole of `window`, of which it is a child.
    explicit HighlightFrame(QWidget* window);

    /// `area`: the rectangle of the target that is meant, in its coordinates; none: all of it. A null target takes the
    /// frame away.
    void point_at(QWidget* target, const QString& label, const std::function<QRect()>& area = {});
    QWidget* target() const { return target_; }
    /// The framed rectangle, in the window's coordinates; empty while nothing is framed.
    QRect framed() const { return framed_; }
    QString label() const { return label_; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void watch();
    void place();
    QRect label_place(const QSize& size) const;

    QPointer<QWidget> target_;
    std::function<QRect()> area_;
    QString label_;
    QRect framed_;
    QVector<QPointer<QWidget>> watched_;
};

} // namespace midstage::widgets
