// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/models/checkpoint_tensors.h"

#include <ATen/ATen.h>
#include <c10/util/Exception.h>

namespace midstage::models {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, const std::string& what, const std::string& detail = {}) {
    throw InputError("The checkpoint " + file.string() + " cannot be read: it holds " + what +
                         ". In Python, save model.state_dict() alone with torch.save and try that file.",
                     detail);
}

} // namespace

StateDict read_state_dict(const std::filesystem::path& file) {
    const std::string data = read_file(file);
    if (data.empty()) {
        throw InputError("The checkpoint " + file.string() + " is empty: fetch or save it again.");
    }
    const bool zip = data.starts_with("PK");
    if (!zip && !data.starts_with('\x80')) {
        throw InputError(
            "The file " + file.string() +
            " is no checkpoint: it begins neither as a zip archive nor as a pickle, which torch.save writes.");
    }
    try {
        return zip ? read_zip_checkpoint(data) : read_legacy_checkpoint(data);
    } catch (const PickleProblem& problem) {
        refuse(file, problem.what());
    } catch (const c10::Error& error) {
        throw InputError("The checkpoint " + file.string() + " (" + std::to_string(data.size()) +
                             " bytes) is damaged or cut off: its zip archive cannot be read. Fetch or save it again.",
                         error.what_without_backtrace());
    }
}

} // namespace midstage::models
