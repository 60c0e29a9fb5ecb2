// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_spec.h"

#include <array>
#include <concepts>
#include <limits>
#include <string_view>
#include <type_traits>
#include <utility>

/// The members of a run specification, listed once: reading, writing and checking JSON all visit this list. A visitor
/// is called as visitor(key, member) or visitor(key, member, range).
namespace midstage::runs {

/// Which numbers a field accepts; numbers are always finite.
struct Range {
    double min = -std::numeric_limits<double>::infinity();
    double max = std::numeric_limits<double>::infinity();
    bool min_excluded = false;
    bool max_excluded = false;
};
inline constexpr Range any_number{};
inline constexpr Range positive{0, any_number.max, true, false};
inline constexpr Range learning_rate{0, 1e6, true, false};
inline constexpr Range not_negative{0, any_number.max, false, false};
inline constexpr Range fraction{0, 1, false, false};
inline constexpr Range fraction_below_one{0, 1, false, true};

template <class Enum>
using EnumName = std::pair<Enum, std::string_view>;

inline constexpr std::array<EnumName<RunKind>, 2> names_of(RunKind) {
    return {{{RunKind::train, "train"}, {RunKind::evaluate, "evaluate"}}};
}
inline constexpr std::array<EnumName<Precision>, 3> names_of(Precision) {
    return {{{Precision::automatic, "auto"}, {Precision::fp32, "fp32"}, {Precision::bf16, "bf16"}}};
}
inline constexpr std::array<EnumName<data::Fit>, 2> names_of(data::Fit) {
    return {{{data::Fit::resize, "resize"}, {data::Fit::crop, "crop"}}};
}
inline constexpr std::array<EnumName<training::ScheduleKind>, 6> names_of(training::ScheduleKind) {
    using enum training::ScheduleKind;
    return {{{constant, "constant"},
             {cosine, "cosine"},
             {linear, "linear"},
             {multistep, "multistep"},
             {piecewise, "piecewise"},
             {one_drop, "one_drop"}}};
}
inline constexpr std::array<EnumName<data::AtypicalKind>, 4> names_of(data::AtypicalKind) {
    using enum data::AtypicalKind;
    return {
        {{low_contrast, "low_contrast"}, {occluded, "occluded"}, {blended, "blended"}, {wrong_label, "wrong_label"}}};
}

/// `Object` is `Options` or const `Options`.
template <class Object, class Options>
concept Of = std::same_as<std::remove_const_t<Object>, Options>;

template <class Visitor, Of<data::ShapesOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("atypical_fraction", object.atypical_fraction, fraction);
    visitor("atypical_kinds", object.atypical_kinds);
}

template <class Visitor, Of<data::IdOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("dataset", object.dataset);
    visitor("train_limit", object.train_limit, not_negative);
    visitor("test_limit", object.test_limit, not_negative);
    visitor("validation_fraction", object.validation_fraction, fraction_below_one);
    visitor("label_noise", object.label_noise, fraction);
    visitor("shapes", object.shapes);
    visitor("mean", object.mean, fraction);
    visitor("std", object.std, Range{0, 1, true, false});
}

template <class Visitor, Of<data::OodOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("dataset", object.dataset);
    visitor("limit", object.limit, not_negative);
    visitor("fit", object.fit);
}

template <class Visitor, Of<models::ModelOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("name", object.name);
    visitor("affine", object.affine);
    visitor("dropout", object.dropout, fraction_below_one);
}

template <class Visitor, Of<training::ScheduleOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("kind", object.kind);
    visitor("per_step", object.per_step);
    visitor("final_lr", object.final_lr, Range{0, 1e6});
    visitor("milestones", object.milestones, Range{0, 1, true, true});
    visitor("gamma", object.gamma, Range{0, 1e6});
    visitor("values", object.values, Range{0, 1e6});
    visitor("warmup_epochs", object.warmup_epochs, Range{0, 1e6});
}

template <class Visitor, Of<training::AugmentationOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("crop_padding", object.crop_padding, Range{0, 64});
    visitor("flip", object.flip);
}

template <class Visitor, Of<training::TrainingOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("epochs", object.epochs, Range{1, 1e6});
    visitor("batch_size", object.batch_size, Range{1, 1e6});
    visitor("lr", object.lr, learning_rate);
    visitor("momentum", object.momentum, fraction_below_one);
    visitor("nesterov", object.nesterov);
    visitor("weight_decay", object.weight_decay, not_negative);
    visitor("label_smoothing", object.label_smoothing, fraction_below_one);
    visitor("schedule", object.schedule);
    visitor("augmentation", object.augmentation);
    visitor("ema_decay", object.ema_decay, fraction_below_one);
    visitor("first_epochs_checkpoints", object.first_epochs_checkpoints, Range{1, 100});
    visitor("first_epochs", object.first_epochs, not_negative);
}

template <class Visitor, Of<ood::ScoreOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("temperature", object.temperature, positive);
}

template <class Visitor, Of<ood::EvaluationOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("scores", object.scores);
    visitor("score_options", object.score_options);
    visitor("keep_outputs", object.keep_outputs);
}

template <class Visitor, Of<ParentOptions> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("run", object.run);
    visitor("epoch", object.epoch, Range{static_cast<double>(all_epochs), any_number.max});
    visitor("weights", object.weights);
}

template <class Visitor, Of<RunSpec> Object>
void visit_fields(Visitor& visitor, Object& object) {
    visitor("kind", object.kind);
    visitor("name", object.name);
    visitor("seed", object.seed);
    visitor("id", object.id);
    visitor("ood", object.ood);
    visitor("model", object.model);
    visitor("training", object.training);
    visitor("evaluation", object.evaluation);
    visitor("parent", object.parent);
    visitor("device", object.device);
    visitor("precision", object.precision);
    visitor("threads", object.threads, Range{0, 1024});
}

/// A member that is itself an object with members in this list (strings and vectors are no aggregates).
template <class Value>
concept Group = std::is_aggregate_v<std::remove_const_t<Value>>;

/// "training" + "lr" = "training.lr"
inline std::string join_key(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}
/// "ood" + 1 = "ood[1]"
inline std::string join_index(const std::string& path, size_t index) {
    return path + "[" + std::to_string(index) + "]";
}

/// Problems of single fields: numbers out of range.
std::vector<Problem> range_problems(const RunSpec& spec);

} // namespace midstage::runs
