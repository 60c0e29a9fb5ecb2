// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernels/batch_norm.h"

#include "core/kernels/batch_norm_loops.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cmath>
#include <optional>
#include <torch/csrc/autograd/custom_function.h>
#include <type_traits>
#include <vector>

namespace midstage::kernels {
namespace {

/// The numbers of a table in channels-last order: as the loops of its type want them.
template <typename Number>
const Number* numbers(const at::Tensor& tensor) {
    return tensor.defined() ? static_cast<const Number*>(tensor.const_data_ptr()) : nullptr;
}

template <typename Number>
Number* writable(const at::Tensor& tensor) {
    return tensor.defined() ? static_cast<Number*>(tensor.mutable_data_ptr()) : nullptr;
}

template <typename Number>
Number* row(Number* table, int64_t first, int64_t channels) {
    return table == nullptr ? nullptr : table + first * channels;
}

/// Calls body(Number{}, loops) for the type of the tensor's numbers.
template <typename Body>
void with_loops(const at::Tensor& tensor, const Body& body) {
    if (tensor.scalar_type() == at::kBFloat16) {
        body(Bf16Bits{}, bf16_loops());
    } else {
        body(float{}, float_loops());
    }
}

/// A table's rows cut into pieces, as many as the table dictates and not the number of threads, so that sums over the
/// pieces are the same with any.
struct Pieces {
    explicit Pieces(int64_t table_rows)
        : rows(table_rows)
        , count(std::clamp<int64_t>(table_rows / 1024, 1, 64)) {}

    /// Calls body(piece, first row, number of rows) for each, on several threads.
    template <typename Body>
    void for_each(const Body& body) const {
        at::parallel_for(0, count, 1, [&](int64_t begin, int64_t end) {
            for (int64_t piece = begin; piece < end; ++piece) {
                const int64_t first = rows * piece / count;
                body(piece, first, rows * (piece + 1) / count - first);
            }
        });
    }

    int64_t rows;
    int64_t count;
};

/// What backward needs besides the tensors: rows of a (4, channels) tensor.
enum Statistic : int64_t { mean_row, inverse_deviation_row, scale_row, shift_row, statistic_rows };

const float* statistic(const at::Tensor& statistics, Statistic which) {
    return statistics.const_data_ptr<float>() + which * statistics.size(1);
}

struct MeanAndVariance {
    std::vector<double> mean;
    std::vector<double> variance; ///< biased
};

MeanAndVariance batch_moments(const at::Tensor& input, const Pieces& pieces) {
    const int64_t channels = input.size(1);
    const auto stride = static_cast<size_t>(channels);
    std::vector<double> sums(static_cast<size_t>(2 * pieces.count) * stride, 0.0);
    with_loops(input, [&]<typename Number>(Number, const BatchNormLoops<Number>& loops) {
        pieces.for_each([&](int64_t piece, int64_t first, int64_t rows) {
            double* const own = sums.data() + static_cast<size_t>(2 * piece) * stride;
            loops.moments(row(numbers<Number>(input), first, channels), rows, channels, own, own + stride);
        });
    });
    MeanAndVariance result{std::vector<double>(stride, 0.0), std::vector<double>(stride, 0.0)};
    int64_t before = 0;
    for (int64_t piece = 0; piece < pieces.count; ++piece) {
        const int64_t count = pieces.rows * (piece + 1) / pieces.count - pieces.rows * piece / pieces.count;
        const double* const mean = sums.data() + static_cast<size_t>(2 * piece) * stride;
        const double share = static_cast<double>(count) / static_cast<double>(before + count);
        for (size_t c = 0; c < stride; ++c) {
            const double delta = mean[c] - result.mean[c];
            result.mean[c] += delta * share;
            result.variance[c] += mean[stride + c] + delta * delta * share * static_cast<double>(before);
        }
        before += count;
    }
    for (double& variance : result.variance) {
        variance /= static_cast<double>(pieces.rows);
    }
    return result;
}

void update(const at::Tensor& running, const std::vector<double>& batch, double factor) {
    auto* number = running.mutable_data_ptr<float>();
    for (const double value : batch) {
        *number = static_cast<float>((1 - batch_norm_momentum) * static_cast<double>(*number) +
                                     batch_norm_momentum * factor * value);
        ++number;
    }
}

MeanAndVariance running_moments(const BatchNormTensors& tensors) {
    const auto doubles = [](const at::Tensor& tensor) {
        const auto* first = tensor.const_data_ptr<float>();
        return std::vector<double>(first, first + tensor.numel());
    };
    return {doubles(tensors.running_mean), doubles(tensors.running_var)};
}

at::Tensor statistics_of(const MeanAndVariance& moments, const BatchNormTensors& tensors) {
    const auto channels = static_cast<int64_t>(moments.mean.size());
    at::Tensor statistics = at::empty({statistic_rows, channels}, at::kFloat);
    auto* number = statistics.mutable_data_ptr<float>();
    const float* weight = numbers<float>(tensors.weight);
    const float* bias = numbers<float>(tensors.bias);
    for (size_t c = 0; c < moments.mean.size(); ++c) {
        const double inverse = 1 / std::sqrt(moments.variance[c] + batch_norm_epsilon);
        const double scale = weight == nullptr ? inverse : weight[c] * inverse;
        const double shift = (bias == nullptr ? 0.0 : static_cast<double>(bias[c])) - moments.mean[c] * scale;
        number[mean_row * channels] = static_cast<float>(moments.mean[c]);
        number[inverse_deviation_row * channels] = static_cast<float>(inverse);
        number[scale_row * channels] = static_cast<float>(scale);
        number[shift_row * channels] = static_cast<float>(shift);
        ++number;
    }
    return statistics;
}

Affine affine_of(const at::Tensor& statistics) {
    return {statistic(statistics, scale_row), statistic(statistics, shift_row)};
}

at::Tensor normalised(const at::Tensor& input, const at::Tensor& residual, const at::Tensor& statistics, bool relu) {
    const int64_t channels = input.size(1);
    const Pieces pieces(input.numel() / channels);
    at::Tensor output = at::empty_like(input);
    with_loops(input, [&]<typename Number>(Number, const BatchNormLoops<Number>& loops) {
        pieces.for_each([&](int64_t, int64_t first, int64_t rows) {
            loops.normalise(row(numbers<Number>(input), first, channels),
                            row(numbers<Number>(residual), first, channels), rows, channels, affine_of(statistics),
                            relu, row(writable<Number>(output), first, channels));
        });
    });
    return output;
}

/// Updates the running statistics in training.
at::Tensor statistics_for(const at::Tensor& input, const BatchNormTensors& tensors, bool training) {
    if (!training) {
        return statistics_of(running_moments(tensors), tensors);
    }
    const Pieces pieces(input.numel() / input.size(1));
    const MeanAndVariance moments = batch_moments(input, pieces);
    const auto rows = static_cast<double>(pieces.rows);
    update(tensors.running_mean, moments.mean, 1);
    update(tensors.running_var, moments.variance, rows / (rows - 1));
    return statistics_of(moments, tensors);
}

/// Sums over all rows of g and g * (x - mean), (2, channels).
std::vector<double> gradient_sums(const at::Tensor& input, const at::Tensor& gradient, const at::Tensor& output,
                                  const at::Tensor& statistics, bool relu, const at::Tensor& masked) {
    const int64_t channels = input.size(1);
    const auto stride = static_cast<size_t>(2 * channels);
    const Pieces pieces(input.numel() / channels);
    std::vector<double> sums(static_cast<size_t>(pieces.count) * stride, 0.0);
    with_loops(input, [&]<typename Number>(Number, const BatchNormLoops<Number>& loops) {
        pieces.for_each([&](int64_t piece, int64_t first, int64_t rows) {
            loops.add_gradient_sums(
                row(numbers<Number>(input), first, channels), row(numbers<Number>(gradient), first, channels),
                row(numbers<Number>(output), first, channels), rows, channels, affine_of(statistics),
                statistic(statistics, mean_row), relu, row(writable<Number>(masked), first, channels),
                sums.data() + static_cast<size_t>(piece) * stride);
        });
    });
    std::vector<double> total(stride, 0.0);
    for (size_t i = 0; i < sums.size(); ++i) {
        total[i % stride] += sums[i];
    }
    return total;
}

/// With the batch's statistics also the gradient through mean and variance.
at::Tensor gradient_of_input(const at::Tensor& input, const at::Tensor& gradient, const at::Tensor& statistics,
                             const std::vector<double>& sums, bool training, bool relu) {
    const int64_t channels = input.size(1);
    const Pieces pieces(input.numel() / channels);
    std::vector<float> slope(static_cast<size_t>(channels), 0.0F);
    std::vector<float> offset(static_cast<size_t>(channels), 0.0F);
    if (training) {
        const float* scale = statistic(statistics, scale_row);
        const float* inverse = statistic(statistics, inverse_deviation_row);
        for (size_t c = 0; c < slope.size(); ++c) {
            const double mean_scale = static_cast<double>(scale[c]) / static_cast<double>(pieces.rows);
            offset[c] = static_cast<float>(-mean_scale * sums[c]);
            slope[c] = static_cast<float>(-mean_scale * inverse[c] * inverse[c] * sums[slope.size() + c]);
        }
    }
    const InputGradient terms{.scale = statistic(statistics, scale_row),
                              .mean = statistic(statistics, mean_row),
                              .slope = slope.data(),
                              .offset = offset.data()};
    at::Tensor result = at::empty_like(input);
    with_loops(input, [&]<typename Number>(Number, const BatchNormLoops<Number>& loops) {
        pieces.for_each([&](int64_t, int64_t first, int64_t rows) {
            loops.input_gradient(row(numbers<Number>(input), first, channels),
                                 row(numbers<Number>(gradient), first, channels), rows, channels, affine_of(statistics),
                                 terms, relu, row(writable<Number>(result), first, channels));
        });
    });
    return result;
}

class BatchNormFunction : public torch::autograd::Function<BatchNormFunction> {
public:
    /// Optional where the autograd engine would refuse an undefined tensor.
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& input,
                              const std::optional<at::Tensor>& residual, const std::optional<at::Tensor>& weight,
                              const std::optional<at::Tensor>& bias, const at::Tensor& running_mean,
                              const at::Tensor& running_var, bool training, bool relu) {
        const at::Tensor none;
        const at::Tensor statistics =
            statistics_for(input, {weight.value_or(none), bias.value_or(none), running_mean, running_var}, training);
        at::Tensor output = normalised(input, residual.value_or(none), statistics, relu);
        // Without a residual the sign of the output follows from the input, which spares backward a read.
        const bool needs_output = relu && residual.has_value();
        context->save_for_backward({input, statistics, needs_output ? output : at::Tensor()});
        context->saved_data["training"] = training;
        context->saved_data["relu"] = relu;
        context->saved_data["residual"] = residual.has_value();
        context->saved_data["affine"] = weight.has_value();
        return output;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients) {
        const torch::autograd::variable_list saved = context->get_saved_variables();
        const at::Tensor& input = saved[0];
        const at::Tensor& statistics = saved[1];
        const bool training = context->saved_data["training"].toBool();
        const bool relu = context->saved_data["relu"].toBool();
        const bool residual = context->saved_data["residual"].toBool();
        at::Tensor gradient = gradients[0].to(input.scalar_type()).contiguous(at::MemoryFormat::ChannelsLast);
        const bool writes = relu && residual;
        const at::Tensor masked = writes ? at::empty_like(input) : at::Tensor();
        const std::vector<double> sums = gradient_sums(input, gradient, saved[2], statistics, relu, masked);
        if (writes) {
            gradient = masked;
        }
        torch::autograd::variable_list results(8);
        results[0] = gradient_of_input(input, gradient, statistics, sums, training, relu && !writes);
        if (residual) {
            results[1] = gradient;
        }
        if (context->saved_data["affine"].toBool()) {
            const auto channels = input.size(1);
            results[2] = at::empty({channels}, at::kFloat);
            results[3] = at::empty({channels}, at::kFloat);
            auto* weight = results[2].mutable_data_ptr<float>();
            auto* bias = results[3].mutable_data_ptr<float>();
            const float* inverse = statistic(statistics, inverse_deviation_row);
            for (int64_t c = 0; c < channels; ++c) {
                weight[c] = static_cast<float>(sums[static_cast<size_t>(channels + c)] * inverse[c]);
                bias[c] = static_cast<float>(sums[static_cast<size_t>(c)]);
            }
        }
        return results;
    }
};

bool is_float_vector(const at::Tensor& tensor) {
    return !tensor.defined() || (tensor.is_cpu() && tensor.scalar_type() == at::kFloat && tensor.is_contiguous());
}

/// More than one number a channel: what a variance of one is, is PyTorch's to say.
bool kernel_takes(const at::Tensor& input, const at::Tensor& residual, const BatchNormTensors& tensors) {
    const bool type = input.scalar_type() == at::kFloat || input.scalar_type() == at::kBFloat16;
    const bool table =
        input.is_cpu() && type && input.dim() == 4 && input.is_contiguous(at::MemoryFormat::ChannelsLast);
    return table && input.numel() / std::max<int64_t>(input.size(1), 1) > 1 &&
           (!residual.defined() || (residual.is_cpu() && residual.scalar_type() == input.scalar_type() &&
                                    residual.sizes() == input.sizes())) &&
           tensors.weight.defined() == tensors.bias.defined() && is_float_vector(tensors.weight) &&
           is_float_vector(tensors.bias) && is_float_vector(tensors.running_mean) &&
           is_float_vector(tensors.running_var);
}

} // namespace

at::Tensor batch_norm(const at::Tensor& input, const at::Tensor& residual, const BatchNormTensors& tensors,
                      bool training, bool relu) {
    if (!kernel_takes(input, residual, tensors)) {
        return batch_norm_by_tensor_operations(input, residual, tensors, training, relu);
    }
    const at::Tensor added = residual.defined() ? residual.contiguous(at::MemoryFormat::ChannelsLast) : residual;
    if (!at::GradMode::is_enabled()) {
        return normalised(input, added, statistics_for(input, tensors, training), relu);
    }
    const auto optional = [](const at::Tensor& tensor) {
        return tensor.defined() ? std::optional(tensor) : std::nullopt;
    };
    return BatchNormFunction::apply(input, optional(added), optional(tensors.weight), optional(tensors.bias),
                                    tensors.running_mean, tensors.running_var, training, relu);
}

at::Tensor batch_norm_by_tensor_operations(const at::Tensor& input, const at::Tensor& residual,
                                           const BatchNormTensors& tensors, bool training, bool relu) {
    at::Tensor output = at::batch_norm(input, tensors.weight, tensors.bias, tensors.running_mean, tensors.running_var,
                                       training, batch_norm_momentum, batch_norm_epsilon, /*cudnn_enabled=*/true);
    if (residual.defined()) {
        output.add_(residual);
    }
    return relu ? at::relu_(output) : output;
}

} // namespace midstage::kernels
