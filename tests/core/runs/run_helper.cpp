// SPDX-License-Identifier: GPL-3.0-or-later
// run_helper FOLDER: executes a run as midstage-cli does, for tests that kill it. Prints a line at each event from the
// run's start on, and at the end the state.
#include "core/base/error.h"
#include "core/runs/runner.h"

#include <cstdio>
#include <variant>

using namespace midstage::runs;

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("run_helper FOLDER\n", stderr);
        return 2;
    }
    try {
        RunFolder folder = RunFolder::open(argv[1]);
        RunControl control;
        bool started = false;
        const RunState state = execute(folder, ".", control, [&started](const Event& event) {
            started = started || std::holds_alternative<RunStarted>(event);
            if (started) {
                std::puts("event");
                std::fflush(stdout);
            }
        });
        std::puts(to_string(state).c_str());
        return state == RunState::finished ? 0 : 1;
    } catch (const midstage::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }
}
