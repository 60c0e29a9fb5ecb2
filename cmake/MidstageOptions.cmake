# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours is compiled with: link `midstage_options`.

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # pch_defines and time_macros let ccache store files that use a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

# Warnings end the build with the compilers of the supported systems. A newer one may warn of what these do not, which is
# no reason to leave a user without the program.
set(_known_compiler OFF)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15)
    set(_known_compiler ON)
endif()
option(MIDSTAGE_WERROR "Warnings are errors" ${_known_compiler})

add_library(midstage_options INTERFACE)
target_compile_options(midstage_options INTERFACE -Wall -Wextra -Wpedantic $<$<BOOL:${MIDSTAGE_WERROR}>:-Werror> -pthread)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Lets ccache see through the precompiled header.
    target_compile_options(midstage_options INTERFACE -fpch-preprocess)
endif()
# Fused multiply-add would make the built-in data sets differ from one processor family to another.
target_compile_options(midstage_options INTERFACE -ffp-contract=off)
target_compile_definitions(midstage_options INTERFACE QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII MIDSTAGE_VERSION="${PROJECT_VERSION}")
target_include_directories(midstage_options INTERFACE "${CMAKE_SOURCE_DIR}")

set(MIDSTAGE_SANITIZE "" CACHE STRING "Sanitizers to build with, for example address,undefined")
if(MIDSTAGE_SANITIZE)
    add_compile_options(-fsanitize=${MIDSTAGE_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${MIDSTAGE_SANITIZE})
endif()
