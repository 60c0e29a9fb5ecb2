// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/number_checks.h"

#include <cstdint>
#include <string>

namespace midstage::cli {

CLI::Validator at_least(int64_t smallest) {
    const auto refusal = [smallest](const std::string& text) {
        double number = 0;
        const bool fits = CLI::detail::lexical_cast(text, number) && number >= static_cast<double>(smallest);
        return fits ? std::string() : "it must be at least " + std::to_string(smallest) + ", not " + text + ".";
    };
    return {refusal, ">= " + std::to_string(smallest)};
}

} // namespace midstage::cli
