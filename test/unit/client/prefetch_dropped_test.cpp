// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A list that fetches ahead is dropped, at every step of a fetch: over the client's own network code.
#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

using namespace runtype;
using namespace std::chrono_literals;

namespace {

testing::simulation_options service()
{
    // Every answer takes its time, so that a fetch is under way for most of it.
    return testing::simulation_options().service(
        testing::simulator_options().records(400).faults(testing::fault_plan::parse("delay 20ms\n")));
}

/// Bytes that the client has handed to the network, over all connections.
std::uint64_t sent_by(const testing::simulation& sim)
{
    std::uint64_t bytes = 0;
    for (const testing::simulated_connection& each : sim.connections()) bytes += each.sent;
    return bytes;
}

} // namespace

BOOST_AUTO_TEST_SUITE(prefetch_dropped)

// The destructor sends nothing and waits for nothing. Behind it, without any time passing, the fetch is over and its
// connection closed or back in the pool; nothing more is sent, and the next call is fine.
BOOST_AUTO_TEST_CASE(at_every_step)
{
    std::size_t in_flight = 0;
    std::size_t kept = 0;
    std::size_t closed = 0;
    for (auto when = 0us; when < 60ms; when += 500us) {
        testing::simulation sim(1, service());
        client c(sim.get_executor(), sim.client_options());
        auto records = std::make_optional(c.records().list(list_records().limit(10)).prefetch(2));
        BOOST_TEST_REQUIRE(sim.run(records->next())->has_value());
        sim.run_for(when);
        const bool fetching = c.stats().in_flight > 0;
        in_flight += fetching ? 1 : 0;
        const std::uint64_t sent = sent_by(sim);
        const auto requests = sim.stats().requests;
        const auto at = sim.clock()->elapsed();

        records.reset();
        BOOST_TEST(sent_by(sim) == sent);
        sim.run_ready();
        BOOST_TEST((sim.clock()->elapsed() == at));
        const client_stats after = c.stats();
        BOOST_TEST(after.in_flight == 0u);
        BOOST_TEST(after.connections_active == 0u);
        BOOST_TEST(after.waiting == 0u);
        // A connection with half an exchange on it is of no use to anybody.
        BOOST_TEST(after.connections_idle == (fetching ? 0u : 1u));
        (after.connections_idle == 1 ? kept : closed) += 1;
        std::size_t open = 0;
        for (const auto& each : sim.connections()) open += each.open ? 1 : 0;
        BOOST_TEST(open == after.connections_idle);
        const std::uint64_t behind = sent_by(sim); // TLS says good-bye
        sim.run_for(1s);
        BOOST_TEST(sent_by(sim) == behind);
        BOOST_TEST(sim.stats().requests <= requests + 1); // one that was on its way arrives
        BOOST_TEST(sim.run(c.agents().list().next())->has_value());
    }
    // Both have happened.
    BOOST_TEST(in_flight > 50u);
    BOOST_TEST(kept > 5u);
    BOOST_TEST(closed == in_flight);
}

BOOST_AUTO_TEST_SUITE_END()
