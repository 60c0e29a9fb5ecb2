// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/masks/options.h"
#include "core/masks/weight_mask.h"
#include "core/training/parametrization.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace midstage::masks {

/// Pruning with learned scores (UMAP: Zhu et al., ICML 2023; the scores as in Ramanujan et al., CVPR 2020). For each
/// masked weight w with score s the network has w * m(|s|), where m keeps the entries of largest |s|. The gradient goes
/// straight through m: ds = sign(s) * w * dL/d(w * m), to dropped entries as well; trained weights get
/// dw = m * dL/d(w * m). Batch-norm statistics move as in any training.
///
/// The network holds plain dense weights with zeros throughout, so it needs no special layers and its checkpoints load
/// anywhere. A moving average is taken of scores and weights, and its own mask is made of the averaged scores: the
/// average of several masks would have no zeros.
class LearnedMask : public training::Parametrization {
public:
    /// Throws InputError where a layer would lose all its weights, a pattern fits no parameter, or nothing would be
    /// trained. Parameters that are not trained no longer ask for gradients.
    LearnedMask(torch::nn::Module& network, const PruneOptions& options, uint64_t seed);

    std::vector<training::ParameterGroup> groups(double weight_decay) const override;
    void pull_back() override;
    void write() override;
    void step_average(double weight) override;
    void write_average(torch::nn::Module& average) override;
    models::StateDict tensors() const override;
    void restored() override;

    /// The mask of the network as it is; of the averaged scores where `of_average`.
    WeightMask mask(bool of_average) const;

private:
    /// One of a kind for each masked parameter, in the network's order.
    struct Tensors {
        std::vector<at::Tensor> dense;
        std::vector<at::Tensor> scores;
    };
    void rank();
    static void write_masked(const Weights& weights, const Tensors& tensors, const std::vector<at::Tensor>& kept);

    PruneOptions options_;
    uint64_t seed_;
    training::ParameterGroup others_; ///< what is trained beside the masked weights
    Weights weights_;                 ///< the network's own parameters
    Tensors present_;
    Tensors average_;
    std::vector<at::Tensor> kept_;
};

/// For the Trainer.
training::ParametrizationFactory learned_mask(const PruneOptions& options, uint64_t seed);

} // namespace midstage::masks
