// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "simulated_service.hpp"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

namespace runtype::snippets {

BOOST_AUTO_TEST_SUITE(bulk)

namespace {

/// A database, for what the snippets are about.
struct database {
    boost::asio::awaitable<void> insert(runtype::record r)
    {
        if (!r.id.empty()) ++inserted;
        ids.push_back(r.id);
        if (inserted == fail_at) throw std::runtime_error("the disk is full");
        co_return;
    }
    std::size_t inserted = 0;
    std::size_t fail_at = 0;
    std::vector<std::string> ids; // as they came
    std::optional<std::string> kept_checkpoint;
};

} // namespace

static boost::asio::awaitable<void> ahead(runtype::client& client, database& database)
{
    //[prefetch
    auto records = client.records().list(runtype::list_records().limit(100)).prefetch(1);
    while (auto record = co_await records.next()) co_await database.insert(record->value());
    //]
}

BOOST_AUTO_TEST_CASE(prefetch)
{
    simulated_service service;
    database database;
    service.run(ahead(service.client, database));
    BOOST_TEST(database.inserted == 250u);
}

static boost::asio::awaitable<void> resumable(runtype::client& client, database& database)
{
    //[checkpoint
    auto records = client.records().list(runtype::list_records().limit(100));
    if (database.kept_checkpoint) records.resume(runtype::checkpoint(*database.kept_checkpoint));
    while (auto page = co_await records.next_page()) {
        for (auto& record : page->value().items) co_await database.insert(std::move(record));
        database.kept_checkpoint = records.checkpoint().text(); // one line of text; best in the same transaction
    }
    //]
}

BOOST_AUTO_TEST_CASE(checkpoint)
{
    simulated_service service;
    database database;
    database.fail_at = 101; // in the second page
    BOOST_CHECK_THROW(service.run(resumable(service.client, database)), std::runtime_error);
    BOOST_TEST(database.inserted == 101u);
    service.run(resumable(service.client, database));
    BOOST_TEST(database.inserted == 251u); // the one that failed, again
    service.run(resumable(service.client, database));
    BOOST_TEST(database.inserted == 251u); // nothing is left
}

static boost::asio::awaitable<void> many_at_a_time(runtype::client& client, database& database)
{
    //[for_each
    auto records = client.records().list(runtype::list_records().limit(100)).prefetch(1);
    auto store = [&](runtype::record r) { return database.insert(std::move(r)); }; // named: see "Usage" about GCC 12
    auto done = co_await records.for_each(16, store);                              // at most 16 at a time
    if (!done) std::cerr << done.error() << '\n';
    //]
    BOOST_TEST(done.value().succeeded == 250u);
}

BOOST_AUTO_TEST_CASE(for_each)
{
    simulated_service service;
    database database;
    service.run(many_at_a_time(service.client, database));
    BOOST_TEST(database.inserted == 250u);
}

static boost::asio::awaitable<void> both_at_a_time(runtype::client& client, database& database)
{
    auto store = [&](runtype::record r) -> boost::asio::awaitable<runtype::result<void>> {
        if (database.inserted + 1 == database.fail_at)
            co_return runtype::error(runtype::errc::conflict, "the disk is full");
        co_await database.insert(std::move(r));
        co_return runtype::result<void>();
    };
    auto records = client.records().list(runtype::list_records().limit(100));
    if (database.kept_checkpoint) records.resume(runtype::checkpoint(*database.kept_checkpoint));
    //[for_each_checkpoint
    records.on_progress([&](const auto&) { database.kept_checkpoint = records.checkpoint().text(); });
    auto done = co_await records.for_each(16, store);
    database.kept_checkpoint = records.checkpoint().text(); // also if it has failed
    //]
    BOOST_TEST(done.has_value() == (database.inserted + 1 != database.fail_at));
}

BOOST_AUTO_TEST_CASE(for_each_checkpoint)
{
    simulated_service service;
    database database;
    database.fail_at = 150; // in the second page
    service.run(both_at_a_time(service.client, database));
    BOOST_TEST(database.kept_checkpoint.has_value());
    BOOST_TEST(database.inserted == 149u);
    database.fail_at = 0;
    service.run(both_at_a_time(service.client, database));
    BOOST_TEST(database.inserted == 250u); // the one that failed, again
    service.run(both_at_a_time(service.client, database));
    BOOST_TEST(database.inserted == 250u); // nothing is left
}

static boost::asio::awaitable<void> in_their_order(runtype::client& client, database& database)
{
    //[map
    auto records = client.records().list(runtype::list_records().limit(100)).prefetch(1);
    auto whole = records.map(16, [&](runtype::record r) { return client.records().get(r.id); });
    while (auto record = co_await whole.next()) co_await database.insert(record->value()); // in the order of the list
    //]
}

BOOST_AUTO_TEST_CASE(map)
{
    simulated_service service;
    database database;
    service.run(in_their_order(service.client, database));
    BOOST_TEST(database.inserted == 250u);
    runtype::snippets::bulk::database walked;
    service.run(ahead(service.client, walked));
    BOOST_TEST(database.ids == walked.ids, boost::test_tools::per_element());
}

static boost::asio::awaitable<std::size_t> several(runtype::client& client)
{
    std::size_t count = 0;
    //[merge
    auto both = runtype::merge(
        client.records().list(runtype::list_records().type("document")),
        client.records().list(runtype::list_records().type("customer")));
    while (auto record = co_await both.next()) count += record->has_value() ? 1 : 0;
    //]
    co_return count;
}

BOOST_AUTO_TEST_CASE(merge)
{
    simulated_service service;
    const auto count = service.run(several(service.client));
    BOOST_TEST(count > 0u);
    BOOST_TEST(count <= 250u);
}

static boost::asio::awaitable<void> with_progress(runtype::client& client, database& database)
{
    //[progress
    auto records = client.records().list(runtype::list_records().limit(100).include_count(true));
    records.on_progress([](const runtype::generator_stats& s) { // at most once a second, and at the end
        std::cout << s.items << " records, " << s.retries << " retries";
        if (auto left = s.time_left()) std::cout << ", " << left->count() << " s to go";
        std::cout << '\n';
    });
    while (auto record = co_await records.next()) co_await database.insert(record->value());
    //]
}

BOOST_AUTO_TEST_CASE(progress)
{
    simulated_service service;
    database database;
    const captured_output output;
    service.run(with_progress(service.client, database));
    BOOST_TEST(output.text().find("250 records, 0 retries, 0 s to go\n") != std::string::npos);
}

static boost::asio::awaitable<runtype::bulk_summary>
write_many(runtype::client& client, std::vector<runtype::create_record> records, std::string journal_file)
{
    //[create_all
    auto options = runtype::bulk_options()
                       .concurrency(16)
                       .conflicts(runtype::on_conflict::update) // a record of this type and name exists
                       .failures(runtype::on_failure::collect)  // the default stops at the first failure
                       .journal(journal_file);                  // started again, it does what is left
    auto done = co_await client.records().create_all(std::move(records), options); // or a generator: runtype::generate
    std::cout << done.value().created << " created, " << done->updated << " updated, " << done->failed << " failed\n";
    //]
    co_return *done;
}

BOOST_AUTO_TEST_CASE(create_all)
{
    simulated_service service;
    const captured_output output;
    const auto file = std::filesystem::temp_directory_path() / ("runtype-snippet-" + std::to_string(::getpid()));
    std::vector<create_record> records;
    for (int i = 0; i < 20; ++i) records.emplace_back("document", "Plan " + std::to_string(i));
    BOOST_TEST(service.run(write_many(service.client, records, file.string())).created == 20u);
    BOOST_TEST(service.run(write_many(service.client, records, file.string())).already_done == 20u);
    std::filesystem::remove(file);
    BOOST_TEST(service.run(write_many(service.client, records, "")).updated == 20u);
    BOOST_TEST(
        output.text() == "20 created, 0 updated, 0 failed\n0 created, 0 updated, 0 failed\n"
                         "0 created, 20 updated, 0 failed\n");
}

static boost::asio::awaitable<void> wait_for_batch(runtype::client& client, std::string batch_id)
{
    //[wait
    auto options = runtype::wait_options().deadline(std::chrono::hours(2));
    options.on_progress([](const runtype::job_progress& p) { std::cout << p.processed.value_or(0) << " records\n"; });
    auto batch = co_await client.batches().wait(batch_id, options);
    if (!batch) std::cerr << batch.error() << '\n'; // deadline_exceeded names the last status
    //]
    BOOST_TEST((batch.error().code() == errc::not_found));
}

BOOST_AUTO_TEST_CASE(wait)
{
    simulated_service service; // it has no such batch
    service.run(wait_for_batch(service.client, "batch_unknown"));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::snippets
