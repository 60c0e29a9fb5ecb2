// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scored_samples.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int most_shown = 24;
constexpr int smallest_side = 32; ///< of a thumbnail, pixels
constexpr int largest_side = 128;
constexpr int text_lines = 3;
} // namespace

QString class_text(const QStringList& names, int label) {
    if (label < 0) {
        return QStringLiteral("\u2013");
    }
    const QString name = names.value(label);
    return name.isEmpty() ? QLocale().toString(label) : name;
}

ScoredSamples::ScoredSamples(QWidget* parent)
    : QWidget(parent)
    , accepted_(make_strip(tr("OOD samples most wrongly accepted")))
    , rejected_(make_strip(tr("ID samples most wrongly rejected")))
    , note_(new QLabel(this)) {
    note_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setContentsMargins(8, 0, 8, 0);
    note_->hide();
    auto* strips = new QHBoxLayout;
    strips->setContentsMargins(0, 0, 0, 0);
    strips->setSpacing(8);
    for (QListWidget* strip : {accepted_, rejected_}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        auto* title = new QLabel(strip->accessibleName(), this);
        title->setContentsMargins(8, 2, 0, 0);
        title->setBuddy(strip);
        column->addWidget(title);
        column->addWidget(strip, 1);
        strips->addLayout(column, 1);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(strips, 1);
    layout->addWidget(note_);
}

QListWidget* ScoredSamples::make_strip(const QString& name) {
    auto* strip = new QListWidget(this);
    strip->setAccessibleName(name);
    strip->setViewMode(QListView::IconMode);
    strip->setFlow(QListView::LeftToRight);
    strip->setWrapping(false);
    strip->setMovement(QListView::Static);
    strip->setUniformItemSizes(true);
    strip->setFrameShape(QFrame::NoFrame);
    strip->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    strip->setTextElideMode(Qt::ElideMiddle);
    strip->setWordWrap(false);
    strip->setSpacing(2);
    return strip;
}

void ScoredSamples::set_content(const ScoreContentPtr& content, const QSet<QString>& hidden) {
    content_ = content;
    hidden_ = hidden;
    fill();
}

void ScoredSamples::set_images(const ScoredImage& image, const QStringList& class_names) {
    image_ = image;
    class_names_ = class_names;
    fill();
}

void ScoredSamples::set_note(const QString& note) {
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
}

void ScoredSamples::fill() {
    stale_ = !isVisible();
    if (stale_) {
        return;
    }
    QVector<Shown> accepted;
    QVector<Shown> rejected;
    for (qsizetype i = 0; content_ && i < content_->sets.size(); ++i) {
        const ScoreSet& set = content_->sets[i];
        for (const ScoredSample& sample : set.most_wrong) {
            if (i == 0) {
                rejected.append({set.name, sample});
            } else if (!hidden_.contains(set.name)) {
                accepted.append({set.name, sample});
            }
        }
    }
    std::stable_sort(accepted.begin(), accepted.end(),
                     [](const Shown& a, const Shown& b) { return a.sample.score > b.sample.score; });
    const int line = fontMetrics().height();
    for (QListWidget* strip : {accepted_, rejected_}) {
        const int room = strip->height() - text_lines * line - strip->horizontalScrollBar()->sizeHint().height() - 10;
        const int side = std::clamp(room, smallest_side, largest_side);
        fill_strip(strip, strip == accepted_ ? accepted : rejected, side);
    }
}

void ScoredSamples::fill_strip(QListWidget* strip, const QVector<Shown>& samples, int side) {
    const int count = static_cast<int>(std::min<qsizetype>(samples.size(), most_shown));
    const int width = std::max(side, fontMetrics().averageCharWidth() * 17);
    strip->setIconSize({side, side});
    strip->setGridSize({width + 6, side + text_lines * fontMetrics().height() + 8});
    while (strip->count() > count) {
        delete strip->takeItem(strip->count() - 1);
    }
    while (strip->count() < count) {
        strip->addItem(new QListWidgetItem);
    }
    for (int i = 0; i < count; ++i) {
        const Shown& shown = samples[i];
        const QString score = score_text(shown.sample.score, content_->low, content_->high);
        const QString predicted = class_text(class_names_, shown.sample.prediction);
        const QString name = tr("%1 #%2").arg(score_set_title(shown.set)).arg(shown.sample.sample);
        const QString last = tr("#%1 \u00b7 %2").arg(shown.sample.sample).arg(score);
        const QString label = class_text(class_names_, shown.sample.label);
        QListWidgetItem* item = strip->item(i);
        // What the set is goes without saying where there is only one.
        item->setText((shown.sample.label >= 0
                           ? label + QLatin1Char('\n') + tr("\u2192 %1").arg(predicted)
                           : score_set_title(shown.set) + QLatin1Char('\n') + tr("as %1").arg(predicted)) +
                      QLatin1Char('\n') + last);
        item->setToolTip(shown.sample.label >= 0
                             ? tr("%1: class %2, predicted %3, score %4").arg(name, label, predicted, score)
                             : tr("%1: predicted %2, score %3").arg(name, predicted, score));
        const QImage image = image_ ? image_(shown.set, shown.sample.sample) : QImage();
        QPixmap pixmap(side, side);
        if (image.isNull()) {
            pixmap.fill(palette().color(QPalette::AlternateBase));
        } else {
            pixmap = QPixmap::fromImage(image.scaled(side, side, Qt::KeepAspectRatio, Qt::FastTransformation));
        }
        item->setIcon(QIcon(pixmap));
    }
}

void ScoredSamples::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) {
        fill();
    }
}

void ScoredSamples::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fill();
}

} // namespace midstage::widgets
