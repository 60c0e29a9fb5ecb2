// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/locate.h"

#include "core/base/error.h"

namespace midstage::data {

std::filesystem::path locate(const std::filesystem::path& root, const std::vector<std::string>& folders,
                             const std::vector<std::string>& names) {
    std::error_code error;
    for (const std::string& folder : folders) {
        for (const std::string& name : names) {
            const std::filesystem::path candidate = root / folder / name;
            if (std::filesystem::exists(candidate, error)) {
                return candidate;
            }
        }
    }
    return {};
}

std::filesystem::path require_located(const std::filesystem::path& root, const std::vector<std::string>& folders,
                                      const std::vector<std::string>& names) {
    std::filesystem::path found = locate(root, folders, names);
    if (found.empty()) {
        throw InputError("The file " + (root / folders.front() / names.front()).string() +
                         " is missing: put it there, or choose another data folder.");
    }
    return found;
}

} // namespace midstage::data
