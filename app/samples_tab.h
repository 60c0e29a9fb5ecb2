// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exported_figure.h"
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
struct SampleSheet;
} // namespace midstage::widgets

namespace midstage::app {

/// The training samples that masks make the network forget: a gallery, and the one that is chosen in full.
class SamplesTab : public QWidget, public FigureSource {
    Q_OBJECT

public:
    explicit SamplesTab(QWidget* parent = nullptr);

    void add_actions(const QVector<QAction*>& actions);
    /// Null: nothing has been searched yet.
    void set_samples(const std::shared_ptr<const SampleData>& samples);
    /// How far the newest search has come, for the hint where there are no samples yet; nothing: none was started.
    void set_search(std::optional<RunState> state);
    void clear();
    /// Of the run that is shown, for exported pictures.
    void set_title(const QString& title) { title_ = title; }
    std::optional<ExportedFigure> figure() const override;
    widgets::SampleSheet sheet() const;

    widgets::SampleGallery* gallery() const { return gallery_; }
    widgets::SampleDetails* details() const { return details_; }

private:
    void show_sample(int row);
    void show_hint();

    std::shared_ptr<const SampleData> samples_;
    std::optional<RunState> search_;
    QString title_;
    QHBoxLayout* controls_;
    widgets::ElidedLabel* about_;
    QLabel* hint_;
    QStackedWidget* pages_;
    widgets::SampleGallery* gallery_;
    widgets::SampleDetails* details_;
};

} // namespace midstage::app
