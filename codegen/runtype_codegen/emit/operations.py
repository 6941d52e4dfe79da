# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""src/resources/operations.hpp: the operation table."""
from ..text import HEADER

REPEAT = {"GET": "safe", "HEAD": "safe", "OPTIONS": "safe", "PUT": "idempotent", "DELETE": "idempotent"}


def emit(api):
    out = [HEADER + "#pragma once", "",
           "// The operation table: one row for each operation of the catalogue, and the shape of the answer for each that "
           "lists.", "", '#include "core/decode.hpp"', '#include "core/operation.hpp"', "",
           "namespace runtype::detail::operations {", ""]
    for group in api.groups:
        if not group.operations:
            continue
        for op in group.operations:
            out.append(row(op))
            if op.answer == "pages":
                out.append(shape(op))
        out.append("")
    yield "src/resources/operations.hpp", "\n".join(out + ["} // namespace runtype::detail::operations", ""])


def row(op):
    parts = [f'"{op.id}"', f'"{op.http}"', f'"{op.path}"', f"idempotency::{REPEAT.get(op.http, 'unsafe')}"]
    unwrap = op.unwrap if op.answer in ("value", "items") else ""
    if unwrap or not op.authenticated:
        parts.append(f'"{unwrap}"')
    if not op.authenticated:
        parts.append("authentication::none")
    return f"inline constexpr operation {op.row}{{{', '.join(parts)}}};"


def shape(op):
    parts = [f"page_style::{op.style}", f'"{op.unwrap}"', f'"{op.facts}"']
    extra = [f'"{op.cursor}"', "true" if op.bare_array_too else "false", f'"{op.parameter}"']
    defaults = ['"nextCursor"', "false", '""']
    while extra and extra[-1] == defaults[-1]:
        extra.pop()
        defaults.pop()
    return f"inline constexpr list_shape {op.row}_shape{{{', '.join(parts + extra)}}};"
