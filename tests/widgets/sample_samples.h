// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_values.h"

#include <QImage>
#include <algorithm>

namespace midstage::widgets {

/// Made-up samples, of which every twentieth is atypical and most of these are flipped often.
inline SampleColumns sample_columns(int count) {
    SampleColumns columns;
    columns.class_names = {QStringLiteral("airplane"), QStringLiteral("automobile"), QStringLiteral("bird"),
                           QStringLiteral("cat"),      QStringLiteral("deer"),       QStringLiteral("dog"),
                           QStringLiteral("frog"),     QStringLiteral("horse"),      QStringLiteral("ship"),
                           QStringLiteral("truck")};
    columns.kind_names = {QStringLiteral("occluded"), QStringLiteral("blended")};
    SampleColumns::Criterion forgetting{QStringLiteral("forgetting"), QStringLiteral("Forgetting events"), {}};
    quint32 state = 1;
    for (int i = 0; i < count; ++i) {
        state = state * 1664525U + 1013904223U;
        const float chance = float(state >> 8) / float(1U << 24);
        const bool odd = i % 20 == 0;
        columns.index.append(i);
        columns.label.append(i % 10);
        columns.true_label.append(odd && i % 40 == 0 ? (i + 3) % 10 : i % 10);
        columns.wrong_label.append(odd && i % 40 == 0);
        columns.kind.append(odd && i % 40 != 0 ? i / 20 % 2 : -1);
        columns.flip_fraction.append(odd ? std::min(1.0F, 0.4F + chance) : chance * chance * 0.6F);
        columns.predicted_full.append(i % 10);
        columns.predicted_masked.append(columns.flip_fraction.last() > 0.5F ? (i + 1) % 10 : i % 10);
        columns.loss_full.append(chance / 10);
        columns.loss_masked.append(chance * 3);
        columns.margin_full.append(1 - chance / 5);
        columns.margin_masked.append(0.5F - chance);
        forgetting.values.append(float(i % 7));
    }
    columns.criteria.append(forgetting);
    return columns;
}

/// A picture that differs from sample to sample.
inline QImage sample_image(int index) {
    QImage image(32, 32, QImage::Format_RGB32);
    for (int y = 0; y < 32; ++y) {
        for (int x = 0; x < 32; ++x) {
            const int distance = (x - 16) * (x - 16) + (y - 16) * (y - 16);
            const bool inside = distance < 30 + index * 37 % 150;
            image.setPixelColor(x, y,
                                QColor::fromHsv((index * 47 + (inside ? 0 : 150)) % 360, 140, inside ? 230 : 110));
        }
    }
    return image;
}

} // namespace midstage::widgets
