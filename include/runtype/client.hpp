// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>
#include <runtype/client_groups.hpp>
#include <runtype/client_options.hpp>
#include <runtype/headers.hpp>
#include <runtype/json.hpp>
#include <runtype/request_options.hpp>
#include <runtype/response.hpp>
#include <runtype/result.hpp>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace runtype {

namespace detail {
struct client_access;
}
class body_source;
class download;
class event_stream;

/// Counters since the client was made, and gauges of now.
struct RUNTYPE_API client_stats {
    client_stats() noexcept {}

    std::uint64_t calls = 0;     ///< started
    std::uint64_t succeeded = 0; ///< ended with a 2xx answer
    std::uint64_t failed = 0;    ///< ended with an error
    std::uint64_t attempts = 0;  ///< requests, retries included
    std::uint64_t retries = 0;   ///< attempts after a call's first
    std::size_t in_flight = 0;   ///< calls that are running now
    std::uint64_t connections_opened = 0;
    std::uint64_t connections_reused = 0; ///< attempts that ran on a connection that had served before
    std::uint64_t handshakes = 0;
    std::uint64_t handshakes_resumed = 0;
    std::uint64_t bytes_sent = 0;            ///< on the sockets
    std::uint64_t bytes_received = 0;        ///< on the sockets
    std::size_t connections_active = 0;      ///< now
    std::size_t connections_idle = 0;        ///< now
    std::size_t waiting = 0;                 ///< calls that wait for a connection now
    std::size_t queued_interactive = 0;      ///< calls that wait for a turn under the rate limit now
    std::size_t queued_bulk = 0;             ///< the same in the bulk lane
    std::chrono::milliseconds paused{0};     ///< for so long nothing of a kind goes out, because of a 429
    std::optional<std::uint32_t> run_limit;  ///< runs in 10 seconds, where that is known or learned
    std::optional<std::uint32_t> call_limit; ///< the same for all other calls
    std::uint32_t retry_budget = 0;          ///< retries in store now
};

/** A client of the Runtype API on the caller's io_context.
 *
 *  Starts no thread and keeps nothing on the io_context between calls: `run()` returns when the caller's own work is
 * done. Unused connections beyond their idle timeout are closed when the next call runs.
 *
 *  @code
 *  boost::asio::io_context ioc;
 *  runtype::client client(ioc, runtype::client_options::from_environment());
 *  @endcode
 *
 *  The operations are in groups, which client_groups lists: `client.agents().get("agent_123")`.
 *
 *  @par Thread safety
 *  One client may be used from every thread that runs the io_context (unless client_options::single_threaded is on).
 *
 *  @par Lifetime
 *  Operations keep what they need alive. Destroying the client cancels its calls, which end with errc::closed;
 *  destroying the io_context first, with calls in flight, is safe too. Two things have to be gone before it,
 *  as Asio wants it of what they hold: a `download` or an `event_stream` that is half read and is kept
 *  outside of the coroutines, and a client that was given a strand (it needs none).
 *
 *  @par Cancellation
 *  Every operation takes terminal, partial and total cancellation at every point where it suspends. Asio lets only
 *  terminal through to a spawned coroutine unless that resets its cancellation state.
 */
class RUNTYPE_API client : public client_groups {
public:
    using executor_type = boost::asio::any_io_executor;

    /** A client on this executor. Loads the certificates, does no other I/O.
     *  @throws api_exception (errc::bad_request, errc::tls) if client_options::check() finds something wrong.
     */
    client(executor_type executor, client_options options);
    /// A client on this io_context.
    template <typename ExecutionContext>
        requires requires(ExecutionContext& c) {
            { c.get_executor() } -> std::convertible_to<executor_type>;
        }
    client(ExecutionContext& context, client_options options)
        : client(executor_type(context.get_executor()), std::move(options))
    {
    }
    client(client&&) noexcept;
    client& operator=(client&&) noexcept;
    ~client();

    /** Any request, with the client's authentication, retries, deadline and pool.
     *
     *  @param method  GET, HEAD, PUT, DELETE are repeated as idempotent; every other method as unsafe.
     *  @param target  Path and query below the base URL, percent-encoded: `/records?limit=10`.
     *  @param body    JSON; default: none.
     *  @return A 2xx answer, or an error as for the typed operations.
     */
    [[nodiscard]] boost::asio::awaitable<result<response>> request(
        std::string method,
        std::string target,
        raw_json body = raw_json(),
        request_options options = request_options()) const;

    /** Any request whose body is read as it is sent: from a file, from a generator, or from a source of your own.
     *
     *  @code
     *  auto site = runtype::body_from_file("site.zip");   // <runtype/body.hpp>
     *  auto made = co_await client.upload("POST", "/apps/app_1/versions", "application/zip", site);
     *  @endcode
     *
     *  How long it takes depends on its size, so the client's deadline does not bound it, only one that is given here
     *  does. The attempt's timeout bounds each piece of it and the wait for the answer behind it. It is sent again as
     *  request() would be, if the source can be rewound. An answer that comes before all was sent (413, say) ends the
     *  sending.
     *
     *  @param body One call at a time. A source that is used up is not good for a second one.
     */
    [[nodiscard]] boost::asio::awaitable<result<response>> upload(
        std::string method,
        std::string target,
        std::string content_type,
        std::shared_ptr<body_source> body,
        request_options options = request_options()) const;

    /** Any request whose answer is read as it comes. Include <runtype/download.hpp>.
     *
     *  As request(), but the deadline bounds the time until the answer begins. `max_body` does not count.
     */
    [[nodiscard]] boost::asio::awaitable<result<runtype::download>> download(
        std::string method,
        std::string target,
        raw_json body = raw_json(),
        request_options options = request_options()) const;

    /** The events of a run that any request starts, continues or attaches to. Include <runtype/event_stream.hpp>.
     *
     *  As request(), but the answer is read as a stream of server-sent events. The body is sent as it is, so the flag
     *  that asks for a stream has to be in it where the operation wants one.
     *  @code
     *  auto run = client.stream("POST", "/dispatch", runtype::raw_json(body));
     *  while (auto event = co_await run.next()) show(event->value());
     *  @endcode
     */
    [[nodiscard]] event_stream stream(
        std::string method,
        std::string target,
        raw_json body = raw_json(),
        request_options options = request_options()) const;

    /// Counters and gauges.
    [[nodiscard]] client_stats stats() const;

    /** Ends the client: refuses new calls (errc::closed), lets running ones finish for up to `grace`, ends the rest
     * with errc::closed, and closes all connections. Afterwards nothing of the client is left on the io_context.
     *
     *  May be awaited from a coroutine that uses the client, and more than once.
     *
     *  @par Cancellation
     *  Cuts the grace short: all calls end with errc::closed, and close() ends at once, without an error and without
     *  waiting for them. The client is closed for good all the same, and so are its connections; what a cancelled
     *  close() has not done is wait: handlers of the calls that are ending may still be on the io_context, and run()
     *  returns when they have run. Another close() waits for them. (In a coroutine that is cancelled already, Asio
     *  throws at the co_await and close() never begins: reset_cancellation_state() first, or destroy the client.)
     */
    [[nodiscard]] boost::asio::awaitable<void> close(std::chrono::milliseconds grace = std::chrono::milliseconds(0));

    [[nodiscard]] executor_type get_executor() const;

private:
    friend struct detail::client_access;
};

} // namespace runtype
