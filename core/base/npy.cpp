// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/npy.h"

#include "core/base/error.h"
#include "core/base/npy_header.h"

#include <ATen/ops/empty.h>
#include <algorithm>
#include <cstring>
#include <fstream>
#include <vector>

namespace midstage {
namespace {

constexpr size_t magic_bytes = 8; ///< "\x93NUMPY", major, minor
constexpr char magic[] = "\x93NUMPY";
/// Headers of arrays of numbers are under 200 bytes.
constexpr size_t longest_header = 1 << 16;
constexpr int64_t first_piece_bytes = int64_t{16} << 20;

std::string read_header_text(const ReadBytes& read, const std::string& name, size_t& offset) {
    unsigned char start[magic_bytes];
    if (read(start, magic_bytes) != magic_bytes || std::memcmp(start, magic, 6) != 0) {
        throw InputError(name + " is not a NumPy array: it does not begin with the bytes of one.");
    }
    const int major = start[6];
    if (major != 1 && major != 2) {
        throw InputError(name + " is of NumPy format version " + std::to_string(major) +
                         ", which is not read here: save it with numpy.save as an array of numbers.");
    }
    const size_t length_bytes = major == 1 ? 2 : 4;
    unsigned char length_field[4] = {};
    if (read(length_field, length_bytes) != length_bytes) {
        throw InputError(name + " ends within its header, at byte " + std::to_string(magic_bytes) + ".");
    }
    const size_t length =
        length_field[0] | size_t{length_field[1]} << 8 | size_t{length_field[2]} << 16 | size_t{length_field[3]} << 24;
    if (length > longest_header) {
        throw InputError(name + " has a header of impossible size (" + std::to_string(length) + " bytes).");
    }
    std::string text(length, '\0');
    if (read(text.data(), length) != length) {
        throw InputError(name + " ends within its header, which should be " + std::to_string(length) +
                         " bytes from byte " + std::to_string(magic_bytes + length_bytes) + ".");
    }
    offset = magic_bytes + length_bytes + length;
    return text;
}

/// `count` elements, in a buffer that grows as they arrive: a short file with a long header costs little.
at::Tensor read_elements(const ReadBytes& read, int64_t count, at::ScalarType type, const std::string& name,
                         size_t offset) {
    const auto width = static_cast<int64_t>(c10::elementSize(type));
    at::Tensor elements = at::empty({std::min(count, first_piece_bytes / width)}, type);
    int64_t done = 0;
    while (done < count) {
        if (done == elements.numel()) {
            at::Tensor larger = at::empty({done > count / 2 ? count : 2 * done}, type);
            std::memcpy(larger.mutable_data_ptr(), elements.const_data_ptr(), static_cast<size_t>(done * width));
            elements = larger;
        }
        const auto wanted = static_cast<size_t>((elements.numel() - done) * width);
        const size_t got = read(static_cast<char*>(elements.mutable_data_ptr()) + done * width, wanted);
        if (got != wanted) {
            throw InputError(name + " is cut short: its header promises " + std::to_string(count) + " numbers of " +
                             std::to_string(width) + " bytes, but it ends at byte " +
                             std::to_string(offset + static_cast<size_t>(done * width) + got) + ".");
        }
        done = elements.numel();
    }
    return elements;
}

std::ifstream opened(const std::filesystem::path& file) {
    std::error_code ignored;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, ignored)) {
        throw InputError("Cannot read " + file.string() + ": check that the file exists and may be read.");
    }
    return stream;
}

ReadBytes bytes_of(std::ifstream& stream) {
    return [&stream](void* buffer, size_t bytes) {
        stream.read(static_cast<char*>(buffer), static_cast<std::streamsize>(bytes));
        return static_cast<size_t>(stream.gcount());
    };
}

} // namespace

NpyHeader read_npy_header_stream(const ReadBytes& read, const std::string& name) {
    size_t offset = 0;
    return parse_npy_header(read_header_text(read, name, offset), name);
}

at::Tensor read_npy_stream(const ReadBytes& read, const std::string& name, int64_t rows) {
    size_t offset = 0;
    NpyHeader header = parse_npy_header(read_header_text(read, name, offset), name);
    const bool fewer = rows > 0 && !header.shape.empty() && rows < header.shape.front();
    if (fewer && !header.fortran_order) {
        header.count = header.count / header.shape.front() * rows;
        header.shape.front() = rows;
    }
    // Any byte but 0 means true; LibTorch relies on 0 and 1.
    const bool boolean = header.type == at::kBool;
    at::Tensor array = read_elements(read, header.count, boolean ? at::kByte : header.type, name, offset);
    char surplus = 0;
    if ((!fewer || header.fortran_order) && read(&surplus, 1) != 0) {
        throw InputError(name + " is longer than its header says: there are bytes after the last number.");
    }
    if (boolean) {
        array = array.ne(0);
    }
    if (!header.fortran_order) {
        return array.view(header.shape);
    }
    const std::vector<int64_t> reversed(header.shape.rbegin(), header.shape.rend());
    std::vector<int64_t> axes(header.shape.size());
    for (size_t i = 0; i < axes.size(); ++i) {
        axes[i] = static_cast<int64_t>(axes.size() - 1 - i);
    }
    array = array.view(reversed).permute(axes);
    return (fewer ? array.narrow(0, 0, rows) : array).contiguous();
}

at::Tensor read_npy(const std::filesystem::path& file, int64_t rows) {
    std::ifstream stream = opened(file);
    return read_npy_stream(bytes_of(stream), file.string(), rows);
}

NpyHeader read_npy_header(const std::filesystem::path& file) {
    std::ifstream stream = opened(file);
    return read_npy_header_stream(bytes_of(stream), file.string());
}

} // namespace midstage
