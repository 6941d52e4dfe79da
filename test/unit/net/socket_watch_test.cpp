// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/socket_watch.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

#include "network_fixture.hpp"
#include "watched_end.hpp"

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include <sys/epoll.h>

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
using error_code = boost::system::error_code;
using test::quiesce;
using test::watch_world;
using test::watched_end;

constexpr std::uint32_t either = EPOLLIN | EPOLLOUT;

BOOST_AUTO_TEST_SUITE(socket_watch_tests)

BOOST_AUTO_TEST_CASE(what_comes_ends_the_wait)
{
    watch_world w;
    watched_end s(w.watch);
    for (int n = 1; n <= 3; ++n) {
        s.wait(w.ioc, EPOLLIN);
        quiesce(w.ioc);
        BOOST_TEST(s.outcomes.size() == static_cast<std::size_t>(n - 1));
        s.write("text");
        quiesce(w.ioc);
        BOOST_TEST(s.outcomes.size() == static_cast<std::size_t>(n));
        BOOST_TEST(s.read() == "text");
    }
    for (const error_code& ec : s.outcomes) BOOST_TEST(!ec);
}

BOOST_AUTO_TEST_CASE(what_came_before_the_wait_is_not_missed)
{
    watch_world w;
    watched_end s(w.watch);
    watched_end other(w.watch);
    s.write("text");
    s.wait(w.ioc, EPOLLIN); // nobody has asked the system yet
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 1U);
    s.read();

    other.wait(w.ioc, EPOLLIN);
    s.write("text");
    quiesce(w.ioc); // the system told of it while another one waited
    s.wait(w.ioc, EPOLLIN);
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 2U);
    BOOST_TEST(other.outcomes.empty());
    w.watch->cancel(other);
    quiesce(w.ioc);
}

BOOST_AUTO_TEST_CASE(what_came_and_went_ends_no_wait)
{
    watch_world w;
    watched_end s(w.watch);
    watched_end other(w.watch);
    other.wait(w.ioc, EPOLLIN);
    s.write("text");
    quiesce(w.ioc);
    BOOST_TEST(s.read() == "text");
    s.wait(w.ioc, EPOLLIN);
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.empty());
    s.write("more");
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 1U);
    w.watch->cancel(other);
    quiesce(w.ioc);
}

BOOST_AUTO_TEST_CASE(what_a_read_left_behind)
{
    watch_world w;
    watched_end s(w.watch);
    s.wait(w.ioc, EPOLLIN);
    s.write("text");
    quiesce(w.ioc);
    BOOST_TEST(s.read(2) == "te");
    s.wait(w.ioc, EPOLLIN, true);
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 2U);
    BOOST_TEST(s.read(2) == "xt");
    s.wait(w.ioc, EPOLLIN, true); // there is none
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 2U);
    s.write("x");
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_nobody_waited_for)
{
    watch_world w;
    watched_end s(w.watch);
    watched_end other(w.watch);
    other.wait(w.ioc, EPOLLIN);
    s.wait(w.ioc, EPOLLIN);
    s.write("asked for");
    quiesce(w.ioc);
    s.read();
    BOOST_TEST(!s.disturbed());
    s.write("unasked");
    quiesce(w.ioc);
    BOOST_TEST(s.disturbed());
    s.read();
    s.wait(w.ioc, EPOLLIN);
    BOOST_TEST(!s.disturbed());
    w.watch->cancel(s);
    w.watch->cancel(other);
    quiesce(w.ioc);
}

BOOST_AUTO_TEST_CASE(room_to_write)
{
    watch_world w;
    watched_end s(w.watch);
    s.fill();
    s.wait(w.ioc, EPOLLOUT);
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.empty());
    s.write("not what it waits for");
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.empty());
    s.drain();
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 1U);
    s.wait(w.ioc, EPOLLIN); // and that came meanwhile
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 2U);
}

// Whoever waited for either finds the other one, too.
BOOST_AUTO_TEST_CASE(either_of_two)
{
    watch_world w;
    watched_end s(w.watch);
    s.fill();
    s.wait(w.ioc, either);
    s.write("text");
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 1U);
    s.wait(w.ioc, EPOLLIN);
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 2U);
    BOOST_TEST(s.read() == "text");
    s.wait(w.ioc, either);
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 2U);
    s.drain();
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 3U);
    s.wait(w.ioc, EPOLLIN);
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 3U);
    s.write("more");
    quiesce(w.ioc);
    BOOST_TEST(s.outcomes.size() == 4U);
}

BOOST_AUTO_TEST_CASE(the_end_of_a_connection_ends_every_wait)
{
    for (const bool whole : {false, true}) {
        watch_world w;
        watched_end s(w.watch);
        s.wait(w.ioc, EPOLLIN);
        s.write("the last words");
        if (whole)
            s.hang_up();
        else
            s.half_close();
        BOOST_TEST(!s.disturbed());
        quiesce(w.ioc);
        BOOST_TEST(s.disturbed());
        BOOST_TEST(s.outcomes.size() == 1U);
        BOOST_TEST(s.read(8) == "the last");
        for (std::size_t n = 2; n <= 5; ++n) { // the system has told of it, and will not again
            s.wait(w.ioc, EPOLLIN);
            quiesce(w.ioc);
            BOOST_TEST(s.outcomes.size() == n);
            s.read(8);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_cancelled_wait)
{
    watch_world w;
    watched_end s(w.watch);
    s.wait(w.ioc, EPOLLIN);
    w.watch->cancel(s);
    w.watch->cancel(s);
    BOOST_TEST(s.outcomes.empty()); // not inside the call
    BOOST_TEST(w.ioc.run() > 0);    // and nothing stays on the executor
    BOOST_TEST_REQUIRE(s.outcomes.size() == 1U);
    BOOST_TEST(s.outcomes[0] == asio::error::operation_aborted);

    asio::cancellation_signal signal;
    s.wait(w.ioc, EPOLLIN, false, signal.slot());
    signal.emit(asio::cancellation_type::terminal);
    signal.emit(asio::cancellation_type::terminal);
    w.ioc.restart();
    w.ioc.run();
    BOOST_TEST_REQUIRE(s.outcomes.size() == 2U);
    BOOST_TEST(s.outcomes[1] == asio::error::operation_aborted);

    watched_end other(w.watch);
    s.wait(w.ioc, EPOLLIN);
    w.watch->cancel(s);
    other.wait(w.ioc, EPOLLIN); // before the watch has let go of the executor
    w.ioc.restart();
    w.ioc.poll();
    other.write("text");
    w.ioc.run();
    BOOST_TEST_REQUIRE(s.outcomes.size() == 3U);
    BOOST_TEST(s.outcomes[2] == asio::error::operation_aborted);
    BOOST_TEST_REQUIRE(other.outcomes.size() == 1U);
    BOOST_TEST(!other.outcomes[0]);
}

BOOST_AUTO_TEST_CASE(nothing_stays_on_the_executor_when_nobody_waits)
{
    watch_world w;
    watched_end s(w.watch);
    s.wait(w.ioc, EPOLLIN);
    s.write("text");
    w.ioc.run(); // returns
    BOOST_TEST(s.outcomes.size() == 1U);
    s.write("more");
    w.ioc.restart();
    w.ioc.run();
    BOOST_TEST(s.outcomes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(more_sockets_than_are_told_of_at_a_time)
{
    watch_world w;
    std::vector<std::unique_ptr<watched_end>> many;
    for (int n = 0; n < 300; ++n) {
        many.push_back(std::make_unique<watched_end>(w.watch));
        many.back()->wait(w.ioc, EPOLLIN);
    }
    for (const auto& s : many) s->write("x");
    w.ioc.run();
    for (const auto& s : many) BOOST_TEST(s->outcomes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(how_many_go_on_in_one_turn)
{
    BOOST_TEST(socket_watch::max_in_a_turn == 8U);
    watch_world w;
    std::vector<std::unique_ptr<watched_end>> many;
    for (int n = 0; n < 20; ++n) {
        many.push_back(std::make_unique<watched_end>(w.watch));
        many.back()->wait(w.ioc, EPOLLIN);
    }
    for (const auto& s : many) s->write("x");
    for (std::size_t told = 0; told < many.size();) {
        w.ioc.run_one();
        std::size_t now = 0;
        for (const auto& s : many) now += s->outcomes.size();
        BOOST_TEST(now - told <= socket_watch::max_in_a_turn);
        told = now;
    }
}

// The first to be told goes on inside the turn that asked the system, and may end whatever it likes.
BOOST_AUTO_TEST_CASE(a_handler_that_ends_another_wait)
{
    watch_world w;
    watched_end first(w.watch);
    watched_end second(w.watch);
    auto gone = std::make_unique<watched_end>(w.watch);
    std::optional<error_code> outcome;
    w.watch->wait(
        first, EPOLLIN, false,
        completion::make(
            [&](error_code ec, std::size_t) {
                outcome = ec;
                w.watch->cancel(second);
                gone.reset();
                first.wait(w.ioc, EPOLLIN);
            },
            w.ioc.get_executor()));
    second.wait(w.ioc, EPOLLIN);
    first.write("x");
    gone->write("x");
    quiesce(w.ioc);
    BOOST_TEST((outcome && !*outcome));
    BOOST_TEST_REQUIRE(second.outcomes.size() == 1U);
    BOOST_TEST(second.outcomes[0] == asio::error::operation_aborted);
    first.read();
    first.write("y");
    w.ioc.restart();
    w.ioc.run();
    BOOST_TEST(first.outcomes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(cancelled_when_it_was_about_to_be_told)
{
    watch_world w;
    watched_end first(w.watch);
    watched_end second(w.watch);
    w.watch->wait(
        first, EPOLLIN, false,
        completion::make([&](error_code, std::size_t) { w.watch->cancel(second); }, w.ioc.get_executor()));
    second.wait(w.ioc, EPOLLIN);
    first.write("x");
    second.write("x");
    quiesce(w.ioc);
    BOOST_TEST_REQUIRE(second.outcomes.size() == 1U);
    BOOST_TEST(second.outcomes[0] == asio::error::operation_aborted);
    second.wait(w.ioc, EPOLLIN); // no event will tell of it again
    quiesce(w.ioc);
    BOOST_TEST_REQUIRE(second.outcomes.size() == 2U);
    BOOST_TEST(!second.outcomes[1]);
}

BOOST_AUTO_TEST_CASE(a_handler_that_throws)
{
    for (const std::size_t sockets : {2U, 3U, 8U, 9U, 100U}) {
        watch_world w;
        std::vector<std::unique_ptr<watched_end>> many;
        std::size_t told = 0;
        for (std::size_t n = 0; n < sockets; ++n) {
            many.push_back(std::make_unique<watched_end>(w.watch));
            auto handler = [&told](error_code, std::size_t) {
                ++told;
                throw std::runtime_error("of the caller's");
            };
            w.watch->wait(*many.back(), EPOLLIN, false, completion::make(std::move(handler), w.ioc.get_executor()));
            many.back()->write("x");
        }
        std::size_t thrown = 0;
        for (bool more = true; more;) {
            try {
                w.ioc.run();
                more = false;
            } catch (const std::runtime_error&) {
                ++thrown;
            }
        }
        BOOST_TEST(told == sockets);
        BOOST_TEST(thrown == sockets);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail

#endif
