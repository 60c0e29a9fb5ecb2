// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_watch.h"

#include "app/info_conversion.h"
#include "app/run_reader.h"
#include "app/spec_conversion.h"

#include <utility>

namespace midstage::app {

RunReader::RunReader(const QString& folder)
    : watch_(std::make_unique<runs::RunWatch>(path_of(folder)))
    , folder_(folder) {}

RunReader::~RunReader() = default;

std::optional<RunDetails> RunReader::look() {
    const runs::RunWatch::Change change = watch_->look();
    if (change.empty()) {
        return std::nullopt;
    }
    if (change.info) {
        QVector<Checkpoint> checkpoints = std::exchange(details_.checkpoints, {});
        details_ = details_of(*change.info);
        details_.folder = folder_;
        details_.checkpoints = std::move(checkpoints);
    }
    if (change.restarted) {
        details_.checkpoints.clear();
    }
    merge_checkpoints(details_.checkpoints, checkpoints_of(change.rows, change.ood));
    return details_;
}

} // namespace midstage::app
