// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace midstage;

class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failed_write_leaves_the_old_content() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("run.json").toStdString();
        write_file_atomically(file, "old");
        QVERIFY_EXCEPTION_THROWN(write_file_atomically(file,
                                                       [](const std::filesystem::path& temporary) {
                                                           std::ofstream(temporary) << "half";
                                                           throw Error("broken");
                                                       }),
                                 Error);
        QCOMPARE(read_file(file), std::string("old"));
        QCOMPARE(std::distance(std::filesystem::directory_iterator(file.parent_path()), {}), 1);
    }

    void appending_cuts_off_half_a_line() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("ood.csv").toStdString();
        append_line(file, "epoch,auroc");
        std::ofstream(file, std::ios::app) << "1,0.";
        append_line(file, "1,0.87");
        QCOMPARE(read_file(file), std::string("epoch,auroc\n1,0.87\n"));
    }

    void error_names_the_file() {
        try {
            write_file_atomically("/proc/no-such-folder/run.json", "x");
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find("/proc/no-such-folder/run.json") != std::string::npos);
        }
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "test_atomic_file.moc"
