#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Fails when a request, or a decoded record, costs the library more than ceilings.json allows: instructions, allocations.

Only the client is counted: it runs under callgrind, the server beside it. What start-up and warm-up cost is cancelled by
taking the difference of two runs. The ceilings only go down: a value that is more than 3 % below its ceiling is said,
so that whoever made it so lowers it.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness.client import Peers, Run  # noqa: E402
from harness.server import make_certificates, server  # noqa: E402

REQUESTS = 200
IN_FLIGHT = 16
SLACK = 0.03


def decode(build):
    """Allocations per record of a page that is decoded alone; None if that benchmark is not built (no simdjson)."""
    program = os.path.join(build, "bench_decode")
    if not os.path.exists(program):
        return None
    lines = subprocess.run([program, "20"], check=True, capture_output=True, text=True).stdout.splitlines()
    return next(one["allocations"] for one in map(json.loads, lines) if one["way"] == "runtype")


def measure(run, url, bar):
    if bar["mode"] == "decode":
        return decode(run.peers.build)
    arguments = ("runtype", url, bar["mode"], REQUESTS, IN_FLIGHT)
    if bar["what"] == "instructions":
        return run.instructions(*arguments, variant=bar.get("variant"))
    return run.allocations(*arguments, variant=bar.get("variant"))[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True)
    parser.add_argument("--ceilings", required=True)
    options = parser.parse_args()
    with open(options.ceilings, encoding="utf-8") as file:
        bars = json.load(file)["bars"]
    peers = Peers(options.build, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        make_certificates(folder)
        with server(os.path.join(peers.build, "bench_server"), folder, []) as url:
            for bar in bars:
                value, ceiling = measure(Run(peers, folder, []), url, bar), bar["ceiling"]
                unit = "record" if bar["mode"] == "decode" else "request"
                name = f"{bar['mode']}{' ' + bar['variant'] if bar.get('variant') else ''}, {bar['what']} per {unit}"
                if value is None:
                    print(f"{name}: not built, not measured", flush=True)
                    continue
                print(f"{name}: {value:.2f}, ceiling {ceiling}", flush=True)
                if value > ceiling:
                    failed = True
                    print(f"  FAILED: {value / ceiling - 1:.1%} above. Make it cheaper, or say in the commit why it has "
                          f"to cost more and raise the ceiling in {os.path.basename(options.ceilings)}.")
                elif value < ceiling * (1 - SLACK):
                    print(f"  {1 - value / ceiling:.1%} below: lower the ceiling in "
                          f"{os.path.basename(options.ceilings)} to keep the gain.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
