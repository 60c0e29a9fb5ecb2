// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/action_dialogs.h"
#include "widgets/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace midstage::widgets;

namespace {
ActionStart sample_start() {
    return {QStringLiteral("Shapes, small CNN"), 24, {{0.965, 0.051}}, {{16, 0.06}, {17, 0.049}}};
}

QVector<Choice> schedules() {
    return {{QStringLiteral("cosine"), QStringLiteral("Cosine"), {}, {}},
            {QStringLiteral("constant"), QStringLiteral("Constant"), {}, {}}};
}

template <typename Editor>
Editor* editor_of(const ActionDialog& dialog, const char* field) {
    return qobject_cast<Editor*>(dialog.editor(QString::fromLatin1(field)));
}
} // namespace

class TestActionDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durations_are_readable() {
        QCOMPARE(duration_text(0.2), QStringLiteral("1 s"));
        QCOMPARE(duration_text(130), QStringLiteral("2 min 10 s"));
        QCOMPARE(duration_text(3600), QStringLiteral("1 h"));
        QCOMPARE(duration_text(3720), QStringLiteral("1 h 2 min"));
    }

    void values_go_in_and_come_out() {
        EstimateValues values;
        values.keep_fractions = {0.99, 0.965};
        values.parameters = {QStringLiteral("layer3.*")};
        values.augmented = false;
        EstimateDialog dialog(sample_start(), values, {});
        QCOMPARE(dialog.values(), values);
        editor_of<QLineEdit>(dialog, "keep_fractions")->setText(QStringLiteral("0.9, 0.8"));
        QCOMPARE(dialog.values().keep_fractions, (QVector<double>{0.9, 0.8}));
        const FineTuneValues tuned;
        QCOMPARE(FineTuneDialog(sample_start(), tuned, schedules(), {}).values().lr, tuned.lr);
        PruneValues pruned;
        pruned.scores = QStringLiteral("magnitude");
        pruned.ranking = QStringLiteral("global");
        pruned.freeze_weights = false;
        PruneDialog prune(sample_start(), pruned, {});
        pruned.parameters = QStringList{QStringLiteral("layer3.*"), QStringLiteral("fc.weight")};
        prune.editor(QStringLiteral("parameters"))->setProperty("text", QStringLiteral("layer3.*, fc.weight"));
        pruned.constraint.epoch = prune.values().constraint.epoch; // the first checkpoint where none is named
        QCOMPARE(prune.values(), pruned);
        FindAtypicalValues found;
        found.parameters = QStringList{QStringLiteral("layer1.*")};
        QCOMPARE(FindAtypicalDialog(sample_start(), found, {}).values(), found);
    }

    void text_that_is_no_number_is_a_problem() {
        EstimateDialog dialog(sample_start(), {}, {});
        QVERIFY(dialog.accept_button()->isEnabled());
        editor_of<QLineEdit>(dialog, "keep_fractions")->setText(QStringLiteral("0.9, many"));
        QVERIFY(!dialog.accept_button()->isEnabled());
        QVERIFY(!dialog.problem_at(QStringLiteral("keep_fractions")).isEmpty());
        editor_of<QLineEdit>(dialog, "keep_fractions")->setText({});
        QVERIFY(!dialog.accept_button()->isEnabled());
    }

    void the_caller_judges_and_reckons() {
        ActionAnswers<FindAtypicalValues> answers;
        answers.problems = [](const FindAtypicalValues& values) {
            return values.threshold > 1
                       ? QVector<FieldProblem>{{QStringLiteral("threshold"), QStringLiteral("Too high.")}}
                       : QVector<FieldProblem>();
        };
        answers.seconds = [](const FindAtypicalValues& values) { return std::optional(13.0 * double(values.masks)); };
        FindAtypicalDialog dialog(sample_start(), {}, answers);
        QCOMPARE(dialog.time_text(), QStringLiteral("About 2 min 10 s on this machine"));
        editor_of<QLineEdit>(dialog, "threshold")->setText(QStringLiteral("2"));
        QCOMPARE(dialog.problem_at(QStringLiteral("threshold")), QStringLiteral("Too high."));
        QVERIFY(!dialog.accept_button()->isEnabled());
        QVERIFY(dialog.time_text().isEmpty());
    }

    void by_magnitude_the_weights_are_trained() {
        ActionAnswers<PruneValues> answers;
        answers.problems = [](const PruneValues& values) {
            return values.scores == QStringLiteral("magnitude") && values.freeze_weights
                       ? QVector<FieldProblem>{{QStringLiteral("freeze_weights"), QStringLiteral("Nothing to train.")}}
                       : QVector<FieldProblem>();
        };
        PruneDialog dialog(sample_start(), {}, answers);
        auto* freeze = editor_of<QCheckBox>(dialog, "freeze_weights");
        auto* scores = editor_of<QComboBox>(dialog, "scores");
        QVERIFY(freeze->isChecked());
        scores->setCurrentIndex(1);
        QVERIFY(dialog.accept_button()->isEnabled());
        QVERIFY(!freeze->isEnabled());
        QVERIFY(!dialog.values().freeze_weights);
        QVERIFY(!dialog.windowTitle().contains(QStringLiteral("learned")));
        scores->setCurrentIndex(0);
        QVERIFY(freeze->isEnabled() && dialog.values().freeze_weights);
    }

    void the_dialog_grows_with_what_it_says() {
        QString sentence;
        ActionAnswers<PruneValues> answers;
        answers.problems = [&](const PruneValues&) {
            return sentence.isEmpty() ? QVector<FieldProblem>()
                                      : QVector<FieldProblem>{{QStringLiteral("score_weight_decay"), sentence}};
        };
        PruneDialog dialog(sample_start(), {}, answers);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const int before = dialog.height();
        sentence = QStringLiteral("A long sentence that takes more than one line. ").repeated(6);
        editor_of<QLineEdit>(dialog, "lr")->setText(QStringLiteral("0.2"));
        QTRY_VERIFY(dialog.height() > before);
        QTRY_VERIFY(dialog.height() >= dialog.layout()->totalHeightForWidth(dialog.width()));
    }

    void the_constraint_has_its_own_fields() {
        FineTuneDialog dialog(sample_start(), {}, schedules(), {});
        dialog.show();
        auto* source = editor_of<QComboBox>(dialog, "constraint.source");
        QVERIFY(editor_of<QLineEdit>(dialog, "constraint.keep_fraction")->isVisible());
        QVERIFY(!editor_of<QLineEdit>(dialog, "constraint.value")->isVisible());
        source->setCurrentIndex(source->findData(int(ConstraintChoice::Source::number)));
        QVERIFY(editor_of<QLineEdit>(dialog, "constraint.value")->isVisible());
        editor_of<QLineEdit>(dialog, "constraint.value")->setText(QStringLiteral("x"));
        QVERIFY(!dialog.accept_button()->isEnabled());
        // A hidden field's text does not matter.
        source->setCurrentIndex(source->findData(int(ConstraintChoice::Source::checkpoint)));
        QVERIFY(dialog.accept_button()->isEnabled());
        editor_of<QComboBox>(dialog, "constraint.epoch")->setCurrentIndex(1);
        QCOMPARE(dialog.values().constraint.epoch, 17.0);
        dialog.setPalette(dark_palette());
        QVERIFY(!dialog.grab().isNull());
    }
};

QTEST_MAIN(TestActionDialogs)
#include "test_action_dialogs.moc"
