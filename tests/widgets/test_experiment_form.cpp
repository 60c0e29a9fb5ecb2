// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/collapsible_section.h"
#include "widgets/experiment_form.h"
#include "widgets/field_grid.h"
#include "widgets/ood_picker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>
#include <algorithm>

using namespace midstage::widgets;

namespace {
ExperimentChoices sample_choices() {
    ExperimentChoices choices;
    ExperimentValues shapes;
    shapes.ood = {{QStringLiteral("textures"), 500, QStringLiteral("crop")},
                  {QStringLiteral("noise"), 0, QStringLiteral("resize")}};
    shapes.scores = QStringList{QStringLiteral("energy")};
    shapes.atypical_fraction = 0.4;
    shapes.then = QStringList{QStringLiteral("fine-tune")};
    ExperimentValues digits;
    digits.id_dataset = QStringLiteral("digits");
    digits.epochs = 50;
    digits.schedule = QStringLiteral("multistep");
    digits.milestones = {0.5, 0.75};
    choices.presets = {{QStringLiteral("shapes"), QStringLiteral("Shapes"), QStringLiteral("Built in"), shapes},
                       {QStringLiteral("digits"), QStringLiteral("Digits"), QStringLiteral("From files"), digits}};
    const auto choice = [](const char* key, const char* missing = "") {
        return Choice{QString::fromLatin1(key), QString::fromLatin1(key).toUpper(), QStringLiteral("tip"),
                      QString::fromLatin1(missing)};
    };
    choices.id_sets = {choice("shapes"), choice("digits", "Files are missing.")};
    choices.ood_sets = {choice("noise"), choice("textures"), choice("svhn", "Files are missing.")};
    choices.models = {choice("cnn-small"), choice("resnet18")};
    choices.devices = {choice("auto"), choice("cpu")};
    choices.precisions = {choice("auto"), choice("fp32"), choice("bf16")};
    choices.schedules = {choice("cosine"), choice("constant"), choice("multistep")};
    choices.scores = {choice("msp"), choice("energy")};
    choices.atypical_kinds = {choice("occluded"), choice("blended")};
    choices.follow_ups = {choice("fine-tune"), choice("prune")};
    return choices;
}
} // namespace

class TestExperimentForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers_are_read_as_they_are_written_in_files_and_in_the_windows_language() {
        NumberEdit one;
        NumberListEdit several;
        const auto list = [&several](const char* text) {
            several.setText(QString::fromUtf8(text));
            return several.values().value_or(QVector<double>{-1});
        };
        one.setText(QStringLiteral("0,1"));
        QVERIFY(!one.value());
        QCOMPARE(list("0.5, 0.75"), (QVector<double>{0.5, 0.75}));
        QCOMPARE(list("0.5\uff0c0.75"), (QVector<double>{0.5, 0.75}));
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(one.value(), std::optional(0.1));
        one.setText(QStringLiteral("0.1"));
        QCOMPARE(one.value(), std::optional(0.1));
        one.setText(QStringLiteral("1.000,5"));
        QVERIFY(!one.value());
        QCOMPARE(list("0,5; 0,75"), (QVector<double>{0.5, 0.75}));
        QCOMPARE(list("0.5, 0.75"), (QVector<double>{0.5, 0.75}));
        QLocale::setDefault(before);
    }
    void init() {
        form_ = std::make_unique<ExperimentForm>();
        form_->set_choices(sample_choices());
        form_->choose_preset(QStringLiteral("shapes"));
        form_->resize(320, 640);
        form_->show();
        QVERIFY(QTest::qWaitForWindowExposed(form_.get()));
    }
    void cleanup() { form_.reset(); }

    void what_follows_the_training_is_chosen_beside_start() {
        auto* then = qobject_cast<QComboBox*>(form_->editor(QStringLiteral("then")));
        QCOMPARE(then->currentText(), QStringLiteral("FINE-TUNE"));
        QCOMPARE(form_->values().then, QStringList{QStringLiteral("fine-tune")});
        QVERIFY(then->visibleRegion().boundingRect().height() > 10); // without scrolling
        QSignalSpy changed(form_.get(), &ExperimentForm::changed);
        then->setCurrentIndex(0);
        QCOMPARE(changed.size(), 1);
        QVERIFY(form_->values().then.isEmpty());
        // A plan of several runs, from a file or a preset, is kept.
        ExperimentValues several = form_->values();
        several.then = QStringList{QStringLiteral("fine-tune"), QStringLiteral("prune")};
        form_->set_values(several);
        QCOMPARE(then->currentText(), QStringLiteral("FINE-TUNE + PRUNE"));
        QCOMPARE(form_->values(), several);
        form_->set_problems({{QStringLiteral("then"), QStringLiteral("Not like this.")}});
        QCOMPARE(form_->problem_at(QStringLiteral("then")), QStringLiteral("Not like this."));
    }

    void an_ood_set_may_be_one_to_choose_by() {
        auto* list = qobject_cast<OodPicker*>(form_->editor(QStringLiteral("ood")))->list();
        QTreeWidgetItem* first = list->topLevelItem(0);
        QCOMPARE(first->text(3), QStringLiteral("test"));
        QSignalSpy changed(form_.get(), &ExperimentForm::changed);
        list->editItem(first, 3);
        auto* editor = list->viewport()->findChild<QComboBox*>();
        QVERIFY(editor != nullptr);
        editor->setCurrentIndex(1);
        list->setFocus();
        QTRY_VERIFY(form_->values().ood.first().validation);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(first->text(3), QStringLiteral("val."));
    }

    void shows_and_gives_back_every_value() {
        for (const ExperimentPreset& preset : sample_choices().presets) {
            QVERIFY(form_->choose_preset(preset.name));
            ExperimentValues expected = preset.values;
            QCOMPARE(form_->values().ood.size(), expected.ood.size());
            QVERIFY(form_->values() == expected);
        }
        ExperimentValues other;
        other.name = QStringLiteral("mine");
        other.seed = 18446744073709551615ULL;
        other.mean = {0.5, 0.4, 0.3};
        other.std = {0.2, 0.25, 0.2};
        other.train_limit = 5000;
        other.test_limit = 1000;
        other.validation_fraction = 0.1;
        other.label_noise = 0.2;
        other.atypical_fraction = 0.3;
        other.atypical_kinds = QStringList{QStringLiteral("blended")};
        other.ood = {{QStringLiteral("/data/own"), 77, QStringLiteral("crop")}};
        other.model = QStringLiteral("resnet18");
        other.affine = false;
        other.dropout = 0.3;
        other.batch_size = 256;
        other.lr = 1e-3;
        other.momentum = 0.8;
        other.nesterov = true;
        other.weight_decay = 5e-4;
        other.label_smoothing = 0.05;
        other.per_step = true;
        other.final_lr = 1e-6;
        other.gamma = 0.2;
        other.schedule_values = {1, 0.5};
        other.warmup_epochs = 0.5;
        other.crop_padding = 4;
        other.flip = true;
        other.ema_decay = 0.99;
        other.swa_start = 7;
        other.first_epochs = 2;
        other.first_epochs_checkpoints = 4;
        other.scores = QStringList{QStringLiteral("msp"), QStringLiteral("energy")};
        other.temperature = 2;
        other.keep_outputs = false;
        other.device = QStringLiteral("cuda:1");
        other.precision = QStringLiteral("bf16");
        other.threads = 2;
        form_->set_values(other);
        QVERIFY(form_->values() == other);
    }

    void a_text_that_is_no_number_is_refused_beside_its_field() {
        auto* lr = qobject_cast<QLineEdit*>(form_->editor(QStringLiteral("training.lr")));
        QVERIFY(lr != nullptr);
        lr->clear();
        QTest::keyClicks(lr, QStringLiteral("0,1x"));
        QVERIFY(form_->problem_at(QStringLiteral("training.lr")).contains(QStringLiteral("number")));
        QCOMPARE(form_->problems().size(), 1);
        lr->clear();
        QTest::keyClicks(lr, QStringLiteral("1e-2"));
        QCOMPARE(form_->problems().size(), 0);
        QCOMPARE(form_->values().lr, 0.01);
    }

    void problems_stand_at_their_fields() {
        form_->set_problems({{QStringLiteral("training.momentum"), QStringLiteral("Momentum must be below 1.")},
                             {QStringLiteral("ood[1].dataset"), QStringLiteral("The files of noise are missing.")},
                             {QStringLiteral("something.new"), QStringLiteral("A problem without a field.")}});
        QCOMPARE(form_->problem_at(QStringLiteral("training.momentum")), QStringLiteral("Momentum must be below 1."));
        QCOMPARE(form_->problem_at(QStringLiteral("ood[1].dataset")),
                 QStringLiteral("The files of noise are missing."));
        const auto labels = form_->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text() == QStringLiteral("A problem without a field.");
        }));
        auto* list = form_->findChild<QTreeWidget*>();
        QVERIFY(list->topLevelItem(0)->icon(0).isNull());
        QVERIFY(!list->topLevelItem(1)->icon(0).isNull());
        form_->set_problems({});
        QVERIFY(form_->problem_at(QStringLiteral("training.momentum")).isEmpty());
        QVERIFY(list->topLevelItem(1)->icon(0).isNull());
    }

    void first_problem_opens_the_advanced_section() {
        auto* section = form_->findChild<CollapsibleSection*>(QStringLiteral("advanced"));
        QVERIFY(!section->expanded());
        form_->set_problems({{QStringLiteral("training.momentum"), QStringLiteral("Momentum must be below 1.")}});
        form_->show_first_problem();
        QVERIFY(section->expanded());
        QTRY_VERIFY(form_->editor(QStringLiteral("training.momentum"))->visibleRegion().boundingRect().height() > 5);
    }

    void a_hidden_field_does_not_stop_the_start() {
        form_->findChild<CollapsibleSection*>(QStringLiteral("advanced"))->set_expanded(true);
        auto* final_lr = qobject_cast<QLineEdit*>(form_->editor(QStringLiteral("training.schedule.final_lr")));
        QVERIFY(final_lr->isVisible());
        final_lr->clear();
        QTest::keyClicks(final_lr, QStringLiteral("abc"));
        QCOMPARE(form_->problems().size(), 1);
        auto* schedule = qobject_cast<QComboBox*>(form_->editor(QStringLiteral("training.schedule.kind")));
        schedule->setCurrentIndex(schedule->findData(QStringLiteral("constant")));
        QVERIFY(!final_lr->isVisible());
        QCOMPARE(form_->problems().size(), 0);
        QVERIFY(form_->problem_at(QStringLiteral("training.schedule.final_lr")).isEmpty());
        // A problem that others find with it is told all the same, where it can be seen.
        form_->set_problems(
            {{QStringLiteral("training.schedule.final_lr"), QStringLiteral("Below the rate, please.")}});
        const auto labels = form_->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text() == QStringLiteral("Below the rate, please.");
        }));
    }

    void problems_of_both_parts_can_be_seen() {
        form_->set_problems({{QStringLiteral("training.lr"), QStringLiteral("The rate is wrong.")},
                             {QStringLiteral("training.momentum"), QStringLiteral("Momentum must be below 1.")}});
        form_->show_first_problem();
        QVERIFY(form_->findChild<CollapsibleSection*>(QStringLiteral("advanced"))->expanded());
        QVERIFY(form_->editor(QStringLiteral("training.momentum"))->isVisible());
    }

    void what_has_the_focus_says_what_is_wrong() {
        form_->set_problems({{QStringLiteral("id.dataset"), QStringLiteral("The files are missing.")},
                             {QStringLiteral("evaluation.scores"), QStringLiteral("Choose a score.")}});
        QCOMPARE(form_->editor(QStringLiteral("id.dataset"))->accessibleDescription(),
                 QStringLiteral("The files are missing."));
        const auto boxes = form_->editor(QStringLiteral("evaluation.scores"))->findChildren<QCheckBox*>();
        QVERIFY(!boxes.isEmpty());
        QCOMPARE(boxes.first()->accessibleDescription(), QStringLiteral("Choose a score."));
        form_->set_problems({});
        QVERIFY(boxes.first()->accessibleDescription().isEmpty());
    }

    void choices_that_come_late_leave_what_is_being_typed() {
        auto* lr = qobject_cast<QLineEdit*>(form_->editor(QStringLiteral("training.lr")));
        lr->setFocus();
        lr->clear();
        QTest::keyClicks(lr, QStringLiteral("1e-"));
        form_->set_choices(sample_choices());
        QCOMPARE(lr->text(), QStringLiteral("1e-"));
        QTest::keyClicks(lr, QStringLiteral("3"));
        QCOMPARE(form_->values().lr, 1e-3);
        QCOMPARE(form_->values().model, sample_choices().presets.first().values.model);
    }

    void every_digit_of_a_number_is_kept() {
        ExperimentValues values = form_->values();
        values.lr = 0.1234567890123456;
        values.mean = {1.0 / 3};
        form_->set_values(values);
        QVERIFY(form_->values() == values);
        QCOMPARE(qobject_cast<QLineEdit*>(form_->editor(QStringLiteral("training.momentum")))->text(),
                 QString::number(values.momentum));
    }

    void ood_sets_are_edited_by_keys_alone() {
        auto* list = form_->findChild<QTreeWidget*>();
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(0), 0);
        QTest::keyClick(list, Qt::Key_Right);
        QCOMPARE(list->currentColumn(), 1);
        QTest::keyClick(list, Qt::Key_F2);
        auto* images = list->findChild<QSpinBox*>();
        QVERIFY(images != nullptr);
        images->selectAll();
        QTest::keyClicks(images, QStringLiteral("250"));
        QTest::keyClick(images, Qt::Key_Return);
        QTRY_COMPARE(form_->values().ood[0].limit, 250);
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Left);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(list->topLevelItem(0)->checkState(0), Qt::Unchecked);
    }

    void a_form_can_go_while_a_number_is_being_typed() {
        auto* list = form_->findChild<QTreeWidget*>();
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(0), 1);
        QTest::keyClick(list, Qt::Key_F2);
        QTest::keyClicks(list->findChild<QSpinBox*>(), QStringLiteral("7"));
        form_.reset();
    }

    void every_change_is_told_once() {
        QSignalSpy changed(form_.get(), &ExperimentForm::changed);
        qobject_cast<QSpinBox*>(form_->editor(QStringLiteral("training.epochs")))->setValue(3);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(form_->values().epochs, 3);
        form_->findChild<QTreeWidget*>()->topLevelItem(2)->setCheckState(0, Qt::Checked);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(form_->values().ood.size(), 3);
        form_->set_values(ExperimentValues());
        QCOMPARE(changed.size(), 2);
    }

    /// Not only once the palette has changed.
    void start_has_its_icon() {
        const auto buttons = form_->findChildren<QPushButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(),
                            [](const QPushButton* button) { return button->isDefault() && !button->icon().isNull(); }));
    }

    void long_names_of_choices_are_not_cut() {
        ExperimentChoices choices = sample_choices();
        choices.scores[0].title = QStringLiteral("Maximum softmax probability");
        form_->set_choices(choices);
        form_->findChild<CollapsibleSection*>(QStringLiteral("advanced"))->set_expanded(true);
        QCoreApplication::processEvents();
        int seen = 0;
        for (const QCheckBox* box : form_->findChildren<QCheckBox*>()) {
            if (box->isVisible()) {
                ++seen;
                QVERIFY2(box->width() >= box->sizeHint().width(), qPrintable(box->text()));
            }
        }
        QVERIFY(seen > 3);
    }

    void own_images_are_added_once() {
        auto* picker = form_->findChild<OodPicker*>();
        picker->add_path(QStringLiteral("/data/textures of mine"));
        picker->add_path(QStringLiteral("/data/textures of mine"));
        const auto ood = form_->values().ood;
        QCOMPARE(ood.size(), 3);
        QCOMPARE(ood.last().dataset, QStringLiteral("/data/textures of mine"));
    }

    void fields_that_mean_nothing_are_hidden() {
        QVERIFY(form_->editor(QStringLiteral("id.shapes.atypical_fraction"))->isVisible());
        form_->choose_preset(QStringLiteral("digits"));
        QVERIFY(!form_->editor(QStringLiteral("id.shapes.atypical_fraction"))->isVisible());
        form_->findChild<CollapsibleSection*>(QStringLiteral("advanced"))->set_expanded(true);
        QVERIFY(form_->editor(QStringLiteral("training.schedule.milestones"))->isVisible());
        QVERIFY(!form_->editor(QStringLiteral("training.schedule.final_lr"))->isVisible());
    }

    void start_is_only_asked_for() {
        QSignalSpy wanted(form_.get(), &ExperimentForm::start_wanted);
        const auto buttons = form_->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 1);
        QTest::mouseClick(buttons.first(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

private:
    std::unique_ptr<ExperimentForm> form_;
};

QTEST_MAIN(TestExperimentForm)
#include "test_experiment_form.moc"
