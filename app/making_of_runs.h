// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/background.h"
#include "app/job_queue.h"

#include <utility>

namespace midstage::app {

/// Makes a run in the background and puts it into the queue, which counts it as under way from now on: the window does
/// not close before it is there. `make()` gives its folder; then `made(folder)` is called, or `failed(sentence,
/// detail)`, on the window's thread.
template <typename Make, typename Made, typename Failed>
void make_run(Background* background, JobQueue* queue, QObject* context, Make make, Made made, Failed failed) {
    queue->expect_runs();
    background->run(context, std::move(make),
                    [queue, made = std::move(made), failed = std::move(failed)](const Outcome<QString>& outcome) {
                        if (outcome.value) {
                            queue->enqueue(*outcome.value);
                            made(*outcome.value);
                        } else {
                            failed(outcome.error, outcome.detail);
                        }
                        queue->made_runs();
                    });
}

} // namespace midstage::app
