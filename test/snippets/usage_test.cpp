// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"

#include <boost/json/object.hpp>
#include <boost/test/unit_test.hpp>

namespace runtype::snippets {

using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(usage)

BOOST_AUTO_TEST_CASE(configured_client)
{
    boost::asio::io_context ioc;
    //[options
    runtype::client_options options("rt_live_...");
    options.user_agent("billing-job/2.1").deadline(60s).max_connections(32);
    runtype::client client(ioc, options);
    //]
    BOOST_TEST(client.stats().calls == 0u);
    BOOST_TEST(options.get().max_connections == 32u);
    BOOST_TEST(ioc.run() == 0u); // a client alone leaves no work there
}

static boost::asio::awaitable<void> write_records(runtype::client& client)
{
    //[records
    auto plan = runtype::create_record("document", "Project Plan Q3") // what is required stands in the constructor
                    .metadata(runtype::raw_json(R"({"owner":"ann"})"));
    auto made = co_await client.records().create(std::move(plan));
    std::cout << "Created " << made.value().id << '\n';

    auto change = runtype::update_record()
                      .name("Project Plan Q4") // a setter that is not called leaves its field as it is
                      .messages(nullptr);      // this one is sent as null
    auto changed = co_await client.records().update(made->id, std::move(change));

    boost::json::value metadata = changed.value().metadata.parse().value(); // with #include <boost/json.hpp>
    std::cout << "Owner: " << metadata.at("owner").as_string().c_str() << '\n';
    const auto created = changed->created_at.time().value(); // a std::chrono::sys_time; created_at.text() is what came
    if (const runtype::raw_json* colour = changed->extra.find("colour")) // a field that this version does not know
        std::cout << "Colour: " << *colour << '\n';

    auto removed = co_await client.records().remove(made->id); // result<void>
    //]
    BOOST_TEST(changed->name == "Project Plan Q4");
    BOOST_TEST(changed->type == "document");
    BOOST_TEST((runtype::timestamp(created) == changed->created_at));
    BOOST_TEST(removed.has_value());
}

BOOST_AUTO_TEST_CASE(records)
{
    simulated_service service;
    const captured_output output;
    service.run(write_records(service.client));
    const auto log = service.simulator.requests();
    BOOST_REQUIRE(log.size() == 3u);
    BOOST_TEST(output.text() == "Created " + log[0].object_id + "\nOwner: ann\n");
    BOOST_TEST(log[1].body.find(R"("messages":null)") != std::string::npos);
    BOOST_TEST(log[1].body.find("metadata") == std::string::npos);
    BOOST_TEST(service.simulator.record_count() == 250u);
}

static boost::asio::awaitable<std::size_t> call_with_info(runtype::client& client)
{
    //[info
    runtype::response_info info; // has to outlive the call; in a coroutine it does
    auto options = runtype::request_options().deadline(20s).header("X-Trace", "42").info(info);
    auto agents = co_await client.agents().list(runtype::list_agents(), std::move(options)).collect();

    std::cout << "HTTP " << info.status << ", request " << info.request_id << '\n';
    for (const runtype::attempt& attempt : info.attempts) std::cout << attempt << '\n';
    //]
    BOOST_TEST(agents.value().size() == 3u);
    co_return info.attempts.size();
}

BOOST_AUTO_TEST_CASE(response_details)
{
    simulated_service service("request 1 status 503");
    const captured_output output;
    BOOST_TEST(service.run(call_with_info(service.client)) == 2u);
    const auto log = service.simulator.requests();
    BOOST_TEST(output.text().starts_with("HTTP 200, request " + log.at(1).request_id + "\nHTTP 503, reply received, "));
    BOOST_TEST(log.at(1).header("x-trace").value_or("") == "42");
}

static boost::asio::awaitable<void> call_any_path(runtype::client& client)
{
    //[raw
    auto answer = co_await client.request("GET", "/records?limit=1"); // runtype::result<runtype::response>
    boost::json::value page = answer.value().body.parse().value();
    std::cout << "HTTP " << answer->status << ", " << page.at("data").as_array().size() << " record\n";

    boost::json::object body;
    body["type"] = "document";
    body["name"] = "Project Plan Q3";
    auto made = co_await client.request("POST", "/records", body);
    //]
    BOOST_TEST(made.value().status == 201);
}

BOOST_AUTO_TEST_CASE(raw)
{
    simulated_service service;
    const captured_output output;
    service.run(call_any_path(service.client));
    BOOST_TEST(output.text() == "HTTP 200, 1 record\n");
    BOOST_TEST(service.simulator.record_count() == 251u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
