// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>
#include <cstdint>
#include <string>
#include <vector>

namespace midstage::compute {

/// Where and how a run computes, resolved from what the user asked for and what this machine has.
struct Compute {
    c10::Device device{c10::kCPU};
    bool bf16 = false; ///< autocast to bfloat16
    int threads = 1;   ///< of LibTorch on the CPU
};

/// One device of this machine, for choosers.
struct DeviceInfo {
    std::string name;       ///< "cpu", "cuda:0" ...
    std::string title;      ///< for people: the processor's or GPU's name
    bool fast_bf16 = false; ///< bfloat16 is faster than fp32 there
    int64_t memory = 0;     ///< bytes; 0 = not known
};

/// The processor first, then the GPUs. The first call loads LibTorch's CUDA library where an NVIDIA driver is present.
const std::vector<DeviceInfo>& devices();

/// device: auto (the first GPU, else the processor), cpu, cuda, cuda:N; precision: auto, fp32, bf16; threads 0 =
/// physical cores. Throws InputError saying what this machine has.
Compute resolve(const std::string& device, const std::string& precision, int threads);

/// Sets LibTorch's thread count, determinism and memory of tensors for this thread and process; call at the beginning
/// of a run, on its thread. Throws Error when the device is a GPU that cannot compute.
void apply(const Compute& compute);

/// Physical cores that this process may use.
int physical_cores();

/// In scope: autocast to bfloat16 on the device where compute.bf16, with autocast's weight cache cleared at the end.
class AutocastScope {
public:
    explicit AutocastScope(const Compute& compute);
    ~AutocastScope();
    AutocastScope(const AutocastScope&) = delete;
    AutocastScope& operator=(const AutocastScope&) = delete;

private:
    c10::DeviceType type_;
    bool active_;
    bool previous_ = false;
    c10::ScalarType previous_dtype_ = c10::ScalarType::Undefined;
};

} // namespace midstage::compute
