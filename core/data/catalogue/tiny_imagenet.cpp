// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/locate.h"
#include "core/data/catalogue/tiny_imagenet_labels.h"
#include "core/data/readers/archive.h"
#include "core/data/readers/bad_file.h"
#include "core/data/readers/folder.h"
#include "core/data/readers/image_collector.h"

#include <ATen/ATen.h>

namespace midstage::data {
namespace {

const std::vector<std::string>& places() {
    static const std::vector<std::string> folders{".", "tiny-imagenet", "TinyImageNet"};
    return folders;
}

std::filesystem::path folder_in(const std::filesystem::path& data_dir, Split split) {
    return locate(data_dir, places(),
                  {split == Split::train ? "tiny-imagenet-200/train" : "tiny-imagenet-200/val/images"});
}

std::filesystem::path archive_in(const std::filesystem::path& data_dir) {
    return locate(data_dir, places(), {"tiny-imagenet-200-val.tar", "tiny-imagenet-200-val.tar.gz"});
}

std::string file_name(const std::string& path) {
    return path.substr(path.rfind('/') + 1);
}

ImageSet load_validation_folder(const std::filesystem::path& images, const ImageForm& form, int64_t limit) {
    ImageSet set = read_folder(images, form, limit);
    const std::filesystem::path top = images.parent_path().parent_path();
    TinyImagenetLabels labels;
    for (const char* name : {"wnids.txt", "words.txt", "val/val_annotations.txt"}) {
        labels.add_file(top / name);
    }
    std::vector<std::string> pictures = pictures_in(images);
    pictures.resize(static_cast<size_t>(set.size()));
    labels.apply(pictures, set);
    return set;
}

ImageSet load_validation_archive(const std::filesystem::path& archive, const ImageForm& form, int64_t limit) {
    ImageCollector collector(form);
    TinyImagenetLabels labels;
    std::vector<std::string> pictures;
    const auto full = [&] { return limit > 0 && collector.size() >= limit; };
    read_archive(
        archive,
        // The annotations may lie behind the pictures: then the rest of those is passed over.
        [&](const std::string& path) {
            return TinyImagenetLabels::is_one_of_its_files(file_name(path)) || (is_visible_picture(path) && !full());
        },
        [&](const std::string& path, std::span<const uint8_t> content) {
            if (TinyImagenetLabels::is_one_of_its_files(file_name(path))) {
                labels.add(member_name(archive, path), content);
            } else {
                collector.add(member_name(archive, path), content);
                pictures.push_back(file_name(path));
            }
            return !full() || !labels.complete();
        });
    if (pictures.empty()) {
        bad_file(archive, "there is no JPEG or PNG picture in it");
    }
    ImageSet set;
    set.images = collector.finish();
    set.source_index = at::arange(set.size(), at::kLong);
    labels.apply(pictures, set);
    return set;
}

ImageSet load_train(const std::filesystem::path& folder, const ImageForm& form, int64_t limit) {
    ImageSet set = read_folder(folder, form, limit);
    TinyImagenetLabels names;
    names.add_file(folder.parent_path() / "wnids.txt");
    names.add_file(folder.parent_path() / "words.txt");
    names.rename_classes(set);
    return set;
}

ImageSet load(const LoadRequest& request) {
    ImageForm form = request.form;
    form.channels = form.channels == 0 ? 3 : form.channels; // some pictures are stored as grey
    const std::filesystem::path folder = folder_in(request.data_dir, request.split);
    if (request.split == Split::train) {
        if (folder.empty()) {
            bad_file(request.data_dir / "tiny-imagenet-200/train", "Tiny ImageNet's training pictures are missing");
        }
        return load_train(folder, form, request.limit);
    }
    return folder.empty() ? load_validation_archive(archive_in(request.data_dir), form, request.limit)
                          : load_validation_folder(folder, form, request.limit);
}

} // namespace

Dataset tiny_imagenet_dataset() {
    Dataset dataset;
    dataset.info.name = "tiny-imagenet";
    dataset.info.title = "Tiny ImageNet";
    dataset.info.summary = "A part of ImageNet in 200 classes, 100,000 + 10,000 colour images of 64 x 64";
    dataset.info.channels = 3;
    dataset.info.height = 64;
    dataset.info.width = 64;
    dataset.info.classes = 200;
    dataset.info.mean = {0.485F, 0.456F, 0.406F};
    dataset.info.std = {0.229F, 0.224F, 0.225F};
    dataset.info.licence = "ImageNet's terms: non-commercial research and education";
    dataset.info.address = "http://cs231n.stanford.edu/tiny-imagenet-200.zip";
    dataset.info.expected_files = {"tiny-imagenet-200/ (unpacked, with train/, val/, wnids.txt and words.txt)"};
    dataset.available = [](const std::filesystem::path& data_dir) {
        return !folder_in(data_dir, Split::test).empty() || !archive_in(data_dir).empty();
    };
    dataset.available_as_id = [](const std::filesystem::path& data_dir) {
        return !folder_in(data_dir, Split::train).empty() &&
               (!folder_in(data_dir, Split::test).empty() || !archive_in(data_dir).empty());
    };
    dataset.load = load;
    return dataset;
}

} // namespace midstage::data
