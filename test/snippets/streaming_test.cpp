// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"

#include <runtype/event_stream.hpp>

#include <boost/test/unit_test.hpp>

namespace runtype::snippets {

BOOST_AUTO_TEST_SUITE(streaming)

namespace {

testing::simulator_options playing(testing::run_script script)
{
    return testing::simulator_options().run(std::move(script));
}

boost::asio::awaitable<void> read_events(runtype::client& client)
{
    //[events
    auto params = runtype::execute_agent().message("user", "How much of Q-4 is left?");
    auto run = client.agents().execute_stream("agent_123", std::move(params)); // runtype::event_stream
    while (auto event = co_await run.next()) {
        if (const auto* text = event->value().get_if<runtype::events::text_delta>())
            std::cout << text->delta;
        else if (const auto* tool = event->value().get_if<runtype::events::tool_start>())
            std::cout << "\n(" << tool->tool_name << ")\n";
    }
    std::cout << "\nThe run is " << run.status().state << '\n'; // completed, failed or paused
    //]
}

boost::asio::awaitable<void> use_tools(runtype::client& client)
{
    //[tools
    auto stock = [](runtype::tool_call call) -> boost::asio::awaitable<runtype::result<runtype::raw_json>> {
        std::cout << call.name << ' ' << call.parameters << '\n';
        co_return runtype::raw_json(R"({"left":3})");
    };
    auto ask = [](runtype::events::approval_start asked) -> boost::asio::awaitable<runtype::approval_decision> {
        co_return runtype::approval_decision(asked.tool_name != "refund");
    };
    runtype::tool_handlers tools; // handlers have names: a coroutine refers to its lambda
    tools.on("stock_level", stock).on_approval(ask);

    auto params = runtype::execute_agent().message("user", "How much of Q-4 is left?");
    auto run = client.agents().execute_stream("agent_123", std::move(params)).run_tools(tools);
    auto output = co_await run.final_output(); // runtype::result<std::string>
    std::cout << output.value() << '\n';
    //]
    BOOST_TEST((run.status().state == runtype::run_state::completed));
}

boost::asio::awaitable<void> read_text(runtype::client& client)
{
    //[text
    auto run = client.agents().execute_stream("agent_123", runtype::execute_agent().message("user", "Q-4?"));
    auto text = run.text();
    while (auto piece = co_await text.next()) std::cout << piece->value() << std::flush;
    //]
}

} // namespace

BOOST_AUTO_TEST_CASE(events)
{
    simulated_service service(
        "", playing(testing::run_script().text("Let me look.").call("stock_level", "{}").durable(true)));
    const captured_output output;
    service.run(read_events(service.client));
    BOOST_TEST(output.text() == "Let me look.\n(stock_level)\n\nThe run is paused\n");
}

BOOST_AUTO_TEST_CASE(tools)
{
    simulated_service service(
        "", playing(testing::run_script().call("stock_level", R"({"sku":"Q-4"})").finish("Three left.")));
    const captured_output output;
    service.run(use_tools(service.client));
    BOOST_TEST(output.text() == "stock_level {\"sku\":\"Q-4\"}\nThree left.\n");
}

BOOST_AUTO_TEST_CASE(text)
{
    simulated_service service("", playing(testing::run_script().text("Three are left.").finish("")));
    const captured_output output;
    service.run(read_text(service.client));
    BOOST_TEST(output.text() == "Three are left.");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
