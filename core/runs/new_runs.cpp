// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/new_runs.h"

#include <system_error>
#include <utility>

namespace midstage::runs {
namespace {

/// Removes what was made unless it is taken.
class NewRuns {
public:
    NewRuns() = default;
    ~NewRuns() {
        for (const std::vector<RunFolder>& runs : made_) {
            for (const RunFolder& run : runs) {
                std::error_code ignored; // what has made the others fail may forbid this, too
                std::filesystem::remove_all(run.path(), ignored);
            }
        }
    }
    NewRuns(const NewRuns&) = delete;
    NewRuns& operator=(const NewRuns&) = delete;

    void make(const std::filesystem::path& runs_dir, const Plan& plan) {
        made_.emplace_back();
        made_.back().push_back(RunFolder::create(runs_dir, plan.first));
        for (const FollowUp& follow_up : plan.then) {
            const RunSpec spec = follow_up_of(made_.back().front().name(), plan.first, follow_up);
            made_.back().push_back(RunFolder::create(runs_dir, spec));
        }
    }
    std::vector<std::vector<RunFolder>> take() { return std::exchange(made_, {}); }

private:
    std::vector<std::vector<RunFolder>> made_;
};

} // namespace

std::vector<std::vector<RunFolder>> create_runs(const std::filesystem::path& runs_dir, const std::vector<Plan>& plans) {
    NewRuns runs;
    for (const Plan& plan : plans) {
        runs.make(runs_dir, plan);
    }
    return runs.take();
}

} // namespace midstage::runs
