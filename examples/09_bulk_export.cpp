// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// A walk through every record that can be stopped anywhere and goes on at the exact item: the file "walk.checkpoint" in
// the working folder keeps the place. Pages are fetched while this program works on the ones before.
#include <runtype/runtype.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>

namespace asio = boost::asio;

namespace {

constexpr const char* file = "walk.checkpoint";

void keep(const runtype::checkpoint& place)
{
    std::ofstream(std::string(file) + ".new") << place.text() << '\n';
    std::rename((std::string(file) + ".new").c_str(), file); // the old one or the new one, never half of one
}

// Works on at most `pages` pages, then stops as a crash would.
asio::awaitable<std::size_t> walk(runtype::client& client, int pages)
{
    auto records = client.records().list(runtype::list_records().limit(100)).prefetch(1);
    std::string before;
    if (std::getline(std::ifstream(file), before)) records.resume(runtype::checkpoint(before));
    std::size_t count = 0;
    while (pages-- > 0) {
        auto page = co_await records.next_page();
        if (!page) break;
        count += page->value().items.size(); // here they would go to a database or a file
        keep(records.checkpoint());
    }
    co_return count;
}

} // namespace

int main()
try {
    std::remove(file);
    asio::io_context ioc;
    runtype::client client(ioc, runtype::client_options::from_environment());
    for (const int pages : {2, 100}) {
        auto done = asio::co_spawn(ioc, walk(client, pages), asio::use_future);
        ioc.restart();
        ioc.run();
        std::cout << "This run: " << done.get() << " records.\n";
    }
    std::remove(file);
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
