// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generated.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>

namespace midstage::data {

int64_t generated_count(const std::string& name, int64_t limit, int64_t usual) {
    if (limit < 0 || limit > most_generated) {
        throw InputError("The set \"" + name + "\" can be made with up to " + std::to_string(most_generated) +
                         " images (0 = its usual " + std::to_string(usual) + "), but " + std::to_string(limit) +
                         " were asked for.");
    }
    return limit > 0 ? limit : usual;
}

at::Tensor generate_images(int64_t count, int64_t channels, int64_t height, int64_t width, const ImageFunction& make) {
    at::Tensor images = at::empty({count, channels, height, width}, at::kByte);
    change_images(images, make);
    return images;
}

void change_images(at::Tensor& images, const ImageFunction& change) {
    auto* bytes = images.data_ptr<uint8_t>();
    const int64_t size = images.numel() / std::max<int64_t>(images.size(0), 1);
    at::parallel_for(0, images.size(0), 64, [&](int64_t begin, int64_t end) {
        for (int64_t index = begin; index < end; ++index) {
            change(index, bytes + index * size);
        }
    });
}

} // namespace midstage::data
