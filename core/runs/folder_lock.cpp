// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/folder_lock.h"

#include "core/base/error.h"
#include "core/base/log.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace midstage::runs {
namespace {

std::filesystem::path lock_file(const std::filesystem::path& folder) {
    return folder / ".lock";
}

int try_lock(int descriptor, int operation) {
    int result = 0;
    do {
        result = ::flock(descriptor, operation | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : errno;
}

} // namespace

FolderLock::FolderLock(const std::filesystem::path& folder, const std::function<std::string()>& holder) {
    const std::filesystem::path file = lock_file(folder);
    descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0) {
        throw Error("Cannot write the run " + folder.string() + ": " + std::strerror(errno) + ".");
    }
    // A reader that looks whether the lock is free holds it for an instant.
    int code = 0;
    for (int attempt = 0; attempt < 20; ++attempt) {
        code = try_lock(descriptor_, LOCK_EX);
        if (code != EWOULDBLOCK) {
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    if (code == EWOULDBLOCK) {
        ::close(descriptor_);
        const std::string name = holder ? holder() : std::string();
        throw InputError("The run " + folder.filename().string() + " is being written by another program or window" +
                         (name.empty() ? "" : " (" + name + ")") + "; wait until it has ended, or stop it there.");
    }
    if (code != 0) {
        // Some cluster file systems have no locks; the run matters more than the guard against a second writer.
        logger()->warn("The file system of {} has no locks ({}): take care that only one program writes the run.",
                       folder.string(), std::strerror(code));
    }
}

FolderLock::~FolderLock() {
    ::close(descriptor_);
}

bool FolderLock::is_held(const std::filesystem::path& folder) {
    const int descriptor = ::open(lock_file(folder).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno != ENOENT;
    }
    const int code = try_lock(descriptor, LOCK_SH);
    ::close(descriptor);
    return code != 0;
}

} // namespace midstage::runs
