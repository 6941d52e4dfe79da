// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A client with thousands of calls in flight is closed, or destroyed, in whatever state they are: everything ends, and
// nothing of it is left.

#include "sim_world.hpp"

#include <runtype/testing/mock_transport.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;

/// What all calls are in the middle of.
struct phase {
    std::string name;
    std::string faults;
    std::function<void(testing::network_conditions&)> network;
    std::function<void(client_options&)> options;
    std::chrono::milliseconds after{0}; ///< when they are in it
    bool holds_connections = true;
    bool queues = false;                    ///< for connections
    sent_state sent = sent_state::not_sent; ///< then

    friend std::ostream& operator<<(std::ostream& os, const phase& p) { return os << p.name; }
};

phase make_phase(std::string name, std::string faults, sent_state sent)
{
    phase p;
    p.name = std::move(name);
    p.faults = std::move(faults);
    p.sent = sent;
    p.after = 5s;
    p.network = [](testing::network_conditions&) {};
    p.options = [](client_options&) {};
    return p;
}

std::vector<phase> all_phases()
{
    std::vector<phase> all;
    all.push_back(make_phase("resolving", "", sent_state::not_sent));
    all.back().network = [](testing::network_conditions& c) { c.resolve_time(1h, 1h); };
    all.push_back(make_phase("connecting", "", sent_state::not_sent));
    all.back().network = [](testing::network_conditions& c) { c.connect_stalls(1); };
    all.push_back(make_phase("in the handshake", "connection every 1 stall\n", sent_state::not_sent));
    all.push_back(make_phase("waiting for the answer", "hang\n", sent_state::sent_no_reply));
    all.push_back(make_phase("in the answer's head", "stall answer-at 20\n", sent_state::sent_no_reply));
    all.push_back(make_phase("in the answer's body", "stall answer-at 400\n", sent_state::reply_received));
    all.push_back(make_phase("backing off", "status 503 retry-after 60\n", sent_state::reply_received));
    all.back().holds_connections = false;
    all.push_back(make_phase("waiting for a connection", "hang\n", sent_state::not_sent));
    all.back().options = [](client_options& o) { o.max_connections(1); };
    all.back().queues = true;
    all.push_back(make_phase("waiting for leave to open a connection", "", sent_state::not_sent));
    all.back().network = [](testing::network_conditions& c) { c.connect_stalls(1); };
    all.back().options = [](client_options& o) { o.max_connections(2'000); };
    all.back().queues = true;
    all.push_back(make_phase("waiting for a turn", "status 429 retry-after 60\n", sent_state::reply_received));
    all.back().holds_connections = false;
    all.back().options = [](client_options& o) { o.retry(retry_policy().max_attempts(9)); };
    return all;
}
const std::vector<phase> phases = all_phases();

/// Calls that may be looked at from outside, and do not keep one another.
struct crowd {
    std::uint64_t ended = 0;
    std::uint64_t closed = 0;
    std::uint64_t good = 0;
    std::string other; ///< the first other error

    static asio::awaitable<void> one(std::shared_ptr<crowd> self, client& c)
    {
        const result<response> got = co_await c.request("GET", "/records?limit=5");
        ++self->ended;
        if (got)
            ++self->good;
        else if (got.error().code() == errc::closed)
            ++self->closed;
        else if (self->other.empty())
            self->other = got.error().to_string();
    }
    void start(const std::shared_ptr<crowd>& self, client& c, const asio::any_io_executor& on, std::uint64_t n)
    {
        for (std::uint64_t i = 0; i < n; ++i) asio::co_spawn(on, one(self, c), asio::detached);
    }
};

std::uint64_t crowd_size() { return times(1'000, 10'000); }
/// More than may open a connection at a time.
std::uint64_t small_crowd_size() { return times(300, 1'000); }

struct crowded_world {
    explicit crowded_world(const phase& p, std::uint64_t seed = 7, std::uint64_t size = crowd_size())
        : n(size), world(seed, options(p), [&](client_options& o) {
              o.max_connections(65'536).max_waiting(1'000'000).deadline(1h).attempt_timeout(1h).connect_timeout(1h);
              o.retry_budget(10'000'000).rate_limit(runtype::rate_limit::off());
              p.options(o);
          })
    {
        calls->start(calls, *world.c, world.executor, n);
        world.sim.run_for(p.after);
        BOOST_TEST(calls->ended == 0u, calls->other);
        BOOST_TEST(world.c->stats().in_flight == n);
        if (p.holds_connections) BOOST_TEST(world.c->stats().connections_active > 0u);
        if (p.queues) BOOST_TEST(world.c->stats().waiting > 0u);
    }
    static testing::simulation_options options(const phase& p)
    {
        auto network = testing::network_conditions().latency(1ms, 9ms);
        p.network(network);
        auto service = testing::simulator_options().records(9);
        if (!p.faults.empty()) service.faults(testing::fault_plan::parse(p.faults));
        return testing::simulation_options().service(service).network(network);
    }
    void check_all_closed() const
    {
        BOOST_TEST(calls->ended == n);
        BOOST_TEST(calls->closed == n, calls->other);
    }

    std::uint64_t n;
    std::shared_ptr<crowd> calls = std::make_shared<crowd>();
    sim_world world;
};

BOOST_AUTO_TEST_SUITE(shutdown_in_a_crowd)

BOOST_DATA_TEST_CASE(closed_from_a_coroutine_of_the_client, data::make(phases), p)
{
    crowded_world w(p);
    const auto before = w.world.sim.clock()->elapsed();
    std::uint64_t ended_by_then = 0;
    const auto app = [&]() -> asio::awaitable<void> {
        co_await w.world.c->close();
        ended_by_then = w.calls->ended;
    };
    w.world.sim.run(app());
    BOOST_TEST((w.world.sim.clock()->elapsed() == before)); // nothing has to be waited for
    w.world.sim.run();                                      // what run() of an io_context would do: it returns
    w.check_all_closed();
    BOOST_TEST(ended_by_then <= w.n);
    w.world.check_at_rest(w.world.c->stats());
    w.world.check_nothing_left();
}

BOOST_DATA_TEST_CASE(closed_with_a_grace_that_is_too_short, data::make(phases), p)
{
    crowded_world w(p, 8, small_crowd_size());
    const auto before = w.world.sim.clock()->elapsed();
    w.world.sim.run(w.world.c->close(3s));
    BOOST_TEST((w.world.sim.clock()->elapsed() == before + 3s));
    w.world.sim.run();
    w.check_all_closed();
    w.world.check_nothing_left();
}

BOOST_AUTO_TEST_CASE(a_grace_that_is_enough)
{
    const phase p = make_phase("waiting for the answer", "delay 20s\n", sent_state::sent_no_reply);
    crowded_world w(p, 9, small_crowd_size());
    w.world.sim.run(w.world.c->close(60s));
    BOOST_TEST((w.world.sim.clock()->elapsed() < 30s));
    BOOST_TEST(w.calls->good == w.n, w.calls->other);
    w.world.check_nothing_left();
}

BOOST_DATA_TEST_CASE(the_client_goes_first, data::make(phases), p)
{
    crowded_world w(p, 10);
    w.world.c.reset();
    w.world.sim.run();
    w.check_all_closed();
    BOOST_TEST(w.world.sim.outstanding() == 0u);
    BOOST_TEST(w.world.sim.clock()->alarms() == 0u);
    for (const auto& each : w.world.sim.connections()) BOOST_TEST(!each.open);
}

/// Tells whether it is gone: what a frame that is leaked would keep.
struct witness {
    explicit witness(std::uint64_t& c) : count(&c) { ++*count; }
    witness(const witness& other) : count(other.count) { ++*count; }
    witness& operator=(const witness&) = delete;
    ~witness() { --*count; }
    std::uint64_t* count;
};

asio::awaitable<void> witnessed(client& c, witness w)
{
    const result<response> got = co_await c.request("GET", "/records?limit=5");
    (void)got;
    (void)w;
}

BOOST_DATA_TEST_CASE(the_context_goes_first, data::make(phases), p)
{
    std::uint64_t alive = 0;
    std::shared_ptr<testing::virtual_clock> clock;
    {
        std::unique_ptr<client> c;
        auto sim = std::make_unique<testing::simulation>(11, crowded_world::options(p).print_seed(false));
        clock = sim->clock();
        client_options o = sim->client_options();
        o.max_connections(65'536).max_waiting(1'000'000).deadline(1h).attempt_timeout(1h).connect_timeout(1h);
        o.retry_budget(10'000'000).rate_limit(runtype::rate_limit::off());
        p.options(o);
        c = std::make_unique<client>(sim->get_executor(), std::move(o));
        const std::uint64_t n = crowd_size() / 2;
        for (std::uint64_t i = 0; i < n; ++i)
            asio::co_spawn(sim->get_executor(), witnessed(*c, witness(alive)), asio::detached);
        sim->run_for(p.after);
        BOOST_TEST(alive == n);
        BOOST_TEST(c->stats().in_flight == n);
        sim.reset();
        BOOST_TEST(alive == 0u); // every frame is gone, and nothing was called back
        BOOST_TEST(c->stats().in_flight == 0u);
        BOOST_TEST(c->stats().connections_active == 0u);
    }
    BOOST_TEST(clock->alarms() == 0u);
}

BOOST_AUTO_TEST_CASE(the_transport_goes_first)
{
    // Its owner lets go of it, and somebody closes it: the client keeps what it needs.
    testing::simulation sim(12);
    auto service = std::make_shared<testing::mock_transport>(sim.clock());
    const std::uint64_t n = crowd_size();
    service->expect("GET", "/v1/records").never().times(n);
    client c(sim.get_executor(), sim.client_options().transport(service).rate_limit(runtype::rate_limit::off()));
    auto calls = std::make_shared<crowd>();
    calls->start(calls, c, sim.get_executor(), n);
    sim.run_ready();
    BOOST_TEST(c.stats().in_flight == n);
    const std::weak_ptr<transport> weak = service;
    service->close();
    service.reset();
    BOOST_TEST(!weak.expired());
    sim.run();
    BOOST_TEST(calls->closed == n, calls->other);
    BOOST_TEST(sim.outstanding() == 0u);
}

BOOST_AUTO_TEST_CASE(closed_at_a_random_moment_of_a_mixed_load)
{
    const std::uint64_t seeds = times(40, 400);
    std::uint64_t closed = 0;
    std::uint64_t good = 0;
    testing::for_each_seed(1, seeds, [&](std::uint64_t seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            phase p = make_phase(
                "mixed",
                "probability 0.1 hang\nprobability 0.1 status 503\nprobability 0.1 stall answer-at 300\n"
                "probability 0.1 cut answer-at 100\nprobability 0.3 delay 2s\n",
                sent_state::not_sent);
            p.after = 0s;
            p.network = [](testing::network_conditions& c) {
                c.latency(0ms, 200ms)
                    .resolve_time(0ms, 300ms)
                    .short_io(0.2)
                    .resets(0.01)
                    .connect_stalls(0.1)
                    .stalls(0.02);
            };
            p.options = [](client_options& o) { o.max_connections(20); };
            p.holds_connections = false;
            crowded_world w(p, seed, 60);
            w.world.sim.run_for(std::chrono::milliseconds(seed * 37 % 4'000));
            w.world.sim.run(w.world.c->close(std::chrono::milliseconds(seed % 3 == 0 ? 500 : 0)));
            w.world.sim.run();
            BOOST_TEST(w.calls->ended == w.n);
            closed += w.calls->closed;
            good += w.calls->good;
            w.world.check_nothing_left();
        }
    });
    BOOST_TEST_MESSAGE(closed << " calls closed, " << good << " good; seeds 1 to " << seeds);
    BOOST_TEST(closed > 0u);
    BOOST_TEST(good > 0u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
