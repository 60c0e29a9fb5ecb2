// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compute/device.h"
#include "core/runs/runner.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace midstage::runs {

/// Thrown between two batches when the run is to stop; what resumption needs has been written by then.
struct Stopped {};

/// What every kind of run is given: its folder and description, what its user asks of it, and whom to tell.
class RunContext {
public:
    RunContext(RunFolder& run_folder, RunInfo run_info, std::filesystem::path data_folder, RunControl& run_control,
               const EventSink& event_sink)
        : folder(run_folder)
        , info(std::move(run_info))
        , data_dir(std::move(data_folder))
        , control(run_control)
        , sink_(event_sink) {}

    RunFolder& folder;
    RunInfo info; ///< as run.json has it; save() writes it
    const std::filesystem::path data_dir;
    RunControl& control;
    compute::Compute compute;

    const RunSpec& spec() const { return info.spec; }
    void save() { folder.save(info); }

    void send(const Event& event) const;
    /// As send(), but leaves out what would be more than 20 a second; a new stage is always sent.
    void progress(const Progress& progress);
    /// RunStarted with the rows that the folder has.
    void send_started(double epochs) const;
    /// Warns in the log and keeps the sentence in run.json, once, however often the run is resumed.
    void note(const std::string& sentence);
    /// Writes the state into run.json and sends it.
    void set_state(RunState state, const std::string& message = {});

    /// Between any two batches. Where the run is to stop: calls save_position and throws Stopped. Where it is to pause:
    /// the same call, for the machine may be switched off meanwhile, and waits.
    void obey(const std::function<void()>& save_position);
    /// Seconds waited in obey() so far.
    double paused_seconds() const { return paused_seconds_; }

private:
    const EventSink& sink_;
    std::string last_stage_;
    std::chrono::steady_clock::time_point last_progress_;
    double paused_seconds_ = 0;
};

/// Measures work, from its making on: pauses are left out.
class WorkTimer {
public:
    explicit WorkTimer(const RunContext& context)
        : context_(context)
        , paused_before_(context.paused_seconds()) {}

    double seconds() const {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
        return passed.count() - (context_.paused_seconds() - paused_before_);
    }

private:
    const RunContext& context_;
    double paused_before_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// One kind of run. To add one: a file with such a function and a line in kinds.cpp.
/// Returns when the run has finished; throws Stopped, or what went wrong.
using RunFunction = void (*)(RunContext&);
RunFunction find_kind(RunKind kind);

void run_training(RunContext& context);
void run_evaluation(RunContext& context);
void run_estimate(RunContext& context);
void run_fine_tuning(RunContext& context);
void run_pruning(RunContext& context);
void run_find_atypical(RunContext& context);

} // namespace midstage::runs
