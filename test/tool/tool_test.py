#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Runs the program `runtype` as a new user would, against runtype-simulator on loopback.

tool_test.py --tool PROGRAM --simulator PROGRAM [unittest arguments]
"""

import argparse
import fcntl
import gzip
import http.server
import json
import os
import pathlib
import pty
import random
import re
import resource
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
import unittest

LIMIT = 60  # seconds for one run of the program; it takes a fraction of one
KILLS = 50
RECORDS = 2500
PROGRAMS = {}


class Simulator:
    """A simulator for one test."""

    def __init__(self, folder, records=RECORDS, faults="", agents=3):
        command = [PROGRAMS["simulator"], "--http", "--records", str(records), "--agents", str(agents)]
        if faults:
            plan = pathlib.Path(folder, "faults")
            plan.write_text(faults, encoding="utf-8")
            command += ["--faults", str(plan)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.facts = {}
        while "example" not in self.facts:
            line = self.process.stdout.readline()
            if not line:
                raise AssertionError("the simulator did not start")
            name, _, value = line.rstrip("\n").partition("=")
            self.facts[name] = value

    def environment(self):
        return {"RUNTYPE_BASE_URL": self.facts["base_url"], "RUNTYPE_API_KEY": self.facts["api_key"]}

    def stop(self):
        self.process.terminate()
        self.process.communicate(timeout=LIMIT)


class ToolTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="runtype-tool-")
        self.addCleanup(self.folder.cleanup)
        self.environment = {"PATH": os.environ.get("PATH", "")}

    def simulator(self, **how):
        simulator = Simulator(self.folder.name, **how)
        self.addCleanup(simulator.stop)
        self.environment.update(simulator.environment())
        return simulator

    def start(self, *arguments, **how):
        return subprocess.Popen([PROGRAMS["tool"], *arguments], cwd=self.folder.name, env=self.environment,
                                stdout=how.get("stdout", subprocess.PIPE), stderr=how.get("stderr", subprocess.PIPE),
                                stdin=how.get("stdin", subprocess.DEVNULL), preexec_fn=how.get("preexec_fn"), text=True)

    def run_tool(self, *arguments, code=0, **how):
        """Runs to the end; gives (stdout, stderr)."""
        process = self.start(*arguments, **how)
        out, err = process.communicate(timeout=LIMIT)
        self.assertEqual(process.returncode, code, f"{arguments}: {err}")
        return out, err

    def wait_until_at_work(self, name):
        """Until the tool has made this file, and a moment longer: from before then on it takes signals."""
        limit = time.monotonic() + LIMIT
        while not self.path(name).exists():
            self.assertLess(time.monotonic(), limit, f"{name} does not come to be")
            time.sleep(0.02)
        time.sleep(0.2)

    def path(self, name):
        return pathlib.Path(self.folder.name, name)

    def records_in(self, name):
        data = self.path(name).read_bytes()
        text = gzip.decompress(data) if name.endswith(".gz") else data
        return [json.loads(line)["id"] for line in text.decode().splitlines()]

    def assert_whole(self, name, count=RECORDS):
        ids = self.records_in(name)
        self.assertEqual(len(ids), count)
        self.assertEqual(len(set(ids)), count)


class FirstSteps(ToolTest):
    def test_help(self):
        out, _ = self.run_tool("--help")
        for word in ("records", "agents", "get", "RUNTYPE_API_KEY", "130 interrupted", "--checkpoint"):
            self.assertIn(word, out)
        out, _ = self.run_tool("records", "export", "--help")
        self.assertIn("--checkpoint-every", out)
        self.assertNotIn("RUNTYPE_API_KEY", out)  # once is enough
        self.assertTrue(max(map(len, out.splitlines())) <= 100)
        self.assertRegex(self.run_tool("--version")[0], r"^runtype \d+\.\d+\.\d+")

    def test_typos(self):
        _, err = self.run_tool("records", "export", "--ouut", "x", code=2)
        self.assertEqual(err.splitlines()[:2], ["runtype: there is no option --ouut", "Did you mean --out?"])
        _, err = self.run_tool("record", "export", code=2)
        self.assertIn("there is no command record", err)
        self.assertIn("Did you mean records?", err)
        _, err = self.run_tool("records", "exprot", code=2)
        self.assertIn("Did you mean export?", err)
        self.assertIn("--help", self.run_tool(code=2)[1])
        self.assertIn("a command is needed: records, agents, get", self.run_tool(code=2)[1])
        self.assertIn("a command is needed: list, run", self.run_tool("agents", code=2)[1])
        for wrong in ("0", "-3", "x", "1.5", ""):
            _, err = self.run_tool("records", "export", f"--limit={wrong}", code=2)
            self.assertTrue(max(map(len, err.splitlines())) <= 100, err)
        self.assertIn('a whole number from 1 to 256 is expected, not "0"',
                      self.run_tool("records", "import", "--concurrency", "0", code=2)[1])
        self.assertIn("--on-conflict", self.run_tool("records", "import", "--on-conflict", "ignore", code=2)[1])
        self.run_tool("records", "import", "--concurrency", "0", code=2)

    def test_keys(self):
        _, err = self.run_tool("records", "count", code=3)
        self.assertIn("set RUNTYPE_API_KEY", err)
        self.simulator(records=1)
        self.environment["RUNTYPE_API_KEY"] = "rt_live_wrong_key_0123456789"
        _, err = self.run_tool("records", "count", code=3)
        self.assertIn("Check RUNTYPE_API_KEY", err)
        self.assertNotIn("wrong_key", err)

    def test_errors_as_json(self):
        def error(*arguments, code):
            out, err = self.run_tool(*arguments, "--json", code=code)
            self.assertEqual(out, "")
            self.assertEqual(len(err.splitlines()), 1, err)
            told = json.loads(err)["error"]
            self.assertEqual(told["exitCode"], code)
            return told

        self.assertEqual(error("records", "count", code=3)["code"], "not_allowed")
        self.assertIn("Did you mean --type?", error("records", "count", "--typ", "x", code=2)["hint"])
        self.simulator(records=3)
        self.assertEqual(json.loads(self.run_tool("records", "count", "--json")[0]), {"count": 3})
        agents = self.run_tool("agents", "list", "--json")[0].splitlines()
        self.assertEqual([json.loads(line)["name"] for line in agents], ["Agent 1", "Agent 2", "Agent 3"])
        told = error("get", "/records/none", code=1)
        self.assertEqual((told["code"], told["status"], told["request"]),
                         ("not_found", 404, "GET /v1/records/none"))
        self.assertEqual(told["message"], "Record not found")
        self.assertTrue(told["requestId"].startswith("req_"))
        self.assertEqual(error("records", "export", "--out", "/dev/full", code=2)["code"], "usage")
        self.path("in.jsonl").write_text('{"type":"a","name":"b"}\n{"type":"a","name":"b"}\n', encoding="utf-8")
        out, err = self.run_tool("records", "import", "--in", "in.jsonl", "--json", "--keep-going", "--concurrency",
                                 "1", code=1)
        self.assertEqual(json.loads(out), {"created": 1, "updated": 0, "skipped": 0, "alreadyDone": 0, "failed": 1})
        self.assertEqual(json.loads(err)["record"], 2)
        out, err = self.run_tool("records", "import", "--in", "in.jsonl", "--json", code=1)
        self.assertEqual(json.loads(err.splitlines()[-1])["error"]["exitCode"], 1)
        self.environment["RUNTYPE_API_KEY"] = "rt_live_wrong"
        told = error("agents", "list", code=3)
        self.assertEqual((told["code"], told["status"]), ("unauthorized", 401))
        self.assertIn("RUNTYPE_API_KEY", told["hint"])

    def test_no_service(self):
        self.environment.update({"RUNTYPE_API_KEY": "rt_test_0123456789", "RUNTYPE_BASE_URL": "http://127.0.0.1:9/v1"})
        _, err = self.run_tool("get", "/records", code=1)
        self.assertIn("refused", err)
        self.environment["RUNTYPE_BASE_URL"] = "nonsense"
        _, err = self.run_tool("get", "/records", code=2)
        self.assertIn("RUNTYPE_BASE_URL: the base URL cannot be read", err)

    def test_reading(self):
        self.simulator(records=7)
        self.assertEqual(self.run_tool("records", "count")[0], "7\n")
        self.assertEqual(json.loads(self.run_tool("records", "count", "--json")[0]), {"count": 7})
        out, _ = self.run_tool("agents", "list")
        self.assertEqual(len(out.splitlines()), 3)
        self.assertRegex(out, r"^agent_\w+ +Agent 1\n")
        out, _ = self.run_tool("agents", "list", "--json", "--limit", "2")
        self.assertEqual([json.loads(line)["name"] for line in out.splitlines()], ["Agent 1", "Agent 2"])
        self.assertEqual(len(json.loads(self.run_tool("get", "records?limit=3")[0])["data"]), 3)
        self.assertIn("not_found", self.run_tool("get", "/nothing", code=1)[1])


class Csv(ToolTest):
    def write_csv(self, rows=50):
        self.path("leads.csv").write_text(
            "email,city\n" + "".join(f"lead{i}@example.com,Oslo\n" for i in range(rows)), encoding="utf-8")

    def count(self):
        return int(self.run_tool("records", "count")[0])

    def test_up_and_down(self):
        self.simulator(records=0)
        self.write_csv()
        upload = ("records", "upload-csv", "leads.csv", "--name-column", "email", "--type", "lead")
        self.assertEqual(self.run_tool(*upload), ("", "Records: 50 created.\n"))
        self.assertEqual(self.count(), 50)
        _, err = self.run_tool(*upload, code=1)
        self.assertIn("Row 2: a record with this type and name exists", err)
        self.assertIn("Records: 0 created, 50 failed.", err)
        out, err = self.run_tool("records", "download-csv")
        self.assertEqual(len(out.splitlines()), 51)
        self.assertEqual(out.splitlines()[0], "id,type,name,metadata")
        self.run_tool("records", "download-csv", "--out", "all.csv")
        self.assertEqual(self.path("all.csv").read_bytes().decode(), out.replace("\n", "\r\n"))
        self.assertIn("exists", self.run_tool("records", "download-csv", "--out", "all.csv", code=2)[1])
        self.run_tool("records", "download-csv", "--out", "all.csv", "--force", "--type", "none")
        self.assertEqual(self.path("all.csv").read_bytes(), b"id,type,name,metadata\r\n")
        with open(self.path("leads.csv"), encoding="utf-8") as rows:
            out, _ = self.run_tool("records", "upload-csv", "-", "--name-column", "email", "--type", "other", "--json",
                                   stdin=rows)
        self.assertEqual(json.loads(out)["created"], 50)

    def test_files_that_cannot_be(self):
        self.simulator(records=300)
        self.assertIn("No such file", self.run_tool("records", "upload-csv", "none.csv", code=2)[1])
        self.assertIn("Is a directory", self.run_tool("records", "upload-csv", ".", code=2)[1])
        self.assertIn("No space left", self.run_tool("records", "download-csv", "--out", "/dev/full", code=2)[1])
        self.assertIn("Is a directory", self.run_tool("records", "download-csv", "--out", ".", code=2)[1])
        self.write_csv(1)
        self.assertIn("no column 'name'", self.run_tool("records", "upload-csv", "leads.csv", code=1)[1])
        self.assertEqual(self.count(), 300)

    def test_a_cut_download_leaves_nothing(self):
        self.simulator(records=300, faults="path /v1/records/export cut answer-at 9000\n")
        _, err = self.run_tool("records", "download-csv", "--out", "all.csv", code=1)
        self.assertIn("transport", err)
        self.assertEqual([name for name in os.listdir(self.folder.name) if name != "faults"], [])


class Export(ToolTest):
    def test_whole(self):
        self.simulator()
        _, err = self.run_tool("records", "export", "--out", "a.jsonl")
        self.assertIn("2500 records exported to a.jsonl", err)
        self.assert_whole("a.jsonl")
        self.run_tool("records", "export", "--out", "b.jsonl.gz", "--checkpoint", "b", "--checkpoint-every", "300")
        self.assertEqual(self.records_in("b.jsonl.gz"), self.records_in("a.jsonl"))
        out, _ = self.run_tool("records", "export", "--limit", "5")
        self.assertEqual(len(out.splitlines()), 5)
        _, err = self.run_tool("records", "export", "--out", "a.jsonl", code=2)
        self.assertIn("exists", err)
        self.run_tool("records", "export", "--out", "a.jsonl", "--force", "--limit", "3")
        self.assert_whole("a.jsonl", 3)

    def test_unknown_type(self):
        self.simulator(records=5)
        _, err = self.run_tool("records", "export", "--type", "no such & type", "--out", "a.jsonl")
        self.assertIn('There is none of the type "no such & type".', err)
        self.assertEqual(self.path("a.jsonl").read_bytes(), b"")

    def test_full_disk(self):
        self.simulator()
        _, err = self.run_tool("records", "export", "--out", "/dev/full", code=2)
        self.assertIn("No space left on device", err)
        with open("/dev/full", "w", encoding="utf-8") as full:
            _, err = self.run_tool("records", "export", code=2, stdout=full)
        self.assertIn("No space left on device", err)

    def test_disk_full_on_the_way(self):
        self.simulator()
        self.run_tool("records", "export", "--out", "whole.jsonl")
        half = self.path("whole.jsonl").stat().st_size // 2
        for name in ("a.jsonl", "b.jsonl.gz"):
            export = ("records", "export", "--out", name, "--checkpoint", "state", "--checkpoint-every", "100")
            limit = half if name == "a.jsonl" else half // 8  # packed, it is a fraction

            def room():
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

            _, err = self.run_tool(*export, code=2, preexec_fn=room)
            self.assertIn("File too large", err)
            self.assertIn(name, err)
            # More was written than is counted: the rest of it comes again.
            done = self.records_of_state()
            self.assertTrue(0 < done < RECORDS, done)
            self.run_tool(*export, code=2, preexec_fn=room)
            _, err = self.run_tool(*export)
            self.assertRegex(err, r"Going on behind record \d+ of " + re.escape(name))
            self.assertEqual(self.records_in(name), self.records_in("whole.jsonl"))
            self.path("state").unlink()

    def test_progress_on_a_terminal(self):
        self.simulator(faults="path /v1/records delay 60ms")
        ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        process = self.start("records", "export", "--out", "a.jsonl", stderr=its)
        os.close(its)
        shown = b""
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:  # the other end is closed
            pass
        os.close(ours)
        process.communicate(timeout=LIMIT)
        self.assertEqual(process.returncode, 0)
        bars, last = shown.decode().split("\r\x1b[K")
        self.assertEqual(last, "2500 records exported to a.jsonl.\r\n")  # and nothing is left of the bar
        bars = bars.split("\r")[1:]
        self.assertGreaterEqual(len(bars), 3)
        for bar in bars:
            self.assertRegex(bar, r"^\[#*\.*\] \d+ of 2500 records, \d+/s(, \d+ s left)?\x1b\[K$")
            self.assertLess(len(bar.removesuffix("\x1b[K")), 80)
        done = [int(re.search(r"(\d+) of", bar).group(1)) for bar in bars]
        self.assertEqual(done, sorted(done))

    def test_progress_elsewhere(self):
        slow = "path /v1/records delay 450ms"  # longer than the 10 s between two lines
        self.simulator(faults=slow)
        records = "".join(json.dumps({"type": "a", "name": str(n)}) + "\n" for n in range(25))
        self.path("in.jsonl").write_text(records, encoding="utf-8")
        importing = self.start("records", "import", "--in", "in.jsonl", "--json", "--concurrency", "1")
        self.simulator(faults=slow)  # another one, with records of its own
        _, err = self.run_tool("records", "export", "--out", "a.jsonl")
        first, *_, last = err.splitlines()
        self.assertRegex(first, r"^\d+ of 2500 records, \d+/s, \d+ s left$")
        self.assertEqual(last, "2500 records exported to a.jsonl.")
        self.assertNotIn("\x1b", err)
        self.assertNotIn("\r", err)
        out, err = importing.communicate(timeout=LIMIT)
        self.assertEqual((json.loads(out)["created"], err), (25, ""))  # for programs: no lines but errors

    def test_closed_pipe(self):
        self.simulator()
        process = self.start("records", "export")
        process.stdout.readline()
        process.stdout.close()
        err = process.stderr.read()
        process.stderr.close()
        self.assertEqual(process.wait(LIMIT), -signal.SIGPIPE)
        self.assertEqual(err, "")

    def test_closed_standard_streams(self):
        """No descriptor of the program's own gets their numbers, so nothing is printed into one, or read from it."""
        self.simulator()
        _, err = self.run_tool("records", "export", code=2, stdout=None, preexec_fn=lambda: os.close(1))
        self.assertIn("standard output: Bad file descriptor", err)
        _, err = self.run_tool("records", "import", code=2, preexec_fn=lambda: os.close(0))
        self.assertIn("standard input: Bad file descriptor", err)
        self.run_tool("records", "export", code=2, stdout=None, preexec_fn=lambda: os.closerange(0, 3))

    def test_checkpoints_of_something_else(self):
        self.simulator(records=300)
        export = ("records", "export", "--out", "a.jsonl", "--checkpoint", "state")
        self.run_tool(*export)
        self.assertIn("Already complete", self.run_tool(*export)[1])
        self.assertIn("state belongs to the export of all records, not of records of type document:",
                      self.run_tool(*export, "--type", "document", code=2)[1])
        self.assertIn("needs --out", self.run_tool("records", "export", "--checkpoint", "state", code=2)[1])
        self.assertIn("exclude each other", self.run_tool(*export, "--limit", "3", code=2)[1])
        other = ("records", "export", "--out", "b.jsonl", "--checkpoint", "state")
        self.path("b.jsonl").write_text("somebody else's\n" * 10000, encoding="utf-8")
        _, err = self.run_tool(*other, code=2)
        self.assertIn("a.jsonl, not into ", err)
        self.assertEqual(self.path("b.jsonl").stat().st_size, 160000)
        self.path("a.jsonl").rename(self.path("away"))
        self.assertIn("is not there as a whole", self.run_tool(*export, code=2)[1])
        self.path("away").rename(self.path("a.jsonl"))
        text = self.path("state").read_text(encoding="utf-8")
        with open(self.path("a.jsonl"), "rb") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self.path("state").write_text(text.replace("finished yes", "finished no"), encoding="utf-8")
            self.assertIn("in use by another export", self.run_tool(*export, code=2)[1])
            again = ("records", "export", "--out", "a.jsonl", "--force")
            self.assertIn("in use by another export", self.run_tool(*again, code=2)[1])
        self.assert_whole("a.jsonl", 300)
        self.path("state").write_text(text.replace("finished yes", "finished no").replace("rtcp1", "rtcp1x"))
        self.assertIn("checkpoint", self.run_tool(*export, code=1)[1])
        self.assert_whole("a.jsonl", 300)
        self.path("state").write_text("shopping list\n", encoding="utf-8")
        self.assertIn("not a checkpoint of this program", self.run_tool(*export, code=2)[1])
        self.path("state").write_text(text.replace("finished yes", "finished no"), encoding="utf-8")
        self.path("a.jsonl").write_bytes(b"short\n")
        self.assertIn("shorter than the checkpoint says", self.run_tool(*export, code=2)[1])

    def test_goes_on_after_an_error(self):
        self.simulator(faults="path /v1/records request 7 status 403")
        export = ("records", "export", "--out", "a.jsonl", "--checkpoint", "state")
        _, err = self.run_tool(*export, code=3)
        self.assertIn("600 records are in a.jsonl; the same command goes on behind them.", err)
        _, err = self.run_tool(*export)
        self.assertIn("Going on behind record 600", err)
        self.assert_whole("a.jsonl")

    def test_interrupted(self):
        self.simulator(faults="path /v1/records delay 20ms")
        for name in ("a.jsonl", "b.jsonl.gz"):
            export = ("records", "export", "--out", name, "--checkpoint", name + ".state")
            process = self.start(*export)
            self.wait_until_at_work(name)
            process.send_signal(signal.SIGINT)
            _, err = process.communicate(timeout=LIMIT)
            self.assertEqual(process.returncode, 130, err)
            self.assertIn("Interrupted.", err)
            self.assertIn("the same command goes on", err)
            self.assertIn("Going on behind record", self.run_tool(*export)[1])
            self.assert_whole(name)

    def records_of_state(self):
        """How many records the checkpoint says are written."""
        if not self.path("state").exists():
            return 0
        return int(re.search(r"^records (\d+)$", self.path("state").read_text(encoding="utf-8"), re.M).group(1))

    def kill_at_random(self, name):
        """Kills exports at random moments, each going on where the one before was killed, until there were enough."""
        chance = random.Random(name)
        kills = 0
        at_work = 0
        while kills < KILLS:
            for old in (name, "state"):
                self.path(old).unlink(missing_ok=True)
            export = ("records", "export", "--out", name, "--checkpoint", "state", "--checkpoint-every", "100")
            while kills < KILLS:
                process = self.start(*export)
                before = self.records_of_state()
                if chance.random() < 0.5:  # in the middle of its work, however long it takes to get there
                    while self.records_of_state() == before and process.poll() is None:
                        time.sleep(0.002)
                    time.sleep(chance.uniform(0.0, 0.03))
                else:
                    time.sleep(chance.uniform(0.0, 0.12))
                process.kill()
                process.communicate(timeout=LIMIT)
                if process.returncode == 0:
                    break
                self.assertEqual(process.returncode, -signal.SIGKILL)
                kills += 1
                at_work += before < self.records_of_state() < RECORDS
            self.run_tool(*export)
            self.assert_whole(name)
        # These had written something, and had something left to do.
        self.assertGreaterEqual(at_work, KILLS // 5)

    def test_killed_plain(self):
        self.simulator(faults="path /v1/records delay 8ms")
        self.kill_at_random("a.jsonl")

    def test_killed_packed(self):
        self.simulator(faults="path /v1/records delay 8ms")
        self.kill_at_random("a.jsonl.gz")


class Run(ToolTest):
    """Against a service of its own: what it answers stands in the test."""

    def serve(self, *frames):
        seen = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                seen.append((self.path, json.loads(body)))
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.end_headers()
                for frame in frames:
                    self.wfile.write(f"event: {frame['type']}\ndata: {json.dumps(frame)}\n\n".encode())

            def log_message(self, *_):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()

        def stop():
            server.shutdown()
            thread.join()
            server.server_close()

        self.addCleanup(stop)
        self.environment.update({"RUNTYPE_API_KEY": "rt_test_0123456789",
                                 "RUNTYPE_BASE_URL": f"http://127.0.0.1:{server.server_address[1]}/v1"})
        return seen

    def frame(self, kind, seq, **fields):
        return {"type": kind, "seq": seq, "executionId": "exec_1", **fields}

    def test_text(self):
        frames = (self.frame("execution_start", 1), self.frame("text_start", 2, id="t"),
                  self.frame("text_delta", 3, id="t", delta="Hello, "),
                  self.frame("text_delta", 4, id="t", delta="world."), self.frame("text_complete", 5, id="t"),
                  self.frame("execution_complete", 6, success=True))
        seen = self.serve(*frames)
        out, err = self.run_tool("agents", "run", "agent/1", "Say \"hello\"")
        self.assertEqual((out, err), ("Hello, world.\n", ""))
        self.assertEqual(seen[0][0], "/v1/agents/agent%2F1/execute")
        self.assertEqual(seen[0][1]["messages"], [{"role": "user", "content": 'Say "hello"'}])
        out, _ = self.run_tool("agents", "run", "agent_1", "x", "--json")
        self.assertEqual([json.loads(line)["type"] for line in out.splitlines()], [f["type"] for f in frames])

    def test_other_ends(self):
        self.serve(self.frame("execution_start", 1), self.frame("text_delta", 2, id="t", delta="Hel"))
        out, err = self.run_tool("agents", "run", "agent_1", "x", code=1)
        self.assertEqual(out, "Hel")
        self.assertIn("stream_dropped", err)
        self.serve(self.frame("execution_start", 1), self.frame("execution_error", 2, error="no model"))
        self.assertIn("the run failed", self.run_tool("agents", "run", "agent_1", "x", code=1)[1])
        self.assertIn("message is required", self.run_tool("agents", "run", "agent_1", code=2)[1])


class Import(ToolTest):
    def lines(self, count):
        text = "".join(json.dumps({"type": "copy", "name": f"name {i}", "metadata": {"n": i}}) + "\n"
                       for i in range(count))
        self.path("in.jsonl").write_text(text, encoding="utf-8")
        return "in.jsonl"

    def count(self):
        return int(self.run_tool("records", "count")[0])

    def test_conflicts(self):
        self.simulator(records=0)
        name = self.lines(20)
        self.assertIn("20 created", self.run_tool("records", "import", "--in", name)[1])
        _, err = self.run_tool("records", "import", "--in", name, code=1)
        self.assertIn("Record 1 failed: ", err)
        self.assertIn("20 skipped", self.run_tool("records", "import", "--in", name, "--on-conflict", "skip")[1])
        self.assertIn("20 updated", self.run_tool("records", "import", "--in", name, "--on-conflict", "update")[1])
        self.assertIn("5 created", self.run_tool("records", "import", "--in", name, "--type", "x", "--limit", "5")[1])
        self.assertEqual(self.count(), 25)

    def test_bad_lines(self):
        self.simulator(records=0)
        for text, message in (('{"a":\n', "line 1 is not a JSON object"), ("\n[]\n", "line 2 is not a JSON object"),
                              ('{"name":"x"}\n', 'line 1 has no "type"'), ('{"type":"x"}\n', 'has no "name"')):
            self.path("bad").write_text(text, encoding="utf-8")
            self.assertIn(message, self.run_tool("records", "import", "--in", "bad", code=2)[1])
        self.assertIn("No such file", self.run_tool("records", "import", "--in", "none", code=2)[1])
        # What came before the bad line is done, and said.
        good = '{"type":"x","name":"%d"}\n'
        self.path("bad").write_text(good % 1 + good % 2 + "not json\n", encoding="utf-8")
        _, err = self.run_tool("records", "import", "--in", "bad", "--journal", "journal", code=2)
        self.assertIn("Records: 2 created.", err)
        self.assertIn("line 3 is not a JSON object", err)
        self.assertIn("The same command goes on with what is left.", err)
        self.assertEqual(self.count(), 2)
        _, err = self.run_tool("records", "import", "--in", "bad", "--journal", "/nowhere/journal", code=2)
        self.assertIn("cannot be opened", err)
        self.assertNotIn("same command", err)
        self.assertIn("nothing to do", self.run_tool("records", "import")[1])

    def test_interrupted(self):
        self.simulator(records=0, faults="method POST delay 10ms")
        job = ("records", "import", "--in", self.lines(400), "--journal", "journal", "--concurrency", "4")
        process = self.start(*job)
        self.wait_until_at_work("journal")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=LIMIT)
        self.assertEqual(process.returncode, 130, err)
        self.assertIn("Interrupted.\nThe same command goes on with what is left.\n", err)
        self.run_tool(*job)
        self.assertEqual(self.count(), 400)

    def test_interrupted_while_it_waits_for_input(self):
        self.simulator(records=0)
        process = self.start("records", "import", "--journal", "journal", "--concurrency", "1", stdin=subprocess.PIPE)
        line = json.dumps({"type": "copy", "name": "first"}) + "\n"
        process.stdin.write(line)
        process.stdin.flush()
        self.wait_until_at_work("journal")
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(LIMIT), 130)
        err = process.stderr.read()
        process.communicate()
        self.assertIn("Interrupted.\n", err)
        self.assertNotIn("cannot read", err)
        self.path("in.jsonl").write_text(line, encoding="utf-8")
        self.run_tool("records", "import", "--in", "in.jsonl", "--journal", "journal")
        self.assertEqual(self.count(), 1)

    def test_killed_and_started_again(self):
        self.simulator(records=0, faults="method POST delay 3ms")
        name = self.lines(400)
        job = ("records", "import", "--in", name, "--journal", "journal", "--concurrency", "4")
        chance = random.Random(3)
        kills = 0
        for _ in range(30):
            process = self.start(*job)
            time.sleep(chance.uniform(0.0, 0.08))
            process.kill()
            process.communicate(timeout=LIMIT)
            kills += process.returncode == -signal.SIGKILL
        self.assertGreater(kills, 5)
        self.run_tool(*job)
        self.assertEqual(self.count(), 400)
        self.assertIn("400 done before", self.run_tool(*job)[1])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tool", required=True)
    parser.add_argument("--simulator", required=True)
    options, rest = parser.parse_known_args()
    PROGRAMS.update(tool=os.path.abspath(options.tool), simulator=os.path.abspath(options.simulator))
    unittest.main(argv=[sys.argv[0], *rest], verbosity=1)


if __name__ == "__main__":
    main()
