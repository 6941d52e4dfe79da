// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/fault_engine.hpp"

#include "testing/seeded.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <vector>

using namespace runtype::testing;
using namespace runtype::testing::detail;
using namespace std::chrono_literals;

namespace {

fault_decision get(fault_engine& engine, std::string_view path = "/v1/records", std::chrono::nanoseconds now = 0ns)
{
    return engine.next_request("GET", path, now);
}

// Numbers of the requests, out of the first `count`, at which something happens.
std::vector<int> strikes(const std::string& plan, int count, std::uint64_t seed = 1)
{
    fault_engine engine(fault_plan::parse(plan), seed);
    std::vector<int> out;
    for (int n = 1; n <= count; ++n) {
        if (get(engine).fault.kind != fault_kind::none) {
            out.push_back(n);
        }
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(fault_engine_suite)

BOOST_AUTO_TEST_CASE(an_empty_plan_does_nothing)
{
    fault_engine engine(fault_plan(), 1);
    const fault_decision decision = get(engine);
    BOOST_TEST((decision.fault.kind == fault_kind::none));
    BOOST_TEST(decision.executed);
    BOOST_TEST(decision.delay.count() == 0);
    BOOST_TEST(!decision.window.has_value());
    BOOST_TEST((engine.next_connection().fault.kind == fault_kind::none));
}

BOOST_AUTO_TEST_CASE(selectors_count_from_one)
{
    BOOST_TEST(strikes("hang", 3) == (std::vector<int>{1, 2, 3}));
    BOOST_TEST(strikes("request 2,4-5 hang", 6) == (std::vector<int>{2, 4, 5}));
    BOOST_TEST(strikes("every 3 hang", 9) == (std::vector<int>{3, 6, 9}));
    BOOST_TEST(strikes("every 2 max 2 hang", 9) == (std::vector<int>{2, 4}));
    BOOST_TEST(strikes("probability 0 hang", 50).empty());
    BOOST_TEST(strikes("probability 1 hang", 3) == (std::vector<int>{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(probability_is_decided_by_the_seed_and_comes_out_about_right)
{
    const auto first = strikes("probability 0.1 hang", 10'000, 7);
    BOOST_TEST(first == strikes("probability 0.1 hang", 10'000, 7));
    BOOST_TEST(first != strikes("probability 0.1 hang", 10'000, 8));
    // Five standard deviations (30) around 1000.
    BOOST_TEST(first.size() > 850U);
    BOOST_TEST(first.size() < 1150U);
}

BOOST_AUTO_TEST_CASE(a_rule_before_it_does_not_change_when_a_rule_strikes)
{
    const auto alone = strikes("every 1000000 html\nprobability 0.1 hang", 500);
    fault_engine engine(fault_plan::parse("probability 0.5 delay 1ms\nprobability 0.1 hang"), 1);
    std::vector<int> together;
    for (int n = 1; n <= 500; ++n) {
        if (get(engine).fault.kind == fault_kind::hang) {
            together.push_back(n);
        }
    }
    BOOST_TEST(together == alone);
    BOOST_TEST(!alone.empty());
}

BOOST_AUTO_TEST_CASE(a_rule_counts_what_fits_its_method_and_path)
{
    fault_engine engine(fault_plan::parse("request 2 method POST path /v1/records hang"), 1);
    const auto kind = [&engine](std::string_view method, std::string_view path) {
        return engine.next_request(method, path, 0ns).fault.kind;
    };
    BOOST_TEST((kind("POST", "/v1/records") == fault_kind::none)); // the first that fits
    BOOST_TEST((kind("GET", "/v1/records") == fault_kind::none));
    BOOST_TEST((kind("POST", "/v1/agents") == fault_kind::none));
    BOOST_TEST((kind("POST", "/v1/record") == fault_kind::none));
    BOOST_TEST((kind("POST", "/v1/records/rec_1") == fault_kind::hang)); // the second
    BOOST_TEST((kind("POST", "/v1/records") == fault_kind::none));
}

BOOST_AUTO_TEST_CASE(the_first_rule_with_a_fault_decides_and_delays_add_up)
{
    fault_engine engine(
        fault_plan::parse(
            "delay 1ms\nstatus 500 delay 10ms\nstatus 503 delay 100ms\nframing chunked\nframing until-close"),
        1);
    const fault_decision decision = get(engine);
    BOOST_TEST((decision.fault.kind == fault_kind::status));
    BOOST_TEST(decision.fault.status == 500);
    BOOST_TEST((decision.delay == 111ms));
    BOOST_TEST((decision.framing == answer_framing::chunked));
}

BOOST_AUTO_TEST_CASE(a_rule_that_came_too_late_does_not_use_up_its_max)
{
    fault_engine engine(fault_plan::parse("request 1 status 500\nmax 1 status 503"), 1);
    BOOST_TEST(get(engine).fault.status == 500);
    BOOST_TEST(get(engine).fault.status == 503);
    BOOST_TEST((get(engine).fault.kind == fault_kind::none));
}

BOOST_AUTO_TEST_CASE(what_is_carried_out_by_default_and_by_choice)
{
    const auto executed = [](const std::string& plan) {
        fault_engine engine(fault_plan::parse(plan), 1);
        return get(engine).executed;
    };
    for (const char* before : {"status 503", "html", "cut before-read", "cut request-at 3", "status any"}) {
        BOOST_TEST_INFO(before);
        BOOST_TEST(!executed(before));
    }
    for (const char* after :
         {"cut before-answer", "cut answer-at 3", "cut after-answer", "hang", "garbage", "drip 1 per 1ms",
          "truncated-json", "wrong-types", "nesting 3", "oversized 3", "endless-headers", "delay 1ms"}) {
        BOOST_TEST_INFO(after);
        BOOST_TEST(executed(after));
    }
    BOOST_TEST(executed("status 503 executed"));
    BOOST_TEST(!executed("cut before-answer not-executed"));
}

BOOST_AUTO_TEST_CASE(any_status_draws_all_five_from_the_seed)
{
    const auto draw_all = [](std::uint64_t seed) {
        fault_engine engine(fault_plan::parse("status any"), seed);
        std::vector<int> out;
        for (int i = 0; i < 200; ++i) {
            out.push_back(get(engine).fault.status);
        }
        return out;
    };
    const auto statuses = draw_all(3);
    BOOST_TEST(
        std::set<int>(statuses.begin(), statuses.end()) == (std::set<int>{429, 500, 502, 503, 504}),
        boost::test_tools::per_element());
    BOOST_TEST(statuses == draw_all(3));
    BOOST_TEST(statuses != draw_all(4));
}

BOOST_AUTO_TEST_CASE(connections_and_requests_are_counted_apart)
{
    fault_engine engine(fault_plan::parse("connection 2 drop reset\nrequest 1 hang"), 1);
    BOOST_TEST((engine.next_connection().fault.kind == fault_kind::none));
    const fault_decision second = engine.next_connection();
    BOOST_TEST((second.fault.kind == fault_kind::connection_drop));
    BOOST_TEST((second.fault.style == cut_style::reset));
    BOOST_TEST((get(engine).fault.kind == fault_kind::hang));
    BOOST_TEST((engine.next_connection().fault.kind == fault_kind::none));
}

BOOST_AUTO_TEST_CASE(burst_window_is_fixed_and_counts_to_its_limit)
{
    fault_engine engine(fault_plan(), 1);
    engine.limit_bursts(3, 10s);
    for (const unsigned left : {2U, 1U, 0U}) {
        const fault_decision decision = get(engine, "/v1/records", 7s);
        BOOST_TEST((decision.fault.kind == fault_kind::none));
        BOOST_TEST(decision.window.value().remaining == left);
        BOOST_TEST(decision.window.value().limit == 3U);
        BOOST_TEST((decision.window.value().until_reset == 3s));
    }
    const fault_decision over = get(engine, "/v1/records", 9999ms);
    BOOST_TEST((over.fault.kind == fault_kind::burst_limit));
    BOOST_TEST(over.fault.status == 429);
    BOOST_TEST(!over.executed);
    BOOST_TEST((over.window.value().until_reset == 1ms));
    // The window is counted from 0, not from the first request in it.
    BOOST_TEST((get(engine, "/v1/records", 10s).fault.kind == fault_kind::none));
    BOOST_TEST(get(engine, "/v1/records", 19'999ms).window.value().remaining == 1U);
    BOOST_TEST(get(engine, "/v1/records", 35s).window.value().remaining == 2U);
}

BOOST_AUTO_TEST_CASE(a_burst_limit_of_nothing_refuses_everything)
{
    fault_engine engine(fault_plan(), 1);
    engine.limit_bursts(0, 10s);
    BOOST_TEST((get(engine).fault.kind == fault_kind::burst_limit));
}

BOOST_AUTO_TEST_CASE(a_request_over_the_limit_never_reaches_the_plan)
{
    fault_engine engine(fault_plan::parse("request 2 hang"), 1);
    engine.limit_bursts(1, 10s);
    BOOST_TEST((get(engine, "/v1/records", 0s).fault.kind == fault_kind::none));
    BOOST_TEST((get(engine, "/v1/records", 1s).fault.kind == fault_kind::burst_limit));
    BOOST_TEST((get(engine, "/v1/records", 10s).fault.kind == fault_kind::hang));
}

BOOST_AUTO_TEST_CASE(another_plan_starts_to_count_anew)
{
    fault_engine engine(fault_plan::parse("request 1 hang"), 1);
    engine.limit_bursts(2, 10s);
    BOOST_TEST((get(engine).fault.kind == fault_kind::hang));
    engine.set_plan(fault_plan::parse("request 1 html"));
    BOOST_TEST((get(engine).fault.kind == fault_kind::html));
    BOOST_TEST((get(engine).fault.kind == fault_kind::burst_limit)); // the window is not forgotten
}

BOOST_AUTO_TEST_CASE(drawn_fractions_stay_below_one_and_differ)
{
    std::set<double> seen;
    for (std::uint64_t n = 0; n < 1000; ++n) {
        const double value = draw_fraction(1, 2, n);
        BOOST_REQUIRE(value >= 0);
        BOOST_REQUIRE(value < 1);
        seen.insert(value);
    }
    BOOST_TEST(seen.size() == 1000U);
    BOOST_TEST(draw(1, 2, 3) != draw(1, 3, 2));
}

BOOST_AUTO_TEST_SUITE_END()
