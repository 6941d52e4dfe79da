# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""include/runtype/client_groups.hpp, src/client/client_groups.cpp and runtype/resources.hpp: the groups of a client."""
from ..text import HEADER, slashes


def emit(api):
    groups = sorted((g for g in api.groups if g.operations), key=lambda g: g.name)
    yield "include/runtype/client_groups.hpp", declaration(groups)
    yield "src/client/client_groups.cpp", definition(groups)
    yield "include/runtype/resources.hpp", umbrella(groups)


def declaration(groups):
    out = [HEADER + "#pragma once", "", "#include <runtype/config.hpp>", "", "#include <memory>", "#include <utility>",
           "", "namespace runtype {", "", "namespace detail {", "class client_core;", "}", "namespace resources {"]
    out += [f"class {g.name};" for g in groups]
    out += ["} // namespace resources", "",
            "/** The groups of operations that a client has.",
            " *",
            " *  A base of client. What a group returns is used with <runtype/resources/GROUP.hpp>; <runtype/runtype.hpp> has",
            " *  them all.", " */", "class RUNTYPE_API client_groups {", "public:"]
    for g in groups:
        out += slashes(g.doc) + [f"    [[nodiscard]] resources::{g.name} {g.name}() const;"]
    return "\n".join(out + ["", "protected:",
                            "    explicit client_groups(std::shared_ptr<detail::client_core> core) noexcept : "
                            "core_(std::move(core)) {}",
                            "    ~client_groups() = default;",
                            "    client_groups(client_groups&&) noexcept = default;",
                            "    client_groups& operator=(client_groups&&) noexcept = default;", "",
                            "    std::shared_ptr<detail::client_core> core_;", "};", "", "} // namespace runtype", ""])


def definition(groups):
    out = [HEADER + "#include <runtype/client_groups.hpp>", ""]
    out += [f"#include <runtype/resources/{g.name}.hpp>" for g in groups]
    out += ["", "namespace runtype {", ""]
    out += [f"resources::{g.name} client_groups::{g.name}() const {{ return resources::{g.name}(core_); }}\n"
            for g in groups]
    return "\n".join(out + ["} // namespace runtype", ""])


def umbrella(groups):
    return "\n".join([HEADER + "#pragma once", "", "/// Every group of operations."] +
                     [f"#include <runtype/resources/{g.name}.hpp>" for g in groups] + [""])
