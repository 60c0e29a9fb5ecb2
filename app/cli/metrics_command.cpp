// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_result.h"
#include "core/ood/score_file.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

struct MetricsOptions {
    std::string id_file;
    std::string ood_file;
};

Exit metrics(const Context& context, const MetricsOptions& options) {
    const std::vector<double> id = ood::read_score_file(options.id_file);
    const std::vector<double> ood = ood::read_score_file(options.ood_file);
    const ood::Metrics metrics =
        ood::compute_metrics(id, ood, "scores in " + options.id_file, "scores in " + options.ood_file);
    if (context.common().json) {
        print_json(metrics_json(metrics));
        return Exit::done;
    }
    std::vector<std::vector<std::string>> table{{"metric", "value", ""}};
    for (const ood::MetricInfo& info : ood::metric_infos()) {
        table.push_back({info.name, fraction_text(metrics.*info.value), info.title});
    }
    print_text(text_table(table) + "ID " + std::to_string(metrics.n_id) + ", OOD " + std::to_string(metrics.n_ood) +
               " samples\n");
    return Exit::done;
}

} // namespace

void add_metrics_command(Context& context) {
    const auto options = std::make_shared<MetricsOptions>();
    CLI::App* command = context.add_command("metrics", "OOD metrics of any two files of scores",
                                            [&context, options] { return metrics(context, *options); });
    command->add_option("--id-scores", options->id_file, "One number a line, or .npy; higher = more in-distribution")
        ->required();
    command->add_option("--ood-scores", options->ood_file, "Likewise, of the OOD samples")->required();
}

} // namespace midstage::cli
