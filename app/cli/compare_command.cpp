// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/number_checks.h"
#include "app/cli/output.h"
#include "app/cli/terminal.h"
#include "core/analysis/selection.h"
#include "core/base/error.h"
#include "core/runs/comparison_tables.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

using nlohmann::json;

struct CompareOptions {
    std::vector<std::string> runs;
    std::vector<std::string> rules{"final", "oracle"};
    std::vector<std::string> scores;
    std::string metric = "auroc";
    int64_t patience = 5;
    bool group = false;
    std::string baseline;
    std::string format;
    std::string file;
};

bool is_all(const std::vector<std::string>& names) {
    return names.size() == 1 && names.front() == "all";
}

std::vector<std::string> without_repetitions(const std::vector<std::string>& names) {
    std::vector<std::string> once;
    for (const std::string& name : names) {
        if (std::find(once.begin(), once.end(), name) == once.end()) {
            once.push_back(name);
        }
    }
    return once;
}

/// Those of the command line, each once, and their positions in `runs`, to which they are added.
std::vector<size_t> read_runs(const std::vector<std::string>& names, const std::filesystem::path& runs_dir,
                              std::vector<runs::ComparedRun>& runs) {
    std::vector<size_t> positions;
    for (const std::string& name : names) {
        const std::filesystem::path folder = std::filesystem::canonical(runs::find_run(name, runs_dir));
        const auto known = std::find_if(runs.begin(), runs.end(),
                                        [&](const runs::ComparedRun& run) { return run.info.folder == folder; });
        positions.push_back(static_cast<size_t>(known - runs.begin()));
        if (known == runs.end()) {
            runs.push_back(runs::read_compared_run(folder));
        }
    }
    return positions;
}

runs::ComparisonOptions rules_and_scores(const CompareOptions& options, const std::vector<runs::ComparedRun>& runs) {
    runs::ComparisonOptions result{without_repetitions(options.rules), without_repetitions(options.scores),
                                   options.metric, options.patience};
    if (is_all(options.rules)) {
        result.rules.clear();
        for (const analysis::SelectionRule& rule : analysis::selection_rules()) {
            result.rules.push_back(rule.name);
        }
    }
    if (is_all(options.scores)) {
        result.scores = runs::evaluated_scores(runs);
    }
    return result;
}

/// What a document says besides the rows.
json groups_json(const runs::Comparison& comparison, const runs::GroupedComparison& grouped) {
    json groups = json::array();
    for (const runs::RunGroup& group : grouped.groups) {
        json names = json::array();
        for (const size_t run : group.runs) {
            names.push_back(comparison.runs[run].name);
        }
        groups.push_back({{"group", group.name}, {"runs", names}});
    }
    return groups;
}

Exit compare(const Context& context, const CompareOptions& options) {
    const bool as_document = context.common().json;
    if (as_document && !options.format.empty() && options.format != "json") {
        throw InputError("--json and --format " + options.format + " contradict each other.");
    }
    const auto format = runs::table_format_from_string(options.format.empty() ? "csv" : options.format);
    std::vector<runs::ComparedRun> runs;
    read_runs(options.runs, context.runs_dir(), runs);
    std::optional<size_t> baseline;
    if (!options.baseline.empty()) {
        baseline = read_runs({options.baseline}, context.runs_dir(), runs).front();
    }
    const runs::ComparisonOptions choice = rules_and_scores(options, runs);
    runs::Comparison comparison = runs::compare(std::move(runs), choice);
    runs::Table table = runs::comparison_table(comparison);
    json document;
    if (options.group || baseline) {
        const runs::GroupedComparison grouped = runs::group_runs(comparison, choice, baseline);
        table = runs::grouped_table(comparison, grouped, baseline.has_value());
        document["groups"] = groups_json(comparison, grouped);
        comparison.notes.insert(comparison.notes.end(), grouped.notes.begin(), grouped.notes.end());
    }
    for (const std::string& note : comparison.notes) {
        Terminal::instance().line("midstage-cli: " + note);
    }
    std::string text;
    if (as_document) {
        document["metric"] = options.metric;
        document["rows"] = json::parse(runs::render(table, runs::TableFormat::json));
        document["notes"] = comparison.notes;
        text = document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
    } else if (options.format.empty() && options.file.empty()) {
        text = text_table(runs::readable_rows(table));
    } else {
        text = runs::render(table, format);
    }
    print_or_write(text, options.file);
    return Exit::done;
}

} // namespace

void add_compare_command(Context& context) {
    const auto options = std::make_shared<CompareOptions>();
    CLI::App* command =
        context.add_command("compare", "Runs side by side at the checkpoints that rules choose, or over their seeds",
                            [&context, options] { return compare(context, *options); });
    command->add_option("RUN", options->runs, "Folders, or names in the runs folder or their beginnings")->required();
    command
        ->add_option("--rule", options->rules,
                     "How checkpoints are chosen: " + analysis::known_selection_rules() +
                         ", or all; final,oracle by default. An oracle looks at the test OOD data")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--score", options->scores, "Its name, or all; by default energy where the runs have it")
        ->delimiter(',')
        ->allow_extra_args(false);
    command->add_option("--metric", options->metric,
                        "By which rules that look at OOD sets choose: " + ood::known_metrics() + "; auroc by default");
    command
        ->add_option("--patience", options->patience,
                     "Of early_stopping: checkpoints in a row that bring nothing better; 5 by default")
        ->check(at_least(1));
    command->add_flag("--group", options->group,
                      "Mean, deviation and bootstrap interval over runs that differ in "
                      "their seeds alone");
    command->add_option("--baseline", options->baseline,
                        "A run: the other groups' differences to its group, training by training (with --group)");
    command->add_option("--format", options->format, "csv, json, markdown or latex; otherwise for reading");
    command->add_option("--out", options->file, "File, csv by default; otherwise standard output");
}

} // namespace midstage::cli
