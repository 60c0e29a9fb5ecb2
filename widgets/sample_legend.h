// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace midstage::widgets {

/// What the markers on the tiles mean; those of the truth are explained where there is a truth.
QSize legend_size(bool truth, const QFont& font);
void paint_legend(QPainter& painter, QPointF at, bool truth, const QFont& font, const QPalette& palette);

/// The same as a widget.
class SampleLegend : public QWidget {
    Q_OBJECT

public:
    explicit SampleLegend(QWidget* parent = nullptr);
    void set_truth(bool known);
    QSize sizeHint() const override { return legend_size(truth_, font()); }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool truth_ = false;
};

} // namespace midstage::widgets
