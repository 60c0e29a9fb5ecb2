// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSet>
#include <QString>
#include <QTranslator>
#include <QXmlStreamReader>
#include <utility>

namespace midstage::app {

constexpr QChar mark_begin(u'\u27e6');
constexpr QChar mark_end(u'\u27e7');

/// A language in which every text is the English one between marks. Only what translations/midstage_de.ts holds under
/// the same context is translated, so that a text that lupdate did not find, or found elsewhere, stays unmarked.
class MarkedTexts : public QTranslator {
public:
    explicit MarkedTexts(const QString& ts_file) {
        QFile file(ts_file);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        QXmlStreamReader xml(&file);
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (xml.name() == QLatin1String("source")) {
                known_.insert({context, xml.readElementText()});
            }
        }
    }

    bool isEmpty() const override { return known_.isEmpty(); }
    QString translate(const char* context, const char* source, const char* /*disambiguation*/,
                      int /*n*/) const override {
        const QString text = QString::fromUtf8(source);
        return known_.contains({QString::fromUtf8(context), text}) ? mark_begin + text + mark_end : QString();
    }

private:
    QSet<std::pair<QString, QString>> known_;
};

} // namespace midstage::app
