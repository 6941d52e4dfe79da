// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Calls of a function for the elements of a list, some at a time.
#include "list_fixture.hpp"

#include "async/waiter.hpp"

#include <runtype/merge.hpp>

#include <boost/asio/any_completion_handler.hpp>
#include <boost/asio/associated_cancellation_slot.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using namespace runtype;
using namespace runtype::test;
using namespace std::chrono_literals;
using detail::page_style;

namespace {

struct for_each_fixture : list_fixture {
    boost::asio::awaitable<void> sleep(std::chrono::nanoseconds time)
    {
        const auto ec = co_await detail::client_core::sleep_until(core, clock->now() + time);
        if (ec) throw boost::system::system_error(ec);
    }

    /// What the function saw.
    std::vector<std::string> started;
    std::vector<std::string> ended;
    std::size_t running = 0;
    std::size_t most = 0;

    boost::asio::awaitable<void> work(record r, std::chrono::nanoseconds time)
    {
        started.push_back(r.id);
        most = std::max(most, ++running);
        struct leave {
            ~leave() { --n; }
            std::size_t& n;
        } scope{running};
        co_await sleep(time);
        ended.push_back(r.id);
    }
};

error own_error() { return error(errc::conflict, "mine"); }

} // namespace

BOOST_FIXTURE_TEST_SUITE(for_each_test, for_each_fixture)

BOOST_AUTO_TEST_CASE(starts_in_order_and_so_many_at_a_time)
{
    for (const std::size_t concurrency : {0u, 1u, 4u, 100u}) {
        started.clear();
        ended.clear();
        most = 0;
        server->serve(page_style::cursor, std::vector<std::size_t>(10, 5));
        auto records = list(page_style::cursor);
        const auto begin = clock->now();
        // Later ones are quicker.
        auto fn = [&](record r) { return work(std::move(r), started.size() % 2 == 0 ? 20ms : 10ms); };
        const auto done = run(records.for_each(concurrency, fn));
        BOOST_TEST_REQUIRE(done.has_value());
        BOOST_TEST(done->succeeded == 50u);
        BOOST_TEST(done->failed == 0u);
        BOOST_TEST(started == all_ids(), boost::test_tools::per_element());
        BOOST_TEST(ended.size() == 50u);
        BOOST_TEST(most == std::min<std::size_t>(std::max<std::size_t>(concurrency, 1), 50));
        if (concurrency == 4) BOOST_TEST((clock->now() - begin < 250ms));
        if (concurrency == 1) BOOST_TEST((clock->now() - begin == 25 * 30ms));
    }
}

// A slow function holds the fetching back.
BOOST_AUTO_TEST_CASE(back_pressure)
{
    server->serve(page_style::cursor, std::vector<std::size_t>(20, 5));
    std::size_t furthest = 0;
    server->on_request = [&] {
        // Pages asked for beyond the page of the oldest call that has not ended.
        furthest = std::max(furthest, server->pages_asked() - ended.size() / 5);
    };
    auto records = list(page_style::cursor).prefetch(1);
    auto fn = [&](record r) { return work(std::move(r), 10ms); };
    BOOST_TEST(run(records.for_each(2, fn)).has_value());
    BOOST_TEST(furthest <= 3u); // the one in hand, one that begins in it, one ahead
}

BOOST_AUTO_TEST_CASE(every_kind_of_function)
{
    server->serve(page_style::cursor, {3, 2});
    std::size_t calls = 0;
    auto plain = [&](const record&) -> boost::asio::awaitable<void> {
        ++calls;
        co_return;
    };
    auto a = list(page_style::cursor);
    BOOST_TEST(run(a.for_each(2, plain))->succeeded == 5u);
    auto with_result = [&](record) -> boost::asio::awaitable<result<void>> {
        ++calls;
        co_return result<void>();
    };
    auto b = list(page_style::cursor);
    BOOST_TEST(run(b.for_each(2, with_result))->succeeded == 5u);
    auto with_value = [&](record r) -> boost::asio::awaitable<result<std::string>> {
        ++calls;
        co_return r.id;
    };
    auto c = list(page_style::cursor);
    BOOST_TEST(run(c.for_each(2, with_value))->succeeded == 5u);
    BOOST_TEST(calls == 15u);
    auto moved_only = [p = std::make_unique<int>(1)](record) -> boost::asio::awaitable<void> { co_return; };
    auto d = list(page_style::cursor);
    BOOST_TEST(run(d.for_each(2, std::move(moved_only)))->succeeded == 5u);
}

// The function lives as long as its calls, wherever the caller's copy is.
BOOST_AUTO_TEST_CASE(the_function_outlives_its_calls)
{
    server->serve(page_style::cursor, {3});
    std::string out;
    auto op = [&] {
        auto records = list(page_style::cursor);
        std::string prefix(100, 'p');
        auto fn = [this, &out, prefix](record r) -> boost::asio::awaitable<void> {
            co_await sleep(5ms);
            out += prefix.substr(0, 1) + r.id;
        };
        return records.for_each(3, std::move(fn));
    }();
    BOOST_TEST(run(std::move(op))->succeeded == 3u);
    BOOST_TEST(out == "prec_0prec_1prec_2");
}

BOOST_AUTO_TEST_CASE(the_first_failure_stops)
{
    for (const bool thrown : {false, true}) {
        started.clear();
        ended.clear();
        server->serve(page_style::cursor, std::vector<std::size_t>(10, 5));
        auto records = list(page_style::cursor);
        auto fn = [&](record r) -> boost::asio::awaitable<result<void>> {
            const bool bad = r.id == "rec_6";
            co_await work(std::move(r), bad ? 5ms : 10ms);
            if (bad && thrown) throw api_exception(own_error());
            if (bad) co_return own_error();
            co_return result<void>();
        };
        const auto done = run(records.for_each(4, fn));
        BOOST_TEST_REQUIRE(done.has_error());
        BOOST_TEST(done.error().message() == "mine");
        BOOST_TEST(ended.size() == started.size()); // those that ran were waited for
        BOOST_TEST(started.size() < 12u);
        BOOST_TEST(running == 0u);
        // The list itself goes on behind the last call.
        BOOST_TEST((*run(records.next()))->id == list_server::id(started.size()));
    }
}

// What arrives after the failure is not started, though there is room for it.
BOOST_AUTO_TEST_CASE(a_failure_while_a_page_is_fetched)
{
    server->serve(page_style::cursor, {2, 3});
    server->latency = 20ms;
    auto records = list(page_style::cursor);
    auto fn = [&](record r) -> boost::asio::awaitable<result<void>> {
        const bool bad = r.id == "rec_1";
        co_await work(std::move(r), 5ms);
        if (bad) co_return own_error();
        co_return result<void>();
    };
    const auto done = run(records.for_each(3, fn));
    BOOST_TEST_REQUIRE(done.has_error());
    BOOST_TEST(done.error().message() == "mine");
    BOOST_TEST(started.size() == 2u);
    BOOST_TEST((*run(records.next()))->id == "rec_2");
}

BOOST_AUTO_TEST_CASE(failures_are_collected)
{
    server->serve(page_style::cursor, std::vector<std::size_t>(300, 5));
    auto records = list(page_style::cursor);
    std::size_t n = 0;
    auto fn = [&](record r) -> boost::asio::awaitable<result<void>> {
        if (n++ % 4 != 0) co_return own_error();
        co_await work(std::move(r), 1ms);
        co_return result<void>();
    };
    const auto done = run(records.for_each(8, fn, on_failure::collect));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->succeeded == 375u);
    BOOST_TEST(done->failed == 1125u);
    BOOST_TEST(done->failures.size() == max_kept_failures);
    BOOST_TEST(done->failures.front().index == 1u);
    BOOST_TEST(done->failures.front().cause.message() == "mine");
}

BOOST_AUTO_TEST_CASE(the_error_of_the_list)
{
    for (const on_failure failures : {on_failure::stop, on_failure::collect}) {
        started.clear();
        ended.clear();
        server->serve(page_style::cursor, {5, 5, 5});
        std::size_t requests = 0;
        server->fault = [&] { return ++requests == 2 ? list_fault::refused : list_fault::none; };
        auto records = list(page_style::cursor);
        auto fn = [&](record r) { return work(std::move(r), 10ms); };
        const auto done = run(records.for_each(8, fn, failures));
        BOOST_TEST_REQUIRE(done.has_error());
        BOOST_TEST((done.error().code() == errc::forbidden));
        BOOST_TEST(ended.size() == 5u);
    }
}

BOOST_AUTO_TEST_CASE(exceptions_end_it_and_pass)
{
    for (const on_failure failures : {on_failure::stop, on_failure::collect}) {
        for (const bool at_once : {false, true}) {
            started.clear();
            ended.clear();
            server->serve(page_style::cursor, std::vector<std::size_t>(10, 5));
            auto records = list(page_style::cursor);
            auto fn = [&](record r) -> boost::asio::awaitable<void> {
                if (at_once && r.id == "rec_6") throw std::logic_error("at once");
                const bool bad = r.id == "rec_6";
                co_await work(std::move(r), 10ms);
                if (bad) throw std::logic_error("later");
            };
            BOOST_CHECK_THROW(run(records.for_each(4, fn, failures)), std::logic_error);
            BOOST_TEST(running == 0u);
            BOOST_TEST(started.size() < 12u);
        }
    }
    // Of a function that is no coroutine.
    server->serve(page_style::cursor, {5});
    auto records = list(page_style::cursor);
    auto fn = [&](record r) -> boost::asio::awaitable<void> {
        return r.id == "rec_2" ? throw std::logic_error("no coroutine") : work(std::move(r), 10ms);
    };
    BOOST_CHECK_THROW(run(records.for_each(4, fn)), std::logic_error);
    BOOST_TEST(running == 0u);
    auto again = list(page_style::cursor);
    auto failing = [&](record r) -> boost::asio::awaitable<void> {
        return r.id == "rec_2" ? throw api_exception(own_error()) : work(std::move(r), 10ms);
    };
    BOOST_TEST(run(again.for_each(1, failing)).error().message() == "mine");
}

// Whenever it comes: the running calls are cancelled, waited for, and nothing is left.
BOOST_AUTO_TEST_CASE(cancellation)
{
    for (const std::size_t ahead : {0u, 1u}) {
        for (int steps = 0; steps < 40; ++steps) {
            started.clear();
            ended.clear();
            server->serve(page_style::cursor, std::vector<std::size_t>(4, 3));
            server->latency = 3ms;
            auto records = list(page_style::cursor).prefetch(ahead);
            auto fn = [&](record r) { return work(std::move(r), 7ms); };
            job all(ioc, records.for_each(2, fn));
            settle(ioc);
            for (int i = 0; i < steps && !all.done(); ++i) {
                clock->advance(1ms);
                settle(ioc);
            }
            const bool was_done = all.done();
            all.cancel();
            settle(ioc); // no time passes
            BOOST_TEST_REQUIRE(all.done());
            if (!was_done) BOOST_TEST((all.get().error().code() == errc::cancelled));
            BOOST_TEST(running == 0u);
            BOOST_TEST(core->stats().in_flight == (ahead == 1 && server->in_flight() > 0 ? 1u : 0u));
            records = list(page_style::cursor);
            settle(ioc);
            BOOST_TEST(core->stats().in_flight == 0u);
        }
    }
}

// A call that will not be cancelled is waited for.
BOOST_AUTO_TEST_CASE(cancelling_waits_for_the_calls)
{
    server->serve(page_style::cursor, {3});
    auto records = list(page_style::cursor);
    std::size_t finished = 0;
    auto stubborn = [&](record) -> boost::asio::awaitable<void> {
        co_await boost::asio::this_coro::reset_cancellation_state(boost::asio::disable_cancellation());
        co_await sleep(50ms);
        ++finished;
    };
    job all(ioc, records.for_each(2, stubborn));
    settle(ioc);
    all.cancel();
    settle(ioc);
    BOOST_TEST(!all.done());
    drive(ioc, *clock, all);
    BOOST_TEST((all.get().error().code() == errc::cancelled));
    BOOST_TEST(finished == 2u);
}

/// Gives one task, once that is allowed.
class one_task final : public detail::task_source {
public:
    one_task(std::shared_ptr<detail::waiter> w, int& begun) : allowed_(std::move(w)), begun_(begun) {}
    bool pop(std::optional<result<detail::task>>& out, detail::held_item&) override
    {
        out.reset();
        if (!allowed_->completed()) return false;
        if (!given_) out.emplace(work());
        given_ = true;
        return true;
    }
    boost::asio::awaitable<void> fill() override { (void)co_await detail::wait(allowed_); }

private:
    detail::task work()
    {
        ++begun_;
        co_return result<void>();
    }

    std::shared_ptr<detail::waiter> allowed_;
    int& begun_;
    bool given_ = false;
};

// What has come when the caller cancels stays where it is.
BOOST_AUTO_TEST_CASE(nothing_begins_after_a_cancellation)
{
    for (const bool cancels : {false, true}) {
        const auto allowed = std::make_shared<detail::waiter>(ioc.get_executor(), false);
        int begun = 0;
        job all(ioc, detail::run_tasks(std::make_unique<one_task>(allowed, begun), 2, on_failure::stop));
        settle(ioc);
        boost::asio::post(ioc, [&] {
            allowed->complete({});
            if (cancels) all.cancel(); // before the coroutine has gone on
        });
        settle(ioc);
        BOOST_TEST_REQUIRE(all.done());
        BOOST_TEST(begun == (cancels ? 0 : 1));
        BOOST_TEST(all.get().has_value() == !cancels);
        if (cancels) BOOST_TEST((all.get().error().code() == errc::cancelled));
    }
}

// However many tasks end behind it.
// Nor after one that comes from a call's first step.
BOOST_AUTO_TEST_CASE(nothing_begins_after_a_call_has_cancelled)
{
    for (const bool mapped : {false, true}) {
        started.clear();
        server->serve(page_style::cursor, {5, 5});
        auto records = list(page_style::cursor);
        std::optional<job<result<for_each_summary>>> all;
        auto fn = [&](record r) -> boost::asio::awaitable<std::string> {
            if (r.id == "rec_1") all->cancel();
            std::string id = r.id;
            co_await work(std::move(r), 10ms);
            co_return id;
        };
        auto each = [&](record r) -> boost::asio::awaitable<void> { (void)co_await fn(std::move(r)); };
        auto texts = records.map(4, fn);
        auto nothing = [](std::string) -> boost::asio::awaitable<void> { co_return; };
        if (mapped)
            all.emplace(ioc, with_every_cancellation(texts.for_each(4, nothing)));
        else
            all.emplace(ioc, with_every_cancellation(records.for_each(4, each)));
        drive(ioc, *clock, *all);
        BOOST_TEST(started.size() == 2u);
        BOOST_TEST(running == 0u);
        BOOST_TEST(all->get().has_error());
    }
}

BOOST_AUTO_TEST_CASE(a_cancellation_is_passed_on_once)
{
    server->serve(page_style::cursor, {5});
    auto records = list(page_style::cursor);
    std::vector<boost::asio::any_completion_handler<void()>> waiting;
    std::size_t signals = 0;
    auto wait = [&](boost::asio::any_completion_handler<void()> handler) {
        boost::asio::get_associated_cancellation_slot(handler).assign(
            [&signals](boost::asio::cancellation_type) { ++signals; });
        waiting.push_back(std::move(handler));
    };
    auto stubborn = [&](record) -> boost::asio::awaitable<void> {
        co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void()>(
            wait, boost::asio::use_awaitable);
    };
    job all(ioc, records.for_each(5, stubborn));
    settle(ioc);
    BOOST_TEST_REQUIRE(waiting.size() == 5u);
    all.cancel();
    settle(ioc);
    for (auto& each : waiting) {
        BOOST_TEST(signals == 5u);
        BOOST_TEST(!all.done());
        boost::asio::post(ioc, std::move(each));
        settle(ioc);
    }
    BOOST_TEST_REQUIRE(all.done());
    BOOST_TEST(signals == 5u);
    BOOST_TEST((all.get().error().code() == errc::cancelled));
}

// The signal is raised among the tasks at once, so one may end inside it. The coroutine that waits goes on behind it.
BOOST_AUTO_TEST_CASE(calls_that_end_while_the_signal_is_raised)
{
    server->serve(page_style::cursor, {5});
    auto records = list(page_style::cursor);
    std::size_t waiting = 0;
    auto wait = [&](boost::asio::any_completion_handler<void()> handler) {
        const auto kept = std::make_shared<decltype(handler)>(std::move(handler));
        ++waiting;
        boost::asio::get_associated_cancellation_slot(*kept).assign([&, kept](boost::asio::cancellation_type) {
            --waiting;
            std::move (*kept)();
        });
    };
    auto hasty = [&](record) -> boost::asio::awaitable<void> {
        co_await boost::asio::async_initiate<const boost::asio::use_awaitable_t<>, void()>(
            wait, boost::asio::use_awaitable);
    };
    job all(ioc, records.for_each(3, hasty));
    settle(ioc);
    BOOST_TEST_REQUIRE(waiting == 3u);
    boost::asio::post(ioc, [&] {
        all.cancel();
        BOOST_TEST(waiting == 0u);
        BOOST_TEST(!all.done());
    });
    settle(ioc);
    BOOST_TEST_REQUIRE(all.done());
    BOOST_TEST((all.get().error().code() == errc::cancelled));
}

// What Asio's own operations throw when they are cancelled is not passed on as the caller's exception.
BOOST_AUTO_TEST_CASE(cancelled_asio_operations)
{
    server->serve(page_style::cursor, {3});
    auto records = list(page_style::cursor);
    auto waits = [&](record) -> boost::asio::awaitable<void> {
        boost::asio::steady_timer timer(ioc, std::chrono::hours(1));
        co_await timer.async_wait(boost::asio::use_awaitable);
    };
    job all(ioc, records.for_each(2, waits));
    settle(ioc);
    all.cancel();
    settle(ioc);
    BOOST_TEST_REQUIRE(all.done());
    BOOST_TEST((all.get().error().code() == errc::cancelled));
}

BOOST_AUTO_TEST_CASE(over_take_and_an_empty_list)
{
    server->serve(page_style::cursor, {5, 5});
    auto four = list(page_style::cursor).take(4);
    auto fn = [&](record r) { return work(std::move(r), 1ms); };
    BOOST_TEST(run(four.for_each(3, fn))->succeeded == 4u);
    server->serve(page_style::cursor, {0});
    auto none = list(page_style::cursor);
    BOOST_TEST(run(none.for_each(3, fn))->succeeded == 0u);
}

// ---- merge

BOOST_AUTO_TEST_CASE(merge_takes_from_each_in_turn)
{
    server->serve(page_style::cursor, {2, 2});
    auto merged = merge(list(page_style::cursor), list(page_style::cursor).take(3));
    std::string ids;
    while (auto r = run(merged.next())) ids += r->value().id + ' ';
    BOOST_TEST(ids == "rec_0 rec_0 rec_1 rec_1 rec_2 rec_2 rec_3 ");
    BOOST_TEST(merged.stats().pages == 4u);
    BOOST_TEST(!run(merged.next()).has_value());

    std::vector<async_generator<record>> none;
    auto nothing = merge(std::move(none));
    BOOST_TEST(!run(nothing.next()).has_value());
}

BOOST_AUTO_TEST_CASE(merge_fetches_at_the_same_time)
{
    server->serve(page_style::cursor, std::vector<std::size_t>(10, 2));
    server->latency = 20ms;
    std::vector<async_generator<record>> three;
    for (int i = 0; i < 3; ++i) three.push_back(list(page_style::cursor));
    auto merged = merge(std::move(three));
    const auto begin = clock->now();
    BOOST_TEST(run(merged.collect())->size() == 60u);
    BOOST_TEST((clock->now() - begin == 10 * 20ms));
}

BOOST_AUTO_TEST_CASE(merge_ends_with_the_first_error)
{
    server->serve(page_style::cursor, {3, 3, 3});
    std::size_t requests = 0;
    server->fault = [&] { return ++requests == 4 ? list_fault::refused : list_fault::none; };
    auto merged = merge(list(page_style::cursor), list(page_style::cursor));
    std::size_t items = 0;
    error last;
    while (auto r = run(merged.next())) {
        BOOST_TEST(!last);
        if (*r)
            ++items;
        else
            last = r->error();
    }
    BOOST_TEST((last.code() == errc::forbidden));
    BOOST_TEST(items == 9u); // two pages of one, one of the other
    BOOST_TEST(requests == 4u);
}

BOOST_AUTO_TEST_CASE(merge_is_cancelled_as_a_whole)
{
    server->serve(page_style::cursor, {3, 3, 3});
    server->latency = 20ms;
    auto merged = merge(list(page_style::cursor), list(page_style::cursor));
    job next(ioc, merged.next());
    settle(ioc);
    BOOST_TEST(server->in_flight() == 2u);
    next.cancel();
    settle(ioc);
    BOOST_TEST_REQUIRE(next.done());
    BOOST_TEST((next.get()->error().code() == errc::cancelled));
    BOOST_TEST(server->in_flight() == 0u);
    BOOST_TEST(!run(merged.next()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
