// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/training_loop.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/models/classifier.h"
#include "core/runs/checkpoint_plan.h"
#include "core/runs/dynamics_file.h"
#include "core/runs/evaluation.h"
#include "core/runs/parent.h"
#include "core/runs/remaining_time.h"
#include "core/runs/resume_file.h"
#include "core/training/trainer.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <spdlog/fmt/fmt.h>
#include <utility>

namespace midstage::runs {
namespace {

/// A GPU works on after a call returns; times mean something only once it is done.
void wait_for_device(c10::Device device) {
    if (!device.is_cpu()) {
        c10::impl::VirtualGuardImpl(device.type()).synchronizeDevice(device.index());
    }
}

std::shared_ptr<models::Classifier> new_network(const RunContext& context, const RunData& data) {
    return models::make_classifier(context.spec().model, data.shape, context.spec().seed);
}

/// The network of a training that goes on, with the weights that were saved: its state is restored later, but what is
/// made of the network before, such as a mask by magnitude, must be one that can be.
std::shared_ptr<models::Classifier> saved_network(const RunContext& context, const RunData& data) {
    std::shared_ptr<models::Classifier> network = new_network(context, data);
    const models::StateDict saved = models::read_state_dict(context.folder.resume_file());
    const at::NoGradGuard no_grad;
    for (auto& [name, tensor] : models::state_dict_of(*network)) {
        const auto found = std::find_if(saved.begin(), saved.end(),
                                        [&, own = "model." + name](const auto& entry) { return entry.first == own; });
        if (found != saved.end() && found->second.sizes() == tensor.sizes()) {
            tensor.copy_(found->second);
        }
    }
    return network;
}

class TrainingLoop {
public:
    TrainingLoop(RunContext& context, const RunData& data, std::shared_ptr<models::Classifier> network,
                 const TrainingPlan& plan)
        : context_(context)
        , options_(context.spec().training)
        , data_(data)
        , plan_(plan)
        , trainer_(std::move(network), averages(options_) ? new_network(context, data) : nullptr, data_.train, options_,
                   plan.loss, context.compute, context.spec().seed, plan.parametrization)
        , checkpoints_(options_, trainer_.batches_per_epoch())
        , remaining_(std::min(options_.batch_size, data_.train.size()), images_to_evaluate(data_))
        , dynamics_(context.folder.dynamics_file(), data_.samples) {}

    void run() {
        take_up();
        context_.send_started(static_cast<double>(options_.epochs));
        while (true) {
            if (trainer_.step() > position_.recorded_step &&
                checkpoints_.is_checkpoint(trainer_.epoch(), trainer_.batch())) {
                checkpoint();
            }
            if (trainer_.finished()) {
                return;
            }
            context_.obey([this] { save_position(); });
            train_batch();
            tell("training");
        }
    }

private:
    static bool averages(const training::TrainingOptions& options) {
        return options.ema_decay > 0 || options.swa_start > 0;
    }

    /// From resume.pt where there is one. What a killed process wrote after it was written is taken away: it comes
    /// again, the same.
    void take_up() {
        const std::filesystem::path file = context_.folder.resume_file();
        if (std::filesystem::exists(file)) {
            models::StateDict state;
            position_ = read_resume_file(file, state);
            trainer_.load_state(state);
            logger()->info("Goes on at epoch {:.3f}, step {}.", epoch(), trainer_.step());
        }
        context_.folder.cut_after(position_.recorded_step);
        dynamics_.restore(static_cast<int64_t>(position_.recorded_epoch));
        context_.info.epochs_done = position_.recorded_epoch;
        context_.save();
    }

    double epoch() const {
        return static_cast<double>(trainer_.epoch()) +
               static_cast<double>(trainer_.batch()) / static_cast<double>(trainer_.batches_per_epoch());
    }

    void train_batch() {
        position_.lr = trainer_.lr();
        const WorkTimer timer(context_);
        trainer_.train_batch();
        if (checkpoints_.is_checkpoint(trainer_.epoch(), trainer_.batch())) {
            wait_for_device(context_.compute.device);
        }
        const double seconds = timer.seconds();
        position_.seconds += seconds;
        position_.segment_seconds += seconds;
        remaining_.add_step(seconds);
    }

    void tell(const char* stage) {
        const int64_t steps = options_.epochs * trainer_.batches_per_epoch();
        context_.progress(
            {.stage = stage,
             .epoch = epoch(),
             .epochs = static_cast<double>(options_.epochs),
             .fraction = static_cast<double>(trainer_.step()) / static_cast<double>(steps),
             .loss = trainer_.running_loss(),
             .images_per_second = remaining_.images_per_second(),
             .seconds_left = remaining_.estimate(steps - trainer_.step(),
                                                 checkpoints_.checkpoints_after(trainer_.epoch(), trainer_.batch()))});
    }

    Evaluation evaluate() {
        // A loss that is not finite is told with its batch, not by the scores of a network that is already spoilt.
        trainer_.flush();
        try {
            return evaluate_network(trainer_.evaluated_model(), data_, context_, [this](int64_t) {
                context_.obey([this] { save_position(); });
                tell("evaluating");
            });
        } catch (const InputError& error) { // not a disk that is full
            throw Error(fmt::format("The network could not be evaluated at epoch {:g}, step {}, after a learning rate "
                                    "of {:g}: {} Lower the learning rate or lengthen the warm-up.",
                                    epoch(), trainer_.step(), position_.lr, error.what()),
                        error.detail());
        }
    }

    void save_position() { write_resume_file(context_.folder.resume_file(), trainer_.state(), position_); }

    /// A kill between any two of these writes leaves resume.pt at the former checkpoint, and resuming repeats from
    /// there: files are replaced by the same content and rows that resume.pt does not know are cut. resume.pt therefore
    /// comes after everything that it vouches for.
    void checkpoint() {
        const WorkTimer timer(context_);
        const Evaluation evaluation = evaluate();
        RunFolder& folder = context_.folder;
        const training::TrainingSums sums = trainer_.take_sums();
        CheckpointRow row;
        row.epoch = epoch();
        row.step = trainer_.step();
        row.lr = position_.lr;
        row.train_loss = sums.loss;
        row.train_accuracy = sums.accuracy;
        row.seconds = position_.seconds;
        row.images_per_second =
            position_.segment_seconds > 0 ? static_cast<double>(sums.images) / position_.segment_seconds : 0;
        row.checkpoint = folder.checkpoint_file(row.epoch).lexically_relative(folder.path()).string();
        fill_row(row, evaluation);
        const std::vector<OodRow> ood = ood_rows(row.epoch, evaluation);

        if (plan_.at_checkpoint) {
            plan_.at_checkpoint(trainer_, sums, row);
        }
        models::write_state_dict(folder.checkpoint_file(row.epoch), models::state_dict_of(trainer_.evaluated_model()));
        if (&trainer_.evaluated_model() != &trainer_.model()) {
            models::write_state_dict(folder.raw_checkpoint_file(row.epoch), models::state_dict_of(trainer_.model()));
        }
        ood::write_outputs(folder.scores_file(row.epoch), evaluation.id, evaluation.ood, context_.spec().evaluation);
        if (trainer_.batch() == 0) {
            dynamics_.add(trainer_.epoch(), trainer_.dynamics());
        }
        folder.append(row, ood);
        position_.recorded_step = row.step;
        position_.recorded_epoch = row.epoch;
        position_.segment_seconds = 0;
        save_position();
        context_.info.epochs_done = row.epoch;
        context_.save();

        remaining_.add_checkpoint(timer.seconds());
        logger()->info("Epoch {:g} of {}: train loss {:.4f}, {}; {:.0f} images/s.", row.epoch, options_.epochs,
                       row.train_loss, summary_of(row, ood), row.images_per_second);
        context_.send(CheckpointDone{std::move(row), ood});
    }

    RunContext& context_;
    const training::TrainingOptions& options_;
    const RunData& data_;
    const TrainingPlan& plan_;
    training::Trainer trainer_;
    CheckpointPlan checkpoints_;
    RemainingTime remaining_;
    DynamicsFile dynamics_;
    Position position_;
};

} // namespace

std::shared_ptr<models::Classifier> parent_network(RunContext& context, const RunData& data) {
    const auto parents = parent_checkpoints(context.spec().parent, context.folder.path().parent_path());
    if (parents.empty()) {
        throw InputError("This run needs a run's checkpoint or a file of weights to start from.");
    }
    std::shared_ptr<models::Classifier> network = new_network(context, data);
    models::load_state_dict(*network, models::read_state_dict(parents.front().file));
    network->to(context.compute.device);
    logger()->info("Starts from {}.", parents.front().file.string());
    ParentOptions& options = context.info.spec.parent;
    if (!options.run.empty() && options.epoch == last_epoch) {
        // "Its last" may be another one later.
        options.epoch = parents.front().row.epoch;
        context.save();
    }
    return network;
}

std::shared_ptr<models::Classifier> first_network(RunContext& context, const RunData& data) {
    const ParentOptions& parent = context.spec().parent;
    const bool begun = std::filesystem::exists(context.folder.resume_file());
    const bool has_parent = !parent.run.empty() || !parent.weights.empty() || needs_parent(context.spec().kind);
    if (begun) {
        return saved_network(context, data);
    }
    return has_parent ? parent_network(context, data) : new_network(context, data);
}

void train(RunContext& context, const RunData& data, std::shared_ptr<models::Classifier> network,
           const TrainingPlan& plan) {
    TrainingLoop(context, data, std::move(network), plan).run();
}

} // namespace midstage::runs
