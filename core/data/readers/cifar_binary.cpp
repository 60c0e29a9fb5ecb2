// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/cifar_binary.h"

#include "core/data/readers/bad_file.h"
#include "core/data/readers/input_file.h"
#include "core/data/readers/pixels.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cstring>
#include <sstream>
#include <utility>

namespace midstage::data {
namespace {

constexpr int64_t pixel_bytes = 3 * 32 * 32;

int64_t records_in(const std::filesystem::path& file, int64_t record_bytes) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        bad_file(file, "there is no such file");
    }
    const auto size = static_cast<int64_t>(std::filesystem::file_size(file, error));
    if (error || size == 0) {
        bad_file(file, "it is empty or cannot be read");
    }
    if (size % record_bytes != 0) {
        bad_file(file, static_cast<uint64_t>(size - size % record_bytes),
                 "the last record is cut off: " + std::to_string(size) + " bytes are not a multiple of " +
                     std::to_string(record_bytes) + "; fetch the file again");
    }
    return size / record_bytes;
}

} // namespace

ImageSet read_cifar_binary(const std::vector<std::filesystem::path>& files, CifarLayout layout,
                           std::vector<std::string> class_names, int64_t limit) {
    const int64_t label_bytes = layout == CifarLayout::cifar10 ? 1 : 2;
    const int64_t record_bytes = label_bytes + pixel_bytes;
    std::vector<int64_t> records;
    int64_t total = 0;
    for (const std::filesystem::path& file : files) {
        int64_t count = records_in(file, record_bytes);
        if (limit > 0) {
            count = std::min(count, limit - total);
        }
        records.push_back(count);
        total += count;
    }

    ImageSet set;
    set.images = at::empty({total, 3, 32, 32}, at::kByte);
    auto* out = set.images.mutable_data_ptr<uint8_t>();
    std::vector<at::Tensor> labels;
    std::vector<uint8_t> record(static_cast<size_t>(record_bytes));
    for (size_t i = 0; i < files.size(); ++i) {
        if (records[i] == 0) {
            continue;
        }
        InputFile input(files[i]);
        std::vector<uint8_t> file_labels(static_cast<size_t>(records[i]));
        for (uint8_t& label : file_labels) {
            input.read(record.data(), record.size(), "a record");
            label = record[static_cast<size_t>(label_bytes - 1)];
            std::memcpy(out, record.data() + label_bytes, pixel_bytes);
            out += pixel_bytes;
        }
        labels.push_back(labels_from(file_labels, static_cast<int64_t>(class_names.size()), files[i],
                                     static_cast<uint64_t>(label_bytes - 1), static_cast<uint64_t>(record_bytes)));
    }
    set.labels = at::cat(labels);
    set.source_index = at::arange(total, at::kLong);
    set.class_names = std::move(class_names);
    return set;
}

std::vector<std::string> cifar_class_names(const std::filesystem::path& file, std::vector<std::string> built_in) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return built_in;
    }
    constexpr uint64_t most_bytes = 1U << 16U;
    const uint64_t size = std::filesystem::file_size(file, error);
    if (error || size > most_bytes) {
        bad_file(file, "it is too large for a list of class names");
    }
    InputFile input(file);
    std::string text(static_cast<size_t>(size), '\0');
    input.read(text.data(), text.size(), "the class names");
    std::vector<std::string> names;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) {
            line.pop_back();
        }
        if (!line.empty()) {
            names.push_back(line);
        }
    }
    if (names.size() != built_in.size()) {
        bad_file(file,
                 "it names " + std::to_string(names.size()) + " classes instead of " + std::to_string(built_in.size()));
    }
    return names;
}

const std::vector<std::string>& cifar10_classes() {
    static const std::vector<std::string> names{"airplane", "automobile", "bird",  "cat",  "deer",
                                                "dog",      "frog",       "horse", "ship", "truck"};
    return names;
}

const std::vector<std::string>& cifar100_classes() {
    static const std::vector<std::string> names{
        "apple",      "aquarium_fish", "baby",         "bear",       "beaver",      "bed",         "bee",
        "beetle",     "bicycle",       "bottle",       "bowl",       "boy",         "bridge",      "bus",
        "butterfly",  "camel",         "can",          "castle",     "caterpillar", "cattle",      "chair",
        "chimpanzee", "clock",         "cloud",        "cockroach",  "couch",       "crab",        "crocodile",
        "cup",        "dinosaur",      "dolphin",      "elephant",   "flatfish",    "forest",      "fox",
        "girl",       "hamster",       "house",        "kangaroo",   "keyboard",    "lamp",        "lawn_mower",
        "leopard",    "lion",          "lizard",       "lobster",    "man",         "maple_tree",  "motorcycle",
        "mountain",   "mouse",         "mushroom",     "oak_tree",   "orange",      "orchid",      "otter",
        "palm_tree",  "pear",          "pickup_truck", "pine_tree",  "plain",       "plate",       "poppy",
        "porcupine",  "possum",        "rabbit",       "raccoon",    "ray",         "road",        "rocket",
        "rose",       "sea",           "seal",         "shark",      "shrew",       "skunk",       "skyscraper",
        "snail",      "snake",         "spider",       "squirrel",   "streetcar",   "sunflower",   "sweet_pepper",
        "table",      "tank",          "telephone",    "television", "tiger",       "tractor",     "train",
        "trout",      "tulip",         "turtle",       "wardrobe",   "whale",       "willow_tree", "wolf",
        "woman",      "worm"};
    return names;
}

} // namespace midstage::data
