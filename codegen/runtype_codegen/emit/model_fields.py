# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""test/unit/models/model_fields.cpp: the fields of each model, for the test that damages them one by one."""
from ..loader import CatalogueError
from ..text import HEADER

KINDS = {"string": "text", "timestamp": "text", "boolean": "boolean", "int64": "whole", "double": "number", "raw": "free", "model": "object",
         "vector": "list"}


def emit(api):
    out = [HEADER + '#include "model_fields.hpp"', "", "namespace runtype::test {", "", "namespace {", "",
           "constexpr model_field fields[] = {"]
    for group in api.groups:
        for model in group.models:
            out += [row(model, f) for f in model.fields]
    out += ["};", "", "} // namespace", "", "std::span<const model_field> model_fields() noexcept { return fields; }", "",
            "} // namespace runtype::test", ""]
    yield "test/unit/models/model_fields.cpp", "\n".join(out)


def row(model, f):
    element = f.type.element or f.type
    if element.kind == "vector":
        raise CatalogueError(f"{model.name}.{f.cpp}: the test of the models knows no list of lists")
    inner = element.name if element.kind == "model" else ""
    return (f'    {{"{model.name}", "{f.json}", field_kind::{KINDS[f.type.kind]}, field_kind::{KINDS[element.kind]}, '
            f'"{inner}", {"true" if f.optional else "false"}}},')
