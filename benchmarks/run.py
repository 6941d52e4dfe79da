#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Runs the benchmarks: every client does the same work against the same server; one table per experiment.

Needs build/bench (cmake --preset bench); scripts/bench does all of it. The client is pinned to CPU 0 and the server to
CPU 1 where there are two.
"""
import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import decode  # noqa: E402
from harness.client import Peers, Run  # noqa: E402
from harness.experiments import EXPERIMENTS, Bench  # noqa: E402
from harness.report import bar_chart  # noqa: E402
from harness.server import make_certificates  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    version = lambda *command: subprocess.run(  # noqa: E731
        command, capture_output=True, text=True, check=False).stdout.splitlines()[0]
    return (f"{os.cpu_count()} CPUs ({model.group(1) if model else platform.machine()}), Linux {platform.release()}, "
            f"{version('g++', '--version')}, {version('openssl', 'version')}; load before the run "
            f"{os.getloadavg()[0]:.1f}")


def pins():
    if shutil.which("taskset") and os.cpu_count() > 1:
        return ["taskset", "-c", "0"], ["taskset", "-c", "1"]
    return [], []


def parse():
    names = [*EXPERIMENTS, "decode", "compile"]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="two repetitions of a fifth of the work")
    parser.add_argument("--repetitions", type=int, help="default: 5, or 2 with --quick")
    parser.add_argument("--only", help="comma-separated: " + ", ".join(names))
    parser.add_argument("--build", default=os.path.join(HERE, "..", "build", "bench"))
    parser.add_argument("--out", default=os.path.join(HERE, "results"), help="where tables and charts go")
    options = parser.parse_args()
    options.only = options.only.split(",") if options.only else names
    for name in options.only:
        if name not in names:
            parser.error(f"there is no experiment {name}; there are: {', '.join(names)}")
    return options


def tables(options, bench):
    for name in options.only:
        if name == "decode":
            yield from decode.decode(bench)
        elif name == "compile":
            yield from decode.compile_time(bench)
        else:
            yield from EXPERIMENTS[name](bench)


def main():
    options = parse()
    peers = Peers(os.path.abspath(options.build), HERE)
    for name, why in peers.missing.items():
        print(f"left out: {name} ({why})", flush=True)
    if "runtype" not in peers.commands or "floor" not in peers.commands:
        sys.exit("the floor client and the library's are not built: run scripts/bench")
    client_pin, server_pin = pins()
    repetitions = options.repetitions or (2 if options.quick else 5)
    os.makedirs(options.out, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        make_certificates(folder)
        bench = Bench(Run(peers, folder, client_pin), os.path.join(peers.build, "bench_server"), server_pin, repetitions,
                      options.quick)
        with open(os.path.join(options.out, "tables.md"), "w", encoding="utf-8") as file:
            file.write(f"{machine()}. {repetitions} repetitions, interleaved.\n")
            for table in tables(options, bench):
                text = "\n" + table.text()
                print(text, flush=True)
                file.write(text)
                file.flush()
    for name, title, unit, bars in bench.charts:
        with open(os.path.join(options.out, name + ".svg"), "w", encoding="utf-8") as file:
            file.write(bar_chart(title, unit, bars))
    return 0


if __name__ == "__main__":
    sys.exit(main())
