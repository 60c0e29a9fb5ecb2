// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/compared_run.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/runs/run_folder.h"
#include "core/runs/summary.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

/// More generations than anybody trains; a run.json that was edited may name itself as its parent.
constexpr int most_generations = 100;

struct Lineage {
    std::string group;
    std::string training;
    std::vector<uint64_t> seeds;
    std::vector<uint64_t> mask_seeds;
};

Lineage lineage_of(const RunSpec& spec, const fs::path& runs_dir, int generation) {
    Lineage lineage;
    lineage.training = spec.parent.weights.empty() ? "seed " + std::to_string(spec.seed) : spec.parent.weights;
    if (!spec.parent.run.empty() && generation < most_generations) {
        try {
            const RunFolder parent = RunFolder::open(find_parent_run(spec.parent.run, runs_dir));
            const fs::path beside = fs::absolute(parent.path()).parent_path();
            lineage = lineage_of(parent.info().spec, beside, generation + 1);
        } catch (const InputError&) {
            lineage.group = lineage.training = spec.parent.run;
        }
    }
    RunSpec common = spec;
    const RunSpec defaults;
    common.seed = defaults.seed;
    common.mask.seed = defaults.mask.seed;
    common.name = defaults.name;
    common.device = defaults.device;
    common.precision = defaults.precision;
    common.threads = defaults.threads;
    common.parent.run = defaults.parent.run;
    const auto replace = nlohmann::json::error_handler_t::replace;
    lineage.group = to_json(common).dump(-1, ' ', false, replace) + "\n" + lineage.group;
    lineage.seeds.push_back(spec.seed);
    lineage.mask_seeds.push_back(spec.mask.seed);
    return lineage;
}

/// Of the test, as text for a sentence.
std::string test_sets_of(const ComparedRun& run) {
    std::set<std::string> names;
    for (const OodRow& row : run.ood) {
        if (!row.validation) {
            names.insert(row.ood_set);
        }
    }
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : ", ") + name;
    }
    return text;
}

/// The first set that both call the same although its images differ; empty where there is none. Training images may
/// differ: what they do to the figures is what is compared.
std::string differing_set(const ComparedRun& a, const ComparedRun& b) {
    for (const auto& [name, fingerprint] : a.info.fingerprints) {
        const auto other = b.info.fingerprints.find(name);
        const bool measured_on = name != "train" && name != "validation";
        if (measured_on && other != b.info.fingerprints.end() && other->second != fingerprint) {
            return name;
        }
    }
    return {};
}

} // namespace

ComparedRun read_compared_run(const fs::path& folder) {
    const RunFolder run = RunFolder::open(folder);
    const RunInfo info = run.info();
    Lineage lineage = lineage_of(info.spec, fs::absolute(folder).lexically_normal().parent_path(), 0);
    return {run.name(),
            info,
            run.checkpoints(),
            run.ood(),
            std::move(lineage.group),
            std::move(lineage.training),
            std::move(lineage.seeds),
            std::move(lineage.mask_seeds)};
}

std::vector<ComparedRun> read_repetitions(const fs::path& folder) {
    std::vector<ComparedRun> runs{read_compared_run(folder)};
    const RunSpec spec = runs.front().info.spec;
    const fs::path own = fs::absolute(folder).lexically_normal();
    for (const RunInfo& other : list_runs(own.parent_path())) {
        // Tables are read of those alone that belong to it.
        const bool candidate = other.folder.filename() != own.filename() && other.spec.kind == spec.kind &&
                               other.spec.model.name == spec.model.name && other.spec.id.dataset == spec.id.dataset;
        try {
            if (candidate && lineage_of(other.spec, own.parent_path(), 0).group == runs.front().group) {
                runs.push_back(read_compared_run(other.folder));
            }
        } catch (const Error& error) {
            logger()->info("{} is left out of its group: {}", other.folder.string(), error.what());
        }
    }
    return runs;
}

ComparedRun averaged_over_sets(ComparedRun run) {
    // In the order of the checkpoints; scores keep the order in which they came.
    std::map<std::tuple<double, std::string, bool>, std::vector<const OodRow*>> together;
    std::vector<const OodRow*> firsts;
    for (const OodRow& row : run.ood) {
        auto& rows = together[{row.epoch, row.score, row.validation}];
        if (rows.empty()) {
            firsts.push_back(&row);
        }
        rows.push_back(&row);
    }
    std::vector<OodRow> averaged;
    averaged.reserve(firsts.size());
    for (const OodRow* first : firsts) {
        auto& rows = together[{first->epoch, first->score, first->validation}];
        OodRow mean{first->epoch, {}, first->score, mean_of_sets(rows), first->validation};
        std::sort(rows.begin(), rows.end(), [](const OodRow* a, const OodRow* b) { return a->ood_set < b->ood_set; });
        for (const OodRow* row : rows) {
            mean.ood_set += (mean.ood_set.empty() ? "" : ", ") + row->ood_set;
        }
        averaged.push_back(std::move(mean));
    }
    run.ood = std::move(averaged);
    return run;
}

std::vector<std::string> doubts_about(const std::vector<ComparedRun>& runs) {
    std::vector<std::string> sentences;
    const ComparedRun* first = nullptr; // with test OOD sets
    for (size_t i = 0; i < runs.size(); ++i) {
        const ComparedRun& run = runs[i];
        if (run.info.state != RunState::finished && !run.rows.empty()) {
            sentences.push_back("The run " + run.name + " is " + to_string(run.info.state) +
                                ", not finished: its last checkpoint so far counts as its final one.");
        }
        const std::string sets = test_sets_of(run);
        if (first != nullptr && !sets.empty() && sets != test_sets_of(*first)) {
            sentences.push_back("The runs " + first->name + " and " + run.name +
                                " were evaluated on different OOD sets (" + test_sets_of(*first) + "; " + sets +
                                "), so that their means over the sets cannot be compared.");
        }
        first = first == nullptr && !sets.empty() ? &run : first;
        // Generated sets are drawn by the run's seed, so that runs of other seeds and trainings have others rightly.
        const auto so_far = runs.begin() + static_cast<std::ptrdiff_t>(i);
        const auto differing = std::find_if(runs.begin(), so_far, [&](const ComparedRun& earlier) {
            const bool belong_together =
                earlier.info.spec.seed == run.info.spec.seed || earlier.training == run.training;
            return belong_together && !differing_set(earlier, run).empty();
        });
        if (differing != so_far) {
            sentences.push_back("The images of " + differing_set(*differing, run) + " are others in the run " +
                                run.name + " than in " + differing->name +
                                ", so that their figures cannot be compared.");
        }
    }
    return sentences;
}

} // namespace midstage::runs
