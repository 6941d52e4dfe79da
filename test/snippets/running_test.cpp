// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"

#include <boost/asio/detached.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace runtype::snippets {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(running)

static boost::asio::awaitable<void> count_records(runtype::client& client, std::atomic<std::size_t>& count)
{
    auto records = client.records().list(runtype::list_records().limit(100));
    while (auto record = co_await records.next()) count += record->has_value() ? 1u : 0u;
}

BOOST_AUTO_TEST_CASE(several_threads)
{
    simulated_service service;
    const runtype::client_options options = service.client_options();
    std::atomic<std::size_t> count{0};
    auto job = [&count](runtype::client& client) { return count_records(client, count); };
    //[threads
    boost::asio::io_context ioc;
    runtype::client client(ioc, options);
    for (int i = 0; i < 8; ++i) boost::asio::co_spawn(ioc, job(client), boost::asio::detached);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i) threads.emplace_back([&ioc] { ioc.run(); });
    } // joined
    //]
    BOOST_TEST(count == 2000u);
    BOOST_TEST(client.stats().in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(single_threaded)
{
    simulated_service service;
    runtype::client_options options = service.client_options();
    std::atomic<std::size_t> count{0};
    auto job = [&count](runtype::client& client) { return count_records(client, count); };
    //[single_threaded
    options.single_threaded(true); // a promise: one thread at a time runs each io_context
    auto serve = [&options, &job] {
        boost::asio::io_context ioc(1);
        runtype::client client(ioc, options);
        boost::asio::co_spawn(ioc, job(client), boost::asio::detached);
        ioc.run();
    };
    std::jthread one(serve);
    std::jthread two(serve);
    //]
    one.join();
    two.join();
    BOOST_TEST(count == 500u);
}

static boost::asio::awaitable<void> close_client(runtype::client& client)
{
    //[close
    co_await client.close(5s); // refuses new calls, gives those under way 5 s, then ends them with errc::closed
    //]
    auto late = co_await client.agents().get("agent_123");
    BOOST_TEST((late.error().code() == errc::closed));
}

BOOST_AUTO_TEST_CASE(close)
{
    simulated_service service;
    std::atomic<std::size_t> count{0};
    service.run(count_records(service.client, count));
    BOOST_TEST(service.client.stats().connections_idle == 1u);
    service.run(close_client(service.client));
    BOOST_TEST(service.client.stats().connections_idle == 0u);
}

BOOST_AUTO_TEST_CASE(tls)
{
    auto settings = simulated_service::defaults().require_client_certificate(true);
    simulated_service service("", settings);
    const std::string& ca_pem = service.simulator.ca_pem();
    const std::string& chain_pem = service.simulator.client_certificate_pem();
    const std::string& key_pem = service.simulator.client_key_pem();
    runtype::client_options options =
        runtype::client_options(service.simulator.api_key()).base_url(service.simulator.base_url());
    //[tls
    options.ca_pem(ca_pem);                         // or ca_file("/etc/ssl/private-ca.pem"): instead of the system's
    options.client_certificate(chain_pem, key_pem); // for servers that ask for one
    //]
    std::atomic<std::size_t> count{0};
    runtype::client client(service.ioc, options);
    service.run(count_records(client, count));
    BOOST_TEST(count == 250u);
}

static boost::asio::awaitable<error> error_of_get(runtype::client& client)
{
    auto agent = co_await client.agents().get("agent_123");
    co_return agent.error();
}

BOOST_AUTO_TEST_CASE(tls_insecure)
{
    simulated_service service("", simulated_service::defaults().certificate(testing::certificate_kind::self_signed));
    BOOST_TEST((service.run(error_of_get(service.client)).code() == errc::tls));
    runtype::client_options options = service.client_options();
    //[tls_insecure
    options.insecure_skip_verification(true); // anyone on the way can read the API key
    //]
    runtype::client client(service.ioc, options);
    BOOST_TEST((service.run(error_of_get(client)).code() == errc::not_found));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
