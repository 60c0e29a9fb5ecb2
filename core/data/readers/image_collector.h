// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/image_form.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace midstage::data {

/// Decodes pictures one after another, each brought to the wanted form at once, and makes one tensor of them. Looks
/// before each of them whether the work is given up; see GiveUpWhen.
class ImageCollector {
public:
    explicit ImageCollector(const ImageForm& form)
        : form_(form) {}

    /// `name` is the file or archive member, for messages. Throws InputError: unreadable, or (where no size is wanted)
    /// of another size than the first.
    void add(const std::string& name, std::span<const uint8_t> file);
    int64_t size() const { return static_cast<int64_t>(images_.size()); }
    /// uint8 (N, C, H, W); colour if any picture is, where the wanted form leaves that open. At least one was added.
    at::Tensor finish();

private:
    ImageForm form_;
    std::vector<at::Tensor> images_;
    std::string first_name_;
};

/// Classes from the folders that pictures lie in.
struct FolderClasses {
    std::vector<std::string> names; ///< empty: the pictures are not sorted into classes
    std::vector<int64_t> labels;    ///< one a picture
};

/// `paths` are pictures' paths with '/' between folders. Below the folders that all share, each first-level folder is a
/// class (in plain byte order, as torchvision's ImageFolder numbers them), if there are at least two and no picture
/// lies outside them.
FolderClasses classes_of(const std::vector<std::string>& paths);

/// Order in which numbers within names count by their value ("img2" < "img10"); total and the same everywhere.
bool natural_less(const std::string& a, const std::string& b);

} // namespace midstage::data
