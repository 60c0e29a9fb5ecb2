// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace torch::nn {
class Module;
}

namespace midstage::models {

/// Evaluation mode while in scope; afterwards each module's own mode again.
class EvaluationMode {
public:
    explicit EvaluationMode(torch::nn::Module& model);
    ~EvaluationMode();
    EvaluationMode(const EvaluationMode&) = delete;
    EvaluationMode& operator=(const EvaluationMode&) = delete;

private:
    std::vector<std::pair<std::shared_ptr<torch::nn::Module>, bool>> modes_;
};

} // namespace midstage::models
