# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""One run: where it was measured, and its tables. Saved, so that tables and charts can be made from it again."""
import json
import os
import platform
import re
import shutil
import subprocess
import time

from harness.report import Table

PACKAGES = ("libboost1.81-dev", "libcurl4-openssl-dev", "libsimdjson-dev", "libcpp-httplib-dev", "nlohmann-json3-dev",
            "nginx-light", "node-undici", "python3-aiohttp")


def first_line(*command):
    if not shutil.which(command[0]):
        return ""
    lines = subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    return lines[0].strip() if lines else ""


def system():
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            found = re.search(r'^PRETTY_NAME="(.*)"', file.read(), re.M)
    except OSError:
        found = None
    return found.group(1) if found else platform.system()


def machine():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    return (f"{os.cpu_count()} CPUs ({model.group(1) if model else platform.machine()}), {system()}, Linux "
            f"{re.match('[0-9.]*', platform.release()).group()}, {first_line('g++', '--version')}")


def versions():
    """Of what is compared: packages by their names, and what may come from elsewhere by what it says."""
    found = {"openssl": first_line("openssl", "version"), "go": first_line("go", "version"),
             "node": first_line("node", "--version"), "python": platform.python_version()}
    if shutil.which("dpkg-query"):
        for name in PACKAGES:
            found[name] = first_line("dpkg-query", "--show", "--showformat=${Version}", name)
    return {name: version for name, version in found.items() if version}


def commit(folder):
    """Of the sources; with a plus if they were changed since."""
    said = subprocess.run(["git", "-C", folder, "describe", "--always", "--dirty=+"], capture_output=True, text=True,
                          check=False)
    return said.stdout.strip()


def here(repetitions, quick, missing, folder):
    """What is to be known about a run on this machine; `folder` has the sources."""
    return {"date": time.strftime("%Y-%m-%d"), "commit": commit(folder), "machine": machine(), "versions": versions(),
            "load": round(os.getloadavg()[0], 1), "repetitions": repetitions, "quick": quick, "missing": missing,
            "failed": {}}


class Results:
    def __init__(self, about, tables=()):
        self.about = about
        self.tables = {table.name: table for table in tables}

    def add(self, table):
        self.tables[table.name] = table

    def text(self):
        """Everything as a Markdown file."""
        about = self.about
        lines = ["# What the benchmarks measured", "", self.headline(), "",
                 "Versions: " + ", ".join(f"{name} {version}" for name, version in about["versions"].items()) + "."]
        for what, named in (("Left out", about["missing"]), ("Failed", about["failed"])):
            if named:
                lines += ["", f"{what}: " + "; ".join(f"{name} ({why})" for name, why in named.items()) + "."]
        return "\n".join(lines) + "\n" + "".join("\n" + table.markdown() for table in self.tables.values())

    def headline(self):
        about = self.about
        quick = ", a fifth of the work" if about["quick"] else ""
        of = f" Sources: {about['commit']}." if about["commit"] else ""
        return (f"{about['machine']}. {about['date']}, {about['repetitions']} repetitions, interleaved{quick}; load before "
                f"the run {about['load']}.{of}")

    def save(self, path):
        tables = [json.dumps(table.saved(), ensure_ascii=False) for table in self.tables.values()]
        with open(path + ".new", "w", encoding="utf-8") as file:
            about = json.dumps(self.about, ensure_ascii=False, indent=1)
            file.write('{"about": ' + about + ',\n"tables": [\n' + ",\n".join(tables) + "\n]}\n")
        os.replace(path + ".new", path)

    @staticmethod
    def load(path):
        with open(path, encoding="utf-8") as file:
            saved = json.load(file)
        return Results(saved["about"], map(Table.loaded, saved["tables"]))
