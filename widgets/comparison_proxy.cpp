// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison_proxy.h"

#include "widgets/comparison_model.h"

namespace midstage::widgets {

ComparisonProxy::ComparisonProxy(ComparisonModel* model, QObject* parent)
    : QSortFilterProxyModel(parent)
    , model_(model) {
    setRecursiveFilteringEnabled(true);
    setSourceModel(model);
    setSortRole(ComparisonModel::sort_role);
}

void ComparisonProxy::filter() {
    invalidateFilter();
    Q_EMIT filtered();
}

void ComparisonProxy::set_text(const QString& text) {
    if (text != text_) {
        text_ = text;
        filter();
    }
}

void ComparisonProxy::set_kind(const QString& kind) {
    if (kind != kind_) {
        kind_ = kind;
        filter();
    }
}

void ComparisonProxy::set_state(std::optional<RunItemState> state) {
    if (state != state_) {
        state_ = state;
        filter();
    }
}

void ComparisonProxy::set_runs(const std::optional<QSet<QString>>& runs) {
    if (runs != runs_) {
        runs_ = runs;
        filter();
    }
}

bool ComparisonProxy::filters() const {
    return !text_.trimmed().isEmpty() || !kind_.isEmpty() || state_ || runs_;
}

bool ComparisonProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const ComparisonRow& one = model_->row_of(model_->index(row, 0, parent));
    if (one.group) {
        return !filters(); // it is shown for its members' sake
    }
    return (kind_.isEmpty() || one.kind == kind_) && (!state_ || one.state == *state_) &&
           (!runs_ || runs_->contains(one.id)) && fits_filter(one.search, text_);
}

bool ComparisonProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (!a.isValid() || !b.isValid()) {
        return a.isValid() != b.isValid() && (sortOrder() == Qt::AscendingOrder ? a.isValid() : b.isValid());
    }
    return a.typeId() == QMetaType::QString ? QString::localeAwareCompare(a.toString(), b.toString()) < 0
                                            : a.toDouble() < b.toDouble();
}

} // namespace midstage::widgets
