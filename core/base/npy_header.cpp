// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/npy_header.h"

#include "core/base/error.h"
#include "core/base/npy.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace midstage {
namespace {

struct TypeName {
    std::string_view descr;
    at::ScalarType type;
};

constexpr std::array<TypeName, 12> type_names{{
    {"<f2", at::kHalf},
    {"<f4", at::kFloat},
    {"<f8", at::kDouble},
    {"|i1", at::kChar},
    {"<i2", at::kShort},
    {"<i4", at::kInt},
    {"<i8", at::kLong},
    {"|u1", at::kByte},
    {"<u2", at::kUInt16},
    {"<u4", at::kUInt32},
    {"<u8", at::kUInt64},
    {"|b1", at::kBool},
}};

/// Reads the few forms of Python literal that a header is made of.
class HeaderParser {
public:
    HeaderParser(std::string_view text, const std::string& name)
        : rest_(text)
        , name_(name) {}

    NpyHeader parse() {
        bool has_type = false;
        bool has_order = false;
        bool has_shape = false;
        expect('{');
        while (!take('}')) {
            const std::string_view key = string();
            expect(':');
            if (key == "descr") {
                header_.type = type();
                has_type = true;
            } else if (key == "fortran_order") {
                header_.fortran_order = boolean();
                has_order = true;
            } else if (key == "shape") {
                header_.shape = shape();
                has_shape = true;
            } else {
                fail("has the unknown key '" + std::string(key) + "'");
            }
            if (!take(',')) {
                expect('}');
                break;
            }
        }
        if (!has_type || !has_order || !has_shape) {
            fail("lacks one of descr, fortran_order and shape");
        }
        header_.count = 1;
        int64_t bytes = static_cast<int64_t>(c10::elementSize(header_.type));
        for (const int64_t extent : header_.shape) {
            if (__builtin_mul_overflow(header_.count, extent, &header_.count) ||
                __builtin_mul_overflow(bytes, std::max<int64_t>(extent, 1), &bytes)) {
                fail("claims an impossible shape");
            }
        }
        return header_;
    }

private:
    [[noreturn]] void fail(const std::string& what) const {
        throw InputError(name_ + " is not a NumPy array that can be read here: its header " + what + ".");
    }

    bool take(char wanted) {
        const size_t start = rest_.find_first_not_of(" \t\n");
        if (start == std::string_view::npos || rest_[start] != wanted) {
            return false;
        }
        rest_.remove_prefix(start + 1);
        return true;
    }

    void expect(char wanted) {
        if (!take(wanted)) {
            fail(std::string("lacks a '") + wanted + "'");
        }
    }

    std::string_view string() {
        const char quote = take('\'') ? '\'' : '"';
        if (quote == '"') {
            expect('"');
        }
        const size_t end = rest_.find(quote);
        if (end == std::string_view::npos) {
            fail("has a text without an end");
        }
        const std::string_view text = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return text;
    }

    at::ScalarType type() {
        if (take('[')) {
            fail("describes records; save one plain array of numbers instead");
        }
        const std::string_view descr = string();
        const auto* found =
            std::find_if(type_names.begin(), type_names.end(), [&](const TypeName& t) { return t.descr == descr; });
        if (descr.starts_with("|O")) {
            fail("says that it holds pickled Python objects; save a plain array of numbers instead");
        }
        if (found == type_names.end()) {
            fail("gives the type '" + std::string(descr) +
                 "'; known are little-endian float16/32/64, int8/16/32/64, uint8/16/32/64 and bool");
        }
        return found->type;
    }

    bool boolean() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\n"), rest_.size()));
        for (const std::string_view word : {"True", "False"}) {
            if (rest_.starts_with(word)) {
                rest_.remove_prefix(word.size());
                return word == "True";
            }
        }
        fail("gives neither True nor False for fortran_order");
    }

    std::vector<int64_t> shape() {
        std::vector<int64_t> extents;
        expect('(');
        while (!take(')')) {
            rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\n"), rest_.size()));
            int64_t extent = 0;
            const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), extent);
            if (error != std::errc() || extent < 0) {
                fail("has a shape with something else than whole numbers");
            }
            rest_.remove_prefix(static_cast<size_t>(end - rest_.data()));
            extents.push_back(extent);
            if (!take(',')) {
                expect(')');
                break;
            }
        }
        if (extents.size() > 64) {
            fail("claims more than 64 dimensions");
        }
        return extents;
    }

    std::string_view rest_;
    const std::string& name_;
    NpyHeader header_;
};

} // namespace

NpyHeader parse_npy_header(const std::string& text, const std::string& name) {
    return HeaderParser(text, name).parse();
}

std::string npy_header(const at::Tensor& array) {
    const auto* found = std::find_if(type_names.begin(), type_names.end(),
                                     [&](const TypeName& t) { return t.type == array.scalar_type(); });
    if (found == type_names.end()) {
        throw Error(std::string("NumPy has no type for tensors of ") + c10::toString(array.scalar_type()) + ".");
    }
    std::string dictionary = "{'descr': '" + std::string(found->descr) + "', 'fortran_order': False, 'shape': (";
    for (int64_t axis = 0; axis < array.dim(); ++axis) {
        if (axis > 0) {
            dictionary += ' ';
        }
        dictionary += std::to_string(array.size(axis));
        if (axis + 1 < array.dim() || array.dim() == 1) {
            dictionary += ',';
        }
    }
    dictionary += "), }";
    if (array.dim() > 0) {
        // NumPy leaves room for the first extent to grow to 21 digits in place.
        dictionary.append(21 - std::to_string(array.size(0)).size(), ' ');
    }
    // Magic, version, length, dictionary and line feed together are a multiple of 64 bytes.
    constexpr size_t before = 10;
    constexpr size_t alignment = 64;
    dictionary.append(alignment - (before + dictionary.size() + 1) % alignment, ' ');
    dictionary += '\n';
    std::string header("\x93NUMPY\x01\x00", 8);
    header += static_cast<char>(dictionary.size() & 0xff);
    header += static_cast<char>(dictionary.size() >> 8);
    return header + dictionary;
}

} // namespace midstage
