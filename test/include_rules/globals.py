#!/usr/bin/env python3
# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Checks that the library has no mutable global.

Usage: globals.py LIBRARY.a

Every object with static storage that a program could write to stands in a section .data, .bss, .tdata or .tbss
(.data.rel.ro is written by the loader only). What may stand there is listed below, each with its reason; anything else
fails.
"""
import re
import subprocess
import sys

ALLOWED = [
    # An address that identifies a service to Asio; the class has no members.
    r"runtype::detail::context_watch::id$",
    # Constants that are built when they are first used, and the guards of function-local constants.
    r"guard variable for ",
    r"runtype::\(anonymous namespace\)::no_error\(\)::none$",
    # Constants whose base class, Boost's error_category, caches an address in itself.
    r"runtype::\(anonymous namespace\)::(code|condition)_category_instance$",
    # Asio's, Boost's and the C++ library's own: keys, categories, per-thread caches.
    r"(std|boost|__gnu_cxx)::",
    r"DW\.ref\.",
]
WRITABLE = re.compile(r"^[0-9a-f]+\s.{7}\s(\.(?:t?data|t?bss)(?:\.\S*)?)\t[0-9a-f]+\s+(?:\.hidden )?(.*)$")
SECTION_NAMES = re.compile(r"^\.(?:t?data|t?bss)")


def writable_objects(library):
    text = subprocess.run(["objdump", "-t", "-C", library], check=True, capture_output=True, text=True).stdout
    for line in text.splitlines():
        match = WRITABLE.match(line)
        if match and not match.group(1).startswith(".data.rel.ro") and not SECTION_NAMES.match(match.group(2)):
            yield match.group(2)


def main():
    names = sorted(set(writable_objects(sys.argv[1])))
    if not any("context_watch::id" in name for name in names):
        sys.exit("context_watch::id was not found: the check reads the wrong file, or reads it wrongly")
    bad = [name for name in names if not any(re.match(pattern, name) for pattern in ALLOWED)]
    if bad:
        sys.exit("mutable globals in the library:\n  " + "\n  ".join(bad))
    print(f"{len(names)} objects in writable sections, all of them on the list of constants and keys")


if __name__ == "__main__":
    main()
