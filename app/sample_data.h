// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/relatives.h"
#include "widgets/sample_values.h"

#include <QImage>
#include <memory>

namespace midstage::app {

/// The training images of a run, one byte a channel.
class SampleImages {
public:
    SampleImages(QByteArray pixels, int channels, int height, int width)
        : pixels_(std::move(pixels))
        , channels_(channels)
        , height_(height)
        , width_(width) {}

    /// Null for a row that there is not. Quick, and safe from any thread.
    QImage image(int row) const;

private:
    QByteArray pixels_; ///< (N, C, H, W)
    int channels_;
    int height_;
    int width_;
};

/// What the training recorded of its samples: rows of epochs, columns of samples.
struct SampleHistory {
    QVector<double> epochs;
    QVector<float> loss;   ///< epochs x samples; NaN = not visited
    QVector<float> margin; ///< likewise

    /// Of one sample, an epoch each.
    QVector<double> of(const QVector<float>& table, int row) const;
};

/// What a search for atypical samples found.
struct SampleData {
    QString source;     ///< folder of that run; empty where there is none
    QString parent;     ///< folder of the run whose network was looked at; empty where it is not there any more
    QString about;      ///< whose network and which masks, in words
    QString file_about; ///< the same in files, English
    double epoch = 0;   ///< of the checkpoint that was masked
    double threshold = 0.5;
    widgets::SampleColumns columns;
    std::shared_ptr<const SampleImages> images; ///< null where the data are not there any more
    QString images_problem;                     ///< why, in a sentence
    SampleHistory history;                      ///< empty where there is no record
};

/// "low_contrast" for people, as the experiment's form calls it; a name that it does not know stays as it is.
QString atypical_kind_title(const QString& kind);

/// The runs that have searched: the run itself, else its searches, newest first, then those of the run that it started
/// from, where that has the same training samples. These read the disk: call them in the
/// background.
QStringList sample_sources_of(const QString& folder, const Relatives& relatives);
/// Throws midstage::Error where the search cannot be read.
SampleData sample_data_of(const QString& source, const QString& data_dir);

} // namespace midstage::app
