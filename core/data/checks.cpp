// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/checks.h"

#include "core/base/error.h"
#include "core/base/range_problems.h"
#include "core/data/catalogue.h"
#include "core/data/fields.h"
#include "core/data/generated.h"
#include "core/data/probe.h"

#include <algorithm>
#include <cmath>
#include <spdlog/fmt/fmt.h>
#include <unistd.h>

namespace midstage::data {
namespace {

using Problems = std::vector<FieldProblem>;

std::string no_labels(const std::string& title) {
    return title + " has no labels: it can serve as an OOD set, not as the in-distribution set.";
}

/// Why the set cannot be loaded as ID set (or, without `use`, as OOD set); empty where it can.
std::string source_problem(const std::string& dataset, const std::filesystem::path& data_dir, const IdUse* use) {
    if (dataset.empty()) {
        return use != nullptr ? "Choose the ID data set." : "Choose the OOD data set, or remove this entry.";
    }
    const Dataset* entry = find_dataset(dataset);
    if (entry == nullptr) {
        return path_problem(dataset, use != nullptr);
    }
    if (use != nullptr && entry->info.classes == 0) {
        return no_labels(entry->info.title);
    }
    if (!entry->available(data_dir)) {
        return missing_files_sentence(entry->info, data_dir);
    }
    if (use != nullptr && *use == IdUse::training && entry->available_as_id && !entry->available_as_id(data_dir)) {
        return entry->info.title +
               " can only serve as an OOD set yet: training and test images with labels are not all there. " +
               missing_files_sentence(entry->info, data_dir);
    }
    if (use != nullptr && *use == IdUse::evaluation && entry->available_as_test &&
        !entry->available_as_test(data_dir)) {
        return entry->info.title + " can only serve as an OOD set yet: test images with labels are not there. " +
               missing_files_sentence(entry->info, data_dir);
    }
    return {};
}

/// Bytes of this machine's memory.
double machine_memory() {
    return static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

/// A generated set is as large as it is asked to be, so a slip of the finger could ask for all memory and more.
void check_generated(const std::string& dataset, const char* field, int64_t images, Problems& problems) {
    const Dataset* entry = find_dataset(dataset);
    if (entry == nullptr || !entry->info.generated || images <= 0) {
        return;
    }
    const auto image_bytes = static_cast<double>(entry->info.channels * entry->info.height * entry->info.width);
    const double bytes = image_bytes * static_cast<double>(images);
    const double memory = machine_memory();
    if (images > most_generated || bytes > memory) {
        constexpr double gigabyte = 1e9;
        problems.push_back({field, fmt::format("{} images of {} would take {:.1f} GB of memory, of which this machine "
                                               "has {:.1f} GB; choose fewer, at most {}.",
                                               images, entry->info.title, bytes / gigabyte, memory / gigabyte,
                                               std::min(most_generated, static_cast<int64_t>(memory / image_bytes)))});
    }
}

/// Where the number of training images is known without reading them.
int64_t known_training_images(const IdOptions& options) {
    if (options.train_limit > 0) {
        return options.train_limit;
    }
    const Dataset* entry = find_dataset(options.dataset);
    return entry != nullptr ? entry->info.default_train : 0;
}

void check_validation(const IdOptions& options, Problems& problems) {
    const int64_t images = known_training_images(options);
    const auto share = std::llround(options.validation_fraction * static_cast<double>(images));
    if (images > 0 && options.validation_fraction > 0 && (share < 1 || share >= images)) {
        problems.push_back({"validation_fraction", fmt::format("A validation fraction of {} of {} training images "
                                                               "leaves one of the two parts empty; choose another.",
                                                               options.validation_fraction, images)});
    }
}

template <class Options>
void throw_first(const Options& options, Problems problems) {
    Problems ranges = range_problems_of(options);
    if (!ranges.empty()) {
        problems = std::move(ranges);
    }
    if (!problems.empty()) {
        throw InputError(problems.front().sentence, problems.front().field);
    }
}

} // namespace

bool needs_training_part(const IdOptions& options) {
    const Dataset* entry = find_dataset(options.dataset);
    const bool normalisation_known = !options.mean.empty() || (entry != nullptr && !entry->info.mean.empty());
    return entry == nullptr || options.validation_fraction > 0 || !normalisation_known;
}

Problems normalisation_problems(const IdOptions& options, int64_t channels) {
    const char* sentence =
        "The normalisation needs one mean and one standard deviation for each channel of the images.";
    if (options.mean.empty() && options.std.empty()) {
        return {};
    }
    const auto wanted = channels > 0 ? static_cast<size_t>(channels) : options.mean.size();
    if (options.mean.size() != wanted || options.mean.empty()) {
        return {{"mean", sentence}};
    }
    return options.std.size() == wanted ? Problems() : Problems{{"std", sentence}};
}

Problems combination_problems(const IdOptions& options, const std::filesystem::path& data_dir, IdUse use) {
    if (needs_training_part(options)) {
        use = IdUse::training;
    }
    Problems problems;
    if (std::string sentence = source_problem(options.dataset, data_dir, &use); !sentence.empty()) {
        problems.push_back({"dataset", std::move(sentence)});
    }
    const Dataset* entry = find_dataset(options.dataset);
    for (FieldProblem& problem : normalisation_problems(options, entry != nullptr ? entry->info.channels : 0)) {
        problems.push_back(std::move(problem));
    }
    // Of the set Shapes alone: for others these options mean nothing.
    if (options.dataset == "shapes" && options.shapes.atypical_fraction > 0 && options.shapes.atypical_kinds.empty()) {
        problems.push_back(
            {"shapes.atypical_kinds", "Choose at least one kind of atypical samples, or set their fraction to 0."});
    }
    check_generated(options.dataset, "train_limit", options.train_limit, problems);
    check_generated(options.dataset, "test_limit", options.test_limit, problems);
    check_validation(options, problems);
    return problems;
}

Problems combination_problems(const OodOptions& options, const std::filesystem::path& data_dir) {
    Problems problems;
    if (std::string sentence = source_problem(options.dataset, data_dir, nullptr); !sentence.empty()) {
        problems.push_back({"dataset", std::move(sentence)});
    }
    check_generated(options.dataset, "limit", options.limit, problems);
    return problems;
}

void check(const IdOptions& options, const std::filesystem::path& data_dir, IdUse use) {
    throw_first(options, combination_problems(options, data_dir, use));
}

void check(const OodOptions& options, const std::filesystem::path& data_dir) {
    throw_first(options, combination_problems(options, data_dir));
}

} // namespace midstage::data
