// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>

namespace midstage::cli {

/// Standard error, shared by progress, log and errors: a progress bar that stays in one line where it is a terminal,
/// plain lines otherwise. Safe from any thread.
class Terminal {
public:
    static Terminal& instance();

    /// Quiet leaves errors alone; the log comes with its warnings, with `verbose` wholly.
    void configure(bool quiet, bool verbose);
    bool interactive() const { return interactive_; }
    /// Columns, where it is a terminal.
    int width() const;

    void line(const std::string& text);
    void error(const std::string& text);
    /// Replaces the bar, cut to the terminal's width; nothing where it is no terminal.
    void bar(const std::string& text);
    /// Takes the bar away.
    void clear_bar();

private:
    Terminal();
    void write(const std::string& text);

    std::mutex mutex_;
    bool interactive_ = false;
    bool quiet_ = false;
    bool bar_shown_ = false;
};

} // namespace midstage::cli
