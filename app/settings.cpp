// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/engine.h"

#include <QDir>

namespace midstage::app {

using widgets::Appearance;
using widgets::Metric;

QByteArray Settings::geometry() const {
    return store_.value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray Settings::window_state() const {
    return store_.value(QStringLiteral("window/state")).toByteArray();
}

void Settings::set_window(const QByteArray& geometry, const QByteArray& state) {
    store_.setValue(QStringLiteral("window/geometry"), geometry);
    store_.setValue(QStringLiteral("window/state"), state);
}

QString Settings::runs_dir() const {
    return store_.value(QStringLiteral("folders/runs")).toString();
}

void Settings::set_runs_dir(const QString& folder) {
    store_.setValue(QStringLiteral("folders/runs"), folder);
}

QString Settings::data_dir() const {
    return store_.value(QStringLiteral("folders/data")).toString();
}

void Settings::set_data_dir(const QString& folder) {
    store_.setValue(QStringLiteral("folders/data"), folder);
}

std::optional<widgets::ExperimentValues> Settings::form() const {
    const QString text = store_.value(QStringLiteral("form/specification")).toString();
    return text.isEmpty() ? std::nullopt : values_from_text(text);
}

QString Settings::preset() const {
    return store_.value(QStringLiteral("form/preset")).toString();
}

void Settings::set_form(const QString& preset, const widgets::ExperimentValues& values) {
    store_.setValue(QStringLiteral("form/preset"), preset);
    store_.setValue(QStringLiteral("form/specification"), values_as_text(values));
}

Metric Settings::metric() const {
    return widgets::metric_from_key(store_.value(QStringLiteral("plot/metric")).toString())
        .value_or(widgets::default_metric);
}

QString Settings::score() const {
    return store_.value(QStringLiteral("plot/score"), QStringLiteral("energy")).toString();
}

void Settings::set_plotted(Metric metric, const QString& score) {
    store_.setValue(QStringLiteral("plot/metric"), widgets::metric_key(metric));
    store_.setValue(QStringLiteral("plot/score"), score);
}

QString Settings::shown_score() const {
    return store_.value(QStringLiteral("scores/score"), QStringLiteral("energy")).toString();
}

widgets::ScorePlotOptions Settings::score_plot() const {
    using Kind = widgets::ScorePlotOptions::Kind;
    const bool density = store_.value(QStringLiteral("scores/kind")).toString() == QLatin1String("density");
    return {density ? Kind::density : Kind::histogram, store_.value(QStringLiteral("scores/log_density")).toBool(),
            store_.value(QStringLiteral("scores/log_fpr")).toBool()};
}

void Settings::set_score_plot(const QString& score, const widgets::ScorePlotOptions& options) {
    const bool density = options.kind == widgets::ScorePlotOptions::Kind::density;
    store_.setValue(QStringLiteral("scores/score"), score);
    store_.setValue(QStringLiteral("scores/kind"), density ? QStringLiteral("density") : QStringLiteral("histogram"));
    store_.setValue(QStringLiteral("scores/log_density"), options.log_height);
    store_.setValue(QStringLiteral("scores/log_fpr"), options.log_rates);
}

Appearance Settings::appearance() const {
    const QString name = store_.value(QStringLiteral("window/appearance")).toString();
    if (name == QLatin1String("dark")) {
        return Appearance::dark;
    }
    return name == QLatin1String("light") ? Appearance::light : Appearance::system;
}

void Settings::set_appearance(Appearance appearance) {
    const QString name = appearance == Appearance::dark    ? QStringLiteral("dark")
                         : appearance == Appearance::light ? QStringLiteral("light")
                                                           : QStringLiteral("system");
    store_.setValue(QStringLiteral("window/appearance"), name);
}

QString Settings::export_dir() const {
    return store_.value(QStringLiteral("folders/export"), QDir::homePath()).toString();
}

void Settings::set_export_dir(const QString& folder) {
    store_.setValue(QStringLiteral("folders/export"), folder);
}

} // namespace midstage::app
