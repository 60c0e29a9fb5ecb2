// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace midstage {

enum class PickleKind : uint8_t {
    none,
    boolean,
    integer,
    big_integer, ///< more than 64 bits
    real,
    text,
    bytes,
    tuple,
    list,
    dict,       ///< also collections.OrderedDict
    global,     ///< a Python class or function, by name
    call,       ///< a global with its arguments, never called
    persistent, ///< a persistent id: what torch.save writes for a storage
};

/// Index into PickleDocument::values.
using PickleRef = uint32_t;

/// One value; which members count depends on the kind.
struct PickleValue {
    PickleKind kind = PickleKind::none;
    uint64_t offset = 0;          ///< of its opcode in the data
    int64_t integer = 0;          ///< boolean, integer
    double real = 0;              ///< real
    std::string_view text;        ///< text, bytes, big_integer (little-endian); global, call: the dotted name
    std::vector<PickleRef> items; ///< tuple, list, call (arguments), persistent (one); dict: key, value, key, value ...
    std::optional<PickleRef> state; ///< call: what BUILD would give to the object that it makes
};

/// What a pickle holds, as a tree without cycles in ownership; texts point into the data that was read.
struct PickleDocument {
    std::vector<PickleValue> values;
    PickleRef root = 0;
    size_t end = 0; ///< offset after the pickle

    const PickleValue& operator[](PickleRef ref) const { return values[ref]; }
};

/// The data cannot be read; the text says what it holds, and ends with the offset where there is one.
class PickleProblem : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
    PickleProblem(const std::string& what, uint64_t offset);
};

/// What a kind of file may hold besides plain data.
struct PickleRules {
    std::span<const std::string_view> globals;  ///< dotted names; "collections.OrderedDict" is always allowed
    std::string_view document = "a state_dict"; ///< the kind of file, for messages
    bool calls_have_state = false;              ///< else BUILD is for dicts alone, whose attributes are dropped
};

/// Reads the pickle (protocols 2 to 5) that begins at data[begin]. Nothing in it is executed: calls are kept as values,
/// and a global that the rules do not allow is refused by name. Memory is bounded by a multiple of the data's size and
/// by 4 million values. Throws PickleProblem.
PickleDocument read_pickle(std::string_view data, size_t begin, const PickleRules& rules);

/// Text from a file as it may stand in a message: printable, quoted, not longer than 80 characters.
std::string in_quotes(std::string_view text);

} // namespace midstage
