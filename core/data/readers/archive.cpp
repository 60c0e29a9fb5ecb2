// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/archive.h"

#include "core/base/giving_up.h"
#include "core/data/readers/bad_file.h"
#include "core/data/readers/decode.h"
#include "core/data/readers/image_collector.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <utility>

namespace midstage::data {
namespace {

using Handle = std::unique_ptr<struct archive, int (*)(struct archive*)>;

[[noreturn]] void bad_archive(const std::filesystem::path& file, struct archive* handle) {
    const char* reason = archive_error_string(handle);
    bad_file(file, static_cast<uint64_t>(std::max<int64_t>(0, archive_filter_bytes(handle, 0))),
             std::string("it is not a readable .tar or .tar.gz archive (") + (reason ? reason : "it ends early") +
                 "); fetch it again");
}

std::string path_of(struct archive_entry* entry) {
    // The other form is null where a name does not fit the locale.
    for (const char* path : {archive_entry_pathname_utf8(entry), archive_entry_pathname(entry)}) {
        if (path != nullptr) {
            return path;
        }
    }
    return {};
}

/// "./a//b" -> "a/b". Throws where the path leaves the archive.
std::string checked_path(const std::filesystem::path& archive, const std::string& path) {
    if (path.empty()) {
        bad_file(archive, "it has a member without a readable name");
    }
    if (path.front() == '/') {
        bad_file(member_name(archive, path), "its path leaves the archive");
    }
    std::string result;
    size_t begin = 0;
    while (begin <= path.size()) {
        const size_t end = std::min(path.find('/', begin), path.size());
        const std::string part = path.substr(begin, end - begin);
        if (part == "..") {
            bad_file(member_name(archive, path), "its path leaves the archive");
        }
        if (!part.empty() && part != ".") {
            result += (result.empty() ? "" : "/") + part;
        }
        begin = end + 1;
    }
    return result;
}

/// `buffer` is reused from member to member and only grows.
std::span<const uint8_t> content_of(const std::filesystem::path& archive, const std::string& path,
                                    struct archive* handle, std::vector<uint8_t>& buffer) {
    constexpr size_t chunk = size_t{1} << 16;
    size_t filled = 0;
    while (true) {
        if (buffer.size() < filled + chunk) {
            buffer.resize(2 * filled + chunk);
        }
        const la_ssize_t got = archive_read_data(handle, buffer.data() + filled, buffer.size() - filled);
        if (got < 0) {
            bad_archive(archive, handle);
        }
        if (got == 0) {
            return {buffer.data(), filled};
        }
        filled += static_cast<size_t>(got);
        if (filled > largest_picture_file) {
            bad_file(member_name(archive, path),
                     "it is larger than " + std::to_string(largest_picture_file) + " bytes");
        }
    }
}

} // namespace

std::string member_name(const std::filesystem::path& archive, const std::string& path) {
    std::string printable = path;
    // Such a name could otherwise give orders to the terminal that shows the message.
    std::replace_if(
        printable.begin(), printable.end(), [](unsigned char letter) { return letter < ' ' || letter == 0x7f; }, '?');
    return archive.string() + ": " + printable;
}

bool is_visible_picture(const std::string& path) {
    return is_picture_name(path) && path.front() != '.' && path.find("/.") == std::string::npos;
}

void read_archive(const std::filesystem::path& archive, const std::function<bool(const std::string& path)>& wanted,
                  const std::function<bool(const std::string& path, std::span<const uint8_t> content)>& visit) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(archive, error)) {
        bad_file(archive, "there is no such file");
    }
    const Handle handle(archive_read_new(), &archive_read_free);
    archive_read_support_filter_gzip(handle.get());
    archive_read_support_format_tar(handle.get());
    constexpr size_t block = size_t{1} << 17;
    if (archive_read_open_filename(handle.get(), archive.c_str(), block) != ARCHIVE_OK) {
        bad_archive(archive, handle.get());
    }
    std::vector<uint8_t> buffer;
    while (true) {
        GiveUpWhen::look();
        struct archive_entry* entry = nullptr;
        const int status = archive_read_next_header(handle.get(), &entry);
        if (status == ARCHIVE_EOF) {
            return;
        }
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            bad_archive(archive, handle.get());
        }
        const std::string path = checked_path(archive, path_of(entry));
        if (archive_entry_filetype(entry) == AE_IFDIR) {
            continue;
        }
        if (archive_entry_filetype(entry) != AE_IFREG || archive_entry_hardlink(entry) != nullptr) {
            bad_file(member_name(archive, path), "it is a link or a device, which a set of images must not contain");
        }
        if (wanted(path) && !visit(path, content_of(archive, path, handle.get(), buffer))) {
            return;
        }
    }
}

ImageSet read_image_archive(const std::filesystem::path& archive, const ImageForm& form, int64_t limit) {
    ImageCollector collector(form);
    std::vector<std::string> paths;
    bool stopped = false;
    read_archive(archive, is_visible_picture, [&](const std::string& path, std::span<const uint8_t> content) {
        if (limit > 0 && collector.size() == limit) {
            stopped = true;
            return false;
        }
        collector.add(member_name(archive, path), content);
        paths.push_back(path);
        return true;
    });
    if (paths.empty()) {
        bad_file(archive, "there is no JPEG or PNG picture in it");
    }
    ImageSet set;
    set.images = collector.finish();
    set.source_index = at::arange(set.size(), at::kLong);
    FolderClasses classes = stopped ? FolderClasses() : classes_of(paths);
    if (!classes.names.empty()) {
        set.labels = at::tensor(classes.labels, at::kLong);
        set.class_names = std::move(classes.names);
    }
    return set;
}

} // namespace midstage::data
