// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace midstage::widgets {

/// What the markers on the tiles mean.
class SampleLegend : public QWidget {
    Q_OBJECT

public:
    explicit SampleLegend(QWidget* parent = nullptr);
    /// The truth's markers are explained where there is a truth.
    void set_truth(bool known);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList names() const;
    bool truth_ = false;
};

} // namespace midstage::widgets
