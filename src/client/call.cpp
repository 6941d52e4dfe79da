// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/call.hpp"

#include "client/body_sources.hpp"
#include "client/client_core.hpp"
#include "core/api_error.hpp"
#include "core/error_data.hpp"
#include "core/retry_after.hpp"
#include "core/retry_fsm.hpp"

#include <boost/asio/error.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace runtype::detail {

namespace asio = boost::asio;

namespace {

/// Longest label of a raw request: its path is the caller's text, and may have been refused for what is in it.
constexpr std::size_t longest_label = 200;

std::string request_label(const client_core& core, const call_request& request)
{
    // Typed calls show the template, so that one kind of call has one label; ids are in the caller's hands anyway.
    const std::string_view path = request.op->path.empty() ? std::string_view(request.target) : request.op->path;
    const std::string label = request.method + " " + core.path_prefix() + std::string(path.substr(0, path.find('?')));
    return excerpt(core.secrets().redact(label), longest_label);
}

/// How long an upload takes depends on its size, so only a deadline that was meant for it bounds it as a whole; each
/// step of it has the attempt's time.
client_core::time_point deadline_of(const call_request& request, const client_core& core, client_core::time_point start)
{
    if (request.body_stream && !request.options.deadline()) return client_core::time_point::max();
    return start + request.options.deadline().value_or(core.options().deadline);
}

/// One call. It begins with begin(): the coroutine that carries it out may never be awaited.
// Decision: an object of its own, not a part of that coroutine's frame. The C library serves blocks of up to 1 KiB from
// a list of the thread's; a frame with the request and the state in it is larger, and takes its slow way.
class call_state {
public:
    using time_point = client_core::time_point;

    call_state(std::shared_ptr<client_core> core, call_request&& request)
        : owner_(std::move(core)), core_(*owner_), request_(std::move(request))
    {
    }
    ~call_state()
    {
        // A frame that is dropped before its call ended counts as failed: every call ends exactly once.
        if (fsm_ && !ended_) ++core_.failed;
        if (entered_) core_.leave();
    }
    call_state(const call_state&) = delete;
    call_state& operator=(const call_state&) = delete;

    [[nodiscard]] const std::shared_ptr<client_core>& core() const noexcept { return owner_; }
    /// From now on the call counts, and its time runs. Builds the request, or says why it cannot be sent.
    error begin();
    [[nodiscard]] const transport_request& wire() const noexcept { return wire_; }
    [[nodiscard]] exchange_limits limits() const;
    attempt& begin_attempt();

    [[nodiscard]] call_kind kind() const noexcept { return kind_; }
    [[nodiscard]] priority lane() const noexcept { return request_.options.priority(); }
    [[nodiscard]] time_point deadline() const noexcept { return deadline_; }
    void waited_for_turn() noexcept { waited_for_turn_ = true; }
    /// The rate governor has no turn for the call.
    error no_turn(const error& why);

    /// True: the call is over, see take(). False: wait until resume_at() and try again.
    bool on_answer(result<transport_response>&& answer);
    [[nodiscard]] time_point resume_at() const noexcept { return resume_at_; }
    template <typename Result>
    result<Result> take();
    error fail(error_data data);
    error_data interrupted(errc code, std::string message) const;

private:
    error prepare();
    void fill_info();
    void note_admission() noexcept;
    void note_broken_wait() noexcept;
    bool failed_attempt(const attempt_outcome& outcome, error_data data);
    void report_limit(const retry_decision& decision, const attempt_outcome& outcome, const error_data& data);
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry_after_of(const headers& fields) const;

    const std::shared_ptr<client_core> owner_;
    client_core& core_;
    call_request request_;
    transport_request wire_;
    std::shared_ptr<body_of_call> body_; ///< if it is a stream
    time_point start_{};
    time_point deadline_{};
    time_point resume_at_{};
    time_point asked_at_{};   ///< when this attempt asked for its turn
    time_point attempt_at_{}; ///< when it got it
    call_kind kind_ = call_kind::other;
    std::optional<retry_fsm> fsm_; ///< since begin()
    attempt current_;
    std::vector<attempt> earlier_;
    std::chrono::nanoseconds backing_off_{0};
    transport_response response_;
    error failure_;
    bool entered_ = false;
    bool in_attempt_ = false;
    bool waited_for_turn_ = false;
    bool ended_ = false;
};

error call_state::begin()
{
    start_ = core_.timers().now();
    deadline_ = deadline_of(request_, core_, start_);
    fsm_.emplace(
        request_.options.retry() ? *request_.options.retry() : core_.options().retry, request_.op->repeat, deadline_);
    entered_ = core_.enter();
    ++core_.calls;
    return prepare();
}

error call_state::prepare()
{
    if (request_.bad_input) return request_.bad_input;
    if (!entered_) return error(errc::closed, "The client is closed");
    for (const auto& [name, value] : request_.options.query()) request_.query(name, std::string_view(value));
    wire_.method = std::move(request_.method);
    request_.method = wire_.method;
    wire_.target = core_.path_prefix() + request_.target;
    wire_.body = std::move(request_.body);
    wire_.has_body = request_.has_body;
    if (request_.body_stream) {
        body_ = std::make_shared<body_of_call>(std::move(request_.body_stream));
        wire_.body_stream = body_;
        if (error unopened = body_->open()) return unopened;
    }
    kind_ = kind_of_call(wire_.method, request_.target);
    asked_at_ = start_;
    core_.add_standard_fields(wire_.fields, request_.options.fields(), wire_.has_body, request_.op->sends);
    return error();
}

exchange_limits call_state::limits() const
{
    exchange_limits l;
    l.deadline = deadline_;
    l.timeout = request_.options.attempt_timeout().value_or(core_.options().attempt_timeout);
    l.connect_timeout = core_.options().connect_timeout;
    l.max_body = request_.options.max_body().value_or(core_.options().max_body);
    l.idempotent = request_.op->repeat != idempotency::unsafe;
    l.stream = request_.stream;
    if (l.stream) l.idle = request_.idle;
    return l;
}

attempt& call_state::begin_attempt()
{
    if (in_attempt_) {
        earlier_.push_back(current_);
        ++core_.retries;
        current_ = attempt();
        response_ = transport_response();
    }
    in_attempt_ = true;
    attempt_at_ = waited_for_turn_ ? core_.timers().now() : asked_at_;
    ++core_.attempts;
    return current_;
}

std::optional<std::chrono::milliseconds> call_state::retry_after_of(const headers& fields) const
{
    if (auto ms = fields.find("retry-after-ms")) {
        if (auto parsed = parse_retry_after_ms(*ms)) return parsed;
    }
    const auto value = fields.find("retry-after");
    if (!value) return std::nullopt;
    return parse_retry_after(*value, std::chrono::time_point_cast<std::chrono::milliseconds>(core_.timers().utc_now()));
}

#if defined(__GLIBC__) && defined(__LP64__) && !defined(_GLIBCXX_DEBUG) // whose containers are larger
static_assert(sizeof(call_state) <= 1032, "it has to fit the lists of glibc's malloc");
#endif

/// When the attempt is over, because a transport may write the whole of its ledger.
void call_state::note_admission() noexcept
{
    if (std::exchange(waited_for_turn_, false)) current_.admission = attempt_at_ - asked_at_;
}

bool call_state::on_answer(result<transport_response>&& answer)
{
    note_admission();
    attempt_outcome outcome;
    outcome.reused = current_.reused;
    outcome.sent = current_.sent;
    // A good answer to a part of it counts: what it says cannot be asked for twice.
    const bool good = answer && answer->status >= 200 && answer->status <= 299;
    outcome.body_repeatable = !body_ || good || body_->rewind();
    if (!answer) {
        core_.governor().on_lost(kind_, attempt_at_);
        error e = answer.error();
        // The transport may be the caller's: an error that says nothing must not be followed into nowhere.
        if (!e) e = error(errc::transport, "The transport failed and did not say why");
        outcome.failure = static_cast<errc>(e.code().value());
        outcome.sent = e.sent();
        error_data data = *e.data();
        data.message = core_.secrets().redact(data.message);
        return failed_attempt(outcome, std::move(data));
    }
    response_ = std::move(*answer);
    current_.status = response_.status;
    current_.sent = sent_state::reply_received;
    if (response_.status != 429) core_.governor().on_accepted(kind_, attempt_at_);
    if (response_.status >= 200 && response_.status <= 299) return true;
    outcome.status = response_.status;
    outcome.sent = sent_state::reply_received;
    outcome.retry_after = retry_after_of(response_.fields);
    error_data data = read_api_error(response_.status, response_.fields, response_.body, core_.secrets());
    data.retry_after = outcome.retry_after;
    return failed_attempt(outcome, std::move(data));
}

/// The limit that a 429 states, if it does. The documents promise such fields without naming them; these are the names
/// that are in use elsewhere.
std::optional<std::uint32_t> stated_limit(const headers& fields)
{
    for (const std::string_view name : {"x-ratelimit-limit", "ratelimit-limit"}) {
        const auto value = fields.find(name);
        if (!value) continue;
        std::uint32_t limit = 0;
        const auto [end, ec] = std::from_chars(value->data(), value->data() + value->size(), limit);
        if (ec == std::errc() && end == value->data() + value->size() && limit > 0) return limit;
    }
    return std::nullopt;
}

void call_state::report_limit(const retry_decision& decision, const attempt_outcome& outcome, const error_data& data)
{
    // Without a time from the service the call's own wait holds up the others too; if the call ends here, the length of
    // a window does.
    const std::chrono::milliseconds unnamed = decision.retry ? decision.wait : rate_window::length;
    const time_point now = core_.timers().now();
    const std::chrono::milliseconds wait = std::min(outcome.retry_after.value_or(unnamed), max_retry_after);
    core_.governor().on_limited(kind_, attempt_at_, now, now + wait, stated_limit(response_.fields), data.api_code);
}

error call_state::no_turn(const error& why)
{
    error_data data = *why.data();
    data.sent = current_.sent; // by the attempt before, if there was one
    data.http_status = current_.status;
    data.request_id = core_.secrets().redact(find_request_id(response_.fields));
    data.held_back = core_.timers().now() - asked_at_;
    return fail(std::move(data));
}

bool call_state::failed_attempt(const attempt_outcome& outcome, error_data data)
{
    const retry_decision decision = core_.decide(*fsm_, outcome);
    if (outcome.status == 429) report_limit(decision, outcome, data);
    if (decision.retry) {
        current_.wait = decision.wait;
        current_.why = decision.why;
        backing_off_ += decision.wait;
        resume_at_ = core_.timers().now() + decision.wait;
        asked_at_ = resume_at_;
        return false;
    }
    data.stopped = decision.stopped;
    failure_ = fail(std::move(data));
    return true;
}

error_data call_state::interrupted(errc code, std::string message) const
{
    error_data data(code, std::move(message));
    // Between two attempts there is an answer to tell about.
    data.http_status = current_.status;
    data.request_id = core_.secrets().redact(find_request_id(response_.fields));
    data.sent = current_.sent;
    return data;
}

/// A wait that was broken off is as long as it lasted.
void call_state::note_broken_wait() noexcept
{
    if (current_.why == wait_reason::none) return;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(resume_at_ - core_.timers().now());
    current_.wait -= std::clamp(left, std::chrono::milliseconds(0), current_.wait);
}

error call_state::fail(error_data data)
{
    ended_ = true;
    ++core_.failed;
    note_broken_wait();
    fill_info();
    if (data.request.empty()) data.request = request_label(core_, request_);
    data.attempts = std::move(earlier_);
    if (in_attempt_) data.attempts.push_back(current_);
    if (data.code == errc::cancelled) data.stopped = stop_reason::cancelled;
    if (data.code == errc::closed) data.stopped = stop_reason::closed;
    return make_error(std::move(data));
}

/// The end of a call that nothing interrupted.
template <typename Result>
result<Result> call_state::take()
{
    if (failure_) return failure_;
    ended_ = true;
    ++core_.succeeded;
    core_.budget().succeeded(fsm_->paid());
    fill_info();
    result<Result> made(boost::system::in_place_value);
    Result& r = *made;
    if constexpr (std::is_same_v<Result, response>) {
        r.status = response_.status;
        r.fields = std::move(response_.fields);
        r.body = raw_json(std::move(response_.body));
    } else {
        r.attempts = static_cast<unsigned>(earlier_.size()) + 1;
        r.earlier = std::move(earlier_);
        r.last = current_;
        r.elapsed = core_.timers().now() - start_;
        r.backing_off = backing_off_;
        r.response = std::move(response_);
    }
    return made;
}

void call_state::fill_info()
{
    response_info* info = request_.options.info();
    if (!info) return;
    info->status = current_.status;
    info->fields = response_.fields;
    info->request_id = core_.secrets().redact(find_request_id(response_.fields));
    info->attempts = earlier_;
    if (in_attempt_) info->attempts.push_back(current_);
    info->elapsed = core_.timers().now() - start_;
}

/// The whole of a call. Result is call_result or response: a coroutine that only turns the one into the other would
/// cost a small call 2 % and an allocation.
template <typename Result>
asio::awaitable<result<Result>> perform_as(std::unique_ptr<call_state> call)
{
    const std::unique_ptr<call_state> own = std::move(call); // ends with the coroutine, not with its frame
    call_state& state = *own;
    error refused = state.begin();
    if (refused) co_return state.fail(*refused.data());
    try {
        for (;;) {
            if (state.core()->governor().limits(state.kind())) {
                const error refused_turn =
                    co_await admission::wait_for_turn(state.core(), state.kind(), state.lane(), state.deadline());
                if (refused_turn) co_return state.no_turn(refused_turn);
                state.waited_for_turn();
            }
            attempt& ledger = state.begin_attempt();
            result<transport_response> answer =
                co_await state.core()->transport().exchange(state.wire(), state.limits(), ledger);
            if (state.on_answer(std::move(answer))) co_return state.take<Result>();
            const boost::system::error_code ec = co_await client_core::sleep_until(state.core(), state.resume_at());
            if (ec == asio::error::shut_down)
                co_return state.fail(
                    state.interrupted(errc::closed, "The client was closed while the call waited to be tried again"));
            if (ec)
                co_return state.fail(
                    state.interrupted(errc::cancelled, "The caller cancelled while the call waited to be tried again"));
        }
    } catch (const boost::system::system_error& e) {
        // Asio throws this at the co_await that follows a cancellation which came too late for the one before.
        if (e.code() != asio::error::operation_aborted) throw;
    }
    co_return state.fail(state.interrupted(errc::cancelled, "The caller cancelled the call"));
}

} // namespace

asio::awaitable<result<call_result>> perform(std::shared_ptr<client_core> core, call_request&& request)
{
    return perform_as<call_result>(std::make_unique<call_state>(std::move(core), std::move(request)));
}

call_request start_request(const std::shared_ptr<client_core>& core, const operation& op, request_options options)
{
    if (!options.client_checks()) options.client_checks(core->options().client_checks);
    return call_request(op, std::move(options));
}

asio::awaitable<result<response>> call_raw(std::shared_ptr<client_core> core, call_request&& request)
{
    return perform_as<response>(std::make_unique<call_state>(std::move(core), std::move(request)));
}

error decode_error(client_core& core, const operation& op, const call_result& answer, const decode_failure& failure)
{
    // Until now the call counted as one that succeeded.
    --core.succeeded;
    ++core.failed;
    error_data data(errc::bad_response, {});
    data.http_status = answer.response.status;
    data.sent = sent_state::reply_received;
    data.stopped = stop_reason::not_retryable;
    data.request = std::string(op.method) + " " + core.path_prefix() + std::string(op.path);
    data.request_id = core.secrets().redact(find_request_id(answer.response.fields));
    data.message = core.secrets().redact(
        "The answer is not what the API documents: " + (failure.path.empty() ? std::string() : failure.path + ": ") +
        failure.problem);
    data.body_excerpt = body_excerpt(answer.response.body, core.secrets());
    data.attempts = answer.earlier;
    data.attempts.push_back(answer.last);
    return make_error(std::move(data));
}

} // namespace runtype::detail
