// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Jobs that work on several items at a time, stop, and go on from a checkpoint: nothing is left out.
#include "list_fixture.hpp"
#include "sanitizers.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
using detail::page_style;

namespace {

constexpr std::size_t concurrency = 5;
constexpr std::size_t list_size = sanitized ? 300 : 1'000;

struct worker_fixture : list_fixture {
    std::vector<bool> done;
    std::size_t calls_ended = 0;
    std::size_t started = 0;
    std::function<void(std::size_t)> on_end;

    /// All items, in pages of 7.
    void begin(page_style style)
    {
        std::vector<std::size_t> pages(list_size / 7, 7);
        pages.push_back(list_size % 7);
        server->serve(style, std::move(pages));
        done.assign(list_size, false);
        calls_ended = 0;
        started = 0;
    }

    static std::size_t number_of(const std::string& id) { return std::stoul(id.substr(4)); }
    /// The first item that is not done with.
    std::size_t lowest() const
    {
        return static_cast<std::size_t>(std::find(done.begin(), done.end(), false) - done.begin());
    }

    boost::asio::awaitable<void> work(std::size_t n)
    {
        // Of those that run at the same time some take much longer.
        const auto until = clock->now() + std::chrono::milliseconds(n % 11 == 3 ? 40 : n * 7 % 5 + 1);
        const auto ec = co_await detail::client_core::sleep_until(core, until);
        if (ec) throw boost::system::system_error(ec);
    }
    /// Fails, having done nothing, behind as many that ended well.
    boost::asio::awaitable<result<void>> work_until(std::string id, std::size_t most)
    {
        ++started;
        const std::size_t n = number_of(id);
        co_await work(n);
        if (calls_ended >= most) co_return error(errc::conflict, "mine");
        done[n] = true;
        ++calls_ended;
        if (on_end) on_end(n);
        co_return result<void>();
    }

    /// The number of the item that a list goes on with, or how many there are at the end.
    std::size_t first_behind(page_style style, const checkpoint& at)
    {
        auto rest = list(style).resume(checkpoint(at.text()));
        auto first = run(rest.next());
        if (!first) return list_size;
        BOOST_TEST_REQUIRE(first->has_value());
        return number_of((*first)->id);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(for_each_checkpoint_test, worker_fixture)

// Killed: all that is left of a job is the last checkpoint that it kept, here one for every item that it ends.
BOOST_AUTO_TEST_CASE(killed_after_every_item)
{
    for (const page_style style : all_styles) {
        for (const std::size_t ahead : {0u, 2u}) {
            begin(style);
            auto records = list(style).prefetch(ahead);
            std::vector<checkpoint> kept;
            std::vector<std::size_t> open;
            on_end = [&](std::size_t n) {
                kept.push_back(records.checkpoint());
                open.push_back(std::min(lowest(), n)); // this call has not returned yet
            };
            auto fn = [&](record r) { return work_until(r.id, list_size); };
            BOOST_TEST(run(records.for_each(concurrency, fn))->succeeded == list_size);
            on_end = nullptr;
            BOOST_TEST_REQUIRE(kept.size() == list_size);
            for (std::size_t k = 0; k < kept.size(); ++k) BOOST_TEST_REQUIRE(first_behind(style, kept[k]) == open[k]);
            BOOST_TEST(first_behind(style, records.checkpoint()) == list_size);
        }
    }
}

// Stopped after every k, by a failure and by a cancellation: the two runs joined have every item, and what the second
// one does again was in the air, or behind what was.
BOOST_AUTO_TEST_CASE(stopped_after_every_item)
{
    for (std::size_t k = 0; k <= list_size; ++k) {
        const page_style style = all_styles[k % 3];
        const bool cancels = k % 2 == 0;
        begin(style);
        auto records = list(style).prefetch(k % 4 == 1 ? 1 : 0);
        auto fn = [&](record r) { return work_until(r.id, cancels ? list_size : k); };
        job all(ioc, records.for_each(concurrency, fn));
        on_end = [&](std::size_t) {
            if (cancels && calls_ended == k) all.cancel();
        };
        settle(ioc);
        if (cancels && k == 0) all.cancel();
        drive(ioc, *clock, all);
        on_end = nullptr;
        if (cancels)
            BOOST_TEST_REQUIRE((all.get().has_value() ? k == list_size : all.get().error().code() == errc::cancelled));
        else
            BOOST_TEST_REQUIRE(all.get().error().message() == "mine");
        // The items of before are still known behind the failure, and the list can be read on: it changes nothing.
        if (k % 5 == 0) (void)run(records.next());
        const std::size_t open = lowest();
        const std::size_t first = first_behind(style, records.checkpoint());
        BOOST_TEST_REQUIRE(first == open);
        // In whole for some; it costs as much as the first run.
        if (k % 25 == 1) {
            auto rest = list(style).resume(records.checkpoint());
            auto again = [&](record r) { return work_until(r.id, 2 * list_size); };
            const auto second = run(rest.for_each(concurrency, again));
            BOOST_TEST_REQUIRE(second.has_value());
            BOOST_TEST(second->succeeded == list_size - open);
            BOOST_TEST(rest.stats().items_before == open);
            BOOST_TEST(lowest() == list_size);
        }
    }
}

// A failure that is collected is one that the caller is told of; one that comes of a cancellation is not.
BOOST_AUTO_TEST_CASE(collected_failures_are_done_with)
{
    begin(page_style::cursor);
    auto records = list(page_style::cursor);
    auto fn = [&](record r) -> boost::asio::awaitable<result<void>> {
        const std::size_t n = number_of(r.id);
        co_await work(n);
        if (n % 10 == 0) co_return error(errc::conflict, "mine");
        co_return result<void>();
    };
    BOOST_TEST(run(records.for_each(concurrency, fn, on_failure::collect))->failed == list_size / 10);
    BOOST_TEST(first_behind(page_style::cursor, records.checkpoint()) == list_size);

    auto more = list(page_style::cursor);
    auto stopped = [&](record r) { return work_until(r.id, list_size); };
    job all(ioc, more.for_each(concurrency, stopped, on_failure::collect));
    on_end = [&](std::size_t) {
        if (calls_ended == 100) all.cancel();
    };
    drive(ioc, *clock, all);
    BOOST_TEST((all.get().error().code() == errc::cancelled));
    BOOST_TEST(first_behind(page_style::cursor, more.checkpoint()) == lowest());
}

// If the caller is not told, it is not: the list ends with an error, and the summary is lost with it.
BOOST_AUTO_TEST_CASE(failures_that_nobody_is_told_of_are_not_done_with)
{
    begin(page_style::cursor);
    auto records = list(page_style::cursor);
    auto fn = [&](record r) -> boost::asio::awaitable<result<void>> {
        const std::size_t n = number_of(r.id);
        co_await work(n);
        if (n == 40) throw std::logic_error("mine");
        if (n == 5) co_return error(errc::conflict, "mine");
        co_return result<void>();
    };
    BOOST_CHECK_THROW(run(records.for_each(concurrency, fn, on_failure::collect)), std::logic_error);
    BOOST_TEST(first_behind(page_style::cursor, records.checkpoint()) == 5u);
}

// Another exception ends it as well.
BOOST_AUTO_TEST_CASE(behind_an_exception)
{
    begin(page_style::cursor);
    auto records = list(page_style::cursor);
    auto fn = [&](record r) -> boost::asio::awaitable<void> {
        const std::size_t n = number_of(r.id);
        co_await work(n);
        if (n == 33) throw std::logic_error("mine");
    };
    BOOST_CHECK_THROW(run(records.for_each(concurrency, fn)), std::logic_error);
    BOOST_TEST(first_behind(page_style::cursor, records.checkpoint()) == 33u);
}

// By parts: take() shares the list, so that its checkpoint is that of the whole.
BOOST_AUTO_TEST_CASE(over_a_part_of_the_list)
{
    begin(page_style::cursor);
    auto records = list(page_style::cursor);
    auto fn = [&](record r) { return work_until(r.id, list_size); };
    auto part = records.take(100);
    BOOST_TEST(run(part.for_each(concurrency, fn))->succeeded == 100u);
    BOOST_TEST(first_behind(page_style::cursor, records.checkpoint()) == 100u);
    auto failing = [&](record r) { return work_until(r.id, 150); };
    auto next = records.take(100);
    BOOST_TEST(run(next.for_each(concurrency, failing)).has_error());
    BOOST_TEST(first_behind(page_style::cursor, records.checkpoint()) == lowest());
}

// A reference to the element is good for as long as the call runs.
BOOST_AUTO_TEST_CASE(a_function_that_takes_a_reference)
{
    begin(page_style::cursor);
    auto some = list(page_style::cursor).take(50);
    std::vector<std::string> seen;
    auto fn = [&](const record& r) -> boost::asio::awaitable<void> {
        co_await work(number_of(r.id));
        seen.push_back(r.id);
    };
    BOOST_TEST(run(some.for_each(concurrency, fn))->succeeded == 50u);
    std::sort(seen.begin(), seen.end());
    BOOST_TEST((std::unique(seen.begin(), seen.end()) == seen.end()));
    BOOST_TEST(seen.size() == 50u);
    BOOST_TEST(seen.front() == "rec_0");
}

BOOST_AUTO_TEST_SUITE_END()
