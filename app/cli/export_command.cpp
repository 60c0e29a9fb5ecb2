// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/number_checks.h"
#include "app/cli/output.h"
#include "core/base/error.h"
#include "core/runs/epochs.h"
#include "core/runs/export.h"
#include "core/runs/run_folder.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace midstage::cli {
namespace {

struct ExportOptions {
    std::string run;
    std::string what = "metrics";
    std::string format;
    std::string file;
    std::optional<double> epoch;
};

/// The checkpoint's own epoch, where one was asked for.
std::optional<double> chosen_epoch(const runs::RunFolder& folder, const ExportOptions& options) {
    if (!options.epoch) {
        return std::nullopt;
    }
    std::string known;
    for (const runs::CheckpointRow& row : folder.checkpoints()) {
        if (runs::is_same_epoch(row.epoch, *options.epoch)) {
            return row.epoch;
        }
        known += (known.empty() ? "" : ", ") + epoch_text(row.epoch);
    }
    throw InputError("The run " + folder.name() + " has no checkpoint of epoch " + epoch_text(*options.epoch) +
                     (known.empty() ? "; it has none yet." : "; it has those of " + known + "."));
}

/// A table that a run's folder holds as it is.
struct FileTable {
    const char* what;
    std::filesystem::path (runs::RunFolder::*file)() const;
};
constexpr std::array<FileTable, 8> file_tables{{{"constraint", &runs::RunFolder::constraint_file},
                                                {"constraint-summary", &runs::RunFolder::constraint_summary_file},
                                                {"layers", &runs::RunFolder::layers_file},
                                                {"atypical", &runs::RunFolder::atypical_file},
                                                {"criteria", &runs::RunFolder::criteria_file},
                                                {"truth-curves", &runs::RunFolder::truth_curves_file},
                                                {"correlations", &runs::RunFolder::correlations_file},
                                                {"sparsity", &runs::RunFolder::sparsity_file}}};

/// What --what takes.
std::vector<std::string> known_tables() {
    std::vector<std::string> names{"metrics", "ood", "scores"};
    for (const FileTable& table : file_tables) {
        names.emplace_back(table.what);
    }
    return names;
}

runs::Table table_of_file(const runs::RunFolder& folder, const FileTable& table, const ExportOptions& options) {
    if (options.epoch) {
        throw InputError("--epoch is for metrics, ood and scores: " + options.what +
                         " is one table for the whole run.");
    }
    const std::filesystem::path file = (folder.*table.file)();
    if (!std::filesystem::exists(file)) {
        throw InputError("The run " + folder.name() + " has no " + file.filename().string() +
                         ": it is of another kind, or has not come so far.");
    }
    return runs::file_table(file, folder.name());
}

runs::Table table_of(const runs::RunFolder& folder, const ExportOptions& options) {
    for (const FileTable& table : file_tables) {
        if (options.what == table.what) {
            return table_of_file(folder, table, options);
        }
    }
    if (const runs::RunKind kind = folder.info().spec.kind; !runs::evaluates(kind)) {
        throw InputError(
            "The run " + folder.name() + " is of kind " + runs::to_string(kind) + ", which has no checkpoints and no " +
            options.what + "; export " +
            (kind == runs::RunKind::find_atypical ? "atypical or criteria" : "constraint or constraint-summary") + ".");
    }
    const std::optional<double> epoch = chosen_epoch(folder, options);
    if (options.what == "ood") {
        return runs::ood_table(folder.ood(), folder.name(), epoch);
    }
    auto rows = folder.checkpoints();
    if (options.what == "scores") {
        if (!epoch && rows.empty()) {
            throw InputError("The run " + folder.name() + " has no checkpoint yet.");
        }
        return runs::scores_table(folder, epoch.value_or(rows.empty() ? 0 : rows.back().epoch));
    }
    if (epoch) {
        std::erase_if(rows, [&](const runs::CheckpointRow& row) { return row.epoch != *epoch; });
    }
    return runs::metrics_table(rows, folder.name());
}

Exit export_table(const Context& context, const ExportOptions& options) {
    std::string format = options.format;
    if (format.empty()) {
        format = context.common().json ? "json" : "csv";
    } else if (context.common().json && format != "json") {
        throw InputError("--json and --format " + format + " contradict each other.");
    }
    const runs::TableFormat table_format = runs::table_format_from_string(format);
    const runs::RunFolder folder = runs::RunFolder::open(runs::find_run(options.run, context.runs_dir()));
    const std::string text = runs::render(table_of(folder, options), table_format);
    print_or_write(text, options.file);
    return Exit::done;
}

} // namespace

void add_export_command(Context& context) {
    const auto options = std::make_shared<ExportOptions>();
    CLI::App* command = context.add_command("export", "A run's figures as a table",
                                            [&context, options] { return export_table(context, *options); });
    command->add_option("RUN", options->run, "Folder, or name in the runs folder or its beginning")->required();
    const std::vector<std::string> tables = known_tables();
    std::string names;
    for (const std::string& name : tables) {
        names += (names.empty() ? "" : name == tables.back() ? " or " : ", ") + name;
    }
    command->add_option("--what", options->what, names + "; metrics by default")->check(CLI::IsMember(tables));
    command->add_option("--format", options->format, "csv (default), json, markdown or latex");
    command->add_option("--epoch", options->epoch, "This checkpoint alone; scores are of the last one by default")
        ->check(at_least(0));
    command->add_option("--out", options->file, "File; otherwise standard output");
}

} // namespace midstage::cli
