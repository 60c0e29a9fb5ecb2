// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_context.h"

#include <string>

namespace midstage::runs {

/// How far passes over images have come that are known in number beforehand, and when they will be done.
class PassProgress {
public:
    /// `images`: of all passes; `before`: of these, what an earlier process has done.
    PassProgress(const RunContext& context, double images, double before)
        : images_(images)
        , before_(before)
        , timer_(context) {}

    /// After so many images, those done before included.
    Progress at(const std::string& stage, double done) const {
        const double rate = (done - before_) / timer_.seconds();
        return {.stage = stage,
                .fraction = done / images_,
                .images_per_second = rate,
                .seconds_left = rate > 0 ? (images_ - done) / rate : -1};
    }

private:
    double images_;
    double before_;
    WorkTimer timer_;
};

} // namespace midstage::runs
