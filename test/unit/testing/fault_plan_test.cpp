// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/fault_plan.hpp>

#include <boost/test/unit_test.hpp>

#include <string>
#include <type_traits>

using namespace runtype::testing;
using namespace std::chrono_literals;

static_assert(!std::is_aggregate_v<fault_rule>);
static_assert(!std::is_aggregate_v<fault_plan>);

namespace {

// What parse() says about a text that it must refuse.
std::string refusal(const std::string& text)
{
    try {
        (void)fault_plan::parse(text, "plan.txt");
    } catch (const fault_plan_error& e) {
        return e.what();
    }
    return "accepted";
}

std::string printed(const fault_rule& rule)
{
    fault_plan plan;
    plan.add(rule);
    return plan.text();
}

} // namespace

BOOST_AUTO_TEST_SUITE(fault_plan_suite)

// Each line is what the plan prints for itself, so reading and printing must give it back.
constexpr const char* canonical_lines[] = {
    "status 503",
    "probability 0.05 method GET path /v1/records status 429 retry-after 1",
    "status any",
    "request 1 status 429 retry-after \"Wed, 21 Oct 2026 07:28:00 GMT\" code SLOW_MODE_HOURLY_LIMIT_EXCEEDED",
    "request 2 status 429 retry-after \"\"",
    "request 3 cut answer-at 200",
    "request 3,7-9,12 cut before-read",
    "every 10 delay 50ms",
    "every 10 max 3 cut request-at 17 reset",
    "cut before-answer not-executed",
    "cut after-answer close-notify",
    "hang",
    "stall answer-at 0",
    "garbage 64",
    "extra-answer",
    "oversized 1073741824 promise",
    "oversized 1000 sent",
    "oversized 1000 chunked",
    "gzip-bomb 104857600",
    "drip 10 per 1ms",
    "drip 1 per 0ns",
    "wrong-length +5",
    "wrong-length -5",
    "truncated-json",
    "truncated-json 30",
    "html executed",
    "wrong-types",
    "wrong-types containers",
    "nesting 10000",
    "endless-headers",
    "huge-head 104857600",
    "status 500 executed",
    "delay 2s framing chunked",
    "hang delay 1min framing until-close",
    "framing content-length",
    "connection 2 drop reset",
    "connection every 5 drop",
    "connection probability 0.25 max 2 stall",
    "connection 3-4 garbage 100",
    "connection delay 1500us",
    "path \"/v1/with blank\" status 404",
};

BOOST_AUTO_TEST_CASE(text_form_is_printed_as_it_was_read)
{
    for (const auto& line : canonical_lines) {
        BOOST_TEST_CONTEXT(line)
        {
            const std::string text = std::string(line) + '\n';
            const fault_plan plan = fault_plan::parse(text);
            BOOST_TEST(plan.rules().size() == 1U);
            BOOST_TEST(plan.text() == text);
            BOOST_TEST((fault_plan::parse(plan.text()) == plan));
        }
    }
}

BOOST_AUTO_TEST_CASE(builder_and_text_make_equal_plans)
{
    fault_plan built;
    built.add(fault_rule().probability(0.05).method("GET").path("/v1/records").status(429).retry_after("1"));
    built.add(fault_rule().request(3).cut_in_answer(200));
    built.add(fault_rule().every(10).delay(50ms));
    built.add(fault_rule().on_connections().request(2).drop().by(cut_style::reset));
    const fault_plan read = fault_plan::parse("probability 0.05 method GET path /v1/records status 429 retry-after 1\n"
                                              "request 3 cut answer-at 200\n"
                                              "every 10 delay 50ms\n"
                                              "connection 2 drop reset\n");
    BOOST_TEST((built == read));
    BOOST_TEST(built.text() == read.text());
}

BOOST_AUTO_TEST_CASE(each_builder_function_has_its_words)
{
    BOOST_TEST(printed(fault_rule().cut_before_read()) == "cut before-read\n");
    BOOST_TEST(printed(fault_rule().cut_in_request(4).by(cut_style::reset)) == "cut request-at 4 reset\n");
    BOOST_TEST(printed(fault_rule().cut_before_answer()) == "cut before-answer\n");
    BOOST_TEST(printed(fault_rule().cut_after_answer()) == "cut after-answer\n");
    BOOST_TEST(printed(fault_rule().any_status().max(2)) == "max 2 status any\n");
    BOOST_TEST(printed(fault_rule().stall_in_answer(7)) == "stall answer-at 7\n");
    BOOST_TEST(printed(fault_rule().oversized(9, oversize_mode::chunked)) == "oversized 9 chunked\n");
    BOOST_TEST(printed(fault_rule().gzip_bomb(9)) == "gzip-bomb 9\n");
    BOOST_TEST(printed(fault_rule().drip(3, 4ms)) == "drip 3 per 4ms\n");
    BOOST_TEST(printed(fault_rule().wrong_length(-1)) == "wrong-length -1\n");
    BOOST_TEST(printed(fault_rule().nesting(5).executed(false)) == "nesting 5 not-executed\n");
    BOOST_TEST(printed(fault_rule().huge_head(5)) == "huge-head 5\n");
    BOOST_TEST(printed(fault_rule().requests(2, 4).hang()) == "request 2-4 hang\n");
    BOOST_TEST(printed(fault_rule().framing(answer_framing::chunked)) == "framing chunked\n");
    BOOST_TEST(printed(fault_rule().garbage().on_connections()) == "connection garbage 64\n");
    BOOST_TEST(printed(fault_rule().on_connections().garbage()) == "connection garbage 64\n");
    BOOST_TEST(printed(fault_rule().on_connections().stall()) == "connection stall\n");
}

BOOST_AUTO_TEST_CASE(comments_blank_lines_and_line_ends_are_ignored)
{
    const fault_plan plan = fault_plan::parse("# a comment\n\n   \t\r\nstatus 500 # why not\r\n\nhang");
    BOOST_TEST(plan.text() == "status 500\nhang\n");
    BOOST_TEST(fault_plan::parse("").empty());
    BOOST_TEST(fault_plan().text().empty());
}

BOOST_AUTO_TEST_CASE(a_quoted_word_may_hold_a_hash_sign)
{
    const fault_plan plan = fault_plan::parse("status 500 code \"a # b\"");
    BOOST_TEST(plan.rules().at(0).data().code.value() == "a # b");
}

BOOST_AUTO_TEST_CASE(units_of_bytes_and_times)
{
    BOOST_TEST(
        fault_plan::parse("nesting 3\noversized 2K\noversized 3M\noversized 1G").text() ==
        "nesting 3\noversized 2048 promise\noversized 3145728 promise\noversized 1073741824 promise\n");
    BOOST_TEST(fault_plan::parse("delay 90s").text() == "delay 90s\n");
    BOOST_TEST(fault_plan::parse("delay 120s").text() == "delay 2min\n");
    BOOST_TEST(fault_plan::parse("delay 1000us").text() == "delay 1ms\n");
}

BOOST_AUTO_TEST_CASE(errors_name_file_line_and_word)
{
    BOOST_TEST(refusal("status 500\n\nstauts 500\n") == "plan.txt:3: unknown word 'stauts'");
    BOOST_TEST(refusal("status") == "plan.txt:1: the line ends where a status or 'any' should stand");
    BOOST_TEST(refusal("status five") == "plan.txt:1: expected a whole number, got 'five'");
    BOOST_TEST(refusal("delay 5") == "plan.txt:1: expected a time such as 50ms, 2s or 1min, got '5'");
    BOOST_TEST(
        refusal("cut here") ==
        "plan.txt:1: 'cut' takes before-read, request-at N, before-answer, answer-at N or after-answer, got 'here'");
    BOOST_TEST(refusal("status 500 code \"abc") == "plan.txt:1: a double quote is not closed");
    try {
        (void)fault_plan::parse("hang\nhang\nhang 1");
        BOOST_FAIL("accepted");
    } catch (const fault_plan_error& e) {
        BOOST_TEST(e.line() == 3U);
        BOOST_TEST(std::string(e.what()) == "fault plan:3: unknown word '1'");
    }
}

constexpr const char* refused_lines[] = {
    "every 0 hang",                      // counts start at 1
    "request 0 hang",                    // the same
    "request 5-3 hang",                  // a range goes upwards
    "request 3, hang",                   // a number is missing
    "request x hang",                    // not a number
    "max 0 hang",                        // would never strike
    "probability 1.5 hang",              // more than certain
    "probability -0.1 hang",             // less than never
    "probability nan hang",              // not a number at all
    "every 2 probability 0.5 hang",      // one or the other
    "request 2 every 2 hang",            // one or the other
    "method GET",                        // says when, but not what
    "status 500 hang",                   // two faults
    "hang retry-after 1",                // no status to carry it
    "hang code X",                       // the same
    "status 99",                         // not a status
    "status 600",                        // not a status
    "status 18446744073709551616",       // not a number that fits
    "status 100",                        // an interim answer is no answer
    "executed",                          // of what
    "cut before-read executed",          // it was not read
    "cut request-at 5 executed",         // it was not read
    "connection 2 status 500",           // a connection has no status
    "connection 2 drop method GET",      // nor a method
    "connection 2 drop framing chunked", // nor a framing
    "drop",                              // only connections can be dropped
    "stall",                             // only connections can be stalled as a whole
    "garbage 10 reset",                  // garbage has its own end
    "wrong-length 5",                    // sign missing
    "wrong-length +0",                   // that length is right
    "drip 5 every 5ms",                  // the word is 'per'
    "drip 0 per 5ms",                    // would never end
    "nesting 0",                         // that is no nesting
    "framing gzip",                      // not a framing
    "oversized 99999999999G",            // does not fit
    "delay 99999999999999999999s",       // does not fit
    "delay 9999999999min",               // does not fit after its unit
};

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_refused)
{
    for (const auto& line : refused_lines) {
        BOOST_TEST_CONTEXT(line) { BOOST_CHECK_THROW((void)fault_plan::parse(line), fault_plan_error); }
    }
}

BOOST_AUTO_TEST_CASE(builder_refuses_what_the_text_form_refuses)
{
    fault_plan plan;
    BOOST_CHECK_THROW(fault_rule().every(0), std::invalid_argument);
    BOOST_CHECK_THROW(fault_rule().max(0), std::invalid_argument);
    BOOST_CHECK_THROW(fault_rule().delay(-1ns), std::invalid_argument);
    BOOST_CHECK_THROW(fault_rule().status(600), std::invalid_argument);
    BOOST_CHECK_THROW(fault_rule().hang().html(), std::invalid_argument);
    BOOST_CHECK_THROW(fault_rule().status(500).code("a\"b"), std::invalid_argument);
    BOOST_CHECK_THROW(fault_rule().status(500).retry_after("1\r\nX: y"), std::invalid_argument);
    BOOST_CHECK_THROW(plan.add(fault_rule()), std::invalid_argument);
    BOOST_CHECK_THROW(plan.add(fault_rule().drop()), std::invalid_argument);
    BOOST_CHECK_THROW(plan.add(fault_rule().on_connections().html()), std::invalid_argument);
    BOOST_TEST(plan.empty());
}

BOOST_AUTO_TEST_CASE(each_kind_has_a_word_of_its_own_in_the_list)
{
    const std::string_view syntax = fault_plan::syntax();
    for (int i = static_cast<int>(fault_kind::delay); i <= static_cast<int>(fault_kind::huge_head); ++i) {
        const auto kind = static_cast<fault_kind>(i);
        if (kind != fault_kind::burst_limit) {
            BOOST_TEST_INFO(to_string(kind));
            BOOST_TEST(syntax.find(to_string(kind)) != std::string_view::npos);
        }
    }
    BOOST_TEST(to_string(static_cast<fault_kind>(200)) == "unknown");
}

BOOST_AUTO_TEST_CASE(examples_of_the_list_are_valid)
{
    const std::string_view syntax = fault_plan::syntax();
    const auto begin = syntax.find("Examples\n");
    BOOST_REQUIRE(begin != std::string_view::npos);
    BOOST_TEST(fault_plan::parse(syntax.substr(begin + 9)).rules().size() == 4U);
}

BOOST_AUTO_TEST_SUITE_END()
