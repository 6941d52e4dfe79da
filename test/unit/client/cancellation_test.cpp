// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The caller's cancellation at every place where a call can be suspended.
#include "engine_fixture.hpp"

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/redirect_error.hpp>

#include <string>
#include <utility>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
namespace asio = boost::asio;

namespace cancellation {
namespace {

constexpr asio::cancellation_type types[] = {
    asio::cancellation_type::terminal, asio::cancellation_type::partial, asio::cancellation_type::total};

struct fixture : engine_fixture {
    fixture() { make_client(); }

    /// A call that every type of cancellation reaches.
    job<result<response>> start(std::string method = "GET", request_options o = request_options())
    {
        auto op = c->request(std::move(method), "/records", raw_json(), std::move(o));
        job<result<response>> j(*ioc, with_every_cancellation(std::move(op)));
        settle(*ioc);
        return j;
    }
};

void check_cancelled(job<result<response>>& j)
{
    BOOST_REQUIRE(j.done());
    const result<response> r = j.get();
    BOOST_REQUIRE(!r);
    BOOST_TEST((r.error().code() == errc::cancelled));
    BOOST_TEST(r.error().stopped() == stop_reason::cancelled);
    BOOST_TEST(r.error().request() == "GET /v1/records");
}

} // namespace
} // namespace cancellation

BOOST_FIXTURE_TEST_SUITE(cancellation, cancellation::fixture)

BOOST_AUTO_TEST_CASE(within_the_exchange)
{
    for (const auto type : types) {
        net->then(script_step::answer(200).held());
        response_info info;
        auto j = start("GET", request_options().info(info));
        BOOST_TEST(!j.done());
        j.cancel(type);
        settle(*ioc); // one turn
        check_cancelled(j);
        const error e = j.get().error();
        BOOST_TEST(e.sent() == sent_state::sent_no_reply);
        BOOST_TEST(e.attempts().size() == 1u);
        BOOST_TEST(info.attempts.size() == 1u);
        BOOST_TEST(info.status == 0);
        BOOST_TEST(ioc->stopped());
    }
    BOOST_TEST(c->stats().in_flight == 0u);
    BOOST_TEST(c->stats().failed == 3u);
}

BOOST_AUTO_TEST_CASE(within_the_back_off)
{
    for (const auto type : types) {
        net->then(script_step::answer(503).header("Retry-After", "60").header("X-Request-Id", "req_1"));
        response_info info;
        auto j = start("GET", request_options().info(info));
        clock->advance(59s);
        settle(*ioc);
        BOOST_TEST(!j.done());
        j.cancel(type);
        settle(*ioc); // one turn
        check_cancelled(j);
        const error e = j.get().error();
        // What is known of the answer before the wait is told.
        BOOST_TEST(e.http_status() == 503);
        BOOST_TEST(e.request_id() == "req_1");
        BOOST_TEST(e.sent() == sent_state::reply_received);
        BOOST_REQUIRE(e.attempts().size() == 1u);
        BOOST_TEST(e.attempts()[0].status == 503);
        BOOST_TEST(info.status == 503);
        BOOST_TEST(info.request_id == "req_1");
        BOOST_TEST(info.fields.get("retry-after") == "60");
        BOOST_TEST((info.elapsed == 59s));
        BOOST_TEST(
            e.to_string() ==
            "GET /v1/records failed: cancelled (HTTP 503). The caller cancelled while the call waited to be "
            "tried again. Request id: req_1.");
    }
    BOOST_TEST(net->exchanges().size() == 3u); // nothing was tried again
    BOOST_TEST(c->stats().in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(within_the_second_exchange)
{
    net->then(script_step::answer(503).header("Retry-After", "1")).then(script_step::answer(200).held());
    auto j = start();
    clock->advance_to_next();
    while (net->exchanges().size() < 2) {
        settle(*ioc);
        clock->advance_to_next();
    }
    settle(*ioc);
    j.cancel();
    settle(*ioc);
    check_cancelled(j);
    const error e = j.get().error();
    BOOST_TEST(e.http_status() == 0); // of the last attempt
    BOOST_REQUIRE(e.attempts().size() == 2u);
    BOOST_TEST(e.attempts()[0].status == 503);
    BOOST_TEST(e.attempts()[1].sent == sent_state::sent_no_reply);
}

BOOST_AUTO_TEST_CASE(a_cancellation_that_comes_with_the_answer_lets_a_good_one_pass)
{
    net->then(script_step::answer(200).held());
    auto j = start();
    net->release();
    j.cancel();
    settle(*ioc);
    BOOST_REQUIRE(j.done());
    BOOST_TEST(j.get().has_value());
}

BOOST_AUTO_TEST_CASE(a_cancellation_that_comes_with_a_bad_answer_stops_the_retries)
{
    net->then(script_step::answer(503).held());
    auto j = start();
    net->release();
    j.cancel();
    settle(*ioc);
    check_cancelled(j);
    BOOST_TEST(j.get().error().http_status() == 503);
    BOOST_TEST(net->exchanges().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_cancellation_that_comes_with_the_end_of_the_back_off_stops_the_retries)
{
    net->then(script_step::answer(503).header("Retry-After", "0")); // its alarm is on its way
    job<result<response>> j(*ioc, with_every_cancellation(c->request("GET", "/records")));
    ioc->restart();
    while (net->exchanges().empty()) ioc->poll_one();
    clock->advance(0ns);
    j.cancel();
    settle(*ioc);
    check_cancelled(j);
    BOOST_TEST(net->exchanges().size() == 1u);
}

BOOST_AUTO_TEST_CASE(terminal_cancellation_needs_no_asking)
{
    net->then(script_step::answer(200).held());
    auto j = start_get();
    j.cancel(asio::cancellation_type::total); // filtered by Asio's coroutines unless they ask for it
    settle(*ioc);
    BOOST_TEST(!j.done());
    j.cancel(asio::cancellation_type::terminal);
    settle(*ioc);
    check_cancelled(j);
}

BOOST_AUTO_TEST_CASE(one_call_is_cancelled_the_others_go_on)
{
    net->then(script_step::answer(200).held()).then(script_step::answer(200).held());
    net->then(script_step::answer(503).header("Retry-After", "5")).then(script_step::answer(200));
    auto first = start_get(), second = start_get(), third = start_get();
    first.cancel();
    settle(*ioc);
    check_cancelled(first);
    BOOST_TEST(!second.done());
    net->release();
    settle(*ioc);
    BOOST_TEST(second.get().has_value());
    drive(*ioc, *clock, third);
    BOOST_TEST(third.get().has_value());
    BOOST_TEST((clock->elapsed() == 5s));
}

BOOST_AUTO_TEST_CASE(a_cancelled_wait_leaves_the_alarm_for_no_longer_than_a_tick)
{
    net->then(script_step::answer(503).header("Retry-After", "60"));
    auto j = start_get();
    j.cancel();
    settle(*ioc);
    BOOST_TEST(j.done());
    BOOST_REQUIRE(clock->next().has_value());
    BOOST_TEST((*clock->next() <= clock->now() + detail::timer_service::tick));
    clock->advance_to_next();
    settle(*ioc);
    BOOST_TEST(!clock->next());
    BOOST_TEST(ioc->stopped());
}

BOOST_AUTO_TEST_CASE(a_caller_that_goes_on_after_its_cancellation_can_reset_it)
{
    net->then(script_step::answer(503).header("Retry-After", "60")).then(script_step::answer(200));
    const auto twice = [](client& on) -> asio::awaitable<result<response>> {
        const result<response> first = co_await on.request("GET", "/records");
        BOOST_TEST((first.error().code() == errc::cancelled));
        co_await asio::this_coro::reset_cancellation_state();
        co_return co_await on.request("GET", "/records");
    };
    job<result<response>> j(*ioc, twice(*c));
    settle(*ioc);
    j.cancel();
    settle(*ioc);
    BOOST_REQUIRE(j.done());
    BOOST_TEST(j.get().has_value());
}

BOOST_AUTO_TEST_SUITE_END()
