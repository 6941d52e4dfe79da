# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
# Install rules: components "runtype", "testing" and "tools", a CMake package and pkg-config files.
include(CMakePackageConfigHelpers)

set(runtype_cmake_dir "${CMAKE_INSTALL_LIBDIR}/cmake/runtype")

foreach(component IN ITEMS runtype testing)
    if(component STREQUAL "runtype")
        set(target runtype)
    else()
        set(target runtype_testing)
    endif()
    install(TARGETS ${target} EXPORT ${target}_targets COMPONENT ${component}
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
        RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    install(EXPORT ${target}_targets NAMESPACE runtype:: FILE ${target}-targets.cmake
        DESTINATION "${runtype_cmake_dir}" COMPONENT ${component})
endforeach()

install(DIRECTORY include/runtype DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT runtype
    FILES_MATCHING PATTERN "*.hpp" PATTERN "testing" EXCLUDE)
install(DIRECTORY include/runtype/testing DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/runtype" COMPONENT testing
    FILES_MATCHING PATTERN "*.hpp")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT runtype)
if(TARGET runtype-simulator)
    install(TARGETS runtype-simulator runtype-tool RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT tools)
endif()

configure_package_config_file(cmake/runtypeConfig.cmake.in "${PROJECT_BINARY_DIR}/runtypeConfig.cmake"
    INSTALL_DESTINATION "${runtype_cmake_dir}" NO_SET_AND_CHECK_MACRO)
# Until 1.0 a minor version may break the API.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/runtypeConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/runtypeConfig.cmake" "${PROJECT_BINARY_DIR}/runtypeConfigVersion.cmake"
    DESTINATION "${runtype_cmake_dir}" COMPONENT runtype)

# pkg-config does not know which kind of library it describes. Boost ships no .pc files, so its libraries are named
# after the files that CMake found, with their folder where the linker would not look by itself.
function(runtype_boost_link_flags variable)
    set(flags "")
    foreach(library IN LISTS ARGN)
        get_target_property(location Boost::${library} LOCATION)
        get_filename_component(folder "${location}" DIRECTORY)
        get_filename_component(name "${location}" NAME)
        string(REGEX REPLACE "^lib(.*)\\.(so|a|dylib)([.0-9]*)$" "\\1" name "${name}")
        if(NOT folder IN_LIST CMAKE_CXX_IMPLICIT_LINK_DIRECTORIES)
            list(APPEND flags "-L${folder}")
        endif()
        list(APPEND flags "-l${name}")
    endforeach()
    list(REMOVE_DUPLICATES flags)
    list(JOIN flags " " flags)
    set(${variable} "${flags}" PARENT_SCOPE)
endfunction()

runtype_boost_link_flags(public_libs json)
runtype_boost_link_flags(private_libs url)
set(private_requires "openssl >= 3.0, zlib")
set(RUNTYPE_PC_LIBS "-lruntype ${public_libs} ${CMAKE_THREAD_LIBS_INIT}")
set(RUNTYPE_PC_CFLAGS "")
get_target_property(boost_include_dirs Boost::headers INTERFACE_INCLUDE_DIRECTORIES)
foreach(dir IN LISTS boost_include_dirs)
    if(NOT dir IN_LIST CMAKE_CXX_IMPLICIT_INCLUDE_DIRECTORIES)
        string(APPEND RUNTYPE_PC_CFLAGS " -I${dir}")
    endif()
endforeach()
if(BUILD_SHARED_LIBS)
    string(APPEND RUNTYPE_PC_CFLAGS " -DRUNTYPE_SHARED")
    set(RUNTYPE_PC_REQUIRES "Requires.private: ${private_requires}")
    set(RUNTYPE_PC_LIBS_PRIVATE "Libs.private: ${private_libs}")
else()
    # The only library installed is the static one: a link line without its dependencies is wrong with or without
    # --static.
    set(RUNTYPE_PC_REQUIRES "Requires: ${private_requires}")
    string(APPEND RUNTYPE_PC_LIBS " ${private_libs}")
    set(RUNTYPE_PC_LIBS_PRIVATE "Libs.private:")
endif()
# Relative to the file itself, so that the installed tree can be moved.
set(pc_dir "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig")
file(RELATIVE_PATH RUNTYPE_PC_PREFIX "${pc_dir}" "${CMAKE_INSTALL_PREFIX}")
string(REGEX REPLACE "/$" "" RUNTYPE_PC_PREFIX "${RUNTYPE_PC_PREFIX}")
foreach(name IN ITEMS runtype runtype-testing)
    configure_file(cmake/${name}.pc.in "${PROJECT_BINARY_DIR}/${name}.pc" @ONLY)
endforeach()
install(FILES "${PROJECT_BINARY_DIR}/runtype.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT runtype)
install(FILES "${PROJECT_BINARY_DIR}/runtype-testing.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig"
    COMPONENT testing)
