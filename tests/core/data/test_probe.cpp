// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/checks.h"
#include "core/data/probe.h"
#include "tests/core/data/patterns.h"

#include <QTemporaryDir>
#include <QTest>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;
namespace fs = std::filesystem;

/// What cannot serve is refused before a run is begun.
class TestProbe : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    fs::path root_;
    std::string picture_;

    fs::path folder_with(const std::string& name, const std::vector<std::string>& pictures) const {
        fs::create_directories(root_ / name);
        for (const std::string& picture : pictures) {
            write_file(root_ / name / picture, picture_);
        }
        return root_ / name;
    }
    static bool serves(const fs::path& path, bool as_id) {
        const std::string problem = path_problem(path, as_id);
        if (!problem.empty()) {
            qInfo("%s", problem.c_str());
        }
        return problem.empty();
    }
    static void compare(const fs::path& path, bool as_ood, bool as_id) {
        QCOMPARE(serves(path, false), as_ood);
        QCOMPARE(serves(path, true), as_id);
    }

private Q_SLOTS:
    void initTestCase() {
        root_ = folder_.path().toStdString();
        picture_ = read_file(files() / "pictures" / "grey_8.png");
    }

    void folders() {
        compare(folder_with("empty", {}), false, false);
        compare(folder_with("flat", {"1.png", "2.png"}), true, false);
        compare(folder_with("one_class", {"cat/1.png", "cat/2.png"}), true, false);
        compare(folder_with("classes", {"cat/1.png", "dog/2.png"}), true, true);
        compare(folder_with("deep", {"all/photos/cat/1.png", "all/photos/dog/new/2.png"}), true, true);
        compare(folder_with("beside", {"cat/1.png", "dog/2.png", "3.png"}), true, false);
        compare(folder_with("split", {"train/cat/1.png", "train/dog/2.png", "val/cat/3.png", "val/dog/4.png"}), true,
                true);
        compare(folder_with("half", {"train/1.png", "test/cat/3.png", "test/dog/4.png"}), true, false);
        compare(root_ / "none", false, false);
        write_file(root_ / "broken" / "1.png", picture_.substr(0, 20));
        compare(root_ / "broken", false, false);
        fs::create_directories(root_ / "circle" / "a");
        fs::create_directory_symlink(root_ / "circle", root_ / "circle" / "a" / "again");
        compare(root_ / "circle", false, false);
    }

    void archives() {
        compare(files() / "archive" / "classes.tar.gz", true, true);
        compare(files() / "archive" / "flat.tar", true, false);
        compare(files() / "archive" / "no_picture.tar", false, false);
        write_file(root_ / "pictures.zip", "PK\x03\x04");
        compare(root_ / "pictures.zip", false, false);
        write_file(root_ / "pictures.tar.gz", "no archive");
        compare(root_ / "pictures.tar.gz", false, false);
    }

    void single_files() {
        write_file(root_ / "notes.txt", "some text");
        compare(root_ / "notes.txt", false, false);
        compare(files() / "idx" / "t10k-images-idx3-ubyte", true, true);
        fs::copy_file(files() / "idx" / "t10k-images-idx3-ubyte", root_ / "alone-images-idx3-ubyte");
        compare(root_ / "alone-images-idx3-ubyte", true, false);
        write_file(root_ / "bad-images-idx3-ubyte", "text");
        compare(root_ / "bad-images-idx3-ubyte", false, false);
        compare(files() / "mat" / "plain.mat", true, true);
        compare(files() / "mat" / "unlabelled.mat", true, false);
        compare(files() / "cifar" / "train.bin", true, true);
        write_file(root_ / "cut.bin", std::string(3000, 'x'));
        compare(root_ / "cut.bin", false, false);
    }

    void sizes_that_cannot_be_are_refused_beside_their_field() {
        const auto fields = [](const auto& options) {
            std::string names;
            for (const FieldProblem& problem : combination_problems(options, {})) {
                names += (names.empty() ? "" : " ") + problem.field;
            }
            return names;
        };
        IdOptions id;
        id.dataset = "shapes";
        QCOMPARE(fields(id), std::string());
        id.train_limit = 100'000'000;
        QCOMPARE(fields(id), std::string("train_limit"));
        const std::string sentence = combination_problems(id, {}).front().sentence;
        QVERIFY2(sentence.find("307.2 GB") != std::string::npos, sentence.c_str());
        id.train_limit = 100;
        id.validation_fraction = 0.001;
        QCOMPARE(fields(id), std::string("validation_fraction"));
        id.validation_fraction = 0.999;
        QCOMPARE(fields(id), std::string("validation_fraction"));
        id.validation_fraction = 0.5;
        QCOMPARE(fields(id), std::string());
        id.shapes = {0.5, {}};
        QCOMPARE(fields(id), std::string("shapes.atypical_kinds"));
        // Of no meaning for another set.
        id.dataset = (files() / "archive" / "classes.tar.gz").string();
        QCOMPARE(fields(id), std::string());
        OodOptions ood;
        ood.dataset = "gaussian-noise";
        ood.limit = 1'000'000'000;
        QCOMPARE(fields(ood), std::string("limit"));
    }
};

QTEST_GUILESS_MAIN(TestProbe)
#include "test_probe.moc"
