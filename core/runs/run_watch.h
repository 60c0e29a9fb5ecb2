// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_folder.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// Follows a run that another process may be writing, by looking again and again: each look gives only what
/// is new, and reads run.json alone where nothing is.
class RunWatch {
public:
    /// What is new since the last look.
    struct Change {
        std::optional<RunInfo> info; ///< where run.json or the state that follows from its lock has changed
        bool restarted = false;      ///< rows given before no longer count (a resumed run takes back unfinished ones)
        std::vector<CheckpointRow> rows;
        std::vector<OodRow> ood; ///< of these rows' checkpoints

        bool empty() const { return !info && !restarted && rows.empty(); }
    };

    explicit RunWatch(std::filesystem::path folder);

    /// The first look gives everything. Throws InputError when the run is gone or damaged.
    Change look();

private:
    /// What tells one version of a file from another.
    struct Stamp {
        uint64_t inode = 0;
        int64_t size = 0;
        int64_t changed = 0;
        bool operator==(const Stamp&) const = default;
    };
    static Stamp stamp_of(const std::filesystem::path& file);

    std::filesystem::path folder_;
    Stamp info_stamp_;
    std::optional<RunState> state_;
    Stamp metrics_stamp_;
    size_t rows_seen_ = 0;
};

} // namespace midstage::runs
