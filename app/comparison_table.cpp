// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison_table.h"

#include "app/comparison_defaults.h"
#include "app/comparison_labels.h"
#include "app/comparison_rows.h"
#include "app/info_conversion.h"
#include "widgets/file_texts.h"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

namespace midstage::app {

namespace {

using widgets::ComparisonCell;
using widgets::ComparisonRow;
using widgets::RunItem;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// Arranges the rows and gives them their names.
class Builder {
public:
    explicit Builder(const ComparisonInput& input)
        : input_(input)
        , basis_(comparison_basis(input)) {}

    ComparisonTable build() {
        switch (input_.choice.grouping) {
        case Grouping::none:
            for (const RunItem* item : basis_.order) {
                add_run(*item, -1);
            }
            break;
        case Grouping::seeds:
            for (const ComparisonGroup& group : basis_.groups) {
                add_group(group);
            }
            break;
        case Grouping::family:
            add_families();
            break;
        }
        if (basis_.is_grouped()) {
            // Those that are ticked are told apart from each other, and not from whatever else there is.
            for (const bool ticked : {true, false}) {
                label_groups(ticked);
            }
        }
        label_entries();
        name_baseline();
        take_basis();
        return std::move(table_);
    }

private:
    int add_run(const RunItem& item, int parent) {
        table_.rows.append(run_row(basis_, item));
        ComparisonRow& row = table_.rows.last();
        row.parent = parent;
        if (row.ticked && has_figures(basis_.read(item.id)) && (parent < 0 || !table_.rows[parent].group)) {
            table_.entries.append({row.id, item.name, {}, {item.id}});
        }
        return static_cast<int>(table_.rows.size()) - 1;
    }

    void add_group(const ComparisonGroup& group) {
        const RunItem& first = *group.members.front();
        const SharedRun first_run = basis_.read(first.id).run;
        if (group.members.size() == 1) {
            const int row = add_run(first, -1);
            if (has_figures(basis_.read(first.id))) {
                fill_group_figures(table_.rows[row], basis_, group);
                labelled_.append({row, first_run.get()});
            }
            return;
        }
        const int at = static_cast<int>(table_.rows.size());
        table_.rows.append(group_row(basis_, group));
        labelled_.append({at, first_run.get()});
        if (group.ticked) {
            QStringList counted;
            for (const SharedRun& run : group.counted) {
                counted.append(text_of(run->info.folder));
            }
            table_.entries.append({table_.rows[at].id, {}, {}, counted});
        }
        for (const RunItem* member : group.members) {
            const int child = add_run(*member, at);
            table_.rows[child].baseline = false; // the group is
        }
    }

    void add_families() {
        QHash<QString, QVector<const RunItem*>> children;
        QVector<const RunItem*> roots;
        for (const RunItem* item : basis_.order) {
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
        for (const RunItem* item : basis_.order) {
            add(item, -1); // a run.json that was edited may name itself as its ancestor
        }
    }

    const runs::ComparedRun* parent_of(const QString& folder) const {
        return basis_.read(parent_folder(folder, input_.runs)).run.get();
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
                parents.push_back(parent_of(text_of(run->info.folder)));
            }
        }
        const QStringList labels = group_labels(firsts, parents);
        const QStringList file_labels = group_labels(firsts, parents, widgets::TextFor::files);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            ComparisonRow& row = table_.rows[rows[i]];
            ComparisonCell& name = cell_of(row, "name");
            name.note = row.group ? QString() : name.text + QLatin1Char('\n') + name.note;
            name.text = labels[i];
            name.file_text = file_labels[i];
            if (row.group) {
                row.search = name.text;
            }
        }
    }

    /// What the ticked single runs are, by their groups.
    std::map<std::string, QString> names_of_groups() const {
        std::map<std::string, QString> names;
        std::vector<const runs::ComparedRun*> firsts;
        std::vector<const runs::ComparedRun*> parents;
        for (const ComparisonEntry& entry : table_.entries) {
            const runs::ComparedRun* run = basis_.read(entry.runs.first()).run.get();
            if (names.emplace(run->group, QString()).second) {
                firsts.push_back(run);
                parents.push_back(parent_of(entry.runs.first()));
            }
        }
        const QStringList labels = group_labels(firsts, parents);
        for (size_t i = 0; i < firsts.size(); ++i) {
            names[firsts[i]->group] = labels[static_cast<qsizetype>(i)];
        }
        return names;
    }

    /// Of what is ticked, all different, for whom texts on this thread are for.
    QStringList entry_labels() {
        const std::map<std::string, QString> group_names = names_of_groups();
        QStringList labels;
        for (const ComparisonEntry& entry : table_.entries) {
            const auto row = std::find_if(table_.rows.begin(), table_.rows.end(),
                                          [&](const ComparisonRow& one) { return one.id == entry.id; });
            const ComparisonCell& name = cell_of(*row, "name");
            QString label = widgets::FileTexts::wanted() ? name.text_in_files() : name.text;
            if (!basis_.is_grouped()) {
                label = Text::tr("%1, seed %2")
                            .arg(group_names.at(basis_.read(entry.id).run->group), cell_of(*row, "seed").text);
            }
            labels.append(label);
        }
        make_different(labels);
        return labels;
    }

    void label_entries() {
        const QStringList labels = entry_labels();
        const QStringList file_labels = widgets::in_files([this] { return entry_labels(); });
        for (qsizetype i = 0; i < labels.size(); ++i) {
            table_.entries[i].label = labels[i];
            table_.entries[i].file_label = file_labels[i];
        }
    }

    /// After the rows have their names. A group that is the baseline stands before its members.
    void name_baseline() {
        const auto row = std::find_if(table_.rows.begin(), table_.rows.end(), [this](const ComparisonRow& one) {
            return (one.baseline && one.parent < 0) || one.id == basis_.baseline;
        });
        if (row == table_.rows.end()) {
            return;
        }
        const ComparisonCell& name = cell_of(*row, "name");
        table_.baseline_name = name.text;
        table_.baseline_file_name = name.text_in_files();
        if (!cell_of(*row, "accuracy").value && !cell_of(*row, "auroc").value) {
            basis_.notes.prepend(QT_TRANSLATE_NOOP("Comparison",
                                                   "The baseline %1 has no figures of the score %2 at the chosen "
                                                   "checkpoint: nothing is compared with it."),
                                 table_.baseline_name, table_.baseline_file_name, input_.choice.score);
        }
    }

    void take_basis() {
        QSet<QString> scores;
        for (const ReadRun& run : input_.runs) {
            for (const runs::OodRow& row : run.run ? run.run->ood : std::vector<runs::OodRow>()) {
                scores.insert(QString::fromStdString(row.score));
            }
        }
        table_.scores = scores.values();
        table_.scores.sort();
        table_.ticks = basis_.ticks;
        table_.family = basis_.family;
        table_.baseline = basis_.baseline;
        table_.notes = basis_.notes.window;
        table_.file_notes = basis_.notes.files;
    }

    const ComparisonInput& input_;
    ComparisonBasis basis_;
    ComparisonTable table_;
    QVector<std::pair<int, const runs::ComparedRun*>> labelled_; ///< rows that are called after what they are
};

} // namespace

ComparisonTable comparison_table(const ComparisonInput& input) {
    return Builder(input).build();
}

} // namespace midstage::app
