// SPDX-License-Identifier: GPL-3.0-or-later
// The scatter of samples as a picture and as CSV.
#include "widgets/plot_canvas.h"
#include "widgets/sample_scatter.h"
#include "widgets/scatter_zoom.h"

namespace midstage::widgets {

SampleScatter::Snapshot SampleScatter::snapshot(const QString& title, const QString& about) const {
    return {title, about, table_, x(), y(), grouping(), selected_, zoom_->part(), font()};
}

void SampleScatter::paint(const Snapshot& snapshot, QPaintDevice& device, const QTransform& transform, QSize size,
                          bool vector) {
    SampleScatter scatter;
    scatter.canvas_->dress_for_export(snapshot.font);
    scatter.set_samples(snapshot.table);
    scatter.set_axes(snapshot.x, snapshot.y);
    scatter.set_grouping(snapshot.grouping);
    scatter.set_selected(snapshot.selected);
    scatter.zoom_->set_part(snapshot.part);
    scatter.title_->set_caption(snapshot.title);
    scatter.about_->set_caption(
        snapshot.about.isEmpty() ? scatter.caption_ : snapshot.about + QStringLiteral("  \u00b7  ") + scatter.caption_);
    scatter.canvas_->paint_on(device, transform, size, vector);
}

Picture picture_of(const SampleScatter::Snapshot& snapshot) {
    return {snapshot.title, snapshot.about,
            [snapshot](QPaintDevice& device, const QTransform& transform, QSize size, bool vector) {
                SampleScatter::paint(snapshot, device, transform, size, vector);
            }};
}

QString scatter_as_csv(const SampleScatter::Snapshot& snapshot) {
    const QVector<float> x = snapshot.table.values_of(snapshot.x.key);
    const QVector<float> y = snapshot.table.values_of(snapshot.y.key);
    const SampleGroups groups = groups_of(snapshot.table, snapshot.grouping);
    const SampleColumns& columns = snapshot.table.columns();
    QString text = QStringLiteral("index,") + csv_text(snapshot.x.key) + QLatin1Char(',') + csv_text(snapshot.y.key) +
                   QLatin1Char(',') + grouping_key(snapshot.grouping) + QStringLiteral(",selected\n");
    for (const int row : snapshot.table.rows()) {
        const bool selected = row < snapshot.selected.size() && snapshot.selected.testBit(row);
        text += QString::number(columns.index[row]) + QLatin1Char(',') + csv_number(double(x.value(row))) +
                QLatin1Char(',') + csv_number(double(y.value(row))) + QLatin1Char(',') +
                csv_text(groups.names.value(groups.of_row.value(row))) +
                (selected ? QStringLiteral(",1\n") : QStringLiteral(",0\n"));
    }
    return text;
}

} // namespace midstage::widgets
