// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/sample_table.h"

namespace midstage::widgets {

/// What points of samples are told apart by.
enum class SampleGrouping { none, label, truth, flagged, answer };

/// Samples in few groups, each with a name, a colour and a shape of its own.
struct SampleGroups {
    QStringList names;      ///< in the order in which they are drawn: the last lies on top
    QVector<quint8> of_row; ///< position in the names
};

/// The groupings that the samples' columns allow, the usual one first.
QVector<SampleGrouping> groupings_of(const SampleColumns& columns);
QString grouping_title(SampleGrouping grouping);
/// "class" and so on, as in files.
QString grouping_key(SampleGrouping grouping);
/// Classes beyond those that can be told apart make one group.
SampleGroups groups_of(const SampleTable& table, SampleGrouping grouping);

} // namespace midstage::widgets
