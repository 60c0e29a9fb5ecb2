// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_form.h"
#include "core/data/image_set.h"
#include "core/data/options.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace midstage::data {

enum class Split { train, test };

/// What a loader is asked for.
struct LoadRequest {
    std::filesystem::path data_dir; ///< root of the catalogue's files
    Split split = Split::test;      ///< sets without a split give the same images for both
    int64_t limit = 0;              ///< the first so many images are enough; 0 = all. A loader may return more.
    bool needs_labels = true;       ///< false: labels of a NumPy file that cannot be used are left out
    uint64_t seed = 0;              ///< for generated sets
    ShapesOptions shapes;           ///< for generated sets
    /// What images are brought to while folders and archives are read, where images may differ, and the form in which
    /// noise is made; other sets ignore it.
    ImageForm form;
};

/// What the catalogue tells of a set without reading it.
struct DatasetInfo {
    std::string name;          ///< as on the command line, for example "fashion-mnist"
    std::string title;         ///< for people, for example "Fashion-MNIST"
    std::string summary;       ///< one line
    int64_t channels = 0;      ///< 0 = varies
    int64_t height = 0;        ///< pixels; 0 = varies
    int64_t width = 0;         ///< pixels; 0 = varies
    int64_t classes = 0;       ///< 0 = no labels: usable as OOD set only
    bool generated = false;    ///< needs no files
    int64_t default_train = 0; ///< images made by default where generated
    std::vector<float> mean;   ///< usual normalisation per channel in [0, 1]; empty: measured on the training set
    std::vector<float> std;    ///< likewise
    std::string licence;       ///< as the publisher states it
    std::string address;       ///< official page
    std::vector<std::string> expected_files; ///< relative to the data directory, for the message when a set is missing
};

/// One catalogue entry; to add a set, write one file with a function that returns this and add it to catalogue.cpp's
/// list.
struct Dataset {
    DatasetInfo info;
    /// True where the files are there (or none are needed).
    std::function<bool(const std::filesystem::path& data_dir)> available;
    std::function<ImageSet(const LoadRequest&)> load;
    /// True where training and test images with labels are there; unset: the same as `available`.
    std::function<bool(const std::filesystem::path& data_dir)> available_as_id = nullptr;
    /// True where test images with labels are there, so that a network can be evaluated; unset: the same as
    /// `available`.
    std::function<bool(const std::filesystem::path& data_dir)> available_as_test = nullptr;
};

const std::vector<Dataset>& catalogue();

/// The entry of that name, or nullptr.
const Dataset* find_dataset(const std::string& name);

/// Loads a catalogue set by name, or any path: a folder of images (with sub-folders "train" and "test", "val" or
/// "validation": that of the split), a .tar or .tar.gz of images, an IDX file (labels are looked for beside it), an
/// SVHN .mat file, a CIFAR .bin file, a NumPy .npy or .npz file. Sets name and fingerprint and checks the result.
/// Throws InputError: unknown name (lists the known ones), missing files (says which are expected where), bad files.
ImageSet load_set(const std::string& name_or_path, const LoadRequest& request);

/// One sentence saying which files a catalogue set needs and where.
std::string missing_files_sentence(const DatasetInfo& info, const std::filesystem::path& data_dir);

/// --data-dir where given, else the environment variable MIDSTAGE_DATA, else the user's XDG data folder +
/// "midstage/data".
std::filesystem::path default_data_dir();

} // namespace midstage::data
