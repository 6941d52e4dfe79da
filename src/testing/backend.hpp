// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "testing/answer_script.hpp"
#include "testing/fault_engine.hpp"
#include "testing/http_types.hpp"
#include "testing/service.hpp"

#include <runtype/testing/simulator.hpp>

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing::detail {

/// Where the simulator gets the time from: a clock that starts at 0, and the time of day at that start.
struct sim_clock {
    std::function<std::chrono::nanoseconds()> elapsed;
    sim_time start{};

    [[nodiscard]] sim_time now() const
    {
        return start + std::chrono::duration_cast<std::chrono::milliseconds>(elapsed());
    }
};

/// What the log says about the connection of a request.
struct connection_facts {
    std::uint64_t number = 0;
    std::string server_name;
    std::string tls;
    bool tls_resumed = false;
};

/// A request whose head has come: its number, and what will be done to it.
struct request_ticket {
    std::uint64_t number = 0;
    fault_decision decision;
};

/** The service, the faults, the counters and the log behind all connections of a simulator.
 *
 *  Thread-safe by one mutex, which is never held while anything waits.
 */
class backend {
public:
    backend(const simulator_settings& settings, sim_clock clock);

    /// Counts a connection and decides about it; its number goes into `facts`.
    [[nodiscard]] fault_decision open_connection(connection_facts& facts);
    void close_connection();
    void count_handshake(bool succeeded, bool resumed);
    void count_received(std::uint64_t bytes);
    void count_sent(std::uint64_t bytes);

    /// The head of a request is there.
    [[nodiscard]] request_ticket begin(const http_request& head, const connection_facts& facts);
    /// The whole request is there: carries it out if that was decided, and says how to answer.
    [[nodiscard]] answer_script finish(const request_ticket& ticket, http_request request, wire_options wire);
    /// The request was refused or cut before it was read; `body` is what came of it.
    void abandon(std::uint64_t number, std::string_view body, std::uint64_t body_bytes, bool whole, int status);
    /// A connection ended inside the head of a request.
    void note_partial_head(const connection_facts& facts);
    /// The whole answer has been handed to the network.
    void note_answered(std::uint64_t number);

    /// An answer that no operation made, with the headers that each answer has.
    [[nodiscard]] http_answer refuse(int status, std::string_view text);

    [[nodiscard]] simulator_stats stats() const;
    [[nodiscard]] std::vector<logged_request> requests() const;
    [[nodiscard]] std::uint64_t record_count() const;
    [[nodiscard]] std::vector<std::string> record_ids() const;
    [[nodiscard]] std::vector<std::string> agent_ids() const;
    [[nodiscard]] std::optional<std::string> record_json(std::string_view id) const;
    std::string add_record(std::string_view type, std::string_view name, std::string_view metadata_json);
    void set_faults(const fault_plan& plan);

private:
    [[nodiscard]] logged_request* entry(std::uint64_t number);
    logged_request& new_entry(const connection_facts& facts);
    void count_fault(const fault_decision& decision);
    void add_common_headers(http_answer& answer, const std::optional<window_state>& window, std::uint64_t number);

    mutable std::mutex mutex_;
    simulator_settings settings_;
    sim_clock clock_;
    sim_service service_;
    fault_engine faults_;
    simulator_stats stats_;
    std::deque<logged_request> log_;
    std::uint64_t log_end_ = 0; ///< number of the last entry ever made
    std::uint64_t request_ids_ = 0;
};

} // namespace runtype::testing::detail
