// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/batch_norm.h"

#include "core/kernels/batch_norm_loops.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <QTest>
#include <cmath>
#include <limits>
#include <vector>

using namespace midstage::kernels;

namespace {

struct Case {
    at::Tensor input;    ///< float64
    at::Tensor residual; ///< float64 or undefined
    BatchNormTensors tensors;
    bool training = true;
    bool relu = true;
};

/// Channels far from zero and of unlike spread, so that a careless variance shows.
Case make_case(int64_t channels, bool affine, bool residual, bool training, bool relu) {
    at::manual_seed(static_cast<uint64_t>(channels));
    const at::Tensor centre = at::randn({1, channels, 1, 1}, at::kDouble) * 20;
    const at::Tensor spread = at::rand({1, channels, 1, 1}, at::kDouble) + 0.05;
    Case made;
    made.input =
        (at::randn({7, channels, 9, 25}, at::kDouble) * spread + centre).contiguous(at::MemoryFormat::ChannelsLast);
    if (residual) {
        made.residual = at::randn_like(made.input);
    }
    if (affine) {
        made.tensors.weight = at::randn({channels});
        made.tensors.bias = at::randn({channels});
    }
    made.tensors.running_mean = centre.flatten().to(at::kFloat) + 0.1;
    made.tensors.running_var = at::rand({channels}) + 0.5;
    made.training = training;
    made.relu = relu;
    return made;
}

/// Output, gradients (input, residual, weight, bias), running statistics.
struct Outcome {
    std::vector<at::Tensor> tensors;
};

using Operation = decltype(&batch_norm);

Outcome run(const Case& from, at::ScalarType type, at::ScalarType parameters, Operation operation) {
    const at::AutoGradMode gradients(true);
    const auto leaf = [](const at::Tensor& tensor, at::ScalarType wanted) {
        return tensor.defined() ? tensor.to(wanted).clone(at::MemoryFormat::Preserve).set_requires_grad(true)
                                : at::Tensor();
    };
    const at::Tensor input = leaf(from.input, type);
    const at::Tensor residual = leaf(from.residual, type);
    const BatchNormTensors tensors{leaf(from.tensors.weight, parameters), leaf(from.tensors.bias, parameters),
                                   from.tensors.running_mean.to(parameters).clone(),
                                   from.tensors.running_var.to(parameters).clone()};
    const at::Tensor output = operation(input, residual, tensors, from.training, from.relu);
    at::manual_seed(77);
    output.backward(at::randn(output.sizes(), at::kDouble).to(type));
    Outcome outcome{{output.detach(), input.grad()}};
    for (const at::Tensor& tensor : {residual, tensors.weight, tensors.bias}) {
        if (tensor.defined()) {
            outcome.tensors.push_back(tensor.grad());
        }
    }
    outcome.tensors.push_back(tensors.running_mean);
    outcome.tensors.push_back(tensors.running_var);
    return outcome;
}

/// Relative to the largest number of the expected tensor, which is `magnitude` at least.
double difference(const at::Tensor& actual, const at::Tensor& expected, double magnitude = 1) {
    const at::Tensor wanted = expected.to(at::kDouble);
    return ((actual.to(at::kDouble) - wanted).abs().max() / wanted.abs().max().clamp_min(magnitude)).item<double>();
}

void compare(const Outcome& actual, const Outcome& expected, double tolerance) {
    QCOMPARE(actual.tensors.size(), expected.tensors.size());
    for (size_t i = 0; i < actual.tensors.size(); ++i) {
        QVERIFY(actual.tensors[i].defined());
        // A sum over all rows may come to nearly nothing; its rounding is that of its terms.
        const at::Tensor& wanted = expected.tensors[i];
        const bool may_be_a_sum = wanted.dim() == 1 && i + 2 < expected.tensors.size();
        const double rows = 7 * 9 * 25;
        const double largest = difference(actual.tensors[i], wanted, may_be_a_sum ? std::sqrt(rows) : 1);
        QVERIFY2(largest <= tolerance, qPrintable(QString("tensor %1 differs by %2").arg(i).arg(largest)));
    }
}

} // namespace

class TestBatchNorm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equals_float64_data() {
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("affine");
        QTest::addColumn<bool>("residual");
        QTest::addColumn<bool>("training");
        QTest::addColumn<bool>("relu");
        // 1, 2, 4 and 16 channels are what the loops take at a time.
        for (const int channels : {1, 3, 16, 24, 39}) {
            for (int options = 0; options < 16; ++options) {
                const bool affine = (options & 1) != 0;
                const bool residual = (options & 2) != 0;
                const bool training = (options & 4) != 0;
                const bool relu = (options & 8) != 0;
                QTest::addRow("%d channels%s%s%s%s", channels, affine ? ", affine" : "", residual ? ", residual" : "",
                              training ? ", training" : "", relu ? ", relu" : "")
                    << channels << affine << residual << training << relu;
            }
        }
    }

    /// PyTorch's operations in float64 are the reference; in float32 and bfloat16 the kernel may differ by rounding.
    void equals_float64() {
        QFETCH(int, channels);
        QFETCH(bool, affine);
        QFETCH(bool, residual);
        QFETCH(bool, training);
        QFETCH(bool, relu);
        Case made = make_case(channels, affine, residual, training, relu);
        // The same rounded numbers on both sides; a sum of zero's neighbourhood would flip the ReLU of one of them.
        made.input = made.input.to(at::kBFloat16).to(at::kDouble);
        if (residual) {
            made.residual = made.residual.to(at::kBFloat16).to(at::kDouble);
        }
        const Outcome expected = run(made, at::kDouble, at::kDouble, &batch_norm_by_tensor_operations);
        compare(run(made, at::kFloat, at::kFloat, &batch_norm), expected, 2e-5);
        compare(run(made, at::kBFloat16, at::kFloat, &batch_norm), expected, 0.02);
    }

    /// The sign of a spread of 1e-4 around 1000 needs the mean before the squares.
    void variance_survives_a_large_mean() {
        Case made = make_case(16, false, false, true, false);
        made.input = at::randn({8, 16, 16, 16}, at::kDouble).contiguous(at::MemoryFormat::ChannelsLast) * 0.5 + 1000;
        made.input = made.input.to(at::kFloat).to(at::kDouble);
        const Outcome expected = run(made, at::kDouble, at::kDouble, &batch_norm_by_tensor_operations);
        const Outcome actual = run(made, at::kFloat, at::kFloat, &batch_norm);
        QVERIFY(difference(actual.tensors.back(), expected.tensors.back()) < 1e-5);
    }

    void number_of_threads_changes_nothing() {
        const Case made = make_case(39, true, true, true, true);
        const int threads = at::get_num_threads();
        at::set_num_threads(1);
        const Outcome one = run(made, at::kFloat, at::kFloat, &batch_norm);
        at::set_num_threads(3);
        const Outcome three = run(made, at::kFloat, at::kFloat, &batch_norm);
        at::set_num_threads(threads);
        for (size_t i = 0; i < one.tensors.size(); ++i) {
            QVERIFY(at::equal(one.tensors[i], three.tensors[i]));
        }
    }

    void nan_stays_nan() {
        for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
            Case made = make_case(24, true, false, false, true);
            made.input[0][3][0][0] = std::numeric_limits<double>::quiet_NaN();
            made.input[0][23][0][0] = std::numeric_limits<double>::quiet_NaN();
            const at::Tensor output = run(made, type, at::kFloat, &batch_norm).tensors[0];
            QCOMPARE(output.isnan().sum().item<int64_t>(), 2);
            QVERIFY(output[0][3][0][0].isnan().item<bool>());
        }
    }

    /// What the kernel does not take, other layouts and types, goes through PyTorch's operations.
    void everything_else_works_too() {
        const Case made = make_case(24, true, true, true, true);
        const Outcome expected = run(made, at::kDouble, at::kDouble, &batch_norm_by_tensor_operations);
        compare(run(made, at::kDouble, at::kDouble, &batch_norm), expected, 1e-12);
        Case contiguous = made;
        contiguous.input = made.input.contiguous();
        compare(run(contiguous, at::kFloat, at::kFloat, &batch_norm), expected, 2e-5);
    }

    /// Without gradients nothing is kept for them and the result is the same.
    void evaluation_without_gradients() {
        const Case made = make_case(39, true, true, false, true);
        const at::Tensor with = run(made, at::kFloat, at::kFloat, &batch_norm).tensors[0];
        const at::NoGradGuard no_grad;
        const at::Tensor without = batch_norm(made.input.to(at::kFloat), made.residual.to(at::kFloat), made.tensors,
                                              /*training=*/false, /*relu=*/true);
        QVERIFY(!without.requires_grad());
        QVERIFY(at::equal(with, without));
    }
};

QTEST_GUILESS_MAIN(TestBatchNorm)
#include "test_batch_norm.moc"
