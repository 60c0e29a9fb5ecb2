// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QString>
#include <QStringList>
#include <QVector>
#include <memory>
#include <optional>

namespace midstage::widgets {

/// What is known of the samples of one set, as columns of equal length; a column that is not known is empty.
struct SampleColumns {
    /// One more figure, by which samples can be sorted and which a scatter can show.
    struct Criterion {
        QString key;
        QString title;
        QVector<float> values;
        QString file_title = {}; ///< in files, English; empty = the title itself
        bool operator==(const Criterion&) const = default;
    };
    QVector<int> index; ///< of the sample in its data set; its length is the number of rows
    QVector<int> label; ///< that the network was trained with, or that the test set has; empty for OOD samples
    QStringList class_names;
    QVector<int> predicted_full;
    QVector<int> predicted_masked;
    QVector<float> loss_full;
    QVector<float> loss_masked;
    QVector<float> margin_full;
    QVector<float> margin_masked;
    QVector<float> flip_fraction; ///< of the masks under which the full network's right answer is lost
    QVector<Criterion> criteria;
    QStringList kind_names;    ///< of atypical samples that were made on purpose, as in tables
    QStringList kind_titles;   ///< the same for people; empty = the names themselves
    QVector<int> kind;         ///< position in the names; -1 = an ordinary sample; empty = not known
    QVector<bool> wrong_label; ///< empty = not known
    QVector<int> true_label;   ///< empty = not known
    QVector<qint8> correct;    ///< classified as labelled: 1 = yes, 0 = no, -1 = not known; empty = not known of any

    qsizetype size() const { return index.size(); }
    bool truth_known() const { return !wrong_label.isEmpty() || !kind.isEmpty(); }
    /// Whether the row is atypical in truth; false where that is not known.
    bool atypical(qsizetype row) const {
        return (row < wrong_label.size() && wrong_label[row]) || (row < kind.size() && kind[row] >= 0);
    }
    /// A kind's name for people, in files its key in words ("Low contrast"); empty for an ordinary sample.
    QString kind_title(int kind) const;
    /// The class's name, or its number where it has none; a dash for a negative one.
    QString class_name(int label) const;
    bool operator==(const SampleColumns&) const = default;
};

/// What is shown of a table of samples.
struct SampleFilter {
    enum class Flag { any, flagged, not_flagged };
    enum class Truth { any, typical, wrong_label };
    enum class Answer { any, right, wrong };
    int label = -1; ///< of this class alone; -1 = of all
    Flag flag = Flag::any;
    bool atypical_only = false; ///< in truth
    int kind = -1;              ///< of this kind alone; -1 = of all
    Truth truth = Truth::any;
    Answer answer = Answer::any; ///< of the network, where it is known
    QString text = {};           ///< as SampleSearch reads it
    /// A bit a row: these rows alone; null = all.
    std::shared_ptr<const QBitArray> only = {};
    bool operator==(const SampleFilter&) const = default;
};

/// What a threshold found.
struct SampleCounts {
    qsizetype all = 0;
    qsizetype flagged = 0;
    qsizetype atypical = 0; ///< in truth, flagged or not
    qsizetype found = 0;    ///< flagged and atypical in truth
    /// Nothing where the truth is not known or there is nothing to divide by.
    std::optional<double> precision;
    std::optional<double> recall;
};

} // namespace midstage::widgets
