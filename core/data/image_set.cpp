// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_set.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/data/fields.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace midstage::data {
namespace {

constexpr const char* none_name = "none";

void add_tensor(Sha256& hash, const at::Tensor& tensor) {
    std::string header(c10::toString(tensor.scalar_type()));
    for (const int64_t size : tensor.sizes()) {
        header += ' ';
        header += std::to_string(size);
    }
    header += '\n';
    hash.add(header.data(), header.size());
    const at::Tensor values = tensor.contiguous();
    hash.add(values.const_data_ptr(), values.nbytes());
}

void require(bool condition, const ImageSet& set, const std::string& what) {
    if (!condition) {
        throw InputError("The image set \"" + set.name + "\" " + what + ".");
    }
}

void check_per_sample(const ImageSet& set, const at::Tensor& values, at::ScalarType type, const std::string& what) {
    require(!values.defined() || (values.scalar_type() == type && values.dim() == 1 && values.device().is_cpu()), set,
            "has " + what + " of a wrong type or shape");
    require(!values.defined() || values.size(0) == set.size(), set,
            "has " + std::to_string(set.size()) + " images, but a different number of " + what);
}

void check_labels(const ImageSet& set, const at::Tensor& labels, const std::string& what) {
    check_per_sample(set, labels, at::kLong, what);
    if (labels.defined()) {
        const int64_t lowest = labels.min().item<int64_t>();
        const int64_t highest = labels.max().item<int64_t>();
        require(lowest >= 0 && highest < set.classes(), set,
                "has " + what + " from " + std::to_string(lowest) + " to " + std::to_string(highest) + ", but " +
                    std::to_string(set.classes()) + " class names");
    }
}

} // namespace

std::string to_string(AtypicalKind kind) {
    if (kind == AtypicalKind::none) {
        return none_name;
    }
    for (const auto& [value, name] : names_of(kind)) {
        if (value == kind) {
            return std::string(name);
        }
    }
    throw Error("There is no kind of atypical sample numbered " + std::to_string(static_cast<int>(kind)) + ".");
}

AtypicalKind atypical_kind_from_string(const std::string& name) {
    std::string known = none_name;
    if (name == none_name) {
        return AtypicalKind::none;
    }
    for (const auto& [value, known_name] : names_of(AtypicalKind())) {
        if (name == known_name) {
            return value;
        }
        known += ", " + std::string(known_name);
    }
    throw InputError("\"" + name + "\" is not a kind of atypical sample: use one of " + known + ".");
}

std::string fingerprint_of(const ImageSet& set) {
    Sha256 hash;
    add_tensor(hash, set.images);
    if (set.labels.defined()) {
        add_tensor(hash, set.labels);
    }
    return hash.finish();
}

ImageSet select(const ImageSet& set, const at::Tensor& positions) {
    require(positions.scalar_type() == at::kLong && positions.dim() == 1, set,
            "can only be selected from by a list of 64-bit positions");
    require(positions.numel() == 0 ||
                (positions.min().item<int64_t>() >= 0 && positions.max().item<int64_t>() < set.size()),
            set, "has only " + std::to_string(set.size()) + " images, but a position beyond them was asked for");
    const auto pick = [&positions](const at::Tensor& values) {
        return values.defined() ? values.index_select(0, positions) : values;
    };
    ImageSet result;
    result.name = set.name;
    result.class_names = set.class_names;
    result.images = pick(set.images);
    result.labels = pick(set.labels);
    result.true_labels = pick(set.true_labels);
    result.atypical_kinds = pick(set.atypical_kinds);
    result.source_index = pick(set.source_index);
    result.fingerprint = fingerprint_of(result);
    return result;
}

void check(const ImageSet& set) {
    require(set.images.defined() && set.images.dim() == 4 && set.images.scalar_type() == at::kByte, set,
            "does not hold 8-bit images (N, C, H, W)");
    require(set.images.device().is_cpu() && set.images.is_contiguous(), set, "is not contiguous in the CPU's memory");
    require(set.images.numel() > 0, set, "holds no images");
    require(!set.labels.defined() || set.classes() > 0, set, "has labels, but no class names");
    check_labels(set, set.labels, "labels");
    require(!set.true_labels.defined() || set.labels.defined(), set, "has true labels, but no labels");
    check_labels(set, set.true_labels, "true labels");
    check_per_sample(set, set.atypical_kinds, at::kByte, "kinds of atypical samples");
    require(!set.atypical_kinds.defined() ||
                set.atypical_kinds.max().item<int64_t>() <= static_cast<int64_t>(names_of(AtypicalKind()).back().first),
            set, "has an unknown kind of atypical sample");
    check_per_sample(set, set.source_index, at::kLong, "source positions");
}

} // namespace midstage::data
