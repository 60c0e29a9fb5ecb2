// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/tensor_memory.h"

#include <ATen/ATen.h>
#include <QTest>
#include <cstdint>
#include <thread>
#include <vector>

using namespace midstage;

namespace {

constexpr int64_t large = 3'000'000; ///< floats
constexpr int64_t large_bytes = large * 4;

} // namespace

class TestTensorMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Under the sanitizers tensors' memory is malloc's.");
#endif
        before_ = at::full({large}, 1.0F);
        compute::keep_tensor_memory();
        compute::keep_tensor_memory();
    }

    void init() {
        compute::release_tensor_memory();
    }

    /// It was malloc's and goes back there.
    void a_tensor_from_before() {
        QCOMPARE(before_.sum().item<float>(), static_cast<float>(large));
        before_ = at::Tensor();
        QCOMPARE(compute::kept_tensor_memory(), 0);
    }

    void a_freed_block_serves_the_next_tensor() {
        at::Tensor first = at::empty({large});
        const void* const address = first.const_data_ptr();
        first = at::Tensor();
        QVERIFY(compute::kept_tensor_memory() >= large_bytes);
        const at::Tensor next = at::empty({large - 1000});
        QCOMPARE(next.const_data_ptr(), address);
        QCOMPARE(compute::kept_tensor_memory(), 0);
    }

    void at_most_an_eighth_is_lost() {
        for (const int64_t bytes : {300'000L, 1'000'000L, 1L << 21, (1L << 21) + 1, 17'000'001L}) {
            compute::release_tensor_memory();
            at::empty({bytes}, at::kByte);
            QVERIFY(compute::kept_tensor_memory() >= bytes);
            QVERIFY(compute::kept_tensor_memory() <= bytes + bytes / 8 + 2 * 4096);
        }
    }

    void small_tensors_are_not_kept() {
        at::empty({1000});
        QCOMPARE(compute::kept_tensor_memory(), 0);
    }

    /// LibTorch's scratch memory: taken and freed without a tensor, of any size.
    void memory_without_a_tensor() {
        c10::Allocator* const allocator = c10::GetAllocator(c10::kCPU);
        for (const size_t bytes : {size_t{0}, size_t{40}, size_t{5'000'000}}) {
            allocator->raw_deallocate(allocator->raw_allocate(bytes));
        }
        const at::Tensor sorted = std::get<0>(at::rand({1 << 20}).sort());
        QVERIFY(sorted.diff().ge(0).all().item<bool>());
    }

    void released_memory_is_gone_and_comes_again() {
        at::empty({large});
        QVERIFY(compute::kept_tensor_memory() > 0);
        compute::release_tensor_memory();
        QCOMPARE(compute::kept_tensor_memory(), 0);
        QCOMPARE(at::zeros({large}).sum().item<float>(), 0.0F);
    }

    void data_are_aligned() {
        for (const int64_t bytes : {300'000L, 5'000'000L}) {
            QCOMPARE(reinterpret_cast<uintptr_t>(at::empty({bytes}, at::kByte).const_data_ptr()) % 64, uintptr_t{0});
        }
    }

    /// Blocks that are in use belong to one tensor each, whichever thread asks and frees.
    void several_threads() {
        std::vector<std::thread> threads;
        std::vector<int> wrong(4, 0);
        for (size_t t = 0; t < wrong.size(); ++t) {
            threads.emplace_back([t, &wrong] {
                for (int i = 0; i < 200; ++i) {
                    const auto value = static_cast<float>(static_cast<int>(t) * 1000 + i);
                    const at::Tensor mine = at::full({100'000 + 20'000 * (i % 3)}, value);
                    wrong[t] += mine.eq(value).all().item<bool>() ? 0 : 1;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QCOMPARE(wrong, std::vector<int>(4, 0));
    }

    /// More than the address space holds.
    void too_much_is_an_error_of_its_own() {
        bool refused = false;
        try {
            at::empty({int64_t{1} << 60}, at::kByte);
        } catch (const c10::OutOfMemoryError&) {
            refused = true;
        }
        QVERIFY(refused);
    }

private:
    at::Tensor before_;
};

QTEST_GUILESS_MAIN(TestTensorMemory)
#include "test_tensor_memory.moc"
