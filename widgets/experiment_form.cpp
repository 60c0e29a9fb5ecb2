// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/experiment_form.h"

#include "widgets/appearance.h"
#include "widgets/checkpoint.h"
#include "widgets/collapsible_section.h"
#include "widgets/field_grid.h"
#include "widgets/ood_picker.h"
#include "widgets/sweep_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

namespace midstage::widgets {

namespace {

/// "ood[1].dataset" -> 1; -1 for other fields.
int ood_index(const QString& field) {
    if (!field.startsWith(QLatin1String("ood["))) {
        return -1;
    }
    bool valid = false;
    const int index = field.mid(4, field.indexOf(QLatin1Char(']')) - 4).toInt(&valid);
    return valid ? index : -1;
}

/// "evaluation.scores[2]" -> "evaluation.scores"; a list's field shows what is wrong with its entries.
QString without_index(const QString& field) {
    return field.endsWith(QLatin1Char(']')) ? field.left(field.lastIndexOf(QLatin1Char('['))) : field;
}

} // namespace

ExperimentForm::ExperimentForm(QWidget* parent)
    : QWidget(parent)
    , preset_(new QComboBox(this))
    , description_(new QLabel(this))
    , basic_(new FieldGrid)
    , advanced_(new FieldGrid)
    , last_(new FieldGrid)
    , sweep_(new SweepFields(this))
    , general_problem_(new QLabel(this))
    , start_(new QPushButton(tr("Start"), this))
    , scroll_(new QScrollArea(this)) {
    setAccessibleName(tr("Experiment"));
    description_->setWordWrap(true);
    description_->setTextFormat(Qt::RichText);
    description_->setForegroundRole(QPalette::PlaceholderText);
    description_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    basic_->add_field(QStringLiteral("preset"), tr("Preset"), preset_,
                      tr("A ready-made experiment; every field can be changed"), true);
    basic_->add_field(QStringLiteral("preset_description"), {}, description_, {}, true);

    make_basic_fields();
    make_follow_up_field();
    make_data_fields();
    make_optimiser_fields();
    make_evaluation_fields();
    section_ = new CollapsibleSection(tr("Advanced"), advanced_);
    section_->setObjectName(QStringLiteral("advanced"));
    sweep_->set_settings(settings_to_vary());
    connect(sweep_, &SweepFields::changed, this, &ExperimentForm::changed);

    auto* content = new QWidget;
    auto* fields = new QVBoxLayout(content);
    fields->setContentsMargins(10, 10, 10, 10);
    fields->setSpacing(8);
    fields->addWidget(basic_);
    fields->addWidget(section_);
    fields->addStretch(1);
    scroll_->setWidget(content);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    general_problem_->setWordWrap(true);
    general_problem_->setContentsMargins(10, 0, 10, 0);
    general_problem_->hide();
    start_->setDefault(true);
    start_->setIcon(themed_icon(QStringLiteral("start"), palette()));
    start_->setMinimumHeight(fontMetrics().height() + 16);
    QFont bold = start_->font();
    bold.setBold(true);
    start_->setFont(bold);
    start_->setToolTip(tr("Starts the run, or lets it wait for those before it"));

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(10, 6, 10, 10);
    foot->setSpacing(8);
    foot->addWidget(last_);
    foot->addWidget(sweep_);
    foot->addWidget(general_problem_);
    foot->addWidget(start_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll_, 1);
    layout->addLayout(foot);

    connect(preset_, &QComboBox::activated, this, [this] {
        if (choose_preset(preset_->currentData().toString())) {
            Q_EMIT changed();
        }
    });
    connect(description_, &QLabel::linkActivated, this, [this] {
        if (choose_preset(preset())) {
            Q_EMIT changed();
        }
    });
    connect(start_, &QPushButton::clicked, this, &ExperimentForm::start_wanted);
    set_values(Values());
}

ExperimentForm::~ExperimentForm() {
    // An editor that is open takes its value when it loses the focus, which is after this object's own members are
    // gone.
    for (QObject* child : findChildren<QObject*>()) {
        child->disconnect(this);
    }
}

void ExperimentForm::set_choices(const ExperimentChoices& choices) {
    // They come again when slow devices have been asked: what is being typed meanwhile stays as it is.
    values_ = values();
    filling_ = true;
    choices_ = choices;
    const QString chosen = preset();
    preset_->clear();
    for (const ExperimentPreset& entry : choices_.presets) {
        preset_->addItem(entry.title, entry.name);
        preset_->setItemData(preset_->count() - 1, entry.description, Qt::ToolTipRole);
    }
    preset_->setCurrentIndex(std::max(0, preset_->findData(chosen)));
    fill_combo(QStringLiteral("id.dataset"), choices_.id_sets);
    fill_combo(QStringLiteral("model.name"), choices_.models);
    fill_combo(QStringLiteral("device"), choices_.devices);
    fill_combo(QStringLiteral("precision"), choices_.precisions);
    fill_combo(QStringLiteral("training.schedule.kind"), choices_.schedules);
    fill_several(QStringLiteral("evaluation.scores"), choices_.scores);
    fill_several(QStringLiteral("id.shapes.atypical_kinds"), choices_.atypical_kinds);
    fill_follow_ups();
    ood_->set_choices(choices_.ood_sets);
    for (const Binding& binding : bindings_) {
        if (binding.of_choices) {
            binding.show(values_);
        }
    }
    values_ = values();
    filling_ = false;
    show_dependent_fields();
    update_preset_text();
}

void ExperimentForm::set_values(const Values& values) {
    filling_ = true;
    values_ = values;
    for (const Binding& binding : bindings_) {
        binding.show(values_);
    }
    filling_ = false;
    outside_problems_.clear();
    show_dependent_fields();
    update_preset_text();
    show_problems();
}

ExperimentForm::Values ExperimentForm::values() const {
    Values values = values_;
    for (const Binding& binding : bindings_) {
        binding.take(values);
    }
    return values;
}

bool ExperimentForm::choose_preset(const QString& name) {
    const auto found = std::find_if(choices_.presets.begin(), choices_.presets.end(),
                                    [&](const ExperimentPreset& entry) { return entry.name == name; });
    if (found == choices_.presets.end()) {
        return false;
    }
    preset_->setCurrentIndex(preset_->findData(name));
    set_values(found->values);
    return true;
}

QString ExperimentForm::preset() const {
    return preset_->currentData().toString();
}

void ExperimentForm::edited() {
    if (filling_) {
        return;
    }
    values_ = values();
    show_dependent_fields();
    update_preset_text();
    show_problems();
    Q_EMIT changed();
}

void ExperimentForm::update_preset_text() {
    const auto found = std::find_if(choices_.presets.begin(), choices_.presets.end(),
                                    [&](const ExperimentPreset& entry) { return entry.name == preset(); });
    if (found == choices_.presets.end()) {
        description_->clear();
        return;
    }
    const bool same = found->values == values_;
    description_->setText(same ? found->description.toHtmlEscaped()
                               : tr("Changed from the preset. <a href=\"#\">Take its values again</a>"));
}

void ExperimentForm::show_dependent_fields() {
    const bool shapes = values_.id_dataset == QLatin1String("shapes");
    basic_->set_field_visible(QStringLiteral("id.shapes.atypical_fraction"), shapes);
    advanced_->set_field_visible(QStringLiteral("id.shapes.atypical_kinds"), shapes);
    const QString& kind = values_.schedule;
    const auto show = [&](const char* key, std::initializer_list<const char*> kinds) {
        const bool used =
            std::any_of(kinds.begin(), kinds.end(), [&](const char* name) { return kind == QLatin1String(name); });
        advanced_->set_field_visible(QString::fromLatin1(key), used);
    };
    show("training.schedule.final_lr", {"cosine", "linear"});
    show("training.schedule.milestones", {"multistep", "piecewise", "one_drop"});
    show("training.schedule.gamma", {"multistep", "one_drop"});
    show("training.schedule.values", {"piecewise"});
    show_problems();
}

void ExperimentForm::set_problems(const QVector<FieldProblem>& problems) {
    outside_problems_ = problems;
    show_problems();
}

QVector<FieldProblem> ExperimentForm::problems() const {
    QVector<FieldProblem> all;
    for (const Binding& binding : bindings_) {
        // What a hidden field holds is not used, and the user could not put it right.
        const bool shown = basic_->is_field_visible(binding.key) && advanced_->is_field_visible(binding.key);
        const QString sentence = shown && binding.own_problem ? binding.own_problem() : QString();
        if (!sentence.isEmpty()) {
            all.append({binding.key, sentence});
        }
    }
    all.append(outside_problems_);
    all.append(sweep_problems_);
    return all;
}

void ExperimentForm::show_problems() {
    for (FieldGrid* grid : {basic_, advanced_, last_}) {
        grid->clear_problems();
    }
    sweep_->clear_problems();
    ood_->mark_problem(-1, {});
    QStringList general;
    QStringList of_ood;
    for (const FieldProblem& problem : problems()) {
        const int set = ood_index(problem.field);
        const QString field = without_index(problem.field);
        if (set >= 0) {
            ood_->mark_problem(set, problem.sentence);
        }
        if (set >= 0 || problem.field == QLatin1String("ood")) {
            of_ood.append(problem.sentence);
        } else if (!basic_->set_problem(field, problem.sentence) && !advanced_->set_problem(field, problem.sentence) &&
                   !last_->set_problem(field, problem.sentence) && !sweep_->set_problem(field, problem.sentence)) {
            general.append(problem.sentence);
        }
    }
    basic_->set_problem(QStringLiteral("ood"), of_ood.join(QLatin1Char('\n')));
    general_problem_->setText(general.join(QLatin1Char('\n')));
    general_problem_->setVisible(!general.isEmpty());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, status_colours(palette()).bad);
    general_problem_->setPalette(colours);
}

void ExperimentForm::show_first_problem() {
    QWidget* field = basic_->first_with_problem();
    QWidget* advanced_field = advanced_->first_with_problem();
    if (advanced_field != nullptr) {
        section_->set_expanded(true); // a problem that is folded away cannot be put right
    }
    if (field == nullptr) {
        field = advanced_field;
    }
    if (field == nullptr && sweep_->show_first_problem()) {
        return;
    }
    if (field != nullptr) {
        field->setFocus(Qt::OtherFocusReason);
        // The layout of a section that has just been opened is not known yet.
        QMetaObject::invokeMethod(
            this, [this, field] { scroll_->ensureWidgetVisible(field, 20, 60); }, Qt::QueuedConnection);
    }
}

QString ExperimentForm::problem_at(const QString& field) const {
    const QString basic = basic_->problem(ood_index(field) >= 0 ? QStringLiteral("ood") : field);
    const QString advanced = advanced_->problem(field);
    if (!basic.isEmpty() || !advanced.isEmpty()) {
        return basic.isEmpty() ? advanced : basic;
    }
    const QString last = last_->problem(field);
    return last.isEmpty() ? sweep_->problem(field) : last;
}

SweepValues ExperimentForm::sweep() const {
    return sweep_->values();
}

void ExperimentForm::set_sweep(const SweepValues& sweep) {
    sweep_->set_values(sweep);
}

void ExperimentForm::set_sweep_problems(const QVector<FieldProblem>& problems) {
    sweep_problems_ = problems;
    show_problems();
}

/// Every number and every choice, under the title of its field.
QVector<Choice> ExperimentForm::settings_to_vary() const {
    QVector<Choice> settings;
    for (const Binding& binding : bindings_) {
        const bool one_value = qobject_cast<QSpinBox*>(binding.editor) != nullptr ||
                               qobject_cast<NumberEdit*>(binding.editor) != nullptr ||
                               qobject_cast<QComboBox*>(binding.editor) != nullptr;
        if (one_value && binding.key != QLatin1String("then")) {
            settings.append({binding.key, binding.editor->accessibleName(), binding.key, {}});
        }
    }
    return settings;
}

void ExperimentForm::set_start_text(const QString& text) {
    start_->setText(text);
}

QWidget* ExperimentForm::editor(const QString& field) const {
    for (const Binding& binding : bindings_) {
        if (binding.key == field) {
            return binding.editor;
        }
    }
    return nullptr;
}

void ExperimentForm::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && start_ != nullptr) {
        start_->setIcon(themed_icon(QStringLiteral("start"), palette()));
        show_problems();
    }
}

} // namespace midstage::widgets
