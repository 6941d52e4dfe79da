// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/config.hpp>
#include <runtype/testing/fault_kind.hpp>
#include <runtype/testing/fault_plan.hpp>
#include <runtype/testing/run_script.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::testing {

/// Versions of TLS that a simulator can be held to.
enum class tls_version : std::uint8_t { tls_1_2, tls_1_3 };

/// What is wrong with the server's certificate.
enum class certificate_kind : std::uint8_t {
    valid,         ///< for localhost, 127.0.0.1, ::1 and the extra names; signed by the CA of simulator::ca_pem()
    wrong_name,    ///< valid, but for `wrong.example`
    expired,       ///< its time has passed
    not_yet_valid, ///< its time has not come
    self_signed,   ///< signed by itself
    unknown_ca,    ///< signed by a CA that is not the one of simulator::ca_pem()
};

namespace detail {

/// What simulator_options holds. Not for use outside of the test kit.
struct simulator_settings {
    simulator_settings() {}

    std::uint64_t records = 0;
    std::uint64_t generated_records = 0;
    std::uint64_t agents = 3;
    std::string api_key = "rt_test_simulator_0123456789";
    std::uint64_t seed = 1;
    std::string host = "127.0.0.1";
    std::string url_host;
    std::uint16_t port = 0;
    bool tls = true;
    tls_version tls_min = tls_version::tls_1_2;
    tls_version tls_max = tls_version::tls_1_3;
    bool session_tickets = true;
    certificate_kind certificate = certificate_kind::valid;
    std::vector<std::string> extra_names;
    bool client_certificate = false;
    fault_plan faults;
    std::uint64_t page_limit = 50;
    std::uint64_t page_limit_max = 100;
    std::optional<unsigned> burst_limit;
    std::chrono::milliseconds burst_window{10'000};
    bool burst_retry_after = true;
    bool rate_limit_headers = false;
    std::chrono::milliseconds idle_timeout{60'000};
    std::optional<std::chrono::seconds> keep_alive_hint;
    std::uint64_t requests_per_connection = 0;
    answer_framing framing = answer_framing::content_length;
    bool gzip = false;
    unsigned interim_answers = 0;
    std::size_t body_limit = 1024 * 1024;
    std::size_t log_limit = 1000;
    std::size_t log_body_limit = 4096;
    bool unknown_fields = false;
    std::uint64_t job_polls = 0;
    std::string job_status = "completed";
    run_script run;
};

} // namespace detail

/** Settings of a simulator. Each function sets one and returns `*this`; what is not set has the default named there.
 *
 *  Functions that take numbers throw std::invalid_argument outside of the range given.
 */
class RUNTYPE_API simulator_options {
public:
    simulator_options() {}

    /// Records in the store at the start. Default 0.
    simulator_options& records(std::uint64_t n);
    /// Records that `GET /records` without filters gives instead of those in the store: made for each page and not
    /// kept, so that a million of them costs no memory. Default 0: those in the store.
    simulator_options& generated_records(std::uint64_t n);
    /// Agents in the store at the start. Default 3.
    simulator_options& agents(std::uint64_t n);
    /// The one API key that is accepted. Not empty. Default `rt_test_simulator_0123456789`.
    simulator_options& api_key(std::string key);
    /// Decides ids, contents and faults. Default 1.
    simulator_options& seed(std::uint64_t value);
    /// Address to listen on. Default 127.0.0.1; `::1` is the other one that makes sense.
    simulator_options& host(std::string address);
    /// Host in base_url() instead of host(), e.g. `localhost`.
    simulator_options& url_host(std::string name);
    /// Port to listen on. Default 0: any free one.
    simulator_options& port(std::uint16_t number);

    /// False: plain HTTP. Default true.
    simulator_options& tls(bool on);
    /// Lowest and highest version of TLS. Default 1.2 to 1.3.
    simulator_options& tls_versions(tls_version lowest, tls_version highest);
    /// Session resumption, by tickets. Default true.
    simulator_options& session_tickets(bool on);
    /// What is wrong with the certificate. Default certificate_kind::valid.
    simulator_options& certificate(certificate_kind kind);
    /// One more name (DNS name or IP address) that the certificate is good for.
    simulator_options& extra_name(std::string name);
    /// Refuses clients without a certificate of the CA; see simulator::client_certificate_pem(). Default false.
    simulator_options& require_client_certificate(bool on);

    /// What goes wrong. Default: nothing.
    simulator_options& faults(fault_plan plan);
    /// Page size when the request names none (1 or more, default 50) and the largest that is given (default 100). A
    /// larger `limit` in a request is taken as the largest.
    simulator_options& page_limit(std::uint64_t usual, std::uint64_t largest);
    /// Requests in one window; more get 429 until it ends. Windows are fixed, counted from the start. Default: no
    /// limit.
    simulator_options& burst_limit(std::optional<unsigned> per_window);
    /// Length of the window, more than 0. Default 10 s, as documented by the service.
    simulator_options& burst_window(std::chrono::milliseconds length);
    /// Whether a 429 of the window carries Retry-After. Default true.
    simulator_options& burst_retry_after(bool on);
    /// Whether answers carry X-RateLimit-Limit, -Remaining and -Reset while there is a burst limit. Default false.
    simulator_options& rate_limit_headers(bool on);

    /// An unused connection is closed after this time, more than 0. Default 60 s.
    simulator_options& idle_timeout(std::chrono::milliseconds time);
    /// Sends `Keep-Alive: timeout=N`. Default: not sent.
    simulator_options& keep_alive_hint(std::optional<std::chrono::seconds> time);
    /// Closes a connection (and says so) after this many requests. Default 0: no limit. 1: no keep-alive.
    simulator_options& requests_per_connection(std::uint64_t n);
    /// How the end of a body is told. Default answer_framing::content_length.
    simulator_options& framing(answer_framing kind);
    /// Packs bodies for clients that accept gzip. Default false.
    simulator_options& gzip(bool on);
    /// `103 Early Hints` answers sent before each answer. Default 0.
    simulator_options& interim_answers(unsigned n);
    /// Longest request body in bytes; more gets 413. Default 1 MiB.
    simulator_options& body_limit(std::size_t bytes);
    /// Requests that simulator::requests() keeps (1 or more, default 1000), and how much of each body (default 4096
    /// bytes).
    simulator_options& log_limit(std::size_t requests, std::size_t body_bytes);

    /// Adds a member `x_unknown` to each object of an answer: a service that has grown since. Default false.
    simulator_options& unknown_fields(bool on);

    /// A batch, or a group of evals, is over with the `polls`-th request for its state and then has this status. Before
    /// that it is queued, then running, and comes further with each request. Default 0: the documented example, which
    /// stays as it is.
    simulator_options& long_jobs(std::uint64_t polls, std::string last_status = "completed");

    /// What every run does that is started by `POST /agents/{id}/execute` or `POST /dispatch`. Default: it begins, and
    /// the stream ends.
    simulator_options& run(run_script script);

    [[nodiscard]] const detail::simulator_settings& data() const noexcept { return data_; }

private:
    detail::simulator_settings data_;
};

} // namespace runtype::testing
