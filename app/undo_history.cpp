// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/undo_history.h"

#include <algorithm>
#include <utility>

namespace midstage::app {

namespace {
constexpr qsizetype most_steps = 100;
} // namespace

void UndoHistory::add(const QString& done, std::function<void()> undo, bool offer) {
    steps_.append({++number_, done, std::move(undo)});
    if (steps_.size() > most_steps) {
        steps_.removeFirst();
    }
    Q_EMIT added(done, offer);
    Q_EMIT changed();
}

bool UndoHistory::undo(int number) {
    const auto found = number == 0 ? steps_.end() - (steps_.isEmpty() ? 0 : 1)
                                   : std::find_if(steps_.begin(), steps_.end(),
                                                  [&](const Step& step) { return step.number == number; });
    if (found == steps_.end()) {
        return false;
    }
    const Step step = *found;
    steps_.erase(found);
    step.undo();
    Q_EMIT undone(step.done);
    Q_EMIT changed();
    return true;
}

} // namespace midstage::app
