// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_values.h"

namespace midstage::widgets {

/// What a user typed to find samples: numbers and ranges of the index ("12", "12-30"), of which one must fit, and
/// words, which must all be found in the name of the class or kind, or in "wrong label". Case does not count.
class SampleSearch {
public:
    SampleSearch() = default;
    SampleSearch(const QString& text, const SampleColumns& columns);

    /// Whether everything passes.
    bool empty() const { return ranges_.isEmpty() && words_.isEmpty(); }
    bool matches(const SampleColumns& columns, qsizetype row) const;

private:
    struct Range {
        int first;
        int last;
    };
    /// Where one word is found; a bit a class and a kind, so that no row compares texts.
    struct Word {
        QBitArray classes;
        QBitArray kinds;
        bool wrong_label;
    };
    QVector<Range> ranges_;
    QVector<Word> words_;
};

} // namespace midstage::widgets
