// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/compute/device.h"
#include "core/data/catalogue.h"
#include "core/models/registry.h"
#include "core/ood/score.h"
#include "core/runs/plan.h"

#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

using nlohmann::json;
using Rows = std::vector<std::vector<std::string>>;

std::string size_text(const data::DatasetInfo& info) {
    if (info.channels == 0 || info.height == 0 || info.width == 0) {
        return "varies";
    }
    return std::to_string(info.width) + "x" + std::to_string(info.height) + (info.channels == 1 ? " grey" : " colour");
}

Exit datasets(const Context& context) {
    const std::filesystem::path data_dir = context.data_dir();
    json list = json::array();
    Rows table{{"name", "images", "classes", "here", "summary"}};
    for (const data::Dataset& set : data::catalogue()) {
        const data::DatasetInfo& info = set.info;
        const bool available = set.available(data_dir);
        list.push_back({{"name", info.name},
                        {"title", info.title},
                        {"summary", info.summary},
                        {"channels", info.channels},
                        {"height", info.height},
                        {"width", info.width},
                        {"classes", info.classes},
                        {"generated", info.generated},
                        {"available", available},
                        {"licence", info.licence},
                        {"address", info.address},
                        {"expected_files", info.expected_files}});
        table.push_back({info.name, size_text(info), info.classes == 0 ? "-" : std::to_string(info.classes),
                         available ? "yes" : "no", info.summary});
    }
    if (context.common().json) {
        print_json({{"data_dir", data_dir.string()}, {"datasets", list}});
    } else {
        print_text(text_table(table) + "\nData folder: " + data_dir.string() + "\n");
    }
    return Exit::done;
}

Exit models(const Context& context) {
    json list = json::array();
    Rows table{{"name", "title", "summary"}};
    for (const models::Architecture& architecture : models::architectures()) {
        list.push_back({{"name", architecture.name},
                        {"title", architecture.title},
                        {"summary", architecture.summary},
                        {"has_dropout", architecture.has_dropout}});
        table.push_back({architecture.name, architecture.title, architecture.summary});
    }
    context.common().json ? print_json({{"models", list}}) : print_text(text_table(table));
    return Exit::done;
}

Exit scores(const Context& context) {
    json list = json::array();
    Rows table{{"name", "title", "summary"}};
    for (const ood::Score& score : ood::scores()) {
        list.push_back({{"name", score.name}, {"title", score.title}, {"summary", score.summary}});
        table.push_back({score.name, score.title, score.summary});
    }
    context.common().json ? print_json({{"scores", list}}) : print_text(text_table(table));
    return Exit::done;
}

Exit presets(const Context& context) {
    json list = json::array();
    Rows table{{"name", "title", "description"}};
    for (const runs::Preset& preset : runs::presets()) {
        json then = json::array();
        for (const runs::FollowUp& follow_up : preset.then) {
            then.push_back(runs::to_json(follow_up));
        }
        list.push_back({{"name", preset.name},
                        {"title", preset.title},
                        {"description", preset.description},
                        {"spec", runs::to_json(preset.spec)},
                        {"then", then}});
        table.push_back({preset.name, preset.title, preset.description});
    }
    context.common().json ? print_json({{"presets", list}}) : print_text(text_table(table));
    return Exit::done;
}

Exit devices(const Context& context) {
    json list = json::array();
    Rows table{{"name", "title", "bf16"}};
    for (const compute::DeviceInfo& device : compute::devices()) {
        list.push_back({{"name", device.name},
                        {"title", device.title},
                        {"fast_bf16", device.fast_bf16},
                        {"memory", device.memory}});
        table.push_back({device.name, device.title, device.fast_bf16 ? "fast" : "-"});
    }
    context.common().json ? print_json({{"devices", list}}) : print_text(text_table(table));
    return Exit::done;
}

} // namespace

void add_catalogue_commands(Context& context) {
    context.add_command("datasets", "Data sets of the catalogue", [&context] { return datasets(context); });
    context.add_command("models", "Architectures", [&context] { return models(context); });
    context.add_command("scores", "OOD scores", [&context] { return scores(context); });
    context.add_command("presets", "Ready-made specifications", [&context] { return presets(context); });
    context.add_command("devices", "What this machine can compute on", [&context] { return devices(context); });
}

} // namespace midstage::cli
