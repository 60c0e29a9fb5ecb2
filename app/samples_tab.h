// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exported_figure.h"
#include "app/sample_script.h"
#include "app/training_samples.h"
#include "widgets/sample_details.h"

#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace midstage::widgets {
class ElidedLabel;
class SampleGallery;
class SampleScatter;
struct SampleSheet;
} // namespace midstage::widgets

namespace midstage::app {

/// The name of the training samples among the sets, as in RunImages.
inline const QString train_set = QStringLiteral("train");

/// The samples of one set of a run, with what is known of them at one checkpoint.
struct ShownSamples {
    QString run; ///< its folder
    QString set; ///< "train", "id_test" or an OOD set's name
    double epoch = Checkpoint::unknown;
    QString about;          ///< one line: of which checkpoint and under which masks
    QString file_about;     ///< the same in files, English
    QString images_problem; ///< why there are no pictures, in a sentence; may be empty
    widgets::SampleColumns columns;
    double threshold = 0.5;                     ///< of the flip fraction
    std::shared_ptr<const SampleImages> images; ///< null until they are there
    std::shared_ptr<const SampleData> search;   ///< of training samples, where there was one
    TrainingSamplesPtr training;                ///< of training samples, where it was recorded
    SampleScriptSource script_source;           ///< where the figures come from
};

/// Samples of a run, as a gallery and as a scatter of two of their figures, and the one that is chosen in full.
class SamplesTab : public QWidget, public FigureSource {
    Q_OBJECT

public:
    struct Set {
        QString name;
        QString title;
        bool operator==(const Set&) const = default;
    };

    explicit SamplesTab(QWidget* parent = nullptr);

    void add_actions(const QVector<QAction*>& actions);
    /// The sets that can be chosen; the chosen one stays chosen where it is among them.
    void offer_sets(const QVector<Set>& sets);
    /// The chosen set's name.
    QString set() const;
    void choose_set(const QString& name);

    /// The same samples at another checkpoint keep filter, order, selection and place.
    void show_samples(const ShownSamples& shown);
    /// What a search has found, and nothing else. Null: nothing is known of any sample.
    void set_samples(const std::shared_ptr<const SampleData>& samples);
    /// How far the newest search has come, for the hint where there are no samples yet; nothing: none was started.
    void set_search(std::optional<RunState> state);
    /// In the place of samples, for a reason; an empty one tells of the search.
    void show_hint(const QString& reason);
    void clear();
    /// Null where nothing is shown.
    const ShownSamples* shown() const { return shown_ ? &*shown_ : nullptr; }
    /// More about the row that is chosen; dropped where another one is by now.
    void set_more(int row, const widgets::SampleMore& more);
    /// What is being done, or what went wrong, in one line below the controls; may be empty.
    void show_status(const QString& text);

    /// Of the run that is shown, for exported pictures.
    void set_title(const QString& title) { title_ = title; }
    std::optional<ExportedFigure> figure() const override;
    bool has_figure() const override { return shown_.has_value(); }
    bool has_script() const override { return has_figure() && scatter_in_front(); }
    widgets::SampleSheet sheet() const;
    /// The rows that are selected, or where these are fewer than two all that the filter shows.
    QVector<int> chosen_rows() const;
    void bring_to_front(bool scatter);

    widgets::SampleGallery* gallery() const { return gallery_; }
    widgets::SampleDetails* details() const { return details_; }
    widgets::SampleScatter* scatter() const { return scatter_; }

Q_SIGNALS:
    void set_changed();
    /// Details of that row are shown; -1 = of none.
    void sample_shown(int row);
    /// There is something else to be exported.
    void figure_changed();
    void table_wanted();
    void pictures_wanted();
    /// The tab came into sight.
    void came_to_sight();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void make_controls();
    void make_pages();
    void show_sample(int row);
    void show_search_hint();
    void show_about();
    QString search_words() const;
    void fill_scatter(bool same_samples);
    bool scatter_in_front() const;

    std::optional<ShownSamples> shown_;
    std::optional<RunState> search_;
    QString title_;
    int sample_ = -1; ///< row whose details are shown
    QComboBox* sets_;
    QToolButton* show_gallery_;
    QToolButton* show_scatter_;
    QToolButton* save_;
    QHBoxLayout* controls_;
    widgets::ElidedLabel* about_;
    widgets::ElidedLabel* status_;
    QLabel* hint_;
    QStackedWidget* pages_;
    QStackedWidget* fronts_; ///< gallery and scatter
    widgets::SampleGallery* gallery_;
    widgets::SampleScatter* scatter_;
    widgets::SampleDetails* details_;
};

} // namespace midstage::app
