// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Records created by the thousand.
#include "bulk_fixture.hpp"

#include <runtype/checkpoint.hpp>
#include <runtype/generate.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/wait.hpp>

#include <boost/test/unit_test.hpp>

#include <type_traits>

using namespace runtype;
using namespace runtype::test;

// Temporaries of these appear in co_await expressions: GCC 12 destroys aggregates there twice.
static_assert(!std::is_aggregate_v<bulk_options>);
static_assert(!std::is_aggregate_v<bulk_summary>);
static_assert(!std::is_aggregate_v<bulk_item>);
static_assert(!std::is_aggregate_v<record_change>);
static_assert(!std::is_aggregate_v<for_each_summary>);
static_assert(!std::is_aggregate_v<item_failure>);
static_assert(!std::is_aggregate_v<generator_stats>);
static_assert(!std::is_aggregate_v<checkpoint>);
static_assert(!std::is_aggregate_v<page<int>>);
static_assert(!std::is_aggregate_v<wait_options>);
static_assert(!std::is_aggregate_v<job_progress>);

BOOST_FIXTURE_TEST_SUITE(records_bulk_test, bulk_fixture)

BOOST_AUTO_TEST_CASE(creates_all)
{
    std::vector<bulk_item> seen;
    const auto options = bulk_options().on_item([&](const bulk_item& i) { seen.push_back(i); });
    const auto done = run(records.create_all(some(100), options));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->created == 100u);
    BOOST_TEST(done->items() == 100u);
    BOOST_TEST(done->requests == 100u);
    BOOST_TEST(done->retries == 0u);
    BOOST_TEST(store->records.size() == 100u);
    BOOST_TEST(seen.size() == 100u);
    BOOST_TEST(seen.at(7).index == 7u);
    BOOST_TEST(store->records.at(seen.at(7).id).first == "document/name 7");
}

BOOST_AUTO_TEST_CASE(records_that_exist)
{
    BOOST_TEST(run(records.create_all(some(3), bulk_options()))->created == 3u);
    const auto failed = run(records.create_all(some(5, R"({"v":2})"), bulk_options().concurrency(1)));
    BOOST_TEST_REQUIRE(failed.has_error());
    BOOST_TEST((failed.error().code() == errc::conflict));
    BOOST_TEST(store->records.size() == 3u);

    const auto collected = run(records.create_all(some(5, R"({"v":2})"), bulk_options().failures(on_failure::collect)));
    BOOST_TEST(collected->failed == 3u);
    BOOST_TEST(collected->created == 2u);
    BOOST_TEST(collected->failures.at(0).index == 0u);

    const auto skipped = run(records.create_all(some(6), bulk_options().conflicts(on_conflict::skip)));
    BOOST_TEST(skipped->skipped == 5u);
    BOOST_TEST(skipped->created == 1u);
    BOOST_TEST(store->records.at(store->find("document/name 0")).second == "{}");

    const auto updated = run(records.create_all(some(7, R"({"v":3})"), bulk_options().conflicts(on_conflict::update)));
    BOOST_TEST(updated->updated == 6u);
    BOOST_TEST(updated->created == 1u);
    for (const auto& [id, r] : store->records) BOOST_TEST(r.second == R"({"v":3})");
}

// The request was carried out and its answer lost: sent again, 409 says so, and nobody else's record is taken for ours.
BOOST_AUTO_TEST_CASE(lost_answers)
{
    for (const auto kind : {record_store::fault::answer_lost, record_store::fault::error_after}) {
        store->records.clear();
        std::size_t n = 0;
        store->next_fault = [&](const std::string&) { return ++n % 3 == 1 ? kind : record_store::fault::none; };
        const auto done = run(records.create_all(some(50), bulk_options()));
        BOOST_TEST_REQUIRE(done.has_value());
        BOOST_TEST(done->created == 50u);
        BOOST_TEST(done->retries > 10u);
        BOOST_TEST(store->records.size() == 50u);
    }
    // Nothing was sent: a conflict is a conflict.
    store->records.clear();
    store->next_fault = nullptr;
    BOOST_TEST(run(records.create_all(some(1), bulk_options())).has_value());
    std::size_t n = 0;
    store->next_fault = [&](const std::string&) {
        return ++n == 1 ? record_store::fault::not_sent : record_store::fault::none;
    };
    const auto conflict = run(records.create_all(some(1), bulk_options()));
    BOOST_TEST_REQUIRE(conflict.has_error());
    BOOST_TEST((conflict.error().code() == errc::conflict));
}

// A 503 before the conflict does not make somebody else's record ours: it has other contents.
BOOST_AUTO_TEST_CASE(an_unavailable_service_and_then_a_conflict)
{
    BOOST_TEST(run(records.create_all(some(1, R"({"v":"old"})"), bulk_options())).has_value());
    std::size_t n = 0;
    store->next_fault = [&](const std::string&) {
        return ++n == 1 ? record_store::fault::unavailable : record_store::fault::none;
    };
    const auto mine = some(1, R"({"v":"new"})");
    for (int run_number = 0; run_number < 2; ++run_number) { // the second knows from the journal that it was sent
        n = static_cast<std::size_t>(run_number);
        const auto conflict = run(records.create_all(mine, bulk_options().journal(file)));
        BOOST_TEST_REQUIRE(conflict.has_error());
        BOOST_TEST((conflict.error().code() == errc::conflict));
    }
    n = 0;
    const auto skipped = run(records.create_all(mine, bulk_options().conflicts(on_conflict::skip)));
    BOOST_TEST(skipped->skipped == 1u);
    BOOST_TEST(store->records.begin()->second.second == R"({"v":"old"})");
    n = 0;
    const auto updated = run(records.create_all(mine, bulk_options().conflicts(on_conflict::update)));
    BOOST_TEST(updated->updated == 1u);
    BOOST_TEST(store->records.begin()->second.second == R"({"v":"new"})");
    // With the same contents it is ours for all that can be known, and has its id.
    n = 0;
    std::string id;
    const auto options = bulk_options().on_item([&](const bulk_item& i) { id = i.id; });
    BOOST_TEST(run(records.create_all(mine, options))->created == 1u);
    BOOST_TEST(id == store->records.begin()->first);
}

// Each is an item of its own, whichever ends first, and the journal keeps them apart.
BOOST_AUTO_TEST_CASE(the_same_record_twice_in_the_input)
{
    auto twice = some(1);
    twice.push_back(twice.front());
    for (const std::size_t concurrency : {1u, 2u}) {
        std::remove(file.c_str());
        store->records.clear();
        const auto options = bulk_options().journal(file).concurrency(concurrency).failures(on_failure::collect);
        const auto done = run(records.create_all(twice, options));
        BOOST_TEST(done->created == 1u);
        BOOST_TEST(done->failed == 1u);
        BOOST_TEST(store->records.size() == 1u);
        const auto again = run(records.create_all(twice, options));
        BOOST_TEST(again->already_done == 1u);
        BOOST_TEST(again->failed == 1u);
        BOOST_TEST(again->requests == 1u);
    }
    // There and back again: the third change is not the first one.
    std::remove(file.c_str());
    const std::string id = store->records.begin()->first;
    std::vector<record_change> changes;
    for (const int v : {1, 2, 1})
        changes.emplace_back(id, update_record().metadata(raw_json("{\"v\":" + std::to_string(v) + "}")));
    BOOST_TEST(run(records.update_all(changes, bulk_options().journal(file).concurrency(1)))->updated == 3u);
    BOOST_TEST(store->records.at(id).second == R"({"v":1})");
}

BOOST_AUTO_TEST_CASE(bad_items_are_refused_before_they_are_sent)
{
    std::vector<create_record> items = some(2);
    items.push_back(create_record("", "no type"));
    const auto done = run(records.create_all(items, bulk_options().failures(on_failure::collect)));
    BOOST_TEST(done->created == 2u);
    BOOST_TEST(done->failed == 1u);
    BOOST_TEST((done->failures.at(0).cause.code() == errc::bad_request));
    BOOST_TEST(store->requests == 2u);
}

BOOST_AUTO_TEST_CASE(the_input_fails)
{
    std::size_t n = 0;
    auto input = generate<create_record>([&]() -> std::optional<result<create_record>> {
        if (n == 3) return error(errc::bad_request, "line 4 is wrong");
        return create_record("document", std::to_string(n++));
    });
    const auto done = run(records.create_all(std::move(input), bulk_options().failures(on_failure::collect)));
    BOOST_TEST_REQUIRE(done.has_error());
    BOOST_TEST(done.error().message() == "line 4 is wrong");
    BOOST_TEST(store->records.size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
