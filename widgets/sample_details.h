// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_values.h"

#include <QImage>
#include <QTimer>
#include <QWidget>
#include <optional>

class QBoxLayout;
class QComboBox;
class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QLabel;
class QTableWidget;

namespace midstage::widgets {

class PlotCanvas;

/// Everything that is known about one sample.
struct SampleDetail {
    /// One line of the table of figures; texts, so that a name of a class is as good as a number.
    struct Figure {
        QString name;
        QString full;   ///< with all weights
        QString masked; ///< under the masks; may be empty
    };
    QString title;
    QStringList facts; ///< class, truth, kind: one line each
    QImage image;
    bool flagged = false;
    QVector<Figure> figures;
    QVector<double> epochs; ///< of the two curves; empty where these are not known
    QVector<double> loss;
    QVector<double> margin;
    std::optional<double> checkpoint; ///< the epoch that the masks were drawn for
};

/// What the columns know about a row; picture and curves are for the caller to add.
SampleDetail detail_of(const SampleColumns& columns, int row, bool flagged);

/// One sample: its picture, what it is, the figures with all weights and under masks, and its loss or margin over the
/// epochs.
class SampleDetails : public QWidget {
    Q_OBJECT

public:
    explicit SampleDetails(QWidget* parent = nullptr);

    void set_sample(const SampleDetail& detail);
    /// No sample: a hint stands in its place.
    void clear();
    const SampleDetail& sample() const { return detail_; }

    QSize minimumSizeHint() const override { return {280, 200}; }
    QSize sizeHint() const override { return {520, 460}; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void make_plot();
    void fill_table();
    void fit_table();
    void fill_plot();
    void style();
    void show_image();

    SampleDetail detail_;
    QTimer fit_later_;
    QWidget* page_;
    QLabel* hint_;
    QLabel* image_;
    QLabel* title_;
    QLabel* facts_;
    QTableWidget* table_;
    QComboBox* curve_;
    QLabel* no_curve_;
    PlotCanvas* canvas_;
    QBoxLayout* halves_ = nullptr;
    QCPAxisRect* rect_ = nullptr;
    QCPGraph* graph_ = nullptr;
    QCPItemStraightLine* checkpoint_ = nullptr;
};

} // namespace midstage::widgets
