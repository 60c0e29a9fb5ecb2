// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fields.h"

#include "core/base/number_text.h"

#include <cmath>

namespace midstage {

bool Range::contains(double number) const {
    return std::isfinite(number) && (min_excluded ? number > min : number >= min) &&
           (max_excluded ? number < max : number <= max);
}

std::string Range::text() const {
    std::string text;
    if (std::isfinite(min)) {
        text += (min_excluded ? "above " : "at least ") + number_text(min);
    }
    if (std::isfinite(max)) {
        text += (text.empty() ? "" : " and ") + std::string(max_excluded ? "below " : "at most ") + number_text(max);
    }
    return text.empty() ? "a finite number" : text;
}

std::string join_key(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

std::string join_index(const std::string& path, size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

} // namespace midstage
