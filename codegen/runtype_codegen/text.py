# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Comments: sentences and their lines."""
import re
import textwrap

COLUMNS = 120
LICENSE = "// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0."
GENERATED = "// Generated from api/openapi.json by codegen/generate; do not edit."
HEADER = LICENSE + "\n" + GENERATED + "\n"


def clean(text):
    """What is not ASCII or would end a comment has no place in one."""
    text = re.sub(r"\s+", " ", text or "").strip()
    text = text.replace("*/", "* /").replace("\\", "/")
    return text.encode("ascii", "replace").decode()


def sentence(text):
    text = clean(text)
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "!", "?", ":")) else text + "."


def lines(text, prefix, first=None, indent=0):
    """The text as comment lines: `first` begins the first line, `prefix` the others."""
    first = prefix if first is None else first
    return textwrap.wrap(clean(text), COLUMNS - indent, initial_indent=first, subsequent_indent=prefix,
                         break_long_words=False, break_on_hyphens=False) or [first.rstrip()]


def slashes(text, indent=4):
    return [" " * indent + line for line in lines(text, "/// ", indent=indent)]
