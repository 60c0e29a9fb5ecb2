// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample_data.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace midstage::widgets {
class ElidedLabel;
class SampleDetails;
class SampleGallery;
} // namespace midstage::widgets

namespace midstage::app {

/// The training samples that masks make the network forget: a gallery, and the one that is chosen in full.
class SamplesTab : public QWidget {
    Q_OBJECT

public:
    explicit SamplesTab(QWidget* parent = nullptr);

    void add_actions(const QVector<QAction*>& actions);
    /// Null: nothing has been searched yet.
    void set_samples(const std::shared_ptr<const SampleData>& samples);
    void clear() { set_samples(nullptr); }
    bool has_samples() const { return samples_ != nullptr; }

    widgets::SampleGallery* gallery() const { return gallery_; }
    widgets::SampleDetails* details() const { return details_; }

private:
    void show_sample(int row);

    std::shared_ptr<const SampleData> samples_;
    QHBoxLayout* controls_;
    widgets::ElidedLabel* about_;
    QStackedWidget* pages_;
    widgets::SampleGallery* gallery_;
    widgets::SampleDetails* details_;
};

} // namespace midstage::app
