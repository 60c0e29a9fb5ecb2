// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/action_values.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

/// The options of a lesson's actions.
namespace midstage::app {

/// What is wrong with the value, in one sentence; empty where it can be used.
QString lesson_option_problem(const QString& option, const QJsonValue& value);

/// Put into the values of the action: what is not named stays as it is.
void take_lesson_options(const QJsonObject& options, widgets::EstimateValues& values);
void take_lesson_options(const QJsonObject& options, widgets::FindAtypicalValues& values);
void take_lesson_options(const QJsonObject& options, widgets::FineTuneValues& values);

} // namespace midstage::app
