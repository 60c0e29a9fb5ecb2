// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_context.h"

#include "core/base/error.h"
#include "core/base/log.h"

#include <algorithm>

namespace midstage::runs {

void RunContext::send(const Event& event) const {
    if (sink_) {
        sink_(event);
    }
}

void RunContext::progress(const Progress& progress) {
    constexpr std::chrono::milliseconds interval(50);
    const auto now = std::chrono::steady_clock::now();
    if (progress.stage == last_stage_ && now - last_progress_ < interval) {
        return;
    }
    last_stage_ = progress.stage;
    last_progress_ = now;
    send(progress);
}

void RunContext::send_started(double epochs) const {
    send(RunStarted{folder.name(), info.device, info.precision, epochs, folder.checkpoints(), folder.ood()});
}

void RunContext::note(const std::string& sentence) {
    logger()->warn("{}", sentence);
    if (std::find(info.notes.begin(), info.notes.end(), sentence) == info.notes.end()) {
        info.notes.push_back(sentence);
        save();
    }
}

void RunContext::set_state(RunState state, const std::string& message) {
    info.state = state;
    info.error = message;
    save();
    send(StateChanged{state, message});
}

void RunContext::obey(const std::function<void()>& save_position) {
    if (control.stop_requested()) {
        save_position();
        throw Stopped();
    }
    if (!control.pause_requested()) {
        return;
    }
    const auto start = std::chrono::steady_clock::now();
    save_position();
    logger()->info("Paused.");
    set_state(RunState::paused);
    control.wait_while_paused();
    paused_seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (control.stop_requested()) {
        throw Stopped();
    }
    logger()->info("Goes on.");
    set_state(RunState::running);
}

} // namespace midstage::runs
