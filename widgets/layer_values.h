// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVector>

namespace midstage::widgets {

/// A figure of one layer of a network.
struct LayerFigure {
    QString layer;        ///< name of its weight
    qint64 weights = 0;   ///< how many it has
    double value = 0;     ///< what is drawn
    double deviation = 0; ///< standard deviation of the value; 0 = none
    bool operator==(const LayerFigure&) const = default;
};

/// What is known of the layers of a network, from its input to its output.
struct LayerContent {
    QString title;                  ///< of the run; drawn in exported plots alone
    double keep_fraction = 0;       ///< that single layers were masked to
    QVector<LayerFigure> loss_rise; ///< how much masking the layer alone raises the training loss, in nats
    QVector<LayerFigure> kept;      ///< weights that a pruned network keeps, in percent
    bool empty() const { return loss_rise.isEmpty() && kept.isEmpty(); }
    bool operator==(const LayerContent&) const = default;
};

/// One row a layer: layer, weights, loss_rise, std_loss, kept (a fraction); cells are empty where not known.
QString layers_as_csv(const LayerContent& content);

} // namespace midstage::widgets
