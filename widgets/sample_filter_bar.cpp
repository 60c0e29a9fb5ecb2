// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_filter_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

namespace {

constexpr int gap = 4;
/// In the chooser of the truth, before the kinds.
enum TruthEntry { any_truth = -1, atypical = -2, typical = -3, wrong_label = -4 };

/// `longest`: an entry that must be read whole; names of classes may be longer and must not widen the window.
QComboBox* chooser(QWidget* parent, const QString& name, const QString& longest) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const QFontMetrics metrics = box->fontMetrics();
    const int width = metrics.horizontalAdvance(longest);
    const int letter = std::max(1, metrics.horizontalAdvance(QLatin1Char('X'))); // what the length is reckoned in
    box->setMinimumContentsLength((width + letter - 1) / letter);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

void choose(QComboBox* box, const QVariant& data) {
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

SampleFilterBar::SampleFilterBar(QWidget* parent)
    : QWidget(parent)
    , classes_(chooser(this, tr("Class"), tr("All classes")))
    , flags_(chooser(this, tr("Flagged or not"), tr("Not flagged")))
    , truth_(chooser(this, tr("Truth"), tr("Truly atypical")))
    , answers_(chooser(this, tr("Classified as labelled or not"), tr("Right or wrong")))
    , search_(new QLineEdit(this))
    , only_(new QToolButton(this))
    , sort_(chooser(this, tr("Sorted by"), tr("Masked prediction")))
    , direction_(new QToolButton(this))
    , lines_(new QVBoxLayout(this)) {
    lines_->setContentsMargins(gap, gap, gap, 0);
    lines_->setSpacing(gap);
    flags_->addItem(tr("All samples"), int(SampleFilter::Flag::any));
    flags_->addItem(tr("Flagged"), int(SampleFilter::Flag::flagged));
    flags_->addItem(tr("Not flagged"), int(SampleFilter::Flag::not_flagged));
    answers_->addItem(tr("Right or wrong"), int(SampleFilter::Answer::any));
    answers_->addItem(tr("Right"), int(SampleFilter::Answer::right));
    answers_->addItem(tr("Wrong"), int(SampleFilter::Answer::wrong));
    answers_->setToolTip(tr("Whether the network gives the sample its label at the chosen checkpoint"));
    search_->setPlaceholderText(tr("Search"));
    search_->setClearButtonEnabled(true);
    search_->setAccessibleName(tr("Search samples"));
    search_->setToolTip(tr("Names of classes or kinds, \u201cwrong label\u201d, indices such as 12 or 12-30"));
    search_->setMinimumWidth(search_->fontMetrics().horizontalAdvance(QLatin1Char('X')) * 9);
    only_->setText(tr("Selected"));
    only_->setCheckable(true);
    only_->setAccessibleName(tr("Selected samples only"));
    only_->setToolTip(tr("Shows those samples alone that are selected now"));
    direction_->setCheckable(true);
    direction_->setAutoRaise(true);
    direction_->setAccessibleName(tr("Descending"));
    for (QComboBox* box : {classes_, flags_, truth_, answers_}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            if (!filling_) {
                Q_EMIT filter_changed();
            }
        });
    }
    connect(search_, &QLineEdit::textChanged, this, &SampleFilterBar::filter_changed);
    connect(only_, &QToolButton::toggled, this, &SampleFilterBar::only_selected_changed);
    const auto sort = [this] {
        show_direction();
        if (!filling_) {
            Q_EMIT sort_changed();
        }
    };
    connect(sort_, &QComboBox::currentIndexChanged, this, sort);
    connect(direction_, &QToolButton::toggled, this, sort);
    parts_ = {classes_, flags_, truth_, answers_, search_, only_, sort_, direction_};
    for (qsizetype i = 1; i < parts_.size(); ++i) {
        setTabOrder(parts_[i - 1], parts_[i]);
    }
    show_direction();
}

SampleFilter SampleFilterBar::filter() const {
    SampleFilter filter;
    filter.label = classes_->currentData().toInt();
    filter.flag = static_cast<SampleFilter::Flag>(flags_->currentData().toInt());
    filter.answer = static_cast<SampleFilter::Answer>(answers_->currentData().toInt());
    const int truth = truth_->currentData().toInt();
    filter.atypical_only = truth == atypical;
    filter.truth = truth == typical       ? SampleFilter::Truth::typical
                   : truth == wrong_label ? SampleFilter::Truth::wrong_label
                                          : SampleFilter::Truth::any;
    filter.kind = std::max(-1, truth);
    filter.text = search_->text().trimmed();
    return filter;
}

void SampleFilterBar::show_selected_only() {
    if (only_->isChecked()) {
        Q_EMIT only_selected_changed(true);
    } else {
        only_->setChecked(true);
    }
}

QString SampleFilterBar::sort_key() const {
    return sort_->currentData().toString();
}

bool SampleFilterBar::descending() const {
    return direction_->isChecked();
}

void SampleFilterBar::offer(const SampleTable& table, bool keep) {
    filling_ = true;
    const SampleFilter before = keep ? table.filter() : SampleFilter();
    if (!keep) {
        search_->clear();
        only_->setChecked(false);
    }
    fill(table);
    choose(classes_, before.label);
    choose(flags_, int(before.flag));
    choose(answers_, int(before.answer));
    choose(truth_, before.atypical_only                               ? int(atypical)
                   : before.truth == SampleFilter::Truth::typical     ? int(typical)
                   : before.truth == SampleFilter::Truth::wrong_label ? int(wrong_label)
                                                                      : before.kind);
    choose(sort_, table.sort_key());
    direction_->setChecked(table.descending());
    show_direction();
    filling_ = false;
    flow();
}

void SampleFilterBar::fill(const SampleTable& table) {
    const SampleColumns& columns = table.columns();
    classes_->clear();
    classes_->addItem(tr("All classes"), -1);
    for (int i = 0; i < columns.class_names.size(); ++i) {
        classes_->addItem(columns.class_names[i], i);
    }
    truth_->clear();
    truth_->addItem(tr("Any truth"), any_truth);
    truth_->addItem(tr("Truly atypical"), atypical);
    truth_->addItem(tr("Typical"), typical);
    if (columns.wrong_label.contains(true) && !columns.kind_names.contains(QStringLiteral("wrong_label"))) {
        truth_->addItem(tr("Wrong label"), wrong_label);
    }
    for (int i = 0; i < columns.kind_names.size(); ++i) {
        truth_->addItem(columns.kind_title(i), i);
    }
    sort_->clear();
    for (const SampleTable::Column& column : table.sort_columns()) {
        sort_->addItem(column.title, column.key);
    }
    classes_->setVisible(!columns.label.isEmpty());
    flags_->setVisible(!columns.flip_fraction.isEmpty());
    truth_->setVisible(columns.truth_known());
    answers_->setVisible(!columns.correct.isEmpty());
}

void SampleFilterBar::show_direction() {
    direction_->setText(direction_->isChecked() ? QStringLiteral("\u2193") : QStringLiteral("\u2191"));
    direction_->setToolTip(direction_->isChecked() ? tr("Descending") : tr("Ascending"));
}

/// The parts keep their order; a line takes as many as have room in it.
void SampleFilterBar::flow() {
    QVector<QVector<QWidget*>> lines;
    const int room = width() - 2 * gap;
    int used = room + 1;
    for (QWidget* part : parts_) {
        if (part->isHidden()) {
            continue;
        }
        // The direction belongs to the order and stays beside it.
        const int needed = std::max(part->minimumSizeHint().width(), part->minimumWidth()) +
                           (part == sort_ ? direction_->sizeHint().width() + gap : 0);
        if (used + gap + needed > room && !(part == direction_ && !lines.isEmpty())) {
            lines.append(QVector<QWidget*>());
            used = 0;
        }
        used += (lines.last().isEmpty() ? 0 : gap) + (part == direction_ ? 0 : needed);
        lines.last().append(part);
    }
    if (lines == flowing_) {
        return;
    }
    flowing_ = lines;
    while (QLayoutItem* line = lines_->takeAt(0)) {
        while (QLayoutItem* part = line->layout()->takeAt(0)) {
            delete part; // the widget stays
        }
        delete line;
    }
    for (const QVector<QWidget*>& line : std::as_const(lines)) {
        auto* layout = new QHBoxLayout;
        layout->setSpacing(gap);
        for (QWidget* part : line) {
            layout->addWidget(part, part == only_ || part == direction_ ? 0 : 1);
        }
        lines_->addLayout(layout);
    }
}

void SampleFilterBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    flow();
}

bool SampleFilterBar::event(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        flowing_.clear();
        QMetaObject::invokeMethod(this, &SampleFilterBar::flow, Qt::QueuedConnection);
    }
    return QWidget::event(event);
}

} // namespace midstage::widgets
