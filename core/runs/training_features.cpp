// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/training_features.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/npz.h"
#include "core/base/number_text.h"
#include "core/base/sha256.h"
#include "core/data/prepare.h"
#include "core/models/classifier.h"
#include "core/models/registry.h"
#include "core/models/state_dict.h"
#include "core/ood/evaluator.h"
#include "core/runs/epochs.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <fstream>
#include <vector>

namespace midstage::runs {
namespace fs = std::filesystem;
namespace {

constexpr const char* features_name = "train/features";
constexpr const char* checkpoint_name = "checkpoint_sha256";
constexpr const char* images_name = "images_sha256";
constexpr int64_t batch_size = 500;

fs::path weights_file(const RunFolder& run, double epoch) {
    for (const CheckpointRow& row : run.checkpoints()) {
        fs::path file = (run.path() / row.checkpoint).lexically_normal();
        std::error_code ignored;
        if (is_same_epoch(row.epoch, epoch) && fs::is_regular_file(file, ignored)) {
            return file;
        }
    }
    throw InputError("The weights of epoch " + number_text(epoch) + " of the run " + run.name() +
                     " are not there; choose another checkpoint.");
}

std::string digest_of(const fs::path& file) {
    Sha256 digest;
    std::ifstream stream(file, std::ios::binary);
    std::vector<char> piece(size_t{1} << 20);
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())) || stream.gcount() > 0) {
        digest.add(piece.data(), static_cast<size_t>(stream.gcount()));
    }
    return digest.finish();
}

at::Tensor as_array(const std::string& text) {
    at::Tensor bytes = at::empty({static_cast<int64_t>(text.size())}, at::kByte);
    std::copy(text.begin(), text.end(), bytes.mutable_data_ptr<uint8_t>());
    return bytes;
}

bool is_text(const at::Tensor& array, const std::string& text) {
    return array.defined() && array.scalar_type() == at::kByte && array.equal(as_array(text));
}

/// As the run computed, where this machine can; features differ by rounding alone otherwise.
compute::Compute compute_of(const RunInfo& info) {
    const std::string precision = info.precision.empty() ? to_string(info.spec.precision) : info.precision;
    try {
        return compute::resolve(info.spec.device, precision, info.spec.threads);
    } catch (const InputError& error) {
        logger()->info("{}", error.what());
        return compute::resolve("auto", "auto", 0);
    }
}

std::string known_images(const RunInfo& info) {
    const auto known = info.fingerprints.find("train");
    return known == info.fingerprints.end() ? std::string() : known->second;
}

data::IdData images_of(const RunInfo& info, const fs::path& data_dir) {
    data::IdData id = data::prepare_id(info.spec.id, data_dir, info.spec.seed, data::IdUse::training);
    const std::string known = known_images(info);
    if (!known.empty() && known != id.train.fingerprint) {
        throw InputError("The images of " + id.train.name +
                         " are not those that the run was trained on: bring the former files back.");
    }
    return id;
}

} // namespace

fs::path training_features_file(const RunFolder& run, double epoch) {
    return run.path() / "features" / run.scores_file(epoch).filename();
}

void compute_training_features(const fs::path& folder, double epoch, const fs::path& data_dir,
                               const std::function<void(int64_t done, int64_t all)>& progress,
                               const std::optional<compute::Compute>& asked) {
    const RunFolder run = RunFolder::open(folder);
    const RunInfo info = run.info();
    const fs::path weights = weights_file(run, epoch);
    const auto digest = digest_of(weights);
    const compute::Compute compute = asked ? *asked : compute_of(info);
    const data::IdData id = images_of(info, data_dir);
    if (progress) {
        progress(0, id.train.size());
    }
    const models::InputShape shape{id.train.channels(), id.train.height(), id.train.width(), id.train.classes()};
    const auto network = models::make_classifier(info.spec.model, shape, info.spec.seed);
    models::load_state_dict(*network, models::read_state_dict(weights));
    compute::apply(compute);
    network->to(compute.device);
    const training::DeviceSet images{id.train.images.to(compute.device), {}, id.mean, id.std};
    int64_t done = 0;
    const ood::CachedOutput output = ood::compute_outputs(*network, images, compute, batch_size, [&] {
        done = std::min(done + batch_size, images.size());
        if (progress) {
            progress(done, images.size());
        }
    });
    if (digest_of(weights) != digest) {
        throw InputError("The checkpoint " + weights.string() + " has become another one meanwhile; ask again.");
    }
    const fs::path file = training_features_file(run, epoch);
    fs::create_directories(file.parent_path());
    write_npz(file, {{features_name, ood::stored_features(output.features)},
                     {checkpoint_name, as_array(digest)},
                     {images_name, as_array(id.train.fingerprint)}});
}

at::Tensor read_training_features(const fs::path& folder, double epoch) {
    const RunFolder run = RunFolder::open(folder);
    const fs::path file = training_features_file(run, epoch);
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) {
        return {};
    }
    try {
        at::Tensor features;
        at::Tensor checkpoint;
        at::Tensor images;
        for (const auto& [name, array] : read_npz(file)) {
            (name == features_name ? features : name == checkpoint_name ? checkpoint : images) = array;
        }
        const std::string known = known_images(run.info());
        if (features.defined() && features.dim() == 2 && is_text(checkpoint, digest_of(weights_file(run, epoch))) &&
            (known.empty() || is_text(images, known))) {
            return features.to(at::kFloat).contiguous();
        }
        logger()->info("{} is of another checkpoint or of other images than the run has now.", file.string());
    } catch (const Error& error) {
        logger()->warn("{}", error.what());
    }
    return {};
}

} // namespace midstage::runs
