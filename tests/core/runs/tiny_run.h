// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runner.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// A whole run that takes about a second, for tests.
namespace midstage::runs {

/// Shapes, 300 training images, cnn-small with a moving average, a validation split and two OOD sets.
RunSpec tiny_spec(int64_t epochs = 3);

/// A run's events, in order.
struct Record {
    std::vector<Event> events;
    EventSink sink() {
        return [this](const Event& event) { events.push_back(event); };
    }
    template <class Type>
    std::vector<Type> all() const {
        std::vector<Type> chosen;
        for (const Event& event : events) {
            if (const Type* one = std::get_if<Type>(&event)) {
                chosen.push_back(*one);
            }
        }
        return chosen;
    }
    /// The sentence with which it failed.
    std::string message() const;
};

/// Makes the run and executes it to its end.
RunFolder make_and_execute(const std::filesystem::path& runs_dir, const RunSpec& spec, Record& record);

/// Where two folders of the same run differ, timings apart: weights, rows, outputs and dynamics must be the same bit
/// for bit. Empty where they do not.
std::string difference(const std::filesystem::path& a, const std::filesystem::path& b);

} // namespace midstage::runs
