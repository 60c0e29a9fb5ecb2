// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mask_tab.h"
#include "app/run_view.h"
#include "app/samples_tab.h"
#include "app/scores_tab.h"
#include "app/training_tab.h"
#include "tests/widgets/sample_run.h"
#include "tests/widgets/sample_samples.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/checkpoint_table.h"
#include "widgets/mask_plot.h"
#include "widgets/sample_details.h"
#include "widgets/sample_gallery.h"
#include "widgets/training_plots.h"

#include <QLabel>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace midstage::app;
using namespace midstage::widgets;

namespace {

MaskData sample_masks(const QVector<std::pair<double, double>>& means) {
    MaskData masks;
    masks.run = QStringLiteral("/runs/parent");
    masks.source = QStringLiteral("/runs/estimate");
    for (const auto& [keep, mean] : means) {
        MaskEstimate estimate;
        estimate.keep_fraction = keep;
        estimate.mean = mean;
        masks.content.estimates.append(estimate);
    }
    return masks;
}

RunDetails sample_details(const QString& name, const QString& kind) {
    RunDetails details;
    details.folder = QStringLiteral("/runs/") + name;
    details.name = name;
    details.kind = kind;
    details.state = RunState::finished;
    if (run_kind_trains(kind) || kind == QStringLiteral("evaluate")) {
        details.checkpoints = sample_run(6);
        details.epochs = 6;
    }
    return details;
}

Relative sample_relative(const QString& name, const QString& kind, double constraint) {
    Relative relative;
    relative.folder = QStringLiteral("/runs/") + name;
    relative.name = name;
    relative.kind = kind;
    relative.constraint = constraint;
    relative.checkpoints = sample_run(3);
    return relative;
}

std::shared_ptr<SampleData> sample_data() {
    auto data = std::make_shared<SampleData>();
    data->columns = sample_columns(200);
    data->epoch = 4;
    data->history.epochs = {1, 2};
    data->history.loss.resize(400);
    data->history.margin.resize(400);
    return data;
}

} // namespace

class TestTabs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_line_lies_at_the_papers_keep_fraction_until_it_is_moved() {
        MaskTab tab;
        tab.set_masks(sample_masks({{0.99, 0.01}}));
        QCOMPARE(tab.constraint(), std::optional(0.01));
        tab.set_masks(sample_masks({{0.99, 0.01}, {0.965, 0.04}, {0.9, 0.4}})); // as they come in
        QCOMPARE(tab.constraint(), std::optional(0.04));
        QVERIFY(!tab.moved_constraint());
        tab.plot()->set_crosshair(0);
        QTest::keyClick(tab.plot(), Qt::Key_Return);
        QCOMPARE(tab.moved_constraint(), std::optional(0.4));
        tab.set_masks(sample_masks({{0.99, 0.01}, {0.965, 0.041}, {0.9, 0.41}}));
        QCOMPARE(tab.constraint(), std::optional(0.4));
        MaskData other = sample_masks({{0.965, 0.7}});
        other.source = QStringLiteral("/runs/newer");
        tab.set_masks(other);
        QCOMPARE(tab.constraint(), std::optional(0.7));
        QVERIFY(!tab.moved_constraint());
    }

    void a_moved_line_stays_in_a_run_that_has_a_constraint() {
        MaskData own = sample_masks({{0.965, 0.04}});
        own.source = own.run;
        own.constraint = 0.0401;
        MaskTab tab;
        tab.set_masks(own);
        QCOMPARE(tab.constraint(), std::optional(0.0401));
        tab.plot()->set_crosshair(0);
        QTest::keyClick(tab.plot(), Qt::Key_Return);
        tab.set_masks(own);
        QCOMPARE(tab.constraint(), std::optional(0.04));
    }

    void one_scrubber_serves_all_tabs() {
        RunView view;
        view.resize(900, 640);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.show_run(sample_details(QStringLiteral("parent"), QStringLiteral("train")));
        for (QWidget* tab : {static_cast<QWidget*>(view.masks()), static_cast<QWidget*>(view.samples())}) {
            view.bring_to_front(view.folder(), tab);
            QCOMPARE(view.current_tab(), tab);
            QVERIFY(view.scrubber()->isVisible());
        }
        QVector<QWidget*> order;
        for (QWidget* one = view.nextInFocusChain(); one != &view; one = one->nextInFocusChain()) {
            order.append(one);
        }
        QVERIFY(order.indexOf(view.scrubber()->findChild<QSlider*>()) > order.indexOf(view.training()->table()));
        view.scrubber()->choose(2);
        QCOMPARE(view.training()->checkpoint()->epoch, 3.0);
        view.show_run(sample_details(QStringLiteral("estimate"), QStringLiteral("estimate-constraint")));
        QVERIFY(!view.scrubber()->isVisible()); // it has no checkpoints
    }

    void a_hidden_tab_stays_hidden() {
        RunView view;
        const QString search = QStringLiteral("/runs/search");
        view.show_run(sample_details(QStringLiteral("search"), QStringLiteral("find-atypical")));
        view.bring_to_front(search, view.masks());
        QCOMPARE(view.current_tab(), view.samples());
        // Of a run that is still being read the tab comes to the front when it is there.
        view.bring_to_front(QStringLiteral("/runs/parent"), view.masks());
        QCOMPARE(view.current_tab(), view.samples());
        view.show_run(sample_details(QStringLiteral("parent"), QStringLiteral("train")));
        QCOMPARE(view.current_tab(), view.masks());
        // But not where another one has been opened meanwhile.
        view.bring_to_front(QStringLiteral("/runs/second"), view.samples());
        view.show_run(sample_details(QStringLiteral("third"), QStringLiteral("train")));
        view.show_run(sample_details(QStringLiteral("second"), QStringLiteral("train")));
        QCOMPARE(view.current_tab(), view.masks());
    }

    void arrow_keys_step_over_hidden_tabs() {
        RunView view;
        auto* lasting = new QWidget;
        view.add_lasting_tab(lasting, QStringLiteral("Lasting"), new QWidget);
        view.show();
        view.show_run(sample_details(QStringLiteral("trained"), QStringLiteral("train")));
        auto* tabs = view.findChild<QTabWidget*>();
        QCOMPARE(view.current_tab(), view.training());
        for (QWidget* next : {static_cast<QWidget*>(view.scores()), static_cast<QWidget*>(view.masks()),
                              static_cast<QWidget*>(view.samples()), lasting}) {
            QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
            QCOMPARE(view.current_tab(), next);
        }
        // The tabs that come back can be used again.
        view.show_run(sample_details(QStringLiteral("search"), QStringLiteral("find-atypical")));
        view.show_run(sample_details(QStringLiteral("again"), QStringLiteral("train")));
        tabs->setCurrentWidget(view.masks());
        QVERIFY(view.masks()->isEnabled());
        QTest::keyClick(tabs->tabBar(), Qt::Key_Left);
        QCOMPARE(view.current_tab(), view.scores());
    }

    void only_a_training_has_won_something_back() {
        CheckpointScrubber scrubber;
        TrainingTab tab(&scrubber);
        tab.set_plotted(Metric::auroc, QStringLiteral("energy"));
        Relatives relatives;
        relatives.parent = sample_relative(QStringLiteral("parent"), QStringLiteral("train"), Checkpoint::unknown);
        relatives.parent_epoch = 3;
        TrainingTab::Shown shown{QStringLiteral("/runs/a"), {}, sample_run(6), 6, false, true, 0.25};
        tab.set_run(shown);
        tab.set_relatives(relatives);
        QVERIFY2(tab.plots()->gap_text().startsWith(QStringLiteral("Started at")), qPrintable(tab.plots()->gap_text()));
        QCOMPARE(tab.plots()->content().constraint, std::optional(0.25));
        // The parent's checkpoint that the run started from is its epoch 0.
        const Curve& parent = tab.plots()->content().related.first();
        QCOMPARE(parent.x.first(), relatives.parent->checkpoints.first().epoch - 3);
        const Curve& loss = tab.plots()->content().related_losses.first();
        QCOMPARE(loss.name, QStringLiteral("Parent: Training loss"));
        QCOMPARE(loss.x, parent.x);
        QCOMPARE(loss.y.first(), relatives.parent->checkpoints.first().train_loss);
        relatives.children = {sample_relative(QStringLiteral("child"), QStringLiteral("fine-tune"), 0.1)};
        relatives.children.first().parent_epoch = 6;
        tab.set_relatives(relatives);
        QCOMPARE(tab.plots()->content().related.last().x.first(),
                 relatives.children.first().checkpoints.first().epoch + 6);
        relatives.children.clear();
        const QString csv = tab.figure()->csv();
        QVERIFY(csv.section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral("auroc.energy.mean.parent")));
        QVERIFY(csv.section(QLatin1Char('\n'), 0, 0).contains(QStringLiteral(",train_loss.parent,")));
        QVERIFY(csv.section(QLatin1Char('\n'), 0, 0).endsWith(QStringLiteral("auroc.energy.start,constraint")));
        shown.trains = false; // an evaluation
        tab.set_run(shown);
        tab.set_relatives(relatives);
        QVERIFY2(tab.plots()->gap_text().startsWith(QStringLiteral("Best")), qPrintable(tab.plots()->gap_text()));
    }

    void children_are_told_apart() {
        CheckpointScrubber scrubber;
        TrainingTab tab(&scrubber);
        tab.set_run({QStringLiteral("/runs/a"), {}, sample_run(6), 6, false});
        Relatives relatives;
        relatives.children = {sample_relative(QStringLiteral("a"), QStringLiteral("prune"), 0.2),
                              sample_relative(QStringLiteral("b"), QStringLiteral("fine-tune"), 0.05),
                              sample_relative(QStringLiteral("c"), QStringLiteral("fine-tune"), 0.05),
                              sample_relative(QStringLiteral("d"), QStringLiteral("train"), Checkpoint::unknown),
                              sample_relative(QStringLiteral("e"), QStringLiteral("prune"), 0.3)};
        tab.set_relatives(relatives);
        QStringList names;
        for (const Curve& curve : tab.plots()->content().related) {
            names.append(curve.name);
        }
        QCOMPARE(names, (QStringList{QStringLiteral("Fine-tune, c = 0.05 #1"), QStringLiteral("Fine-tune, c = 0.05 #2"),
                                     QStringLiteral("Training"), QStringLiteral("Prune, c = 0.3")}));
        QVERIFY(!tab.plots()->readout().filter(QStringLiteral("and 1 older")).isEmpty());
    }

    void the_details_follow_the_threshold() {
        SamplesTab tab;
        tab.set_samples(sample_data());
        const SampleDetail& shown = tab.details()->sample();
        QCOMPARE(tab.gallery()->view()->current(), tab.gallery()->table().rows().first()); // chosen at once
        QVERIFY(shown.flagged);
        QCOMPARE(shown.checkpoint, std::optional(4.0));
        auto* threshold = tab.gallery()->findChild<QSlider*>();
        threshold->setValue(threshold->maximum());
        tab.gallery()->view()->set_current(tab.gallery()->table().rows()[30]);
        QVERIFY(!shown.flagged);
        threshold->setValue(0);
        QVERIFY(tab.details()->sample().flagged);
    }

    void a_search_that_is_not_done_is_told_of() {
        RunView view;
        RunDetails details = sample_details(QStringLiteral("search"), QStringLiteral("find-atypical"));
        const auto says = [&](const QString& text) {
            const auto labels = view.samples()->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel* label) { return label->text().contains(text); });
        };
        QVERIFY(says(QStringLiteral("No samples have been looked at yet")));
        details.state = RunState::interrupted;
        view.show_run(details);
        QVERIFY(says(QStringLiteral("was stopped")));
        view.show_run(sample_details(QStringLiteral("parent"), QStringLiteral("train")));
        QVERIFY(says(QStringLiteral("No samples have been looked at yet")));
        Relatives relatives;
        relatives.children = {sample_relative(QStringLiteral("s"), QStringLiteral("find-atypical"), 0)};
        relatives.children[0].state = RunState::running;
        view.set_relatives(relatives);
        QVERIFY(says(QStringLiteral("under way")));
    }
};

QTEST_MAIN(TestTabs)
#include "test_tabs.moc"
