// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <boost/test/unit_test.hpp>

//[simulator_includes
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
//]

#include <cstddef>

namespace runtype::snippets {

BOOST_AUTO_TEST_SUITE(testing_your_code)

static boost::asio::awaitable<std::size_t> code_under_test(runtype::client& client)
{
    std::size_t count = 0;
    auto records = client.records().list(runtype::list_records().limit(10));
    while (auto record = co_await records.next()) count += record->value().name.empty() ? 0u : 1u;
    co_return count;
}

//[simulator
BOOST_AUTO_TEST_CASE(survives_a_bad_day)
{
    auto plan = runtype::testing::fault_plan::parse("request 1 status 503\n"
                                                    "request 3 cut answer-at 200\n"
                                                    "path /v1/records every 4 delay 5ms\n");
    auto simulated = runtype::testing::simulator_options().records(25).faults(plan);
    auto service = runtype::testing::simulator::run_on_own_thread(simulated);

    boost::asio::io_context ioc;
    auto options = runtype::client_options(service.api_key()).base_url(service.base_url()).ca_pem(service.ca_pem());
    runtype::client client(ioc, options.retry(runtype::retry_policy().base_delay(std::chrono::milliseconds(1))));

    auto counted = boost::asio::co_spawn(ioc, code_under_test(client), boost::asio::use_future);
    ioc.run();
    BOOST_TEST(counted.get() == 25u);
    BOOST_TEST(service.stats().total_faults() >= 2u); // what the client saw, the simulator knows
    BOOST_TEST(service.requests().back().status == 200);
}
//]

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
