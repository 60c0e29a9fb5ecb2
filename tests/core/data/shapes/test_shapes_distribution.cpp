// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/data/shapes/shapes.h"

#include <ATen/ATen.h>
#include <QTest>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace midstage;
using namespace midstage::data;

namespace {

/// As make_shapes_reference.py: of each image the mean and deviation of each channel, the mean absolute difference of
/// neighbours in a row, and the grey mean of each of 4 x 4 cells: (N, 23).
at::Tensor statistics(const at::Tensor& images) {
    const at::Tensor x = images.to(at::kDouble);
    const at::Tensor deviation = x.flatten(2).std(2, /*unbiased=*/false);
    const at::Tensor step = x.diff(1, 3).abs().mean({1, 2, 3}).unsqueeze(1);
    const at::Tensor cells = x.mean(1).reshape({-1, 4, 8, 4, 8}).mean({2, 4}).reshape({-1, 16});
    return at::cat({x.mean({2, 3}), deviation, step, cells}, 1);
}

/// Fails unless mean and deviation over images agree with the reference's within what chance does to both.
void compare(const std::string& group, const at::Tensor& images, const nlohmann::json& reference) {
    const at::Tensor ours = statistics(images);
    const auto n = static_cast<double>(ours.size(0));
    const auto reference_n = reference.at("n").get<double>();
    const auto mean = reference.at("mean").get<std::vector<double>>();
    const auto deviation = reference.at("std").get<std::vector<double>>();
    for (int64_t k = 0; k < ours.size(1); ++k) {
        const auto column = static_cast<size_t>(k);
        const double our_mean = ours.select(1, k).mean().item<double>();
        const double our_deviation = ours.select(1, k).std(/*unbiased=*/false).item<double>();
        const double error = deviation[column] * std::sqrt(1 / n + 1 / reference_n);
        QVERIFY2(std::abs(our_mean - mean[column]) < 4.5 * error,
                 qPrintable(QString("%1, statistic %2: mean %3, reference %4 +- %5")
                                .arg(group.c_str())
                                .arg(k)
                                .arg(our_mean)
                                .arg(mean[column])
                                .arg(error)));
        // The deviation's own error is at most about that of the mean for these short-tailed statistics.
        QVERIFY2(std::abs(our_deviation - deviation[column]) < 4.5 * error,
                 qPrintable(QString("%1, statistic %2: deviation %3, reference %4 +- %5")
                                .arg(group.c_str())
                                .arg(k)
                                .arg(our_deviation)
                                .arg(deviation[column])
                                .arg(error)));
    }
}

} // namespace

class TestShapesDistribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        groups_ = nlohmann::json::parse(read_file(std::string(MIDSTAGE_TEST_FILES) + "/data/shapes_reference.json"))
                      .at("groups");
        sets_ = shapes_datasets();
    }

    void classes() {
        LoadRequest request;
        request.limit = 12000;
        request.seed = 3;
        const ImageSet set = sets_[0].load(request);
        for (int64_t k = 0; k < set.classes(); ++k) {
            const std::string& name = set.class_names[static_cast<size_t>(k)];
            compare(name, set.images.index({set.labels.eq(k)}), groups_.at(name));
        }
    }

    void atypical_kinds() {
        for (const AtypicalKind kind : {AtypicalKind::low_contrast, AtypicalKind::occluded, AtypicalKind::blended}) {
            LoadRequest request;
            request.split = Split::train;
            request.limit = 3000;
            request.seed = 3;
            request.shapes.atypical_fraction = 1;
            request.shapes.atypical_kinds = {kind};
            compare(to_string(kind), sets_[0].load(request).images, groups_.at(to_string(kind)));
        }
    }

    void ood_sets() {
        for (size_t k = 1; k < sets_.size(); ++k) {
            LoadRequest request;
            request.limit = 3000;
            request.seed = 3;
            const std::string& name = sets_[k].info.name;
            compare(name, sets_[k].load(request).images, groups_.at(name));
        }
    }

private:
    nlohmann::json groups_;
    std::vector<Dataset> sets_;
};

QTEST_GUILESS_MAIN(TestShapesDistribution)
#include "test_shapes_distribution.moc"
