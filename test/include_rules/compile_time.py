#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Fails when a translation unit that includes <runtype/runtype.hpp>, or the largest header of a group, takes too long to
compile at -O2.

Seconds alone would fail on a slow or busy machine: the same compilation has been seen to take 1.3 and 3.0 seconds of CPU
time on one. So what is above its seconds is compared with a translation unit that includes only what every user of this
library includes anyway, compiled in the same minute.
"""
import argparse
import os
import resource
import subprocess
import sys
import tempfile

# What the caller's own coroutines and documents need. On the machine where the limits were set it takes 1.9 to 2.1 seconds
# of CPU time.
BASELINE = ("boost/asio/awaitable.hpp", "boost/json/value.hpp")
# The header, its seconds, and how often the baseline's time it may take at most: 1.2 and 0.95 times when this was set.
SUBJECTS = (("runtype/runtype.hpp", 3.0, 1.4), ("runtype/resources/products.hpp", 2.0, 1.05))
ROUNDS = range(3, 8)  # the least; more only while a limit is passed


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
    sources = (BASELINE, *((header,) for header, _, _ in SUBJECTS))
    best = [float("inf")] * len(sources)
    with tempfile.TemporaryDirectory() as folder:
        # Interleaved, so that all see the same machine; the best of each, because others can only slow it down.
        for done in range(1, ROUNDS.stop):
            best = [min(b, compile_once(options.compiler, arguments, folder, s)) for b, s in zip(best, sources)]
            baseline, *subjects = best
            good = [t <= seconds or t <= times * baseline for (_, seconds, times), t in zip(SUBJECTS, subjects)]
            if done >= ROUNDS.start and all(good):
                break
    for (header, seconds, times), taken, fine in zip(SUBJECTS, subjects, good):
        print(
            f"#include <{header}> at -O2: {taken:.2f} s of user time, best of {done}; {taken / baseline:.2f} times "
            f"<{'> and <'.join(BASELINE)}>, which took {baseline:.2f} s; the limit is {seconds} s or {times} times"
            f"{'' if fine else ': FAILED'}"
        )
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
