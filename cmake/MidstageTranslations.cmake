# SPDX-License-Identifier: GPL-3.0-or-later
# midstage_add_translations(TARGET LANGUAGES language... SOURCES file...)
# Compiles translations/midstage_LANGUAGE.ts into TARGET, as :/i18n/midstage_LANGUAGE.qm, and adds the target
# update_translations, which collects the sources' texts into these files. Not by qt_add_translations: it knows one set
# of options for all languages, and English is the language of the sources and needs plural forms only.
function(midstage_add_translations target)
    cmake_parse_arguments(ARG "" "" "LANGUAGES;SOURCES" ${ARGN})
    set(folder "${CMAKE_SOURCE_DIR}/translations")
    # Without places in the sources, which would change with every edit.
    set(collect Qt6::lupdate -silent -locations none -no-obsolete -source-language en
        -I "${CMAKE_SOURCE_DIR}" ${ARG_SOURCES})
    set(commands "")
    set(compiled "")
    foreach(language IN LISTS ARG_LANGUAGES)
        set(texts "${folder}/midstage_${language}.ts")
        set(binary "${CMAKE_CURRENT_BINARY_DIR}/midstage_${language}.qm")
        add_custom_command(OUTPUT "${binary}" COMMAND Qt6::lrelease -silent "${texts}" -qm "${binary}"
            DEPENDS "${texts}" VERBATIM)
        list(APPEND compiled "${binary}")
        set(plural "")
        if(language STREQUAL "en")
            set(plural -pluralonly)
        endif()
        list(APPEND commands COMMAND ${collect} ${plural} -ts "${texts}")
    endforeach()
    qt_add_resources(${target} "midstage_translations" PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}"
        FILES ${compiled})
    add_custom_target(update_translations ${commands} COMMENT "Collecting texts into translations/*.ts" VERBATIM)
endfunction()
