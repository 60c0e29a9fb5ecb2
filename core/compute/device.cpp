// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/device.h"

#include "core/base/error.h"
#include "core/compute/cuda_library.h"
#include "core/compute/tensor_memory.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/autocast_mode.h>
#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace midstage::compute {
namespace {

/// The first value of a key in /proc/cpuinfo, or an empty text.
std::string cpuinfo(const std::string& key) {
    std::ifstream file("/proc/cpuinfo");
    std::string line;
    while (std::getline(file, line)) {
        const size_t colon = line.find(':');
        if (line.starts_with(key) && colon != std::string::npos && line.find_first_not_of(" \t", key.size()) == colon) {
            const size_t begin = line.find_first_not_of(" \t", colon + 1);
            return begin == std::string::npos ? std::string() : line.substr(begin);
        }
    }
    return {};
}

/// oneDNN computes in bfloat16 faster than in float where the processor has instructions for it; elsewhere it emulates.
bool processor_has_bf16() {
    std::istringstream flags(cpuinfo("flags"));
    std::string flag;
    while (flags >> flag) {
        if (flag == "avx512_bf16" || flag == "amx_bf16") {
            return true;
        }
    }
    return false;
}

DeviceInfo processor() {
    DeviceInfo info;
    info.name = "cpu";
    info.title = cpuinfo("model name");
    if (info.title.empty()) {
        info.title = "Processor";
    }
    info.fast_bf16 = processor_has_bf16();
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGESIZE);
    info.memory = pages > 0 && page > 0 ? static_cast<int64_t>(pages) * page : 0;
    return info;
}

std::vector<DeviceInfo> find_devices() {
    std::vector<DeviceInfo> found{processor()};
    for (const Gpu& gpu : load_cuda()) {
        DeviceInfo info;
        info.name = "cuda:" + std::to_string(gpu.ordinal);
        info.title = gpu.name.empty() ? "NVIDIA GPU " + std::to_string(gpu.ordinal) : gpu.name;
        constexpr int ampere = 80;
        info.fast_bf16 = gpu.capability >= ampere;
        info.memory = gpu.memory;
        found.push_back(std::move(info));
    }
    return found;
}

std::string known_devices() {
    std::string text;
    for (const DeviceInfo& info : devices()) {
        text += (text.empty() ? "" : ", ") + info.name + " (" + info.title + ")";
    }
    return text;
}

const DeviceInfo& find_device(const std::string& device) {
    const std::vector<DeviceInfo>& all = devices();
    if (device == "auto") {
        return all.size() > 1 ? all[1] : all[0];
    }
    const bool any_gpu = device == "cuda";
    const auto found = std::find_if(all.begin(), all.end(), [&](const DeviceInfo& info) {
        return any_gpu ? info.name.starts_with("cuda") : info.name == device;
    });
    if (found != all.end()) {
        return *found;
    }
    int number = 0;
    const bool numbered =
        device.starts_with("cuda:") &&
        std::from_chars(device.data() + 5, device.data() + device.size(), number).ptr == device.data() + device.size();
    if (!any_gpu && !numbered) {
        throw InputError("The device \"" + device + "\" is not known: choose auto, cpu, cuda or cuda:N.");
    }
    throw InputError("This machine has no device " + device + " that can be used; it has " + known_devices() + ".");
}

} // namespace

const std::vector<DeviceInfo>& devices() {
    static const std::vector<DeviceInfo> found = find_devices();
    return found;
}

Compute resolve(const std::string& device, const std::string& precision, int threads) {
    const DeviceInfo& info = find_device(device);
    if (precision != "auto" && precision != "fp32" && precision != "bf16") {
        throw InputError("The precision \"" + precision + "\" is not known: choose auto, fp32 or bf16.");
    }
    constexpr int most_threads = 4096;
    if (threads < 0 || threads > most_threads) {
        throw InputError("The number of threads must be between 0 (one for each physical core) and " +
                         std::to_string(most_threads) + ", not " + std::to_string(threads) + ".");
    }
    Compute compute;
    compute.device = c10::Device(info.name);
    compute.bf16 = precision == "bf16" || (precision == "auto" && info.fast_bf16);
    compute.threads = threads > 0 ? threads : physical_cores();
    return compute;
}

void apply(const Compute& compute) {
    devices(); // loads CUDA before its first use
    keep_tensor_memory();
    at::set_num_threads(compute.threads);
    at::Context& context = at::globalContext();
    context.setDeterministicCuDNN(true);
    context.setBenchmarkCuDNN(false);
    // Where an operation has no deterministic variant on the GPU it still runs; on the CPU all that is used has one.
    context.setDeterministicAlgorithms(true, /*warn_only=*/true);
    // Costs a pass over every new tensor and only matters to code that reads what it never wrote.
    context.setDeterministicFillUninitializedMemory(false);
    if (!compute.device.is_cuda()) {
        return;
    }
    // fp32 means fp32: TF32's 10-bit mantissa would move logits by more than 1e-3 from the processor's.
    context.setFloat32Precision(at::Float32Backend::CUDA, at::Float32Op::CONV, at::Float32Precision::IEEE);
    context.setFloat32Precision(at::Float32Backend::CUDA, at::Float32Op::MATMUL, at::Float32Precision::IEEE);
    try {
        (void)at::ones({1}, compute.device).add(1).item<float>();
    } catch (const std::exception& error) {
        throw Error("The GPU " + compute.device.str() +
                        " cannot compute (it may be in use exclusively, or its memory full): free it, or choose the "
                        "device cpu.",
                    error.what());
    }
}

AutocastScope::AutocastScope(const Compute& compute)
    : type_(compute.device.type())
    , active_(compute.bf16) {
    if (active_) {
        previous_ = at::autocast::is_autocast_enabled(type_);
        previous_dtype_ = at::autocast::get_autocast_dtype(type_);
        at::autocast::set_autocast_dtype(type_, at::kBFloat16);
        at::autocast::set_autocast_enabled(type_, true);
        at::autocast::increment_nesting();
    }
}

AutocastScope::~AutocastScope() {
    if (active_) {
        if (at::autocast::decrement_nesting() == 0) {
            at::autocast::clear_cache();
        }
        at::autocast::set_autocast_enabled(type_, previous_);
        at::autocast::set_autocast_dtype(type_, previous_dtype_);
    }
}

} // namespace midstage::compute
