// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <boost/test/unit_test.hpp>

//[simulator_includes
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
//]

//[mock_includes
#include <runtype/testing/mock_transport.hpp>
#include <runtype/testing/simulation.hpp>
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

//[mock
BOOST_AUTO_TEST_CASE(counts_when_the_service_is_busy_at_first)
{
    runtype::testing::simulation sim; // runs the coroutine; its clock jumps over every wait
    auto service = std::make_shared<runtype::testing::mock_transport>(sim.clock());
    service->expect("GET", "/v1/records").query("limit", "10").answer(503).answer_header("Retry-After", "30");
    service->expect("GET", "/v1/records")
        .query("limit", "10")
        .answer(200, R"({"data":[{"id":"rec_1","name":"Plan","type":"document"}],"pagination":{"hasMore":false}})");

    runtype::client client(sim.get_executor(), sim.client_options().transport(service));
    BOOST_TEST(sim.run(code_under_test(client)) == 1u);
    service->verify(); // throws if a request did not come, or one came that is not in the script
    BOOST_TEST((sim.clock()->elapsed() == std::chrono::seconds(30)));
}
//]

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
