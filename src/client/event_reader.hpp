// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "client/call.hpp"
#include "core/call_request.hpp"
#include "core/event_stream_fsm.hpp"
#include "core/prng.hpp"
#include "core/sse_parser.hpp"
#include "core/stream_context.hpp"

#include <runtype/event_stream.hpp>
#include <runtype/transport.hpp>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::detail {

/** The events of a run, read as they are asked for.
 *
 *  Carries out what event_stream_fsm decides. Holds the bytes of one frame and at most one read more.
 */
class event_reader final : public event_source {
public:
    /// Bytes of a read. Most frames are deltas of some hundred bytes; the buffer grows with a frame that is longer.
    static constexpr std::size_t first_buffer = 4 * 1024;
    /// Bytes that the buffer keeps for the next frame. One large picture must not be held until the run ends.
    static constexpr std::size_t kept_buffer = 64 * 1024;

    event_reader(std::shared_ptr<client_core> core, call_request request);

    bool pop(std::optional<result<event>>& out) override;
    boost::asio::awaitable<void> fill() override;
    generator_stats stats() const override { return stats_; }
    const run_status& status() const noexcept override { return status_; }
    bool resume(const std::vector<std::pair<std::string, raw_json>>& outputs) override;
    bool approve(const std::string& id, const approval_decision& decision) override;
    const std::shared_ptr<client_core>& core() const noexcept override { return core_; }

    /// Bytes held for frames that are not complete.
    [[nodiscard]] std::size_t buffer_capacity() const noexcept { return buffer_.capacity(); }

private:
    enum class phase : std::uint8_t { begin, reading, attaching, ended };
    struct scope;

    // steps of fill()
    boost::asio::awaitable<void> open();
    [[nodiscard]] std::chrono::milliseconds idle_limit() const;
    boost::asio::awaitable<void> read();
    boost::asio::awaitable<void> attach();
    boost::asio::awaitable<void> take_document(call_result answer);

    // what came
    void begin_stream(call_result& answer);
    [[nodiscard]] bool take_frame(sse_frame frame, std::optional<result<event>>& out);
    void note(const event& e, const event_facts& facts);
    void received(std::size_t n);
    void drop(std::size_t consumed);
    void empty_buffer();

    // the end of a connection
    void end_of_bytes(stream_ending how, error why);
    void carry_out(const event_stream_fsm::decision& d, stream_ending how, const error& why);
    void fail(error e);
    [[nodiscard]] error dropped_error(stream_ending how, const error& why) const;
    [[nodiscard]] bool go_on(std::string target, std::string body);
    void close_connection() noexcept { body_.reset(); }
    void sync_status();

    std::shared_ptr<client_core> core_;
    std::optional<call_request> request_; ///< to be sent by the next fill()
    request_options options_;             ///< of every request of this run
    std::string label_;                   ///< of errors: "POST /v1/agents/{id}/execute"
    stream_context context_;
    event_stream_fsm fsm_;
    sse_parser parser_;
    prng random_;
    phase phase_ = phase::begin;
    bool continued_ = false;                  ///< request_ answers a pause
    std::vector<std::string> answered_calls_; ///< by it, once the service has taken it
    std::vector<std::string> answered_approvals_;

    std::unique_ptr<body_source> body_;
    std::string buffer_; ///< capacity as size
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::chrono::nanoseconds silent_{0}; ///< time spent waiting since the last event that is no ping
    std::chrono::steady_clock::time_point attach_at_{};
    event_facts facts_;
    std::optional<event> document_; ///< an answer in JSON, to be handed out
    std::string excerpt_;           ///< of the frame that cannot be read

    error error_; ///< to be handed out as the last element
    run_status status_;
    generator_stats stats_;
    bool filling_ = false;
    bool misused_ = false;
};

} // namespace runtype::detail
