// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "tests/app/written_run.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>

using namespace midstage;
using namespace midstage::app;

/// Files dropped on the window.
class TestDrops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(app_.prepare()); }
    void init() {
        app_.renew();
        elsewhere_ = std::make_unique<QTemporaryDir>();
        QVERIFY(app_.open());
    }
    void cleanup() { app_.close(); }

    void run_folders_are_listed_and_the_first_is_shown() {
        const QString a = written_run(elsewhere_->path(), QStringLiteral("a"), 2, runs::RunState::finished);
        const QString b = written_run(elsewhere_->path(), QStringLiteral("b"), 2, runs::RunState::finished);
        drop({a, b});
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), a, patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_.list()->runs().rowCount(), 2, patience);
        QCOMPARE(app_->library()->runs_dir(), app_.runs_dir());
    }

    void a_folder_of_runs_becomes_the_runs_folder_and_back() {
        const QString a = written_run(elsewhere_->path(), QStringLiteral("a"), 2, runs::RunState::finished);
        drop({elsewhere_->path()});
        QTRY_COMPARE_WITH_TIMEOUT(app_->library()->runs_dir(), elsewhere_->path(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), a, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(app_->library()->runs_dir(), app_.runs_dir(), patience);
    }

    void a_checkpoint_of_a_run_opens_that_run_there() {
        const QString run = written_run(elsewhere_->path(), QStringLiteral("a"), 3, runs::RunState::finished);
        const QString folder = run + QStringLiteral("/checkpoints");
        QVERIFY(QDir().mkpath(folder));
        const auto write = [&](const QString& file) {
            QFile weights(file);
            QVERIFY(weights.open(QIODevice::WriteOnly));
            weights.write("weights");
        };
        const QString second =
            QString::fromStdString(runs::RunFolder::open(run.toStdString()).checkpoint_file(2).string());
        write(second);
        QSignalSpy imports(app_.window(), &MainWindow::checkpoint_dropped);
        drop({second});
        QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), run, patience);
        QTRY_COMPARE(app_->view()->position().epoch, 2.0);
        QVERIFY(imports.isEmpty());
        // A file that the run knows nothing of is one from elsewhere.
        write(folder + QStringLiteral("/other.pt"));
        drop({folder + QStringLiteral("/other.pt")});
        QTRY_COMPARE_WITH_TIMEOUT(imports.size(), 1, patience);
    }

    void images_are_offered_as_what_they_can_be() {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(Qt::red);
        for (const char* folder : {"photos/cats", "photos/dogs"}) {
            QVERIFY(QDir(elsewhere_->path()).mkpath(QString::fromLatin1(folder)));
            QVERIFY(image.save(elsewhere_->filePath(QString::fromLatin1(folder)) + QStringLiteral("/1.png")));
        }
        const QString photos = elsewhere_->filePath(QStringLiteral("photos"));
        const auto before = app_.form()->values();
        drop({photos});
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Use as OOD set")) != nullptr, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Use as OOD set")), Qt::LeftButton);
        QCOMPARE(app_.form()->values().ood.last().dataset, photos);
        QTest::mouseClick(app_.offer(QStringLiteral("Undo")), Qt::LeftButton);
        QCOMPARE(app_.form()->values(), before);
        drop({photos});
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Use as ID set")) != nullptr, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Use as ID set")), Qt::LeftButton);
        QCOMPARE(app_.form()->values().id_dataset, photos);
    }

    void numpy_files_are_images() {
        const QString labelled = QStringLiteral(MIDSTAGE_TEST_FILES "/data/numpy/labelled.npz");
        drop({labelled});
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Use as ID set")) != nullptr, patience);
        QTest::mouseClick(app_.offer(QStringLiteral("Use as ID set")), Qt::LeftButton);
        QCOMPARE(app_.form()->values().id_dataset, labelled);
        const QString unlabelled = QStringLiteral(MIDSTAGE_TEST_FILES "/data/numpy/grey.npy");
        drop({unlabelled});
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().contains(QStringLiteral("no labels")), patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_.offer(QStringLiteral("Use as OOD set")) != nullptr, patience);
        QVERIFY(app_.offer(QStringLiteral("Use as ID set")) == nullptr);
        QTest::mouseClick(app_.offer(QStringLiteral("Use as OOD set")), Qt::LeftButton);
        QCOMPARE(app_.form()->values().ood.last().dataset, unlabelled);
        drop({QStringLiteral(MIDSTAGE_TEST_FILES "/data/numpy/objects.npy")});
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().contains(QStringLiteral("pickled")), patience);
    }

    void a_specification_fills_the_form() {
        const QString run = create_run(small_run(QStringLiteral("dropped"), 7), elsewhere_->path());
        drop({run + QStringLiteral("/run.json")});
        QTRY_COMPARE_WITH_TIMEOUT(app_.form()->values().epochs, 7, patience);
        drop({QStringLiteral(MIDSTAGE_SOURCE_DIR "/resources/presets/shapes-clean.json")});
        QTRY_COMPARE_WITH_TIMEOUT(app_.form()->values().atypical_fraction, 0.0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(app_.form()->values().epochs != 7, patience);
    }

    void a_checkpoint_is_handed_on() {
        const QString file = elsewhere_->filePath(QStringLiteral("weights.pth"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        QSignalSpy handed(app_.window(), &MainWindow::checkpoint_dropped);
        drop({file});
        QTRY_COMPARE_WITH_TIMEOUT(handed.size(), 1, patience);
        QCOMPARE(handed[0][0].toString(), file);
    }

    void anything_else_is_told_what_can_be_dropped() {
        const QString file = elsewhere_->filePath(QStringLiteral("letter.odt"));
        QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        drop({file});
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().startsWith(QStringLiteral("letter.odt")), patience);
        drop({file, file});
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().startsWith(QStringLiteral("Drop several")), patience);
        drop({elsewhere_->filePath(QStringLiteral("gone"))});
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().contains(QStringLiteral("no file")), patience);
        const QString bad = elsewhere_->filePath(QStringLiteral("bad.json"));
        QFile json(bad);
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write("{");
        json.close();
        drop({bad});
        QTRY_VERIFY_WITH_TIMEOUT(app_.message()->sentence().contains(QStringLiteral("bad.json")), patience);
    }

    void the_window_says_so_while_something_is_held_over_it() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(elsewhere_->path())});
        auto* hint = app_->findChild<QLabel*>(QStringLiteral("drop_hint"));
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(app_.window(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(hint->isVisible());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(app_.window(), &leave);
        QVERIFY(!hint->isVisible());
        QMimeData text;
        text.setText(QStringLiteral("x"));
        QDragEnterEvent other({50, 50}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(app_.window(), &other);
        QVERIFY(!other.isAccepted());
        QVERIFY(!hint->isVisible());
    }

private:
    void drop(const QStringList& paths) const {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(app_.window(), &enter);
        QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(app_.window(), &event);
        QVERIFY(event.isAccepted());
    }

    WindowFixture app_;
    std::unique_ptr<QTemporaryDir> elsewhere_;
};

QTEST_MAIN(TestDrops)
#include "test_drops.moc"
