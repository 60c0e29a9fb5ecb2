// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_head.h"

#include <nlohmann/json.hpp>

namespace midstage::cli {

nlohmann::json run_head_json(const runs::RunFolder& folder, const runs::RunInfo& info) {
    nlohmann::json head{{"run", std::filesystem::absolute(folder.path()).string()},
                        {"name", folder.name()},
                        {"kind", runs::to_string(info.spec.kind)},
                        {"state", runs::to_string(info.state)}};
    if (!info.error.empty()) {
        head["error"] = info.error;
    }
    if (!info.notes.empty()) {
        head["notes"] = info.notes;
    }
    return head;
}

std::string run_head_text(const runs::RunFolder& folder, const runs::RunInfo& info) {
    std::string text = "Run    " + std::filesystem::absolute(folder.path()).string() + "\nState  " +
                       runs::to_string(info.state) + (info.error.empty() ? "" : ": " + info.error) + "\n";
    for (const std::string& note : info.notes) {
        text += "Note   " + note + "\n";
    }
    return text;
}

} // namespace midstage::cli
