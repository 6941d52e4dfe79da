// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// How the parameters of an operation get into its call_request. The parameters P bring, found by argument-dependent
// look-up: `void check(request_check&, const P&)` and `void encode(json_writer&, const P&)` for a body, or
// `void write_query(call_request&, const P&)` for a query. Bad parameters do not throw: the call fails with them.

#include "core/call_request.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {

/// Makes the call fail if there are findings. Returns whether there were none.
inline bool accept(call_request& request, std::vector<validation_detail> findings)
{
    if (findings.empty()) return true;
    request.invalid(std::move(findings));
    return false;
}

/// Makes the parameters the JSON body of the request.
template <typename Params>
void add_body(call_request& request, const Params& params)
{
    request_check problems;
    check(problems, params);
    if (!accept(request, problems.take())) return;
    std::string text;
    json_writer out(text);
    encode(out, params);
    if (out.problem())
        request.invalid(std::vector<validation_detail>(1, *out.problem()));
    else
        request.json_body(std::move(text));
}

/// Makes the parameters the query of the request.
template <typename Params>
void add_query(call_request& request, const Params& params)
{
    request_check problems;
    check(problems, params);
    if (accept(request, problems.take())) write_query(request, params);
}

// One parameter of a query, if it has a value.
inline void write_parameter(call_request& out, std::string_view name, const std::optional<std::string>& value)
{
    if (value) out.query(name, std::string_view(*value));
}
inline void write_parameter(call_request& out, std::string_view name, const std::optional<std::int64_t>& value)
{
    if (value) out.query(name, *value);
}
inline void write_parameter(call_request& out, std::string_view name, const std::optional<bool>& value)
{
    if (value) out.query(name, *value);
}

} // namespace runtype::detail
