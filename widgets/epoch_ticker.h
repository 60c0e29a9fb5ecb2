// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/qcustomplot_include.h"

namespace midstage::widgets {

/// Ticks at whole epochs: of itself QCustomPlot would write 2.5 and 7.5.
inline QSharedPointer<QCPAxisTicker> epoch_ticker() {
    const QSharedPointer<QCPAxisTickerFixed> epochs(new QCPAxisTickerFixed);
    epochs->setTickStep(1);
    epochs->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    return epochs;
}

} // namespace midstage::widgets
