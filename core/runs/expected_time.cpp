// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/expected_time.h"

#include "core/base/error.h"
#include "core/base/host_name.h"

#include <algorithm>
#include <cmath>

namespace midstage::runs {
namespace {

RunKind kind_by_cost(RunKind kind) {
    return kind == RunKind::fine_tune ? RunKind::train : kind;
}

/// Of known runs by their place in the list, so that no table is read twice.
class Rates {
public:
    explicit Rates(const std::vector<RunInfo>& known)
        : known_(known)
        , rates_(known.size())
        , read_(known.size()) {}

    std::optional<double> of(const RunSpec& spec) {
        for (size_t i = 0; i < known_.size(); ++i) {
            if (known_[i].host == host_name() && costs_alike(known_[i].spec, spec)) {
                if (const auto rate = rate_at(i)) {
                    return rate;
                }
            }
        }
        return std::nullopt;
    }

private:
    std::optional<double> rate_at(size_t index) {
        if (!read_[index]) {
            read_[index] = true;
            try {
                rates_[index] = seconds_per_epoch(RunFolder::open(known_[index].folder));
            } catch (const Error&) { // gone or damaged: the next one tells as well
            }
        }
        return rates_[index];
    }

    const std::vector<RunInfo>& known_;
    std::vector<std::optional<double>> rates_;
    std::vector<bool> read_;
};

} // namespace

bool costs_alike(const RunSpec& a, const RunSpec& b) {
    return kind_by_cost(a.kind) == kind_by_cost(b.kind) && a.id.dataset == b.id.dataset &&
           a.id.train_limit == b.id.train_limit && a.id.test_limit == b.id.test_limit && a.ood == b.ood &&
           a.model == b.model && a.training.batch_size == b.training.batch_size &&
           a.evaluation.scores == b.evaluation.scores && a.device == b.device && a.precision == b.precision &&
           a.threads == b.threads;
}

std::optional<double> seconds_per_epoch(const RunFolder& run) {
    const std::vector<CheckpointRow> rows = run.checkpoints();
    if (rows.empty() || !(rows.back().epoch > 0) || !std::isfinite(rows.back().seconds)) {
        return std::nullopt;
    }
    double seconds = rows.back().seconds;
    for (const CheckpointRow& row : rows) {
        seconds += std::isfinite(row.evaluation_seconds) ? row.evaluation_seconds : 0;
    }
    return seconds > 0 ? std::optional(seconds / rows.back().epoch) : std::nullopt;
}

std::map<std::filesystem::path, std::optional<double>>
expected_seconds(const std::vector<std::filesystem::path>& waiting, const std::vector<RunInfo>& known) {
    std::map<std::filesystem::path, std::optional<double>> expected;
    Rates rates(known);
    for (const std::filesystem::path& folder : waiting) {
        std::optional<double>& answer = expected[folder];
        try {
            const RunInfo info = RunFolder::open(folder).info();
            const auto rate = trains(info.spec.kind) ? rates.of(info.spec) : std::nullopt;
            if (rate) {
                answer = *rate * double(info.spec.training.epochs);
            }
        } catch (const Error&) {
        }
    }
    return expected;
}

} // namespace midstage::runs
