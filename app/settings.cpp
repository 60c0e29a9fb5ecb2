// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/engine.h"
#include "widgets/play_control.h"

#include <QDir>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace midstage::app {

using widgets::Appearance;
using widgets::Metric;

namespace {

constexpr std::array appearances{
    std::pair{Appearance::system, "system"}, std::pair{Appearance::light, "light"}, std::pair{Appearance::dark, "dark"},
    std::pair{Appearance::contrast_light, "contrast-light"}, std::pair{Appearance::contrast_dark, "contrast-dark"}};

} // namespace

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

QStringList Settings::recent_runs_dirs() const {
    return store_.value(QStringLiteral("folders/recent_runs")).toStringList();
}

void Settings::add_recent_runs_dir(const QString& folder) {
    constexpr qsizetype most = 8;
    QStringList folders = recent_runs_dirs();
    folders.removeAll(folder);
    folders.prepend(folder);
    store_.setValue(QStringLiteral("folders/recent_runs"), QStringList(folders.mid(0, most)));
}

QString Settings::data_dir() const {
    return store_.value(QStringLiteral("folders/data")).toString();
}

void Settings::set_data_dir(const QString& folder) {
    store_.setValue(QStringLiteral("folders/data"), folder);
}

Settings::Session Settings::session() const {
    bool known = false;
    const double epoch = store_.value(QStringLiteral("session/epoch")).toDouble(&known);
    return {store_.value(QStringLiteral("session/run")).toString(),
            store_.value(QStringLiteral("session/tab")).toString(), known ? epoch : widgets::Checkpoint::unknown};
}

void Settings::set_session(const Session& session) {
    store_.setValue(QStringLiteral("session/run"), session.run);
    store_.setValue(QStringLiteral("session/tab"), session.tab);
    if (std::isfinite(session.epoch)) {
        store_.setValue(QStringLiteral("session/epoch"), session.epoch);
    } else {
        store_.remove(QStringLiteral("session/epoch"));
    }
}

widgets::RunFilter Settings::filter() const {
    using States = widgets::RunFilter::States;
    widgets::RunFilter filter;
    filter.text = store_.value(QStringLiteral("runs/filter")).toString();
    const int states = store_.value(QStringLiteral("runs/states")).toInt();
    filter.states = static_cast<States>(std::clamp(states, 0, static_cast<int>(States::ended_early)));
    filter.tags = store_.value(QStringLiteral("runs/tags")).toStringList();
    filter.archived = store_.value(QStringLiteral("runs/archived")).toBool();
    return filter;
}

void Settings::set_filter(const widgets::RunFilter& filter) {
    store_.setValue(QStringLiteral("runs/filter"), filter.text);
    store_.setValue(QStringLiteral("runs/states"), static_cast<int>(filter.states));
    store_.setValue(QStringLiteral("runs/tags"), filter.tags);
    store_.setValue(QStringLiteral("runs/archived"), filter.archived);
}

bool Settings::notifies() const {
    return store_.value(QStringLiteral("runs/notify"), true).toBool();
}

void Settings::set_notifies(bool notifies) {
    store_.setValue(QStringLiteral("runs/notify"), notifies);
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

widgets::SweepValues Settings::sweep() const {
    const auto text = [this](const char* name) {
        return store_.value(QStringLiteral("form/sweep_") + QLatin1String(name)).toString();
    };
    return {text("seeds"), text("key"), text("values")};
}

void Settings::set_sweep(const widgets::SweepValues& sweep) {
    store_.setValue(QStringLiteral("form/sweep_seeds"), sweep.seeds);
    store_.setValue(QStringLiteral("form/sweep_key"), sweep.key);
    store_.setValue(QStringLiteral("form/sweep_values"), sweep.values);
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

widgets::CurveOptions Settings::curve_options() const {
    using Options = widgets::CurveOptions;
    Options options;
    const double smoothing = store_.value(QStringLiteral("curves/smoothing"), options.smoothing).toDouble();
    options.smoothing = smoothing >= 0 && smoothing <= Options::most_smoothing ? smoothing : options.smoothing;
    options.logarithmic_loss = store_.value(QStringLiteral("curves/logarithmic_loss"), false).toBool();
    options.logarithmic_epochs = store_.value(QStringLiteral("curves/logarithmic_epochs"), false).toBool();
    options.constrained_loss = store_.value(QStringLiteral("curves/constrained_loss"), true).toBool();
    options.seed_band = store_.value(QStringLiteral("curves/seed_band"), true).toBool();
    const bool lr = store_.value(QStringLiteral("curves/right_axis")).toString() == QLatin1String("lr");
    options.right_axis = lr ? Options::RightAxis::learning_rate : Options::RightAxis::accuracy;
    return options;
}

void Settings::set_curve_options(const widgets::CurveOptions& options) {
    store_.setValue(QStringLiteral("curves/smoothing"), options.smoothing);
    store_.setValue(QStringLiteral("curves/logarithmic_loss"), options.logarithmic_loss);
    store_.setValue(QStringLiteral("curves/logarithmic_epochs"), options.logarithmic_epochs);
    store_.setValue(QStringLiteral("curves/constrained_loss"), options.constrained_loss);
    store_.setValue(QStringLiteral("curves/seed_band"), options.seed_band);
    const bool lr = options.right_axis == widgets::CurveOptions::RightAxis::learning_rate;
    store_.setValue(QStringLiteral("curves/right_axis"), lr ? QStringLiteral("lr") : QStringLiteral("accuracy"));
}

int Settings::play_speed() const {
    return store_.value(QStringLiteral("scrubber/speed"), widgets::PlayControl::default_speed).toInt();
}

void Settings::set_play_speed(int speed) {
    store_.setValue(QStringLiteral("scrubber/speed"), speed);
}

int Settings::picture_scale() const {
    return std::clamp(store_.value(QStringLiteral("export/scale"), 2).toInt(), 1, 4);
}

void Settings::set_picture_scale(int scale) {
    store_.setValue(QStringLiteral("export/scale"), scale);
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
    const auto known = std::find_if(appearances.begin(), appearances.end(),
                                    [&](const auto& one) { return name == QLatin1String(one.second); });
    return known == appearances.end() ? Appearance::system : known->first;
}

void Settings::set_appearance(Appearance appearance) {
    const auto known =
        std::find_if(appearances.begin(), appearances.end(), [&](const auto& one) { return one.first == appearance; });
    store_.setValue(QStringLiteral("window/appearance"), QString::fromLatin1(known->second));
}

QString Settings::language() const {
    return store_.value(QStringLiteral("window/language")).toString();
}

void Settings::set_language(const QString& key) {
    store_.setValue(QStringLiteral("window/language"), key);
}

QString Settings::export_dir() const {
    return store_.value(QStringLiteral("folders/export"), QDir::homePath()).toString();
}

void Settings::set_export_dir(const QString& folder) {
    store_.setValue(QStringLiteral("folders/export"), folder);
}

} // namespace midstage::app
