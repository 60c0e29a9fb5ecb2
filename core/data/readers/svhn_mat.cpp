// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/svhn_mat.h"

#include "core/data/readers/bad_file.h"
#include "core/data/readers/mat_arrays.h"
#include "core/data/readers/pixels.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <matio.h>
#include <memory>
#include <mutex>

namespace midstage::data {
namespace {

constexpr int64_t largest_side = 4096;

/// Where libmatio's complaint goes during a call on this thread; it would print them (and, unset, go on).
thread_local std::string* complaint = nullptr;

/// `Character`: char before libmatio 1.5.28, const char from there on.
template <class Character>
void on_matio_log(int, Character* message) {
    if (complaint != nullptr && complaint->empty()) {
        *complaint = message;
    }
}

/// Keeps libmatio's first complaint while it lives.
class ComplaintScope {
public:
    ComplaintScope() {
        static std::once_flag once;
        std::call_once(once, [] { Mat_LogInitFunc("midstage", on_matio_log); });
        complaint = &text_;
    }
    ~ComplaintScope() { complaint = nullptr; }
    ComplaintScope(const ComplaintScope&) = delete;
    ComplaintScope& operator=(const ComplaintScope&) = delete;

    const std::string& text() const { return text_; }

private:
    std::string text_;
};

const MatArray* find(const std::vector<MatArray>& arrays, const std::string& name) {
    const auto found =
        std::find_if(arrays.begin(), arrays.end(), [&name](const MatArray& array) { return array.name == name; });
    return found == arrays.end() ? nullptr : &*found;
}

size_t bytes_of_class(int class_type) {
    switch (class_type) {
    case MAT_C_DOUBLE:
    case MAT_C_INT64:
    case MAT_C_UINT64:
        return 8;
    case MAT_C_SINGLE:
    case MAT_C_INT32:
    case MAT_C_UINT32:
        return 4;
    case MAT_C_INT16:
    case MAT_C_UINT16:
        return 2;
    default:
        return 1;
    }
}

/// The first `elements` values of an array that mat_arrays() has found sound, in its class's type.
std::vector<uint8_t> read_values(const std::filesystem::path& file, const MatArray& array, int64_t elements) {
    check_mat_content(file, array, elements);
    const ComplaintScope complaints;
    const std::unique_ptr<mat_t, int (*)(mat_t*)> mat(Mat_Open(file.c_str(), MAT_ACC_RDONLY), &Mat_Close);
    const std::unique_ptr<matvar_t, void (*)(matvar_t*)> variable(
        mat ? Mat_VarReadInfo(mat.get(), array.name.c_str()) : nullptr, &Mat_VarFree);
    if (!variable || static_cast<int>(variable->class_type) != array.class_type) {
        bad_file(file, array.offset,
                 "libmatio cannot read the array \"" + array.name + "\" (" + complaints.text() + ")");
    }
    std::vector<uint8_t> values(static_cast<size_t>(elements) * bytes_of_class(array.class_type));
    const int status =
        Mat_VarReadDataLinear(mat.get(), variable.get(), values.data(), 0, 1, static_cast<int>(elements));
    if (status != 0 || !complaints.text().empty()) {
        bad_file(file, array.offset,
                 "libmatio cannot read the array \"" + array.name + "\" (" + complaints.text() + ")");
    }
    return values;
}

template <typename Value>
std::vector<uint8_t> labels_as_bytes(const std::vector<uint8_t>& raw) {
    std::vector<uint8_t> labels;
    for (size_t place = 0; place < raw.size(); place += sizeof(Value)) {
        Value value{};
        std::copy_n(raw.data() + place, sizeof(Value), reinterpret_cast<uint8_t*>(&value));
        constexpr uint8_t out_of_range = 255;
        const bool digit =
            value >= Value{0} && value <= Value{10} && value == static_cast<Value>(static_cast<int>(value));
        labels.push_back(digit ? static_cast<uint8_t>(static_cast<int>(value) % 10) : out_of_range);
    }
    return labels;
}

std::vector<uint8_t> labels_of_class(int class_type, const std::vector<uint8_t>& raw) {
    switch (class_type) {
    case MAT_C_DOUBLE:
        return labels_as_bytes<double>(raw);
    case MAT_C_SINGLE:
        return labels_as_bytes<float>(raw);
    case MAT_C_INT64:
        return labels_as_bytes<int64_t>(raw);
    case MAT_C_UINT64:
        return labels_as_bytes<uint64_t>(raw);
    case MAT_C_INT32:
        return labels_as_bytes<int32_t>(raw);
    case MAT_C_UINT32:
        return labels_as_bytes<uint32_t>(raw);
    case MAT_C_INT16:
        return labels_as_bytes<int16_t>(raw);
    case MAT_C_UINT16:
        return labels_as_bytes<uint16_t>(raw);
    case MAT_C_INT8:
        return labels_as_bytes<int8_t>(raw);
    default:
        return labels_as_bytes<uint8_t>(raw);
    }
}

} // namespace

ImageSet read_svhn_mat(const std::filesystem::path& file, int64_t limit) {
    const std::vector<MatArray> arrays = mat_arrays(file);
    const MatArray* pixels = find(arrays, "X");
    if (pixels == nullptr) {
        bad_file(file, "it has no array \"X\" of images, as SVHN's files have");
    }
    std::vector<int64_t> dims = pixels->dims;
    dims.resize(std::max<size_t>(dims.size(), 4), 1); // MATLAB drops a last dimension of one image
    if (pixels->class_type != MAT_C_UINT8 || dims.size() != 4 || dims[2] != 3 || dims[0] > largest_side ||
        dims[1] > largest_side) {
        bad_file(file, pixels->offset,
                 "the array \"X\" that begins here is not one of 8-bit colour images "
                 "(height x width x 3 x count)");
    }
    const int64_t total = dims[3];
    const int64_t count = limit > 0 ? std::min(limit, total) : total;
    const int64_t image_bytes = dims[0] * dims[1] * 3;
    ImageSet set;
    // The first index runs fastest, so in memory it is (N, 3, W, H).
    set.images = pixels_from(read_values(file, *pixels, count * image_bytes), {count, 3, dims[1], dims[0]})
                     .transpose(2, 3)
                     .contiguous();
    set.source_index = at::arange(count, at::kLong);
    const MatArray* digits = find(arrays, "y");
    if (digits == nullptr) {
        return set;
    }
    if (digits->elements != total) {
        bad_file(file, digits->offset,
                 "the array \"y\" that begins here has " + std::to_string(digits->elements) +
                     " labels, but there are " + std::to_string(total) + " images");
    }
    constexpr int64_t classes = 10;
    for (int64_t digit = 0; digit < classes; ++digit) {
        set.class_names.push_back(std::to_string(digit));
    }
    const std::vector<uint8_t> labels = labels_of_class(digits->class_type, read_values(file, *digits, count));
    const auto wrong = std::find_if(labels.begin(), labels.end(), [](uint8_t label) { return label >= classes; });
    if (wrong != labels.end()) {
        bad_file(file, digits->offset,
                 "label " + std::to_string(wrong - labels.begin() + 1) +
                     " of the array \"y\" that begins here is out of range: digits are 1 to 10");
    }
    set.labels = labels_from(labels, classes, file, digits->offset, 0);
    return set;
}

bool svhn_mat_has_labels(const std::filesystem::path& file) {
    try {
        return find(mat_arrays(file), "y") != nullptr;
    } catch (const Error&) {
        return false;
    }
}

} // namespace midstage::data
