// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"

#include "core/base/error.h"

#include <openssl/evp.h>

namespace midstage {

struct Sha256::Context {
    EVP_MD_CTX* value = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(value); }
};

Sha256::Sha256()
    : context_(std::make_unique<Context>()) {
    if (context_->value == nullptr || EVP_DigestInit_ex(context_->value, EVP_sha256(), nullptr) != 1) {
        throw Error("This system's OpenSSL does not offer SHA-256.");
    }
}

Sha256::~Sha256() = default;

void Sha256::add(const void* data, size_t bytes) {
    EVP_DigestUpdate(context_->value, data, bytes);
}

std::string Sha256::finish() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_DigestFinal_ex(context_->value, digest, &length);
    static constexpr char digits[] = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < length; ++i) {
        text += digits[digest[i] >> 4];
        text += digits[digest[i] & 15];
    }
    return text;
}

} // namespace midstage
