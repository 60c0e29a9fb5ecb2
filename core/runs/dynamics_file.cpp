// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/dynamics_file.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/npz.h"

#include <ATen/ATen.h>
#include <map>

namespace midstage::runs {

void DynamicsFile::restore(int64_t last_epoch) {
    epochs_.clear();
    history_.clear();
    if (last_epoch < 1) {
        return;
    }
    try {
        std::map<std::string, at::Tensor> arrays;
        for (auto& [name, array] : read_npz(file_)) {
            arrays[name] = array;
        }
        const at::Tensor epochs = arrays.at("epoch").to(at::kLong).contiguous();
        for (int64_t i = 0; i < epochs.numel(); ++i) {
            const int64_t epoch = epochs.const_data_ptr<int64_t>()[i];
            if (epoch <= last_epoch) {
                epochs_.push_back(epoch);
                history_.push_back(
                    {arrays.at("loss")[i].clone(), arrays.at("margin")[i].clone(), arrays.at("correct")[i].clone()});
            }
        }
    } catch (const std::exception& error) {
        epochs_.clear();
        history_.clear();
        logger()->warn("The dynamics of the training samples up to epoch {} are lost: {}", last_epoch, error.what());
    }
}

void DynamicsFile::add(int64_t epoch, const training::EpochDynamics& dynamics) {
    epochs_.push_back(epoch);
    history_.push_back({dynamics.loss.clone(), dynamics.margin.clone(), dynamics.correct.clone()});
    std::vector<at::Tensor> loss;
    std::vector<at::Tensor> margin;
    std::vector<at::Tensor> correct;
    for (const training::EpochDynamics& one : history_) {
        loss.push_back(one.loss);
        margin.push_back(one.margin);
        correct.push_back(one.correct);
    }
    NamedArrays arrays{{"epoch", at::tensor(epochs_, at::kLong)},
                       {"loss", at::stack(loss)},
                       {"margin", at::stack(margin)},
                       {"correct", at::stack(correct)},
                       {"label", samples_.labels}};
    const auto add_known = [&arrays](const char* name, const at::Tensor& array) {
        if (array.defined()) {
            arrays.emplace_back(name, array);
        }
    };
    add_known("true_label", samples_.true_labels);
    add_known("atypical_kind", samples_.atypical_kinds);
    add_known("source_index", samples_.source_index);
    write_npz(file_, arrays);
}

} // namespace midstage::runs
