# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""include/runtype/resources/GROUP.hpp and src/resources/GROUP.cpp: a class for each group, its operations members."""
import re

from ..ir import Type
from ..names import article, words
from ..text import HEADER, lines, sentence

# Group -> (header, class) of a hand-written base with further members, which has the constructor and `core_`.
MIXINS = {
    "apps": ("runtype/apps_upload.hpp", "apps_upload"),
    "batches": ("runtype/wait.hpp", "batches_wait"),
    "evals": ("runtype/wait.hpp", "evals_wait"),
    "records": ("runtype/records_bulk.hpp", "records_bulk"),
}

# Group -> members of that base that share their name with an operation of the group: overloads of it.
OVERLOADS = {"apps": ("deploy_version",), "records": ("upload_csv",)}

RETRIES = {"GET": "safe", "HEAD": "safe", "PUT": "idempotent", "DELETE": "idempotent"}
BODY_DOC = {"records.upload_csv": "multipart/form-data"}


def emit(api):
    for group in api.groups:
        if group.operations:
            yield f"include/runtype/resources/{group.name}.hpp", header(group)
            yield f"src/resources/{group.name}.cpp", source(group)


def forms(group):
    return [form for op in group.operations for form in op.forms()]


def value_type(op):
    return op.type.cpp() if op.type else "void"


def answer_type(op):
    if op.answer == "pages":
        return f"page_generator<{value_type(op)}>"
    if op.answer == "events":
        return "event_stream"
    inner = {"void": "void", "response": "response", "items": f"std::vector<{value_type(op)}>"}.get(op.answer)
    return f"boost::asio::awaitable<result<{inner or value_type(op)}>>"


def arguments(op, defaults):
    out = [f"std::string {cpp}" for _, cpp, _ in op.path_parameters]
    if op.params:
        optional = defaults and not any(f.required for f in op.params.fields)
        out.append(f"{op.params.name} params" + (f" = {op.params.name}()" if optional else ""))
    elif op.raw_body:
        raw = "raw_json body" if is_json(op) else "std::string content_type, std::string body"
        out.append(raw + (" = raw_json()" if defaults and is_json(op) and not op.raw_body_required else ""))
    return out + ["request_options options" + (" = request_options()" if defaults else "")]


def is_json(op):
    return op.body_type == "application/json"


# ---- headers

def header(group):
    body = "\n".join(line for op in forms(group)
                     for line in declaration(group, op) + download_declaration(group, op))
    own = {"runtype/config.hpp", "runtype/request_options.hpp", "runtype/result.hpp"}
    own |= {f"runtype/models/{g}.hpp" for g in group.model_groups}
    if group.models or group.params:
        own.add(f"runtype/models/{group.name}.hpp")
    for word, name in (("result<download>", "download"), ("page_generator<", "page_generator"), ("result<response>", "response"), ("raw_json", "json")):
        if word in body:
            own.add(f"runtype/{name}.hpp")
    if any(op.type and op.type.leaf().kind == "timestamp" for op in group.operations):
        own.add("runtype/timestamp.hpp")
    mixin = MIXINS.get(group.name)
    if mixin:
        own.add(mixin[0])
    out = [HEADER + "#pragma once", ""] + [f"#include <{name}>" for name in sorted(own)] + [""]
    out += ["#include <boost/asio/awaitable.hpp>", "", "#include <memory>", "#include <string>", "#include <utility>"]
    if "std::vector" in body:
        out.append("#include <vector>")
    out += ["", "namespace runtype::detail {", "class client_core;", "}", ""]
    if "event_stream " in body:
        # Only named: what reads events is for those who do, and costs half a second of compile time.
        out += ["namespace runtype {", "class event_stream;", "}", ""]
    out += ["namespace runtype::resources {", ""]
    out += lines(group.doc, " *  ", "/** ")
    out += [" *"] + lines(
        f"Made by client::{group.name}(); cheap to make and to copy. Operations keep what they need alive: neither "
        "this object nor the arguments have to outlive the call. They run and complete on the awaiting coroutine's "
        "executor.", " *  ")
    out += [" *", " *  @par Thread safety", " *  As for the client.", " */"]
    if mixin:
        out += [f"class RUNTYPE_API {group.name} : public {mixin[1]} {{", "public:",
                f"    explicit {group.name}(std::shared_ptr<detail::client_core> core) noexcept : {mixin[1]}(std::move(core)) {{}}"]
        out += [f"    using {mixin[1]}::{name};" for name in OVERLOADS.get(group.name, ())] + ["", body, "};"]
    else:
        out += [f"class RUNTYPE_API {group.name} {{", "public:",
                f"    explicit {group.name}(std::shared_ptr<detail::client_core> core) noexcept : "
                "core_(std::move(core)) {}", "", body,
                "private:", "    std::shared_ptr<detail::client_core> core_;", "};"]
    return "\n".join(out + ["", "} // namespace runtype::resources", ""])


def declaration(group, op):
    out = [f"    {line}" for line in doc(group, op)]
    signature = f"{op.method_name}({', '.join(arguments(op, True))}) const;"
    return out + [f"    [[nodiscard]] {answer_type(op)} {signature}", ""]


# ---- answers that are read as they come: a second member for each operation that gives bytes

def download_arguments(op, defaults):
    return ", ".join(arguments(op, defaults))


def download_declaration(group, op):
    if not op.binary:
        return []
    out = [f"    {line}" for line in doc(group, op, download=True)]
    signature = f"{op.method_name}_stream({download_arguments(op, True)}) const;"
    return out + [f"    [[nodiscard]] boost::asio::awaitable<result<download>> {signature}", ""]


def download_definition(group, op):
    if not op.binary:
        return []
    return [f"boost::asio::awaitable<result<download>> {group.name}::{op.method_name}_stream"
            f"({download_arguments(op, False)}) const"] + build_request(op) + \
        ["    return detail::open_download(core_, std::move(request));", "}", ""]


def doc(group, op, download=False):
    summary = op.summary.rstrip(".") + (", as it comes." if download else ".")
    if op.answer == "events" and op.stream_flag:
        summary = op.summary.rstrip(".") + ", and the events of the run."
    elif not download:
        summary = op.summary
    out = lines(summary, " *  ", "/** ", indent=4) + [" *"]
    retry = RETRIES.get(op.http)
    retried = f"Retried as {retry} (see retry_policy)." if retry else (
        "Retried as unsafe: only when it cannot have been carried out (see retry_policy).")
    sends = f"Sends `{op.http} /v1{op.path}`" + ("" if op.authenticated else ", without the account's key") + "."
    out += lines(f"{sends} {retried}", " *  ", indent=4) + [" *"]
    names = [cpp for _, cpp, _ in op.path_parameters] + (["params"] if op.params else [])
    if op.raw_body and not op.params:
        names += ["body"] if is_json(op) else ["content_type", "body"]
    width = max(len(n) for n in names + ["options"])
    for _, cpp, text in op.path_parameters:
        out += parameter(cpp, text + " Must not be empty.", width)
    if op.params:
        out += parameter("params", params_text(op), width)
    elif op.raw_body and is_json(op):
        out += parameter("body", op.raw_body + (" JSON." if op.raw_body_required else " JSON. Default: {}."), width)
    elif op.raw_body:
        out += parameter("content_type", f"`{op.body_type}` and what belongs to it.", width)
        out += parameter("body", op.raw_body, width)
    text = "What the calls for its pages do differently from the client's defaults; the deadline is per page." \
        if op.answer == "pages" else "What this call does differently from the client's defaults."
    if op.answer == "events":
        text += " The deadline is that of the head of the answer; stream_idle and data_idle bound silence."
    out += parameter("options", text, width)
    text = "The answer, whose body the caller reads or keeps in a file, or an error." if download else returned(op)
    out += lines("@return " + text, " *          ", " *  ", indent=4)
    out += remarks(op)
    out += [" *", " *  @par Errors"] + [line for e in errors(group, op) for line in
                                       lines("- " + e, " *    ", " *  ", indent=4)]
    out += [" *", " *  @par Cancellation"]
    out += lines("terminal, partial and total, at every suspension point; the connection is closed, not reused.",
                 " *  ", indent=4)
    if op.source:
        out += [" *", " *  @par Source", f" *  {op.source}"]
    return out + [" */"]


def parameter(name, text, width):
    return lines(f"@param {name.ljust(width)} {text}", " *  " + " " * (width + 8), " *  ", indent=4)


def params_text(op):
    required = [f.cpp for f in op.params.fields if f.required]
    if op.answer == "pages":
        text = "Filters, page size, where to begin."
    elif op.http in ("PUT", "PATCH") and not required:
        text = "The fields to change; the others stay as they are."
    elif required:
        text = "Required: " + ", ".join(required) + "."
    else:
        text = "What to ask for." if op.http == "GET" else "What to send."
    return text


def returned(op):
    one = words(op.type.leaf().name) if op.type and op.type.leaf().kind == "model" else ""
    if op.answer == "pages":
        what = plural(one) if one else "items, free-form JSON values"
        return f"A generator of {what}; an error is its last element."
    if op.answer == "events":
        return "The events of the run as they come; an error is the last element. Include <runtype/event_stream.hpp>."
    if op.answer == "items":
        return (f"The {plural(one)}" if one else "The items") + ", or an error."
    if op.answer == "void":
        return "Nothing, or an error."
    if op.answer == "response":
        return "The answer with its fields and its body as it came, or an error."
    if one:
        return f"{article(one.replace(' ', '_')).capitalize()}, or an error."
    return "The answer as JSON, or an error."


def plural(one):
    if one.endswith("y") and one[-2] not in "aeiou":
        return one[:-1] + "ies"
    return one + ("es" if one.endswith(("s", "ch", "x")) else "s")


def remarks(op):
    out = []
    if op.confidence == "inferred":
        out += lines("@note Path and fields are inferred: no document shows this operation.", " *        ", " *  ",
                     indent=4)
    elif op.confidence == "partly":
        out += lines("@note Documented in part; the rest is inferred.", " *        ", " *  ", indent=4)
    for note in op.notes:
        note = note.split(" Mended:")[0]
        if note.startswith("Mended:") or not note:
            continue
        out += lines("@note " + sentence(note), " *        ", " *  ", indent=4)
    return out


def errors(group, op):
    wrong = []
    ids = [cpp for _, cpp, _ in op.path_parameters]
    if ids:
        wrong.append("an id is empty" if len(ids) > 1 else "the id is empty")
    if op.params:
        wrong.append("a parameter is wrong; error::details() says which")
    elif op.raw_body and is_json(op):
        wrong.append("the body is not JSON or the service refuses it")
    out = []
    if wrong or "400" in op.statuses:
        out.append("errc::bad_request: " + (", or ".join(wrong) or "the service refuses the request"))
    if "404" in op.statuses or "410" in op.statuses:
        out.append(f"errc::not_found: no such {words(group.singular)}" +
                   (", or an attempt before a retry has deleted it" if op.http == "DELETE" else ""))
    if "409" in op.statuses:
        out.append("errc::conflict: it exists already, or somebody changed it")
    if "402" in op.statuses:
        out.append("errc::payment_required: the plan does not include this or its pool is used up")
    if op.authenticated:
        out.append("errc::unauthorized, errc::forbidden: the API key is wrong, or may not do this")
    else:
        out.append("errc::unauthorized, errc::forbidden: the caller may not do this")
    out.append("errc::rate_limited, errc::server_error, errc::transport: after the retries; error::attempts() has them")
    if op.answer == "events":
        out.append("errc::stream_dropped: the connection ended before the run did")
    if op.answer == "pages":
        out.append("errc::pagination_inconsistent: going on could lose or repeat items")
    out.append("errc::deadline_exceeded, errc::cancelled, errc::closed: ended before its answer came")
    return out


# ---- sources

def source(group):
    body = "\n".join(line for op in forms(group)
                     for line in definition(group, op) + download_definition(group, op))
    includes = ["client/call.hpp"]
    if "open_download(" in body:
        includes.append("client/download_reader.hpp")
    if "open_stream(" in body:
        includes.append("client/open_stream.hpp")
    if "list_pages<" in body:
        includes.append("client/page_source.hpp")
    includes.append("core/build_request.hpp")
    if "streaming::" in body:
        includes.append("core/streaming.hpp")
    includes += ["models/codecs.hpp", "resources/operations.hpp"]
    out = [HEADER + f"#include <runtype/resources/{group.name}.hpp>", ""]
    out += [f'#include "{name}"' for name in includes]
    return "\n".join(out + ["", "namespace runtype::resources {", "", body, "} // namespace runtype::resources", ""])


def definition(group, op):
    out = [f"{answer_type(op)} {group.name}::{op.method_name}({', '.join(arguments(op, False))}) const"]
    return out + build_request(op) + finish(op) + ["}", ""]


def build_request(op):
    out = ["{", f"    detail::call_request request = detail::start_request(core_, detail::operations::{op.row}, std::move(options));"]
    out += [f'    request.path_parameter("{json}", {cpp});' for json, cpp, _ in op.path_parameters]
    if op.params:
        places = op.params.places()
        if "query" in places or "header" in places:
            out.append("    detail::add_query(request, params);")
        if "body" in places or op.params.open:
            mode = f", detail::streaming::{'on' if op.answer == 'events' else 'off'}" if op.stream_flag else ""
            out.append(f"    detail::add_body(request, params{mode});")
    elif op.raw_body and is_json(op):
        out.append("    detail::add_raw_body(request, std::move(body));")
    elif op.raw_body:
        out.append("    request.raw_body(std::move(content_type), std::move(body));")
    return out


def finish(op):
    if op.answer == "pages":
        start, limit = "std::string()", "std::nullopt"
        if op.params:
            if op.params.start:
                start = f"detail::start_of(params.{op.params.start.cpp}())"
            size = next((f for f in op.params.fields if f.json == "limit" and f.place == "query"), None)
            if size and size.type == Type("int64"):
                limit = f"params.{size.cpp}()"
        return [f"    return detail::list_pages<{value_type(op)}>(core_, std::move(request), "
                f"detail::operations::{op.row}_shape, {start}, {limit});"]
    if op.answer == "events":
        return ["    return detail::open_stream(core_, std::move(request));"]
    if op.answer == "response":
        return ["    return detail::call_raw(core_, std::move(request));"]
    inner = {"void": "void", "items": f"std::vector<{value_type(op)}>"}.get(op.answer) or value_type(op)
    return [f"    return detail::call<{inner}>(core_, std::move(request));"]
