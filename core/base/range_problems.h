// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/base/number_text.h"

#include <string>
#include <type_traits>
#include <vector>

namespace midstage {

/// How a sentence about a field begins.
enum class FieldNames {
    words, ///< "The learning rate must be ...", for people
    keys,  ///< "training.lr must be ...", for who writes JSON
};

/// Collects the numbers that are out of their field's range; a visitor (fields.h).
class RangeChecker {
public:
    RangeChecker(std::string path, FieldNames names, std::vector<FieldProblem>& problems)
        : path_(std::move(path))
        , names_(names)
        , problems_(problems) {}

    template <class Value>
    void operator()(std::string_view key, const Value& value, const Range& range = {}) {
        check(join_key(path_, key), value, range);
    }

private:
    template <class Value>
    void check(const std::string& field, const Value& value, const Range& range) {
        if constexpr (Group<Value>) {
            RangeChecker inner(field, names_, problems_);
            visit_fields(inner, value);
        } else if constexpr (std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>) {
            const auto number = static_cast<double>(value);
            if (!range.contains(number)) {
                const bool named = names_ == FieldNames::words && !range.name.empty();
                problems_.push_back({field, (named ? std::string(range.name) : field) + " must be " + range.text() +
                                                ", but is " + number_text(number) + "."});
            }
        }
    }
    template <class Item>
    void check(const std::string& field, const std::vector<Item>& items, const Range& range) {
        for (size_t i = 0; i < items.size(); ++i) {
            check(join_index(field, i), items[i], range);
        }
    }

    std::string path_;
    FieldNames names_;
    std::vector<FieldProblem>& problems_;
};

/// Every number of the options that is out of its range; fields are named from `path` on.
template <class Options>
std::vector<FieldProblem> range_problems_of(const Options& options, const std::string& path = {},
                                            FieldNames names = FieldNames::words) {
    std::vector<FieldProblem> problems;
    RangeChecker checker(path, names, problems);
    visit_fields(checker, options);
    return problems;
}

} // namespace midstage
