// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/models/checkpoint_tensors.h"

#include <ATen/ATen.h>
#include <caffe2/serialize/inline_container.h>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <limits>

namespace midstage::models {
namespace {

/// Pickles an OrderedDict of tensors in protocol 2, as torch.save writes it.
class Pickler {
public:
    Pickler() {
        out_ += "\x80\x02";
        ordered_dict();
        out_ += '('; // MARK
    }

    void add(const std::string& name, const at::Tensor& tensor, std::string_view storage_class,
             const std::string& key) {
        text(name);
        global("torch._utils", "_rebuild_tensor_v2");
        out_ += '(';
        out_ += '(';
        text("storage");
        global("torch", storage_class.substr(storage_class.rfind('.') + 1));
        text(key);
        text("cpu");
        integer(tensor.numel());
        out_ += 't'; // TUPLE
        out_ += 'Q'; // BINPERSID
        integer(0);  // offset in the storage
        sizes(tensor.sizes());
        sizes(tensor.strides());
        out_ += '\x89'; // NEWFALSE: requires_grad
        ordered_dict(); // backward hooks
        out_ += 't';
        out_ += 'R'; // REDUCE
    }

    std::string finish() {
        out_ += "u."; // SETITEMS, STOP
        return std::move(out_);
    }

private:
    void global(std::string_view module, std::string_view name) {
        out_ += 'c';
        out_ += module;
        out_ += '\n';
        out_ += name;
        out_ += '\n';
    }

    void ordered_dict() {
        global("collections", "OrderedDict");
        out_ += ")R"; // EMPTY_TUPLE, REDUCE
    }

    void little_endian(uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i) {
            out_ += static_cast<char>(value >> (8 * i));
        }
    }

    void text(std::string_view value) {
        out_ += 'X'; // BINUNICODE
        little_endian(value.size(), 4);
        out_ += value;
    }

    void integer(int64_t value) {
        if (value <= std::numeric_limits<int32_t>::max()) {
            out_ += 'J'; // BININT
            little_endian(static_cast<uint64_t>(value), 4);
        } else {
            out_ += "\x8a\x08"; // LONG1 of 8 bytes
            little_endian(static_cast<uint64_t>(value), 8);
        }
    }

    void sizes(at::IntArrayRef values) {
        out_ += '(';
        for (const int64_t value : values) {
            integer(value);
        }
        out_ += 't';
    }

    std::string out_;
};

/// A file whose failures are asked for at the end. PyTorchStreamWriter's destructor ends the program when a write
/// fails, so that it must never learn of one.
class PatientFile {
public:
    explicit PatientFile(const std::filesystem::path& file)
        : stream_(file, std::ios::binary) {
        note();
    }

    void write(const void* data, size_t bytes) {
        stream_.write(static_cast<const char*>(data), static_cast<std::streamsize>(bytes));
        note();
    }

    /// 0, or the first failure's errno.
    int finish() {
        stream_.close();
        note();
        return code_;
    }

private:
    void note() {
        if (!stream_ && code_ == 0) {
            code_ = errno != 0 ? errno : EIO;
        }
    }

    std::ofstream stream_;
    int code_ = 0;
};

void write_archive(const std::filesystem::path& temporary, const std::filesystem::path& file, const StateDict& dict) {
    Pickler pickler;
    std::vector<at::Tensor> tensors;
    tensors.reserve(dict.size());
    for (const auto& [name, tensor] : dict) {
        const auto storage_class = storage_name(tensor.scalar_type());
        if (!storage_class) {
            throw Error("The tensor " + name + " is of a type that a checkpoint cannot hold.");
        }
        tensors.push_back(tensor.detach().to(at::kCPU).contiguous());
        pickler.add(name, tensors.back(), *storage_class, std::to_string(tensors.size() - 1));
    }
    const std::string pickle = pickler.finish();

    PatientFile out(temporary);
    {
        caffe2::serialize::PyTorchStreamWriter writer([&](const void* data, size_t bytes) {
            out.write(data, bytes);
            return bytes;
        });
        writer.writeRecord("data.pkl", pickle.data(), pickle.size());
        writer.writeRecord("byteorder", "little", 6);
        for (size_t i = 0; i < tensors.size(); ++i) {
            writer.writeRecord("data/" + std::to_string(i), tensors[i].const_data_ptr(), tensors[i].nbytes());
        }
        writer.writeEndOfFile();
    }
    if (const int code = out.finish(); code != 0) {
        throw Error("The checkpoint " + file.string() + " cannot be written: " + std::strerror(code) + "." +
                    (code == ENOSPC || code == EDQUOT ? " Free some disk space and try again." : ""));
    }
}

} // namespace

void write_state_dict(const std::filesystem::path& file, const StateDict& dict) {
    write_file_atomically(file, [&](const std::filesystem::path& temporary) { write_archive(temporary, file, dict); });
}

} // namespace midstage::models
