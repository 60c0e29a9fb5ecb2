// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace midstage::app {

/// How much less urgent than the window, as Linux's nice values: what it waits for comes before runs, which must get on
/// beside other programs too.
inline constexpr int nice_of_reading = 5;
inline constexpr int nice_of_runs = 10;

/// Lets the calling thread, and the threads that it starts from now on, give way to the window's thread: a network that
/// trains on every core would otherwise hold up each repaint, which Qt shares out to threads of its own and waits for.
/// Where nothing else wants the processor, the thread is as fast as before. Linux only; elsewhere nothing happens.
void give_way_to_the_window(int nice);

} // namespace midstage::app
