// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/waiter.hpp"

#include "run_coro.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using boost::system::error_code;
using namespace runtype::detail;
using namespace runtype::test;

namespace waiters {
namespace {

struct fixture {
    std::shared_ptr<waiter> make(bool single_threaded = false)
    {
        return std::make_shared<waiter>(ioc.get_executor(), single_threaded);
    }
    asio::io_context ioc;
};

} // namespace
} // namespace waiters

BOOST_FIXTURE_TEST_SUITE(waiters, waiters::fixture)

BOOST_AUTO_TEST_CASE(completing_ends_the_wait_with_the_code)
{
    for (const error_code ec : {error_code(), error_code(asio::error::shut_down)}) {
        const auto w = make();
        job<error_code> j(ioc, wait(w));
        settle(ioc);
        BOOST_TEST(!j.done());
        BOOST_TEST(!w->completed());
        BOOST_TEST(w->complete(ec));
        BOOST_TEST(w->completed());
        BOOST_TEST(!j.done()); // never inside complete()
        settle(ioc);
        BOOST_TEST((j.get() == ec));
        BOOST_TEST(ioc.stopped());
    }
}

BOOST_AUTO_TEST_CASE(completing_before_the_wait_is_not_lost)
{
    const auto w = make(true);
    BOOST_TEST(w->complete(asio::error::eof));
    BOOST_TEST((run(ioc, wait(w)) == asio::error::eof));
}

BOOST_AUTO_TEST_CASE(the_first_completion_decides)
{
    const auto w = make();
    job<error_code> j(ioc, wait(w));
    settle(ioc);
    BOOST_TEST(w->complete(asio::error::eof));
    BOOST_TEST(!w->complete({}));
    settle(ioc);
    BOOST_TEST(!w->complete({}));
    BOOST_TEST((j.get() == asio::error::eof));
}

BOOST_AUTO_TEST_CASE(a_wait_keeps_run_from_returning)
{
    const auto w = make();
    job<error_code> j(ioc, wait(w));
    settle(ioc);
    BOOST_TEST(!ioc.stopped());
    w->complete({});
    settle(ioc);
    BOOST_TEST(ioc.stopped());
    BOOST_TEST(j.done());
}

constexpr asio::cancellation_type types[] = {
    asio::cancellation_type::terminal, asio::cancellation_type::partial, asio::cancellation_type::total};

BOOST_AUTO_TEST_CASE(every_type_of_cancellation_ends_the_wait)
{
    for (const auto type : types) {
        const auto w = make();
        job<error_code> j(ioc, with_every_cancellation(wait(w)));
        settle(ioc);
        j.cancel(type);
        settle(ioc);
        BOOST_TEST((j.get() == asio::error::operation_aborted));
        BOOST_TEST(!w->complete({})); // too late
        BOOST_TEST(ioc.stopped());
    }
}

BOOST_AUTO_TEST_CASE(a_cancellation_after_the_completion_is_too_late)
{
    const auto w = make();
    job<error_code> j(ioc, wait(w));
    settle(ioc);
    w->complete({});
    j.cancel();
    settle(ioc);
    BOOST_TEST((j.get() == error_code()));
}

BOOST_AUTO_TEST_CASE(a_cancellation_after_the_waiter_is_gone_does_nothing)
{
    auto w = make();
    const auto other = make();
    // The coroutine goes on after the first wait; its slot still has the function of the first.
    const auto both = [](std::shared_ptr<waiter>& first,
                         const std::shared_ptr<waiter>& second) -> asio::awaitable<error_code> {
        co_await wait(first);
        first.reset();
        co_return co_await wait(second);
    };
    job<error_code> j(ioc, both(w, other));
    settle(ioc);
    w->complete({});
    settle(ioc);
    BOOST_TEST(!w);
    j.cancel();
    settle(ioc);
    BOOST_TEST((j.get() == asio::error::operation_aborted));
}

BOOST_AUTO_TEST_CASE(the_coroutine_resumes_on_its_own_executor)
{
    asio::io_context other;
    const auto w = std::make_shared<waiter>(other.get_executor(), false);
    job<error_code> j(ioc, wait(w));
    settle(ioc);
    w->complete({});
    settle(other);
    BOOST_TEST(!j.done());
    settle(ioc);
    BOOST_TEST(j.done());
}

BOOST_AUTO_TEST_CASE(a_completed_wait_dies_with_its_io_context)
{
    const auto alive = std::make_shared<int>();
    {
        asio::io_context dying;
        const auto w = std::make_shared<waiter>(dying.get_executor(), false);
        const auto waiting = [](std::shared_ptr<waiter> on, std::shared_ptr<int> held) -> asio::awaitable<void> {
            co_await wait(on);
            held.reset();
        };
        job<void> j(dying, waiting(w, alive));
        settle(dying);
        w->complete({}); // posted, never run
        BOOST_TEST(alive.use_count() == 2);
    }
    BOOST_TEST(alive.use_count() == 1);
}

BOOST_AUTO_TEST_CASE(a_handler_that_was_never_called_is_destroyed)
{
    const auto alive = std::make_shared<int>();
    {
        const completion c = completion::make([alive](error_code, std::size_t) {}, ioc.get_executor());
        BOOST_TEST(static_cast<bool>(c));
        BOOST_TEST((c.get_executor() == asio::any_io_executor(ioc.get_executor())));
        BOOST_TEST(!c.get_cancellation_slot().is_connected());
        BOOST_TEST(alive.use_count() == 2);
    }
    BOOST_TEST(alive.use_count() == 1);
    BOOST_TEST(!completion());
}

BOOST_AUTO_TEST_CASE(a_completion_passes_its_arguments_on_and_is_empty_then)
{
    std::size_t got = 0;
    error_code code;
    const auto handler = [&](error_code ec, std::size_t n) {
        code = ec;
        got = n;
    };
    completion c = completion::make(handler, ioc.get_executor());
    completion moved = std::move(c);
    moved(asio::error::eof, 7);
    BOOST_TEST(got == 7u);
    BOOST_TEST((code == asio::error::eof));
    BOOST_TEST(!moved);
}

// complete(), wait and cancel from different threads: every wait ends exactly once.
BOOST_AUTO_TEST_CASE(completing_races_waiting)
{
    constexpr int rounds = 2'000;
    std::atomic<int> ended{0};
    std::vector<std::shared_ptr<waiter>> all;
    for (int i = 0; i < rounds; ++i) all.push_back(make());
    const auto waiting = [](std::shared_ptr<waiter> on, std::atomic<int>& count) -> asio::awaitable<void> {
        co_await wait(on);
        ++count;
    };
    std::vector<job<void>> jobs;
    for (const auto& w : all) jobs.emplace_back(ioc, waiting(w, ended));
    std::thread first([&] { ioc.run(); });
    std::thread second([&] { ioc.run(); });
    std::atomic<int> decided{0};
    const auto complete_all = [&] {
        for (const auto& w : all) decided += w->complete({}) ? 1 : 0;
    };
    std::thread third(complete_all);
    complete_all();
    third.join();
    first.join();
    second.join();
    BOOST_TEST(ended == rounds);
    BOOST_TEST(decided == rounds);
}

BOOST_AUTO_TEST_SUITE_END()
