// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// What the lists of options' members (fields.h of data, models, training, ood and runs) are made of. Each such list is
/// a function visit_fields(visitor, options) beside its options: reading, writing and checking visit it, so that a key,
/// its range and its name are written once. A visitor is called as visitor(key, member) or visitor(key, member, range).
namespace midstage {

/// Which numbers a field accepts; numbers are always finite.
struct Range {
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    bool min_excluded = false;
    bool max_excluded = false;
    std::string_view name; ///< of the field, as a sentence for people begins: "The learning rate"

    constexpr Range called(std::string_view words) const { return {min, max, min_excluded, max_excluded, words}; }
    /// Also false for what is not finite.
    bool contains(double number) const;
    /// "at least 0 and below 1"
    std::string text() const;
};
inline constexpr Range any_number{};
inline constexpr Range positive{0, any_number.max, true, false, {}};
inline constexpr Range not_negative{0, any_number.max, false, false, {}};
inline constexpr Range fraction{0, 1, false, false, {}};
inline constexpr Range fraction_below_one{0, 1, false, true, {}};
constexpr Range between(double min, double max) {
    return {min, max, false, false, {}};
}

/// A value of an enumeration and what it is called in JSON.
template <class Enum>
using EnumName = std::pair<Enum, std::string_view>;

/// `Object` is `Options` or const `Options`.
template <class Object, class Options>
concept Of = std::is_same_v<std::remove_const_t<Object>, Options>;

/// A member that is itself an object with members (strings and vectors are no aggregates).
template <class Value>
concept Group = std::is_aggregate_v<std::remove_const_t<Value>>;

/// "training" + "lr" = "training.lr"
std::string join_key(const std::string& path, std::string_view key);
/// "ood" + 1 = "ood[1]"
std::string join_index(const std::string& path, size_t index);

/// One problem of an option: its key as in JSON ("training.lr", "ood[1].dataset") and one sentence.
struct FieldProblem {
    std::string field;
    std::string sentence;
};

} // namespace midstage
