// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/tensor_memory.h"

#include <algorithm>
#include <bit>
#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>
#include <c10/util/Exception.h>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <mutex>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define MIDSTAGE_SANITIZED true
#else
#define MIDSTAGE_SANITIZED false
#endif

namespace midstage::compute {
namespace {

/// Smaller ones are malloc's, which keeps them itself.
constexpr size_t smallest_block = size_t{256} << 10;
constexpr size_t huge_page = size_t{2} << 20;
/// Before the data of each block; as long as a cache line, which LibTorch wants its data aligned to.
struct alignas(64) Header {
    size_t size; ///< of the whole block; malloc's below smallest_block
};

/// Sizes are rounded up to one of eight steps between powers of two: at most an eighth is lost, and a batch that is a
/// little smaller fits the same blocks.
size_t rounded(size_t bytes) {
    const size_t step = std::max<size_t>(std::bit_floor(bytes) / 8, 1);
    return (bytes + step - 1) / step * step;
}

size_t physical_memory() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGESIZE);
    return pages > 0 && page > 0 ? static_cast<size_t>(pages) * static_cast<size_t>(page) : 0;
}

/// From the system, aligned to huge pages where it is long enough for one; nullptr where there is none.
void* map_block(size_t size) {
    const size_t spare = size >= huge_page ? huge_page : 0;
    void* const mapped = mmap(nullptr, size + spare, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) {
        return nullptr;
    }
    if (spare == 0) {
        return mapped;
    }
    auto* const begin = static_cast<std::byte*>(mapped);
    const size_t ahead = (huge_page - reinterpret_cast<uintptr_t>(begin) % huge_page) % huge_page;
    if (ahead > 0) {
        munmap(begin, ahead);
    }
    munmap(begin + ahead + size, spare - ahead);
    // A wish: without huge pages it only takes longer.
    (void)madvise(begin + ahead, size, MADV_HUGEPAGE);
    return begin + ahead;
}

class Blocks {
public:
    void* take(size_t size) {
        {
            const std::lock_guard lock(mutex_);
            const auto found = free_.find(size);
            if (found != free_.end() && !found->second.empty()) {
                void* const block = found->second.back();
                found->second.pop_back();
                kept_ -= size;
                return block;
            }
        }
        void* block = map_block(size);
        if (block == nullptr) {
            release();
            block = map_block(size);
        }
        return block;
    }

    void give(void* block, size_t size) {
        {
            const std::lock_guard lock(mutex_);
            if (kept_ + size <= most_) {
                free_[size].push_back(block);
                kept_ += size;
                return;
            }
        }
        munmap(block, size);
    }

    void release() {
        const std::lock_guard lock(mutex_);
        for (const auto& [size, blocks] : free_) {
            for (void* block : blocks) {
                munmap(block, size);
            }
        }
        free_.clear();
        kept_ = 0;
    }

    size_t kept() {
        const std::lock_guard lock(mutex_);
        return kept_;
    }

private:
    std::mutex mutex_;
    std::map<size_t, std::vector<void*>> free_;
    size_t kept_ = 0;
    /// What a step frees and takes again is little beside the machine's memory; the rest is not ours to sit on.
    size_t most_ = physical_memory() / 4;
};

/// Never destroyed: tensors may outlive everything else.
Blocks& blocks() {
    static Blocks& all = *new Blocks;
    return all;
}

void free_block(void* data) {
    if (data == nullptr) {
        return;
    }
    auto* const header = static_cast<Header*>(data) - 1;
    if (header->size < smallest_block) {
        std::free(header);
    } else {
        blocks().give(header, header->size);
    }
}

/// Room for the header and `bytes`, a multiple of the alignment; nullptr where there is none.
void* take_block(size_t bytes, size_t& size) {
    constexpr size_t page = 4096;
    const auto up_to = [](size_t number, size_t multiple) { return (number + multiple - 1) / multiple * multiple; };
    size = up_to(bytes + sizeof(Header), alignof(Header));
    if (size < bytes) {
        return nullptr;
    }
    if (size < smallest_block) {
        return std::aligned_alloc(alignof(Header), size);
    }
    size = up_to(rounded(size), page);
    return size < bytes ? nullptr : blocks().take(size);
}

class KeepingAllocator : public c10::Allocator {
public:
    c10::DataPtr allocate(size_t bytes) override {
        const c10::Device processor(c10::kCPU);
        if (bytes == 0) {
            return {nullptr, nullptr, &free_block, processor};
        }
        size_t size = 0;
        void* const block = take_block(bytes, size);
        TORCH_CHECK_WITH(OutOfMemoryError, block != nullptr, "There is no memory for a tensor of ", bytes, " bytes.");
        void* const data = new (block) Header{size} + 1;
        return {data, data, &free_block, processor};
    }

    c10::DeleterFnPtr raw_deleter() const override { return &free_block; }

    void copy_data(void* to, const void* from, size_t count) const override { default_copy_data(to, from, count); }
};

} // namespace

void keep_tensor_memory() {
    if (MIDSTAGE_SANITIZED) {
        return;
    }
    static const bool once = [] {
        static KeepingAllocator& allocator = *new KeepingAllocator;
        c10::SetCPUAllocator(&allocator);
        return true;
    }();
    (void)once;
}

void release_tensor_memory() {
    blocks().release();
}

int64_t kept_tensor_memory() {
    return static_cast<int64_t>(blocks().kept());
}

} // namespace midstage::compute
