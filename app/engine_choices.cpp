// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device.h"
#include "core/data/catalogue.h"
#include "core/models/registry.h"
#include "core/ood/score.h"
#include "core/runs/plan.h"

#include "app/core_text.h"
#include "app/engine.h"
#include "app/spec_conversion.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace midstage::app {

namespace {

using widgets::Choice;
using widgets::ExperimentChoices;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Choices)
};

QString size_text(const data::DatasetInfo& info) {
    QStringList parts;
    if (info.channels > 0 && info.height > 0) {
        parts.append(QStringLiteral("%1\u00d7%2, %3")
                         .arg(info.width)
                         .arg(info.height)
                         .arg(info.channels == 1 ? Text::tr("grey") : Text::tr("colour")));
    }
    if (info.classes > 0) {
        parts.append(Text::tr("%1 classes").arg(info.classes));
    }
    if (!info.licence.empty()) {
        parts.append(Text::tr("licence: %1").arg(core_text(info.licence)));
    }
    if (!info.address.empty()) {
        parts.append(QString::fromStdString(info.address));
    }
    return parts.join(QLatin1Char('\n'));
}

Choice choice_of(const data::DatasetInfo& info) {
    Choice choice;
    choice.key = QString::fromStdString(info.name);
    choice.title = core_text(info.title);
    choice.tip = core_text(info.summary) + QLatin1Char('\n') + size_text(info);
    return choice;
}

QVector<Choice> schedule_choices() {
    const QHash<QString, std::pair<QString, QString>> texts{
        {QStringLiteral("cosine"),
         {Text::tr("Cosine"), Text::tr("Half a cosine from the learning rate to the final rate")}},
        {QStringLiteral("constant"), {Text::tr("Constant"), Text::tr("The learning rate stays")}},
        {QStringLiteral("linear"),
         {Text::tr("Linear"), Text::tr("A straight line from the learning rate to the final rate")}},
        {QStringLiteral("multistep"), {Text::tr("Multi-step"), Text::tr("Multiplied by the factor at each milestone")}},
        {QStringLiteral("piecewise"), {Text::tr("Piecewise"), Text::tr("A factor of its own from each milestone on")}},
        {QStringLiteral("one_drop"), {Text::tr("One drop"), Text::tr("Multiplied by the factor once")}}};
    QVector<Choice> choices;
    for (const QString& name : schedule_names()) {
        choices.append({name, texts[name].first, texts[name].second, {}});
    }
    return choices;
}

QString follow_up_tip(runs::RunKind kind) {
    switch (kind) {
    case runs::RunKind::fine_tune:
        return Text::tr("Unleashing Mask: trains on with the loss held at the constraint, so that the network forgets "
                        "what it memorised last");
    case runs::RunKind::prune:
        return Text::tr(
            "Unleashing Mask with a learned mask (UMAP): prunes under the same constraint; the weights stay");
    default:
        return Text::tr("Which training samples masks of the network's weights make it forget");
    }
}

QVector<Choice> atypical_choices() {
    using data::AtypicalKind;
    const auto choice = [](AtypicalKind kind, const QString& title, const QString& tip) {
        return Choice{QString::fromStdString(data::to_string(kind)), title, tip, {}};
    };
    return {choice(AtypicalKind::low_contrast, Text::tr("Low contrast"), Text::tr("Faint under strong noise")),
            choice(AtypicalKind::occluded, Text::tr("Occluded"), Text::tr("Partly covered")),
            choice(AtypicalKind::blended, Text::tr("Blended"), Text::tr("Mixed with another image")),
            choice(AtypicalKind::wrong_label, Text::tr("Wrong label"),
                   Text::tr("An ordinary image under another class's label"))};
}

/// The usual ones, and what the presets have besides.
QVector<Choice> follow_up_choices() {
    QVector<Choice> choices;
    const auto add = [&choices](const runs::FollowUp& follow_up) {
        const QString key = follow_up_key(follow_up);
        if (std::none_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.key == key; })) {
            choices.append({key, follow_up_title(follow_up), follow_up_tip(follow_up.kind), {}});
        }
    };
    for (const runs::Preset& preset : runs::presets()) {
        std::for_each(preset.then.begin(), preset.then.end(), add);
    }
    for (const runs::RunKind kind : {runs::RunKind::fine_tune, runs::RunKind::prune, runs::RunKind::find_atypical}) {
        add({kind, {}});
    }
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.title < b.title; });
    return choices;
}

} // namespace

ExperimentChoices built_in_choices() {
    ExperimentChoices choices;
    for (const runs::Preset& preset : runs::presets()) {
        choices.presets.append({QString::fromStdString(preset.name), core_text(preset.title),
                                core_text(preset.description), values_of(preset.spec)});
        for (const runs::FollowUp& follow_up : preset.then) {
            choices.presets.back().values.then.append(follow_up_key(follow_up));
        }
    }
    for (const data::Dataset& dataset : data::catalogue()) {
        if (dataset.info.classes > 0) {
            choices.id_sets.append(choice_of(dataset.info));
        }
        choices.ood_sets.append(choice_of(dataset.info));
    }
    for (const models::Architecture& architecture : models::architectures()) {
        choices.models.append({QString::fromStdString(architecture.name),
                               core_text(architecture.title),
                               core_text(architecture.summary),
                               {}});
    }
    for (const ood::Score& score : ood::scores()) {
        choices.scores.append(
            {QString::fromStdString(score.name), core_text(score.title), core_text(score.summary), {}});
    }
    choices.devices = {
        {QStringLiteral("auto"), Text::tr("Automatic"), Text::tr("The first GPU, else the processor"), {}},
        {QStringLiteral("cpu"), Text::tr("Processor"), {}, {}}};
    choices.precisions = {{QStringLiteral("auto"),
                           Text::tr("Automatic"),
                           Text::tr("bfloat16 where the device has it in hardware, else fp32"),
                           {}},
                          {QStringLiteral("fp32"), Text::tr("fp32"), Text::tr("32-bit floating point throughout"), {}},
                          {QStringLiteral("bf16"),
                           Text::tr("bf16 autocast"),
                           Text::tr("Convolutions and products in bfloat16, weights in fp32"),
                           {}}};
    choices.schedules = schedule_choices();
    choices.atypical_kinds = atypical_choices();
    choices.follow_ups = follow_up_choices();
    return choices;
}

ExperimentChoices choices_of_this_machine(const QString& data_dir) {
    ExperimentChoices choices = built_in_choices();
    for (QVector<Choice>* sets : {&choices.id_sets, &choices.ood_sets}) {
        for (Choice& choice : *sets) {
            const data::Dataset* dataset = data::find_dataset(choice.key.toStdString());
            if (dataset->available(data_dir.toStdString())) {
                continue;
            }
            QStringList files;
            for (const std::string& file : dataset->info.expected_files) {
                files.append(core_text(file));
            }
            choice.missing = Text::tr("Not in %1: put %2 there.").arg(data_dir, files.join(QStringLiteral(", ")));
        }
    }
    choices.devices.resize(1);
    bool bf16 = false;
    for (const compute::DeviceInfo& device : compute::devices()) {
        QString title = core_text(device.title);
        if (device.name != "cpu") {
            title = QString::fromStdString(device.name) + QStringLiteral(": ") + title;
        }
        QString tip = device.fast_bf16 ? Text::tr("bfloat16 in hardware") : Text::tr("no bfloat16 in hardware");
        if (device.memory > 0) {
            tip += QStringLiteral(", ") + Text::tr("%1 of memory").arg(QLocale().formattedDataSize(device.memory));
        }
        choices.devices.append({QString::fromStdString(device.name), title, tip, {}});
        bf16 = bf16 || device.fast_bf16;
    }
    if (!bf16) {
        choices.precisions.back().tip +=
            QLatin1Char('\n') + Text::tr("This machine has it in software only: slower than fp32.");
    }
    return choices;
}

} // namespace midstage::app
