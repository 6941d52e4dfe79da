// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// A program that works until SIGINT or SIGTERM, then lets the calls under way finish and ends.
#include <runtype/runtype.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <csignal>
#include <cstddef>
#include <exception>
#include <iostream>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

void rethrow(std::exception_ptr problem)
{
    if (problem) std::rethrow_exception(problem);
}

asio::awaitable<void> work(runtype::client& client)
{
    for (std::size_t done = 0;;) {
        auto agents = client.agents().list();
        while (auto agent = co_await agents.next()) {
            if (agent->has_value()) continue;
            if (agent->error().code() != runtype::errc::closed) throw runtype::api_exception(agent->error());
            std::cout << "The worker ends after " << done << " lists.\n";
            co_return;
        }
        if (++done == 1) std::cout << "Working; SIGINT or SIGTERM ends it." << std::endl;
    }
}

asio::awaitable<void> close_on_signal(runtype::client& client)
{
    asio::signal_set signals(client.get_executor(), SIGINT, SIGTERM);
    co_await signals.async_wait(asio::use_awaitable);
    co_await client.close(5s); // new calls are refused; those under way have five seconds
    std::cout << "The client is closed.\n";
}

} // namespace

int main()
try {
    asio::io_context ioc;
    runtype::client client(ioc, runtype::client_options::from_environment());
    asio::co_spawn(ioc, work(client), rethrow);
    asio::co_spawn(ioc, close_on_signal(client), rethrow);
    ioc.run(); // returns, because nothing of the client is left on the io_context
    std::cout << "run() returned.\n";
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
