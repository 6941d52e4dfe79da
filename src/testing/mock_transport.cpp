// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/mock_transport.hpp>

#include "testing/body_text.hpp"
#include "testing/mock_expectation.hpp"

#include "async/waiter.hpp"
#include "core/error_data.hpp"
#include "core/redaction.hpp"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <mutex>
#include <optional>
#include <utility>

namespace runtype::testing {

namespace asio = boost::asio;
using boost::system::error_code;
using runtype::detail::make_transport_error;
using runtype::detail::waiter;
using time_point = std::chrono::steady_clock::time_point;

namespace {

/// What is left of an expectation for the exchange that took it: nothing of the mock is touched while that waits.
struct plan {
    plan() {}

    bool answers = false;
    errc failure = errc::transport;
    sent_state sent = sent_state::not_sent;
    transport_response response;
    std::optional<std::chrono::nanoseconds> delay;
    bool never = false;
    bool breaks_off = false;
};

transport_request whole(const transport_request& request, std::string body)
{
    transport_request r;
    r.method = request.method;
    r.target = request.target;
    r.fields = request.fields;
    r.body = std::move(body);
    r.has_body = request.has_body;
    return r;
}

headers without_secrets(const headers& fields)
{
    headers out;
    for (const auto& [name, value] : fields)
        out.add(name, runtype::detail::is_loggable_header(name) ? value : std::string_view("[redacted]"));
    return out;
}

std::string ordinal(std::size_t n, std::size_t of)
{
    return "expectation " + std::to_string(n) + " of " + std::to_string(of);
}

} // namespace

struct mock_transport::state {
    explicit state(std::shared_ptr<time_source> c) : clock(std::move(c)), began(clock ? clock->now() : time_point()) {}

    /// What the request is answered with, or why it was not expected.
    result<plan> take(const transport_request& request);
    [[nodiscard]] std::string refusal(const transport_request& request) const;
    std::shared_ptr<waiter> new_waiter(const asio::any_io_executor& executor);

    const std::shared_ptr<time_source> clock;
    const time_point began;
    mutable std::mutex mutex;
    std::vector<std::unique_ptr<expectation>> all;
    std::vector<mock_request> came;
    std::vector<std::string> refused;
    std::vector<std::weak_ptr<waiter>> waiting;
    bool any_order = false;
    bool closed = false;
};

std::shared_ptr<waiter> mock_transport::state::new_waiter(const asio::any_io_executor& executor)
{
    auto made = std::make_shared<waiter>(executor, false);
    std::lock_guard lock(mutex);
    std::erase_if(waiting, [](const auto& weak) { return weak.expired(); });
    waiting.push_back(made);
    if (closed) made->complete(asio::error::shut_down);
    return made;
}

std::string mock_transport::state::refusal(const transport_request& request) const
{
    std::string text = "runtype::testing::mock_transport: ";
    std::size_t left = 0;
    std::string candidates;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const expectation::impl& e = *all[i]->impl_;
        if (e.left == 0) continue;
        if (++left > 1 && !any_order) break;
        candidates += (left > 1 ? "; or " : "") + e.description() + " (" + ordinal(i + 1, all.size()) + "; " +
                      e.mismatch(request) + ")";
    }
    text += left == 0 ? "expected no more requests" : "expected " + candidates;
    text += ", but came " + request.method + " " + request.target;
    if (!request.body.empty()) text += " with the body `" + runtype::detail::excerpt(request.body, 300) + "`";
    return text;
}

result<plan> mock_transport::state::take(const transport_request& request)
{
    const std::lock_guard lock(mutex);
    mock_request& r = came.emplace_back();
    r.method = request.method;
    r.target = request.target;
    r.fields = without_secrets(request.fields);
    r.body = request.body;
    if (clock) r.at = clock->now() - began;
    if (closed) return error(errc::closed, "The transport is closed");
    for (const auto& each : all) {
        expectation::impl& e = *each->impl_;
        if (e.left == 0) continue;
        if (!e.mismatch(request).empty()) {
            if (any_order) continue;
            break;
        }
        --e.left;
        plan p;
        p.answers = e.ends == expectation::impl::outcome::answer;
        p.failure = e.failure;
        p.sent = p.answers ? sent_state::sent_no_reply : e.sent;
        p.response.status = e.status;
        if (!e.answer_fields.contains("content-type")) p.response.fields.add("Content-Type", "application/json");
        p.response.fields.append(e.answer_fields);
        p.response.body = e.answer_body;
        p.delay = e.delay;
        p.never = e.never;
        p.breaks_off = e.breaks_off;
        return p;
    }
    refused.push_back(refusal(request));
    return error(errc::bad_request, refused.back());
}

mock_transport::mock_transport(std::shared_ptr<time_source> clock) : state_(std::make_shared<state>(std::move(clock)))
{
}

mock_transport::~mock_transport() = default;

expectation& mock_transport::expect(std::string method, std::string target)
{
    auto data = std::make_unique<expectation::impl>(std::move(method), std::move(target));
    data->has_clock = state_->clock != nullptr;
    const std::lock_guard lock(state_->mutex);
    return *state_->all.emplace_back(std::unique_ptr<expectation>(new expectation(std::move(data))));
}

mock_transport& mock_transport::in_any_order()
{
    const std::lock_guard lock(state_->mutex);
    state_->any_order = true;
    return *this;
}

std::vector<std::string> mock_transport::unmet() const
{
    const std::lock_guard lock(state_->mutex);
    std::vector<std::string> left;
    for (const auto& each : state_->all) {
        if (each->impl_->left > 0) left.push_back(each->impl_->description());
    }
    return left;
}

std::vector<std::string> mock_transport::unexpected() const
{
    const std::lock_guard lock(state_->mutex);
    return state_->refused;
}

void mock_transport::verify() const
{
    std::string text;
    for (const std::string& message : unexpected()) text += "\n" + message;
    for (const std::string& left : unmet()) text += "\nnever came: " + left;
    if (!text.empty()) throw mock_error("runtype::testing::mock_transport: the script was not followed" + text);
}

std::vector<mock_request> mock_transport::requests() const
{
    const std::lock_guard lock(state_->mutex);
    return state_->came;
}

namespace {

/// Waits for `when`, or for the end of the exchange. success: the time has come.
asio::awaitable<error_code>
wait_until(std::shared_ptr<waiter> pending, std::shared_ptr<time_source> clock, time_point when)
{
    std::function<void()> on_time = [pending] { pending->complete({}); };
    std::unique_ptr<alarm> timer;
    if (when != time_point::max()) {
        timer = clock->make_alarm(std::move(on_time));
        timer->set(when);
    }
    const error_code ec = co_await runtype::detail::wait(pending);
    co_return ec;
}

time_point limit_of(const exchange_limits& limits, time_point now)
{
    if (limits.timeout.count() <= 0 || limits.timeout > limits.deadline - now) return limits.deadline;
    return now + limits.timeout;
}

error interrupted(const error_code& ec, sent_state sent)
{
    if (ec == asio::error::shut_down) return make_transport_error(errc::closed, "The client is closed", ec, sent);
    return make_transport_error(errc::cancelled, "The caller cancelled", ec, sent);
}

} // namespace

asio::awaitable<result<transport_response>>
mock_transport::exchange(const transport_request& request, exchange_limits limits, attempt& ledger)
{
    const std::shared_ptr<state> self = state_; // the mock may go while this waits
    std::string body = request.body;
    if (request.body_stream) {
        result<std::string> streamed = co_await detail::read_whole(request.body_stream);
        if (!streamed) co_return streamed.error();
        body = std::move(*streamed);
    }
    result<plan> taken = self->take(whole(request, std::move(body)));
    if (!taken) co_return taken.error();
    plan p = std::move(*taken);
    ledger.sent = p.sent;
    if (p.delay || p.never) {
        const time_point now = self->clock->now();
        const time_point limit = limit_of(limits, now);
        const bool in_time = !p.never && (limit == time_point::max() || *p.delay < limit - now);
        const time_point until = in_time ? now + *p.delay : limit;
        const asio::any_io_executor executor = co_await asio::this_coro::executor;
        const std::shared_ptr<waiter> pending = self->new_waiter(executor);
        const error_code ec = co_await wait_until(pending, self->clock, until);
        if (ec) co_return interrupted(ec, p.sent);
        if (!in_time) co_return make_transport_error(errc::deadline_exceeded, "No answer came in time", {}, p.sent);
    }
    if (!p.answers) co_return make_transport_error(p.failure, "The script says so", {}, p.sent);
    ledger.sent = sent_state::reply_received;
    const error broken = p.breaks_off ? make_transport_error(
                                            errc::transport, "The answer broke off, as the script says",
                                            asio::error::eof, sent_state::reply_received)
                                      : error();
    if (limits.stream && p.response.status >= 200 && p.response.status <= 299) {
        p.response.stream = std::make_unique<detail::text_source>(std::exchange(p.response.body, {}), broken);
        co_return std::move(p.response);
    }
    if (broken) co_return broken;
    if (limits.max_body > 0 && p.response.body.size() > limits.max_body)
        co_return make_transport_error(
            errc::body_too_large, "The answer is larger than max_body", {}, sent_state::reply_received);
    co_return std::move(p.response);
}

void mock_transport::close() noexcept
{
    std::vector<std::weak_ptr<waiter>> waiting;
    {
        const std::lock_guard lock(state_->mutex);
        state_->closed = true;
        waiting.swap(state_->waiting);
    }
    for (const auto& weak : waiting) {
        if (const auto w = weak.lock()) w->complete(asio::error::shut_down);
    }
}

transport_stats mock_transport::stats() const { return transport_stats(); }

} // namespace runtype::testing
