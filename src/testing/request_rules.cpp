// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/request_rules.hpp"

#include "testing/schema_check.hpp"
#include "testing/service.hpp"

#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

// Deeper than anything that makes sense, and far from what the stack holds.
constexpr std::size_t json_depth_limit = 200;

std::string media_type(const http_request& request)
{
    const std::string_view given = request.header("content-type").value_or("");
    return lower(given.substr(0, given.find_first_of("; ")));
}

void check_query(const json::object& rules, const request_target& target, findings& found)
{
    const json::value* const known = rules.if_contains("query");
    std::string unknown;
    for (const auto& [name, value] : target.query) {
        const json::value* const schema = known == nullptr ? nullptr : known->as_object().if_contains(name);
        if (schema != nullptr)
            check_text(schema->as_object(), value, name, found);
        else
            unknown += (unknown.empty() ? "'" : ", '") + name + '\'';
    }
    if (!unknown.empty())
        found.add("UNRECOGNIZED_KEYS", "", "Unrecognized key(s) in query: " + unknown, "Remove " + unknown);
}

void check_fields(const json::object& rules, const http_request& request, findings& found)
{
    const json::value* const known = rules.if_contains("header");
    if (known == nullptr) return;
    for (const auto& field : known->as_object()) {
        if (const auto value = request.header(lower(std::string_view(field.key()))))
            check_text(field.value().as_object(), *value, std::string(field.key()), found);
    }
}

void check_required(
    const json::object& rules, const http_request& request, const request_target& target, findings& found)
{
    const json::value* const names = rules.if_contains("required");
    if (names == nullptr) return;
    for (const json::value& entry : names->as_array()) {
        const std::string_view name = entry.as_string();
        if (!target.parameter(name) && !request.header(lower(name)))
            found.add("MISSING_REQUIRED_FIELD", name, "Required", "Add '" + std::string(name) + "'");
    }
}

/// The answer to a body that cannot be read, or nothing.
std::optional<http_answer> read_body(const json::object& rules, const http_request& request, json::value& body)
{
    const json::value* const media = rules.if_contains("media");
    if (media == nullptr)
        return std::nullopt; // a body that nobody asked for is left alone, as the documents' samples do
    if (request.body.empty() && !rules.contains("bodyRequired")) return std::nullopt;
    const json::array& types = media->as_array();
    const std::string given = media_type(request);
    if (std::find(types.begin(), types.end(), json::value(given)) == types.end())
        return error_answer(400, "Content-Type must be " + std::string(types.front().as_string()));
    if (given != "application/json") return std::nullopt;
    auto parsed = parse_body(request.body);
    if (!parsed) return error_answer(400, "Invalid JSON in request body");
    body = std::move(*parsed);
    return std::nullopt;
}

} // namespace

std::optional<json::value> parse_body(const std::string& body)
{
    json::parse_options options;
    options.max_depth = json_depth_limit;
    boost::system::error_code ec;
    json::value value = json::parse(body, ec, json::storage_ptr(), options);
    return ec ? std::nullopt : std::optional(std::move(value));
}

checked_request
check_request(const documented_operation& operation, const http_request& request, const request_target& target)
{
    const json::value parsed = json::parse(json::string_view(operation.request.data(), operation.request.size()));
    const json::object& rules = parsed.as_object();
    checked_request out;
    out.refusal = read_body(rules, request, out.body);
    if (out.refusal) return out;
    findings found;
    check_query(rules, target, found);
    check_fields(rules, request, found);
    check_required(rules, request, target, found);
    const json::value* const schema = rules.if_contains("body");
    if (schema != nullptr && media_type(request) == "application/json" && !request.body.empty())
        check_value(schema->as_object(), out.body, "", found);
    if (!found.empty()) {
        http_answer refusal;
        refusal.status = 400;
        refusal.body = found.json();
        out.refusal = std::move(refusal);
    }
    return out;
}

} // namespace runtype::testing::detail
