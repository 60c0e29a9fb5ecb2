// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/mnist_family.h"

namespace midstage::data {

Dataset mnist_dataset() {
    DatasetInfo info;
    info.name = "mnist";
    info.title = "MNIST";
    info.summary = "Handwritten digits, 60,000 + 10,000 grey images of 28 x 28";
    info.mean = {0.1307F};
    info.std = {0.3081F};
    info.licence = "CC BY-SA 3.0";
    info.address = "http://yann.lecun.com/exdb/mnist/";
    return mnist_like(std::move(info), {"MNIST/raw", "mnist", "MNIST"},
                      {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
}

} // namespace midstage::data
