// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace midstage {

/// The environment variable's value where it is set and not empty, else this program's folder `name` ("runs", "data")
/// among the user's data (XDG): $XDG_DATA_HOME/midstage/NAME, by default ~/.local/share/midstage/NAME.
std::filesystem::path user_data_folder(const char* variable, const std::string& name);

} // namespace midstage
