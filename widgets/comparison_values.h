// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/run_list_model.h"

#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>
#include <utility>

namespace midstage::widgets {

/// A column of the table of runs.
struct ComparisonColumn {
    enum class Kind {
        text,
        number,
        figure,  ///< a number with deviation, interval and difference to the baseline
        interval ///< the interval of another column's figure by itself; sorted by its lower end, which is the value
    };
    QString key; ///< stable, for settings and files, for example "auroc"
    QString title;
    QString unit;        ///< of what is shown, for example "%"; may be empty
    QString explanation; ///< one or two sentences
    Kind kind = Kind::text;
    int decimals = 0;
    double scale = 1; ///< of what is shown: 100 where cells hold fractions
    bool higher_is_better = true;
    bool shown_first = false; ///< visible until the user chooses otherwise
    QString file_title = {};  ///< with the unit, in files for papers: English whatever the window's language
};

/// One cell; numbers as in files, not scaled.
struct ComparisonCell {
    QString text;                    ///< of a column of texts
    std::optional<double> value;     ///< of a column of texts: by which is sorted, where that is not the text
    std::optional<double> deviation; ///< the population's standard deviation
    std::optional<std::pair<double, double>> interval; ///< 95 % bootstrap interval of the mean
    std::optional<double> difference;                  ///< to the baseline's
    QString note;                                      ///< for the tool tip, sentences
    QString file_text = {};                            ///< the text in files, English; empty = the text itself
    const QString& text_in_files() const { return file_text.isEmpty() ? text : file_text; }
    bool operator==(const ComparisonCell&) const = default;
};

/// A run, or a group of runs that differ in their seeds alone.
struct ComparisonRow {
    QString id;          ///< stable: the run's folder, or what tells the group from others
    int parent = -1;     ///< position of the row that this one stands under, which comes before it; -1 = none
    bool group = false;  ///< else a run
    bool ticked = false; ///< of a run; a group's state follows from its members'
    bool baseline = false;
    QString kind; ///< as on the command line, for filters
    RunItemState state = RunItemState::finished;
    QString search;                ///< what a text filter looks at: lines, settings among them as "training.lr=0.1"
    QVector<ComparisonCell> cells; ///< one a column
    bool operator==(const ComparisonRow&) const = default;
};

/// Whether a difference is for the better: 1, for the worse: -1, or, as it is shown, none: 0.
int judgement_of(const ComparisonColumn& column, double difference);
/// "92.07 ± 0.35" in the user's language; empty without a value.
QString shown_value(const ComparisonColumn& column, const ComparisonCell& cell);
/// "▲ +1.66": the triangle points where the figure went, filled where that is better and hollow where it is worse;
/// "= 0.00" where no digit tells them apart; empty without a difference.
QString shown_difference(const ComparisonColumn& column, const ComparisonCell& cell);
/// "AUROC (%)".
QString shown_title(const ComparisonColumn& column);
/// The same above a column of figures, with the way to the better: "FPR95 (%) ↓".
QString shown_header(const ComparisonColumn& column);

/// Whether a row's text fits the filter: each word of it is found, in capitals or not. A word with "=" is a setting,
/// its value whole and its key whole or the end of it: "lr=0.1" fits "training.lr=0.1" and not "training.lr=0.15".
bool fits_filter(const QString& search, const QString& filter);

} // namespace midstage::widgets
