// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/log.h"

#include <QTemporaryDir>
#include <QTest>
#include <spdlog/sinks/basic_file_sink.h>

using namespace midstage;

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_line_is_in_the_file_at_once() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("log.txt").toStdString();
        const auto sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file);
        add_log_sink(sink);
        logger()->info("Epoch {} of {}", 3, 24);
        const std::string written = read_file(file);
        remove_log_sink(sink);
        QVERIFY2(written.find("Epoch 3 of 24") != std::string::npos, written.c_str());
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "test_log.moc"
