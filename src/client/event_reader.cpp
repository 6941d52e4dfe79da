// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/event_reader.hpp"

#include "client/client_core.hpp"
#include "client/page_source.hpp"
#include "client/tool_round.hpp"
#include "core/api_error.hpp"
#include "core/error_data.hpp"
#include "core/header_check.hpp"
#include "core/utf8.hpp"
#include "models/event_codec.hpp"

#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <cstring>

namespace runtype::detail {

namespace asio = boost::asio;
using std::chrono::milliseconds;

static_assert(event_stream::max_frame == sse_parser::default_max_frame);

namespace {

std::string label_of(const client_core& core, const call_request& r)
{
    const std::string_view path = r.op->path.empty() ? std::string_view(r.target) : r.op->path;
    return core.secrets().redact(r.method + " " + core.path_prefix() + std::string(path.substr(0, path.find('?'))));
}

bool is_event_stream(const headers& fields)
{
    std::string_view type = fields.find("content-type").value_or(std::string_view());
    type = type.substr(0, type.find(';'));
    return iequals(type.substr(0, type.find_last_not_of(" \t") + 1), "text/event-stream");
}

/// An event is a JSON object here: a frame whose data is blank, which keeps a connection alive, says nothing.
bool has_data(const sse_frame& frame) noexcept
{
    return frame.data.find_first_not_of(" \t\n") != std::string_view::npos;
}

/// What was asked for twice is asked for once.
template <typename Asked, typename Same>
void add_once(std::vector<Asked>& all, const Asked& asked, Same same)
{
    if (std::none_of(all.begin(), all.end(), same)) all.push_back(asked);
}

bool ends_every_try(const error& e) noexcept { return e.code() == errc::cancelled || e.code() == errc::closed; }

} // namespace

/// One fill() at a time, and a call that close() waits for.
struct event_reader::scope {
    explicit scope(event_reader& r) : reader(r), entered(r.core_->enter()) { reader.filling_ = true; }
    ~scope()
    {
        reader.filling_ = false;
        if (entered) reader.core_->leave();
    }
    scope(const scope&) = delete;
    scope& operator=(const scope&) = delete;
    event_reader& reader;
    bool entered;
};

event_reader::event_reader(std::shared_ptr<client_core> core, call_request request)
    : core_(std::move(core)),
      options_(request.options),
      label_(label_of(*core_, request)),
      context_(read_stream_context(request.target, request.body)),
      fsm_(context_.attaches, context_.after),
      random_(core_->split_random())
{
    fsm_.several_runs(context_.several_runs);
    // What is about this one request must not come with those that follow.
    request_options rest;
    for (const auto& [name, value] : options_.fields()) rest.header(name, value);
    if (!options_.fields().contains("accept")) rest.header("Accept", "text/event-stream, application/json");
    if (options_.deadline()) rest.deadline(*options_.deadline());
    if (options_.attempt_timeout()) rest.attempt_timeout(*options_.attempt_timeout());
    if (options_.retry()) rest.retry(*options_.retry());
    if (options_.max_body()) rest.max_body(*options_.max_body());
    if (options_.stream_idle()) rest.stream_idle(*options_.stream_idle());
    if (options_.data_idle()) rest.data_idle(*options_.data_idle());
    rest.priority(options_.priority());
    if (!options_.fields().contains("accept")) request.options.header("Accept", "text/event-stream, application/json");
    options_ = std::move(rest);
    status_.execution_id = context_.execution_id;
    request_.emplace(std::move(request));
}

// ---- what is handed out

bool event_reader::pop(std::optional<result<event>>& out)
{
    out.reset();
    if (misused_) { // told to the one who did it; the other goes on
        misused_ = false;
        out.emplace(error(
            errc::bad_request, "next() was called while another next() of the same stream was running: wait for one "
                               "before calling the other"));
        return true;
    }
    if (document_) {
        out.emplace(std::move(*document_));
        document_.reset();
        ++stats_.items;
        return true;
    }
    while (phase_ == phase::reading) {
        const sse_parser::step s = parser_.next(std::string_view(buffer_).substr(begin_, end_ - begin_));
        switch (s.what) {
        case sse_parser::event::need_data: drop(s.consumed); return false;
        case sse_parser::event::too_large:
            end_of_bytes(stream_ending::broken, error(errc::body_too_large, "A frame passes the limit of its size"));
            break;
        case sse_parser::event::frame: {
            const bool delivered = take_frame(s.frame, out);
            drop(s.consumed);
            if (delivered) return true;
        }
        }
    }
    if (error_) {
        out.emplace(std::exchange(error_, error()));
        return true;
    }
    return phase_ == phase::ended;
}

bool event_reader::take_frame(sse_frame frame, std::optional<result<event>>& out)
{
    const event_facts* facts = nullptr;
    std::string repaired;
    if (has_data(frame)) {
        if (frame.data == "[DONE]") {
            end_of_bytes(stream_ending::clean, error());
            return false;
        }
        bool is_object = read_event_facts(frame.data, frame.event, facts_);
        if (!is_object && !count_code_points(frame.data)) {
            frame.data = repaired = replace_invalid_utf8(frame.data);
            is_object = read_event_facts(frame.data, frame.event, facts_);
        }
        if (!is_object) {
            if (frame.event == "ping" || frame.event == "agent_ping") return false;
            excerpt_ = body_excerpt(frame.data, core_->secrets());
            end_of_bytes(
                stream_ending::broken, error(errc::bad_response, "A frame of the stream is not a JSON object"));
            return false;
        }
        facts = &facts_;
        context_.learn(facts_);
    }
    fsm_.can_attach(!events_target(context_, {}).empty());
    switch (fsm_.on_frame(frame.id, facts)) {
    case event_stream_fsm::verdict::skip: return false;
    case event_stream_fsm::verdict::reopen: carry_out(fsm_.on_gap(), stream_ending::cut, error()); return false;
    case event_stream_fsm::verdict::deliver: break;
    }
    if (facts->role != event_role::ping) silent_ = std::chrono::nanoseconds(0);
    event e = decode_event(*facts, frame.data);
    note(e, *facts);
    out.emplace(std::move(e));
    ++stats_.items;
    return true;
}

void event_reader::note(const event& e, const event_facts& facts)
{
    // sync_status() takes out again what is not owed.
    if (const auto* call = e.get_if<events::await>(); call && facts.role == event_role::call)
        add_once(status_.calls, *call, [&](const events::await& c) { return identity_of(c) == identity_of(*call); });
    else if (call)
        add_once(status_.waits, *call, [&](const events::await& c) { return c == *call; });
    if (const auto* asked = e.get_if<events::approval_start>())
        add_once(status_.approvals, *asked, [&](const auto& a) { return a.approval_id == asked->approval_id; });
    sync_status();
    if (fsm_.ended()) carry_out(fsm_.on_end(stream_ending::clean, {}, random_), stream_ending::clean, error());
}

void event_reader::sync_status()
{
    if (!context_.execution_id.empty()) status_.execution_id = context_.execution_id;
    status_.last_seq = fsm_.last_seq();
    status_.durable = fsm_.durable();
    status_.attached = fsm_.attached();
    status_.gaps = fsm_.gaps();
    std::erase_if(status_.calls, [this](const events::await& c) { return !fsm_.owes_call(identity_of(c)); });
    std::erase_if(status_.waits, [this](const events::await& w) { return !fsm_.owes_wait(identity_of(w)); });
    std::erase_if(
        status_.approvals, [this](const events::approval_start& a) { return !fsm_.owes_approval(a.approval_id); });
}

// ---- bytes

void event_reader::drop(std::size_t consumed)
{
    // The end of a stream may have emptied the buffer already.
    begin_ = std::min(begin_ + consumed, end_);
    if (begin_ == end_) empty_buffer();
}

void event_reader::empty_buffer()
{
    begin_ = end_ = 0;
    if (buffer_.capacity() > kept_buffer) buffer_ = std::string(first_buffer, '\0');
}

void event_reader::received(std::size_t n)
{
    end_ += n;
    stats_.bytes += n;
}

// ---- I/O

asio::awaitable<void> event_reader::fill()
{
    if (filling_) { // by another next() of this stream
        misused_ = true;
        co_return;
    }
    const scope running(*this);
    if (!running.entered) {
        fail(error(errc::closed, "The client is closed"));
        co_return;
    }
    try {
        switch (phase_) {
        case phase::begin: co_await open(); break;
        case phase::reading: co_await read(); break;
        case phase::attaching: co_await attach(); break;
        case phase::ended: break;
        }
        // Cancelled when the bytes had arrived: Asio would throw at the caller's next co_await.
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (phase_ == phase::ended || cancellation.cancelled() == asio::cancellation_type::none) co_return;
    } catch (const boost::system::system_error& e) {
        // Asio throws this at the co_await that follows a cancellation which came too late for the one before.
        if (e.code() != asio::error::operation_aborted) throw;
    }
    fail(error(errc::cancelled, "The caller cancelled the stream"));
}

std::chrono::milliseconds event_reader::idle_limit() const
{
    return std::min<std::chrono::milliseconds>(
        options_.stream_idle().value_or(event_stream::default_idle),
        options_.data_idle().value_or(event_stream::default_data_idle));
}

asio::awaitable<void> event_reader::open()
{
    call_request request = std::move(*request_);
    request_.reset();
    request.stream = true;
    request.idle = idle_limit();
    result<call_result> answer = co_await perform(core_, std::move(request));
    if (!answer) {
        count_call(stats_, answer.error());
        fail(answer.error());
        co_return;
    }
    count_call(stats_, *answer);
    if (std::exchange(continued_, false)) {
        fsm_.on_continued();
        for (const std::string& id : answered_calls_) fsm_.answered_call(id);
        for (const std::string& id : answered_approvals_) fsm_.answered_approval(id);
        ++status_.rounds;
        sync_status();
    }
    if (is_event_stream(answer->response.fields))
        begin_stream(*answer);
    else
        co_await take_document(std::move(*answer));
}

void event_reader::begin_stream(call_result& answer)
{
    parser_.restart();
    empty_buffer();
    silent_ = std::chrono::nanoseconds(0);
    body_ = std::move(answer.response.stream);
    if (!body_) { // a transport that gives bodies whole
        buffer_ = std::move(answer.response.body);
        end_ = buffer_.size();
    }
    phase_ = phase::reading;
}

asio::awaitable<void> event_reader::read()
{
    if (!body_) {
        end_of_bytes(stream_ending::clean, error());
        co_return;
    }
    // No timer: pings come again and again, and with each this is looked at. Time that the caller took does not count.
    if (silent_ > options_.data_idle().value_or(event_stream::default_data_idle)) {
        end_of_bytes(stream_ending::silent, error(errc::deadline_exceeded, "Only pings came for too long"));
        co_return;
    }
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    // Not much more than a frame may have: that it is too large shows as soon as there is no room for it.
    constexpr std::size_t largest = event_stream::max_frame + first_buffer;
    if (end_ == buffer_.size()) buffer_.resize(std::clamp(buffer_.size() * 2, first_buffer, largest));
    const auto start = core_->timers().now();
    result<std::size_t> got = co_await body_->read_some(asio::buffer(buffer_.data() + end_, buffer_.size() - end_));
    const std::chrono::nanoseconds took = core_->timers().now() - start;
    stats_.waited += took;
    silent_ += took;
    if (!got) {
        const bool silent = got.error().code() == errc::deadline_exceeded;
        end_of_bytes(silent ? stream_ending::silent : stream_ending::cut, got.error());
    } else if (*got == 0) {
        end_of_bytes(stream_ending::clean, error());
    } else {
        received(*got);
    }
}

asio::awaitable<void> event_reader::take_document(call_result answer)
{
    std::string text = std::move(answer.response.body);
    const std::size_t limit = options_.max_body().value_or(core_->options().max_body);
    if (body_source* body = answer.response.stream.get()) {
        std::string piece(first_buffer, '\0');
        for (;;) {
            const result<std::size_t> got = co_await body->read_some(asio::buffer(piece));
            if (!got) co_return fail(got.error());
            if (*got == 0) break;
            text.append(piece, 0, *got);
            if (text.size() > limit) co_return fail(error(errc::body_too_large, "The answer passes max_body"));
        }
    }
    stats_.bytes += text.size();
    if (!text.empty()) {
        answer.response.body = text;
        if (!read_event_facts(text, {}, facts_)) {
            decode_failure failure;
            failure.problem = "expected an event stream or a JSON object";
            error_data data = *decode_error(*core_, events_operation, answer, failure).data();
            data.request = label_; // which this was the answer to
            co_return fail(make_error(std::move(data)));
        }
        document_ = event_of_answer(text);
    }
    status_.state = run_state::completed;
    phase_ = phase::ended;
}

asio::awaitable<void> event_reader::attach()
{
    const boost::system::error_code ec = co_await client_core::sleep_until(core_, attach_at_);
    if (ec) {
        const bool closed = ec == asio::error::shut_down;
        co_return fail(
            closed ? error(errc::closed, "The client was closed while a run waited to be attached to again")
                   : error(errc::cancelled, "The caller cancelled while a run waited to be attached to again"));
    }
    request_options options = options_;
    options.retry(retry_policy::none()); // how often and when is the machine's to say
    call_request request(events_operation, "GET", events_target(context_, fsm_.cursor()), std::move(options));
    request.stream = true;
    request.idle = idle_limit();
    result<call_result> answer = co_await perform(core_, std::move(request));
    error failure;
    if (!answer) {
        failure = answer.error();
        count_call(stats_, failure);
        if (ends_every_try(failure)) co_return fail(std::move(failure));
    } else {
        count_call(stats_, *answer);
        if (!is_event_stream(answer->response.fields))
            failure = error(errc::bad_response, "The answer to attaching is not an event stream");
    }
    if (failure) {
        carry_out(fsm_.on_attach_failure(failure, random_), stream_ending::cut, failure);
    } else {
        fsm_.on_attached();
        begin_stream(*answer);
    }
    sync_status();
}

// ---- the end of a connection

void event_reader::end_of_bytes(stream_ending how, error why)
{
    if (ends_every_try(why)) return fail(std::move(why));
    fsm_.can_attach(!events_target(context_, {}).empty());
    carry_out(fsm_.on_end(how, parser_.retry(), random_), how, why);
}

void event_reader::carry_out(const event_stream_fsm::decision& d, stream_ending how, const error& why)
{
    close_connection();
    empty_buffer();
    sync_status();
    phase_ = phase::ended;
    switch (d.what) {
    case event_stream_fsm::next::finished:
        status_.state = fsm_.completed() ? run_state::completed : run_state::failed;
        break;
    case event_stream_fsm::next::paused: status_.state = run_state::paused; break;
    case event_stream_fsm::next::attach:
        attach_at_ = core_->timers().now() + d.wait;
        phase_ = phase::attaching;
        break;
    case event_stream_fsm::next::dropped: fail(dropped_error(how, why)); break;
    }
}

void event_reader::fail(error e)
{
    close_connection();
    empty_buffer();
    // A pause that could not be answered stays one; a run of which nothing came never began.
    if (fsm_.owes())
        status_.state = run_state::paused;
    else if (stats_.items > 0)
        status_.state = run_state::dropped;
    error_ = std::move(e);
    phase_ = phase::ended;
}

error event_reader::dropped_error(stream_ending how, const error& why) const
{
    error_data data(errc::stream_dropped, {});
    if (how == stream_ending::broken) data.code = why.code(); // what cannot be read, or is too large
    std::string text = "The stream ended before its run did";
    if (how == stream_ending::silent) text = "Nothing came from the run for too long";
    if (how == stream_ending::broken) text = "The stream cannot be read on";
    if (fsm_.last_seq()) text += ", behind event " + std::to_string(*fsm_.last_seq());
    const bool attaches = fsm_.durable() && !events_target(context_, {}).empty();
    if (attaches)
        text += "; attaching to it again did not help";
    else if (fsm_.durable())
        text += "; the run is durable, but what attaching takes is not known here: agent, execution and conversation";
    else
        text += "; the run is not durable, and sending the request again could start a second one";
    if (why) text += ". " + std::string(why.message());
    data.message = core_->secrets().redact(text);
    data.request = label_;
    data.http_status = why ? why.http_status() : 0;
    data.cause = why.cause();
    data.sent = sent_state::reply_received;
    data.stopped = attaches ? stop_reason::attempts_used_up : stop_reason::unsafe_to_repeat;
    data.body_excerpt = excerpt_;
    if (why) {
        data.retry_after = why.retry_after();
        data.request_id = why.request_id();
        data.attempts.assign(why.attempts().begin(), why.attempts().end());
    }
    return make_error(std::move(data));
}

// ---- going on after a pause

bool event_reader::go_on(std::string target, std::string body)
{
    if (target.empty() || phase_ != phase::ended) return false;
    call_request& r =
        request_.emplace(continuation_operation(target), "POST", std::move(target), request_options(options_));
    r.json_body(std::move(body));
    continued_ = true;
    phase_ = phase::begin;
    status_.state = run_state::open;
    answered_calls_.clear();
    answered_approvals_.clear();
    return true;
}

bool event_reader::resume(const std::vector<std::pair<std::string, raw_json>>& outputs)
{
    if (!go_on(resume_target(context_), resume_body(context_, outputs))) return false;
    for (const auto& [id, output] : outputs) answered_calls_.push_back(id);
    return true;
}

bool event_reader::approve(const std::string& id, const approval_decision& decision)
{
    if (!go_on(approve_target(context_), approve_body(context_, id, decision.approved, decision.reason))) return false;
    answered_approvals_.push_back(id);
    return true;
}

} // namespace runtype::detail
