// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/pixels.h"

#include "core/data/readers/bad_file.h"

#include <ATen/ATen.h>
#include <memory>
#include <string>
#include <utility>

namespace midstage::data {

at::Tensor pixels_from(std::vector<uint8_t>&& bytes, const std::vector<int64_t>& sizes) {
    auto owner = std::make_shared<std::vector<uint8_t>>(std::move(bytes));
    return at::from_blob(
        owner->data(), sizes, [owner](void*) {}, at::kByte);
}

at::Tensor labels_from(const std::vector<uint8_t>& labels, int64_t classes, const std::filesystem::path& file,
                       uint64_t first_offset, uint64_t stride) {
    at::Tensor result = at::empty({static_cast<int64_t>(labels.size())}, at::kLong);
    auto* out = result.mutable_data_ptr<int64_t>();
    for (size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] >= classes) {
            bad_file(file, first_offset + i * stride,
                     "label " + std::to_string(labels[i]) + " is out of range: there are " + std::to_string(classes) +
                         " classes, numbered from 0");
        }
        out[i] = labels[i];
    }
    return result;
}

at::Tensor planes_from(const std::vector<uint8_t>& interleaved, int64_t channels, int64_t height, int64_t width) {
    at::Tensor result = at::empty({channels, height, width}, at::kByte);
    auto* out = result.mutable_data_ptr<uint8_t>();
    const int64_t pixels = height * width;
    for (int64_t channel = 0; channel < channels; ++channel, out += pixels) {
        const uint8_t* in = interleaved.data() + channel;
        for (int64_t i = 0; i < pixels; ++i) {
            out[i] = in[i * channels];
        }
    }
    return result;
}

} // namespace midstage::data
