// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/npz.h"
#include "core/base/number_text.h"
#include "core/masks/fields.h"
#include "core/masks/weight_mask.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cstring>
#include <map>
#include <string_view>

namespace midstage::masks {
namespace {

constexpr auto ranking_names = names_of(Ranking());
constexpr int64_t bits_a_byte = 8;

bool is_score_name(const std::string& name) {
    const auto initial = names_of(Scores());
    return name == learned_scores ||
           std::any_of(initial.begin(), initial.end(), [&](const auto& known) { return known.second == name; });
}

at::Tensor text_array(std::string_view text) {
    at::Tensor bytes = at::empty({static_cast<int64_t>(text.size())}, at::kByte);
    std::memcpy(bytes.mutable_data_ptr(), text.data(), text.size());
    return bytes;
}

template <typename Number>
at::Tensor number_array(Number number, at::ScalarType type) {
    at::Tensor array = at::empty({}, type);
    *array.mutable_data_ptr<Number>() = number;
    return array;
}

/// As numpy.packbits: the first entry is the highest bit, the last byte is filled up with zeros.
at::Tensor packed(const at::Tensor& kept) {
    const at::Tensor entries = kept.cpu().contiguous();
    const int64_t count = entries.numel();
    at::Tensor bits = at::zeros({(count + bits_a_byte - 1) / bits_a_byte}, at::kByte);
    const bool* entry = entries.const_data_ptr<bool>();
    auto* byte = bits.mutable_data_ptr<uint8_t>();
    for (int64_t i = 0; i < count; ++i) {
        byte[i / bits_a_byte] |= static_cast<uint8_t>((entry[i] ? 0x80 : 0) >> (i % bits_a_byte));
    }
    return bits;
}

at::Tensor unpacked(const at::Tensor& bits, const std::vector<int64_t>& shape) {
    at::Tensor kept = at::empty(shape, at::kBool);
    const auto* byte = bits.const_data_ptr<uint8_t>();
    bool* entry = kept.mutable_data_ptr<bool>();
    for (int64_t i = 0; i < kept.numel(); ++i) {
        entry[i] = (byte[i / bits_a_byte] & (0x80 >> (i % bits_a_byte))) != 0;
    }
    return kept;
}

/// What an archive holds, taken out piece by piece and checked.
class MaskArchive {
public:
    explicit MaskArchive(const std::filesystem::path& file)
        : file_(file) {
        for (auto& [name, array] : read_npz(file)) {
            if (!arrays_.emplace(name, array).second) {
                fail("it holds " + name + " twice");
            }
        }
    }

    std::string text(const std::string& name) const {
        const at::Tensor& array = find(name, at::kByte, 1);
        return {reinterpret_cast<const char*>(array.const_data_ptr<uint8_t>()), static_cast<size_t>(array.numel())};
    }

    template <typename Number>
    Number number(const std::string& name, at::ScalarType type) const {
        return *find(name, type, 0).const_data_ptr<Number>();
    }

    at::Tensor kept(const std::string& layer) const {
        const at::Tensor& shape = find(layer + ".shape", at::kLong, 1);
        const at::Tensor& bits = find(layer + ".bits", at::kByte, 1);
        const auto* extents = shape.const_data_ptr<int64_t>();
        const std::vector<int64_t> sizes(extents, extents + shape.numel());
        constexpr size_t most_dimensions = 8;
        // Checked against the bits that have been read before memory is taken for the entries.
        const int64_t most = bits.numel() * bits_a_byte;
        int64_t count = 1;
        bool fits = sizes.size() <= most_dimensions;
        for (size_t i = 0; fits && i < sizes.size(); ++i) {
            fits = sizes[i] > 0 && sizes[i] <= most / count;
            count *= fits ? sizes[i] : 1;
        }
        if (!fits || (count + bits_a_byte - 1) / bits_a_byte != bits.numel()) {
            fail("the bits of the layer " + layer + " (" + std::to_string(bits.numel()) +
                 " bytes) do not fit its shape");
        }
        return unpacked(bits, sizes);
    }

    size_t size() const { return arrays_.size(); }

    [[noreturn]] void fail(const std::string& what) const {
        throw InputError(file_.string() + " is not a weight mask that can be used: " + what + ".");
    }

private:
    const at::Tensor& find(const std::string& name, at::ScalarType type, int64_t dimensions) const {
        const auto found = arrays_.find(name);
        if (found == arrays_.end()) {
            fail("it holds no array " + name);
        }
        if (found->second.scalar_type() != type || found->second.dim() != dimensions) {
            fail("its array " + name + " is of another type or shape than a mask's");
        }
        return found->second;
    }

    std::filesystem::path file_;
    std::map<std::string, at::Tensor> arrays_;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    size_t begin = 0;
    while (begin < text.size()) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

} // namespace

void write_mask(const std::filesystem::path& file, const WeightMask& mask) {
    if (!is_score_name(mask.scores)) {
        throw Error("Cannot write " + file.string() + ": the mask does not say what its scores were.");
    }
    std::string names;
    NamedArrays arrays;
    for (const WeightMask::Layer& layer : mask.layers) {
        if (layer.name.empty() || layer.name.find('\n') != std::string::npos) {
            throw Error("Cannot write " + file.string() + ": a layer's name is empty or longer than a line.");
        }
        names += (names.empty() ? "" : "\n") + layer.name;
        arrays.emplace_back(layer.name + ".bits", packed(layer.kept));
        arrays.emplace_back(layer.name + ".shape", at::tensor(layer.kept.sizes(), at::kLong));
    }
    const auto* ranking = std::find_if(ranking_names.begin(), ranking_names.end(),
                                       [&](const auto& name) { return name.first == mask.ranking; });
    arrays.emplace_back("layers", text_array(names));
    arrays.emplace_back("keep_fraction", number_array(mask.keep_fraction, at::kDouble));
    arrays.emplace_back("seed", number_array(mask.seed, at::kUInt64));
    arrays.emplace_back("ranking", text_array(ranking->second));
    arrays.emplace_back("scores", text_array(mask.scores));
    write_npz(file, arrays, NpzCompression::deflate);
}

WeightMask read_mask(const std::filesystem::path& file) {
    const MaskArchive archive(file);
    WeightMask mask{.layers = {},
                    .keep_fraction = archive.number<double>("keep_fraction", at::kDouble),
                    .ranking = Ranking::per_layer,
                    .scores = archive.text("scores"),
                    .seed = archive.number<uint64_t>("seed", at::kUInt64)};
    if (!(mask.keep_fraction > 0 && mask.keep_fraction <= 1)) {
        archive.fail("its keep fraction is " + number_text(mask.keep_fraction));
    }
    if (!is_score_name(mask.scores)) {
        archive.fail("it does not say what its scores were");
    }
    const std::string ranking = archive.text("ranking");
    const auto* found = std::find_if(ranking_names.begin(), ranking_names.end(),
                                     [&](const auto& name) { return name.second == ranking; });
    if (found == ranking_names.end()) {
        archive.fail("it does not say how its scores were ranked");
    }
    mask.ranking = found->first;
    for (const std::string& name : lines_of(archive.text("layers"))) {
        if (std::any_of(mask.layers.begin(), mask.layers.end(),
                        [&](const WeightMask::Layer& layer) { return layer.name == name; })) {
            archive.fail("it lists the layer " + name + " twice");
        }
        mask.layers.push_back({name, archive.kept(name)});
    }
    if (mask.layers.empty()) {
        archive.fail("it lists no layers");
    }
    constexpr size_t others = 5;
    if (archive.size() != 2 * mask.layers.size() + others) {
        archive.fail("it holds arrays of layers that it does not list");
    }
    return mask;
}

} // namespace midstage::masks
