// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <boost/test/unit_test.hpp>

//[kit_includes
#include <runtype/runtype.hpp>
#include <runtype/testing/recording.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>

using namespace std::chrono_literals;
//]

#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <cstdint>
#include <string>

namespace runtype::snippets {

BOOST_AUTO_TEST_SUITE(test_kit)

static boost::asio::awaitable<std::size_t> code_under_test(runtype::client& client)
{
    std::size_t count = 0;
    auto records = client.records().list(runtype::list_records().limit(10));
    while (auto record = co_await records.next()) count += record->value().name.empty() ? 0u : 1u;
    co_return count;
}

//[kit_network
BOOST_AUTO_TEST_CASE(survives_a_bad_network)
{
    auto network = runtype::testing::network_conditions()
                       .latency(20ms, 80ms) // one way, drawn for each piece of bytes
                       .bandwidth(100'000)  // bytes per second
                       .resolve_time(5ms, 1s)
                       .short_io(0.3) // reads and writes that move a part
                       .resets(0.01)
                       .connect_stalls(0.05);
    auto options = runtype::testing::simulation_options().network(network).service(
        runtype::testing::simulator_options().records(25));
    runtype::testing::for_each_seed(1, 20, [&](std::uint64_t seed) {
        runtype::testing::simulation sim(seed, options);
        runtype::client client(sim.get_executor(), sim.client_options());
        const std::size_t counted = sim.run(code_under_test(client));
        if (counted != 25) throw std::logic_error("a record is missing"); // for_each_seed tells the seed
    });
}
//]

//[kit_plan
BOOST_AUTO_TEST_CASE(survives_whichever_step_fails)
{
    const auto options =
        runtype::testing::simulation_options().service(runtype::testing::simulator_options().records(25));
    std::uint64_t steps = 0;
    {
        runtype::testing::simulation sim(1, options);
        runtype::client client(sim.get_executor(), sim.client_options());
        BOOST_TEST(sim.run(code_under_test(client)) == 25u);
        steps = sim.step_count();
    }
    for (std::uint64_t step = 1; step <= steps; ++step) {
        auto plan = runtype::testing::io_plan().fail(step, boost::asio::error::connection_reset);
        auto failing = options;
        runtype::testing::simulation sim(1, failing.plan(plan));
        runtype::client client(sim.get_executor(), sim.client_options());
        BOOST_TEST(sim.run(code_under_test(client)) == 25u);
    }
}
//]

//[kit_cancel
BOOST_AUTO_TEST_CASE(can_be_cancelled_wherever_it_waits)
{
    for (std::uint64_t turns = 1;; ++turns) {
        runtype::testing::simulation sim(7);
        runtype::client client(sim.get_executor(), sim.client_options());
        boost::asio::cancellation_signal stop;
        bool ended = false;
        std::optional<runtype::result<runtype::response>> got;
        auto on_end = [&](const std::exception_ptr& thrown, runtype::result<runtype::response> r) {
            ended = true;
            if (thrown) std::rethrow_exception(thrown); // ends the test
            got = std::move(r);
        };
        boost::asio::co_spawn(
            sim.get_executor(), client.request("GET", "/agents"),
            boost::asio::bind_cancellation_slot(stop.slot(), on_end));
        for (std::uint64_t n = 0; n < turns; ++n) sim.turn();
        if (ended) break; // before it was cancelled: all points are done
        sim.run_first([&] { stop.emit(boost::asio::cancellation_type::terminal); });
        sim.run();
        BOOST_TEST_REQUIRE(got.has_value());
        // Good: the whole answer was there already when the signal came.
        BOOST_TEST((*got || got->error().code() == runtype::errc::cancelled));
        BOOST_TEST(client.stats().connections_active == 0u);
    }
}
//]

//[kit_clock
BOOST_AUTO_TEST_CASE(waits_as_long_as_it_is_told_to)
{
    runtype::testing::simulation sim;
    sim.set_faults(runtype::testing::fault_plan::parse("request 1 status 429 retry-after 120\n"));
    auto patient = sim.client_options().deadline(10min).rate_limit(runtype::rate_limit::off());
    runtype::client client(sim.get_executor(), patient);
    BOOST_TEST(sim.run(code_under_test(client)) == 0u);
    BOOST_TEST((sim.clock()->elapsed() == 2min)); // of virtual time
}
//]

//[kit_recorder
BOOST_AUTO_TEST_CASE(answers_from_what_was_recorded)
{
    auto file = std::make_shared<std::stringstream>(); // or the name of a file
    {
        runtype::testing::simulation sim(
            1, runtype::testing::simulation_options().service(runtype::testing::simulator_options().records(25)));
        auto record = [&](std::shared_ptr<runtype::transport> network) -> std::shared_ptr<runtype::transport> {
            return std::make_shared<runtype::testing::recorder>(std::move(network), file);
        };
        runtype::client client(sim.get_executor(), sim.client_options().wrap_transport(record));
        BOOST_TEST(sim.run(code_under_test(client)) == 25u);
    }
    runtype::testing::simulation sim; // no service is asked any more
    auto player = std::make_shared<runtype::testing::player>(file->str());
    runtype::client client(sim.get_executor(), sim.client_options().transport(player));
    BOOST_TEST(sim.run(code_under_test(client)) == 25u);
    player->verify(); // every line was asked for, and nothing else
}
//]

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
