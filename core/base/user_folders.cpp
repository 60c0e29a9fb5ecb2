// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/user_folders.h"

#include <cstdlib>

namespace midstage {
namespace fs = std::filesystem;
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): read only, nothing here writes it
    return value == nullptr ? std::string() : std::string(value);
}

} // namespace

fs::path user_data_folder(const char* variable, const std::string& name) {
    if (std::string chosen = environment(variable); !chosen.empty()) {
        return chosen;
    }
    fs::path base = environment("XDG_DATA_HOME");
    // The specification has a relative one ignored.
    if (!base.is_absolute()) {
        const std::string home = environment("HOME");
        base = fs::path(home.empty() ? "/" : home) / ".local" / "share";
    }
    return base / "midstage" / name;
}

} // namespace midstage
