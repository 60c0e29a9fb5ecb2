// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_values.h"

#include <memory>
#include <optional>

namespace midstage::runs {
class RunWatch;
}

namespace midstage::app {

/// Reads one run again and again, which another process may be writing; only what is new is read from the disk. Whether
/// the process of a run that is under way still lives is part of it. Not thread-safe: one look at a time.
class RunReader {
public:
    explicit RunReader(const QString& folder);
    ~RunReader();

    /// The whole run where anything has changed since the last look, else nothing. Throws midstage::Error where the run
    /// is gone or damaged.
    std::optional<RunDetails> look();

private:
    std::unique_ptr<runs::RunWatch> watch_;
    QString folder_;
    RunDetails details_;
};

} // namespace midstage::app
