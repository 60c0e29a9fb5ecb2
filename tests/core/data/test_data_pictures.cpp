// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/image_form.h"
#include "core/data/readers/decode.h"
#include "tests/core/data/patterns.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace midstage;
using namespace midstage::data;
using namespace midstage::test;

class TestDataPictures : public QObject {
    Q_OBJECT

    static void add_pictures() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : std::filesystem::directory_iterator(files() / "pictures")) {
            if (is_picture_name(entry.path().filename().string())) {
                const QString name = QString::fromStdString(entry.path().filename().string());
                QTest::newRow(qPrintable(name)) << name;
            }
        }
    }

private Q_SLOTS:
    void pixels_equal_pillow_s_data() { add_pictures(); }
    void pixels_equal_pillow_s() {
        QFETCH(QString, name);
        const std::filesystem::path file = files() / "pictures" / name.toStdString();
        const std::string content = read_file(file);
        const at::Tensor decoded = decode_picture(bytes_of(content));
        const at::Tensor expected = read_pnm(file.string() + ".ppm");
        QVERIFY(decoded.scalar_type() == at::kByte);
        const bool grey = name.startsWith("grey");
        QCOMPARE(decoded.size(0), grey ? 1 : 3);
        const at::Tensor colour = to_channels(decoded, 3);
        QVERIFY(colour.sizes() == expected.sizes());
        const at::Tensor difference = colour.to(at::kInt) - expected.to(at::kInt);
        QCOMPARE(difference.abs().max().item<int>(), 0);
    }

    void any_truncation_is_an_error_data() { add_pictures(); }
    void any_truncation_is_an_error() {
        QFETCH(QString, name);
        const std::string content = read_file(files() / "pictures" / name.toStdString());
        for (size_t size = 0; size < content.size(); ++size) {
            bool refused = false;
            try {
                decode_picture(bytes_of(content).first(size));
            } catch (const Error& error) {
                refused = std::string(error.what()).size() > 5;
            }
            QVERIFY2(refused, qPrintable(QString("accepted %1 of %2 bytes").arg(size).arg(content.size())));
        }
    }

    void absurd_dimensions_are_refused_before_allocation() {
        std::string png = read_file(files() / "pictures" / "colour_8.png");
        // IHDR's CRC is right for 12000 x 5000, a size within the limits but not of such a small file.
        const std::string header("\0\0\x2e\xe0\0\0\x13\x88\x08\x02\0\0\0", 13);
        png.replace(16, 13, header);
        png.replace(29, 4,
                    std::string("\xf3"
                                "4R"
                                "\x03",
                                4));
        QVERIFY_EXCEPTION_THROWN(decode_picture(bytes_of(png)), Error);
        try {
            decode_picture(bytes_of(png));
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).find("12000 x 5000") != std::string::npos, error.what());
        }

        std::string jpeg = read_file(files() / "pictures" / "colour_444.jpg");
        const size_t frame = jpeg.find("\xff\xc0");
        QVERIFY(frame != std::string::npos);
        jpeg.replace(frame + 5, 4, std::string("\x13\x88\x27\x10", 4));
        try {
            decode_picture(bytes_of(jpeg));
            QFAIL("accepted");
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).find("10000 x 5000") != std::string::npos, error.what());
        }
    }

    void resizing_equals_pillow_s() {
        const auto cases = nlohmann::json::parse(read_file(files() / "resize" / "cases.json"));
        for (const auto& one : cases.at("resize")) {
            const at::Tensor input = pattern(3, one.at("channels"), one.at("from")[0], one.at("from")[1]);
            const at::Tensor expected = read_pnm(files() / "resize" / one.at("file").get<std::string>());
            const at::Tensor result = resize_bilinear(input, one.at("to")[0], one.at("to")[1]);
            QVERIFY2(result.equal(expected), one.dump().c_str());
            // A batch gives the same as its images alone, also when it is not contiguous.
            const at::Tensor batch = at::stack({input.flip({2}), input}).transpose(0, 1).contiguous().transpose(0, 1);
            QVERIFY2(resize_bilinear(batch, one.at("to")[0], one.at("to")[1])[1].equal(expected), one.dump().c_str());
        }
        QVERIFY(cases.at("resize").size() > 20);
    }

    void grey_equals_pillow_s() {
        const at::Tensor grey = to_channels(pattern(5, 3, 96, 80), 1);
        QVERIFY(grey.equal(read_pnm(files() / "resize" / "grey.pnm")));
        // There and back loses nothing.
        QVERIFY(to_channels(to_channels(grey, 3), 1).equal(grey));
        QVERIFY(!input_error_of([] { to_channels(pattern(0, 2, 4, 4), 3); }).empty());
    }

    void crop_takes_torchvision_s_margins() {
        const auto cases = nlohmann::json::parse(read_file(files() / "resize" / "cases.json"));
        for (const auto& one : cases.at("crop")) {
            const int64_t size = one.at("size");
            const int64_t crop = one.at("crop");
            const int64_t first = one.at("first");
            const at::Tensor image = pattern(1, 3, size, size + 4);
            const int64_t left = (size + 4 - crop) % 4 == (size - crop) % 4 ? first + 2 : -1;
            QVERIFY(left >= 0);
            QVERIFY2(center_crop(image, crop, crop).equal(image.narrow(1, first, crop).narrow(2, left, crop)),
                     one.dump().c_str());
        }
    }

    void fit_crops_only_what_covers() {
        const ImageForm form{1, 28, 28, Fit::crop};
        const at::Tensor large = pattern(2, 3, 64, 28);
        QVERIFY(bring_to(large, form).equal(center_crop(to_channels(large, 1), 28, 28)));
        const at::Tensor narrow = pattern(2, 3, 64, 27);
        QVERIFY(bring_to(narrow, form).equal(resize_bilinear(to_channels(narrow, 1), 28, 28)));
    }
};

QTEST_GUILESS_MAIN(TestDataPictures)
#include "test_data_pictures.moc"
