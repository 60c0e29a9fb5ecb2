// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/layers_file.h"

#include "core/base/atomic_file.h"
#include "core/base/number_text.h"
#include "core/runs/csv.h"
#include "core/runs/csv_row.h"

namespace midstage::runs {
namespace {

const std::vector<std::string> columns{"layer", "weights", "keep_fraction", "mask", "loss", "accuracy"};

} // namespace

void append_layer_loss(const std::filesystem::path& file, const masks::LayerLoss& loss) {
    const bool begun = !read_csv_if_there(file).columns.empty();
    append_line(file, (begun ? std::string() : csv_line(columns) + "\n") +
                          csv_line({loss.layer, std::to_string(loss.weights), number_text(loss.keep_fraction),
                                    std::to_string(loss.mask), number_text(loss.loss), number_text(loss.accuracy)}));
}

std::vector<masks::LayerLoss> read_layer_losses(const std::filesystem::path& file) {
    const CsvTable table = read_csv_if_there(file);
    const std::string name = file.string();
    std::vector<masks::LayerLoss> losses(table.rows.size());
    for (size_t i = 0; i < losses.size(); ++i) {
        const CsvRow row(table, i, name);
        losses[i].layer = row.field("layer");
        row.number("weights", losses[i].weights);
        row.number("keep_fraction", losses[i].keep_fraction);
        row.number("mask", losses[i].mask);
        row.number("loss", losses[i].loss);
        row.number("accuracy", losses[i].accuracy);
    }
    return losses;
}

} // namespace midstage::runs
