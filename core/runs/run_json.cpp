// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_json.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

namespace midstage::runs {

std::string run_json_text(const RunInfo& info) {
    // Ordered for a reader's eye: what it is and how it stands first.
    nlohmann::ordered_json json;
    json["schema"] = run_spec_schema;
    json["state"] = to_string(info.state);
    if (!info.error.empty()) {
        json["error"] = info.error;
    }
    if (!info.notes.empty()) {
        json["notes"] = info.notes;
    }
    json["created"] = info.created;
    json["updated"] = info.updated;
    json["epochs_done"] = info.epochs_done;
    if (info.constraint) {
        json["constraint"] = *info.constraint;
    }
    json["version"] = info.version;
    json["libtorch"] = info.libtorch;
    json["device"] = info.device;
    json["precision"] = info.precision;
    json["threads"] = info.threads;
    json["host"] = info.host;
    json["process"] = info.process;
    json["fingerprints"] = info.fingerprints;
    json["spec"] = to_json(info.spec);
    // A dataset's path need not be UTF-8.
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

RunInfo run_info_from_text(const std::string& text, const std::filesystem::path& folder) {
    const std::string file = (folder / "run.json").string();
    try {
        const nlohmann::json json = nlohmann::json::parse(text);
        RunInfo info;
        info.folder = folder;
        if (json.value("schema", run_spec_schema) > run_spec_schema) {
            throw InputError("it was written by a newer Midstage (" + json.value("version", std::string("?")) +
                             "); use that one.");
        }
        info.spec = run_spec_from_json(json.at("spec"));
        info.state = run_state_from_string(json.at("state").get<std::string>());
        info.error = json.value("error", "");
        info.notes = json.value("notes", std::vector<std::string>());
        info.created = json.value("created", "");
        info.updated = json.value("updated", "");
        info.epochs_done = json.value("epochs_done", 0.0);
        if (const auto constraint = json.find("constraint"); constraint != json.end()) {
            info.constraint = constraint->get<double>();
        }
        info.version = json.value("version", "");
        info.libtorch = json.value("libtorch", "");
        info.device = json.value("device", "");
        info.precision = json.value("precision", "");
        info.threads = json.value("threads", 0);
        info.host = json.value("host", "");
        info.process = json.value("process", int64_t{0});
        info.fingerprints = json.value("fingerprints", std::map<std::string, std::string>());
        return info;
    } catch (const nlohmann::json::exception& error) {
        throw InputError(
            file + " is damaged or does not describe a run. Restore it from a copy, or move the run's folder away.",
            error.what());
    } catch (const InputError& error) {
        throw InputError(file + ": " + error.what(), error.detail());
    }
}

} // namespace midstage::runs
