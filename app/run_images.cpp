// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/run_images.h"
#include "app/core_text.h"

#include "core/base/error.h"
#include "core/data/prepare.h"
#include "core/runs/run_folder.h"

#include "app/background.h"
#include "app/info_conversion.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <utility>

namespace midstage::app {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RunImages)
};

constexpr const char* train_name = "train";
constexpr const char* test_name = "id_test";
constexpr qsizetype most_wanted = 16;
constexpr int retry_after = 5000; // milliseconds

/// As run.json calls the set's fingerprint.
std::string fingerprint_key(const std::string& set) {
    return set == test_name ? "test" : set;
}

data::ImageSet load(const runs::RunSpec& spec, const std::string& set, const QString& data_dir,
                    QStringList& class_names) {
    const bool trained_on = set == train_name;
    data::IdData id = data::prepare_id(spec.id, path_of(data_dir), spec.seed,
                                       trained_on ? data::IdUse::training : data::IdUse::evaluation);
    for (const std::string& name : id.test.class_names) {
        class_names.append(QString::fromStdString(name));
    }
    if (trained_on) {
        return id.train;
    }
    if (set == test_name) {
        return id.test;
    }
    const std::vector<std::string> names = runs::ood_set_names(spec);
    const auto found = std::find(names.begin(), names.end(), set);
    if (found == names.end()) {
        throw InputError("The run has no set named " + set + ".");
    }
    return data::prepare_ood(spec.ood[static_cast<size_t>(found - names.begin())], id.test.channels(), id.test.height(),
                             id.test.width(), path_of(data_dir), spec.seed);
}

} // namespace

RunImageSet run_image_set_of(const QString& folder, const QString& set, const QString& data_dir) {
    RunImageSet result;
    try {
        const runs::RunInfo info = runs::RunFolder::open(path_of(folder)).info();
        const std::string name = set.toStdString();
        const data::ImageSet loaded = load(info.spec, name, data_dir, result.class_names);
        const auto known = info.fingerprints.find(fingerprint_key(name));
        if (known != info.fingerprints.end() && known->second != loaded.fingerprint) {
            result.problem =
                Text::tr("The images of %1 are not those that the run looked at: bring the former files back.")
                    .arg(set);
            return result;
        }
        const at::Tensor images = loaded.images.contiguous();
        result.images = std::make_shared<SampleImages>(
            QByteArray(reinterpret_cast<const char*>(images.const_data_ptr<uint8_t>()), images.numel()),
            static_cast<int>(loaded.channels()), static_cast<int>(loaded.height()), static_cast<int>(loaded.width()));
        result.bytes = images.numel();
        if (loaded.labels.defined() && (name == train_name || name == test_name)) {
            const at::Tensor labels = loaded.labels.to(at::kInt).contiguous();
            const int* first = labels.const_data_ptr<int>();
            result.labels = QVector<int>(first, first + labels.numel());
        }
    } catch (const Error& error) {
        result.problem = core_text(error.what());
    }
    return result;
}

RunImages::RunImages(Background* background, QObject* parent)
    : QObject(parent)
    , background_(background) {}

void RunImages::set_data_dir(const QString& data_dir) {
    if (data_dir != data_dir_) {
        data_dir_ = data_dir;
        kept_.clear();
        wanted_.clear();
        loading_.reset();
        stale_ = false;
        ++generation_;
    }
}

void RunImages::forget(const QString& folder) {
    kept_.removeIf([&](const Kept& entry) { return entry.key.folder == folder; });
    stale_ = stale_ || (loading_ && loading_->folder == folder);
}

const RunImages::Kept* RunImages::kept_of(const Key& key) const {
    const auto found = std::find_if(kept_.cbegin(), kept_.cend(), [&](const Kept& entry) { return entry.key == key; });
    return found == kept_.cend() ? nullptr : &*found;
}

RunImageSetPtr RunImages::find(const QString& folder, const QString& set) const {
    const Kept* found = kept_of({folder, set});
    return found == nullptr ? nullptr : found->images;
}

void RunImages::want(const QString& folder, const QString& set) {
    const Key key{folder, set};
    if (folder.isEmpty() || key == loading_) {
        return;
    }
    const Kept* found = kept_of(key);
    if (found != nullptr && (found->images->images || !found->since.hasExpired(retry_after))) {
        kept_.move(found - kept_.constData(), kept_.size() - 1); // the newest
        return;
    }
    wanted_.removeOne(key);
    wanted_.prepend(key);
    if (wanted_.size() > most_wanted) {
        wanted_.removeLast();
    }
    load_next();
}

void RunImages::load_next() {
    if (loading_ || wanted_.isEmpty()) {
        return;
    }
    loading_ = wanted_.takeFirst();
    background_->run(
        this,
        [key = *loading_, data_dir = data_dir_] {
            return std::make_shared<const RunImageSet>(run_image_set_of(key.folder, key.set, data_dir));
        },
        [this, key = *loading_, generation = generation_](const Outcome<RunImageSetPtr>& outcome) {
            if (generation != generation_) {
                return;
            }
            loading_.reset();
            if (std::exchange(stale_, false)) {
                wanted_.prepend(key);
                load_next();
                return;
            }
            RunImageSetPtr images = outcome.value.value_or(nullptr);
            if (!images) { // no memory for it, or a file that nobody expected
                auto failed = std::make_shared<RunImageSet>();
                failed->problem = outcome.error;
                images = failed;
            }
            keep(key, images);
            Q_EMIT loaded(key.folder, key.set);
            load_next();
        });
}

void RunImages::keep(const Key& key, const RunImageSetPtr& images) {
    kept_.removeIf([&](const Kept& entry) { return entry.key == key; });
    kept_.append({key, images, {}});
    kept_.last().since.start();
    qsizetype bytes = 0;
    for (const Kept& entry : kept_) {
        bytes += entry.images->bytes;
    }
    while (kept_.size() > 1 && bytes > most_bytes) {
        bytes -= kept_.takeFirst().images->bytes;
    }
}

} // namespace midstage::app
