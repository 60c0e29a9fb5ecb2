// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/checkpoint_tensors.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <caffe2/serialize/inline_container.h>
#include <caffe2/serialize/read_adapter_interface.h>
#include <cstring>
#include <unordered_map>

namespace midstage::models {
namespace {

class MemoryAdapter : public caffe2::serialize::ReadAdapterInterface {
public:
    explicit MemoryAdapter(const std::string& data)
        : data_(data) {}

    size_t size() const override { return data_.size(); }

    size_t read(uint64_t position, void* buffer, size_t count, const char* /*what*/) const override {
        if (position >= data_.size()) {
            return 0;
        }
        count = std::min<size_t>(count, data_.size() - position);
        std::memcpy(buffer, data_.data() + position, count);
        return count;
    }

private:
    const std::string& data_;
};

class Archive {
public:
    explicit Archive(const std::string& data)
        : reader_(std::make_shared<MemoryAdapter>(data))
        // torch.save does not compress; a file packed again by hand may shrink a little.
        , budget_(4 * static_cast<uint64_t>(data.size())) {}

    bool has(const std::string& record) { return reader_.hasRecord(record); }

    uint64_t size_of(const std::string& record) { return reader_.getRecordSize(record); }

    /// Takes the bytes from what the whole file may unpack to, so that a small file cannot fill the memory.
    void reserve(const std::string& record, uint64_t bytes, uint64_t offset) {
        if (bytes > budget_) {
            throw PickleProblem("the part " + in_quotes(record) + ", which unpacks to far more than the file's size",
                                offset);
        }
        budget_ -= bytes;
    }

    std::string text(const std::string& record) {
        std::string content;
        const uint64_t bytes = size_of(record);
        reserve(record, bytes, 0);
        content.resize(bytes);
        if (bytes > 0) {
            reader_.getRecord(record, content.data(), bytes);
        }
        return content;
    }

    at::Tensor storage(const StorageId& id) {
        const std::string record = "data/" + std::string(id.key);
        if (!has(record)) {
            throw PickleProblem("the storage " + in_quotes(record) + ", which the file does not hold", id.offset);
        }
        const uint64_t bytes = static_cast<uint64_t>(id.count) * c10::elementSize(id.type);
        if (size_of(record) != bytes) {
            throw PickleProblem("the storage " + in_quotes(record) + " with " + std::to_string(size_of(record)) +
                                    " bytes instead of " + std::to_string(bytes),
                                id.offset);
        }
        reserve(record, bytes, id.offset);
        at::Tensor tensor = at::empty({id.count}, id.type);
        if (bytes > 0) {
            reader_.getRecord(record, tensor.mutable_data_ptr(), bytes);
        }
        return tensor;
    }

private:
    caffe2::serialize::PyTorchStreamReader reader_;
    uint64_t budget_;
};

StateDict tensors_of(Archive& archive, const std::string& pickle) {
    std::unordered_map<std::string, std::pair<c10::ScalarType, at::Tensor>> loaded;
    const PickleDocument document = read_pickle(pickle, 0, {.globals = state_dict_globals()});
    return state_dict_in(document, [&](const StorageId& id) {
        auto& [type, tensor] = loaded[std::string(id.key)];
        if (!tensor.defined()) {
            type = id.type;
            tensor = archive.storage(id);
        } else if (type != id.type || tensor.numel() != id.count) {
            throw PickleProblem("the storage " + in_quotes(id.key) + " with two sizes", id.offset);
        }
        return tensor;
    });
}

} // namespace

StateDict read_zip_checkpoint(const std::string& data) {
    Archive archive(data);
    if (archive.has("constants.pkl")) {
        throw PickleProblem("a TorchScript program instead of a state_dict");
    }
    if (!archive.has("data.pkl")) {
        throw PickleProblem("a zip archive without data.pkl");
    }
    if (archive.has("byteorder") && archive.text("byteorder") != "little") {
        throw PickleProblem("numbers in big-endian order");
    }
    const std::string pickle = archive.text("data.pkl");
    try {
        return tensors_of(archive, pickle);
    } catch (const PickleProblem& problem) {
        throw PickleProblem(std::string(problem.what()) + " of data.pkl");
    }
}

} // namespace midstage::models
