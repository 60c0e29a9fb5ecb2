// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "app/core_text.h"
#include "app/engine.h"
#include "app/language.h"
#include "app/main_window.h"
#include "app/options.h"
#include "app/render.h"
#include "app/settings.h"
#include "app/signal_watch.h"

#include <QApplication>
#include <QProcess>
#include <QTextStream>

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
    std::optional<QStringList> next_start;
    int status = 0;
    {
        app::SignalWatch signals; // before the window, which at its end waits for what is being written
        app::MainWindow window(*options);
        QObject::connect(&signals, &app::SignalWatch::asked_to_end, &window, &app::MainWindow::stop_and_close);
        QObject::connect(&window, &app::MainWindow::restart_wanted, &application,
                         [&next_start](const QStringList& arguments) { next_start = arguments; });
        window.show();
        if (options->start_preset.isEmpty() && options->open_run.isEmpty()) {
            window.offer_lesson();
        }
        status = QApplication::exec();
        signals.begin_ending();
    }
    // Once this window has let go of its runs and settings.
    if (next_start && !QProcess::startDetached(QApplication::applicationFilePath(), *next_start)) {
        say(QStringLiteral("The program could not be started again; start it by hand."));
        return exit_failed;
    }
    return status;
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
    // Before the command line is read, whose help is in that language too.
    midstage::app::use_language(midstage::app::chosen_language(QApplication::arguments()));
    try {
        return run(application);
    } catch (const midstage::InputError& error) {
        say(midstage::app::core_text(error.what()));
        return exit_bad_input;
    } catch (const std::exception& error) {
        say(midstage::app::core_text(error.what()));
        return exit_failed;
    }
}
