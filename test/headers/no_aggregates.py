# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Writes a source that checks that no public type is an aggregate: no_aggregates.py INCLUDE_DIR OUTPUT

GCC 12 destroys a temporary aggregate twice inside a full-expression with co_await. The types are read from the headers,
so that none can be forgotten; what is in a namespace `detail` or not public is left out.
"""
import pathlib
import re
import sys

TOKEN = re.compile(
    r'"(?:\\.|[^"\\])*"'
    r"|'(?:\\.|[^'\\])*'"
    r"|\bnamespace\s+(?P<namespace>[\w:]+)\s*\{"
    r"|(?<!enum )\b(?P<kind>struct|class)\s+(?:RUNTYPE_\w+\s+|\[\[\w+\]\]\s+)*(?P<name>\w+)\s*(?:final\s*)?(?::(?!:)[^{};]*)?\{"
    r"|\btemplate\s*<(?P<template>[^{};]*?)>\s*(?:requires[^{};]*?)?(?=struct|class)"
    r"|\b(?P<access>public|private|protected)\s*:(?!:)"
    r"|\{|\}")


def strip(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/|^\s*#(?:[^\n]*\\\n)*[^\n]*", " ", text, flags=re.S | re.M)


def types(text):
    """The full names of the public types that the text defines."""
    scopes = []  # (name or None, public)
    template = ""
    for match in TOKEN.finditer(strip(text)):
        if match["namespace"]:
            scopes.append([match["namespace"], "detail" not in match["namespace"].split("::")])
        elif match["kind"]:
            if all(public for _, public in scopes):
                arguments = "<" + ", ".join(["int"] * len(template.split(","))) + ">" if template else ""
                yield "::".join([name for name, _ in scopes] + [match["name"]]) + arguments
            scopes.append([match["name"], match["kind"] == "struct"])
            template = ""
        elif match["template"] is not None:
            template = match["template"]
        elif match["access"] and scopes:
            scopes[-1][1] = match["access"] == "public"
        elif match[0] == "{":
            scopes.append([None, False])  # a function's body, an enum, an initialiser: nothing public is defined in it
        elif match[0] == "}":
            scopes.pop()
    if scopes:
        sys.exit("the braces do not match: this script does not understand a header any more")


def main(include_dir, output):
    lines = []
    found = []
    for header in sorted(pathlib.Path(include_dir).rglob("*.hpp")):
        lines.append(f"#include <{header.relative_to(include_dir)}>")
        found += types(header.read_text())
    for expected in ("runtype::client", "runtype::create_record", "runtype::client_options::values",
                     "runtype::nullable<int>", "runtype::testing::simulator_stats"):
        if expected not in found:
            sys.exit(f"{expected} was not found: this script does not understand the headers any more")
    lines.append("#include <type_traits>")
    lines += [f'static_assert(!std::is_aggregate_v<{name}>, "{name} is an aggregate");' for name in sorted(set(found))]
    text = "\n".join(lines) + "\n"
    target = pathlib.Path(output)
    if not target.exists() or target.read_text() != text:
        target.write_text(text)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2])
