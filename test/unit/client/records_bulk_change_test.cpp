// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Records changed and removed by the thousand.
#include "bulk_fixture.hpp"

#include <boost/test/unit_test.hpp>

using namespace runtype;
using namespace runtype::test;

BOOST_FIXTURE_TEST_SUITE(records_bulk_change_test, bulk_fixture)

BOOST_AUTO_TEST_CASE(updates_all)
{
    BOOST_TEST(run(records.create_all(some(10), bulk_options())).has_value());
    std::vector<record_change> changes;
    for (const auto& [id, r] : store->records)
        changes.emplace_back(id, update_record().metadata(raw_json(std::string(R"({"v":5})"))));
    changes.emplace_back("rec_none", update_record());
    const auto done = run(records.update_all(changes, bulk_options().failures(on_failure::collect).journal(file)));
    BOOST_TEST(done->updated == 10u);
    BOOST_TEST(done->failed == 1u);
    BOOST_TEST(done->failures.at(0).index == 10u);
    for (const auto& [id, r] : store->records) BOOST_TEST(r.second == R"({"v":5})");
    const auto again = run(records.update_all(changes, bulk_options().failures(on_failure::collect).journal(file)));
    BOOST_TEST(again->already_done == 10u);
    BOOST_TEST(again->failed == 1u);
}

BOOST_AUTO_TEST_CASE(removes_all)
{
    for (const std::size_t per_request : {0u, 1u, 7u, 100u}) {
        for (const bool wrong : {false, true}) {
            store->records.clear();
            store->bulk_counts_wrong = wrong;
            store->bulk_requests = 0;
            std::remove(file.c_str());
            BOOST_TEST(run(records.create_all(some(20), bulk_options())).has_value());
            std::vector<std::string> ids;
            for (const auto& [id, r] : store->records) ids.push_back(id);
            ids.push_back("rec_none");
            std::map<std::string, bulk_outcome> outcomes;
            const auto options =
                bulk_options().records_per_request(per_request).journal(file).on_item([&](const bulk_item& i) {
                    outcomes[i.id] = i.outcome;
                });
            const auto done = run(records.remove_all(ids, options));
            BOOST_TEST_REQUIRE(done.has_value());
            BOOST_TEST(done->removed + done->skipped == 21u);
            BOOST_TEST(done->removed >= 20u);
            if (per_request == 0) BOOST_TEST((outcomes.at("rec_none") == bulk_outcome::skipped));
            BOOST_TEST(store->records.empty());
            BOOST_TEST(store->bulk_requests == (per_request == 0 ? 0u : (21 + per_request - 1) / per_request));
            if (per_request == 100 && !wrong) BOOST_TEST(done->requests == 22u); // 20 of 21: each is asked about
            BOOST_TEST(run(records.remove_all(ids, options))->already_done == 21u);
        }
    }
}

BOOST_AUTO_TEST_CASE(edits_all)
{
    const raw_json change(std::string(R"({"v":6})"));
    for (const std::size_t per_request : {0u, 1u, 7u, 1000u}) {
        store->records.clear();
        store->bulk_requests = 0;
        store->requests = 0;
        std::remove(file.c_str());
        BOOST_TEST(run(records.create_all(some(250), bulk_options())).has_value());
        std::vector<std::string> ids;
        for (const auto& [id, r] : store->records) ids.push_back(id);
        ids.push_back("rec_none");
        std::map<std::string, bulk_outcome> outcomes;
        std::optional<std::uint64_t> total;
        const auto options = bulk_options()
                                 .records_per_request(per_request)
                                 .journal(file)
                                 .on_item([&](const bulk_item& i) { outcomes[i.id] = i.outcome; })
                                 .on_progress([&](const bulk_summary& s) { total = s.total; });
        const auto done = run(records.edit_all(ids, change, options));
        BOOST_TEST_REQUIRE(done.has_value());
        BOOST_TEST(done->updated == 250u);
        BOOST_TEST(done->skipped == 1u);
        BOOST_TEST(total.value() == 251u);
        BOOST_TEST((outcomes.at("rec_none") == bulk_outcome::skipped));
        for (const auto& [id, r] : store->records) BOOST_TEST(r.second == R"({"v":6})");
        // The group that held the missing one was asked about one by one.
        const std::size_t size = per_request == 0 ? default_records_per_edit : per_request;
        const std::size_t in_the_last = 251 % size == 0 ? size : 251 % size;
        BOOST_TEST(store->bulk_requests == (251 + size - 1) / size + (in_the_last > 1 ? in_the_last : 0));
        BOOST_TEST(done->requests == store->bulk_requests);
        BOOST_TEST(run(records.edit_all(ids, change, options))->already_done == 251u);
        const raw_json other(std::string(R"({"v":7})"));
        BOOST_TEST(run(records.edit_all(ids, other, options))->updated == 250u); // another change is not done yet
    }
}

BOOST_AUTO_TEST_CASE(edits_that_fail)
{
    BOOST_TEST(run(records.create_all(some(30), bulk_options())).has_value());
    std::vector<std::string> ids;
    for (const auto& [id, r] : store->records) ids.push_back(id);
    const raw_json change(std::string(R"({"v":6})"));
    std::size_t n = 0;
    store->next_fault = [&](const std::string&) {
        return ++n % 2 == 1 ? record_store::fault::answer_lost : record_store::fault::none;
    };
    const auto repeated = run(records.edit_all(ids, change, bulk_options().records_per_request(7).concurrency(1)));
    BOOST_TEST_REQUIRE(repeated.has_value());
    BOOST_TEST(repeated->updated == 30u);
    BOOST_TEST(repeated->retries == 5u);
    n = 0;
    store->next_fault = [&](const std::string&) {
        return ++n == 2 ? record_store::fault::refused : record_store::fault::none;
    };
    const auto options = bulk_options().records_per_request(7).concurrency(1);
    const auto collected = run(records.edit_all(ids, change, bulk_options(options).failures(on_failure::collect)));
    BOOST_TEST_REQUIRE(collected.has_value());
    BOOST_TEST(collected->updated == 23u);
    BOOST_TEST(collected->failed == 7u);
    BOOST_TEST(collected->failures.at(0).index == 7u);
    n = 0;
    const auto stopped = run(records.edit_all(ids, change, options));
    BOOST_TEST_REQUIRE(stopped.has_error());
    BOOST_TEST((stopped.error().code() == errc::bad_request));
    // What is no object is refused before anything is sent.
    store->next_fault = nullptr;
    store->bulk_requests = 0;
    const raw_json wrong(std::string("{"));
    const auto refused = run(records.edit_all(ids, wrong, bulk_options()));
    BOOST_TEST_REQUIRE(refused.has_error());
    BOOST_TEST((refused.error().code() == errc::bad_request));
    BOOST_TEST(store->bulk_requests == 0u);
}

BOOST_AUTO_TEST_CASE(removals_whose_answer_was_lost)
{
    BOOST_TEST(run(records.create_all(some(10), bulk_options())).has_value());
    std::vector<std::string> ids;
    for (const auto& [id, r] : store->records) ids.push_back(id);
    std::size_t n = 0;
    store->next_fault = [&](const std::string&) {
        return ++n % 2 == 1 ? record_store::fault::answer_lost : record_store::fault::none;
    };
    const auto done = run(records.remove_all(ids, bulk_options()));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->removed == 10u);
    BOOST_TEST(done->skipped == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
