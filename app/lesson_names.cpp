// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_names.h"

#include <algorithm>

namespace midstage::app {

namespace {

template <class Named>
const Named* find_named(const QVector<Named>& all, const QString& name) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

const QStringList& lesson_tabs() {
    static const QStringList names{QStringLiteral("training"), QStringLiteral("scores"), QStringLiteral("mask"),
                                   QStringLiteral("samples"), QStringLiteral("compare")};
    return names;
}

const QStringList& lesson_highlights() {
    static const QStringList names{
        // the left side
        QStringLiteral("experiment"), QStringLiteral("start"), QStringLiteral("runs"),
        // the names of the tabs
        QStringLiteral("training-tab"), QStringLiteral("scores-tab"), QStringLiteral("mask-tab"),
        QStringLiteral("samples-tab"), QStringLiteral("compare-tab"),
        // what is in them
        QStringLiteral("training-plots"), QStringLiteral("training-table"), QStringLiteral("score-plot"),
        QStringLiteral("score-table"), QStringLiteral("mask-plot"), QStringLiteral("gallery"),
        QStringLiteral("sample-details"), QStringLiteral("comparison"),
        // below them
        QStringLiteral("scrubber"), QStringLiteral("play"), QStringLiteral("pinned"),
        // actions, where they have a button in sight
        QStringLiteral("estimate-constraint"), QStringLiteral("fine-tune"), QStringLiteral("prune"),
        QStringLiteral("find-atypical")};
    return names;
}

const QStringList& lesson_runs() {
    static const QStringList names{QStringLiteral("training"), QStringLiteral("fine-tuned")};
    return names;
}

const QVector<LessonActionName>& lesson_actions() {
    static const QVector<LessonActionName> actions{
        {QStringLiteral("start-preset"), {QStringLiteral("preset")}, {QStringLiteral("follow-ups")}},
        {QStringLiteral("open-demonstration"), {}, {}},
        {QStringLiteral("go-to"), {QStringLiteral("checkpoint")}, {}},
        {QStringLiteral("play"), {}, {}},
        {QStringLiteral("estimate-constraint"), {}, {QStringLiteral("keep"), QStringLiteral("masks")}},
        {QStringLiteral("find-atypical"),
         {},
         {QStringLiteral("keep"), QStringLiteral("masks"), QStringLiteral("threshold")}},
        {QStringLiteral("fine-tune"),
         {},
         {QStringLiteral("keep"), QStringLiteral("epochs"), QStringLiteral("lr"), QStringLiteral("schedule")}},
        {QStringLiteral("open-training"), {}, {}},
        {QStringLiteral("open-fine-tuned"), {}, {}},
        {QStringLiteral("pin"), {}, {}},
        {QStringLiteral("open-compare"), {}, {}}};
    return actions;
}

const LessonActionName* find_lesson_action(const QString& name) {
    return find_named(lesson_actions(), name);
}

const QVector<LessonFact>& lesson_facts() {
    static const QVector<LessonFact> facts{// of the training
                                           {QStringLiteral("run"), FactForm::state},
                                           {QStringLiteral("checkpoints"), FactForm::count},
                                           {QStringLiteral("finished"), FactForm::state},
                                           {QStringLiteral("demonstration"), FactForm::state},
                                           {QStringLiteral("epochs"), FactForm::count},
                                           {QStringLiteral("atypical_share"), FactForm::percent},
                                           {QStringLiteral("best_epoch"), FactForm::epoch},
                                           {QStringLiteral("best_value"), FactForm::percent},
                                           {QStringLiteral("best_accuracy"), FactForm::percent},
                                           {QStringLiteral("final_epoch"), FactForm::epoch},
                                           {QStringLiteral("final_value"), FactForm::percent},
                                           {QStringLiteral("final_accuracy"), FactForm::percent},
                                           {QStringLiteral("lost"), FactForm::points},
                                           // of a search for atypical samples
                                           {QStringLiteral("searched"), FactForm::state},
                                           {QStringLiteral("samples"), FactForm::count},
                                           {QStringLiteral("flagged"), FactForm::count},
                                           {QStringLiteral("atypical"), FactForm::count},
                                           {QStringLiteral("found"), FactForm::count},
                                           {QStringLiteral("precision"), FactForm::percent},
                                           {QStringLiteral("recall"), FactForm::percent},
                                           // of an estimate of the constraint
                                           {QStringLiteral("estimated"), FactForm::state},
                                           {QStringLiteral("constraint"), FactForm::loss},
                                           {QStringLiteral("stage_epoch"), FactForm::epoch},
                                           {QStringLiteral("final_loss"), FactForm::loss},
                                           // of the newest fine-tuning or pruning
                                           {QStringLiteral("fine_tuned"), FactForm::state},
                                           {QStringLiteral("um_value"), FactForm::percent},
                                           {QStringLiteral("um_accuracy"), FactForm::percent},
                                           {QStringLiteral("um_constraint"), FactForm::loss},
                                           {QStringLiteral("won_back"), FactForm::points},
                                           {QStringLiteral("accuracy_cost"), FactForm::points}};
    return facts;
}

const LessonFact* find_lesson_fact(const QString& name) {
    return find_named(lesson_facts(), name);
}

} // namespace midstage::app
