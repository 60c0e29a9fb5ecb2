// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/constraint_file.h"

#include "app/background.h"
#include "app/child_runs.h"
#include "app/run_extras.h"
#include "tests/app/written_run.h"
#include "widgets/file_texts.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::app;
using runs::RunKind;

namespace {

constexpr int patience = 20000; // milliseconds
const QByteArray columns = "index,source_index,label,class,true_label,kind,prediction_full,prediction_masked,loss_full,"
                           "loss_masked,margin_full,margin_masked,flip_fraction,error_fraction,final_loss,"
                           "area_under_margin,forgetting_events,first_learnt,atypical\n";
const QByteArray first_row = "0,0,6,bar,,low_contrast,6,2,0.01,1.5,4,-1,0.8,0.8,0.02,3.3,1,2,1\n";
const QByteArray second_row = "1,1,4,cross,,,4,4,0.01,0.02,9,8,0,0,0.01,7.8,0,2,0\n";

void write(const QString& file, const QByteArray& content) {
    QVERIFY(QDir().mkpath(QFileInfo(file).absolutePath()));
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(content);
}

} // namespace

/// What is read around a run: parents and children, masks and samples.
class TestRunExtras : public QObject {
    Q_OBJECT

    QString make_parent(int epochs = 3) {
        const QString parent = written_run(folder_->path(), QStringLiteral("parent"), epochs, runs::RunState::finished);
        const auto run = runs::RunFolder::open(parent.toStdString());
        for (int epoch = 1; epoch <= epochs; ++epoch) {
            write(QString::fromStdString(run.checkpoint_file(epoch).string()), "weights");
        }
        return parent;
    }
    /// A child, changed before it is made; its folder.
    template <class Change>
    QString make_child(const QString& parent, RunKind kind, double epoch, const Change& change) {
        const auto run = runs::RunFolder::open(parent.toStdString());
        runs::RunSpec spec = runs::child_of(run.name(), run.info().spec, kind, epoch);
        change(spec);
        return QString::fromStdString(runs::RunFolder::create(folder_->path().toStdString(), spec).path().string());
    }
    QString make_child(const QString& parent, RunKind kind, double epoch) {
        return make_child(parent, kind, epoch, [](runs::RunSpec&) {});
    }
    static void add_losses(const QString& run, double keep_fraction, const QVector<double>& losses) {
        for (int mask = 0; mask < losses.size(); ++mask) {
            runs::append_mask_loss(runs::RunFolder::open(run.toStdString()).constraint_file(),
                                   {keep_fraction, mask, losses[mask], 0.9});
        }
    }
    static void set_constraint(const QString& run, double constraint) {
        auto folder = runs::RunFolder::open(run.toStdString());
        folder.lock();
        runs::RunInfo info = folder.info();
        info.constraint = constraint;
        folder.save(info);
    }
    static void set_fingerprint(const QString& run, const std::string& fingerprint) {
        auto folder = runs::RunFolder::open(run.toStdString());
        folder.lock();
        runs::RunInfo info = folder.info();
        info.fingerprints["train"] = fingerprint;
        folder.save(info);
    }
    static MaskData masks_of(const QString& run) { return mask_data_of(run, relatives_of(run)); }

private Q_SLOTS:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
    }

    void parents_and_children_find_each_other() {
        const QString parent = make_parent();
        const QString child = make_child(parent, RunKind::fine_tune, 2);
        set_constraint(child, 0.25);
        const Relatives around = relatives_of(parent);
        QVERIFY(!around.parent);
        QCOMPARE(around.children.size(), 1);
        QCOMPARE(around.children[0].folder, child);
        QCOMPARE(around.children[0].kind, QStringLiteral("fine-tune"));
        QCOMPARE(around.children[0].parent_epoch, 2.0);
        QCOMPARE(around.children[0].constraint, 0.25);
        const Relatives from = relatives_of(child);
        QVERIFY(from.parent && from.parent->folder == parent);
        QCOMPARE(from.parent->checkpoints.size(), 3);
    }

    void an_estimate_is_known_where_all_of_it_is_the_same() {
        const QString parent = make_parent();
        const auto known = [&](double epoch) {
            return known_estimates(read_parent(parent, epoch), masks_of(parent).measurements);
        };
        const QString estimate = make_child(parent, RunKind::estimate_constraint, 2);
        add_losses(estimate, 0.99, {0.1, 0.1, 0.1, 0.1, 0.1});
        add_losses(estimate, 0.965, {0.2, 0.2, 0.3, 0.3});
        QCOMPARE(known(2).size(), 1); // of the other one a mask is missing
        add_losses(estimate, 0.9, {1, 1, 1, 1, 1});
        QCOMPARE(known(2).size(), 2);
        QCOMPARE(known(2)[1].mean, 1.0);
        QVERIFY(known(1).isEmpty()); // another checkpoint
        // Other masks than the run's own are other numbers.
        const QString other = make_child(parent, RunKind::estimate_constraint, 1,
                                         [](runs::RunSpec& spec) { spec.mask.augmented = true; });
        add_losses(other, 0.965, {2, 2, 2, 2, 2});
        QVERIFY(known(1).isEmpty());
        const MaskData shown = masks_of(parent);
        QCOMPARE(shown.source, other); // the newest is shown all the same
        QVERIFY2(shown.about.contains(QStringLiteral("epoch 1")), qPrintable(shown.about));
    }

    void masks_of_its_own_network_come_before_those_it_was_trained_under() {
        const QString parent = make_parent();
        const QString tuned = make_child(parent, RunKind::fine_tune, 3);
        add_losses(tuned, 0.965, {0.5, 0.5, 0.5, 0.5, 0.5});
        set_constraint(tuned, 0.5);
        {
            auto run = runs::RunFolder::open(tuned.toStdString());
            run.lock();
            append_checkpoint(run, 1);
            write(QString::fromStdString(run.checkpoint_file(1).string()), "weights");
        }
        MaskData masks = masks_of(tuned);
        QCOMPARE(masks.source, tuned);
        QCOMPARE(masks.content.epochs.size(), 3); // the parent's
        QVERIFY2(masks.about.contains(QStringLiteral("trained under c = 0.500")), qPrintable(masks.about));
        // They are of the parent's network: nothing is known of this one's.
        QVERIFY(known_estimates(read_parent(tuned, 1), masks.measurements).isEmpty());
        const QString estimate = make_child(tuned, RunKind::estimate_constraint, 1);
        add_losses(estimate, 0.965, {0.7, 0.7, 0.7, 0.7, 0.7});
        masks = masks_of(tuned);
        QCOMPARE(masks.source, estimate);
        QCOMPARE(masks.content.estimates.size(), 1);
        QCOMPARE(masks.content.estimates[0].mean, 0.7);
        QCOMPARE(masks.content.epochs.size(), 1);
        QCOMPARE(masks.constraint, std::optional(0.5));
        QCOMPARE(known_estimates(read_parent(tuned, 1), masks.measurements).size(), 1);
    }

    void samples_are_read() {
        const QString search = make_child(make_parent(), RunKind::find_atypical, 2);
        write(search + QStringLiteral("/atypical.csv"), columns + first_row + second_row);
        const SampleData data = sample_data_of(search, folder_->path());
        QCOMPARE(data.columns.size(), 2);
        QCOMPARE(data.epoch, 2.0);
        QCOMPARE(data.columns.class_name(6), QStringLiteral("bar"));
        QCOMPARE(data.columns.kind_names, QStringList{QStringLiteral("low_contrast")});
        QCOMPARE(data.columns.kind_title(0), QStringLiteral("Low contrast"));
        auto german = data.columns;
        german.kind_titles = {QStringLiteral("Kontrastarm")};
        QCOMPARE(german.kind_title(0), QStringLiteral("Kontrastarm"));
        QCOMPARE(widgets::in_files([&] { return german.kind_title(0); }), QStringLiteral("Low contrast"));
        QVERIFY2(data.images != nullptr, qPrintable(data.images_problem));
        QCOMPARE(data.images->image(1).size(), QSize(32, 32));
        QVERIFY(data.images->image(100000).isNull());
    }

    void a_fine_tuning_shows_the_samples_of_what_it_started_from() {
        const QString parent = make_parent();
        const QString search = make_child(parent, RunKind::find_atypical, 2);
        write(search + QStringLiteral("/atypical.csv"), columns + first_row + second_row);
        const QString child = make_child(parent, RunKind::fine_tune, 2);
        const auto sources = [&] { return sample_sources_of(child, relatives_of(child)); };
        QCOMPARE(sources(), QStringList()); // nobody knows yet whether the samples are the same
        set_fingerprint(parent, "same");
        set_fingerprint(child, "other");
        QCOMPARE(sources(), QStringList());
        set_fingerprint(child, "same");
        QCOMPARE(sources(), QStringList{search});
        // One of its own goes first.
        const QString own = make_child(child, RunKind::find_atypical, 2);
        write(own + QStringLiteral("/atypical.csv"), columns + first_row);
        QCOMPARE(sources(), (QStringList{own, search}));
        QCOMPARE(sample_sources_of(parent, relatives_of(parent)), QStringList{search});
    }

    void damaged_samples_are_refused_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("part");
        const auto with = [](const char* index, const char* label) {
            return first_row + index + ",1," + label + second_row.mid(5);
        };
        const QString label = QStringLiteral("row 2, column label");
        QTest::newRow("no label") << with("1", "") << label;
        QTest::newRow("huge label") << with("1", "2000000000") << label;
        QTest::newRow("negative label") << with("1", "-3") << label;
        QTest::newRow("no number") << with("1", "four") << label;
        QTest::newRow("no index") << with("", "4") << QStringLiteral("row 2, column index");
        QTest::newRow("half a row") << QByteArray(first_row + "1,1\n") << QStringLiteral("line 3");
    }
    void damaged_samples_are_refused() {
        QFETCH(QByteArray, rows);
        QFETCH(QString, part);
        const QString search = make_child(make_parent(), RunKind::find_atypical, 2);
        const QString file = search + QStringLiteral("/atypical.csv");
        write(file, columns + rows);
        try {
            sample_data_of(search, folder_->path());
            QFAIL("the file was read");
        } catch (const InputError& error) {
            const QString sentence = QString::fromUtf8(error.what());
            QVERIFY2(sentence.contains(file) && sentence.contains(part), error.what());
        }
    }

    void a_damaged_part_does_not_take_the_others_with_it() {
        const QString parent = make_parent();
        const QString older = make_child(parent, RunKind::find_atypical, 2);
        write(older + QStringLiteral("/atypical.csv"), columns + first_row);
        const QString newer = make_child(parent, RunKind::find_atypical, 3);
        write(newer + QStringLiteral("/atypical.csv"), columns + ",,,,,,,,,,,,,,,,,,\n");
        const QString good = make_child(parent, RunKind::estimate_constraint, 2);
        add_losses(good, 0.965, {0.1});
        const QString bad = make_child(parent, RunKind::estimate_constraint, 3);
        write(bad + QStringLiteral("/constraint.csv"), "keep_fraction,mask,loss,accuracy\n0.9,0,much,1\n");
        Background background;
        RunExtras extras(&background);
        QSignalSpy relatives(&extras, &RunExtras::relatives_loaded);
        QSignalSpy masks(&extras, &RunExtras::masks_loaded);
        QSignalSpy failed(&extras, &RunExtras::part_failed);
        std::shared_ptr<const SampleData> samples;
        int told = 0;
        connect(&extras, &RunExtras::samples_loaded, this, [&](const std::shared_ptr<const SampleData>& loaded) {
            samples = loaded;
            ++told;
        });
        extras.set_data_dir(folder_->path());
        extras.show(parent);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, patience);
        QCOMPARE(relatives.size(), 1);
        QCOMPARE(masks.size(), 1);
        QCOMPARE(masks[0][0].value<MaskData>().source, good);
        QVERIFY(samples && samples->source == older);
        // Read again: each sentence is told once, and the same samples are not told again.
        extras.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(masks.size(), 2, patience);
        QCOMPARE(failed.size(), 2);
        QCOMPARE(told, 1);
        // Pictures may lie in another data folder.
        extras.set_data_dir(folder_->filePath(QStringLiteral("elsewhere")));
        QTRY_COMPARE_WITH_TIMEOUT(told, 2, patience);
        QVERIFY(samples != nullptr);
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(TestRunExtras)
#include "test_run_extras.moc"
