// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/constraint.h"

#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/runs/epochs.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace midstage::runs {
namespace {

using Kind = ConstraintSource::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 2> prefixes{{{"mask:", Kind::mask}, {"epoch:", Kind::epoch}}};

/// Far above the cross-entropy of guessing, ln(classes); a network held there is trained away from its labels.
constexpr double largest_constraint = 100;

std::optional<double> number_in(std::string_view text) {
    double value = 0;
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, value);
    return result.ec == std::errc() && result.ptr == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

ConstraintSource constraint_source(const std::string& text) {
    if (text.empty() || text == "none") {
        return {};
    }
    ConstraintSource source{.kind = Kind::number};
    std::string_view number = text;
    for (const auto& [prefix, kind] : prefixes) {
        if (number.starts_with(prefix)) {
            source.kind = kind;
            number.remove_prefix(prefix.size());
            break;
        }
    }
    const std::optional<double> value = number_in(number);
    if (!value) {
        throw InputError("\"" + text +
                         "\" is no loss constraint; write a number (0.05), mask:KEEP (mask:0.965), "
                         "epoch:N (epoch:7) or none.");
    }
    source.number = *value;
    if (source.kind == Kind::mask && (*value <= 0 || *value > 1)) {
        throw InputError("The keep fraction of the constraint must be above 0 and at most 1, but is " +
                         number_text(*value) + ".");
    }
    if (source.kind == Kind::epoch && *value < 0) {
        throw InputError("The epoch of the constraint must be at least 0, but is " + number_text(*value) + ".");
    }
    if (source.kind == Kind::number && (*value < 0 || *value > largest_constraint)) {
        throw InputError("The loss constraint must be at least 0 and at most " + number_text(largest_constraint) +
                         " nats, but is " + text + ".");
    }
    return source;
}

std::string to_string(const ConstraintSource& source) {
    if (source.kind == Kind::none) {
        return "none";
    }
    std::string text;
    for (const auto& [prefix, kind] : prefixes) {
        if (kind == source.kind) {
            text = prefix;
        }
    }
    return text + number_text(source.number);
}

std::optional<size_t> nearest_stage(const std::vector<CheckpointRow>& rows, double loss) {
    std::optional<size_t> nearest;
    for (size_t i = 0; i < rows.size(); ++i) {
        const double distance = std::abs(rows[i].train_loss - loss);
        if (!std::isnan(distance) && (!nearest || distance < std::abs(rows[*nearest].train_loss - loss))) {
            nearest = i;
        }
    }
    return nearest;
}

double training_loss_at(const std::vector<CheckpointRow>& rows, double epoch, const std::string& run) {
    for (const CheckpointRow& row : rows) {
        if (is_same_epoch(row.epoch, epoch)) {
            if (std::isnan(row.train_loss)) {
                break;
            }
            return row.train_loss;
        }
    }
    throw InputError("The run " + run + " has no checkpoint of epoch " + number_text(epoch) +
                     " whose training loss is known; choose another constraint.");
}

} // namespace midstage::runs
