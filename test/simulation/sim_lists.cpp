// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What reads lists. However it ends: each item once and in order, and a checkpoint loses none.
#include "sim_world.hpp"

#include <boost/asio/this_coro.hpp>

#include <set>
#include <stdexcept>
#include <utility>

namespace runtype::test {

namespace asio = boost::asio;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t records_listed = 7;

std::string name_of(const record& r) { return r.id; }
std::string name_of(const raw_json& item) { return std::string(item.text()); }

page_generator<record> by_threes(sim_world& w) { return w.c->records().list(list_records().limit(3)); }
page_generator<record> ahead(sim_world& w) { return w.c->records().list(list_records().limit(2)).prefetch(2); }
page_generator<raw_json> raw(sim_world& w) { return raw_list(*w.c, "/records?limit=3"); }

template <typename T>
asio::awaitable<op_end> walk(sim_world& w, page_generator<T> items)
{
    op_end end = w.good();
    while (auto item = co_await items.next()) {
        if (!*item) {
            end = w.end_of(*item);
            break;
        }
        w.notes.seen.push_back(name_of(**item));
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (!is_cancelled(cancellation)) continue;
        end = w.stopped();
        break;
    }
    end.depth = w.sim.depth();
    w.notes.checkpoint = items.checkpoint().text();
    co_return end;
}

asio::awaitable<op_end> walk_pages(sim_world& w)
{
    auto records = by_threes(w);
    op_end end = w.good();
    while (auto page = co_await records.next_page()) {
        if (!*page) {
            end = w.end_of(*page);
            break;
        }
        for (const record& r : (*page)->items) w.notes.seen.push_back(r.id);
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (!is_cancelled(cancellation)) continue;
        end = w.stopped();
        break;
    }
    end.depth = w.sim.depth();
    w.notes.checkpoint = records.checkpoint().text();
    co_return end;
}

asio::awaitable<op_end> collect_list(sim_world& w)
{
    auto records = by_threes(w);
    const result<std::vector<record>> all = co_await records.collect();
    const op_end end = w.end_of(all);
    if (all) {
        for (const record& r : *all) w.notes.seen.push_back(r.id);
    }
    w.notes.checkpoint = records.checkpoint().text();
    co_return end;
}

asio::awaitable<op_end> resume_list(sim_world& w)
{
    auto records = by_threes(w);
    records.resume(checkpoint(w.notes.checkpoint));
    return walk(w, std::move(records));
}

void walk_half(sim_world& w)
{
    auto records = by_threes(w);
    const auto some = w.sim.run(records.collect(4));
    BOOST_TEST_REQUIRE(some.has_value(), some.error().to_string());
    for (const record& r : *some) w.notes.seen.push_back(r.id);
    w.notes.checkpoint = records.checkpoint().text();
}

asio::awaitable<op_end> in_chunks(sim_world& w)
{
    auto groups = chunks<record>(by_threes(w), 2);
    op_end end = w.good();
    while (auto group = co_await groups.next()) {
        if (!*group) {
            end = w.end_of(*group);
            break;
        }
        for (const record& r : **group) w.notes.seen.push_back(r.id);
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (!is_cancelled(cancellation)) continue;
        end = w.stopped();
        break;
    }
    end.depth = w.sim.depth();
    co_return end;
}

asio::awaitable<op_end> two_as_one(sim_world& w)
{
    auto both = merge(by_threes(w), ahead(w));
    op_end end = w.good();
    while (auto item = co_await both.next()) {
        if (!*item) {
            end = w.end_of(*item);
            break;
        }
        w.notes.seen.push_back((*item)->id);
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (!is_cancelled(cancellation)) continue;
        end = w.stopped();
        break;
    }
    end.depth = w.sim.depth();
    co_return end;
}

asio::awaitable<op_end> for_each_record(sim_world& w)
{
    auto work = [&w](record r) -> asio::awaitable<void> {
        const counted_as_running scope(w);
        co_await w.sim.wait_for(3ms);
        w.notes.seen.push_back(r.id);
    };
    auto records = by_threes(w);
    const result<for_each_summary> done = co_await records.for_each(3, work);
    if (w.notes.running != 0) throw std::logic_error("a call outlives the for_each");
    if (done && done->succeeded != records_listed) throw std::logic_error("a call was not counted");
    co_return w.end_of(done);
}

asio::awaitable<op_end> map_records(sim_world& w)
{
    auto work = [&w](record r) -> asio::awaitable<std::string> {
        const counted_as_running scope(w);
        co_await w.sim.wait_for(3ms);
        co_return r.id;
    };
    auto records = by_threes(w);
    auto ids = records.map(3, work);
    op_end end = w.good();
    while (auto id = co_await ids.next()) {
        if (!*id) {
            end = w.end_of(*id);
            if (w.notes.running != 0) throw std::logic_error("a call outlives the last element");
            break;
        }
        w.notes.seen.push_back(**id);
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (!is_cancelled(cancellation)) continue;
        end = w.stopped();
        break;
    }
    end.depth = w.sim.depth();
    w.notes.checkpoint = records.checkpoint().text();
    co_return end;
}

// ---- oracles

std::vector<std::string> all_ids(sim_world& w)
{
    const auto all = w.sim.run(w.c->records().list(list_records().limit(100)).collect());
    std::vector<std::string> ids;
    if (all) {
        for (const record& r : *all) ids.push_back(r.id);
    }
    BOOST_TEST(ids.size() == records_listed);
    return ids;
}

/// What was handed out and what the checkpoint leads to are the list, each item once.
template <typename Make>
auto nothing_lost_by(Make make)
{
    return [make](sim_world& w, const op_end& end) {
        std::vector<std::string> all;
        const auto whole = w.sim.run(make(w).collect());
        BOOST_TEST_REQUIRE(whole.has_value(), whole.error().to_string());
        for (const auto& item : *whole) all.push_back(name_of(item));
        BOOST_TEST(all.size() == records_listed);
        if (end.good) BOOST_TEST(w.notes.seen.size() == records_listed);
        BOOST_TEST_REQUIRE(!w.notes.checkpoint.empty());
        auto rest = make(w).resume(checkpoint(w.notes.checkpoint));
        const auto more = w.sim.run(rest.collect());
        BOOST_TEST_REQUIRE(more.has_value(), more.error().to_string());
        std::vector<std::string> seen = w.notes.seen;
        for (const auto& item : *more) seen.push_back(name_of(item));
        BOOST_TEST(seen == all, boost::test_tools::per_element());
    };
}

void each_once_and_in_order(sim_world& w, const op_end& end)
{
    std::vector<std::string> all = all_ids(w);
    if (!end.good) all.resize(std::min(all.size(), w.notes.seen.size()));
    BOOST_TEST(w.notes.seen == all, boost::test_tools::per_element());
}

/// Of two sources with the same items each keeps its order, so the first comings are in order, and the second ones.
void each_twice_and_in_order(sim_world& w, const op_end& end)
{
    const std::vector<std::string> all = all_ids(w);
    std::vector<std::string> first;
    std::vector<std::string> second;
    std::set<std::string> known;
    for (const std::string& id : w.notes.seen) (known.insert(id).second ? first : second).push_back(id);
    for (const auto* some : {&first, &second}) {
        std::vector<std::string> expected = all;
        if (!end.good) expected.resize(std::min(all.size(), some->size()));
        BOOST_TEST(*some == expected, boost::test_tools::per_element());
    }
}

void each_once(sim_world& w, const op_end& end)
{
    const std::vector<std::string> all = all_ids(w);
    const std::set<std::string> seen(w.notes.seen.begin(), w.notes.seen.end());
    BOOST_TEST(seen.size() == w.notes.seen.size());
    for (const std::string& id : seen) BOOST_TEST(std::count(all.begin(), all.end(), id) == 1);
    if (end.good) BOOST_TEST(seen.size() == all.size());
    BOOST_TEST(w.notes.running == 0);
}

} // namespace

std::vector<operation_kind> list_kinds()
{
    const auto by_next = [](sim_world& w) { return walk(w, by_threes(w)); };
    const auto by_next_ahead = [](sim_world& w) { return walk(w, ahead(w)); };
    const auto by_next_raw = [](sim_world& w) { return walk(w, raw(w)); };
    return {
        operation_kind("walk of a list", by_next).checked(nothing_lost_by(by_threes)),
        operation_kind("walk of a list", by_next)
            .without_tls()
            .failing(" with a page that is tried again", "request 2 status 503\n")
            .checked(nothing_lost_by(by_threes)),
        operation_kind("walk with pages ahead", by_next_ahead).without_tls().checked(nothing_lost_by(ahead)),
        operation_kind("raw list", by_next_raw).without_tls().checked(nothing_lost_by(raw)),
        operation_kind("walk by pages", walk_pages).without_tls().checked(nothing_lost_by(by_threes)),
        operation_kind("collected list", collect_list).without_tls().checked(nothing_lost_by(by_threes)),
        operation_kind("walk that is resumed", resume_list)
            .without_tls()
            .prepared(walk_half)
            .checked(nothing_lost_by(by_threes)),
        operation_kind("list in chunks", in_chunks).without_tls().checked(each_once_and_in_order),
        operation_kind("two lists as one", two_as_one).without_tls().checked(each_twice_and_in_order),
        operation_kind("for_each", for_each_record).without_tls().checked(each_once),
        operation_kind("map", map_records).without_tls().checked(nothing_lost_by(by_threes)),
    };
}

} // namespace runtype::test
