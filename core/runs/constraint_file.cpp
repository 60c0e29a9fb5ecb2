// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/constraint_file.h"

#include "core/base/atomic_file.h"
#include "core/runs/constraint.h"
#include "core/runs/csv_row.h"

#include <string>

namespace midstage::runs {
namespace {

const std::vector<std::string> mask_columns{"keep_fraction", "mask", "loss", "accuracy"};
const std::vector<std::string> summary_columns{"keep_fraction", "masks",        "mean_loss",     "std_loss",
                                               "mean_accuracy", "std_accuracy", "nearest_epoch", "nearest_train_loss"};

} // namespace

void append_mask_loss(const std::filesystem::path& file, const masks::MaskLoss& loss) {
    const bool begun = !read_csv_if_there(file).columns.empty();
    append_line(file, (begun ? std::string() : csv_line(mask_columns) + "\n") +
                          csv_line({number_text(loss.keep_fraction), std::to_string(loss.mask), number_text(loss.loss),
                                    number_text(loss.accuracy)}));
}

std::vector<masks::MaskLoss> read_mask_losses(const std::filesystem::path& file) {
    const CsvTable table = read_csv_if_there(file);
    const std::string name = file.string();
    std::vector<masks::MaskLoss> losses(table.rows.size());
    for (size_t i = 0; i < losses.size(); ++i) {
        const CsvRow row(table, i, name);
        row.number("keep_fraction", losses[i].keep_fraction);
        row.number("mask", losses[i].mask);
        row.number("loss", losses[i].loss);
        row.number("accuracy", losses[i].accuracy);
    }
    return losses;
}

std::vector<StagedEstimate> staged_estimates(const std::vector<masks::MaskLoss>& losses,
                                             const std::vector<CheckpointRow>& parent_rows) {
    std::vector<StagedEstimate> staged;
    for (const masks::ConstraintEstimate& estimate : masks::estimates_of(losses)) {
        StagedEstimate one{estimate, {}, {}};
        if (const auto stage = nearest_stage(parent_rows, estimate.mean_loss)) {
            one.epoch = parent_rows[*stage].epoch;
            one.train_loss = parent_rows[*stage].train_loss;
        }
        staged.push_back(one);
    }
    return staged;
}

void write_estimates(const std::filesystem::path& file, const std::vector<StagedEstimate>& estimates) {
    std::string text = csv_line(summary_columns) + "\n";
    for (const auto& [estimate, epoch, train_loss] : estimates) {
        text += csv_line({number_text(estimate.keep_fraction), std::to_string(estimate.masks),
                          number_text(estimate.mean_loss), number_text(estimate.std_loss),
                          number_text(estimate.mean_accuracy), number_text(estimate.std_accuracy), optional_text(epoch),
                          optional_text(train_loss)}) +
                "\n";
    }
    write_file_atomically(file, text);
}

std::vector<StagedEstimate> read_estimates(const std::filesystem::path& file) {
    const CsvTable table = read_csv_if_there(file);
    const std::string name = file.string();
    std::vector<StagedEstimate> estimates(table.rows.size());
    for (size_t i = 0; i < estimates.size(); ++i) {
        const CsvRow row(table, i, name);
        masks::ConstraintEstimate& estimate = estimates[i].estimate;
        row.number("keep_fraction", estimate.keep_fraction);
        row.number("masks", estimate.masks);
        row.number("mean_loss", estimate.mean_loss);
        row.number("std_loss", estimate.std_loss);
        row.number("mean_accuracy", estimate.mean_accuracy);
        row.number("std_accuracy", estimate.std_accuracy);
        row.number("nearest_epoch", estimates[i].epoch);
        row.number("nearest_train_loss", estimates[i].train_loss);
    }
    return estimates;
}

} // namespace midstage::runs
