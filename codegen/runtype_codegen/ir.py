# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""The intermediate model: what the emitters read. It knows C++ names and types, and nothing of OpenAPI or of layout."""
from dataclasses import dataclass, field, replace
from typing import List, Optional


@dataclass(frozen=True)
class Type:
    kind: str  # string, timestamp, boolean, int64, double, raw, model, vector
    name: str = ""  # of a model
    element: Optional["Type"] = None  # of a vector
    shape: str = ""  # of a raw value: "object", "array" or "" for any

    def cpp(self):
        if self.kind == "vector":
            return f"std::vector<{self.element.cpp()}>"
        if self.kind == "model":
            return self.name
        return {"string": "std::string", "boolean": "bool", "int64": "std::int64_t", "double": "double",
                "raw": "raw_json", "timestamp": "timestamp"}[self.kind]

    def leaf(self):
        return self.element.leaf() if self.kind == "vector" else self


@dataclass
class Field:
    json: str
    cpp: str
    type: Type
    doc: str = ""
    optional: bool = False  # may be absent or null, and the caller can tell
    nullable: bool = False
    required: bool = False  # of parameters
    place: str = "body"  # of parameters: body, query, header
    least: Optional[int] = None  # length of a text, or value of a number
    most: Optional[int] = None
    allowed: List[str] = field(default_factory=list)  # closed set
    known: List[str] = field(default_factory=list)  # open set
    chat: bool = False  # an array of messages: one can be appended


@dataclass
class Model:
    """A struct that answers are decoded into."""
    name: str
    fields: List[Field]
    doc: str
    source: str
    notes: List[str] = field(default_factory=list)
    group: str = ""


@dataclass
class Params:
    """A class of parameters, of an operation or of a part of its body."""
    name: str
    fields: List[Field]
    doc: str
    group: str = ""
    open: bool = False  # takes members that the catalogue does not name
    nested: bool = False  # a part of other parameters
    stream_flag: str = ""  # "", "streamResponse" or "options.streamResponse"
    start: Optional[Field] = None  # where a list begins
    notes: List[str] = field(default_factory=list)

    def places(self):
        return {f.place for f in self.fields}


@dataclass
class Operation:
    id: str  # of the catalogue
    method_name: str
    http: str
    path: str
    summary: str
    confidence: str
    source: str
    row: str  # name of its row in the operation table
    path_parameters: List[tuple] = field(default_factory=list)  # (json, cpp, doc)
    params: Optional[Params] = None
    raw_body: str = ""  # doc of a body that is a free-form value
    raw_body_required: bool = False
    body_type: str = "application/json"
    answer: str = "value"  # void, value, items, pages, response, events
    type: Optional[Type] = None  # of the value or of an item
    unwrap: str = ""  # dotted path of the value or the items within the answer
    style: str = ""  # cursor, page, offset
    facts: str = "pagination"
    cursor: str = "nextCursor"
    parameter: str = ""
    bare_array_too: bool = False
    authenticated: bool = True
    streaming: str = ""
    stream_flag: str = ""
    statuses: List[str] = field(default_factory=list)
    notes: List[str] = field(default_factory=list)
    binary: bool = False

    def forms(self):
        """The operation, and the form of it that streams where its answer has two forms."""
        if not self.stream_flag:
            return [self]
        return [self, replace(self, method_name=self.method_name + "_stream", answer="events")]


@dataclass
class Group:
    name: str  # client.NAME()
    singular: str
    doc: str
    operations: List[Operation] = field(default_factory=list)
    models: List[Model] = field(default_factory=list)
    params: List[Params] = field(default_factory=list)
    model_groups: List[str] = field(default_factory=list)  # other groups whose models its headers need


@dataclass
class Api:
    groups: List[Group]
    document: object = None

    def all_operations(self):
        return [(g, o) for g in self.groups for o in g.operations]
