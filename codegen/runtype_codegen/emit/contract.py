# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""test/contract/: each operation called through its typed function, with a value for everything that it takes."""
import json

from ..schemas import compact, sample
from ..text import HEADER
from . import resources

FILES = 8
# Operations whose arguments depend on a run that waits: test/contract/runs.cpp has them.
BY_HAND = {"agents.execute", "agents.resume", "agents.approve", "agents.execution_events", "dispatch.execute",
           "dispatch.resume", "dispatch.approve", "dispatch.continue", "client.chat", "client.resume", "evals.stream"}
# The one body that is not JSON: a form with a CSV file of one row.
CSV_FORM = ('--b\r\nContent-Disposition: form-data; name="file"; filename="records.csv"\r\n\r\n'
            "name,type\r\nPlan from a form,document\r\n\r\n--b--\r\n")
# Groups whose objects the simulator makes up: their ids are known when it runs.
MADE_UP = {"agents": "c.agent()", "agent_versions": "c.agent()", "records": "c.record()"}


def emit(api):
    rows = {(op.http, op.path): (group, op) for group, op in api.all_operations()}
    parts = {p.name: p for group in api.groups for p in group.params}
    ids = example_ids(api)
    calls = [(*rows[method, path], entry, parameters)
             for path, method, entry, parameters in api.document.operations()]
    written = [Call(api.document, *call, ids, parts) for call in calls]
    groups = {}
    for call in written:
        if call.op.id not in BY_HAND:
            groups.setdefault(call.group.name, []).append(call)
    for number, part in enumerate(split(groups), start=1):
        yield f"test/contract/operations_{number}.cpp", source(part)
    yield "test/contract/operations.hpp", header(written)
    yield "test/contract/operations.cpp", table(written)


def split(groups):
    """The groups in FILES parts, none much larger than another."""
    parts = [[] for _ in range(FILES)]
    for calls in sorted(groups.values(), key=lambda calls: -len(calls)):
        min(parts, key=lambda part: sum(len(c) for c in part)).append(calls)
    return [[call for calls in part for call in calls] for part in parts]


def example_ids(api):
    """Group -> id of the object in the example of its `get`."""
    found = {}
    for _, _, entry, _ in api.document.operations():
        tag, _, last = entry.get("operationId", "").partition(".")
        if last not in ("get", "status"):
            continue
        success = next((r for s, r in entry["responses"].items() if s.startswith("2")), {})
        example = success.get("content", {}).get("application/json", {}).get("example")
        for key in ("data", "clientToken", "apiKey", "providerKey"):
            if isinstance(example, dict) and isinstance(example.get(key), dict):
                example = example[key]
        if isinstance(example, dict):
            identity = example.get("id") or example.get("batchExecutionId")
            if isinstance(identity, str):
                found[tag] = identity
    return found


class Call:
    """One operation with its arguments, and what the simulator has to receive."""

    def __init__(self, document, group, op, entry, parameters, ids, parts):
        self.parts = parts
        self.group, self.op = group, op
        self.outside = {p["name"]: sample(compact(document, p.get("schema", {})), p["name"]) for p in parameters
                        if p["in"] in ("query", "header")}
        self.query = {p["name"]: self.outside[p["name"]] for p in parameters if p["in"] == "query"}
        self.fields = {p["name"]: self.outside[p["name"]] for p in parameters if p["in"] == "header"}
        if op.params and op.params.start:
            self.query.pop(op.params.start.json, None)
        content = document.resolve(entry.get("requestBody", {})).get("content", {})
        self.body = None
        if "application/json" in content:
            # What is changed gets other texts than what was made, because names may have to be unique.
            prefix = "new_" if op.http in ("PUT", "PATCH") else ""
            self.body = sample(compact(document, content["application/json"].get("schema", {})), "body", prefix)
        self.first = MADE_UP.get(group.name) or quoted(ids.get(op.id.partition(".")[0], "id_1"))

    def arguments(self, full=True):
        op = self.op
        out = [self.first if i == 0 else quoted(f"{cpp}_1") for i, (_, cpp, _) in enumerate(op.path_parameters)]
        if op.params and (full or any(f.required for f in op.params.fields)):
            out.append(self.made(op.params, {**self.outside, **(self.body or {})}))
        elif op.raw_body and resources.is_json(op):
            out.append(raw(self.body))
        elif op.raw_body:
            out += [quoted(op.body_type + "; boundary=b"), quoted(CSV_FORM)]
        return ", ".join(out)

    def made(self, p, values):
        required = [f for f in p.fields if f.required and not f.chat]
        out = f"{p.name}({', '.join(self.value(f.type, values[f.json]) for f in required)})"
        for f in p.fields:
            if f not in required and f is not p.start and f.json in values:
                out += f".{f.cpp}({self.value(f.type, values[f.json])})"
        return out

    def value(self, kind, given):
        if kind.kind in ("string", "timestamp"):
            return quoted(text(given))
        if kind.kind == "boolean":
            return text(given)
        if kind.kind in ("int64", "double"):
            return str(given)
        if kind.kind == "raw":
            return raw(given)
        if kind.kind == "vector":
            items = ", ".join(self.value(kind.element, g) for g in given)
            return f"std::vector<{kind.element.cpp()}>{{{items}}}"
        return self.made(self.parts[kind.name], given)

    def call(self, full=True):
        return f"c.client().{self.group.name}().{self.op.method_name}({self.arguments(full)})"

    def definition(self):
        kind = "list" if self.op.answer == "pages" else "value"
        out = [f"void call_{self.op.row}(contract& c)", "{"]
        if kind == "list" and self.op.params and not any(f.required for f in self.op.params.fields):
            out.append(f"    c.list({self.call(False)});")
        return out + [f"    c.{kind}({self.call()});", "}", ""]

    def sent(self):
        """The body as the simulator has to receive it, JSON; "" if there is none or a hand decides."""
        if self.body is None or self.op.id in BY_HAND:
            return ""
        body = dict(self.body)
        place, _, flag = self.op.stream_flag.rpartition(".")
        if flag:
            (body[place] if place else body)[flag] = False
        return dump(body)

    def row(self):
        op = self.op
        outside = [dump({k: text(v) for k, v in values.items()}) for values in (self.query, self.fields)]
        by_hand = op.id in BY_HAND
        cells = [quoted(op.id), "call_" + op.row, literal(self.sent()), literal(outside[0] if not by_hand else "{}"),
                 literal(outside[1]), "true" if by_hand else "false"]
        return "    {" + ", ".join(cells) + "},"


def text(given):
    if isinstance(given, bool):
        return "true" if given else "false"
    return str(given)


def raw(given):
    return f"raw_json({literal(dump(given))})"


def dump(given):
    return json.dumps(given, separators=(",", ":"))


def quoted(given):
    return json.dumps(given)


def literal(given):
    return quoted(given) if '"' not in given else f'R"json({given})json"'


def source(calls):
    groups = sorted({call.group.name for call in calls})
    out = [HEADER + '#include "contract.hpp"', '#include "operations.hpp"', ""]
    out += [f"#include <runtype/resources/{name}.hpp>" for name in groups]
    out += ["", "#include <string>", "#include <vector>", "", "namespace runtype::test {", ""]
    for call in calls:
        out += call.definition()
    return "\n".join(out + ["} // namespace runtype::test", ""])


def header(calls):
    out = [HEADER + "#pragma once", "", "#include <span>", "#include <string_view>", "", "namespace runtype::test {", "",
           "class contract;", "", "// Calls an operation with a value for all that it takes."]
    out += [f"void call_{call.op.row}(contract& c);" for call in calls]
    out += ["", "/// One operation: how it is called, and what the service has to receive then.", "struct contract_row {",
            "    std::string_view name;", "    void (*call)(contract&);",
            '    std::string_view body;   ///< JSON; "" if there is none or it is made by hand',
            "    std::string_view query;  ///< JSON: the texts by their names",
            "    std::string_view fields; ///< of the header, likewise",
            "    bool by_hand;            ///< the arguments stand in runs.cpp", "};", "",
            "/// All operations of the catalogue; those that delete come last.",
            "[[nodiscard]] std::span<const contract_row> contract_rows() noexcept;", "", "} // namespace runtype::test", ""]
    return "\n".join(out)


def table(calls):
    ordered = [c for c in calls if c.op.http != "DELETE"] + [c for c in calls if c.op.http == "DELETE"]
    out = [HEADER + '#include "operations.hpp"', "", "namespace runtype::test {", "", "namespace {", "",
           "constexpr contract_row rows[] = {"]
    out += [call.row() for call in ordered]
    return "\n".join(out + ["};", "", "} // namespace", "",
                            "std::span<const contract_row> contract_rows() noexcept { return rows; }", "",
                            "} // namespace runtype::test", ""])
