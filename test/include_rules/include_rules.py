#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Checks which file may include what, and that nothing depends on the wall clock or on one developer's machine.

Usage: include_rules.py ROOT [--compiler CXX [-I...]]. With a compiler, a user's include graph is checked too.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Folder of src/ -> the folders of src/ whose headers its files may include. All rest on core, core on nothing; async
# holds what every waiting layer waits with.
MAY_INCLUDE = {
    "core": {"core"},
    "async": {"core", "async"},
    "net": {"core", "async", "net"},
    "client": {"core", "async", "client", "models"},
    "resources": {"core", "async", "client", "resources", "models"},
    "models": {"core", "models"},
    "bulk": {"core", "async", "client", "models", "bulk"},
    "testing": {"core", "async", "testing"},
}
# Seams: the one header of another layer that a layer may know besides. Where the client meets its default transport, and
# what the network layer asks of the operating system, which a simulation's network answers.
SEAMS = {("client", "net/make_network.hpp"), ("testing", "net/byte_stream.hpp")}

# Part of the public headers -> the other parts it may include, "base" being the headers beside client.hpp that need
# none of the rest. The folders of src/ follow the same table.
PUBLIC_MAY_INCLUDE = {
    "base": {"base"},
    "models": {"base", "models"},
    "bulk": {"base", "models", "bulk", "resources", "client"},
    "resources": {"base", "models", "bulk", "resources", "client"},
    "client": {"base", "models", "bulk", "resources", "client"},
    "umbrella": {"base", "models", "bulk", "resources", "client", "umbrella"},
    "testing": {"base", "testing"},
    "core": {"base"},
    "async": {"base"},
    "net": {"base"},
}

# A file that includes these takes 17 s to compile: the user's must not.
HIDDEN = ("boost/beast", "openssl/", "boost/asio/ssl")
MAY_USE_HIDDEN = ("net", "testing")

CLOCK = re.compile(
    r"\b(?:sleep_for|this_thread::sleep_until|usleep|nanosleep|gettimeofday)\b"
    r"|\bsystem_clock\b(?!::(?:time_point|duration)\b)"  # a point in time may come from anywhere
    r"|(?:\bstd|(?<![\w:>]))::(?:sleep|time)\s*\(")
# Files that may read the wall clock, each with its reason.
CLOCK_ALLOWED = {
    "src/net/system_time_source.cpp": "the library's one clock: time_source over the system's",
}

# Somebody's own folders. In two parts, so that this file does not find itself.
MACHINE_PATHS = re.compile("|".join("/" + name for name in (r"home/[a-z_]", "root/", r"Users/[A-Za-z_]")))

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"]+)[>"]', re.MULTILINE)
COMMENT_OR_STRING = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"([^\s()\\]{0,16})\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def without_comments(text):
    def blank(match):
        token = match.group(0)
        return re.sub(r"[^\n]", " ", token) if token.startswith("/") else token

    return COMMENT_OR_STRING.sub(blank, text)


def sources_below(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in (".hpp", ".cpp", ".ipp"))


def public_part(name):
    """The part of the public headers that "runtype/..." belongs to."""
    parts = name.split("/")
    if len(parts) > 2 and parts[1] in ("models", "resources", "testing"):
        return parts[1]
    if len(parts) > 2 and parts[1] == "describe":
        return "models"
    named = {
        "runtype/apps_upload.hpp": "bulk",
        "runtype/client.hpp": "client",
        "runtype/client_groups.hpp": "client",
        "runtype/describe.hpp": "models",
        "runtype/raw_list.hpp": "bulk",
        "runtype/records_bulk.hpp": "bulk",
        "runtype/resources.hpp": "umbrella",
        "runtype/runtype.hpp": "umbrella",
        "runtype/wait.hpp": "bulk",
        # Events are models; what reads them stands beside the client, which only names it.
        "runtype/event.hpp": "models",
        "runtype/tool_handlers.hpp": "models",
        "runtype/event_stream.hpp": "models",
    }
    return named.get(name, "base")


class Tree:
    def __init__(self, root):
        self.root = Path(root).resolve()
        self.violations = []
        self.includes_of = {}
        self.text_of = {}

    def report(self, path, offset, message):
        line = self.text(path).count("\n", 0, offset) + 1
        self.violations.append(f"{path.relative_to(self.root)}:{line}: {message}")

    def text(self, path):
        if path not in self.text_of:
            self.text_of[path] = without_comments(path.read_text(encoding="utf-8"))
        return self.text_of[path]

    def includes(self, path):
        """(offset, name) of each #include line."""
        if path not in self.includes_of:
            self.includes_of[path] = [(m.start(1), m.group(1)) for m in INCLUDE.finditer(self.text(path))]
        return self.includes_of[path]

    def resolve(self, path, name):
        """The project's own file that an include line names, or None."""
        for folder in (path.parent, self.root / "src", self.root / "include"):
            candidate = (folder / name).resolve()
            if candidate.is_file() and candidate.is_relative_to(self.root):
                return candidate
        return None

    def layer(self, path):
        """The folder of src/ that a file belongs to, or None."""
        if not path.is_relative_to(self.root / "src"):
            return None
        return path.relative_to(self.root / "src").parts[0]

    def check_layers(self):
        for path in sources_below(self.root / "src"):
            layer = self.layer(path)
            if layer not in MAY_INCLUDE:
                self.report(path, 0, f"src/{layer} is not a layer that the design knows")
                continue
            for offset, name in self.includes(path):
                self.check_include_in_src(path, layer, offset, name)

    def check_include_in_src(self, path, layer, offset, name):
        if name.startswith(HIDDEN) and layer not in MAY_USE_HIDDEN:
            self.report(path, offset, f"{name}: Beast and OpenSSL are used in src/net and src/testing only")
        target = self.resolve(path, name)
        if target is None:
            return
        other = self.layer(target)
        if other is None:
            part = public_part(target.relative_to(self.root / "include").as_posix())
            if part not in PUBLIC_MAY_INCLUDE[layer]:
                self.report(path, offset, f"{name}: src/{layer} must not know the public headers of \"{part}\"")
        elif other not in MAY_INCLUDE[layer]:
            inner = target.relative_to(self.root / "src").as_posix()
            if (layer, inner) not in SEAMS:
                self.report(path, offset, f"{name}: src/{layer} must not include src/{other}")

    def check_core_is_pure(self):
        """No file of src/core reaches Asio, not even through another header of the project."""
        for path in sources_below(self.root / "src" / "core"):
            seen = set()
            waiting = [(path, offset, name, [name]) for offset, name in self.includes(path)]
            while waiting:
                start, offset, name, trail = waiting.pop()
                if name.startswith(("boost/asio", "boost/beast", "openssl/")):
                    self.report(path, offset, f"src/core must not include {name} (by {' -> '.join(trail)})")
                target = self.resolve(start, name)
                if target is not None and target not in seen:
                    seen.add(target)
                    waiting += [(target, offset, inner, trail + [inner]) for _, inner in self.includes(target)]

    def check_public_headers(self):
        for path in sources_below(self.root / "include"):
            part = public_part(path.relative_to(self.root / "include").as_posix())
            for offset, name in self.includes(path):
                if name.startswith(HIDDEN):
                    self.report(path, offset, f"{name}: a public header includes neither Beast nor OpenSSL")
                target = self.resolve(path, name)
                if target is None:
                    if name.startswith("runtype/"):
                        self.report(path, offset, f"{name} does not exist")
                    continue
                if self.layer(target) is not None:
                    self.report(path, offset, f"{name}: a public header must not include src/")
                    continue
                other = public_part(target.relative_to(self.root / "include").as_posix())
                if other not in PUBLIC_MAY_INCLUDE[part]:
                    self.report(path, offset, f"{name}: the public headers of \"{part}\" must not include \"{other}\"")

    def check_users(self):
        """What shows the library to users must not need more than users have."""
        for folder in ("examples", "tools", "test/snippets", "test/consume"):
            for path in sources_below(self.root / folder):
                for offset, name in self.includes(path):
                    target = self.resolve(path, name)
                    if target is not None and self.layer(target) is not None:
                        self.report(path, offset, f"{name}: {folder} uses public headers only")

    def check_clock(self):
        for folder in ("src", "test"):
            for path in sources_below(self.root / folder):
                if path.relative_to(self.root).as_posix() in CLOCK_ALLOWED:
                    continue
                for match in CLOCK.finditer(self.text(path)):
                    self.report(path, match.start(), f"{match.group(0).strip()}: no sleeps and no wall clock here")

    def check_machine_paths(self):
        for path in self.tracked_files():
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            for number, line in enumerate(text.splitlines(), start=1):
                match = MACHINE_PATHS.search(line)
                if match:
                    self.violations.append(
                        f"{path.relative_to(self.root)}:{number}: {match.group(0)} is a path of one machine")

    def tracked_files(self):
        """What git tracks or would track; without git (an unpacked archive), every file outside the build folder."""
        try:
            listing = subprocess.run(
                ["git", "-C", str(self.root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                check=True, capture_output=True, text=True).stdout
            paths = [self.root / name for name in listing.split("\0") if name]
        except (OSError, subprocess.CalledProcessError):
            skipped = (self.root / "build", self.root / ".git")
            paths = [p for p in self.root.rglob("*") if not any(p.is_relative_to(folder) for folder in skipped)]
        return [path for path in paths if path.is_file() and not path.is_symlink()]

    def check_user_include_graph(self, compiler, arguments):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "user.cpp"
            source.write_text("#include <runtype/runtype.hpp>\n", encoding="utf-8")
            run = subprocess.run([compiler, "-std=c++20", *arguments, "-M", str(source)],
                                 capture_output=True, text=True, check=False)
        if run.returncode != 0:
            self.violations.append(f"#include <runtype/runtype.hpp> does not compile:\n{run.stderr}")
        self.violations += [f"#include <runtype/runtype.hpp> drags in {name}" for name in hidden_in(run.stdout)]

    def check(self):
        self.check_layers()
        self.check_core_is_pure()
        self.check_public_headers()
        self.check_users()
        self.check_clock()
        self.check_machine_paths()


def hidden_in(make_rule):
    """The headers in a compiler's -M output that a user's file must not see."""
    return [name for name in make_rule.split() if any(f"/{hidden}" in name for hidden in HIDDEN)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root")
    parser.add_argument("--compiler")
    options, arguments = parser.parse_known_args()
    checked = Tree(options.root)
    checked.check()
    if options.compiler:
        checked.check_user_include_graph(options.compiler, arguments)
    for violation in checked.violations:
        print(violation)
    print(f"include rules: {len(checked.includes_of)} files, {len(checked.violations)} violations")
    # A tree without files would pass every rule.
    return 0 if checked.includes_of and not checked.violations else 1


if __name__ == "__main__":
    sys.exit(main())
