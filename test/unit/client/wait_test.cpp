// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Waiting for batches and evals, in virtual time.
#include "core/poll_fsm.hpp"
#include "fake_transport.hpp"
#include "run_coro.hpp"

#include <runtype/client.hpp>
#include <runtype/wait.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;

namespace {

struct wait_fixture {
    boost::asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<fake_transport> transport = std::make_shared<fake_transport>(clock);
    runtype::client client{ioc, client_options("rt_test_0123456789abcdef").transport(transport).time_source(clock)};
    resources::batches_wait batches{client};
    resources::evals_wait evals{client};

    void batch(const std::string& status, int processed)
    {
        transport->then(script_step::answer(
            200, R"({"batchExecutionId":"bx_1","status":")" + status +
                     R"(","totalRecords":6,"failedRecords":1,"processedRecords":)" + std::to_string(processed) + "}"));
    }
    result<job_progress> run(boost::asio::awaitable<result<job_progress>> op)
    {
        return test::run(ioc, *clock, std::move(op));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(wait_test, wait_fixture)

BOOST_AUTO_TEST_CASE(asks_at_growing_intervals)
{
    detail::poll_fsm polls(manual_clock::start(), 1s, 3s, 10s);
    auto now = manual_clock::start();
    std::vector<std::chrono::nanoseconds> waits;
    while (const auto next = polls.next(now)) {
        waits.push_back(*next - now);
        now = *next;
    }
    const std::vector<std::chrono::nanoseconds> expected = {1s, 1500ms, 2250ms, 3s, 2250ms}; // the last at the deadline
    BOOST_TEST((waits == expected));
    BOOST_TEST((now == manual_clock::start() + 10s));
    detail::poll_fsm longest(manual_clock::start(), 1h, 2s, std::chrono::milliseconds::max());
    BOOST_TEST((*longest.next(now) == now + 2s));
}

BOOST_AUTO_TEST_CASE(until_the_batch_is_over)
{
    batch("queued", 0);
    batch("running", 3);
    batch("completed", 6);
    std::vector<job_progress> seen;
    const auto done =
        run(batches.wait("bx 1", wait_options().on_progress([&](const job_progress& p) { seen.push_back(p); })));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->finished);
    BOOST_TEST(done->status == "completed");
    BOOST_TEST(done->total.value() == 6);
    BOOST_TEST(done->processed.value() == 6);
    BOOST_TEST(done->failed.value() == 1);
    BOOST_TEST(done->polls == 3u);
    BOOST_TEST((done->elapsed == 2500ms));
    BOOST_TEST(done->answer.text().find("bx_1") != std::string::npos);
    BOOST_TEST(seen.size() == 3u);
    BOOST_TEST(seen.at(1).processed.value() == 3);
    BOOST_TEST(!seen.at(1).finished);
    BOOST_TEST(transport->exchanges().at(0).target == "/v1/batch/status/bx%201");
}

BOOST_AUTO_TEST_CASE(what_is_over)
{
    for (const char* status : {"completed", "failed", "cancelled", "error"}) {
        batch(status, 2);
        BOOST_TEST(run(batches.wait("bx_1"))->status == status);
    }
    transport->then(script_step::answer(200, R"({"status":"new word","completedAt":"2026-01-01T00:00:00Z"})"));
    BOOST_TEST(run(batches.wait("bx_1"))->status == "new word");
    batch("archived", 2);
    BOOST_TEST(run(batches.wait("bx_1", wait_options().final_status("archived")))->finished);
    BOOST_TEST(transport->steps_left() == 0u);
}

BOOST_AUTO_TEST_CASE(the_deadline)
{
    for (int i = 0; i < 10; ++i) batch("running", i);
    const auto late = run(batches.wait("bx_1", wait_options().deadline(5s)));
    BOOST_TEST_REQUIRE(late.has_error());
    BOOST_TEST((late.error().code() == errc::deadline_exceeded));
    BOOST_TEST(late.error().message().find("\"running\"") != std::string_view::npos);
    BOOST_TEST((clock->elapsed() == 5s));
}

// A service that is slow with its answers does not hold the waiting up beyond its deadline.
BOOST_AUTO_TEST_CASE(the_deadline_bounds_each_request)
{
    const auto limit = [&](std::size_t i) {
        return transport->exchanges().at(i).limits.deadline - manual_clock::start();
    };
    batch("running", 1);
    transport->then(script_step::failure(errc::deadline_exceeded, sent_state::sent_no_reply).takes(199s));
    const auto late = run(batches.wait("bx_1", wait_options().deadline(200s)));
    BOOST_TEST_REQUIRE(late.has_error());
    BOOST_TEST((late.error().code() == errc::deadline_exceeded));
    BOOST_TEST(late.error().message().find("\"running\"") != std::string_view::npos);
    BOOST_TEST((limit(0) == client_options::default_deadline));
    BOOST_TEST((limit(1) == std::min<std::chrono::nanoseconds>(200s, 1s + client_options::default_deadline)));
    // The last request gets a moment, and no more than it was to have in any case.
    const auto begin = clock->elapsed();
    batch("running", 1);
    batch("completed", 6);
    BOOST_TEST(run(batches.wait("bx_1", wait_options().deadline(1s)))->finished);
    BOOST_TEST((limit(2) == begin + wait_options::last_request_time));
    BOOST_TEST((limit(3) == begin + 1s + wait_options::last_request_time));
    batch("completed", 6);
    const auto options = wait_options().deadline(1s).request(request_options().deadline(300ms));
    BOOST_TEST(run(batches.wait("bx_1", options))->finished);
    BOOST_TEST((limit(4) == begin + 1s + 300ms));
    // No answer at all.
    transport->then(script_step::failure(errc::deadline_exceeded, sent_state::sent_no_reply).takes(5s));
    const auto silent = run(batches.wait("bx_1", wait_options().deadline(1s)));
    BOOST_TEST((silent.error().code() == errc::deadline_exceeded));
    BOOST_TEST(silent.error().message().find("no answer") != std::string_view::npos);
}

BOOST_AUTO_TEST_CASE(errors)
{
    transport->then(script_step::answer(404, R"({"error":"Not found"})"));
    BOOST_TEST((run(batches.wait("bx_1")).error().code() == errc::not_found));
    BOOST_TEST((run(batches.wait("")).error().code() == errc::bad_request));
    BOOST_TEST((run(batches.wait("x", wait_options().first_delay(0ms))).error().code() == errc::bad_request));
    BOOST_TEST(transport->exchanges().size() == 1u);
    // A failed request is retried like any other.
    transport->then(script_step::answer(503, "{}"));
    batch("completed", 6);
    BOOST_TEST(run(batches.wait("bx_1"))->polls == 1u);
}

BOOST_AUTO_TEST_CASE(cancelled_and_closed)
{
    batch("running", 1);
    job waiting(ioc, batches.wait("bx_1"));
    settle(ioc);
    BOOST_TEST(!waiting.done());
    waiting.cancel();
    settle(ioc);
    BOOST_TEST_REQUIRE(waiting.done());
    BOOST_TEST((waiting.get().error().code() == errc::cancelled));

    // Too late for the request, whose answer has come: in time for the waiting, unless that was the last one.
    for (const std::string status : {"running", "completed"}) {
        transport->then(script_step::answer(200, R"({"status":")" + status + "\"}").held());
        std::function<void()> cancel;
        const auto options = wait_options().on_progress([&](const job_progress&) { cancel(); });
        job late(ioc, batches.wait("bx_1", options));
        cancel = [&] { late.cancel(); };
        settle(ioc);
        transport->release();
        settle(ioc);
        BOOST_TEST_REQUIRE(late.done());
        BOOST_TEST(late.get().has_value() == (status == "completed"));
        if (late.get().has_error()) BOOST_TEST((late.get().error().code() == errc::cancelled));
    }

    batch("running", 1);
    job closed(ioc, batches.wait("bx_1"));
    settle(ioc);
    job closing(ioc, client.close());
    settle(ioc);
    BOOST_TEST_REQUIRE(closed.done());
    BOOST_TEST((closed.get().error().code() == errc::closed));
}

BOOST_AUTO_TEST_CASE(groups_of_evals)
{
    const auto group = [&](const std::string& batches_text) {
        transport->then(
            script_step::answer(200, R"({"evalGroupId":"eg","totalEvals":2,"batches":[)" + batches_text + "]}"));
    };
    group("");
    group(R"({"status":"running"})");
    group(R"({"status":"completed"},{"status":"running"})");
    group(R"({"status":"completed"},{"status":"failed"})");
    const auto done = run(evals.wait("eg"));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->polls == 4u);
    BOOST_TEST(done->status == "failed");
    BOOST_TEST(done->total.value() == 2);
    BOOST_TEST(done->processed.value() == 2);
    BOOST_TEST(done->failed.value() == 1);
    BOOST_TEST(transport->exchanges().at(0).target == "/v1/eval/group/eg");
}

BOOST_AUTO_TEST_CASE(defaults)
{
    const wait_options o;
    BOOST_TEST((o.first_delay() == 1s));
    BOOST_TEST((o.max_delay() == 30s));
    BOOST_TEST((o.deadline() == 24h));
    BOOST_TEST((wait_options::last_request_time == 5s));
    BOOST_TEST(o.final_statuses().empty());
}

BOOST_AUTO_TEST_SUITE_END()
