// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Pages that are fetched while the caller works.
#include "list_fixture.hpp"

#include <runtype/resources/records.hpp>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <new>
#include <optional>
#include <string>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
using detail::page_style;

namespace {

/// How far the service was ever asked ahead of the page in the caller's hands.
struct ahead_counter {
    explicit ahead_counter(list_server& s) : server(s)
    {
        server.on_request = [this] {
            // The page that the caller waits for is not ahead of it.
            const std::size_t taken = pages_taken + (waiting ? 1 : 0);
            if (server.pages_asked() > taken) most_pages = std::max(most_pages, server.pages_asked() - taken);
        };
        server.on_answer = [this] {
            const std::size_t bytes = server.bytes_sent() - bytes_taken;
            if (!waiting) most_bytes = std::max(most_bytes, bytes);
        };
    }
    void take()
    {
        ++pages_taken;
        waiting = false;
    }

    list_server& server;
    std::size_t pages_taken = 0;
    std::size_t bytes_taken = 0;
    std::size_t most_pages = 0;
    std::size_t most_bytes = 0;
    bool waiting = false;
};

struct prefetch_fixture : list_fixture {
    /// Waits in virtual time, as a caller's own work would.
    boost::asio::awaitable<void> work(std::chrono::nanoseconds time)
    {
        co_await detail::client_core::sleep_until(core, clock->now() + time);
    }

    boost::asio::awaitable<std::size_t>
    walk_pages(page_generator<record>& records, std::chrono::nanoseconds per_page, ahead_counter& counter)
    {
        std::size_t items = 0;
        for (;;) {
            counter.waiting = true;
            auto page = co_await records.next_page();
            if (!page) break;
            counter.take();
            counter.bytes_taken = records.stats().bytes;
            items += page->value().items.size();
            co_await work(per_page);
        }
        co_return items;
    }

    static std::vector<std::size_t> pages(std::size_t count, std::size_t size = 3)
    {
        return std::vector<std::size_t>(count, size);
    }
};

/// Throws in one exchange, then does what the server does.
class throwing_once final : public runtype::transport {
public:
    throwing_once(std::shared_ptr<list_server> inner, std::size_t when) : inner_(std::move(inner)), left_(when) {}
    boost::asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits limits, attempt& ledger) override
    {
        if (left_-- == 0) throw std::bad_alloc();
        return inner_->exchange(request, limits, ledger);
    }
    void close() noexcept override {}
    transport_stats stats() const override { return transport_stats(); }

private:
    std::shared_ptr<list_server> inner_;
    std::size_t left_;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(prefetch_test, prefetch_fixture)

BOOST_AUTO_TEST_CASE(the_caller_works_while_pages_come)
{
    for (const page_style style : all_styles) {
        server->serve(style, pages(500));
        server->latency = 20ms;
        const auto begin = clock->now();
        auto records = list(style).prefetch(1);
        ahead_counter counter(*server);
        BOOST_TEST(run(walk_pages(records, 5ms, counter)) == 1500u);
        const auto took = clock->now() - begin;
        BOOST_TEST((took <= 500 * 20ms * 105 / 100));
        BOOST_TEST((took >= 500 * 20ms));
        BOOST_TEST(counter.most_pages == 1u);
        BOOST_TEST(server->requests() == 500u);
        const generator_stats stats = records.stats();
        BOOST_TEST((stats.waited == 500 * 20ms));
        BOOST_TEST((stats.stalled < stats.waited));
        BOOST_TEST((stats.working >= 499 * 5ms));
        BOOST_TEST((stats.elapsed == took));
    }
}

// What a caller does after the end is not part of the walk.
BOOST_AUTO_TEST_CASE(elapsed_stops_at_the_end)
{
    for (const bool refused : {false, true}) {
        server->serve(page_style::cursor, pages(3));
        server->latency = 20ms;
        server->fault = [&] { return refused ? list_fault::refused : list_fault::none; };
        auto records = list(page_style::cursor);
        BOOST_TEST(static_cast<bool>(walk(records).last) == refused);
        clock->advance(1h);
        BOOST_TEST((records.stats().elapsed == (refused ? 20ms : 60ms)));
        BOOST_TEST(!run(records.next()).has_value());
        BOOST_TEST((records.stats().elapsed == (refused ? 20ms : 60ms)));
    }
}

BOOST_AUTO_TEST_CASE(slow_callers_wait_for_nothing_after_the_first_page)
{
    server->serve(page_style::cursor, pages(100));
    server->latency = 5ms;
    const auto begin = clock->now();
    auto records = list(page_style::cursor).prefetch(3);
    ahead_counter counter(*server);
    BOOST_TEST(run(walk_pages(records, 20ms, counter)) == 300u);
    BOOST_TEST((clock->now() - begin == 5ms + 100 * 20ms));
    BOOST_TEST(counter.most_pages == 3u);
    BOOST_TEST((records.stats().stalled == 5ms));
}

BOOST_AUTO_TEST_CASE(off_by_default)
{
    server->serve(page_style::cursor, pages(100));
    server->latency = 20ms;
    const auto begin = clock->now();
    auto records = list(page_style::cursor);
    ahead_counter counter(*server);
    BOOST_TEST(run(walk_pages(records, 5ms, counter)) == 300u);
    BOOST_TEST((clock->now() - begin == 100 * 25ms));
    BOOST_TEST(counter.most_pages == 0u);
}

BOOST_AUTO_TEST_CASE(one_page_in_the_bulk_lane)
{
    server->serve(page_style::cursor, pages(100));
    server->latency = 20ms;
    const auto options = request_options().priority(priority::bulk);
    auto bulk = list(page_style::cursor, options);
    ahead_counter counter(*server);
    BOOST_TEST(run(walk_pages(bulk, 5ms, counter)) == 300u);
    BOOST_TEST(counter.most_pages == 1u);

    server->serve(page_style::cursor, pages(100));
    auto off = list(page_style::cursor, options).prefetch(0);
    ahead_counter none(*server);
    BOOST_TEST(run(walk_pages(off, 5ms, none)) == 300u);
    BOOST_TEST(none.most_pages == 0u);
}

// The service counts: never more pages or bytes than allowed lie ahead.
BOOST_AUTO_TEST_CASE(never_further_ahead_than_allowed)
{
    server->padding = std::string(500, 'x');
    for (const std::size_t most : {1u, 2u, 5u, 50u}) {
        for (const auto per_page : {0ms, 1ms, 7ms, 100ms}) {
            server->serve(page_style::cursor, pages(60, 10));
            server->latency = 5ms;
            auto records = list(page_style::cursor).prefetch(most);
            ahead_counter counter(*server);
            BOOST_TEST(run(walk_pages(records, per_page, counter)) == 600u);
            BOOST_TEST(counter.most_pages <= most);
            if (per_page == 100ms) BOOST_TEST(counter.most_pages == std::min<std::size_t>(most, 59));
        }
    }
    for (const std::size_t budget : {1'000u, 15'000u, 40'000u}) {
        server->serve(page_style::cursor, pages(60, 10)); // 5.7 kB each
        auto records = list(page_style::cursor).prefetch(50, budget);
        ahead_counter counter(*server);
        BOOST_TEST(run(walk_pages(records, 100ms, counter)) == 600u);
        BOOST_TEST(server->largest_body() > 5'000u);
        BOOST_TEST(counter.most_bytes <= budget);
        if (budget > 10'000) BOOST_TEST(counter.most_bytes + 2 * server->largest_body() > budget);
    }
}

// A page that is larger than those before it may exceed the budget, by what it is larger; then nothing more is asked
// for.
BOOST_AUTO_TEST_CASE(growing_pages_exceed_the_budget_by_their_growth)
{
    server->padding = std::string(500, 'x');
    server->latency = 5ms;
    constexpr std::size_t budget = 15'000;
    server->serve(page_style::cursor, {1, 2, 4, 8, 16, 32, 64, 128, 1, 1}); // 570 B to 73 kB: each twice the last
    auto records = list(page_style::cursor).prefetch(50, budget);
    ahead_counter counter(*server);
    BOOST_TEST(run(walk_pages(records, 100ms, counter)) == 257u);
    BOOST_TEST(counter.most_bytes > budget);
    // The largest that still counted as one that fits was at most twice the budget.
    BOOST_TEST(counter.most_bytes <= 2 * budget);
    BOOST_TEST(server->largest_body() > 4 * budget);
}

// The request for the next page leaves before the items of this one are decoded: even if they cannot be.
BOOST_AUTO_TEST_CASE(asks_before_it_decodes)
{
    server->serve(page_style::cursor, pages(5));
    server->padding = "\\ud83d\\ud83d"; // decoded with an effort; see json_reader.hpp
    std::size_t at_second_request = 0;
    auto records = list(page_style::cursor).prefetch(1);
    server->on_request = [&] {
        if (server->pages_asked() == 2) at_second_request = records.stats().pages;
    };
    BOOST_TEST((*run(records.next()))->id == "rec_0");
    BOOST_TEST(server->pages_asked() == 2u);
    BOOST_TEST(at_second_request == 0u); // no page had been decoded by then
    for (int i = 1; i < 3; ++i) run(records.next());
    std::size_t decoded_by_third = 99;
    server->on_request = [&] { decoded_by_third = records.stats().pages; };
    BOOST_TEST((*run(records.next()))->id == "rec_3");
    BOOST_TEST(decoded_by_third == 1u); // the one before it, not the one that names it
    server->on_request = nullptr;
}

BOOST_AUTO_TEST_CASE(nothing_is_sent_before_next)
{
    server->serve(page_style::cursor, pages(3));
    {
        auto records = list(page_style::cursor).prefetch(5);
        settle(ioc);
        BOOST_TEST(server->requests() == 0u);
        auto op = records.next();
        settle(ioc);
        BOOST_TEST(server->requests() == 0u);
    }
}

// A generator that nobody reads keeps the io_context from nothing.
BOOST_AUTO_TEST_CASE(an_idle_generator_is_no_work)
{
    server->serve(page_style::cursor, pages(50));
    auto records = list(page_style::cursor).prefetch(3);
    BOOST_TEST((*test::run(ioc, records.next()))->id == "rec_0"); // ioc.run() returned
    ioc.restart();
    BOOST_TEST(ioc.run() == 0u);
    BOOST_TEST(server->pages_asked() == 4u);
}

BOOST_AUTO_TEST_CASE(an_error_comes_behind_the_items_before_it)
{
    for (const list_fault fault :
         {list_fault::refused, list_fault::damaged, list_fault::repeats, list_fault::no_cursor}) {
        for (const std::size_t most : {1u, 2u, 10u}) {
            server->serve(page_style::cursor, pages(6));
            std::size_t requests = 0;
            server->fault = [&] { return ++requests == 4 ? fault : list_fault::none; };
            auto records = list(page_style::cursor).prefetch(most);
            const auto out = walk(records);
            BOOST_TEST(out.ids.size() == 9u);
            BOOST_TEST(static_cast<bool>(out.last));
            BOOST_TEST(!run(records.next()).has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(pages_are_retried_as_without)
{
    server->serve(page_style::cursor, pages(6));
    std::size_t requests = 0;
    server->fault = [&] {
        ++requests;
        return requests == 2   ? list_fault::rate_limited
               : requests == 5 ? list_fault::cut
               : requests == 6 ? list_fault::server_error
                               : list_fault::none;
    };
    auto records = list(page_style::cursor).prefetch(2);
    const auto out = walk(records);
    BOOST_TEST(!out.last);
    BOOST_TEST(out.ids.size() == 18u);
    const auto stats = records.stats();
    BOOST_TEST(stats.requests == 9u);
    BOOST_TEST(stats.retries == 3u);
    BOOST_TEST((stats.backing_off >= 1s));
}

// ---- ends

BOOST_AUTO_TEST_CASE(dropping_the_generator_cancels_the_fetch)
{
    server->serve(page_style::cursor, pages(10));
    server->latency = 20ms;
    std::optional<page_generator<record>> records(list(page_style::cursor).prefetch(1));
    BOOST_TEST((*run(records->next()))->id == "rec_0");
    settle(ioc);
    BOOST_TEST(server->in_flight() == 1u);
    BOOST_TEST(core->stats().in_flight == 1u);
    records.reset();
    settle(ioc); // no time passes
    BOOST_TEST(server->in_flight() == 0u);
    BOOST_TEST(server->cancelled() == 1u);
    BOOST_TEST(core->stats().in_flight == 0u);
    ioc.restart();
    BOOST_TEST(ioc.run() == 0u);
}

BOOST_AUTO_TEST_CASE(dropping_it_during_a_back_off)
{
    server->serve(page_style::cursor, pages(10));
    std::size_t requests = 0;
    server->fault = [&] { return ++requests == 1 ? list_fault::none : list_fault::rate_limited; };
    std::optional<page_generator<record>> records(list(page_style::cursor).prefetch(1));
    test::run(ioc, *clock, [](page_generator<record>& r) -> boost::asio::awaitable<void> {
        auto first = co_await r.next();
        BOOST_TEST((*first)->id == "rec_0");
    }(*records));
    settle(ioc);
    BOOST_TEST(core->stats().in_flight == 1u);
    records.reset();
    settle(ioc);
    BOOST_TEST(core->stats().in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(dropping_it_before_the_fetch_has_begun)
{
    server->serve(page_style::cursor, pages(10));
    std::optional<page_generator<record>> records(list(page_style::cursor).prefetch(1));
    job next(ioc, records->next());
    records.reset(); // the next() keeps the source
    ioc.restart();
    ioc.run_one();
    next.cancel();
    drive(ioc, *clock, next);
    settle(ioc);
    BOOST_TEST(core->stats().in_flight == 0u);
}

BOOST_AUTO_TEST_CASE(cancelling_next_ends_the_list_and_the_fetch)
{
    server->serve(page_style::cursor, pages(10));
    server->latency = 20ms;
    for (const std::size_t before : {0u, 1u, 3u, 7u}) {
        auto records = list(page_style::cursor).prefetch(2);
        BOOST_TEST(walk(records, before).ids.size() == before);
        const checkpoint here = records.checkpoint();
        settle(ioc);
        job next(ioc, records.collect());
        settle(ioc);
        next.cancel();
        settle(ioc);
        BOOST_TEST_REQUIRE(next.done());
        BOOST_TEST((next.get().error().code() == errc::cancelled));
        BOOST_TEST(!run(records.next()).has_value());
        settle(ioc);
        BOOST_TEST(core->stats().in_flight == 0u);
        // Nothing is lost: what collect() had taken comes again from the checkpoint before it.
        BOOST_TEST(walk(list(page_style::cursor).resume(here)).ids.size() == 30u - before);
    }
}

// At whatever turn of the io_context the caller cancels: an error or the page, and nothing stays behind.
BOOST_AUTO_TEST_CASE(cancelling_at_every_step)
{
    for (int turns = 0; turns < 60; ++turns) {
        server->serve(page_style::cursor, pages(4, 1));
        auto records = list(page_style::cursor).prefetch(1);
        job all(ioc, walk_some(records, 100));
        ioc.restart();
        for (int i = 0; i < turns && !all.done(); ++i) ioc.run_one();
        const bool was_done = all.done();
        all.cancel();
        settle(ioc);
        BOOST_TEST_REQUIRE(all.done());
        bool ended_well = false;
        try {
            const auto out = all.take();
            ended_well = !out.last;
            if (out.last) BOOST_TEST((out.last.code() == errc::cancelled));
            BOOST_TEST((ended_well == (out.ids.size() == 4)));
        } catch (const boost::system::system_error& e) {
            BOOST_TEST((e.code() == boost::asio::error::operation_aborted));
        }
        if (was_done) BOOST_TEST(ended_well);
        settle(ioc);
        BOOST_TEST(core->stats().in_flight == 0u);
        const auto rest = walk(list(page_style::cursor).resume(records.checkpoint()));
        BOOST_TEST(!rest.last);
    }
}

BOOST_AUTO_TEST_CASE(closing_the_client)
{
    server->serve(page_style::cursor, pages(10));
    auto records = list(page_style::cursor).prefetch(2);
    BOOST_TEST(walk(records, 1).ids.size() == 1u);
    run(detail::client_core::close(core, 0ms));
    const auto rest = walk(records);
    BOOST_TEST(rest.ids.size() == 8u); // three pages are here
    BOOST_TEST((rest.last.code() == errc::closed));
}

BOOST_AUTO_TEST_CASE(the_io_context_goes_first)
{
    auto other = std::make_unique<boost::asio::io_context>();
    const auto its_clock = std::make_shared<manual_clock>(other->get_executor());
    const auto its_server = std::make_shared<list_server>(its_clock);
    its_server->serve(page_style::cursor, pages(10));
    its_server->latency = 20ms;
    std::optional<runtype::client> client(
        std::in_place, *other, client_options("rt_test_0123456789abcdef").transport(its_server).time_source(its_clock));
    auto records = client->records().list().prefetch(2);
    BOOST_TEST((*test::run(*other, *its_clock, records.next()))->id == "rec_0");
    BOOST_TEST(its_server->in_flight() == 1u);
    other.reset();
    BOOST_TEST(its_server->in_flight() == 0u);
}

BOOST_AUTO_TEST_CASE(an_exception_passes_and_the_list_goes_on)
{
    for (const std::size_t when : {0u, 1u, 3u}) {
        server->serve(page_style::cursor, pages(6));
        const auto throwing = std::make_shared<throwing_once>(server, when);
        const runtype::client client(
            ioc, client_options("rt_test_0123456789abcdef").transport(throwing).time_source(clock));
        auto records = client.records().list().prefetch(1);
        std::vector<std::string> ids;
        int thrown = 0;
        for (;;) {
            try {
                auto r = run(records.next());
                if (!r) break;
                ids.push_back(r->value().id);
            } catch (const std::bad_alloc&) {
                ++thrown;
            }
        }
        BOOST_TEST(thrown == 1);
        BOOST_TEST(ids == all_ids(), boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(two_calls_of_next_at_a_time)
{
    server->serve(page_style::cursor, pages(6));
    server->latency = 20ms;
    auto records = list(page_style::cursor).prefetch(2);
    job first(ioc, records.next());
    settle(ioc);
    job second(ioc, records.next());
    settle(ioc);
    BOOST_TEST_REQUIRE(second.done());
    BOOST_TEST((second.get()->error().code() == errc::bad_request));
    drive(ioc, *clock, first);
    BOOST_TEST((first.get()->error().code() == errc::bad_request));
    BOOST_TEST(!run(records.next()).has_value());
    settle(ioc);
    BOOST_TEST(core->stats().in_flight == 0u);
    BOOST_TEST(walk(list(page_style::cursor).resume(records.checkpoint())).ids.size() == 18u);
}

// response_info is the caller's: it is written by next(), never behind the caller's back.
BOOST_AUTO_TEST_CASE(info_is_of_the_page_in_hand)
{
    server->serve(page_style::cursor, pages(4, 1));
    response_info info;
    auto records = list(page_style::cursor, request_options().info(info)).prefetch(2);
    BOOST_TEST((*run(records.next()))->id == "rec_0");
    BOOST_TEST(info.status == 200);
    info.status = -1;
    settle(ioc);
    BOOST_TEST(info.status == -1);
    BOOST_TEST((*run(records.next()))->id == "rec_1");
    BOOST_TEST(info.status == 200);
}

BOOST_AUTO_TEST_CASE(switched_on_and_off_on_the_way)
{
    server->serve(page_style::cursor, pages(12, 1));
    auto records = list(page_style::cursor);
    for (std::size_t i = 0; i < 12; ++i) {
        if (i == 3) records.prefetch(2);
        if (i == 6) records.prefetch(0);
        if (i == 9) records.prefetch(1);
        BOOST_TEST((*run(records.next()))->id == list_server::id(i));
        settle(ioc);
    }
    BOOST_TEST(!run(records.next()).has_value());
    BOOST_TEST(server->requests() == 12u);
}

// ---- progress

BOOST_AUTO_TEST_CASE(progress_at_a_bounded_rate)
{
    server->serve(page_style::page, pages(100));
    server->facts = 2; // with a total
    server->latency = 20ms;
    std::vector<generator_stats> seen;
    std::vector<std::chrono::nanoseconds> times;
    auto records = list(page_style::page)
                       .on_progress(
                           [&](const generator_stats& s) {
                               seen.push_back(s);
                               times.push_back(clock->elapsed());
                           },
                           500ms);
    ahead_counter counter(*server);
    BOOST_TEST(run(walk_pages(records, 80ms, counter)) == 300u);
    BOOST_TEST(seen.size() >= 17u); // 10 s
    BOOST_TEST(seen.size() <= 21u);
    for (std::size_t i = 1; i + 1 < times.size(); ++i) BOOST_TEST((times[i] - times[i - 1] >= 500ms));
    const generator_stats& middle = seen.at(8);
    BOOST_TEST(middle.items + *middle.items_left() == 300u);
    BOOST_TEST((*middle.time_left() >= 4s));
    BOOST_TEST((*middle.time_left() <= 7s));
    BOOST_TEST(middle.items_per_second() > 25.0);
    BOOST_TEST(middle.items_per_second() < 31.0);
    BOOST_TEST(seen.back().items == 300u);
    BOOST_TEST(seen.back().items_left().value() == 0u);
    run(records.next());
    BOOST_TEST(seen.back().items == 300u);
}

BOOST_AUTO_TEST_CASE(progress_within_a_page_and_exceptions_of_the_callback)
{
    server->serve(page_style::cursor, {100});
    std::size_t calls = 0;
    auto records = list(page_style::cursor)
                       .on_progress(
                           [&](const generator_stats&) {
                               if (++calls == 2) throw std::runtime_error("mine");
                           },
                           10ms);
    std::vector<std::string> ids;
    int thrown = 0;
    for (;;) {
        clock->advance(6ms);
        try {
            auto r = run(records.next());
            if (!r) break;
            ids.push_back(r->value().id);
        } catch (const std::runtime_error&) {
            ++thrown;
        }
    }
    BOOST_TEST(thrown == 1);
    BOOST_TEST(ids.size() == 100u);
    BOOST_TEST(calls >= 45u);
}

BOOST_AUTO_TEST_SUITE_END()
