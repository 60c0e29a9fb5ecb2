// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/data/readers/decode.h"
#include "core/data/readers/pixels.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <vector>

// jpeglib.h needs size_t and FILE before it.
#include <jerror.h>
#include <jpeglib.h>

namespace midstage::data {
namespace {

/// Many more than an encoder makes; without a bound, a small file of many scans could keep a processor busy for hours.
constexpr int most_scans = 200;

/// libjpeg leaves a failed call by longjmp, so everything that such a call touches lives here, without destructors to
/// be jumped over, and the buffers belong to the caller.
struct JpegReader {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf jump{};
    std::array<char, JMSG_LENGTH_MAX> message{};
    bool too_many_scans = false;
};

JpegReader& reader_of(j_common_ptr info) {
    return *static_cast<JpegReader*>(info->client_data);
}

[[noreturn]] void on_error(j_common_ptr info) {
    JpegReader& reader = reader_of(info);
    reader.errors.format_message(info, reader.message.data());
    std::longjmp(reader.jump, 1);
}

/// Pillow, too, lets damaged scans pass but not a file that ends early.
void on_message(j_common_ptr info, int level) {
    if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF) {
        on_error(info);
    }
}

void on_progress(j_common_ptr info) {
    JpegReader& reader = reader_of(info);
    if (reader.info.input_scan_number > most_scans) {
        reader.too_many_scans = true;
        std::longjmp(reader.jump, 1);
    }
}

bool open(JpegReader& reader, std::span<const uint8_t> file) {
    reader.info.err = jpeg_std_error(&reader.errors);
    reader.info.client_data = &reader;
    reader.errors.error_exit = on_error;
    reader.errors.emit_message = on_message;
    if (setjmp(reader.jump) != 0) {
        return false;
    }
    // jpeg_create_decompress clears all but these two members.
    jpeg_create_decompress(&reader.info);
    reader.progress.progress_monitor = on_progress;
    reader.info.progress = &reader.progress;
    jpeg_mem_src(&reader.info, file.data(), static_cast<unsigned long>(file.size()));
    jpeg_read_header(&reader.info, TRUE);
    return true;
}

bool decode_rows(JpegReader& reader, uint8_t* rows, size_t row_bytes) {
    if (setjmp(reader.jump) != 0) {
        return false;
    }
    const int components = reader.info.num_components;
    reader.info.out_color_space = components == 1 ? JCS_GRAYSCALE : components == 3 ? JCS_RGB : JCS_CMYK;
    // What Pillow leaves at libjpeg's defaults is said here, because pixels depend on it.
    reader.info.dct_method = JDCT_ISLOW;
    reader.info.do_fancy_upsampling = TRUE;
    reader.info.do_block_smoothing = TRUE;
    jpeg_start_decompress(&reader.info);
    while (reader.info.output_scanline < reader.info.output_height) {
        JSAMPROW row = rows + row_bytes * reader.info.output_scanline;
        jpeg_read_scanlines(&reader.info, &row, 1);
    }
    jpeg_finish_decompress(&reader.info);
    return true;
}

/// a * b / 255 rounded, as Pillow's MULDIV255.
int multiply_255(int a, int b) {
    const int product = a * b + 128;
    return ((product >> 8) + product) >> 8;
}

/// Pillow takes every CMYK JPEG for one of Adobe's, which are inverted, and converts it as its cmyk2rgb does.
std::vector<uint8_t> rgb_from_inverted_cmyk(const std::vector<uint8_t>& cmyk) {
    std::vector<uint8_t> rgb(cmyk.size() / 4 * 3);
    for (size_t i = 0; i < cmyk.size() / 4; ++i) {
        const int white = cmyk[i * 4 + 3];
        for (size_t channel = 0; channel < 3; ++channel) {
            rgb[i * 3 + channel] = static_cast<uint8_t>(white - multiply_255(255 - cmyk[i * 4 + channel], white));
        }
    }
    return rgb;
}

[[noreturn]] void fail(JpegReader& reader) {
    std::string reason = reader.too_many_scans ? "it has too many scans" : reader.message.data();
    throw Error("it is not a readable JPEG picture (" + reason + ")");
}

void check_size(const jpeg_decompress_struct& info, size_t file_bytes) {
    // With Huffman codes each block of 8 x 8 takes a bit at least in a component that is not subsampled.
    constexpr int64_t most_pixels_per_byte = 8 * 8 * 8;
    const auto width = static_cast<int64_t>(info.image_width);
    const auto height = static_cast<int64_t>(info.image_height);
    if (width > largest_picture_side || height > largest_picture_side || width * height > largest_picture_pixels ||
        width * height > static_cast<int64_t>(file_bytes) * most_pixels_per_byte) {
        throw Error("it promises " + std::to_string(width) + " x " + std::to_string(height) + " pixels in a file of " +
                    std::to_string(file_bytes) + " bytes");
    }
    if (info.num_components != 1 && info.num_components != 3 && info.num_components != 4) {
        throw Error("it has " + std::to_string(info.num_components) +
                    " colour components; JPEG pictures have 1, 3 or 4");
    }
}

} // namespace

at::Tensor decode_jpeg(std::span<const uint8_t> file) {
    struct Owner {
        JpegReader reader;
        ~Owner() { jpeg_destroy_decompress(&reader.info); }
    } owner;
    JpegReader& reader = owner.reader;
    if (!open(reader, file)) {
        fail(reader);
    }
    check_size(reader.info, file.size());
    const auto width = static_cast<int64_t>(reader.info.image_width);
    const auto height = static_cast<int64_t>(reader.info.image_height);
    const auto components = static_cast<int64_t>(reader.info.num_components);
    std::vector<uint8_t> rows(static_cast<size_t>(width * height * components));
    if (!decode_rows(reader, rows.data(), static_cast<size_t>(width * components))) {
        fail(reader);
    }
    if (components == 4) {
        rows = rgb_from_inverted_cmyk(rows);
    }
    return planes_from(rows, components == 1 ? 1 : 3, height, width);
}

} // namespace midstage::data
