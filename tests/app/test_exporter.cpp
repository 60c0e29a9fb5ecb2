// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/constraint_file.h"

#include "app/background.h"
#include "app/mask_tab.h"
#include "app/samples_tab.h"
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"

#include <QFile>
#include <QImage>
#include <QMessageBox>
#include <QSemaphore>
#include <QTimer>

using namespace midstage;
using namespace midstage::app;

namespace {

QByteArray content_of(const QString& file) {
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace

class TestExporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void what_was_shown_is_written_although_the_run_goes_on() {
        const QString path = create_run(small_run(QStringLiteral("grows"), 9), app_.runs_dir());
        auto run = runs::RunFolder::open(path.toStdString());
        run.lock();
        set_state(run, runs::RunState::running);
        append_checkpoint(run, 1);
        append_checkpoint(run, 2);
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().checkpoints.size(), 2, patience);
        const auto grow_while_asking = [&](QAction* action, const QString& name, int epoch) {
            action->trigger();
            append_checkpoint(run, epoch);
            QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().checkpoints.size(), epoch, patience);
            QVERIFY(app_.answer_file_dialog(app_.folder().filePath(name)));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(app_.folder().filePath(name)), patience);
            QTRY_VERIFY(app_->findChild<QFileDialog*>() == nullptr);
        };
        grow_while_asking(app_->actions()->export_table, QStringLiteral("table.csv"), 3);
        QVERIFY(content_of(app_.folder().filePath(QStringLiteral("table.csv"))).contains("\n2,near,energy,"));
        grow_while_asking(app_->actions()->export_data, QStringLiteral("data.csv"), 4);
        QCOMPARE(content_of(app_.folder().filePath(QStringLiteral("data.csv"))).count('\n'), 1 + 3);
        grow_while_asking(app_->actions()->export_tables, QStringLiteral("tables.csv"), 5);
        QVERIFY(!content_of(app_.folder().filePath(QStringLiteral("tables.csv"))).contains("\n5,"));
    }

    void a_file_that_was_asked_for_is_written_before_the_window_goes() {
        open_finished();
        auto* background = app_->findChild<Background*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(background != nullptr);
        const auto gate = std::make_shared<QSemaphore>();
        connect(background, &Background::ending, background, [gate] { gate->release(2); });
        for (int thread = 0; thread < 2; ++thread) {
            background->run(
                background, [gate] { return gate->acquire(), true; }, [](const Outcome<bool>&) {});
        }
        app_->actions()->export_table->trigger();
        const QString file = app_.folder().filePath(QStringLiteral("last.csv"));
        QVERIFY(app_.answer_file_dialog(file));
        QVERIFY(!QFile::exists(file));
        QVERIFY(app_->close());
        app_.close();
        QVERIFY(content_of(file).contains(",near,energy,"));
    }

    void the_ending_is_that_of_the_chosen_kind() {
        open_finished();
        app_->actions()->export_plot->trigger();
        auto* dialog = app_->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->selectedFiles().value(0).endsWith(QStringLiteral("-training.png")));
        const QString svg = dialog->nameFilters().value(1);
        dialog->selectNameFilter(svg);
        Q_EMIT dialog->filterSelected(svg); // which the dialog's own list does
        QVERIFY(app_.answer_file_dialog(app_.folder().filePath(QStringLiteral("drawn"))));
        const QString file = app_.folder().filePath(QStringLiteral("drawn.svg"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
        QVERIFY(content_of(file).contains("<svg"));
    }

    void a_name_without_ending_replaces_no_file_unasked() {
        open_finished();
        const QString file = app_.folder().filePath(QStringLiteral("mine.png"));
        {
            QFile old(file);
            QVERIFY(old.open(QIODevice::WriteOnly));
            old.write("old");
        }
        app_->actions()->export_plot->trigger();
        bool asked = false;
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&] {
            if (auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                asked = true;
                question->button(QMessageBox::No)->click();
            }
        });
        answer.start(20);
        QVERIFY(app_.answer_file_dialog(app_.folder().filePath(QStringLiteral("mine"))));
        QVERIFY(asked);
        QCOMPARE(content_of(file), QByteArray("old"));
    }

    void masks_are_exported_from_their_tab() {
        const QString run = written_run(app_.runs_dir(), QStringLiteral("done"), 3, runs::RunState::finished);
        runs::append_mask_loss(runs::RunFolder::open(run.toStdString()).constraint_file(), {0.965, 0, 0.2, 0.9});
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->masks()->figure().has_value(), patience);
        app_->view()->bring_to_front(run, app_->view()->masks());
        export_to(app_->actions()->export_data, QStringLiteral("mask.csv"));
        QVERIFY(content_of(app_.folder().filePath(QStringLiteral("mask.csv"))).contains("\n0.965,"));
        export_to(app_->actions()->export_plot, QStringLiteral("mask.svg"));
        QVERIFY(content_of(app_.folder().filePath(QStringLiteral("mask.svg"))).contains("<svg"));
    }

    void samples_are_exported_from_their_tab() {
        const QString run = written_run(app_.runs_dir(), QStringLiteral("done"), 3, runs::RunState::finished);
        QByteArray rows = "index,label,class,true_label,kind,prediction_full,prediction_masked,loss_full,loss_masked,"
                          "margin_full,margin_masked,flip_fraction,error_fraction,final_loss,area_under_margin,"
                          "forgetting_events,first_learnt\n";
        for (int i = 0; i < 300; ++i) {
            rows += QByteArray::number(i) + ",1,bar,,,1,2,0.1,0.2,3,2,0.4,0,,,,\n";
        }
        QFile table(run + QStringLiteral("/atypical.csv"));
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write(rows);
        table.close();
        QVERIFY(app_.open());
        QTRY_VERIFY_WITH_TIMEOUT(app_->view()->samples()->figure().has_value(), patience);
        app_->view()->bring_to_front(run, app_->view()->samples());
        export_to(app_->actions()->export_data, QStringLiteral("samples.csv"));
        QCOMPARE(content_of(app_.folder().filePath(QStringLiteral("samples.csv"))).count('\n'), 301);
        export_to(app_->actions()->export_plot, QStringLiteral("samples.svg"));
        const QByteArray svg = content_of(app_.folder().filePath(QStringLiteral("samples.svg")));
        QVERIFY(svg.contains("of 300 samples") && svg.contains("of keep fraction"));
        export_to(app_->actions()->export_plot, QStringLiteral("samples.png"));
        QVERIFY(!QImage(app_.folder().filePath(QStringLiteral("samples.png"))).isNull());
    }

    void a_picture_is_written_and_told_of() {
        open_finished();
        const QString file = app_.folder().filePath(QStringLiteral("plot.png"));
        app_->actions()->export_plot->trigger();
        QVERIFY(app_.answer_file_dialog(file));
        QTRY_VERIFY_WITH_TIMEOUT(!QImage(file).isNull(), patience);
        QVERIFY(!app_.message()->isVisible());
        // A file that cannot be written is told of as well.
        QVERIFY(QFile::remove(file));
        QVERIFY(QDir().mkdir(file));
        app_->actions()->export_data->trigger();
        auto* dialog = app_->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(file);
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->isVisible(), patience);
        QVERIFY2(app_.message()->sentence().contains(file), qPrintable(app_.message()->sentence()));
    }

private:
    void export_to(QAction* action, const QString& name) {
        QVERIFY(action->isEnabled());
        action->trigger();
        QVERIFY(app_.answer_file_dialog(app_.folder().filePath(name)));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(app_.folder().filePath(name)), patience);
        QTRY_VERIFY(app_->findChild<QFileDialog*>() == nullptr);
    }
    void open_finished() {
        written_run(app_.runs_dir(), QStringLiteral("done"), 3, runs::RunState::finished);
        QVERIFY(app_.open());
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().checkpoints.size(), 3, patience);
    }

    WindowFixture app_;
};

QTEST_MAIN(TestExporter)
#include "test_exporter.moc"
