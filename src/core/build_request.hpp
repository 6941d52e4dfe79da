// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// How the parameters of an operation get into its call_request. The parameters P bring, found by argument-dependent
// look-up: `void check(request_check&, const P&)` and `void encode(json_writer&, const P&)` for a body, or
// `void write_query(call_request&, const P&)` for a query. Bad parameters do not throw: the call fails with them.

#include "core/call_request.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "core/streaming.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {

/// Makes the call fail if there are findings and the caller wants them. Returns whether the request goes on.
inline bool accept(call_request& request, std::vector<validation_detail> findings)
{
    if (findings.empty() || !request.options.client_checks().value_or(true)) return true;
    request.invalid(std::move(findings));
    return false;
}

/// Takes what was written as the body, unless it is no JSON: that is refused whatever the caller wants.
inline void take_body(call_request& request, const json_writer& out, std::string text)
{
    if (out.problem())
        request.invalid(std::vector<validation_detail>(1, *out.problem()));
    else
        request.json_body(std::move(text));
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
    take_body(request, out, std::move(text));
}

/// The same for an operation whose answer can be streamed.
template <typename Params>
void add_body(call_request& request, const Params& params, streaming mode)
{
    request_check problems;
    check(problems, params);
    if (!accept(request, problems.take())) return;
    std::string text;
    json_writer out(text);
    encode(out, params, mode);
    take_body(request, out, std::move(text));
}

/// A free-form body. Without a value an empty object is sent, which every operation with such a body takes.
inline void add_raw_body(call_request& request, raw_json body)
{
    if (body.empty()) return request.json_body("{}");
    std::string text;
    json_writer out(text);
    out.raw(body.text());
    take_body(request, out, std::move(text));
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
inline void write_parameter(call_request& out, std::string_view name, const std::string& value)
{
    out.query(name, std::string_view(value));
}
inline void write_parameter(call_request& out, std::string_view name, const timestamp& value)
{
    out.query(name, value.text());
}
inline void write_parameter(call_request& out, std::string_view name, const std::optional<timestamp>& value)
{
    if (value) write_parameter(out, name, *value);
}

// One header field of a request, if it has a value.
inline void write_header(call_request& out, std::string_view name, const std::optional<std::string>& value)
{
    if (value) out.header(name, *value);
}
inline void write_header(call_request& out, std::string_view name, const std::string& value)
{
    out.header(name, value);
}
inline void write_header(call_request& out, std::string_view name, const timestamp& value)
{
    out.header(name, value.text());
}
inline void write_header(call_request& out, std::string_view name, const std::optional<timestamp>& value)
{
    if (value) write_header(out, name, *value);
}

// Where a list begins, as its pager takes it.
inline std::string start_of(const std::optional<std::string>& position) { return position.value_or(std::string()); }
inline std::string start_of(const std::optional<std::int64_t>& position)
{
    return position ? std::to_string(*position) : std::string();
}

} // namespace runtype::detail
