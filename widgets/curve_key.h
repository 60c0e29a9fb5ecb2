// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plot_canvas.h"

#include <QVector>

namespace midstage::widgets {

/// A plot's legend that is its readout as well: one line a curve with sample, name and the value at the checkpoint that
/// the crosshair or the scrubber is at.
class CurveKey : public QCPLayoutElement {
    Q_OBJECT

public:
    struct Entry {
        QString name;
        CurveStyle style;
        bool bold = false;
        QString value;
    };

    explicit CurveKey(PlotCanvas* canvas);

    void set_entries(const QVector<Entry>& entries);
    const QVector<Entry>& entries() const { return entries_; }
    /// Values in the order of the entries, and what they belong to, for example "Epoch 7"; both may be empty.
    void set_values(const QString& heading, const QStringList& values);
    const QString& heading() const { return heading_; }
    /// False: no room is kept for values, as in an exported plot.
    void set_with_values(bool with_values) { with_values_ = with_values; }

protected:
    QSize minimumOuterSizeHint() const override;
    QSize maximumOuterSizeHint() const override;
    void draw(QCPPainter* painter) override;
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;

private:
    QFont font_of(const Entry& entry) const;

    PlotCanvas* canvas_;
    QVector<Entry> entries_;
    QString heading_;
    bool with_values_ = true;
};

} // namespace midstage::widgets
