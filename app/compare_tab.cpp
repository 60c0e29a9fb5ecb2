// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare_tab.h"

#include "app/background.h"
#include "app/compare_controls.h"
#include "app/compare_plot.h"
#include "app/compare_settings.h"
#include "app/comparison_columns.h"
#include "app/comparison_defaults.h"
#include "app/comparison_export.h"
#include "app/comparison_table.h"
#include "app/differing_settings.h"
#include "widgets/comparison_view.h"
#include "widgets/elided_label.h"
#include "widgets/file_texts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::app {

namespace {

/// All that is shown, made at once.
struct Computed {
    ComparisonTable table;
    ComparisonPlotData plot;
    ComparisonPlotData plot_in_files;
    SettingTable settings;
};

Computed computed(const ComparisonInput& input, const PlotChoice& plot) {
    Computed made{comparison_table(input), {}, {}, {}};
    const auto drawn = [&] { return comparison_plot_data(input, made.table, plot); };
    made.plot = drawn();
    made.plot_in_files = widgets::in_files(drawn);
    made.settings = differing_settings(input, made.table);
    return made;
}

/// Whether there is anything in the row that another one could be held against.
bool shows_figures(const widgets::ComparisonRow& row) {
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        if (comparison_columns()[i].kind == widgets::ComparisonColumn::Kind::figure && row.cells[i].value) {
            return true;
        }
    }
    return false;
}

constexpr int least_interval = 1000; // milliseconds: a run under way tells more often than a table can be read

} // namespace

CompareTab::CompareTab(Background* background, QWidget* parent)
    : QWidget(parent)
    , background_(background)
    , runs_(new ComparedRuns(background, this))
    , settings_(new CompareSettings)
    , controls_(new CompareControls(this))
    , table_(new widgets::ComparisonView(this))
    , plot_(new ComparePlot(this))
    , differing_(new DifferingSettings(this))
    , below_(new QTabWidget(this))
    , notes_(new QLabel(this))
    , header_(new QWidget(this))
    , about_(new widgets::ElidedLabel(this)) {
    auto* title = new QLabel(tr("All runs"), header_);
    QFont large = title->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.25);
    title->setFont(large);
    about_->setForegroundRole(QPalette::PlaceholderText);
    auto* header = new QHBoxLayout(header_);
    header->setContentsMargins(12, 8, 12, 4);
    header->setSpacing(10);
    header->addWidget(title);
    header->addWidget(about_, 1);

    table_->set_columns(comparison_columns());
    table_->set_shown_columns(settings_->columns());
    table_->set_sorting(settings_->sorting());
    score_ = settings_->score();
    controls_->set_grouping(settings_->grouping());
    controls_->set_rule(settings_->rule());
    controls_->set_scores({score_}, score_);
    plot_->set_choice(settings_->metric(), settings_->plot_kind());

    notes_->setWordWrap(true);
    notes_->setMargin(10);
    notes_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    notes_->setTextFormat(Qt::PlainText);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* notes = new QScrollArea(this);
    notes->setWidgetResizable(true);
    notes->setFrameShape(QFrame::NoFrame);
    notes->setWidget(notes_);
    notes->setAccessibleName(tr("Notes"));
    below_->setDocumentMode(true);
    below_->addTab(plot_, tr("Plot"));
    below_->addTab(differing_, tr("Settings that differ"));
    below_->addTab(notes, tr("Notes"));

    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(table_);
    splitter->addWidget(below_);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(controls_);
    layout->addWidget(splitter, 1);

    soon_.setSingleShot(true);
    soon_.setInterval(least_interval);
    connect(&soon_, &QTimer::timeout, this, [this] {
        if (again_) {
            compute();
        }
    });
    connect(runs_, &ComparedRuns::changed, this, &CompareTab::update_soon);
    fill_menus();
    connect_table();
}

CompareTab::~CompareTab() {
    delete settings_;
}

void CompareTab::connect_table() {
    connect(table_, &widgets::ComparisonView::run_wanted, this, &CompareTab::run_wanted);
    connect(table_, &widgets::ComparisonView::baseline_wanted, this, &CompareTab::take_baseline);
    connect(table_->runs(), &widgets::ComparisonModel::ticked, this, &CompareTab::tick);
    connect(table_, &widgets::ComparisonView::arrangement_changed, this,
            [this] { settings_->set_arrangement(table_->shown_columns(), table_->sorting()); });
    connect(controls_, &CompareControls::choice_changed, this, [this] {
        score_ = controls_->score();
        settings_->set_choice(controls_->grouping(), score_, controls_->rule());
        table_->set_click_opens(controls_->grouping() == Grouping::family);
        compute();
    });
    connect(plot_, &ComparePlot::choice_changed, this, [this] {
        settings_->set_plot(plot_->choice().figure, int(plot_->choice().plot));
        compute();
    });
    connect(plot_, &ComparePlot::checkpoint_wanted, this, &CompareTab::checkpoint_wanted);
    connect(controls_, &CompareControls::filter_changed, this, &CompareTab::take_filter);
    table_->set_click_opens(controls_->grouping() == Grouping::family);
}

void CompareTab::fill_menus() {
    QMenu* ticks = controls_->ticks_menu();
    ticks->addAction(tr("What is comparable with the open run"), this, [this] {
        ticks_.reset();
        baseline_.reset();
        compute();
    });
    ticks->addAction(tr("What the table shows"), this, [this] {
        QSet<QString> shown;
        for (const widgets::ComparisonRow& row : table_->runs()->rows()) {
            if (!row.group && table_->proxy()->mapFromSource(table_->runs()->find(row.id)).isValid()) {
                shown.insert(row.id);
            }
        }
        ticks_ = shown;
        compute();
    });
    ticks->addAction(tr("None"), this, [this] {
        ticks_ = QSet<QString>();
        compute();
    });
    ticks->addSeparator();
    ticks->addAction(tr("No baseline"), this, [this] { take_baseline({}); });
    QMenu* columns = controls_->columns_menu();
    connect(columns, &QMenu::aboutToShow, this, [this, columns] {
        columns->clear();
        table_->fill_columns_menu(columns);
    });
    QMenu* exports = controls_->export_menu();
    exports->addAction(tr("Copy as LaTeX"), this, [this] { copy_table(int(TableText::latex)); });
    exports->addAction(tr("Copy as Markdown"), this, [this] { copy_table(int(TableText::markdown)); });
    exports->addAction(tr("Copy as CSV"), this, [this] { copy_table(int(TableText::csv)); });
    exports->addSeparator();
    exports->addAction(tr("Save table\u2026"), this, &CompareTab::save_table);
}

QWidget* CompareTab::header() const {
    return header_;
}

void CompareTab::set_runs(const QVector<widgets::RunItem>& items) {
    items_ = items;
    QStringList folders;
    for (const widgets::RunItem& item : items) {
        folders.append(item.id);
    }
    // What is seen first is what belongs to the open run.
    std::stable_partition(folders.begin(), folders.end(), [this](const QString& folder) {
        return folder == shown_ || comparison_.family.contains(folder);
    });
    runs_->set_folders(folders);
    update_soon();
}

void CompareTab::show_position(const Position& position) {
    if (position.folder != shown_) {
        shown_ = position.folder;
        update_soon();
    }
}

bool CompareTab::up_to_date() const {
    return runs_->complete() && !computing_ && !again_;
}

void CompareTab::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    runs_->set_active(true);
    if (again_) {
        compute();
    }
}

void CompareTab::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    runs_->set_active(false);
}

std::optional<ExportedFigure> CompareTab::figure() const {
    return plot_->figure();
}

bool CompareTab::has_figure() const {
    return plot_->has_figure();
}

ComparisonChoice CompareTab::choice() const {
    return {controls_->grouping(), score_, controls_->rule(), shown_, ticks_, baseline_};
}

void CompareTab::update_soon() {
    again_ = true;
    if (!soon_.isActive() && !computing_) {
        compute();
    }
}

void CompareTab::compute() {
    again_ = true;
    if (computing_ || !isVisible()) {
        hurried_ = computing_;
        return;
    }
    computing_ = true;
    hurried_ = false;
    again_ = false;
    background_->run(
        this,
        [input = ComparisonInput{items_, runs_->runs(), choice()}, plot = plot_->choice()] {
            return computed(input, plot);
        },
        [this](const Outcome<Computed>& outcome) {
            if (!outcome.value) {
                Q_EMIT failed(outcome.error);
                end_computing();
                return;
            }
            // Each part in a turn of the event loop of its own: with hundreds of runs together they would hold it up.
            take(outcome.value->table);
            QTimer::singleShot(0, this,
                               [this, plot = outcome.value->plot, in_files = outcome.value->plot_in_files,
                                settings = outcome.value->settings] {
                                   plot_->set_data(plot, in_files);
                                   QTimer::singleShot(0, this, [this, settings] {
                                       differing_->set_settings(settings);
                                       end_computing();
                                   });
                               });
        });
}

void CompareTab::end_computing() {
    computing_ = false;
    // A choice that was made meanwhile is not kept waiting.
    if (hurried_) {
        compute();
    } else {
        soon_.start(runs_->complete() ? least_interval : least_interval / 4);
    }
    Q_EMIT updated();
}

void CompareTab::take(const ComparisonTable& comparison) {
    comparison_ = comparison;
    QStringList scores = comparison.scores;
    if (!scores.contains(score_)) {
        scores.prepend(score_);
    }
    controls_->set_scores(scores, score_);
    table_->set_rows(comparison.rows);
    take_filter();
    const auto ticked = static_cast<int>(comparison.ticks.size());
    QStringList about{tr("%n run(s)", nullptr, static_cast<int>(items_.size())), tr("%n ticked", nullptr, ticked)};
    if (!comparison.baseline.isEmpty()) {
        about.append(tr("baseline: %1").arg(comparison.baseline_name));
    }
    if (!runs_->complete()) {
        about.append(tr("reading\u2026"));
    }
    about_->setText(about.join(QStringLiteral("  \u00b7  ")));
    const auto count = static_cast<int>(comparison.notes.size());
    notes_->setText(count > 0 ? comparison.notes.join(QStringLiteral("\n\n"))
                              : tr("There is nothing to be said against comparing the ticked runs."));
    below_->setTabText(below_->count() - 1, count > 0 ? tr("Notes (%1)").arg(count) : tr("Notes"));
}

void CompareTab::take_filter() {
    widgets::ComparisonProxy* proxy = table_->proxy();
    proxy->set_text(controls_->filter());
    proxy->set_kind(controls_->kind());
    proxy->set_state(controls_->state());
    proxy->set_runs(controls_->related() ? std::optional(comparison_.family) : std::nullopt);
}

void CompareTab::take_baseline(const QString& id) {
    QString pinned = id;
    for (const widgets::ComparisonRow& row : comparison_.rows) {
        if (row.id != id) {
            continue;
        }
        if (!shows_figures(row)) {
            Q_EMIT failed(
                tr("%1 has no figures of the score %2 at the chosen checkpoint, so that nothing can be "
                   "compared with it. Choose another baseline, score or rule.")
                    .arg(row.cells[comparison_column(QStringLiteral("name"))].text, widgets::score_title(score_)));
            return;
        }
        if (row.group) {
            // Any of its runs that has figures stands for the group.
            const QStringList members = table_->runs()->runs_of(table_->runs()->find(id));
            const auto fits = [this](const QString& member) { return has_figures(runs_->runs().value(member)); };
            const auto found = std::find_if(members.begin(), members.end(), fits);
            // They may have gone since the table was made, which is made anew then.
            pinned = found == members.end() ? QString() : *found;
        }
    }
    baseline_ = pinned;
    compute();
}

void CompareTab::tick(const QStringList& runs, bool counts) {
    QSet<QString> ticks = ticks_.value_or(comparison_.ticks);
    for (const QString& run : runs) {
        if (counts) {
            ticks.insert(run);
        } else {
            ticks.remove(run);
        }
    }
    ticks_ = ticks;
    // The baseline that was usual before stays it.
    baseline_ = baseline_ ? baseline_ : std::optional(comparison_.baseline);
    compute();
}

} // namespace midstage::app
