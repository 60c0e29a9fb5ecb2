# SPDX-License-Identifier: GPL-3.0-or-later
#[[
Finds LibTorch in MIDSTAGE_LIBTORCH and defines the target LibTorch::LibTorch.

MIDSTAGE_LIBTORCH (CMake or environment variable) names a folder that holds `include` and `lib`, or one that holds `torch/include`
and `torch/lib` (an unpacked wheel). By default it is the cache that packaging/setup.sh fills.

The wheel's own TorchConfig.cmake insists on a CUDA toolkit when the wheel was built with CUDA; nothing here needs one.
]]
set(MIDSTAGE_LIBTORCH_VERSION "2.11.0")
set(_cache "$ENV{XDG_CACHE_HOME}")
if(NOT _cache)
    set(_cache "$ENV{HOME}/.cache")
endif()
set(_default "${_cache}/midstage/libtorch-${MIDSTAGE_LIBTORCH_VERSION}")
if(DEFINED ENV{MIDSTAGE_LIBTORCH})
    set(_default "$ENV{MIDSTAGE_LIBTORCH}")
endif()
set(MIDSTAGE_LIBTORCH "${_default}" CACHE PATH "Folder of LibTorch ${MIDSTAGE_LIBTORCH_VERSION}")

# What was found in another folder does not count any more.
if(DEFINED LibTorch_SEARCHED AND NOT LibTorch_SEARCHED STREQUAL MIDSTAGE_LIBTORCH)
    unset(LibTorch_INCLUDE_DIR CACHE)
    unset(LibTorch_CPU_LIBRARY CACHE)
    unset(LibTorch_C10_LIBRARY CACHE)
endif()
set(LibTorch_SEARCHED "${MIDSTAGE_LIBTORCH}" CACHE INTERNAL "Where LibTorch_* were looked for")

find_path(LibTorch_INCLUDE_DIR NAMES torch/csrc/api/include/torch/torch.h
          PATHS "${MIDSTAGE_LIBTORCH}/include" "${MIDSTAGE_LIBTORCH}/torch/include" NO_DEFAULT_PATH)
if(LibTorch_INCLUDE_DIR)
    get_filename_component(_root "${LibTorch_INCLUDE_DIR}" DIRECTORY)
    find_library(LibTorch_CPU_LIBRARY torch_cpu PATHS "${_root}/lib" NO_DEFAULT_PATH)
    find_library(LibTorch_C10_LIBRARY c10 PATHS "${_root}/lib" NO_DEFAULT_PATH)
    # Older versions have the header elsewhere.
    set(_header "${LibTorch_INCLUDE_DIR}/torch/headeronly/version.h")
    set(LibTorch_VERSION "unknown (it has no torch/headeronly/version.h)")
    if(EXISTS "${_header}")
        file(STRINGS "${_header}" _lines REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
        string(REGEX REPLACE "[^0-9;]" "" _numbers "${_lines}")
        string(REPLACE ";" "." LibTorch_VERSION "${_numbers}")
    endif()
endif()
if(LibTorch_VERSION AND NOT LibTorch_VERSION VERSION_EQUAL MIDSTAGE_LIBTORCH_VERSION)
    message(FATAL_ERROR "LibTorch in ${MIDSTAGE_LIBTORCH} is version ${LibTorch_VERSION}, but Midstage needs "
                        "${MIDSTAGE_LIBTORCH_VERSION}: set MIDSTAGE_LIBTORCH to that version, or unset it to use packaging/setup.sh's.")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
    REQUIRED_VARS LibTorch_INCLUDE_DIR LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY
    VERSION_VAR LibTorch_VERSION
    REASON_FAILURE_MESSAGE "LibTorch is not in ${MIDSTAGE_LIBTORCH}: run packaging/setup.sh, or set MIDSTAGE_LIBTORCH to a LibTorch ${MIDSTAGE_LIBTORCH_VERSION}.")

if(LibTorch_FOUND AND NOT TARGET LibTorch::LibTorch)
    get_filename_component(LibTorch_LIBRARY_DIR "${LibTorch_CPU_LIBRARY}" DIRECTORY)
    add_library(LibTorch::LibTorch INTERFACE IMPORTED)
    # -idirafter: the wheel ships its own fmt, which must not come before the one that the system's spdlog was built with.
    target_compile_options(LibTorch::LibTorch INTERFACE
        "SHELL:-idirafter \"${LibTorch_INCLUDE_DIR}\"" "SHELL:-idirafter \"${LibTorch_INCLUDE_DIR}/torch/csrc/api/include\"")
    # OpenMP: without it at::parallel_for, a template, compiles to a plain loop. The library that gets loaded is the one
    # beside LibTorch, by the rpath below.
    target_compile_options(LibTorch::LibTorch INTERFACE -fopenmp)
    target_link_options(LibTorch::LibTorch INTERFACE -fopenmp)
    target_link_libraries(LibTorch::LibTorch INTERFACE "${LibTorch_CPU_LIBRARY}" "${LibTorch_C10_LIBRARY}")
    # libtorch_cpu.so needs libraries that lie beside it by relative rpath; the linker must find them too.
    target_link_options(LibTorch::LibTorch INTERFACE "LINKER:-rpath,${LibTorch_LIBRARY_DIR}" "LINKER:--allow-shlib-undefined")
endif()
