// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace midstage::runs {

/// The right to write a run's folder: flock on the file .lock in it. The system takes it back when the process ends,
/// however it ends.
class FolderLock {
public:
    /// Throws InputError where another holder has it, naming that one as `holder` does ("process 12 on lab1"), which is
    /// asked only then; an empty text: not known.
    explicit FolderLock(const std::filesystem::path& folder, const std::function<std::string()>& holder = {});
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

    /// Whether anybody holds it; on a file system that has no locks, true.
    static bool is_held(const std::filesystem::path& folder);

private:
    int descriptor_ = -1;
};

} // namespace midstage::runs
