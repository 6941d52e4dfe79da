// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: what comes unexpected ends as an error that is not tried again and is kept besides, because the code under
// test may well swallow errors: verify() tells of it all the same. Nothing aborts, and no destructor throws.

#include <runtype/config.hpp>
#include <runtype/error.hpp>
#include <runtype/headers.hpp>
#include <runtype/time_source.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace runtype::testing {

/// What mock_transport::verify() throws: what() has a line for each expectation left and each unexpected request.
class RUNTYPE_API mock_error : public std::logic_error {
public:
    using std::logic_error::logic_error;
    ~mock_error() override;
};

/** One request that a mock_transport waits for, and what it answers. Made by mock_transport::expect().
 *
 *  The first group of functions says what has to come, the second what is answered; without any of the second it is
 *  200 with `{}`. Each function returns `*this`. Set it up before the request comes.
 */
class RUNTYPE_API expectation {
public:
    ~expectation();
    expectation(const expectation&) = delete;
    expectation& operator=(const expectation&) = delete;

    /// A query parameter, decoded, among others.
    expectation& query(std::string name, std::string value);
    /// A header field; the name without regard to case.
    expectation& header(std::string name, std::string value);
    /// The body, byte by byte.
    expectation& body(std::string text);
    /// The body as JSON: blanks, the order of members and how a number is written do not matter. Throws
    /// std::invalid_argument if `text` is not JSON.
    expectation& json(std::string_view text);
    /// Whatever else; `what` completes "expected a request ..." in the message.
    expectation& where(std::string what, std::function<bool(const transport_request&)> test);
    /// So many such requests, 1 or more (std::invalid_argument otherwise), one behind the other. Default 1.
    expectation& times(std::size_t n);

    /// An answer. Its Content-Type is application/json unless answer_header() says otherwise.
    expectation& answer(int status, std::string body = "{}");
    /// One more header field of the answer, e.g. Retry-After.
    expectation& answer_header(std::string_view name, std::string_view value);
    /// 200 with server-sent events: `text` is the stream as it stands on the wire.
    expectation& answer_events(std::string text);
    /// The answer breaks off behind what was given: a stream ends in errc::transport, any other call with it.
    expectation& break_off();
    /// No answer, and no byte of the request left: even a POST may be repeated.
    expectation& fail_before_sent(errc code = errc::transport);
    /// No answer, though the whole request was sent: the service may have carried it out.
    expectation& fail_after_sent(errc code = errc::transport);
    /// The answer, or the failure, comes after this time on the mock's clock, or the exchange's limits end it before.
    /// Throws std::logic_error if the mock has none.
    expectation& after(std::chrono::nanoseconds delay);
    /// Nothing comes: the exchange ends by its limits, by cancellation, or as the client is closed. Throws as after().
    expectation& never();

private:
    friend class mock_transport;
    struct impl;
    explicit expectation(std::unique_ptr<impl> data) noexcept;

    std::unique_ptr<impl> impl_;
};

/// A request as it came to a mock_transport.
struct RUNTYPE_API mock_request {
    mock_request() {}

    std::string method;
    std::string target;             ///< path and query as sent
    headers fields;                 ///< of what may be a secret only the name: the value is `[redacted]`
    std::string body;               ///< whole
    std::chrono::nanoseconds at{0}; ///< on the mock's clock, since the mock was made; 0 without one
};

/** A service that is a script: this request, that answer. For unit tests of code that uses a client.
 *
 *  @code
 *  auto service = std::make_shared<runtype::testing::mock_transport>(sim.clock());
 *  service->expect("GET", "/v1/agents/agent_1").answer(200, R"({"id":"agent_1","name":"Support"})");
 *  runtype::client client(sim.get_executor(), sim.client_options().transport(service));
 *  ...
 *  service->verify();
 *  @endcode
 *
 *  Requests have to come in the order of the expectations, unless in_any_order(). One that does not fit ends with
 *  errc::bad_request, nothing sent, never tried again; the message names what was expected and what came.
 *
 *  @par Errors
 *  Of an exchange: those of the script; bad_request for what was not expected; deadline_exceeded where after() or
 *  never() meets the exchange's limits; body_too_large; cancelled; closed after close().
 *  @par Cancellation
 *  terminal, partial and total while an exchange waits; the request counts as sent then, unless the script says that it
 *  was not.
 *  @par Thread safety
 *  Every function may be called from any thread; expectations are set up before their request comes.
 */
class RUNTYPE_API mock_transport final : public transport {
public:
    /// @param clock What after() and never() go by; a simulation's, a virtual_clock, or none.
    explicit mock_transport(std::shared_ptr<time_source> clock = nullptr);
    ~mock_transport() override;
    mock_transport(const mock_transport&) = delete;
    mock_transport& operator=(const mock_transport&) = delete;

    /** One more request that has to come.
     *
     *  @param method E.g. `POST`.
     *  @param target As it is sent, with the base URL's path: `/v1/records/rec_1`. With a `?` the query has to be the
     *                same too, otherwise any query will do. A path segment `*` is any one segment.
     *  @return The expectation, to be set up further. Lives as long as the mock.
     */
    expectation& expect(std::string method, std::string target);
    /// The first expectation left that fits a request takes it. Default: only the first one left may.
    mock_transport& in_any_order();

    /// What has not come yet, a description for each.
    [[nodiscard]] std::vector<std::string> unmet() const;
    /// What came and was not expected: the messages of the errors that it ended with.
    [[nodiscard]] std::vector<std::string> unexpected() const;
    /// @throws mock_error if there is anything in unmet() or unexpected().
    void verify() const;
    /// What came, expected or not, in order.
    [[nodiscard]] std::vector<mock_request> requests() const;

    [[nodiscard]] boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override;
    void close() noexcept override;
    /// All zero: there is no connection.
    [[nodiscard]] transport_stats stats() const override;

private:
    struct state;
    std::shared_ptr<state> state_;
};

} // namespace runtype::testing
