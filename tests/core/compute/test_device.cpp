// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/compute/device.h"

#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <QTest>
#include <sched.h>

using namespace midstage;
using namespace midstage::compute;

namespace {

std::string message_of(const std::string& device, const std::string& precision, int threads) {
    try {
        resolve(device, precision, threads);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class TestDevice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_processor_comes_first_with_its_name() {
        const DeviceInfo& cpu = devices().front();
        QCOMPARE(cpu.name, std::string("cpu"));
        QVERIFY(!cpu.title.empty());
        QVERIFY(cpu.memory > int64_t(100) << 20);
    }

    void automatic_takes_the_best_device_and_precision() {
        const Compute compute = resolve("auto", "auto", 0);
        const DeviceInfo& expected = devices().size() > 1 ? devices()[1] : devices()[0];
        QCOMPARE(compute.device.str(), expected.name);
        QCOMPARE(compute.bf16, expected.fast_bf16);
        QCOMPARE(compute.threads, physical_cores());
    }

    void explicit_choices_are_kept() {
        const Compute compute = resolve("cpu", "bf16", 3);
        QVERIFY(compute.device.is_cpu());
        QVERIFY(compute.bf16);
        QCOMPARE(compute.threads, 3);
        QVERIFY(!resolve("cpu", "fp32", 1).bf16);
    }

    void what_this_machine_lacks_is_refused_in_words() {
        QVERIFY(has(message_of("cuda:97", "auto", 0), "cuda:97"));
        QVERIFY(has(message_of("cuda:97", "auto", 0), devices().front().title));
        QVERIFY(has(message_of("tpu", "auto", 0), "choose auto, cpu, cuda or cuda:N"));
        QVERIFY(has(message_of("cuda:x", "auto", 0), "not known"));
        QVERIFY(has(message_of("cpu", "fp8", 0), "choose auto, fp32 or bf16"));
        QVERIFY(has(message_of("cpu", "auto", -1), "threads"));
    }

    void cores_follow_the_affinity() {
        cpu_set_t all;
        QCOMPARE(sched_getaffinity(0, sizeof all, &all), 0);
        int first = 0;
        while (!CPU_ISSET(first, &all)) {
            ++first;
        }
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(first, &one);
        QCOMPARE(sched_setaffinity(0, sizeof one, &one), 0);
        const int cores = physical_cores();
        QCOMPARE(sched_setaffinity(0, sizeof all, &all), 0);
        QCOMPARE(cores, 1);
        QVERIFY(physical_cores() >= 1 && physical_cores() <= CPU_COUNT(&all));
    }

    void threads_are_set() {
        Compute compute;
        compute.threads = 2;
        apply(compute);
        QCOMPARE(at::get_num_threads(), 2);
        compute.threads = 1;
        apply(compute);
        QCOMPARE(at::get_num_threads(), 1);
    }

    void autocast_ends_with_its_scope() {
        const at::Tensor weight = at::ones({4, 3, 3, 3}).requires_grad_();
        const at::Tensor images = at::ones({1, 3, 8, 8});
        Compute compute = resolve("cpu", "bf16", 1);
        {
            const AutocastScope scope(compute);
            QVERIFY(at::conv2d(images, weight).scalar_type() == at::kBFloat16);
            // The cast weight is cached inside the scope; a changed weight must show in the next one.
            at::NoGradGuard no_grad;
            weight.mul_(2);
        }
        QVERIFY(at::conv2d(images, weight).scalar_type() == at::kFloat);
        {
            const AutocastScope scope(compute);
            QCOMPARE(at::conv2d(images, weight).to(at::kFloat).max().item<float>(), 54.0F);
        }
        compute.bf16 = false;
        const AutocastScope scope(compute);
        QVERIFY(at::conv2d(images, weight).scalar_type() == at::kFloat);
    }

    void gpus_have_names_and_compute() {
        if (devices().size() < 2) {
            QSKIP("This machine has no GPU that LibTorch can use.");
        }
        for (size_t i = 1; i < devices().size(); ++i) {
            QVERIFY(!devices()[i].title.empty());
            QVERIFY(devices()[i].memory > 0);
            apply(resolve(devices()[i].name, "auto", 0));
        }
    }
};

QTEST_GUILESS_MAIN(TestDevice)
#include "test_device.moc"
