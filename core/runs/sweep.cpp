// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sweep.h"

#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

namespace midstage::runs {
namespace {

using nlohmann::json;

/// Longer names are cut in a folder's name, and what tells runs apart stands at the end.
constexpr size_t longest_name = 60;
constexpr size_t shortest_beginning = 12;

std::string trimmed(const std::string& text) {
    const size_t begin = text.find_first_not_of(" \t");
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find(',', begin), text.size());
        parts.push_back(trimmed(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return parts;
}

std::optional<uint64_t> number_of(const std::string& text) {
    uint64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, code] = std::from_chars(text.data(), end, number);
    return code == std::errc() && stopped == end ? std::optional(number) : std::nullopt;
}

[[noreturn]] void refuse_seeds(const std::string& part) {
    throw InputError("\"" + part + "\" is no seed and no range of seeds; write them as in 0-4 or 0, 1, 2.");
}

[[noreturn]] void refuse_number() {
    throw InputError("These are more than " + std::to_string(most_runs_of_sweep) +
                     " runs; give fewer seeds or values.");
}

void add_seeds(const std::string& part, std::vector<uint64_t>& seeds) {
    const size_t dash = part.find('-');
    const auto first = number_of(trimmed(part.substr(0, dash)));
    const auto last = dash == std::string::npos ? first : number_of(trimmed(part.substr(dash + 1)));
    if (!first || !last) {
        refuse_seeds(part);
    }
    if (*last < *first) {
        throw InputError("The range of seeds " + part + " is empty: begin with the smaller one.");
    }
    if (*last - *first >= most_runs_of_sweep) {
        refuse_number();
    }
    for (uint64_t offset = 0; offset <= *last - *first; ++offset) {
        const uint64_t seed = *first + offset;
        if (std::find(seeds.begin(), seeds.end(), seed) != seeds.end()) {
            throw InputError("The seed " + std::to_string(seed) + " is given twice.");
        }
        seeds.push_back(seed);
    }
}

/// "training.lr" -> "lr"; "model.name" -> "model": what people call the setting.
std::string short_name(const std::string& key) {
    const size_t dot = key.rfind('.');
    const std::string last = dot == std::string::npos ? key : key.substr(dot + 1);
    const bool says_little = last == "name" || last == "kind" || last == "dataset";
    return says_little && dot != std::string::npos ? short_name(key.substr(0, dot)) : last;
}

json::json_pointer pointer_to(const std::string& key) {
    std::string pointer = "/" + key;
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    return json::json_pointer(pointer);
}

RunSpec varied(const RunSpec& spec, const std::string& key, const std::string& value) {
    json document = to_json(spec);
    try {
        document[pointer_to(key)] = json::accept(value) ? json::parse(value) : json(value);
    } catch (const json::exception& error) {
        throw InputError(key + ": there is no such setting.", error.what());
    }
    RunSpec changed = run_spec_from_json(document);
    changed.kind = spec.kind;
    return changed;
}

void check_key(const std::string& key, const Sweep& sweep) {
    if (key == "name" || key == "kind" || key.starts_with("parent")) {
        throw InputError(key + " is not a setting that can be varied.");
    }
    if (key == "seed" && !sweep.seeds.empty()) {
        throw InputError("Seeds are given twice: leave them out of the settings that are varied.");
    }
    if (std::count_if(sweep.variations.begin(), sweep.variations.end(),
                      [&](const Variation& one) { return one.key == key; }) > 1) {
        throw InputError(key + " is varied twice; give all its values at once.");
    }
}

struct Named {
    RunSpec spec;
    std::string ending;
};

/// Every one with every value; the last variation changes fastest.
std::vector<Named> with_values(const std::vector<Named>& all, const Variation& variation) {
    if (all.size() * variation.values.size() > most_runs_of_sweep) {
        refuse_number();
    }
    std::vector<Named> more;
    for (const Named& one : all) {
        for (const std::string& value : variation.values) {
            more.push_back(
                {varied(one.spec, variation.key, value), one.ending + "-" + short_name(variation.key) + "-" + value});
        }
    }
    return more;
}

std::string with_ending(std::string name, const std::string& ending) {
    const size_t room = longest_name > ending.size() ? longest_name - ending.size() : 0;
    name.resize(std::min(name.size(), std::max(room, shortest_beginning)));
    return name + ending;
}

} // namespace

std::vector<uint64_t> seeds_from_text(const std::string& text) {
    std::vector<uint64_t> seeds;
    for (const std::string& part : parts_of(text)) {
        if (part.empty()) {
            throw InputError("A seed is missing beside a comma; write seeds as in 0-4 or 0, 1, 2.");
        }
        add_seeds(part, seeds);
    }
    if (seeds.size() > most_runs_of_sweep) {
        refuse_number();
    }
    return seeds;
}

std::vector<std::string> values_from_text(const std::string& text) {
    std::vector<std::string> values;
    for (const std::string& part : parts_of(text)) {
        if (part.empty()) {
            throw InputError("A value is missing; write values as in 0.1, 0.05.");
        }
        if (std::find(values.begin(), values.end(), part) != values.end()) {
            throw InputError("The value " + part + " is given twice.");
        }
        values.push_back(part);
    }
    return values;
}

Variation variation_from_text(const std::string& text) {
    const size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw InputError("\"" + text + "\" varies nothing; write KEY=VALUES, for example training.lr=0.1,0.05.");
    }
    return {trimmed(text.substr(0, equals)), values_from_text(text.substr(equals + 1))};
}

std::vector<Plan> plans_of(const Plan& plan, const Sweep& sweep) {
    if (sweep == Sweep()) {
        return {plan};
    }
    std::vector<Named> all{{plan.first, {}}};
    for (const Variation& variation : sweep.variations) {
        check_key(variation.key, sweep);
        all = with_values(all, variation);
    }
    std::vector<std::string> seeds;
    for (const uint64_t seed : sweep.seeds) {
        seeds.push_back(std::to_string(seed));
    }
    if (!seeds.empty()) {
        all = with_values(all, {"seed", seeds});
    }
    std::vector<Plan> plans;
    for (Named& one : all) {
        // A name that was made from dataset and model says these as they are now.
        one.spec.name = with_ending(display_name(one.spec), one.ending);
        plans.push_back({one.spec, plan.then});
    }
    return plans;
}

} // namespace midstage::runs
