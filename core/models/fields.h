// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/models/options.h"

/// See core/base/fields.h.
namespace midstage::models {

template <class Visitor, Of<ModelOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("name", object.name);
    visitor("affine", object.affine);
    visitor("dropout", object.dropout, fraction_below_one.called("The dropout"));
}

} // namespace midstage::models
