// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison_table.h"
#include "app/core_text.h"

#include "app/comparison_columns.h"
#include "app/comparison_defaults.h"
#include "app/comparison_figures.h"
#include "app/comparison_labels.h"
#include "app/info_conversion.h"

#include <QCoreApplication>
#include <algorithm>

namespace midstage::app {

namespace {

using widgets::ComparisonCell;
using widgets::ComparisonRow;
using widgets::RunItem;
using Chosen = std::map<std::string, runs::ChosenCheckpoint>; ///< by folder

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// Assigned by copy: moving a temporary draws false warnings from GCC 12.
const ComparisonCell no_cell;

/// Runs that differ in their seeds alone.
struct Group {
    std::string key;
    QVector<const RunItem*> members;   ///< oldest first
    std::vector<SharedRun> considered; ///< of these the ticked ones, or all where none is
    std::vector<SharedRun> counted;    ///< of these, too, but of those with equal seeds the first alone
    bool ticked = false;
};

class Builder {
public:
    explicit Builder(const ComparisonInput& input)
        : input_(input)
        , score_(input.choice.score.toStdString())
        , rule_(input.choice.rule.toStdString()) {}

    ComparisonTable build() {
        choose_runs();
        note_scores();
        order_items();
        std::vector<SharedRun> runs;
        for (const RunItem* item : order_) {
            if (has_figures(read(item->id))) {
                runs.push_back(read(item->id).run);
            }
        }
        chosen_ = chosen_checkpoints(runs, score_, rule_);
        best_ = rule_ == "oracle" ? chosen_ : chosen_checkpoints(runs, score_, "oracle");
        make_groups();
        find_group_figures();
        take_epochs_of_groups();
        switch (input_.choice.grouping) {
        case Grouping::none:
            for (const RunItem* item : order_) {
                add_run(*item, -1);
            }
            break;
        case Grouping::seeds:
            for (const Group& group : groups_) {
                add_group(group);
            }
            break;
        case Grouping::family:
            add_families();
            break;
        }
        label_entries();
        return std::move(table_);
    }

private:
    ReadRun read(const QString& folder) const { return input_.runs.value(folder); }
    const runs::ComparedRun* baseline_run() const { return read(table_.baseline).run.get(); }
    bool is_ticked(const QString& folder) const { return table_.ticks.contains(folder); }

    void choose_runs() {
        const ComparisonChoice& choice = input_.choice;
        QString shown = choice.shown;
        // Where nothing is shown the newest run with figures stands for it.
        for (const RunItem& item : input_.items) {
            if (!shown.isEmpty() && read(shown).run) {
                break;
            }
            shown = has_figures(read(item.id)) ? item.id : shown;
        }
        table_.family = family_of(choice.shown, input_.runs);
        comparable_ = comparable_with(shown, input_.runs);
        table_.ticks = choice.ticks ? *choice.ticks : comparable_;
        table_.baseline = choice.baseline ? *choice.baseline : usual_baseline(shown, input_.runs, table_.ticks);
        if (!has_figures(read(table_.baseline))) {
            table_.baseline.clear();
        }
    }

    void note_scores() {
        QSet<QString> scores;
        for (const ReadRun& run : input_.runs) {
            for (const runs::OodRow& row : run.run ? run.run->ood : std::vector<runs::OodRow>()) {
                scores.insert(QString::fromStdString(row.score));
            }
        }
        table_.scores = scores.values();
        table_.scores.sort();
    }

    /// What belongs to the run that is shown first, as it came; of the rest the newest first.
    void order_items() {
        for (const RunItem& item : input_.items) {
            order_.append(&item);
        }
        std::stable_sort(order_.begin(), order_.end(), [this](const RunItem* a, const RunItem* b) {
            const bool first = comparable_.contains(a->id);
            if (first != comparable_.contains(b->id)) {
                return first;
            }
            return first ? a->created < b->created : a->created > b->created;
        });
    }

    void make_groups() {
        std::map<std::string, qsizetype> places;
        for (const RunItem* item : order_) {
            const SharedRun run = read(item->id).run;
            // A run that cannot be read is like no other.
            const std::string key = run ? run->group : "unreadable " + item->id.toStdString();
            const auto [place, is_new] = places.try_emplace(key, groups_.size());
            if (is_new) {
                groups_.append(Group{key, {}, {}, {}, false});
            }
            groups_[place->second].members.append(item);
        }
        for (Group& group : groups_) {
            std::sort(group.members.begin(), group.members.end(),
                      [](const RunItem* a, const RunItem* b) { return a->created < b->created; });
            std::vector<SharedRun> all;
            for (const RunItem* member : group.members) {
                if (has_figures(read(member->id))) {
                    all.push_back(read(member->id).run);
                    if (is_ticked(member->id)) {
                        group.considered.push_back(all.back());
                    }
                }
            }
            group.ticked = !group.considered.empty();
            group.considered = group.ticked ? group.considered : all;
            for (const SharedRun& run : group.considered) {
                const bool repeats = std::any_of(group.counted.begin(), group.counted.end(),
                                                 [&](const SharedRun& one) { return runs::is_repetition(*run, *one); });
                if (!repeats) {
                    group.counted.push_back(run);
                }
            }
        }
    }

    void find_group_figures() {
        const bool grouped = input_.choice.grouping == Grouping::seeds;
        for (const bool ticked : {true, false}) {
            if (!ticked && !grouped && rule_ != runs::mean_curve_rule) {
                break; // of single runs nothing but the notes on those that are ticked is wanted
            }
            std::vector<SharedRun> runs;
            for (const Group& group : groups_) {
                const bool is_baseline = grouped && baseline_run() != nullptr && baseline_run()->group == group.key;
                if (group.ticked == ticked || is_baseline) {
                    runs.insert(runs.end(), group.considered.begin(), group.considered.end());
                }
            }
            GroupFigures found = group_figures(runs, score_, rule_, grouped ? counted_baseline() : nullptr);
            figures_.merge(found.figures);
            if (ticked) {
                take_notes(found.notes);
            }
        }
    }

    /// By the rule of the averaged curve a group has one epoch, and that is every member's: at its own best one a
    /// member would be of another checkpoint than the group that it stands under.
    void take_epochs_of_groups() {
        if (rule_ != runs::mean_curve_rule) {
            return;
        }
        for (const Group& group : groups_) {
            const auto figures = figures_.find(group.key);
            if (figures == figures_.end() && group.ticked && group.counted.size() > 1) {
                const QString& name = group.members.front()->name;
                add_note(QT_TRANSLATE_NOOP("Comparison",
                                           "%1 and the runs that differ from it in their seeds alone have no "
                                           "checkpoint of the score %2 in common: they have no averaged curve."),
                         name, name, false);
            }
            for (const RunItem* member : group.members) {
                const SharedRun run = read(member->id).run;
                const auto chosen = run ? chosen_.find(run->info.folder.string()) : chosen_.end();
                if (group.considered.empty() || chosen == chosen_.end()) {
                    continue;
                }
                const auto there = figures == figures_.end()
                                       ? std::nullopt
                                       : checkpoint_at(*run, score_, figures->second.begin()->second.epoch);
                if (there) {
                    chosen->second = *there;
                } else {
                    chosen_.erase(chosen);
                }
            }
        }
    }

    /// Any counted run of the baseline's group stands for it.
    const runs::ComparedRun* counted_baseline() const {
        for (const Group& group : groups_) {
            if (baseline_run() != nullptr && group.key == baseline_run()->group && !group.counted.empty()) {
                return group.counted.front().get();
            }
        }
        return nullptr;
    }

    void take_notes(const std::vector<std::string>& notes) {
        for (const std::string& note : notes) {
            table_.notes.append(core_text(note));
            table_.file_notes.append(QString::fromStdString(note));
        }
    }

    /// %1 becomes the name of a run or group, %2 the score: in files its key.
    void add_note(const char* sentence, const QString& name, const QString& file_name, bool first) {
        const QString& score = input_.choice.score;
        const auto add = [&](QStringList& notes, widgets::TextFor reader, const QString& called, const QString& of) {
            notes.insert(first ? 0 : notes.size(), widgets::text_for(reader, "Comparison", sentence).arg(called, of));
        };
        add(table_.notes, widgets::TextFor::window, name, widgets::score_title(score));
        add(table_.file_notes, widgets::TextFor::files, file_name, score);
    }

    static ComparisonCell& cell(ComparisonRow& row, const char* key) {
        return row.cells[comparison_column(QString::fromLatin1(key))];
    }
    static ComparisonCell& cell(ComparisonRow& row, const std::string& key) { return cell(row, key.c_str()); }

    const runs::ChosenCheckpoint* chosen_in(const Chosen& chosen, const SharedRun& run) const {
        const auto found = run ? chosen.find(run->info.folder.string()) : chosen.end();
        return found == chosen.end() ? nullptr : &found->second;
    }

    std::optional<double> figure_in(const SharedRun& run, const runs::ComparedFigure& figure) const {
        const runs::ChosenCheckpoint* chosen = chosen_in(chosen_, run);
        return chosen == nullptr ? std::nullopt : figure.of(*chosen);
    }

    /// What a single run's figure is held against: the baseline itself, or in a group the baseline's run of the same
    /// training.
    std::optional<double> baseline_of_run(const SharedRun& run, const runs::ComparedFigure& figure) const {
        if (baseline_run() == nullptr || run->info.folder == baseline_run()->info.folder) {
            return std::nullopt;
        }
        if (input_.choice.grouping != Grouping::seeds) {
            return figure_in(read(table_.baseline).run, figure);
        }
        double sum = 0;
        int count = 0;
        for (const Group& group : groups_) {
            if (group.key != baseline_run()->group || group.key == run->group) {
                continue;
            }
            for (const SharedRun& other : group.counted) {
                const auto value = other->training == run->training ? figure_in(other, figure) : std::nullopt;
                sum += value.value_or(0);
                count += value ? 1 : 0;
            }
        }
        return count > 0 ? std::optional<double>(sum / count) : std::nullopt;
    }

    int add_run(const RunItem& item, int parent) {
        const ReadRun run = read(item.id);
        ComparisonRow row;
        row.id = item.id;
        row.parent = parent;
        row.ticked = is_ticked(item.id);
        row.baseline = item.id == table_.baseline;
        row.state = run.error.isEmpty() ? item.state : widgets::RunItemState::unreadable;
        row.cells = run_cells(item, run);
        row.search =
            QStringList{item.name, item.id.section(QLatin1Char('/'), -1), cell(row, "state").text, run.search}.join(
                QLatin1Char('\n'));
        if (run.run) {
            row.kind = QString::fromStdString(runs::to_string(run.run->info.spec.kind));
            row.search += QLatin1Char('\n') + cell(row, "kind").text;
            fill_figures(row, run.run);
        }
        table_.rows.append(row);
        if (row.ticked && has_figures(run) && (parent < 0 || !table_.rows[parent].group)) {
            table_.entries.append({row.id, item.name, {item.id}});
        }
        return static_cast<int>(table_.rows.size()) - 1;
    }

    void fill_figures(ComparisonRow& row, const SharedRun& run) const {
        if (const auto* best = chosen_in(best_, run)) {
            cell(row, "best_epoch").value = best->epoch;
        }
        const runs::ChosenCheckpoint* chosen = chosen_in(chosen_, run);
        if (chosen == nullptr) {
            return;
        }
        cell(row, "epoch").value = chosen->epoch;
        cell(row, "n").value = 1;
        for (const runs::ComparedFigure& figure : runs::compared_figures()) {
            ComparisonCell& into = cell(row, figure.name);
            into.value = figure.of(*chosen);
            const auto baseline = baseline_of_run(run, figure);
            if (into.value && baseline) {
                into.difference = *into.value - *baseline;
            }
        }
    }

    void add_group(const Group& group) {
        const SharedRun first = read(group.members.front()->id).run;
        const bool is_baseline = baseline_run() != nullptr && baseline_run()->group == group.key;
        if (group.members.size() == 1) {
            const int row = add_run(*group.members.front(), -1);
            if (first && has_figures(read(group.members.front()->id))) {
                fill_group(table_.rows[row], group);
                labelled_.append({row, first.get()});
            }
            return;
        }
        ComparisonRow row;
        row.id = QStringLiteral("group:") + QString::number(qHash(QByteArray::fromStdString(group.key)), 16);
        row.group = true;
        row.baseline = is_baseline;
        row.cells = run_cells(*group.members.front(), read(group.members.front()->id));
        row.kind = QString::fromStdString(runs::to_string(first->info.spec.kind));
        describe_group(row, group);
        fill_group(row, group);
        const int at = static_cast<int>(table_.rows.size());
        table_.rows.append(row);
        labelled_.append({at, first.get()});
        if (group.ticked) {
            QStringList counted;
            for (const SharedRun& run : group.counted) {
                counted.append(text_of(run->info.folder));
            }
            table_.entries.append({row.id, {}, counted});
        }
        for (const RunItem* member : group.members) {
            const int child = add_run(*member, at);
            table_.rows[child].baseline = false; // the group is
        }
    }

    /// What is not the same in all members is not told of the group.
    void describe_group(ComparisonRow& row, const Group& group) const {
        QStringList seeds;
        for (const RunItem* member : group.members) {
            const QVector<ComparisonCell> cells = run_cells(*member, read(member->id));
            seeds.append(cells[comparison_column(QStringLiteral("seed"))].text);
            for (qsizetype i = 0; i < cells.size(); ++i) {
                if (cells[i].text != row.cells[i].text) {
                    row.cells[i] = no_cell;
                } else if (cells[i].value != row.cells[i].value) {
                    row.cells[i].value.reset();
                }
            }
        }
        cell(row, "seed").text = seeds.join(QLatin1Char(' '));
        cell(row, "seed").value.reset();
        cell(row, "created") = no_cell;
        cell(row, "created").value = double(group.members.front()->created.toMSecsSinceEpoch());
        row.state = group.members.front()->state;
        average(row, group, "constraint");
        average(row, group, "seconds");
        average(row, group, "best_epoch");
        average(row, group, "final_epoch");
    }

    void average(ComparisonRow& row, const Group& group, const char* key) const {
        double sum = 0;
        int count = 0;
        for (const SharedRun& run : group.counted) {
            std::optional<double> value;
            if (qstrcmp(key, "best_epoch") == 0) {
                const auto* best = chosen_in(best_, run);
                value = best != nullptr ? std::optional<double>(best->epoch) : std::nullopt;
            } else {
                RunItem item;
                item.id = text_of(run->info.folder);
                value = run_cells(item, read(item.id))[comparison_column(QString::fromLatin1(key))].value;
            }
            sum += value.value_or(0);
            count += value ? 1 : 0;
        }
        cell(row, key) = no_cell;
        if (count > 0) {
            cell(row, key).value = sum / count;
        }
    }

    void fill_group(ComparisonRow& row, const Group& group) const {
        const auto figures = figures_.find(group.key);
        if (figures == figures_.end()) {
            return;
        }
        const auto baseline =
            baseline_run() != nullptr && !row.baseline ? figures_.find(baseline_run()->group) : figures_.end();
        for (const auto& [name, figure] : figures->second) {
            ComparisonCell& into = cell(row, name);
            into = no_cell;
            into.value = figure.moments.mean;
            cell(row, "n").value = double(figure.n);
            cell(row, "epoch").value = figure.epoch;
            if (figure.n > 1) {
                into.deviation = figure.moments.standard_deviation;
            }
            if (figure.interval) {
                into.interval = {figure.interval->low, figure.interval->high};
            }
            constexpr int64_t enough = 5;
            if (figure.n > 1 && figure.n < enough) {
                into.note =
                    Text::tr("Of %1 trainings: over fewer than five such an interval is too narrow.").arg(figure.n);
            }
            if (into.interval) {
                ComparisonCell& interval = cell(row, interval_column(QString::fromStdString(name)).toStdString());
                interval.interval = into.interval;
                interval.value = into.interval->first;
                interval.note = into.note;
            }
            if (figure.difference) {
                into.difference = figure.difference->mean;
                into.note += (into.note.isEmpty() ? "" : "\n") +
                             Text::tr("The difference is the mean over %n training(s) that both have.", nullptr,
                                      static_cast<int>(figure.difference->pairs));
                if (figure.difference->interval) {
                    const auto points = [](double value) { return QLocale().toString(100 * value, 'f', 2); };
                    into.note += QLatin1Char('\n') + Text::tr("95 % bootstrap interval of the difference: %1 to %2")
                                                         .arg(points(figure.difference->interval->low),
                                                              points(figure.difference->interval->high));
                }
            } else if (baseline != figures_.end()) {
                const auto other = baseline->second.find(name);
                if (other != baseline->second.end()) {
                    into.difference = figure.moments.mean - other->second.moments.mean;
                    into.note += (into.note.isEmpty() ? "" : "\n") +
                                 Text::tr("The difference is that of the means: no training is in both groups.");
                }
            }
        }
    }

    void add_families() {
        QHash<QString, QVector<const RunItem*>> children;
        QVector<const RunItem*> roots;
        for (const RunItem* item : order_) {
            const QString parent = parent_folder(item->id, input_.runs);
            if (parent.isEmpty()) {
                roots.append(item);
            } else {
                children[parent].append(item);
            }
        }
        QSet<QString> added;
        const std::function<void(const RunItem*, int)> add = [&](const RunItem* item, int parent) {
            if (added.contains(item->id)) {
                return;
            }
            added.insert(item->id);
            const int row = add_run(*item, parent);
            for (const RunItem* child : children.value(item->id)) {
                add(child, row);
            }
        };
        for (const RunItem* root : roots) {
            add(root, -1);
        }
        for (const RunItem* item : order_) {
            add(item, -1); // a run.json that was edited may name itself as its ancestor
        }
    }

    void label_groups(bool ticked) {
        std::vector<const runs::ComparedRun*> firsts;
        std::vector<const runs::ComparedRun*> parents;
        QVector<int> rows;
        for (const auto& [row, run] : labelled_) {
            const QString id = table_.rows[row].id;
            const bool is_entry = std::any_of(table_.entries.begin(), table_.entries.end(),
                                              [&](const ComparisonEntry& entry) { return entry.id == id; });
            if (is_entry == ticked) {
                rows.append(row);
                firsts.push_back(run);
                parents.push_back(read(parent_folder(text_of(run->info.folder), input_.runs)).run.get());
            }
        }
        const QStringList labels = group_labels(firsts, parents);
        const QStringList file_labels = group_labels(firsts, parents, widgets::TextFor::files);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            ComparisonRow& row = table_.rows[rows[i]];
            ComparisonCell& name = cell(row, "name");
            name.note = row.group ? QString() : name.text + QLatin1Char('\n') + name.note;
            name.text = labels[i];
            name.file_text = file_labels[i];
        }
    }

    /// What the ticked single runs are, by their groups.
    std::map<std::string, QString> names_of_groups() const {
        std::map<std::string, QString> names;
        std::vector<const runs::ComparedRun*> firsts;
        std::vector<const runs::ComparedRun*> parents;
        for (const ComparisonEntry& entry : table_.entries) {
            const runs::ComparedRun* run = read(entry.runs.first()).run.get();
            if (names.emplace(run->group, QString()).second) {
                firsts.push_back(run);
                parents.push_back(read(parent_folder(entry.runs.first(), input_.runs)).run.get());
            }
        }
        const QStringList labels = group_labels(firsts, parents);
        for (size_t i = 0; i < firsts.size(); ++i) {
            names[firsts[i]->group] = labels[static_cast<qsizetype>(i)];
        }
        return names;
    }

    void label_entries() {
        if (input_.choice.grouping == Grouping::seeds) {
            // Those that are ticked are told apart from each other, and not from whatever else there is.
            for (const bool ticked : {true, false}) {
                label_groups(ticked);
            }
        }
        const std::map<std::string, QString> group_names = names_of_groups();
        QStringList labels;
        for (ComparisonEntry& entry : table_.entries) {
            const auto row = std::find_if(table_.rows.begin(), table_.rows.end(),
                                          [&](const ComparisonRow& one) { return one.id == entry.id; });
            QString label = cell(*row, "name").text;
            if (input_.choice.grouping != Grouping::seeds) {
                label = Text::tr("%1, seed %2").arg(group_names.at(read(entry.id).run->group), cell(*row, "seed").text);
            }
            labels.append(label);
        }
        make_different(labels);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            table_.entries[i].label = labels[i];
        }
        for (ComparisonRow& row : table_.rows) {
            const bool stands_for_all = row.baseline && row.parent < 0;
            if (stands_for_all || row.id == table_.baseline) {
                if (table_.baseline_name.isEmpty()) {
                    const ComparisonCell& name = cell(row, "name");
                    table_.baseline_name = name.text;
                    table_.baseline_file_name = name.text_in_files();
                }
                if (!cell(row, "accuracy").value && !cell(row, "auroc").value) {
                    add_note(QT_TRANSLATE_NOOP("Comparison",
                                               "The baseline %1 has no figures of the score %2 at the chosen "
                                               "checkpoint: nothing is compared with it."),
                             table_.baseline_name, table_.baseline_file_name, true);
                }
            }
            if (row.group) {
                row.search = cell(row, "name").text;
            }
        }
    }

    const ComparisonInput& input_;
    std::string score_;
    std::string rule_;
    ComparisonTable table_;
    QSet<QString> comparable_;
    QVector<const RunItem*> order_;
    QVector<Group> groups_;
    Chosen chosen_;
    Chosen best_;
    std::map<std::string, std::map<std::string, runs::GroupFigure>> figures_;
    QVector<std::pair<int, const runs::ComparedRun*>> labelled_; ///< rows that are called after what they are
};

} // namespace

ComparisonTable comparison_table(const ComparisonInput& input) {
    return Builder(input).build();
}

} // namespace midstage::app
