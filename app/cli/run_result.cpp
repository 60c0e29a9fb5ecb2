// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_result.h"

#include "app/cli/atypical_result.h"
#include "app/cli/constraint_result.h"
#include "app/cli/output.h"
#include "app/cli/run_head.h"
#include "core/base/npz.h"

#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

using nlohmann::json;

/// How many ID test images the checkpoint was evaluated on; null where its outputs are gone.
json id_images(const runs::RunFolder& folder, double epoch) {
    std::error_code ignored;
    const std::filesystem::path file = folder.scores_file(epoch);
    if (!std::filesystem::is_regular_file(file, ignored)) {
        return nullptr;
    }
    const NamedArrays labels = read_npz(file, [](const std::string& name) { return name == "id_test/labels"; });
    return labels.empty() ? json() : json(labels.front().second.numel());
}

json checkpoint_json(const runs::CheckpointSummary& checkpoint) {
    json result = metrics_json(checkpoint.mean);
    result["epoch"] = epoch_json(checkpoint.epoch);
    result["accuracy"] = checkpoint.accuracy;
    result["loss"] = checkpoint.test_loss;
    result["sets"] = json::array();
    for (const runs::OodRow& row : checkpoint.sets) {
        json set = metrics_json(row.metrics);
        set["set"] = row.ood_set;
        result["sets"].push_back(set);
    }
    return result;
}

json evaluated_checkpoint_json(const runs::RunFolder& folder, const runs::CheckpointRow& row,
                               const std::vector<runs::OodRow>& ood) {
    json result{{"epoch", epoch_json(row.epoch)},
                {"accuracy", row.test_accuracy},
                {"loss", row.test_loss},
                {"n_id", nullptr},
                {"ood", json::array()}};
    for (const runs::OodRow& figures : ood) {
        if (figures.epoch == row.epoch) {
            json set = metrics_json(figures.metrics);
            set["set"] = figures.ood_set;
            set["score"] = figures.score;
            set["n"] = figures.metrics.n_ood;
            result["n_id"] = figures.metrics.n_id;
            result["ood"].push_back(set);
        }
    }
    if (result["n_id"].is_null()) { // no OOD set says it
        result["n_id"] = id_images(folder, row.epoch);
    }
    return result;
}

std::string checkpoint_text(const runs::CheckpointSummary& checkpoint) {
    return "epoch " + epoch_text(checkpoint.epoch) + ": AUROC " + fraction_text(checkpoint.mean.auroc) + ", FPR95 " +
           fraction_text(checkpoint.mean.fpr95) + ", accuracy " + fraction_text(checkpoint.accuracy) + "\n";
}

} // namespace

json metrics_json(const ood::Metrics& metrics) {
    json result;
    for (const ood::MetricInfo& info : ood::metric_infos()) {
        result[info.name] = metrics.*info.value;
    }
    result["n_id"] = metrics.n_id;
    result["n_ood"] = metrics.n_ood;
    return result;
}

json run_result_json(const runs::RunFolder& folder) {
    const runs::RunInfo info = folder.info();
    const auto rows = folder.checkpoints();
    const runs::RunSummary summary =
        runs::summarise(rows, folder.ood(), runs::headline_score(info.spec.evaluation.scores));
    json result = run_head_json(folder, info);
    result["epochs"] = epoch_json(rows.empty() ? 0 : rows.back().epoch);
    for (const char* unknown : {"accuracy", "best", "final"}) {
        result[unknown] = nullptr;
    }
    if (info.constraint) {
        result["constraint"] = *info.constraint;
    }
    if (!rows.empty()) {
        result["accuracy"] = rows.back().test_accuracy;
        result["final"] = {{"epoch", epoch_json(rows.back().epoch)},
                           {"accuracy", rows.back().test_accuracy},
                           {"loss", rows.back().test_loss}};
    }
    if (summary.best) {
        result["best"] = checkpoint_json(*summary.best);
        result["final"] = checkpoint_json(*summary.final);
        // Chosen on the very OOD data that it is measured on: no way of selecting a model.
        result["selection"] = {{"score", summary.score},
                               {"metric", summary.metric},
                               {"over", "mean of the OOD sets"},
                               {"oracle", true},
                               {"gap", summary.gap}};
    }
    return result;
}

std::string run_result_text(const runs::RunFolder& folder) {
    const runs::RunInfo info = folder.info();
    const auto rows = folder.checkpoints();
    const runs::RunSummary summary =
        runs::summarise(rows, folder.ood(), runs::headline_score(info.spec.evaluation.scores));
    std::string text = run_head_text(folder, info);
    if (info.constraint) {
        text += "Loss   held at " + fraction_text(*info.constraint) + " (" + info.spec.constraint + ")\n";
    }
    if (rows.empty()) {
        return text + "No checkpoint yet\n";
    }
    if (!summary.best) {
        return text + "Final  epoch " + epoch_text(rows.back().epoch) + ": accuracy " +
               fraction_text(rows.back().test_accuracy) + "\n";
    }
    text += "Best   " + checkpoint_text(*summary.best) + "Final  " + checkpoint_text(*summary.final);
    text += "Gap    " + fraction_text(summary.gap) + " AUROC\n";
    const bool one = summary.best->sets.size() == 1;
    return text + "AUROC and FPR95 of the " + summary.score + " score, mean of " +
           std::to_string(summary.best->sets.size()) + (one ? " OOD set" : " OOD sets") +
           ". The best checkpoint is an oracle: it was chosen by\n" +
           (one ? "this same OOD set.\n" : "these same OOD sets.\n");
}

json evaluation_json(const runs::RunFolder& folder) {
    const auto rows = folder.checkpoints();
    const auto ood = folder.ood();
    json result = run_result_json(folder);
    result["n_id"] = nullptr;
    result["ood"] = json::array();
    if (!rows.empty()) {
        result.update(evaluated_checkpoint_json(folder, rows.back(), ood));
    }
    if (rows.size() > 1) {
        for (const runs::CheckpointRow& row : rows) {
            result["checkpoints"].push_back(evaluated_checkpoint_json(folder, row, ood));
        }
    }
    return result;
}

std::string evaluation_text(const runs::RunFolder& folder) {
    const auto ood = folder.ood();
    std::string text = "Run  " + std::filesystem::absolute(folder.path()).string() + "\n";
    for (const std::string& note : folder.info().notes) {
        text += "Note " + note + "\n";
    }
    for (const runs::CheckpointRow& row : folder.checkpoints()) {
        text += "\nEpoch " + epoch_text(row.epoch) + ": accuracy " + fraction_text(row.test_accuracy) + ", loss " +
                fraction_text(row.test_loss) + "\n";
        std::vector<std::vector<std::string>> table{{"OOD set", "score"}};
        for (const ood::MetricInfo& info : ood::metric_infos()) {
            table.front().push_back(info.name);
        }
        for (const runs::OodRow& figures : ood) {
            if (figures.epoch == row.epoch) {
                std::vector<std::string> line{figures.ood_set, figures.score};
                for (const ood::MetricInfo& info : ood::metric_infos()) {
                    line.push_back(fraction_text(figures.metrics.*info.value));
                }
                table.push_back(line);
            }
        }
        text += table.size() > 1 ? text_table(table) : std::string();
    }
    return text;
}

json result_json(const runs::RunFolder& folder) {
    switch (folder.info().spec.kind) {
    case runs::RunKind::evaluate:
        return evaluation_json(folder);
    case runs::RunKind::estimate_constraint:
        return constraint_json(folder);
    case runs::RunKind::find_atypical:
        return atypical_json(folder);
    default:
        return run_result_json(folder);
    }
}

std::string result_text(const runs::RunFolder& folder) {
    switch (folder.info().spec.kind) {
    case runs::RunKind::evaluate:
        return evaluation_text(folder);
    case runs::RunKind::estimate_constraint:
        return constraint_text(folder);
    case runs::RunKind::find_atypical:
        return atypical_text(folder);
    default:
        return run_result_text(folder);
    }
}

} // namespace midstage::cli
