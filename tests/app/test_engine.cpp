// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/fields.h"
#include "core/runs/plan.h"
#include "core/runs/run_folder.h"
#include <nlohmann/json.hpp>

#include "app/engine.h"
#include "app/run_lister.h"
#include "app/spec_conversion.h"
#include "app/trash.h"
#include "tests/app/small_run.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;

namespace {
/// Gives every option of a specification another value than it had.
struct ChangeAll {
    template <typename Value, typename... Range>
    void operator()(std::string_view, Value& value, const Range&...) {
        change(value);
    }
    template <typename Value>
    void change(Value& value) {
        if constexpr (runs::Group<Value>) {
            runs::visit_fields(*this, value);
        } else if constexpr (std::is_same_v<Value, bool>) {
            value = !value;
        } else if constexpr (std::is_enum_v<Value>) {
            const auto names = runs::names_of(value);
            value = names[0].first == value ? names[1].first : names[0].first;
        } else if constexpr (std::is_arithmetic_v<Value>) {
            value += 1;
        } else if constexpr (std::is_same_v<Value, std::string>) {
            value += "x";
        } else {
            value.emplace_back();
            change(value.back());
        }
    }
};

runs::CheckpointRow row_of(double epoch) {
    runs::CheckpointRow row;
    row.epoch = epoch;
    row.step = static_cast<int64_t>(epoch * 8);
    row.test_accuracy = 0.5 + epoch / 100;
    return row;
}

std::vector<runs::OodRow> ood_of(double epoch) {
    std::vector<runs::OodRow> rows;
    for (const char* set : {"near", "far"}) {
        runs::OodRow row{epoch, set, "energy", {}};
        row.metrics.fpr95 = 0.4 + epoch / 100;
        row.metrics.n_ood = 10;
        rows.push_back(row);
    }
    return rows;
}
} // namespace

class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void presets_go_through_the_form_unchanged() {
        QVERIFY(!runs::presets().empty());
        for (const runs::Preset& preset : runs::presets()) {
            QVERIFY2(app::spec_of(app::values_of(preset.spec)) == preset.spec, preset.name.c_str());
        }
    }

    void every_option_goes_through_the_form() {
        runs::RunSpec spec = runs::presets().front().spec;
        ChangeAll change;
        runs::visit_fields(change, spec);
        QVERIFY(!(spec.id == runs::presets().front().spec.id));
        // The form makes training runs from nothing.
        spec.kind = runs::RunKind::train;
        spec.parent = {};
        spec.mask = {};
        spec.constraint = {};
        spec.prune = {};
        spec.atypical = {};
        const runs::RunSpec back = app::spec_of(app::values_of(spec));
        QCOMPARE(QString::fromStdString(to_json(back).dump()), QString::fromStdString(to_json(spec).dump()));
        QVERIFY(back == spec);
    }

    void every_field_goes_through_the_settings() {
        widgets::ExperimentValues values = app::small_run(QStringLiteral("x"));
        values.seed = 18446744073709551615ULL;
        values.schedule = QStringLiteral("piecewise");
        values.milestones = {0.25, 0.5};
        values.schedule_values = {0.1, 0.01};
        values.atypical_fraction = 0.3;
        values.atypical_kinds = QStringList{QStringLiteral("blended"), QStringLiteral("wrong_label")};
        values.ood.last().fit = QStringLiteral("crop");
        values.precision = QStringLiteral("bf16");
        values.flip = true;
        values.ema_decay = 0.99;
        const auto back = app::values_from_text(app::values_as_text(values));
        QVERIFY(back && *back == values);
        // A value that no run may have, as the form may hold it, does not cost the others.
        auto expected = values;
        values.momentum = 1.5;
        values.ema_decay = 2;
        expected.momentum = widgets::ExperimentValues().momentum;
        expected.ema_decay = widgets::ExperimentValues().ema_decay;
        const auto most = app::values_from_text(app::values_as_text(values));
        QVERIFY(most);
        QCOMPARE(app::values_as_text(*most), app::values_as_text(expected));
        QVERIFY(!app::values_from_text(QStringLiteral("{\"schema\": 999}")));
        QVERIFY(!app::values_from_text(QStringLiteral("not JSON")));
    }

    void choices_name_what_the_engine_has() {
        const auto choices = app::choices_of_this_machine(QStringLiteral("/nonexistent"));
        const auto has = [](const QVector<widgets::Choice>& list, const char* key) {
            return std::find_if(list.begin(), list.end(),
                                [&](const widgets::Choice& choice) { return choice.key == QLatin1String(key); });
        };
        QVERIFY(has(choices.id_sets, "shapes") != choices.id_sets.end());
        QVERIFY(has(choices.id_sets, "shapes")->missing.isEmpty());
        const auto cifar = has(choices.id_sets, "cifar10");
        QVERIFY(cifar != choices.id_sets.end());
        QVERIFY(cifar->missing.contains(QStringLiteral("/nonexistent")));
        QVERIFY(has(choices.id_sets, "isun") == choices.id_sets.end()); // without labels
        QVERIFY(has(choices.ood_sets, "isun") != choices.ood_sets.end());
        QVERIFY(has(choices.models, "densenet-bc-100-12") != choices.models.end());
        QVERIFY(has(choices.devices, "cpu") != choices.devices.end());
        QCOMPARE(choices.schedules.size(), 6);
        for (const widgets::Choice& schedule : choices.schedules) {
            QVERIFY2(!schedule.title.isEmpty(), qPrintable(schedule.key));
        }
    }

    void problems_name_their_fields() {
        auto values = app::small_run(QStringLiteral("x"));
        QVERIFY(app::problems_with(values, QStringLiteral("/nonexistent")).isEmpty());
        values.lr = 0;
        values.ood[1].dataset = QStringLiteral("cifar100");
        const auto problems = app::problems_with(values, QStringLiteral("/nonexistent"));
        QCOMPARE(problems.size(), 2);
        QStringList fields{problems[0].field, problems[1].field};
        QVERIFY(fields.contains(QStringLiteral("training.lr")));
        QVERIFY(fields.contains(QStringLiteral("ood[1].dataset")));
    }

    void a_run_is_read_as_the_engine_wrote_it() {
        const QTemporaryDir folder;
        const QString path = app::create_run(app::small_run(QStringLiteral("mine"), 5), folder.path());
        auto run = runs::RunFolder::open(path.toStdString());
        run.lock();
        for (const double epoch : {1.0, 2.0, 3.0}) {
            run.append(row_of(epoch), ood_of(epoch));
        }
        run.unlock();
        const app::RunDetails details = app::read_run(path);
        QCOMPARE(details.name, QStringLiteral("mine"));
        QCOMPARE(details.epochs, 5.0);
        QCOMPARE(details.state, app::RunState::queued);
        QVERIFY(details.created.isValid());
        QVERIFY(qAbs(details.created.secsTo(QDateTime::currentDateTimeUtc())) < 120);
        QCOMPARE(details.checkpoints.size(), 3);
        QCOMPARE(details.checkpoints[1].ood.size(), 2);
        QCOMPARE(details.checkpoints[1].ood[1].set, QStringLiteral("far"));
        QCOMPARE(details.checkpoints[1].ood[1].values[widgets::Metric::fpr95], 0.42);
        QCOMPARE(app::values_of_run(path).epochs, 5);
    }

    void the_list_sees_new_changed_and_deleted_runs() {
        const QTemporaryDir folder;
        app::RunLister lister;
        QVERIFY(lister.list(folder.path()).isEmpty());
        const QString first = app::create_run(app::small_run(QStringLiteral("first")), folder.path());
        const QString second = app::create_run(app::small_run(QStringLiteral("second")), folder.path());
        QCOMPARE(lister.list(folder.path()).size(), 2);
        {
            auto run = runs::RunFolder::open(first.toStdString());
            auto info = run.info();
            info.state = runs::RunState::failed;
            info.error = "The loss is not finite.";
            run.save(info);
        }
        QFile(second + QStringLiteral("/run.json")).rename(second + QStringLiteral("/other"));
        const auto items = lister.list(folder.path());
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].state, app::RunState::failed);
        QCOMPARE(items[0].error, QStringLiteral("The loss is not finite."));
        QVERIFY(QDir(first).removeRecursively());
        QVERIFY(lister.list(folder.path()).isEmpty());
        QVERIFY(!QFile::exists(first));
    }

    void a_run_under_way_is_not_deleted() {
        const QTemporaryDir folder;
        const QString path = app::create_run(app::small_run(QStringLiteral("busy")), folder.path());
        auto run = runs::RunFolder::open(path.toStdString());
        run.lock();
        auto info = run.info();
        info.state = runs::RunState::running;
        run.save(info);
        QVERIFY_EXCEPTION_THROWN(app::move_to_trash(path), InputError);
        QVERIFY(QFile::exists(path + QStringLiteral("/run.json")));
    }

    void checkpoints_merge_by_epoch() {
        QVector<app::Checkpoint> known;
        app::Checkpoint checkpoint;
        for (const double epoch : {1.0, 3.0, 2.0, 0.25}) {
            checkpoint.epoch = epoch;
            app::merge_checkpoints(known, {checkpoint});
        }
        checkpoint.epoch = 2;
        checkpoint.step = 99;
        app::merge_checkpoints(known, {checkpoint});
        QCOMPARE(known.size(), 4);
        QCOMPARE(known[0].epoch, 0.25);
        QCOMPARE(known[2].step, 99);
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "test_engine.moc"
