// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/locate.h"
#include "core/data/readers/archive.h"
#include "core/data/readers/folder.h"

namespace midstage::data {
namespace {

std::filesystem::path source_in(const std::filesystem::path& data_dir) {
    return locate(data_dir, {".", "isun", "iSUN"}, {"iSUN", "iSUN_patches", "iSUN.tar.gz", "iSUN.tar"});
}

ImageSet load(const LoadRequest& request) {
    const std::filesystem::path source = source_in(request.data_dir);
    ImageForm form = request.form;
    form.channels = form.channels == 0 ? 3 : form.channels; // a few pictures are stored as grey
    std::error_code error;
    return std::filesystem::is_directory(source, error) ? read_folder(source, form, request.limit)
                                                        : read_image_archive(source, form, request.limit);
}

} // namespace

Dataset isun_dataset() {
    Dataset dataset;
    dataset.info.name = "isun";
    dataset.info.title = "iSUN";
    dataset.info.summary = "Natural scenes (a part of SUN), 8,925 colour images of 32 x 32, for OOD only";
    dataset.info.channels = 3;
    dataset.info.height = 32;
    dataset.info.width = 32;
    dataset.info.licence = "none stated";
    dataset.info.address = "https://turkergaze.cs.princeton.edu/";
    dataset.info.expected_files = {"iSUN/ (a folder of pictures) or iSUN.tar.gz"};
    dataset.available = [](const std::filesystem::path& data_dir) { return !source_in(data_dir).empty(); };
    dataset.load = load;
    return dataset;
}

} // namespace midstage::data
