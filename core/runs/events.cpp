// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/events.h"

#include "core/base/error.h"

#include <array>
#include <string_view>
#include <utility>

namespace midstage::runs {
namespace {

constexpr std::array<std::pair<RunState, std::string_view>, 7> state_names{{
    {RunState::queued, "queued"},
    {RunState::running, "running"},
    {RunState::paused, "paused"},
    {RunState::finished, "finished"},
    {RunState::failed, "failed"},
    {RunState::cancelled, "cancelled"},
    {RunState::interrupted, "interrupted"},
}};

} // namespace

std::string to_string(RunState state) {
    for (const auto& [known, name] : state_names) {
        if (known == state) {
            return std::string(name);
        }
    }
    return {};
}

RunState run_state_from_string(const std::string& text) {
    for (const auto& [known, name] : state_names) {
        if (name == text) {
            return known;
        }
    }
    throw InputError("\"" + text + "\" is no state of a run.");
}

} // namespace midstage::runs
