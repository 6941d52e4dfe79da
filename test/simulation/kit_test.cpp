// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The simulation kit itself: that its clock and its scheduler do what they say (network_test.cpp: its network).
// Whatever a proof claims rests on this.

#include "plain_simulation.hpp"

#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using boost::system::error_code;
using testing::network_conditions;
using testing::simulation;
using testing::simulation_error;
using testing::simulation_options;

BOOST_AUTO_TEST_SUITE(simulation_kit)

// ---- the clock

BOOST_AUTO_TEST_CASE(time_stands_still_while_anything_is_ready_and_jumps_then)
{
    simulation sim(1);
    std::vector<std::chrono::nanoseconds> seen;
    const auto sleeper = [&](std::chrono::nanoseconds time) -> asio::awaitable<void> {
        co_await sim.wait_for(time);
        seen.push_back(sim.clock()->elapsed());
    };
    for (const auto time : {3s, 1s, 2s}) asio::co_spawn(sim.get_executor(), sleeper(time), asio::detached);
    for (int i = 0; i < 100; ++i) asio::post(sim.get_executor(), [&] { BOOST_TEST((sim.clock()->elapsed() == 0ns)); });
    sim.run();
    BOOST_TEST((seen == std::vector<std::chrono::nanoseconds>{1s, 2s, 3s}));
}

BOOST_AUTO_TEST_CASE(run_for_moves_the_clock_by_exactly_that)
{
    simulation sim(1);
    bool woke = false;
    const auto sleeper = [&]() -> asio::awaitable<void> {
        co_await sim.wait_for(10s);
        woke = true;
    };
    asio::co_spawn(sim.get_executor(), sleeper(), asio::detached);
    sim.run_for(10s - 1ns);
    BOOST_TEST(!woke);
    BOOST_TEST((sim.clock()->elapsed() == 10s - 1ns));
    sim.run_for(1ns);
    BOOST_TEST(woke);
    sim.run_for(1h);
    BOOST_TEST((sim.clock()->elapsed() == 10s + 1h));
    BOOST_TEST((sim.clock()->utc_now() == testing::virtual_clock::start_of_calendar + 10s + 1h));
}

BOOST_AUTO_TEST_CASE(alarms_ring_in_order_once_and_not_after_cancel)
{
    testing::virtual_clock clock;
    std::string rung;
    auto a = clock.make_alarm([&] { rung += 'a'; });
    auto b = clock.make_alarm([&] { rung += 'b'; });
    auto c = clock.make_alarm([&] { rung += 'c'; });
    a->set(clock.now() + 3s);
    b->set(clock.now() + 1s);
    c->set(clock.now() + 2s);
    c->set(clock.now() + 5s); // replaces
    BOOST_TEST((clock.next() == clock.now() + 1s));
    BOOST_TEST(clock.advance_to_next());
    BOOST_TEST(rung == "b");
    a->cancel();
    clock.advance(10s);
    BOOST_TEST(rung == "bc");
    BOOST_TEST(!clock.advance_to_next());
    BOOST_TEST((clock.elapsed() == 11s));
    clock.advance(-5s); // time does not go back
    BOOST_TEST((clock.elapsed() == 11s));
    BOOST_TEST(clock.alarms() == 3u);
    BOOST_TEST(clock.times_set() == 4u);
    a->set(clock.now()); // due already: with the next move, never inside set()
    BOOST_TEST(rung == "bc");
    clock.advance(0s);
    BOOST_TEST(rung == "bca");
    b.reset();
    BOOST_TEST(clock.alarms() == 2u);
}

// ---- the scheduler

std::string order_of(std::uint64_t seed, testing::run_order order, int handlers)
{
    simulation sim(seed, simulation_options().order(order));
    std::string seen;
    for (int i = 0; i < handlers; ++i)
        asio::post(sim.get_executor(), [&seen, i] { seen += static_cast<char>('a' + i); });
    sim.run();
    return seen;
}

BOOST_AUTO_TEST_CASE(every_order_of_what_is_ready_comes_up)
{
    std::map<std::string, int> seen;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        const std::string order = order_of(seed, testing::run_order::random, 4);
        BOOST_TEST(order == order_of(seed, testing::run_order::random, 4)); // decided by the seed
        ++seen[order];
    }
    BOOST_TEST(seen.size() == 24u);                                                        // 4 * 3 * 2
    for (const auto& [order, times] : seen) BOOST_TEST(times >= 5, order << " " << times); // 25 are to be expected
}

BOOST_AUTO_TEST_CASE(first_come_first_served_where_that_is_asked_for)
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        BOOST_TEST(order_of(seed, testing::run_order::fifo, 10) == "abcdefghij");
}

/// Everything that a run of a client shows.
struct trace {
    std::vector<testing::io_step> steps;
    std::uint64_t turns = 0;
    std::chrono::nanoseconds took{0};
    friend bool operator==(const trace&, const trace&) = default;
};

trace trace_of(std::uint64_t seed)
{
    const auto network = network_conditions().latency(1ms, 50ms).short_io(0.3).blocked_writes(0.2).resets(0.02);
    simulation sim(seed, plain(network).record_steps(true));
    client c(sim.get_executor(), sim.client_options().max_connections(3));
    const auto one = [&]() -> asio::awaitable<void> { (void)co_await c.request("GET", "/records?limit=3"); };
    for (int i = 0; i < 8; ++i) asio::co_spawn(sim.get_executor(), one(), asio::detached);
    sim.run();
    trace t;
    t.steps = sim.steps();
    t.turns = sim.turns();
    t.took = sim.clock()->elapsed();
    return t;
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_run_and_another_seed_another)
{
    std::vector<trace> all;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        all.push_back(trace_of(seed));
        BOOST_TEST((all.back() == trace_of(seed)), "seed " << seed);
        BOOST_TEST(all.back().steps.size() > 20u);
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t other = 0; other < i; ++other) BOOST_TEST(!(all[i].steps == all[other].steps));
}

BOOST_AUTO_TEST_CASE(the_same_seed_gives_the_same_run_with_tls_too)
{
    const auto run = [](std::uint64_t seed) {
        simulation sim(seed, simulation_options().record_steps(true).network(network_conditions().latency(1ms, 9ms)));
        client c(sim.get_executor(), sim.client_options());
        BOOST_TEST(sim.run(c.agents().get(sim.agent_ids().at(0))).has_value());
        return std::pair(sim.steps(), sim.turns());
    };
    for (std::uint64_t seed = 1; seed <= 10; ++seed) BOOST_TEST((run(seed) == run(seed)), "seed " << seed);
    BOOST_TEST((run(1).first != run(2).first));
}

BOOST_AUTO_TEST_CASE(what_can_never_end_is_told_with_the_seed)
{
    // It waits for something that nobody will ever do.
    simulation sim(4711, simulation_options().print_seed(false));
    std::shared_ptr<void> kept;
    const auto stuck = [&]() -> asio::awaitable<void> {
        auto keep = [&kept](auto handler) { kept = std::make_shared<decltype(handler)>(std::move(handler)); };
        co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(keep, asio::use_awaitable);
    };
    try {
        sim.run(stuck());
        BOOST_ERROR("it ended");
    } catch (const simulation_error& e) {
        BOOST_TEST(std::string_view(e.what()).find("seed 4711") != std::string_view::npos, e.what());
        BOOST_TEST(std::string_view(e.what()).find("nothing is ready") != std::string_view::npos, e.what());
    }
    kept.reset();
}

BOOST_AUTO_TEST_CASE(what_has_no_end_is_told)
{
    simulation sim(1, simulation_options().print_seed(false).max_turns(1'000));
    const auto endless = [&]() -> asio::awaitable<void> {
        for (;;) co_await sim.wait_for(1ms);
    };
    BOOST_CHECK_THROW(sim.run(endless()), simulation_error);
    BOOST_TEST(sim.turns() >= 1'000u);
    BOOST_TEST(sim.turns() < 1'010u);
}

BOOST_AUTO_TEST_CASE(seeds_are_run_one_by_one_and_one_alone_where_that_is_asked_for)
{
    std::vector<std::uint64_t> seen;
    const auto note = [&](std::uint64_t seed) { seen.push_back(seed); };
    // Whoever repeats one seed of all tests has set it.
    const char* const set = std::getenv("RUNTYPE_SIMULATION_SEED");
    const std::string before = set ? set : "";
    ::unsetenv("RUNTYPE_SIMULATION_SEED");
    BOOST_TEST(testing::for_each_seed(5, 3, note) == 3u);
    BOOST_TEST((seen == std::vector<std::uint64_t>{5, 6, 7}));
    ::setenv("RUNTYPE_SIMULATION_SEED", "42", 1);
    seen.clear();
    BOOST_TEST(testing::for_each_seed(5, 3, note) == 1u);
    BOOST_TEST((seen == std::vector<std::uint64_t>{42}));
    if (set)
        ::setenv("RUNTYPE_SIMULATION_SEED", before.c_str(), 1);
    else
        ::unsetenv("RUNTYPE_SIMULATION_SEED");
}

BOOST_AUTO_TEST_CASE(hooks_come_between_two_turns)
{
    simulation sim(1);
    std::string seen;
    sim.at_turn(2, [&] { seen += '!'; });
    sim.after_each_turn([&] { seen += '.'; });
    for (int i = 0; i < 4; ++i) asio::post(sim.get_executor(), [&] { seen += 'x'; });
    sim.run();
    BOOST_TEST(seen == "x.x.!x.x.");
    sim.after_each_turn([] { throw std::logic_error("a rule is broken"); });
    asio::post(sim.get_executor(), [] {});
    BOOST_CHECK_THROW(sim.run(), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
