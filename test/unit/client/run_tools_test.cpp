// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Runs that wait for the program.
#include "stream_fixture.hpp"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/json/parse.hpp>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

using tool_result = asio::awaitable<result<raw_json>>;

std::string await_event(std::string_view id, std::string_view tool = "stock_level")
{
    return frame(
        R"({"type":"await","executionId":"exec_r7","toolCallId":")" + std::string(id) + R"(","toolName":")" +
        std::string(tool) + R"(","parameters":{"sku":")" + std::string(id) + "\"}}");
}

const std::string approval_event = frame(
    R"({"type":"approval_start","executionId":"exec_r7","approvalId":"ap_1","toolName":"refund","parameters":{"eur":9}})");
const std::string the_end =
    frame(R"({"type":"execution_complete","executionId":"exec_r7","success":true,"finalOutput":"done"})");

/// A run that waits for `first`, and whose every answer is followed by the next of `later`.
struct script {
    stream_reply operator()(const stream_request& r)
    {
        if (r.target.find("/execute") != std::string::npos) return stream_reply::events(first);
        if (next < later.size()) return stream_reply::events(later[next++]);
        return stream_reply::events(the_end);
    }
    std::string first;
    std::vector<std::string> later;
    std::size_t next = 0;
};

boost::json::value body_of(const stream_request& r) { return boost::json::parse(r.body); }

/// A tool that never answers. The two outlive it.
tool_result hang(bool& began, bool& cancelled)
{
    began = true;
    asio::steady_timer never(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
    try {
        co_await never.async_wait(asio::use_awaitable);
    } catch (const boost::system::system_error&) {
        cancelled = true;
    }
    co_return raw_json();
}

BOOST_AUTO_TEST_SUITE(running_tools)

BOOST_AUTO_TEST_CASE(two_calls_of_one_tool_get_one_resume_by_call_id)
{
    stream_fixture f(script{await_event("call_1") + await_event("call_2"), {}, 0});
    // The first is not done before the second has begun: one after the other, this would not end.
    asio::steady_timer both_are_there(f.ioc, asio::steady_timer::time_point::max());
    int begun = 0;
    auto stock = [&](tool_call call) -> tool_result {
        boost::system::error_code ec;
        if (++begun == 1)
            co_await both_are_there.async_wait(asio::redirect_error(asio::use_awaitable, ec));
        else
            both_are_there.cancel();
        co_return raw_json("\"for " + call.id + "\"");
    };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    BOOST_TEST(!f.read(run).failure);
    BOOST_TEST(begun == 2);
    BOOST_REQUIRE(f.net->requests().size() == 2u);
    const boost::json::value sent = body_of(f.net->requests()[1]);
    BOOST_TEST(sent.at("toolOutputs").as_object().size() == 2u);
    BOOST_TEST(sent.at("toolOutputs").at("call_1") == "for call_1");
    BOOST_TEST(sent.at("toolOutputs").at("call_2") == "for call_2");
    BOOST_TEST((run.status().state == run_state::completed));
}

BOOST_AUTO_TEST_CASE(a_tool_that_throws_or_fails_says_so_to_the_model)
{
    stream_fixture f(script{await_event("a", "throws") + await_event("b", "fails") + await_event("c", "lies"), {}, 0});
    auto throws = [](tool_call) -> tool_result {
        throw std::runtime_error("no such \"shelf\"");
        co_return raw_json();
    };
    auto fails = [](tool_call) -> tool_result { co_return error(errc::not_found, "gone"); };
    auto lies = [](tool_call) -> tool_result { co_return raw_json(std::string("{not json")); };
    tool_handlers tools;
    tools.on("throws", throws).on("fails", fails).on("lies", lies);
    event_stream run = f.start().run_tools(tools);
    BOOST_TEST(!f.read(run).failure);
    const boost::json::value sent = body_of(f.net->requests().at(1));
    BOOST_TEST(sent.at("toolOutputs").at("a").at("error") == "no such \"shelf\"");
    BOOST_TEST(sent.at("toolOutputs").at("b").at("error") == "gone");
    BOOST_TEST(sent.at("toolOutputs").at("c").at("error") == "The tool's output is not JSON");
    BOOST_TEST((run.status().state == run_state::completed));
}

BOOST_AUTO_TEST_CASE(a_tool_that_takes_too_long_is_cancelled_and_the_others_count)
{
    stream_fixture f(script{await_event("slow", "slow") + await_event("quick", "quick"), {}, 0});
    bool cancelled = false;
    auto slow = [&](tool_call) -> tool_result {
        asio::steady_timer never(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
        try {
            co_await never.async_wait(asio::use_awaitable);
        } catch (const boost::system::system_error&) {
            cancelled = true;
        }
        co_return raw_json(std::string("\"too late\""));
    };
    auto quick = [](tool_call) -> tool_result { co_return raw_json(std::string("1")); };
    tool_handlers tools;
    tools.on("slow", slow).on("quick", quick).deadline(7s);
    event_stream run = f.start().run_tools(tools);
    BOOST_TEST(!f.read(run).failure);
    settle(f.ioc);
    BOOST_TEST(cancelled);
    BOOST_TEST((f.clock->elapsed() >= 7s && f.clock->elapsed() < 8s));
    const boost::json::value sent = body_of(f.net->requests().at(1));
    BOOST_TEST(sent.at("toolOutputs").at("slow").at("error") == "The tool did not answer within 7000 ms");
    BOOST_TEST(sent.at("toolOutputs").at("quick") == 1);
}

BOOST_AUTO_TEST_CASE(an_approval_is_decided_by_callback)
{
    for (const bool yes : {true, false}) {
        stream_fixture f(script{approval_event, {}, 0});
        events::approval_start asked;
        auto decide = [&](events::approval_start a) -> asio::awaitable<approval_decision> {
            asked = a;
            co_return approval_decision(yes, "because");
        };
        event_stream run = f.start().run_tools(tool_handlers().on_approval(decide));
        BOOST_TEST(!f.read(run).failure);
        BOOST_TEST(asked.tool_name == "refund");
        BOOST_REQUIRE(f.net->requests().size() == 2u);
        BOOST_TEST(f.net->requests()[1].target == "/v1/agents/agent_5/approve");
        BOOST_TEST(
            f.net->requests()[1].body == std::string(R"({"executionId":"exec_r7","approvalId":"ap_1","decision":")") +
                                             (yes ? "approved" : "denied") + R"(","streamResponse":true})");
        BOOST_TEST((run.status().state == run_state::completed)); // what a denial means is the run's to say
    }
}

BOOST_AUTO_TEST_CASE(calls_and_approvals_together)
{
    const std::string done_1 = frame(R"({"type":"tool_complete","toolCallId":"c1","success":true})");
    stream_fixture f(script{approval_event + await_event("c1"), {done_1, the_end}, 0});
    auto stock = [](tool_call) -> tool_result { co_return raw_json(std::string("1")); };
    auto decide = [](events::approval_start) -> asio::awaitable<approval_decision> {
        co_return approval_decision(true);
    };
    tool_handlers tools;
    tools.on("stock_level", stock).on_approval(decide);
    event_stream run = f.start().run_tools(tools);
    BOOST_TEST(!f.read(run).failure);
    BOOST_REQUIRE(f.net->requests().size() == 3u);
    BOOST_TEST(f.net->requests()[1].target == "/v1/dispatch/resume");
    BOOST_TEST(f.net->requests()[2].target == "/v1/agents/agent_5/approve");
    BOOST_TEST(run.status().rounds == 2u);
}

BOOST_AUTO_TEST_CASE(what_nobody_can_answer_leaves_the_run_paused)
{
    auto stock = [](tool_call) -> tool_result { co_return raw_json(std::string("1")); };
    for (const std::string& first : {await_event("a") + await_event("b", "other"), approval_event}) {
        stream_fixture f(script{first, {}, 0});
        event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
        BOOST_TEST(!f.read(run).failure);
        BOOST_TEST((run.status().state == run_state::paused));
        BOOST_TEST(f.net->requests().size() == 1u);
    }
    stream_fixture f(script{await_event("a") + await_event("b", "other"), {}, 0});
    event_stream run = f.start().run_tools(tool_handlers().otherwise(stock));
    BOOST_TEST(!f.read(run).failure);
    BOOST_TEST((run.status().state == run_state::completed));
}

BOOST_AUTO_TEST_CASE(a_call_that_comes_twice_is_answered_once)
{
    // Twice in one pause, and again behind the answer.
    stream_fixture f(script{await_event("c1") + await_event("c1"), {await_event("c1") + the_end}, 0});
    int calls = 0;
    auto stock = [&](tool_call) -> tool_result { co_return raw_json(std::to_string(++calls)); };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    const stream_outcome all = f.read(run);
    BOOST_TEST(!all.failure);
    BOOST_TEST(all.events.size() == 4u); // the caller sees what came
    BOOST_TEST(calls == 1);
    BOOST_REQUIRE(f.net->requests().size() == 2u);
    BOOST_TEST(
        f.net->requests()[1].body == R"({"executionId":"exec_r7","toolOutputs":{"c1":1},"streamResponse":true})");

    // That the run asks again for what it has is no pause.
    stream_fixture again(script{await_event("c1"), {await_event("c1")}, 0});
    event_stream second = again.start().run_tools(tool_handlers().on("stock_level", stock));
    BOOST_TEST((again.read(second).failure.code() == errc::stream_dropped));
    BOOST_TEST(again.net->requests().size() == 2u);
    BOOST_TEST(second.status().calls.empty());
}

BOOST_AUTO_TEST_CASE(an_answer_that_was_not_taken_is_owed_still)
{
    stream_fixture f([](const stream_request& r) {
        if (r.target.find("resume") != std::string::npos) return stream_reply::json(500, R"({"error":"oh"})");
        return stream_reply::events(await_event("c1") + await_event("c1"));
    });
    auto stock = [](tool_call) -> tool_result { co_return raw_json(std::string("1")); };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    (void)f.read(run);
    BOOST_TEST((run.status().state == run_state::paused));
    BOOST_TEST(run.status().calls.size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_approval_that_comes_twice_is_decided_once)
{
    stream_fixture f(script{approval_event + approval_event, {approval_event + the_end}, 0});
    int asked = 0;
    auto decide = [&](events::approval_start) -> asio::awaitable<approval_decision> {
        ++asked;
        co_return approval_decision(true);
    };
    event_stream run = f.start().run_tools(tool_handlers().on_approval(decide));
    BOOST_TEST(!f.read(run).failure);
    BOOST_TEST(asked == 1);
    BOOST_TEST(f.net->requests().size() == 2u);
    BOOST_TEST((run.status().state == run_state::completed));

    stream_fixture again(script{approval_event, {approval_event, the_end}, 0});
    event_stream second = again.start().run_tools(tool_handlers().on_approval(decide));
    BOOST_TEST((again.read(second).failure.code() == errc::stream_dropped));
    BOOST_TEST(asked == 2); // once in each run
    BOOST_TEST(again.net->requests().size() == 2u);

    stream_fixture nobody(script{approval_event + approval_event, {}, 0});
    event_stream third = nobody.start();
    BOOST_TEST(!nobody.read(third).failure);
    BOOST_TEST(third.status().approvals.size() == 1u);
}

BOOST_AUTO_TEST_CASE(calls_without_ids_go_by_the_name_of_their_tool)
{
    const auto nameless = [](std::string_view id) {
        return frame(R"({"type":"await","executionId":"exec_r7",)" + std::string(id) + R"("toolName":"stock_level"})");
    };
    // An empty id is none. The second round is a new call, though it has the name of the first.
    stream_fixture f(script{nameless(""), {nameless(R"("toolCallId":"",)"), the_end}, 0});
    int calls = 0;
    auto stock = [&](tool_call call) -> tool_result {
        BOOST_TEST(call.id == "stock_level");
        co_return raw_json(std::to_string(++calls));
    };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    BOOST_TEST(!f.read(run).failure);
    BOOST_TEST(calls == 2);
    BOOST_REQUIRE(f.net->requests().size() == 3u);
    for (const int round : {1, 2})
        BOOST_TEST(
            body_of(f.net->requests()[static_cast<std::size_t>(round)]).at("toolOutputs").at("stock_level") == round);
    BOOST_TEST((run.status().state == run_state::completed));
    BOOST_TEST(run.status().calls.empty());
    BOOST_TEST(run.status().rounds == 2u);

    // What ends without a terminal event behind such an answer is dropped, not paused.
    stream_fixture cut(script{nameless(""), {frame(R"({"type":"text_delta","delta":"x"})")}, 0});
    event_stream second = cut.start().run_tools(tool_handlers().on("stock_level", stock));
    BOOST_TEST((cut.read(second).failure.code() == errc::stream_dropped));
    BOOST_TEST((second.status().state == run_state::dropped));

    // The run itself says that the call ended.
    stream_fixture done([&](const stream_request&) {
        return stream_reply::events(
            nameless("") + frame(R"({"type":"tool_complete","toolName":"stock_level","success":true})"));
    });
    event_stream third = done.start();
    BOOST_TEST((done.read(third).failure.code() == errc::stream_dropped));
}

/// An await for something that no tool puts out.
std::string wait_event(std::string_view members)
{
    return frame(R"({"type":"await","executionId":"exec_r7",)" + std::string(members) + "}");
}

BOOST_AUTO_TEST_CASE(an_await_for_something_else_is_no_call_of_a_tool)
{
    const std::vector<std::string> others{
        frame(R"({"type":"step_await","executionId":"exec_r7","reason":"approval_required","toolName":"stock_level"})"),
        wait_event(R"("awaitReason":"approval_required","toolName":"stock_level","toolCallId":"c9")"),
        wait_event(R"("awaitReason":"crawl_pending","crawlId":"cr_1")"),
        wait_event(R"("toolCallId":"c9")"),
        frame(R"({"type":"flow_await","executionId":"exec_r7","flowId":"flow_1"})"),
    };
    int calls = 0;
    auto stock = [&](tool_call) -> tool_result { co_return raw_json(std::to_string(++calls)); };
    for (const std::string& other : others) {
        stream_fixture f(script{other + other, {}, 0});
        event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock).otherwise(stock));
        const stream_outcome all = f.read(run);
        BOOST_TEST(!all.failure, other);
        BOOST_TEST(calls == 0, other);
        BOOST_TEST((run.status().state == run_state::paused), other);
        BOOST_TEST(run.status().calls.empty(), other);
        BOOST_REQUIRE_MESSAGE(run.status().waits.size() == 1u, other);
        BOOST_TEST((run.status().waits[0] == *all.events[0].get_if<events::await>()), other);
        BOOST_TEST(f.net->requests().size() == 1u, other);
    }
    // The documented reason, or none, is a tool's.
    for (const char* reason : {"\"local_tool_required\"", "\"\"", "null"}) {
        calls = 0;
        stream_fixture f(script{
            wait_event("\"toolCallId\":\"c1\",\"toolName\":\"stock_level\",\"awaitReason\":" + std::string(reason)),
            {},
            0});
        event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
        BOOST_TEST(!f.read(run).failure);
        BOOST_TEST(calls == 1, reason);
    }
}

BOOST_AUTO_TEST_CASE(what_else_a_run_waits_for_does_not_hold_up_its_calls)
{
    const std::string other = wait_event(R"("awaitReason":"crawl_pending","crawlId":"cr_1")");
    auto stock = [](tool_call) -> tool_result { co_return raw_json(std::string("1")); };
    stream_fixture f(script{other + await_event("c1"), {the_end}, 0});
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    BOOST_TEST(!f.read(run).failure);
    BOOST_REQUIRE(f.net->requests().size() == 2u);
    BOOST_TEST(
        f.net->requests()[1].body == R"({"executionId":"exec_r7","toolOutputs":{"c1":1},"streamResponse":true})");
    BOOST_TEST((run.status().state == run_state::completed));

    // The service asked for an approval of the call first, and then for the tool.
    const std::string first =
        wait_event(R"("awaitReason":"approval_required","toolName":"stock_level","toolCallId":"c1")");
    stream_fixture approved(script{first + approval_event, {await_event("c1"), the_end}, 0});
    std::vector<std::string> order;
    auto decide = [&](events::approval_start) -> asio::awaitable<approval_decision> {
        order.push_back("decided");
        co_return approval_decision(true);
    };
    auto ordered = [&](tool_call) -> tool_result {
        order.push_back("called");
        co_return raw_json(std::string("1"));
    };
    event_stream second = approved.start().run_tools(tool_handlers().on("stock_level", ordered).on_approval(decide));
    BOOST_TEST(!approved.read(second).failure);
    BOOST_TEST(order == (std::vector<std::string>{"decided", "called"}), boost::test_tools::per_element());
    BOOST_TEST((second.status().state == run_state::completed));
    BOOST_TEST(second.status().waits.empty());
}

BOOST_AUTO_TEST_CASE(a_run_that_goes_round_in_circles_is_stopped)
{
    std::vector<std::string> circles;
    for (int i = 0; i < 50; ++i) circles.push_back(await_event("call_" + std::to_string(i)));
    stream_fixture f(script{await_event("first"), circles, 0});
    auto stock = [](tool_call) -> tool_result { co_return raw_json(std::string("1")); };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock).max_rounds(3));
    const stream_outcome all = f.read(run);
    BOOST_TEST((all.failure.code() == errc::bad_request));
    BOOST_TEST(all.failure.message().find("3 times") != std::string_view::npos);
    BOOST_TEST(all.after_the_end == 0u);
    BOOST_TEST((run.status().state == run_state::paused));
    BOOST_TEST(f.net->requests().size() == 4u);
    BOOST_TEST(tool_handlers::default_max_rounds == 32u);
    BOOST_TEST((tool_handlers::default_deadline == 5min));
}

BOOST_AUTO_TEST_CASE(a_resume_that_fails_leaves_the_run_paused_and_is_not_tried_again)
{
    stream_fixture f([](const stream_request& r) {
        if (r.target.find("resume") != std::string::npos) return stream_reply::json(500, R"({"error":"oh"})");
        return stream_reply::events(await_event("a"));
    });
    auto stock = [](tool_call) -> tool_result { co_return raw_json(std::string("1")); };
    event_stream run = f.start().run_tools(tool_handlers().on("stock_level", stock));
    const stream_outcome all = f.read(run);
    BOOST_TEST((all.failure.code() == errc::server_error));
    BOOST_TEST(all.after_the_end == 0u);
    BOOST_TEST((run.status().state == run_state::paused));
    BOOST_TEST(run.status().calls.size() == 1u);
    BOOST_TEST(f.net->requests().size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_approver_that_throws_leaves_the_run_paused)
{
    stream_fixture f(script{approval_event, {}, 0});
    auto decide = [](events::approval_start) -> asio::awaitable<approval_decision> {
        throw std::runtime_error("nobody there");
        co_return approval_decision(false);
    };
    event_stream run = f.start().run_tools(tool_handlers().on_approval(decide));
    const stream_outcome all = f.read(run);
    BOOST_TEST(all.failure.message().find("nobody there") != std::string_view::npos);
    BOOST_TEST((run.status().state == run_state::paused));
    BOOST_TEST(f.net->requests().size() == 1u);
}

asio::awaitable<stream_outcome> read_shared(std::shared_ptr<event_stream> run) { co_return co_await read_all(*run); }

BOOST_AUTO_TEST_CASE(cancelling_the_stream_cancels_its_tools)
{
    stream_fixture f(script{await_event("a"), {}, 0});
    bool began = false;
    bool cancelled = false;
    auto stock = [&](tool_call) { return hang(began, cancelled); };
    auto run = std::make_shared<event_stream>(f.start().run_tools(tool_handlers().on("stock_level", stock)));
    job<stream_outcome> reading(f.ioc, read_shared(run));
    settle(f.ioc);
    BOOST_TEST(began);
    BOOST_TEST(!reading.done());
    reading.cancel();
    settle(f.ioc);
    BOOST_TEST(cancelled);
    BOOST_TEST(reading.done());
    BOOST_TEST(f.net->requests().size() == 1u);
}

BOOST_AUTO_TEST_CASE(closing_the_client_ends_the_wait_for_its_tools)
{
    stream_fixture f(script{await_event("a"), {}, 0});
    bool began = false;
    bool cancelled = false;
    auto stock = [&](tool_call) { return hang(began, cancelled); };
    auto run = std::make_shared<event_stream>(f.start().run_tools(tool_handlers().on("stock_level", stock)));
    job<stream_outcome> reading(f.ioc, read_shared(run));
    settle(f.ioc);
    BOOST_TEST(began);
    BOOST_TEST(!reading.done());
    job<void> closing(f.ioc, f.c->close(std::chrono::milliseconds(0)));
    settle(f.ioc);
    BOOST_TEST(closing.done());
    BOOST_TEST_REQUIRE(reading.done());
    BOOST_TEST((reading.get().failure.code() == errc::closed));
    BOOST_TEST(cancelled);
    BOOST_TEST(f.clock->alarms() == 0u);
}

BOOST_AUTO_TEST_CASE(params_are_no_aggregates)
{
    static_assert(!std::is_aggregate_v<tool_call>);
    static_assert(!std::is_aggregate_v<approval_decision>);
    static_assert(!std::is_aggregate_v<tool_handlers>);
    static_assert(!std::is_aggregate_v<events::approval_start>);
    static_assert(!std::is_aggregate_v<run_status>);
    BOOST_TEST(to_string(run_state::paused) == "paused");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
