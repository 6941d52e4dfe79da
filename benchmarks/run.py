#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Runs the benchmarks: every client does the same work against the same server; one table per experiment.

Needs build/bench (cmake --preset bench); scripts/bench does all of it. The client is pinned to CPU 0 and the server to
CPU 1 where there are two. What was measured is saved as results.json, from which --from makes tables and charts again.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import counted, decode, experiments, nginx  # noqa: E402
from harness.aims import judged  # noqa: E402
from harness.client import Peers, Run  # noqa: E402
from harness.publish import NotPublishable, publish, write_run  # noqa: E402
from harness.results import Results, here  # noqa: E402
from harness.server import make_certificates  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)

# The most important ones first.
EXPERIMENTS = {
    "small_get": experiments.small_get, "page": experiments.page, "memory": counted.memory, "counts": counted.counts,
    "features": experiments.features, "handshakes": experiments.handshakes, "post": experiments.post,
    "walks": experiments.walks, "events": experiments.events, "threads": counted.threads, "growth": counted.growth,
    "nginx": experiments.nginx, "decode": decode.decode, "compile": decode.compile_time,
}


def pins():
    if shutil.which("taskset") and os.cpu_count() > 1:
        return ["taskset", "-c", "0"], ["taskset", "-c", "1"]
    return [], []


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="two repetitions of a fifth of the work")
    parser.add_argument("--repetitions", type=int, help="default: 12, or 2 with --quick")
    parser.add_argument("--only", help="comma-separated: " + ", ".join(EXPERIMENTS))
    parser.add_argument("--build", default=os.path.join(ROOT, "build", "bench"))
    parser.add_argument("--out", default=os.path.join(HERE, "results"), help="where tables, charts and results.json go")
    parser.add_argument("--from", dest="saved", metavar="FILE", help="measure nothing; show the run saved in this file")
    parser.add_argument("--publish", action="store_true",
                        help="put the run into README.md, benchmarks/README.md and benchmarks/published")
    options = parser.parse_args()
    options.only = options.only.split(",") if options.only else list(EXPERIMENTS)
    for name in options.only:
        if name not in EXPERIMENTS:
            parser.error(f"there is no experiment {name}; there are: {', '.join(EXPERIMENTS)}")
    return options


def run_one(name, bench, results, out):
    """One that fails does not take what the others have measured with it."""
    began = time.monotonic()
    try:
        for table in EXPERIMENTS[name](bench):
            results.add(table)
            results.save(os.path.join(out, "results.json"))
            print("\n" + table.markdown(), flush=True)
    except (RuntimeError, OSError, ValueError, KeyError, subprocess.SubprocessError) as e:
        print(f"FAILED: {name}: {e}", file=sys.stderr, flush=True)
        results.about["failed"][name] = (str(e).splitlines() or [type(e).__name__])[0][:200]
    print(f"({name}: {time.monotonic() - began:.0f} s)", flush=True)


def measure(options):
    peers = Peers(os.path.abspath(options.build), HERE)
    if not nginx.installed():
        peers.missing["nginx"] = "not installed"
    for name, why in peers.missing.items():
        print(f"left out: {name} ({why})", flush=True)
    if "runtype" not in peers.commands or "floor" not in peers.commands:
        sys.exit("the floor client and the library's are not built: run scripts/bench")
    client_pin, server_pin = pins()
    repetitions = options.repetitions or (2 if options.quick else 12)
    results = Results(here(repetitions, options.quick, peers.missing, ROOT))
    os.makedirs(options.out, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        make_certificates(folder)
        bench = experiments.Bench(Run(peers, folder, client_pin), os.path.join(peers.build, "bench_server"), server_pin,
                                  repetitions, options.quick)
        for name in options.only:
            run_one(name, bench, results, options.out)
    write_run(results, options.out)
    judgement = judged(results.tables)
    if judgement.rows:
        print("\n" + judgement.markdown(), flush=True)
    return results


def main():
    options = parse()
    if options.saved:
        results = Results.load(options.saved)
        print(results.text() + "\n" + judged(results.tables).markdown())
        if not options.publish:
            write_run(results, options.out)
    else:
        results = measure(options)
    if options.publish:
        try:
            publish(results, ROOT)
        except NotPublishable as e:
            sys.exit(f"not published: {e}")
    return 1 if results.about["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
