// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The ends of a watch: its executor goes, it is closed, its process is copied, several threads use it.
#include "net/socket_watch.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

#include "network_fixture.hpp"
#include "watched_end.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include <sys/epoll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
using error_code = boost::system::error_code;
using test::quiesce;
using test::watch_world;
using test::watched_end;

BOOST_AUTO_TEST_SUITE(socket_watch_ends)

// A wait keeps the coroutine alive that keeps the socket: the end of the executor is the end of both.
BOOST_AUTO_TEST_CASE(the_executor_goes_first)
{
    std::weak_ptr<socket_watch> watch;
    const auto alive = std::make_shared<int>(0);
    std::unique_ptr<watched_end> armed;
    std::unique_ptr<watched_end> told;
    {
        auto ioc = std::make_unique<asio::io_context>();
        auto strong = socket_watch::create(ioc->get_executor(), false);
        watch = strong;
        armed = std::make_unique<watched_end>(strong);
        told = std::make_unique<watched_end>(strong);
        for (watched_end* s : {armed.get(), told.get()}) {
            auto handler = [alive](error_code, std::size_t) {};
            strong->wait(*s, EPOLLIN, false, completion::make(std::move(handler), ioc->get_executor()));
        }
        strong->cancel(*told);
        auto stops = std::make_unique<watched_end>(strong); // with one that is ready behind it
        auto behind = std::make_unique<watched_end>(strong);
        strong->wait(
            *stops, EPOLLIN, false,
            completion::make(
                [](error_code, std::size_t) { throw std::runtime_error("of the caller's"); }, ioc->get_executor()));
        strong->wait(
            *behind, EPOLLIN, false, completion::make([alive](error_code, std::size_t) {}, ioc->get_executor()));
        stops->write("x");
        behind->write("x");
        BOOST_CHECK_THROW(ioc->run(), std::runtime_error);
        BOOST_TEST(alive.use_count() == 3); // one was told of its end
        strong->close();
        ioc.reset();
        BOOST_TEST(alive.use_count() == 1);
    }
    BOOST_TEST(alive.use_count() == 1);
    armed.reset();
    told.reset();
    BOOST_TEST(watch.expired());
}

BOOST_AUTO_TEST_CASE(after_close)
{
    watch_world w;
    auto s = std::make_unique<watched_end>(w.watch);
    w.watch->close();
    s->wait(w.ioc, EPOLLIN);
    w.ioc.run();
    BOOST_TEST_REQUIRE(s->outcomes.size() == 1U);
    BOOST_TEST(s->outcomes[0] == asio::error::operation_aborted);
    w.watch->cancel(*s);
    s.reset();
    w.watch->close();
}

// What a child process does with its copies must not reach the parent's sockets: the epoll is one for both.
BOOST_AUTO_TEST_CASE(a_copied_process)
{
    for (const int what : {0, 1, 2}) {
        watch_world w;
        auto s = std::make_unique<watched_end>(w.watch);
        auto second = std::make_unique<watched_end>(w.watch);
        s->wait(w.ioc, EPOLLIN);
        quiesce(w.ioc);
        const pid_t child = ::fork();
        BOOST_TEST_REQUIRE(child >= 0);
        if (child == 0) {
            if (what == 0) w.watch->remove(*s);
            if (what == 1) w.watch->close();
            bool good = true;
            if (what == 2) {
                w.ioc.notify_fork(asio::execution_context::fork_child);
                s->write("text"); // which the parent waits for
                quiesce(w.ioc);
                watched_end own(w.watch);
                own.wait(w.ioc, EPOLLIN);
                second->write("text");
                own.write("text");
                quiesce(w.ioc);
                good = s->outcomes.empty() && own.outcomes.size() == 1;
            }
            ::_exit(good ? 0 : 1);
        }
        int status = -1;
        BOOST_TEST(::waitpid(child, &status, 0) == child);
        BOOST_TEST(status == 0);
        if (what != 2) s->write("text");
        quiesce(w.ioc);
        BOOST_TEST(s->outcomes.size() == 1U);
        second->wait(w.ioc, EPOLLIN);
        if (what != 2) second->write("text");
        quiesce(w.ioc);
        BOOST_TEST(second->outcomes.size() == 1U);
    }
}

BOOST_AUTO_TEST_CASE(several_threads)
{
    constexpr std::size_t sockets = 16;
    constexpr std::size_t rounds = 2'000;
    watch_world w;
    // Each handler reads and waits again; what it reads, the other end sends anew, until it has had enough.
    struct player {
        explicit player(const std::shared_ptr<socket_watch>& watch) : end(watch) {}
        watched_end end;
        std::size_t played = 0;
    };
    std::vector<std::unique_ptr<player>> players;
    std::atomic<std::size_t> finished{0};
    std::function<void(player&)> play = [&](player& p) {
        w.watch->wait(
            p.end, EPOLLIN, false,
            completion::make(
                [&](error_code, std::size_t) {
                    if (p.end.read() == "x" && ++p.played == rounds) {
                        ++finished;
                        return;
                    }
                    p.end.write("x");
                    play(p);
                },
                w.ioc.get_executor()));
    };
    for (std::size_t n = 0; n < sockets; ++n) {
        players.push_back(std::make_unique<player>(w.watch));
        players.back()->end.write("x");
        play(*players.back());
    }
    std::vector<std::thread> threads;
    for (int n = 0; n < 4; ++n) threads.emplace_back([&] { w.ioc.run(); });
    for (std::thread& t : threads) t.join();
    BOOST_TEST(finished == sockets);
    for (const auto& p : players) BOOST_TEST(p->played == rounds);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::detail

#endif
