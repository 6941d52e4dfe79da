// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/api_error.hpp"

#include "core/header_check.hpp"
#include "core/retry_fsm.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <utility>

namespace runtype::detail {

namespace {

namespace json = boost::json;

/// Longest excerpt of a body in an error: a screen's width or three, enough to see what answered.
constexpr std::size_t excerpt_size = 300;
/// An error body beyond this is not worth parsing: the longest documented one is under 2 KB. What is shown is looked
/// for secrets in as much: a secret that is cut is not found, and redacting shortens what stands before the cut.
constexpr std::size_t largest_parsed_body = 1024 * 1024;
/// Longest text that is taken over from an error body: the documented ones have one or two sentences.
constexpr std::size_t longest_text = 1000;
/// Deeper nesting in an error body is an attack or an accident.
constexpr std::size_t deepest_parsed_body = 32;

detail_code detail_code_of(std::string_view text) noexcept
{
    for (int i = static_cast<int>(detail_code::missing_required_field);
         i <= static_cast<int>(detail_code::validation_error); ++i) {
        if (to_string(static_cast<detail_code>(i)) == text) return static_cast<detail_code>(i);
    }
    return detail_code::unknown;
}

std::string text_of(const json::object& object, std::string_view key, const redactor& secrets)
{
    const json::value* value = object.if_contains(key);
    if (!value || !value->is_string()) return {};
    const json::string& text = value->get_string();
    return excerpt(secrets.redact({text.data(), text.size()}), longest_text);
}

std::vector<validation_detail> read_details(const json::value* value, const redactor& secrets)
{
    std::vector<validation_detail> details;
    if (!value || !value->is_array()) return details;
    for (const json::value& entry : value->get_array()) {
        const json::object* object = entry.if_object();
        if (!object) continue;
        validation_detail detail;
        detail.code_text = text_of(*object, "code", secrets);
        detail.code = detail_code_of(detail.code_text);
        detail.message = text_of(*object, "message", secrets);
        detail.path = text_of(*object, "path", secrets);
        if (const json::value* suggestion = object->if_contains("suggestion"); suggestion && suggestion->is_string())
            detail.suggestion = text_of(*object, "suggestion", secrets);
        details.push_back(std::move(detail));
    }
    return details;
}

bool read_body(error_data& data, std::string_view body, const redactor& secrets)
{
    if (body.empty() || body.size() > largest_parsed_body) return false;
    json::parse_options options;
    options.max_depth = deepest_parsed_body;
    boost::system::error_code ec;
    const json::value document = json::parse(body, ec, {}, options);
    const json::object* object = ec ? nullptr : document.if_object();
    if (!object) return false;
    data.api_code = text_of(*object, "code", secrets);
    data.message = text_of(*object, "error", secrets);
    if (data.message.empty()) data.message = text_of(*object, "message", secrets);
    data.details = read_details(object->if_contains("details"), secrets);
    // Inside streams, and here and there elsewhere, `error` is an object {code, message, details}.
    if (const json::value* inner = object->if_contains("error"); inner && inner->is_object()) {
        const json::object& nested = inner->get_object();
        data.message = text_of(nested, "message", secrets);
        if (data.api_code.empty()) data.api_code = text_of(nested, "code", secrets);
        if (data.details.empty()) data.details = read_details(nested.if_contains("details"), secrets);
    }
    return !data.message.empty() || !data.details.empty();
}

std::string advice(int status)
{
    switch (status) {
    case 401:
        return "The service does not accept the API key: check RUNTYPE_API_KEY or what was passed to client_options.";
    case 402: return "The account's plan does not include this, or its pool is used up.";
    case 403: return "This API key may not do that.";
    case 404:
    case 410: return "There is no such object, or this key cannot see it.";
    case 408: return "The service gave up waiting for the request.";
    case 409: return "It exists already or was changed by somebody else.";
    case 413: return "The request's body is larger than the service takes.";
    case 429: return "The service limits the rate of calls.";
    default: break;
    }
    if (status >= 500) return "The service failed.";
    if (status >= 400) return "The service refused the request.";
    if (status >= 300) return "The service answered with a redirect, and those are not followed: check the base URL.";
    return "The service answered with an unexpected status.";
}

} // namespace

std::string_view find_request_id(const headers& fields) noexcept
{
    for (const std::string_view name : {"x-request-id", "request-id", "cf-ray"}) {
        if (auto value = fields.find(name)) return *value;
    }
    return {};
}

std::string body_excerpt(std::string_view body, const redactor& secrets)
{
    return excerpt(secrets.redact(body.substr(0, largest_parsed_body)), excerpt_size);
}

error_data read_api_error(int status, const headers& fields, std::string_view body, const redactor& secrets)
{
    error_data data(errc_of_status(status), {});
    data.http_status = status;
    data.sent = sent_state::reply_received;
    data.request_id = secrets.redact(find_request_id(fields));
    if (!read_body(data, body, secrets)) {
        data.message = advice(status);
        data.body_excerpt = body_excerpt(body, secrets);
    }
    return data;
}

} // namespace runtype::detail
