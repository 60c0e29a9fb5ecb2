// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/masked_pass.h"
#include "core/models/state_dict.h"

#include <ATen/core/Tensor.h>
#include <cstdint>

namespace midstage::masks {

/// What K masks at one keep fraction did to each training sample; all (N), on the CPU.
struct MaskedFigures {
    at::Tensor flip_fraction;  ///< float32: fraction of the masks under which the sample is misclassified although the
                               ///< full network gets it right; 0 where the full network gets it wrong
    at::Tensor error_fraction; ///< float32: fraction of the masks under which it is misclassified, whatever the full
                               ///< network does
    at::Tensor loss;           ///< float32, mean over the masks
    at::Tensor margin;         ///< float32, mean over the masks
    at::Tensor prediction;     ///< int64, the most frequent under the masks; of equally frequent ones the smallest
};

/// The threshold as the fractions are held: three masks of five reach 0.6.
inline float flip_threshold(double threshold) {
    return static_cast<float>(threshold);
}

/// Adds up masked passes over one training set, mask by mask. The sums are whole numbers and float64, so the result
/// does not depend on when it was interrupted and taken up again.
class MaskedSums {
public:
    /// `full`: the pass of the unmasked network.
    MaskedSums(const SampleFigures& full, int64_t classes);
    // A copy would share its tensors, and so add up into both.
    MaskedSums(const MaskedSums&) = delete;
    MaskedSums& operator=(const MaskedSums&) = delete;
    MaskedSums(MaskedSums&&) noexcept = default;
    MaskedSums& operator=(MaskedSums&&) noexcept = default;
    ~MaskedSums() = default;

    /// Throws Error where it is of another set or of more classes.
    void add(const SampleFigures& masked);
    int64_t masks() const { return masks_; }
    /// Throws Error before the first mask.
    MaskedFigures figures() const;

    /// For resumption: all that has been added up, under names that begin with `prefix`.
    models::StateDict state(const std::string& prefix) const;
    /// Throws InputError, with nothing changed, where something is missing or of another set.
    void restore(const models::StateDict& state, const std::string& prefix);

private:
    at::Tensor full_correct_;
    int64_t masks_ = 0;
    at::Tensor wrong_;       ///< int64 (N)
    at::Tensor loss_;        ///< float64 (N)
    at::Tensor margin_;      ///< float64 (N)
    at::Tensor predictions_; ///< int32 (N, classes)
};

} // namespace midstage::masks
