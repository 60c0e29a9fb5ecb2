// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "app/engine.h"
#include "app/lesson_facts.h"
#include "app/lesson_names.h"
#include "app/lesson_reader.h"
#include "app/lesson_text.h"

#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::app;

namespace {

const QByteArray good = R"({
  "id": "small",
  "title": {"en": "Small", "de": "Klein"},
  "steps": [{
    "title": {"en": "One"},
    "text": {"en": "Lost {lost} points."},
    "alternatives": [{"when": "lost >= 1", "text": {"en": "Much."}}, {"text": {"en": "Little."}}],
    "highlight": "scrubber", "tab": "mask", "run": "training",
    "question": {"en": "Why?"}, "answer": {"en": "So."},
    "action": {"do": "fine-tune", "epochs": 5, "keep": 0.9, "label": {"en": "Go"}},
    "waits_for": "finished", "waiting": {"en": "Waits."}
  }]
})";

QString problem_of(const QByteArray& json) {
    try {
        read_lesson(json, QStringLiteral("file.json"));
    } catch (const InputError& error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

Checkpoint checkpoint(double epoch, double auroc, double loss, double accuracy) {
    Checkpoint made;
    made.epoch = epoch;
    made.train_loss = loss;
    made.test_accuracy = accuracy;
    for (const char* set : {"near", "far"}) {
        widgets::OodResult result{QString::fromLatin1(set), QStringLiteral("energy"), {}};
        result.values.values.fill(0.5);
        result.values[widgets::Metric::auroc] = auroc;
        made.ood.append(result);
    }
    return made;
}

RunDetails training() {
    RunDetails run;
    run.folder = QStringLiteral("/runs/a");
    run.kind = QStringLiteral("train");
    run.state = RunState::finished;
    run.checkpoints = {checkpoint(1, 0.7, 0.5, 0.8), checkpoint(2, 0.9, 0.1, 0.9), checkpoint(3, 0.8, 0.01, 0.95)};
    return run;
}

} // namespace

/// Lessons as files, without a window: reading, conditions, placeholders, and what the real run says.
class TestLessons : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_all_of_a_step() {
        const Lesson lesson = read_lesson(good, QStringLiteral("file.json"));
        QCOMPARE(lesson.id, QStringLiteral("small"));
        QCOMPARE(text_in(lesson.title, QStringLiteral("de_AT")), QStringLiteral("Klein"));
        QCOMPARE(text_in(lesson.title, QStringLiteral("fr_FR")), QStringLiteral("Small"));
        const LessonStep& step = lesson.steps.first();
        QCOMPARE(step.highlight, QStringLiteral("scrubber"));
        QCOMPARE(step.tab, QStringLiteral("mask"));
        QCOMPARE(step.run, QStringLiteral("training"));
        QCOMPARE(step.alternatives.size(), 2);
        QCOMPARE(step.actions.size(), 1);
        QCOMPARE(step.actions.first().options.value("epochs").toInt(), 5);
        QVERIFY(step.waits_for.has_value());
        QCOMPARE(step.waits_for->facts(), QStringList{"finished"});
    }

    void names_file_and_place_of_what_is_wrong_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown key") << QByteArray("\"tab\"") << QByteArray("\"tabb\"") << "steps[0]: \"tabb\"";
        QTest::newRow("unknown tab") << QByteArray("\"mask\"") << QByteArray("\"masks\"") << "steps[0].tab";
        QTest::newRow("unknown highlight")
            << QByteArray("\"scrubber\"") << QByteArray("\"scruber\"") << "steps[0].highlight";
        QTest::newRow("unknown run") << QByteArray("\"training\"") << QByteArray("\"first\"") << "steps[0].run";
        QTest::newRow("unknown action") << QByteArray("\"fine-tune\"") << QByteArray("\"tune\"")
                                        << "steps[0].action.do";
        QTest::newRow("option of another action")
            << QByteArray("\"epochs\": 5") << QByteArray("\"preset\": \"shapes\"") << "steps[0].action: \"preset\"";
        QTest::newRow("wrong option") << QByteArray("\"epochs\": 5") << QByteArray("\"epochs\": 0.5")
                                      << "steps[0].action.epochs";
        QTest::newRow("wrong fraction") << QByteArray("0.9") << QByteArray("90") << "steps[0].action.keep";
        QTest::newRow("unknown placeholder") << QByteArray("{lost}") << QByteArray("{lots}") << "steps[0].text.en";
        QTest::newRow("state as a number") << QByteArray("{lost}") << QByteArray("{finished}") << "steps[0].text.en";
        QTest::newRow("bad condition") << QByteArray("lost >= 1") << QByteArray("lost => 1")
                                       << "steps[0].alternatives[0].when";
        QTest::newRow("unknown fact") << QByteArray("\"finished\"") << QByteArray("\"done\"")
                                      << "steps[0].waits_for: \"done\"";
        QTest::newRow("no English") << QByteArray("{\"en\": \"One\"}") << QByteArray("{\"de\": \"Eins\"}")
                                    << "steps[0].title";
        QTest::newRow("text alone") << QByteArray("{\"en\": \"One\"}") << QByteArray("\"One\"") << "steps[0].title";
        QTest::newRow("no answer") << QByteArray(", \"answer\": {\"en\": \"So.\"}") << QByteArray("") << "steps[0]:";
        QTest::newRow("bad id") << QByteArray("\"small\"") << QByteArray("\"Small one\"") << "id:";
        QTest::newRow("not JSON") << QByteArray("\"steps\": [{") << QByteArray("\"steps\": {{") << "line 4";
    }
    void names_file_and_place_of_what_is_wrong() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QVERIFY(good.contains(from));
        QByteArray wrong = good;
        const QString problem = problem_of(wrong.replace(wrong.indexOf(from), from.size(), to));
        QVERIFY2(problem.startsWith(QStringLiteral("file.json, ")), qPrintable(problem));
        QVERIFY2(problem.contains(place), qPrintable(problem));
        QVERIFY2(problem.endsWith(QLatin1Char('.')), qPrintable(problem));
    }

    void a_wrong_file_leaves_the_others() {
        const QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(QStringLiteral("a.json"), "{");
        write(QStringLiteral("b.json"), good);
        write(QStringLiteral("c.json"), good); // the same id again
        write(QStringLiteral("d.txt"), "no lesson");
        const LessonShelf shelf = read_lessons(folder.path());
        QCOMPARE(shelf.lessons.last().id, QStringLiteral("small"));
        QCOMPARE(shelf.problems.size(), 2);
        QVERIFY(shelf.problems[0].contains(QStringLiteral("a.json")));
        QVERIFY(shelf.problems[1].contains(QStringLiteral("c.json")));
    }

    void conditions_hold_by_what_is_known() {
        const LessonFacts facts{{QStringLiteral("lost"), 1.0}, {QStringLiteral("finished"), 1}};
        const auto holds = [&](const char* text) {
            return LessonCondition::parse(QString::fromLatin1(text)).holds(facts);
        };
        QVERIFY(holds("finished"));
        QVERIFY(holds("finished and lost >= 1.0"));
        QVERIFY(!holds("lost > 1"));
        QVERIFY(holds("lost<=1"));
        QVERIFY(!holds("lost < 1"));
        QVERIFY(holds("lost = 1"));
        QVERIFY(holds("lost > -2.5"));
        QVERIFY(holds("not searched"));
        QVERIFY(!holds("not finished"));
        QVERIFY(!holds("won_back < 100")); // not known
        QVERIFY(LessonCondition().holds({}));
        for (const char* wrong : {"", "lost >=", "1 < lost", "lost >= 1 or finished", "not lost > 1", "nothing"}) {
            QVERIFY_EXCEPTION_THROWN(LessonCondition::parse(QString::fromLatin1(wrong)), InputError);
        }
    }

    void placeholders_are_written_as_the_locale_does() {
        const LessonFacts facts{{QStringLiteral("lost"), 5.86},
                                {QStringLiteral("best_epoch"), 9},
                                {QStringLiteral("samples"), 5000},
                                {QStringLiteral("constraint"), 0.030838}};
        const QString text = QStringLiteral("{lost} at {best_epoch} of {samples}, c {constraint}, {won_back}");
        QCOMPARE(filled(text, facts, QLocale(QStringLiteral("en_US"))),
                 QStringLiteral("5.9 at 9 of 5,000, c 0.0308, \u2013"));
        QCOMPARE(filled(text, facts, QLocale(QStringLiteral("de_DE"))),
                 QStringLiteral("5,9 at 9 of 5.000, c 0,0308, \u2013"));
        const LessonStep step = read_lesson(good, QStringLiteral("f")).steps.first();
        const QLocale english(QStringLiteral("en_US"));
        QCOMPARE(text_of(step, facts, english), QStringLiteral("Lost 5.9 points.\n\nMuch."));
        QCOMPARE(text_of(step, {}, english), QStringLiteral("Lost \u2013 points.\n\nLittle."));
    }

    void the_subject_knows_the_training_and_what_came_of_it() {
        LessonSubject subject;
        QVERIFY(subject.facts().isEmpty());
        const RunDetails run = training();
        subject.set_run(run);
        subject.set_atypical_fraction(run.folder, 0.4);
        subject.set_atypical_fraction(QStringLiteral("/runs/other"), 0.9);
        LessonFacts facts = subject.facts();
        QCOMPARE(facts.value("best_epoch"), 2.0);
        QCOMPARE(facts.value("best_value"), 90.0);
        QCOMPARE(facts.value("final_value"), 80.0);
        QCOMPARE(facts.value("lost"), 10.0);
        QCOMPARE(facts.value("atypical_share"), 40.0);
        QVERIFY(facts.contains("finished"));
        QVERIFY(!facts.contains("fine_tuned"));
        QCOMPARE(subject.best_epoch(), 2.0);
        QCOMPARE(subject.epoch_at(0.3), 1.0);

        widgets::SampleCounts counts;
        counts.all = 100;
        counts.flagged = 10;
        counts.precision = 0.9;
        counts.recall = 0.2;
        subject.set_samples(counts);
        subject.set_masks({{0.99, 0.02, 0, 1, 0, {}, {}}, {0.965, 0.09, 0, 1, 0, {}, {}}});
        QCOMPARE(subject.facts().value("precision"), 90.0);
        QCOMPARE(subject.facts().value("constraint"), 0.09);
        QCOMPARE(subject.facts().value("stage_epoch"), 2.0);

        // The fine-tuning is shown: the lesson goes on being about the training, and forgets nothing of it.
        RunDetails tuned = run;
        tuned.folder = QStringLiteral("/runs/b");
        tuned.kind = QStringLiteral("fine-tune");
        tuned.constraint = 0.09;
        tuned.checkpoints = {checkpoint(1, 0.85, 0.1, 0.94), checkpoint(2, 0.875, 0.1, 0.93)};
        subject.set_run(tuned);
        Relatives relatives;
        Relative parent;
        parent.folder = run.folder;
        parent.kind = run.kind;
        parent.state = run.state;
        parent.checkpoints = run.checkpoints;
        relatives.parent = parent;
        subject.set_relatives(relatives);
        subject.set_samples(std::nullopt);
        subject.set_masks({});
        facts = subject.facts();
        QCOMPARE(subject.training(), run.folder);
        QCOMPARE(subject.fine_tuned(), tuned.folder);
        QVERIFY(facts.contains("fine_tuned"));
        QCOMPARE(facts.value("um_value"), 87.5);
        QCOMPARE(facts.value("won_back"), 7.5);
        QVERIFY(std::abs(facts.value("accuracy_cost") - 2.0) < 1e-9);
        QCOMPARE(facts.value("flagged"), 10.0);

        // Another training: what was found out about the first one is not said of it.
        RunDetails other = training();
        other.folder = QStringLiteral("/runs/c");
        other.state = RunState::running;
        subject.set_run(other);
        for (const char* gone : {"finished", "flagged", "constraint", "won_back"}) {
            QVERIFY2(!subject.facts().contains(gone), gone);
        }
    }

    void a_run_with_one_score_but_energy_has_ends_too() {
        RunDetails run = training();
        for (Checkpoint& one : run.checkpoints) {
            for (widgets::OodResult& result : one.ood) {
                result.score = QStringLiteral("msp");
            }
        }
        LessonSubject subject;
        subject.set_run(run);
        QCOMPARE(subject.facts().value("lost"), 10.0);
    }

    /// The names in them are checked by the reader; what it cannot know is whether presets and languages are there.
    void the_shipped_lessons_are_sound() {
        const LessonShelf shelf = read_lessons(QStringLiteral("/nowhere"));
        QVERIFY2(shelf.problems.isEmpty(), qPrintable(shelf.problems.join('\n')));
        QStringList ids;
        QStringList presets;
        for (const widgets::ExperimentPreset& preset : built_in_choices().presets) {
            presets.append(preset.name);
        }
        const auto in_german = [](const LessonText& text) {
            return text.isEmpty() || text.contains(QStringLiteral("de"));
        };
        const auto same_placeholders = [](const LessonText& text) {
            QStringList english = placeholders_in(text.value(QStringLiteral("en")));
            QStringList german = placeholders_in(text.value(QStringLiteral("de")));
            english.sort();
            german.sort();
            return english == german;
        };
        for (const Lesson& lesson : shelf.lessons) {
            ids.append(lesson.id);
            QVERIFY(in_german(lesson.title) && in_german(lesson.about));
            for (const LessonStep& step : lesson.steps) {
                QVector<LessonText> texts{step.title, step.text, step.question, step.answer, step.waiting};
                for (const LessonAlternative& alternative : step.alternatives) {
                    texts.append(alternative.text);
                }
                for (const LessonAction& action : step.actions) {
                    texts.append(action.label);
                    if (action.what == QStringLiteral("start-preset")) {
                        QVERIFY(presets.contains(action.options.value("preset").toString()));
                    }
                }
                for (const LessonText& text : texts) {
                    QVERIFY2(in_german(text) && same_placeholders(text),
                             qPrintable(lesson.id + ": " + text.value(QStringLiteral("en"))));
                }
            }
        }
        QCOMPARE(ids, (QStringList{"intermediate-stage", "fashion-mnist"}));
        QVERIFY(shelf.lessons[0].steps.size() >= 8 && shelf.lessons[0].steps.size() <= 10);
    }
};

QTEST_GUILESS_MAIN(TestLessons)
#include "test_lessons.moc"
