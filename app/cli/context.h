// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace midstage::cli {

/// What scripts may rely on.
enum class Exit { done = 0, failed = 1, bad_input = 2, interrupted = 130 };

/// Thrown between batches where the user has asked to stop and there is no run to leave resumable.
class Interrupted : public std::runtime_error {
public:
    Interrupted()
        : std::runtime_error("Interrupted.") {}
};

/// Options that every command has.
struct CommonOptions {
    std::string data_dir;
    std::string runs_dir;
    std::string device;
    std::string precision;
    int threads = -1; ///< -1 = not given
    bool json = false;
    bool quiet = false;
    bool verbose = false;
};

/// The program while its command line is read: commands add themselves and leave what is to be done in `action`.
class Context {
public:
    explicit Context(CLI::App& app)
        : app_(app) {}

    /// A command with the common options; `action` runs once the whole command line has been read.
    CLI::App* add_command(const std::string& name, const std::string& summary, std::function<Exit()> action);

    const CommonOptions& common() const { return common_; }
    const std::function<Exit()>& action() const { return action_; }

    /// --data-dir, else the default.
    std::filesystem::path data_dir() const;
    /// --runs-dir, else the default.
    std::filesystem::path runs_dir() const;
    bool has_runs_dir() const { return !common_.runs_dir.empty(); }
    /// Puts --device, --precision and --threads, where given, into the specification. Throws InputError.
    void apply_to(runs::RunSpec& spec) const;

private:
    CLI::App& app_;
    CommonOptions common_;
    std::function<Exit()> action_;
};

} // namespace midstage::cli
