# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""From the document to the intermediate model."""
import re

from . import names
from .ir import Api, Field, Group, Model, Operation, Params, Type
from .loader import CatalogueError
from .text import sentence

COMMON = "common"  # the group of models that several groups use
# Members beside a wrapped value that tell nothing worth a struct of their own.
WRAPPERS = {"data", "clientToken", "apiKey", "providerKey", "clientTokens", "apiKeys", "providerKeys", "conversations",
            "tools", "values", "usage"}
ASIDES = {"success", "total", "totalCount", "timestamp", "pagination"}
RAW = Type("raw")


class Builder:
    def __init__(self, document):
        self.doc = document
        self.groups = {}
        self.models = {}  # name -> Model
        self.inputs = {}  # name -> Params of a part of a body
        self.users = {}  # name of a model or nested parameters -> groups that use it
        self.building = []

    def build(self):
        for path, method, op, parameters in self.doc.operations():
            self.operation(path, method, op, parameters)
        self.place_models()
        for group in self.groups.values():
            settle_names(group)
            check_names(group)
        return Api(list(self.groups.values()), self.doc)

    # ---- groups

    def group(self, op, path):
        tag = (op.get("tags") or [path.strip("/").split("/")[0] or "api"])[0]
        name, one = names.GROUPS.get(tag) or (names.identifier(tag), names.singular(names.identifier(tag)))
        if name not in self.groups:
            doc = next((t.get("description", "") for t in self.doc.data.get("tags", []) if t["name"] == tag), "")
            self.groups[name] = Group(name, one, sentence(doc or tag))
        return self.groups[name]

    def place_models(self):
        for name, model in list(self.models.items()) + list(self.inputs.items()):
            groups = self.users_of(name)
            model.group = next(iter(groups)) if len(groups) == 1 else COMMON
        common = Group(COMMON, COMMON, "Models that several groups share.")
        everything = {**self.groups, COMMON: common}
        for model in self.models.values():
            everything[model.group].models.append(model)
        for params in self.inputs.values():
            everything[params.group].params.insert(0, params)
        for group in everything.values():
            group.models = in_order(group.models)
            needs = {self.group_of(f.type.leaf().name) for m in group.models + group.params for f in m.fields
                     if f.type.leaf().kind == "model"}
            needs |= {self.group_of(o.type.leaf().name) for o in group.operations
                      if o.type and o.type.leaf().kind == "model"}
            group.model_groups = sorted(needs - {group.name})
        self.groups[COMMON] = common

    def group_of(self, name):
        return (self.models.get(name) or self.inputs[name]).group

    def users_of(self, name):
        """The groups that use a model, be it within another model."""
        groups = set(self.users.get(name, ()))
        for other in list(self.models.values()) + list(self.inputs.values()):
            if other.name != name and any(f.type.leaf().name == name for f in other.fields):
                groups |= self.users_of(other.name)
        return groups

    # ---- schemas

    def type_of(self, schema, where, group, as_input=False):
        """The type of a normalised schema. `where` names it if it has no name of its own."""
        if schema.get("alternatives"):
            return RAW
        if "ref" in schema:
            return self.referred(schema, where, group, as_input)
        kind = schema.get("type")
        if kind == "string":
            return Type("timestamp" if schema.get("format") == "date-time" else "string")
        if kind == "boolean":
            return Type("boolean")
        if kind == "integer":
            return Type("int64")
        if kind == "number":
            return Type("double")
        if kind == "array":
            items = self.doc.normalise(schema.get("items", {}))
            element = self.type_of(items, names.singular(where), group, as_input)
            if items.get("nullable") or element.kind == "raw":
                return Type("raw", shape="array")
            return Type("vector", element=element)
        if kind == "object" and schema.get("properties"):
            return Type("model", name=self.object(schema, where, group, as_input))
        return Type("raw", shape="object" if kind == "object" else "")

    def referred(self, schema, where, group, as_input):
        name = schema["ref"]
        if name in self.building:
            return RAW  # it contains itself: what is within stays text
        target = self.doc.normalise(self.doc.schemas[name])
        if target.get("nullable"):
            schema["nullable"] = True
        for key in ("enum", "x-known-values", "description", "minLength", "maxLength", "minimum", "maximum"):
            if key in target:
                schema.setdefault(key, target[key])
        if target.get("type") == "object" and target.get("properties"):
            return Type("model", name=self.object(target, target.get("title", name), group, as_input, name))
        self.building.append(name)
        try:
            return self.type_of(target, name, group, as_input)
        finally:
            self.building.pop()

    def object(self, schema, where, group, as_input, component=None):
        table = self.inputs if as_input else self.models
        title = schema.get("title") or where
        name = names.TYPES.get(title) or names.identifier(title)
        if name in names.TAKEN:
            name += "_object"
        if as_input and name in self.models:
            name += "_input"
        if not as_input and name in self.inputs:
            raise CatalogueError(f"{name}: the name of a part of a request and of an answer")
        self.users.setdefault(name, set()).add(group.name)
        if name in table:
            return name
        self.building.append(component)
        try:
            fields = self.fields(schema, name, group, as_input)
        finally:
            self.building.pop()
        if as_input:
            # Which form of the operation is called says whether its answer streams: that is no setting.
            flag = "streamResponse" if any(f.json == "streamResponse" for f in fields) else ""
            fields = [f for f in fields if f.json != flag]
            table[name] = Params(name, fields, sentence(schema.get("description", "")), nested=True,
                                 open=schema.get("additionalProperties") is True, stream_flag=flag)
        else:
            table[name] = Model(name, fields, sentence(schema.get("description", "")), self.source,
                                notes=[schema["x-notes"]] if schema.get("x-confidence") == "inferred" else [])
        return name

    def fields(self, schema, owner, group, as_input=False, place="body"):
        required = set(schema.get("required", []))
        fields = []
        for key, value in schema.get("properties", {}).items():
            value = self.doc.normalise(value)
            fields.append(self.field(key, value, owner, group, as_input, place))
            field = fields[-1]
            field.required = key in required
            if as_input:
                continue
            absent = value.get("x-optional") or (required and key not in required)
            field.optional = field.type.kind != "raw" and bool(absent or field.nullable)
        return unique(fields, owner)

    def field(self, key, schema, owner, group, as_input, place):
        kind = self.type_of(schema, f"{owner}_{names.snake(key)}", group, as_input)
        field = Field(key, names.identifier(schema.get("x-name") or key), kind, place=place)
        if field.cpp in names.TAKEN and field.cpp in ("extra", "set"):
            field.cpp += "_value"
        field.nullable = bool(schema.get("nullable"))
        field.doc = describe(schema, kind)
        if kind.kind == "string":
            field.least, field.most = schema.get("minLength"), schema.get("maxLength")
        elif kind.kind == "int64":
            field.least, field.most = schema.get("minimum"), schema.get("maximum")
            if "exclusiveMinimum" in schema and not isinstance(schema["exclusiveMinimum"], bool):
                field.least = int(schema["exclusiveMinimum"]) + 1
        if kind.kind == "string":
            field.allowed = [v for v in schema.get("enum", []) if isinstance(v, str)]
            field.known = list(schema.get("x-known-values", []))
        field.chat = bool(schema.get("x-chat-messages"))
        return field

    # ---- operations

    def operation(self, path, method, op, parameters):
        group = self.group(op, path)
        self.source = re.sub(r"^https?://", "", op.get("externalDocs", {}).get("url", ""))
        identity = operation_identity(op.get("operationId"), group, method, path)
        last = identity.split(".", 1)[-1]
        name = names.METHODS.get(identity) or names.snake(last)
        name = {"delete": "remove"}.get(name, name)
        if name in names.KEYWORDS:
            name += "_"
        out = Operation(identity, name, method, path, sentence(op.get("summary", "")), op.get("x-confidence", ""),
                        self.source, names.snake(identity.replace(".", "_")))
        if op.get("x-notes"):
            out.notes.append(op["x-notes"])
        security = op.get("security", self.doc.data.get("security", [{}]))
        out.authenticated = bool(security)
        out.streaming = op.get("x-streaming", "")
        out.stream_flag = op.get("x-stream-flag", "")
        out.statuses = list(op.get("responses", {}))
        out.path_parameters = path_parameters(path, group)
        self.answer(out, op, group)
        self.parameters(out, op, parameters, group)
        group.operations.append(out)

    def parameters(self, out, op, parameters, group):
        fields = []
        for place in ("query", "header"):
            for parameter in parameters:
                if parameter["in"] != place:
                    continue
                schema = self.doc.normalise(parameter.get("schema", {}))
                if parameter.get("description"):
                    schema["description"] = parameter["description"]
                key = parameter["name"]
                field = self.field(key, schema, out.row, group, True, place)
                if field.cpp.startswith("x_"):
                    field.cpp = field.cpp[2:]
                field.required = bool(parameter.get("required"))
                if field.type.kind not in ("string", "timestamp", "int64", "boolean", "double"):
                    field.type = Type("string")
                fields.append(field)
        body = self.doc.resolve(op.get("requestBody", {}))
        content = body.get("content", {})
        params = Params("", [], "")
        if content:
            out.body_type = "application/json" if "application/json" in content else next(iter(content))
            schema = self.doc.normalise(content[out.body_type].get("schema", {}))
            self.body(out, params, fields, schema, bool(body.get("required")), group)
        start = self.start_field(out, fields)
        if not fields:
            return
        params.name = names.params_name(out.id, group.name, group.singular, bool(content))
        params.doc = params_doc(out, group)
        params.fields = unique(fields, params.name)
        params.start = start
        params.stream_flag = out.stream_flag
        params.group = group.name
        if self.is_taken(params.name):
            params.name = names.snake(f"{group.name}_{out.method_name}_{'request' if content else 'query'}")
        if self.is_taken(params.name):
            raise CatalogueError(f"{out.id}: the name {params.name} is taken")
        group.params.append(params)
        out.params = params

    def is_taken(self, name):
        return name in self.models or name in self.inputs or any(
            p.name == name for g in self.groups.values() for p in g.params)

    def body(self, out, params, fields, schema, required, group):
        target = self.doc.normalise(self.doc.schemas[schema["ref"]]) if "ref" in schema else schema
        if out.body_type != "application/json" or not target.get("properties"):
            out.raw_body = sentence(target.get("description", "")) or "The body."
            out.raw_body_required = required
            return
        params.open = target.get("additionalProperties") is True
        owner = names.params_name(out.id, group.name, group.singular, True)
        for field in self.fields(target, owner, group, True):
            if field.json != out.stream_flag:
                fields.append(field)

    def start_field(self, out, fields):
        if out.answer != "pages":
            return None
        name = out.parameter or out.style
        return next((f for f in fields if f.place == "query" and f.json == name), None)

    # ---- answers

    def answer(self, out, op, group):
        responses = op.get("responses", {})
        code = next((c for c in responses if c.upper() in ("2XX",) or c.startswith("2")), None)
        response = self.doc.resolve(responses[code]) if code else {}
        content = response.get("content", {})
        media = next((m for m in content if m.split(";")[0].endswith("json")), None)
        if media is None:
            # A stream of events and nothing else, a body of another kind, or none.
            out.answer = "events" if out.streaming == "sse" else "response" if content else "void"
            out.binary = out.streaming == "binary"
            return
        schema = self.doc.normalise(content[media].get("schema", {}))
        pages = op.get("x-pagination")
        if pages:
            return self.pages(out, schema, pages, group)
        target = self.target(schema)
        if out.http == "DELETE" and set(target.get("properties", {})) == {"success"}:
            out.answer = "void"
            return
        if set(target.get("properties", {})) == {"success"} and "SuccessResult" in self.doc.schemas:
            schema, target = {"ref": "SuccessResult"}, self.doc.normalise(self.doc.schemas["SuccessResult"])
        if target.get("type") == "array":
            return self.items(out, target, "", group)
        wrapped = [k for k in target.get("properties", {}) if k in WRAPPERS]
        others = set(target.get("properties", {})) - set(wrapped) - ASIDES
        if "ref" not in schema and not schema.get("title") and len(wrapped) == 1 and not others:
            inner = self.doc.normalise(target["properties"][wrapped[0]])
            if self.target(inner).get("type") == "array":
                return self.items(out, inner, wrapped[0], group)
            if self.target(inner).get("type") == "object":
                schema, out.unwrap = inner, wrapped[0]
        out.type = self.type_of(schema, f"{names.singular(group.name)}_{out.method_name}_result", group)

    def target(self, schema):
        return self.doc.normalise(self.doc.schemas[schema["ref"]]) if "ref" in schema else schema

    def items(self, out, schema, path, group):
        out.answer, out.unwrap = "items", path
        items = self.doc.normalise(self.target(schema).get("items", {}))
        out.type = self.type_of(items, f"{group.singular}_{names.singular(out.method_name)}", group)

    def pages(self, out, schema, pages, group):
        out.answer = "pages"
        out.style = pages.get("style") or "cursor"
        if out.style not in ("cursor", "page", "offset"):
            raise CatalogueError(f"{out.id}: unknown paging style {out.style}")
        out.unwrap = "data" if pages.get("items") is None else pages["items"]
        out.facts = pages.get("facts", "pagination")
        out.cursor = pages.get("cursor", "nextCursor")
        out.parameter = pages.get("parameter", "")
        out.bare_array_too = bool(pages.get("bare-array-too"))
        for key in [k for k in out.unwrap.split(".") if k]:
            schema = self.doc.normalise(self.target(schema).get("properties", {}).get(key, {}))
        target = self.target(schema)
        if target.get("type") != "array":
            raise CatalogueError(f"{out.id}: {out.unwrap} is no array in the answer's schema")
        items = self.doc.normalise(target.get("items", {}))
        out.type = self.type_of(items, f"{group.singular}_{names.singular(out.method_name)}", group)


def operation_identity(given, group, method, path):
    """GROUP.METHOD, which the library's names are made of. A document may have ids of another form, or none."""
    if given and "." in given:
        return given
    verbs = {"GET": "get", "POST": "post", "PUT": "put", "PATCH": "patch", "DELETE": "delete"}
    name = names.snake(given) if given else f"{verbs.get(method, method.lower())}_{names.snake(path)}"
    # listAgents in the group agents is list.
    verb, _, rest = name.partition("_")
    if rest in (group.name, group.singular):
        name = verb
    return f"{group.name}.{name}"


def settle_names(group):
    """Member functions whose name the class cannot have: another one's, that of a type which it names, or its own."""
    types = {o.type.leaf().name for o in group.operations if o.type} | {p.name for p in group.params}
    seen = set()
    for op in group.operations:
        if op.method_name in seen:
            op.method_name = names.snake(op.id.replace(".", "_"))
        seen.add(op.method_name)
        if op.method_name in types or op.method_name == group.name:
            op.method_name += "_call"


def path_parameters(path, group):
    found = []
    for json in re.findall(r"\{([^}]+)\}", path):
        cpp = names.identifier(json)
        if cpp == "id":
            doc = f"Id of the {names.words(group.singular)}."
        elif cpp.endswith("_id"):
            doc = f"Id of the {names.words(cpp[:-3])}."
        else:
            doc = f"The {names.words(cpp)}."
        found.append((json, cpp, doc))
    return found


def params_doc(out, group):
    call = f"{group.name}().{out.method_name}"
    what = {"GET": "What to ask for", "PUT": "What to change", "PATCH": "What to change",
            "POST": "What to send"}.get(out.http, "What to say")
    if out.answer == "pages":
        what = "What to list"
    elif out.method_name.startswith("create"):
        what = "What to create"
    doc = f"{what}: the parameters of {call}."
    if out.http in ("PUT", "PATCH"):
        doc += " What is not set stays as it is."
    return doc


def describe(schema, kind):
    parts = []
    text = schema.get("description", "")
    if text:
        parts.append(text)
    if kind.kind == "raw" and not text and kind.shape:
        parts.append(kind.shape + (" or null" if schema.get("nullable") else ""))
    values = [str(v) for v in schema.get("enum", [])]
    if values:
        parts.append("one of " + ", ".join(values))
    known = [str(v) for v in schema.get("x-known-values", [])]
    if known:
        parts.append("open: " + ", ".join(known))
    return "; ".join(parts)


def unique(fields, owner):
    seen = {}
    for field in fields:
        if field.cpp in seen:
            raise CatalogueError(f"{owner}: {seen[field.cpp]} and {field.json} have one name, {field.cpp}")
        seen[field.cpp] = field.json
    return fields


def in_order(models):
    """Each model behind those that it holds."""
    by_name = {m.name: m for m in models}
    ordered, state = [], {}

    def visit(model):
        if state.get(model.name):
            return
        state[model.name] = True
        for field in model.fields:
            inner = by_name.get(field.type.leaf().name)
            if inner:
                visit(inner)
        ordered.append(model)

    for model in models:
        visit(model)
    return ordered


def check_names(group):
    """A member function that hides a type which the class names would not compile."""
    methods = {}
    for op in group.operations:
        if op.method_name in methods:
            raise CatalogueError(f"{op.id} and {methods[op.method_name]} have one name, {op.method_name}")
        if op.method_name == group.name:
            raise CatalogueError(f"{op.id}: a member function cannot be called as its class")
        methods[op.method_name] = op.id
    types = {o.type.leaf().name for o in group.operations if o.type} | {p.name for p in group.params}
    for clash in types & set(methods):
        raise CatalogueError(f"{methods[clash]}: the name {clash} is that of a type as well")
