// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_watch.h"

#include <algorithm>
#include <set>
#include <sys/stat.h>

namespace midstage::runs {

RunWatch::RunWatch(std::filesystem::path folder)
    : folder_(std::move(folder)) {}

RunWatch::Stamp RunWatch::stamp_of(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        return {};
    }
    return {status.st_ino, status.st_size, status.st_mtim.tv_sec * 1000000000LL + status.st_mtim.tv_nsec};
}

RunWatch::Change RunWatch::look() {
    Change change;
    // The state is read before the rows: "finished" then never comes with rows still missing.
    const Stamp info_stamp = stamp_of(folder_ / "run.json");
    const RunFolder run = RunFolder::open(folder_);
    const RunInfo info = run.info();

    const Stamp metrics_stamp = stamp_of(folder_ / "metrics.csv");
    if (metrics_stamp != metrics_stamp_) {
        std::vector<CheckpointRow> rows = run.checkpoints();
        // A resumed run replaces the file; appending keeps its inode.
        const bool replaced = metrics_stamp.inode != metrics_stamp_.inode || metrics_stamp.size < metrics_stamp_.size;
        change.restarted = replaced && rows_seen_ > 0;
        const size_t known = replaced ? 0 : std::min(rows_seen_, rows.size());
        std::set<double> fresh;
        for (size_t i = known; i < rows.size(); ++i) {
            fresh.insert(rows[i].epoch);
        }
        if (!fresh.empty()) {
            change.ood = run.ood();
            std::erase_if(change.ood, [&](const OodRow& row) { return fresh.count(row.epoch) == 0; });
        }
        rows_seen_ = rows.size();
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(known));
        change.rows = std::move(rows);
        metrics_stamp_ = metrics_stamp;
    }
    if (info_stamp != info_stamp_ || state_ != info.state) {
        change.info = info;
        info_stamp_ = info_stamp;
        state_ = info.state;
    }
    return change;
}

} // namespace midstage::runs
