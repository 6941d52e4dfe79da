// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The end of a client that is closed, or that has nothing left to do, with calls in every state.
#include "shutdown_fixture.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include <string>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
namespace asio = boost::asio;
using std::chrono::milliseconds;

BOOST_FIXTURE_TEST_SUITE(the_end, the_end::fixture)

// ---- without close()

BOOST_AUTO_TEST_CASE(run_returns_after_the_last_call)
{
    net->then(script_step::answer(200));
    BOOST_TEST(test::run(*ioc, c->request("GET", "/records")).has_value()); // run() to its own end
    BOOST_TEST(!clock->next());
    BOOST_TEST(clock->times_set() == 0u); // a call that meets no trouble arms nothing
    net->then(script_step::answer(503).header("Retry-After", "1")).then(script_step::answer(200));
    BOOST_TEST(get().has_value());
    BOOST_TEST(ioc->stopped());
    BOOST_TEST(!clock->next());
}

BOOST_AUTO_TEST_CASE(run_returns_with_the_real_clock_too)
{
    client real(*ioc, client_options("rt_1").transport(net).retry(retry_policy().base_delay(0ms)));
    net->then(script_step::answer(500)).then(script_step::answer(200)).then(script_step::answer(200));
    BOOST_TEST(test::run(*ioc, real.request("GET", "/records")).has_value());
    const auto and_close = [](client& on) -> asio::awaitable<void> {
        co_await on.request("GET", "/records");
        co_await on.close();
    };
    test::run(*ioc, and_close(real));
    BOOST_TEST(net->exchanges().size() == 3u);
    BOOST_TEST(ioc->stopped());
}

// ---- close()

BOOST_AUTO_TEST_CASE(closing_an_unused_client_leaves_nothing)
{
    test::run(*ioc, c->close());
    check_nothing_left();
    BOOST_TEST((clock->elapsed() == 0ns));
}

BOOST_AUTO_TEST_CASE(a_closed_client_refuses_calls)
{
    test::run(*ioc, c->close());
    for (int i = 0; i < 3; ++i) {
        const result<response> r = get();
        BOOST_REQUIRE(!r);
        BOOST_TEST((r.error().code() == errc::closed));
        BOOST_TEST(r.error().stopped() == stop_reason::closed);
        BOOST_TEST(r.error().sent() == sent_state::not_sent);
        BOOST_TEST(r.error().attempts().empty());
        BOOST_TEST(r.error().to_string() == "GET /v1/records failed: closed. The client is closed.");
    }
    BOOST_TEST(net->exchanges().empty());
    BOOST_TEST(c->stats().calls == 3u);
    BOOST_TEST(c->stats().failed == 3u);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(closing_without_grace_ends_calls_at_once)
{
    auto exchanging = in_exchange();
    auto waiting = in_back_off();
    auto j = start_close();
    BOOST_TEST(j.done());
    check_closed(exchanging);
    check_closed(waiting);
    BOOST_TEST(exchanging.get().error().sent() == sent_state::sent_no_reply);
    BOOST_TEST(waiting.get().error().http_status() == 503);
    BOOST_TEST(waiting.get().error().message() == "The client was closed while the call waited to be tried again");
    BOOST_TEST((clock->elapsed() == 0ns));
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(closing_ends_only_when_the_calls_have_ended)
{
    std::vector<std::string> order;
    net->then(script_step::answer(200).held());
    const auto calling = [](client& on, std::vector<std::string>& log) -> asio::awaitable<void> {
        co_await on.request("GET", "/records");
        log.push_back("call");
    };
    const auto closing = [](client& on, std::vector<std::string>& log) -> asio::awaitable<void> {
        co_await on.close();
        log.push_back("close");
    };
    job<void> first(*ioc, calling(*c, order));
    job<void> second(*ioc, closing(*c, order));
    settle(*ioc);
    BOOST_TEST(order == (std::vector<std::string>{"call", "close"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_grace_lets_calls_finish_and_is_not_waited_out)
{
    auto exchanging = in_exchange();
    net->then(script_step::answer(503).header("Retry-After", "2")).then(script_step::answer(200));
    auto waiting = start_get();
    auto j = start_close(10s);
    BOOST_TEST(!j.done());
    BOOST_TEST(!net->closed());
    net->release();
    drive(*ioc, *clock, waiting);
    BOOST_TEST(exchanging.get().has_value());
    BOOST_TEST(waiting.get().has_value()); // tried again within the grace
    settle(*ioc);
    BOOST_TEST(j.done());
    BOOST_TEST((clock->elapsed() == 2s));
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(new_calls_are_refused_during_the_grace)
{
    auto exchanging = in_exchange();
    auto j = start_close(10s);
    auto late = start_get();
    check_closed(late);
    BOOST_TEST(net->exchanges().size() == 1u);
    BOOST_TEST(!exchanging.done());
    net->release();
    settle(*ioc);
    BOOST_TEST(exchanging.get().has_value());
    BOOST_TEST(j.done());
}

BOOST_AUTO_TEST_CASE(what_outlasts_the_grace_is_cut)
{
    auto exchanging = in_exchange();
    auto waiting = in_back_off("11");
    auto j = start_close(10s);
    clock->advance(10s - 1ns);
    settle(*ioc);
    BOOST_TEST(!j.done());
    BOOST_TEST(!exchanging.done());
    clock->advance(1ns);
    settle(*ioc);
    BOOST_TEST(j.done());
    check_closed(exchanging);
    check_closed(waiting);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(an_endless_grace_does_not_overflow)
{
    auto exchanging = in_exchange();
    auto j = start_close(milliseconds::max());
    clock->advance(1'000h);
    settle(*ioc);
    BOOST_TEST(!j.done());
    net->release();
    settle(*ioc);
    BOOST_TEST(exchanging.get().has_value());
    BOOST_TEST(j.done());
}

BOOST_AUTO_TEST_CASE(a_negative_grace_is_none)
{
    auto exchanging = in_exchange();
    auto j = start_close(-5s);
    BOOST_TEST(j.done());
    check_closed(exchanging);
}

BOOST_AUTO_TEST_CASE(a_coroutine_may_close_the_client_that_it_uses)
{
    net->then(script_step::answer(200));
    const auto app = [](client& on) -> asio::awaitable<bool> {
        const result<response> before = co_await on.request("GET", "/records");
        co_await on.close(1s);
        const result<response> after = co_await on.request("GET", "/records");
        co_return before.has_value() && !after && after.error().code() == errc::closed;
    };
    BOOST_TEST(test::run(*ioc, app(*c)));
    BOOST_TEST((clock->elapsed() == 0ns));
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(closing_twice_is_fine)
{
    test::run(*ioc, c->close());
    test::run(*ioc, c->close());
    test::run(*ioc, c->close(1h));
    BOOST_TEST((clock->elapsed() == 0ns));
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(of_two_closes_at_a_time_the_less_patient_decides)
{
    auto exchanging = in_exchange();
    auto patient = start_close(1h);
    auto other = start_close(1h);
    auto hasty = start_close(1s);
    clock->advance(1s);
    settle(*ioc);
    BOOST_TEST(hasty.done());
    BOOST_TEST(patient.done());
    BOOST_TEST(other.done());
    check_closed(exchanging);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(cancelling_close_cuts_the_grace_short)
{
    auto exchanging = in_exchange();
    auto j = start_close(1h);
    j.cancel();
    settle(*ioc);
    BOOST_TEST(j.done());
    BOOST_CHECK_NO_THROW(j.get());
    check_closed(exchanging);
    test::run(*ioc, c->close()); // and may be done again
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_cancelled_close_has_closed_and_has_not_waited)
{
    auto exchanging = in_exchange();
    auto waiting = in_back_off();
    auto j = start_close(1h);
    BOOST_TEST(!j.done());
    j.cancel();
    // One handler at a time: at no point is a call over that has not ended with errc::closed, and none is admitted.
    for (ioc->restart(); ioc->poll_one() > 0; ioc->restart()) {
        if (exchanging.done()) check_closed(exchanging);
        if (waiting.done()) check_closed(waiting);
        if (j.done()) break;
    }
    BOOST_TEST_REQUIRE(j.done());
    BOOST_CHECK_NO_THROW(j.get());
    BOOST_TEST(net->closed());
    auto late = start_get();
    check_closed(late);
    test::run(*ioc, c->close()); // this one waits
    check_closed(exchanging);
    check_closed(waiting);
    BOOST_TEST(c->stats().in_flight == 0u);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_close_that_is_cancelled_after_its_grace)
{
    auto exchanging = in_exchange();
    auto j = start_close(1s);
    clock->advance(1s); // the calls are being ended, and close() waits for that
    ioc->restart();
    while (!exchanging.done() && !j.done() && ioc->poll_one() > 0) {
        j.cancel();
        ioc->restart();
    }
    settle(*ioc);
    BOOST_TEST_REQUIRE(j.done());
    BOOST_CHECK_NO_THROW(j.get());
    check_closed(exchanging);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(close_in_a_coroutine_that_is_cancelled_already)
{
    auto exchanging = in_exchange();
    const auto cleaning_up = [](client& on, bool reset) -> asio::awaitable<void> {
        auto state = co_await asio::this_coro::cancellation_state;
        co_await asio::this_coro::throw_if_cancelled(false);
        while (state.cancelled() == asio::cancellation_type::none) {
            co_await asio::post(co_await asio::this_coro::executor, asio::use_awaitable);
            state = co_await asio::this_coro::cancellation_state;
        }
        co_await asio::this_coro::throw_if_cancelled(true);
        if (reset) co_await asio::this_coro::reset_cancellation_state();
        co_await on.close();
    };
    for (const bool reset : {false, true}) {
        job<void> j(*ioc, cleaning_up(*c, reset));
        ioc->restart();
        ioc->poll_one();
        j.cancel();
        settle(*ioc);
        BOOST_TEST_REQUIRE(j.done());
        if (reset) {
            BOOST_CHECK_NO_THROW(j.get());
            check_closed(exchanging);
        } else {
            BOOST_CHECK_THROW(j.get(), boost::system::system_error);
            BOOST_TEST(!exchanging.done()); // Asio threw, close() never began
        }
    }
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_hundred_calls_end_together)
{
    std::vector<job<result<response>>> calls;
    for (int i = 0; i < 50; ++i) {
        calls.push_back(in_exchange());
        calls.push_back(in_back_off());
    }
    BOOST_TEST(c->stats().in_flight == 100u);
    auto j = start_close();
    BOOST_TEST(j.done());
    for (auto& call : calls) check_closed(call);
    BOOST_TEST(c->stats().in_flight == 0u);
    BOOST_TEST(c->stats().failed == 100u);
    check_nothing_left();
}

BOOST_AUTO_TEST_CASE(without_locks_it_is_the_same)
{
    net = std::make_shared<fake_transport>(clock); // the client that is replaced closes its own
    make_client(options().single_threaded(true));
    net->then(script_step::answer(503).header("Retry-After", "2")).then(script_step::answer(200));
    BOOST_TEST(get().has_value());
    auto exchanging = in_exchange();
    auto waiting = in_back_off();
    auto j = start_close(1s);
    clock->advance(1s);
    settle(*ioc);
    BOOST_TEST(j.done());
    check_closed(exchanging);
    check_closed(waiting);
    check_nothing_left();
}

BOOST_AUTO_TEST_SUITE_END()
