// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/user_notes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::runs;

class TestUserNotes : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder_;

    std::filesystem::path run() const { return folder_->path().toStdString(); }
    void write(const QByteArray& text) const {
        QFile file(folder_->filePath("notes.json"));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }
    QByteArray text() const {
        QFile file(folder_->filePath("notes.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void what_is_written_is_read() {
        QVERIFY(read_user_notes(run()) == UserNotes());
        const UserNotes notes{"Größe 3", {"paper", "good one"}, "two\nlines", true};
        write_user_notes(run(), notes);
        QVERIFY(read_user_notes(run()) == notes);
        write_user_notes(run(), {});
        QVERIFY(!QFile::exists(folder_->filePath("notes.json"))); // as it was before
        write_user_notes(run(), {});
    }

    void damaged_files_say_nothing_and_do_no_harm() {
        for (const QByteArray& bad :
             {QByteArray("{"), QByteArray("[1]"), QByteArray("\xff\xfe\0x", 4), QByteArray(),
              QByteArray(R"({"name": 3, "tags": "a", "note": [], "archived": "yes"})"), QByteArray(3 << 20, 'x')}) {
            write(bad);
            QVERIFY2(read_user_notes(run()) == UserNotes(), bad.left(40));
        }
        write(R"({"name": " left ", "tags": ["a", 3, "a", " ", "b"], "archived": true})");
        const UserNotes notes = read_user_notes(run());
        QCOMPARE(notes.name, std::string("left"));
        QVERIFY(notes.tags == std::vector<std::string>({"a", "b"}));
        QVERIFY(notes.archived);
    }

    void what_a_newer_version_wrote_is_kept() {
        write(R"({"colour": "red", "note": "old"})");
        write_user_notes(run(), {"new", {}, {}, false});
        QVERIFY(text().contains("colour"));
        QVERIFY(!text().contains("old"));
        write_user_notes(run(), {});
        QVERIFY(text().contains("red"));
    }

    void tags_are_read_as_they_are_typed() {
        QVERIFY(tags_from_text(" a, b b ,,a ,") == std::vector<std::string>({"a", "b b"}));
        QVERIFY(tags_from_text("").empty());
    }

    void a_folder_that_is_gone_is_told() {
        QVERIFY_EXCEPTION_THROWN(write_user_notes(run() / "gone", {"x", {}, {}, false}), Error);
        QVERIFY(read_user_notes(run() / "gone") == UserNotes());
    }
};

QTEST_APPLESS_MAIN(TestUserNotes)
#include "test_user_notes.moc"
