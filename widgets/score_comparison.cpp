// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/score_comparison.h"

#include "widgets/checkpoint.h"
#include "widgets/curves.h"
#include "widgets/elided_label.h"
#include "widgets/metric.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace midstage::widgets {

namespace {

constexpr int thumbnail = 24; ///< pixels

QTreeWidget* make_table(QWidget* parent, const QString& name) {
    auto* table = new QTreeWidget(parent);
    table->setAccessibleName(name);
    table->setRootIsDecorated(false);
    table->setAlternatingRowColors(true);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setFrameShape(QFrame::NoFrame);
    return table;
}

/// Its picture is made when the row is painted: most of the list is never looked at.
class DisagreementItem : public QTreeWidgetItem {
public:
    DisagreementItem(const QStringList& texts, QString set, int sample, const ScoredImage* image)
        : QTreeWidgetItem(texts)
        , set_(std::move(set))
        , sample_(sample)
        , image_(image) {}

    QVariant data(int column, int role) const override {
        if (column != 0 || role != Qt::DecorationRole) {
            return QTreeWidgetItem::data(column, role);
        }
        const QImage image = *image_ ? (*image_)(set_, sample_) : QImage();
        return image.isNull() ? QVariant()
                              : QVariant(QPixmap::fromImage(
                                    image.scaled(thumbnail, thumbnail, Qt::KeepAspectRatio, Qt::FastTransformation)));
    }

private:
    QString set_;
    int sample_;
    const ScoredImage* image_; ///< of the view that owns the item
};

/// Enough for a threshold: the scores' own range is not known here.
QString figure(double score) {
    return QLocale().toString(score, 'g', 5);
}

} // namespace

qint64 ScoreComparisonContent::disagreements() const {
    qint64 count = 0;
    for (const ScoreAgreement& set : sets) {
        count += set.only_first + set.only_second;
    }
    return count;
}

ScoreComparison::ScoreComparison(QWidget* parent)
    : QWidget(parent)
    , second_(new QComboBox(this))
    , sentence_(new ElidedLabel(this))
    , counts_(make_table(this, tr("Samples that two scores accept and reject")))
    , samples_(make_table(this, tr("Samples that the two scores judge differently"))) {
    second_->setAccessibleName(tr("Score to compare with"));
    second_->setToolTip(
        tr("Each score accepts at its own threshold, the highest that keeps the share of the ID samples which "
           "the plot's threshold keeps."));
    second_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = new QLabel(tr("Compare &with"), this);
    label->setBuddy(second_);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 8, 0);
    top->addWidget(label);
    top->addWidget(second_);
    top->addSpacing(8);
    top->addWidget(sentence_, 1);
    samples_->setIconSize({thumbnail, thumbnail});
    for (QTreeWidget* table : {counts_, samples_}) {
        table->header()->setStretchLastSection(false);
        table->header()->setResizeContentsPrecision(0); // by the rows in sight
        table->setColumnCount(5);
    }
    auto* halves = new QSplitter(Qt::Horizontal, this);
    halves->addWidget(counts_);
    halves->addWidget(samples_);
    halves->setChildrenCollapsible(false);
    halves->setSizes({450, 450});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(halves, 1);
    connect(second_, &QComboBox::currentIndexChanged, this, &ScoreComparison::second_changed);
    set_content({}); // tables without heads are not shown
}

void ScoreComparison::set_scores(const QString& first, const QStringList& scores) {
    QStringList others = scores;
    others.removeAll(first);
    QStringList before;
    for (int i = 0; i < second_->count(); ++i) {
        before.append(second_->itemData(i).toString());
    }
    if (others == before) {
        return;
    }
    const QString chosen = second_score();
    {
        const QSignalBlocker blocker(second_);
        second_->clear();
        for (const QString& score : others) {
            second_->addItem(score_title(score), score);
        }
        second_->setCurrentIndex(std::max(others.isEmpty() ? -1 : 0, second_->findData(chosen)));
        second_->setEnabled(others.size() > 1);
    }
    if (second_score() != chosen) {
        Q_EMIT second_changed();
    }
}

QString ScoreComparison::second_score() const {
    return second_->currentData().toString();
}

void ScoreComparison::choose_second(const QString& score) {
    if (const int index = second_->findData(score); index >= 0) {
        second_->setCurrentIndex(index);
    }
}

void ScoreComparison::set_content(const ScoreComparisonContent& content, const QString& hint) {
    content_ = content;
    if (content.sets.isEmpty()) {
        sentence_->setText(hint);
    } else {
        sentence_->setText(
            tr("Thresholds %1 and %2, each keeping %3 of the ID samples: %Ln sample(s) are judged differently.",
               nullptr, static_cast<int>(content.disagreements()))
                .arg(figure(content.first_threshold), figure(content.second_threshold),
                     percent_text(100 * content.id_accepted)));
    }
    counts_->setVisible(!content.sets.isEmpty());
    samples_->setVisible(!content.sets.isEmpty());
    fill_counts();
    fill_samples();
}

void ScoreComparison::set_images(const ScoredImage& image, const QStringList& class_names) {
    image_ = image;
    class_names_ = class_names;
    fill_samples();
}

void ScoreComparison::fill_counts() {
    counts_->clear();
    counts_->setHeaderLabels({tr("Set"), tr("Both"), tr("%1 only").arg(score_title(content_.first)),
                              tr("%1 only").arg(score_title(content_.second)), tr("Neither")});
    counts_->headerItem()->setToolTip(1, tr("Samples that both scores accept as ID"));
    counts_->headerItem()->setToolTip(2, tr("Accepted as ID by the first score alone"));
    counts_->headerItem()->setToolTip(3, tr("Accepted as ID by the second score alone"));
    counts_->headerItem()->setToolTip(4, tr("Samples that both scores reject"));
    const QLocale locale;
    for (const ScoreAgreement& set : content_.sets) {
        auto* item = new QTreeWidgetItem(counts_, {score_set_title(set.set), locale.toString(set.both),
                                                   locale.toString(set.only_first), locale.toString(set.only_second),
                                                   locale.toString(set.neither)});
        item->setToolTip(0, set.set);
        for (int column = 1; column < 5; ++column) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    for (int column = 0; column < 5; ++column) {
        counts_->headerItem()->setTextAlignment(column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        counts_->header()->setSectionResizeMode(column,
                                                column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

void ScoreComparison::fill_samples() {
    samples_->clear();
    samples_->setHeaderLabels(
        {tr("Sample"), tr("Class"), score_title(content_.first), score_title(content_.second), tr("Accepted by")});
    QList<QTreeWidgetItem*> items;
    for (const ScoreDisagreement& sample : content_.samples) {
        const QString predicted = class_text(class_names_, sample.prediction);
        const QString classes = sample.label >= 0
                                    ? tr("%1 \u2192 %2").arg(class_text(class_names_, sample.label), predicted)
                                    : tr("as %1").arg(predicted);
        auto* item = new DisagreementItem(
            QStringList{tr("%1 #%2").arg(score_set_title(sample.set)).arg(sample.sample), classes, figure(sample.first),
                        figure(sample.second), score_title(sample.first_accepts ? content_.first : content_.second)},
            sample.set, sample.sample, &image_);
        for (const int column : {2, 3}) {
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        }
        items.append(item);
    }
    samples_->addTopLevelItems(items);
    for (int column = 0; column < 5; ++column) {
        samples_->headerItem()->setTextAlignment(column, column == 2 || column == 3 ? Qt::AlignRight : Qt::AlignLeft);
        samples_->header()->setSectionResizeMode(column,
                                                 column == 1 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

} // namespace midstage::widgets
