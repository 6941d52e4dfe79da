// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The simulation kit itself: what it promises to those who test with it.

#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::io_kind;
using testing::simulation;
using testing::simulation_options;

BOOST_AUTO_TEST_SUITE(simulation_kit)

BOOST_AUTO_TEST_CASE(a_call_goes_through_the_real_network_code)
{
    simulation sim(7, simulation_options().record_steps(true));
    client c(sim.get_executor(), sim.client_options());
    const auto got = sim.run(c.agents().get("agent_1"));
    for (const auto& step : sim.steps()) BOOST_TEST_MESSAGE(step.text());
    BOOST_TEST_MESSAGE((got ? "ok" : got.error().to_string()));
    BOOST_TEST(sim.stats().requests == 1u);
    BOOST_TEST_MESSAGE("turns " << sim.turns() << " outstanding " << sim.outstanding());
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
