// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace runtype::snippets {

BOOST_AUTO_TEST_SUITE(pagination)

// The second page fails for good.
constexpr std::string_view failing = "path /v1/records request 2 status 403";

static boost::asio::awaitable<void> print_names(runtype::client& client)
{
    //[next
    auto records = client.records().list(runtype::list_records().limit(100));
    while (auto record = co_await records.next()) { // std::optional<runtype::result<runtype::record>>
        if (!*record) {                             // an error is the last element
            std::cerr << record->error() << '\n';
            break;
        }
        std::cout << (*record)->name << '\n';
    }
    //]
}

static boost::asio::awaitable<void> print_names_or_throw(runtype::client& client)
{
    //[next_value
    auto records = client.records().list();
    while (auto record = co_await records.next()) std::cout << record->value().name << '\n'; // throws api_exception
    //]
}

static std::ptrdiff_t lines(const std::string& text) { return std::count(text.begin(), text.end(), '\n'); }

BOOST_AUTO_TEST_CASE(next)
{
    simulated_service service;
    const captured_output output;
    service.run(print_names(service.client));
    BOOST_TEST(lines(output.text()) == 250);
    simulated_service unlucky(failing);
    unlucky.run(print_names(unlucky.client));
    BOOST_TEST(lines(output.text()) == 350);
}

BOOST_AUTO_TEST_CASE(next_value)
{
    simulated_service service;
    const captured_output output;
    service.run(print_names_or_throw(service.client));
    BOOST_TEST(lines(output.text()) == 250);
    simulated_service unlucky(failing);
    BOOST_CHECK_EXCEPTION(unlucky.run(print_names_or_throw(unlucky.client)), api_exception, [](const api_exception& e) {
        return e.code() == errc::forbidden;
    });
    BOOST_TEST(lines(output.text()) == 300); // 50 is the simulator's page
}

static boost::asio::awaitable<void> page_by_page(runtype::client& client)
{
    //[next_page
    auto records = client.records().list(runtype::list_records().limit(100).include_count(true));
    while (auto page = co_await records.next_page()) { // std::optional<runtype::result<runtype::page<runtype::record>>>
        std::cout << page->value().items.size() << " of " << page->value().total.value_or(-1) << '\n';
    }
    //]
}

BOOST_AUTO_TEST_CASE(next_page)
{
    simulated_service service;
    const captured_output output;
    service.run(page_by_page(service.client));
    BOOST_TEST(output.text() == "100 of 250\n100 of 250\n50 of 250\n");
}

static boost::asio::awaitable<std::size_t> some_of_them(runtype::client& client)
{
    //[take
    auto first_ten = client.records().list().take(10); // a generator of at most ten
    auto ten = co_await first_ten.collect();           // runtype::result<std::vector<runtype::record>>

    auto agents = client.agents().list();
    auto some = co_await agents.collect(1000);             // what is left, up to this many
    const runtype::generator_stats stats = agents.stats(); // items, pages, requests, retries, time waited
    //]
    BOOST_TEST(some.value().size() == 3u);
    BOOST_TEST(stats.pages == 1u);
    co_return ten.value().size();
}

BOOST_AUTO_TEST_CASE(take)
{
    simulated_service service;
    BOOST_TEST(service.run(some_of_them(service.client)) == 10u);
    BOOST_TEST(service.simulator.requests().size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
