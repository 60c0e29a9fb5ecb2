// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_sheet.h"
#include "widgets/sample_view.h"

#include <QWidget>

class QBoxLayout;
class QDoubleSpinBox;
class QLabel;
class QSlider;

namespace midstage::widgets {

class ElidedLabel;
class SampleFilterBar;
class SampleLegend;

/// The gallery of samples: the thumbnails under their filter, order, threshold and zoom, and what the
/// threshold finds.
class SampleGallery : public QWidget {
    Q_OBJECT

public:
    explicit SampleGallery(QWidget* parent = nullptr);

    /// Another run's samples; filter and order start anew, the zoom stays.
    void set_samples(const SampleColumns& columns, SampleView::ImageSource source, double threshold = 0.5);
    /// Other figures of the same samples, as at another checkpoint: whatever was chosen stays.
    void update_samples(const SampleColumns& columns);
    /// The filter keeps what is selected now, alone.
    void show_selected_only();
    SampleFilterBar* filters() const { return filters_; }
    SampleView* view() const { return view_; }
    const SampleTable& table() const { return view_->table(); }
    /// Flagged samples, and precision and recall where the truth is known, in words.
    QString counts_text() const;

    /// The selected tiles, or the visible ones where fewer than two are selected; `about` says under which masks.
    SampleSheet sheet(const QString& title, const QString& about = {}) const;

    QSize minimumSizeHint() const override { return {320, 220}; }

Q_SIGNALS:
    /// A row of the columns; -1 = none.
    void current_changed(int row);
    void selection_changed();
    void threshold_changed(double threshold);
    /// Other rows are shown, or in another order.
    void rows_changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What has no room beside each other goes below each other.
    void fit_rows();
    QWidget* make_sliders();
    void fill_choices(bool keep);
    void apply_filter();
    void apply_only(bool only);
    void apply_sort();
    void apply_threshold(double threshold);
    void update_counts();

    SampleView* view_;
    SampleFilterBar* filters_;
    std::shared_ptr<const QBitArray> only_; ///< what the filter leaves of the rows; null = all
    QLabel* threshold_label_ = nullptr;
    QSlider* threshold_ = nullptr;
    QDoubleSpinBox* threshold_value_ = nullptr;
    QSlider* zoom_ = nullptr;
    ElidedLabel* counts_ = nullptr;
    SampleLegend* legend_ = nullptr;
    QBoxLayout* bottom_ = nullptr;
    bool filling_ = false;
};

} // namespace midstage::widgets
