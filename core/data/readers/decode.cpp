// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/decode.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace midstage::data {
namespace {

template <size_t N>
bool begins_with(std::span<const uint8_t> file, const std::array<uint8_t, N>& magic) {
    return file.size() >= N && std::equal(magic.begin(), magic.end(), file.begin());
}

} // namespace

at::Tensor decode_picture(std::span<const uint8_t> file) {
    if (begins_with(file, std::array<uint8_t, 3>{0xff, 0xd8, 0xff})) {
        return decode_jpeg(file);
    }
    if (begins_with(file, std::array<uint8_t, 8>{0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})) {
        return decode_png(file);
    }
    throw Error(file.empty() ? "it is empty" : "it is neither a JPEG nor a PNG picture, whatever its name says");
}

bool is_picture_name(const std::string& name) {
    std::string extension = std::filesystem::path(name).extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return extension == ".jpg" || extension == ".jpeg" || extension == ".png";
}

} // namespace midstage::data
