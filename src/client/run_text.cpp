// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The two things that most callers want of a run: its text as it comes, and its outcome.
#include "core/error_data.hpp"
#include "core/json_reader.hpp"
#include "core/text_blocks.hpp"

#include <runtype/event_stream.hpp>

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/this_coro.hpp>

#include <string_view>
#include <utility>

namespace runtype::detail {

namespace asio = boost::asio;

template boost::asio::awaitable<std::optional<result<std::string>>>
    next_of(std::shared_ptr<generator_source<std::string>>);

namespace {

/// The piece of text that an event brings, or "".
std::string take_text(text_blocks& blocks, const event& e)
{
    if (const auto* start = e.get_if<events::text_start>())
        blocks.on_start(start->id, start->parent_tool_call_id.has_value());
    else if (!e.parent_tool_call_id().empty()) {
        if (const auto* end = e.get_if<events::text_complete>()) (void)blocks.on_complete(end->id);
    } else if (const auto* delta = e.get_if<events::text_delta>())
        return blocks.on_delta(delta->id) ? delta->delta : std::string();
    else if (const auto* end = e.get_if<events::text_complete>())
        return blocks.on_complete(end->id) ? end->text.value_or(std::string()) : std::string();
    return {};
}

class text_source final : public generator_source<std::string> {
public:
    explicit text_source(std::shared_ptr<event_source> events) : events_(std::move(events)) {}

    bool pop(std::optional<result<std::string>>& out) override
    {
        out.reset();
        if (events_->given_up()) return true;
        for (std::optional<result<event>> e; events_->pop(e);) {
            if (!e) return true;
            if (!*e) {
                out.emplace(e->error());
                return true;
            }
            std::string piece = take_text(blocks_, **e);
            if (piece.empty()) continue;
            out.emplace(std::move(piece));
            return true;
        }
        return false;
    }
    asio::awaitable<void> fill() override { return events_->fill(); }
    generator_stats stats() const override { return events_->stats(); }

private:
    std::shared_ptr<event_source> events_;
    text_blocks blocks_;
};

/// A member of an object that is a string.
std::optional<std::string> text_member(const raw_json& object, std::string_view name)
{
    std::optional<std::string> found;
    json_reader in(object.text());
    if (in.peek() != '{' || !in.begin_object()) return found;
    for (std::string_view key; in.next_key(key);) {
        if (key == name && in.peek() == '"')
            in.read_string(found.emplace());
        else
            in.skip_value();
    }
    return found;
}

/// What a run put out, gathered event by event.
class outcome {
public:
    void take(const event& e)
    {
        text_ += take_text(blocks_, e);
        if (!e.parent_tool_call_id().empty()) return; // what a tool put out
        if (const auto* step = e.get_if<events::step_complete>()) {
            if (auto response = text_member(step->result, "response")) response_ = std::move(response);
        } else if (const auto* end = e.get_if<events::execution_complete>()) {
            final_output_ = end->final_output;
            if (!final_output_) final_output_ = text_member(e.raw(), "result"); // of an answer in JSON
            if (!end->success)
                failure_ = run_failed(text_member(e.raw(), "error").value_or("The run ended without success"));
        } else if (const auto* failed = e.get_if<events::execution_error>()) {
            failure_ = run_failed(failed->error.message, failed->code.value_or(failed->error.code));
        }
    }

    result<std::string> get(const run_status& status)
    {
        if (failure_) return failure_;
        if (status.state == run_state::paused)
            return error(
                errc::conflict, "The run is paused: it waits for " + std::to_string(status.calls.size()) +
                                    " tool outputs, " + std::to_string(status.approvals.size()) + " approvals and " +
                                    std::to_string(status.waits.size()) +
                                    " other things. Answer them, or let run_tools() do it");
        if (final_output_) return std::move(*final_output_);
        return response_ ? std::move(*response_) : std::move(text_);
    }

private:
    static error run_failed(std::string message, std::string code = std::string())
    {
        error_data data(errc::server_error, message.empty() ? "The run failed" : std::move(message));
        data.api_code = std::move(code);
        data.sent = sent_state::reply_received;
        data.stopped = stop_reason::unsafe_to_repeat;
        return make_error(std::move(data));
    }

    text_blocks blocks_;
    std::string text_;
    std::optional<std::string> response_;
    std::optional<std::string> final_output_;
    error failure_;
};

} // namespace

async_generator<std::string> text_of(std::shared_ptr<event_source> source)
{
    return async_generator<std::string>(std::make_shared<text_source>(std::move(source)));
}

asio::awaitable<result<std::string>> final_output_of(std::shared_ptr<event_source> source)
{
    outcome all;
    for (std::optional<result<event>> e;;) {
        if (!source->pop(e)) {
            // Cancelled when the events had arrived: Asio would throw at the next co_await.
            const auto cancellation = co_await asio::this_coro::cancellation_state;
            if (cancellation.cancelled() != asio::cancellation_type::none) {
                source->give_up();
                co_return error(errc::cancelled, "The caller cancelled while the run was read");
            }
            co_await source->fill();
            continue;
        }
        if (!e) break;
        if (!*e) co_return e->error();
        all.take(**e);
    }
    co_return all.get(source->status());
}

} // namespace runtype::detail
