// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/user_folders.h"
#include "core/runs/parent.h"
#include "core/runs/run_folder.h"

#include <algorithm>
#include <tuple>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

bool is_run(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "run.json", ignored);
}

/// Visible folders of runs_dir that hold a run.json.
std::vector<fs::path> run_folders(const fs::path& runs_dir) {
    std::vector<fs::path> folders;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(runs_dir, ignored)) {
        if (!entry.path().filename().string().starts_with(".") && is_run(entry.path())) {
            folders.push_back(entry.path());
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// A run in runs_dir by its name, or an unambiguous beginning of it.
fs::path find_run_of_name(const std::string& text, const fs::path& runs_dir) {
    if (is_run(runs_dir / text)) {
        return runs_dir / text;
    }
    std::vector<fs::path> found;
    for (const fs::path& folder : run_folders(runs_dir)) {
        if (folder.filename().string().starts_with(text)) {
            found.push_back(folder);
        }
    }
    if (found.size() == 1) {
        return found.front();
    }
    if (found.empty()) {
        throw InputError("There is no run \"" + text + "\" in " + runs_dir.string() + ", nor a folder of that name.");
    }
    std::string names;
    for (size_t i = 0; i < std::min<size_t>(found.size(), 5); ++i) {
        names += (names.empty() ? "" : ", ") + found[i].filename().string();
    }
    throw InputError("\"" + text + "\" is the beginning of " + std::to_string(found.size()) + " runs (" + names +
                     (found.size() > 5 ? ", ..." : "") + "); give more of the name.");
}

} // namespace

std::vector<RunInfo> list_runs(const fs::path& runs_dir) {
    std::vector<RunInfo> runs;
    for (const fs::path& folder : run_folders(runs_dir)) {
        try {
            runs.push_back(RunFolder::open(folder).info());
        } catch (const Error& error) {
            logger()->warn("Left out of the list of runs: {}", error.what());
        }
    }
    std::sort(runs.begin(), runs.end(), [](const RunInfo& a, const RunInfo& b) {
        return std::tie(a.created, a.folder) > std::tie(b.created, b.folder);
    });
    return runs;
}

fs::path default_runs_dir() {
    return user_data_folder("MIDSTAGE_RUNS", "runs");
}

fs::path find_run(const std::string& text, const fs::path& runs_dir) {
    if (text.empty()) {
        throw InputError("Say which run: a folder, a name or the beginning of a name.");
    }
    return is_run(text) ? fs::path(text) : find_run_of_name(text, runs_dir);
}

fs::path find_parent_run(const std::string& text, const fs::path& runs_dir) {
    // Not by the beginning of a name: a parent that is gone must not be replaced by a run that is called similarly.
    const fs::path folder = text.find('/') == std::string::npos ? runs_dir / text : fs::path(text);
    if (text.empty() || !is_run(folder)) {
        if (folder == fs::path(text)) {
            throw InputError("The run " + text +
                             ", from which this one starts, is not there; bring it back, or choose another one.");
        }
        throw InputError("The run " + text + ", from which this one starts, is not in " + runs_dir.string() +
                         "; bring it back, or choose another one.");
    }
    return folder;
}

fs::path checkpoint_of_run(const fs::path& folder, double epoch) {
    return parent_checkpoints({fs::absolute(folder).string(), epoch, {}}, {}).front().file;
}

} // namespace midstage::runs
