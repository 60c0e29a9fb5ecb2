// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/trainer.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/models/classifier.h"
#include "core/training/checks.h"
#include "core/training/moving_average.h"
#include "core/training/recorder.h"
#include "core/training/schedule.h"
#include "core/training/sgd.h"
#include "core/training/trainer_state.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <mutex>
#include <optional>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace midstage::training {
namespace {

/// On the device, four-dimensional parameters channels-last; done before anything refers to the parameters.
void place(models::Classifier& network, c10::Device device) {
    network.to(device);
    for (at::Tensor& parameter : network.parameters()) {
        if (parameter.dim() == 4) {
            parameter.set_data(parameter.detach().contiguous(at::MemoryFormat::ChannelsLast));
        }
    }
}

/// Dropout draws from the device's default generator.
void seed_device(c10::Device device, uint64_t seed) {
    at::Generator generator = at::globalContext().defaultGenerator(device);
    const std::lock_guard lock(generator.mutex());
    generator.set_current_seed(seed);
}

DeviceSet checked(DeviceSet set) {
    if (!set.images.defined() || set.size() == 0) {
        throw InputError("The training set has no images.");
    }
    if (!set.labels.defined()) {
        throw InputError("The training set has no labels, so no network can be trained on it.");
    }
    set.images = set.images.contiguous();
    return set;
}

} // namespace

struct Trainer::State {
    State(std::shared_ptr<models::Classifier> network, std::shared_ptr<models::Classifier> second, DeviceSet train,
          const TrainingOptions& training, LossFunction function, const compute::Compute& where, uint64_t run_seed,
          const ParametrizationFactory& make_parametrization)
        : model(std::move(network))
        , set(checked(std::move(train)))
        , options(training)
        , loss(std::move(function))
        , compute(where)
        , seed(run_seed)
        , recorder(set.size()) {
        check(options);
        place(*model, compute.device);
        if (make_parametrization) {
            parametrization = make_parametrization(*model);
        }
        optimiser.emplace(parametrization ? parametrization->groups(options.weight_decay)
                                          : std::vector<ParameterGroup>{parameter_group(*model, options.weight_decay)},
                          options.momentum, options.nesterov);
        if (options.ema_decay > 0 || options.swa_start > 0) {
            if (second == nullptr || second == model) {
                throw Error("The average of the weights needs a second network to be held in.");
            }
            average = std::move(second);
            place(*average, compute.device);
            average->eval();
            for (at::Tensor& parameter : average->parameters()) {
                parameter.set_requires_grad(false);
            }
            moving_average.emplace(*average, *model);
        }
    }

    int64_t batch_size() const { return std::min(options.batch_size, set.size()); }
    int64_t batches() const { return set.size() / batch_size(); }

    /// The order is a function of seed and epoch, so it is made anew wherever an epoch is entered.
    void enter_epoch() {
        order = Random({seed, static_cast<uint64_t>(Stream::shuffle), static_cast<uint64_t>(epoch)})
                    .permutation(set.size());
        positions = at::tensor(order, at::kLong).to(compute.device);
        order_epoch = epoch;
    }

    at::Tensor images(const at::Tensor& chosen) const {
        Random random({seed, static_cast<uint64_t>(Stream::augmentation), static_cast<uint64_t>(epoch),
                       static_cast<uint64_t>(batch)});
        return batch_of(set, chosen, draw_distortions(options.augmentation, chosen.size(0), random));
    }

    void average_weights(double weight) {
        moving_average->step(weight);
        if (parametrization) {
            parametrization->step_average(weight);
        }
    }

    void advance() {
        ++step;
        if (options.ema_decay > 0) {
            average_weights(1 - options.ema_decay);
        }
        if (++batch == batches()) {
            batch = 0;
            ++epoch;
            recorder.end_epoch();
            if (average_has_begun()) {
                average_weights(1.0 / static_cast<double>(epoch - options.swa_start + 1));
            }
        }
    }

    /// The equal average over epochs; the moving one is there from the first step on.
    bool average_has_begun() const { return options.swa_start > 0 && epoch >= options.swa_start; }

    void clear_gradients() {
        optimiser->clear_gradients();
        if (parametrization) { // whose tensors are not those that the backward pass reaches
            for (at::Tensor& parameter : model->parameters()) {
                parameter.mutable_grad().reset();
            }
        }
    }

    /// What cannot be written was trained astray: told with its batch, as a loss that is not finite is.
    void write(const BatchPosition& here) const {
        if (!parametrization) {
            return;
        }
        try {
            parametrization->write();
        } catch (const InputError& error) {
            throw Error(fmt::format("The training failed at epoch {}, batch {} with learning rate {:g}: {} Lower the "
                                    "learning rate or lengthen the warm-up.",
                                    here.epoch + 1, here.batch + 1, here.lr, error.what()),
                        error.detail());
        }
    }

    TrainingTensors tensors() { return {*model, average.get(), *optimiser, parametrization.get()}; }

    std::shared_ptr<models::Classifier> model;
    std::shared_ptr<models::Classifier> average;
    DeviceSet set;
    TrainingOptions options;
    LossFunction loss;
    compute::Compute compute;
    uint64_t seed;
    std::unique_ptr<Parametrization> parametrization;
    std::optional<Sgd> optimiser;
    std::optional<MovingAverage> moving_average;
    Recorder recorder;
    int64_t epoch = 0;
    int64_t batch = 0;
    int64_t step = 0;
    int64_t averaged_step = -1; ///< whose averaged tensors the second network holds
    std::vector<int64_t> order;
    at::Tensor positions;
    int64_t order_epoch = -1;
};

Trainer::Trainer(std::shared_ptr<models::Classifier> model, std::shared_ptr<models::Classifier> average,
                 DeviceSet train, const TrainingOptions& options, LossFunction loss, const compute::Compute& compute,
                 uint64_t seed, const ParametrizationFactory& parametrization)
    : state_(std::make_unique<State>(std::move(model), std::move(average), std::move(train), options, std::move(loss),
                                     compute, seed, parametrization)) {}

Trainer::~Trainer() = default;

int64_t Trainer::batches_per_epoch() const {
    return state_->batches();
}

int64_t Trainer::epoch() const {
    return state_->epoch;
}

int64_t Trainer::batch() const {
    return state_->batch;
}

int64_t Trainer::step() const {
    return state_->step;
}

bool Trainer::finished() const {
    return state_->epoch >= state_->options.epochs;
}

double Trainer::lr() const {
    const State& s = *state_;
    return finished() ? learning_rate(s.options, s.options.epochs - 1, s.batches() - 1, s.batches())
                      : learning_rate(s.options, s.epoch, s.batch, s.batches());
}

void Trainer::train_batch() {
    if (finished()) {
        return;
    }
    State& s = *state_;
    const at::AutoGradMode gradients(true);
    if (s.order_epoch != s.epoch) {
        s.enter_epoch();
    }
    if (!s.model->is_training()) {
        s.model->train();
    }
    const BatchPosition here{.epoch = s.epoch, .batch = s.batch, .lr = lr()};
    const int64_t first = s.batch * s.batch_size();
    const at::Tensor chosen = s.positions.narrow(0, first, s.batch_size());
    const at::Tensor labels = s.set.labels.index_select(0, chosen);
    const at::Tensor images = s.images(chosen);
    seed_device(s.compute.device,
                derive_seed(s.seed, Stream::dropout, {static_cast<uint64_t>(s.epoch), static_cast<uint64_t>(s.batch)}));
    s.clear_gradients();
    at::Tensor logits;
    {
        const compute::AutocastScope autocast(s.compute);
        logits = s.model->forward(images).logits.to(at::kFloat);
    }
    const at::Tensor loss = s.loss(logits, labels);
    if (loss.is_cpu()) {
        check_loss(loss.item<double>(), here);
    }
    loss.backward();
    if (s.parametrization) {
        s.parametrization->pull_back();
    }
    s.optimiser->step(here.lr);
    s.write(here);
    s.recorder.add(s.order.data() + first, logits.detach(), labels, loss.detach(), here);
    s.advance();
}

void Trainer::flush() {
    state_->recorder.flush();
}

TrainingSums Trainer::take_sums() {
    return state_->recorder.take_sums();
}

double Trainer::running_loss() const {
    return state_->recorder.running_loss();
}

const EpochDynamics& Trainer::dynamics() const {
    return state_->recorder.completed();
}

models::Classifier& Trainer::model() {
    return *state_->model;
}

models::Classifier& Trainer::evaluated_model() {
    State& s = *state_;
    if (!s.average || !(s.options.ema_decay > 0 || s.average_has_begun())) {
        return *s.model;
    }
    if (s.parametrization && s.averaged_step != s.step) {
        s.parametrization->write_average(*s.average);
        s.averaged_step = s.step;
    }
    return *s.average;
}

Parametrization* Trainer::parametrization() {
    return state_->parametrization.get();
}

models::StateDict Trainer::state() const {
    State& s = *state_;
    s.recorder.flush();
    return save_state(s.tensors(), s.recorder,
                      {.epoch = s.epoch, .batch = s.batch, .step = s.step, .batch_size = s.batch_size()});
}

void Trainer::load_state(const models::StateDict& state) {
    State& s = *state_;
    const Progress progress = restore_state(state, s.tensors(), s.recorder, s.set.size(), s.batch_size());
    s.epoch = progress.epoch;
    s.batch = progress.batch;
    s.step = progress.step;
    s.order_epoch = -1;
    s.averaged_step = -1;
}

} // namespace midstage::training
