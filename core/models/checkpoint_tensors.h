// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/pickle.h"
#include "core/models/state_dict.h"

#include <c10/core/ScalarType.h>
#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace midstage::models {

/// The Python names that a pickled state_dict may refer to.
std::span<const std::string_view> state_dict_globals();

/// The type that a storage class of Python's torch holds, for example "torch.FloatStorage".
std::optional<c10::ScalarType> storage_type(std::string_view python_name);
/// The other way round; nothing for types that no state_dict has.
std::optional<std::string_view> storage_name(c10::ScalarType type);

/// What torch.save writes in place of a storage.
struct StorageId {
    std::string_view key;
    c10::ScalarType type = c10::ScalarType::Undefined;
    int64_t count = 0;         ///< elements
    std::string_view view_key; ///< legacy format: the part of the storage that is meant; empty = all of it
    int64_t view_offset = 0;   ///< elements
    int64_t view_count = 0;    ///< elements
    uint64_t offset = 0;       ///< in the pickle, for messages
};

/// Throws PickleProblem unless the value is a persistent id of the documented form.
StorageId storage_id(const PickleDocument& document, PickleRef ref);

/// Gives the whole storage as a tensor (count); called once for each use.
using StorageSource = std::function<at::Tensor(const StorageId&)>;

/// Finds the state_dict in what was read and makes its tensors, each checked against its storage. Throws PickleProblem,
/// or InputError saying which keys there are when none holds a state_dict.
StateDict state_dict_in(const PickleDocument& document, const StorageSource& storage);

/// The two formats of torch.save; `data` is the whole file.
StateDict read_zip_checkpoint(const std::string& data);
StateDict read_legacy_checkpoint(const std::string& data);

} // namespace midstage::models
