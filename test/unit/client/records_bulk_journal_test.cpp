// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The journal of a bulk job: killed and started again.
#include "bulk_fixture.hpp"
#include "core/journal.hpp"

#include <boost/test/unit_test.hpp>

#include <csignal>
#include <optional>

#include <sys/resource.h>

using namespace runtype;
using namespace runtype::test;

BOOST_FIXTURE_TEST_SUITE(records_bulk_journal_test, bulk_fixture)

BOOST_AUTO_TEST_CASE(a_job_that_is_started_again)
{
    std::size_t n = 0;
    store->next_fault = [&](const std::string&) {
        return ++n == 21 ? record_store::fault::refused : record_store::fault::none;
    };
    const auto options = bulk_options().journal(file).concurrency(1);
    BOOST_TEST(run(records.create_all(some(50), options)).has_error());
    BOOST_TEST(store->records.size() == 20u);
    const auto rest = run(records.create_all(some(50), options));
    BOOST_TEST_REQUIRE(rest.has_value());
    BOOST_TEST(rest->already_done == 20u);
    BOOST_TEST(rest->created == 30u);
    BOOST_TEST(rest->requests == 30u);
    const auto again = run(records.create_all(some(50), options));
    BOOST_TEST(again->already_done == 50u);
    BOOST_TEST(again->requests == 0u);
    // With other contents it is another item.
    const auto changed =
        run(records.create_all(some(1, R"({"v":9})"), bulk_options().journal(file).conflicts(on_conflict::update)));
    BOOST_TEST(changed->updated == 1u);
}

// Killed after any line of the journal, with part of the next one written: every record is there once, in the end.
BOOST_AUTO_TEST_CASE(killed_after_any_byte_of_the_journal)
{
    const auto options = bulk_options().journal(file).concurrency(2);
    BOOST_TEST(run(records.create_all(some(6), options)).has_value());
    const std::string whole = journal_text();
    const auto all = store->records;
    for (std::size_t n = 0; n <= whole.size(); ++n) {
        // What the service has is what was sent by then: each item whose "s" line is there, perhaps.
        for (const bool carried_out : {false, true}) {
            std::ofstream(file, std::ios::trunc | std::ios::binary) << whole.substr(0, n);
            store->records.clear();
            detail::journal_log log;
            std::size_t used = 0;
            BOOST_TEST_REQUIRE(!log.read(whole.substr(0, n), "records.create", used).has_value());
            for (const auto& [id, r] : all) {
                const std::size_t slash = r.first.find('/');
                const auto key = detail::make_journal_key(
                    "records.create", r.first.substr(0, slash) + '\0' + r.first.substr(slash + 1),
                    R"({"type":"document","name":")" + r.first.substr(slash + 1) + R"(","metadata":{}})");
                const auto state = log.state_of(key);
                if (state == detail::journal_state::done || (state == detail::journal_state::sent && carried_out))
                    store->records.emplace(id, r);
            }
            const auto done = run(records.create_all(some(6), options));
            BOOST_TEST_REQUIRE(done.has_value(), "cut at " << n);
            BOOST_TEST_REQUIRE(done->created + done->already_done == 6u);
            BOOST_TEST_REQUIRE(store->records.size() == 6u);
        }
    }
}

BOOST_AUTO_TEST_CASE(journals_that_cannot_be_used)
{
    const auto message_with = [&](const std::string& journal, errc code = errc::bad_request) {
        const auto done = run(records.create_all(some(1), bulk_options().journal(journal)));
        BOOST_TEST_REQUIRE(done.has_error());
        BOOST_TEST((done.error().code() == code));
        return std::string(done.error().message());
    };
    BOOST_TEST(message_with("/nowhere/at/all", errc::local_file).find("cannot be opened") != std::string::npos);
    BOOST_TEST(message_with("/dev/full").find("not a regular file") != std::string::npos);
    std::ofstream(file) << "shopping list\n";
    BOOST_TEST(message_with(file).find("not a journal") != std::string::npos);
    for (const char* precious : {"{\"my\":\"file without a line end\"}", "r", "runtype-journal 1 records.delete"}) {
        std::ofstream(file, std::ios::trunc) << precious;
        const bool piece = std::string_view(precious) == "r"; // of a journal's first line, as a crash leaves it
        const auto done = run(records.create_all({}, bulk_options().journal(file)));
        BOOST_TEST(done.has_value() == piece);
        BOOST_TEST((journal_text() == precious) == !piece);
    }
    std::ofstream(file, std::ios::trunc) << "runtype-journal 1 records.delete\n";
    BOOST_TEST(message_with(file).find("another kind of job") != std::string::npos);
    BOOST_TEST(store->requests == 0u);

    std::remove(file.c_str());
    bool second_refused = false;
    const auto options = bulk_options().journal(file).on_item([&](const bulk_item&) {
        boost::asio::io_context other;
        auto other_core = detail::client_core::create(
            other.get_executor(), client_options("rt_test_0123456789abcdef").transport(store).time_source(clock));
        const auto second = test::run(other, writer(other_core).create_all(some(1), bulk_options().journal(file)));
        second_refused = second.has_error() && second.error().message().find("in use") != std::string_view::npos;
    });
    BOOST_TEST(run(records.create_all(some(1), options)).has_value());
    BOOST_TEST(second_refused);
}

// The disk is full: the job ends, and what it did is found out about by the next run.
BOOST_AUTO_TEST_CASE(the_journal_cannot_be_written)
{
    struct limited_files {
        limited_files()
        {
            std::signal(SIGXFSZ, SIG_IGN);
            ::getrlimit(RLIMIT_FSIZE, &before);
            const rlimit small{1000, before.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &small);
        }
        ~limited_files() { ::setrlimit(RLIMIT_FSIZE, &before); }
        rlimit before{};
    };
    {
        const limited_files scope;
        const auto done =
            run(records.create_all(some(50), bulk_options().journal(file).concurrency(1).failures(on_failure::stop)));
        BOOST_TEST_REQUIRE(done.has_error());
        BOOST_TEST((done.error().code() == errc::local_file));
        BOOST_TEST(done.error().message().find("cannot be written: File too large") != std::string_view::npos);
        BOOST_TEST(store->records.size() < 20u);
    }
    BOOST_TEST(run(records.create_all(some(50), bulk_options().journal(file))).has_value());
    BOOST_TEST(store->records.size() == 50u);
}

BOOST_AUTO_TEST_SUITE_END()
