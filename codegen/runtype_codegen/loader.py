# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Reads an OpenAPI 3.0 or 3.1 document and gives its schemas one form.

The document is left as it is; `normalise` returns a schema in which
  - "nullable": true, "type": [..., "null"] and a branch {"type": "null"} of oneOf or anyOf are all `nullable`,
  - a oneOf, anyOf or allOf of one branch is that branch, an allOf of several objects is one object,
  - "const" is an enum of one value,
  - a $ref stays one ("ref" is its name), with what stands beside it.
"""
import copy
import json
import re

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
PREFIX = "/v1"


class CatalogueError(Exception):
    """The document cannot be generated from; says where and why."""


class Document:
    def __init__(self, data):
        if not isinstance(data, dict) or "paths" not in data:
            raise CatalogueError("not an OpenAPI document: there are no paths")
        self.data = data
        self.schemas = data.get("components", {}).get("schemas", {})

    def resolve(self, node):
        """Follows the $ref of a parameter, a response or a request body."""
        seen = set()
        while isinstance(node, dict) and "$ref" in node:
            pointer = node["$ref"]
            if pointer in seen:
                raise CatalogueError(f"{pointer} refers to itself")
            seen.add(pointer)
            node = self.lookup(pointer)
        return node

    def lookup(self, pointer):
        if not pointer.startswith("#/"):
            raise CatalogueError(f"{pointer}: only references within the document are read")
        node = self.data
        for part in pointer[2:].split("/"):
            part = part.replace("~1", "/").replace("~0", "~")
            if not isinstance(node, dict) or part not in node:
                raise CatalogueError(f"{pointer} leads nowhere")
            node = node[part]
        return node

    def adopt(self, catalogue):
        """Takes what only our catalogue says of the operations that both have, known by method and path: the names, which
        are the library's API and must not change with the service's document, and the x- keywords that are missing here.
        """
        known = {key: op for key, op in catalogue.keyed_operations()}
        for key, op in self.keyed_operations():
            ours = known.get(key)
            if ours is None:
                continue
            for name, value in ours.items():
                if name in ("operationId", "tags"):
                    op[name] = value
                elif name.startswith("x-") or name in ("security", "externalDocs"):
                    op.setdefault(name, value)
        for name, value in catalogue.data.items():
            if name.startswith("x-") or name == "tags":
                self.data.setdefault(name, value)

    def keyed_operations(self):
        for path, method, op, _ in self.operations():
            yield (method, re.sub(r"\{[^}]*\}", "{}", path)), op

    def operations(self):
        """(path without the prefix, method, operation, parameters of path and operation) in the document's order."""
        base = (self.data.get("servers") or [{}])[0].get("url", "")
        for path, item in self.data["paths"].items():
            item = self.resolve(item)
            shared = [self.resolve(p) for p in item.get("parameters", [])]
            for method in METHODS:
                if method not in item:
                    continue
                own = [self.resolve(p) for p in item[method].get("parameters", [])]
                names = {(p["name"], p["in"]) for p in own}
                parameters = [p for p in shared if (p["name"], p["in"]) not in names] + own
                yield strip_prefix(path, base), method.upper(), item[method], parameters

    def normalise(self, schema):
        return _normalise(self, schema, ())


def strip_prefix(path, base):
    """Paths stand below the base URL, which ends in /v1: a document may write the prefix in the path or in the server."""
    if path == PREFIX or path.startswith(PREFIX + "/"):
        return path[len(PREFIX):] or "/"
    return path


def load(path):
    with open(path, encoding="utf-8") as file:
        try:
            return Document(json.load(file))
        except json.JSONDecodeError as problem:
            raise CatalogueError(f"{path}: not JSON: {problem}") from problem


ANNOTATIONS = ("description", "title", "default", "deprecated", "example")


def _normalise(document, schema, trail):
    if schema is True or schema is None:
        return {}
    if not isinstance(schema, dict):
        return {}
    s = copy.copy(schema)
    nullable = bool(s.pop("nullable", False))
    kind = s.get("type")
    if isinstance(kind, list):
        nullable = nullable or "null" in kind
        kinds = [k for k in kind if k != "null"]
        s.pop("type")
        if len(kinds) == 1:
            s["type"] = kinds[0]
    elif kind == "null":
        nullable = True
        s.pop("type")
    if "const" in s:
        s["enum"] = [s.pop("const")]
        s["const"] = True
    if None in s.get("enum", []):
        nullable = True
        s["enum"] = [v for v in s["enum"] if v is not None]
    if "enum" in s and "type" not in s and s["enum"] and all(isinstance(v, str) for v in s["enum"]):
        s["type"] = "string"
    for keyword in ("oneOf", "anyOf"):
        if keyword not in s:
            continue
        branches = s.pop(keyword)
        real = [b for b in branches if not _is_null(b)]
        nullable = nullable or len(real) < len(branches)
        if len(real) == 1:
            s = _beside(_normalise(document, real[0], trail), s)
        elif real:
            s["alternatives"] = [_normalise(document, b, trail) for b in real]
    if "allOf" in s:
        parts = s.pop("allOf")
        if len(parts) == 1 and not s.get("properties"):
            s = _beside(_normalise(document, parts[0], trail), s)
        else:
            s = _merge(document, parts, s, trail)
    nullable = nullable or bool(s.pop("nullable", False))
    if "$ref" in s:
        pointer = s.pop("$ref")
        if pointer.startswith("#/components/schemas/"):
            document.lookup(pointer)
            s["ref"] = pointer.rsplit("/", 1)[1]
        else:
            s = _beside(_normalise(document, document.lookup(pointer), trail + (pointer,)), s)
    if nullable:
        s["nullable"] = True
    if "properties" in s and "type" not in s:
        s["type"] = "object"
    if "items" in s and "type" not in s and not s.get("alternatives"):
        s["type"] = "array"
    return s


def _is_null(branch):
    return isinstance(branch, dict) and branch.get("type") == "null" or branch.get("enum") == [None]


def _beside(branch, outer):
    """A branch with what stands beside it: the outer annotations win."""
    merged = dict(branch)
    merged.update({k: v for k, v in outer.items() if k in ANNOTATIONS or k.startswith("x-") or k not in merged})
    return merged


def _merge(document, parts, outer, trail):
    merged = {"type": "object", "properties": {}, "required": []}
    for part in list(parts) + [outer]:
        name = part.get("$ref")
        if name in trail:
            raise CatalogueError(f"{name} contains itself by allOf")
        inner = trail + ((name,) if name else ())
        part = document.resolve({k: v for k, v in part.items() if k == "$ref"} or part)
        part = _normalise(document, part, inner)
        if "ref" in part:
            part = _normalise(document, document.schemas[part["ref"]], inner)
        merged["properties"].update(part.get("properties", {}))
        merged["required"] += [r for r in part.get("required", []) if r not in merged["required"]]
        for key, value in part.items():
            if key not in ("properties", "required", "type"):
                merged[key] = value
    if not merged["required"]:
        merged.pop("required")
    return merged
