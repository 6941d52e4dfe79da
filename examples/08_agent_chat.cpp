// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// A chat with an agent: its text as it comes, a tool that runs here, and a question before something is done.
//
// With RUNTYPE_API_KEY set, `08_agent_chat AGENT_ID` talks to the service; without, a simulator plays the agent.
#include <runtype/event_stream.hpp>
#include <runtype/runtype.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/json/object.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <utility>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

void rethrow(std::exception_ptr problem)
{
    if (problem) std::rethrow_exception(problem);
}

/// What the agent does when nobody else is there to play it.
runtype::testing::run_script script()
{
    runtype::testing::run_script agent;
    agent.every(60ms).durable(true);
    agent.text("Let me look at the shelf.").call("stock_level", R"({"sku":"Q-4"})");
    agent.text("Only 3 of Q-4 are left. I can order 20 more for 240 EUR.");
    agent.approval("order", R"({"sku":"Q-4","count":20})", "Order 20 of Q-4 for 240 EUR");
    agent.text("Done: 20 more are on their way.").finish("Done: 20 more are on their way.");
    return agent;
}

asio::awaitable<runtype::result<runtype::raw_json>> stock_level(runtype::tool_call call)
{
    std::cout << "\n  [stock_level " << call.parameters << " -> 3]\n" << std::flush;
    boost::json::object output;
    output["left"] = 3;
    co_return runtype::raw_json(output);
}

asio::awaitable<runtype::approval_decision> ask(runtype::events::approval_start asked)
{
    std::cout << "\n  [" << asked.description.value_or(asked.tool_name) << "? y/n] " << std::flush;
    std::string line;
    std::getline(std::cin, line); // this program has nothing else to do; a server would wait asynchronously
    co_return runtype::approval_decision(line.starts_with('y'));
}

asio::awaitable<void> chat(runtype::client& client, std::string agent_id)
{
    const std::string question = "Do we have enough of Q-4?";
    std::cout << "You:   " << question << "\nAgent: " << std::flush;

    runtype::tool_handlers tools;
    tools.on("stock_level", stock_level).on_approval(ask);
    auto params = runtype::execute_agent().message("user", question).conversation_id("conv_shelf");
    auto run = client.agents().execute_stream(agent_id, std::move(params)).run_tools(tools);
    while (auto event = co_await run.next()) {
        if (const auto* text = event->value().get_if<runtype::events::text_delta>())
            std::cout << text->delta << std::flush;
        else if (event->value().is<runtype::events::text_complete>())
            std::cout << ' ';
    }
    std::cout << "\n\nThe run is " << run.status().state << " after " << run.status().last_seq.value_or(0)
              << " events and " << run.status().rounds << " answers.\n";
}

} // namespace

int main(int argc, char** argv)
try {
    std::optional<runtype::testing::simulator> simulator;
    runtype::client_options options = runtype::client_options::from_environment();
    if (std::getenv("RUNTYPE_API_KEY") == nullptr) {
        simulator.emplace(
            runtype::testing::simulator::run_on_own_thread(runtype::testing::simulator_options().run(script())));
        options =
            runtype::client_options(simulator->api_key()).base_url(simulator->base_url()).ca_pem(simulator->ca_pem());
    }
    asio::io_context ioc;
    runtype::client client(ioc, options);
    asio::co_spawn(ioc, chat(client, argc > 1 ? argv[1] : "agent_shelf"), rethrow);
    ioc.run();
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
