// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/catalogue/entries.h"
#include "core/data/catalogue/mnist_family.h"

namespace midstage::data {

Dataset fashion_mnist_dataset() {
    DatasetInfo info;
    info.name = "fashion-mnist";
    info.title = "Fashion-MNIST";
    info.summary = "Articles of clothing, 60,000 + 10,000 grey images of 28 x 28";
    info.mean = {72.9F / 255};
    info.std = {90.0F / 255};
    info.licence = "MIT";
    info.address = "https://github.com/zalandoresearch/fashion-mnist";
    return mnist_like(
        std::move(info), {"FashionMNIST/raw", "fashion-mnist", "FashionMNIST"},
        {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"});
}

} // namespace midstage::data
