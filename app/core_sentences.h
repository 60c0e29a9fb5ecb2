// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

/// The engine's texts that reach the window, for app/core_text.h and for lupdate (context "Core"): the engine knows no
/// languages. Each is a text as the engine makes it, with %1, %2, ... in place of the values that it puts in.
/// tests/app/core_sentences.py finds what is missing here.
namespace midstage::app::core_sentences {

/// Sentences and parts of sentences, by the engine's folders.
std::span<const char* const> analysis();
std::span<const char* const> base();
std::span<const char* const> compute();
std::span<const char* const> data();
std::span<const char* const> masks();
std::span<const char* const> models();
std::span<const char* const> ood();
std::span<const char* const> runs();
std::span<const char* const> training();
/// What the window's own program throws in the engine's way, where it stands between them.
std::span<const char* const> window();

/// Names and descriptions of what can be chosen: data sets, models, scores, rules, presets, settings.
std::span<const char* const> titles();

} // namespace midstage::app::core_sentences
