// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/experiment_values.h"

namespace midstage::widgets {

/// A checkpoint from elsewhere that is to be evaluated.
struct ImportValues {
    QString file; ///< as torch.save wrote it
    QString model;
    bool affine = true; ///< batch norm with learned scale and shift
    QString id_dataset;
    QVector<double> mean; ///< normalisation per channel, of pixel values in [0, 1]; empty = the ID set's usual one
    QVector<double> std;  ///< likewise
    QVector<OodChoice> ood;
    bool operator==(const ImportValues&) const = default;
};

/// How the file fits one architecture.
struct ImportFit {
    QString model;
    bool affine = true;
    bool fits = false;
    QString explanation; ///< one sentence
    qint64 classes = 0;  ///< of the file's last layer
    qint64 channels = 0; ///< of its first
};

} // namespace midstage::widgets
