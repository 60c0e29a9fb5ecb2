// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace midstage::app {

/// A run that was deleted and can be brought back.
struct TrashedRun {
    QString folder; ///< where it was
    QString at;     ///< where it is
};

/// Moves a run's folder to the desktop's trash, or, on a disk that has none, to the folder ".trash" beside it; both are
/// a rename, so that nothing is copied and no half folder is ever seen. Blocks: call it in the background. Throws
/// midstage::Error: no run, one that anybody writes, or a folder that cannot be moved.
TrashedRun move_to_trash(const QString& folder);

/// Brings it back to where it was, byte for byte. Throws midstage::Error where the trash was emptied or another run
/// has taken its place.
void restore_from_trash(const TrashedRun& run);

} // namespace midstage::app
