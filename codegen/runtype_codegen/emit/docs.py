# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""docs/operations.md: one row for each operation of the catalogue."""
from . import resources

NOTE = "<!-- Generated from api/openapi.json by codegen/generate; do not edit. -->"


def emit(api):
    rows = api.all_operations()
    out = ["# Operations", "", NOTE, "",
           f"All {len(rows)} operations of the catalogue. Confidence says how much of an operation a document shows: "
           "*documented* is all of it, *partly* less, *inferred* nothing but its name.", "",
           "A list that pages returns a `page_generator<T>`; every other call returns an "
           "`awaitable<result<T>>`, and the column \"Gives\" has the T. A call named `..._stream` takes the same arguments "
           "and returns an `event_stream`.", "",
           "| Operation | Request | C++ call | Gives | Pagination | Confidence |", "| --- | --- | --- | --- | --- | --- |"]
    for group, op in rows:
        call = f"client.{group.name}().{op.method_name}({', '.join(argument_names(op))})"
        if op.stream_flag:
            call += f"`, `{op.method_name}_stream(...)"
        gives = resources.answer_type(op).replace("boost::asio::awaitable<result<", "").replace(">>", "", 1) \
            if op.answer not in ("pages", "events") else resources.answer_type(op)
        if op.answer == "items":
            gives = f"std::vector<{resources.value_type(op)}>"
        out.append(f"| {op.id} | `{op.http} /v1{op.path}` | `{call}` | `{gives}` | {op.style or '-'} | "
                   f"{op.confidence or '-'} |")
    yield "docs/operations.md", "\n".join(out + [""])


def argument_names(op):
    names = [cpp for _, cpp, _ in op.path_parameters]
    if op.params:
        names.append(op.params.name)
    elif op.raw_body:
        names += ["body"] if resources.is_json(op) else ["content_type", "body"]
    return names
