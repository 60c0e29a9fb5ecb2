// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include "app/display_check.h"
#include "app/language.h"
#include "app/options.h"
#include "app/render.h"
#include "widgets/plot_export.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <algorithm>
#include <cstring>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QSize size_of(const QString& text) {
    constexpr int smallest = 100;
    constexpr int largest = widgets::most_pixels;
    const QStringList parts = text.split(QLatin1Char('x'));
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (size.width() < smallest || size.height() < smallest || size.width() > largest || size.height() > largest) {
        throw InputError("--size needs width and height in pixels between 100 and " + std::to_string(largest) +
                         ", for example 1200x750, not \"" + text.toStdString() + "\".");
    }
    return size;
}

widgets::Metric metric_of(const QString& text) {
    const auto metric = widgets::metric_from_key(text);
    if (!metric) {
        QStringList known;
        for (const widgets::Metric entry : widgets::all_metrics) {
            known.append(widgets::metric_key(entry));
        }
        throw InputError("--metric knows " + known.join(QStringLiteral(", ")).toStdString() + ", not \"" +
                         text.toStdString() + "\".");
    }
    return *metric;
}

void check_language(const QString& text) {
    if (text.isEmpty() || is_language(text)) {
        return;
    }
    QStringList known;
    for (const Language& language : languages()) {
        known.append(language.key);
    }
    throw InputError("--language knows " + known.join(QStringLiteral(", ")).toStdString() + ", not \"" +
                     text.toStdString() + "\".");
}

} // namespace

std::optional<Options> parse_options(const QStringList& arguments) {
    const Options defaults;
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Midstage: train, watch and compare out-of-distribution detection."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption start_preset(QStringLiteral("start-preset"), Text::tr("Starts the preset's run at once."),
                                          QStringLiteral("name"));
    const QCommandLineOption runs_dir(QStringLiteral("runs-dir"), Text::tr("Folder of the runs."),
                                      QStringLiteral("folder"));
    const QCommandLineOption data_dir(QStringLiteral("data-dir"), Text::tr("Folder of the data sets."),
                                      QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("language"), Text::tr("Language of this start: en, de or zh_CN."),
                                      QStringLiteral("language"));
    const QCommandLineOption render(QStringLiteral("render"),
                                    Text::tr("Draws a plot of the run into a file, without a window."),
                                    QStringLiteral("run"));
    const QCommandLineOption plot(
        QStringLiteral("plot"),
        Text::tr("Which plot: training, scores, mask, gallery, scatter, or seeds (of several runs: mean and "
                 "standard deviation over the seeds)."),
        QStringLiteral("plot"), defaults.plot);
    const QCommandLineOption to(QStringLiteral("to"), Text::tr("The file: .png, .svg or .pdf."),
                                QStringLiteral("file"));
    const QCommandLineOption size(QStringLiteral("size"), Text::tr("Size of the plot in pixels (96 to the inch)."),
                                  QStringLiteral("WxH"), QStringLiteral("1200x750"));
    const QCommandLineOption metric(QStringLiteral("metric"), Text::tr("OOD metric of the lower plot."),
                                    QStringLiteral("metric"), widgets::metric_key(defaults.metric));
    const QCommandLineOption score(QStringLiteral("score"), Text::tr("OOD score that is plotted."),
                                   QStringLiteral("score"), defaults.score);
    const QCommandLineOption epoch(QStringLiteral("epoch"),
                                   Text::tr("Checkpoint whose scores or samples are drawn; by default the last."),
                                   QStringLiteral("epoch"));
    const QCommandLineOption set(QStringLiteral("set"),
                                 Text::tr("Samples of the scatter: train, id_test or an OOD set's name."),
                                 QStringLiteral("set"), defaults.set);
    const QCommandLineOption x(QStringLiteral("x"),
                               Text::tr("Figure across the scatter, for example area_under_margin; log:KEY for a "
                                        "logarithmic axis."),
                               QStringLiteral("key"));
    const QCommandLineOption y(QStringLiteral("y"), Text::tr("Figure up the scatter, likewise."),
                               QStringLiteral("key"));
    parser.addOptions(
        {start_preset, runs_dir, data_dir, language, render, plot, to, size, metric, score, epoch, set, x, y});
    parser.addPositionalArgument(QStringLiteral("run"),
                                 Text::tr("A run to show: its folder, name, or the beginning of it. With --plot seeds "
                                          "the other runs to draw."),
                                 QStringLiteral("[run...]"));
    if (!parser.parse(QStringList{QStringLiteral("midstage")} + arguments)) {
        throw InputError(parser.errorText().toStdString() + " See midstage --help.");
    }
    if (parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText();
        return std::nullopt;
    }
    if (parser.isSet(version)) {
        QTextStream(stdout) << QStringLiteral("midstage " MIDSTAGE_VERSION "\n");
        return std::nullopt;
    }
    const bool of_several = parser.isSet(render) && parser.value(plot) == QLatin1String("seeds");
    if (parser.isSet(render) && !of_several && !parser.positionalArguments().isEmpty()) {
        throw InputError("--plot " + parser.value(plot).toStdString() +
                         " draws one run; several are drawn with --plot seeds.");
    }
    if (!of_several && parser.positionalArguments().size() > 1) {
        throw InputError("midstage shows one run, not " + std::to_string(parser.positionalArguments().size()) + ".");
    }
    Options options;
    options.start_preset = parser.value(start_preset);
    options.runs_dir = parser.value(runs_dir);
    options.data_dir = parser.value(data_dir);
    options.language = parser.value(language); // chosen_language() has seen to it
    check_language(options.language);
    if (of_several) {
        options.more_runs = parser.positionalArguments();
    } else {
        options.open_run = parser.positionalArguments().value(0);
    }
    options.render = parser.value(render);
    options.plot = parser.value(plot);
    options.to = parser.value(to);
    options.size = size_of(parser.value(size));
    options.metric = metric_of(parser.value(metric));
    options.score = parser.value(score);
    options.set = parser.value(set);
    options.x = parser.value(x);
    options.y = parser.value(y);
    if (parser.isSet(epoch)) {
        bool number = false;
        options.epoch = parser.value(epoch).toDouble(&number);
        if (!number) {
            throw InputError("--epoch needs a number, not \"" + parser.value(epoch).toStdString() + "\".");
        }
    }
    if (const QStringList known = rendered_plots(); !known.contains(options.plot)) {
        throw InputError("--plot knows " + known.join(QStringLiteral(", ")).toStdString() + ", not \"" +
                         options.plot.toStdString() + "\".");
    }
    if (parser.isSet(render) && options.render.isEmpty()) {
        throw InputError("--render needs a run: its folder, its name or the beginning of its name.");
    }
    if (parser.isSet(render) && options.to.isEmpty()) {
        throw InputError("--render needs --to FILE.png, .svg or .pdf.");
    }
    return options;
}

QString choose_platform(int argc, char** argv) {
    const auto given = [&](const char* name) {
        return std::any_of(argv + 1, argv + argc, [&](const char* argument) {
            const size_t length = std::strlen(name);
            return std::strncmp(argument, name, length) == 0 && (argument[length] == '\0' || argument[length] == '=');
        });
    };
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || given("-platform") || given("--platform")) {
        return {};
    }
    const bool windowless = given("--render") || given("--help") || given("-h") || given("--version") || given("-v");
    if (windowless) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return {};
    }
    const QString x11 = qEnvironmentVariable("DISPLAY");
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    const bool named = !x11.isEmpty() || !wayland.isEmpty();
    if (named && display_can_be_used(argc, argv)) {
        return {};
    }
    const QString otherwise = QStringLiteral("use midstage-cli to run experiments, and midstage --render RUN --to FILE "
                                             "to draw their plots.");
    if (!named) {
        return QStringLiteral("There is no display for a window: ") + otherwise;
    }
    if (x11.isEmpty()) {
        return QStringLiteral("The Wayland display %1 cannot be used: install the package qt6-wayland, or ")
                   .arg(wayland) +
               otherwise;
    }
    return QStringLiteral("The display %1 cannot be used: start from the desktop's session, or ").arg(x11) + otherwise;
}

} // namespace midstage::app
