// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"
#include "core/runs/run_spec.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// run.json without the data: what a list of runs shows.
struct RunInfo {
    std::filesystem::path folder;
    RunSpec spec;
    RunState state = RunState::queued;
    std::string error;     ///< where failed, one sentence
    std::string created;   ///< ISO 8601, UTC
    std::string updated;   ///< ISO 8601, UTC
    std::string version;   ///< of Midstage
    std::string libtorch;  ///< version
    std::string device;    ///< as in RunStarted
    std::string precision; ///< as in RunStarted
    int threads = 0;
    double epochs_done = 0;
    std::map<std::string, std::string> fingerprints; ///< by set: "train", "validation", "test" and each OOD set's name
    int64_t process = 0;                             ///< that holds the run, while it is running or paused
};

/// The open folder of one run (layout: README, "Runs"). Reading needs no lock; writing takes one (flock on the folder),
/// so that two processes never write one run; a run marked running whose lock is free is shown as interrupted: its
/// process died.
class RunFolder {
public:
    /// Makes runs_dir/<time>-<name>/ and run.json in state queued.
    static RunFolder create(const std::filesystem::path& runs_dir, const RunSpec& spec);
    /// Throws InputError when there is no readable run.json.
    static RunFolder open(const std::filesystem::path& folder);

    const std::filesystem::path& path() const { return path_; }
    std::string name() const { return path_.filename().string(); }
    RunInfo info() const;
    void save(const RunInfo& info);

    std::vector<CheckpointRow> checkpoints() const; ///< metrics.csv; whole rows only
    std::vector<OodRow> ood() const;                ///< ood.csv; whole rows only
    /// checkpoints/epoch_0010.pt; inside an epoch epoch_0000.250.pt
    std::filesystem::path checkpoint_file(double epoch) const;
    std::filesystem::path scores_file(double epoch) const;

private:
    explicit RunFolder(std::filesystem::path path)
        : path_(std::move(path)) {}
    std::filesystem::path path_;
};

/// All runs in the folder, newest first; unreadable ones are left out and logged.
std::vector<RunInfo> list_runs(const std::filesystem::path& runs_dir);

/// --runs-dir where given, else the environment variable MIDSTAGE_RUNS, else the user's XDG data folder +
/// "midstage/runs".
std::filesystem::path default_runs_dir();

/// RUN on the command line: a folder's path, its name in runs_dir, or an unambiguous beginning of a name. Throws
/// InputError.
std::filesystem::path find_run(const std::string& text, const std::filesystem::path& runs_dir);

} // namespace midstage::runs
