// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/run_result.h"
#include "core/runs/export.h"
#include "core/runs/user_notes.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

using nlohmann::json;

std::string ood_names(const runs::RunSpec& spec) {
    std::string names;
    for (const std::string& name : runs::ood_set_names(spec)) {
        names += (names.empty() ? "" : ",") + name;
    }
    return names;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string text;
    for (const std::string& one : texts) {
        text += (text.empty() ? "" : ",") + one;
    }
    return text;
}

/// What the user says of a run; the name that was given is beside the folder's, by which commands find it.
void add_notes(json& result, const std::filesystem::path& folder) {
    const runs::UserNotes notes = runs::read_user_notes(folder);
    result["title"] = notes.name;
    result["tags"] = notes.tags;
    result["note"] = notes.note;
    result["archived"] = notes.archived;
}

Exit list(const Context& context) {
    const std::filesystem::path runs_dir = context.runs_dir();
    const auto all = runs::list_runs(runs_dir);
    if (context.common().json) {
        json runs = json::array();
        for (const runs::RunInfo& info : all) {
            runs.push_back({{"run", std::filesystem::absolute(info.folder).string()},
                            {"name", info.folder.filename().string()},
                            {"kind", runs::to_string(info.spec.kind)},
                            {"state", runs::to_string(info.state)},
                            {"id", info.spec.id.dataset},
                            {"ood", runs::ood_set_names(info.spec)},
                            {"model", info.spec.model.name},
                            {"seed", info.spec.seed},
                            {"epochs", epoch_json(info.epochs_done)},
                            {"epochs_planned", info.spec.training.epochs},
                            {"created", info.created},
                            {"updated", info.updated}});
            add_notes(runs.back(), info.folder);
        }
        print_json({{"runs_dir", std::filesystem::absolute(runs_dir).string()}, {"runs", runs}});
        return Exit::done;
    }
    if (all.empty()) {
        print_text("There are no runs in " + runs_dir.string() + ".\n");
        return Exit::done;
    }
    std::vector<std::vector<std::string>> table{
        {"run", "kind", "state", "epochs", "id", "ood", "model", "seed", "title", "tags", "archived"}};
    for (const runs::RunInfo& info : all) {
        const runs::UserNotes notes = runs::read_user_notes(info.folder);
        table.push_back({info.folder.filename().string(), runs::to_string(info.spec.kind), runs::to_string(info.state),
                         epoch_text(info.epochs_done), info.spec.id.dataset, ood_names(info.spec), info.spec.model.name,
                         std::to_string(info.spec.seed), notes.name, joined(notes.tags), notes.archived ? "yes" : ""});
    }
    print_text(text_table(table));
    return Exit::done;
}

json show_json(const runs::RunFolder& folder, const runs::RunInfo& info) {
    json result = result_json(folder);
    add_notes(result, folder.path());
    result["spec"] = runs::to_json(info.spec);
    result["created"] = info.created;
    result["updated"] = info.updated;
    result["version"] = info.version;
    result["libtorch"] = info.libtorch;
    result["device"] = info.device;
    result["precision"] = info.precision;
    result["threads"] = info.threads;
    result["fingerprints"] = info.fingerprints;
    result["checkpoints"] =
        json::parse(runs::render(runs::metrics_table(folder.checkpoints()), runs::TableFormat::json));
    result["ood"] = json::parse(runs::render(runs::ood_table(folder.ood()), runs::TableFormat::json));
    if (std::filesystem::exists(folder.sparsity_file())) {
        result["sparsity"] =
            json::parse(runs::render(runs::file_table(folder.sparsity_file()), runs::TableFormat::json));
    }
    return result;
}

std::string show_text(const runs::RunFolder& folder, const runs::RunInfo& info) {
    std::string text = result_text(folder);
    const runs::UserNotes notes = runs::read_user_notes(folder.path());
    if (!notes.name.empty() || !notes.tags.empty() || !notes.note.empty() || notes.archived) {
        text += "\nTitle    " + notes.name + "\nTags     " + joined(notes.tags) + "\nNote     " + notes.note +
                (notes.archived ? "\nArchived" : "") + "\n";
    }
    text += "\nKind     " + runs::to_string(info.spec.kind) + "\nID       " + info.spec.id.dataset + "\nOOD      " +
            ood_names(info.spec) + "\nModel    " + info.spec.model.name + "\nSeed     " +
            std::to_string(info.spec.seed) + "\nDevice   " + info.device + ", " + info.precision + "\nCreated  " +
            info.created + "\nMidstage " + info.version + ", LibTorch " + info.libtorch + "\n\n";
    std::vector<std::vector<std::string>> table{{"epoch", "lr", "train loss", "train acc.", "test loss", "test acc."}};
    for (const runs::CheckpointRow& row : folder.checkpoints()) {
        table.push_back({epoch_text(row.epoch), fraction_text(row.lr), fraction_text(row.train_loss),
                         fraction_text(row.train_accuracy), fraction_text(row.test_loss),
                         fraction_text(row.test_accuracy)});
    }
    text += table.size() > 1 ? text_table(table) : std::string();
    if (std::filesystem::exists(folder.sparsity_file())) {
        text += "\nWhat the mask of the last checkpoint keeps\n" +
                text_table(runs::readable_rows(runs::file_table(folder.sparsity_file())));
    }
    return text;
}

Exit show(const Context& context, const std::string& name) {
    const runs::RunFolder folder = runs::RunFolder::open(runs::find_run(name, context.runs_dir()));
    const runs::RunInfo info = folder.info();
    if (context.common().json) {
        print_json(show_json(folder, info));
    } else {
        print_text(show_text(folder, info));
    }
    return Exit::done;
}

} // namespace

void add_inspect_commands(Context& context) {
    context.add_command("list", "The runs in the runs folder", [&context] { return list(context); });
    const auto name = std::make_shared<std::string>();
    CLI::App* command = context.add_command("show", "One run: its specification, checkpoints, best and final figures",
                                            [&context, name] { return show(context, *name); });
    command->add_option("RUN", *name, "Folder, or name in the runs folder or its beginning")->required();
}

} // namespace midstage::cli
