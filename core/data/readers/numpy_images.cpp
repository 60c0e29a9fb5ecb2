// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/numpy_images.h"

#include "core/base/npy.h"
#include "core/base/npz.h"
#include "core/data/readers/bad_file.h"
#include "core/data/readers/numpy_parts.h"
#include "core/data/readers/numpy_values.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <string>
#include <unistd.h>

namespace midstage::data {
namespace {

constexpr int64_t largest_side = 4096;

enum class Layout { grey, channels_last, channels_first };

bool is_channels(int64_t extent) {
    return extent == 1 || extent == 3;
}

std::string shape_text(const NpyHeader& header) {
    std::string text = "(";
    for (size_t i = 0; i < header.shape.size(); ++i) {
        text += (i == 0 ? "" : ", ") + std::to_string(header.shape[i]);
    }
    return text + ")";
}

Layout layout_of(const NumpyArray& array) {
    const std::vector<int64_t>& shape = array.header.shape;
    const auto refuse = [&](const std::string& what) {
        bad_file(array.file, described(array) + " of shape " + shape_text(array.header) + " " + what);
    };
    if (shape.size() == 3 && is_channels(shape[2])) {
        refuse("looks like a single picture: a set is (images, height, width), with a last axis of 1 or 3 for colour");
    }
    if (shape.size() != 3 && (shape.size() != 4 || (!is_channels(shape[1]) && !is_channels(shape[3])))) {
        refuse("is not one of images: it should be (images, height, width), (images, height, width, 1 or 3) or "
               "(images, 1 or 3, height, width)");
    }
    const Layout layout = shape.size() == 3       ? Layout::grey
                          : is_channels(shape[3]) ? Layout::channels_last
                                                  : Layout::channels_first;
    const size_t first_side = layout == Layout::channels_first ? 2 : 1;
    if (array.header.count == 0) {
        refuse("holds no images");
    }
    if (shape[first_side] > largest_side || shape[first_side + 1] > largest_side) {
        refuse("has images of more than " + std::to_string(largest_side) + " pixels a side");
    }
    return layout;
}

void check_labels_header(const NumpyArray& labels, int64_t images) {
    const std::vector<int64_t>& shape = labels.header.shape;
    if (shape.empty() || shape.size() > 2 || (shape.size() == 2 && shape[1] != 1)) {
        bad_file(labels.file, described(labels) + " of shape " + shape_text(labels.header) +
                                  " is not one of labels: it should be (images), one class number each");
    }
    if (shape[0] != images) {
        bad_file(labels.file, described(labels) + " has " + std::to_string(shape[0]) + " labels, but there are " +
                                  std::to_string(images) + " images");
    }
}

/// A header can promise, and a deflated file can hold, more than there is memory for.
void check_memory(const NumpyArray& array, int64_t images) {
    const double bytes = static_cast<double>(array.header.count) / static_cast<double>(array.header.shape.front()) *
                         static_cast<double>(images) * static_cast<double>(c10::elementSize(array.header.type));
    const double memory = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE));
    if (bytes > memory) {
        bad_file(array.file, described(array) + " of shape " + shape_text(array.header) +
                                 " does not fit this machine's memory: save fewer images");
    }
}

at::Tensor read_array(const NumpyArray& array, int64_t rows) {
    if (array.name.empty()) {
        return read_npy(array.file, rows);
    }
    return read_npz(
               array.file, [&](const std::string& name) { return name == array.name; }, rows)
        .front()
        .second;
}

/// Each array is read once, although the classes are counted over the labels of every split. Changes nothing where it
/// throws.
void read_labels(const NumpyPart& part, int64_t count, ImageSet& set) {
    check_labels_header(*part.labels, part.images.header.shape.front());
    at::Tensor own;
    int64_t highest = 0;
    for (const NumpyArray& array : part.all_labels) {
        if (!array.header.shape.empty() && array.header.shape.front() > 0) {
            check_memory(array, array.header.shape.front());
        }
        const at::Tensor values = label_values(read_array(array, 0), array);
        highest = values.numel() == 0 ? highest : std::max(highest, values.max().item<int64_t>());
        own = is_same_array(array, *part.labels) ? values : own;
    }
    set.labels = own.narrow(0, 0, count).contiguous();
    for (int64_t label = 0; label <= highest; ++label) {
        set.class_names.push_back(std::to_string(label));
    }
}

} // namespace

ImageSet read_numpy_images(const std::filesystem::path& file, Split split, int64_t limit, bool needs_labels) {
    const NumpyPart part = find_numpy_part(file, split, needs_labels);
    const Layout layout = layout_of(part.images);
    const int64_t total = part.images.header.shape.front();
    const int64_t count = limit > 0 ? std::min(limit, total) : total;
    if (part.labels && needs_labels) {
        check_labels_header(*part.labels, total); // before the images are read
    }
    check_memory(part.images, count);
    ImageSet set;
    at::Tensor pixels = pixel_values(read_array(part.images, limit), part.images);
    if (layout == Layout::grey) {
        pixels = pixels.unsqueeze(1);
    } else if (layout == Layout::channels_last) {
        pixels = pixels.permute({0, 3, 1, 2});
    }
    set.images = pixels.contiguous();
    set.source_index = at::arange(count, at::kLong);
    if (part.labels) {
        where_needed(needs_labels, [&] { read_labels(part, count, set); });
    }
    return set;
}

void check_numpy_headers(const std::filesystem::path& file, bool needs_labels) {
    for (const Split split : {Split::train, Split::test}) {
        const NumpyPart part = find_numpy_part(file, split, needs_labels);
        layout_of(part.images);
        if (needs_labels && !part.labels) {
            bad_file(file, "it has no labels (an array labels, y or targets, or y_train and y_test): it can serve as "
                           "an OOD set, not as the in-distribution set");
        }
        if (needs_labels) {
            check_labels_header(*part.labels, part.images.header.shape.front());
        }
    }
}

} // namespace midstage::data
