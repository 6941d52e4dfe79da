// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

namespace runtype::snippets {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(errors)

static boost::asio::awaitable<void> look_at_result(runtype::client& client)
{
    //[error_result
    auto agent = co_await client.agents().get("agent_123");
    if (agent) {
        std::cout << agent->name << '\n';
    } else if (agent.error().code() == runtype::errc::not_found) {
        std::cout << "No such agent.\n";
    } else if (agent.error().code() == runtype::condition::retryable) {
        std::cout << "Later, perhaps: " << agent.error() << '\n';
    } else {
        std::cout << agent.error() << '\n'; // one paragraph, see below
    }
    //]
}

static std::string printed_by(simulated_service& service)
{
    const captured_output output;
    service.run(look_at_result(service.client));
    return output.text();
}

BOOST_AUTO_TEST_CASE(error_result)
{
    simulated_service service("path /v1/agents/agent_123 request 2 status 401");
    BOOST_TEST(printed_by(service) == "No such agent.\n");
    BOOST_TEST(printed_by(service).starts_with("GET /v1/agents/{id} failed: unauthorized (HTTP 401). "));
    service.simulator.set_faults(testing::fault_plan::parse("status 429 retry-after 3600"));
    BOOST_TEST(
        printed_by(service).starts_with("Later, perhaps: GET /v1/agents/{id} failed: rate_limited (HTTP 429). "));
}

static boost::asio::awaitable<void> catch_exception(runtype::client& client)
{
    //[error_value
    try {
        auto agent = co_await client.agents().get("agent_123");
        std::cout << agent.value().name << '\n'; // throws if there is no value
    } catch (const runtype::api_exception& e) {
        std::cout << e.error().http_status() << ": " << e.what() << '\n';
    }
    //]
}

BOOST_AUTO_TEST_CASE(error_value)
{
    simulated_service service;
    const captured_output output;
    service.run(catch_exception(service.client));
    BOOST_TEST(output.text().starts_with("404: GET /v1/agents/{id} failed: not_found (HTTP 404). "));
}

static boost::asio::awaitable<void> look_at_details(runtype::client& client)
{
    //[error_details
    auto made = co_await client.request("POST", "/records", runtype::raw_json(R"({"type":""})"));
    if (!made) {
        for (const runtype::validation_detail& detail : made.error().details())
            std::cout << detail.path << ": " << detail.code << ", " << detail.message << '\n';
        std::cout << made.error() << '\n';
    }
    //]
}

static std::string file_text(const std::string& name)
{
    std::ifstream file(std::string(RUNTYPE_TEST_SOURCE_DIR) + "/snippets/output/" + name);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The README shows these files as what is printed.
BOOST_AUTO_TEST_CASE(error_details)
{
    simulated_service service;
    const captured_output output;
    service.run(look_at_details(service.client));
    BOOST_TEST(output.text() == file_text("error_details.txt"));
}

static boost::asio::awaitable<void> create_when_cut(runtype::client& client)
{
    auto made = co_await client.records().create(runtype::create_record("document", "Project Plan Q3"));
    if (!made) std::cout << made.error() << '\n';
}

BOOST_AUTO_TEST_CASE(unsafe_to_repeat)
{
    simulated_service service("method POST cut before-answer");
    const captured_output output;
    service.run(create_when_cut(service.client));
    BOOST_TEST(output.text() == file_text("unsafe_to_repeat.txt"));
    BOOST_TEST(service.simulator.record_count() == 251u); // it was carried out: repeating would have made a conflict
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
