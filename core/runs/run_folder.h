// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"
#include "core/runs/run_spec.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// run.json without the data: what a list of runs shows.
struct RunInfo {
    std::filesystem::path folder;
    RunSpec spec;
    RunState state = RunState::queued;
    std::string error;              ///< where failed, one sentence
    std::vector<std::string> notes; ///< sentences about what its figures mean, for who reads them
    std::string created;            ///< ISO 8601, UTC
    std::string updated;            ///< ISO 8601, UTC
    std::string version;            ///< of Midstage
    std::string libtorch;           ///< version
    std::string device;             ///< as in RunStarted
    std::string precision;          ///< as in RunStarted
    int threads = 0;
    double epochs_done = 0;
    std::optional<double> constraint; ///< the number that a fine-tune or prune run uses, once it is known
    std::map<std::string, std::string> fingerprints; ///< by set: "train", "validation", "test" and each OOD set's name
    int64_t process = 0;                             ///< that holds the run, while it is running or paused
    std::string host;                                ///< name of the machine that it runs or ran on
};

class FolderLock;

/// The open folder of one run (layout: README, "Runs"). Reading needs no lock; writing takes one (flock on the file
/// .lock in the folder), so that two processes never write one run; a run marked running whose lock is free is shown as
/// interrupted: its process died.
class RunFolder {
public:
    /// Makes runs_dir/<time>-<name>/ and run.json in state queued.
    static RunFolder create(const std::filesystem::path& runs_dir, const RunSpec& spec);
    /// Throws InputError when there is no readable run.json.
    static RunFolder open(const std::filesystem::path& folder);

    RunFolder(RunFolder&&) noexcept;
    RunFolder& operator=(RunFolder&&) noexcept;
    ~RunFolder();

    const std::filesystem::path& path() const { return path_; }
    std::string name() const { return path_.filename().string(); }
    RunInfo info() const;
    /// Replaces run.json; `updated` becomes now. Throws InputError where another process writes this run.
    void save(const RunInfo& info);

    /// Takes the lock until unlock() or destruction. Throws InputError saying which process has it.
    void lock();
    void unlock();
    bool holds_lock() const { return lock_ != nullptr; }
    /// By this object, another one or another process.
    bool is_locked() const;

    std::vector<CheckpointRow> checkpoints() const; ///< metrics.csv; whole rows only
    std::vector<OodRow> ood() const; ///< ood.csv; whole rows of the checkpoints that metrics.csv has only

    /// checkpoints/epoch_0010.pt, the weights that were evaluated; inside an epoch epoch_0000.250.pt
    std::filesystem::path checkpoint_file(double epoch) const;
    /// checkpoints/epoch_0010.raw.pt, the weights that were trained, where a moving average of them was evaluated
    std::filesystem::path raw_checkpoint_file(double epoch) const;
    std::filesystem::path scores_file(double epoch) const;
    /// What exact resumption needs; replaced at each checkpoint, gone when the run has finished.
    std::filesystem::path resume_file() const { return path_ / "resume.pt"; }
    std::filesystem::path dynamics_file() const { return path_ / "samples" / "dynamics.npz"; }
    std::filesystem::path constraint_file() const { return path_ / "constraint.csv"; }
    std::filesystem::path constraint_summary_file() const { return path_ / "constraint_summary.csv"; }
    /// layers.csv, the losses with single layers masked
    std::filesystem::path layers_file() const { return path_ / "layers.csv"; }
    /// sparsity.csv, how much of each layer a pruned run's last checkpoint keeps
    std::filesystem::path sparsity_file() const { return path_ / "sparsity.csv"; }
    std::filesystem::path truth_curves_file() const { return path_ / "truth_curves.csv"; }
    std::filesystem::path correlations_file() const { return path_ / "correlations.csv"; }
    std::filesystem::path criteria_file() const { return path_ / "criteria.csv"; }
    std::filesystem::path atypical_file() const { return path_ / "atypical.csv"; }
    /// masks/epoch_0010.npz, the mask of a pruned checkpoint
    std::filesystem::path mask_file(double epoch) const;
    std::filesystem::path log_file() const { return path_ / "log.txt"; }

    /// Appends a checkpoint's rows, those of ood.csv first: a row in metrics.csv says that the checkpoint is complete.
    void append(const CheckpointRow& row, const std::vector<OodRow>& ood);
    /// Takes away temporary files that a killed process left, and the rows of checkpoints after `step`, which it wrote
    /// but that resume.pt does not know.
    void cut_after(int64_t step);

private:
    explicit RunFolder(std::filesystem::path path);
    std::filesystem::path path_;
    std::unique_ptr<FolderLock> lock_;
};

/// All runs in the folder, newest first; unreadable ones are left out and logged.
std::vector<RunInfo> list_runs(const std::filesystem::path& runs_dir);

/// --runs-dir where given, else the environment variable MIDSTAGE_RUNS, else the user's XDG data folder +
/// "midstage/runs".
std::filesystem::path default_runs_dir();

/// RUN on the command line: a folder's path, its name in runs_dir, or an unambiguous beginning of a name. Throws
/// InputError.
std::filesystem::path find_run(const std::string& text, const std::filesystem::path& runs_dir);

/// ParentOptions::run: a name in runs_dir, whole, or a path, which holds a '/'. What lies in the current folder under
/// that name has nothing to do with it. Throws InputError.
std::filesystem::path find_parent_run(const std::string& text, const std::filesystem::path& runs_dir);

/// The weights of a run's checkpoint; epoch -1 = its last. Throws InputError where the run or the file is not there.
std::filesystem::path checkpoint_of_run(const std::filesystem::path& folder, double epoch);

} // namespace midstage::runs
