// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/plan.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/runs/preset_texts.h"

#include <nlohmann/json.hpp>
#include <set>

namespace midstage::runs {
namespace {

using nlohmann::json;

Preset parse(std::string_view text) {
    const json document = json::parse(text);
    Plan plan = plan_from_json(document);
    return {document.at("name"), document.at("title"), document.at("description"), std::move(plan.first),
            std::move(plan.then)};
}

bool is_plan(const json& document) {
    return document.is_object() && document.contains("spec");
}

void refuse_unknown_keys(const json& document) {
    // The first three are a preset's, the rest are a run.json's.
    static const std::set<std::string> known{"name", "title", "description", "spec", "then"};
    for (const auto& [key, value] : document.items()) {
        if (!known.contains(key)) {
            throw InputError("A plan has no \"" + key + "\"; it has spec and then, and a name, title and description.");
        }
    }
}

/// In a merge patch null would take the parent's value away, and leave the program's default.
void refuse_nulls(const json& document, const std::string& path) {
    for (const auto& [key, value] : document.items()) {
        const std::string place = path.empty() ? key : path + "." + key;
        if (value.is_null()) {
            throw InputError(place + " is null; leave it out to keep the first run's.");
        }
        if (value.is_object()) {
            refuse_nulls(value, place);
        }
    }
}

void refuse_other_parents(const json& document) {
    for (const char* key : {"run", "weights"}) {
        if (document.contains("parent") && document["parent"].is_object() && document["parent"].contains(key)) {
            throw InputError(std::string("parent.") + key +
                             " cannot be given: what follows starts from the plan's first run.");
        }
    }
}

} // namespace

FollowUp follow_up_from_json(const json& document) {
    if (!document.is_object() || !document.contains("kind") || !document["kind"].is_string()) {
        throw InputError("A follow-up needs a \"kind\", for example \"fine-tune\".");
    }
    FollowUp follow_up{run_kind_from_string(document["kind"]), {}};
    if (!needs_parent(follow_up.kind)) {
        throw InputError("A run of the kind \"" + to_string(follow_up.kind) +
                         "\" starts from no checkpoint, so it follows from none.");
    }
    refuse_nulls(document, {});
    refuse_other_parents(document);
    json changes = document;
    changes.erase("kind");
    follow_up.changes = changes.dump();
    return follow_up;
}

json to_json(const FollowUp& follow_up) {
    json document = follow_up.changes.empty() ? json::object() : json::parse(follow_up.changes);
    document["kind"] = to_string(follow_up.kind);
    return document;
}

RunSpec follow_up_of(const std::string& parent_run, const RunSpec& parent, const FollowUp& follow_up) {
    json document = to_json(child_of(parent_run, parent, follow_up.kind));
    if (!follow_up.changes.empty()) {
        document.merge_patch(json::parse(follow_up.changes));
    }
    RunSpec spec = run_spec_from_json(document);
    spec.kind = follow_up.kind;
    return spec;
}

Plan plan_from_json(const json& document) {
    if (!is_plan(document)) {
        return {run_spec_from_json(document), {}};
    }
    refuse_unknown_keys(document);
    Plan plan;
    plan.first = run_spec_from_json(document["spec"]);
    const json then = document.value("then", json::array());
    if (!then.is_array()) {
        throw InputError("then must be a list of follow-ups.");
    }
    for (size_t i = 0; i < then.size(); ++i) {
        try {
            plan.then.push_back(follow_up_from_json(then[i]));
            follow_up_of("parent", plan.first, plan.then.back());
        } catch (const InputError& error) {
            throw InputError("then[" + std::to_string(i) + "]: " + error.what(), error.detail());
        }
    }
    return plan;
}

Plan read_plan(const std::filesystem::path& file) {
    json document;
    try {
        document = json::parse(read_file(file));
    } catch (const json::exception& error) {
        throw InputError(file.string() + " is not valid JSON.", error.what());
    }
    const bool run_json = is_plan(document) && document.contains("state");
    try {
        return plan_from_json(run_json ? document["spec"] : document);
    } catch (const InputError& error) {
        throw InputError(file.string() + ": " + error.what(), error.detail());
    }
}

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
