// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_curves.h"
#include "widgets/sample_neighbours.h"
#include "widgets/sample_values.h"

#include <QImage>
#include <QTimer>
#include <QWidget>
#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableWidget;

namespace midstage::widgets {

/// What takes a while to find out about a sample, and may come later than the rest.
struct SampleMore {
    QVector<SampleCurve> curves;
    QString curves_note; ///< in the place of curves that are not there
    QString neighbours_title;
    QVector<SampleNeighbour> neighbours;
    QString neighbours_note; ///< in the place of neighbours that are not there; may be empty
    QString training_title;
    QVector<SampleNeighbour> training; ///< the nearest training samples
    QString training_note;             ///< in their place; may be empty
    QString training_status;           ///< why they are not there yet, beside the button; may be empty
    QString training_offer;            ///< text of the button that looks for them; empty = no button
    QString training_offer_tip;        ///< what pressing it does, in sentences
};

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
    std::optional<double> checkpoint; ///< the epoch that is looked at
    bool recorded = true;             ///< a training sample, whose epochs may have been recorded
    SampleMore more;
};

/// What the columns know about a row; picture and curves are for the caller to add.
SampleDetail detail_of(const SampleColumns& columns, int row, bool flagged);

/// One sample: its picture, what it is, the figures with all weights and under masks, its history over the epochs, and
/// the samples nearest to it.
class SampleDetails : public QWidget {
    Q_OBJECT

public:
    explicit SampleDetails(QWidget* parent = nullptr);

    void set_sample(const SampleDetail& detail);
    /// No sample: a hint stands in its place.
    void clear();
    const SampleDetail& sample() const { return detail_; }
    /// Of the sample that is shown.
    void set_more(const SampleMore& more);
    SampleNeighbours* neighbours() const { return neighbours_; }
    SampleNeighbours* training() const { return training_; }
    QPushButton* training_button() const { return training_button_; }
    SampleCurves* curves() const { return curves_; }

    QSize minimumSizeHint() const override { return {280, 200}; }
    QSize sizeHint() const override { return {520, 460}; }

Q_SIGNALS:
    /// The button for the nearest training samples was pressed.
    void training_wanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill_table();
    void fit_table();
    void fill_curves();
    void fill_training();
    void fit_neighbours();
    void show_image();

    SampleDetail detail_;
    QTimer fit_later_;
    QWidget* page_;
    QLabel* hint_;
    QLabel* image_;
    QLabel* title_;
    QLabel* facts_;
    QTableWidget* table_;
    SampleCurves* curves_;
    SampleNeighbours* neighbours_;
    SampleNeighbours* training_;
    QPushButton* training_button_;
    QLabel* training_status_;
    QBoxLayout* halves_ = nullptr;
};

} // namespace midstage::widgets
