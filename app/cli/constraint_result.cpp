// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/constraint_result.h"

#include "app/cli/output.h"
#include "app/cli/run_head.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/runs/constraint_file.h"
#include "core/runs/layers_file.h"

#include <nlohmann/json.hpp>

namespace midstage::cli {

using nlohmann::json;

namespace {

/// Of an estimate that was interrupted, those of the masks that it came to.
std::vector<runs::StagedEstimate> estimates_of(const runs::RunFolder& folder, const runs::RunInfo& info) {
    std::vector<runs::StagedEstimate> estimates = runs::read_estimates(folder.constraint_summary_file());
    if (!estimates.empty()) {
        return estimates;
    }
    std::vector<runs::CheckpointRow> parent_rows;
    if (!info.spec.parent.run.empty()) {
        try {
            const auto runs_dir = std::filesystem::absolute(folder.path()).lexically_normal().parent_path();
            parent_rows = runs::RunFolder::open(runs::find_parent_run(info.spec.parent.run, runs_dir)).checkpoints();
        } catch (const InputError&) { // gone: the estimates are known without their stages
        }
    }
    return runs::staged_estimates(runs::read_mask_losses(folder.constraint_file()), parent_rows);
}

} // namespace

json constraint_json(const runs::RunFolder& folder) {
    const runs::RunInfo info = folder.info();
    json result = run_head_json(folder, info);
    result["constraints"] = json::array();
    const auto losses = runs::read_mask_losses(folder.constraint_file());
    for (const auto& [estimate, epoch, train_loss] : estimates_of(folder, info)) {
        json constraint{{"keep_fraction", estimate.keep_fraction},
                        {"mean", estimate.mean_loss},
                        {"std", estimate.std_loss},
                        {"accuracy", estimate.mean_accuracy},
                        {"nearest_epoch", nullptr},
                        {"nearest_train_loss", nullptr},
                        {"masks", json::array()}};
        if (epoch) {
            constraint["nearest_epoch"] = epoch_json(*epoch);
            constraint["nearest_train_loss"] = *train_loss;
        }
        for (const masks::MaskLoss& mask : losses) {
            if (mask.keep_fraction == estimate.keep_fraction) {
                constraint["masks"].push_back({{"loss", mask.loss}, {"accuracy", mask.accuracy}});
            }
        }
        result["constraints"].push_back(constraint);
    }
    const auto sensitivities = masks::sensitivities_of(runs::read_layer_losses(folder.layers_file()));
    if (!sensitivities.empty()) {
        result["layers"] = json::array();
    }
    for (const masks::LayerSensitivity& layer : sensitivities) {
        result["layers"].push_back({{"layer", layer.layer},
                                    {"weights", layer.weights},
                                    {"keep_fraction", layer.keep_fraction},
                                    {"masks", layer.masks},
                                    {"loss_rise", layer.loss_rise},
                                    {"std_loss", layer.std_loss},
                                    {"accuracy_drop", layer.accuracy_drop}});
    }
    return result;
}

std::string constraint_text(const runs::RunFolder& folder) {
    const runs::RunInfo info = folder.info();
    std::string text = run_head_text(folder, info);
    std::vector<std::vector<std::string>> table{
        {"keep", "masks", "constraint", "deviation", "accuracy", "nearest epoch", "its training loss"}};
    for (const auto& [estimate, epoch, train_loss] : estimates_of(folder, info)) {
        table.push_back({number_text(estimate.keep_fraction), std::to_string(estimate.masks),
                         fraction_text(estimate.mean_loss), fraction_text(estimate.std_loss),
                         fraction_text(estimate.mean_accuracy), epoch ? epoch_text(*epoch) : "-",
                         train_loss ? fraction_text(*train_loss) : "-"});
    }
    text += table.size() > 1 ? "\n" + text_table(table) : "";
    std::vector<std::vector<std::string>> layers{
        {"layer", "weights", "keep", "masks", "loss rises by", "deviation", "accuracy lost"}};
    for (const masks::LayerSensitivity& layer :
         masks::sensitivities_of(runs::read_layer_losses(folder.layers_file()))) {
        layers.push_back({layer.layer, std::to_string(layer.weights), number_text(layer.keep_fraction),
                          std::to_string(layer.masks), fraction_text(layer.loss_rise), fraction_text(layer.std_loss),
                          fraction_text(layer.accuracy_drop)});
    }
    return layers.size() > 1 ? text + "\n" + text_table(layers) : text;
}

} // namespace midstage::cli
