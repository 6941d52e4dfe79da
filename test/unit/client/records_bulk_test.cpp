// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Records written by the thousand, to a store that loses answers.
#include "client/client_core.hpp"
#include "core/error_data.hpp"
#include "core/journal.hpp"
#include "manual_clock.hpp"
#include "run_coro.hpp"

#include <runtype/checkpoint.hpp>
#include <runtype/page_generator.hpp>
#include <runtype/records_bulk.hpp>
#include <runtype/transport.hpp>
#include <runtype/wait.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

#include <sys/resource.h>
#include <unistd.h>

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

namespace {

/// The records of the service, by id.
class record_store final : public transport {
public:
    enum class fault {
        none,
        answer_lost, ///< carried out, and then the connection broke
        error_after, ///< carried out, and then 500
        refused,     ///< 400
        not_sent,    ///< the connection could not be made
        unavailable, ///< 503, and not carried out
        limited,     ///< 429, for 5 s
    };
    std::map<std::string, std::pair<std::string, std::string>> records; ///< id: type/name, metadata
    std::function<fault(const std::string& method)> next_fault;
    std::vector<std::string> targets;
    std::size_t requests = 0;
    std::size_t bulk_requests = 0;
    bool bulk_counts_wrong = false;

    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits, attempt& ledger) override
    {
        ++requests;
        targets.push_back(request.method + " " + request.target);
        ledger.bytes_sent = 100;
        ledger.bytes_received = 30;
        ledger.first_byte = std::chrono::milliseconds(7);
        const fault f = next_fault ? next_fault(request.method) : fault::none;
        if (f == fault::not_sent) {
            ledger.sent = sent_state::not_sent;
            co_return detail::make_transport_error(errc::transport, "no", {}, sent_state::not_sent);
        }
        transport_response response;
        if (f == fault::refused) {
            response.status = 400;
            response.body = R"({"error":"refused"})";
        } else if (f == fault::unavailable) {
            response.status = 503;
        } else if (f == fault::limited) {
            response.status = 429;
            response.fields.add("Retry-After", "5");
        } else {
            answer(request, response);
        }
        ledger.sent = sent_state::sent_no_reply;
        if (f == fault::answer_lost)
            co_return detail::make_transport_error(errc::transport, "lost", {}, sent_state::sent_no_reply);
        ledger.sent = sent_state::reply_received;
        if (f == fault::error_after) response.status = 500;
        co_return response;
    }
    void close() noexcept override {}
    transport_stats stats() const override { return transport_stats(); }

    std::string find(const std::string& key) const
    {
        for (const auto& [id, r] : records) {
            if (r.first == key) return id;
        }
        return {};
    }

private:
    void answer(const transport_request& request, transport_response& out)
    {
        out.status = 200;
        const std::string path = request.target.substr(0, request.target.find('?'));
        if (request.method == "POST" && path == "/v1/records") return create(request.body, out);
        if (request.method == "POST" && path == "/v1/records/bulk-edit") return bulk_edit(request.body, out);
        if (request.method == "POST") return bulk_delete(request.body, out);
        if (request.method == "GET") return list(out);
        const std::string id = path.substr(std::string("/v1/records/").size());
        if (!records.contains(id)) {
            out.status = 404;
        } else if (request.method == "DELETE") {
            records.erase(id);
        } else {
            const auto body = boost::json::parse(request.body);
            if (const auto* m = body.as_object().if_contains("metadata"))
                records[id].second = boost::json::serialize(*m);
            out.body = "{\"id\":\"" + id + "\"}";
        }
    }
    void create(const std::string& text, transport_response& out)
    {
        const auto body = boost::json::parse(text);
        const std::string key =
            std::string(body.at("type").as_string()) + "/" + std::string(body.at("name").as_string());
        if (!find(key).empty()) {
            out.status = 409;
            out.body = R"({"error":"exists"})";
            return;
        }
        const std::string id = "rec_" + std::to_string(++made_);
        const auto* metadata = body.as_object().if_contains("metadata");
        records[id] = {key, metadata ? boost::json::serialize(*metadata) : "{}"};
        out.body = "{\"id\":\"" + id + "\"}";
    }
    void bulk_delete(const std::string& text, transport_response& out)
    {
        ++bulk_requests;
        std::size_t count = 0;
        const auto body = boost::json::parse(text);
        for (const auto& id : body.at("recordIds").as_array()) count += records.erase(std::string(id.as_string()));
        if (bulk_counts_wrong) count = 0;
        out.body = R"({"success":true,"deletedCount":)" + std::to_string(count) + "}";
    }
    void bulk_edit(const std::string& text, transport_response& out)
    {
        ++bulk_requests;
        std::size_t count = 0;
        const auto body = boost::json::parse(text);
        for (const auto& id : body.at("recordIds").as_array()) {
            const auto at = records.find(std::string(id.as_string()));
            if (at == records.end()) continue;
            at->second.second = boost::json::serialize(body.at("updates"));
            ++count;
        }
        out.body = R"({"success":true,"updatedCount":)" + std::to_string(count) + "}";
    }
    void list(transport_response& out)
    {
        boost::json::array all;
        for (const auto& [id, r] : records) {
            const std::size_t slash = r.first.find('/');
            all.push_back(
                {{"id", id},
                 {"type", r.first.substr(0, slash)},
                 {"name", r.first.substr(slash + 1)},
                 {"metadata", boost::json::parse(r.second)}});
        }
        out.body = boost::json::serialize(boost::json::object{{"data", all}, {"pagination", {{"hasMore", false}}}});
    }
    int made_ = 0;
};

class writer : public resources::records_bulk {
public:
    explicit writer(std::shared_ptr<detail::client_core> core) : records_bulk(std::move(core)) {}
};

struct bulk_fixture {
    boost::asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<record_store> store = std::make_shared<record_store>();
    std::shared_ptr<detail::client_core> core = detail::client_core::create(
        ioc.get_executor(), client_options("rt_test_0123456789abcdef").transport(store).time_source(clock).seed(1));
    writer records{core};
    std::string file =
        (std::filesystem::temp_directory_path() / ("runtype-journal-" + std::to_string(::getpid()))).string();

    bulk_fixture() { std::remove(file.c_str()); }
    ~bulk_fixture() { std::remove(file.c_str()); }

    template <typename T>
    T run(boost::asio::awaitable<T> op)
    {
        return test::run(ioc, *clock, std::move(op));
    }
    static std::vector<create_record> some(std::size_t count, const std::string& metadata = "{}")
    {
        std::vector<create_record> all;
        for (std::size_t i = 0; i < count; ++i) {
            create_record r("document", "name " + std::to_string(i));
            r.metadata(raw_json(metadata));
            all.push_back(std::move(r));
        }
        return all;
    }
    std::string journal_text() const
    {
        std::ifstream in(file);
        std::ostringstream text;
        text << in.rdbuf();
        return text.str();
    }
};

} // namespace

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

// ---- the journal

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

// ---- changing and removing

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
        BOOST_TEST((done->queued == std::chrono::nanoseconds(0)));
        BOOST_TEST((done->waited == done->backing_off + done->requests * std::chrono::milliseconds(7)));
    }
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
        BOOST_TEST((all.get()->queued >= std::chrono::seconds(5)));
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
