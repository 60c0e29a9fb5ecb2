// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"

#include "app/cli/number_checks.h"
#include "core/data/catalogue.h"
#include "core/runs/run_folder.h"

#include <utility>

namespace midstage::cli {

CLI::App* Context::add_command(const std::string& name, const std::string& summary, std::function<Exit()> action) {
    CLI::App* command = app_.add_subcommand(name, summary);
    command->parse_complete_callback([this, action = std::move(action)] { action_ = action; });
    const std::string group = "Common options";
    command->add_option("--data-dir", common_.data_dir, "Root of the data sets' files (default: $MIDSTAGE_DATA)")
        ->group(group);
    command->add_option("--runs-dir", common_.runs_dir, "Folder of the runs (default: $MIDSTAGE_RUNS)")->group(group);
    command->add_option("--device", common_.device, "auto, cpu, cuda or cuda:N")->group(group);
    command->add_option("--precision", common_.precision, "auto, fp32 or bf16")->group(group);
    command->add_option("--threads", common_.threads, "Of the processor; 0 = all physical cores")
        ->check(at_least(0))
        ->group(group);
    command->add_flag("--json", common_.json, "The result on standard output as one JSON document")->group(group);
    command->add_flag("--quiet", common_.quiet, "No progress on standard error, only errors")->group(group);
    command->add_flag("--verbose", common_.verbose, "The log on standard error")->group(group);
    return command;
}

std::filesystem::path Context::data_dir() const {
    return common_.data_dir.empty() ? data::default_data_dir() : std::filesystem::path(common_.data_dir);
}

std::filesystem::path Context::runs_dir() const {
    return common_.runs_dir.empty() ? runs::default_runs_dir() : std::filesystem::path(common_.runs_dir);
}

void Context::apply_to(runs::RunSpec& spec) const {
    if (!common_.device.empty()) {
        spec.device = common_.device;
    }
    if (!common_.precision.empty()) {
        spec.precision = runs::precision_from_string(common_.precision);
    }
    if (common_.threads >= 0) {
        spec.threads = common_.threads;
    }
}

} // namespace midstage::cli
