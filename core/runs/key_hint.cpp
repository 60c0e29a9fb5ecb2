// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/key_hint.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <string_view>

namespace midstage::runs {
namespace {

std::string_view last_part(std::string_view key) {
    const size_t dot = key.rfind('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

/// "batchSize", "batch-size" and "batch_size" are the same word.
std::string plain(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        }
    }
    return result;
}

std::string initials(std::string_view text) {
    std::string result;
    bool start = true;
    for (const char c : text) {
        if (start && c != '_' && c != '-') {
            result += c;
        }
        start = c == '_' || c == '-';
    }
    return result;
}

/// Levenshtein's distance.
size_t distance(std::string_view a, std::string_view b) {
    std::vector<size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 1; i <= a.size(); ++i) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.size(); ++j) {
            const size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

} // namespace

std::string closest_key(const std::string& key, const std::vector<std::string>& siblings,
                        const std::vector<std::string>& all) {
    const std::string word = plain(last_part(key));
    std::string best;
    size_t best_distance = std::max<size_t>(1, word.size() / 3) + 1;
    for (const std::string& sibling : siblings) {
        const size_t d = distance(word, plain(last_part(sibling)));
        if (d < best_distance) {
            best_distance = d;
            best = sibling;
        }
    }
    if (!best.empty()) {
        return best;
    }
    const std::string short_form = initials(last_part(key));
    for (const auto* candidates : {&siblings, &all}) {
        for (const std::string& candidate : *candidates) {
            const std::string other = plain(last_part(candidate));
            if (other == word || (short_form.size() > 1 && other == short_form)) {
                return candidate;
            }
        }
    }
    for (const std::string& sibling : siblings) {
        const std::string other = plain(last_part(sibling));
        if (other.size() >= 4 && (other.find(word) != std::string::npos || word.find(other) != std::string::npos)) {
            return sibling;
        }
    }
    return {};
}

} // namespace midstage::runs
