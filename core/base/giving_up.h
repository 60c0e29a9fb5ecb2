// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <exception>

namespace midstage {

/// Thrown where work was given up: nobody waits for its result any more. No Error, so that nobody who tells errors
/// takes it for one.
class GivenUp : public std::exception {};

/// While it lives, work on its thread ends with GivenUp soon after the flag has become true. Null: never. The flag must
/// outlive it.
class GiveUpWhen {
public:
    explicit GiveUpWhen(const std::atomic<bool>* flag)
        : before_(current()) {
        current() = flag;
    }
    ~GiveUpWhen() { current() = before_; }
    GiveUpWhen(const GiveUpWhen&) = delete;
    GiveUpWhen& operator=(const GiveUpWhen&) = delete;

    /// Throws GivenUp where the work of this thread is to be given up; asked in loops that can take long, such as that
    /// over the pictures of a folder.
    static void look() {
        const std::atomic<bool>* flag = current();
        if (flag != nullptr && flag->load(std::memory_order_relaxed)) {
            throw GivenUp();
        }
    }

private:
    static const std::atomic<bool>*& current() {
        thread_local const std::atomic<bool>* flag = nullptr;
        return flag;
    }

    const std::atomic<bool>* before_;
};

} // namespace midstage
