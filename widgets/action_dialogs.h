// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/action_dialog.h"

namespace midstage::widgets {

/// What a dialog asks its caller about the values that it holds; either may be missing.
template <typename Values>
struct ActionAnswers {
    std::function<QVector<FieldProblem>(const Values&)> problems;
    std::function<std::optional<double>(const Values&)> seconds;
};

/// The dialog of one action: values in, values out.
template <typename Values>
class ValuesDialog : public ActionDialog {
public:
    const Values& values() const { return values_; }

protected:
    ValuesDialog(const QString& title, const QString& purpose, const QString& button, const ActionStart& start,
                 const Values& values, const ActionAnswers<Values>& answers, QWidget* parent)
        : ActionDialog(title, purpose, button, start, parent)
        , values_(values)
        , answers_(answers) {}

    QVector<FieldProblem> outside_problems() const override {
        return answers_.problems ? answers_.problems(values_) : QVector<FieldProblem>();
    }
    std::optional<double> seconds() const override {
        return answers_.seconds ? answers_.seconds(values_) : std::nullopt;
    }

    Values values_;

private:
    ActionAnswers<Values> answers_;
};

/// Problems by the fields keep_fractions, masks, augmented, layer_keep_fraction, scores, ranking, parameters.
class EstimateDialog : public ValuesDialog<EstimateValues> {
    Q_OBJECT

public:
    EstimateDialog(const ActionStart& start, const EstimateValues& values, const ActionAnswers<EstimateValues>& answers,
                   QWidget* parent = nullptr);
};

/// Problems by the fields constraint.source, .keep_fraction, .value, .epoch; epochs, lr, schedule, ema_decay.
class FineTuneDialog : public ValuesDialog<FineTuneValues> {
    Q_OBJECT

public:
    FineTuneDialog(const ActionStart& start, const FineTuneValues& values, const QVector<Choice>& schedules,
                   const ActionAnswers<FineTuneValues>& answers, QWidget* parent = nullptr);
};

/// Problems by the fields of a constraint and keep_fraction, scores, freeze_weights, ranking, score_weight_decay,
/// parameters, epochs, lr.
class PruneDialog : public ValuesDialog<PruneValues> {
    Q_OBJECT

public:
    PruneDialog(const ActionStart& start, const PruneValues& values, const ActionAnswers<PruneValues>& answers,
                QWidget* parent = nullptr);

private:
    /// Where no scores are learned, the weights must be, and nothing pulls at scores.
    void follow_scores();
    bool freeze_learned_ = true; ///< what is chosen for learned scores
};

/// Problems by the fields keep_fractions, masks, threshold, parameters.
class FindAtypicalDialog : public ValuesDialog<FindAtypicalValues> {
    Q_OBJECT

public:
    FindAtypicalDialog(const ActionStart& start, const FindAtypicalValues& values,
                       const ActionAnswers<FindAtypicalValues>& answers, QWidget* parent = nullptr);
};

} // namespace midstage::widgets
