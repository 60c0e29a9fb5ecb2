// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison_basis.h"

#include "app/comparison_defaults.h"
#include "app/core_text.h"
#include "widgets/checkpoint.h"
#include "widgets/text_for.h"

#include <QCoreApplication>
#include <algorithm>

namespace midstage::app {

namespace {

using widgets::RunItem;
using Chosen = std::map<std::string, runs::ChosenCheckpoint>;

const runs::ChosenCheckpoint* find_in(const Chosen& chosen, const SharedRun& run) {
    const auto found = run ? chosen.find(run->info.folder.string()) : chosen.end();
    return found == chosen.end() ? nullptr : &found->second;
}

/// Where nothing is shown the newest run with figures stands for it.
QString shown_run(const ComparisonInput& input) {
    QString shown = input.choice.shown;
    for (const RunItem& item : input.items) {
        if (!shown.isEmpty() && input.runs.value(shown).run) {
            break;
        }
        shown = has_figures(input.runs.value(item.id)) ? item.id : shown;
    }
    return shown;
}

void choose_runs(ComparisonBasis& basis, const QString& shown, const QSet<QString>& comparable) {
    const ComparisonChoice& choice = basis.input.choice;
    basis.family = family_of(choice.shown, basis.input.runs);
    basis.ticks = choice.ticks ? *choice.ticks : comparable;
    basis.baseline = choice.baseline ? *choice.baseline : usual_baseline(shown, basis.input.runs, basis.ticks);
    if (!has_figures(basis.read(basis.baseline))) {
        basis.baseline.clear();
    }
}

QVector<const RunItem*> ordered(const QVector<RunItem>& items, const QSet<QString>& comparable) {
    QVector<const RunItem*> order;
    for (const RunItem& item : items) {
        order.append(&item);
    }
    std::stable_sort(order.begin(), order.end(), [&](const RunItem* a, const RunItem* b) {
        const bool first = comparable.contains(a->id);
        if (first != comparable.contains(b->id)) {
            return first;
        }
        return first ? a->created < b->created : a->created > b->created;
    });
    return order;
}

void choose_checkpoints(ComparisonBasis& basis, const std::string& score, const std::string& rule) {
    std::vector<SharedRun> runs;
    for (const RunItem* item : basis.order) {
        if (has_figures(basis.read(item->id))) {
            runs.push_back(basis.read(item->id).run);
        }
    }
    basis.chosen = chosen_checkpoints(runs, score, rule);
    basis.best = rule == "oracle" ? basis.chosen : chosen_checkpoints(runs, score, "oracle");
}

/// Any counted run of the baseline's group stands for it.
const runs::ComparedRun* counted_baseline(const ComparisonBasis& basis) {
    for (const ComparisonGroup& group : basis.groups) {
        if (basis.is_baseline_group(group.key) && !group.counted.empty()) {
            return group.counted.front().get();
        }
    }
    return nullptr;
}

void find_group_figures(ComparisonBasis& basis, const std::string& score, const std::string& rule) {
    for (const bool ticked : {true, false}) {
        if (!ticked && !basis.is_grouped() && rule != runs::mean_curve_rule) {
            break; // of single runs nothing but the notes on those that are ticked is wanted
        }
        std::vector<SharedRun> runs;
        for (const ComparisonGroup& group : basis.groups) {
            const bool is_baseline = basis.is_grouped() && basis.is_baseline_group(group.key);
            if (group.ticked == ticked || is_baseline) {
                runs.insert(runs.end(), group.considered.begin(), group.considered.end());
            }
        }
        GroupFigures found = group_figures(runs, score, rule, basis.is_grouped() ? counted_baseline(basis) : nullptr);
        basis.figures.merge(found.figures);
        for (const std::string& note : ticked ? found.notes : std::vector<std::string>()) {
            basis.notes.append(note);
        }
    }
}

/// By the rule of the averaged curve a group has one epoch, and that is every member's: at its own best one a member
/// would be of another checkpoint than the group that it stands under.
void take_epochs_of_groups(ComparisonBasis& basis, const std::string& score) {
    for (const ComparisonGroup& group : basis.groups) {
        const auto figures = basis.figures.find(group.key);
        if (figures == basis.figures.end() && group.ticked && group.counted.size() > 1) {
            const QString& name = group.members.front()->name;
            basis.notes.append(QT_TRANSLATE_NOOP("Comparison",
                                                 "%1 and the runs that differ from it in their seeds alone have no "
                                                 "checkpoint of the score %2 in common: they have no averaged curve."),
                               name, name, basis.input.choice.score);
        }
        for (const RunItem* member : group.members) {
            const SharedRun run = basis.read(member->id).run;
            const auto chosen = run ? basis.chosen.find(run->info.folder.string()) : basis.chosen.end();
            if (group.considered.empty() || chosen == basis.chosen.end()) {
                continue;
            }
            const auto there = figures == basis.figures.end()
                                   ? std::nullopt
                                   : checkpoint_at(*run, score, figures->second.begin()->second.epoch);
            if (there) {
                chosen->second = *there;
            } else {
                basis.chosen.erase(chosen);
            }
        }
    }
}

QString note_text(widgets::TextFor reader, const char* sentence, const QString& name, const QString& score) {
    return widgets::text_for(reader, "Comparison", sentence).arg(name, score);
}

} // namespace

void ComparisonNotes::append(const std::string& sentence) {
    window.append(core_text(sentence));
    files.append(QString::fromStdString(sentence));
}

void ComparisonNotes::append(const char* sentence, const QString& name, const QString& file_name,
                             const QString& score) {
    window.append(note_text(widgets::TextFor::window, sentence, name, widgets::score_title(score)));
    files.append(note_text(widgets::TextFor::files, sentence, file_name, score));
}

void ComparisonNotes::prepend(const char* sentence, const QString& name, const QString& file_name,
                              const QString& score) {
    window.prepend(note_text(widgets::TextFor::window, sentence, name, widgets::score_title(score)));
    files.prepend(note_text(widgets::TextFor::files, sentence, file_name, score));
}

const runs::ChosenCheckpoint* ComparisonBasis::chosen_in(const SharedRun& run) const {
    return find_in(chosen, run);
}

const runs::ChosenCheckpoint* ComparisonBasis::best_in(const SharedRun& run) const {
    return find_in(best, run);
}

ComparisonBasis comparison_basis(const ComparisonInput& input) {
    ComparisonBasis basis{input, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    const std::string score = input.choice.score.toStdString();
    const std::string rule = input.choice.rule.toStdString();
    const QString shown = shown_run(input);
    const QSet<QString> comparable = comparable_with(shown, input.runs);
    choose_runs(basis, shown, comparable);
    basis.order = ordered(input.items, comparable);
    choose_checkpoints(basis, score, rule);
    basis.groups = comparison_groups(basis.order, input.runs, basis.ticks);
    find_group_figures(basis, score, rule);
    if (rule == runs::mean_curve_rule) {
        take_epochs_of_groups(basis, score);
    }
    return basis;
}

} // namespace midstage::app
