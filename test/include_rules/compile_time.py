#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Fails when a translation unit that includes <runtype/runtype.hpp> takes too long to compile at -O2.

Measured against a translation unit that includes only what every user of this library includes anyway. Seconds alone
would fail on a slow or busy machine: the same compilation has been seen to take 1.3 and 3.0 seconds of CPU time on one.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile

# What the caller's own coroutines and documents need. On the machine where the limit was set it takes 2.1 seconds of
# CPU time, and the limit is 3 seconds then.
BASELINE = ("boost/asio/awaitable.hpp", "boost/json/value.hpp")
SUBJECT = ("runtype/runtype.hpp",)
LIMIT = 1.4  # times the baseline
ROUNDS = 7


def user_time():
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime


def compile_once(compiler, arguments, folder, includes):
    source = os.path.join(folder, "user.cpp")
    with open(source, "w", encoding="utf-8") as file:
        file.writelines(f"#include <{include}>\n" for include in includes)
    command = [compiler, "-std=c++20", "-O2", *arguments, "-c", source, "-o", os.path.join(folder, "user.o")]
    before = user_time()
    subprocess.run(command, check=True, env={**os.environ, "CCACHE_DISABLE": "1"})
    return user_time() - before


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compiler", required=True)
    options, arguments = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        # Interleaved, so that both see the same machine; the best of each, because others can only slow it down.
        rounds = [
            [compile_once(options.compiler, arguments, folder, includes) for includes in (BASELINE, SUBJECT)]
            for _ in range(ROUNDS)
        ]
    baseline, subject = (min(times) for times in zip(*rounds))
    print(
        f"#include <runtype/runtype.hpp> at -O2: {subject:.2f} s of user time, best of {ROUNDS}; "
        f"{subject / baseline:.2f} times <{'> and <'.join(BASELINE)}>, which took {baseline:.2f} s; "
        f"the limit is {LIMIT} times"
    )
    return 0 if subject <= LIMIT * baseline else 1


if __name__ == "__main__":
    sys.exit(main())
