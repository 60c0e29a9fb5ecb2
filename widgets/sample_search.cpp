// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_search.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleSearch)
};

QBitArray found_in(const QStringList& names, const QString& word) {
    QBitArray found(names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        found.setBit(i, names[i].contains(word, Qt::CaseInsensitive));
    }
    return found;
}

bool has(const QBitArray& bits, int place) {
    return place >= 0 && place < bits.size() && bits.testBit(place);
}

} // namespace

SampleSearch::SampleSearch(const QString& text, const SampleColumns& columns) {
    static const QRegularExpression separator(QStringLiteral("[\\s,;\uff0c\u3001\uff1b]+"));
    static const QRegularExpression range(QStringLiteral("^(\\d{1,9})(?:[-\u2013](\\d{1,9}))?$"));
    const QStringList kinds = columns.kind_titles.isEmpty() ? columns.kind_names : columns.kind_titles;
    for (const QString& part : text.split(separator, Qt::SkipEmptyParts)) {
        const auto match = range.match(part);
        // Classes of digits are called by a digit: the index is meant nevertheless, the class has its own chooser.
        if (match.hasMatch()) {
            const int first = match.captured(1).toInt();
            const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
            ranges_.append({std::min(first, last), std::max(first, last)});
        } else {
            words_.append({found_in(columns.class_names, part), found_in(kinds, part),
                           Text::tr("wrong label").contains(part, Qt::CaseInsensitive)});
        }
    }
}

bool SampleSearch::matches(const SampleColumns& columns, qsizetype row) const {
    const int index = columns.index[row];
    // Of an OOD sample the class that the network takes it for.
    const int label = columns.label.isEmpty() ? columns.predicted_full.value(row, -1) : columns.label.value(row, -1);
    const bool in_range = ranges_.isEmpty() || std::any_of(ranges_.begin(), ranges_.end(), [index](const Range& range) {
                              return index >= range.first && index <= range.last;
                          });
    return in_range && std::all_of(words_.begin(), words_.end(), [&](const Word& word) {
               return has(word.classes, label) || has(word.kinds, columns.kind.value(row, -1)) ||
                      (word.wrong_label && row < columns.wrong_label.size() && columns.wrong_label[row]);
           });
}

} // namespace midstage::widgets
