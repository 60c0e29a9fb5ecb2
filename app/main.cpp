// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "app/engine.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/render.h"
#include "app/settings.h"
#include "app/signal_watch.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTextStream>
#include <QTranslator>

namespace {

constexpr int exit_failed = 1;
constexpr int exit_bad_input = 2;
constexpr int exit_no_display = 3; // for run.sh, which then does without

void say(const QString& sentence) {
    QTextStream(stderr) << "midstage: " << sentence << '\n';
}

int run(const QApplication& application) {
    using namespace midstage;
    const auto options = app::parse_options(application.arguments().mid(1));
    if (!options) {
        return 0;
    }
    if (!options->render.isEmpty()) {
        const QString remembered = app::Settings().runs_dir();
        const QString& given = options->runs_dir;
        app::render(*options, !given.isEmpty() ? given : !remembered.isEmpty() ? remembered : app::default_runs_dir());
        return 0;
    }
    widgets::apply_appearance(app::Settings().appearance());
    app::MainWindow window(*options);
    const app::SignalWatch signals;
    QObject::connect(&signals, &app::SignalWatch::asked_to_end, &window, &app::MainWindow::stop_and_close);
    window.show();
    if (options->start_preset.isEmpty() && options->open_run.isEmpty()) {
        window.offer_lesson();
    }
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    const QString no_display = midstage::app::choose_platform(argc, argv);
    if (!no_display.isEmpty()) {
        say(no_display);
        return exit_no_display;
    }
    QApplication::setApplicationName(QStringLiteral("midstage"));
    QApplication::setOrganizationName(QStringLiteral("midstage"));
    QApplication::setApplicationVersion(QStringLiteral(MIDSTAGE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("midstage"));
    const QApplication application(argc, argv);
    // A window that was closed while its run goes on must not end the program.
    QApplication::setQuitOnLastWindowClosed(false);
    QTranslator qt_texts;
    if (qt_texts.load(QLocale(), QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QApplication::installTranslator(&qt_texts);
    }
    QTranslator texts;
    const QString ours = QStringLiteral("midstage");
    const QString folder = QStringLiteral(":/i18n");
    if (texts.load(QLocale(), ours, QStringLiteral("_"), folder) || texts.load(ours + QStringLiteral("_en"), folder)) {
        QApplication::installTranslator(&texts);
    }
    try {
        return run(application);
    } catch (const midstage::InputError& error) {
        say(QString::fromUtf8(error.what()));
        return exit_bad_input;
    } catch (const std::exception& error) {
        say(QString::fromUtf8(error.what()));
        return exit_failed;
    }
}
