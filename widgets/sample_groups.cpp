// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sample_groups.h"

#include <QCoreApplication>
#include <algorithm>

namespace midstage::widgets {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SampleScatter)
};

constexpr int most_groups = 12; ///< more colours with shapes are not told apart

template <class Group>
SampleGroups grouped(const SampleTable& table, const QStringList& names, const Group& group) {
    SampleGroups groups{names, QVector<quint8>(table.size())};
    for (int row = 0; row < groups.of_row.size(); ++row) {
        groups.of_row[row] = static_cast<quint8>(group(row));
    }
    return groups;
}

SampleGroups by_label(const SampleTable& table) {
    const SampleColumns& columns = table.columns();
    int classes = static_cast<int>(columns.class_names.size());
    for (const int label : columns.label) {
        classes = std::max(classes, label + 1);
    }
    const int shown = classes > most_groups ? most_groups - 1 : classes;
    QStringList names;
    if (classes > shown) {
        names.append(Text::tr("Other classes"));
    }
    for (int label = 0; label < shown; ++label) {
        names.append(columns.class_name(label));
    }
    const int offset = classes > shown ? 1 : 0;
    return grouped(table, names, [&](int row) {
        const int label = columns.label.value(row, -1);
        return label >= 0 && label < shown ? label + offset : 0;
    });
}

SampleGroups by_truth(const SampleTable& table) {
    const SampleColumns& columns = table.columns();
    QStringList names{Text::tr("Typical"), Text::tr("Wrong label")};
    for (int kind = 0; kind < std::min<int>(most_groups - 2, static_cast<int>(columns.kind_names.size())); ++kind) {
        names.append(columns.kind_title(kind));
    }
    return grouped(table, names, [&](int row) {
        if (row < columns.wrong_label.size() && columns.wrong_label[row]) {
            return 1;
        }
        return std::min<int>(columns.kind.value(row, -1) + 2, static_cast<int>(names.size()) - 1) *
               (columns.kind.value(row, -1) >= 0 ? 1 : 0);
    });
}

} // namespace

QVector<SampleGrouping> groupings_of(const SampleColumns& columns) {
    QVector<SampleGrouping> offered;
    const auto add = [&](bool known, SampleGrouping grouping) {
        if (known) {
            offered.append(grouping);
        }
    };
    add(columns.truth_known(), SampleGrouping::truth);
    add(!columns.correct.isEmpty(), SampleGrouping::answer);
    add(!columns.flip_fraction.isEmpty(), SampleGrouping::flagged);
    add(!columns.label.isEmpty(), SampleGrouping::label);
    add(true, SampleGrouping::none);
    return offered;
}

QString grouping_title(SampleGrouping grouping) {
    switch (grouping) {
    case SampleGrouping::label:
        return Text::tr("Class");
    case SampleGrouping::truth:
        return Text::tr("Truth");
    case SampleGrouping::flagged:
        return Text::tr("Flagged or not");
    case SampleGrouping::answer:
        return Text::tr("Right or wrong");
    case SampleGrouping::none:
        break;
    }
    return Text::tr("One colour");
}

QString grouping_key(SampleGrouping grouping) {
    switch (grouping) {
    case SampleGrouping::label:
        return QStringLiteral("class");
    case SampleGrouping::truth:
        return QStringLiteral("truth");
    case SampleGrouping::flagged:
        return QStringLiteral("atypical");
    case SampleGrouping::answer:
        return QStringLiteral("correct");
    case SampleGrouping::none:
        break;
    }
    return QStringLiteral("none");
}

SampleGroups groups_of(const SampleTable& table, SampleGrouping grouping) {
    const SampleColumns& columns = table.columns();
    switch (grouping) {
    case SampleGrouping::label:
        return by_label(table);
    case SampleGrouping::truth:
        return by_truth(table);
    case SampleGrouping::flagged:
        return grouped(table, {Text::tr("Not flagged"), Text::tr("Flagged")},
                       [&](int row) { return table.flagged(row) ? 1 : 0; });
    case SampleGrouping::answer:
        return grouped(table, {Text::tr("Not known"), Text::tr("Right"), Text::tr("Wrong")}, [&](int row) {
            const int correct = columns.correct.value(row, -1);
            return correct < 0 ? 0 : 2 - correct;
        });
    case SampleGrouping::none:
        break;
    }
    return grouped(table, {QString()}, [](int) { return 0; });
}

} // namespace midstage::widgets
