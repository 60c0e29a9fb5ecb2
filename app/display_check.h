// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace midstage::app {

/// Whether Qt can open a window here. Qt itself ends the process where it cannot, so it is tried in a child process;
/// call it before there are threads.
bool display_can_be_used(int argc, char** argv);

} // namespace midstage::app
