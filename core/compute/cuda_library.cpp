// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/cuda_library.h"

#include "core/base/log.h"

#include <ATen/detail/CUDAHooksInterface.h>
#include <algorithm>
#include <array>
#include <dlfcn.h>
#include <exception>
#include <filesystem>
#include <link.h>
#include <system_error>

namespace midstage::compute {
namespace {

/// CUDA 13's libraries hold no code for GPUs older than Turing.
constexpr int oldest_capability = 75;

/// The folder that LibTorch was loaded from; its CUDA library lies beside it.
std::filesystem::path libtorch_folder() {
    void* const library = dlopen("libtorch_cpu.so", RTLD_NOW | RTLD_NOLOAD);
    if (library == nullptr) {
        return {};
    }
    link_map* map = nullptr;
    std::filesystem::path folder;
    if (dlinfo(library, RTLD_DI_LINKMAP, &map) == 0 && map != nullptr) {
        folder = std::filesystem::path(map->l_name).parent_path();
    }
    dlclose(library);
    return folder;
}

/// The driver's own interface, so that no CUDA header is needed. Its numbers are fixed by CUDA's ABI.
class Driver {
public:
    Driver()
        : library_(dlopen("libcuda.so.1", RTLD_NOW)) {}

    bool present() const {
        std::error_code ignored;
        return library_ != nullptr || std::filesystem::exists("/proc/driver/nvidia", ignored);
    }

    std::vector<Gpu> gpus() const {
        const auto init = function<int(unsigned)>("cuInit");
        const auto count_of = function<int(int*)>("cuDeviceGetCount");
        const auto get = function<int(int*, int)>("cuDeviceGet");
        const auto name_of = function<int(char*, int, int)>("cuDeviceGetName");
        const auto memory_of = function<int(size_t*, int)>("cuDeviceTotalMem_v2");
        const auto attribute_of = function<int(int*, int, int)>("cuDeviceGetAttribute");
        int count = 0;
        if (init == nullptr || count_of == nullptr || get == nullptr || init(0) != 0 || count_of(&count) != 0) {
            return {};
        }
        std::vector<Gpu> gpus;
        for (int ordinal = 0; ordinal < count; ++ordinal) {
            Gpu gpu;
            gpu.ordinal = ordinal;
            int device = 0;
            if (get(&device, ordinal) == 0) {
                std::array<char, 256> name{};
                if (name_of != nullptr && name_of(name.data(), static_cast<int>(name.size()) - 1, device) == 0) {
                    gpu.name = name.data();
                }
                size_t memory = 0;
                if (memory_of != nullptr && memory_of(&memory, device) == 0) {
                    gpu.memory = static_cast<int64_t>(memory);
                }
                constexpr int major_attribute = 75;
                constexpr int minor_attribute = 76;
                int major = 0;
                int minor = 0;
                if (attribute_of != nullptr && attribute_of(&major, major_attribute, device) == 0 &&
                    attribute_of(&minor, minor_attribute, device) == 0) {
                    gpu.capability = major * 10 + minor;
                }
            }
            gpus.push_back(std::move(gpu));
        }
        return gpus;
    }

private:
    template <typename Signature>
    Signature* function(const char* name) const {
        return library_ == nullptr ? nullptr : reinterpret_cast<Signature*>(dlsym(library_, name));
    }

    void* library_; ///< stays loaded: LibTorch uses it too
};

} // namespace

std::vector<Gpu> load_cuda() {
    const Driver driver;
    if (!driver.present()) {
        return {};
    }
    const std::filesystem::path library = libtorch_folder() / "libtorch_cuda.so";
    std::error_code ignored;
    if (!std::filesystem::exists(library, ignored)) {
        logger()->info("An NVIDIA driver is present, but LibTorch's CUDA libraries are not installed ({} is missing): "
                       "computing on the processor. packaging/setup.sh --cuda installs them.",
                       library.string());
        return {};
    }
    if (dlopen(library.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        logger()->warn("LibTorch's CUDA library cannot be loaded, computing on the processor: {}", dlerror());
        return {};
    }
    int usable = 0;
    try {
        usable = at::detail::getCUDAHooks().getNumGPUs();
    } catch (const std::exception& error) {
        logger()->warn("CUDA cannot be used, computing on the processor: {}", error.what());
    }
    std::vector<Gpu> gpus = driver.gpus();
    if (static_cast<int>(gpus.size()) > usable) {
        logger()->warn("The driver knows {} GPUs, but LibTorch can use {}.", gpus.size(), usable);
        gpus.resize(static_cast<size_t>(std::max(usable, 0)));
    }
    std::erase_if(gpus, [](const Gpu& gpu) {
        const bool old = gpu.capability != 0 && gpu.capability < oldest_capability;
        if (old) {
            logger()->warn(
                "{} is left out: its compute capability {}.{} is below {}.{}, the oldest that LibTorch runs on.",
                gpu.name, gpu.capability / 10, gpu.capability % 10, oldest_capability / 10, oldest_capability % 10);
        }
        return old;
    });
    return gpus;
}

} // namespace midstage::compute
