// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: one connection of the server is a state machine without I/O. What carries its steps out is a short loop:
// over TCP in https_server.cpp, over anything else where a test wants that.

#include "testing/answer_script.hpp"
#include "testing/backend.hpp"
#include "testing/request_reader.hpp"
#include "testing/tls_server.hpp"

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace runtype::testing::detail {

/// What the owner of a session has to do next.
struct session_step {
    enum class action {
        read,  ///< read, then call received(), peer_closed(), or, after `time`, timed_out()
        write, ///< send all of session::output()
        wait,  ///< let `time` pass; call peer_closed() if the peer goes meanwhile
        stall, ///< wait for the peer to go, then call peer_closed()
        close, ///< end the connection in this style; there is no next step
    };
    action what = action::read;
    std::chrono::nanoseconds time{0};
    cut_style style = cut_style::fin;
};

/// The server's side of one connection: TLS (or not), requests, answers, faults. Not thread-safe.
class session {
public:
    /// Time for the handshake and for a request that has begun: a client that is slower is broken.
    static constexpr std::chrono::seconds handshake_timeout{10};
    static constexpr std::chrono::seconds request_timeout{30};

    /// Without a TLS context it speaks plain HTTP. `backend` and `settings` must outlive the session.
    session(backend& service, const simulator_settings& settings, std::shared_ptr<const tls_server_context> tls);
    session(const session&) = delete;
    session& operator=(const session&) = delete;
    ~session();

    /// What to do next; called at first and when the last step is done.
    [[nodiscard]] session_step next();
    /// The bytes of a write step; stay as they are until next().
    [[nodiscard]] std::string_view output() const noexcept { return output_; }

    void received(std::string_view wire);
    void peer_closed();
    void timed_out();

private:
    void prepare(const fault_decision& decision);
    void take_handshake(std::string_view wire);
    /// Puts plain bytes on their way to the peer.
    void send(std::string_view plain);
    [[nodiscard]] bool perform(session_step& step);
    [[nodiscard]] bool perform_drip(session_step& step);
    [[nodiscard]] bool end_connection(cut_style style, session_step& step);
    void end_answer(bool whole);
    [[nodiscard]] bool read_request();
    void begin_request();
    void finish_request();
    void refuse_request(int status, std::string_view text);
    void run(answer_script script);
    [[nodiscard]] session_step read_step() const;

    backend& backend_;
    const simulator_settings& settings_;
    std::optional<tls_server_engine> tls_;
    bool handshake_counted_ = false;
    connection_facts facts_;
    std::string output_;
    std::string pending_; ///< for the network, not yet in output_
    std::string input_;   ///< plain bytes from the peer, not yet taken
    request_reader reader_;
    http_request request_; ///< the one being read, from its head on
    std::optional<request_ticket> ticket_;
    bool owes_continue_ = false; ///< the client waits for leave to send the body
    std::deque<answer_step> steps_;
    bool answering_ = false;
    bool whole_ = false; ///< the steps send the whole answer
    bool drip_waits_ = false;
    bool gone_ = false; ///< the peer is no longer there
    bool said_goodbye_ = false;
    std::uint64_t requests_ = 0;
};

} // namespace runtype::testing::detail
