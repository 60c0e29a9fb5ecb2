// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "app/actions.h"
#include "app/engine.h"
#include "app/job_queue.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/run_library.h"
#include "app/run_view.h"
#include "app/training_tab.h"
#include "tests/app/small_run.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/checkpoint_table.h"
#include "widgets/experiment_form.h"
#include "widgets/message_bar.h"
#include "widgets/run_list_view.h"
#include "widgets/training_plots.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::app;

namespace {
constexpr int patience = 60000; // milliseconds
constexpr qint64 long_run = 2000;
} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(settings_folder_.isValid());
        QCoreApplication::setOrganizationName(QStringLiteral("midstage"));
        QCoreApplication::setApplicationName(QStringLiteral("midstage-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings_folder_.path());
    }
    void init() {
        QSettings().clear();
        folder_ = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        window_.reset();
        folder_.reset();
    }

    void start_trains_and_shows_the_run() {
        open();
        form()->set_values(small_run(QStringLiteral("clicked")));
        click_start();
        QTRY_COMPARE_WITH_TIMEOUT(window_->view()->details().state, RunState::finished, patience);
        QCOMPARE(window_->view()->details().name, QStringLiteral("clicked"));
        TrainingTab* training = window_->view()->training();
        QCOMPARE(training->plots()->content().ood.mean.x.size(), 2);
        QVERIFY(training->plots()->gap_text().startsWith(QStringLiteral("Best AUROC")));
        QCOMPARE(training->scrubber()->index(), 1);
        QCOMPARE(training->table()->table().rowCount(), 3); // two sets and their mean
        QTRY_COMPARE_WITH_TIMEOUT(list()->runs().rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(list()->runs().items()[0].state, RunState::finished, patience);
        QCOMPARE(list()->current_id(), window_->view()->folder());
        QVERIFY(!window_->actions()->stop->isEnabled());
        QVERIFY(window_->actions()->export_plot->isEnabled());
        training->scrubber()->choose_best();
        training->set_plotted(widgets::Metric::fpr95, QStringLiteral("msp"));
        QVERIFY(training->plots()->gap_text().startsWith(QStringLiteral("Best FPR95")));
        QVERIFY(training->figure()->csv().startsWith(QStringLiteral("epoch,train_loss")));
        QCOMPARE(tables_as_csv(window_->view()->details().checkpoints).count(QLatin1Char('\n')), 1 + 2 * 6);
    }

    void what_cannot_work_is_refused_beside_its_field() {
        open();
        auto values = small_run(QStringLiteral("refused"));
        values.momentum = 1.5;
        form()->set_values(values);
        click_start();
        QTRY_VERIFY_WITH_TIMEOUT(!form()->problem_at(QStringLiteral("training.momentum")).isEmpty(), patience);
        QVERIFY(!window_->queue()->busy());
        QCOMPARE(QDir(folder_->path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 0);
    }

    void pause_resume_and_stop_by_their_actions() {
        open();
        form()->set_values(small_run(QStringLiteral("paused"), long_run));
        click_start();
        Actions* actions = window_->actions();
        QTRY_VERIFY_WITH_TIMEOUT(window_->view()->details().checkpoints.size() > 1, patience);
        QVERIFY(actions->pause->isEnabled());
        actions->pause->trigger();
        QCOMPARE(window_->view()->details().state, RunState::paused);
        QVERIFY(actions->pause->text().contains(QStringLiteral("Resume")));
        actions->pause->trigger();
        QCOMPARE(window_->view()->details().state, RunState::running);
        actions->stop->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->queue()->busy(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window_->view()->details().state, RunState::interrupted, patience);
        QTRY_VERIFY_WITH_TIMEOUT(actions->resume_run->isEnabled(), patience);
        actions->resume_run->trigger();
        QVERIFY(window_->queue()->busy());
        QTRY_COMPARE_WITH_TIMEOUT(window_->view()->details().state, RunState::running, patience);
        actions->cancel->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->queue()->busy(), patience);
    }

    void a_run_made_elsewhere_appears_and_grows() {
        open();
        const QString path = create_run(small_run(QStringLiteral("elsewhere"), 5), folder_->path());
        QTRY_COMPARE_WITH_TIMEOUT(list()->runs().rowCount(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window_->view()->folder(), path, patience);
        auto run = runs::RunFolder::open(path.toStdString());
        run.lock();
        for (int epoch = 1; epoch <= 2; ++epoch) {
            runs::CheckpointRow row;
            row.epoch = epoch;
            row.step = 8 * epoch;
            run.append(row, {{double(epoch), "near", "energy", {}}});
            QTRY_COMPARE_WITH_TIMEOUT(window_->view()->details().checkpoints.size(), epoch, patience);
        }
        auto info = run.info();
        info.state = runs::RunState::running;
        run.save(info);
        QTRY_COMPARE_WITH_TIMEOUT(list()->runs().items()[0].state, RunState::running, patience);
        QVERIFY(!window_->actions()->resume_run->isEnabled());
        run.unlock(); // its process died
        QTRY_COMPARE_WITH_TIMEOUT(list()->runs().items()[0].state, RunState::interrupted, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window_->actions()->resume_run->isEnabled(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(window_->view()->details().state, RunState::interrupted, patience);
    }

    void closing_during_a_run_asks_and_stops_it_resumably() {
        open();
        form()->set_values(small_run(QStringLiteral("closed"), long_run));
        click_start();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->view()->details().checkpoints.isEmpty(), patience);
        const QString path = window_->queue()->current();
        QVERIFY(!window_->close());
        auto* question = window_->findChild<QMessageBox*>(QStringLiteral("close_question"));
        QVERIFY(question != nullptr && question->isVisible());
        QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
        QTRY_VERIFY(window_->findChild<QMessageBox*>(QStringLiteral("close_question")) == nullptr);
        QVERIFY(window_->queue()->busy());
        QVERIFY(!window_->close());
        auto* stop = window_->findChild<QPushButton*>(QStringLiteral("stop_and_close"));
        QVERIFY(stop != nullptr);
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->queue()->busy(), patience);
        QCOMPARE(read_run(path).state, RunState::interrupted);
        QTRY_VERIFY_WITH_TIMEOUT(!window_->isVisible(), patience);
    }

    void a_failed_run_says_so_without_blocking() {
        open();
        auto values = small_run(QStringLiteral("fails"), 3);
        values.lr = 1e6;
        values.momentum = 0.99;
        form()->set_values(values);
        click_start();
        auto* bar = window_->findChild<widgets::MessageBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QVERIFY(!bar->sentence().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(window_->view()->details().state, RunState::failed, patience);
    }

    void form_and_plotted_metric_are_remembered() {
        open();
        auto values = small_run(QStringLiteral("remembered"));
        values.weight_decay = 0.00025;
        form()->set_values(values);
        const auto boxes = window_->view()->training()->findChildren<QComboBox*>();
        const auto metric = std::find_if(boxes.begin(), boxes.end(), [](const QComboBox* box) {
            return box->accessibleName() == QStringLiteral("OOD metric");
        });
        QVERIFY(metric != boxes.end());
        (*metric)->setCurrentIndex((*metric)->findData(int(widgets::Metric::aupr_out)));
        window_->close();
        open();
        QVERIFY(form()->values() == values);
        QCOMPARE(window_->view()->training()->metric(), widgets::Metric::aupr_out);
    }

    void a_preset_of_the_command_line_does_not_replace_the_users_form() {
        open();
        const auto values = small_run(QStringLiteral("of the user"));
        form()->set_values(values);
        window_->close();
        Options options = sample_options();
        options.start_preset = QStringLiteral("shapes");
        open(options);
        QTRY_VERIFY_WITH_TIMEOUT(window_->queue()->busy(), patience);
        QVERIFY(!(form()->values() == values));
        window_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->queue()->busy(), patience);
        QVERIFY(window_->close());
        open();
        QVERIFY(form()->values() == values);
    }

    void keys_outside_the_menus_are_listed() {
        open();
        window_->actions()->keys->trigger();
        auto* box = window_->findChild<QDialog*>(QStringLiteral("keys"));
        QVERIFY(box != nullptr);
        QString text;
        for (const QLabel* label : box->findChildren<QLabel*>()) {
            text += label->text();
        }
        for (const char* key : {"Ctrl+L", "Ctrl+O", "Delete", "Ctrl+C", "F2", "Space", "Up, Down", "+, -"}) {
            QVERIFY2(text.contains(QString::fromLatin1(key)), key);
        }
        QVERIFY(box->height() <= window_->height());
    }

    void menus_have_each_mnemonic_once() {
        open();
        for (const QMenu* menu : window_->menuBar()->findChildren<QMenu*>()) {
            QSet<QChar> letters;
            for (const QAction* action : menu->actions()) {
                const QString text = action->text().toLower();
                const qsizetype at = text.indexOf(QLatin1Char('&'));
                if (at >= 0) {
                    QVERIFY2(!letters.contains(text[at + 1]), qPrintable(menu->title() + text));
                    letters.insert(text[at + 1]);
                }
            }
        }
    }

    void a_preset_is_started_at_once() {
        Options options = sample_options();
        options.start_preset = QStringLiteral("shapes");
        open(options);
        QTRY_VERIFY_WITH_TIMEOUT(window_->queue()->busy(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window_->queue()->progress().fraction > 0, patience);
        window_->queue()->stop_all();
        QTRY_VERIFY_WITH_TIMEOUT(!window_->queue()->busy(), patience);
        options.start_preset = QStringLiteral("no such preset");
        open(options);
        QVERIFY(window_->findChild<widgets::MessageBar*>()->sentence().contains(QStringLiteral("no such preset")));
    }

    void every_action_has_a_tip_and_no_key_twice() {
        open();
        QStringList keys;
        for (const QAction* action : window_->actions()->with_keys()) {
            QVERIFY2(!action->statusTip().isEmpty(), qPrintable(action->text()));
            keys.append(action->shortcut().toString());
        }
        QCOMPARE(keys.removeDuplicates(), 0);
    }

private:
    Options sample_options() const {
        Options options;
        options.runs_dir = folder_->path();
        options.data_dir = folder_->filePath(QStringLiteral("data"));
        return options;
    }
    void open() { open(sample_options()); }
    void open(const Options& options) {
        window_.reset();
        window_ = std::make_unique<MainWindow>(options);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
    }
    widgets::ExperimentForm* form() const { return window_->findChild<widgets::ExperimentForm*>(); }
    widgets::RunListView* list() const { return window_->findChild<widgets::RunListView*>(); }
    void click_start() {
        const auto buttons = form()->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 1);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
    }

    QTemporaryDir settings_folder_;
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<MainWindow> window_;
};

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
