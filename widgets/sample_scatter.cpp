// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_scatter.h"

#include "widgets/curve_key.h"
#include "widgets/file_texts.h"
#include "widgets/plot_canvas.h"
#include "widgets/sample_lasso.h"
#include "widgets/sample_scatter_points.h"
#include "widgets/scatter_zoom.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace midstage::widgets {

namespace {

/// What is most worth seeing first, and over what.
const QStringList usual_x{QStringLiteral("area_under_margin"), QStringLiteral("score")};
const QStringList usual_y{QStringLiteral("loss_masked"), QStringLiteral("epoch_loss"), QStringLiteral("confidence")};

int usual(const QComboBox* box, const QStringList& keys, int otherwise) {
    for (const QString& key : keys) {
        if (const int place = box->findData(key); place >= 0) {
            return place;
        }
    }
    return std::min(otherwise, box->count() - 1);
}

CurveStyle style_of(int group, const PlotTheme& theme) {
    CurveStyle style{theme.series[group % theme.series.size()], 1.2, Qt::NoPen};
    static constexpr QCPScatterStyle::ScatterShape shapes[] = {
        QCPScatterStyle::ssDisc,  QCPScatterStyle::ssTriangle, QCPScatterStyle::ssSquare,
        QCPScatterStyle::ssCross, QCPScatterStyle::ssDiamond,  QCPScatterStyle::ssTriangleInverted,
        QCPScatterStyle::ssPlus,  QCPScatterStyle::ssStar};
    style.marker = shapes[group % std::size(shapes)];
    return style;
}

/// The values of these rows, with some room around them.
QCPRange range_of(const QVector<int>& rows, const QVector<float>& values, bool logarithmic) {
    float low = std::numeric_limits<float>::infinity();
    float high = -low;
    for (const int row : rows) {
        const float value = values.value(row, std::numeric_limits<float>::quiet_NaN());
        if (std::isfinite(value) && (!logarithmic || value > 0)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (!(low <= high)) {
        return {logarithmic ? 0.1 : 0, 1};
    }
    if (logarithmic) {
        const double room = std::pow(double(high) / low, 0.04) * 1.05;
        return {low / room, high * room};
    }
    const double room = high > low ? (double(high) - low) * 0.04 : std::max(0.5, std::abs(high) * 0.1);
    return {low - room, high + room};
}

QToolButton* log_button(QWidget* parent, const QString& name) {
    auto* button = new QToolButton(parent);
    button->setText(SampleScatter::tr("log"));
    button->setCheckable(true);
    button->setAccessibleName(name);
    button->setToolTip(SampleScatter::tr("%1; samples at or below 0 are left out").arg(name));
    return button;
}

} // namespace

SampleScatter::SampleScatter(QWidget* parent)
    : QWidget(parent)
    , note_(new QLabel(this))
    , canvas_(new PlotCanvas(this))
    , title_(new PlotCaption(canvas_, true))
    , about_(new PlotCaption(canvas_, false))
    , key_(new CurveKey(canvas_))
    , whole_(new QToolButton(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 0);
    layout->setSpacing(4);
    layout->addWidget(make_controls());
    layout->addWidget(canvas_, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(note_, 1);
    foot->addWidget(whole_);
    layout->addLayout(foot);
    note_->setForegroundRole(QPalette::PlaceholderText);
    note_->setWordWrap(true);
    QCPLayoutGrid* grid = canvas_->plotLayout();
    grid->setMargins(QMargins(4, 2, 4, 2));
    grid->addElement(0, 0, title_);
    grid->addElement(1, 0, about_);
    QCPAxisRect* rect = canvas_->add_axis_rect(2, false);
    grid->addElement(2, 1, key_);
    grid->setColumnStretchFactor(1, 0.001);
    key_->set_with_values(false);
    points_ = new SamplePoints(canvas_, rect);
    lasso_ = new SampleLasso(canvas_, rect);
    zoom_ = std::make_unique<ScatterZoom>(rect);
    whole_->setText(tr("Whole"));
    whole_->setAccessibleName(tr("Show all points"));
    whole_->setToolTip(tr("Show all points again (0 or a double click)"));
    whole_->setEnabled(false);
    connect(whole_, &QToolButton::clicked, this, &SampleScatter::show_whole);
    canvas_->setFocusPolicy(Qt::StrongFocus);
    canvas_->setAccessibleName(tr("Scatter of samples"));
    canvas_->setToolTip(tr("Draw around points to select them; Ctrl adds to the selection. With keys: arrows move the "
                           "cross, Space begins a rectangle and ends it, Enter chooses the nearest point, Esc gives "
                           "up.") +
                        QLatin1Char(' ') +
                        tr("The wheel, + and - zoom; the middle button, or Shift with the left one, drags; 0 or a "
                           "double click shows all again."));
    canvas_->installEventFilter(this);
    connect(canvas_, &PlotCanvas::theme_changed, this, &SampleScatter::fill);
}

SampleScatter::~SampleScatter() = default;

QWidget* SampleScatter::make_controls() {
    auto* bar = new QWidget(this);
    controls_ = new QVBoxLayout(bar);
    controls_->setContentsMargins(0, 0, 0, 0);
    controls_->setSpacing(4);
    const auto labelled = [bar](const QString& text, QWidget* field, QWidget* more) {
        auto* part = new QWidget(bar);
        auto* layout = new QHBoxLayout(part);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(4);
        auto* label = new QLabel(text, part);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field, 1);
        if (more != nullptr) {
            layout->addWidget(more);
        }
        return part;
    };
    const auto chooser = [bar](const QString& name, const QString& tip) {
        auto* box = new QComboBox(bar);
        box->setAccessibleName(name);
        box->setToolTip(tip);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(11);
        return box;
    };
    x_ = chooser(tr("Across"), tr("The figure that runs from left to right"));
    y_ = chooser(tr("Up"), tr("The figure that runs from bottom to top"));
    groups_ = chooser(tr("Colours"), tr("What colours and shapes of the points tell"));
    tool_ = chooser(tr("Selects by"), tr("What the mouse draws around points"));
    tool_->addItem(tr("Lasso"));
    tool_->addItem(tr("Rectangle"));
    log_x_ = log_button(bar, tr("Logarithmic across"));
    log_y_ = log_button(bar, tr("Logarithmic up"));
    parts_ = {labelled(tr("A&cross"), x_, log_x_), labelled(tr("&Up"), y_, log_y_),
              labelled(tr("C&olours"), groups_, nullptr), labelled(tr("Selects &by"), tool_, nullptr)};
    const auto changed = [this] {
        if (!filling_) {
            fill();
            Q_EMIT options_changed();
        }
    };
    for (QComboBox* box : {x_, y_, groups_}) {
        connect(box, &QComboBox::currentIndexChanged, this, changed);
    }
    for (QToolButton* button : {log_x_, log_y_}) {
        connect(button, &QToolButton::toggled, this, changed);
    }
    connect(tool_, &QComboBox::currentIndexChanged, this, [this](int tool) { lasso_->rectangular = tool == 1; });
    for (int i = 0; i < 2; ++i) {
        controls_->addLayout(new QHBoxLayout);
    }
    return bar;
}

/// In one line or two.
void SampleScatter::fit_controls() {
    int needed = 0;
    for (const QWidget* part : std::as_const(parts_)) {
        needed += part->minimumSizeHint().width() + controls_->spacing();
    }
    const int in_first = needed <= width() - 8 ? 4 : 2;
    auto* first = static_cast<QHBoxLayout*>(controls_->itemAt(0)->layout());
    auto* second = static_cast<QHBoxLayout*>(controls_->itemAt(1)->layout());
    if (first->count() == in_first) {
        return;
    }
    for (QHBoxLayout* line : {first, second}) {
        while (QLayoutItem* item = line->takeAt(0)) {
            delete item; // the widget stays
        }
    }
    for (int i = 0; i < parts_.size(); ++i) {
        (i < in_first ? first : second)->addWidget(parts_[i], 1);
    }
}

void SampleScatter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit_controls();
}

SampleScatter::Axis SampleScatter::x() const {
    return {x_->currentData().toString(), log_x_->isChecked()};
}

SampleScatter::Axis SampleScatter::y() const {
    return {y_->currentData().toString(), log_y_->isChecked()};
}

void SampleScatter::set_axes(const Axis& x, const Axis& y) {
    filling_ = true;
    x_->setCurrentIndex(std::max(0, x_->findData(x.key)));
    y_->setCurrentIndex(std::max(0, y_->findData(y.key)));
    log_x_->setChecked(x.logarithmic);
    log_y_->setChecked(y.logarithmic);
    filling_ = false;
    fill();
}

SampleGrouping SampleScatter::grouping() const {
    return groups_->count() == 0 ? SampleGrouping::none : static_cast<SampleGrouping>(groups_->currentData().toInt());
}

void SampleScatter::set_grouping(SampleGrouping grouping) {
    groups_->setCurrentIndex(std::max(0, groups_->findData(int(grouping))));
}

bool SampleScatter::tool_by_mouse_is_rectangle() const {
    return tool_->currentIndex() == 1;
}

void SampleScatter::clear() {
    table_ = SampleTable();
    selected_.clear();
    fitted_.clear(); // other samples: nothing is zoomed
    lasso_->cancel();
    end_drag();
    filling_ = true;
    for (QComboBox* box : {x_, y_, groups_}) {
        box->clear();
    }
    filling_ = false;
    fill();
}

void SampleScatter::set_samples(const SampleTable& table) {
    table_ = table;
    offer();
    fill();
}

void SampleScatter::offer() {
    QVector<SampleTable::Column> before;
    for (int i = 0; i < x_->count(); ++i) {
        before.append({x_->itemData(i).toString(), x_->itemText(i)});
    }
    const QVector<SampleTable::Column> columns = table_.sort_columns();
    const QVector<SampleGrouping> groupings = groupings_of(table_.columns());
    if (before == columns && groups_->count() == groupings.size()) {
        return;
    }
    filling_ = true;
    const Axis old_x = x();
    const Axis old_y = y();
    const bool first = before.isEmpty();
    const SampleGrouping old_grouping = grouping();
    for (QComboBox* box : {x_, y_}) {
        box->clear();
        for (const SampleTable::Column& column : columns) {
            box->addItem(column.title, column.key);
        }
    }
    x_->setCurrentIndex(x_->findData(old_x.key) < 0 ? usual(x_, usual_x, 0) : x_->findData(old_x.key));
    y_->setCurrentIndex(y_->findData(old_y.key) < 0 ? usual(y_, usual_y, 1) : y_->findData(old_y.key));
    groups_->clear();
    for (const SampleGrouping grouping : groupings) {
        groups_->addItem(grouping_title(grouping), int(grouping));
    }
    groups_->setCurrentIndex(first ? 0 : std::max(0, groups_->findData(int(old_grouping))));
    filling_ = false;
}

void SampleScatter::dress_axis(bool horizontal, bool logarithmic) {
    QCPAxis* axis = canvas_->axisRect()->axis(horizontal ? QCPAxis::atBottom : QCPAxis::atLeft);
    const auto type = logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear;
    if (axis->scaleType() != type) {
        axis->setScaleType(type);
        axis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                    : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
        axis->setNumberFormat(logarithmic ? QStringLiteral("gb") : QStringLiteral("g"));
        axis->setNumberPrecision(logarithmic ? 0 : 6);
    }
    axis->setLabel((horizontal ? x_ : y_)->currentText());
}

void SampleScatter::fit_axes(const QVector<float>& x_values, const QVector<float>& y_values) {
    dress_axis(true, log_x_->isChecked());
    dress_axis(false, log_y_->isChecked());
    // At another checkpoint, or under another filter, the part that is looked at stays.
    const QVector<Axis> axes{x(), y()};
    zoom_->set_whole(range_of(rows_, x_values, log_x_->isChecked()), range_of(rows_, y_values, log_y_->isChecked()),
                     axes == fitted_);
    fitted_ = axes;
    whole_->setEnabled(zoom_->zoomed());
}

void SampleScatter::fill() {
    rows_ = table_.rows();
    const QVector<float> x_values = table_.values_of(x().key);
    const QVector<float> y_values = table_.values_of(y().key);
    SamplePoints::Points points;
    const SampleGroups groups = groups_of(table_, grouping());
    points.x.reserve(rows_.size());
    points.y.reserve(rows_.size());
    points.selected = QBitArray(rows_.size());
    qsizetype shown = 0;
    for (qsizetype i = 0; i < rows_.size(); ++i) {
        const int row = rows_[i];
        points.x.append(x_values.value(row, std::numeric_limits<float>::quiet_NaN()));
        points.y.append(y_values.value(row, std::numeric_limits<float>::quiet_NaN()));
        points.group.append(groups.of_row.value(row));
        points.selected.setBit(i, row < selected_.size() && selected_.testBit(row));
        const bool here = std::isfinite(points.x.last()) && std::isfinite(points.y.last()) &&
                          (!log_x_->isChecked() || points.x.last() > 0) &&
                          (!log_y_->isChecked() || points.y.last() > 0);
        shown += here ? 1 : 0;
    }
    QVector<CurveKey::Entry> entries;
    for (int group = 0; group < groups.names.size(); ++group) {
        points.styles.append(style_of(group, canvas_->theme()));
        if (groups.names.size() > 1 && groups.of_row.contains(static_cast<quint8>(group))) {
            entries.append({groups.names[group], points.styles.last(), false, {}});
        }
    }
    key_->set_entries(entries);
    points_->set_points(points);
    fit_axes(x_values, y_values);
    const QLocale locale = text_locale();
    const auto points_shown = static_cast<int>(shown);
    caption_ = shown < rows_.size() ? tr("%Ln point(s), %1 without a value to show", nullptr, points_shown)
                                          .arg(locale.toString(rows_.size() - shown))
                                    : tr("%Ln point(s)", nullptr, points_shown);
    // tr() itself knows the user's locale alone.
    caption_.replace(QLocale().toString(points_shown), locale.toString(points_shown));
    describe();
    canvas_->replot_later();
}

void SampleScatter::set_selected(const QBitArray& selected) {
    selected_ = selected;
    QBitArray bits(rows_.size());
    for (qsizetype i = 0; i < rows_.size(); ++i) {
        bits.setBit(i, rows_[i] < selected.size() && selected.testBit(rows_[i]));
    }
    points_->set_selected(bits);
    describe();
    canvas_->replot_later();
}

QPointF SampleScatter::place_of(int row) const {
    const qsizetype point = rows_.indexOf(row);
    return point < 0 ? QPointF() : points_->place_of(point).value_or(QPointF());
}

} // namespace midstage::widgets
