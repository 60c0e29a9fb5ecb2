// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/dynamics_file.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/npz.h"

#include <ATen/ATen.h>
#include <map>
#include <utility>

namespace midstage::runs {

namespace {

/// Throws InputError or std::out_of_range.
RecordedDynamics read(const std::filesystem::path& file) {
    std::map<std::string, at::Tensor> arrays;
    for (auto& [name, array] : read_npz(file)) {
        arrays[name] = array;
    }
    const at::Tensor epochs = arrays.at("epoch").to(at::kLong).contiguous();
    const auto table = [&](const char* name, at::ScalarType type) {
        const at::Tensor& array = arrays.at(name);
        if (array.dim() != 2 || array.size(0) != epochs.numel() || array.size(1) != arrays.at("label").numel()) {
            throw InputError(file.string() + ": the array " + name + " has another shape than the others.");
        }
        return array.to(type).contiguous();
    };
    const auto* first = epochs.const_data_ptr<int64_t>();
    return {{first, first + epochs.numel()},
            table("loss", at::kFloat),
            table("margin", at::kFloat),
            table("correct", at::kChar)};
}

} // namespace

void add_known_facts(const SampleFacts& samples, NamedArrays& arrays) {
    const auto add_known = [&arrays](const char* name, const at::Tensor& array) {
        if (array.defined()) {
            arrays.emplace_back(name, array);
        }
    };
    add_known("true_label", samples.true_labels);
    add_known("atypical_kind", samples.atypical_kinds);
    add_known("source_index", samples.source_index);
}

std::optional<RecordedDynamics> read_dynamics(const std::filesystem::path& file) {
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return std::nullopt;
    }
    try {
        RecordedDynamics dynamics = read(file);
        return dynamics.epochs.empty() ? std::nullopt : std::optional(std::move(dynamics));
    } catch (const std::exception& error) {
        logger()->warn("The record of the training samples cannot be read: {}", error.what());
        return std::nullopt;
    }
}

void DynamicsFile::restore(int64_t last_epoch) {
    epochs_.clear();
    history_.clear();
    if (last_epoch < 1) {
        return;
    }
    try {
        const RecordedDynamics recorded = read(file_);
        for (size_t i = 0; i < recorded.epochs.size(); ++i) {
            if (recorded.epochs[i] <= last_epoch) {
                const auto row = static_cast<int64_t>(i);
                epochs_.push_back(recorded.epochs[i]);
                history_.push_back(
                    {recorded.loss[row].clone(), recorded.margin[row].clone(), recorded.correct[row].clone()});
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
    add_known_facts(samples_, arrays);
    write_npz(file_, arrays);
}

} // namespace midstage::runs
