#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Holds README.md and docs/*.md against what they quote.

check_readme.py [--simulator PROGRAM]   fails, and says where, if a document and the project differ
check_readme.py --fix                   copies the sources into the documents first

The line `<!-- NAME -->` in front of a block says what the block is a copy of:
  ```cpp    the region NAME of a source under examples/ or test/snippets/: the lines between `//[NAME` and `//]`
  ```text   the file test/snippets/NAME
Beside that: the commands of each ```sh block and the options of runtype-simulator exist, packages and defaults are
those of the project, and each error code is named. The ```cmake blocks are run by newcomer.py.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import textwrap

ROOT = pathlib.Path(__file__).resolve().parents[2]
FENCE = re.compile(r"(?:^<!-- (?P<name>[^\n]+?) -->\n)?^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.M | re.S)
# What a Debian system has, or gets by the packages that README.md names.
COMMANDS = {"apt-get", "cmake", "curl", "g++", "pkg-config", "printf"}


def read(path):
    return path.read_text(encoding="utf-8")


def documents():
    return [ROOT / "README.md"] + sorted((ROOT / "docs").glob("*.md"))


def regions():
    """The text of every marked region by its name."""
    found = {}
    for path in sorted([*(ROOT / "examples").rglob("*"), *(ROOT / "test/snippets").rglob("*")]):
        if path.suffix not in (".cpp", ".hpp"):
            continue
        name, lines = None, []
        for line in read(path).splitlines(keepends=True):
            word = line.strip()
            if name is None and word.startswith("//["):
                name, lines = word[3:], []
                if name in found:
                    sys.exit(f"{path}: there is another region {name}")
            elif name is not None and word == "//]":
                found[name] = textwrap.dedent("".join(lines))
                name = None
            elif name is not None:
                lines.append(line)
        if name is not None:
            sys.exit(f"{path}: the region {name} does not end")
    return found


def source_of(block, sources):
    """What the block has to be: None if its language is not a copied one; a message if there is no such source."""
    if block["language"] not in ("cpp", "text"):
        return None, None
    name = block["name"]
    if not name:
        return None, f"a {block['language']} block that is a copy of nothing"
    if block["language"] == "text":
        path = ROOT / "test/snippets" / name
        return (read(path), None) if path.is_file() else (None, f"there is no test/snippets/{name}")
    return (sources[name], None) if name in sources else (None, f"there is no region {name}")


def fixed(text, sources):
    def replace(match):
        wanted, _ = source_of(match, sources)
        if wanted is None:
            return match[0]
        return match[0][: match.start("text") - match.start()] + wanted + "```"

    return FENCE.sub(replace, text)


def copies(document, text, sources):
    for block in FENCE.finditer(text):
        wanted, problem = source_of(block, sources)
        line = text.count("\n", 0, block.start("text")) + 1
        if problem:
            yield f"{document}:{line}: {problem}"
        elif wanted is not None and wanted != block["text"]:
            yield f"{document}:{line}: differs from {block['name']}; --fix copies that"


def commands_of(script):
    """The words of each simple command."""
    script = re.sub(r"#.*", "", script.replace("\\\n", " "))
    script = re.sub(r"'[^']*'", "''", script)
    inner = re.findall(r"\$\(([^)]*)\)", script)
    for part in re.split(r"[\n;|&]+", re.sub(r"\$\([^)]*\)", "", script)) + inner:
        words = [word for word in part.split() if word != "sudo" and not re.match(r"\w+=", word)]
        if words:
            yield words


def program_exists(word, text):
    if word in COMMANDS:
        return True
    if word.startswith("./"):  # made by what the document shows
        return bool(re.search(rf"-o {re.escape(word[2:])}\b|add_executable\({re.escape(word[2:])}\b", text))
    built = re.fullmatch(r"build/(\w+)/(tools|examples)/([\w-]+)", word)
    if built:
        presets = {preset["name"] for preset in json.loads(read(ROOT / "CMakePresets.json"))["configurePresets"]}
        folder = ROOT / ("examples" if built[2] == "examples" else "tools")
        name = built[3].removeprefix("runtype-") if built[2] == "tools" else built[3]
        return built[1] in presets and ((folder / name).is_dir() or (folder / f"{name}.cpp").is_file())
    return (ROOT / word).is_file()


def shell(document, text, simulator_options):
    lists = re.findall(r"^\w+_packages=\(([^)]*)\)", read(ROOT / "scripts/lib.sh"), re.M)
    packages = set(" ".join(lists).split())
    for block in FENCE.finditer(text):
        if block["language"] != "sh":
            continue
        for words in commands_of(block["text"]):
            if not program_exists(words[0], text):
                yield f"{document}: there is no {words[0]}"
            if words[0].endswith("apt-get"):
                named = [word for word in words[1:] if not word.startswith("-") and word not in ("install", "update")]
                missing = [word for word in named if word not in packages]
                yield from (f"{document}: scripts/lib.sh has no package {word}" for word in missing)
            if words[0].endswith("runtype-simulator") and simulator_options:
                unknown = {word for word in words[1:] if word.startswith("--")} - simulator_options
                yield from (f"{document}: runtype-simulator has no {word}" for word in sorted(unknown))


def shown(kind, name, expression):
    value = 1
    for factor in expression.replace("'", "").replace("u", "").split("*"):
        value *= int(factor)
    if "milliseconds" in kind:
        return f"{value // 1000} s" if value >= 1000 and value % 1000 == 0 else f"{value} ms"
    if name.endswith(("body", "head")):
        return f"{value // 1024**2} MiB" if value % 1024**2 == 0 else f"{value // 1024} KiB"
    return f"{value:,}"


def defaults(readme):
    """Every default is in a row of a table, with its value."""
    pattern = re.compile(r"static constexpr (\S+) (default_\w+)(?:\{([\d'u* ]+)\}| = ([\d'u* ]+));")
    for header in ("client_options.hpp", "retry_policy.hpp"):
        for kind, name, braced, assigned in pattern.findall(read(ROOT / "include/runtype" / header)):
            row = re.search(rf"^\|.*`{name}` *\| *([^|]+?) *\|", readme, re.M)
            value = shown(kind, name, braced or assigned)
            if not row:
                yield f"README.md: no table has {name}"
            elif row[1] != value:
                yield f"README.md: {name} is {value}, not {row[1]}"


def error_codes(readme):
    body = re.search(r"enum class errc \{(.*?)\};", read(ROOT / "include/runtype/error.hpp"), re.S)[1]
    for code in re.findall(r"^ {4}(\w+)", body, re.M):
        if f"`{code}`" not in readme:
            yield f"README.md: the error code {code} is not explained"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--fix", action="store_true")
    parser.add_argument("--simulator")
    arguments = parser.parse_args()
    options = set()
    if arguments.simulator:
        help_text = subprocess.run([arguments.simulator, "--help"], capture_output=True, text=True, check=True).stdout
        options = set(re.findall(r"--[\w-]+", help_text))
    sources = regions()
    problems, quoted = [], set()
    for path in documents():
        if arguments.fix:
            path.write_text(fixed(read(path), sources), encoding="utf-8")
        name, text = str(path.relative_to(ROOT)), read(path)
        quoted |= {block["name"] for block in FENCE.finditer(text)}
        problems += copies(name, text, sources)
        problems += shell(name, text, options)
    problems += [f"no document shows the region {name}" for name in sources if name not in quoted]
    readme = read(ROOT / "README.md")
    problems += [*defaults(readme), *error_codes(readme)]
    if problems:
        sys.exit("\n".join(problems))


if __name__ == "__main__":
    main()
