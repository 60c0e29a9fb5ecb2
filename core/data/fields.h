// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/data/options.h"

#include <array>

/// See core/base/fields.h.
namespace midstage::data {

inline constexpr std::array<EnumName<Fit>, 2> names_of(Fit) {
    return {{{Fit::resize, "resize"}, {Fit::crop, "crop"}}};
}
/// Those that can be asked for: all but AtypicalKind::none.
inline constexpr std::array<EnumName<AtypicalKind>, 4> names_of(AtypicalKind) {
    using enum AtypicalKind;
    return {
        {{low_contrast, "low_contrast"}, {occluded, "occluded"}, {blended, "blended"}, {wrong_label, "wrong_label"}}};
}

template <class Visitor, Of<ShapesOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("atypical_fraction", object.atypical_fraction, fraction.called("The fraction of atypical samples"));
    visitor("atypical_kinds", object.atypical_kinds);
}

template <class Visitor, Of<IdOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("dataset", object.dataset);
    visitor("train_limit", object.train_limit, not_negative.called("The number of training images (0 = all)"));
    visitor("test_limit", object.test_limit, not_negative.called("The number of test images (0 = all)"));
    visitor("validation_fraction", object.validation_fraction, fraction_below_one.called("The validation fraction"));
    visitor("label_noise", object.label_noise, fraction.called("The fraction of wrong labels"));
    visitor("shapes", object.shapes);
    visitor("mean", object.mean, fraction.called("Each mean of the normalisation"));
    visitor("std", object.std, Range{0, 1, true, false, "Each standard deviation of the normalisation"});
}

template <class Visitor, Of<OodOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("dataset", object.dataset);
    visitor("limit", object.limit, not_negative.called("The number of images of an OOD set (0 = all)"));
    visitor("fit", object.fit);
    visitor("validation", object.validation);
}

} // namespace midstage::data
