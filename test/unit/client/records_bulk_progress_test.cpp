// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What a bulk job says of itself, and how it shares the client with others.
#include "bulk_fixture.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace runtype;
using namespace runtype::test;

BOOST_FIXTURE_TEST_SUITE(records_bulk_progress_test, bulk_fixture)

BOOST_AUTO_TEST_CASE(the_rest_is_estimated_where_the_total_is_known)
{
    bulk_summary s;
    BOOST_TEST(!s.time_left());
    s.total = 100;
    s.elapsed = std::chrono::seconds(10);
    BOOST_TEST(!s.time_left()); // nothing was done yet
    s.created = 15;
    s.already_done = 5;
    BOOST_TEST(s.items_per_second() == 1.5);
    BOOST_TEST(s.time_left()->count() == 54); // 80 at 1.5 a second
    s.created = 200;
    BOOST_TEST(!s.time_left()); // the total was wrong
    BOOST_TEST(bulk_options().total(7).total().value() == 7u);
}

// The look-ups of the records that exist are calls like the others, but what the caller adds to the query is not for
// them, and no two calls write into one response_info.
BOOST_AUTO_TEST_CASE(look_ups_are_counted_and_have_their_own_options)
{
    BOOST_TEST(run(records.create_all(some(3), bulk_options())).has_value());
    store->requests = 0;
    store->targets.clear();
    response_info mine;
    const auto options = bulk_options()
                             .conflicts(on_conflict::update)
                             .request(request_options().query("dry", "1").header("X-Job", "7").info(mine));
    const auto done = run(records.create_all(some(3, R"({"v":9})"), options));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->updated == 3u);
    BOOST_TEST(store->requests == 9u); // each is refused, looked up and updated
    BOOST_TEST(done->requests == 9u);
    BOOST_TEST(done->retries == 0u);
    BOOST_TEST(mine.attempts.empty());
    for (const std::string& target : store->targets)
        BOOST_TEST((target.find("dry=1") == std::string::npos) == target.starts_with("GET"), target);
}

BOOST_AUTO_TEST_CASE(bytes_and_times_are_summed)
{
    std::size_t n = 0;
    store->next_fault = [&](const std::string&) {
        return ++n == 2 ? record_store::fault::unavailable : record_store::fault::none;
    };
    for (const bool edits : {false, true}) {
        n = 0;
        const auto options = bulk_options().concurrency(1).records_per_request(2);
        std::vector<std::string> ids;
        for (const auto& [id, r] : store->records) ids.push_back(id);
        const raw_json change(std::string(R"({"v":6})"));
        const auto done =
            edits ? run(records.edit_all(ids, change, options)) : run(records.create_all(some(6), options));
        BOOST_TEST_REQUIRE(done.has_value());
        BOOST_TEST(done->requests == (edits ? 4u : 7u));
        BOOST_TEST(done->retries == 1u);
        BOOST_TEST(done->bytes_sent == done->requests * 100);
        BOOST_TEST(done->bytes_received == done->requests * 30);
        BOOST_TEST((done->backing_off > std::chrono::nanoseconds(0)));
        BOOST_TEST((done->held_back == std::chrono::nanoseconds(0)));
        BOOST_TEST((done->queued == done->requests * std::chrono::milliseconds(2)));
        BOOST_TEST((done->served() == done->requests * std::chrono::milliseconds(7)));
        BOOST_TEST((done->waited == done->backing_off + done->requests * std::chrono::milliseconds(9)));
    }
}

BOOST_AUTO_TEST_CASE(the_time_of_the_caller_stands_apart)
{
    using namespace std::chrono_literals;
    store->next_fault = [&](const std::string&) {
        clock->advance(3s); // while a call is under way
        return record_store::fault::none;
    };
    auto options = bulk_options().concurrency(1).records_per_request(2).conflicts(on_conflict::update);
    options.on_item([&](const bulk_item&) { clock->advance(2s); });
    const auto check = [&](const result<bulk_summary>& done, std::uint64_t calls) {
        BOOST_TEST_REQUIRE(done.has_value());
        BOOST_TEST(done->requests == calls);
        BOOST_TEST((done->working == 5 * 2s));
        BOOST_TEST((done->elapsed == 5 * 2s + calls * 3s));
    };
    check(run(records.create_all(some(5), options)), 5);
    check(run(records.create_all(some(5), options)), 15); // each is refused, looked up and updated
    std::vector<std::string> ids;
    for (const auto& [id, r] : store->records) ids.push_back(id);
    check(run(records.edit_all(ids, raw_json(std::string(R"({"v":6})")), options)), 3);
    check(run(records.remove_all(ids, options)), 3);
}

// A bulk job must not hold up interactive calls: what has to wait for the service waits in the bulk lane.
BOOST_AUTO_TEST_CASE(waits_in_the_bulk_lane)
{
    BOOST_TEST(run(records.create_all(some(10), bulk_options())).has_value());
    std::vector<std::string> ids;
    std::vector<record_change> changes;
    for (const auto& [id, r] : store->records) {
        ids.push_back(id);
        changes.emplace_back(id, update_record().metadata(raw_json(std::string("{}"))));
    }
    const raw_json change(std::string(R"({"v":6})"));
    const auto options = bulk_options().concurrency(4).records_per_request(2).conflicts(on_conflict::update);
    for (const int what : {0, 1, 2, 3}) {
        core = detail::client_core::create( // one that has learned nothing yet
            ioc.get_executor(), client_options("rt_test_0123456789abcdef").transport(store).time_source(clock).seed(1));
        records = writer(core);
        std::size_t n = 0;
        store->next_fault = [&](const std::string&) {
            return n++ == 0 ? record_store::fault::limited : record_store::fault::none;
        };
        job all(
            ioc, what == 0   ? records.create_all(some(10), options)
                 : what == 1 ? records.update_all(changes, options)
                 : what == 2 ? records.edit_all(ids, change, options)
                             : records.remove_all(ids, options));
        settle(ioc);
        BOOST_TEST_REQUIRE(!all.done());
        BOOST_TEST(core->stats().queued_bulk == 3u); // the fourth is the one that was refused
        BOOST_TEST(core->stats().queued_interactive == 0u);
        drive(ioc, *clock, all);
        BOOST_TEST_REQUIRE(all.get().has_value());
        BOOST_TEST(all.get()->items() == 10u);
        BOOST_TEST((all.get()->held_back >= std::chrono::seconds(3 * 5)));
        BOOST_TEST((all.get()->queued == all.get()->requests * std::chrono::milliseconds(2)));
    }
}

BOOST_AUTO_TEST_CASE(progress_and_cancellation)
{
    std::vector<bulk_summary> seen;
    const auto options =
        bulk_options().on_progress([&](const bulk_summary& s) { seen.push_back(s); }, std::chrono::hours(1));
    BOOST_TEST(run(records.create_all(some(30), options)).has_value());
    BOOST_TEST(seen.size() == 1u); // the last
    BOOST_TEST(seen.front().created == 30u);

    store->next_fault = [](const std::string&) { return record_store::fault::not_sent; };
    job all(ioc, records.create_all(some(5), bulk_options().journal(file)));
    settle(ioc);
    BOOST_TEST(!all.done()); // backing off
    all.cancel();
    settle(ioc);
    BOOST_TEST_REQUIRE(all.done());
    BOOST_TEST((all.get().error().code() == errc::cancelled));
    store->next_fault = nullptr;
    store->records.clear();
    BOOST_TEST(run(records.create_all(some(5), bulk_options().journal(file)))->created == 5u);
}

BOOST_AUTO_TEST_SUITE_END()
