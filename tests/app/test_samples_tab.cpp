// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/ood/score_columns.h"
#include "core/runs/run_folder.h"

#include "app/background.h"
#include "app/render.h"
#include "app/run_images.h"
#include "app/sample_facts.h"
#include "app/sample_files.h"
#include "app/samples_controller.h"
#include "app/samples_tab.h"
#include "app/scores_tab.h"
#include "tests/app/original_run.h"
#include "tests/app/written_run.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/message_bar.h"
#include "widgets/sample_filter_bar.h"
#include "widgets/sample_gallery.h"
#include "widgets/sample_scatter.h"

#include <ATen/ATen.h>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStatusBar>

using namespace midstage;
using namespace midstage::app;

namespace {

constexpr int epochs = 3;
const QString test_set = QStringLiteral("id_test");
const QString unseen = QStringLiteral("shapes-unseen");

QVector<float> column(const widgets::SampleColumns& columns, const QString& key) {
    return widgets::SampleTable(columns).values_of(key);
}

double mean_of(const QVector<float>& values) {
    double sum = 0;
    for (const float value : values) {
        sum += value;
    }
    return sum / double(values.size());
}

} // namespace

/// The tab of samples on a real run of a few seconds.
class TestSamplesTab : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(app_.prepare());
        QVERIFY(original_.make(app_, epochs));
    }
    void init() {
        app_.renew();
        run_ = original_.copy_into(app_.runs_dir());
    }
    void cleanup() { app_.close(); }

    void training_samples_need_no_search() {
        open_tab();
        QCOMPARE(tab()->set(), train_set);
        const widgets::SampleColumns& columns = tab()->shown()->columns;
        QCOMPARE(columns.size(), 256);
        QCOMPARE(columns.label.size(), 256);
        QTRY_VERIFY_WITH_TIMEOUT(tab()->shown()->images != nullptr, patience);
        QVERIFY(!tab()->shown()->columns.class_names.isEmpty());
        const TrainingSamplesPtr training = training_samples_of(run_);
        QVERIFY(training != nullptr);
        QCOMPARE(training->history.epochs, (QVector<double>{1, 2, 3}));
        for (int i = epochs - 1; i >= 0; --i) {
            app_->view()->scrubber()->choose(i);
            QCOMPARE(tab()->shown()->epoch, double(i + 1)); // at once, from memory
            const QVector<float> loss = column(tab()->shown()->columns, QStringLiteral("epoch_loss"));
            for (const int sample : {0, 17, 255}) {
                QCOMPARE(loss[sample], training->history.loss[i * 256 + sample]);
                QCOMPARE(tab()->shown()->columns.correct[sample], training->correct[i * 256 + sample]);
            }
        }
        for (const char* key : {"area_under_margin", "forgetting_events", "final_loss", "epoch_margin"}) {
            QCOMPARE(column(tab()->shown()->columns, QString::fromLatin1(key)).size(), 256);
        }
        const widgets::SampleDetail& detail = tab()->details()->sample();
        QCOMPARE(detail.epochs.size(), epochs);
        QCOMPARE(detail.checkpoint, std::optional(1.0));
    }

    void the_scrubber_keeps_selection_filter_and_place() {
        open_tab();
        widgets::SampleGallery* gallery = tab()->gallery();
        gallery->filters()->search()->setText(QStringLiteral("0-199"));
        QCOMPARE(gallery->table().rows().size(), 200);
        gallery->view()->set_zoom(4);
        gallery->view()->set_current(gallery->table().rows()[2]);
        QTest::keyClick(gallery->view(), Qt::Key_Right, Qt::ShiftModifier);
        QVector<int> before = gallery->view()->selected();
        gallery->view()->verticalScrollBar()->setValue(150);
        const int place = gallery->view()->verticalScrollBar()->value();
        QVERIFY(place > 0);
        app_->view()->scrubber()->choose(0);
        QCOMPARE(tab()->shown()->epoch, 1.0);
        QVector<int> after = gallery->view()->selected();
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        QCOMPARE(after, before);
        QCOMPARE(gallery->table().rows().size(), 200);
        QCOMPARE(gallery->view()->verticalScrollBar()->value(), place);
    }

    void another_run_in_the_folder_has_pictures_of_its_own() {
        open_tab();
        tab()->choose_set(unseen);
        QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, epochs) && tab()->shown()->images != nullptr, patience);
        // While it is looked at, and after another run was.
        let_another_run_take_the_folder("2031-05-06T07:08:09Z");
        QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, epochs) && !tab()->shown()->images_problem.isEmpty(), patience);
        QVERIFY(tab()->shown()->images == nullptr);
        app_->open_run(create_run(small_run(QStringLiteral("other")), app_.runs_dir()));
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->folder() != run_, patience);
        QVERIFY(QDir(run_).removeRecursively());
        original_.copy_into(app_.runs_dir());
        app_->open_run(run_);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), run_, patience);
        tab()->choose_set(unseen);
        QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, epochs) && tab()->shown()->images != nullptr, patience);
        QVERIFY(tab()->shown()->images_problem.isEmpty());
    }

    void pictures_being_read_of_a_run_that_is_replaced_are_read_anew() {
        Background background;
        RunImages images(&background);
        QSignalSpy loaded(&images, &RunImages::loaded);
        images.want(run_, unseen);
        let_another_run_take_the_folder("2031-05-06T07:08:09Z");
        images.forget(run_);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.count(), 1, patience);
        QVERIFY(images.find(run_, unseen)->images == nullptr);
    }

    void test_and_ood_samples_have_the_scores_of_the_checkpoint() {
        open_tab();
        QCOMPARE(tab()->findChild<QComboBox*>()->count(), 4);
        for (const QString& set : {test_set, unseen}) {
            tab()->choose_set(set);
            for (const int place : {epochs - 1, 0, 1}) {
                app_->view()->scrubber()->choose(place);
                QTRY_VERIFY_WITH_TIMEOUT(shows(set, place + 1), patience);
                QCOMPARE(tab()->shown()->about, QStringLiteral("Epoch %1, score Energy").arg(place + 1));
                QTRY_COMPARE_WITH_TIMEOUT(column(tab()->shown()->columns, QStringLiteral("confidence")).size(),
                                          set == test_set ? 100 : 60, patience);
                const ood::ScoreColumns file =
                    ood::read_score(runs::RunFolder::open(run_.toStdString()).scores_file(place + 1), "energy");
                const auto found = std::find_if(file.sets.begin(), file.sets.end(), [&](const ood::SetScores& one) {
                    return one.set == set.toStdString();
                });
                const QVector<float> scores = column(tab()->shown()->columns, QStringLiteral("score"));
                for (size_t i = 0; i < found->values.size(); ++i) {
                    QCOMPARE(scores[qsizetype(i)], float(found->values[i]));
                    QCOMPARE(tab()->shown()->columns.predicted_full[qsizetype(i)], found->predictions[i]);
                }
                QCOMPARE(tab()->shown()->columns.correct.isEmpty(), set != test_set);
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(tab()->shown()->images != nullptr, patience);
        QVERIFY(!tab()->gallery()->view()->image_of(5).isNull());
    }

    void a_checkpoint_is_shown_without_the_confidence_that_cannot_be_read() {
        const std::filesystem::path path = runs::RunFolder::open(run_.toStdString()).scores_file(1);
        NamedArrays arrays = read_npz(path);
        for (auto& [name, array] : arrays) {
            array = name == "shapes-unseen/msp" ? array.narrow(0, 0, 1).clone() : array;
        }
        write_npz(path, arrays);
        open_tab();
        tab()->choose_set(unseen);
        QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, epochs), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!column(tab()->shown()->columns, QStringLiteral("confidence")).isEmpty(), patience);
        int told = 0;
        connect(app_->findChild<SamplesController*>(), &SamplesController::failed, this, [&told] { ++told; });
        for (const int place : {0, 1, 0}) { // told once
            app_->view()->scrubber()->choose(place);
            QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, place + 1), patience);
            QCOMPARE(column(tab()->shown()->columns, QStringLiteral("confidence")).isEmpty(), place == 0);
            QCOMPARE(column(tab()->shown()->columns, QStringLiteral("score")).size(), 60);
        }
        QCOMPARE(told, 1);
        QVERIFY2(app_.message()->isVisible() && app_.message()->sentence().contains(QStringLiteral("epoch_0001")),
                 qPrintable(app_.message()->sentence()));
    }

    void details_tell_history_and_neighbours() {
        open_tab();
        tab()->choose_set(unseen);
        QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, epochs), patience);
        tab()->gallery()->view()->set_current(7);
        const widgets::SampleDetail& detail = tab()->details()->sample();
        QTRY_COMPARE_WITH_TIMEOUT(detail.more.curves.size(), 2, patience);
        QCOMPARE(detail.more.curves[0].epochs, (QVector<double>{1, 2, 3}));
        QCOMPARE(float(detail.more.curves[0].values[2]), column(tab()->shown()->columns, QStringLiteral("score"))[7]);
        QTRY_COMPARE_WITH_TIMEOUT(detail.more.neighbours.size(), 8, patience);
        QVERIFY(detail.more.neighbours_title.contains(QStringLiteral("ID test")));
        // A test sample is not its own neighbour, and nearer ones come first.
        const FeaturesPtr features = features_of({run_, 2}, {test_set});
        const QVector<Neighbour> near = nearest(*features, test_set, 4, *features, test_set, 99);
        QCOMPARE(near.size(), 99);
        for (qsizetype i = 0; i < near.size(); ++i) {
            QVERIFY(near[i].sample != 4);
            QVERIFY(i == 0 || near[i - 1].distance <= near[i].distance);
        }
        app_->view()->scrubber()->choose(0);
        QTRY_VERIFY_WITH_TIMEOUT(detail.more.neighbours_title.contains(QStringLiteral("epoch 1")) &&
                                     detail.more.neighbours.size() == 8,
                                 patience);
        QCOMPARE(detail.checkpoint, std::optional(1.0));
    }

    void the_history_is_that_of_the_score_that_was_chosen_last() {
        open_tab();
        tab()->choose_set(unseen);
        QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, epochs), patience);
        const widgets::SampleMore& more = tab()->details()->sample().more;
        QTRY_COMPARE_WITH_TIMEOUT(more.curves.size(), 2, patience);
        QCOMPARE(more.curves[0].axis, QStringLiteral("Score (Energy)"));
        // One after the other: when what is asked for here is done, all that was asked for before it is.
        auto* background = app_->findChild<Background*>(QString(), Qt::FindDirectChildrenOnly);
        background->use_threads(1);
        const auto choose = [&](const QString& score) {
            app_->view()->scores()->choose_score(score);
            Q_EMIT tab()->came_to_sight();
        };
        choose(QStringLiteral("msp"));
        choose(QStringLiteral("energy")); // while the history of the other one is being read
        for (int round = 0; round < 2; ++round) {
            bool done = false;
            background->run(
                this, [] { return 0; }, [&](const Outcome<int>&) { done = true; });
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        }
        QCOMPARE(more.curves[0].axis, QStringLiteral("Score (Energy)"));
    }

    void the_network_says_which_training_samples_are_nearest() {
        open_tab();
        tab()->choose_set(unseen);
        QTRY_VERIFY_WITH_TIMEOUT(shows(unseen, epochs), patience);
        tab()->gallery()->view()->set_current(7);
        const widgets::SampleMore& more = tab()->details()->sample().more;
        QPushButton* button = tab()->details()->training_button();
        QTRY_COMPARE_WITH_TIMEOUT(more.training_offer, QStringLiteral("Nearest training samples"), patience);
        QVERIFY(button->isVisible() && !button->toolTip().isEmpty() && more.training.isEmpty());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(more.training.size(), 8, patience);
        QVERIFY(!button->isVisible());
        QVERIFY(more.training_title.contains(QStringLiteral("epoch 3")));
        // The same by the plain sum over all training samples.
        const FeaturesPtr own = features_of({run_, epochs}, {unseen});
        const NamedArrays arrays = read_npz(features_file(epochs).toStdString());
        const at::Tensor table = arrays.front().second.to(at::kDouble);
        QCOMPARE(table.size(0), 256);
        QCOMPARE(qsizetype(table.size(1)), own->length);
        QVector<std::pair<double, int>> distances;
        for (int other = 0; other < 256; ++other) {
            double sum = 0;
            for (qsizetype i = 0; i < own->length; ++i) {
                const double step = double(own->sets[unseen][7 * own->length + i]) - table[other][i].item<double>();
                sum += step * step;
            }
            distances.append({std::sqrt(sum), other});
        }
        std::sort(distances.begin(), distances.end());
        for (int place = 0; place < 8; ++place) {
            QVERIFY2(more.training[place].about.startsWith(
                         QStringLiteral("Training sample %1,").arg(distances[place].second)),
                     qPrintable(more.training[place].about));
        }
        QTRY_VERIFY_WITH_TIMEOUT(!more.training[0].image.isNull(), patience);
        // A training sample is not its own neighbour.
        tab()->choose_set(train_set);
        QTRY_VERIFY_WITH_TIMEOUT(shows(train_set, epochs), patience);
        tab()->gallery()->view()->set_current(11);
        QTRY_COMPARE_WITH_TIMEOUT(more.training.size(), 8, patience);
        for (const widgets::SampleNeighbour& neighbour : more.training) {
            QVERIFY(!neighbour.about.startsWith(QStringLiteral("Training sample 11,")));
        }
        // Another checkpoint has others, which nobody has asked for; this one's are there the next time.
        app_->view()->scrubber()->choose(0);
        QTRY_COMPARE_WITH_TIMEOUT(more.training_offer, QStringLiteral("Nearest training samples"), patience);
        QVERIFY(more.training.isEmpty() && more.training_status.startsWith(QStringLiteral("Takes")));
        app_.close();
        open_tab();
        tab()->gallery()->view()->set_current(11);
        QTRY_COMPARE_WITH_TIMEOUT(tab()->details()->sample().more.training.size(), 8, patience);
    }

    void a_pass_waits_for_the_run_under_way_and_can_be_given_up() {
        open_tab();
        tab()->gallery()->view()->set_current(11);
        const QString under_way = create_run(small_run(QStringLiteral("long"), long_run), app_.runs_dir());
        app_->queue()->enqueue(under_way);
        const widgets::SampleMore& more = tab()->details()->sample().more;
        QPushButton* button = tab()->details()->training_button();
        QTRY_COMPARE_WITH_TIMEOUT(more.training_offer, QStringLiteral("Nearest training samples"), patience);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(more.training_status, QStringLiteral("Comes after the run that is under way"));
        QCOMPARE(more.training_offer, QStringLiteral("Cancel"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(more.training_offer, QStringLiteral("Nearest training samples"));
        QVERIFY(button->toolTip().contains(QStringLiteral("after the run")));
        QTest::mouseClick(button, Qt::LeftButton);
        app_->queue()->stop();
        QTRY_COMPARE_WITH_TIMEOUT(more.training.size(), 8, patience);
        QVERIFY(QFile::remove(features_file(epochs)));
    }

    void a_pass_ends_with_the_run_that_is_shown() {
        open_tab();
        tab()->gallery()->view()->set_current(11);
        const QString under_way = create_run(small_run(QStringLiteral("long"), long_run), app_.runs_dir());
        app_->queue()->enqueue(under_way);
        const widgets::SampleMore& more = tab()->details()->sample().more;
        QTRY_COMPARE_WITH_TIMEOUT(more.training_offer, QStringLiteral("Nearest training samples"), patience);
        QTest::mouseClick(tab()->details()->training_button(), Qt::LeftButton);
        app_->open_run(under_way);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), under_way, patience);
        app_->queue()->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        // What the worker is given next shows that it has passed over it.
        bool passed = false;
        app_->queue()->look(
            app_.window(), [](const std::atomic<bool>&) { return QString(); }, [&](const QString&) { passed = true; });
        QTRY_VERIFY_WITH_TIMEOUT(passed, patience);
        QVERIFY(!QFile::exists(features_file(epochs)));
    }

    void a_pass_that_fails_says_why() {
        open_tab();
        tab()->gallery()->view()->set_current(11);
        const widgets::SampleMore& more = tab()->details()->sample().more;
        QTRY_COMPARE_WITH_TIMEOUT(more.training_offer, QStringLiteral("Nearest training samples"), patience);
        const auto run = runs::RunFolder::open(run_.toStdString());
        QVERIFY(QFile::remove(QString::fromStdString(run.checkpoint_file(epochs).string())));
        QTest::mouseClick(tab()->details()->training_button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(more.training_status.contains(QStringLiteral("epoch 3")), patience);
        QCOMPARE(more.training_offer, QStringLiteral("Nearest training samples"));
    }

    void the_scatter_is_rendered_without_a_window() {
        Options options = app_.options();
        options.render = run_;
        options.plot = QStringLiteral("scatter");
        options.to = app_.folder().filePath(QStringLiteral("scatter.svg"));
        const auto drawn = [&] {
            QFile::remove(options.to);
            render(options, app_.runs_dir());
            QFile file(options.to);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(drawn().contains("Area under the margin"));
        options.x = QStringLiteral("forgetting_events");
        options.y = QStringLiteral("log:epoch_loss");
        const QByteArray chosen = drawn();
        QVERIFY(chosen.contains("Forgetting events") && !chosen.contains("Area under the margin"));
        options.set = test_set;
        options.x = QStringLiteral("score");
        options.y = QStringLiteral("confidence");
        options.epoch = 2;
        const QByteArray scored = drawn();
        QVERIFY(scored.contains("Score (Energy)") && scored.contains("Epoch 2"));
        const auto problem = [&] {
            try {
                render(options, app_.runs_dir());
            } catch (const Error& error) {
                return QString::fromUtf8(error.what());
            }
            return QString();
        };
        options.x = QStringLiteral("beauty");
        QVERIFY(problem().contains(QStringLiteral("beauty")) && problem().contains(QStringLiteral("confidence")));
        options.set = QStringLiteral("nowhere");
        QVERIFY(problem().contains(QStringLiteral("nowhere")));
        options.set = test_set;
        options.epoch = 17;
        QVERIFY(problem().contains(QStringLiteral("epoch 17")));
    }

    void a_selection_becomes_a_table_and_a_folder_of_images() {
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->shown()->images != nullptr, patience);
        tab()->gallery()->view()->select({3, 40, 41, 200});
        QCOMPARE(tab()->chosen_rows().size(), 4);
        Q_EMIT tab()->table_wanted();
        const QString table = app_.folder().filePath(QStringLiteral("chosen.csv"));
        QVERIFY(app_.answer_file_dialog(table));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(table), patience);
        QFile file(table);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 5);
        QTRY_VERIFY(app_->findChild<QFileDialog*>() == nullptr);
        const QString folder = app_.folder().filePath(QStringLiteral("pictures"));
        QDir().mkpath(folder);
        for (const int times : {1, 2}) { // a second folder, not a mixture
            Q_EMIT tab()->pictures_wanted();
            auto* dialog = app_->findChild<QFileDialog*>();
            QVERIFY(dialog != nullptr);
            Q_EMIT dialog->fileSelected(folder);
            dialog->close();
            QTRY_COMPARE_WITH_TIMEOUT(images_in(folder).size(), 4 * times, patience);
            QTRY_VERIFY(app_->findChild<QFileDialog*>() == nullptr);
            QTRY_VERIFY_WITH_TIMEOUT(app_->statusBar()->currentMessage().contains(QStringLiteral("written to")),
                                     patience);
            app_->statusBar()->clearMessage();
        }
        const QString name = class_folder(tab()->shown()->columns, tab()->shown()->columns.label[40]);
        QVERIFY2(name.contains(QLatin1Char('_')), qPrintable(name));
        const QImage written(folder + QLatin1Char('/') + original_.name() + QStringLiteral("-train/") + name +
                             QStringLiteral("/040.png"));
        QCOMPARE(written.convertToFormat(QImage::Format_RGB888),
                 tab()->shown()->images->image(40).convertToFormat(QImage::Format_RGB888));
    }

    void an_image_folder_that_cannot_be_written_is_told_of() {
        open_tab();
        QTRY_VERIFY_WITH_TIMEOUT(tab()->shown()->images != nullptr, patience);
        const QString blocked = app_.folder().filePath(QStringLiteral("blocked"));
        QFile file(blocked);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        std::atomic<int> done{0};
        const std::atomic<bool> cancelled{false};
        const QString problem = write_image_folder(tab()->shown()->columns, {0, 1}, *tab()->shown()->images,
                                                   blocked + QStringLiteral("/inside"), done, cancelled);
        QVERIFY2(problem.contains(blocked), qPrintable(problem));
        QCOMPARE(done.load(), 0);
    }

    void the_scatter_selects_in_the_gallery() {
        open_tab();
        tab()->bring_to_front(true);
        Q_EMIT tab()->scatter()->selected({5, 6, 250});
        QCOMPARE(tab()->gallery()->view()->selected().size(), 3);
        QVERIFY(tab()->scatter()->canvas() != nullptr);
        const auto figure = tab()->figure();
        QVERIFY(figure && figure->suffix == QStringLiteral("scatter") && figure->python);
        QCOMPARE(figure->csv().count(QStringLiteral(",1\n")), 3);
        tab()->bring_to_front(false);
        QCOMPARE(tab()->figure()->suffix, QStringLiteral("samples"));
    }

    void the_script_draws_the_scatter_anew() {
        const QString python = qEnvironmentVariable("MIDSTAGE_PYTHON");
        if (python.isEmpty()) {
            QSKIP("Set MIDSTAGE_PYTHON to a Python that has numpy, pandas and matplotlib to run the script.");
        }
        open_tab();
        tab()->bring_to_front(true);
        app_->view()->scrubber()->choose(1);
        QCOMPARE(tab()->shown()->epoch, 2.0);
        for (const QString& x :
             {QStringLiteral("epoch_loss"), QStringLiteral("final_loss"), QStringLiteral("forgetting_events")}) {
            for (const auto grouping : {widgets::SampleGrouping::answer, widgets::SampleGrouping::label}) {
                tab()->scatter()->set_grouping(grouping);
                draw_anew(python, {x, false}, {QStringLiteral("area_under_margin"), false});
            }
        }
        tab()->gallery()->filters()->search()->setText(QStringLiteral("0-99"));
        draw_anew(python, {QStringLiteral("epoch_loss"), true}, {QStringLiteral("epoch_margin"), false});
        for (const QString& set : {test_set, unseen}) {
            tab()->choose_set(set);
            QTRY_VERIFY_WITH_TIMEOUT(
                shows(set, 2) && !column(tab()->shown()->columns, QStringLiteral("confidence")).isEmpty(), patience);
            draw_anew(python, {QStringLiteral("score"), false}, {QStringLiteral("confidence"), true});
        }
    }

private:
    /// One that looked at other pictures under the same names.
    void let_another_run_take_the_folder(const std::string& created) const {
        auto run = runs::RunFolder::open(run_.toStdString());
        run.lock();
        runs::RunInfo info = run.info();
        info.created = created;
        info.fingerprints["shapes-unseen"] = "another";
        run.save(info);
    }
    SamplesTab* tab() const { return app_->view()->samples(); }
    void open_tab() {
        QVERIFY(app_.open());
        app_->open_run(run_);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), run_, patience);
        app_->view()->bring_to_front(run_, tab());
        QTRY_VERIFY_WITH_TIMEOUT(tab()->shown() != nullptr && tab()->shown()->training, patience);
    }
    QString features_file(int epoch) const {
        return run_ + QStringLiteral("/features/epoch_%1.npz").arg(epoch, 4, 10, QLatin1Char('0'));
    }
    bool shows(const QString& set, double epoch) const {
        return tab()->shown() != nullptr && tab()->shown()->set == set && tab()->shown()->epoch == epoch;
    }
    static QStringList images_in(const QString& folder) {
        QStringList found;
        QDirIterator files(folder, {QStringLiteral("*.png")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            found.append(files.next());
        }
        return found;
    }
    void draw_anew(const QString& python, const widgets::SampleScatter::Axis& x,
                   const widgets::SampleScatter::Axis& y) {
        tab()->scatter()->set_axes(x, y);
        for (auto* part : tab()->scatter()->findChildren<QWidget*>()) {
            if (part->accessibleName() == QStringLiteral("Scatter of samples")) {
                QTest::keyClick(part, Qt::Key_Plus);
            }
        }
        QVERIFY(tab()->figure()->python().contains(QStringLiteral("PART = [")));
        const QString script = app_.folder().filePath(QStringLiteral("plot.py"));
        const QString picture = app_.folder().filePath(QStringLiteral("plot.png"));
        QFile file(script);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(tab()->figure()->python().toUtf8());
        file.close();
        QFile::remove(picture);
        QProcess process;
        process.start(python, {script, picture});
        QVERIFY(process.waitForFinished(patience));
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY(QFile::exists(picture));
        // The same samples with the same figures: number and means, to the digits that a float has.
        QVector<float> shown;
        const QVector<float> values = tab()->gallery()->table().values_of(x.key);
        for (const int row : tab()->gallery()->table().rows()) {
            shown.append(values[row]);
        }
        QVERIFY2(said.startsWith(QString::number(shown.size()) + QStringLiteral(" samples, ") + x.key),
                 qPrintable(said));
        const QString mean = said.section(QStringLiteral("mean "), 1, 1).section(QLatin1Char(','), 0, 0);
        QVERIFY2(std::abs(mean.toDouble() - mean_of(shown)) <= 1e-4 * std::max(1.0, std::abs(mean_of(shown))),
                 qPrintable(said + QString::number(mean_of(shown))));
    }

    WindowFixture app_;
    OriginalRun original_;
    QString run_;
};

QTEST_MAIN(TestSamplesTab)
#include "test_samples_tab.moc"
