// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The made-up transcript of the notes on the service's streams, as the files have it that the parser and its peer read.
#include "stream_fixture.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace runtype::test::transcript_suite {
namespace {

namespace asio = boost::asio;

using tool_result = asio::awaitable<result<raw_json>>;

std::string stream_file(const std::string& name)
{
    std::ifstream in(std::string(RUNTYPE_TEST_SOURCE_DIR) + "/data/sse/" + name, std::ios::binary);
    BOOST_REQUIRE_MESSAGE(in, name);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

stream_reply transcript(const stream_request& r)
{
    return stream_reply::events(
        stream_file(r.target == "/v1/dispatch/resume" ? "transcript_end.sse" : "transcript_begin.sse"));
}

template <typename Event>
void is(const event& e, const Event& expected)
{
    BOOST_REQUIRE(e.is<Event>());
    BOOST_TEST((*e.get_if<Event>() == expected), e);
}

asio::awaitable<std::vector<std::string>> pieces_of(event_stream& run)
{
    std::vector<std::string> all;
    auto text = run.text();
    while (auto piece = co_await text.next()) all.push_back(*piece ? **piece : "ERROR");
    co_return all;
}

BOOST_AUTO_TEST_SUITE(transcript_of_the_notes)

BOOST_AUTO_TEST_CASE(the_transcript_pauses_and_says_what_is_owed)
{
    stream_fixture f(&transcript);
    event_stream run = f.start();
    const stream_outcome all = f.read(run);
    BOOST_TEST(!all.failure);
    const std::vector<std::string> types{"execution_start", "turn_start", "text_start", "text_delta",
                                         "text_complete",   "tool_start", "await"};
    BOOST_TEST(all.types() == types, boost::test_tools::per_element());
    BOOST_TEST(all.seqs() == (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7}), boost::test_tools::per_element());
    for (const event& e : all.events) BOOST_TEST(e.execution_id() == "exec_r7");
    // Whole structs: a field that the transcript does not have is empty.
    events::execution_start start;
    start.kind = "agent";
    start.agent_id = "agent_5";
    start.max_turns = 3;
    start.started_at = "2026-08-01T10:00:00Z";
    is(all.events[0], start);
    events::turn_start turn;
    turn.id = "turn_a";
    turn.role = "assistant";
    turn.iteration = 1;
    is(all.events[1], turn);
    events::text_start block;
    block.id = "blk_1";
    block.role = "assistant";
    block.turn_id = "turn_a";
    is(all.events[2], block);
    events::text_delta delta;
    delta.id = "blk_1";
    delta.delta = "Checking stock";
    is(all.events[3], delta);
    events::text_complete text;
    text.id = "blk_1";
    text.text = "Checking stock";
    is(all.events[4], text);
    events::tool_start tool;
    tool.tool_call_id = "call_9";
    tool.tool_name = "stock_level";
    tool.tool_type = "local";
    tool.parameters = raw_json(R"({"sku":"Q-4"})");
    is(all.events[5], tool);
    events::await pause;
    pause.tool_call_id = "call_9";
    pause.tool_name = "stock_level";
    pause.parameters = raw_json(R"({"sku":"Q-4"})");
    pause.await_reason = "local_tool_required";
    is(all.events[6], pause);
    BOOST_TEST((run.status().state == run_state::paused));
    BOOST_TEST(run.status().execution_id == "exec_r7");
    BOOST_REQUIRE(run.status().calls.size() == 1u);
    BOOST_TEST((run.status().calls[0] == pause));
    BOOST_TEST(run.status().waits.empty());
    BOOST_TEST(run.status().approvals.empty());
    BOOST_TEST(run.status().last_seq.value() == 7);
}

BOOST_AUTO_TEST_CASE(the_transcript_goes_on_when_its_tool_is_there)
{
    stream_fixture f(&transcript);
    tool_call seen;
    auto stock = [&](tool_call call) -> tool_result {
        seen = call;
        co_return raw_json(std::string(R"({"left":3})"));
    };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    const stream_outcome all = f.read(run);
    BOOST_TEST(!all.failure);
    BOOST_REQUIRE(all.events.size() == 10u);
    BOOST_TEST(
        all.seqs() == (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7, 8, 10, 12}), boost::test_tools::per_element());
    for (const event& e : all.events) BOOST_TEST(e.execution_id() == "exec_r7");
    events::tool_complete tool;
    tool.tool_call_id = "call_9";
    tool.success = true;
    tool.result = raw_json(R"({"left":3})");
    is(all.events[7], tool);
    events::text_delta delta;
    delta.id = "blk_2";
    delta.delta = "Three left.";
    is(all.events[8], delta);
    events::execution_complete end;
    end.kind = "agent";
    end.success = true;
    end.final_output = "Three left.";
    end.stop_reason = "end_turn";
    end.completed_at = "2026-08-01T10:00:04Z";
    is(all.events[9], end);
    BOOST_TEST(run.status().last_seq.value() == 12);
    BOOST_TEST(seen.id == "call_9");
    BOOST_TEST(seen.parameters.text() == R"({"sku":"Q-4"})");
    BOOST_TEST(seen.execution_id == "exec_r7");
    BOOST_REQUIRE(f.net->requests().size() == 2u);
    BOOST_TEST(
        f.net->requests()[1].body ==
        R"({"executionId":"exec_r7","toolOutputs":{"call_9":{"left":3}},"streamResponse":true})");
    BOOST_TEST((run.status().state == run_state::completed));
    BOOST_TEST(run.status().rounds == 1u);
    BOOST_TEST(run.status().calls.empty());
}

BOOST_AUTO_TEST_CASE(its_text)
{
    stream_fixture f(&transcript);
    auto stock = [](tool_call) -> tool_result { co_return raw_json(std::string(R"({"left":3})")); };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    const std::vector<std::string> expected{"Checking stock", "Three left."};
    BOOST_TEST(test::run(f.ioc, *f.clock, pieces_of(run)) == expected, boost::test_tools::per_element());
    BOOST_TEST((run.status().state == run_state::completed));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::transcript_suite
