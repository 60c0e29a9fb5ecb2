// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <mutex>
#include <utility>

namespace midstage {

/// The last few answers to a question that takes long and is asked again and again; from any thread. No tensors may be
/// kept in one that is static: they would outlive what they were made with.
template <class Key, class Value>
class Remembered {
public:
    template <class Make>
    Value find_or(const Key& key, const Make& make) {
        {
            const std::lock_guard lock(mutex_);
            for (const auto& [known, value] : answers_) {
                if (known == key) {
                    return value;
                }
            }
        }
        Value value = make();
        const std::lock_guard lock(mutex_);
        answers_.emplace_front(key, value);
        constexpr size_t most = 8;
        answers_.resize(std::min(answers_.size(), most));
        return value;
    }

private:
    std::mutex mutex_;
    std::deque<std::pair<Key, Value>> answers_;
};

} // namespace midstage
