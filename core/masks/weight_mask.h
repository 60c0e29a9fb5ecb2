// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/weights.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace midstage::masks {

/// What WeightMask::scores is called where a training has moved the scores.
inline constexpr const char* learned_scores = "learned";

/// Which weights are kept, a layer.
struct WeightMask {
    struct Layer {
        std::string name;
        at::Tensor kept; ///< bool, of the weight's shape
    };
    std::vector<Layer> layers;
    double keep_fraction = 1;
    Ranking ranking = Ranking::per_layer;
    std::string scores; ///< a name of Scores or learned_scores; make_mask leaves it and the seed to the caller
    uint64_t seed = 0;  ///< that drew random scores
};

/// How many of n weights are dropped at keep fraction k: int((1 - k) * n), as the reference counts.
int64_t dropped_count(int64_t n, double keep_fraction);

/// The entries of smallest |score| are dropped; of equal scores those that come first (in the order of layers and of
/// entries, whatever the memory format). `scores`: float32, one a weight, of its shape. Throws InputError unless
/// 0 < keep_fraction <= 1, and, naming the layer, where a layer would lose all its weights or a score is not a number.
WeightMask make_mask(const Weights& weights, const std::vector<at::Tensor>& scores, double keep_fraction,
                     Ranking ranking);

/// The masks themselves, in the order and memory format of the scores: for who makes one every step (make_mask without
/// its names). Scores on a GPU are not checked for NaN, for which it would have to wait.
std::vector<at::Tensor> kept_entries(const Weights& weights, const std::vector<at::Tensor>& scores,
                                     double keep_fraction, Ranking ranking);

/// The same by tensor operations, as it is computed on a GPU; public so that both ways can be compared.
std::vector<at::Tensor> kept_entries_by_tensor_operations(const Weights& weights, const std::vector<at::Tensor>& scores,
                                                          double keep_fraction, Ranking ranking);

/// Writes the dense weights that are kept, and zeros, into the weight. Not a product: 0 times an infinite weight would
/// be NaN, and times a negative one a negative zero.
void write_kept(at::Tensor weight, const at::Tensor& dense, const at::Tensor& kept);

/// How much of a layer a mask keeps.
struct LayerSparsity {
    std::string name;
    int64_t weights = 0;
    int64_t kept = 0;
};
std::vector<LayerSparsity> sparsity_of(const WeightMask& mask);

/// A NumPy archive, bit-packed: for each layer "<name>.bits" (uint8, as numpy.packbits packs the flattened mask) and
/// "<name>.shape" (int64); "layers" (uint8, the names as UTF-8, one a line), "keep_fraction" (float64), "seed"
/// (uint64), "ranking" and "scores" (uint8, text). tests/python/read_mask.py reads it. Atomic. Throws Error, also where
/// the mask does not say what its scores were.
void write_mask(const std::filesystem::path& file, const WeightMask& mask);
/// Throws InputError naming the file and what is wrong.
WeightMask read_mask(const std::filesystem::path& file);

/// Masks a network's weights in place, one mask after the other, without another copy of the network: the dense weights
/// are kept aside once and are back, bit for bit, whenever the scope ends, also by an exception.
class MaskScope {
public:
    explicit MaskScope(Weights weights);
    ~MaskScope();
    MaskScope(const MaskScope&) = delete;
    MaskScope& operator=(const MaskScope&) = delete;

    /// The dense weights times this mask, whatever mask was applied before. Throws InputError, with the weights dense,
    /// where the mask has a layer that the scope does not have, or one of another shape. Layers that the mask does not
    /// have stay dense.
    void apply(const WeightMask& mask);
    /// The dense weights.
    void remove();

private:
    Weights weights_;
    std::vector<at::Tensor> dense_;
};

} // namespace midstage::masks
