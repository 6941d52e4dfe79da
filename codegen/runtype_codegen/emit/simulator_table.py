# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""src/testing/catalogue.cpp: what the simulator knows of each operation."""
import json

from ..schemas import compact
from ..text import HEADER


def emit(api):
    rows = {(op.http, op.path): op for _, op in api.all_operations()}
    out = [HEADER + '#include "testing/catalogue.hpp"', "", "namespace runtype::testing::detail {", "", "namespace {", "",
           "constexpr documented_operation rows[] = {"]
    for path, method, entry, parameters in api.document.operations():
        out.append(row(api.document, rows[method, path], entry, parameters))
    out += ["};", "", "} // namespace", "",
            "std::span<const documented_operation> catalogue() noexcept { return rows; }", "",
            "} // namespace runtype::testing::detail", ""]
    yield "src/testing/catalogue.cpp", "\n".join(out)


def row(document, op, entry, parameters):
    media, example = answer(document, entry)
    pages = [op.style, op.unwrap, op.facts, op.cursor, op.parameter] if op.answer == "pages" else [""] * 5
    wrapper = op.unwrap if op.answer in ("value", "items") else ""
    texts = [op.id, op.http, "/v1" + op.path, request(document, op, entry, parameters), example, media,
             " ".join(s for s in op.statuses if not s.startswith("2")), wrapper, *pages]
    key = "true" if op.authenticated else "false"
    return "    {" + ", ".join([literal(t) for t in texts] + [key]) + "},"


def request(document, op, entry, parameters):
    """What an operation takes: {query: {name: schema}, header: {...}, required: [...], body: schema, bodyRequired}."""
    out = {}
    for place in ("query", "header"):
        named = {p["name"]: compact(document, p.get("schema", {})) for p in parameters if p["in"] == place}
        if named:
            out[place] = named
    required = [p["name"] for p in parameters if p["in"] in ("query", "header") and p.get("required")]
    if required:
        out["required"] = required
    body = document.resolve(entry.get("requestBody", {}))
    if body.get("content"):
        out["media"] = list(body["content"])
        if "application/json" in body["content"]:
            out["body"] = compact(document, body["content"]["application/json"].get("schema", {}))
        if body.get("required"):
            out["bodyRequired"] = True
    return dump(out)


def answer(document, entry):
    """(media type, body) of the example of success; an answer that has a schema and no example is an empty object."""
    success = next((document.resolve(r) for s, r in entry["responses"].items() if s.startswith("2")), {})
    content = success.get("content", {})
    if "application/json" in content:
        return "application/json", dump(content["application/json"].get("example", {}))
    return next(iter(content), ""), ""


def dump(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=True)


def literal(text):
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f'R"json({text})json"'
