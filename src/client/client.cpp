// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/client.hpp>

#include "client/call.hpp"
#include "client/client_core.hpp"
#include "client/download_reader.hpp"
#include "client/open_stream.hpp"

#include <boost/json/value.hpp>

#include <utility>

namespace runtype {

namespace asio = boost::asio;

namespace {

// Raw requests have no row in the operation table: their method alone says what repeating them can do.
constexpr detail::operation raw_safe{"request", "", "", detail::idempotency::safe};
constexpr detail::operation raw_idempotent{"request", "", "", detail::idempotency::idempotent};
constexpr detail::operation raw_unsafe{"request", "", "", detail::idempotency::unsafe};

const detail::operation& raw_operation(std::string_view method) noexcept
{
    switch (detail::idempotency_of(method)) {
    case detail::idempotency::safe: return raw_safe;
    case detail::idempotency::idempotent: return raw_idempotent;
    case detail::idempotency::unsafe: break;
    }
    return raw_unsafe;
}

detail::call_request raw_request(std::string&& method, std::string&& target, raw_json&& body, request_options&& options)
{
    const detail::operation& op = raw_operation(method);
    detail::call_request request(op, std::move(method), std::move(target), std::move(options));
    if (!body.empty()) {
        if (auto parsed = body.parse(); !parsed)
            request.invalid("The body is not JSON: " + std::string(parsed.error().message()));
        request.json_body(std::move(body).text());
    }
    return request;
}

} // namespace

client::client(executor_type executor, client_options options)
    : client_groups(detail::client_core::create(std::move(executor), std::move(options)))
{
}

client::client(client&&) noexcept = default;

client& client::operator=(client&& other) noexcept
{
    if (this != &other) {
        if (core_) core_->abort();
        core_ = std::move(other.core_);
    }
    return *this;
}

client::~client()
{
    // Calls in flight end with errc::closed on their own executors and let go of the core then.
    if (core_) core_->abort();
}

asio::awaitable<result<response>>
client::request(std::string method, std::string target, raw_json body, request_options options) const
{
    return detail::call_raw(
        core_, raw_request(std::move(method), std::move(target), std::move(body), std::move(options)));
}

asio::awaitable<result<response>> client::upload(
    std::string method,
    std::string target,
    std::string content_type,
    std::shared_ptr<body_source> body,
    request_options options) const
{
    detail::call_request request = raw_request(std::move(method), std::move(target), raw_json(), std::move(options));
    request.stream_body(std::move(content_type), std::move(body));
    return detail::call_raw(core_, std::move(request));
}

asio::awaitable<result<runtype::download>>
client::download(std::string method, std::string target, raw_json body, request_options options) const
{
    return detail::open_download(
        core_, raw_request(std::move(method), std::move(target), std::move(body), std::move(options)));
}

event_stream client::stream(std::string method, std::string target, raw_json body, request_options options) const
{
    return detail::open_stream(
        core_, raw_request(std::move(method), std::move(target), std::move(body), std::move(options)));
}

client_stats client::stats() const { return core_->stats(); }

asio::awaitable<void> client::close(std::chrono::milliseconds grace)
{
    return detail::client_core::close(core_, grace);
}

client::executor_type client::get_executor() const { return core_->executor(); }

} // namespace runtype
