// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "async/serial_executor.hpp"

#include "run_coro.hpp"

#include <boost/asio/defer.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/execution.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/prefer.hpp>
#include <boost/asio/query.hpp>
#include <boost/asio/require.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using namespace runtype::detail;
using namespace runtype::test;

namespace serial_executors {
namespace {

struct fixture {
    asio::io_context ioc;
    asio::any_io_executor serial = make_serial_executor(ioc.get_executor());
    std::string order;

    auto note(char c)
    {
        return [this, c] { order += c; };
    }
};

} // namespace
} // namespace serial_executors

BOOST_FIXTURE_TEST_SUITE(serial_executor, serial_executors::fixture)

BOOST_AUTO_TEST_CASE(posted_functions_run_in_their_order)
{
    for (const char c : {'a', 'b', 'c'}) asio::post(serial, note(c));
    BOOST_TEST(order == "");
    settle(ioc);
    BOOST_TEST(order == "abc");
}

// What Asio's strand has not: see the header.
BOOST_AUTO_TEST_CASE(a_dispatched_one_does_not_wait_behind_those_that_are_posted)
{
    asio::post(ioc, [this] {
        asio::post(serial, note('b'));
        asio::dispatch(serial, note('a'));
        BOOST_TEST(order == "a");
    });
    settle(ioc);
    BOOST_TEST(order == "ab");
}

BOOST_AUTO_TEST_CASE(from_outside_the_context_it_is_posted)
{
    asio::dispatch(serial, note('a'));
    BOOST_TEST(order == "");
    settle(ioc);
    BOOST_TEST(order == "a");
}

BOOST_AUTO_TEST_CASE(within_itself)
{
    asio::post(serial, [this] {
        asio::post(serial, note('c'));
        asio::dispatch(serial, note('a'));
        BOOST_TEST(order == "a");
        // A function that insists on not being run here, in a loop that is run here, waits for this one.
        asio::require(serial, asio::execution::blocking.never).execute(note('d'));
        ioc.poll();
        BOOST_TEST(order == "a");
        order += 'b';
    });
    settle(ioc);
    BOOST_TEST(order == "abcd");
}

BOOST_AUTO_TEST_CASE(one_at_a_time_on_four_threads)
{
    constexpr int count = 20'000;
    int plain = 0; // a data race, if two run at a time
    std::atomic<int> inside{0};
    std::atomic<int> crowded{0};
    auto once = [&] {
        crowded += ++inside > 1 ? 1 : 0;
        ++plain;
        --inside;
    };
    for (int i = 0; i < count / 2; ++i) {
        asio::post(serial, once);
        asio::post(ioc, [this, once] { asio::dispatch(serial, once); });
    }
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n) threads.emplace_back([this] { ioc.run(); });
    for (std::thread& each : threads) each.join();
    BOOST_TEST(plain == count);
    BOOST_TEST(crowded == 0);
}

// In the order in which they were posted, whichever thread takes them.
BOOST_AUTO_TEST_CASE(the_order_on_four_threads)
{
    constexpr int count = 5'000;
    std::vector<int> seen;
    for (int i = 0; i < count; ++i) asio::post(serial, [&seen, i] { seen.push_back(i); });
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n) threads.emplace_back([this] { ioc.run(); });
    for (std::thread& each : threads) each.join();
    BOOST_TEST_REQUIRE(seen.size() == static_cast<std::size_t>(count));
    BOOST_TEST(std::is_sorted(seen.begin(), seen.end()));
}

BOOST_AUTO_TEST_CASE(a_continuation_keeps_its_place)
{
    asio::post(ioc, [this] {
        asio::defer(serial, note('a'));
        asio::post(serial, note('b'));
    });
    settle(ioc);
    BOOST_TEST(order == "ab");
}

// Each function is a turn of the executor beneath: who dispatches one does not run what others post meanwhile.
BOOST_AUTO_TEST_CASE(one_function_in_a_turn)
{
    asio::post(ioc, [this] {
        asio::dispatch(serial, [this] {
            asio::post(serial, note('b'));
            asio::post(serial, note('c'));
            ioc.poll_one(); // comes too early
            order += 'a';
        });
        BOOST_TEST(order == "a");
    });
    for (const char* so_far : {"a", "ab", "abc"}) {
        ioc.poll_one();
        if (order != so_far) ioc.poll_one(); // a turn that found it busy
        BOOST_TEST(order == so_far);
    }
}

BOOST_AUTO_TEST_CASE(behind_one_that_another_thread_runs)
{
    auto work = asio::make_work_guard(ioc);
    std::vector<std::thread> threads;
    for (int n = 0; n < 2; ++n) threads.emplace_back([this] { ioc.run(); });
    std::promise<void> begun;
    std::promise<void> go_on;
    asio::post(serial, [&] {
        begun.set_value();
        go_on.get_future().wait();
        order += 'a';
    });
    begun.get_future().wait();
    std::promise<void> left;
    std::promise<void> second;
    asio::post(ioc, [&] {
        asio::dispatch(serial, [&] {
            order += 'b';
            second.set_value();
        });
        left.set_value(); // it did not wait here
    });
    left.get_future().wait();
    go_on.set_value();
    second.get_future().wait();
    work.reset();
    for (std::thread& each : threads) each.join();
    BOOST_TEST(order == "ab");
}

BOOST_AUTO_TEST_CASE(an_exception_holds_nothing_back)
{
    asio::post(serial, [this] {
        asio::require(serial, asio::execution::blocking.never).execute(note('a'));
        asio::post(serial, [] { throw std::runtime_error("second"); });
        asio::post(serial, note('b'));
        ioc.poll(); // so that all of them wait here
        throw std::runtime_error("first");
    });
    const auto says = [](const char* text) {
        return [text](const std::runtime_error& e) { return e.what() == std::string(text); };
    };
    BOOST_CHECK_EXCEPTION(ioc.run(), std::runtime_error, says("first"));
    BOOST_TEST(order == "");
    BOOST_CHECK_EXCEPTION(ioc.run(), std::runtime_error, says("second"));
    BOOST_TEST(order == "a");
    ioc.run();
    BOOST_TEST(order == "ab");
}

BOOST_AUTO_TEST_CASE(it_has_the_properties_of_the_one_beneath)
{
    BOOST_TEST((&asio::query(serial, asio::execution::context) == &ioc));
    const auto never = asio::require(serial, asio::execution::blocking.never);
    BOOST_TEST((asio::query(never, asio::execution::blocking) == asio::execution::blocking.never));
    BOOST_TEST((never != serial));
    BOOST_TEST((asio::any_io_executor(serial) == serial));
    BOOST_TEST((make_serial_executor(ioc.get_executor()) != serial));
    asio::post(ioc, [&] {
        never.execute(note('a'));
        BOOST_TEST(order == "");
    });
    settle(ioc);
    BOOST_TEST(order == "a");

    std::optional<asio::any_io_executor> tracked(asio::prefer(serial, asio::execution::outstanding_work.tracked));
    settle(ioc);
    BOOST_TEST(!ioc.stopped());
    tracked.reset();
    settle(ioc);
    BOOST_TEST(ioc.stopped());
}

// One that promises to have run a function when execute() returns cannot keep that here.
BOOST_AUTO_TEST_CASE(over_an_executor_that_always_runs_in_place)
{
    asio::thread_pool pool(1);
    const auto over = make_serial_executor(asio::require(pool.get_executor(), asio::execution::blocking.never));
    BOOST_TEST((asio::query(over, asio::execution::blocking) == asio::execution::blocking.possibly));
    const asio::any_io_executor always(asio::require(pool.get_executor(), asio::execution::blocking.always));
    BOOST_TEST(
        (asio::query(make_serial_executor(always), asio::execution::blocking) != asio::execution::blocking.always));
    pool.join();
}

BOOST_AUTO_TEST_CASE(it_outlives_the_context)
{
    const auto token = std::make_shared<int>(0);
    asio::any_io_executor outlives;
    {
        asio::io_context other;
        outlives = make_serial_executor(other.get_executor());
        asio::post(outlives, [token] {});
        BOOST_TEST(token.use_count() == 2);
    }
    BOOST_TEST(token.use_count() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
