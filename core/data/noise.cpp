// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/noise.h"

#include "core/base/random.h"
#include "core/data/blurred_noise.h"
#include "core/data/generated.h"
#include "core/data/normal_deviates.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <array>

namespace midstage::data {
namespace {

void gaussian_bytes(Random& random, uint8_t* image, int64_t count) {
    std::array<float, 1024> deviates{};
    for (int64_t start = 0; start < count; start += 1024) {
        const int64_t length = std::min<int64_t>(count - start, 1024);
        fill_normal(random, deviates.data(), length);
        for (int64_t i = 0; i < length; ++i) {
            const float value = 128 + 255 * deviates[static_cast<size_t>(i)]; // mid-grey, and half a level to round
            const float at_least = value < 0 ? 0.0F : value;
            image[start + i] = static_cast<uint8_t>(at_least > 255 ? 255.0F : at_least);
        }
    }
}

void uniform_bytes(Random& random, uint8_t* image, int64_t count) {
    for (int64_t i = 0; i < count; i += 8) {
        uint64_t bits = random.next();
        for (int64_t k = i; k < std::min(count, i + 8); ++k) {
            image[k] = static_cast<uint8_t>(bits & 255);
            bits >>= 8;
        }
    }
}

void black_or_white(Random& random, uint8_t* image, int64_t count) {
    for (int64_t i = 0; i < count; i += 64) {
        uint64_t bits = random.next();
        for (int64_t k = i; k < std::min(count, i + 64); ++k) {
            image[k] = (bits & 1) != 0 ? uint8_t{255} : uint8_t{0};
            bits >>= 1;
        }
    }
}

Dataset noise_dataset(NoiseKind kind, const std::string& name, const std::string& title, const std::string& summary) {
    constexpr int64_t usual = 1000;
    DatasetInfo info;
    info.name = name;
    info.title = title;
    info.summary = summary;
    info.channels = 3;
    info.height = 32;
    info.width = 32;
    info.generated = true;
    info.licence = "GPL-3.0-or-later (drawn by this program)";
    const auto load = [info, kind](const LoadRequest& request) {
        ImageSet set;
        set.name = info.name;
        const int64_t count = generated_count(info.name, request.limit, usual);
        const auto wanted = [](int64_t asked, int64_t usual_size) { return asked > 0 ? asked : usual_size; };
        set.images = noise_images(kind, count, wanted(request.form.channels, info.channels),
                                  wanted(request.form.height, info.height), wanted(request.form.width, info.width),
                                  request.seed);
        set.source_index = at::arange(count, at::kLong);
        set.fingerprint = fingerprint_of(set);
        return set;
    };
    return {info, [](const std::filesystem::path&) { return true; }, load};
}

} // namespace

at::Tensor noise_images(NoiseKind kind, int64_t count, int64_t channels, int64_t height, int64_t width, uint64_t seed) {
    const int64_t size = channels * height * width;
    return generate_images(count, channels, height, width, [=](int64_t index, uint8_t* image) {
        Random random({seed, static_cast<uint64_t>(Stream::noise_set), static_cast<uint64_t>(kind),
                       static_cast<uint64_t>(index)});
        switch (kind) {
        case NoiseKind::gaussian:
            return gaussian_bytes(random, image, size);
        case NoiseKind::uniform:
            return uniform_bytes(random, image, size);
        case NoiseKind::rademacher:
            return black_or_white(random, image, size);
        case NoiseKind::smooth:
            return smooth_noise(random, image, channels, height, width);
        case NoiseKind::blobs:
            return blobs(random, image, channels, height, width);
        }
    });
}

std::vector<Dataset> noise_datasets() {
    return {
        noise_dataset(NoiseKind::gaussian, "gaussian-noise", "Gaussian noise",
                      "Independent pixel values, normal around mid-grey, cut to the range"),
        noise_dataset(NoiseKind::uniform, "uniform-noise", "Uniform noise", "Independent pixel values, each as likely"),
        noise_dataset(NoiseKind::rademacher, "rademacher-noise", "Rademacher noise",
                      "Independent pixel values, black or white"),
        noise_dataset(NoiseKind::smooth, "smooth-noise", "Smooth noise", "Soft fields of colour without a form"),
        noise_dataset(NoiseKind::blobs, "blobs", "Blobs", "Shapeless forms with definite edges")};
}

} // namespace midstage::data
