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

void load_catalogue_test(const IdOptions& options, const LoadRequest& base, IdData& data) {
    LoadRequest request = base;
    request.split = Split::test;
    request.limit = options.test_limit;
    data.test = first(load_set(options.dataset, request), options.test_limit);
    require_labels(data.test);
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
        require_labels(data.test);
    } else {
        load_catalogue_test(options, base, data);
    }
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

/// As given, else the catalogue's, else measured on the training images, which then have been loaded.
void set_normalisation(const IdOptions& options, IdData& data) {
    const Dataset* entry = find_dataset(options.dataset);
    if (!options.mean.empty()) {
        if (const auto problems = normalisation_problems(options, data.test.channels()); !problems.empty()) {
            throw InputError(problems.front().sentence);
        }
        data.mean.assign(options.mean.begin(), options.mean.end());
        data.std.assign(options.std.begin(), options.std.end());
    } else if (entry != nullptr && !entry->info.mean.empty()) {
        data.mean = entry->info.mean;
        data.std = entry->info.std;
    } else {
        measure(data.train, data.mean, data.std);
    }
}

} // namespace

IdData prepare_id(const IdOptions& options, const std::filesystem::path& data_dir, uint64_t seed, IdUse use) {
    check(options, data_dir, use);
    LoadRequest request;
    request.data_dir = data_dir;
    request.seed = seed;
    request.shapes = options.shapes;
    IdData data;
    if (use == IdUse::evaluation && !needs_training_part(options)) {
        load_catalogue_test(options, request, data);
        set_normalisation(options, data);
        return data;
    }
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

    set_normalisation(options, data);
    return data;
}

ImageSet prepare_ood(const OodOptions& options, int64_t channels, int64_t height, int64_t width,
                     const std::filesystem::path& data_dir, uint64_t seed) {
    check(options, data_dir);
    LoadRequest request;
    request.data_dir = data_dir;
    request.limit = options.limit;
    request.needs_labels = false;
    request.seed = seed;
    request.form = {channels, height, width, options.fit};
    ImageSet set = first(load_set(options.dataset, request), options.limit);
    set.images = bring_to(set.images, request.form).contiguous();
    set.fingerprint = fingerprint_of(set);
    return set;
}

} // namespace midstage::data
