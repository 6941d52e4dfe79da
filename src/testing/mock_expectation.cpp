// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/mock_expectation.hpp"

#include "testing/target.hpp"

#include "core/json_equal.hpp"
#include "core/redaction.hpp"

#include <boost/json/parse.hpp>

#include <algorithm>

namespace runtype::testing {

mock_error::~mock_error() = default;

namespace {

/// Of a body in a message.
constexpr std::size_t shown = 300;

std::string quoted(std::string_view text) { return "`" + runtype::detail::excerpt(text, shown) + "`"; }

std::string_view path_of(std::string_view target) { return target.substr(0, target.find('?')); }

std::string_view next_segment(std::string_view& path)
{
    const std::size_t end = path.find('/');
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    return segment;
}

bool path_fits(std::string_view pattern, std::string_view path)
{
    if (std::count(pattern.begin(), pattern.end(), '/') != std::count(path.begin(), path.end(), '/')) return false;
    while (!pattern.empty() || !path.empty()) {
        const std::string_view expected = next_segment(pattern);
        const std::string_view came = next_segment(path);
        if (expected == "*" ? came.empty() : expected != came) return false;
    }
    return true;
}

bool target_fits(std::string_view expected, std::string_view came)
{
    return expected.find('?') == std::string_view::npos ? path_fits(expected, path_of(came)) : expected == came;
}

} // namespace

std::string expectation::impl::mismatch(const transport_request& request) const
{
    if (request.method != method) return "the method differs";
    if (!target_fits(target, request.target)) {
        return path_fits(path_of(target), path_of(request.target)) ? "the query differs" : "the path differs";
    }
    if (!query.empty()) {
        const auto parsed = detail::parse_target(request.target);
        for (const auto& [name, value] : query) {
            const auto came = parsed ? parsed->parameter(name) : std::nullopt;
            if (!came) return "there is no query parameter " + name;
            if (*came != value) return "the query parameter " + name + " is " + quoted(*came);
        }
    }
    for (const auto& [name, value] : fields) {
        const auto came = request.fields.find(name);
        if (!came) return "there is no header field " + name;
        if (*came == value) continue;
        return "the header field " + name +
               (runtype::detail::is_loggable_header(name) ? " is " + quoted(*came) : " differs");
    }
    if (body && *body != request.body) return "the body differs";
    if (json) {
        boost::system::error_code ec;
        const boost::json::value came = boost::json::parse(request.body, ec);
        if (ec) return "the body is not JSON";
        if (!runtype::detail::json_equal(came, *json)) return "the JSON of the body differs";
    }
    for (const predicate& p : predicates) {
        if (!p.test(request)) return "it is not one " + p.what;
    }
    return {};
}

std::string expectation::impl::description() const
{
    std::string text = method + " " + target;
    for (const auto& [name, value] : query) text += ", query parameter " + name + " " + quoted(value);
    for (const auto& [name, value] : fields)
        text += ", header " + name + " " + (runtype::detail::is_loggable_header(name) ? quoted(value) : "[redacted]");
    if (body) text += ", body " + quoted(*body);
    if (json) text += ", JSON " + quoted(json_text);
    for (const predicate& p : predicates) text += ", " + p.what;
    if (left > 1) text += ", " + std::to_string(left) + " times";
    return text;
}

expectation::expectation(std::unique_ptr<impl> data) noexcept : impl_(std::move(data)) {}

expectation::~expectation() = default;

expectation& expectation::query(std::string name, std::string value)
{
    impl_->query.emplace_back(std::move(name), std::move(value));
    return *this;
}

expectation& expectation::header(std::string name, std::string value)
{
    impl_->fields.emplace_back(std::move(name), std::move(value));
    return *this;
}

expectation& expectation::body(std::string text)
{
    impl_->body = std::move(text);
    return *this;
}

expectation& expectation::json(std::string_view text)
{
    boost::system::error_code ec;
    boost::json::value parsed = boost::json::parse(text, ec);
    if (ec) throw std::invalid_argument("runtype::testing::expectation::json: not JSON: " + std::string(text));
    impl_->json = std::move(parsed);
    impl_->json_text = text;
    return *this;
}

expectation& expectation::where(std::string what, std::function<bool(const transport_request&)> test)
{
    impl_->predicates.emplace_back(std::move(what), std::move(test));
    return *this;
}

expectation& expectation::times(std::size_t n)
{
    if (n == 0) throw std::invalid_argument("runtype::testing::expectation::times: 0 requests are not expected");
    impl_->left = n;
    return *this;
}

expectation& expectation::answer(int status, std::string body)
{
    impl_->ends = impl::outcome::answer;
    impl_->status = status;
    impl_->answer_body = std::move(body);
    return *this;
}

expectation& expectation::answer_header(std::string_view name, std::string_view value)
{
    impl_->answer_fields.add(name, value);
    return *this;
}

expectation& expectation::answer_events(std::string text)
{
    answer(200, std::move(text));
    return answer_header("Content-Type", "text/event-stream");
}

expectation& expectation::break_off()
{
    impl_->breaks_off = true;
    return *this;
}

expectation& expectation::fail_before_sent(errc code)
{
    impl_->ends = impl::outcome::failure;
    impl_->failure = code;
    impl_->sent = sent_state::not_sent;
    return *this;
}

expectation& expectation::fail_after_sent(errc code)
{
    impl_->ends = impl::outcome::failure;
    impl_->failure = code;
    impl_->sent = sent_state::sent_no_reply;
    return *this;
}

expectation& expectation::after(std::chrono::nanoseconds delay)
{
    if (!impl_->has_clock) throw std::logic_error("runtype::testing::expectation::after: the mock has no clock");
    impl_->delay = delay;
    return *this;
}

expectation& expectation::never()
{
    if (!impl_->has_clock) throw std::logic_error("runtype::testing::expectation::never: the mock has no clock");
    impl_->never = true;
    return *this;
}

} // namespace runtype::testing
