// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_sheet.h"
#include "widgets/sample_view.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSlider;
class QToolButton;

namespace midstage::widgets {

class ElidedLabel;
class SampleLegend;

/// The gallery of training samples: the thumbnails under their filter, order, threshold and zoom, and what the
/// threshold finds.
class SampleGallery : public QWidget {
    Q_OBJECT

public:
    explicit SampleGallery(QWidget* parent = nullptr);

    /// Another run's samples; filter and order start anew, the zoom stays.
    void set_samples(const SampleColumns& columns, SampleView::ImageSource source, double threshold = 0.5);
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

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What has no room beside each other goes below each other.
    void fit_rows();
    QWidget* make_filters();
    QWidget* make_sliders();
    void fill_choices();
    void apply_filter();
    void apply_sort();
    void apply_threshold(double threshold);
    void update_counts();

    SampleView* view_;
    QComboBox* classes_ = nullptr;
    QComboBox* flags_ = nullptr;
    QComboBox* truth_ = nullptr;
    QComboBox* sort_ = nullptr;
    QToolButton* direction_ = nullptr;
    QSlider* threshold_ = nullptr;
    QDoubleSpinBox* threshold_value_ = nullptr;
    QSlider* zoom_ = nullptr;
    ElidedLabel* counts_ = nullptr;
    SampleLegend* legend_ = nullptr;
    QBoxLayout* filters_ = nullptr;
    QBoxLayout* bottom_ = nullptr;
    bool filling_ = false;
};

} // namespace midstage::widgets
