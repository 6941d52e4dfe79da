// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/testing/fault_kind.hpp>
#include <runtype/testing/fault_plan.hpp>
#include <runtype/testing/simulator_options.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::testing {

/// What a simulator has counted since its start.
struct simulator_stats {
    simulator_stats() {}

    std::uint64_t connections = 0;                   ///< accepted
    std::uint64_t open_connections = 0;              ///< open now
    std::uint64_t handshakes = 0;                    ///< TLS handshakes that succeeded
    std::uint64_t resumed_handshakes = 0;            ///< of these, resumed
    std::uint64_t failed_handshakes = 0;             ///< refused by one side or given up
    std::uint64_t requests = 0;                      ///< requests whose head arrived
    std::uint64_t executed = 0;                      ///< of these, carried out by the service
    std::uint64_t bytes_received = 0;                ///< from the network, TLS included
    std::uint64_t bytes_sent = 0;                    ///< to the network, TLS included
    std::map<int, std::uint64_t> statuses;           ///< answers by status, also those that were cut
    std::map<std::string, std::uint64_t> operations; ///< requests by operation, e.g. `records.list`; others as ``
    std::map<fault_kind, std::uint64_t> faults;      ///< what was injected

    /// All faults together.
    [[nodiscard]] std::uint64_t total_faults() const noexcept
    {
        std::uint64_t sum = 0;
        for (const auto& [kind, count] : faults) {
            sum += count;
        }
        return sum;
    }
};

/// One request as the simulator saw it: the truth that a client's view is held against.
struct logged_request {
    logged_request() {}

    std::uint64_t number = 0;     ///< from 1, over all connections
    std::uint64_t connection = 0; ///< from 1
    std::string method;           ///< empty if the head never arrived in full
    std::string target;           ///< path and query as sent
    std::string operation;        ///< e.g. `records.create`, or empty
    /// Headers in order, names in lower case. `authorization` holds the scheme only.
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;                    ///< its start, see simulator_options::log_limit()
    std::uint64_t body_bytes = 0;        ///< how much of the body arrived
    std::string answer;                  ///< start of what the service answered, before any fault
    int status = 0;                      ///< of the answer, also if it was cut; 0: no answer was made
    bool received = false;               ///< the whole request arrived
    bool executed = false;               ///< the service carried it out
    bool answered = false;               ///< the whole answer was handed to the network
    fault_kind fault = fault_kind::none; ///< what was done to it
    std::string object_id;               ///< the record or agent that the answer is about, or empty
    std::string request_id;              ///< `x-request-id` of the answer
    std::string server_name;             ///< SNI, or empty
    std::string tls;                     ///< `TLSv1.3` or the like; empty: plain HTTP
    bool tls_resumed = false;            ///< the connection's handshake was resumed

    /// Value of a header (name in lower case), or nothing.
    [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const noexcept
    {
        for (const auto& [key, value] : headers) {
            if (key == name) {
                return value;
            }
        }
        return std::nullopt;
    }
};

/** An HTTPS server on this machine that behaves as the Runtype API does, and misbehaves as told.
 *
 *  Listens from its construction until stop(); serves while the executor given to it runs. Keeps agents, records,
 * flows, products, tools, secrets, conversations, batches, schedules and runs; to the rest it answers the documented
 * examples.
 *
 *  Where the API's documents are silent it decides for itself: `direction` is `next` or `prev`, lists are ordered by
 *  creation, an update's `metadata` replaces the whole one, a method that a path does not know gets 404.
 *
 *  @par Thread safety
 *  All member functions may be called from any thread while it runs; moving and destroying it may not.
 *  @par Lifetime
 *  The execution context must outlive the simulator. The destructor calls stop().
 */
class RUNTYPE_API simulator {
public:
    /** Serves on the caller's executor; its work is serialised there by a strand of its own.
     *
     *  @throws boost::system::system_error if the address cannot be listened on.
     */
    explicit simulator(boost::asio::any_io_executor executor, simulator_options options = simulator_options());

    /// The same for an io_context or another execution context.
    template <typename ExecutionContext>
        requires std::convertible_to<typename ExecutionContext::executor_type, boost::asio::any_io_executor>
    explicit simulator(ExecutionContext& context, simulator_options options = simulator_options())
        : simulator(boost::asio::any_io_executor(context.get_executor()), std::move(options))
    {
    }

    /// Serves on one thread of its own, which ends in stop().
    [[nodiscard]] static simulator run_on_own_thread(simulator_options options = simulator_options());

    simulator(simulator&& other) noexcept;
    simulator& operator=(simulator&& other) noexcept;
    ~simulator();

    /** Stops listening and closes each connection. May be called again.
     *
     *  On its own thread: returns when that has ended. On the caller's executor: returns at once, and once the executor
     *  has run what this gave it, nothing of the simulator is left there. What was counted stays readable.
     */
    void stop();

    /// E.g. `https://127.0.0.1:40123/v1`.
    [[nodiscard]] const std::string& base_url() const noexcept;
    [[nodiscard]] std::uint16_t port() const noexcept;
    [[nodiscard]] const std::string& api_key() const noexcept;
    /// The CA that a client has to trust, in PEM.
    [[nodiscard]] const std::string& ca_pem() const noexcept;
    /// A certificate and key for clients, for simulator_options::require_client_certificate().
    [[nodiscard]] const std::string& client_certificate_pem() const noexcept;
    [[nodiscard]] const std::string& client_key_pem() const noexcept;

    [[nodiscard]] simulator_stats stats() const;
    /// The last requests, oldest first.
    [[nodiscard]] std::vector<logged_request> requests() const;
    [[nodiscard]] std::uint64_t record_count() const;
    /// Ids in the order of their creation.
    [[nodiscard]] std::vector<std::string> record_ids() const;
    [[nodiscard]] std::vector<std::string> agent_ids() const;
    /// The record as the service would answer it, or nothing.
    [[nodiscard]] std::optional<std::string> record_json(std::string_view id) const;
    /// Puts a record into the store and returns its id. Throws std::invalid_argument if `metadata_json` is not a JSON
    /// object, or if there is a record with this type and name.
    std::string add_record(std::string_view type, std::string_view name, std::string_view metadata_json = "{}");

    /// From now on another plan; its counts start anew.
    void set_faults(fault_plan plan);
    /// New connections from now on see another certificate. Sessions made before are not resumed.
    void set_certificate(certificate_kind kind);

private:
    struct impl;
    explicit simulator(std::unique_ptr<impl> self) noexcept;

    std::unique_ptr<impl> impl_;
};

} // namespace runtype::testing
