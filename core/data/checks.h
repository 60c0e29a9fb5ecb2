// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fields.h"
#include "core/data/options.h"

#include <filesystem>
#include <vector>

namespace midstage::data {

/// What the ID set is loaded for.
enum class IdUse {
    training,   ///< training and test images
    evaluation, ///< test images; training images only where needs_training_part()
};

/// Whether even an evaluation needs the training images: to measure the normalisation or for the validation split; of a
/// path always, for its test images may be held out of them.
bool needs_training_part(const IdOptions& options);

/// What cannot work, each number being in its range (core/data/fields.h); fields as in "shapes.atypical_kinds". Reads
/// no whole set: of a path the kind of file, the first picture and the folders of classes are looked at.
std::vector<FieldProblem> combination_problems(const IdOptions& options, const std::filesystem::path& data_dir,
                                               IdUse use = IdUse::training);
std::vector<FieldProblem> combination_problems(const OodOptions& options, const std::filesystem::path& data_dir);

/// Throws InputError with the first option that is out of its range or cannot work.
void check(const IdOptions& options, const std::filesystem::path& data_dir, IdUse use = IdUse::training);
void check(const OodOptions& options, const std::filesystem::path& data_dir);

/// One sentence where a normalisation is given that does not fit images of so many channels (0 = not known yet), beside
/// the field "mean" or "std"; else nothing.
std::vector<FieldProblem> normalisation_problems(const IdOptions& options, int64_t channels);

} // namespace midstage::data
