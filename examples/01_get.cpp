// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Shows the first agent of the account.

//[get
#include <runtype/runtype.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <exception>
#include <iostream>

static boost::asio::awaitable<void> show_first_agent(runtype::client& client)
{
    auto agents = client.agents().list();
    auto first = co_await agents.next(); // std::optional<runtype::result<runtype::agent_list_item>>
    if (!first) {
        std::cout << "This account has no agents yet.\n";
        co_return;
    }
    auto agent = co_await client.agents().get(first->value().id); // runtype::result<runtype::agent>
    std::cout << "Agent " << agent.value().name << " (" << agent->id << ") is " << agent->status << ".\n";
}

int main()
try {
    boost::asio::io_context ioc;
    runtype::client client(ioc, runtype::client_options::from_environment());
    auto done = boost::asio::co_spawn(ioc, show_first_agent(client), boost::asio::use_future);
    ioc.run();
    done.get(); // throws what the coroutine threw
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
//]
