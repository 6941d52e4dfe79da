// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// One client, one io_context, four threads that run it, hundreds of coroutines. Made for ThreadSanitizer; what is
// counted in the end has to be right without it, too.

#include <runtype/client.hpp>
#include <runtype/resources/agents.hpp>
#include <runtype/resources/records.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <variant>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::simulator;
using testing::simulator_options;

constexpr int thread_count = 4;
constexpr int coroutine_count = 200;
constexpr int calls_each = 8;

/// How calls ended. Every call that was started has to show up once.
struct tally {
    void count(const error& e)
    {
        if (!e)
            ++good;
        else if (e.code() == errc::cancelled)
            ++cancelled;
        else if (e.code() == errc::deadline_exceeded)
            ++timed_out;
        else if (e.code() == errc::closed)
            ++closed;
        else if (e.code() == condition::retryable)
            ++faults; // the simulator's
        else
            ++wrong;
    }
    template <typename T>
    void count(const result<T>& r)
    {
        count(r ? error() : r.error());
    }
    [[nodiscard]] int sum() const { return good + cancelled + timed_out + closed + faults + wrong; }

    std::atomic<int> good{0};
    std::atomic<int> cancelled{0};
    std::atomic<int> timed_out{0};
    std::atomic<int> closed{0};
    std::atomic<int> faults{0};
    std::atomic<int> wrong{0};
    std::atomic<int> coroutines_done{0};
};

client_options options_for(const simulator& sim)
{
    return client_options(sim.api_key())
        .base_url(sim.base_url())
        .ca_pem(sim.ca_pem())
        .retry(retry_policy().max_attempts(3).base_delay(1ms).max_delay(2ms));
}

/// Runs the io_context on four threads until nothing is left on it.
void run_on_threads(asio::io_context& ioc)
{
    std::vector<std::thread> threads;
    for (int n = 0; n < thread_count; ++n) threads.emplace_back([&ioc] { ioc.run(); });
    for (auto& each : threads) each.join();
}

asio::awaitable<error> one_call(client& c, int kind, request_options options)
{
    if (kind == 0) {
        const result<agent> got = co_await c.agents().get("agent_1", std::move(options));
        co_return got.has_error() && got.error().code() != errc::not_found ? got.error() : error();
    }
    if (kind == 1) {
        list_records query;
        query.limit(5);
        auto records = c.records().list(std::move(query), std::move(options));
        while (auto next = co_await records.next()) {
            if (!*next) co_return next->error();
        }
        co_return error();
    }
    const result<response> got = co_await c.request("GET", "/records?limit=3", raw_json(), std::move(options));
    co_return got.has_error() ? got.error() : error();
}

asio::awaitable<void> after(std::chrono::microseconds delay)
{
    asio::steady_timer timer(co_await asio::this_coro::executor, delay);
    co_await timer.async_wait(asio::use_awaitable);
}

/// Calls of every kind, some with a deadline that is too short, some cancelled by whoever waits for them.
asio::awaitable<void> worker(client& c, int seed, tally& t)
{
    using namespace asio::experimental::awaitable_operators;
    std::mt19937 random(static_cast<unsigned>(seed));
    for (int n = 0; n < calls_each; ++n) {
        request_options options;
        const unsigned way = random() % 4;
        if (way == 0) options.deadline(std::chrono::milliseconds(1 + random() % 5));
        const int kind = static_cast<int>(random() % 3);
        if (way == 1) {
            auto call = one_call(c, kind, std::move(options));
            auto race = std::move(call) || after(std::chrono::microseconds(random() % 3'000));
            const std::variant<error, std::monostate> first = co_await std::move(race);
            if (first.index() == 1)
                ++t.cancelled;
            else
                t.count(std::get<0>(first));
            continue;
        }
        const error e = co_await one_call(c, kind, std::move(options));
        t.count(e);
    }
    ++t.coroutines_done;
}

void spawn_workers(asio::io_context& ioc, client& c, tally& t)
{
    // Cancelling is not thread-safe in Asio: whoever cancels his own calls does it on a strand.
    for (int n = 0; n < coroutine_count; ++n) asio::co_spawn(asio::make_strand(ioc), worker(c, n, t), asio::detached);
}

void check_at_rest(const client_stats& s)
{
    BOOST_TEST(s.in_flight == 0U);
    BOOST_TEST(s.connections_active == 0U);
    BOOST_TEST(s.waiting == 0U);
    BOOST_TEST(s.succeeded + s.failed == s.calls);
}

BOOST_AUTO_TEST_SUITE(threads)

BOOST_AUTO_TEST_CASE(calls_cancellations_and_deadlines)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().records(12));
    asio::io_context ioc(thread_count);
    client c(ioc, options_for(sim).max_connections(16));
    tally t;
    spawn_workers(ioc, c, t);
    run_on_threads(ioc);
    BOOST_TEST(t.coroutines_done == coroutine_count);
    BOOST_TEST(t.sum() == coroutine_count * calls_each);
    BOOST_TEST(t.wrong == 0);
    BOOST_TEST(t.closed == 0);
    BOOST_TEST(t.good > 0);
    check_at_rest(c.stats());
    BOOST_TEST(c.stats().connections_idle > 0U);
}

BOOST_AUTO_TEST_CASE(under_faults)
{
    testing::fault_plan plan;
    plan.add(testing::fault_rule().on_connections().probability(0.1).drop());
    plan.add(testing::fault_rule().probability(0.05).status(503));
    plan.add(testing::fault_rule().probability(0.05).cut_in_answer(100).by(testing::cut_style::reset));
    plan.add(testing::fault_rule().probability(0.05).cut_after_answer());
    plan.add(testing::fault_rule().probability(0.05).delay(2ms));
    simulator sim = simulator::run_on_own_thread(simulator_options().records(12).faults(std::move(plan)));
    asio::io_context ioc(thread_count);
    client c(ioc, options_for(sim).max_connections(16).max_idle_connections(4));
    tally t;
    spawn_workers(ioc, c, t);
    run_on_threads(ioc);
    BOOST_TEST(t.coroutines_done == coroutine_count);
    BOOST_TEST(t.sum() == coroutine_count * calls_each);
    BOOST_TEST(t.wrong == 0);
    BOOST_TEST(t.good > 0);
    check_at_rest(c.stats());
    BOOST_TEST(sim.stats().total_faults() > 0U);
}

/// close() as soon as so many calls have ended.
asio::awaitable<void> close_after(client& c, tally& t, int calls, std::chrono::milliseconds grace)
{
    while (t.sum() < calls) co_await after(100us);
    co_await c.close(grace);
}

BOOST_AUTO_TEST_CASE(close_races_with_everything)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().records(12));
    for (const std::chrono::milliseconds grace : {0ms, 5ms}) {
        asio::io_context ioc(thread_count);
        client c(ioc, options_for(sim).max_connections(16));
        tally t;
        spawn_workers(ioc, c, t);
        for (int n = 0; n < 3; ++n) asio::co_spawn(ioc, close_after(c, t, 100 + 50 * n, grace), asio::detached);
        run_on_threads(ioc);
        BOOST_TEST(t.coroutines_done == coroutine_count);
        BOOST_TEST(t.sum() == coroutine_count * calls_each);
        BOOST_TEST(t.wrong == 0);
        BOOST_TEST(t.closed > 0);
        check_at_rest(c.stats());
        BOOST_TEST(c.stats().connections_idle == 0U);
    }
}

/// A call that needs no client object once it has begun.
asio::awaitable<void> counted(asio::awaitable<result<response>> call, tally& t)
{
    const result<response> got = co_await std::move(call);
    t.count(got);
    ++t.coroutines_done;
}

BOOST_AUTO_TEST_CASE(the_client_is_destroyed_by_another_thread)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().records(12));
    for (int round = 0; round < 5; ++round) {
        asio::io_context ioc(thread_count);
        auto c = std::make_unique<client>(ioc, options_for(sim).max_connections(8));
        tally t;
        for (int n = 0; n < coroutine_count; ++n)
            asio::co_spawn(ioc, counted(c->request("GET", "/records?limit=3"), t), asio::detached);
        std::thread destroyer([&] {
            while (t.sum() < 10 * round) std::this_thread::yield();
            c.reset();
        });
        run_on_threads(ioc);
        destroyer.join();
        BOOST_TEST(t.coroutines_done == coroutine_count);
        BOOST_TEST(t.wrong == 0);
        BOOST_TEST(t.good + t.closed == coroutine_count);
    }
}

asio::awaitable<void> watch(client& c, tally& t)
{
    while (t.coroutines_done < coroutine_count) {
        const client_stats s = c.stats();
        if (s.connections_active > 16 || s.connections_idle > 64) ++t.wrong;
        co_await after(50us);
    }
}

BOOST_AUTO_TEST_CASE(statistics_are_read_meanwhile)
{
    simulator sim = simulator::run_on_own_thread(simulator_options().records(12));
    asio::io_context ioc(thread_count);
    client c(ioc, options_for(sim).max_connections(16));
    tally t;
    spawn_workers(ioc, c, t);
    asio::co_spawn(ioc, watch(c, t), asio::detached);
    run_on_threads(ioc);
    BOOST_TEST(t.coroutines_done == coroutine_count);
    BOOST_TEST(t.wrong == 0);
    check_at_rest(c.stats());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
