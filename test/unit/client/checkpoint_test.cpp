// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Walks that stop and go on from a checkpoint.
#include "list_fixture.hpp"

#include <runtype/generate.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using detail::page_style;

namespace {

/// 1,000 items in pages of 7.
std::vector<std::size_t> pages_of_seven()
{
    std::vector<std::size_t> pages(142, 7);
    pages.push_back(6);
    return pages;
}

std::string text_of(const error& e) { return std::string(e.message()); }

} // namespace

BOOST_FIXTURE_TEST_SUITE(checkpoint_test, list_fixture)

// One walk that is stopped behind every item; each of its checkpoints goes on to exactly the rest.
BOOST_AUTO_TEST_CASE(killed_behind_any_item)
{
    for (const page_style style : all_styles) {
        server->serve(style, pages_of_seven());
        const auto all = all_ids();
        auto first = list(style);
        for (std::size_t k = 0; k <= all.size(); ++k) {
            auto second = list(style).resume(checkpoint(first.checkpoint().text()));
            // To the end for one style; the others, which cost as much, mostly over the next page boundaries.
            const bool whole = style == page_style::cursor || k % 50 == 0 || k + 10 > all.size();
            const auto rest = run(second.collect(whole ? all.size() + 1 : 15));
            BOOST_TEST_REQUIRE(rest.has_value());
            BOOST_TEST_REQUIRE(rest->size() == std::min<std::size_t>(whole ? all.size() : 15, all.size() - k));
            for (std::size_t i = 0; i < rest->size(); ++i) {
                if ((*rest)[i].id != all[k + i]) BOOST_TEST_REQUIRE((*rest)[i].id == all[k + i]);
            }
            BOOST_TEST(second.stats().items_before == k);
            if (k < all.size()) BOOST_TEST_REQUIRE((*run(first.next()))->id == all[k]);
        }
    }
}

// The same with pages fetched ahead by both, and another way to tell the end: the next ten items.
BOOST_AUTO_TEST_CASE(killed_with_pages_ahead)
{
    for (const page_style style : all_styles) {
        server->serve(style, pages_of_seven());
        server->facts = 1;
        const auto all = all_ids();
        auto first = list(style).prefetch(2);
        for (std::size_t k = 0; k <= all.size(); ++k) {
            auto second = list(style).prefetch(2).resume(first.checkpoint());
            const auto rest = walk(second, 10);
            BOOST_TEST_REQUIRE(!rest.last);
            BOOST_TEST_REQUIRE(rest.ids.size() == std::min<std::size_t>(10, all.size() - k));
            for (std::size_t i = 0; i < rest.ids.size(); ++i) {
                if (rest.ids[i] != all[k + i]) BOOST_TEST_REQUIRE(rest.ids[i] == all[k + i]);
            }
            if (k < all.size()) BOOST_TEST_REQUIRE((*run(first.next()))->id == all[k]);
        }
    }
}

BOOST_AUTO_TEST_CASE(again_and_again)
{
    for (const page_style style : all_styles) {
        server->serve(style, {3, 3, 3, 1});
        std::vector<std::string> ids;
        std::optional<checkpoint> last;
        for (int runs = 0; runs < 20; ++runs) {
            auto records = list(style);
            if (last) records.resume(*last);
            for (auto& id : walk(records, 1).ids) ids.push_back(std::move(id));
            last = records.checkpoint();
        }
        BOOST_TEST(ids == all_ids(), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(whole_pages)
{
    server->serve(page_style::cursor, {3, 3, 2});
    auto records = list(page_style::cursor);
    BOOST_TEST((*run(records.next()))->id == "rec_0");
    BOOST_TEST((*run(records.next_page()))->items.size() == 2u);
    auto behind_page = list(page_style::cursor).resume(records.checkpoint());
    BOOST_TEST(walk(behind_page).ids.front() == "rec_3");

    BOOST_TEST((*run(records.next()))->id == "rec_3");
    auto in_page = list(page_style::cursor).resume(records.checkpoint());
    const auto rest = run(in_page.next_page());
    BOOST_TEST((*rest)->items.size() == 2u);
    BOOST_TEST((*rest)->items.front().id == "rec_4");
}

BOOST_AUTO_TEST_CASE(before_the_beginning_and_behind_the_end)
{
    server->serve(page_style::cursor, {2});
    auto fresh = list(page_style::cursor);
    const checkpoint beginning = fresh.checkpoint();
    BOOST_TEST(server->requests() == 0u);
    BOOST_TEST(walk(fresh).ids.size() == 2u);
    const checkpoint end = fresh.checkpoint();
    BOOST_TEST(server->requests() == 1u);
    auto nothing = list(page_style::cursor).resume(end);
    BOOST_TEST(walk(nothing).ids.empty());
    BOOST_TEST(server->requests() == 1u); // nothing is asked for
    BOOST_TEST((nothing.checkpoint() == end));
    auto everything = list(page_style::cursor).resume(beginning);
    BOOST_TEST(walk(everything).ids.size() == 2u);
}

// The list failed: the checkpoint stands before the page that could not be fetched.
BOOST_AUTO_TEST_CASE(goes_on_where_the_error_was)
{
    for (const page_style style : all_styles) {
        for (const list_fault fault : {list_fault::refused, list_fault::damaged, list_fault::repeats}) {
            for (const std::size_t ahead : {0u, 1u, 3u}) {
                server->serve(style, {2, 2, 2});
                std::size_t requests = 0;
                server->fault = [&] { return ++requests == 2 ? fault : list_fault::none; };
                auto first = list(style).prefetch(ahead);
                const auto before = walk(first);
                BOOST_TEST(before.ids.size() == 2u);
                BOOST_TEST(static_cast<bool>(before.last));
                server->fault = nullptr;
                const auto rest = walk(list(style).resume(first.checkpoint()));
                BOOST_TEST(!rest.last);
                const std::vector<std::string> expected = {"rec_2", "rec_3", "rec_4", "rec_5"};
                BOOST_TEST(rest.ids == expected, boost::test_tools::per_element());
            }
        }
    }
}

// A collect() that does not come to its end drops what it has: the checkpoint stands before that, also within a page.
BOOST_AUTO_TEST_CASE(goes_on_in_front_of_what_a_collect_dropped)
{
    for (const page_style style : all_styles) {
        for (const std::size_t ahead : {0u, 1u}) {
            for (const bool cancelled : {false, true}) {
                server->serve(style, {3, 3, 3});
                server->latency = std::chrono::milliseconds(5);
                if (!cancelled)
                    server->fault = [&] { return server->pages_asked() == 3 ? list_fault::refused : list_fault::none; };
                auto records = list(style).prefetch(ahead);
                BOOST_TEST((*run(records.next()))->id == "rec_0");
                job all(ioc, records.collect());
                settle(ioc);
                clock->advance(std::chrono::milliseconds(5));
                settle(ioc);
                BOOST_TEST_REQUIRE(!all.done()); // it has five, and waits for the third page
                if (cancelled) all.cancel();
                if (!cancelled) clock->advance(std::chrono::milliseconds(5));
                settle(ioc);
                BOOST_TEST_REQUIRE(all.done());
                BOOST_TEST((all.get().error().code() == (cancelled ? errc::cancelled : errc::forbidden)));
                BOOST_TEST(!run(records.next()).has_value());
                server->fault = nullptr;
                auto again = list(style).resume(records.checkpoint());
                const auto rest = run(again.collect());
                BOOST_TEST_REQUIRE(rest.has_value());
                BOOST_TEST(rest->size() == 8u);
                BOOST_TEST(rest->front().id == "rec_1");
                BOOST_TEST(again.stats().items_before == 1u);
                // One that has handed its items over is behind them.
                BOOST_TEST(walk(list(style).resume(again.checkpoint())).ids.empty());
            }
        }
    }
}

// As the documentation of checkpoint() says: several at a time, page by page. None is lost, whichever call fails.
BOOST_AUTO_TEST_CASE(several_at_a_time_page_by_page)
{
    for (std::size_t bad = 0; bad <= 12; ++bad) {
        server->serve(page_style::cursor, {3, 0, 5, 4});
        std::size_t calls = 0;
        std::vector<std::string> stored;
        auto store = [&](record r) -> boost::asio::awaitable<result<void>> {
            const std::size_t call = calls++;
            // Later ones are quicker.
            const auto ec = co_await detail::client_core::sleep_until(
                core, clock->now() + std::chrono::milliseconds(call == bad ? 5 : 20 - call));
            if (ec || call == bad) co_return error(errc::transport, "the database is gone");
            stored.push_back(r.id);
            co_return result<void>();
        };
        std::optional<std::string> kept;
        auto export_all = [&]() -> boost::asio::awaitable<error> {
            auto records = list(page_style::cursor).prefetch(1);
            if (kept) records.resume(checkpoint(*kept));
            while (auto page = co_await records.next_page()) {
                if (!*page) co_return page->error();
                auto items = generate(std::move((*page)->items));
                auto done = co_await items.for_each(4, store);
                if (!done) co_return done.error();
                kept = records.checkpoint().text();
            }
            co_return error();
        };
        BOOST_TEST(static_cast<bool>(run(export_all())) == (bad < 12));
        if (bad < 12) BOOST_TEST(!run(export_all()));
        std::sort(stored.begin(), stored.end());
        stored.erase(std::unique(stored.begin(), stored.end()), stored.end());
        BOOST_TEST(stored.size() == 12u);
    }
}

// A job that deletes what it walks through: the items before the checkpoint are gone when it goes on.
BOOST_AUTO_TEST_CASE(the_page_has_lost_items_that_were_handed_out)
{
    server->serve(page_style::cursor, {5, 5});
    auto first = list(page_style::cursor);
    BOOST_TEST(walk(first, 3).ids.size() == 3u);
    server->removed = {"rec_0", "rec_1", "rec_2"};
    const auto rest = walk(list(page_style::cursor).resume(first.checkpoint()));
    BOOST_TEST(!rest.last);
    BOOST_TEST(rest.ids.size() == 7u);
    BOOST_TEST(rest.ids.front() == "rec_3");
}

BOOST_AUTO_TEST_CASE(the_item_to_go_on_with_is_gone)
{
    server->serve(page_style::cursor, {5, 5});
    auto first = list(page_style::cursor);
    BOOST_TEST(walk(first, 3).ids.size() == 3u);
    server->removed = {"rec_3"};
    auto second = list(page_style::cursor).resume(first.checkpoint());
    const auto none = walk(second);
    BOOST_TEST(none.ids.empty());
    BOOST_TEST((none.last.code() == errc::pagination_inconsistent));
    BOOST_TEST(text_of(none.last).find("from_page_start") != std::string::npos);
    BOOST_TEST((second.checkpoint() == first.checkpoint()));

    const auto again = walk(list(page_style::cursor).resume(first.checkpoint().from_page_start().value()));
    BOOST_TEST(!again.last);
    BOOST_TEST(again.ids.size() == 9u);
    BOOST_TEST(again.ids.front() == "rec_0");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_its_own)
{
    server->serve(page_style::cursor, {5});
    auto own = list(page_style::cursor);
    BOOST_TEST(walk(own, 2).ids.size() == 2u);
    const std::string good = own.checkpoint().text();

    const auto refusal = [&](page_generator<record> records) {
        const checkpoint before = records.checkpoint(); // what was refused stays: another version may read it
        const std::size_t requests = server->requests();
        const auto out = walk(records);
        BOOST_TEST(out.ids.empty());
        BOOST_TEST((out.last.code() == errc::bad_request));
        BOOST_TEST(server->requests() == requests);
        BOOST_TEST(!run(records.next()).has_value());
        BOOST_TEST((records.checkpoint() == before));
        return text_of(out.last);
    };
    BOOST_TEST(
        refusal(list(page_style::cursor, request_options().query("type", "x")).resume(checkpoint(good)))
            .find("other parameters") != std::string::npos);
    BOOST_TEST(
        refusal(list(page_style::cursor).resume(checkpoint(good.substr(1)))).find("not a checkpoint") !=
        std::string::npos);
    BOOST_TEST(refusal(list(page_style::cursor).resume(checkpoint(good + "0"))).find("damaged") != std::string::npos);
    BOOST_TEST(refusal(list(page_style::cursor).resume(checkpoint(""))).find("empty") != std::string::npos);

    static constexpr detail::operation other{"agents.list", "GET", "/agents", detail::idempotency::safe};
    auto agents = record_list(core, page_style::cursor, request_options(), other);
    BOOST_TEST(
        refusal(std::move(agents).resume(checkpoint(good))).find("another list, records.list") != std::string::npos);
    auto kept = list(page_style::cursor).resume(checkpoint("rtcp9:of a later version"));
    BOOST_TEST(kept.checkpoint().text() == "rtcp9:of a later version");

    auto late = list(page_style::cursor);
    BOOST_TEST(walk(late, 1).ids.size() == 1u);
    late.resume(checkpoint(good));
    const auto out = walk(late);
    BOOST_TEST(text_of(out.last).find("before the first next()") == std::string::npos);
    BOOST_TEST(text_of(out.last).find("after the first next()") != std::string::npos);
}

// Where the walk began does not count, only which list it is.
BOOST_AUTO_TEST_CASE(the_start_position_does_not_count)
{
    server->serve(page_style::cursor, {2, 2, 2});
    auto from_second = record_list(core, page_style::cursor, request_options(), list_operation, "c1");
    BOOST_TEST(walk(from_second, 1).ids.front() == "rec_2");
    BOOST_TEST(walk(list(page_style::cursor).resume(from_second.checkpoint())).ids.size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
