# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""src/models/GROUP.cpp and src/models/codecs.hpp: JSON in and out, the query, the checks."""
from ..text import HEADER
from .models_hpp import constructor_arguments, constructor_fields


def emit(api):
    yield "src/models/codecs.hpp", codecs(api)
    for group in api.groups:
        if group.models or group.params:
            yield f"src/models/{group.name}.cpp", source(group)


def codecs(api):
    models = sorted((m for g in api.groups for m in g.models), key=lambda m: m.name)
    params = sorted((p for g in api.groups for p in g.params), key=lambda p: p.name)
    kinds = {**{m.name: "struct" for m in models}, **{p.name: "class" for p in params}}
    out = [HEADER + "#pragma once", "",
           "// What every model and every set of parameters brings: JSON in and out, the query, the checks.", "",
           "namespace runtype {", ""]
    out += [f"{kinds[name]} {name};" for name in sorted(kinds)]
    out += ["", "namespace detail {", "", "class call_request;", "class json_reader;", "class json_writer;",
            "class request_check;", "enum class streaming : unsigned char;", ""]
    for m in models:
        out += [f"void decode(json_reader& in, {m.name}& out);",
                f"void encode(json_writer& out, const {m.name}& value);"]
    for p in params:
        out += [declaration + ";" for declaration in declarations(p)]
    return "\n".join(out + ["", "} // namespace detail", "", "} // namespace runtype", ""])


def declarations(p):
    out = []
    places = p.places()
    out.append(f"void check(request_check& problems, const {p.name}& params)")
    if "body" in places or p.nested or p.open:
        mode = ", streaming mode" if p.stream_flag else ""
        out.append(f"void encode(json_writer& out, const {p.name}& params{mode})")
    if places & {"query", "header"}:
        out.append(f"void write_query(call_request& out, const {p.name}& params)")
    return out


def source(group):
    body = "\n".join([line for m in group.models for line in model(m)] +
                     [line for p in group.params for line in params(p)])
    # Out of line: an inline one makes every includer instantiate the destructors of all members, a third of the time that
    # it takes to compile <runtype/runtype.hpp>.
    constructors = "\n".join([f"{m.name}::{m.name}() = default;" for m in group.models] +
                             [constructor(p) for p in group.params])
    printed = "\n".join(f"std::ostream& operator<<(std::ostream& os, const {m.name}& value) "
                        "{ return detail::print(os, value); }" for m in group.models)
    messages = "\n".join(f"{p.name}& {p.name}::message(std::string_view role, std::string_view text) &\n{{\n"
                         f"    detail::append_message({f.cpp}_, role, text);\n    return *this;\n}}\n"
                         for p in group.params for f in p.fields if f.chat)
    includes = []
    if any(p.places() & {"query", "header"} for p in group.params):
        includes.append("core/build_request.hpp")
    if messages:
        includes.append("core/chat_message.hpp")
    if group.models:
        includes.append("core/decode.hpp")
    includes.append("core/encode.hpp")
    if group.params:
        includes.append("core/request_check.hpp")
    if any(p.stream_flag for p in group.params):
        includes.append("core/streaming.hpp")
    includes.append("models/codecs.hpp")
    out = [HEADER + f"#include <runtype/models/{group.name}.hpp>", ""]
    out += [f'#include "{name}"' for name in includes]
    if group.models:
        out += ["", "#include <array>", "#include <string_view>"]
    out += ["", "namespace runtype {", "", "namespace detail {", "", body, "} // namespace detail", ""]
    out += [constructors, ""]
    if printed:
        out += [printed, ""]
    if messages:
        out += [messages]
    return "\n".join(out + ["} // namespace runtype", ""])


def model(m):
    names = ", ".join(f'"{f.json}"' for f in m.fields)
    out = [f"void decode(json_reader& in, {m.name}& out)", "{",
           f"    static constexpr std::array<std::string_view, {len(m.fields)}> names{{{names}}};",
           "    if (!in.begin_object()) return;",
           "    for (member_finder member(names); in.next_member(member);) {", "        switch (member.index()) {"]
    out += [f"        case {i}: read_field(in, out.{f.cpp}); break;" for i, f in enumerate(m.fields)]
    out += ["        default: read_extra(in, member.key(), out.extra); break;", "        }", "    }", "}", ""]
    out += [f"void encode(json_writer& out, const {m.name}& value)", "{", "    out.begin_object();"]
    out += [f'    write_member(out, "{f.json}", value.{f.cpp});' for f in m.fields]
    return out + ["    write_extra(out, value.extra);", "    out.end_object();", "}", ""]


# ---- parameters

def constructor(p):
    required = constructor_fields(p)
    if not required:
        return f"{p.name}::{p.name}() = default;"
    plain = ("boolean", "int64", "double")
    inits = ", ".join(f"{f.cpp}_({f.cpp})" if f.type.kind in plain else f"{f.cpp}_(std::move({f.cpp}))"
                      for f in required)
    return f"{p.name}::{p.name}({constructor_arguments(required)}) : {inits} {{}}"



def checks(p):
    out = []
    for f in p.fields:
        get = f"params.{f.cpp}()"
        kind = f.type.kind
        if kind == "string":
            least = f.least or (1 if f.required and (f.json == "id" or f.json.endswith("Id")) else 0)
            if f.most is not None:
                out.append(f'    problems.length("{f.json}", {get}, {least}, {f.most});')
            elif least or f.place == "body":
                out.append(f'    problems.length("{f.json}", {get}, {least});')
            if f.allowed:
                values = ", ".join(f'"{v}"' for v in f.allowed)
                out.append(f'    problems.one_of("{f.json}", {get}, {{{values}}});')
        elif kind == "timestamp":
            out.append(f'    problems.time("{f.json}", {get});')
        elif kind == "int64" and (f.least is not None or f.most is not None):
            least = "request_check::lowest" if f.least is None else f.least
            out.append(f'    problems.range("{f.json}", {get}, {least}{"" if f.most is None else f", {f.most}"});')
        elif kind == "raw":
            if f.required:
                out.append(f'    problems.required("{f.json}", {get});')
            if f.type.shape:
                out.append(f'    problems.{f.type.shape}("{f.json}", {get});')
        elif kind == "model":
            out.append(f'    problems.nested("{f.json}", {get});')
        elif kind == "vector" and f.type.leaf().kind == "model":
            out.append(f'    problems.each("{f.json}", {get});')
    return out


def params(p):
    found = checks(p)
    out = [f"void check(request_check& {'problems' if found else ''}, const {p.name}& {'params' if found else ''})",
           "{", *found, "}", ""]
    body = [f for f in p.fields if f.place == "body"]
    if body or p.nested or p.open:
        out += encoder(p, body)
    outside = [f for f in p.fields if f.place != "body"]
    if outside:
        out += [f"void write_query(call_request& out, const {p.name}& params)", "{"]
        for f in outside:
            if f is p.start:
                continue
            call = "write_parameter" if f.place == "query" else "write_header"
            out.append(f'    {call}(out, "{f.json}", params.{f.cpp}());')
        if all(f is p.start for f in outside):
            out[-2] = out[-2].replace("call_request& out", "call_request&").replace("& params)", "&)")
        out += ["}", ""]
    return out


def encoder(p, body):
    mode = ", streaming mode" if p.stream_flag else ""
    used = bool(body or p.open)
    out = [f"void encode(json_writer& out, const {p.name}& {'params' if used else ''}{mode})", "{",
           "    out.begin_object();"]
    holder = p.stream_flag.split(".")[0] if "." in p.stream_flag else ""
    for f in body:
        if f.json == holder:
            out += [f'    out.key("{f.json}");',
                    f"    encode(out, params.{f.cpp}().value_or({f.type.cpp()}()), mode);"]
        else:
            out.append(f'    write_member(out, "{f.json}", params.{f.cpp}());')
    if p.stream_flag and not holder:
        out.append('    write_member(out, "streamResponse", mode == streaming::on);')
    if p.open:
        out.append("    write_extra(out, params.extra());")
    return out + ["    out.end_object();", "}", ""]
