// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ood/score_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/npy.h"

#include <charconv>
#include <string>
#include <string_view>

namespace midstage::ood {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r";
    const size_t first = text.find_first_not_of(blank);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(blank) - first + 1);
}

std::vector<double> parse_lines(std::string_view text, const std::string& name) {
    std::vector<double> values;
    size_t number = 0;
    while (!text.empty()) {
        ++number;
        const size_t end = text.find('\n');
        std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty() || line.front() == '#') {
            continue;
        }
        line.remove_prefix(line.front() == '+' ? 1 : 0);
        double value = 0;
        const auto [rest, error] = std::from_chars(line.data(), line.data() + line.size(), value);
        if (error != std::errc() || rest != line.data() + line.size()) {
            throw InputError("Line " + std::to_string(number) + " of " + name +
                             " is not one number: a score file holds one number a line, or is a .npy file.");
        }
        values.push_back(value);
    }
    return values;
}

std::vector<double> read_array(const std::filesystem::path& file) {
    const at::Tensor array = read_npy(file);
    if (array.dim() != 1) {
        throw InputError(file.string() + " holds an array of " + std::to_string(array.dim()) +
                         " dimensions; scores are an array of one.");
    }
    const at::Tensor values = array.to(at::kDouble).contiguous();
    const auto* first = values.const_data_ptr<double>();
    return {first, first + values.numel()};
}

} // namespace

std::vector<double> read_score_file(const std::filesystem::path& file) {
    if (file.extension() == ".npy") {
        return read_array(file);
    }
    const std::string text = read_file(file);
    constexpr std::string_view numpy_magic = "\x93NUMPY";
    return text.starts_with(numpy_magic) ? read_array(file) : parse_lines(text, file.string());
}

} // namespace midstage::ood
