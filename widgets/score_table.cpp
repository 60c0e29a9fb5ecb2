// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score_table.h"

#include "widgets/checkpoint.h"
#include "widgets/curves.h"
#include "widgets/score_style.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

/// A's value, and B's behind it where there is a B.
QString pair(double first, const ScoreContentPtr& has_second, double second) {
    const QString text = percent_text(100 * first);
    return has_second ? text + QStringLiteral(" / ") + percent_text(100 * second) : text;
}

/// The mean over the OOD sets that are not for choosing by.
double mean_of(const ScoreContentPtr& content, Metric metric) {
    double sum = 0;
    int count = 0;
    for (qsizetype i = 1; content && i < content->sets.size(); ++i) {
        if (!content->sets[i].validation) {
            sum += content->sets[i].metrics[metric];
            ++count;
        }
    }
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

const ScoreSet* find_set(const ScoreContentPtr& content, const QString& name) {
    for (qsizetype i = 0; content && i < content->sets.size(); ++i) {
        if (content->sets[i].name == name) {
            return &content->sets[i];
        }
    }
    return nullptr;
}

} // namespace

ScoreTable::ScoreTable(QWidget* parent)
    : QTreeWidget(parent) {
    setAccessibleName(tr("Sets, what the threshold accepts of them, and how well the score separates them"));
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setIconSize(swatch_size);
    setColumnCount(columns);
    setHeaderLabels({tr("Set"), tr("Samples"), tr("Accepted"), tr("AUROC"), tr("FPR95"), tr("AUPR-in")});
    QTreeWidgetItem* head = headerItem();
    head->setToolTip(set_column, tr("Tick an OOD set off to leave it out of the plots; means over sets keep it."));
    head->setToolTip(accepted_column, tr("Share of the samples whose score reaches the threshold: of the ID set the "
                                         "true-positive rate, of OOD sets the false-positive rate"));
    head->setToolTip(auroc_column, metric_explanation(Metric::auroc));
    head->setToolTip(fpr_column, metric_explanation(Metric::fpr95));
    head->setToolTip(aupr_column, metric_explanation(Metric::aupr_in));
    for (int column = count_column; column < columns; ++column) {
        head->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(QHeaderView::Stretch);
    header()->setSectionResizeMode(set_column, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(count_column, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem*, int column) {
        if (filling_ || column != set_column) {
            return;
        }
        QSet<QString> hidden;
        for (int i = 1; i < names_.size(); ++i) {
            if (topLevelItem(i)->checkState(set_column) == Qt::Unchecked) {
                hidden.insert(names_[i]);
            }
        }
        Q_EMIT hidden_changed(hidden);
    });
}

void ScoreTable::make_rows() {
    clear();
    const auto sets = names_.size();
    for (qsizetype i = 0; i < sets + (sets > 2 ? 1 : 0); ++i) {
        auto* item = new QTreeWidgetItem(this);
        for (int column = count_column; column < columns; ++column) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        const bool is_mean = i == sets;
        item->setText(set_column, is_mean ? tr("Mean of OOD sets") : score_set_title(names_[i]));
        item->setToolTip(set_column, is_mean ? tr("Unweighted; without sets for validation") : names_[i]);
        item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, i > 0 && !is_mean));
        if (is_mean) {
            QFont bold = font();
            bold.setBold(true);
            for (int column = 0; column < columns; ++column) {
                item->setFont(column, bold);
            }
        }
    }
    show_swatches();
}

void ScoreTable::show_swatches() {
    for (int i = 0; i < names_.size(); ++i) {
        topLevelItem(i)->setIcon(set_column, score_swatch(i, palette(), devicePixelRatioF()));
    }
}

void ScoreTable::set_content(const ScoreContentPtr& first, const ScoreContentPtr& second, const QSet<QString>& hidden) {
    filling_ = true;
    first_ = first;
    second_ = second;
    QStringList names;
    for (qsizetype i = 0; first && i < first->sets.size(); ++i) {
        names.append(first->sets[i].name);
    }
    if (names != names_) {
        names_ = names;
        make_rows();
    }
    const auto values = [&](QTreeWidgetItem* item, auto value_of, const auto* other) {
        for (const auto& [column, metric] :
             {std::pair{auroc_column, Metric::auroc}, std::pair{fpr_column, Metric::fpr95},
              std::pair{aupr_column, Metric::aupr_in}}) {
            constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
            item->setText(column, pair(value_of(metric), second_, other != nullptr ? other->metrics[metric] : unknown));
        }
    };
    for (int i = 0; i < names_.size(); ++i) {
        QTreeWidgetItem* item = topLevelItem(i);
        const ScoreSet& set = first_->sets[i];
        item->setText(count_column, QLocale().toString(set.count));
        if (i > 0) {
            item->setCheckState(set_column, hidden.contains(set.name) ? Qt::Unchecked : Qt::Checked);
            item->setText(set_column, set.validation ? tr("%1 (validation)").arg(score_set_title(set.name))
                                                     : score_set_title(set.name));
            values(
                item, [&](Metric metric) { return set.metrics[metric]; }, find_set(second_, set.name));
        }
    }
    if (topLevelItemCount() > names_.size()) {
        ScoreSet mean;
        for (const Metric metric : {Metric::auroc, Metric::fpr95, Metric::aupr_in}) {
            mean.metrics[metric] = mean_of(second_, metric);
        }
        values(
            topLevelItem(topLevelItemCount() - 1), [&](Metric metric) { return mean_of(first_, metric); }, &mean);
    }
    filling_ = false;
}

void ScoreTable::set_readings(const ThresholdReading& first, const ThresholdReading& second) {
    filling_ = true;
    const auto set_position = [&](const QString& name) {
        for (qsizetype i = 0; second_ && i < second_->sets.size(); ++i) {
            if (second_->sets[i].name == name) {
                return i;
            }
        }
        return qsizetype(-1);
    };
    constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
    for (int i = 0; i < topLevelItemCount(); ++i) {
        double a = first.mean_ood_accepted;
        double b = second.mean_ood_accepted;
        if (i == 0) {
            a = first.id_accepted;
            b = second.id_accepted;
        } else if (i < names_.size()) {
            const qsizetype place = set_position(names_[i]);
            a = first.ood_accepted.value(i - 1, unknown);
            b = place > 0 ? second.ood_accepted.value(place - 1, unknown) : unknown;
        }
        topLevelItem(i)->setText(accepted_column, pair(a, second_, b));
    }
    filling_ = false;
}

void ScoreTable::changeEvent(QEvent* event) {
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        filling_ = true;
        show_swatches();
        filling_ = false;
    }
}

void ScoreTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy)) {
        QString text;
        for (int row = -1; row < topLevelItemCount(); ++row) {
            const QTreeWidgetItem* item = row < 0 ? headerItem() : topLevelItem(row);
            for (int column = 0; column < columns; ++column) {
                text += item->text(column) + (column + 1 < columns ? QLatin1Char('\t') : QLatin1Char('\n'));
            }
        }
        QApplication::clipboard()->setText(text);
        event->accept();
        return;
    }
    QTreeWidget::keyPressEvent(event);
}

} // namespace midstage::widgets
