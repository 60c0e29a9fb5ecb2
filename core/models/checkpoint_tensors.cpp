// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/checkpoint_tensors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>
#include <unordered_set>

namespace midstage::models {
namespace {

struct StorageClass {
    std::string_view name;
    c10::ScalarType type;
};

constexpr std::array storage_classes{
    StorageClass{"torch.FloatStorage", at::kFloat},
    StorageClass{"torch.DoubleStorage", at::kDouble},
    StorageClass{"torch.HalfStorage", at::kHalf},
    StorageClass{"torch.BFloat16Storage", at::kBFloat16},
    StorageClass{"torch.LongStorage", at::kLong},
    StorageClass{"torch.IntStorage", at::kInt},
    StorageClass{"torch.ShortStorage", at::kShort},
    StorageClass{"torch.CharStorage", at::kChar},
    StorageClass{"torch.ByteStorage", at::kByte},
    StorageClass{"torch.BoolStorage", at::kBool},
    // Files of PyTorch 0.3 and before name the GPU's classes.
    StorageClass{"torch.cuda.FloatStorage", at::kFloat},
    StorageClass{"torch.cuda.DoubleStorage", at::kDouble},
    StorageClass{"torch.cuda.HalfStorage", at::kHalf},
    StorageClass{"torch.cuda.LongStorage", at::kLong},
    StorageClass{"torch.cuda.ByteStorage", at::kByte},
    StorageClass{"torch.UntypedStorage", at::kByte},
    StorageClass{"torch.storage.UntypedStorage", at::kByte},
};

constexpr std::string_view rebuild_tensor = "torch._utils._rebuild_tensor";
constexpr std::string_view rebuild_tensor_v2 = "torch._utils._rebuild_tensor_v2";
constexpr std::string_view rebuild_parameter = "torch._utils._rebuild_parameter";

constexpr auto globals = [] {
    std::array<std::string_view, storage_classes.size() + 3> names{rebuild_tensor, rebuild_tensor_v2,
                                                                   rebuild_parameter};
    for (size_t i = 0; i < storage_classes.size(); ++i) {
        names[i + 3] = storage_classes[i].name;
    }
    return names;
}();

int64_t size_at(const PickleDocument& document, PickleRef ref, const char* what) {
    const PickleValue& value = document[ref];
    if (value.kind != PickleKind::integer || value.integer < 0) {
        throw PickleProblem(std::string("a tensor whose ") + what + " is not a size", value.offset);
    }
    return value.integer;
}

std::vector<int64_t> sizes_at(const PickleDocument& document, PickleRef ref, const char* what) {
    const PickleValue& value = document[ref];
    constexpr size_t most_dimensions = 64;
    if ((value.kind != PickleKind::tuple && value.kind != PickleKind::list) || value.items.size() > most_dimensions) {
        throw PickleProblem(std::string("a tensor whose ") + what + " is not a tuple of sizes", value.offset);
    }
    std::vector<int64_t> sizes;
    for (const PickleRef item : value.items) {
        sizes.push_back(size_at(document, item, what));
    }
    return sizes;
}

/// Whether a view of that form lies within a storage of `count` elements and does not claim more elements than it has.
bool fits(int64_t count, int64_t offset, const std::vector<int64_t>& sizes, const std::vector<int64_t>& strides) {
    int64_t elements = 1;
    int64_t last = offset;
    bool overflow = false;
    for (size_t i = 0; i < sizes.size(); ++i) {
        int64_t reach = 0;
        if (sizes[i] > 0) {
            overflow = overflow || __builtin_mul_overflow(sizes[i] - 1, strides[i], &reach) ||
                       __builtin_add_overflow(last, reach, &last);
        }
        overflow = overflow || __builtin_mul_overflow(elements, sizes[i], &elements);
    }
    if (overflow || elements > count || offset > count) {
        return false;
    }
    return elements == 0 || last < count;
}

at::Tensor make_tensor(const PickleDocument& document, PickleRef ref, const StorageSource& storage) {
    const PickleValue* value = &document[ref];
    if (value->text == rebuild_parameter && !value->items.empty()) {
        value = &document[value->items.front()];
    }
    const bool known =
        value->kind == PickleKind::call && ((value->text == rebuild_tensor && value->items.size() == 4) ||
                                            (value->text == rebuild_tensor_v2 && value->items.size() >= 6));
    if (!known) {
        throw PickleProblem("a tensor of an unknown form", value->offset);
    }
    const StorageId id = storage_id(document, value->items[0]);
    const int64_t offset = size_at(document, value->items[1], "offset");
    const std::vector<int64_t> sizes = sizes_at(document, value->items[2], "shape");
    const std::vector<int64_t> strides = sizes_at(document, value->items[3], "stride");
    const bool part = !id.view_key.empty();
    const int64_t count = part ? id.view_count : id.count;
    if (sizes.size() != strides.size() || !fits(count, offset, sizes, strides)) {
        throw PickleProblem("a tensor that reaches beyond its storage of " + std::to_string(count) + " elements",
                            value->offset);
    }
    at::Tensor whole = storage(id);
    if (part) {
        whole = whole.narrow(0, id.view_offset, id.view_count);
    }
    return whole.as_strided(sizes, strides, whole.storage_offset() + offset);
}

bool is_tensor(const PickleValue& value) {
    return value.kind == PickleKind::call;
}

bool holds_tensors(const PickleDocument& document, const PickleValue& dict) {
    for (size_t i = 0; i + 1 < dict.items.size(); i += 2) {
        if (is_tensor(document[dict.items[i + 1]])) {
            return true;
        }
    }
    return false;
}

/// The dict of tensors under one of the usual keys, at most two levels down, or itself.
const PickleValue* find_tensors(const PickleDocument& document, const PickleValue& value, int levels) {
    if (value.kind != PickleKind::dict) {
        return nullptr;
    }
    constexpr std::array<std::string_view, 5> usual_keys{"state_dict", "model_state_dict", "model", "net", "ema"};
    for (const std::string_view usual : usual_keys) {
        for (size_t i = 0; levels > 0 && i + 1 < value.items.size(); i += 2) {
            const PickleValue& key = document[value.items[i]];
            if (key.kind == PickleKind::text && key.text == usual) {
                if (const auto* found = find_tensors(document, document[value.items[i + 1]], levels - 1)) {
                    return found;
                }
            }
        }
    }
    return holds_tensors(document, value) ? &value : nullptr;
}

std::string keys_of(const PickleDocument& document, const PickleValue& dict) {
    constexpr size_t most = 16;
    std::string keys;
    for (size_t i = 0; i + 1 < std::min(dict.items.size(), most); i += 2) {
        const PickleValue& key = document[dict.items[i]];
        keys +=
            (keys.empty() ? "" : ", ") + (key.kind == PickleKind::text ? in_quotes(key.text) : "a key that is no text");
    }
    return keys.empty() ? "nothing" : keys;
}

} // namespace

std::span<const std::string_view> state_dict_globals() {
    return globals;
}

std::optional<c10::ScalarType> storage_type(std::string_view python_name) {
    const auto* found = std::find_if(storage_classes.begin(), storage_classes.end(),
                                     [&](const StorageClass& entry) { return entry.name == python_name; });
    return found == storage_classes.end() ? std::nullopt : std::optional(found->type);
}

std::optional<std::string_view> storage_name(c10::ScalarType type) {
    const auto* found = std::find_if(storage_classes.begin(), storage_classes.end(),
                                     [&](const StorageClass& entry) { return entry.type == type; });
    return found == storage_classes.end() ? std::nullopt : std::optional(found->name);
}

StorageId storage_id(const PickleDocument& document, PickleRef ref) {
    const PickleValue& value = document[ref];
    const auto refuse = [&] { throw PickleProblem("a storage of an unknown form", value.offset); };
    if (value.kind != PickleKind::persistent) {
        refuse();
    }
    const PickleValue& tuple = document[value.items.front()];
    if (tuple.kind != PickleKind::tuple || tuple.items.size() < 5) {
        refuse();
    }
    const PickleValue& marker = document[tuple.items[0]];
    const PickleValue& type = document[tuple.items[1]];
    const PickleValue& key = document[tuple.items[2]];
    const auto scalar_type = type.kind == PickleKind::global ? storage_type(type.text) : std::nullopt;
    if (marker.text != "storage" || key.kind != PickleKind::text || !scalar_type) {
        refuse();
    }
    StorageId id;
    id.key = key.text;
    id.type = *scalar_type;
    id.count = size_at(document, tuple.items[4], "storage");
    id.offset = value.offset;
    constexpr int64_t largest = int64_t(1) << 48;
    if (id.count > largest) {
        throw PickleProblem("a storage of an impossible size", value.offset);
    }
    if (tuple.items.size() > 5 && document[tuple.items[5]].kind == PickleKind::tuple) {
        const PickleValue& view = document[tuple.items[5]];
        if (view.items.size() != 3 || document[view.items[0]].text.empty()) {
            refuse();
        }
        id.view_key = document[view.items[0]].text;
        id.view_offset = size_at(document, view.items[1], "storage");
        id.view_count = size_at(document, view.items[2], "storage");
        if (id.view_offset > id.count || id.view_count > id.count - id.view_offset) {
            throw PickleProblem("a part of a storage that reaches beyond it", value.offset);
        }
    }
    return id;
}

StateDict state_dict_in(const PickleDocument& document, const StorageSource& storage) {
    const PickleValue& root = document[document.root];
    constexpr int deepest = 2;
    const PickleValue* dict = find_tensors(document, root, deepest);
    if (dict == nullptr) {
        if (root.kind == PickleKind::dict) {
            throw PickleProblem("no state_dict (the dict holds " + keys_of(document, root) + ")", root.offset);
        }
        throw PickleProblem("something else than a dict", root.offset);
    }
    StateDict tensors;
    std::unordered_set<std::string> names;
    for (size_t i = 0; i + 1 < dict->items.size(); i += 2) {
        const PickleValue& key = document[dict->items[i]];
        if (!is_tensor(document[dict->items[i + 1]])) {
            continue;
        }
        if (key.kind != PickleKind::text) {
            throw PickleProblem("a tensor whose name is not text", key.offset);
        }
        std::string_view name = key.text;
        constexpr std::string_view parallel = "module.";
        if (name.starts_with(parallel)) {
            name.remove_prefix(parallel.size());
        }
        if (!names.emplace(name).second) {
            throw PickleProblem("the tensor " + in_quotes(name) + " twice", key.offset);
        }
        tensors.emplace_back(std::string(name), make_tensor(document, dict->items[i + 1], storage));
    }
    return tensors;
}

} // namespace midstage::models
