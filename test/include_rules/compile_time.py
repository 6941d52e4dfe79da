#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Fails when a translation unit that includes <runtype/runtype.hpp> takes too long to compile at -O2."""
import argparse
import os
import resource
import subprocess
import sys
import tempfile

# Seconds of user CPU time, which a busy machine stretches less than wall time. A file that includes Beast and
# OpenSSL takes 17 to 20 on the machine where this was set; who uses the library must not pay that in each file.
LIMIT = 3.0
TRIES = 3


def user_time():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def compile_once(compiler, arguments, folder):
    source = os.path.join(folder, "user.cpp")
    with open(source, "w", encoding="utf-8") as file:
        file.write("#include <runtype/runtype.hpp>\n")
    command = [compiler, "-std=c++20", "-O2", *arguments, "-c", source, "-o", os.path.join(folder, "user.o")]
    before = user_time()
    subprocess.run(command, check=True, env={**os.environ, "CCACHE_DISABLE": "1"})
    return user_time() - before


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    options, arguments = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        times = [compile_once(options.compiler, arguments, folder) for _ in range(TRIES)]
    best = min(times)
    print(f"#include <runtype/runtype.hpp> at -O2: {best:.2f} s of user time, best of {TRIES}; the limit is {LIMIT} s")
    return 0 if best <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
