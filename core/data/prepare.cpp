// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/prepare.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/catalogue.h"
#include "core/data/paths.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <cmath>

namespace midstage::data {
namespace {

uint64_t key(Stream stream) {
    return static_cast<uint64_t>(stream);
}

bool is_fraction(double value) {
    return value >= 0.0 && value <= 1.0; // also false for NaN
}

int64_t share_of(double fraction, int64_t count) {
    return std::llround(fraction * static_cast<double>(count));
}

/// Positions `begin` to `end` of a permutation, sorted: which samples are drawn is random, their order stays.
at::Tensor sorted_part(const std::vector<int64_t>& permutation, int64_t begin, int64_t end) {
    std::vector<int64_t> part(permutation.begin() + begin, permutation.begin() + end);
    std::sort(part.begin(), part.end());
    return at::tensor(part, at::kLong);
}

ImageSet first(const ImageSet& set, int64_t limit) {
    return limit > 0 && limit < set.size() ? select(set, at::arange(limit, at::kLong)) : set;
}

void require_labels(const ImageSet& set) {
    if (!set.labels.defined() || set.classes() < 2) {
        throw InputError("\"" + set.name +
                         "\" has no labels of at least two classes: it can serve as an OOD set, not as the "
                         "in-distribution set.");
    }
}

/// A path without a test part of its own: a fifth, the same for every seed, so that runs can be compared.
void hold_out_test(ImageSet& train, ImageSet& test) {
    constexpr double held_out = 0.2;
    const int64_t count = share_of(held_out, train.size());
    if (count < 1 || count == train.size()) {
        throw InputError("\"" + train.name +
                         "\" has too few images to hold some out for testing: give it sub-folders "
                         "\"train\" and \"test\".");
    }
    const std::vector<int64_t> order = Random({0, key(Stream::split), 1}).permutation(train.size());
    test = select(train, sorted_part(order, 0, count));
    train = select(train, sorted_part(order, count, train.size()));
}

void load_parts(const IdOptions& options, const LoadRequest& base, IdData& data) {
    LoadRequest request = base;
    request.split = Split::train;
    const Dataset* entry = find_dataset(options.dataset);
    if (entry != nullptr && entry->info.generated) {
        request.limit = options.train_limit; // made to order, also more than usual
    }
    data.train = load_set(options.dataset, request);
    require_labels(data.train);
    if (entry == nullptr) {
        const std::filesystem::path test = test_images_of(options.dataset);
        if (test.empty()) {
            hold_out_test(data.train, data.test);
        } else {
            // All of it, for an archive's or folder's classes are judged over the whole.
            request.split = Split::test;
            data.test = load_set(test.string(), request);
        }
        data.test = first(data.test, options.test_limit);
    } else {
        request.split = Split::test;
        request.limit = options.test_limit;
        data.test = first(load_set(options.dataset, request), options.test_limit);
    }
    require_labels(data.test);
    if (data.train.class_names != data.test.class_names) {
        throw InputError("The training and the test images of \"" + options.dataset +
                         "\" do not have the same classes: their class folders must have the same names.");
    }
    if (data.train.images.sizes().slice(1) != data.test.images.sizes().slice(1)) {
        throw InputError("The training and the test images of \"" + options.dataset +
                         "\" differ in size or in colour.");
    }
}

/// Symmetric label noise: exactly the chosen share of the samples, each to another class than its true one.
void corrupt_labels(ImageSet& train, double fraction, uint64_t seed) {
    const int64_t count = share_of(fraction, train.size());
    if (count == 0) {
        return;
    }
    Random random({seed, key(Stream::label_noise)});
    const std::vector<int64_t> order = random.permutation(train.size());
    if (!train.true_labels.defined()) {
        train.true_labels = train.labels.clone();
    }
    train.labels = train.labels.clone();
    const auto truth = train.true_labels.accessor<int64_t, 1>();
    auto labels = train.labels.accessor<int64_t, 1>();
    const int64_t classes = train.classes();
    for (int64_t i = 0; i < count; ++i) {
        const int64_t sample = order[static_cast<size_t>(i)];
        const auto shift = static_cast<int64_t>(random.below(static_cast<uint64_t>(classes - 1)));
        labels[sample] = (truth[sample] + 1 + shift) % classes;
    }
    train.fingerprint = fingerprint_of(train);
}

/// Mean and standard deviation of each channel, exactly, from counts of the 256 values.
void measure(const ImageSet& set, std::vector<float>& mean, std::vector<float>& std) {
    const int64_t pixels = set.height() * set.width();
    const auto* in = set.images.const_data_ptr<uint8_t>();
    std::vector<std::array<int64_t, 256>> counts(static_cast<size_t>(set.channels()), std::array<int64_t, 256>{});
    for (int64_t image = 0; image < set.size(); ++image) {
        for (auto& histogram : counts) {
            for (int64_t i = 0; i < pixels; ++i) {
                ++histogram[*in++];
            }
        }
    }
    const double total = static_cast<double>(set.size()) * static_cast<double>(pixels);
    for (const auto& histogram : counts) {
        double sum = 0;
        double squares = 0;
        for (size_t value = 0; value < histogram.size(); ++value) {
            const auto share = static_cast<double>(histogram[value]) / total;
            sum += share * static_cast<double>(value);
            squares += share * static_cast<double>(value * value);
        }
        constexpr double white = 255.0;
        // A channel of one value only would be divided by zero.
        const double deviation = std::max(std::sqrt(std::max(0.0, squares - sum * sum)), 1.0);
        mean.push_back(static_cast<float>(sum / white));
        std.push_back(static_cast<float>(deviation / white));
    }
}

/// `channels`: of the ID set; 0 = not known yet.
std::string normalisation_problem(const IdOptions& options, int64_t channels) {
    const auto count = static_cast<int64_t>(options.mean.size());
    if (options.mean.size() != options.std.size() || (count > 0 && channels > 0 && count != channels)) {
        return "The normalisation needs one mean and one standard deviation for each channel of the images.";
    }
    const auto is_positive = [](double value) { return value > 0 && is_fraction(value); };
    if (!std::all_of(options.mean.begin(), options.mean.end(), is_fraction) ||
        !std::all_of(options.std.begin(), options.std.end(), is_positive)) {
        return "The normalisation is of pixel values between 0 and 1: the means must lie between 0 and 1, the standard "
               "deviations above 0 and at most at 1.";
    }
    return {};
}

std::string problem_with_source(const std::string& dataset, const std::filesystem::path& data_dir, bool as_id) {
    if (dataset.empty()) {
        return "Choose a data set, or a path to a folder or file of images.";
    }
    const Dataset* entry = find_dataset(dataset);
    std::error_code error;
    if (entry == nullptr) {
        return std::filesystem::exists(dataset, error) ? std::string()
                                                       : "There is no data set, file or folder \"" + dataset + "\".";
    }
    if (as_id && entry->info.classes == 0) {
        return entry->info.title + " has no labels: it can serve as an OOD set, not as the in-distribution set.";
    }
    if (!entry->available(data_dir)) {
        return missing_files_sentence(entry->info, data_dir);
    }
    if (as_id && entry->available_as_id && !entry->available_as_id(data_dir)) {
        return entry->info.title +
               " can only serve as an OOD set yet: training and test images with labels are not "
               "all there. " +
               missing_files_sentence(entry->info, data_dir);
    }
    return {};
}

} // namespace

std::string problem_with(const IdOptions& options, const std::filesystem::path& data_dir) {
    if (options.train_limit < 0 || options.test_limit < 0) {
        return "The number of images cannot be negative; 0 stands for all.";
    }
    if (!is_fraction(options.validation_fraction) || options.validation_fraction == 1.0) {
        return "The validation fraction must be at least 0 and less than 1.";
    }
    if (!is_fraction(options.label_noise)) {
        return "The label noise is a fraction and must lie between 0 and 1.";
    }
    if (!is_fraction(options.shapes.atypical_fraction)) {
        return "The fraction of atypical samples must lie between 0 and 1.";
    }
    if (options.shapes.atypical_fraction > 0 && options.shapes.atypical_kinds.empty()) {
        return "Choose at least one kind of atypical samples, or set their fraction to 0.";
    }
    const Dataset* entry = find_dataset(options.dataset);
    const std::string problem = normalisation_problem(options, entry != nullptr ? entry->info.channels : 0);
    return problem.empty() ? problem_with_source(options.dataset, data_dir, true) : problem;
}

std::string problem_with(const OodOptions& options, const std::filesystem::path& data_dir) {
    if (options.limit < 0) {
        return "The number of images cannot be negative; 0 stands for all.";
    }
    return problem_with_source(options.dataset, data_dir, false);
}

IdData prepare_id(const IdOptions& options, const std::filesystem::path& data_dir, uint64_t seed) {
    if (const std::string problem = problem_with(options, data_dir); !problem.empty()) {
        throw InputError(problem);
    }
    LoadRequest request;
    request.data_dir = data_dir;
    request.seed = seed;
    request.shapes = options.shapes;
    IdData data;
    load_parts(options, request, data);

    if (options.train_limit > 0 && options.train_limit < data.train.size()) {
        const auto order = Random({seed, key(Stream::train_limit)}).permutation(data.train.size());
        data.train = select(data.train, sorted_part(order, 0, options.train_limit));
    }
    if (options.validation_fraction > 0) {
        const int64_t total = data.train.size();
        const int64_t count = share_of(options.validation_fraction, total);
        if (count < 1 || count == total) {
            throw InputError("A validation fraction of " + std::to_string(options.validation_fraction) + " of " +
                             std::to_string(total) + " training images leaves one of the two parts empty.");
        }
        const auto order = Random({seed, key(Stream::split)}).permutation(total);
        data.validation = select(data.train, sorted_part(order, 0, count));
        data.train = select(data.train, sorted_part(order, count, total));
    }
    corrupt_labels(data.train, options.label_noise, seed);

    const Dataset* entry = find_dataset(options.dataset);
    if (!options.mean.empty()) {
        if (const std::string problem = normalisation_problem(options, data.train.channels()); !problem.empty()) {
            throw InputError(problem);
        }
        data.mean.assign(options.mean.begin(), options.mean.end());
        data.std.assign(options.std.begin(), options.std.end());
    } else if (entry != nullptr && !entry->info.mean.empty()) {
        data.mean = entry->info.mean;
        data.std = entry->info.std;
    } else {
        measure(data.train, data.mean, data.std);
    }
    return data;
}

ImageSet prepare_ood(const OodOptions& options, int64_t channels, int64_t height, int64_t width,
                     const std::filesystem::path& data_dir, uint64_t seed) {
    if (const std::string problem = problem_with(options, data_dir); !problem.empty()) {
        throw InputError(problem);
    }
    LoadRequest request;
    request.data_dir = data_dir;
    request.limit = options.limit;
    request.seed = seed;
    request.form = {channels, height, width, options.fit};
    ImageSet set = first(load_set(options.dataset, request), options.limit);
    set.images = bring_to(set.images, request.form).contiguous();
    set.fingerprint = fingerprint_of(set);
    return set;
}

} // namespace midstage::data
