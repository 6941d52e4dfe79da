// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// More calls at once than connections may be opened at a time, on four threads: calls that wait for leave to open one,
// that get one which came free, that run out of time and that are cancelled, all at the same time. Nobody waits for
// ever, and what was handed to one who had gone reaches the next.
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
#include <thread>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

/// 64 more than may be opened at a time. Both ends of each are in this process.
constexpr int crowd = 320;

struct outcome_counts {
    std::atomic<int> good{0};
    std::atomic<int> late{0};
    std::atomic<int> cancelled{0};
    std::atomic<int> other{0};
};

/// A call on a strand of its own, that can be cancelled there.
struct cancellable_call {
    explicit cancellable_call(asio::io_context& ioc) : strand(asio::make_strand(ioc)), timer(strand) {}

    static asio::awaitable<void> make(client& c, std::chrono::milliseconds deadline, outcome_counts& counts)
    {
        const auto got = co_await c.request("GET", "/agents", raw_json(), request_options().deadline(deadline));
        if (got)
            ++counts.good;
        else if (got.error().code() == errc::cancelled)
            ++counts.cancelled;
        else if (got.error().code() == errc::deadline_exceeded)
            ++counts.late;
        else
            ++counts.other;
    }
    void start(client& c, std::chrono::milliseconds deadline, outcome_counts& counts)
    {
        asio::co_spawn(strand, make(c, deadline, counts), asio::bind_cancellation_slot(signal.slot(), asio::detached));
    }
    void cancel_after(std::chrono::milliseconds time)
    {
        timer.expires_after(time);
        timer.async_wait([this](boost::system::error_code) { signal.emit(asio::cancellation_type::terminal); });
    }

    asio::strand<asio::io_context::executor_type> strand;
    asio::cancellation_signal signal;
    asio::steady_timer timer;
};

void run_with_four_threads(asio::io_context& ioc)
{
    ioc.restart();
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back([&ioc] { ioc.run(); });
}

} // namespace

BOOST_AUTO_TEST_SUITE(crowd_on_four_threads)

BOOST_AUTO_TEST_CASE(nobody_waits_for_ever)
{
    const auto service = testing::simulator::run_on_own_thread(testing::simulator_options().records(3));
    asio::io_context ioc;
    client c(
        ioc, client_options(service.api_key())
                 .base_url(service.base_url())
                 .ca_pem(service.ca_pem())
                 .max_connections(crowd)
                 .max_idle_connections(4)
                 .connect_timeout(60s)
                 .rate_limit(rate_limit::off())
                 .retry(retry_policy().max_attempts(1)));
    int late = 0;
    int cancelled = 0;
    for (int round = 0; round < 3; ++round) {
        outcome_counts counts;
        std::vector<std::unique_ptr<cancellable_call>> calls;
        for (int n = 0; n < crowd; ++n) {
            calls.push_back(std::make_unique<cancellable_call>(ioc));
            calls.back()->start(c, n % 5 == 0 ? std::chrono::milliseconds(1 + n) : 60'000ms, counts);
            if (n % 5 == 1) calls.back()->cancel_after(std::chrono::milliseconds(n));
        }
        run_with_four_threads(ioc);
        BOOST_TEST(counts.other == 0);
        BOOST_TEST(counts.good >= crowd * 3 / 5); // those that nothing was to end
        // A call that is cancelled before its coroutine began never counts.
        BOOST_TEST(counts.good + counts.late + counts.cancelled <= crowd);
        late += counts.late;
        cancelled += counts.cancelled;
        const client_stats stats = c.stats();
        BOOST_TEST(stats.in_flight == 0u);
        BOOST_TEST(stats.connections_active == 0u);
        BOOST_TEST(stats.waiting == 0u);
    }
    BOOST_TEST(late > 0);
    BOOST_TEST(cancelled > 0);
    BOOST_TEST_MESSAGE(late << " late, " << cancelled << " cancelled");
    // Those that have gone left nothing behind that these would have to wait for.
    outcome_counts counts;
    std::vector<std::unique_ptr<cancellable_call>> calls;
    for (int n = 0; n < crowd; ++n) {
        calls.push_back(std::make_unique<cancellable_call>(ioc));
        calls.back()->start(c, 60'000ms, counts);
    }
    run_with_four_threads(ioc);
    BOOST_TEST(counts.good == crowd);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::test
