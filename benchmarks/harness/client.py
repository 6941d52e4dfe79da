# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""The clients, and the ways to run one: as it is, under callgrind, under strace, with its allocations counted."""
import json
import os
import re
import shutil
import subprocess

# Node's own packages of Debian: a Node that does not come from Debian looks for them elsewhere.
NODE_PATH = "/usr/share/nodejs"

# Far beyond what any run here takes on a slow machine; a client that hangs must not hang the whole.
LIMIT = 900


class Peers:
    """Which clients there are, and how each is started."""

    def __init__(self, build, source):
        self.build = os.path.join(build, "benchmarks")
        self.commands = {}
        self.missing = {}
        for name in ("floor", "runtype", "curl", "beast", "httplib", "go"):
            program = os.path.join(self.build, "bench_" + name)
            if os.path.exists(program):
                self.commands[name] = [program]
            else:
                self.missing[name] = "not built"
        clients = os.path.join(source, "clients")
        self._script("undici", "node", NODE_PATH + "/undici/index.js", os.path.join(clients, "undici_client.js"))
        self._script(
            "aiohttp", "/usr/bin/python3", "/usr/lib/python3/dist-packages/aiohttp/__init__.py",
            os.path.join(clients, "aiohttp_client.py"))

    def _script(self, name, interpreter, needed, script):
        if shutil.which(interpreter) and os.path.exists(needed):
            self.commands[name] = [interpreter, script]
        else:
            self.missing[name] = f"{interpreter} or {needed} is not installed"

    def have(self, names):
        return [name for name in names if name in self.commands]


class Run:
    """One way to run a client: where, against what."""

    def __init__(self, peers, folder, pin):
        self.peers = peers
        self.folder = folder
        self.pin = pin

    def arguments(self, peer, url, mode, requests, in_flight, **more):
        command = [*self.peers.commands[peer], "--url", url, "--ca", os.path.join(self.folder, "ca.pem"), "--mode", mode,
                   "--requests", str(requests), "--in-flight", str(in_flight)]
        for name, value in more.items():
            if value is not None:
                command += ["--" + name, str(value)]
        return command

    def measure(self, peer, url, mode, requests, in_flight, **more):
        """What the client says of itself, and `us`: CPU microseconds per request."""
        command = [*self.pin, *self.arguments(peer, url, mode, requests, in_flight, **more)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False,
                              env={**os.environ, "NODE_PATH": NODE_PATH})
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
        result = json.loads(done.stdout)
        result["us"] = result["cpu"] / result["requests"] * 1e6
        return result

    def instructions(self, peer, url, mode, requests, in_flight, **more):
        """Instructions per request: what `requests` more of them add."""
        counts = []
        for count in (requests, 2 * requests):
            command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                       *self.arguments(peer, url, mode, count, in_flight, **more)]
            done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)
            found = re.search(r"Collected : (\d+)", done.stderr)
            if done.returncode != 0 or not found:
                raise RuntimeError(f"{' '.join(command)}: {done.stderr.strip()}")
            counts.append(int(found.group(1)))
        return (counts[1] - counts[0]) / requests

    def allocations(self, peer, url, mode, requests, in_flight, **more):
        """Allocations and bytes of them per request, likewise."""
        seen = []
        out = os.path.join(self.folder, "allocations")
        counter = os.path.join(self.peers.build, "libbench_alloc_counter.so")
        for count in (requests, 2 * requests):
            command = self.arguments(peer, url, mode, count, in_flight, **more)
            subprocess.run(
                command, check=True, stdout=subprocess.DEVNULL, timeout=LIMIT,
                env={**os.environ, "LD_PRELOAD": counter, "ALLOC_COUNT_FILE": out})
            with open(out, encoding="ascii") as file:
                seen.append([int(number) for number in file.read().split()])
        return tuple((more_ - less) / requests for less, more_ in zip(*seen))

    def system_calls(self, peer, url, mode, requests, in_flight, **more):
        """System calls per request, likewise: a dictionary."""
        seen = []
        out = os.path.join(self.folder, "strace")
        for count in (requests, 2 * requests):
            command = ["strace", "-f", "-c", "-o", out, *self.arguments(peer, url, mode, count, in_flight, **more)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=LIMIT)
            calls = {}
            with open(out, encoding="utf-8") as file:
                for line in file:
                    found = re.match(r"\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+)\s+(?:\d+\s+)?([a-z]\w+)$", line)
                    if found and found.group(2) != "total":
                        calls[found.group(2)] = int(found.group(1))
            seen.append(calls)
        return {name: (seen[1][name] - seen[0].get(name, 0)) / requests for name in seen[1]}

    def samples_in_locks(self, peer, url, mode, requests, in_flight, **more):
        """Percent of a profile's samples, of user and kernel, in what takes a lock or waits for one; None without perf."""
        profile = os.path.join(self.folder, "perf.data")
        command = ["perf", "record", "-e", "cpu-clock", "-F", "1999", "-o", profile,
                   *self.arguments(peer, url, mode, requests, in_flight, **more)]
        report = ["perf", "report", "-i", profile, "--stdio", "--fields", "overhead,sym"]
        if not shutil.which("perf") or subprocess.run(command, capture_output=True, timeout=LIMIT, check=False).returncode:
            return None
        said = subprocess.run(report, capture_output=True, text=True, timeout=LIMIT, check=False).stdout
        return percent_in_locks(said)


LOCKS = re.compile(r"futex|lll_lock|mutex_lock|mutex_unlock|mutex_spin|mutex_cond_lock|spin_lock_slowpath")


def percent_in_locks(report):
    """The sum of the overheads in the report of perf; None if there is none in it."""
    found = re.findall(r"^\s*(\d+\.\d+)%\s+(.*)$", report, re.M)
    return sum(float(share) for share, symbol in found if LOCKS.search(symbol)) if found else None
