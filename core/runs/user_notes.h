// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace midstage::runs {

/// What the user says of a run: the file notes.json in its folder. It is apart from run.json, which belongs to whoever
/// executes the run, so that a run can be renamed while it is under way.
struct UserNotes {
    std::string name;              ///< shown instead of the specification's; empty = that one
    std::vector<std::string> tags; ///< in the order given, each once
    std::string note;              ///< free text, several lines
    bool archived = false;         ///< left out of lists unless they are asked for
    bool operator==(const UserNotes&) const = default;
};

/// notes.json in the run's folder.
std::filesystem::path user_notes_file(const std::filesystem::path& run);

/// What the file says. No file, a damaged one or a value of the wrong type says nothing: it must not keep a run from
/// being shown.
UserNotes read_user_notes(const std::filesystem::path& run);

/// Replaces the file atomically; notes that say nothing take it away. Keys of a newer version are kept. Throws Error.
void write_user_notes(const std::filesystem::path& run, const UserNotes& notes);

/// Tags as somebody typed them, with commas between: without blanks around them, empty ones and repeated ones.
std::vector<std::string> tags_from_text(const std::string& text);

} // namespace midstage::runs
