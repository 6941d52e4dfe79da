// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Creates a record, meets the conflict of a second one, changes the first, and deletes it again.
#include <runtype/runtype.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/json/object.hpp>

#include <exception>
#include <iostream>
#include <stdexcept>

namespace asio = boost::asio;

namespace {

asio::awaitable<void> create_change_delete(runtype::client& client)
{
    boost::json::object metadata;
    metadata["owner"] = "ann";
    auto plan = runtype::create_record("document", "Project Plan Q3").metadata(metadata);

    auto made = co_await client.records().create(plan);
    if (!made) throw runtype::api_exception(made.error());
    std::cout << "Created " << made->type << " '" << made->name << "' as " << made->id << ".\n";

    // Type and name are unique together, so the same again is refused.
    auto again = co_await client.records().create(plan);
    if (again) throw std::logic_error("the second record was accepted");
    if (again.error().code() != runtype::errc::conflict) throw runtype::api_exception(again.error());
    std::cout << "Refused the second one: " << again.error().message() << '\n';

    // A setter that is not called leaves its field alone, nullptr sends null.
    auto change = runtype::update_record().name("Project Plan Q4").messages(nullptr);
    auto changed = co_await client.records().update(made->id, std::move(change));
    std::cout << "It is '" << changed.value().name << "' now, owner " << changed->metadata.parse().value().at("owner")
              << ".\n";

    auto removed = co_await client.records().remove(made->id);
    removed.value(); // throws if it failed
    std::cout << "Deleted it.\n";
}

} // namespace

int main()
try {
    asio::io_context ioc;
    runtype::client client(ioc, runtype::client_options::from_environment());
    auto done = asio::co_spawn(ioc, create_change_delete(client), asio::use_future);
    ioc.run();
    done.get();
} catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
}
