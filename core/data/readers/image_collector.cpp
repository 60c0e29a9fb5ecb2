// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/image_collector.h"

#include "core/base/error.h"
#include "core/base/giving_up.h"
#include "core/data/readers/decode.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <map>

namespace midstage::data {
namespace {

std::string size_text(const at::Tensor& image) {
    return std::to_string(image.size(-1)) + " x " + std::to_string(image.size(-2));
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// The end of the run of digits that begins at `place`.
size_t digits_end(const std::string& text, size_t place) {
    while (place < text.size() && is_digit(text[place])) {
        ++place;
    }
    return place;
}

/// The length of the folders (with the last '/') that all paths begin with.
size_t shared_folders(const std::vector<std::string>& paths) {
    size_t shared = paths.front().rfind('/') == std::string::npos ? 0 : paths.front().rfind('/') + 1;
    for (const std::string& path : paths) {
        const auto [end, other] =
            std::mismatch(paths.front().begin(), paths.front().begin() + static_cast<std::ptrdiff_t>(shared),
                          path.begin(), path.end());
        if (end != paths.front().begin() + static_cast<std::ptrdiff_t>(shared)) {
            const auto same = static_cast<size_t>(end - paths.front().begin());
            const size_t slash = same == 0 ? std::string::npos : paths.front().rfind('/', same - 1);
            shared = slash == std::string::npos ? 0 : slash + 1;
        }
    }
    return shared;
}

} // namespace

void ImageCollector::add(const std::string& name, std::span<const uint8_t> file) {
    GiveUpWhen::look();
    at::Tensor image;
    try {
        image = bring_to(decode_picture(file), form_);
    } catch (const Error& error) {
        throw InputError("Cannot use " + name + ": " + error.what() + ".");
    }
    if (images_.empty()) {
        first_name_ = name;
    } else if (image.size(-1) != images_.front().size(-1) || image.size(-2) != images_.front().size(-2)) {
        throw InputError("Cannot use " + name + ": it has " + size_text(image) + " pixels, but " + first_name_ +
                         " has " + size_text(images_.front()) + "; in-distribution images must all be of one size.");
    }
    images_.push_back(image);
}

at::Tensor ImageCollector::finish() {
    const auto is_colour = [](const at::Tensor& image) { return image.size(0) == 3; };
    if (std::any_of(images_.begin(), images_.end(), is_colour)) {
        for (at::Tensor& image : images_) {
            image = to_channels(image, 3);
        }
    }
    at::Tensor result = at::stack(images_);
    images_.clear();
    return result;
}

FolderClasses classes_of(const std::vector<std::string>& paths) {
    if (paths.empty()) {
        return {};
    }
    const size_t shared = shared_folders(paths);
    std::map<std::string, int64_t> numbers;
    for (const std::string& path : paths) {
        const size_t slash = path.find('/', shared);
        if (slash == std::string::npos) {
            return {};
        }
        numbers.emplace(path.substr(shared, slash - shared), 0);
    }
    if (numbers.size() < 2) {
        return {};
    }
    FolderClasses result;
    for (auto& [name, number] : numbers) {
        number = static_cast<int64_t>(result.names.size());
        result.names.push_back(name);
    }
    for (const std::string& path : paths) {
        result.labels.push_back(numbers.at(path.substr(shared, path.find('/', shared) - shared)));
    }
    return result;
}

bool natural_less(const std::string& a, const std::string& b) {
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (is_digit(a[i]) && is_digit(b[j])) {
            const size_t a_end = digits_end(a, i);
            const size_t b_end = digits_end(b, j);
            const size_t a_first = std::min(a.find_first_not_of('0', i), a_end);
            const size_t b_first = std::min(b.find_first_not_of('0', j), b_end);
            if (a_end - a_first != b_end - b_first) {
                return a_end - a_first < b_end - b_first;
            }
            const int order = a.compare(a_first, a_end - a_first, b, b_first, b_end - b_first);
            if (order != 0) {
                return order < 0;
            }
            i = a_end;
            j = b_end;
        } else if (a[i] != b[j]) {
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
        } else {
            ++i;
            ++j;
        }
    }
    if (a.size() - i != b.size() - j) {
        return a.size() - i < b.size() - j;
    }
    return a < b; // equal but for leading zeros
}

} // namespace midstage::data
