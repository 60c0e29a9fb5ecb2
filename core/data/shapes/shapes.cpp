// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/shapes/shapes.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/generated.h"
#include "core/data/shapes/atypical.h"
#include "core/data/shapes/draw.h"
#include "core/data/shapes/ood_sets.h"
#include "core/data/shapes/sdf.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace midstage::data {
namespace {

constexpr int64_t default_train = 5000;
constexpr int64_t default_test = 2000;
constexpr int64_t default_ood = 1000;

void check_options(const ShapesOptions& options) {
    if (!(options.atypical_fraction >= 0 && options.atypical_fraction <= 1)) {
        throw InputError("The fraction of atypical samples in Shapes must lie between 0 and 1.");
    }
    if (options.atypical_fraction > 0 && options.atypical_kinds.empty()) {
        throw InputError("Choose at least one kind of atypical samples in Shapes, or set their fraction to 0.");
    }
    if (std::find(options.atypical_kinds.begin(), options.atypical_kinds.end(), AtypicalKind::none) !=
        options.atypical_kinds.end()) {
        throw InputError("\"none\" is not a kind of atypical samples; leave it out, or set their fraction to 0.");
    }
}

/// The set without atypical samples.
ImageSet typical_set(const LoadRequest& request, Stream stream, int64_t count) {
    ImageSet set;
    set.name = "shapes";
    set.class_names.assign(shapes::shape_names.begin(), shapes::shape_names.begin() + shapes::seen_shapes);
    set.labels = at::empty({count}, at::kLong);
    auto* labels = set.labels.data_ptr<int64_t>();
    set.images = generate_images(
        count, shapes::channels, shapes::side, shapes::side, [&, labels](int64_t index, uint8_t* image) {
            Random random({request.seed, static_cast<uint64_t>(stream), static_cast<uint64_t>(index)});
            const shapes::Shape shape = shapes::any_class(random);
            shapes::draw(shape, random, image);
            labels[index] = static_cast<int64_t>(shape);
        });
    set.atypical_kinds = at::zeros({count}, at::kByte);
    set.source_index = at::arange(count, at::kLong);
    return set;
}

void make_some_atypical(ImageSet& set, const ShapesOptions& options, uint64_t seed) {
    const std::vector<AtypicalKind>& wanted = options.atypical_kinds;
    if (std::find(wanted.begin(), wanted.end(), AtypicalKind::wrong_label) != wanted.end()) {
        set.true_labels = set.labels.clone();
    }
    auto* labels = set.labels.data_ptr<int64_t>();
    auto* kinds = set.atypical_kinds.data_ptr<uint8_t>();
    change_images(set.images, [&, labels, kinds](int64_t index, uint8_t* image) {
        Random random({seed, static_cast<uint64_t>(Stream::shapes_atypical), static_cast<uint64_t>(index)});
        if (random.uniform() >= options.atypical_fraction) {
            return;
        }
        const AtypicalKind kind = wanted[random.below(wanted.size())];
        const auto shape = static_cast<shapes::Shape>(labels[index]);
        labels[index] = static_cast<int64_t>(shapes::make_atypical(kind, shape, random, image));
        kinds[index] = static_cast<uint8_t>(kind);
    });
}

ImageSet load_shapes(const LoadRequest& request) {
    check_options(request.shapes);
    const bool train = request.split == Split::train;
    const int64_t count = generated_count("shapes", request.limit, train ? default_train : default_test);
    ImageSet set = typical_set(request, train ? Stream::shapes_train : Stream::shapes_test, count);
    if (train && request.shapes.atypical_fraction > 0) {
        make_some_atypical(set, request.shapes, request.seed);
    }
    set.fingerprint = fingerprint_of(set);
    return set;
}

DatasetInfo info_of(const std::string& name, const std::string& title, const std::string& summary) {
    DatasetInfo info;
    info.name = name;
    info.title = title;
    info.summary = summary;
    info.channels = shapes::channels;
    info.height = shapes::side;
    info.width = shapes::side;
    info.generated = true;
    info.licence = "GPL-3.0-or-later (drawn by this program)";
    return info;
}

/// An OOD set whose images come from `make`; `id` keeps its stream apart from the others' and is never renumbered.
Dataset ood_dataset(const std::string& name, const std::string& title, const std::string& summary, uint64_t id,
                    void (*make)(Random&, uint8_t*)) {
    const auto load = [name, id, make](const LoadRequest& request) {
        ImageSet set;
        set.name = name;
        const int64_t count = generated_count(name, request.limit, default_ood);
        set.images =
            generate_images(count, shapes::channels, shapes::side, shapes::side, [&](int64_t index, uint8_t* image) {
                Random random(
                    {request.seed, static_cast<uint64_t>(Stream::shapes_ood), id, static_cast<uint64_t>(index)});
                make(random, image);
            });
        set.source_index = at::arange(count, at::kLong);
        set.fingerprint = fingerprint_of(set);
        return set;
    };
    return {info_of(name, title, summary), [](const std::filesystem::path&) { return true; }, load};
}

Dataset shapes_dataset() {
    DatasetInfo info = info_of("shapes", "Shapes",
                               "Ten bright shapes on dark ground, drawn by this program, with known atypical samples");
    info.classes = shapes::seen_shapes;
    info.default_train = default_train;
    info.mean.assign(shapes::channels, 0.5F);
    info.std.assign(shapes::channels, 63.0F / 255.0F);
    return {info, [](const std::filesystem::path&) { return true; }, load_shapes};
}

} // namespace

std::vector<Dataset> shapes_datasets() {
    return {
        shapes_dataset(),
        ood_dataset("shapes-unseen", "Shapes: unseen", "Six shapes that no class has, in the same style (near)", 1,
                    shapes::unseen),
        ood_dataset("shapes-scrambled", "Shapes: scrambled", "Images of Shapes cut into 16 tiles, shuffled", 2,
                    shapes::scrambled),
        ood_dataset("shapes-joined", "Shapes: joined", "Halves of images of two classes of Shapes, joined", 3,
                    shapes::joined),
        ood_dataset("shapes-textures", "Shapes: textures", "Stripes, checks and value noise without a shape (far)", 4,
                    shapes::textured),
    };
}

} // namespace midstage::data
