// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/cifar_pickle.h"

#include "core/base/atomic_file.h"
#include "core/base/pickle.h"
#include "core/data/readers/bad_file.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace midstage::data {
namespace {

constexpr std::string_view reconstruct = "numpy.core.multiarray._reconstruct";
constexpr std::string_view array_class = "numpy.ndarray";
constexpr std::string_view dtype_class = "numpy.dtype";
constexpr std::array<std::string_view, 3> globals{reconstruct, array_class, dtype_class};
constexpr PickleRules rules{.globals = globals, .document = "a CIFAR file", .calls_have_state = true};

constexpr size_t pixel_bytes = 3 * 32 * 32;

bool is_text(const PickleValue& value) {
    return value.kind == PickleKind::text || value.kind == PickleKind::bytes;
}

/// A pickled dict, held together with the bytes that its texts point into.
class CifarDict {
public:
    explicit CifarDict(const std::filesystem::path& file)
        : file_(file) {
        std::error_code error;
        if (!std::filesystem::is_regular_file(file, error)) {
            bad_file(file, "there is no such file");
        }
        // CIFAR-100's training file, the largest, has 155 MB.
        constexpr uint64_t largest = uint64_t{1} << 30;
        if (std::filesystem::file_size(file, error) > largest || error) {
            bad_file(file, "it is larger than any file of the CIFAR sets");
        }
        bytes_ = read_file(file);
        try {
            document_ = read_pickle(bytes_, 0, rules);
        } catch (const PickleProblem& problem) {
            bad_file(file, std::string("it holds ") + problem.what() + "; fetch it again");
        }
        if (value(document_.root).kind != PickleKind::dict) {
            refuse(value(document_.root), "it is not a dict");
        }
    }

    const PickleValue& value(PickleRef ref) const { return document_[ref]; }

    [[noreturn]] void refuse(const PickleValue& value, const std::string& what) const {
        bad_file(file_, value.offset, what + "; fetch the file again");
    }

    const PickleValue& entry(std::string_view key) const {
        const PickleValue& root = value(document_.root);
        for (size_t i = 0; i + 1 < root.items.size(); i += 2) {
            if (is_text(value(root.items[i])) && value(root.items[i]).text == key) {
                return value(root.items[i + 1]);
            }
        }
        refuse(root, "it has no entry \"" + std::string(key) + "\"");
    }

    const PickleValue& list(std::string_view key) const {
        const PickleValue& found = entry(key);
        if (found.kind != PickleKind::list) {
            refuse(found, "\"" + std::string(key) + "\" is not a list");
        }
        return found;
    }

    /// The bytes of `data`, a whole number of images.
    std::string_view pixels() const {
        const PickleValue& data = entry("data");
        const std::string_view bytes = is_text(data) ? data.text : array_bytes(data);
        if (bytes.empty() || bytes.size() % pixel_bytes != 0) {
            refuse(data, "the images' " + std::to_string(bytes.size()) + " bytes are not a multiple of " +
                             std::to_string(pixel_bytes));
        }
        return bytes;
    }

private:
    bool is_number(PickleRef ref, int64_t number) const {
        const PickleValue& found = value(ref);
        return (found.kind == PickleKind::integer || found.kind == PickleKind::boolean) && found.integer == number;
    }

    /// numpy.dtype('u1', 0, 1), whatever its state says: single bytes have no order.
    bool is_byte_type(PickleRef ref) const {
        const PickleValue& type = value(ref);
        return type.kind == PickleKind::call && type.text == dtype_class && !type.items.empty() &&
               is_text(value(type.items[0])) &&
               (value(type.items[0]).text == "u1" || value(type.items[0]).text == "|u1");
    }

    /// _reconstruct(ndarray, (0,), 'b') with the state (version, (N, 3072), dtype, is Fortran order, bytes).
    std::string_view array_bytes(const PickleValue& array) const {
        constexpr const char* other = "\"data\" is not an array of bytes of shape (N, 3072) in C order";
        const bool made = array.kind == PickleKind::call && array.text == reconstruct && !array.items.empty() &&
                          value(array.items[0]).kind == PickleKind::global && value(array.items[0]).text == array_class;
        if (!made || !array.state) {
            refuse(array, other);
        }
        const PickleValue& state = value(*array.state);
        if (state.kind != PickleKind::tuple || state.items.size() != 5 || !is_byte_type(state.items[2]) ||
            !is_number(state.items[3], 0) || !is_text(value(state.items[4]))) {
            refuse(state, other);
        }
        const PickleValue& shape = value(state.items[1]);
        const std::string_view bytes = value(state.items[4]).text;
        if (shape.kind != PickleKind::tuple || shape.items.size() != 2 ||
            !is_number(shape.items[0], static_cast<int64_t>(bytes.size() / pixel_bytes)) ||
            !is_number(shape.items[1], pixel_bytes)) {
            refuse(shape, other);
        }
        return bytes;
    }

    std::filesystem::path file_;
    std::string bytes_;
    PickleDocument document_;
};

/// Adds the file's first `most` (0 = all) images and labels.
void add_images(const CifarDict& dict, CifarLayout layout, int64_t classes, int64_t most,
                std::vector<at::Tensor>& images, std::vector<int64_t>& labels) {
    const std::string_view pixels = dict.pixels();
    auto count = static_cast<int64_t>(pixels.size() / pixel_bytes);
    const PickleValue& list = dict.list(layout == CifarLayout::cifar10 ? "labels" : "fine_labels");
    if (static_cast<int64_t>(list.items.size()) != count) {
        dict.refuse(list, "there are " + std::to_string(list.items.size()) + " labels for " + std::to_string(count) +
                              " images");
    }
    count = most > 0 ? std::min(count, most) : count;
    for (int64_t i = 0; i < count; ++i) {
        const PickleValue& label = dict.value(list.items[static_cast<size_t>(i)]);
        if (label.kind != PickleKind::integer || label.integer < 0 || label.integer >= classes) {
            dict.refuse(label, "a label is not a number from 0 to " + std::to_string(classes - 1));
        }
        labels.push_back(label.integer);
    }
    at::Tensor part = at::empty({count, 3, 32, 32}, at::kByte);
    std::memcpy(part.mutable_data_ptr(), pixels.data(), part.nbytes());
    images.push_back(std::move(part));
}

} // namespace

ImageSet read_cifar_pickles(const std::vector<std::filesystem::path>& files, CifarLayout layout,
                            std::vector<std::string> class_names, int64_t limit) {
    std::vector<at::Tensor> images;
    std::vector<int64_t> labels;
    for (const std::filesystem::path& file : files) {
        const int64_t wanted = limit > 0 ? limit - static_cast<int64_t>(labels.size()) : 0;
        if (limit > 0 && wanted == 0) {
            break;
        }
        add_images(CifarDict(file), layout, static_cast<int64_t>(class_names.size()), wanted, images, labels);
    }
    ImageSet set;
    set.images = images.size() == 1 ? images.front() : at::cat(images);
    set.labels = at::tensor(labels, at::kLong);
    set.source_index = at::arange(set.size(), at::kLong);
    set.class_names = std::move(class_names);
    return set;
}

std::vector<std::string> cifar_pickle_class_names(const std::filesystem::path& file, CifarLayout layout,
                                                  std::vector<std::string> built_in) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return built_in;
    }
    const CifarDict dict(file);
    const PickleValue& list = dict.list(layout == CifarLayout::cifar10 ? "label_names" : "fine_label_names");
    std::vector<std::string> names;
    for (const PickleRef ref : list.items) {
        if (!is_text(dict.value(ref))) {
            dict.refuse(dict.value(ref), "a class name is not a text");
        }
        names.emplace_back(dict.value(ref).text);
    }
    if (names.size() != built_in.size()) {
        dict.refuse(list, "it names " + std::to_string(names.size()) + " classes instead of " +
                              std::to_string(built_in.size()));
    }
    return names;
}

} // namespace midstage::data
