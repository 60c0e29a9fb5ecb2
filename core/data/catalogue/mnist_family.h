// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/catalogue.h"

#include <string>
#include <vector>

namespace midstage::data {

/// A catalogue entry whose files are MNIST's four IDX files, plain or gzip, in one of `folders` under the data
/// directory.
Dataset mnist_like(DatasetInfo info, std::vector<std::string> folders, std::vector<std::string> class_names);

} // namespace midstage::data
