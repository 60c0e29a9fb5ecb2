// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/mnist_family.h"

namespace midstage::data {

Dataset kmnist_dataset() {
    DatasetInfo info;
    info.name = "kmnist";
    info.title = "Kuzushiji-MNIST";
    info.summary = "Cursive Japanese characters, 60,000 + 10,000 grey images of 28 x 28";
    info.mean = {0.1918F};
    info.std = {0.3483F};
    info.licence = "CC BY-SA 4.0";
    info.address = "https://github.com/rois-codh/kmnist";
    return mnist_like(std::move(info), {"KMNIST/raw", "kmnist", "KMNIST"},
                      {"o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"});
}

} // namespace midstage::data
