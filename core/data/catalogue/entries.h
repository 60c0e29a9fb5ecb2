// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/catalogue.h"

namespace midstage::data {

// One function for each file of this folder, to be listed in catalogue.cpp.
Dataset cifar10_dataset();
Dataset cifar100_dataset();
Dataset fashion_mnist_dataset();
Dataset isun_dataset();
Dataset kmnist_dataset();
Dataset mnist_dataset();
Dataset svhn_dataset();
Dataset tiny_imagenet_dataset();

} // namespace midstage::data
