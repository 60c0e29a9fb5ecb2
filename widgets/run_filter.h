// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_list_model.h"

#include <QStringList>

namespace midstage::widgets {

/// Which runs a list shows.
struct RunFilter {
    enum class States { all, open, finished, ended_early };

    QString text;                ///< words that all have to be in name, summary, tags, note or folder, in any case
    States states = States::all; ///< `open`: queued, running, paused; `ended_early`: failed, cancelled, interrupted ...
    QStringList tags;            ///< that all have to be there
    bool archived = false;       ///< archived runs too
    bool operator==(const RunFilter&) const = default;

    /// Whether anything is filtered beyond what a list shows by itself.
    bool is_set() const { return !text.trimmed().isEmpty() || states != States::all || !tags.isEmpty(); }
    /// What this session is at is shown even where it is archived.
    bool matches(const RunItem& item) const;
};

/// All tags of the runs, each once, in alphabetical order.
QStringList tags_of(const QVector<RunItem>& items);

} // namespace midstage::widgets
