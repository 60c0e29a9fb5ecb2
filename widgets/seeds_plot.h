// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"

#include <QFont>
#include <QString>
#include <QVector>
#include <QWidget>
#include <optional>

class QCPItemStraightLine;

namespace midstage::widgets {

class CurveKey;
class PlotCanvas;
class PlotCaption;

/// Means with bands over one epoch axis, for comparing settings over seeds.
class SeedsPlot : public QWidget {
    Q_OBJECT

public:
    struct Content {
        QString title;
        QString caption; ///< what is seen, one sentence
        QString label;   ///< of the vertical axis
        QVector<SeedBand> bands;
    };

    explicit SeedsPlot(QWidget* parent = nullptr);

    void set_content(const Content& content);
    const Content& content() const { return content_; }

    /// Light colours and the font, for painting it into a file; gives what is to be painted.
    PlotCanvas* dress_for_export(const QFont& font);

    /// Where a band's point stands, in this widget's pixels.
    QPoint place_of(int band, int point) const;
    /// The epoch that the mouse is at; nothing where it is nowhere over the curves.
    std::optional<double> readout() const { return readout_; }
    /// The curves' values there, as the key shows them.
    QStringList readout_values() const;

Q_SIGNALS:
    /// A click on a curve, at one of its points: position of the band, and its epoch.
    void point_chosen(int band, double epoch);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void read_out(const QPointF& at);
    void choose_at(const QPointF& at);
    void end_readout();
    void fill();
    void fit_axes();

    Content content_;
    std::optional<double> readout_;
    QCPItemStraightLine* line_;
    PlotCanvas* canvas_;
    PlotCaption* title_;
    PlotCaption* caption_;
    CurveKey* key_;
};

Picture picture_of(const SeedsPlot::Content& content, const QFont& font);

} // namespace midstage::widgets
