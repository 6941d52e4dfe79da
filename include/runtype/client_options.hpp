// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/rate_limit.hpp>
#include <runtype/result.hpp>
#include <runtype/retry_policy.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace boost::asio::ssl {
class context;
}

namespace runtype {

class time_source;
class transport;
namespace detail {
class io_layer;
}

/// A secret: no output operator, no comparison, wiped when destroyed.
class RUNTYPE_API api_key {
public:
    api_key() noexcept {}
    explicit api_key(std::string text) : text_(std::move(text)) {}
    api_key(const api_key&) = default;
    api_key(api_key&& other) noexcept;
    api_key& operator=(const api_key& other);
    api_key& operator=(api_key&& other) noexcept;
    ~api_key();

    [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
    /// The key in clear text. Named so that a reader of the code stops here.
    [[nodiscard]] const std::string& reveal() const noexcept { return text_; }

private:
    void wipe() noexcept;
    std::string text_;
};

/** Everything a client is configured with. The only thing that has to be given is the API key.
 *
 *  Setters check nothing; check() and the client's constructor do.
 */
class RUNTYPE_API client_options {
public:
    /// See wrap_transport().
    using transport_wrapper = std::function<std::shared_ptr<runtype::transport>(std::shared_ptr<runtype::transport>)>;

    static constexpr std::string_view default_base_url = "https://api.runtype.com/v1";
    /// Whole call, back-off included. Slow mode holds each answer for 10 s, and a burst window lasts 10 s: room for
    /// several.
    static constexpr std::chrono::milliseconds default_deadline{120'000};
    /// One attempt. Three times the 10 s for which slow mode holds an answer.
    static constexpr std::chrono::milliseconds default_attempt_timeout{30'000};
    /// Resolve, connect and TLS together. A SYN that is lost twice still gets through (1 s + 2 s), a dead host does not
    /// hang.
    static constexpr std::chrono::milliseconds default_connect_timeout{10'000};
    /// Longest an unused connection is kept. Below the 60 to 75 s after which common servers and balancers close.
    static constexpr std::chrono::milliseconds default_idle_timeout{55'000};
    /// Connections in use at a time. HTTP/1.1 carries one call per connection; 256 keep a 500-per-10-s plan busy many
    /// times over.
    static constexpr std::size_t default_max_connections = 256;
    /// Unused connections that are kept.
    static constexpr std::size_t default_max_idle_connections = 64;
    /// Calls beyond max_connections() that may wait for a connection, and as many for a turn under the rate limit;
    /// beyond it they fail with errc::overloaded.
    static constexpr std::size_t default_max_waiting = 16'384;
    /// Retries in store at the start and at most. A retry costs one; a call that succeeds brings back what its retries
    /// cost, and one that needed none a fifth. A service that fails altogether soon gets one attempt per call and no
    /// more, a hiccup of a hundred calls is ridden out.
    static constexpr std::uint32_t default_retry_budget = 100;
    /// Decoded bytes of one answer: a page of thousands of records fits, a runaway answer does not take the process
    /// down.
    static constexpr std::size_t default_max_body = 64u * 1024u * 1024u;
    /// Bytes of an answer's head. Ten times what the service sends.
    static constexpr std::size_t default_max_head = 64u * 1024u;

    /// Options with this API key and defaults for the rest.
    explicit client_options(std::string key);
    /** Reads RUNTYPE_API_KEY (required), RUNTYPE_BASE_URL and RUNTYPE_CA_FILE (both optional).
     *
     *  Never fails: what is missing is found by check() and by the client's constructor.
     */
    [[nodiscard]] static client_options from_environment();

    /// Where the API is, version prefix included. Default: https://api.runtype.com/v1. A path is kept, http is allowed.
    client_options& base_url(std::string url) &;
    client_options&& base_url(std::string url) && { return std::move(base_url(std::move(url))); }
    /// See default_deadline. Must be > 0.
    client_options& deadline(std::chrono::milliseconds d) &;
    client_options&& deadline(std::chrono::milliseconds d) && { return std::move(deadline(d)); }
    /// See default_attempt_timeout. Must be > 0.
    client_options& attempt_timeout(std::chrono::milliseconds d) &;
    client_options&& attempt_timeout(std::chrono::milliseconds d) && { return std::move(attempt_timeout(d)); }
    /// See default_connect_timeout. Must be > 0.
    client_options& connect_timeout(std::chrono::milliseconds d) &;
    client_options&& connect_timeout(std::chrono::milliseconds d) && { return std::move(connect_timeout(d)); }
    /// See default_idle_timeout. The server's Keep-Alive hint shortens it. 0 means that connections are not reused.
    client_options& idle_timeout(std::chrono::milliseconds d) &;
    client_options&& idle_timeout(std::chrono::milliseconds d) && { return std::move(idle_timeout(d)); }
    /// How the client keeps to the service's burst limit. Default: it learns the limit from 429 answers.
    client_options& rate_limit(runtype::rate_limit limit) &;
    client_options&& rate_limit(runtype::rate_limit limit) && { return std::move(rate_limit(limit)); }
    /// See default_retry_budget. 0 means that retries are not budgeted. Retries after a 429 cost nothing: they come
    /// when the service asked for them.
    client_options& retry_budget(std::uint32_t retries) &;
    client_options&& retry_budget(std::uint32_t retries) && { return std::move(retry_budget(retries)); }
    client_options& retry(retry_policy p) &;
    client_options&& retry(retry_policy p) && { return std::move(retry(p)); }
    /// See default_max_connections. 1 to 65,536. About an eighth of them, but at least 256, are opened at a time; a
    /// call that has to wait for that takes a connection that comes free meanwhile and may be used again. Only the
    /// deadline of the whole call bounds that wait.
    client_options& max_connections(std::size_t n) &;
    client_options&& max_connections(std::size_t n) && { return std::move(max_connections(n)); }
    /// See default_max_idle_connections.
    client_options& max_idle_connections(std::size_t n) &;
    client_options&& max_idle_connections(std::size_t n) && { return std::move(max_idle_connections(n)); }
    /// See default_max_waiting. 0 means that no more than max_connections() calls use the network at a time.
    client_options& max_waiting(std::size_t n) &;
    client_options&& max_waiting(std::size_t n) && { return std::move(max_waiting(n)); }
    /// See default_max_body. Must be > 0.
    client_options& max_body(std::size_t bytes) &;
    client_options&& max_body(std::size_t bytes) && { return std::move(max_body(bytes)); }
    /// Put in front of the library's own name and version in User-Agent, e.g. "billing-job/2.1".
    client_options& user_agent(std::string text) &;
    client_options&& user_agent(std::string text) && { return std::move(user_agent(std::move(text))); }
    /// Ask for gzip answers. Default: on; over a network the bytes cost more than the inflating.
    client_options& compression(bool on) &;
    client_options&& compression(bool on) && { return std::move(compression(on)); }
    /// Promise that one thread at a time runs the io_context; saves the locks. Default: off, every thread may use the
    /// client.
    client_options& single_threaded(bool on) &;
    client_options&& single_threaded(bool on) && { return std::move(single_threaded(on)); }
    /// Whether parameters are checked against the documented lengths, ranges and closed sets before anything is sent;
    /// a call that fails has errc::bad_request and error::details(). Default: on. Off, the service alone decides, which
    /// helps when it has become more generous than this version of the library knows.
    client_options& client_checks(bool on) &;
    client_options&& client_checks(bool on) && { return std::move(client_checks(on)); }

    /// Trust the certificate authorities of this PEM file instead of the system's.
    client_options& ca_file(std::string path) &;
    client_options&& ca_file(std::string path) && { return std::move(ca_file(std::move(path))); }
    /// Trust the certificate authorities in this PEM text instead of the system's.
    client_options& ca_pem(std::string pem) &;
    client_options&& ca_pem(std::string pem) && { return std::move(ca_pem(std::move(pem))); }
    /// Present this certificate chain with this private key (PEM texts) to servers that ask.
    client_options& client_certificate(std::string chain_pem, std::string key_pem) &;
    client_options&& client_certificate(std::string chain_pem, std::string key_pem) &&
    {
        return std::move(client_certificate(std::move(chain_pem), std::move(key_pem)));
    }
    /// Use this TLS context as it is; ca_file, ca_pem and client_certificate are then not applied. TLS 1.2 is the least
    /// either way.
    client_options& tls_context(std::shared_ptr<boost::asio::ssl::context> context) &;
    client_options&& tls_context(std::shared_ptr<boost::asio::ssl::context> context) &&
    {
        return std::move(tls_context(std::move(context)));
    }
    /// Accept any certificate. Anyone on the way can then read the API key: for tests only.
    client_options& insecure_skip_verification(bool on) &;
    client_options&& insecure_skip_verification(bool on) && { return std::move(insecure_skip_verification(on)); }

    /// Replace the network: mocks, recorders, simulations.
    client_options& transport(std::shared_ptr<runtype::transport> t) &;
    client_options&& transport(std::shared_ptr<runtype::transport> t) && { return std::move(transport(std::move(t))); }
    /** Put something around the transport: a recorder, a counter, a fault of your own.
     *
     *  `wrap` is called once, by the client's constructor, with the network (or what transport() has set) and gives
     *  what the client uses. Called again, it goes around what was set before.
     */
    client_options& wrap_transport(transport_wrapper wrap) &;
    client_options&& wrap_transport(transport_wrapper wrap) && { return std::move(wrap_transport(std::move(wrap))); }
    /// Replace the operating system below TLS and HTTP: what a runtype::testing::simulation does.
    client_options& io_layer(std::shared_ptr<detail::io_layer> io) &;
    client_options&& io_layer(std::shared_ptr<detail::io_layer> io) && { return std::move(io_layer(std::move(io))); }
    /// Replace the clock.
    client_options& time_source(std::shared_ptr<runtype::time_source> t) &;
    client_options&& time_source(std::shared_ptr<runtype::time_source> t) &&
    {
        return std::move(time_source(std::move(t)));
    }
    /// Seed of the client's random numbers (jitter). Default: from the system's entropy.
    client_options& seed(std::uint64_t s) &;
    client_options&& seed(std::uint64_t s) && { return std::move(seed(s)); }

    /// Nothing, or a bad_request error that says which option is wrong and what it has to be.
    [[nodiscard]] result<void> check() const;

    /// The values as set, for the library's own use.
    struct RUNTYPE_API values {
        values() {}
        api_key key;
        std::string base_url{default_base_url};
        std::string user_agent;
        std::chrono::milliseconds deadline = default_deadline;
        std::chrono::milliseconds attempt_timeout = default_attempt_timeout;
        std::chrono::milliseconds connect_timeout = default_connect_timeout;
        std::chrono::milliseconds idle_timeout = default_idle_timeout;
        retry_policy retry;
        runtype::rate_limit rate_limit = runtype::rate_limit::learning();
        std::uint32_t retry_budget = default_retry_budget;
        std::size_t max_connections = default_max_connections;
        std::size_t max_idle_connections = default_max_idle_connections;
        std::size_t max_waiting = default_max_waiting;
        std::size_t max_body = default_max_body;
        std::size_t max_head = default_max_head;
        std::string ca_file;
        std::string ca_pem;
        std::string client_chain_pem;
        api_key client_key_pem;
        std::shared_ptr<boost::asio::ssl::context> tls_context;
        std::shared_ptr<runtype::transport> transport;
        transport_wrapper wrap_transport;
        std::shared_ptr<detail::io_layer> io_layer;
        std::shared_ptr<runtype::time_source> time_source;
        std::optional<std::uint64_t> seed;
        bool compression = true;
        bool single_threaded = false;
        bool client_checks = true;
        bool insecure_skip_verification = false;
    };
    [[nodiscard]] const values& get() const noexcept { return values_; }

private:
    values values_;
};

} // namespace runtype
