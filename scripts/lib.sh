# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
# Sourced by the scripts beside it and by .ci/run.
# shellcheck shell=bash disable=SC2034
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# What it takes to build the library and the examples; ca-certificates are what a client trusts by default.
build_packages=(g++ cmake ninja-build ccache libboost1.81-dev libboost-json1.81-dev libboost-url1.81-dev libcli11-dev
    libssl-dev zlib1g-dev ca-certificates)
# What the tests use besides: Boost.Test, servers that are not ours, and checks in Python.
test_packages=("${build_packages[@]}" libboost-test1.81-dev pkg-config openssl nginx-light python3)
# What the benchmarks compare with. All but valgrind and simdjson may be missing: that peer is left out then.
bench_packages=("${build_packages[@]}" openssl python3 valgrind strace util-linux libsimdjson-dev libcurl4-openssl-dev
    libcpp-httplib-dev nlohmann-json3-dev nginx-light golang-go nodejs node-undici python3-aiohttp
    linux-perf)
clang_packages=(clang-19 libclang-rt-19-dev)
format_packages=(clang-format-19)
tidy_packages=(clang-tidy-19)

step() {
    printf '==> %s\n' "$*"
}

die() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

installed() {
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Installs those of the named Debian packages that are missing, and says nothing when none is.
need_packages() {
    local missing=() package
    for package in "$@"; do
        installed "$package" || missing+=("$package")
    done
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    if ! command -v apt-get >/dev/null; then
        die "this script installs Debian packages, and there is no apt-get here. Install what corresponds to:
    ${missing[*]}"
    fi
    if [[ $(id -u) -ne 0 ]] && ! command -v sudo >/dev/null; then
        die "Debian packages are missing, and this is neither root nor is there sudo. As root:
    apt-get update && apt-get install --no-install-recommends ${missing[*]}"
    fi
    step "Installing Debian packages: ${missing[*]}"
    install_packages "${missing[@]}"
}

install_packages() {
    local log
    log=$(mktemp)
    hold_services
    # The package lists may be absent or stale: they are fetched when the first attempt fails.
    if ! apt_install "$@" >"$log" 2>&1; then
        as_root apt-get -q update >>"$log" 2>&1 || true
        if ! apt_install "$@" >>"$log" 2>&1; then
            release_services
            cat "$log" >&2
            die "apt-get could not install: $*"
        fi
    fi
    release_services
    rm -f "$log"
    if [[ " $* " == *" nginx-light "* ]] && command -v systemctl >/dev/null; then
        # The tests start an nginx of their own. Whoever wants the system's has installed it already.
        as_root systemctl --quiet disable nginx 2>/dev/null || true
    fi
}

# --no-remove: the headers of another Boost cannot be installed beside ours, and it is not ours to remove them.
apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-remove --no-install-recommends install "$@"
}

# While a file policy-rc.d that says 101 exists, an installed package starts no service.
policy_file=/usr/sbin/policy-rc.d
holding_services=no

hold_services() {
    if [[ ! -e $policy_file ]]; then
        holding_services=yes
        trap release_services EXIT
        printf '#!/bin/sh\nexit 101\n' | as_root install -m 755 /dev/stdin "$policy_file"
    fi
}

release_services() {
    if [[ $holding_services == yes ]]; then
        holding_services=no
        as_root rm -f "$policy_file"
    fi
}

# Ninja writes its progress over one line on a terminal, and says only what went wrong elsewhere.
build() {
    local quiet=()
    [[ -t 1 ]] || quiet=(--quiet)
    cmake --build --preset "$1" --parallel "$(nproc)" -- "${quiet[@]}" "${@:2}"
}

configure() {
    local log=build/$1.configure.log
    mkdir -p build
    cmake --preset "$1" >"$log" 2>&1 || {
        cat "$log" >&2
        die "cmake could not configure build/$1"
    }
}
