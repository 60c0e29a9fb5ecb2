// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>
#include <QVector>
#include <QWidget>

namespace midstage::widgets {

/// A sample that lies near another one.
struct SampleNeighbour {
    QImage image;
    QString name;   ///< of its class
    QString figure; ///< how far away it is
    QString about;  ///< the same in a sentence
};

/// The nearest ones as a row of thumbnails with name and distance, nearest first; as many as have room.
class SampleNeighbours : public QWidget {
    Q_OBJECT

public:
    explicit SampleNeighbours(QWidget* parent = nullptr);

    /// `note` stands in their place where there are none.
    void set_neighbours(const QString& title, const QVector<SampleNeighbour>& neighbours, const QString& note);
    const QVector<SampleNeighbour>& neighbours() const { return neighbours_; }
    /// Smaller pictures with the name alone, where there is little room; the distance stays in the tool tip.
    void set_compact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRect place_of(int neighbour) const;
    int side() const;
    int lines() const { return compact_ ? 1 : 2; }

    QString title_;
    QString note_;
    QVector<SampleNeighbour> neighbours_;
    bool compact_ = false;
};

} // namespace midstage::widgets
