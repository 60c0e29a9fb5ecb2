// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab of samples says of them, and of a search that is not done.
#include "app/samples_tab.h"
#include "widgets/elided_label.h"

#include <QLabel>

namespace midstage::app {

void SamplesTab::show_about() {
    QStringList parts{shown_->about, shown_->images_problem};
    if (shown_->set == train_set && !shown_->search) {
        parts.append(search_words());
    }
    parts.removeAll(QString());
    about_->setText(parts.join(QStringLiteral("  \u00b7  ")));
}

QString SamplesTab::search_words() const {
    if (!search_ || search_ == RunState::finished) {
        return tr("not searched for atypical samples");
    }
    switch (*search_) {
    case RunState::queued:
        return tr("the search for atypical samples waits");
    case RunState::running:
    case RunState::paused:
        return tr("the search for atypical samples is under way");
    case RunState::failed:
        return tr("the search for atypical samples failed");
    default:
        return tr("the search for atypical samples was stopped");
    }
}

void SamplesTab::show_search_hint() {
    if (!search_ || search_ == RunState::finished) {
        hint_->setText(tr("No samples have been looked at yet. “Find atypical” looks at each training sample under "
                          "random masks: those that the network forgets first are the ones that it has memorised."));
    } else if (search_ == RunState::queued) {
        hint_->setText(tr("The search for atypical samples has not begun: it waits for its turn, or is to be resumed "
                          "from the list of runs."));
    } else if (search_ == RunState::running || search_ == RunState::paused) {
        hint_->setText(
            tr("The search for atypical samples is under way: they are shown when it has looked at all masks."));
    } else if (search_ == RunState::failed) {
        hint_->setText(tr("The search for atypical samples failed: choose it in the list of runs to read why."));
    } else {
        hint_->setText(
            tr("The search for atypical samples was stopped before its end: resume it from the list of runs, or "
               "search again."));
    }
}

} // namespace midstage::app
