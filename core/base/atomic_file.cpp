// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <unistd.h>

namespace midstage {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(const std::string& action, const fs::path& file) {
    const int code = errno;
    std::string sentence = "Cannot " + action + " " + file.string() + ": " + std::strerror(code) + ".";
    if (code == ENOSPC || code == EDQUOT) {
        sentence += " Free some disk space and try again.";
    }
    throw Error(sentence);
}

/// Closes on every way out.
class Descriptor {
public:
    Descriptor(const fs::path& file, int flags, mode_t mode = 0666)
        : value_(::open(file.c_str(), flags | O_CLOEXEC, mode)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (value_ >= 0) {
            ::close(value_);
        }
    }
    bool valid() const { return value_ >= 0; }
    int get() const { return value_; }

private:
    int value_;
};

void write_all(int descriptor, std::string_view content, const fs::path& file) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR) {
                continue;
            }
            fail("write", file);
        }
        content.remove_prefix(static_cast<size_t>(written));
    }
}

void sync_path(const fs::path& path, int flags) {
    const Descriptor descriptor(path, flags);
    if (!descriptor.valid() || ::fsync(descriptor.get()) != 0) {
        fail("sync", path);
    }
}

} // namespace

void write_file_atomically(const fs::path& file, const std::function<void(const fs::path&)>& write) {
    fs::path temporary = file;
    temporary += ".tmp" + std::to_string(::getpid());
    try {
        write(temporary);
        sync_path(temporary, O_RDONLY);
        if (::rename(temporary.c_str(), file.c_str()) != 0) {
            fail("replace", file);
        }
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    // Without this the rename itself may be lost when the power goes.
    sync_path(file.has_parent_path() ? file.parent_path() : fs::path("."), O_RDONLY | O_DIRECTORY);
}

void write_file_atomically(const fs::path& file, std::string_view content) {
    write_file_atomically(file, [&](const fs::path& temporary) {
        const Descriptor descriptor(temporary, O_WRONLY | O_CREAT | O_TRUNC);
        if (!descriptor.valid()) {
            fail("write", file);
        }
        write_all(descriptor.get(), content, file);
    });
}

void append_line(const fs::path& file, std::string_view line) {
    const Descriptor descriptor(file, O_RDWR | O_CREAT);
    if (!descriptor.valid()) {
        fail("write", file);
    }
    off_t end = ::lseek(descriptor.get(), 0, SEEK_END);
    const off_t full = end;
    char last = '\n';
    while (end > 0 && ::pread(descriptor.get(), &last, 1, end - 1) == 1 && last != '\n') {
        --end;
    }
    if (end != full && ::ftruncate(descriptor.get(), end) != 0) {
        fail("repair", file);
    }
    if (::lseek(descriptor.get(), end, SEEK_SET) < 0) {
        fail("write", file);
    }
    write_all(descriptor.get(), std::string(line) + '\n', file);
    if (::fsync(descriptor.get()) != 0) {
        fail("sync", file);
    }
}

std::string read_file(const fs::path& file) {
    // ifstream opens a folder without complaint and then reads nothing.
    std::error_code ignored;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || fs::is_directory(file, ignored)) {
        throw InputError("Cannot read " + file.string() + ": check that the file exists and may be read.");
    }
    std::string content{std::istreambuf_iterator<char>(stream), {}};
    if (stream.bad()) {
        throw InputError("Reading " + file.string() + " failed: the disk or the network drive reports an error.");
    }
    return content;
}

} // namespace midstage
