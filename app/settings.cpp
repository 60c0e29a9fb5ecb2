// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/engine.h"

#include <QDir>
#include <algorithm>
#include <cmath>

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
