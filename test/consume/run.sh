#!/usr/bin/env bash
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
# Usage: run.sh CASE SOURCE_DIR BUILD_DIR CXX, as ctest calls it. CASE is install, find_package, add_subdirectory,
# fetch_content or pkg_config; install comes first.
set -euo pipefail
case_name=$1 source=$2 build=$3 cxx=$4

work=$build/consume
prefix=$work/prefix
here=$source/test/consume

# consumer NAME [CMAKE_ARGUMENT...]: configures and builds one project, and runs its program.
consumer() {
    local name=$1
    shift
    cmake -C "$build/test/consume/cache.cmake" -S "$here/$name" -B "$work/$name" "$@"
    cmake --build "$work/$name" --target app
    "$work/$name/app"
}

case $case_name in
install)
    rm -rf "$work"
    mkdir -p "$work"
    cmake --install "$build" --prefix "$work/staging"
    # Moved, because a package that remembers where it was installed works here and nowhere else.
    mv "$work/staging" "$prefix"
    ;;
find_package)
    rm -rf "$work/find_package"
    consumer find_package -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$prefix"
    cmake --build "$work/find_package" --target test_kit
    "$work/find_package/test_kit"
    ;;
fetch_content | add_subdirectory)
    # Not optimised, which takes half the time. Without its configuration each begins as a user's does.
    rm -rf "$work/from_source/CMakeCache.txt" "$work/from_source/app"
    consumer from_source -DWAY="$case_name" -DCMAKE_BUILD_TYPE=Debug -DRUNTYPE_SOURCE="$source" \
        -DFETCHCONTENT_SOURCE_DIR_RUNTYPE="$source" -DFETCHCONTENT_FULLY_DISCONNECTED=ON
    ;;
pkg_config)
    pc_dir=$(dirname "$(find "$prefix" -name runtype.pc)")
    export PKG_CONFIG_PATH=$pc_dir
    export LD_LIBRARY_PATH=${pc_dir%/pkgconfig}
    mkdir -p "$work/pkg_config"
    for package in runtype:main runtype-testing:test_kit; do
        program=${package#*:}
        read -ra flags <<<"$(pkg-config --cflags --libs "${package%:*}")"
        (set -x && "$cxx" -std=c++20 "$here/$program.cpp" "${flags[@]}" -o "$work/pkg_config/$program")
        "$work/pkg_config/$program"
    done
    # The names of the link line's libraries alone, as a user who links statically by hand sees them.
    pkg-config --static --libs runtype
    ;;
*)
    echo "run.sh: unknown case $case_name" >&2
    exit 2
    ;;
esac
