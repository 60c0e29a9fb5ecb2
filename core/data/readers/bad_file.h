// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace midstage::data {

/// Throws InputError "Cannot use FILE: WHAT."; `what` says what to do where that is known.
[[noreturn]] inline void bad_file(const std::filesystem::path& file, const std::string& what) {
    throw InputError("Cannot use " + file.string() + ": " + what + ".");
}

/// Likewise, with the place: "Cannot use FILE, byte OFFSET: WHAT."
[[noreturn]] inline void bad_file(const std::filesystem::path& file, uint64_t offset, const std::string& what) {
    throw InputError("Cannot use " + file.string() + ", byte " + std::to_string(offset) + ": " + what + ".");
}

} // namespace midstage::data
