// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/npz.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/npy.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <memory>
#include <string_view>

namespace midstage {
namespace {

constexpr size_t block_bytes = size_t{1} << 20;
/// 1980-01-02, which every time zone can write into a zip: the same arrays give the same bytes.
constexpr time_t fixed_time = 315619200;
constexpr std::string_view suffix = ".npy";

/// libarchive converts names by the thread's locale; in "C" it would refuse what is not ASCII.
class Utf8Names {
public:
    Utf8Names()
        : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , previous_(locale_ != nullptr ? ::uselocale(locale_) : nullptr) {}
    ~Utf8Names() {
        if (locale_ != nullptr) {
            ::uselocale(previous_);
            ::freelocale(locale_);
        }
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;

private:
    locale_t locale_;
    locale_t previous_;
};

using Reader = std::unique_ptr<archive, decltype(&archive_read_free)>;
using Writer = std::unique_ptr<archive, decltype(&archive_write_free)>;
using Entry = std::unique_ptr<archive_entry, decltype(&archive_entry_free)>;

std::string reason(archive* handle) {
    const char* text = archive_error_string(handle);
    return text != nullptr ? text : "unknown error";
}

void write_all(archive* writer, const void* data, size_t bytes, const std::filesystem::path& file) {
    const char* rest = static_cast<const char*>(data);
    while (bytes > 0) {
        const la_ssize_t written = archive_write_data(writer, rest, bytes);
        if (written <= 0) {
            throw Error("Cannot write " + file.string() + ": " + reason(writer) + ".");
        }
        rest += written;
        bytes -= static_cast<size_t>(written);
    }
}

/// Calls body(name, subject of sentences, its bytes) for each wanted array, in the order of the file.
template <typename Body>
void for_arrays(const std::filesystem::path& file, const std::function<bool(const std::string&)>& wanted,
                const Body& body) {
    const Utf8Names utf8_names;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) {
        throw InputError("Cannot read " + file.string() + ": there is no such file.");
    }
    const Reader reader(archive_read_new(), &archive_read_free);
    const auto fail = [&]() {
        throw InputError(file.string() + " is not a NumPy archive (.npz) that can be read: " + reason(reader.get()) +
                         ".");
    };
    if (archive_read_support_format_zip_seekable(reader.get()) != ARCHIVE_OK ||
        archive_read_open_filename(reader.get(), file.c_str(), block_bytes) != ARCHIVE_OK) {
        fail();
    }
    archive_entry* entry = nullptr;
    for (;;) {
        const int code = archive_read_next_header(reader.get(), &entry);
        if (code == ARCHIVE_EOF) {
            return;
        }
        if (code != ARCHIVE_OK) {
            fail();
        }
        const char* path = archive_entry_pathname(entry);
        std::string name = path != nullptr ? path : "";
        if (!name.ends_with(suffix)) {
            continue;
        }
        name.resize(name.size() - suffix.size());
        if (wanted && !wanted(name)) {
            continue;
        }
        const std::string subject = file.string() + ", array " + name + ",";
        const auto read = [&](void* buffer, size_t bytes) {
            const la_ssize_t got = archive_read_data(reader.get(), buffer, bytes);
            if (got < 0) {
                throw InputError(subject + " cannot be read: " + reason(reader.get()) + ".");
            }
            return static_cast<size_t>(got);
        };
        body(name, subject, read);
    }
}

} // namespace

void write_npz(const std::filesystem::path& file, const NamedArrays& arrays, NpzCompression compression) {
    const Utf8Names utf8_names;
    write_file_atomically(file, [&](const std::filesystem::path& temporary) {
        const Writer writer(archive_write_new(), &archive_write_free);
        const auto check = [&](int code) {
            if (code != ARCHIVE_OK) {
                throw Error("Cannot write " + file.string() + ": " + reason(writer.get()) + ".");
            }
        };
        check(archive_write_set_format_zip(writer.get()));
        check(archive_write_set_bytes_per_block(writer.get(), block_bytes));
        check(archive_write_set_options(writer.get(), "zip:hdrcharset=UTF-8"));
        check(compression == NpzCompression::none ? archive_write_zip_set_compression_store(writer.get())
                                                  : archive_write_zip_set_compression_deflate(writer.get()));
        check(archive_write_open_filename(writer.get(), temporary.c_str()));
        for (const auto& [name, array] : arrays) {
            const std::string header = npy_header(array);
            const at::Tensor data = array.detach().cpu().contiguous();
            const Entry entry(archive_entry_new(), &archive_entry_free);
            archive_entry_set_pathname_utf8(entry.get(), (name + std::string(suffix)).c_str());
            archive_entry_set_filetype(entry.get(), AE_IFREG);
            archive_entry_set_perm(entry.get(), 0644);
            archive_entry_set_mtime(entry.get(), fixed_time, 0);
            archive_entry_set_size(entry.get(), static_cast<la_int64_t>(header.size() + data.nbytes()));
            check(archive_write_header(writer.get(), entry.get()));
            write_all(writer.get(), header.data(), header.size(), file);
            write_all(writer.get(), data.const_data_ptr(), data.nbytes(), file);
            check(archive_write_finish_entry(writer.get()));
        }
        check(archive_write_close(writer.get()));
    });
}

NamedArrays read_npz(const std::filesystem::path& file, const std::function<bool(const std::string&)>& wanted,
                     int64_t rows) {
    NamedArrays arrays;
    for_arrays(file, wanted, [&](const std::string& name, const std::string& subject, const ReadBytes& read) {
        arrays.emplace_back(name, read_npy_stream(read, subject, rows));
    });
    return arrays;
}

std::vector<std::pair<std::string, NpyHeader>> read_npz_headers(const std::filesystem::path& file,
                                                                const std::function<bool(const std::string&)>& wanted) {
    std::vector<std::pair<std::string, NpyHeader>> headers;
    for_arrays(file, wanted, [&](const std::string& name, const std::string& subject, const ReadBytes& read) {
        headers.emplace_back(name, read_npy_header_stream(read, subject));
    });
    return headers;
}

} // namespace midstage
