// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/idx.h"

#include "core/data/readers/bad_file.h"
#include "core/data/readers/input_file.h"
#include "core/data/readers/pixels.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <utility>

namespace midstage::data {
namespace {

/// Far above any image set in this format; keeps the product of the sizes within 64 bits.
constexpr uint32_t largest_side = 4096;

uint32_t read_big_endian(InputFile& input, const std::string& what) {
    std::array<uint8_t, 4> bytes{};
    input.read(bytes.data(), bytes.size(), what);
    return uint32_t{bytes[0]} << 24U | uint32_t{bytes[1]} << 16U | uint32_t{bytes[2]} << 8U | uint32_t{bytes[3]};
}

IdxHeader read_header(InputFile& input, uint32_t dimensions) {
    constexpr uint32_t unsigned_bytes = 0x800;
    const uint32_t magic = read_big_endian(input, "the header");
    if (magic != (unsigned_bytes | dimensions)) {
        bad_file(input.file(), 0,
                 std::string("it is not an IDX file of 8-bit ") +
                     (dimensions == 3 ? "images (it should begin with bytes 0 0 8 3)"
                                      : "labels (it should begin with bytes 0 0 8 1)"));
    }
    IdxHeader header;
    header.count = read_big_endian(input, "the header");
    if (header.count == 0) {
        bad_file(input.file(), 4, "it holds nothing: the header promises 0 entries");
    }
    if (dimensions == 3) {
        const uint32_t height = read_big_endian(input, "the header");
        const uint32_t width = read_big_endian(input, "the header");
        if (height == 0 || width == 0 || height > largest_side || width > largest_side) {
            bad_file(input.file(), 8,
                     "the header promises images of " + std::to_string(width) + " x " + std::to_string(height) +
                         " pixels, which is impossible");
        }
        header.height = height;
        header.width = width;
    }
    return header;
}

int64_t limited(int64_t count, int64_t limit) {
    return limit > 0 ? std::min(count, limit) : count;
}

} // namespace

std::optional<IdxHeader> idx_image_header(const std::filesystem::path& file) {
    try {
        InputFile input(file);
        return read_header(input, 3);
    } catch (const Error&) {
        return std::nullopt;
    }
}

ImageSet read_idx(const std::filesystem::path& images, const std::filesystem::path& labels,
                  std::vector<std::string> class_names, int64_t limit) {
    InputFile input(images);
    const IdxHeader header = read_header(input, 3);
    const int64_t count = limited(header.count, limit);
    const int64_t bytes = header.height * header.width;
    if (static_cast<uint64_t>(header.count * bytes) > input.upper_bound()) {
        bad_file(images, input.offset(),
                 "the header promises " + std::to_string(header.count) + " images of " + std::to_string(header.width) +
                     " x " + std::to_string(header.height) + " pixels, but the file is too short for them");
    }
    ImageSet set;
    set.images = pixels_from(read_growing(input, static_cast<uint64_t>(count * bytes), "the images"),
                             {count, 1, header.height, header.width});
    if (count == header.count) {
        input.expect_end();
    }
    set.source_index = at::arange(count, at::kLong);
    if (labels.empty()) {
        return set;
    }

    InputFile label_input(labels);
    const IdxHeader label_header = read_header(label_input, 1);
    if (label_header.count != header.count) {
        bad_file(labels, 4,
                 "it holds " + std::to_string(label_header.count) + " labels, but " + images.string() + " holds " +
                     std::to_string(header.count) + " images");
    }
    const uint64_t first_label = label_input.offset();
    const std::vector<uint8_t> values = read_growing(label_input, static_cast<uint64_t>(count), "the labels");
    if (count == header.count) {
        label_input.expect_end();
    }
    if (class_names.empty()) {
        const int highest = *std::max_element(values.begin(), values.end());
        for (int label = 0; label <= highest; ++label) {
            class_names.push_back(std::to_string(label));
        }
    }
    set.labels = labels_from(values, static_cast<int64_t>(class_names.size()), labels, first_label, 1);
    set.class_names = std::move(class_names);
    return set;
}

std::filesystem::path idx_labels_beside(const std::filesystem::path& images) {
    std::string name = images.filename().string();
    for (const auto& [from, to] : {std::pair{"images", "labels"}, std::pair{"idx3", "idx1"}}) {
        const size_t place = name.find(from);
        if (place == std::string::npos) {
            return {};
        }
        name.replace(place, std::string(from).size(), to);
    }
    std::filesystem::path candidate = images.parent_path() / name;
    std::error_code error;
    if (std::filesystem::is_regular_file(candidate, error)) {
        return candidate;
    }
    candidate = candidate.extension() == ".gz" ? candidate.replace_extension() : candidate += ".gz";
    return std::filesystem::is_regular_file(candidate, error) ? candidate : std::filesystem::path();
}

} // namespace midstage::data
