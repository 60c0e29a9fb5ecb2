# SPDX-License-Identifier: GPL-3.0-or-later
# midstage_add_test(NAME SOURCES file... [LIBRARIES target...] [TORCH] [DISPLAY] [TIMEOUT seconds] [LABELS label...])
# One Qt Test program, run by ctest without a display, or, with DISPLAY, on one of its own under a window manager. TORCH
# reuses the engine's precompiled header.
function(midstage_add_test name)
    cmake_parse_arguments(ARG "TORCH;DISPLAY" "TIMEOUT" "SOURCES;LIBRARIES;LABELS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/bin")
    target_link_libraries(${name} PRIVATE midstage_options Qt6::Test ${ARG_LIBRARIES})
    target_compile_definitions(${name} PRIVATE
        MIDSTAGE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" MIDSTAGE_BINARY_DIR="${CMAKE_BINARY_DIR}"
        MIDSTAGE_TEST_FILES="${CMAKE_SOURCE_DIR}/tests/files")
    if(ARG_TORCH)
        target_link_libraries(${name} PRIVATE midstage_core)
        # As that header was compiled; newer Qt asks executables for -fPIE.
        target_compile_options(${name} PRIVATE -fPIC)
        target_precompile_headers(${name} REUSE_FROM midstage_core)
        # Empty where a test includes its own .moc; loading the precompiled header for it costs seconds.
        set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp"
            PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    endif()
    if(ARG_DISPLAY)
        add_test(NAME ${name} COMMAND "${CMAKE_SOURCE_DIR}/tests/app/with_window_manager.sh" $<TARGET_FILE:${name}>)
        set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
    else()
        add_test(NAME ${name} COMMAND ${name})
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    # Passive: threads that spin while they wait make tests ten times slower on a machine that does other work too.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;OMP_WAIT_POLICY=passive")
endfunction()
