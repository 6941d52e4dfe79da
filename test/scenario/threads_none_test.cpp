// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The library starts no thread. Asio's resolver has one of its own, for names that are not addresses.

#include "client_calls.hpp"
#include "network_fixture.hpp"
#include "scripted_server.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <iterator>
#include <string>

namespace runtype::test {
namespace {

namespace asio = boost::asio;

std::size_t threads()
{
    const std::filesystem::directory_iterator all("/proc/self/task");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

asio::awaitable<void> watch_threads(client& c, std::size_t& most, int& good)
{
    for (int n = 0; n < 10; ++n) {
        result<response> got = co_await c.request("GET", "/");
        good += got ? 1 : 0;
        most = std::max(most, threads());
    }
}

std::size_t most_threads_while_calling(const std::string& host, scripted_tls tls)
{
    asio::io_context ioc;
    const scripted_server server(ioc, answer_with(answer("{}")), tls);
    const std::string url =
        server.url().substr(0, server.url().find("://") + 3) + host + ":" + std::to_string(server.endpoint().port());
    client c(ioc, network_fixture::options(url).ca_pem(server.ca_pem()));
    std::size_t most = threads();
    int good = 0;
    for (int n = 0; n < 5; ++n) asio::co_spawn(ioc, watch_threads(c, most, good), asio::detached);
    run_until(ioc, [&] { return good == 50 || c.stats().failed > 0; });
    BOOST_TEST(good == 50);
    run_io(ioc, c.close());
    return std::max(most, threads());
}

BOOST_AUTO_TEST_SUITE(no_threads)

BOOST_AUTO_TEST_CASE(none_for_an_address)
{
    const std::size_t before = threads();
    BOOST_TEST(most_threads_while_calling("127.0.0.1", scripted_tls::off) == before);
    BOOST_TEST(most_threads_while_calling("127.0.0.1", scripted_tls::on) == before);
    BOOST_TEST(threads() == before);
}

BOOST_AUTO_TEST_CASE(asios_resolver_for_a_name)
{
    const std::size_t before = threads();
    BOOST_TEST(most_threads_while_calling("localhost", scripted_tls::on) == before + 1);
    BOOST_TEST(threads() == before); // gone with the io_context
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
