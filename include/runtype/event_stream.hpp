// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>
#include <runtype/event.hpp>
#include <runtype/tool_handlers.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace runtype {

/// Where a run stands.
enum class run_state : std::uint8_t {
    open,      ///< not at its end yet, or never begun
    completed, ///< execution_complete came; its `success` says how it went
    failed,    ///< execution_error came
    paused,    ///< it waits for the caller: see run_status::calls, run_status::approvals and run_status::waits
    dropped,   ///< the connection ended before the run did; the last element was the error
};
RUNTYPE_API std::string_view to_string(run_state s) noexcept;
RUNTYPE_API std::ostream& operator<<(std::ostream& os, run_state s);

/// What is known of a run by what has been read of it.
struct run_status {
    run_status() {}

    run_state state = run_state::open;
    std::string execution_id; ///< what a resume needs
    std::optional<std::int64_t> last_seq;
    std::vector<events::await> calls;              ///< tool calls that wait for the caller's answer
    std::vector<events::approval_start> approvals; ///< decisions that the run waits for
    /// What else the run waits for: an await that names no tool, or whose await_reason is not that of a local tool. No
    /// output of a tool answers it; the event says what does.
    std::vector<events::await> waits;
    bool durable = false;  ///< the service replays it: a dropped connection is made good
    unsigned attached = 0; ///< times that was done
    unsigned gaps = 0;     ///< holes in the numbers that were there again after asking once more
    unsigned rounds = 0;   ///< times that run_tools() answered
};

namespace detail {

// Compiled in the library, once for all who read events.
extern template boost::asio::awaitable<std::optional<result<event>>> next_of(std::shared_ptr<generator_source<event>>);
extern template boost::asio::awaitable<result<std::vector<event>>>
collect_from(std::shared_ptr<generator_source<event>>, std::size_t);
extern template boost::asio::awaitable<std::optional<result<std::string>>>
    next_of(std::shared_ptr<generator_source<std::string>>);

class client_core;

class event_source : public generator_source<event> {
public:
    [[nodiscard]] virtual const run_status& status() const noexcept = 0;
    /// Answers a paused run: its events go on with those of the answer. False if nobody knows where to send it.
    [[nodiscard]] virtual bool resume(const std::vector<std::pair<std::string, raw_json>>& outputs) = 0;
    [[nodiscard]] virtual bool approve(const std::string& id, const approval_decision& decision) = 0;
    [[nodiscard]] virtual const std::shared_ptr<client_core>& core() const noexcept = 0;
};

RUNTYPE_API async_generator<std::string> text_of(std::shared_ptr<event_source> source);
RUNTYPE_API boost::asio::awaitable<result<std::string>> final_output_of(std::shared_ptr<event_source> source);
RUNTYPE_API std::shared_ptr<event_source> with_tools(std::shared_ptr<event_source> source, tool_handlers tools);

} // namespace detail

/** The events of a run, as they come.
 *
 *  @code
 *  auto run = client.agents().execute_stream("agent_123", runtype::execute_agent().message("user", "Hi"));
 *  while (auto event = co_await run.next()) show(event->value());
 *  @endcode
 *
 *  Lazy like every generator: the request is sent by the first next(). The loop ends
 *  - after a terminal event, which is the last element: state `completed` or `failed`;
 *  - when the run waits for the caller, which is no failure: state `paused`; run_tools() does that part by itself;
 *  - with an error as the last element. Before the first event it is what any call can fail with. Later it is
 *    errc::stream_dropped: the connection ended before the run did.
 *
 *  A durable run, one whose frames carry ids, is attached to again when its connection drops: up to 5 times without a
 *  new event in between, after about 1, 2, 4, 8 and 8 seconds, without an event lost or repeated. A longer wait that
 *  the service asks for is kept: that of Retry-After, and that of `retry:` up to a day, for no service means more. Any
 *  other run is over then, and the request is never sent again: it would start a second one. `status().last_seq` says
 *  how far it came.
 *
 *  Nothing is read ahead of next(): a caller that is slow holds up the service by the flow control of the connection.
 *  request_options::deadline bounds the time up to the head of the answer; silence is bounded by
 *  request_options::stream_idle and request_options::data_idle.
 *
 *  An answer that is JSON instead of a stream is given as one event, an events::execution_complete with what it says.
 *
 *  @par Cancellation
 *  terminal, partial and total; the connection is closed at once. So it is when the generator is destroyed. client::
 *  close() does not wait for streams: they end with errc::closed.
 *  @par Thread safety
 *  One caller at a time.
 */
class [[nodiscard]] event_stream : public async_generator<event> {
public:
    /// Bytes of one frame, beyond which the stream ends with errc::body_too_large instead of holding more: a picture
    /// comes whole, in base64, and this has room for one of 12 MB. Of a durable run the rest is asked for again first.
    static constexpr std::size_t max_frame = 16u * 1024u * 1024u;
    /// Silence on the connection after which it counts as dropped. The service sends a ping now and then, and balancers
    /// on the way cut what is silent for longer.
    static constexpr std::chrono::milliseconds default_idle{120'000};
    /// The same for a run that sends nothing but pings. Tools may work for minutes.
    static constexpr std::chrono::milliseconds default_data_idle{600'000};

    explicit event_stream(std::shared_ptr<detail::event_source> source) noexcept
        : async_generator<event>(std::move(source))
    {
    }

    /// Where the run stands, by what has been read. Valid until the next next().
    [[nodiscard]] const run_status& status() const noexcept { return events().status(); }

    /** The text of the run as it comes, in pieces to be joined.
     *
     *  Reads this stream: use the one or the other at a time. Text of a flow that runs as a tool is left out; a block
     *  that came only as a whole is given as a whole. An error is the last element; status() tells the other ends.
     */
    [[nodiscard]] async_generator<std::string> text() { return detail::text_of(shared()); }

    /** Reads to the end and gives what the run put out.
     *
     *  That is `finalOutput`; where there is none, the answer of the last prompt step of a flow, else the joined text.
     *
     *  @par Errors
     *  - errc::server_error: the run failed; the message is the service's
     *  - errc::conflict: the run is paused and waits for the caller, see status()
     *  - those of next()
     */
    [[nodiscard]] boost::asio::awaitable<result<std::string>> final_output()
    {
        return detail::final_output_of(shared());
    }

    /** The same run, going on by itself where it waits for the program.
     *
     *  When the stream pauses, the handlers of all calls that wait run at the same time, and one resume carries all
     *  their outputs, by call id. Approvals are decided one after the other. Then the events go on.
     *
     *  - A handler that throws or gives an error: the output of its call is `{"error": "..."}`, for the model to see.
     *  - One that takes longer than tool_handlers::deadline is cancelled, and the output says so in the same way.
     *  - A denied approval is sent as such; the run decides what that means.
     *  - A call without a handler, or an approval without an approver: nothing is sent, the run stays paused.
     *  - What run_status::waits names is left to the caller: calls and approvals beside it are answered all the same.
     *  - A call or an approval that comes again, in one pause or after its answer, is answered once.
     *  - More than tool_handlers::max_rounds answers: errc::bad_request as the last element, the run stays paused.
     *
     *  Handlers run on a strand of the caller's executor. Cancelling next() cancels them.
     */
    [[nodiscard]] event_stream run_tools(tool_handlers tools) &&
    {
        return event_stream(detail::with_tools(shared(), std::move(tools)));
    }

private:
    [[nodiscard]] detail::event_source& events() const noexcept { return static_cast<detail::event_source&>(*source_); }
    [[nodiscard]] std::shared_ptr<detail::event_source> shared() const
    {
        return std::static_pointer_cast<detail::event_source>(source_);
    }
};

} // namespace runtype
