// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "app/settings.h"
#include "widgets/file_texts.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>
#include <algorithm>

namespace midstage::app {

namespace {

/// The first language of the system's list that is one of these; empty = none.
QString language_of_system() {
    for (const QString& name : QLocale::system().uiLanguages()) {
        const QLocale wanted(name);
        for (const Language& language : languages()) {
            const QLocale known(language.key);
            if (known.language() == wanted.language() && known.script() == wanted.script()) {
                return language.key;
            }
        }
    }
    return {};
}

/// The window's texts, and English ones for what is being written into a file.
class WindowTexts : public QTranslator {
public:
    WindowTexts(const QLocale& locale, const QString& name, const QString& folder, QObject* parent)
        : QTranslator(parent)
        , found_(load(locale, name, QStringLiteral("_"), folder)) {
        // English has its plural forms in a file too.
        static_cast<void>(english_.load(QLocale(QLocale::English), name, QStringLiteral("_"), folder));
    }

    bool found() const { return found_; }
    QString translate(const char* context, const char* source, const char* comment, int n) const override {
        return widgets::FileTexts::wanted() ? english_.translate(context, source, comment, n)
                                            : QTranslator::translate(context, source, comment, n);
    }

private:
    QTranslator english_;
    bool found_;
};

void install(const QLocale& locale, const QString& name, const QString& folder) {
    auto* texts = new WindowTexts(locale, name, folder, QCoreApplication::instance());
    if (texts->found()) {
        QCoreApplication::installTranslator(texts);
    } else {
        delete texts;
    }
}

} // namespace

const QVector<Language>& languages() {
    static const QVector<Language> all{{QStringLiteral("en"), QStringLiteral("English")},
                                       {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                       {QStringLiteral("zh_CN"), QStringLiteral("\u7b80\u4f53\u4e2d\u6587")}};
    return all;
}

bool is_language(const QString& key) {
    return std::any_of(languages().begin(), languages().end(),
                       [&](const Language& language) { return language.key == key; });
}

QString chosen_language(const QStringList& arguments) {
    const QString option = QStringLiteral("--language");
    QString given;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == option) {
            given = arguments.value(i + 1);
        } else if (arguments[i].startsWith(option + QLatin1Char('='))) {
            given = arguments[i].mid(option.size() + 1);
        }
    }
    if (is_language(given)) {
        return given;
    }
    const QString remembered = Settings().language();
    return is_language(remembered) ? remembered : QString();
}

QLocale locale_of(const QString& language) {
    const QLocale system = QLocale::system();
    const QLocale chosen(language);
    const bool speaks_it = system.language() == chosen.language() && system.script() == chosen.script();
    return language.isEmpty() || speaks_it ? system : chosen;
}

void use_language(const QString& language) {
    QLocale::setDefault(locale_of(language));
    const QString known = language.isEmpty() ? language_of_system() : language;
    // English has its plural forms in a file too; it is what a system of another language gets.
    const QLocale texts(known.isEmpty() ? QStringLiteral("en") : known);
    install(texts, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(texts, QStringLiteral("midstage"), QStringLiteral(":/i18n"));
}

} // namespace midstage::app
