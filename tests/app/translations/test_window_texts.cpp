// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/close_guard.h"
#include "app/comparison_columns.h"
#include "app/demonstration.h"
#include "app/language.h"
#include "app/lesson_controller.h"
#include "app/mask_tab.h"
#include "app/pinned_run.h"
#include "app/run_actions.h"
#include "app/samples_tab.h"
#include "app/score_data.h"
#include "app/scores_tab.h"
#include "tests/app/small_run.h"
#include "tests/app/translations/marked_texts.h"
#include "tests/app/translations/shown_texts.h"
#include "tests/app/window_fixture.h"
#include "widgets/checkpoint_scrubber.h"
#include "widgets/collapsible_section.h"
#include "widgets/sample_gallery.h"

#include <QDir>
#include <QDockWidget>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenuBar>
#include <QPixmap>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTabWidget>
#include <QTextStream>
#include <algorithm>
#include <functional>

using namespace midstage;
using namespace midstage::app;

namespace {

constexpr QSize small_screen{1024, 700};

using Look = std::function<void(const QString& name, QWidget* root)>;

/// What a text holds outside the marks of translated texts.
QString outside_marks(const QString& text) {
    QString rest;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == mark_begin ? 1 : 0;
        rest += depth == 0 ? c : QLatin1Char(' ');
        depth -= c == mark_end ? 1 : 0;
    }
    return rest;
}

} // namespace

/// A walk through the window with a run that has everything, in the language that the environment names. With
/// MIDSTAGE_TEST_LANGUAGE=marked it looks for texts that cannot be translated, else for those that do not fit at
/// 1024x700. MIDSTAGE_SCREENSHOTS names a folder for a picture of each place.
class TestWindowTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(app_.prepare());
        language_ = qEnvironmentVariable("MIDSTAGE_TEST_LANGUAGE", QStringLiteral("marked"));
        if (language_ == QLatin1String("marked")) {
            QVERIFY(!marks_.isEmpty());
            QCoreApplication::installTranslator(&marks_);
            data_ = data();
            lesson_texts_ = lesson_texts();
            QVERIFY(data_.isValid() && !lesson_texts_.isEmpty());
        } else {
            use_language(language_);
        }
    }
    void init() { app_.renew(); }
    void cleanup() { app_.close(); }

    void the_tabs() {
        look_at_all([this] {
            QVERIFY(open());
            app_->open_demonstration();
            QTRY_COMPARE_WITH_TIMEOUT(app_->view()->details().checkpoints.size(), 24, patience);
            QTRY_COMPARE_WITH_TIMEOUT(app_->view()->samples()->gallery()->table().size(), 5000, patience);
            app_->actions()->pin->trigger();
            walk_tabs(app_->view()->findChild<QTabWidget*>(), QStringLiteral("tab"));
        });
    }

    void the_form_the_log_and_a_lesson() {
        look_at_all([this] {
            QVERIFY(open());
            QTRY_VERIFY_WITH_TIMEOUT(!app_->lessons()->lessons().isEmpty(), patience);
            app_->lessons()->begin(app_->lessons()->lessons().front().id);
            for (auto* dock : app_->findChildren<QDockWidget*>()) {
                dock->show();
            }
            for (auto* section : app_.form()->findChildren<widgets::CollapsibleSection*>()) {
                section->set_expanded(true);
            }
            look(QStringLiteral("form"), app_.window());
            for (QAction* menu : app_->menuBar()->actions()) {
                look(QStringLiteral("menu"), menu->menu());
            }
        });
    }

    void the_dialogs() {
        look_at_all([this] {
            QVERIFY(open());
            app_->queue()->enqueue(create_run(small_run(QStringLiteral("r1"), 1), app_.runs_dir()));
            QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(app_->actions()->fine_tune->isEnabled(), patience);
            auto* own = app_->findChild<RunActions*>();
            for (QAction* action :
                 {app_->actions()->estimate, app_->actions()->fine_tune, app_->actions()->prune,
                  app_->actions()->find_atypical, own->notes, app_->actions()->keys, app_->actions()->about}) {
                action->trigger();
                look_at_dialog();
            }
            Q_EMIT app_->checkpoint_dropped(first_checkpoint());
            look_at_dialog();
            app_->queue()->enqueue(create_run(small_run(QStringLiteral("r2"), long_run), app_.runs_dir()));
            app_->queue()->enqueue(create_run(small_run(QStringLiteral("r3"), long_run), app_.runs_dir()));
            QTRY_VERIFY_WITH_TIMEOUT(app_->queue()->progress().epoch > 0, patience);
            app_->open_run(app_->queue()->current());
            QTRY_COMPARE_WITH_TIMEOUT(app_->view()->folder(), app_->queue()->current(), patience);
            QTRY_VERIFY_WITH_TIMEOUT(!app_->view()->details().checkpoints.isEmpty(), patience);
            look(QStringLiteral("under way"), app_.window());
            app_->close();
            look_at_dialog();
            app_->queue()->stop_all();
            QTRY_VERIFY_WITH_TIMEOUT(!app_->queue()->busy(), patience);
        });
    }

private:
    /// What is no text of the program: names of runs, of files, of what can be chosen and of keys, addresses, dates,
    /// and what Qt says itself, whose translation is Qt's.
    static QRegularExpression data() {
        QStringList patterns{
            QStringLiteral("https?://[^\\s,]+"),
            QStringLiteral("/[\\w.-]+(?:/[\\w.-]+)+"),
            QStringLiteral("\\d+ [A-Z][a-z]{2} \\d{4}"),
            QStringLiteral("\\b[a-z]+(?:\\.[a-z_]+)+"), // keys of settings
            QStringLiteral("\\b(?:Ctrl|Alt|Shift|Return|Space|Esc|Del|Left|Right|Up|Down|F\\d+)\\b"),
            QStringLiteral("\\b(?:English|Deutsch|Closes the dock widget|Undocks and re-attaches the dock widget|"
                           "Scroll Left|Scroll Right|Close|Float|Cancel|OK)\\b"),
            QStringLiteral("\\bdemonstration(?:-[a-z-]+)?\\b"),
            QStringLiteral("\\b(?:device|precision|threads|id_test|train|fp32|bf16)\\b")};
        const widgets::ExperimentChoices choices = choices_of_this_machine({});
        QStringList names = choices.devices.isEmpty() ? QStringList() : QStringList{choices.devices.back().title};
        for (const auto& list : {choices.id_sets, choices.ood_sets, choices.models}) {
            for (const widgets::Choice& choice : list) {
                names.append(choice.key);
            }
        }
        names +=
            {QStringLiteral("disc"),  QStringLiteral("square"), QStringLiteral("triangle"), QStringLiteral("ring"),
             QStringLiteral("cross"), QStringLiteral("star"),   QStringLiteral("bar"),      QStringLiteral("crescent"),
             QStringLiteral("frame"), QStringLiteral("hexagon")}; // classes of Shapes
        std::sort(names.begin(), names.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
        for (const QString& name : names) {
            patterns.append(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(QRegularExpression::escape(name)));
        }
        return QRegularExpression(patterns.join(QLatin1Char('|')));
    }

    /// Lessons bring their languages with them.
    static QSet<QString> lesson_texts() {
        static const QRegularExpression english(QStringLiteral("\"en\": (\"(?:[^\"\\\\]|\\\\.)*\")"));
        QSet<QString> texts;
        for (const QString& name : QDir(QStringLiteral(":/lessons")).entryList()) {
            QFile file(QStringLiteral(":/lessons/") + name);
            if (file.open(QIODevice::ReadOnly)) {
                for (auto found = english.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
                    const QString text = QLatin1Char('[') + found.next().captured(1) + QLatin1Char(']');
                    texts.insert(QJsonDocument::fromJson(text.toUtf8()).array().first().toString());
                }
            }
        }
        return texts;
    }

    bool open() {
        if (!app_.open()) {
            return false;
        }
        app_->resize(small_screen);
        return true;
    }

    /// Collects what the walk finds, and tells it at its end.
    void look_at_all(const std::function<void()>& walk) {
        found_.clear();
        walk();
        found_.removeDuplicates();
        found_.sort();
        // Not as messages of Qt Test, which cuts them.
        for (const QString& one : found_) {
            QTextStream(stderr) << one << '\n';
        }
        QVERIFY2(found_.isEmpty(), "they are listed above");
    }

    void look(const QString& name, QWidget* root) {
        QTest::qWait(50); // layouts and what is drawn later
        const QString pictures = qEnvironmentVariable("MIDSTAGE_SCREENSHOTS");
        if (!pictures.isEmpty() && root->isVisible()) {
            const QString file =
                QStringLiteral("%1-%2-%3.png").arg(language_).arg(++pictures_, 2, 10, QLatin1Char('0'));
            root->grab().save(QDir(pictures).filePath(
                file.arg(QString(name).replace(QRegularExpression(QStringLiteral("\\W+")), QStringLiteral("-")))));
        }
        if (language_ == QLatin1String("marked")) {
            look_for_unmarked(root);
            return;
        }
        for (const QString& one : shared_letters(root)) {
            found_.append(QStringLiteral("%1: %2").arg(language_, one));
        }
        // What is laid out anew is cut off for a moment.
        QStringList overlong;
        const auto fits = [&] {
            overlong = overlong_texts(root);
            return overlong.isEmpty();
        };
        if (!QTest::qWaitFor(fits, 2000)) {
            for (const QString& one : overlong) {
                found_.append(QStringLiteral("%1, %2: %3").arg(language_, name, one));
            }
        }
        if (root->isVisible() && (root->width() > small_screen.width() || root->height() > small_screen.height())) {
            found_.append(QStringLiteral("%1, %2: is %3 x %4 pixels large")
                              .arg(language_, name)
                              .arg(root->width())
                              .arg(root->height()));
        }
    }

    void look_for_unmarked(QWidget* root) {
        static const QRegularExpression tags(QStringLiteral("<[^>]*>|&\\w+;"));
        static const QRegularExpression word(QStringLiteral("[A-Za-z]{2,}"));
        for (const ShownText& shown : texts_of(root)) {
            // The settings that differ stand there as in run.json.
            if (lesson_texts_.contains(shown.text) || shown.where.contains(QLatin1String("DifferingSettings cell"))) {
                continue;
            }
            QString rest = outside_marks(QString(shown.text).remove(tags)).remove(data_);
            if (word.match(rest).hasMatch()) {
                found_.append(QStringLiteral("%1: \"%2\"").arg(shown.where, shown.text.left(200)));
            }
        }
    }

    void walk_tabs(QTabWidget* tabs, const QString& name) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isTabVisible(i)) {
                continue;
            }
            tabs->setCurrentIndex(i);
            QTest::qWait(600); // what the tab reads in the background
            const QString here = QStringLiteral("%1 %2").arg(name).arg(i + 1);
            look(here, app_.window());
            for (auto* inner : tabs->widget(i)->findChildren<QTabWidget*>()) {
                for (int k = 0; inner->isVisible() && k < inner->count(); ++k) {
                    inner->setCurrentIndex(k);
                    look(QStringLiteral("%1.%2").arg(here).arg(k + 1), app_.window());
                }
            }
        }
    }

    void look_at_dialog() {
        QDialog* dialog = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((dialog = open_dialog()) != nullptr, patience);
        QTest::qWait(300); // what it asks in the background
        look(QString::fromLatin1(dialog->metaObject()->className()) + dialog->objectName(), dialog);
        dialog->reject();
        QTRY_VERIFY(open_dialog() == nullptr);
    }

    QDialog* open_dialog() const {
        for (auto* dialog : app_->findChildren<QDialog*>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    QString first_checkpoint() const {
        const QDir folder(app_->view()->folder() + QStringLiteral("/checkpoints"));
        return folder.filePath(folder.entryList(QDir::Files).value(0));
    }

    WindowFixture app_;
    MarkedTexts marks_{QStringLiteral(MIDSTAGE_SOURCE_DIR "/translations/midstage_de.ts")};
    QString language_;
    QStringList found_;
    int pictures_ = 0;
    QRegularExpression data_;
    QSet<QString> lesson_texts_;
};

QTEST_MAIN(TestWindowTexts)
#include "test_window_texts.moc"
