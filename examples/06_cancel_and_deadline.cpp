// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Three ways to stop waiting: a deadline for one call, a timer beside it, and a signal from elsewhere.
#include <runtype/runtype.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <exception>
#include <iostream>

namespace asio = boost::asio;
using namespace asio::experimental::awaitable_operators;
using namespace std::chrono_literals;

namespace {

void rethrow(std::exception_ptr problem)
{
    if (problem) std::rethrow_exception(problem);
}

asio::awaitable<void>
fetch(runtype::client& client, const char* how, runtype::request_options options = runtype::request_options())
{
    auto agents = client.agents().list(runtype::list_agents().limit(1), std::move(options));
    auto first = co_await agents.next();
    if (first && !*first)
        std::cout << how << ": " << first->error() << '\n';
    else
        std::cout << how << ": the answer came in time.\n";
}

asio::awaitable<void> wait_in_three_ways(runtype::client& client, asio::cancellation_signal& stop)
{
    co_await fetch(client, "Deadline", runtype::request_options().deadline(200ms));

    asio::steady_timer timer(co_await asio::this_coro::executor, 200ms);
    co_await (fetch(client, "Timer") || timer.async_wait(asio::use_awaitable));

    asio::co_spawn(client.get_executor(), fetch(client, "Signal"), asio::bind_cancellation_slot(stop.slot(), rethrow));
    timer.expires_after(200ms);
    co_await timer.async_wait(asio::use_awaitable);
    stop.emit(asio::cancellation_type::terminal);
}

} // namespace

int main()
try {
    asio::io_context ioc;
    asio::cancellation_signal stop;
    runtype::client client(ioc, runtype::client_options::from_environment());
    asio::co_spawn(ioc, wait_in_three_ways(client, stop), rethrow);
    ioc.run();
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
