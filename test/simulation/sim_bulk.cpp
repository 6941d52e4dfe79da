// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Bulk jobs. However they end: none of their items is done twice, and the same job again does what is left.
#include "sim_world.hpp"

#include <runtype/records_bulk.hpp>

#include <map>
#include <stdexcept>
#include <utility>

namespace runtype::test {

namespace asio = boost::asio;

namespace {

constexpr std::size_t records_stored = 7;
constexpr std::size_t bulk_items = 4;
const std::string change = R"({"v":6})";

bulk_options two_at_a_time() { return bulk_options().concurrency(2); }

asio::awaitable<result<bulk_summary>> create_them(sim_world& w)
{
    std::vector<create_record> all;
    for (std::size_t i = 0; i < bulk_items; ++i) all.emplace_back("bulk", "item " + std::to_string(i));
    return w.c->records().create_all(std::move(all), two_at_a_time().journal(w.notes.files->file("journal")));
}

asio::awaitable<result<bulk_summary>> update_them(sim_world& w)
{
    std::vector<record_change> all;
    for (std::size_t i = 0; i < bulk_items; ++i)
        all.emplace_back(w.sim.record_ids().at(i), update_record().name("item " + std::to_string(i)));
    return w.c->records().update_all(std::move(all), two_at_a_time());
}

asio::awaitable<result<bulk_summary>> edit_them(sim_world& w)
{
    std::vector<std::string> ids = w.sim.record_ids();
    ids.resize(bulk_items);
    return w.c->records().edit_all(std::move(ids), raw_json(change), two_at_a_time().records_per_request(2));
}

/// The service forgets the ids of what is removed, so the notes have them.
asio::awaitable<result<bulk_summary>> remove_them(sim_world& w)
{
    return w.c->records().remove_all(w.notes.seen, two_at_a_time());
}
asio::awaitable<result<bulk_summary>> remove_groups(sim_world& w)
{
    return w.c->records().remove_all(w.notes.seen, two_at_a_time().records_per_request(2));
}

void make_files(sim_world& w) { w.notes.files.emplace(); }
void note_ids(sim_world& w)
{
    w.notes.seen = w.sim.record_ids();
    w.notes.seen.resize(bulk_items);
}

using start_job = asio::awaitable<result<bulk_summary>> (*)(sim_world&);

asio::awaitable<op_end> carry_out(sim_world& w, start_job start)
{
    const result<bulk_summary> done = co_await start(w);
    if (done && (done->items() != bulk_items || done->failed != 0))
        throw std::logic_error("an item is not accounted for");
    co_return w.end_of(done);
}

// ---- oracles

using job_check = void (*)(sim_world&);

/// What `check` finds is so when the job ended well, or was done once more.
auto can_be_done_again(start_job start, job_check check)
{
    return [start, check](sim_world& w, const op_end& end) {
        if (end.good) return check(w);
        const auto again = w.sim.run(start(w));
        BOOST_TEST_REQUIRE(again.has_value(), again.error().to_string());
        BOOST_TEST(again->items() == bulk_items);
        BOOST_TEST(again->failed == 0u);
        check(w);
    };
}

void all_are_created_once(sim_world& w)
{
    BOOST_TEST(w.sim.record_count() == records_stored + bulk_items);
    std::map<std::string, int> made; // by what was sent
    for (const testing::logged_request& r : w.sim.requests()) {
        if (r.operation == "records.create" && r.executed && r.status == 201) ++made[r.body];
    }
    BOOST_TEST(made.size() == bulk_items);
    for (const auto& [body, times] : made) BOOST_TEST(times == 1, body);
}

void all_are_renamed(sim_world& w)
{
    BOOST_TEST(w.sim.record_count() == records_stored);
    for (std::size_t i = 0; i < bulk_items; ++i) {
        const auto json = w.sim.record_json(w.sim.record_ids().at(i)).value();
        BOOST_TEST(json.find("\"item " + std::to_string(i) + '"') != std::string::npos, json);
    }
}

void all_are_edited(sim_world& w)
{
    BOOST_TEST(w.sim.record_count() == records_stored);
    for (std::size_t i = 0; i < records_stored; ++i) {
        const auto json = w.sim.record_json(w.sim.record_ids().at(i)).value();
        BOOST_TEST((json.find(R"("v":6)") != std::string::npos) == (i < bulk_items), json);
    }
}

void all_are_gone(sim_world& w)
{
    BOOST_TEST(w.sim.record_count() == records_stored - bulk_items);
    for (const std::string& id : w.notes.seen) BOOST_TEST(!w.sim.record_json(id).has_value());
}

} // namespace

std::vector<operation_kind> bulk_kinds()
{
    const auto job = [](std::string name, start_job start, job_check check) {
        const auto run = [start](sim_world& w) { return carry_out(w, start); };
        return operation_kind(std::move(name), run).without_tls().checked(can_be_done_again(start, check));
    };
    return {
        job("create_all with a journal", create_them, all_are_created_once).prepared(make_files),
        job("update_all", update_them, all_are_renamed),
        job("edit_all", edit_them, all_are_edited),
        job("remove_all", remove_them, all_are_gone).prepared(note_ids),
        job("remove_all by groups", remove_groups, all_are_gone).prepared(note_ids),
    };
}

} // namespace runtype::test
