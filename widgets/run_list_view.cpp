// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/run_list_view.h"

#include "widgets/appearance.h"
#include "widgets/checkpoint.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace midstage::widgets {

namespace {

constexpr int margin = 8;
constexpr int bar_height = 5;

bool has_bar(const RunItem& item) {
    return item.state == RunItemState::running || item.state == RunItemState::paused;
}

QColor state_colour(RunItemState state, const QPalette& palette) {
    const StatusColours colours = status_colours(palette);
    switch (state) {
    case RunItemState::running:
        return colours.active;
    case RunItemState::paused:
    case RunItemState::interrupted:
        return colours.warning;
    case RunItemState::finished:
        return colours.good;
    case RunItemState::failed:
    case RunItemState::unreadable:
        return colours.bad;
    case RunItemState::queued:
    case RunItemState::cancelled:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

QString progress_text(const RunItem& item) {
    const QString epochs = item.epochs > 0 ? RunCardDelegate::tr("epoch %1 of %2")
                                                 .arg(epoch_text(std::floor(item.epochs_done)), epoch_text(item.epochs))
                                           : QString();
    switch (item.state) {
    case RunItemState::queued:
        if (item.queue_position > 0 && !item.waits_for.isEmpty()) {
            return RunCardDelegate::tr("waits, number %1, for %2").arg(item.queue_position).arg(item.waits_for);
        }
        return item.queue_position > 0 ? RunCardDelegate::tr("waits, number %1").arg(item.queue_position)
                                       : RunCardDelegate::tr("not started");
    case RunItemState::running:
        if (item.images_per_second > 0) {
            const QString speed = QLocale().toString(qRound64(item.images_per_second));
            return (epochs.isEmpty() ? QString() : epochs + QStringLiteral("  \u00b7  ")) +
                   RunCardDelegate::tr("%1 images/s").arg(speed);
        }
        return epochs;
    case RunItemState::paused:
    case RunItemState::cancelled:
    case RunItemState::interrupted:
        return epochs;
    case RunItemState::finished:
        return item.epochs > 0 ? RunCardDelegate::tr("%1 epochs").arg(epoch_text(item.epochs_done)) : QString();
    case RunItemState::failed:
        return item.error.isEmpty() ? epochs : item.error;
    case RunItemState::unreadable:
        return item.error;
    }
    return {};
}

QString right_text(const RunItem& item) {
    if (item.state == RunItemState::running) {
        return time_left_text(item.seconds_left);
    }
    if (item.queue_position > 0) {
        const QString about = about_time_text(item.seconds_left);
        return about.isEmpty() ? RunCardDelegate::tr("time not known") : about;
    }
    //: Day and time as QLocale::toString() takes them
    const QString format = RunCardDelegate::tr("d MMM HH:mm");
    return item.created.isValid() ? QLocale().toString(item.created.toLocalTime(), format) : QString();
}

} // namespace

QSize RunCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, 3 * option.fontMetrics.height() + bar_height + 2 * margin + 4};
}

void RunCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const RunItem item = index.data(RunListModel::item_role).value<RunItem>();
    const QPalette& palette = option.palette;
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        QColor tint = palette.color(QPalette::Highlight);
        tint.setAlpha(is_dark(palette) ? 70 : 36);
        painter->fillRect(option.rect, tint);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          palette.color(QPalette::Highlight));
    } else if (option.state & QStyle::State_MouseOver) {
        painter->fillRect(option.rect, palette.color(QPalette::AlternateBase));
    }
    painter->setPen(QPen(palette.color(QPalette::Mid), 0.5));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    const int line = option.fontMetrics.height();
    QRect area = option.rect.adjusted(margin + 4, margin, -margin - 2, -margin);
    const QColor colour = state_colour(item.state, palette);
    const auto draw_line = [&](const QString& left, const QColor& left_colour, const QFont& left_font,
                               const QString& right, const QColor& right_colour) {
        const QRect row(area.left(), area.top(), area.width(), line);
        painter->setFont(option.font);
        painter->setPen(right_colour);
        painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, right);
        const int room = row.width() - (right.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(right) + 8);
        painter->setFont(left_font);
        painter->setPen(left_colour);
        painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(left_font).elidedText(left, Qt::ElideRight, room));
        area.setTop(area.top() + line + 1);
    };
    QFont bold = option.font;
    bold.setBold(true);
    const QColor text = palette.color(QPalette::Text);
    const QColor subtle = palette.color(QPalette::PlaceholderText);
    draw_line(item.name, text, bold, run_state_title(item.state), colour);
    const QString archive = item.archived ? RunCardDelegate::tr("archived") : QString();
    // Tags first: they are the user's own and the summary may be cut.
    QString tags;
    for (const QString& tag : item.tags) {
        tags += QLatin1Char('#') + tag + QStringLiteral("  ");
    }
    draw_line(tags + item.summary, subtle, option.font, archive, subtle);
    const bool bad = item.state == RunItemState::failed || item.state == RunItemState::unreadable;
    draw_line(progress_text(item), bad ? colour : subtle, option.font, right_text(item),
              item.state == RunItemState::running ? text : subtle);
    if (has_bar(item)) {
        const QRectF bar(area.left(), area.top() + 2, area.width(), bar_height);
        painter->setPen(Qt::NoPen);
        painter->setBrush(palette.color(QPalette::Mid));
        painter->drawRoundedRect(bar, bar_height / 2.0, bar_height / 2.0);
        QRectF done = bar;
        done.setWidth(bar.width() * std::clamp(item.fraction, 0.0, 1.0));
        painter->setBrush(colour);
        painter->drawRoundedRect(done, bar_height / 2.0, bar_height / 2.0);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(palette.color(QPalette::Highlight), 1, Qt::DotLine));
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5));
    }
    painter->restore();
}

/// Over the first line of the card.
static QRect name_line(const QStyleOptionViewItem& option) {
    return {option.rect.left() + margin, option.rect.top() + margin / 2, option.rect.width() - 2 * margin,
            option.fontMetrics.height() + margin};
}

QWidget* RunCardDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const {
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(tr("Name of the run"));
    editor->setPlaceholderText(tr("as in its specification"));
    return editor;
}

void RunCardDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    // The run goes on while its name is typed: what is told of it must not replace the text.
    auto* edit = static_cast<QLineEdit*>(editor);
    if (!edit->isModified() && edit->text().isEmpty()) {
        edit->setText(index.data(Qt::EditRole).toString());
        edit->selectAll();
    }
}

void RunCardDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                           const QModelIndex&) const {
    editor->setGeometry(name_line(option));
}

RunListView::RunListView(QWidget* parent)
    : QListView(parent)
    , model_(new RunListModel(this)) {
    setModel(model_);
    setItemDelegate(new RunCardDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Runs"));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    connect(model_, &RunListModel::rename_wanted, this, &RunListView::rename_wanted);
}

void RunListView::set_items(const QVector<RunItem>& items) {
    items_ = items;
    show_items();
}

void RunListView::set_filter(const RunFilter& filter) {
    filter_ = filter;
    show_items();
}

void RunListView::show_items() {
    QVector<RunItem> shown;
    shown.reserve(items_.size());
    std::copy_if(items_.begin(), items_.end(), std::back_inserter(shown),
                 [this](const RunItem& item) { return filter_.matches(item); });
    model_->set_items(shown);
    if (!currentIndex().isValid() && !chosen_.isEmpty() && model_->row_of(chosen_) >= 0) {
        select(chosen_);
    }
    viewport()->update();
}

QStringList RunListView::selected_ids() const {
    QVector<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes()) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const int row : rows) {
        ids.append(model_->items().value(row).id);
    }
    return ids;
}

void RunListView::edit_name() {
    if (currentIndex().isValid()) {
        scrollTo(currentIndex());
        edit(currentIndex());
    }
}

void RunListView::selectionChanged(const QItemSelection& now, const QItemSelection& before) {
    QListView::selectionChanged(now, before);
    Q_EMIT selected();
}

QString RunListView::current_id() const {
    return currentIndex().data(RunListModel::id_role).toString();
}

void RunListView::select(const QString& id) {
    chosen_ = id;
    const int row = model_->row_of(id);
    if (row < 0) {
        // What is shown is not in the list, or filtered out of it: nothing may look as if it were what commands mean.
        selectionModel()->clear();
    } else {
        // Where it is the current one already, the user may be about to select several.
        if (currentIndex().row() != row) {
            const bool among_several =
                selectionModel()->isSelected(model_->index(row)) && selectionModel()->selectedIndexes().size() > 1;
            selectionModel()->setCurrentIndex(model_->index(row), among_several ? QItemSelectionModel::NoUpdate
                                                                                : QItemSelectionModel::ClearAndSelect);
        }
        scrollTo(model_->index(row));
    }
}

void RunListView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid()) {
        chosen_ = current.data(RunListModel::id_role).toString();
        Q_EMIT run_chosen(current.data(RunListModel::id_role).toString());
    }
}

void RunListView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (index.isValid()) {
        select(index.data(RunListModel::id_role).toString());
        const QPoint at = event->reason() == QContextMenuEvent::Mouse
                              ? event->globalPos()
                              : viewport()->mapToGlobal(visualRect(index).center());
        Q_EMIT menu_wanted(index.data(RunListModel::id_role).toString(), at);
    }
}

void RunListView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete && currentIndex().isValid()) {
        Q_EMIT removal_wanted(current_id());
        return;
    }
    QListView::keyPressEvent(event);
}

void RunListView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (model_->rowCount() == 0) {
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(
            viewport()->rect().adjusted(16, 12, -16, -12), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
            items_.isEmpty() ? tr("No runs yet. Press Start, or run midstage-cli: its runs appear here as well.")
                             : tr("No run matches the filter."));
    }
}

} // namespace midstage::widgets
