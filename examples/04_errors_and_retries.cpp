// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// What an error tells, and what the attempt ledger of a call shows.
#include <runtype/runtype.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <chrono>
#include <cstddef>
#include <exception>
#include <iostream>

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

void advise(const runtype::error& e)
{
    if (e.code() == runtype::errc::unauthorized)
        std::cout << "Check the API key.\n";
    else if (e.code() == runtype::errc::not_found)
        std::cout << "There is no such object (request " << e.request_id() << ").\n";
    else if (e.code() == runtype::condition::client_error)
        std::cout << "The request has to change.\n";
    else if (e.code() == runtype::condition::retryable)
        std::cout << "Try again later.\n";
    for (const auto& detail : e.details())
        std::cout << "  " << detail.path << ": " << detail.code << ", " << detail.message << '\n';
    std::cout << "  In full: " << e << '\n';
}

asio::awaitable<void> meet_errors(runtype::client& client)
{
    auto missing = co_await client.records().get("record_that_does_not_exist");
    if (!missing) advise(missing.error());

    auto invalid = co_await client.request("POST", "/records", runtype::raw_json(R"({"type":""})"));
    if (!invalid) advise(invalid.error());

    runtype::response_info info; // outlives the call, because this coroutine's frame does
    auto policy = runtype::retry_policy().max_attempts(4).base_delay(50ms);
    auto agents =
        client.agents().list(runtype::list_agents().limit(1), runtype::request_options().retry(policy).info(info));
    auto first = co_await agents.next();
    if (first && !*first) advise(first->error());
    std::cout << "The list took " << info.attempts.size() << " attempt(s):\n";
    for (const auto& attempt : info.attempts) std::cout << "  " << attempt << '\n';
}

} // namespace

int main()
try {
    asio::io_context ioc;
    runtype::client client(ioc, runtype::client_options::from_environment());
    auto done = asio::co_spawn(ioc, meet_errors(client), asio::use_future);
    ioc.run();
    done.get();
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
