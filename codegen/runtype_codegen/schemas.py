# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Schemas of requests without references and annotations, and values that they accept: for the simulator and the tests."""
import re

LIMITS = ("minLength", "maxLength", "minimum", "maximum")
# What a text has to be although no schema says so.
KNOWN = {"direction": "next"}
CLASS = re.compile(r"\^\[([^\]]+)\](?:\{(\d+)\}|([+*]))\$")


def compact(document, schema, trail=()):
    """A schema as the simulator checks it.

    `type` is a list, "null" among it where null is taken; `open` is an object that takes members which it does not name;
    `chars` is what a text may be made of. Anything else means what it means in JSON Schema.
    """
    schema = document.normalise(schema)
    if "ref" in schema:
        if schema["ref"] in trail:
            return {}  # it contains itself: what is within is free
        inner = compact(document, document.schemas[schema["ref"]], trail + (schema["ref"],))
        return nullable(inner) if schema.get("nullable") else inner
    out = {}
    if schema.get("alternatives"):
        out["any"] = [compact(document, s, trail) for s in schema["alternatives"]]
        return {"any": out["any"] + [{"type": ["null"]}]} if schema.get("nullable") else out
    if "type" in schema:
        out["type"] = [schema["type"]]
    for key in LIMITS:
        if isinstance(schema.get(key), (int, float)):
            out[key] = schema[key]
    if isinstance(schema.get("exclusiveMinimum"), int) and not isinstance(schema["exclusiveMinimum"], bool):
        out["minimum"] = schema["exclusiveMinimum"] + 1
    if schema.get("enum"):
        out["enum"] = schema["enum"]
    if schema.get("format") == "date-time":
        out["format"] = "date-time"
    out.update(characters(schema.get("pattern", "")))
    if schema.get("type") == "array" and "items" in schema:
        out["items"] = compact(document, schema["items"], trail)
    if schema.get("type") == "object" and schema.get("properties"):
        out["properties"] = {k: compact(document, v, trail) for k, v in schema["properties"].items()}
        if schema.get("required"):
            out["required"] = schema["required"]
        if schema.get("additionalProperties") not in (None, False):
            out["open"] = True
    return nullable(out) if schema.get("nullable") else out


def nullable(schema):
    if "type" not in schema:
        return schema
    out = dict(schema)
    out["type"] = schema["type"] + [t for t in ["null"] if t not in schema["type"]]
    return out


def characters(pattern):
    """What a pattern of the form ^[class]{n}$, ^[class]+$ or ^[class]*$ says; others are not checked."""
    match = CLASS.fullmatch(pattern)
    if not match:
        return {}
    out = {"chars": match[1]}
    if match[2]:
        out["minLength"] = out["maxLength"] = int(match[2])
    elif match[3] == "+":
        out["minLength"] = 1
    return out


def sample(schema, hint="value", prefix=""):
    """A value that a compact schema accepts, with all its members. The hint makes texts differ from field to field."""
    if schema.get("any"):
        return sample(schema["any"][0], hint, prefix)
    if schema.get("enum"):
        return schema["enum"][0]
    kind = next((t for t in schema.get("type", []) if t != "null"), "object")
    if kind == "string":
        return text(schema, hint, prefix)
    if kind == "integer":
        return within(3, schema)
    if kind == "number":
        return within(1.5, schema)
    if kind == "boolean":
        return True
    if kind == "array":
        return [sample(schema.get("items", {}), hint, prefix)]
    if schema.get("properties"):
        return {key: sample(inner, key, prefix) for key, inner in schema["properties"].items()}
    return {"a": 1, "b": [None, "x"]}


def within(number, schema):
    number = max(number, schema.get("minimum", number))
    return min(number, schema.get("maximum", number))


def text(schema, hint, prefix):
    if schema.get("format") == "date-time":
        return "2026-03-04T08:00:00Z"
    fill = "a" if "chars" in schema else KNOWN.get(hint, prefix + hint)
    least, most = schema.get("minLength", 0), schema.get("maxLength")
    value = fill if most is None else fill[:most]
    return value + "a" * (least - len(value))
