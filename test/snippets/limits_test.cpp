// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <optional>
#include <string>

namespace runtype::snippets {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(limits)

BOOST_AUTO_TEST_CASE(retry_client)
{
    simulated_service service;
    runtype::client_options options = service.client_options();
    //[retry_client
    options.retry(runtype::retry_policy().max_attempts(8).base_delay(250ms)); // for every call of the client
    //]
    BOOST_TEST(options.get().retry.max_attempts() == 8u);
    BOOST_TEST(options.get().retry.base_delay() == 250ms);
}

static boost::asio::awaitable<void> create_with_retries(runtype::client& client)
{
    //[retry_call
    auto patient = runtype::request_options().retry(runtype::retry_policy().retry_unsafe(true));
    auto made = co_await client.records().create(runtype::create_record("document", "Plan"), patient);

    auto impatient = runtype::request_options().retry(runtype::retry_policy::none());
    auto record = co_await client.records().get(made.value().id, impatient);
    //]
    BOOST_TEST(!record.has_value());
    BOOST_TEST(record.error().attempts().size() == 1u);
    BOOST_TEST(record.error().stopped() == stop_reason::attempts_used_up);
}

BOOST_AUTO_TEST_CASE(retry_call)
{
    simulated_service service("method POST request 1 status 500\nmethod GET status 500");
    service.run(create_with_retries(service.client));
    BOOST_TEST(service.simulator.stats().operations.at("records.create") == 2u);
}

static boost::asio::awaitable<void> wait_too_long(runtype::client& client)
{
    //[retry_after
    auto agent = co_await client.agents().get("agent_123");
    if (!agent && agent.error().retry_after()) {
        const auto pause = std::chrono::round<std::chrono::seconds>(*agent.error().retry_after());
        std::cout << "The service asks for " << pause.count() << " s; this call had less.\n";
    }
    //]
}

BOOST_AUTO_TEST_CASE(retry_after)
{
    simulated_service service("status 429 retry-after 3600 code SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    const captured_output output;
    service.run(wait_too_long(service.client));
    BOOST_TEST(output.text() == "The service asks for 3600 s; this call had less.\n");
    BOOST_TEST(service.simulator.requests().size() == 1u);
}

static request_options rate_limits(client_options& options)
{
    //[rate_limit
    runtype::rate_limit startup = runtype::rate_limit::startup(); // 50 runs in 10 seconds, from the first call on
    options.rate_limit(startup).retry_budget(200);

    auto behind = runtype::request_options().priority(runtype::priority::bulk); // waits behind interactive calls
    //]
    return behind;
}

BOOST_AUTO_TEST_CASE(rate_limit_options)
{
    client_options options("rt_live_0123456789abcdef");
    BOOST_TEST((rate_limits(options).priority() == priority::bulk));
    BOOST_TEST(options.get().rate_limit.runs() == 50u);
    BOOST_TEST(options.get().retry_budget == 200u);
    BOOST_TEST(options.check().has_value());
}

static boost::asio::awaitable<void> call_with_limits(runtype::client& client)
{
    //[timeouts
    auto options = runtype::request_options().deadline(150ms).attempt_timeout(100ms);
    auto agent = co_await client.agents().get("agent_123", options);
    if (!agent && agent.error().code() == runtype::errc::deadline_exceeded) std::cout << "It took too long.\n";
    //]
}

BOOST_AUTO_TEST_CASE(timeouts)
{
    simulated_service service("hang");
    const captured_output output;
    service.run(call_with_limits(service.client));
    BOOST_TEST(output.text() == "It took too long.\n");
}

static boost::asio::awaitable<bool> race_with_timer(runtype::client& client)
{
    //[cancel_timer
    using namespace boost::asio::experimental::awaitable_operators;

    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, 100ms);
    auto first = co_await (client.agents().get("agent_123") || timer.async_wait(boost::asio::use_awaitable));
    const bool answered = first.index() == 0; // what lost was cancelled, and its connection closed
    //]
    co_return answered;
}

static boost::asio::awaitable<void> keep_result(runtype::client& client, std::optional<result<agent>>& kept)
{
    kept = co_await client.agents().get("agent_123");
}

BOOST_AUTO_TEST_CASE(cancel)
{
    simulated_service service("hang");
    BOOST_TEST(!service.run(race_with_timer(service.client)));
    BOOST_TEST(service.client.stats().connections_active == 0u);
    BOOST_TEST(service.client.stats().connections_idle == 0u);
}

BOOST_AUTO_TEST_CASE(cancel_signal)
{
    simulated_service service("hang");
    boost::asio::io_context& ioc = service.ioc;
    std::optional<result<agent>> kept;
    auto job = keep_result(service.client, kept);
    auto on_end = [](std::exception_ptr) {};
    //[cancel_signal
    boost::asio::cancellation_signal stop;
    boost::asio::co_spawn(ioc, std::move(job), boost::asio::bind_cancellation_slot(stop.slot(), on_end));
    // ... later, on the same thread or strand:
    boost::asio::post(ioc, [&stop] { stop.emit(boost::asio::cancellation_type::terminal); });
    //]
    ioc.run();
    BOOST_REQUIRE(kept.has_value());
    BOOST_TEST((kept->error().code() == errc::cancelled));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
