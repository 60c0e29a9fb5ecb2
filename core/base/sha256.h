// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace midstage {

/// SHA-256 of what has been added, for data fingerprints.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(const void* data, size_t bytes);
    /// 64 lower-case hexadecimal digits; nothing may be added afterwards.
    std::string finish();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

} // namespace midstage
