// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/compared_run.h"
#include "core/runs/run_settings.h"

#include "app/comparison_labels.h"
#include "app/spec_conversion.h"

#include <QSet>
#include <map>

namespace midstage::app {

namespace {

constexpr int most_settings = 3;

/// "lr = 0.05, model = cnn-small"
QString settings_text(const std::vector<runs::DifferingSetting>& settings, size_t run) {
    QStringList parts;
    for (const runs::DifferingSetting& setting : settings) {
        if (parts.size() == most_settings) {
            break;
        }
        const QString key = QString::fromStdString(setting.key);
        const QString value = QString::fromStdString(setting.values[run]);
        if (!value.isEmpty()) {
            parts.append(QStringLiteral("%1 = %2").arg(key.section(QLatin1Char('.'), -1), value));
        }
    }
    return parts.join(QStringLiteral(", "));
}

/// "Fine-tune (UM) after lr = 0.02" where several are called "Fine-tune (UM)".
void add_parents(QStringList& labels, const std::vector<const runs::ComparedRun*>& parents, widgets::TextFor reader) {
    const QStringList before = labels;
    for (const QString& label : QSet<QString>(before.begin(), before.end())) {
        std::vector<runs::RunSpec> specs;
        QVector<qsizetype> places;
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (before[i] == label && parents[size_t(i)] != nullptr) {
                specs.push_back(parents[size_t(i)]->info.spec);
                places.append(i);
            }
        }
        if (specs.size() < 2) {
            continue;
        }
        const auto differing = runs::differing_settings(specs, true);
        for (qsizetype i = 0; i < places.size(); ++i) {
            const QString settings = settings_text(differing, size_t(i));
            if (!settings.isEmpty()) {
                labels[places[i]] =
                    widgets::text_for(reader, "Comparison", QT_TRANSLATE_NOOP("Comparison", "%1 after %2"))
                        .arg(label, settings);
            }
        }
    }
}

} // namespace

void make_different(QStringList& labels) {
    QSet<QString> taken;
    for (QString& label : labels) {
        const QString wanted = label;
        for (int number = 2; taken.contains(label); ++number) {
            label = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
        }
        taken.insert(label);
    }
}

QStringList group_labels(const std::vector<const runs::ComparedRun*>& firsts,
                         const std::vector<const runs::ComparedRun*>& parents, widgets::TextFor reader) {
    QStringList labels(static_cast<qsizetype>(firsts.size()));
    for (size_t i = 0; i < firsts.size(); ++i) {
        labels[static_cast<qsizetype>(i)] = long_kind_title(firsts[i]->info.spec.kind, reader);
    }
    std::map<runs::RunKind, std::vector<size_t>> by_kind;
    for (size_t i = 0; i < firsts.size(); ++i) {
        by_kind[firsts[i]->info.spec.kind].push_back(i);
    }
    for (const auto& [kind, places] : by_kind) {
        std::vector<runs::RunSpec> specs;
        for (const size_t place : places) {
            specs.push_back(firsts[place]->info.spec);
        }
        const auto differing =
            places.size() > 1 ? runs::differing_settings(specs, true) : std::vector<runs::DifferingSetting>();
        for (size_t i = 0; i < places.size() && !differing.empty(); ++i) {
            const QString settings = settings_text(differing, i);
            QString& label = labels[static_cast<qsizetype>(places[i])];
            label = settings.isEmpty() ? label : QStringLiteral("%1, %2").arg(label, settings);
        }
    }
    add_parents(labels, parents, reader);
    make_different(labels);
    return labels;
}

} // namespace midstage::app
