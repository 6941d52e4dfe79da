#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Runs one example against runtype-simulator, as its users would, and looks at what it prints.

run_examples.py --simulator PROGRAM --example PROGRAM NAME   runs the cases of the example NAME
run_examples.py --check FOLDER                               every example in FOLDER has a case
"""

import argparse
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

LIMIT = 100  # seconds for one run; the examples take a fraction of it


class Case:
    """What an example is run with, and what it has to print."""

    def __init__(self, expected, faults="", arguments=(), signal_after=None, signal=signal.SIGTERM, service=True, typed="",
                 person_stays=False, code=0):
        self.expected = expected  # regular expressions, each for a line of its own, in this order
        self.faults = faults
        self.arguments = list(arguments)
        self.signal_after = signal_after  # `signal` when a line starts so
        self.signal = signal
        self.service = service  # False: it brings its own simulator
        self.typed = typed  # what a person types
        self.person_stays = person_stays  # and could type more: the input does not end
        self.code = code  # how it exits


def chat_case(typed, end, asked=1, echo=""):
    question = r"  \[Order 20 of Q-4 for 240 EUR\? y/n\] "
    return Case(
        [
            r"You:   Do we have enough of Q-4\?",
            r"Agent: Let me look at the shelf\.",
            r"  \[stock_level {\"sku\":\"Q-4\"} -> 3\]",
            r"Agent: Only 3 of Q-4 are left\. I can order 20 more for 240 EUR\.",
        ]
        # What is typed into a pipe is not shown.
        + ([question * asked + "Agent: " + re.escape(end)] if not echo else [question + echo, "Agent: " + re.escape(end)])
        + [r"The run is completed: [0-9]+ events came, 2 answers went back\."],
        service=False,
        typed=typed,
    )


# By the example's name; what stands behind a space tells the cases of one example apart.
CASES = {
    "01_get": Case([r"Agent .+ \(agent_\w+\) is active\."]),
    "02_create_and_conflict": Case(
        [
            r"Created document 'Project Plan Q3' as \w+\.",
            r"Refused the second one: .*already exists.*",
            r"It is 'Project Plan Q4' now, owner \"ann\"\.",
            r"Deleted it\.",
        ]
    ),
    "03_pagination": Case(
        [
            r"Item by item: 250 records \(250 with a name\) in 3 pages\.",
            r"A page of 100 of 250 records\.",
            r"A page of 50 of 250 records, the last\.",
            r"The first three: 'Record 1', 'Record 2', 'Record 3'\.",
            r"All at once: 3 agents\.",
        ]
    ),
    "04_errors_and_retries": Case(
        [
            r"There is no such object \(request req_\w+\)\.",
            r"  In full: GET /v1/records/\{id\} failed: not_found \(HTTP 404\)\. .*",
            r"  type: OUT_OF_RANGE, .*",
            r"  name: MISSING_REQUIRED_FIELD, .*",
            r"The list took 3 attempt\(s\):",
            r"  HTTP 503, .*; then waited .* \(back-off\)",
            r"  HTTP 200, .*",
        ],
        faults="method GET path /v1/agents request 1,2 status 503",
    ),
    "05_many_calls": Case([r"Fetched 200 of 200 records on ([1-9]|1[0-6]) connections\."]),
    "06_cancel_and_deadline": Case(
        [
            r"Deadline: GET /v1/agents failed: deadline_exceeded\. .*",
            r"Timer: GET /v1/agents failed: cancelled\. .*",
            r"Signal: GET /v1/agents failed: cancelled\. .*",
        ],
        faults="path /v1/agents hang",
    ),
    "07_shutdown": Case(
        [
            r"Working; SIGINT or SIGTERM ends it\.",
            r"The worker ends after [1-9][0-9]* lists\.",
            r"The client is closed\.",
            r"run\(\) returned\.",
        ],
        signal_after="Working",
    ),
    "08_agent_chat": chat_case("y\n", "Done: 20 more are on their way."),
    "08_agent_chat denied": chat_case("perhaps\n\nn\n", "As you wish: it is not done.", asked=3),
    "08_agent_chat unanswered": chat_case("", "As you wish: it is not done.", echo="n"),
    "08_agent_chat interrupted": Case(
        [
            r"Agent: Let me look at the shelf\.",
            r"Stopped here; the service keeps the run exec_\w+\.",
        ],
        service=False,
        signal_after="Agent: Let me look",
        signal=signal.SIGINT,
        person_stays=True,  # so that the run waits for an approval at the latest, however late the signal comes
        code=130,
    ),
    "quickstart": Case(
        [
            r"Agent .* has [0-9]+ capabilities\.",
            r"Created record .*",
            r"The same again: .* failed: conflict .*",
            r"The simulator injected [1-9][0-9]+ faults into .*",
            r"Every one of the 10001 records was seen exactly once\.",
        ],
        service=False,
    ),
    "09_bulk_export": Case([r"This run: 200 records\.", r"This run: 50 records\."]),
}


class Simulator:
    """A runtype-simulator of our own, ended by its process id."""

    def __init__(self, program, faults):
        self.folder = tempfile.TemporaryDirectory()
        command = [program, "--records", "250", "--ca-file", os.path.join(self.folder.name, "ca.pem")]
        if faults:
            plan = pathlib.Path(self.folder.name, "faults")
            plan.write_text(faults + "\n", encoding="utf-8")
            command += ["--faults", str(plan)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.facts = {}
        for line in self.process.stdout:
            name, _, value = line.rstrip("\n").partition("=")
            self.facts[name] = value
            if name == "example":  # the last one
                break

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.process.send_signal(signal.SIGTERM)
        self.process.stdout.read()
        self.process.wait(LIMIT)
        self.folder.cleanup()

    def environment(self):
        return {
            "RUNTYPE_API_KEY": self.facts["api_key"],
            "RUNTYPE_BASE_URL": self.facts["base_url"],
            "RUNTYPE_CA_FILE": self.facts["ca_file"],
        }


def run_example(program, case, variables):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("RUNTYPE_")}
    environment.update(variables)
    with subprocess.Popen([program] + case.arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                          env=environment) as process:
        lines = []
        process.stdin.write(case.typed)
        if case.person_stays:
            process.stdin.flush()
        else:
            process.stdin.close()
        for line in process.stdout:
            lines.append(line.rstrip("\n"))
            if case.signal_after and line.startswith(case.signal_after):
                process.send_signal(case.signal)
        return process.wait(LIMIT), lines


def missing_line(expected, lines):
    """The first expectation that no line meets, in order; None if all are met."""
    rest = iter(lines)
    for pattern in expected:
        if not any(re.fullmatch(pattern, line) for line in rest):
            return pattern
    return None


def run_case(name, simulator, program):
    case = CASES[name]
    if case.service:
        with Simulator(simulator, case.faults) as service:
            code, lines = run_example(program, case, service.environment())
    else:
        code, lines = run_example(program, case, {})
    print("\n".join(lines))
    if code != case.code:
        sys.exit(f"{name}: exit code {code}, not {case.code}")
    pattern = missing_line(case.expected, lines)
    if pattern is not None:
        sys.exit(f"{name}: no line (after those expected before it) matches: {pattern}")


def check_folder(folder):
    names = {entry.stem for entry in pathlib.Path(folder).glob("*.cpp")}
    names |= {entry.name for entry in pathlib.Path(folder).iterdir() if entry.is_dir()}
    cases = {case.split()[0] for case in CASES}
    if names != cases:
        sys.exit(f"examples or cases, but not both: {sorted(names ^ cases)}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--simulator")
    parser.add_argument("--example")
    parser.add_argument("--check", metavar="FOLDER")
    parser.add_argument("name", nargs="?")
    arguments = parser.parse_args()
    if arguments.check:
        check_folder(arguments.check)
    else:
        for name in CASES:
            if name.split()[0] == arguments.name:
                run_case(name, arguments.simulator, arguments.example)


if __name__ == "__main__":
    main()
