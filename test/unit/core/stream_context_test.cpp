// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/stream_context.hpp"
#include "core/text_blocks.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

using detail::read_stream_context;
using detail::stream_context;

BOOST_AUTO_TEST_SUITE(stream_context_suite)

BOOST_AUTO_TEST_CASE(what_a_request_says_about_going_on)
{
    stream_context c = read_stream_context("/agents/agent%205/execute", R"({"messages":[],"conversationId":"c/1"})");
    BOOST_TEST(c.base == "/agents/agent%205");
    BOOST_TEST(c.agent_id == "agent 5");
    BOOST_TEST(detail::events_target(c, "3").empty()); // the execution is not known yet
    c.execution_id = "exec_r7";
    BOOST_TEST(
        detail::events_target(c, "3") == "/agents/agent%205/executions/exec_r7/events?conversationId=c%2F1&after=3");
    BOOST_TEST(detail::events_target(c, "") == "/agents/agent%205/executions/exec_r7/events?conversationId=c%2F1");
    BOOST_TEST(detail::resume_target(c) == "/dispatch/resume");
    BOOST_TEST(detail::approve_target(c) == "/agents/agent%205/approve");

    c = read_stream_context("/dispatch", R"({"agent":{"agentId":"agent_5"},"conversationId":"c1"})");
    BOOST_TEST(c.agent_id == "agent_5");
    c.execution_id = "e";
    BOOST_TEST(!detail::events_target(c, "1").empty());
    BOOST_TEST(detail::approve_target(c) == "/dispatch/approve");

    c = read_stream_context("/dispatch", R"({"flow":{"id":"flow_3"}})");
    c.execution_id = "e";
    BOOST_TEST(detail::events_target(c, "1").empty());

    c = read_stream_context("/dispatch/resume", R"({"executionId":"exec_9"})");
    BOOST_TEST(c.execution_id == "exec_9");

    c = read_stream_context("/client/chat", R"({"sessionId":"s1","messages":[]})");
    c.execution_id = "e";
    BOOST_TEST(detail::resume_target(c) == "/client/resume");
    BOOST_TEST(detail::approve_target(c).empty());

    c = read_stream_context("/agents/a/executions/e%2Fx/events?after=17&conversationId=c+1", "");
    BOOST_TEST(c.attaches);
    BOOST_TEST(c.execution_id == "e/x");
    BOOST_TEST(c.after == "17");
    BOOST_TEST(c.conversation_id == "c 1");

    c = read_stream_context("/eval/stream", "not json");
    c.execution_id = "e";
    BOOST_TEST(detail::resume_target(c).empty());
}

BOOST_AUTO_TEST_CASE(answers_are_written_by_call_id)
{
    stream_context c = read_stream_context("/dispatch", "{}");
    c.execution_id = "exec_r7";
    const std::vector<std::pair<std::string, raw_json>> outputs{
        std::pair(std::string("call_9"), raw_json(R"({"left":3})")), std::pair(std::string("call_10"), raw_json())};
    BOOST_TEST(
        detail::resume_body(c, outputs) ==
        R"({"executionId":"exec_r7","toolOutputs":{"call_9":{"left":3},"call_10":null},"streamResponse":true})");
    BOOST_TEST(
        detail::approve_body(c, "ap_1", false, "too dear") ==
        R"({"executionId":"exec_r7","approvalId":"ap_1","decision":"denied","reason":"too dear","streamResponse":true})");
    c.base = "/agents/a";
    BOOST_TEST(
        detail::approve_body(c, "ap_1", true, "fine") ==
        R"({"executionId":"exec_r7","approvalId":"ap_1","decision":"approved","streamResponse":true})");
}

BOOST_AUTO_TEST_CASE(text_counts_once)
{
    detail::text_blocks blocks;
    blocks.on_start("a", false);
    BOOST_TEST(blocks.on_delta("a"));
    BOOST_TEST(!blocks.on_complete("a")); // it repeats the deltas
    BOOST_TEST(blocks.on_complete("b"));  // it came only as a whole
    blocks.on_start("t", true);           // of a flow that runs as a tool
    BOOST_TEST(!blocks.on_delta("t"));
    BOOST_TEST(!blocks.on_complete("t"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
