// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/mat_arrays.h"

#include "core/data/readers/bad_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <span>
#include <zlib.h>

namespace midstage::data {
namespace {

// The format is in "MAT-File Format" (MathWorks), chapter 1; values are little-endian here.
constexpr uint64_t header_bytes = 128;
constexpr uint64_t tag_bytes = 8;
constexpr uint32_t type_int8 = 1;
constexpr uint32_t type_int32 = 5;
constexpr uint32_t type_uint32 = 6;
constexpr uint32_t type_matrix = 14;
constexpr uint32_t type_compressed = 15;
constexpr uint32_t complex_flag = 0x800;
constexpr int first_numeric_class = 6;
constexpr int last_numeric_class = 15;
/// Enough for the headers of any array with few dimensions and a short name.
constexpr uint64_t prefix_bytes = 1024;

uint32_t little_endian(const uint8_t* bytes) {
    return uint32_t{bytes[0]} | uint32_t{bytes[1]} << 8U | uint32_t{bytes[2]} << 16U | uint32_t{bytes[3]} << 24U;
}

uint64_t bytes_of_type(uint32_t type) {
    constexpr std::array<uint64_t, 14> sizes{0, 1, 1, 2, 2, 4, 4, 4, 0, 8, 0, 0, 8, 8};
    return type < sizes.size() ? sizes[type] : 0;
}

/// Inflates `stored_bytes` at `offset` until `wanted` bytes have come or the stream ends; `take` is given each piece.
/// Returns the number of bytes that came.
uint64_t inflate_at(const std::filesystem::path& file, uint64_t offset, uint64_t stored_bytes, uint64_t wanted,
                    const std::function<void(std::span<const uint8_t>)>& take) {
    struct Stream {
        z_stream z{};
        ~Stream() { inflateEnd(&z); }
    } stream;
    if (inflateInit(&stream.z) != Z_OK) {
        throw Error("zlib could not be started to read " + file.string() + ".");
    }
    constexpr size_t chunk = size_t{1} << 17;
    std::vector<uint8_t> in(static_cast<size_t>(std::min<uint64_t>(stored_bytes, chunk)));
    std::vector<uint8_t> out(static_cast<size_t>(std::min<uint64_t>(wanted, chunk)));
    std::ifstream input(file, std::ios::binary);
    input.seekg(static_cast<std::streamoff>(offset));
    uint64_t came = 0;
    int status = Z_OK;
    while (came < wanted && status != Z_STREAM_END) {
        if (stream.z.avail_in == 0) {
            const auto next = static_cast<std::streamsize>(std::min<uint64_t>(stored_bytes, in.size()));
            if (next == 0 || !input.read(reinterpret_cast<char*>(in.data()), next)) {
                bad_file(file, offset, "the compressed array that begins here is cut off; fetch the file again");
            }
            stored_bytes -= static_cast<uint64_t>(next);
            stream.z.next_in = in.data();
            stream.z.avail_in = static_cast<uInt>(next);
        }
        stream.z.next_out = out.data();
        stream.z.avail_out = static_cast<uInt>(std::min<uint64_t>(out.size(), wanted - came));
        const uInt room = stream.z.avail_out;
        status = inflate(&stream.z, Z_NO_FLUSH);
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
            bad_file(file, offset, "the compressed array that begins here is damaged; fetch the file again");
        }
        const uint64_t piece = room - stream.z.avail_out;
        take({out.data(), static_cast<size_t>(piece)});
        came += piece;
    }
    return came;
}

/// Goes through the headers at the front of an array, never beyond the bytes that are there.
class HeaderReader {
public:
    HeaderReader(const std::filesystem::path& file, uint64_t offset, std::vector<uint8_t> bytes)
        : file_(file)
        , offset_(offset)
        , bytes_(std::move(bytes)) {}

    struct Tag {
        uint32_t type = 0;
        uint64_t bytes = 0;
        uint64_t begin = 0; ///< of the data
        uint64_t next = 0;  ///< of the following tag
    };

    /// A tag with its data's place; data of up to four bytes may share the tag's eight (the "small" format).
    Tag tag() {
        require(place_ + tag_bytes <= bytes_.size());
        const uint32_t first = little_endian(bytes_.data() + place_);
        Tag result;
        if ((first >> 16U) != 0) {
            result.type = first & 0xffffU;
            result.bytes = first >> 16U;
            result.begin = place_ + tag_bytes / 2;
            result.next = place_ + tag_bytes;
            require(result.bytes <= tag_bytes / 2);
        } else {
            result.type = first;
            result.bytes = little_endian(bytes_.data() + place_ + tag_bytes / 2);
            result.begin = place_ + tag_bytes;
            result.next = result.begin + (result.bytes + tag_bytes - 1) / tag_bytes * tag_bytes;
        }
        return result;
    }

    /// The same for a header's element, which must have that type and lie within the bytes.
    std::span<const uint8_t> element(uint32_t type) {
        const Tag found = tag();
        require(found.type == type && found.begin + found.bytes <= bytes_.size());
        place_ = found.next;
        return std::span<const uint8_t>(bytes_).subspan(static_cast<size_t>(found.begin),
                                                        static_cast<size_t>(found.bytes));
    }

    void skip(uint64_t bytes) { place_ += bytes; }
    void require(bool condition) const {
        if (!condition) {
            bad_file(file_, offset_, "the array that begins here has a damaged or unusual header");
        }
    }

private:
    const std::filesystem::path& file_;
    uint64_t offset_;
    std::vector<uint8_t> bytes_;
    uint64_t place_ = 0;
};

/// `content` holds the front of the array's content, which begins with the tag of the matrix.
void read_headers(HeaderReader reader, uint64_t most_content, MatArray& array) {
    const HeaderReader::Tag matrix = reader.tag();
    reader.require(matrix.type == type_matrix);
    reader.skip(tag_bytes);
    const std::span<const uint8_t> flags = reader.element(type_uint32);
    reader.require(flags.size() == 8);
    const uint32_t word = little_endian(flags.data());
    array.class_type = static_cast<int>(word & 0xffU);
    reader.require(array.class_type >= first_numeric_class && array.class_type <= last_numeric_class &&
                   (word & complex_flag) == 0);
    const std::span<const uint8_t> dims = reader.element(type_int32);
    reader.require(dims.size() >= 8 && dims.size() <= 32 && dims.size() % 4 == 0);
    array.elements = 1;
    for (size_t i = 0; i < dims.size(); i += 4) {
        const auto size = static_cast<int32_t>(little_endian(dims.data() + i));
        // The limit keeps the product within 64 bits and within what libmatio counts by an int.
        reader.require(size > 0 && array.elements <= INT32_MAX / size);
        array.dims.push_back(size);
        array.elements *= size;
    }
    const std::span<const uint8_t> name = reader.element(type_int8);
    array.name.assign(name.begin(), name.end());
    const HeaderReader::Tag data = reader.tag();
    array.bytes_per_value = bytes_of_type(data.type);
    array.data_offset = data.begin;
    reader.require(array.bytes_per_value > 0 &&
                   data.bytes == static_cast<uint64_t>(array.elements) * array.bytes_per_value &&
                   data.begin + data.bytes <= tag_bytes + matrix.bytes && data.begin + data.bytes <= most_content);
}

} // namespace

std::vector<MatArray> mat_arrays(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        bad_file(file, "there is no such file");
    }
    const uint64_t size = std::filesystem::file_size(file, error);
    std::ifstream input(file, std::ios::binary);
    std::array<char, header_bytes> header{};
    if (!input.read(header.data(), header.size())) {
        bad_file(file, 0, "it is too short for a MATLAB file; fetch it again");
    }
    constexpr size_t version_place = 124;
    const std::string version(header.data() + version_place, 4);
    if (version == std::string("\0\2IM", 4)) {
        bad_file(file, version_place, "it is a MATLAB file of version 7.3; save it with the option -v7");
    }
    if (version != std::string("\0\1IM", 4)) {
        bad_file(file, version_place, "it is not a MATLAB file of version 5 (little-endian)");
    }

    std::vector<MatArray> arrays;
    for (uint64_t place = header_bytes; place < size;) {
        std::array<uint8_t, tag_bytes> tag{};
        input.seekg(static_cast<std::streamoff>(place));
        if (!input.read(reinterpret_cast<char*>(tag.data()), tag.size())) {
            bad_file(file, place, "the file ends in the middle of a tag; fetch it again");
        }
        MatArray array;
        const uint32_t type = little_endian(tag.data());
        const uint64_t bytes = little_endian(tag.data() + 4);
        array.compressed = type == type_compressed;
        if (!array.compressed && type != type_matrix) {
            bad_file(file, place, "there is no array here, where one should begin");
        }
        if (place + tag_bytes + bytes > size) {
            bad_file(file, place,
                     "the array that begins here should have " + std::to_string(bytes) +
                         " bytes, but the file ends before; fetch it again");
        }
        // A matrix's own tag is part of the content that is looked through, as it is in the compressed form.
        array.offset = array.compressed ? place + tag_bytes : place;
        array.stored_bytes = array.compressed ? bytes : bytes + tag_bytes;
        std::vector<uint8_t> prefix;
        if (array.compressed) {
            inflate_at(file, array.offset, array.stored_bytes, prefix_bytes, [&prefix](std::span<const uint8_t> piece) {
                prefix.insert(prefix.end(), piece.begin(), piece.end());
            });
        } else {
            prefix.resize(static_cast<size_t>(std::min(prefix_bytes, array.stored_bytes)));
            input.seekg(static_cast<std::streamoff>(array.offset));
            input.read(reinterpret_cast<char*>(prefix.data()), static_cast<std::streamsize>(prefix.size()));
        }
        constexpr uint64_t highest_ratio = 1032; // of deflate
        read_headers(HeaderReader(file, place, std::move(prefix)),
                     array.compressed ? array.stored_bytes * highest_ratio : array.stored_bytes, array);
        arrays.push_back(std::move(array));
        place += tag_bytes + bytes;
    }
    return arrays;
}

void check_mat_content(const std::filesystem::path& file, const MatArray& array, int64_t elements) {
    if (!array.compressed) {
        return;
    }
    const uint64_t needed = array.data_offset + static_cast<uint64_t>(elements) * array.bytes_per_value;
    // Asking for more than there is goes on to the end, where zlib verifies the checksum.
    const uint64_t wanted = elements == array.elements ? needed + prefix_bytes : needed;
    if (inflate_at(file, array.offset, array.stored_bytes, wanted, [](std::span<const uint8_t>) {}) < needed) {
        bad_file(file, array.offset,
                 "the array \"" + array.name +
                     "\" that begins here has fewer values than its "
                     "header promises");
    }
}

} // namespace midstage::data
