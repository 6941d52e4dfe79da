# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
# What every target of the project is compiled with.

if(PROJECT_IS_TOP_LEVEL)
    if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
        set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
    endif()
    find_program(RUNTYPE_CCACHE ccache)
    if(RUNTYPE_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
        # The sloppiness lets ccache find again what was compiled from a file of another build folder.
        set(CMAKE_CXX_COMPILER_LAUNCHER
            "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=file_macro "${RUNTYPE_CCACHE}")
    endif()
endif()

# The files of one folder, found again at each build when one is added or removed.
function(runtype_glob variable)
    list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" OUTPUT_VARIABLE patterns)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${patterns})
    set(${variable} ${files} PARENT_SCOPE)
endfunction()

function(runtype_add_instrumentation target)
    if(RUNTYPE_SANITIZE)
        target_compile_options(${target} PRIVATE
            -fsanitize=${RUNTYPE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
        target_link_options(${target} PUBLIC $<BUILD_INTERFACE:-fsanitize=${RUNTYPE_SANITIZE}>)
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            # The instrumentation hides the data flow that these need, and GCC then warns about correct code.
            target_compile_options(${target} PRIVATE
                -Wno-maybe-uninitialized -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow)
        endif()
    endif()
    if(RUNTYPE_COVERAGE)
        target_compile_options(${target} PRIVATE --coverage)
        target_link_options(${target} PUBLIC $<BUILD_INTERFACE:--coverage>)
    endif()
endfunction()

# Options of every target: library, tests, examples, tools.
function(runtype_configure target)
    set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
    target_compile_features(${target} PRIVATE cxx_std_20)
    target_compile_definitions(${target} PRIVATE BOOST_ASIO_NO_DEPRECATED)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wconversion -Wshadow)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # A coroutine frame has its own operators new and delete. GCC 12 warns when it inlines only one of the two.
        target_compile_options(${target} PRIVATE -Wno-mismatched-new-delete)
    endif()
    if(RUNTYPE_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
    runtype_add_instrumentation(${target})
endfunction()

# The two libraries: internals hidden, usable inside a user's shared object.
function(runtype_configure_library target)
    runtype_configure(${target})
    set_target_properties(${target} PROPERTIES
        CXX_VISIBILITY_PRESET hidden
        VISIBILITY_INLINES_HIDDEN ON
        POSITION_INDEPENDENT_CODE ON
        DEFINE_SYMBOL ""
        VERSION ${PROJECT_VERSION}
        # Until 1.0 a minor version may change the ABI.
        SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
    target_compile_features(${target} PUBLIC cxx_std_20)
    target_compile_definitions(${target} PRIVATE RUNTYPE_SOURCE)
    if(BUILD_SHARED_LIBS)
        target_compile_definitions(${target} PUBLIC RUNTYPE_SHARED)
        target_link_options(${target} PRIVATE LINKER:--no-undefined)
    endif()
    target_include_directories(${target}
        PUBLIC
            "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
            "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>"
        PRIVATE "${PROJECT_SOURCE_DIR}/src")
endfunction()

# Adds source files under a base folder to a target. With RUNTYPE_UNITY up to ten of one folder are compiled as one file
# that includes them: most of the compiler's time for each goes into the same headers, and a build from nothing takes a
# third. The includes are relative, so that ccache finds a group again in another build folder.
function(runtype_add_sources target base)
    list(LENGTH ARGN source_count)
    if(NOT RUNTYPE_UNITY OR source_count LESS 2)
        target_sources(${target} PRIVATE ${ARGN})
        return()
    endif()
    set(groups "")
    foreach(source IN LISTS ARGN)
        file(RELATIVE_PATH path "${base}" "${source}")
        get_filename_component(folder "${path}" DIRECTORY)
        string(REGEX REPLACE "[/.]" "_" folder "${folder}")
        if(NOT DEFINED count_${folder})
            set(count_${folder} 0)
        endif()
        math(EXPR number "${count_${folder}} / 10")
        math(EXPR count_${folder} "${count_${folder}} + 1")
        set(group "${CMAKE_CURRENT_BINARY_DIR}/unity/${target}/${folder}_${number}.cpp")
        if(NOT group IN_LIST groups)
            list(APPEND groups "${group}")
            set(content_of_${group} "")
        endif()
        string(APPEND content_of_${group} "#include \"${path}\"\n")
    endforeach()
    foreach(group IN LISTS groups)
        file(CONFIGURE OUTPUT "${group}" CONTENT "${content_of_${group}}" @ONLY)
    endforeach()
    target_sources(${target} PRIVATE ${groups})
    target_include_directories(${target} PRIVATE "${base}")
    # What has internal linkage in an included file has it in the group; and two files may have the same alias.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        set_source_files_properties(${groups} PROPERTIES COMPILE_OPTIONS -Wno-subobject-linkage)
    else()
        set_source_files_properties(${groups} PROPERTIES COMPILE_OPTIONS -Wno-shadow)
    endif()
endfunction()

# A program of the project on top of both libraries; ARGN are its sources.
function(runtype_add_program target)
    add_executable(${target})
    runtype_add_sources(${target} "${CMAKE_CURRENT_SOURCE_DIR}" ${ARGN})
    runtype_configure(${target})
    target_link_libraries(${target} PRIVATE runtype::testing runtype::runtype)
endfunction()
