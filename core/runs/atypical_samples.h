// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/training_criteria.h"
#include "core/masks/atypical.h"
#include "core/runs/run_data.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace midstage::runs {

/// What is known of every training sample of a checkpoint, N each.
struct AtypicalSamples {
    SampleFacts facts;
    std::vector<std::string> class_names;
    masks::SampleFigures full; ///< of the unmasked network, on plain images
    std::vector<double> keep_fractions;
    std::vector<masks::MaskedFigures> masked;           ///< one a keep fraction
    std::optional<analysis::TrainingCriteria> training; ///< from the parent run's record; none for a file of weights
    std::vector<int64_t> recorded_epochs;               ///< of that record's rows
};

/// A number a sample by which atypical ones may be found.
struct Criterion {
    std::string name;                    ///< as in the files: "flip_fraction", "area_under_margin" ...
    std::optional<double> keep_fraction; ///< of the masks, where it is one of theirs
    std::vector<double> values;          ///< oriented: higher = more atypical; NaN = not known
};

/// Under the masks of each keep fraction: flip_fraction, error_fraction, masked_loss, masked_margin; of the full
/// network: loss, margin; of the record of training: final_loss, area_under_margin, forgetting_events, first_learnt.
/// Margins count negative, samples never learnt highest.
std::vector<Criterion> criteria_of(const AtypicalSamples& samples);

/// data::AtypicalKind of each training sample, 0 for a typical one: as generated, and wrong_label where the label was
/// corrupted. Empty where nothing is known or no sample is atypical.
std::vector<uint8_t> truth_of(const SampleFacts& facts);

} // namespace midstage::runs
