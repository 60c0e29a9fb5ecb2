// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/undo_history.h"

#include <QPointer>
#include <algorithm>
#include <utility>

namespace midstage::app {

namespace {
constexpr qsizetype most_steps = 100;
} // namespace

void UndoHistory::add(const QString& done, std::function<void()> undo, bool offer) {
    add_slow(
        done,
        [undo = std::move(undo)](const Report& report) {
            undo();
            report(true);
        },
        offer);
}

void UndoHistory::add_slow(const QString& done, std::function<void(const Report& report)> undo, bool offer) {
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
    // Meanwhile it cannot be taken back a second time.
    Q_EMIT changed();
    step.undo([step, history = QPointer<UndoHistory>(this)](bool taken_back) {
        if (history == nullptr) {
            return;
        }
        if (taken_back) {
            Q_EMIT history->undone(step.done);
        } else {
            history->put_back(step);
        }
    });
    return true;
}

/// To where it was among the others.
void UndoHistory::put_back(const Step& step) {
    const auto place =
        std::find_if(steps_.begin(), steps_.end(), [&](const Step& other) { return other.number > step.number; });
    steps_.insert(place, step);
    Q_EMIT changed();
}

} // namespace midstage::app
