// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/terminal.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace midstage::cli {
namespace {

/// Characters, not bytes, of UTF-8.
size_t width_of(const std::string& text) {
    return static_cast<size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string formatted(const char* format, double value) {
    char buffer[64];
    const int length = std::snprintf(buffer, sizeof buffer, format, value);
    return {buffer, static_cast<size_t>(length)};
}

} // namespace

void print_json(const nlohmann::json& document) {
    print_text(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void print_error(bool json, const std::string& sentence) {
    Terminal::instance().error("midstage-cli: " + sentence);
    if (json) {
        try {
            print_json({{"error", sentence}});
        } catch (const Error&) {
            // Nobody can read it there; standard error has it, and the exit status tells.
            return;
        }
    }
}

void print_text(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        throw Error("Cannot write the result to standard output.");
    }
}

void print_or_write(const std::string& text, const std::string& file) {
    if (file.empty()) {
        print_text(text);
    } else {
        write_file_atomically(file, text);
    }
}

std::string text_table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], width_of(row[i]));
        }
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (size_t i = 0; i < row.size(); ++i) {
            line += row[i];
            line.append(widths[i] - width_of(row[i]) + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

std::string fraction_text(double value) {
    return formatted("%.4f", value);
}

std::string epoch_text(double epoch) {
    return formatted("%g", epoch);
}

nlohmann::json epoch_json(double epoch) {
    if (epoch == std::floor(epoch) && std::abs(epoch) < 1e15) {
        return static_cast<int64_t>(epoch);
    }
    return epoch;
}

} // namespace midstage::cli
