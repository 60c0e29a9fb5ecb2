// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/scored_samples.h"

#include <QStringList>
#include <QVector>
#include <QWidget>

class QComboBox;
class QLabel;
class QTreeWidget;

namespace midstage::widgets {

/// Samples of one set that two scores judge, each at its own threshold.
struct ScoreAgreement {
    QString set;
    qint64 both = 0;        ///< accepted by both
    qint64 only_first = 0;  ///< accepted by the first score alone
    qint64 only_second = 0; ///< accepted by the second score alone
    qint64 neither = 0;
};

/// A sample that one score accepts and the other rejects.
struct ScoreDisagreement {
    QString set;
    int sample = 0;
    double first = 0;
    double second = 0;
    bool first_accepts = false;
    int label = -1;      ///< -1 = not known
    int prediction = -1; ///< likewise
};

/// Two scores at the thresholds at which each accepts the same share of the ID samples.
struct ScoreComparisonContent {
    double id_accepted = 0.95; ///< that share
    QString first;             ///< as in ood.csv
    QString second;            ///< likewise
    double first_threshold = 0;
    double second_threshold = 0;
    QVector<ScoreAgreement> sets;       ///< the ID set first
    QVector<ScoreDisagreement> samples; ///< the furthest apart first
    qint64 disagreements() const;       ///< of all sets; `samples` may hold fewer
};

/// Which samples two scores judge differently: a table of counts, a list of samples, and the chooser of the second
/// score.
class ScoreComparison : public QWidget {
    Q_OBJECT

public:
    explicit ScoreComparison(QWidget* parent = nullptr);

    /// The scores to choose from; the first one is compared with them.
    void set_scores(const QString& first, const QStringList& scores);
    /// Empty where there is none.
    QString second_score() const;
    void choose_second(const QString& score);
    /// Without sets: nothing to be seen, for the reason given.
    void set_content(const ScoreComparisonContent& content, const QString& hint = {});
    const ScoreComparisonContent& content() const { return content_; }
    void set_images(const ScoredImage& image, const QStringList& class_names);

    QTreeWidget* counts() const { return counts_; }
    QTreeWidget* samples() const { return samples_; }

Q_SIGNALS:
    void second_changed();

private:
    void fill_counts();
    void fill_samples();

    ScoreComparisonContent content_;
    ScoredImage image_;
    QStringList class_names_;
    QComboBox* second_;
    QLabel* sentence_;
    QTreeWidget* counts_;
    QTreeWidget* samples_;
};

} // namespace midstage::widgets
