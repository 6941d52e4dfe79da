// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/call_request.hpp"

#include "core/error_data.hpp"
#include "core/header_check.hpp"
#include "core/redaction.hpp"
#include "core/url.hpp"

#include <utility>

namespace runtype::detail {

namespace {

/// Longest part of a refused id that is shown.
constexpr std::size_t longest_shown = 100;

/// Whether a part of the value, between slashes of either kind, is "." or "..". Encoded into one segment it would be
/// harmless to this service; but no id looks like that, and a proxy that decodes before it routes would follow it.
bool names_another_path(std::string_view value)
{
    for (;;) {
        const std::size_t slash = value.find_first_of("/\\");
        if (is_dot_segment(value.substr(0, slash))) return true;
        if (slash == std::string_view::npos) return false;
        value.remove_prefix(slash + 1);
    }
}

} // namespace

call_request::call_request(const operation& operation, request_options given)
    : op(&operation), options(std::move(given)), method(operation.method)
{
    const std::size_t placeholder = operation.path.find('{');
    target = operation.path.substr(0, placeholder);
    if (placeholder != std::string_view::npos) rest_of_path_ = operation.path.substr(placeholder);
    if (!options.problem().empty()) invalid(options.problem());
}

call_request::call_request(
    const operation& operation, std::string&& raw_method, std::string&& raw_target, request_options&& given)
    : op(&operation),
      options(std::move(given)),
      method(std::move(raw_method)),
      target(std::move(raw_target)),
      has_query_(target.find('?') != std::string::npos)
{
    if (!options.problem().empty()) invalid(options.problem());
    if (!is_token(method)) invalid("The method has to be an HTTP token such as GET.");
    if (auto problem = check_target(target)) invalid(std::move(*problem));
}

void call_request::path_parameter(std::string_view name, std::string_view value)
{
    if (value.empty()) {
        invalid("`" + std::string(name) + "` is empty: pass the id of the object.");
    } else if (names_another_path(value)) {
        invalid(
            "`" + std::string(name) + "` is \"" + excerpt(value, longest_shown) +
            "\", which would name another path: pass the id of the object.");
    }
    target += percent_encode_segment(value);
    const std::size_t close = rest_of_path_.find('}');
    if (close == std::string_view::npos) return;
    rest_of_path_.remove_prefix(close + 1);
    const std::size_t next = rest_of_path_.find('{');
    target += rest_of_path_.substr(0, next);
    rest_of_path_ = next == std::string_view::npos ? std::string_view() : rest_of_path_.substr(next);
}

void call_request::query(std::string_view name, std::string_view value)
{
    target += has_query_ ? '&' : '?';
    has_query_ = true;
    target += percent_encode_query(name);
    target += '=';
    target += percent_encode_query(value);
}

void call_request::query(std::string_view name, std::int64_t value)
{
    query(name, std::string_view(std::to_string(value)));
}

void call_request::query(std::string_view name, bool value) { query(name, std::string_view(value ? "true" : "false")); }

void call_request::json_body(std::string text)
{
    body = std::move(text);
    has_body = true;
}

void call_request::header(std::string_view name, std::string_view value)
{
    options.header(name, value);
    if (!options.problem().empty()) invalid(options.problem());
}

void call_request::raw_body(std::string content_type, std::string content)
{
    header("Content-Type", content_type);
    json_body(std::move(content));
}

void call_request::stream_body(std::string content_type, std::shared_ptr<body_source> source)
{
    if (!source) return invalid("The body has no source: pass body_from_file(), or another one.");
    header("Content-Type", content_type);
    body_stream = std::move(source);
    has_body = true;
}

void call_request::invalid(std::vector<validation_detail> details)
{
    if (details.empty() || bad_input) return;
    error_data data(errc::bad_request, "The request was not sent, because the service would refuse it");
    data.details = std::move(details);
    data.stopped = stop_reason::not_retryable;
    bad_input = make_error(std::move(data));
}

void call_request::invalid(std::string problem)
{
    if (bad_input) return;
    error_data data(errc::bad_request, std::move(problem));
    data.stopped = stop_reason::not_retryable;
    bad_input = make_error(std::move(data));
}

} // namespace runtype::detail
