// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runner.h"

#include "core/base/error.h"
#include "core/base/host_name.h"
#include "core/base/log.h"
#include "core/compute/tensor_memory.h"
#include "core/runs/run_context.h"

#include <algorithm>
#include <c10/util/Exception.h>
#include <new>
#include <spdlog/sinks/basic_file_sink.h>
#include <torch/version.h>
#include <unistd.h>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

/// log.txt takes what the program logs while the run lasts.
class LogFile {
public:
    explicit LogFile(const fs::path& file)
        : sink_(std::make_shared<spdlog::sinks::basic_file_sink_mt>(file.string())) {
        add_log_sink(sink_);
    }
    ~LogFile() {
        sink_->flush();
        remove_log_sink(sink_);
    }
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

private:
    std::shared_ptr<spdlog::sinks::basic_file_sink_mt> sink_;
};

/// Holds the folder's lock unless its caller does already.
class LockScope {
public:
    explicit LockScope(RunFolder& folder)
        : folder_(folder)
        , taken_(!folder.holds_lock()) {
        folder_.lock();
    }
    ~LockScope() {
        if (taken_) {
            folder_.unlock();
        }
    }
    LockScope(const LockScope&) = delete;
    LockScope& operator=(const LockScope&) = delete;

private:
    RunFolder& folder_;
    bool taken_;
};

std::string device_text(const compute::Compute& compute) {
    if (compute.device.is_cpu()) {
        return "CPU (" + std::to_string(compute.threads) + (compute.threads == 1 ? " thread)" : " threads)");
    }
    for (const compute::DeviceInfo& device : compute::devices()) {
        if (device.name == compute.device.str()) {
            return device.title;
        }
    }
    return compute.device.str();
}

/// A resumed run keeps the precision and thread count that it was begun with, or its weights would come out otherwise;
/// but what is asked for by name holds, for whoever resumes it may have changed it.
compute::Compute resolve(const RunInfo& info) {
    const RunSpec& spec = info.spec;
    const bool begun_here = !info.precision.empty() && info.host == host_name();
    const int threads = begun_here && spec.threads == 0 ? info.threads : spec.threads;
    const compute::Compute chosen = compute::resolve(spec.device, to_string(spec.precision), threads);
    // Another device has another best precision.
    const bool keeps_precision =
        begun_here && spec.precision == Precision::automatic && device_text(chosen) == info.device;
    return keeps_precision ? compute::resolve(spec.device, info.precision, threads) : chosen;
}

void describe_machine(RunInfo& info, const compute::Compute& compute) {
    const std::string device = device_text(compute);
    const std::string precision = compute.bf16 ? "bf16" : "fp32";
    if (!info.precision.empty() && (info.device != device || info.precision != precision)) {
        logger()->warn("This run was begun on {} in {} and goes on on {} in {}: its weights will not be bit for bit "
                       "those of an uninterrupted run.",
                       info.device, info.precision, device, precision);
    }
    info.device = device;
    info.precision = precision;
    info.threads = compute.threads;
    info.host = host_name();
    info.version = MIDSTAGE_VERSION;
    info.libtorch = TORCH_VERSION;
}

struct Failure {
    std::string sentence;
    std::string detail;
};

/// To be called in a catch block.
Failure current_failure() {
    try {
        throw;
    } catch (const Error& error) {
        return {error.what(), error.detail()};
    } catch (const c10::OutOfMemoryError& error) {
        return {"The device has not enough memory for this run; choose a smaller batch size, a smaller model or the "
                "processor.",
                error.what()};
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        return {"The computation failed: " + text.substr(0, text.find('\n')), error.what()};
    } catch (const std::bad_alloc& error) {
        return {"This machine has not enough memory for this run; choose smaller data sets or a smaller model.",
                error.what()};
    } catch (const std::exception& error) {
        return {std::string("The run failed: ") + error.what(), {}};
    }
}

void check(const RunContext& context) {
    const fs::path runs_dir = context.folder.path().parent_path();
    const bool begun = fs::exists(context.folder.resume_file());
    for (const Problem& problem : problems_with(context.spec(), context.data_dir.string(), runs_dir.string())) {
        // A training that has begun needs its parent no more.
        if (!begun || !problem.field.starts_with("parent.")) {
            throw InputError(problem.sentence, problem.field);
        }
    }
}

/// A window that waits for the next run should not sit on the last one's memory.
struct ReleaseMemory {
    ReleaseMemory() = default;
    ReleaseMemory(const ReleaseMemory&) = delete;
    ReleaseMemory& operator=(const ReleaseMemory&) = delete;
    ~ReleaseMemory() { compute::release_tensor_memory(); }
};

void run_kind(RunContext& context) {
    const RunFunction run = find_kind(context.spec().kind);
    check(context);
    context.compute = resolve(context.info);
    compute::apply(context.compute);
    describe_machine(context.info, context.compute);
    context.save();
    logger()->info("Run {} on {} in {}, Midstage {}, LibTorch {}.", context.folder.name(), context.info.device,
                   context.info.precision, context.info.version, context.info.libtorch);
    const ReleaseMemory release;
    run(context);
}

/// The state in which it ended, in run.json where the disk still takes it, and in the event in any case.
RunState end(RunContext& context, RunState state, const std::string& message = {}) {
    context.info.process = 0;
    context.info.state = state;
    context.info.error = message;
    try {
        context.save();
    } catch (const Error& error) {
        logger()->error("The state of the run cannot be written: {}", error.what());
    }
    context.send(StateChanged{state, message});
    return state;
}

} // namespace

RunState execute(RunFolder& folder, const fs::path& data_dir, RunControl& control, const EventSink& sink) {
    const LockScope lock(folder);
    RunContext context(folder, folder.info(), data_dir, control, sink);
    if (context.info.state == RunState::finished) {
        context.send_started(context.info.epochs_done);
        context.send(StateChanged{RunState::finished, {}});
        return RunState::finished;
    }
    for (const char* name : {"checkpoints", "scores", "samples"}) {
        fs::create_directories(folder.path() / name);
    }
    const LogFile log(folder.log_file());
    context.info.process = ::getpid();
    context.set_state(RunState::running);
    try {
        run_kind(context);
        context.info.process = 0;
        context.set_state(RunState::finished);
        // Not before run.json says so: until then a killed process is resumed from it.
        std::error_code ignored;
        fs::remove(folder.resume_file(), ignored);
        logger()->info("Finished.");
        return RunState::finished;
    } catch (const Stopped&) {
        const RunState state = control.cancel_requested() ? RunState::cancelled : RunState::interrupted;
        logger()->info("Stopped; it can be resumed.");
        return end(context, state);
    } catch (...) {
        const Failure failure = current_failure();
        logger()->error("{}{}{}", failure.sentence, failure.detail.empty() ? "" : " Detail: ", failure.detail);
        return end(context, RunState::failed, failure.sentence);
    }
}

} // namespace midstage::runs
