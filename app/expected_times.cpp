// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/expected_time.h"

#include "app/expected_times.h"
#include "app/info_conversion.h"

namespace midstage::app {

QHash<QString, double> expected_times(const QStringList& waiting, const QString& runs_dir) {
    std::vector<std::filesystem::path> folders;
    for (const QString& folder : waiting) {
        folders.push_back(path_of(folder));
    }
    QHash<QString, double> seconds;
    for (const auto& [folder, expected] : runs::expected_seconds(folders, runs::list_runs(path_of(runs_dir)))) {
        if (expected) {
            seconds.insert(text_of(folder), *expected);
        }
    }
    return seconds;
}

} // namespace midstage::app
