// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample_data.h"

#include <atomic>

namespace midstage::app {

/// Writes each row's image as FOLDER/<label>_<class>/<index>.png, which torchvision.datasets.ImageFolder reads with the
/// labels in their order; samples without a label go to FOLDER/unlabelled. Files of the same name are replaced. `done`
/// counts the images. Returns an empty text, or one sentence saying what went wrong. Takes long: call it in the
/// background.
QString write_image_folder(const widgets::SampleColumns& columns, const QVector<int>& rows, const SampleImages& images,
                           const QString& folder, std::atomic<int>& done, const std::atomic<bool>& cancelled);

/// The name of a class's folder: what file systems do not allow becomes "-".
QString class_folder(const widgets::SampleColumns& columns, int label);

} // namespace midstage::app
