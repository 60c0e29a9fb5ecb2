// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_settings.h"

#include "core/base/number_text.h"
#include "core/runs/fields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>

namespace midstage::runs {
namespace {

using json = nlohmann::ordered_json;

/// What each field is called where its range says so.
struct TitleCollector {
    std::string path;
    std::map<std::string, std::string>& titles;

    template <class Value>
    void operator()(std::string_view key, Value& value, const Range& range = {}) {
        const std::string full = join_key(path, key);
        if constexpr (Group<Value>) {
            TitleCollector inner{full, titles};
            visit_fields(inner, value);
        } else if (!range.name.empty()) {
            titles[full] = title_of(std::string(range.name));
        }
    }

    /// "The number of threads (0 = all physical cores)" -> "number of threads".
    static std::string title_of(std::string text) {
        constexpr std::string_view article = "The ";
        if (text.starts_with(article)) {
            text.erase(0, article.size());
        }
        text = text.substr(0, text.find(" ("));
        text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
        return text;
    }
};

const std::map<std::string, std::string>& titles() {
    static const std::map<std::string, std::string> all = [] {
        std::map<std::string, std::string> found;
        RunSpec spec;
        TitleCollector collector{"", found};
        visit_fields(collector, spec);
        return found;
    }();
    return all;
}

std::string text_of(const json& value) {
    if (value.is_string()) {
        return value.get<std::string>();
    }
    if (value.is_number_float()) {
        return number_text(value.get<double>()); // "8", not "8.0"
    }
    if (!value.is_array()) {
        return value.dump(-1, ' ', false, json::error_handler_t::replace);
    }
    std::string text;
    for (const json& part : value) {
        text += (text.empty() ? "" : ", ") + text_of(part);
    }
    return text;
}

class Flattener {
public:
    void add(const std::string& path, const json& value) {
        if (value.is_object()) {
            for (const auto& [key, inner] : value.items()) {
                add(join_key(path, key), inner);
            }
        } else if (value.is_array() && !value.empty() && value.front().is_object()) {
            add_list(path, value);
        } else {
            const auto title = titles().find(path);
            settings.push_back({path, title == titles().end() ? "" : title->second, text_of(value)});
        }
    }

    std::vector<Setting> settings;

private:
    void add_list(const std::string& path, const json& list) {
        for (const auto& [key, first] : list.front().items()) {
            json values = json::array();
            bool same = true;
            for (const json& element : list) {
                values.push_back(element.contains(key) ? element[key] : json());
                same = same && values.back() == first;
            }
            settings.push_back({join_key(path, key), "", same ? text_of(first) : text_of(values)});
        }
    }
};

constexpr std::array within_group{"seed", "mask.seed", "name", "device", "precision", "threads", "parent.run"};

} // namespace

std::vector<Setting> settings_of(const RunSpec& spec) {
    const auto replace = nlohmann::json::error_handler_t::replace;
    Flattener flattener;
    flattener.add("", json::parse(to_json(spec).dump(-1, ' ', false, replace)));
    std::erase_if(flattener.settings, [](const Setting& setting) { return setting.key == "schema"; });
    return flattener.settings;
}

std::vector<DifferingSetting> differing_settings(const std::vector<RunSpec>& specs, bool over_seeds) {
    std::vector<DifferingSetting> all;
    std::map<std::string, size_t> places;
    for (size_t run = 0; run < specs.size(); ++run) {
        for (const Setting& setting : settings_of(specs[run])) {
            const auto [place, is_new] = places.try_emplace(setting.key, all.size());
            if (is_new) {
                all.push_back({setting.key, setting.title, std::vector<std::string>(specs.size())});
            }
            all[place->second].values[run] = setting.value;
        }
    }
    std::erase_if(all, [&](const DifferingSetting& one) {
        const bool counts_not =
            over_seeds && std::find(within_group.begin(), within_group.end(), one.key) != within_group.end();
        return counts_not ||
               std::adjacent_find(one.values.begin(), one.values.end(), std::not_equal_to<>()) == one.values.end();
    });
    return all;
}

} // namespace midstage::runs
