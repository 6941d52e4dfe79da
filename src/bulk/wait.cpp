// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/wait.hpp>

#include "bulk/client_access.hpp"
#include "client/call.hpp"
#include "client/client_core.hpp"
#include "core/error_data.hpp"
#include "core/poll_fsm.hpp"
#include "core/redaction.hpp"

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/json/value.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace runtype {

wait_options& wait_options::first_delay(std::chrono::milliseconds d) &
{
    first_delay_ = d;
    return *this;
}

wait_options& wait_options::max_delay(std::chrono::milliseconds d) &
{
    max_delay_ = d;
    return *this;
}

wait_options& wait_options::deadline(std::chrono::milliseconds d) &
{
    deadline_ = d;
    return *this;
}

wait_options& wait_options::final_status(std::string status) &
{
    final_statuses_.push_back(std::move(status));
    return *this;
}

wait_options& wait_options::on_progress(std::function<void(const job_progress&)> callback) &
{
    on_progress_ = std::move(callback);
    return *this;
}

wait_options& wait_options::request(request_options options) &
{
    request_ = std::move(options);
    return *this;
}

namespace resources {

namespace asio = boost::asio;
namespace json = boost::json;
using core_ptr = std::shared_ptr<detail::client_core>;

namespace {

constexpr detail::operation batch_status{"batch.status", "GET", "/batch/status/{id}", detail::idempotency::safe};
constexpr detail::operation eval_group{"evals.group", "GET", "/eval/group/{groupId}", detail::idempotency::safe};

// Only "queued", "running" and "completed" are documented. A status that is not here is one of a job that goes on:
// waiting too long ends with an error that names it, and too short would end with half the results.
constexpr std::array<std::string_view, 9> final_statuses = {"completed", "complete", "succeeded", "failed", "error",
                                                            "cancelled", "canceled", "partial",   "expired"};

constexpr std::size_t longest_shown_status = 50;

bool is_final(const wait_options& options, std::string_view status)
{
    const auto& more = options.final_statuses();
    return std::find(final_statuses.begin(), final_statuses.end(), status) != final_statuses.end() ||
           std::find(more.begin(), more.end(), status) != more.end();
}

std::string text_of(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    const auto* text = value ? value->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

// Counts come as doubles at times.
std::optional<std::int64_t> number_of(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    if (!value || !value->is_number()) return std::nullopt;
    boost::system::error_code ec;
    const auto number = value->to_number<std::int64_t>(ec);
    return ec ? std::nullopt : std::optional(number);
}

void read_batch(const json::object& answer, const wait_options& options, job_progress& out)
{
    out.status = text_of(answer, "status");
    out.total = number_of(answer, "totalRecords");
    out.processed = number_of(answer, "processedRecords");
    out.failed = number_of(answer, "failedRecords");
    out.finished = is_final(options, out.status) || !text_of(answer, "completedAt").empty();
}

void read_group(const json::object& answer, const wait_options& options, job_progress& out)
{
    const auto* member = answer.if_contains("batches");
    const auto* batches = member ? member->if_array() : nullptr;
    if (!batches) return;
    std::int64_t finished = 0;
    std::int64_t failed = 0;
    out.status = "completed";
    for (const json::value& each : *batches) {
        const std::string status = each.is_object() ? text_of(each.as_object(), "status") : std::string();
        finished += is_final(options, status) ? 1 : 0;
        failed += status == "failed" || status == "error" ? 1 : 0;
        if (status != "completed" && out.status == "completed") out.status = status;
    }
    out.total = static_cast<std::int64_t>(batches->size());
    out.processed = finished;
    out.failed = failed;
    // A group that was made just now may not have its batches yet. Whether totalEvals counts batches is not documented,
    // so it is not waited for that there are so many.
    const auto expected = number_of(answer, "totalEvals").value_or(*out.total);
    out.finished = finished == *out.total && (*out.total > 0 || expected == 0);
}

using reader = void (*)(const json::object& answer, const wait_options& options, job_progress& out);

error option_error()
{
    detail::error_data data(
        errc::bad_request, "The delays and the deadline of wait_options have to be greater than zero.");
    data.stopped = stop_reason::not_retryable;
    return detail::make_error(std::move(data));
}

error waiting_ended(const detail::client_core& core, const detail::operation& op, errc code, std::string message)
{
    detail::error_data data(code, std::move(message));
    data.request = std::string(op.method) + " " + core.path_prefix() + std::string(op.path);
    data.stopped = code == errc::cancelled ? stop_reason::cancelled : stop_reason::deadline;
    return detail::make_error(std::move(data));
}

error too_late(const detail::client_core& core, const detail::operation& op, const job_progress& last)
{
    std::string message = "The job was not over before the deadline of the waiting; it goes on. ";
    if (last.polls == 0)
        message += "There was no answer about it";
    else
        message +=
            "Its last status is \"" + detail::excerpt(core.secrets().redact(last.status), longest_shown_status) + "\"";
    return waiting_ended(core, op, errc::deadline_exceeded, std::move(message));
}

/// A request of the waiting, which must not outlive it by more than last_request_time.
detail::call_request poll_request(
    const detail::client_core& core,
    const detail::operation& op,
    const std::string& id,
    const wait_options& options,
    std::chrono::nanoseconds waited)
{
    using std::chrono::milliseconds;
    request_options mine = options.request();
    const milliseconds asked = mine.deadline().value_or(core.options().deadline);
    const milliseconds left = options.deadline() - std::chrono::floor<milliseconds>(waited);
    mine.deadline(std::min(asked, std::max(left, wait_options::last_request_time)));
    detail::call_request request(op, std::move(mine));
    request.path_parameter("id", id);
    return request;
}

asio::awaitable<result<job_progress>>
wait_for(core_ptr core, const detail::operation& op, std::string id, wait_options options, reader read)
{
    using std::chrono::milliseconds;
    const auto zero = milliseconds(0);
    if (options.first_delay() <= zero || options.max_delay() <= zero || options.deadline() <= zero)
        co_return option_error();
    const auto began = core->timers().now();
    detail::poll_fsm polls(began, options.first_delay(), options.max_delay(), options.deadline());
    job_progress progress;
    for (;;) {
        detail::call_request request = poll_request(*core, op, id, options, core->timers().now() - began);
        result<raw_json> answer = co_await detail::call<raw_json>(core, std::move(request));
        if (!answer) {
            const bool late = core->timers().now() - began >= options.deadline();
            if (late && answer.error().code() == errc::deadline_exceeded) co_return too_late(*core, op, progress);
            co_return answer.error();
        }
        ++progress.polls;
        progress.elapsed = core->timers().now() - began;
        progress.answer = std::move(*answer);
        const auto parsed = progress.answer.parse();
        if (parsed && parsed->is_object()) read(parsed->as_object(), options, progress);
        if (options.on_progress()) options.on_progress()(progress);
        if (progress.finished) co_return progress;
        const auto again = polls.next(core->timers().now());
        if (!again) co_return too_late(*core, op, progress);
        // Cancelled when the answer had arrived: Asio would throw at the next co_await.
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (cancellation.cancelled() != asio::cancellation_type::none)
            co_return waiting_ended(*core, op, errc::cancelled, "The caller cancelled the waiting");
        const boost::system::error_code ec = co_await detail::client_core::sleep_until(core, *again);
        if (ec == asio::error::shut_down) co_return error(errc::closed, "The client was closed during the waiting");
        if (ec) co_return waiting_ended(*core, op, errc::cancelled, "The caller cancelled the waiting");
    }
}

} // namespace

batches_wait::batches_wait(const client& c) : core_(detail::client_access::core(c)) {}
evals_wait::evals_wait(const client& c) : core_(detail::client_access::core(c)) {}

asio::awaitable<result<job_progress>> batches_wait::wait(std::string id, wait_options options) const
{
    return wait_for(core_, batch_status, std::move(id), std::move(options), &read_batch);
}

asio::awaitable<result<job_progress>> evals_wait::wait(std::string group_id, wait_options options) const
{
    return wait_for(core_, eval_group, std::move(group_id), std::move(options), &read_group);
}

} // namespace resources

} // namespace runtype
