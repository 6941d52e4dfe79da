// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What a function makes of the elements of a list, some at a time, in their order.
#include "list_fixture.hpp"

#include <runtype/generate.hpp>

#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
using detail::page_style;

namespace {

struct map_fixture : list_fixture {
    std::size_t started = 0;
    std::size_t running = 0;
    std::size_t most = 0;
    std::size_t handed_out = 0;
    std::size_t furthest = 0; ///< calls that were begun and not handed out
    std::string fail_at;      ///< the item whose call fails

    struct counted {
        explicit counted(map_fixture& fixture) : f(fixture)
        {
            ++f.started;
            f.most = std::max(f.most, ++f.running);
            f.furthest = std::max(f.furthest, f.started - f.handed_out);
        }
        ~counted() { --f.running; }
        counted(const counted&) = delete;
        counted& operator=(const counted&) = delete;
        map_fixture& f;
    };

    boost::asio::awaitable<void> sleep(std::chrono::nanoseconds time)
    {
        const auto ec = co_await detail::client_core::sleep_until(core, clock->now() + time);
        if (ec) throw boost::system::system_error(ec);
    }

    /// Of three calls that begin at the same time the last one ends first.
    boost::asio::awaitable<result<std::string>> work(record r)
    {
        const counted scope(*this);
        co_await sleep((7 - 2 * static_cast<int>(started % 3)) * 1ms);
        if (r.id == fail_at) co_return error(errc::conflict, "mine");
        co_return "<" + r.id + ">";
    }

    auto working()
    {
        return [this](record r) { return work(std::move(r)); };
    }

    void begin(std::vector<std::size_t> pages)
    {
        server->serve(page_style::cursor, std::move(pages));
        started = running = most = handed_out = furthest = 0;
    }

    /// What comes out, as far as it is no error.
    boost::asio::awaitable<std::vector<std::string>>
    read(async_generator<std::string>& from, error& last, std::chrono::nanoseconds time)
    {
        std::vector<std::string> out;
        while (auto r = co_await from.next()) {
            BOOST_TEST(!last);
            if (*r) {
                ++handed_out;
                out.push_back(std::move(**r));
            } else {
                last = r->error();
            }
            if (time > 0ns) co_await sleep(time);
        }
        co_return out;
    }

    std::vector<std::string> expected(std::size_t n) const
    {
        std::vector<std::string> out;
        for (std::size_t i = 0; i < n; ++i) out.push_back("<" + list_server::id(i) + ">");
        return out;
    }

    /// Items that a list resumed from here begins with.
    std::string first_behind(const checkpoint& at)
    {
        auto rest = list(page_style::cursor).resume(at);
        auto first = run(rest.next());
        return !first ? "end" : *first ? (*first)->id : std::string(first->error().message());
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(map_test, map_fixture)

BOOST_AUTO_TEST_CASE(results_come_in_the_order_of_the_list)
{
    for (const std::size_t concurrency : {0u, 1u, 3u, 100u}) {
        for (const auto caller : {0ms, 4ms}) {
            begin(std::vector<std::size_t>(10, 4));
            auto records = list(page_style::cursor);
            auto texts = records.map(concurrency, working());
            BOOST_TEST(server->requests() == 0u); // lazy
            const auto from = clock->now();
            error last;
            BOOST_TEST(run(read(texts, last, caller)) == expected(40), boost::test_tools::per_element());
            BOOST_TEST(!last);
            const std::size_t allowed = std::max<std::size_t>(concurrency, 1);
            BOOST_TEST(most == std::min<std::size_t>(allowed, concurrency > 40 ? 40 : allowed));
            BOOST_TEST(furthest <= allowed);
            BOOST_TEST(texts.stats().items == 40u);
            if (concurrency == 1 && caller == 0ms) BOOST_TEST((clock->now() - from >= 40 * 3ms));
            if (concurrency == 3 && caller == 0ms) BOOST_TEST((clock->now() - from <= 14 * 7ms));
        }
    }
}

// A caller who does not read holds back the calls, and they the fetching.
BOOST_AUTO_TEST_CASE(back_pressure)
{
    begin(std::vector<std::size_t>(20, 5));
    auto records = list(page_style::cursor);
    auto texts = records.map(6, working());
    BOOST_TEST((*run(texts.next())).value() == "<rec_0>");
    for (int i = 0; i < 100; ++i) {
        clock->advance(1ms);
        settle(ioc);
    }
    BOOST_TEST(started <= 7u);
    BOOST_TEST(running == 0u);
    BOOST_TEST(server->pages_asked() <= 2u);
    error last;
    BOOST_TEST(run(read(texts, last, 1ms)).size() == 99u);
}

BOOST_AUTO_TEST_CASE(every_kind_of_function)
{
    begin({3, 2});
    auto a = list(page_style::cursor);
    auto plain = a.map(2, [this](const record& r) -> boost::asio::awaitable<std::size_t> {
        co_await sleep(1ms);
        co_return r.id.size(); // the element lives as long as the call
    });
    for (int i = 0; i < 5; ++i) BOOST_TEST(run(plain.next())->value() == 5u);
    BOOST_TEST(!run(plain.next()).has_value());

    auto b = list(page_style::cursor);
    auto moved_only =
        b.map(2, [p = std::make_unique<int>(7)](record) -> boost::asio::awaitable<result<std::unique_ptr<int>>> {
            co_return std::make_unique<int>(*p);
        });
    BOOST_TEST(*run(moved_only.next())->value() == 7);

    // No coroutine, and it throws before there is anything to await.
    auto c = list(page_style::cursor);
    auto thrower = c.map(2, [this](record r) -> boost::asio::awaitable<result<std::string>> {
        if (r.id == "rec_1") throw api_exception(error(errc::conflict, "at once"));
        return work(std::move(r));
    });
    BOOST_TEST(run(thrower.next())->value() == "<rec_0>");
    BOOST_TEST(run(thrower.next())->error().message() == "at once");
    BOOST_TEST(!run(thrower.next()).has_value());
}

// The first failure, of every item: behind all results before it, and with nothing left running. A job that goes on
// from the checkpoint begins with it.
BOOST_AUTO_TEST_CASE(a_failure_is_the_last_element)
{
    for (std::size_t bad = 0; bad < 12; ++bad) {
        for (const bool thrown : {false, true}) {
            begin({5, 5, 2});
            auto records = list(page_style::cursor);
            const std::string bad_id = list_server::id(bad);
            fail_at = thrown ? "" : bad_id;
            auto texts = records.map(4, [&](record r) -> boost::asio::awaitable<result<std::string>> {
                const bool throws = thrown && r.id == bad_id;
                result<std::string> out = co_await work(std::move(r));
                if (throws) throw api_exception(error(errc::conflict, "mine"));
                co_return out;
            });
            error last;
            BOOST_TEST(run(read(texts, last, 0ns)) == expected(bad), boost::test_tools::per_element());
            BOOST_TEST(last.message() == "mine");
            BOOST_TEST(running == 0u);
            BOOST_TEST(first_behind(records.checkpoint()) == bad_id);
            BOOST_TEST(!run(texts.next()).has_value());
        }
    }
}

BOOST_AUTO_TEST_CASE(settled_failures_are_elements)
{
    begin({5, 5, 2});
    auto records = list(page_style::cursor);
    std::size_t n = 0;
    auto all = records.map_settled(4, [&](record r) -> boost::asio::awaitable<result<std::string>> {
        const bool bad = n++ % 3 == 1;
        result<std::string> out = co_await work(std::move(r));
        if (bad) co_return error(errc::conflict, "mine");
        co_return out;
    });
    std::uint64_t i = 0;
    while (auto each = run(all.next())) {
        BOOST_TEST_REQUIRE(each->has_value());
        BOOST_TEST((*each)->index == i);
        if (i % 3 == 1)
            BOOST_TEST((*each)->outcome.error().message() == "mine");
        else
            BOOST_TEST((*each)->outcome.value() == "<" + list_server::id(i) + ">");
        ++i;
        BOOST_TEST(first_behind(records.checkpoint()) == (i < 12 ? list_server::id(i) : "end"));
    }
    BOOST_TEST(i == 12u);

    // A function that gives no value.
    begin({3});
    auto again = list(page_style::cursor);
    auto done = again.map_settled(2, [&](const record& r) -> boost::asio::awaitable<void> {
        co_await sleep(1ms);
        if (r.id == "rec_1") throw api_exception(error(errc::conflict, "mine"));
    });
    BOOST_TEST(run(done.next())->value().outcome.has_value());
    BOOST_TEST(run(done.next())->value().outcome.has_error());
    BOOST_TEST(run(done.next())->value().outcome.has_value());
    BOOST_TEST(!run(done.next()).has_value());
}

BOOST_AUTO_TEST_CASE(the_error_of_the_list_comes_behind_the_results)
{
    for (const std::size_t ahead : {0u, 2u}) {
        begin({5, 5, 5});
        std::size_t requests = 0;
        server->fault = [&] { return ++requests == 2 ? list_fault::refused : list_fault::none; };
        auto records = list(page_style::cursor).prefetch(ahead);
        auto texts = records.map(8, working());
        error last;
        BOOST_TEST(run(read(texts, last, 1ms)) == expected(5), boost::test_tools::per_element());
        BOOST_TEST((last.code() == errc::forbidden));
        server->fault = nullptr;
        BOOST_TEST(first_behind(records.checkpoint()) == "rec_5");
    }
}

// What is no failure of the item is thrown at its place, and then it is over.
BOOST_AUTO_TEST_CASE(exceptions)
{
    for (const bool settled : {false, true}) {
        for (const bool at_once : {false, true}) {
            begin({5, 5});
            auto records = list(page_style::cursor);
            auto fn = [&](record r) -> boost::asio::awaitable<result<std::string>> {
                if (at_once && r.id == "rec_3") throw std::logic_error("mine");
                const bool bad = r.id == "rec_3";
                result<std::string> out = co_await work(std::move(r));
                if (bad) throw std::logic_error("mine");
                co_return out;
            };
            std::size_t before = 0;
            const auto read_all = [&](auto& generator) {
                while (run(generator.next())) ++before;
            };
            if (settled) {
                auto all = records.map_settled(4, fn);
                BOOST_CHECK_THROW(read_all(all), std::logic_error);
                BOOST_TEST(!run(all.next()).has_value());
            } else {
                auto all = records.map(4, fn);
                BOOST_CHECK_THROW(read_all(all), std::logic_error);
                BOOST_TEST(!run(all.next()).has_value());
            }
            BOOST_TEST(before == 3u);
            BOOST_TEST(running == 0u);
            BOOST_TEST(first_behind(records.checkpoint()) == "rec_3");
        }
    }
}

// Whenever it comes: what runs is cancelled and waited for, and what was handed out and what comes again are the list.
BOOST_AUTO_TEST_CASE(cancelled_at_every_step)
{
    for (const std::size_t ahead : {0u, 1u}) {
        for (int steps = 0; steps < 60; ++steps) {
            begin(std::vector<std::size_t>(4, 3));
            server->latency = 3ms;
            auto records = list(page_style::cursor).prefetch(ahead);
            auto texts = records.map(3, working());
            error last;
            job all(ioc, read(texts, last, 0ns));
            settle(ioc);
            for (int i = 0; i < steps && !all.done(); ++i) {
                clock->advance(1ms);
                settle(ioc);
            }
            const bool was_done = all.done();
            all.cancel();
            settle(ioc); // no time passes
            BOOST_TEST_REQUIRE((all.done() || last.code() == errc::cancelled));
            if (!was_done) BOOST_TEST((last.code() == errc::cancelled));
            BOOST_TEST(running == 0u);
            const std::size_t got = handed_out;
            BOOST_TEST(first_behind(records.checkpoint()) == (got < 12 ? list_server::id(got) : "end"));
            BOOST_TEST(!run(texts.next()).has_value());
        }
    }
}

// A call that will not be cancelled is waited for.
BOOST_AUTO_TEST_CASE(cancelling_waits_for_the_calls)
{
    begin({3});
    auto records = list(page_style::cursor);
    std::size_t finished = 0;
    auto texts = records.map(2, [&](record) -> boost::asio::awaitable<int> {
        co_await boost::asio::this_coro::reset_cancellation_state(boost::asio::disable_cancellation());
        co_await sleep(50ms);
        ++finished;
        co_return 1;
    });
    job next(ioc, texts.next());
    settle(ioc);
    next.cancel();
    settle(ioc);
    BOOST_TEST(!next.done());
    drive(ioc, *clock, next);
    BOOST_TEST((next.get()->error().code() == errc::cancelled));
    BOOST_TEST(finished == 2u);
}

// Dropped at any time: what runs is cancelled, at once and without being waited for.
BOOST_AUTO_TEST_CASE(dropped_at_every_step)
{
    for (int steps = 0; steps < 60; ++steps) {
        begin(std::vector<std::size_t>(4, 3));
        server->latency = 3ms;
        auto records = std::make_optional(list(page_style::cursor).prefetch(1));
        auto texts = std::make_optional(records->map(3, working()));
        std::size_t got = 0;
        for (int i = 0; i <= steps; ++i) {
            if (i % 5 == 0) {
                if (const auto r = run(texts->next())) BOOST_TEST(r->value() == "<" + list_server::id(got++) + ">");
            }
            clock->advance(1ms);
            settle(ioc);
        }
        texts.reset();
        settle(ioc);
        BOOST_TEST(running == 0u);
        const std::string next = first_behind(records->checkpoint());
        BOOST_TEST(next == (got < 12 ? list_server::id(got) : "end"));
        records.reset();
        settle(ioc);
        BOOST_TEST(core->stats().in_flight == 0u);
    }
}

// As a part of something larger: the checkpoint stands in front of what the last part is not done with.
BOOST_AUTO_TEST_CASE(for_each_of_what_was_mapped)
{
    begin({5, 5, 5});
    auto records = list(page_style::cursor);
    auto texts = records.map(4, working());
    auto store = [&](std::string text) -> boost::asio::awaitable<result<void>> {
        co_await sleep(2ms);
        if (text == "<rec_7>") co_return error(errc::conflict, "mine");
        co_return result<void>();
    };
    BOOST_TEST(run(texts.for_each(3, store)).error().message() == "mine");
    BOOST_TEST(first_behind(records.checkpoint()) == "rec_7");

    begin({5, 5, 5});
    auto more = list(page_style::cursor);
    auto groups = chunks(more.map(4, working()), 4);
    std::size_t n = 0;
    auto store_group = [&](std::vector<std::string>) -> boost::asio::awaitable<result<void>> {
        if (n++ == 2) co_return error(errc::conflict, "mine");
        co_return result<void>();
    };
    BOOST_TEST(run(groups.for_each(2, store_group)).has_error());
    BOOST_TEST(first_behind(more.checkpoint()) == "rec_8");
}

boost::asio::awaitable<result<for_each_summary>> quietly(boost::asio::awaitable<result<for_each_summary>> all)
{
    co_await boost::asio::this_coro::throw_if_cancelled(false);
    co_return co_await std::move(all);
}

// By the function that the list is made with, which runs while nobody waits yet: nothing goes on behind the end.
BOOST_AUTO_TEST_CASE(cancelled_from_within_the_list)
{
    for (const bool throws : {true, false}) {
        for (const std::string at : {"rec_0", "rec_1", "rec_2", "rec_4", "rec_5", "rec_8"}) {
            BOOST_TEST_CONTEXT("throws " << throws << ", at " << at)
            {
                begin({5, 5});
                server->latency = 1ms;
                std::size_t open = 0;
                std::optional<job<result<for_each_summary>>> all;
                const auto busy = [&](std::chrono::milliseconds time) -> boost::asio::awaitable<void> {
                    ++open;
                    const std::shared_ptr<void> scope(nullptr, [&](void*) { --open; });
                    co_await sleep(time);
                };
                auto stopping = [&](record r) -> boost::asio::awaitable<std::string> {
                    if (r.id == at) all->cancel();
                    co_await busy(2ms);
                    co_return r.id;
                };
                auto slow = [&](std::string) -> boost::asio::awaitable<void> { co_await busy(7ms); };
                auto records = std::make_optional(list(page_style::cursor));
                auto texts = std::make_optional(records->map(3, stopping));
                auto each = texts->for_each(4, slow);
                all.emplace(ioc, throws ? std::move(each) : quietly(std::move(each)));
                drive(ioc, *clock, *all);
                BOOST_TEST((all->get().error().code() == errc::cancelled));
                BOOST_TEST(open == 0u);
                texts.reset();
                records.reset();
                clock->advance(1s);
                settle(ioc);
                BOOST_TEST(core->stats().in_flight == 0u);
            }
        }
    }
}

// What the list throws comes out, though calls for its first elements are under way.
BOOST_AUTO_TEST_CASE(for_each_of_what_throws)
{
    begin({5, 5});
    auto records = list(page_style::cursor);
    auto ids = records.map(1, [&](record r) -> boost::asio::awaitable<std::string> {
        co_await sleep(1ms);
        if (r.id == "rec_3") throw std::logic_error("of the list");
        co_return r.id;
    });
    std::size_t begun = 0;
    std::size_t ended = 0;
    auto slow = [&](std::string) -> boost::asio::awaitable<void> {
        ++begun;
        co_await sleep(50ms);
        ++ended;
    };
    BOOST_CHECK_EXCEPTION(run(ids.for_each(8, slow)), std::logic_error, [](const std::logic_error& e) {
        return e.what() == std::string("of the list");
    });
    BOOST_TEST(begun == 3u);
    BOOST_TEST(ended == 3u);
}

// A collect() that fails ends the list too, so that nobody goes on behind what it dropped.
BOOST_AUTO_TEST_CASE(collected_and_failed)
{
    begin({5, 5});
    fail_at = "rec_3";
    auto records = list(page_style::cursor);
    BOOST_TEST(run(records.map(2, working()).collect()).error().message() == "mine");
    BOOST_TEST(!run(records.next()).has_value());
    BOOST_TEST(first_behind(records.checkpoint()) == "rec_0");

    std::size_t requests = 0;
    server->fault = [&] { return ++requests == 2 ? list_fault::refused : list_fault::none; };
    auto taken = list(page_style::cursor);
    BOOST_TEST(run(taken.take(8).collect()).has_error());
    server->fault = nullptr;
    BOOST_TEST(first_behind(taken.checkpoint()) == "rec_0");
}

// The sanitizers see to it that nothing is touched or leaked.
BOOST_AUTO_TEST_CASE(the_io_context_dies)
{
    for (const bool reading : {false, true}) {
        auto context = std::make_unique<boost::asio::io_context>();
        auto alive = std::make_shared<int>(0);
        auto call = [](std::shared_ptr<int> kept, int i) -> boost::asio::awaitable<int> {
            if (i == 1) co_return *kept + 2;
            boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, std::chrono::hours(1));
            co_await timer.async_wait(boost::asio::use_awaitable);
            co_return *kept;
        };
        std::vector<int> numbers{1, 2, 3, 4};
        auto doubled =
            std::make_optional(generate(std::move(numbers)).map(3, [call, alive](int n) { return call(alive, n); }));
        boost::asio::co_spawn(
            *context,
            [](async_generator<int>& from, bool on) -> boost::asio::awaitable<void> {
                const auto first = co_await from.next();
                BOOST_TEST(first->value() == 2);
                if (on) (void)co_await from.next();
            }(*doubled, reading),
            boost::asio::detached);
        settle(*context);
        BOOST_TEST(alive.use_count() > 3); // of two calls
        context.reset();
        doubled.reset();
        BOOST_TEST(alive.use_count() == 1);
    }
}

boost::asio::awaitable<int> first_or_never(std::shared_ptr<int> kept, int n)
{
    if (n == 1) co_return *kept;
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, std::chrono::hours(1));
    co_await timer.async_wait(boost::asio::use_awaitable);
    co_return n;
}

boost::asio::awaitable<void> for_each_first(async_generator<int>& from, std::shared_ptr<int> alive)
{
    auto each = [alive](int) -> boost::asio::awaitable<void> { (void)co_await first_or_never(alive, 2); };
    (void)co_await from.for_each(3, each);
}

// The list is read beside a call that runs.
BOOST_AUTO_TEST_CASE(the_io_context_dies_beside_a_call)
{
    auto context = std::make_unique<boost::asio::io_context>();
    auto alive = std::make_shared<int>(0);
    auto some = generate(std::vector<int>{1, 2}).map(1, [alive](int n) { return first_or_never(alive, n); });
    auto mapped = std::make_optional(std::move(some));
    boost::asio::co_spawn(*context, for_each_first(*mapped, alive), boost::asio::detached);
    settle(*context);
    BOOST_TEST(alive.use_count() > 3); // of two calls
    context.reset();
    mapped.reset();
    BOOST_TEST(alive.use_count() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
