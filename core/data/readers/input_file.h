// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace midstage::data {

/// A file read from front to back, plain or gzip-compressed (told by its first two bytes, not by its name). Compressed
/// content is decompressed in pieces of bounded size and its checksum is verified at its end. All errors are
/// InputError with file and offset (in the decompressed content).
class InputFile {
public:
    explicit InputFile(std::filesystem::path file);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    /// Fills `target`; throws where the content ends first, saying that `what` is cut off.
    void read(void* target, size_t bytes, const std::string& what);
    /// Throws unless all content has been read.
    void expect_end();

    uint64_t offset() const { return offset_; }
    /// The most bytes that can still follow; for compressed content by deflate's highest ratio.
    uint64_t upper_bound() const;
    /// A size that is safe to set aside at once for `promised` bytes; the rest is to be added as content really comes.
    size_t first_allocation(uint64_t promised) const;
    const std::filesystem::path& file() const { return file_; }

private:
    struct Inflater;

    size_t read_some(uint8_t* target, size_t bytes);
    size_t inflate_some(uint8_t* target, size_t bytes);
    bool refill();
    bool next_member();

    std::filesystem::path file_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> handle_;
    std::unique_ptr<Inflater> inflater_; ///< null for plain content
    uint64_t file_size_ = 0;
    uint64_t offset_ = 0;
};

/// Reads `bytes` of content into a buffer that grows only as content really comes.
std::vector<uint8_t> read_growing(InputFile& input, uint64_t bytes, const std::string& what);

} // namespace midstage::data
