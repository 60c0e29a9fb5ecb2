// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/state_dict.h"
#include "core/training/sgd.h"

#include <functional>
#include <memory>
#include <vector>

namespace midstage::training {

/// What is optimised where that is not simply the network's parameters (torch.nn.utils.parametrize has the same word):
/// tensors of its own, from which it writes some of the network's parameters after every step. The network is then an
/// ordinary one, and so are its checkpoints. Its tensors live on the network's device, in the parameters' memory
/// format.
class Parametrization {
public:
    virtual ~Parametrization() = default;

    /// What the optimiser moves instead of the network's parameters.
    virtual std::vector<ParameterGroup> groups(double weight_decay) const = 0;
    /// After a backward pass: from the gradients of the network's parameters to those of the tensors in groups().
    virtual void pull_back() = 0;
    /// After a step: the network's parameters from the tensors.
    virtual void write() = 0;

    /// The moving average is taken of the tensors, not of what they make of the network: a += weight * (t - a).
    virtual void step_average(double weight) = 0;
    /// The averaged tensors' parameters, into a second network of the same architecture.
    virtual void write_average(torch::nn::Module& average) = 0;

    /// All tensors that resumption needs, sharing memory; after they have been written to, restored() is called.
    virtual models::StateDict tensors() const = 0;
    /// What follows from the tensors made anew, the network's parameters included, whatever they were before.
    virtual void restored() = 0;
};

/// Makes the parametrization of a network that is on its device already, and writes its parameters.
using ParametrizationFactory = std::function<std::unique_ptr<Parametrization>(torch::nn::Module& network)>;

} // namespace midstage::training
