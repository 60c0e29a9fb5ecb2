// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/range_problems.h"
#include "core/runs/fields.h"
#include "core/runs/key_hint.h"
#include "core/runs/run_spec.h"

#include <nlohmann/json.hpp>
#include <set>

namespace midstage::runs {
namespace {

using nlohmann::json;

std::string type_name(const json& value) {
    if (value.is_null()) {
        return "null";
    }
    if (value.is_boolean()) {
        return "true or false";
    }
    if (value.is_number()) {
        return "the number " + value.dump();
    }
    if (value.is_string()) {
        return "the text " + value.dump();
    }
    return value.is_array() ? "a list" : "an object";
}

[[noreturn]] void refuse(const std::string& path, const std::string& expected, const json& value) {
    throw InputError(path + " must be " + expected + ", not " + type_name(value) + ".");
}

template <class Enum>
std::string enum_text(Enum value) {
    for (const auto& [known, name] : names_of(Enum{})) {
        if (known == value) {
            return std::string(name);
        }
    }
    return {};
}

template <class Enum>
std::string known_names() {
    std::string names;
    for (const auto& [known, name] : names_of(Enum{})) {
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    return names;
}

/// Collects the path of every key, for hints.
struct KeyCollector {
    std::string path;
    std::vector<std::string>& keys;

    template <class Value>
    void operator()(std::string_view key, Value& value, const Range& = {}) {
        const std::string full = join_key(path, key);
        keys.push_back(full);
        if constexpr (Group<Value>) {
            KeyCollector inner{full, keys};
            visit_fields(inner, value);
        }
    }
};

std::vector<std::string> all_keys() {
    std::vector<std::string> keys{"schema"};
    RunSpec spec;
    KeyCollector collector{"", keys};
    visit_fields(collector, spec);
    return keys;
}

class Reader {
public:
    Reader(const json& object, std::string path)
        : object_(object)
        , path_(std::move(path)) {
        if (!object.is_object()) {
            refuse(path_.empty() ? "The specification" : path_, "an object", object);
        }
    }

    template <class Value>
    void operator()(std::string_view key, Value& value, const Range& = {}) {
        known_.emplace(key);
        const auto found = object_.find(key);
        if (found != object_.end()) {
            read(*found, value, join_key(path_, key));
        }
    }

    void allow(std::string_view key) { known_.emplace(key); }

    void refuse_unknown() const {
        for (const auto& [key, value] : object_.items()) {
            if (known_.count(key) == 0) {
                std::vector<std::string> siblings;
                for (const std::string& known : known_) {
                    siblings.push_back(join_key(path_, known));
                }
                const std::string full = join_key(path_, key);
                const std::string hint = closest_key(full, siblings, all_keys());
                throw InputError(full + " is not known" + (hint.empty() ? "." : "; did you mean " + hint + "?"));
            }
        }
    }

private:
    static void read(const json& value, bool& target, const std::string& path) {
        if (!value.is_boolean()) {
            refuse(path, "true or false", value);
        }
        target = value.get<bool>();
    }
    template <std::integral Integer>
    static void read(const json& value, Integer& target, const std::string& path) {
        if (value.is_number_unsigned() && std::in_range<Integer>(value.get<uint64_t>())) {
            target = static_cast<Integer>(value.get<uint64_t>());
        } else if (value.is_number_integer() && !value.is_number_unsigned() &&
                   std::in_range<Integer>(value.get<int64_t>())) {
            target = static_cast<Integer>(value.get<int64_t>());
        } else {
            refuse(path, std::is_unsigned_v<Integer> ? "a whole number of 0 or more" : "a whole number", value);
        }
    }
    static void read(const json& value, double& target, const std::string& path) {
        if (!value.is_number()) {
            refuse(path, "a number", value);
        }
        target = value.get<double>();
    }
    static void read(const json& value, std::string& target, const std::string& path) {
        if (!value.is_string()) {
            refuse(path, "a text", value);
        }
        target = value.get<std::string>();
    }
    template <class Enum>
    requires std::is_enum_v<Enum>
    static void read(const json& value, Enum& target, const std::string& path) {
        if (value.is_string()) {
            for (const auto& [known, name] : names_of(Enum{})) {
                if (value.get_ref<const std::string&>() == name) {
                    target = known;
                    return;
                }
            }
        }
        refuse(path, "one of " + known_names<Enum>(), value);
    }
    template <class Item>
    static void read(const json& value, std::vector<Item>& target, const std::string& path) {
        if (!value.is_array()) {
            refuse(path, "a list", value);
        }
        target.clear();
        for (size_t i = 0; i < value.size(); ++i) {
            read(value[i], target.emplace_back(), join_index(path, i));
        }
    }
    template <Group Options>
    static void read(const json& value, Options& target, const std::string& path) {
        Reader reader(value, path);
        visit_fields(reader, target);
        reader.refuse_unknown();
    }

    const json& object_;
    std::string path_;
    std::set<std::string, std::less<>> known_;
};

struct Writer {
    json object = json::object();

    template <class Value>
    void operator()(std::string_view key, const Value& value, const Range& = {}) {
        object[std::string(key)] = written(value);
    }

private:
    template <class Value>
    static json written(const Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            return enum_text(value);
        } else if constexpr (Group<Value>) {
            Writer inner;
            visit_fields(inner, value);
            return inner.object;
        } else {
            return value;
        }
    }
    template <class Item>
    static json written(const std::vector<Item>& items) {
        json list = json::array();
        for (const Item& item : items) {
            list.push_back(written(item));
        }
        return list;
    }
};

template <class Enum>
Enum enum_from_text(const std::string& text, const std::string& what) {
    for (const auto& [known, name] : names_of(Enum{})) {
        if (name == text) {
            return known;
        }
    }
    throw InputError("\"" + text + "\" is no " + what + "; the known ones are " + known_names<Enum>() + ".");
}

} // namespace

std::string to_string(RunKind kind) {
    return enum_text(kind);
}

std::string to_string(Precision precision) {
    return enum_text(precision);
}

RunKind run_kind_from_string(const std::string& text) {
    return enum_from_text<RunKind>(text, "kind of run");
}

Precision precision_from_string(const std::string& text) {
    return enum_from_text<Precision>(text, "precision");
}

RunSpec run_spec_from_json(const json& document) {
    Reader reader(document, "");
    // The schema comes first: a newer one explains keys that this program cannot know.
    int64_t schema = run_spec_schema;
    reader("schema", schema);
    if (schema > run_spec_schema) {
        throw InputError("The specification has schema " + std::to_string(schema) + ", but this Midstage (" +
                         MIDSTAGE_VERSION + ") knows schemas up to " + std::to_string(run_spec_schema) +
                         "; use a newer Midstage.");
    }
    if (schema < 1) {
        throw InputError("schema must be at least 1, but is " + std::to_string(schema) + ".");
    }
    RunSpec spec;
    visit_fields(reader, spec);
    reader.refuse_unknown();
    if (const auto problems = range_problems_of(spec, {}, FieldNames::keys); !problems.empty()) {
        throw InputError(problems.front().sentence);
    }
    return spec;
}

json to_json(const RunSpec& spec) {
    Writer writer;
    visit_fields(writer, spec);
    writer.object["schema"] = run_spec_schema;
    return writer.object;
}

} // namespace midstage::runs
