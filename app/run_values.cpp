// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_values.h"

#include <algorithm>

namespace midstage::app {

void merge_checkpoints(QVector<Checkpoint>& into, const QVector<Checkpoint>& more) {
    for (const Checkpoint& checkpoint : more) {
        const auto place =
            std::lower_bound(into.begin(), into.end(), checkpoint.epoch,
                             [](const Checkpoint& known, double epoch) { return known.epoch < epoch - 1e-9; });
        if (place != into.end() && std::abs(place->epoch - checkpoint.epoch) <= 1e-9) {
            *place = checkpoint;
        } else {
            into.insert(place, checkpoint);
        }
    }
}

} // namespace midstage::app
