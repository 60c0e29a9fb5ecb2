// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace midstage::app {

/// Lets the calling thread, and the threads that it starts from now on, give way to the window's thread: a network that
/// trains on every core would otherwise hold up each repaint, which Qt shares out to threads of its own and waits for.
/// Where nothing else wants the processor, the thread is as fast as before. Linux only; elsewhere nothing happens.
void give_way_to_the_window();

} // namespace midstage::app
