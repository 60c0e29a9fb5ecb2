// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <QVector>
#include <optional>

namespace midstage::widgets {

/// The thresholds on the distributions, the operating points on the curves, and what is A and what is B.
class ScoreMarks : public QCPLayerable {
    Q_OBJECT

public:
    struct Point {
        QPointF at; ///< in the axes' units
        QColor colour;
        QCPScatterStyle::ScatterShape shape = QCPScatterStyle::ssCircle;
        bool hollow = false;
    };
    struct Line {
        double threshold = 0;
        QString text;
    };
    struct Marks {
        std::optional<Line> first;
        std::optional<Line> second;
        QString first_title;  ///< in the corner of its distributions; may be empty
        QString second_title; ///< likewise
        QVector<Point> roc;
        QVector<Point> precision;
        bool focused = false; ///< the keyboard moves the threshold
        bool two = false;     ///< curves of A and B stand in one plot
    };

    ScoreMarks(PlotCanvas* canvas, QCPAxisRect* first, QCPAxisRect* second, QCPAxisRect* roc, QCPAxisRect* precision);

    void set_marks(const Marks& marks) { marks_ = marks; }
    const Marks& marks() const { return marks_; }

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    void draw_line(QCPPainter* painter, const QCPAxisRect* rect, const Line& line) const;
    void draw_title(QCPPainter* painter, const QCPAxisRect* rect, const QString& title) const;
    void draw_points(QCPPainter* painter, const QCPAxisRect* rect, const QVector<Point>& points) const;
    void draw_legend_of_two(QCPPainter* painter) const;

    PlotCanvas* canvas_;
    QCPAxisRect* first_;
    QCPAxisRect* second_;
    QCPAxisRect* roc_;
    QCPAxisRect* precision_;
    Marks marks_;
};

} // namespace midstage::widgets
