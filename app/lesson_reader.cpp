// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lesson_reader.h"
#include "app/core_text.h"

#include "core/base/error.h"

#include "app/lesson_names.h"
#include "app/lesson_options.h"
#include "app/lesson_text.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <algorithm>

namespace midstage::app {

namespace {

/// Where in the file something is, for example "steps[2].title", and what is there.
struct Place {
    QString file;
    QString path;

    Place at(const QString& key) const { return {file, path.isEmpty() ? key : path + QLatin1Char('.') + key}; }
    Place at(qsizetype index) const { return {file, path + QStringLiteral("[%1]").arg(index)}; }
    [[noreturn]] void fail(const QString& what) const {
        throw InputError((file + QStringLiteral(", ") + (path.isEmpty() ? QStringLiteral("the whole file") : path) +
                          QStringLiteral(": ") + what)
                             .toStdString());
    }
};

QJsonObject object_of(const QJsonValue& value, const Place& place, const QStringList& allowed) {
    if (!value.isObject()) {
        place.fail(QStringLiteral("it must be an object, { ... }."));
    }
    const QJsonObject object = value.toObject();
    for (const QString& key : object.keys()) {
        if (!allowed.contains(key)) {
            place.fail(
                QStringLiteral("\"%1\" is not known here; there are %2.").arg(key, allowed.join(QStringLiteral(", "))));
        }
    }
    return object;
}

QString name_of(const QJsonObject& object, const QString& key, const QStringList& known, const Place& place) {
    if (!object.contains(key)) {
        return {};
    }
    const QString name = object.value(key).toString();
    if (!known.contains(name)) {
        place.at(key).fail(
            QStringLiteral("\"%1\" is not known; there are %2.").arg(name, known.join(QStringLiteral(", "))));
    }
    return name;
}

void check_text(const QString& text, const Place& place) {
    if (text.trimmed().isEmpty()) {
        place.fail(QStringLiteral("the text is empty."));
    }
    for (const QString& name : placeholders_in(text)) {
        const LessonFact* fact = find_lesson_fact(name);
        if (fact == nullptr || fact->form == FactForm::state) {
            place.fail(QStringLiteral("{%1} is nothing that a text can say.").arg(name));
        }
    }
}

/// Empty where the key is not there.
LessonText text_at(const QJsonObject& object, const QString& key, const Place& parent) {
    LessonText text;
    if (!object.contains(key)) {
        return text;
    }
    const Place place = parent.at(key);
    static const QRegularExpression language(QStringLiteral("^[a-z]{2,3}(_[A-Z]{2})?$"));
    if (!object.value(key).isObject()) {
        place.fail(QStringLiteral("a text is an object by language, {\"en\": \"...\"}."));
    }
    const QJsonObject languages = object.value(key).toObject();
    for (auto entry = languages.begin(); entry != languages.end(); ++entry) {
        if (!language.match(entry.key()).hasMatch() || !entry.value().isString()) {
            place.fail(QStringLiteral("\"%1\" is no language with a text.").arg(entry.key()));
        }
        check_text(entry.value().toString(), place.at(entry.key()));
        text.insert(entry.key(), entry.value().toString());
    }
    if (!text.contains(QStringLiteral("en"))) {
        place.fail(QStringLiteral("the English text, \"en\", is missing."));
    }
    return text;
}

LessonText needed_text(const QJsonObject& object, const QString& key, const Place& place) {
    if (!object.contains(key)) {
        place.fail(QStringLiteral("\"%1\" is missing.").arg(key));
    }
    return text_at(object, key, place);
}

LessonCondition condition_at(const QJsonObject& object, const QString& key, const Place& place) {
    if (!object.value(key).isString()) {
        place.at(key).fail(QStringLiteral("a condition is a text such as \"lost >= 1.0\"."));
    }
    try {
        return LessonCondition::parse(object.value(key).toString());
    } catch (const InputError& error) {
        place.at(key).fail(core_text(error.what()));
    }
}

LessonAction action_of(const QJsonValue& value, const Place& place) {
    if (!value.isObject()) {
        place.fail(QStringLiteral("it must be an object, { ... }."));
    }
    LessonAction action;
    const QJsonObject object = value.toObject();
    action.what = object.value(QStringLiteral("do")).toString();
    const LessonActionName* known = find_lesson_action(action.what);
    if (known == nullptr) {
        QStringList names;
        for (const LessonActionName& one : lesson_actions()) {
            names.append(one.name);
        }
        place.at(QStringLiteral("do"))
            .fail(QStringLiteral("\"%1\" is not known; there are %2.")
                      .arg(action.what, names.join(QStringLiteral(", "))));
    }
    object_of(value, place,
              QStringList{QStringLiteral("do"), QStringLiteral("label")} + known->required + known->optional);
    action.label = needed_text(object, QStringLiteral("label"), place);
    for (const QString& option : known->required + known->optional) {
        if (!object.contains(option)) {
            if (known->required.contains(option)) {
                place.fail(QStringLiteral("\"%1\" is missing.").arg(option));
            }
            continue;
        }
        const QString problem = lesson_option_problem(option, object.value(option));
        if (!problem.isEmpty()) {
            place.at(option).fail(problem);
        }
        action.options.insert(option, object.value(option));
    }
    return action;
}

void take_alternatives(const QJsonValue& value, const Place& place, LessonStep& step) {
    if (!value.isArray()) {
        place.fail(QStringLiteral("it must be a list, [ ... ]."));
    }
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QJsonObject one = object_of(list[i], place.at(i), {QStringLiteral("when"), QStringLiteral("text")});
        LessonAlternative alternative;
        if (one.contains(QStringLiteral("when"))) {
            alternative.when = condition_at(one, QStringLiteral("when"), place.at(i));
        } else if (i + 1 < list.size()) {
            place.at(i).fail(QStringLiteral("only the last alternative can do without \"when\"."));
        }
        alternative.text = needed_text(one, QStringLiteral("text"), place.at(i));
        step.alternatives.append(alternative);
    }
}

LessonStep step_of(const QJsonValue& value, const Place& place) {
    const QJsonObject object = object_of(
        value, place,
        {QStringLiteral("title"), QStringLiteral("text"), QStringLiteral("alternatives"), QStringLiteral("highlight"),
         QStringLiteral("tab"), QStringLiteral("run"), QStringLiteral("question"), QStringLiteral("answer"),
         QStringLiteral("action"), QStringLiteral("waits_for"), QStringLiteral("waiting")});
    LessonStep step;
    step.title = needed_text(object, QStringLiteral("title"), place);
    step.text = text_at(object, QStringLiteral("text"), place);
    if (object.contains(QStringLiteral("alternatives"))) {
        take_alternatives(object.value(QStringLiteral("alternatives")), place.at(QStringLiteral("alternatives")), step);
    }
    if (step.text.isEmpty() && step.alternatives.isEmpty()) {
        place.fail(QStringLiteral("\"text\" is missing."));
    }
    step.highlight = name_of(object, QStringLiteral("highlight"), lesson_highlights(), place);
    step.tab = name_of(object, QStringLiteral("tab"), lesson_tabs(), place);
    step.run = name_of(object, QStringLiteral("run"), lesson_runs(), place);
    step.question = text_at(object, QStringLiteral("question"), place);
    step.answer = text_at(object, QStringLiteral("answer"), place);
    if (step.question.isEmpty() != step.answer.isEmpty()) {
        place.fail(QStringLiteral("a question needs an answer, and an answer a question."));
    }
    const QJsonValue action = object.value(QStringLiteral("action"));
    const Place at_action = place.at(QStringLiteral("action"));
    if (action.isArray()) {
        const QJsonArray list = action.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            step.actions.append(action_of(list[i], at_action.at(i)));
        }
    } else if (!action.isUndefined()) {
        step.actions.append(action_of(action, at_action));
    }
    if (object.contains(QStringLiteral("waits_for"))) {
        step.waits_for = condition_at(object, QStringLiteral("waits_for"), place);
        step.waiting = needed_text(object, QStringLiteral("waiting"), place);
    }
    return step;
}

} // namespace

Lesson read_lesson(const QByteArray& json, const QString& file) {
    const Place place{file, {}};
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = json.left(error.offset).count('\n') + 1;
        Place{file, QStringLiteral("line %1").arg(line)}.fail(error.errorString() + QLatin1Char('.'));
    }
    if (!document.isObject()) {
        place.fail(QStringLiteral("it must be an object, { ... }."));
    }
    const QJsonObject object =
        object_of(document.object(), place,
                  {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("about"), QStringLiteral("steps")});
    static const QRegularExpression identifier(QStringLiteral("^[a-z0-9]+(-[a-z0-9]+)*$"));
    Lesson lesson;
    lesson.id = object.value(QStringLiteral("id")).toString();
    if (!identifier.match(lesson.id).hasMatch()) {
        place.at(QStringLiteral("id")).fail(QStringLiteral("it must be small letters, digits and hyphens."));
    }
    lesson.title = needed_text(object, QStringLiteral("title"), place);
    lesson.about = text_at(object, QStringLiteral("about"), place);
    const QJsonArray steps = object.value(QStringLiteral("steps")).toArray();
    if (steps.isEmpty()) {
        place.at(QStringLiteral("steps")).fail(QStringLiteral("it must be a list of at least one step."));
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        lesson.steps.append(step_of(steps[i], place.at(QStringLiteral("steps")).at(i)));
    }
    return lesson;
}

LessonShelf read_lessons(const QString& folder) {
    LessonShelf shelf;
    for (const QString& place : {QStringLiteral(":/lessons"), folder}) {
        const QDir dir(place);
        for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            QFile file(dir.filePath(name));
            try {
                if (!file.open(QIODevice::ReadOnly)) {
                    throw InputError(
                        (file.fileName() + QStringLiteral(" cannot be read: ") + file.errorString() + QLatin1Char('.'))
                            .toStdString());
                }
                const Lesson lesson = read_lesson(file.readAll(), file.fileName());
                const bool there = std::any_of(shelf.lessons.begin(), shelf.lessons.end(),
                                               [&](const Lesson& other) { return other.id == lesson.id; });
                if (there) {
                    Place{file.fileName(), QStringLiteral("id")}.fail(
                        QStringLiteral("there is a lesson \"%1\" already.").arg(lesson.id));
                }
                shelf.lessons.append(lesson);
            } catch (const Error& error) {
                shelf.problems.append(core_text(error.what()));
            }
        }
    }
    return shelf;
}

QString lessons_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/midstage/lessons");
}

} // namespace midstage::app
