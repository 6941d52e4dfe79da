# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""include/runtype/models/GROUP.hpp: what a group's operations send and receive."""
import re

from ..text import HEADER, clean, lines, sentence, slashes

ANSWER_RULE = ("A member is optional where the service may send null or leave the field out; any other member is "
               "empty, 0 or false in an answer that lacks it.")


def emit(api):
    for group in api.groups:
        if group.models or group.params:
            yield f"include/runtype/models/{group.name}.hpp", header(group)
        if group.models:
            yield f"include/runtype/describe/{group.name}.hpp", description(group)
    yield "include/runtype/describe.hpp", description_of_all(api.groups)


def description(group):
    """Apart from the models, because describing them costs a third of what all headers take to compile."""
    out = [HEADER + "#pragma once", "",
           f"/// The members of the structs of <runtype/models/{group.name}.hpp>, for Boost.Describe.",
           f"#include <runtype/models/{group.name}.hpp>", "", "#include <boost/describe/class.hpp>", "",
           "namespace runtype {", ""]
    for m in group.models:
        names = ", ".join([f.cpp for f in m.fields] + ["extra"])
        out += [f"BOOST_DESCRIBE_STRUCT({m.name}, (), ({names}))"]
    return "\n".join(out + ["", "} // namespace runtype", ""])


def description_of_all(groups):
    return "\n".join([HEADER + "#pragma once", "", "/// The members of every model, for Boost.Describe.",
                      *(f"#include <runtype/describe/{g.name}.hpp>" for g in sorted(groups, key=lambda g: g.name)
                        if g.models), ""])


def header(group):
    out = [HEADER + "#pragma once", ""]
    text = [line for m in group.models for line in model(m)]
    text += [line for p in group.params for line in params(p)]
    body = "\n".join(text)
    own = {"runtype/config.hpp"} | {f"runtype/models/{g}.hpp" for g in group.model_groups}
    own |= {"runtype/extra_fields.hpp"} if "extra_fields" in body else set()
    own |= {"runtype/json.hpp"} if re.search(r"raw_json|nullable<", body) else set()
    if any(f.type.leaf().kind == "timestamp" for m in group.models + group.params for f in m.fields):
        own.add("runtype/timestamp.hpp")
    out += [f"#include <{name}>" for name in sorted(own)] + [""]
    system = {"cstddef": "nullptr_t", "cstdint": "int64_t", "iosfwd": "ostream", "optional": "std::optional",
              "string": "std::string", "string_view": "string_view", "utility": "std::move", "vector": "std::vector"}
    out += [f"#include <{name}>" for name, word in system.items() if word in body]
    out += ["", "namespace runtype {", "", body, "} // namespace runtype", ""]
    return "\n".join(out)


# ---- models

def model(m):
    out = doc_block(m.doc or sentence("An answer: " + m.name.replace("_", " ")), ANSWER_RULE, m.notes, m.source)
    out += [f"struct RUNTYPE_API {m.name} {{", f"    {m.name}();", ""]
    for f in m.fields:
        initial = {"boolean": " = false", "int64": " = 0", "double": " = 0"}.get(f.type.kind, "")
        cpp = f.type.cpp()
        leaf = f.type.leaf().cpp()
        if leaf in {other.cpp for other in m.fields}:
            cpp = cpp.replace(leaf, f"runtype::{leaf}")  # a member hides the type
        cpp = f"std::optional<{cpp}>" if f.optional else cpp
        declaration = f"    {cpp} {f.cpp}{'' if f.optional else initial};"
        comment = clean(f.doc)
        if comment and len(declaration) + len(comment) + 6 > 116:
            out += slashes(sentence(comment))
            comment = ""
        out.append(declaration + (f" ///< {comment}" if comment else ""))
    out += ["    extra_fields extra; ///< fields that this version does not know", "",
            f"    friend bool operator==(const {m.name}&, const {m.name}&) = default;", "};", "",
            "/// Writes it as JSON.",
            f"RUNTYPE_API std::ostream& operator<<(std::ostream& os, const {m.name}& value);", ""]
    return out


def doc_block(doc, rule, notes, source):
    out = lines(doc, " *  ", "/** ")
    if rule:
        out += [" *"] + lines(rule, " *  ")
    for note in notes:
        out += lines("@note " + sentence(note), " *  ")
    if source:
        out += [" *", " *  @par Source", f" *  {source}"]
    return out + [" */"]


# ---- parameters

def member_type(f):
    cpp = f.type.cpp()
    if f.type.kind == "raw" and not f.nullable:
        return cpp
    if f.nullable:
        return f"nullable<{cpp}>"
    return cpp if f.required else f"std::optional<{cpp}>"


def limits(f):
    """What the checks look at, in words; what a description says about it is dropped."""
    if f.type.kind == "string" and (f.least or f.most):
        if f.least and f.most:
            return f"{f.least} to {f.most} characters"
        if f.most:
            return f"at most {f.most} characters"
        return "not empty" if f.least == 1 else f"at least {f.least} characters"
    if f.type.kind == "int64" and (f.least is not None or f.most is not None):
        if f.least is not None and f.most is not None:
            return f"{f.least} to {f.most}"
        return f"at least {f.least}" if f.least is not None else f"at most {f.most}"
    return ""


SAID = re.compile(r"(\d+-\d+ chars|<=\d+ chars( on write)?|>=\d+ chars?|^\d+-\d+(?=[,;]|$)|^>=\d+(?=[,;]|$)|max \d+)")
COMMON_DOC = {
    "limit": "Items per page",
    "cursor": "Where to begin: the cursor of a page. Default: the start of the list",
    "offset": "Where to begin: the number of items before. Default: the start of the list",
    "page": "Where to begin: the number of a page, the first is 1. Default: the start of the list",
    "includeCount": "Whether to count the whole list, which fills generator_stats::total and page::total (inferred)",
    "direction": "Direction of the walk; the documents do not show the values",
}


def setting_doc(f):
    text = SAID.sub("", clean(f.doc))
    text = re.sub(r"^[\s;,]+|[\s;,]+$", "", re.sub(r"\s*[;,]\s*(?=[;,])", "", text))
    if f.place == "query" and f.json in COMMON_DOC:
        text = COMMON_DOC[f.json] + (f" ({text})" if text and f.json in ("limit",) else "")
    bounds = limits(f)
    if bounds and not text:
        return sentence(bounds)
    if bounds:
        text = sentence(text) + " " + sentence(bounds)
    if not text:
        text = {"raw": f"JSON: {f.type.shape or 'any value'}", "timestamp": "A date and time"}.get(f.type.kind, f"Sends `{f.json}`")
    return sentence(text)


def params(p):
    required = constructor_fields(p)
    chat_required = [f for f in p.fields if f.required and f.chat]
    out = params_doc(p)
    out += [f"class RUNTYPE_API {p.name} {{", "public:"]
    out += constructor(p, required)
    for f in p.fields:
        if f not in required:
            out += setters(p, f)
    if p.open:
        out += [f"    /// Sends a member that this version does not know.",
                f"    {p.name}& set(std::string name, raw_json value) &", "    {",
                "        extra_.add(std::move(name), std::move(value));", "        return *this;", "    }",
                f"    {p.name}&& set(std::string name, raw_json value) &&", "    {",
                "        return std::move(set(std::move(name), std::move(value)));", "    }"]
    out.append("")
    for f in p.fields:
        out.append(f"    [[nodiscard]] const {member_type(f)}& {f.cpp}() const noexcept {{ return {f.cpp}_; }}"
                   if f.type.kind not in ("boolean", "int64", "double") or not f.required else
                   f"    [[nodiscard]] {member_type(f)} {f.cpp}() const noexcept {{ return {f.cpp}_; }}")
    if p.open:
        out.append("    [[nodiscard]] const extra_fields& extra() const noexcept { return extra_; }")
    out += ["", "private:"]
    out += [f"    {member_type(f)} {f.cpp}_;" for f in p.fields]
    if p.open:
        out.append("    extra_fields extra_;")
    return out + ["};", ""]


def params_doc(p):
    if len(lines(p.doc, "/// ")) == 1:
        return lines(p.doc or f"A part of a request: {p.name.replace('_', ' ')}.", "/// ")
    return lines(p.doc, "/// ")


def constructor(p, required):
    if not required:
        return [f"    {p.name}();", ""]
    out = ["    /** The fields that are required.", "     *"]
    for f in required:
        text = setting_doc(f)
        out += lines(f"@param {f.cpp} {text}", "     *         ", "     *  ")
    out.append("     */")
    return out + [f"    {p.name}({constructor_arguments(required)});", ""]


def constructor_fields(p):
    return [f for f in p.fields if f.required and not f.chat]


def constructor_arguments(required):
    return ", ".join(f"{f.type.cpp()} {f.cpp}" for f in required)


def setters(p, f):
    plain = f.type.kind in ("boolean", "int64", "double")
    value = "value" if plain else "std::move(value)"
    call = "this->value" if f.cpp == "value" else f.cpp  # the parameter hides the member
    cpp = f.type.cpp()
    out = slashes(setting_doc(f))
    out += [f"    {p.name}& {f.cpp}({cpp} value) &", "    {", f"        {f.cpp}_ = {value};", "        return *this;",
            "    }", f"    {p.name}&& {f.cpp}({cpp} value) && {{ return std::move({call}({value})); }}"]
    if f.nullable:
        out += ["    /// Sends null.", f"    {p.name}& {f.cpp}(std::nullptr_t) &", "    {",
                f"        {f.cpp}_ = nullptr;", "        return *this;", "    }",
                f"    {p.name}&& {f.cpp}(std::nullptr_t) && {{ return std::move({f.cpp}(nullptr)); }}"]
    if f.chat:
        out += ["    /// Appends a message. The roles are user, assistant and system.",
                f"    {p.name}& message(std::string_view role, std::string_view text) &;",
                f"    {p.name}&& message(std::string_view role, std::string_view text) &&", "    {",
                "        return std::move(message(role, text));", "    }"]
    return out
