// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core_text.h"

#include "core/analysis/selection.h"
#include "core/base/error.h"
#include "core/base/npy.h"
#include "core/compute/device.h"
#include "core/data/catalogue.h"
#include "core/data/probe.h"
#include "core/models/registry.h"
#include "core/ood/score.h"
#include "core/runs/plan.h"
#include "core/runs/run_settings.h"

#include "app/core_sentences.h"
#include "tests/app/translations/marked_texts.h"

#include <QRegularExpression>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace midstage;
using namespace midstage::app;

namespace {

QString marked(const QString& text) {
    return mark_begin + text + mark_end;
}

std::vector<std::span<const char* const>> lists_of_sentences() {
    namespace all = core_sentences;
    return {all::analysis(), all::base(), all::compute(), all::data(),     all::masks(),
            all::models(),   all::ood(),  all::runs(),    all::training(), all::window()};
}

/// What the engine says of a mistake.
template <typename Mistake>
std::string sentence_of(Mistake mistake) {
    try {
        mistake();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace

class TestCoreText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCoreApplication::removeTranslator(&marks_); }

    void english_stays_as_it_is() {
        for (const char* sentence :
             {"The precision \"fp8\" is not known: choose auto, fp32 or bf16.", "Energy", "a sentence of nobody", "",
              "Cannot use /data/%2 %1.png, byte 7: the file ends here, but the picture should go on for 12 bytes; "
              "fetch "
              "the file again."}) {
            QCOMPARE(core_text(sentence), QString::fromUtf8(sentence));
        }
    }

    /// Each with values in it, which no other one may claim.
    void every_sentence_is_found() {
        QVERIFY(!marks_.isEmpty());
        QCoreApplication::installTranslator(&marks_);
        static const QRegularExpression place(QStringLiteral("%\\d"));
        for (const auto list : lists_of_sentences()) {
            for (const char* source : list) {
                const QString text = QString::fromUtf8(source);
                QString english = text;
                english.replace(place, QStringLiteral("7"));
                QCOMPARE(core_text(english.toStdString()), marked(english));
            }
        }
        for (const char* title : core_sentences::titles()) {
            QCOMPARE(core_text(title), marked(QString::fromUtf8(title)));
        }
    }

    void values_stay_and_sentences_within_sentences_are_translated() {
        QCoreApplication::installTranslator(&marks_);
        QCOMPARE(core_text("Cannot use /a/b.png: it is empty."),
                 QStringLiteral("\u27e6Cannot use /a/b.png: \u27e6it is empty\u27e7.\u27e7"));
        QCOMPARE(core_text("then[0]: The momentum must be at least 0 and below 1, but is 2."),
                 QStringLiteral("\u27e6then[0]: \u27e6\u27e6The momentum\u27e7 must be \u27e6at least 0 and below "
                                "1\u27e7, but is 2.\u27e7\u27e7"));
        // A run may be called as a stage is; a value is never taken for a place of another one.
        QCOMPARE(core_text("There is no run \"training\" in %1 %2, nor a folder of that name."),
                 QStringLiteral("\u27e6There is no run \"training\" in %1 %2, nor a folder of that name.\u27e7"));
        QCOMPARE(core_text("Nobody ran \"training\"."), QStringLiteral("Nobody ran \"training\"."));
    }

    /// By way of the engine, whose wording the lists follow.
    void what_the_engine_says_is_found() {
        QCoreApplication::installTranslator(&marks_);
        const std::vector<std::string> sentences{
            sentence_of([] { compute::resolve("toaster", "auto", 0); }),
            sentence_of([] { compute::resolve("cpu", "fp8", 0); }),
            sentence_of([] { compute::resolve("cpu", "auto", -1); }),
            sentence_of([] { read_npy("/nowhere/a.npy"); }),
            sentence_of([] { data::load_set("no-such-set", {}); }),
            sentence_of([] {
                runs::run_spec_from_json(nlohmann::json{{"seeed", 1}});
            }),
            sentence_of([] {
                runs::run_spec_from_json(nlohmann::json{{"seed", "one"}});
            }),
            sentence_of([] { analysis::selection_rule("luck"); }),
            data::path_problem("/nowhere", /*as_id=*/true),
        };
        for (const std::string& sentence : sentences) {
            QVERIFY(!sentence.empty());
            const QString text = core_text(sentence);
            QVERIFY2(text.startsWith(mark_begin) && text.endsWith(mark_end), sentence.c_str());
        }
        runs::RunSpec spec;
        spec.model.name = "no-such-model";
        spec.training.lr = -1;
        spec.training.epochs = 0;
        spec.evaluation.scores = {"guess"};
        for (const runs::Problem& problem : runs::problems_with(runs::Plan{spec, {}}, "/nowhere")) {
            const QString text = core_text(problem.sentence);
            QVERIFY2(text.startsWith(mark_begin) && text.endsWith(mark_end), problem.sentence.c_str());
        }
    }

    void names_of_what_can_be_chosen_are_found() {
        QCoreApplication::installTranslator(&marks_);
        std::vector<std::string> titles;
        for (const data::Dataset& set : data::catalogue()) {
            titles.insert(titles.end(), {set.info.title, set.info.summary});
            if (!set.info.licence.empty() && set.info.licence.find(' ') != std::string::npos &&
                !set.info.licence.starts_with("CC ")) {
                titles.push_back(set.info.licence);
            }
        }
        for (const models::Architecture& architecture : models::architectures()) {
            titles.insert(titles.end(), {architecture.title, architecture.summary});
        }
        for (const ood::Score& score : ood::scores()) {
            titles.insert(titles.end(), {score.title, score.summary});
        }
        for (const analysis::SelectionRule& rule : analysis::selection_rules()) {
            titles.push_back(rule.title);
        }
        for (const runs::Preset& preset : runs::presets()) {
            titles.insert(titles.end(), {preset.title, preset.description});
        }
        for (const runs::Setting& setting : runs::settings_of(runs::RunSpec())) {
            if (!setting.title.empty()) {
                titles.push_back(setting.title);
            }
        }
        for (const std::string& title : titles) {
            QVERIFY2(core_text(title) == marked(QString::fromStdString(title)), title.c_str());
        }
    }

private:
    MarkedTexts marks_{QStringLiteral(MIDSTAGE_SOURCE_DIR "/translations/midstage_de.ts")};
};

QTEST_GUILESS_MAIN(TestCoreText)
#include "test_core_text.moc"
