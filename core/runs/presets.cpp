// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/preset_texts.h"
#include "core/runs/run_spec.h"

#include <nlohmann/json.hpp>

namespace midstage::runs {
namespace {

Preset parse(std::string_view text) {
    const nlohmann::json json = nlohmann::json::parse(text);
    return {json.at("name"), json.at("title"), json.at("description"), run_spec_from_json(json.at("spec"))};
}

} // namespace

const std::vector<Preset>& presets() {
    static const std::vector<Preset> list = [] {
        std::vector<Preset> parsed;
        for (const std::string_view text : preset_texts()) {
            parsed.push_back(parse(text));
        }
        return parsed;
    }();
    return list;
}

} // namespace midstage::runs
