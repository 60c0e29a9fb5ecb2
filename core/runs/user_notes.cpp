// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/user_notes.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/log.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

using nlohmann::json;

/// Nobody writes more by hand; a file that is larger is not ours.
constexpr uintmax_t largest_file = 1 << 20; // bytes

json read_object(const fs::path& file) {
    std::error_code missing;
    const uintmax_t size = fs::file_size(file, missing);
    if (missing || size > largest_file) {
        return json::object();
    }
    try {
        json document = json::parse(read_file(file), nullptr, /*allow_exceptions=*/false);
        if (document.is_object()) {
            return document;
        }
        logger()->info("{} is no JSON object and is left aside.", file.string());
    } catch (const Error& error) {
        logger()->info("{}", error.what());
    }
    return json::object();
}

std::string trimmed(const std::string& text) {
    const char* blanks = " \t\r\n";
    const size_t begin = text.find_first_not_of(blanks);
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

void add_tag(std::vector<std::string>& tags, const std::string& text) {
    const std::string tag = trimmed(text);
    if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) {
        tags.push_back(tag);
    }
}

std::string text_at(const json& document, const char* key) {
    const auto found = document.find(key);
    return found != document.end() && found->is_string() ? found->get<std::string>() : std::string();
}

template <class Value>
void put(json& document, const char* key, const Value& value, bool empty) {
    if (empty) {
        document.erase(key);
    } else {
        document[key] = value;
    }
}

} // namespace

fs::path user_notes_file(const fs::path& run) {
    return run / "notes.json";
}

UserNotes read_user_notes(const fs::path& run) {
    const json document = read_object(user_notes_file(run));
    UserNotes notes;
    notes.name = trimmed(text_at(document, "name"));
    notes.note = text_at(document, "note");
    if (const auto tags = document.find("tags"); tags != document.end() && tags->is_array()) {
        for (const json& tag : *tags) {
            add_tag(notes.tags, tag.is_string() ? tag.get<std::string>() : std::string());
        }
    }
    if (const auto archived = document.find("archived"); archived != document.end() && archived->is_boolean()) {
        notes.archived = archived->get<bool>();
    }
    return notes;
}

void write_user_notes(const fs::path& run, const UserNotes& notes) {
    const fs::path file = user_notes_file(run);
    json document = read_object(file);
    std::error_code ignored;
    if (document.empty() && fs::file_size(file, ignored) > 2 && !ignored) {
        // It cannot be read, and may hold what somebody wrote: it is kept beside the new one.
        fs::rename(file, run / "notes.json.bad", ignored);
    }
    const std::string name = trimmed(notes.name);
    put(document, "name", name, name.empty());
    put(document, "tags", notes.tags, notes.tags.empty());
    put(document, "note", notes.note, notes.note.empty());
    put(document, "archived", notes.archived, !notes.archived);
    if (!document.empty()) {
        write_file_atomically(file, document.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
        return;
    }
    std::error_code code;
    fs::remove(file, code);
    if (code) {
        throw Error("Cannot write " + file.string() + ": " + code.message() + ".");
    }
}

std::vector<std::string> tags_from_text(const std::string& text) {
    std::vector<std::string> tags;
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find(',', begin), text.size());
        add_tag(tags, text.substr(begin, end - begin));
        begin = end + 1;
    }
    return tags;
}

} // namespace midstage::runs
