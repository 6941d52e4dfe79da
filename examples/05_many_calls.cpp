// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Many calls at a time over one client: a fixed number of workers on an io_context that runs on several threads.
#include <runtype/runtype.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <atomic>
#include <cstddef>
#include <exception>
#include <iostream>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;

namespace {

constexpr std::size_t wanted = 200; // records to fetch
constexpr std::size_t workers = 16; // calls in flight at most
constexpr std::size_t threads = 4;

struct shared_work {
    std::vector<std::string> ids;     // written before the workers start
    std::atomic<std::size_t> next{0}; // of ids, taken by nobody yet
    std::atomic<std::size_t> fetched{0};
};

asio::awaitable<void> fetch(runtype::client& client, shared_work& work)
{
    for (std::size_t i = work.next++; i < work.ids.size(); i = work.next++) {
        auto record = co_await client.records().get(work.ids[i]);
        if (record) ++work.fetched;
    }
}

asio::awaitable<void> list_then_fetch(runtype::client& client, shared_work& work)
{
    auto records = client.records().list(runtype::list_records().limit(100)).take(wanted);
    while (auto record = co_await records.next()) work.ids.push_back(record->value().id);
    for (std::size_t i = 0; i < workers; ++i)
        asio::co_spawn(client.get_executor(), fetch(client, work), asio::detached);
}

} // namespace

int main()
try {
    shared_work work;
    asio::io_context ioc(static_cast<int>(threads));
    runtype::client client(ioc, runtype::client_options::from_environment());
    auto listed = asio::co_spawn(ioc, list_then_fetch(client, work), asio::use_future);
    {
        std::vector<std::jthread> pool;
        for (std::size_t i = 1; i < threads; ++i) pool.emplace_back([&ioc] { ioc.run(); });
        ioc.run();
    }
    listed.get(); // throws what the coroutine threw
    std::cout << "Fetched " << work.fetched << " of " << work.ids.size() << " records on "
              << client.stats().connections_opened << " connections.\n";
    return work.fetched == work.ids.size() ? 0 : 1;
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
