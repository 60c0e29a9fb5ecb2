// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_list_model.h"

#include <QHash>
#include <QStringList>
#include <QVector>

namespace midstage::app {

/// Lists the runs folder again and again without reading what has not changed. A folder whose run.json cannot be read
/// is listed as such, with the reason. Not thread-safe: one call at a time.
class RunLister {
public:
    /// `elsewhere`: runs that lie outside the folder and are listed too. Newest first.
    QVector<widgets::RunItem> list(const QString& runs_dir, const QStringList& elsewhere = {});

private:
    struct Known {
        QString stamp; ///< of run.json and notes.json: size and time
        widgets::RunItem item;
    };
    QHash<QString, Known> known_;
};

} // namespace midstage::app
