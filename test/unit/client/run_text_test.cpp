// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The text of runs, and their outcome.
#include "stream_fixture.hpp"

#include <string>
#include <vector>

namespace runtype::test::run_text_suite {
namespace {

namespace asio = boost::asio;

const std::string call = frame(R"({"type":"await","executionId":"exec_r7","toolCallId":"a","toolName":"stock_level"})");
const std::string the_end =
    frame(R"({"type":"execution_complete","executionId":"exec_r7","success":true,"finalOutput":"done"})");

asio::awaitable<std::vector<std::string>> pieces_of(event_stream& run)
{
    std::vector<std::string> all;
    auto text = run.text();
    while (auto piece = co_await text.next()) all.push_back(*piece ? **piece : "ERROR");
    co_return all;
}

BOOST_AUTO_TEST_SUITE(run_text)

BOOST_AUTO_TEST_CASE(text_comes_once)
{
    stream_fixture blocks([](const stream_request&) {
        return stream_reply::events(
            frame(R"({"type":"text_start","id":"n","parentToolCallId":"c"})") +
            frame(R"({"type":"text_delta","id":"n","delta":"hidden"})") +
            frame(R"({"type":"text_complete","id":"n","text":"hidden"})") +
            frame(R"({"type":"text_complete","id":"w","text":"whole"})"));
    });
    event_stream second = blocks.start();
    const std::vector<std::string> pieces{"whole", "ERROR"}; // it was dropped
    BOOST_TEST(test::run(blocks.ioc, *blocks.clock, pieces_of(second)) == pieces, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_final_output)
{
    const auto output = [](std::string bytes) {
        stream_fixture f([=](const stream_request&) { return stream_reply::events(bytes); });
        event_stream run = f.start();
        return test::run(f.ioc, *f.clock, run.final_output());
    };
    BOOST_TEST(output(the_end).value() == "done");
    const std::string plain_end = frame(R"({"type":"execution_complete","success":true})");
    BOOST_TEST(
        output(
            frame(R"({"type":"text_delta","id":"a","delta":"x"})") +
            frame(R"({"type":"text_delta","id":"b","delta":"y"})") + plain_end)
            .value() == "xy");
    BOOST_TEST(
        output(
            frame(R"({"type":"text_delta","delta":"draft"})") +
            frame(R"({"type":"step_complete","result":{"response":"one"}})") +
            frame(R"({"type":"step_complete","result":{"response":"two"}})") + plain_end)
            .value() == "two");
    const auto failed = output(frame(R"({"type":"execution_error","error":{"code":"E7","message":"no model"}})"));
    BOOST_TEST((failed.error().code() == errc::server_error));
    BOOST_TEST(failed.error().message() == "no model");
    BOOST_TEST(failed.error().api_code() == "E7");
    BOOST_TEST(
        (output(frame(R"({"type":"execution_complete","success":false})")).error().code() == errc::server_error));
    BOOST_TEST((output(call).error().code() == errc::conflict));
    BOOST_TEST((output(frame(R"({"type":"ping"})")).error().code() == errc::stream_dropped));
}

// A flow that runs as a tool speaks in the same stream, in the older vocabulary with a toolContext.
const std::string tool_flow = [] {
    const std::string context =
        R"(,"executionId":"exec_inner","toolContext":{"executionId":"exec_r7","stepId":"s","toolId":"call_7"}})";
    return frame(R"({"type":"flow_start","seq":1,"flowId":"flow_2")" + context) +
           frame(R"({"type":"step_delta","seq":2,"id":"s1","text":"inner")" + context) +
           frame(R"({"type":"step_complete","seq":900,"id":"s1","result":{"response":"inner"})" + context) +
           frame(R"({"type":"flow_complete","seq":901,"success":true,"finalOutput":"inner")" + context);
}();

BOOST_AUTO_TEST_CASE(a_flow_that_runs_as_a_tool_does_not_end_the_run)
{
    const std::string begin =
        frame(R"({"type":"flow_start","executionId":"exec_r7","flowId":"flow_1","seq":3})") +
        frame(R"({"type":"step_delta","executionId":"exec_r7","id":"s0","text":"outer ","seq":4})");
    const std::string end = frame(R"({"type":"step_delta","executionId":"exec_r7","id":"s0","text":"text","seq":5})") +
                            frame(R"({"type":"flow_complete","executionId":"exec_r7","seq":6})");
    stream_fixture f([&](const stream_request&) { return stream_reply::events(begin + tool_flow + end); });
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    BOOST_TEST(!all.failure);
    BOOST_REQUIRE(all.events.size() == 8u);
    for (std::size_t i = 0; i < 8; ++i)
        BOOST_TEST(all.events[i].parent_tool_call_id() == (i >= 2 && i < 6 ? "call_7" : ""));
    BOOST_TEST(all.events[2].is<events::unknown>());
    BOOST_TEST(all.events[2].execution_id() == "exec_inner");
    BOOST_TEST(all.events[5].is<events::unknown>());
    BOOST_TEST((run.status().state == run_state::completed));
    BOOST_TEST(run.status().execution_id == "exec_r7");
    BOOST_TEST(run.status().last_seq.value() == 6);

    event_stream second = f.start();
    const std::vector<std::string> pieces{"outer ", "text"};
    BOOST_TEST(test::run(f.ioc, *f.clock, pieces_of(second)) == pieces, boost::test_tools::per_element());
    BOOST_TEST(test::run(f.ioc, *f.clock, f.start().final_output()).value() == "outer text");
}

BOOST_AUTO_TEST_CASE(a_run_that_drops_within_its_tools_flow_is_known_by_its_own_ids)
{
    stream_fixture f([&](const stream_request&) {
        return stream_reply::events(frame(R"({"type":"flow_start","executionId":"exec_r7","seq":3})") + tool_flow);
    });
    event_stream run = f.start();
    BOOST_TEST((f.read(run).failure.code() == errc::stream_dropped));
    BOOST_TEST(run.status().execution_id == "exec_r7");
    BOOST_TEST(run.status().last_seq.value() == 3);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::run_text_suite
