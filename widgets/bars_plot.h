// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_export.h"

#include <QFont>
#include <QString>
#include <QVector>
#include <QWidget>

namespace midstage::widgets {

class PlotCanvas;
class PlotCaption;

/// One figure of several runs or groups side by side, with what it varies by.
class BarsPlot : public QWidget {
    Q_OBJECT

public:
    struct Bar {
        QString name;
        double value = 0; ///< percent
        double low = 0;   ///< the whisker's ends; equal to the value where there is none
        double high = 0;
        QVector<double> members; ///< the single runs' values
        bool baseline = false;
    };
    struct Content {
        QString title;
        QString caption; ///< what is seen, one sentence
        QString label;   ///< of the value axis
        QVector<Bar> bars;
        bool from_zero = true; ///< bars; else points on an axis that fits them, for a bar tells by its length
    };

    explicit BarsPlot(QWidget* parent = nullptr);

    void set_content(const Content& content);
    const Content& content() const { return content_; }
    /// What the mouse is over, in words; empty where it is over nothing.
    const QString& readout() const { return readout_; }

    /// Light colours and the font, for painting it into a file; gives what is to be painted.
    PlotCanvas* dress_for_export(const QFont& font);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void fill();
    void fit_axes();
    void read_out(const QPointF& at);

    Content content_;
    QString readout_;
    PlotCanvas* canvas_;
    PlotCaption* title_;
    PlotCaption* caption_;
};

/// With a font of its own, so that it does not look different on another desktop.
Picture picture_of(const BarsPlot::Content& content, const QFont& font);

} // namespace midstage::widgets
