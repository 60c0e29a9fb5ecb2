// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/resume_file.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace midstage::runs {
namespace {

constexpr const char* position_name = "run.position";
constexpr const char* step_name = "run.recorded_step";

at::Tensor take(models::StateDict& state, const std::string& name, at::ScalarType type, int64_t numbers,
                const std::filesystem::path& file) {
    const auto found = std::find_if(state.begin(), state.end(), [&](const auto& entry) { return entry.first == name; });
    if (found == state.end() || found->second.scalar_type() != type || found->second.numel() != numbers) {
        throw InputError(file.string() + " does not say where the training stood; start the run anew.",
                         name + " is missing or of another type");
    }
    at::Tensor tensor = found->second.contiguous();
    state.erase(found);
    return tensor;
}

} // namespace

void write_resume_file(const std::filesystem::path& file, models::StateDict trainer_state, const Position& position) {
    trainer_state.emplace_back(
        position_name,
        at::tensor({position.recorded_epoch, position.seconds, position.segment_seconds, position.lr}, at::kDouble));
    trainer_state.emplace_back(step_name, at::tensor({position.recorded_step}, at::kLong));
    models::write_state_dict(file, trainer_state);
}

Position read_resume_file(const std::filesystem::path& file, models::StateDict& trainer_state) {
    trainer_state = models::read_state_dict(file);
    const at::Tensor numbers = take(trainer_state, position_name, at::kDouble, 4, file);
    const at::Tensor step = take(trainer_state, step_name, at::kLong, 1, file);
    const double* number = numbers.const_data_ptr<double>();
    return {*step.const_data_ptr<int64_t>(), number[0], number[1], number[2], number[3]};
}

} // namespace midstage::runs
