// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace midstage {

/// What went wrong, for the user: `what()` is one clear sentence that says what to do where that is known.
/// `detail()` is for the log and may be empty.
class Error : public std::runtime_error {
public:
    explicit Error(const std::string& sentence, std::string detail = {})
        : std::runtime_error(sentence)
        , detail_(std::move(detail)) {}

    const std::string& detail() const noexcept { return detail_; }

private:
    std::string detail_;
};

/// The user's input cannot be used: an option, a specification or a data file (exit status 2 on the command line).
class InputError : public Error {
public:
    using Error::Error;
};

} // namespace midstage
