// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// One client, used by many coroutines on an io_context that four threads run. What can be asserted is that each call
// ends exactly once and as it may; that nothing is touched by two threads at a time is for ThreadSanitizer to see.
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

constexpr int thread_count = 4;

void run_on_threads(asio::io_context& ioc)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < thread_count; ++i) threads.emplace_back([&ioc] { ioc.run(); });
}

runtype::testing::simulator misbehaving_service()
{
    runtype::testing::simulator_options options;
    options.records(300).faults(runtype::testing::fault_plan::parse(
        "probability 0.05 method GET status 503\n"
        "probability 0.05 method GET cut before-answer\n"
        "probability 0.05 method GET cut after-answer\n"
        "probability 0.05 method GET delay 5ms\n",
        "test"));
    return runtype::testing::simulator::run_on_own_thread(std::move(options));
}

runtype::client_options options_for(const runtype::testing::simulator& service)
{
    runtype::client_options options(service.api_key());
    options.base_url(service.base_url()).ca_pem(service.ca_pem()).max_connections(16);
    options.retry(runtype::retry_policy().max_attempts(20).base_delay(1ms).max_delay(10ms));
    return options;
}

struct tally {
    std::atomic<int> good{0};
    std::atomic<int> cancelled{0};
    std::atomic<int> late{0};
    std::atomic<int> closed{0};
    std::atomic<int> other{0};

    void count(const runtype::error& e)
    {
        if (!e)
            ++good;
        else if (e.code() == runtype::errc::cancelled)
            ++cancelled;
        // A 503 whose back-off would pass the deadline ends as what it is, at once.
        else if (e.code() == runtype::errc::deadline_exceeded || e.stopped() == runtype::stop_reason::deadline)
            ++late;
        else if (e.code() == runtype::errc::closed)
            ++closed;
        else
            ++other;
    }
    [[nodiscard]] int total() const { return good + cancelled + late + closed + other; }
};

asio::awaitable<void> calls(runtype::client& client, int count, tally& t)
{
    for (int i = 0; i < count; ++i) {
        auto list = co_await client.request("GET", "/records?limit=2");
        t.count(list ? runtype::error() : list.error());
    }
}

asio::awaitable<void> walk(runtype::client& client, std::atomic<int>& items, tally& t)
{
    auto records = client.records().list(runtype::list_records().limit(20));
    while (auto record = co_await records.next()) {
        if (*record) {
            ++items;
            continue;
        }
        t.count(record->error());
        co_return;
    }
    t.count(runtype::error());
}

asio::awaitable<void> one_call(runtype::client& client, std::chrono::milliseconds deadline, tally& t)
{
    auto options = runtype::request_options().deadline(deadline);
    auto answer = co_await client.request("GET", "/agents", runtype::raw_json(), std::move(options));
    t.count(answer ? runtype::error() : answer.error());
}

} // namespace

BOOST_AUTO_TEST_SUITE(shared_client_test)

BOOST_AUTO_TEST_CASE(calls_and_walks_on_four_threads)
{
    auto service = misbehaving_service();
    asio::io_context ioc;
    runtype::client client(ioc, options_for(service));
    tally t;
    std::atomic<int> items{0};
    for (int i = 0; i < 60; ++i) asio::co_spawn(ioc, calls(client, 5, t), asio::detached);
    for (int i = 0; i < 4; ++i) asio::co_spawn(ioc, walk(client, items, t), asio::detached);
    run_on_threads(ioc);
    BOOST_TEST(t.good == 304);
    BOOST_TEST(t.total() == 304);
    BOOST_TEST(items == 4 * 300);
    const auto stats = client.stats();
    BOOST_TEST(stats.in_flight == 0u);
    BOOST_TEST(stats.connections_active == 0u);
    BOOST_TEST(stats.calls == stats.succeeded + stats.failed);
}

BOOST_AUTO_TEST_CASE(deadlines_race_answers)
{
    auto service = misbehaving_service();
    asio::io_context ioc;
    runtype::client client(ioc, options_for(service));
    tally t;
    for (int i = 0; i < 300; ++i)
        asio::co_spawn(ioc, one_call(client, std::chrono::milliseconds(1 + i % 60), t), asio::detached);
    run_on_threads(ioc);
    BOOST_TEST(t.total() == 300);
    BOOST_TEST(t.other == 0);
    BOOST_TEST(t.good + t.late == 300);
    BOOST_TEST(client.stats().connections_active == 0u);
}

BOOST_AUTO_TEST_CASE(cancellations_race_answers)
{
    auto service = misbehaving_service();
    asio::io_context ioc;
    runtype::client client(ioc, options_for(service));
    tally t;
    struct spawned {
        explicit spawned(asio::io_context& c) : strand(asio::make_strand(c)), timer(strand) {}
        asio::strand<asio::io_context::executor_type> strand;
        asio::cancellation_signal signal;
        asio::steady_timer timer;
    };
    std::vector<std::unique_ptr<spawned>> all;
    for (int i = 0; i < 200; ++i) {
        auto& s = *all.emplace_back(std::make_unique<spawned>(ioc));
        asio::co_spawn(
            s.strand, one_call(client, 60s, t), asio::bind_cancellation_slot(s.signal.slot(), asio::detached));
        s.timer.expires_after(std::chrono::milliseconds(i % 40));
        s.timer.async_wait([&s](boost::system::error_code) { s.signal.emit(asio::cancellation_type::terminal); });
    }
    run_on_threads(ioc);
    BOOST_TEST(t.other == 0);
    BOOST_TEST(t.late == 0);
    // A call that is cancelled before its coroutine began never counts; the others end as one of the two.
    BOOST_TEST(t.good + t.cancelled <= 200);
    BOOST_TEST(t.cancelled > 0);
    BOOST_TEST(client.stats().in_flight == 0u);
    BOOST_TEST(client.stats().connections_active == 0u);
}

BOOST_AUTO_TEST_CASE(close_races_calls)
{
    for (const auto grace : {0ms, 20ms}) {
        auto service = misbehaving_service();
        asio::io_context ioc;
        runtype::client client(ioc, options_for(service));
        tally t;
        for (int i = 0; i < 100; ++i) asio::co_spawn(ioc, calls(client, 10, t), asio::detached);
        std::atomic<bool> closed{false};
        asio::steady_timer timer(ioc, 30ms);
        auto close = [&]() -> asio::awaitable<void> {
            co_await client.close(grace);
            closed = true;
        };
        timer.async_wait([&](boost::system::error_code) { asio::co_spawn(ioc, close(), asio::detached); });
        run_on_threads(ioc);
        BOOST_TEST(closed);
        BOOST_TEST(t.total() == 1000);
        BOOST_TEST(t.other == 0);
        BOOST_TEST(t.closed > 0);
        BOOST_TEST(client.stats().connections_idle == 0u);
        BOOST_TEST(client.stats().connections_active == 0u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
