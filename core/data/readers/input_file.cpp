// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/input_file.h"

#include "core/data/readers/bad_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>
#include <zlib.h>

namespace midstage::data {
namespace {

constexpr size_t chunk = size_t{1} << 18;
/// The highest ratio that deflate can reach (zlib's technical notes).
constexpr uint64_t highest_ratio = 1032;
constexpr uint64_t small_allocation = uint64_t{16} << 20;

} // namespace

struct InputFile::Inflater {
    z_stream stream{};
    std::array<uint8_t, chunk> buffer{};
    bool ended = false;

    Inflater() = default;
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() { inflateEnd(&stream); }
};

InputFile::InputFile(std::filesystem::path file)
    : file_(std::move(file))
    , handle_(nullptr, &std::fclose) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file_, error)) {
        bad_file(file_, std::filesystem::exists(file_, error) ? "it is not a regular file" : "there is no such file");
    }
    file_size_ = std::filesystem::file_size(file_, error);
    handle_.reset(std::fopen(file_.c_str(), "rb"));
    if (error || !handle_) {
        bad_file(file_, "it cannot be opened (" + std::string(std::strerror(errno)) + ")");
    }
    std::array<uint8_t, 2> magic{};
    const size_t got = std::fread(magic.data(), 1, magic.size(), handle_.get());
    const bool compressed = got == 2 && magic[0] == 0x1f && magic[1] == 0x8b;
    if (!compressed && file_.extension() == ".gz") {
        bad_file(file_, 0, "it is named .gz, but is not a gzip file; fetch it again");
    }
    std::rewind(handle_.get());
    if (compressed) {
        inflater_ = std::make_unique<Inflater>();
        if (inflateInit2(&inflater_->stream, 16 + MAX_WBITS) != Z_OK) {
            throw Error("zlib could not be started to read " + file_.string() + ".");
        }
    }
}

InputFile::~InputFile() = default;

bool InputFile::refill() {
    z_stream& stream = inflater_->stream;
    const size_t got = std::fread(inflater_->buffer.data(), 1, inflater_->buffer.size(), handle_.get());
    stream.next_in = inflater_->buffer.data();
    stream.avail_in = static_cast<uInt>(got);
    return got > 0;
}

/// After the end of one gzip member: another may follow (RFC 1952), or padding with zeros.
bool InputFile::next_member() {
    z_stream& stream = inflater_->stream;
    do {
        while (stream.avail_in > 0) {
            if (*stream.next_in != 0) {
                if (*stream.next_in != 0x1f) {
                    bad_file(file_, offset_, "something that is not gzip follows the compressed content");
                }
                inflateReset(&stream);
                return true;
            }
            ++stream.next_in;
            --stream.avail_in;
        }
    } while (refill());
    inflater_->ended = true;
    return false;
}

size_t InputFile::inflate_some(uint8_t* target, size_t bytes) {
    z_stream& stream = inflater_->stream;
    stream.next_out = target;
    stream.avail_out = static_cast<uInt>(bytes);
    while (stream.avail_out > 0 && !inflater_->ended) {
        if (stream.avail_in == 0 && !refill()) {
            bad_file(file_, offset_ + (bytes - stream.avail_out),
                     "the compressed content ends in the middle; fetch the file again");
        }
        const int status = inflate(&stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END) {
            next_member();
        } else if (status != Z_OK) {
            bad_file(file_, offset_ + (bytes - stream.avail_out),
                     "the compressed content is damaged (" + std::string(stream.msg ? stream.msg : "zlib error") +
                         "); fetch the file again");
        }
    }
    return bytes - stream.avail_out;
}

size_t InputFile::read_some(uint8_t* target, size_t bytes) {
    if (inflater_) {
        return inflate_some(target, bytes);
    }
    const size_t got = std::fread(target, 1, bytes, handle_.get());
    if (got < bytes && std::ferror(handle_.get()) != 0) {
        bad_file(file_, offset_ + got, "reading failed (" + std::string(std::strerror(errno)) + ")");
    }
    return got;
}

void InputFile::read(void* target, size_t bytes, const std::string& what) {
    auto* place = static_cast<uint8_t*>(target);
    while (bytes > 0) {
        const size_t got = read_some(place, std::min(bytes, chunk));
        offset_ += got;
        if (got == 0) {
            bad_file(file_, offset_,
                     "the file ends here, but " + what + " should go on for " + std::to_string(bytes) +
                         " bytes; fetch the file again");
        }
        place += got;
        bytes -= got;
    }
}

void InputFile::expect_end() {
    uint8_t more = 0;
    if (read_some(&more, 1) != 0) {
        bad_file(file_, offset_, "more content follows than the header promises; fetch the file again");
    }
}

uint64_t InputFile::upper_bound() const {
    const uint64_t most = inflater_ ? file_size_ * highest_ratio : file_size_;
    return most > offset_ ? most - offset_ : 0;
}

size_t InputFile::first_allocation(uint64_t promised) const {
    return static_cast<size_t>(inflater_ ? std::min(promised, std::max(small_allocation, 8 * file_size_)) : promised);
}

std::vector<uint8_t> read_growing(InputFile& input, uint64_t bytes, const std::string& what) {
    if (bytes > input.upper_bound()) {
        bad_file(input.file(), input.offset(),
                 "the header promises " + std::to_string(bytes) + " bytes of " + what +
                     ", but the file can hold only " + std::to_string(input.upper_bound()));
    }
    std::vector<uint8_t> result;
    size_t room = input.first_allocation(bytes);
    while (result.size() < bytes) {
        const size_t done = result.size();
        const size_t next = std::min<size_t>(bytes, room);
        result.resize(next);
        input.read(result.data() + done, next - done, what);
        room *= 2;
    }
    return result;
}

} // namespace midstage::data
