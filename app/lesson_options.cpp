// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_options.h"

#include <QJsonArray>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace midstage::app {

namespace {

bool is_fraction(const QJsonValue& value) {
    return value.isDouble() && value.toDouble() > 0 && value.toDouble() <= 1;
}

bool is_whole(const QJsonValue& value) {
    constexpr double most = 1'000'000;
    const double number = value.toDouble();
    return value.isDouble() && number >= 1 && number <= most && number == std::floor(number);
}

QVector<double> fractions(const QJsonValue& value) {
    if (!value.isArray()) {
        return {value.toDouble()};
    }
    QVector<double> list;
    for (const QJsonValue& one : value.toArray()) {
        list.append(one.toDouble());
    }
    return list;
}

bool are_fractions(const QJsonValue& value) {
    if (!value.isArray()) {
        return is_fraction(value);
    }
    const QJsonArray list = value.toArray();
    return !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const auto& one) { return is_fraction(one); });
}

} // namespace

QString lesson_option_problem(const QString& option, const QJsonValue& value) {
    const auto unless = [](bool right, const char* sentence) {
        return right ? QString() : QString::fromLatin1(sentence);
    };
    if (option == QLatin1String("preset")) {
        return unless(value.isString() && !value.toString().isEmpty(), "it must be the name of a preset.");
    }
    if (option == QLatin1String("follow-ups")) {
        return unless(value.isBool(), "it must be true or false.");
    }
    if (option == QLatin1String("checkpoint")) {
        const QString name = value.toString();
        const bool place = value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1;
        return unless(place || name == QLatin1String("best") || name == QLatin1String("final"),
                      "it must be \"best\", \"final\", or a fraction of the training such as 0.5.");
    }
    if (option == QLatin1String("keep")) {
        return unless(are_fractions(value), "it must be a fraction over 0 and up to 1, or a list of such.");
    }
    if (option == QLatin1String("masks") || option == QLatin1String("epochs")) {
        return unless(is_whole(value), "it must be a whole number of at least 1.");
    }
    if (option == QLatin1String("threshold")) {
        return unless(is_fraction(value), "it must be a fraction over 0 and up to 1.");
    }
    if (option == QLatin1String("lr")) {
        return unless(value.isDouble() && value.toDouble() > 0, "it must be a number over 0.");
    }
    if (option == QLatin1String("schedule")) {
        static const QStringList known{QStringLiteral("cosine"), QStringLiteral("constant"), QStringLiteral("linear")};
        return unless(known.contains(value.toString()), "it must be \"cosine\", \"constant\" or \"linear\".");
    }
    return QStringLiteral("it is not known.");
}

void take_lesson_options(const QJsonObject& options, widgets::EstimateValues& values) {
    if (options.contains(QStringLiteral("keep"))) {
        values.keep_fractions = fractions(options.value(QStringLiteral("keep")));
    }
    values.masks = options.value(QStringLiteral("masks")).toInteger(values.masks);
}

void take_lesson_options(const QJsonObject& options, widgets::FindAtypicalValues& values) {
    if (options.contains(QStringLiteral("keep"))) {
        values.keep_fractions = fractions(options.value(QStringLiteral("keep")));
    }
    values.masks = options.value(QStringLiteral("masks")).toInteger(values.masks);
    values.threshold = options.value(QStringLiteral("threshold")).toDouble(values.threshold);
}

void take_lesson_options(const QJsonObject& options, widgets::FineTuneValues& values) {
    if (options.contains(QStringLiteral("keep"))) {
        values.constraint.source = widgets::ConstraintChoice::Source::estimate;
        values.constraint.keep_fraction = fractions(options.value(QStringLiteral("keep"))).first();
    }
    values.epochs = options.value(QStringLiteral("epochs")).toInteger(values.epochs);
    values.lr = options.value(QStringLiteral("lr")).toDouble(values.lr);
    values.schedule = options.value(QStringLiteral("schedule")).toString(values.schedule);
}

} // namespace midstage::app
