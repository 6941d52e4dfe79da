# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""The structs of the stream events, and what reads them, from `x-stream-events` of the catalogue."""
import re

from ..text import HEADER

# What stands on the event itself, whatever its type.
COMMON = {"type", "seq", "executionId"}

GROUPS = {
    "execution_events": ("How a run, its turns and its steps begin and end.", ("execution_", "turn_", "step_")),
    "content_events": ("Text, reasoning, media, artifacts and citations.",
                       ("text_", "reasoning_", "media_", "artifact_", "source")),
    "tool_events": ("Tool calls, and what a run waits for.", ("tool_", "approval_", "await")),
    "state_events": ("State, passing problems, and the rest.", ("state_", "error", "ping", "custom")),
}

# Names of the same thing in the legacy vocabulary. The name of the unified one counts if both are there.
ALIASES = {
    "execution_start": {},
    "execution_complete": {"duration": "durationMs", "executionTime": "durationMs"},
    "step_start": {"stepId": "id", "stepName": "name"},
    "step_complete": {"stepId": "id", "stepName": "name", "duration": "durationMs", "executionTime": "durationMs",
                      "output": "result"},
    "text_delta": {"turnId": "id", "partId": "id", "text": "delta"},
    "reasoning_start": {"turnId": "id"},
    "reasoning_delta": {"turnId": "id", "text": "delta", "reasoningText": "delta"},
    "reasoning_complete": {"turnId": "id"},
    "tool_start": {"toolId": "toolCallId", "name": "toolName"},
    "tool_input_delta": {"toolId": "toolCallId"},
    "tool_input_complete": {"toolId": "toolCallId"},
    "tool_output_delta": {"toolId": "toolCallId"},
    "tool_complete": {"toolId": "toolCallId", "name": "toolName"},
    "await": {"reason": "awaitReason"},
}


def snake(name):
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name).lower()


def cpp_type(schema, required):
    kind = schema.get("type")
    plain = {"string": "std::string", "number": "double", "integer": "std::int64_t", "boolean": "bool"}.get(kind)
    if "oneOf" in schema or "anyOf" in schema:
        return "failure"
    if kind == "array" and schema.get("items", {}).get("type") == "string":
        return "std::vector<std::string>"
    if kind == "string" and schema.get("format") == "date-time":
        plain = "timestamp"
    if plain is None:
        return "raw_json"
    return plain if required else f"std::optional<{plain}>"


def comment(schema):
    said = []
    if "enum" in schema:
        said.append("open: " + ", ".join(schema["enum"]))
    if schema.get("description"):
        said.append(schema["description"])
    elif schema.get("type") == "object":
        said.append("object")
    elif schema.get("type") == "array" and schema.get("items", {}).get("type") != "string":
        said.append("array of objects")
    return " ///< " + "; ".join(said) if said else ""


def fields(event, schema):
    required = set(schema.get("required", ()))
    for name, field in schema["properties"].items():
        if name not in COMMON:
            # A member may not be named as its class is.
            member = "what" if name == event else snake(name)
            yield name, member, cpp_type(field, name in required), field


def struct(name, schema):
    text = schema["description"]
    lines = [f"/// `{name}`: {text}.", f"struct {name} {{", f"    {name}() {{}}", ""]
    members = {member for _, member, _, _ in fields(name, schema)}
    for _, member, kind, field in fields(name, schema):
        if "timestamp" in members:
            kind = kind.replace("timestamp", "runtype::timestamp")  # a member hides the type
        initial = {"double": " = 0", "std::int64_t": " = 0", "bool": " = false"}.get(kind, "")
        lines.append(f"    {kind} {member}{initial};{comment(field)}")
    lines += ["", f"    friend bool operator==(const {name}&, const {name}&) = default;", "};", ""]
    return "\n".join(lines)


def decoder(name, schema):
    lines = [f"void decode(json_reader& in, events::{name}& out)", "{", "    for (std::string_view key; in.next_key(key);) {"]
    word = "if"
    members = {json_name: member for json_name, member, _, _ in fields(name, schema)}
    for json_name, member in members.items():
        lines += [f'        {word} (key == "{json_name}")', f"            take(in, out.{member});"]
        word = "else if"
    for alias, target in ALIASES.get(name, {}).items():
        assert alias not in members, (name, alias)
        lines += [f'        {word} (key == "{alias}")', f"            take_alias(in, out.{members[target]});"]
    lines += ["        else", "            in.skip_value();"] if members else ["        in.skip_value();"]
    return "\n".join(lines + ["    }", "}", ""])


def group_of(name):
    for group, (_, prefixes) in GROUPS.items():
        if any(name.startswith(p) for p in prefixes):
            return group
    raise SystemExit(f"no group for the event {name}")


def header(group, events):
    body = "\n".join(struct(n, s) for n, s in events)
    includes = ["<runtype/json.hpp>"]
    if "failure " in body:
        includes.append("<runtype/models/events/failure.hpp>")
    if "timestamp> " in body or "timestamp " in body:
        includes.append("<runtype/timestamp.hpp>")
    std = [h for h, mark in (("<cstdint>", "std::int64_t"), ("<optional>", "std::optional"), ("<string>", "std::string"),
                             ("<vector>", "std::vector")) if mark in body]
    text = HEADER + "#pragma once\n\n" + f"/// {GROUPS[group][0]} Every member may be missing: it is empty, 0 or false then.\n"
    text += "".join(f"#include {i}\n" for i in includes) + "\n" + "".join(f"#include {i}\n" for i in std)
    return text + "\nnamespace runtype::events {\n\n" + body + "\n} // namespace runtype::events\n"


def source(group, events):
    text = HEADER + '#include "models/event_fields.hpp"\n\n' + f"#include <runtype/models/events/{group}.hpp>\n"
    text += "\nnamespace runtype::detail {\n\n" + "\n".join(decoder(n, s) for n, s in events)
    return text + "\n} // namespace runtype::detail\n"


def variant(events):
    names = [n for n, _ in events]
    text = HEADER + "#pragma once\n\n"
    text += "".join(f"#include <runtype/models/events/{g}.hpp>\n" for g in sorted(GROUPS))
    text += "#include <runtype/models/events/unknown.hpp>\n\n#include <variant>\n\nnamespace runtype {\n\n"
    text += "/// What an event says: one of the 35 types of the unified vocabulary, or none that this version knows.\n"
    text += "using event_body = std::variant<\n    events::unknown,\n" + ",\n".join(f"    events::{n}" for n in names)
    return text + ">;\n\n} // namespace runtype\n"


def codec_table(events):
    text = HEADER + "#pragma once\n\n// Every event that has a struct, by the name it has on the wire.\n"
    text += '#include "core/json_reader.hpp"\n\n#include <runtype/models/events.hpp>\n\nnamespace runtype::detail {\n\n'
    text += "".join(f"void decode(json_reader& in, events::{n}& out);\n" for n, _ in events)
    text += "\n#define RUNTYPE_FOR_EACH_EVENT(X) \\\n" + " \\\n".join(f"    X({n})" for n, _ in events)
    return text + "\n\n} // namespace runtype::detail\n"


def member_table(events):
    rows = [f'    X({event}, "{name}", {member})' for event, schema in events for name, member, _, _ in fields(event, schema)]
    text = HEADER + "#pragma once\n\n// Every member of every event, with its name in JSON.\n"
    return text + "#define RUNTYPE_FOR_EACH_EVENT_MEMBER(X) \\\n" + " \\\n".join(rows) + "\n"


def emit(api):
    events = api.document.data.get("x-stream-events")
    if events is None:
        return
    unified = list(events["unified"].items())
    yield "include/runtype/models/events.hpp", variant(unified)
    yield "src/models/event_codecs.hpp", codec_table(unified)
    yield "test/unit/models/event_members.hpp", member_table(unified)
    for group in GROUPS:
        mine = [(n, s) for n, s in unified if group_of(n) == group]
        yield f"include/runtype/models/events/{group}.hpp", header(group, mine)
        yield f"src/models/events/{group}.cpp", source(group, mine)
