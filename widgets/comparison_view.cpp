// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_view.h"

#include "widgets/comparison_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <algorithm>

namespace midstage::widgets {

namespace {
constexpr int widest_name = 330;
constexpr int widest_text = 200;
constexpr int most_measured = 60; // rows: who has more finds a column a little too narrow rather than wait for it
} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QTreeView(parent)
    , model_(new ComparisonModel(this))
    , proxy_(new ComparisonProxy(model_, this))
    , delegate_(new ComparisonDelegate(this)) {
    setModel(proxy_);
    setItemDelegate(delegate_);
    setAccessibleName(tr("Table of runs"));
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setTextElideMode(Qt::ElideMiddle); // runs often differ in how their names end
    setAllColumnsShowFocus(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setExpandsOnDoubleClick(false);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setStretchLastSection(false);
    header()->setResizeContentsPrecision(most_measured);
    header()->setSectionsClickable(true);
    header()->setSortIndicatorShown(true);
    header()->setSortIndicatorClearable(true);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    header()->setAccessibleName(tr("Columns of the table of runs"));
    connect(header(), &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint& at) { show_columns_menu(header()->mapToGlobal(at)); });
    connect(header(), &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        proxy_->sort(column, order);
        Q_EMIT arrangement_changed();
    });
    connect(header(), &QHeaderView::sectionMoved, this, &ComparisonView::arrangement_changed);
    connect(this, &QTreeView::doubleClicked, this, [this](const QModelIndex& index) {
        const ComparisonRow& row = model_->row_of(source_of(index));
        if (!row.group) {
            Q_EMIT run_wanted(row.id, true);
        } else {
            setExpanded(index.siblingAtColumn(0), !isExpanded(index.siblingAtColumn(0)));
        }
    });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        const ComparisonRow& row = model_->row_of(source_of(index));
        if (click_opens_ && !row.group) {
            Q_EMIT run_wanted(row.id, false);
        }
    });
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        if (!restoring_) {
            const QString id = index.data(ComparisonModel::id_role).toString();
            expanded_.insert(id);
            collapsed_.remove(id);
            widen_names();
        }
    });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        if (!restoring_) {
            const QString id = index.data(ComparisonModel::id_role).toString();
            expanded_.remove(id);
            collapsed_.insert(id);
        }
    });
    connect(proxy_, &ComparisonProxy::filtered, this, &ComparisonView::restore_expansion);
    connect(model_, &ComparisonModel::restructured, this, &ComparisonView::restore_expansion);
}

void ComparisonView::set_columns(const QVector<ComparisonColumn>& columns) {
    model_->set_columns(columns);
    arrange_by_default();
}

void ComparisonView::arrange_by_default() {
    for (int column = 0; column < model_->columnCount(); ++column) {
        setColumnHidden(column, column > 0 && !model_->columns()[column].shown_first);
    }
}

void ComparisonView::set_rows(const QVector<ComparisonRow>& rows) {
    const QModelIndex current = currentIndex();
    current_ = current.isValid() ? current.data(ComparisonModel::id_role).toString() : QString();
    const bool had = model_->has_differences();
    const int before = static_cast<int>(model_->rows().size());
    model_->set_rows(rows);
    delegate_->set_with_differences(model_->has_differences());
    if (had != model_->has_differences()) {
        scheduleDelayedItemsLayout();
    }
    if ((!fitted_ || before == 0 || had != model_->has_differences()) && !rows.isEmpty()) {
        fit_columns();
    }
}

/// To what is in them; later the user's widths stay.
void ComparisonView::fit_columns() {
    fitted_ = std::any_of(model_->rows().begin(), model_->rows().end(), [](const ComparisonRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [](const ComparisonCell& cell) { return cell.value.has_value(); });
    });
    for (int column = 0; column < model_->columnCount(); ++column) {
        if (!isColumnHidden(column)) { // of hundreds of runs each column takes its time
            fit_column(column);
        }
    }
}

void ComparisonView::fit_column(int column) {
    resizeColumnToContents(column);
    const bool is_text = model_->columns()[column].kind == ComparisonColumn::Kind::text;
    const int most = column == 0 ? widest_name : is_text ? widest_text : columnWidth(column);
    header()->resizeSection(column, std::min(columnWidth(column), most));
}

/// Members often have longer names than their group: they may have the room that no column takes.
void ComparisonView::widen_names() {
    const int free = viewport()->width() - header()->length();
    const int wanted = std::min(sizeHintForColumn(0), widest_name) - columnWidth(0);
    if (std::min(free, wanted) > 0) {
        header()->resizeSection(0, columnWidth(0) + std::min(free, wanted));
    }
}

/// Groups begin collapsed, families open.
void ComparisonView::restore_expansion() {
    restoring_ = true;
    const QVector<ComparisonRow>& rows = model_->rows();
    for (const ComparisonRow& row : rows) {
        const bool open = row.group ? expanded_.contains(row.id) : !collapsed_.contains(row.id);
        if (open) {
            setExpanded(proxy_->mapFromSource(model_->find(row.id)), true);
        }
    }
    if (!current_.isEmpty()) {
        const QModelIndex at = proxy_->mapFromSource(model_->find(current_));
        if (at.isValid()) {
            setCurrentIndex(at);
        }
    }
    restoring_ = false;
    widen_names();
}

QVector<int> ComparisonView::visible_columns() const {
    QVector<int> columns;
    for (int place = 0; place < header()->count(); ++place) {
        const int column = header()->logicalIndex(place);
        if (!isColumnHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

QVector<int> ComparisonView::visible_rows() const {
    QVector<int> rows;
    for (QModelIndex at = proxy_->index(0, 0); at.isValid(); at = indexBelow(at)) {
        rows.append(static_cast<int>(source_of(at).internalId()));
    }
    return rows;
}

QStringList ComparisonView::shown_columns() const {
    QStringList keys;
    for (const int column : visible_columns()) {
        keys.append(model_->columns()[column].key);
    }
    return keys;
}

void ComparisonView::set_shown_columns(const QStringList& keys) {
    if (keys.isEmpty()) {
        arrange_by_default();
        return;
    }
    int place = 1;
    for (int column = 1; column < model_->columnCount(); ++column) {
        setColumnHidden(column, !keys.contains(model_->columns()[column].key));
    }
    for (const QString& key : keys) {
        const int column = model_->column_of(key);
        if (column > 0) {
            header()->moveSection(header()->visualIndex(column), place++);
        }
    }
}

QString ComparisonView::sorting() const {
    const int column = header()->sortIndicatorSection();
    if (column < 0 || column >= model_->columnCount()) {
        return {};
    }
    const QString key = model_->columns()[column].key;
    return header()->sortIndicatorOrder() == Qt::DescendingOrder ? QLatin1Char('-') + key : key;
}

void ComparisonView::set_sorting(const QString& key) {
    const bool down = key.startsWith(QLatin1Char('-'));
    const int column = model_->column_of(down ? key.mid(1) : key);
    header()->setSortIndicator(column, down ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ComparisonView::show_column(int column, bool visible) {
    setColumnHidden(column, !visible);
    if (visible) {
        fit_column(column);
    }
    Q_EMIT arrangement_changed();
}

void ComparisonView::fill_columns_menu(QMenu* menu) {
    for (int column = 1; column < model_->columnCount(); ++column) {
        QAction* action = menu->addAction(shown_title(model_->columns()[column]));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setToolTip(model_->columns()[column].explanation);
        connect(action, &QAction::toggled, this, [this, column](bool visible) { show_column(column, visible); });
    }
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    menu->addAction(tr("Usual columns"), this, [this] {
        arrange_by_default();
        fit_columns();
        Q_EMIT arrangement_changed();
    });
}

void ComparisonView::show_columns_menu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill_columns_menu(menu);
    menu->popup(at);
}

void ComparisonView::tick_selected() {
    const QModelIndexList rows = selectionModel()->selectedRows();
    const bool all = std::all_of(rows.begin(), rows.end(), [](const QModelIndex& row) {
        return row.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    });
    for (const QModelIndex& row : rows) {
        proxy_->setData(row, all ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }
}

void ComparisonView::toggle_baseline(const QModelIndex& index) {
    if (index.isValid()) {
        const ComparisonRow& row = model_->row_of(source_of(index));
        Q_EMIT baseline_wanted(row.baseline ? QString() : row.id);
    }
}

void ComparisonView::copy() {
    QStringList lines;
    for (const QModelIndex& row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (const int column : visible_columns()) {
            cells.append(row.siblingAtColumn(column).data().toString());
        }
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ComparisonView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        tick_selected();
    } else if (event->key() == Qt::Key_L && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        toggle_baseline(current);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid()) {
        const ComparisonRow& row = model_->row_of(source_of(current));
        if (row.group) {
            setExpanded(current.siblingAtColumn(0), !isExpanded(current.siblingAtColumn(0)));
        } else {
            Q_EMIT run_wanted(row.id, true);
        }
    } else if (event->matches(QKeySequence::Copy)) {
        copy();
    } else {
        QTreeView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void ComparisonView::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = by_key ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    const ComparisonRow row = model_->row_of(source_of(index));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!row.group) {
        menu->addAction(tr("Open run"), this, [this, id = row.id] { Q_EMIT run_wanted(id, true); })
            ->setShortcut(Qt::Key_Return);
    }
    QAction* baseline = menu->addAction(row.baseline ? tr("No baseline") : tr("Use as baseline"), this,
                                        [this, row] { Q_EMIT baseline_wanted(row.baseline ? QString() : row.id); });
    baseline->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    menu->addAction(tr("Tick or untick the selected rows"), this, &ComparisonView::tick_selected)
        ->setShortcut(Qt::Key_Space);
    menu->addSeparator();
    menu->addAction(tr("Copy rows"), this, &ComparisonView::copy)->setShortcut(QKeySequence::Copy);
    fill_columns_menu(menu->addMenu(tr("Columns")));
    menu->popup(by_key ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

} // namespace midstage::widgets
