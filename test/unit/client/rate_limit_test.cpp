// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/admission.hpp"
#include "engine_fixture.hpp"
#include "resources/operations.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

using namespace std::chrono_literals;
using step = script_step;

step limited(std::string after, std::string body = R"({"error":"Too many requests"})")
{
    return step::answer(429, std::move(body)).header("Retry-After", after);
}
step slow_mode() { return limited("3600", R"({"error":"Slow mode","code":"SLOW_MODE_HOURLY_LIMIT_EXCEEDED"})"); }

BOOST_FIXTURE_TEST_SUITE(rate_limit_, engine_fixture)

BOOST_AUTO_TEST_CASE(a_429_holds_up_its_siblings_until_the_time_that_it_named)
{
    make_client();
    net->then(limited("7")).then(step::answer(200)).then(step::answer(200));
    auto first = start_get();
    BOOST_TEST(net->exchanges().size() == 1U);
    clock->advance(1s);
    auto sibling = start_get();
    BOOST_TEST(net->exchanges().size() == 1U); // it waits
    BOOST_TEST(c->stats().queued_interactive == 1U);
    BOOST_TEST((c->stats().paused == 6s));
    drive(*ioc, *clock, sibling);
    drive(*ioc, *clock, first);
    BOOST_TEST(first.get().has_value());
    BOOST_TEST(sibling.get().has_value());
    for (std::size_t i = 1; i < 3; ++i) BOOST_TEST((times().at(i) >= 7s));
    BOOST_TEST(c->stats().queued_interactive == 0U);
}

BOOST_AUTO_TEST_CASE(the_wait_for_a_turn_is_in_the_ledger)
{
    make_client();
    net->then(limited("7")).then(step::answer(200)).then(step::answer(200));
    auto first = start_get();
    clock->advance(1s);
    response_info info;
    auto sibling = start_get(request_options().info(info));
    drive(*ioc, *clock, sibling);
    drive(*ioc, *clock, first);
    BOOST_REQUIRE(info.attempts.size() == 1U);
    BOOST_TEST((info.attempts.front().admission == 6s));
    BOOST_TEST((info.attempts.front().queue == 0s));
}

BOOST_AUTO_TEST_CASE(runs_and_other_calls_are_limited_apart)
{
    make_client();
    net->then(limited("7")).then(step::answer(200)).then(step::answer(200));
    job<result<response>> run(*ioc, c->request("POST", "/agents/agent_1/execute", raw_json(std::string("{}"))));
    settle(*ioc);
    auto reading = start_get();
    BOOST_TEST(reading.done());
    BOOST_TEST((times().at(1) == 0s));
    drive(*ioc, *clock, run);
    BOOST_TEST(run.get().has_value());
}

BOOST_AUTO_TEST_CASE(a_turn_after_the_deadline_fails_at_once_and_nothing_is_sent)
{
    make_client();
    net->then(slow_mode());
    const auto first = get();
    BOOST_TEST((first.error().code() == errc::rate_limited));
    BOOST_TEST(first.error().api_code() == "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    const auto sibling = get();
    BOOST_TEST((sibling.error().code() == errc::rate_limited));
    BOOST_TEST((sibling.error().stopped() == stop_reason::deadline));
    BOOST_TEST(sibling.error().api_code() == "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    BOOST_TEST((sibling.error().retry_after().value() == 3600s));
    BOOST_TEST(sibling.error().attempts().empty());
    BOOST_TEST((sibling.error().sent() == sent_state::not_sent));
    BOOST_TEST(net->exchanges().size() == 1U);
    BOOST_TEST((clock->elapsed() == 0s));
}

BOOST_AUTO_TEST_CASE(a_retry_that_gets_no_turn_says_how_far_the_request_had_got)
{
    make_client();
    net->then(step::failure(errc::transport, sent_state::sent_no_reply)).then(slow_mode());
    auto cut = start_get();
    BOOST_TEST(!cut.done()); // backs off
    BOOST_TEST((get().error().code() == errc::rate_limited));
    drive(*ioc, *clock, cut);
    const error e = cut.get().error();
    BOOST_TEST((e.code() == errc::rate_limited));
    BOOST_TEST(e.attempts().size() == 1U);
    BOOST_TEST((e.sent() == sent_state::sent_no_reply)); // the service may have carried it out
    BOOST_TEST(e.to_string().find("nothing was sent") == std::string::npos);
    BOOST_TEST(net->exchanges().size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_begins_a_run_is_counted_as_one)
{
    using detail::call_kind;
    using detail::kind_of_call;
    using detail::operation;
    namespace all = detail::operations;
    for (const operation& op :
         {all::agents_execute, all::dispatch_execute, all::products_surface_api_dispatch, all::flows_run_on_record_type,
          all::schedules_run_now, all::products_run_surface_schedule_now, all::batch_submit, all::evals_stream,
          all::evals_submit, all::client_chat})
        BOOST_TEST((kind_of_call(op.method, op.path) == call_kind::run), op.name);
    // What goes on with a run is not counted by the service, and these run neither agent nor flow.
    for (const operation& op :
         {all::agents_resume, all::agents_approve, all::dispatch_resume, all::dispatch_continue, all::dispatch_approve,
          all::client_resume, all::tools_execute, all::batch_cancel, all::evals_compare, all::records_list,
          all::agents_list_executions})
        BOOST_TEST((kind_of_call(op.method, op.path) == call_kind::other), op.name);
}

BOOST_AUTO_TEST_CASE(calls_get_their_turns_in_the_order_in_which_they_came)
{
    make_client(options().deadline(10min));
    net->then(step::answer(200)).then(limited("5"));
    BOOST_TEST(get().has_value());
    auto refused = start_get(request_options().retry(retry_policy::none()));
    BOOST_TEST(refused.done());
    std::vector<job<result<response>>> jobs;
    for (int i = 0; i < 5; ++i) {
        net->then(step::answer(200));
        jobs.emplace_back(*ioc, c->request("GET", "/records?n=" + std::to_string(i)));
        settle(*ioc);
    }
    for (auto& j : jobs) drive(*ioc, *clock, j);
    BOOST_REQUIRE(net->exchanges().size() == 7U);
    for (std::size_t i = 0; i < 5; ++i) BOOST_TEST(sent(i + 2).target == "/v1/records?n=" + std::to_string(i));
}

BOOST_AUTO_TEST_CASE(a_call_may_be_cancelled_while_it_waits_for_its_turn)
{
    for (const auto type : {boost::asio::cancellation_type::terminal}) {
        make_client();
        net->then(limited("7"));
        auto first = start_get(request_options().retry(retry_policy::none()));
        auto waiting = start_get();
        auto behind = start_get();
        BOOST_TEST(c->stats().queued_interactive == 2U);
        waiting.cancel(type);
        settle(*ioc);
        BOOST_REQUIRE(waiting.done());
        BOOST_TEST((waiting.get().error().code() == errc::cancelled));
        BOOST_TEST(c->stats().queued_interactive == 1U);
        net->then(step::answer(200));
        drive(*ioc, *clock, behind);
        BOOST_TEST(behind.get().has_value());
        BOOST_TEST((times().back() == 7s));
    }
}

BOOST_AUTO_TEST_CASE(closing_ends_the_calls_that_wait_for_a_turn)
{
    make_client();
    net->then(limited("7"));
    auto first = start_get(request_options().retry(retry_policy::none()));
    auto waiting = start_get();
    job<void> closing(*ioc, c->close());
    settle(*ioc);
    BOOST_TEST(closing.done());
    BOOST_REQUIRE(waiting.done());
    BOOST_TEST((waiting.get().error().code() == errc::closed));
    BOOST_TEST(c->stats().in_flight == 0U);
    BOOST_TEST(c->stats().queued_interactive == 0U);
}

BOOST_AUTO_TEST_CASE(dropping_the_io_context_drops_the_calls_that_wait_for_a_turn)
{
    make_client();
    net->then(limited("7"));
    auto first = start_get(request_options().retry(retry_policy::none()));
    auto waiting = start_get();
    ioc.reset();
    BOOST_TEST(!waiting.done());
    BOOST_TEST(c->stats().queued_interactive == 0U);
}

BOOST_AUTO_TEST_CASE(more_calls_than_may_wait_are_overloaded)
{
    make_client(options().max_waiting(1));
    net->then(limited("7"));
    auto first = start_get(request_options().retry(retry_policy::none()));
    auto waiting = start_get();
    auto shed = start_get();
    BOOST_REQUIRE(shed.done());
    BOOST_TEST((shed.get().error().code() == errc::overloaded));
    BOOST_TEST(shed.get().error().message().find("max_waiting") != std::string_view::npos);
    BOOST_TEST(!waiting.done());
    net->then(step::answer(200));
    drive(*ioc, *clock, waiting);
    BOOST_TEST(waiting.get().has_value());
}

BOOST_AUTO_TEST_CASE(a_governor_that_is_off_holds_nothing_up)
{
    make_client(options().rate_limit(rate_limit::off()));
    net->then(limited("7")).then(step::answer(200)).then(step::answer(200));
    auto first = start_get();
    auto sibling = start_get();
    BOOST_TEST(sibling.done());
    BOOST_TEST((times().at(1) == 0s));
    drive(*ioc, *clock, first);
    BOOST_TEST(first.get().has_value());
}

BOOST_AUTO_TEST_CASE(a_known_plan_holds_back_what_the_window_does_not_take)
{
    make_client(options().rate_limit(rate_limit::runs(2)));
    std::vector<job<result<response>>> runs;
    for (int i = 0; i < 5; ++i) {
        net->then(step::answer(200));
        runs.emplace_back(*ioc, c->request("POST", "/agents/agent_1/execute", raw_json(std::string("{}"))));
    }
    settle(*ioc);
    for (auto& j : runs) drive(*ioc, *clock, j);
    const std::vector<std::chrono::nanoseconds> expected{0s, 0s, 10s, 10s, 20s};
    BOOST_TEST((times() == expected));
    BOOST_TEST(c->stats().run_limit.value() == 2U);
}

BOOST_AUTO_TEST_CASE(retries_stop_when_the_budget_is_spent)
{
    make_client(options().retry_budget(2));
    for (int i = 0; i < 5; ++i) net->then(step::answer(500));
    const auto first = get();
    BOOST_TEST((first.error().stopped() == stop_reason::budget_used_up));
    BOOST_TEST(first.error().attempts().size() == 3U);
    const auto second = get();
    BOOST_TEST((second.error().stopped() == stop_reason::budget_used_up));
    BOOST_TEST(second.error().attempts().size() == 1U);
    BOOST_TEST(second.error().to_string().find("retries") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(retries_that_helped_and_429s_cost_nothing)
{
    make_client(options().retry_budget(1));
    for (int i = 0; i < 3; ++i) {
        net->then(step::answer(500)).then(step::answer(200));
        BOOST_TEST(get().has_value());
        BOOST_TEST(c->stats().retry_budget == 1U);
    }
    net->then(limited("1")).then(limited("1")).then(step::answer(200));
    BOOST_TEST(get().has_value());
    BOOST_TEST(c->stats().retry_budget == 1U);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
