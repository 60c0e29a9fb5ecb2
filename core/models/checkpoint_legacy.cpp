// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/checkpoint_tensors.h"

#include <ATen/ATen.h>
#include <bit>
#include <cstring>
#include <unordered_map>

namespace midstage::models {
namespace {

static_assert(std::endian::native == std::endian::little);

/// The file's first pickle: the number 0x1950a86a20f9469cfc6c.
constexpr std::string_view magic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);

bool says_big_endian(const PickleDocument& system) {
    const PickleValue& root = system[system.root];
    for (size_t i = 0; root.kind == PickleKind::dict && i + 1 < root.items.size(); i += 2) {
        if (system[root.items[i]].text == "little_endian") {
            const PickleValue& value = system[root.items[i + 1]];
            return value.kind == PickleKind::boolean && value.integer == 0;
        }
    }
    return false;
}

/// Where the storages' elements lie in the file, by key.
using Positions = std::unordered_map<std::string_view, size_t>;

Positions find_storages(const std::string& data, const PickleDocument& main, const PickleDocument& keys) {
    std::unordered_map<std::string_view, StorageId> ids;
    for (PickleRef ref = 0; ref < main.values.size(); ++ref) {
        if (main[ref].kind == PickleKind::persistent) {
            const StorageId id = storage_id(main, ref);
            const auto [known, added] = ids.emplace(id.key, id);
            if (!added && (known->second.type != id.type || known->second.count != id.count)) {
                throw PickleProblem("the storage " + in_quotes(id.key) + " with two sizes", id.offset);
            }
        }
    }
    const PickleValue& list = keys[keys.root];
    if (list.kind != PickleKind::list) {
        throw PickleProblem("something else than the list of storages", list.offset);
    }
    Positions positions;
    size_t position = keys.end;
    for (const PickleRef ref : list.items) {
        const auto found = ids.find(keys[ref].text);
        if (keys[ref].kind != PickleKind::text || found == ids.end()) {
            throw PickleProblem("a storage that no tensor uses", keys[ref].offset);
        }
        const StorageId& id = found->second;
        int64_t count = 0;
        if (data.size() - position < sizeof count) {
            throw PickleProblem("the end of the file before the storage " + in_quotes(id.key), position);
        }
        std::memcpy(&count, data.data() + position, sizeof count);
        if (count != id.count) {
            throw PickleProblem("the storage " + in_quotes(id.key) + " with " + std::to_string(count) +
                                    " elements instead of " + std::to_string(id.count),
                                position);
        }
        position += sizeof count;
        const size_t bytes = static_cast<size_t>(count) * c10::elementSize(id.type);
        if (data.size() - position < bytes) {
            throw PickleProblem("the end of the file inside the storage " + in_quotes(id.key), position);
        }
        positions.emplace(id.key, position);
        position += bytes;
    }
    return positions;
}

} // namespace

StateDict read_legacy_checkpoint(const std::string& data) {
    const PickleRules allowed{.globals = state_dict_globals()};
    const PickleDocument number = read_pickle(data, 0, {});
    if (number[number.root].kind != PickleKind::big_integer || number[number.root].text != magic) {
        throw PickleProblem("a pickle that torch.save did not write", 0);
    }
    const PickleDocument version = read_pickle(data, number.end, {});
    const PickleDocument system = read_pickle(data, version.end, {});
    if (says_big_endian(system)) {
        throw PickleProblem("numbers in big-endian order", version.end);
    }
    const PickleDocument main = read_pickle(data, system.end, allowed);
    const PickleDocument keys = read_pickle(data, main.end, {});
    const Positions positions = find_storages(data, main, keys);

    std::unordered_map<std::string_view, at::Tensor> loaded;
    return state_dict_in(main, [&](const StorageId& id) {
        at::Tensor& tensor = loaded[id.key];
        if (!tensor.defined()) {
            const auto found = positions.find(id.key);
            if (found == positions.end()) {
                throw PickleProblem("the storage " + in_quotes(id.key) + ", which the file does not hold", id.offset);
            }
            tensor = at::empty({id.count}, id.type);
            if (tensor.nbytes() > 0) {
                std::memcpy(tensor.mutable_data_ptr(), data.data() + found->second, tensor.nbytes());
            }
        }
        return tensor;
    });
}

} // namespace midstage::models
