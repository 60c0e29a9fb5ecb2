// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkpoint_options.h"

#include "core/base/error.h"

#include <charconv>

namespace midstage::cli {

void CheckpointOptions::add_to(CLI::App& command, bool several) {
    command.add_option("RUN", run, "Folder, or name in the runs folder or its beginning");
    command.add_option("--epoch", epoch,
                       std::string("Checkpoint of the RUN: its epoch (0.25 for one inside an epoch)") +
                           (several ? ", last (default) or all" : " or last (default)"));
    command.add_option("--weights", weights, "Checkpoint file of Midstage's or of PyTorch's, with --model");
}

double epoch_from(const std::string& text, bool several) {
    if (text.empty() || text == "last") {
        return runs::last_epoch;
    }
    if (several && text == "all") {
        return runs::all_epochs;
    }
    double epoch = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), epoch);
    if (error != std::errc() || end != text.data() + text.size() || !(epoch >= 0)) {
        throw InputError(std::string("--epoch takes a number of epochs") + (several ? ", last or all" : " or last") +
                         ", not \"" + text + "\".");
    }
    return epoch;
}

} // namespace midstage::cli
