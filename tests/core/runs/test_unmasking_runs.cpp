// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/tiny_run.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/masks/weight_mask.h"
#include "core/models/state_dict.h"
#include "core/runs/atypical_tables.h"
#include "core/runs/constraint.h"
#include "core/runs/constraint_file.h"
#include "core/runs/csv.h"
#include "core/runs/layers_file.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <map>

using namespace midstage;
using namespace midstage::runs;
namespace fs = std::filesystem;

namespace {

std::map<std::string, at::Tensor> weights_of(const RunFolder& run, double epoch) {
    std::map<std::string, at::Tensor> weights;
    for (auto& [name, tensor] : models::read_state_dict(run.checkpoint_file(epoch))) {
        weights[name] = tensor;
    }
    return weights;
}

std::string problems_text(const RunSpec& spec, const fs::path& runs_dir) {
    std::string text;
    for (const Problem& problem : problems_with(spec, {}, runs_dir.string())) {
        text += problem.field + ": " + problem.sentence + "\n";
    }
    return text;
}

} // namespace

/// Estimate, fine-tune, prune and find-atypical as runs, from a small trained one.
class TestUnmaskingRuns : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path runs_dir_;
    std::string parent_;
    RunSpec parent_spec_;

    RunSpec child(RunKind kind, double epoch = last_epoch) const {
        RunSpec spec = child_of(parent_, parent_spec_, kind, epoch);
        spec.mask.count = 2;
        return spec;
    }

    RunFolder finished(const RunSpec& spec) const {
        Record record;
        RunFolder run = make_and_execute(runs_dir_, spec, record);
        if (run.info().state != RunState::finished) {
            QTest::qFail(record.message().c_str(), __FILE__, __LINE__);
        }
        return run;
    }

    RunFolder parent() const { return RunFolder::open(runs_dir_ / parent_); }

private Q_SLOTS:
    void initTestCase() {
        runs_dir_ = folder_.path().toStdString();
        parent_spec_ = tiny_spec(3);
        parent_spec_.id.label_noise = 0.2;
        parent_ = finished(parent_spec_).name();
    }

    void an_estimate_has_a_row_a_mask_and_names_the_stage() {
        RunSpec spec = child(RunKind::estimate_constraint);
        spec.mask.keep_fractions = {1, 0.9, 0.5};
        spec.mask.count = 3;
        spec.ood = {{"no-such-set", 10}}; // is not asked for
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        QCOMPARE(record.message(), std::string());
        const auto losses = read_mask_losses(run.constraint_file());
        QCOMPARE(losses.size(), size_t(1 + 3 + 3)); // the dense network is the same under every mask
        QCOMPARE(record.all<MaskDone>().size(), losses.size());
        const auto estimates = read_estimates(run.constraint_summary_file());
        QCOMPARE(estimates.size(), size_t(3));
        double mean = 0;
        for (size_t i = 1; i < 4; ++i) {
            mean += losses[i].loss / 3;
        }
        QVERIFY(std::abs(estimates[1].estimate.mean_loss - mean) < 1e-12);
        QVERIFY(estimates[0].estimate.mean_loss < estimates[2].estimate.mean_loss);
        const auto rows = parent().checkpoints();
        for (const StagedEstimate& staged : estimates) {
            const auto stage = nearest_stage(rows, staged.estimate.mean_loss);
            QVERIFY(stage && staged.epoch);
            QCOMPARE(*staged.epoch, rows[*stage].epoch);
            QCOMPARE(*staged.train_loss, rows[*stage].train_loss);
        }
        QCOMPARE(run.info().spec.parent.epoch, 3.0); // "its last" has become a number
    }

    /// Both losses are logged, and that which is minimised is |CE - c| + c.
    void a_fine_tuning_holds_the_loss() {
        RunSpec spec = child(RunKind::fine_tune);
        spec.constraint = "2.5";
        const RunFolder run = finished(spec);
        QCOMPARE(run.info().constraint, std::optional(2.5));
        const auto rows = run.checkpoints();
        QCOMPARE(rows.size(), parent().checkpoints().size()); // as long as its parent
        for (const CheckpointRow& row : rows) {
            QCOMPARE(row.extra.at("constraint"), 2.5);
            QVERIFY(row.extra.at("constrained_loss") >= 2.5);
        }
        // From below, the loss rises to the constraint.
        QVERIFY(rows.back().train_loss > parent().checkpoints().back().train_loss);
        QCOMPARE(run.ood().size(), parent().ood().size());
        QCOMPARE(run.info().spec.name, std::string("tiny-fine-tune"));
    }

    void single_layers_are_looked_at_once_each_however_often_it_is_broken_off() {
        RunSpec spec = child(RunKind::estimate_constraint);
        spec.mask.keep_fractions = {0.9};
        spec.mask.layer_keep_fraction = 0.5;
        const RunFolder run = finished(spec);
        const auto whole = read_layer_losses(run.layers_file());
        const size_t layers = masks::sensitivities_of(whole).size();
        QVERIFY(layers >= 3);
        QCOMPARE(whole.size(), 1 + 2 * layers);

        // What an interrupted process wrote is kept, and nothing is looked at twice.
        const fs::path half = runs_dir_ / "half";
        fs::copy(run.path(), half, fs::copy_options::recursive);
        fs::remove(half / "layers.csv");
        for (size_t i = 0; i < 3; ++i) {
            append_layer_loss(half / "layers.csv", whole[i]);
        }
        RunFolder resumed = RunFolder::open(half);
        resumed.lock();
        RunInfo info = resumed.info();
        info.state = RunState::interrupted;
        resumed.save(info);
        resumed.unlock();
        Record record;
        RunControl control;
        execute(resumed, runs_dir_, control, record.sink());
        QCOMPARE(record.message(), std::string());
        const auto again = read_layer_losses(half / "layers.csv");
        QCOMPARE(again.size(), whole.size());
        for (size_t i = 0; i < whole.size(); ++i) {
            QCOMPARE(again[i].layer, whole[i].layer);
            QCOMPARE(again[i].loss, whole[i].loss);
        }
        spec = child(RunKind::fine_tune);
        spec.mask.layer_keep_fraction = 0.5;
        QVERIFY(problems_text(spec, runs_dir_).find("mask.layer_keep_fraction") != std::string::npos);
    }

    void the_constraint_can_be_estimated_or_a_checkpoints_own_loss() {
        RunSpec spec = child(RunKind::fine_tune);
        spec.training.epochs = 1;
        spec.constraint = "epoch:2";
        const RunFolder of_epoch = finished(spec);
        QCOMPARE(*of_epoch.info().constraint, parent().checkpoints().at(2).train_loss);
        spec.constraint = "mask:0.9";
        const RunFolder of_mask = finished(spec);
        RunSpec estimate = child(RunKind::estimate_constraint);
        estimate.mask.keep_fractions = {0.9};
        const RunFolder alone = finished(estimate);
        QCOMPARE(*of_mask.info().constraint,
                 read_estimates(alone.constraint_summary_file()).front().estimate.mean_loss);
        QCOMPARE(read_file(of_mask.constraint_file()), read_file(alone.constraint_file()));
    }

    void a_constraint_of_0_is_plain_fine_tuning_bit_for_bit() {
        RunSpec spec = child(RunKind::fine_tune);
        spec.constraint = "0";
        const RunFolder constrained = finished(spec);
        spec.constraint = "none";
        const RunFolder plain = finished(spec);
        for (const double epoch : {0.5, 1.0, 2.0, 3.0}) {
            const auto a = weights_of(constrained, epoch);
            const auto b = weights_of(plain, epoch);
            for (const auto& [name, tensor] : a) {
                QVERIFY2(at::equal(tensor, b.at(name)), name.c_str());
            }
        }
        QVERIFY(plain.checkpoints().back().extra.empty());
    }

    void a_pruning_gives_a_dense_checkpoint_with_zeros_and_its_mask() {
        RunSpec spec = child(RunKind::prune);
        spec.prune.keep_fraction = 0.7;
        const RunFolder run = finished(spec);
        const auto dense = weights_of(parent(), 3);
        for (const CheckpointRow& row : run.checkpoints()) {
            QVERIFY(std::abs(row.extra.at("kept_weights") - 0.7) < 0.01);
            const auto weights = weights_of(run, row.epoch);
            const masks::WeightMask mask = masks::read_mask(run.mask_file(row.epoch));
            QCOMPARE(mask.keep_fraction, 0.7);
            QCOMPARE(mask.layers.size(), size_t(5));
            for (const auto& layer : mask.layers) {
                // Frozen: what is kept is the parent's.
                QVERIFY2(at::equal(weights.at(layer.name), dense.at(layer.name) * layer.kept), layer.name.c_str());
            }
        }
        const CsvTable sparsity = parse_csv(read_file(run.sparsity_file()), "sparsity.csv");
        QCOMPARE(sparsity.columns, (std::vector<std::string>{"layer", "weights", "kept", "sparsity"}));
        QCOMPARE(sparsity.rows.size(), size_t(5));
        QCOMPARE(sparsity.rows.front()[0], std::string("conv1.weight"));
        QCOMPARE(std::stoll(sparsity.rows.front()[2]),
                 masks::read_mask(run.mask_file(3)).layers.front().kept.sum().item<int64_t>());
        QVERIFY(std::abs(std::stod(sparsity.rows.front()[3]) - 0.3) < 0.01);
        // It is a checkpoint like any other.
        RunSpec evaluation = child_of(run.name(), run.info().spec, RunKind::evaluate);
        const RunFolder again = finished(evaluation);
        QCOMPARE(again.checkpoints().back().test_loss, run.checkpoints().back().test_loss);
    }

    void pruning_nothing_is_the_dense_network_bit_for_bit() {
        RunSpec spec = child(RunKind::prune);
        spec.prune.keep_fraction = 1;
        spec.constraint = "none";
        const RunFolder run = finished(spec);
        const auto dense = weights_of(parent(), 3);
        for (const auto& [name, tensor] : weights_of(run, 3)) {
            if (name.find("running") == std::string::npos && name.find("num_batches") == std::string::npos) {
                QVERIFY2(at::equal(tensor, dense.at(name)), name.c_str());
            }
        }
    }

    void an_average_over_epochs_is_evaluated_from_its_start_on() {
        RunSpec spec = parent_spec_;
        spec.training.ema_decay = 0;
        spec.training.swa_start = 2;
        const RunFolder run = finished(spec);
        QVERIFY(!fs::exists(run.raw_checkpoint_file(1)));
        // At its first epoch the average is that epoch's weights; then it is the mean of two.
        const auto raw = [&](double epoch) {
            std::map<std::string, at::Tensor> weights;
            for (auto& [name, tensor] : models::read_state_dict(run.raw_checkpoint_file(epoch))) {
                weights[name] = tensor;
            }
            return weights;
        };
        for (const auto& [name, tensor] : weights_of(run, 2)) {
            QVERIFY2(at::equal(tensor, raw(2).at(name)), name.c_str());
        }
        const auto second = raw(2);
        const auto third = raw(3);
        for (const auto& [name, tensor] : weights_of(run, 3)) {
            if (tensor.is_floating_point()) {
                QVERIFY2(at::allclose(tensor, (second.at(name) + third.at(name)) / 2), name.c_str());
            }
        }
    }

    void atypical_samples_are_found_and_told_apart() {
        RunSpec spec = child(RunKind::find_atypical);
        spec.mask.keep_fractions = {0.8, 0.5};
        spec.mask.count = 3;
        const RunFolder run = finished(spec);
        const CsvTable table = parse_csv(read_file(run.atypical_file()), "atypical.csv");
        QCOMPARE(table.rows.size(), size_t(270));
        const auto column = [&](const std::string& name) {
            const auto at = std::find(table.columns.begin(), table.columns.end(), name) - table.columns.begin();
            std::vector<std::string> values;
            for (const auto& row : table.rows) {
                values.push_back(row.at(static_cast<size_t>(at)));
            }
            return values;
        };
        const auto labels = column("label");
        const auto truths = column("true_label");
        const auto kinds = column("kind");
        const auto flips = column("flip_fraction");
        const auto predictions = column("prediction_full");
        const auto atypical = column("atypical");
        int wrong = 0;
        for (size_t i = 0; i < labels.size(); ++i) {
            wrong += labels[i] != truths[i] ? 1 : 0;
            QCOMPARE(kinds[i] == "wrong_label", labels[i] != truths[i]);
            QVERIFY(predictions[i] == labels[i] || flips[i] == "0"); // only what the full network gets right can flip
            QCOMPARE(atypical[i] == "1", std::stod(flips[i]) >= 0.5);
        }
        QVERIFY(wrong > 30);
        const auto counts = read_flagged(run.atypical_file());
        QVERIFY(counts && counts->samples == 270);
        QCOMPARE(counts->flagged, std::count(atypical.begin(), atypical.end(), std::string("1")));
        bool different = false;
        std::map<std::string, double> precision;
        for (const CriterionRow& row : read_criteria(run.criteria_file())) {
            precision[row.criterion + (row.keep_fraction ? std::to_string(*row.keep_fraction) : "") + row.kind] =
                row.average_precision;
        }
        different = precision.at("masked_loss0.800000all") != precision.at("masked_loss0.500000all");
        QVERIFY(different); // each keep fraction has its own figures
        QVERIFY(precision.contains("area_under_marginwrong_label"));
        QVERIFY(precision.contains("forgetting_eventsall"));

        // The same seed, the same masks; another one, others.
        const RunFolder again = finished(spec);
        QCOMPARE(read_file(again.atypical_file()), read_file(run.atypical_file()));
        spec.mask.seed = 1;
        QVERIFY(read_file(finished(spec).atypical_file()) != read_file(run.atypical_file()));
    }

    /// A validation OOD set is evaluated, but no figure that is reported contains it.
    void a_validation_ood_set_is_kept_apart() {
        RunSpec spec = child(RunKind::evaluate);
        spec.ood.push_back({"shapes-joined", 40});
        spec.ood.back().validation = true;
        const RunFolder run = finished(spec);
        int validation = 0;
        for (const OodRow& row : run.ood()) {
            QCOMPARE(row.validation, row.ood_set == "shapes-joined");
            validation += row.validation ? 1 : 0;
        }
        QCOMPARE(validation, 3);
    }

    void refuses_before_it_begins() {
        RunSpec spec = child(RunKind::fine_tune);
        QCOMPARE(problems_text(spec, runs_dir_), std::string());
        spec.training.label_smoothing = 0.1;
        QVERIFY(problems_text(spec, runs_dir_).find("training.label_smoothing: ") == 0);
        spec.constraint = "none";
        QCOMPARE(problems_text(spec, runs_dir_), std::string());
        spec.training.label_smoothing = 0;
        for (const char* text : {"mask:1.5", "mask:0", "-1", "soon", "epoch:", "mask:0.9x", "nan", "inf", "1e39", "101",
                                 "epoch:-1", "epoch:99"}) {
            spec.constraint = text;
            QVERIFY2(problems_text(spec, runs_dir_).find("constraint: ") == 0, text);
        }
        spec.constraint = "epoch:-1";
        QVERIFY(problems_text(spec, runs_dir_).find("The epoch of the constraint") != std::string::npos);
        spec.constraint = "0.1";
        spec.parent = {};
        QVERIFY(problems_text(spec, runs_dir_).find("parent.run: ") == 0);

        spec = child(RunKind::prune);
        spec.prune.learn_scores = false;
        QVERIFY(problems_text(spec, runs_dir_).find("prune.freeze_weights: ") == 0);
        spec.prune.freeze_weights = false;
        QCOMPARE(problems_text(spec, runs_dir_), std::string());
        spec.prune.score_weight_decay = 0.1;
        QVERIFY(problems_text(spec, runs_dir_).find("prune.score_weight_decay: ") == 0);
        spec = child(RunKind::prune);
        spec.prune.parameters = {"layer*"};
        QVERIFY(problems_text(spec, runs_dir_).find("prune.parameters: No parameter fits layer*") == 0);
        spec = child(RunKind::prune);
        spec.prune.ranking = masks::Ranking::global;
        spec.prune.keep_fraction = 1e-4;
        QVERIFY(problems_text(spec, runs_dir_).find("prune.keep_fraction: ") == 0);

        spec = child(RunKind::estimate_constraint);
        spec.mask.keep_fractions = {0.9, 0.9};
        QVERIFY(problems_text(spec, runs_dir_).find("mask.keep_fractions: ") == 0);
        spec.mask.keep_fractions = {0.0};
        QVERIFY(problems_text(spec, runs_dir_).find("keep fraction") != std::string::npos);
        spec = child(RunKind::estimate_constraint);
        spec.mask.parameters = {"layer*"};
        QVERIFY(problems_text(spec, runs_dir_).find("mask.parameters: No parameter fits layer*") == 0);
        spec.mask.parameters = {"conv*"};
        spec.mask.augmented = true;
        QCOMPARE(problems_text(spec, runs_dir_), std::string());
        spec.training.augmentation = {0, false};
        QVERIFY(problems_text(spec, runs_dir_).find("mask.augmented: There is no augmentation") == 0);
        spec = child(RunKind::find_atypical);
        spec.mask.augmented = true;
        QVERIFY(problems_text(spec, runs_dir_).find("mask.augmented: ") == 0);
        RunSpec augmented = parent_spec_;
        augmented.mask.augmented = true;
        QVERIFY(!child_of(parent_, augmented, RunKind::find_atypical).mask.augmented);
    }

    void a_checkpoint_that_does_not_fit_is_refused_before_it_begins() {
        RunSpec spec = child(RunKind::prune);
        spec.model.name = "resnet20";
        QVERIFY(problems_text(spec, runs_dir_).find("model.name: The checkpoint does not fit the model") == 0);
        spec = child(RunKind::prune);
        spec.parent = {};
        const fs::path file = runs_dir_ / "weights.pt";
        spec.parent.weights = file.string();
        const std::string whole = read_file(parent().checkpoint_file(3));
        write_file_atomically(file, whole.substr(0, whole.size() / 2));
        QVERIFY(problems_text(spec, runs_dir_).find("parent.weights: The checkpoint " + file.string()) == 0);
        // Fetched again: what was remembered of the former file is not said of this one.
        write_file_atomically(file, whole);
        QCOMPARE(problems_text(spec, runs_dir_), std::string());
        // A run's checkpoint that has none of its own.
        spec = child_of(finished(child(RunKind::estimate_constraint)).name(), parent_spec_, RunKind::fine_tune);
        QVERIFY(problems_text(spec, runs_dir_).find("it is of kind estimate-constraint") != std::string::npos);
        spec = child(RunKind::fine_tune, 9);
        QVERIFY(problems_text(spec, runs_dir_).find("it has those of 0.5, 1, 2, 3.") != std::string::npos);
    }

    /// Sentences that stay with the run.
    void what_an_option_means_or_does_not_do_is_noted() {
        RunSpec spec = child(RunKind::prune);
        spec.training.epochs = 1;
        spec.constraint = "2.5";
        spec.training.weight_decay = 0.25;
        const std::vector<std::string> notes = finished(spec).info().notes;
        QCOMPARE(notes.size(), size_t{2});
        QVERIFY(notes[0].find("weight decay of 0.25 does nothing") != std::string::npos ||
                notes[1].find("weight decay of 0.25 does nothing") != std::string::npos);
        QVERIFY(notes[0].find("not below the loss of guessing") != std::string::npos ||
                notes[1].find("not below the loss of guessing") != std::string::npos);
    }

    /// A mask that would empty a layer fails the run with a sentence, and the run says so.
    void an_empty_layer_is_refused() {
        RunSpec spec = child(RunKind::prune);
        spec.prune.keep_fraction = 1e-4;
        spec.prune.ranking = masks::Ranking::global;
        Record record;
        const RunFolder run = make_and_execute(runs_dir_, spec, record);
        QCOMPARE(run.info().state, RunState::failed);
        QVERIFY2(run.info().error.find("would lose all its") != std::string::npos, run.info().error.c_str());
    }

    /// A file of weights as parent: no run is needed, and nothing of one is claimed.
    void starts_from_a_file_of_weights() {
        RunSpec spec = child(RunKind::find_atypical);
        spec.parent = {};
        spec.parent.weights = parent().checkpoint_file(3).string();
        const RunFolder run = finished(spec);
        for (const CriterionRow& row : read_criteria(run.criteria_file())) {
            QVERIFY(row.criterion != "area_under_margin");
        }
        spec = child(RunKind::fine_tune);
        spec.parent = {};
        spec.parent.weights = parent().checkpoint_file(3).string();
        spec.constraint = "epoch:2";
        QVERIFY(problems_text(spec, runs_dir_).find("constraint: ") == 0);
    }
};

QTEST_GUILESS_MAIN(TestUnmaskingRuns)
#include "test_unmasking_runs.moc"
