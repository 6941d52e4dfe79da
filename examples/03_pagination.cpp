// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// The four ways to read a list: item by item, page by page, the first few, all at once.
#include <runtype/runtype.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <cstddef>
#include <exception>
#include <iostream>
#include <string>

namespace asio = boost::asio;

namespace {

asio::awaitable<void> read_lists(runtype::client& client)
{
    auto records = client.records().list(runtype::list_records().limit(100));
    std::size_t named = 0;
    while (auto record = co_await records.next()) {
        if (!*record) throw runtype::api_exception(record->error()); // an error is the last element
        if (!(*record)->name.empty()) ++named;
    }
    const auto stats = records.stats();
    std::cout << "Item by item: " << stats.items << " records (" << named << " with a name) in " << stats.pages
              << " pages.\n";

    auto again = client.records().list(runtype::list_records().limit(100).include_count(true));
    while (auto page = co_await again.next_page()) {
        std::cout << "A page of " << page->value().items.size();
        if (page->value().total) std::cout << " of " << *page->value().total;
        std::cout << (page->value().last ? " records, the last.\n" : " records.\n");
    }

    auto few = client.records().list().take(3);
    std::string names;
    while (auto record = co_await few.next()) names += (names.empty() ? "'" : ", '") + record->value().name + "'";
    std::cout << "The first three: " << names << ".\n";

    auto agents = client.agents().list();
    auto all = co_await agents.collect(1000); // at most so many; the first error instead, if there is one
    std::cout << "All at once: " << all.value().size() << " agents.\n";
}

} // namespace

int main()
try {
    asio::io_context ioc;
    runtype::client client(ioc, runtype::client_options::from_environment());
    auto done = asio::co_spawn(ioc, read_lists(client), asio::use_future);
    ioc.run();
    done.get();
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
