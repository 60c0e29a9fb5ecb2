// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/readers/decode.h"
#include "core/data/readers/pixels.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstring>
#include <png.h>
#include <vector>

namespace midstage::data {
namespace {

/// libpng leaves a failed call by longjmp, so everything that such a call touches lives here, without destructors to be
/// jumped over, and the buffers belong to the caller.
struct PngReader {
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::span<const uint8_t> rest;
    std::jmp_buf jump{};
    std::array<char, 128> message{};
    png_uint_32 width = 0;
    png_uint_32 height = 0;
    int64_t stored_bits_per_pixel = 0;
    size_t row_bytes = 0;
    int channels = 0;
    bool wide_grey = false; ///< 16-bit grey, kept so until Pillow's way of narrowing it
};

[[noreturn]] void on_error(png_structp png, png_const_charp text) {
    auto& reader = *static_cast<PngReader*>(png_get_error_ptr(png));
    std::strncpy(reader.message.data(), text, reader.message.size() - 1);
    std::longjmp(reader.jump, 1);
}

void on_warning(png_structp, png_const_charp) {}

void on_read(png_structp png, png_bytep target, size_t bytes) {
    auto& reader = *static_cast<PngReader*>(png_get_io_ptr(png));
    if (bytes > reader.rest.size()) {
        png_error(png, "the file ends early");
    }
    std::memcpy(target, reader.rest.data(), bytes);
    reader.rest = reader.rest.subspan(bytes);
}

/// Reads up to the pixels and asks for 8-bit grey or colour (16-bit grey stays).
bool open(PngReader& reader) {
    if (setjmp(reader.jump) != 0) {
        return false;
    }
    reader.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &reader, on_error, on_warning);
    if (reader.png == nullptr) {
        return false;
    }
    reader.info = png_create_info_struct(reader.png);
    if (reader.info == nullptr) {
        return false;
    }
    png_set_read_fn(reader.png, &reader, on_read);
    png_set_user_limits(reader.png, largest_picture_side, largest_picture_side);
    constexpr png_alloc_size_t most_chunk_bytes = png_alloc_size_t{8} << 20;
    png_set_chunk_malloc_max(reader.png, most_chunk_bytes);
#ifdef PNG_HANDLE_AS_UNKNOWN_SUPPORTED
    // Texts and profiles, which may inflate to much, are not needed: this leaves IHDR, PLTE, tRNS, IDAT and IEND.
    png_set_keep_unknown_chunks(reader.png, PNG_HANDLE_CHUNK_NEVER, nullptr, -1);
#endif
    png_read_info(reader.png, reader.info);
    reader.width = png_get_image_width(reader.png, reader.info);
    reader.height = png_get_image_height(reader.png, reader.info);

    const int type = png_get_color_type(reader.png, reader.info);
    const int depth = png_get_bit_depth(reader.png, reader.info);
    reader.stored_bits_per_pixel = int64_t{depth} * png_get_channels(reader.png, reader.info);
    reader.wide_grey = type == PNG_COLOR_TYPE_GRAY && depth == 16;
    if (depth == 16 && !reader.wide_grey) {
        png_set_strip_16(reader.png);
    }
    if (type == PNG_COLOR_TYPE_PALETTE) {
        png_set_palette_to_rgb(reader.png);
    } else if (type == PNG_COLOR_TYPE_GRAY && depth < 8) {
        png_set_expand_gray_1_2_4_to_8(reader.png);
    }
    if ((type & PNG_COLOR_MASK_ALPHA) != 0 || type == PNG_COLOR_TYPE_PALETTE) {
        png_set_strip_alpha(reader.png);
    }
    png_set_interlace_handling(reader.png);
    png_read_update_info(reader.png, reader.info);
    reader.row_bytes = png_get_rowbytes(reader.png, reader.info);
    reader.channels = png_get_channels(reader.png, reader.info);
    return true;
}

bool decode_rows(PngReader& reader, png_bytepp rows) {
    if (setjmp(reader.jump) != 0) {
        return false;
    }
    png_read_image(reader.png, rows);
    png_read_end(reader.png, nullptr);
    return true;
}

[[noreturn]] void fail(const PngReader& reader) {
    throw Error("it is not a readable PNG picture (" + std::string(reader.message.data()) + ")");
}

/// Pillow's conversion of 16-bit grey to "L" and "RGB" saturates; it does not scale.
std::vector<uint8_t> saturated(const std::vector<uint8_t>& big_endian) {
    std::vector<uint8_t> result(big_endian.size() / 2);
    for (size_t i = 0; i < result.size(); ++i) {
        result[i] = big_endian[2 * i] != 0 ? 255 : big_endian[2 * i + 1];
    }
    return result;
}

} // namespace

at::Tensor decode_png(std::span<const uint8_t> file) {
    struct Owner {
        PngReader reader;
        ~Owner() { png_destroy_read_struct(&reader.png, &reader.info, nullptr); }
    } owner;
    PngReader& reader = owner.reader;
    reader.rest = file;
    if (!open(reader)) {
        fail(reader);
    }
    const auto width = static_cast<int64_t>(reader.width);
    const auto height = static_cast<int64_t>(reader.height);
    constexpr int64_t highest_ratio = 1032; // of deflate
    if (width * height > largest_picture_pixels ||
        width * height * reader.stored_bits_per_pixel / 8 > static_cast<int64_t>(file.size()) * highest_ratio) {
        throw Error("it promises " + std::to_string(width) + " x " + std::to_string(height) + " pixels in a file of " +
                    std::to_string(file.size()) + " bytes");
    }
    std::vector<uint8_t> pixels(reader.row_bytes * reader.height);
    std::vector<png_bytep> rows(reader.height);
    for (size_t y = 0; y < rows.size(); ++y) {
        rows[y] = pixels.data() + y * reader.row_bytes;
    }
    if (!decode_rows(reader, rows.data())) {
        fail(reader);
    }
    if (reader.wide_grey) {
        pixels = saturated(pixels);
    }
    return planes_from(pixels, reader.channels, height, width);
}

} // namespace midstage::data
