// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/locate.h"
#include "core/data/readers/svhn_mat.h"

namespace midstage::data {
namespace {

std::filesystem::path file_of(const std::filesystem::path& data_dir, Split split) {
    return locate(data_dir, {".", "svhn", "SVHN"}, {split == Split::train ? "train_32x32.mat" : "test_32x32.mat"});
}

/// As OOD images the training part serves as well as the test part, so one of them is enough.
std::filesystem::path any_file(const std::filesystem::path& data_dir, Split wanted) {
    const std::filesystem::path file = file_of(data_dir, wanted);
    return file.empty() ? file_of(data_dir, wanted == Split::train ? Split::test : Split::train) : file;
}

bool has_labels(const std::filesystem::path& data_dir, Split split) {
    const std::filesystem::path file = file_of(data_dir, split);
    return !file.empty() && svhn_mat_has_labels(file);
}

} // namespace

Dataset svhn_dataset() {
    Dataset dataset;
    dataset.info.name = "svhn";
    dataset.info.title = "SVHN";
    dataset.info.summary = "Digits of house numbers, 73,257 + 26,032 colour images of 32 x 32";
    dataset.info.channels = 3;
    dataset.info.height = 32;
    dataset.info.width = 32;
    dataset.info.classes = 10;
    dataset.info.mean = {0.4377F, 0.4438F, 0.4728F};
    dataset.info.std = {0.1980F, 0.2010F, 0.1970F};
    dataset.info.licence = "non-commercial use only";
    dataset.info.address = "http://ufldl.stanford.edu/housenumbers/";
    dataset.info.expected_files = {"train_32x32.mat", "test_32x32.mat"};
    dataset.available = [](const std::filesystem::path& data_dir) { return !any_file(data_dir, Split::test).empty(); };
    dataset.available_as_id = [](const std::filesystem::path& data_dir) {
        return has_labels(data_dir, Split::train) && has_labels(data_dir, Split::test);
    };
    dataset.available_as_test = [](const std::filesystem::path& data_dir) { return has_labels(data_dir, Split::test); };
    dataset.load = [](const LoadRequest& request) {
        return read_svhn_mat(any_file(request.data_dir, request.split), request.limit);
    };
    return dataset;
}

} // namespace midstage::data
