// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A run is cancelled while somebody decides about an approval, and that somebody takes no notice.
#include "stream_fixture.hpp"

#include "async/waiter.hpp"

#include <boost/asio/this_coro.hpp>

#include <memory>

namespace runtype::test {
namespace {

namespace asio = boost::asio;

asio::awaitable<stream_outcome> read_whole(std::shared_ptr<event_stream> run) { co_return co_await read_all(*run); }

BOOST_AUTO_TEST_CASE(a_decision_that_comes_behind_the_cancellation_is_not_sent)
{
    const std::string asks =
        frame(R"({"type":"execution_start","executionId":"exec_1","agentId":"agent_5"})") +
        frame(R"({"type":"approval_start","executionId":"exec_1","approvalId":"ap_1","toolName":"refund"})");
    stream_fixture f([&](const stream_request&) { return stream_reply::events(asks); });
    bool asked = false;
    auto decide = [&](events::approval_start) -> asio::awaitable<approval_decision> {
        asked = true;
        auto never = std::make_shared<detail::waiter>(co_await asio::this_coro::executor, true);
        (void)co_await detail::wait(never);
        co_return approval_decision(true);
    };
    auto run = std::make_shared<event_stream>(f.start().run_tools(tool_handlers().on_approval(decide)));
    job<stream_outcome> reading(f.ioc, read_whole(run));
    settle(f.ioc);
    BOOST_TEST(asked);
    BOOST_TEST(!reading.done());
    reading.cancel();
    settle(f.ioc);
    BOOST_TEST_REQUIRE(reading.done());
    // The test's own coroutine was cancelled with it, and stops where it would go on.
    BOOST_TEST(f.net->requests().size() == 1u);
    BOOST_TEST((run->status().state == run_state::paused));
    const stream_outcome after = f.read(*run);
    BOOST_TEST(after.elements == 0u);
    BOOST_TEST(f.net->requests().size() == 1u);
}

} // namespace
} // namespace runtype::test
