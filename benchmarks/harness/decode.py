# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Experiments without a server: decoding alone, and what the headers cost a user's compiler."""
import json
import os
import resource
import subprocess
import tempfile

from harness.report import Table, median, ratio, spread, text

LABELS = {
    "runtype": "runtype, decode_list into records",
    "simdjson": "simdjson on-demand, hand-written, into the same records",
    "boost_dom": "Boost.JSON document",
    "boost_structs": "Boost.JSON document, then into the same records",
    "nlohmann_dom": "nlohmann document",
}


def decode(bench):
    table = Table(
        "decode", "Decoding a page of 100 records (58 KB), no network",
        (text("compiled with"), text("way"), spread("CPU us per page"),
         ratio("x simdjson (of least)", "CPU us per page", LABELS["simdjson"]), median("allocations per record", 2)))
    results = {}
    programs = [("-O2", "bench_decode"), ("-O2 -march=native", "bench_decode_native")]
    for _ in range(bench.repetitions):
        for how, name in programs:
            program = os.path.join(bench.run.peers.build, name)
            if not os.path.exists(program):
                continue
            command = [*bench.run.pin, program, "400" if bench.quick else "2000"]
            for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
                one = json.loads(line)
                results.setdefault((how, LABELS[one["way"]]), []).append(one)
    for (how, label), got in results.items():
        table.add(how, label, [one["us"] for one in got], [one["allocations"] for one in got])
    yield table


def compile_time(bench):
    table = Table("compile", "What a header costs g++ -O2, user seconds", (text("header"), spread("seconds")))
    include = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "include")
    headers = ("boost/asio/awaitable.hpp", "runtype/client.hpp", "runtype/runtype.hpp", "boost/beast.hpp")
    seconds = {header: [] for header in headers}
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "user.cpp")
        for _ in range(min(bench.repetitions, 3)):
            for header in headers:
                with open(source, "w", encoding="ascii") as file:
                    file.write(f"#include <{header}>\n")
                before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
                subprocess.run(["g++", "-std=c++20", "-O2", "-I", include, "-c", source, "-o", source + ".o"], check=True,
                               env={**os.environ, "CCACHE_DISABLE": "1"})
                seconds[header].append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before)
    for header in headers:
        table.add(header, seconds[header])
    yield table
