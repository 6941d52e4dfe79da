// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "net/socket_watch.hpp"

#ifdef RUNTYPE_HAS_SOCKET_WATCH

#include "network_fixture.hpp"
#include "run_coro.hpp"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <array>
#include <atomic>
#include <cstdlib>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace runtype::detail {
namespace {

namespace asio = boost::asio;
using error_code = boost::system::error_code;
using test::quiesce;

constexpr std::uint32_t either = EPOLLIN | EPOLLOUT;

/// One end of a pair of sockets, watched. The other end is the test's.
class watched_end final : public watched_socket {
public:
    explicit watched_end(std::shared_ptr<socket_watch> watch) : watch_(std::move(watch))
    {
        std::array<int, 2> both{};
        BOOST_TEST_REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, both.data()) == 0);
        mine_ = both[0];
        other_ = both[1];
        error_code ec;
        watch_->add(*this, mine_, ec);
        BOOST_TEST_REQUIRE(!ec, ec.message());
    }
    ~watched_end()
    {
        watch_->cancel(*this); // of a test that failed
        watch_->remove(*this);
        ::close(mine_);
        if (other_ >= 0) ::close(other_);
    }

    /// Waits. What came of it is in `outcomes`.
    void wait(asio::io_context& ioc, std::uint32_t wanted, bool maybe_now = false, asio::cancellation_slot slot = {})
    {
        auto handler = [this](error_code ec, std::size_t) { outcomes.push_back(ec); };
        watch_->wait(
            *this, wanted, maybe_now,
            completion::make(asio::bind_cancellation_slot(slot, std::move(handler)), ioc.get_executor()));
    }
    void write(const std::string& text) const // on any thread
    {
        if (::write(other_, text.data(), text.size()) < 0) std::abort();
    }
    std::string read(std::size_t most = 100) const
    {
        std::string text(most, '\0');
        const auto n = ::read(mine_, text.data(), most);
        text.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
        return text;
    }
    void fill() const
    {
        const std::string much(100'000, 'x');
        while (::send(mine_, much.data(), much.size(), MSG_NOSIGNAL) > 0) {
        }
    }
    void drain() const
    {
        std::string much(100'000, '\0');
        while (::read(other_, much.data(), much.size()) > 0) {
        }
    }
    void hang_up() { ::close(std::exchange(other_, -1)); }
    void half_close() const { ::shutdown(other_, SHUT_WR); }

    std::vector<error_code> outcomes;

private:
    void on_ready(completion handler, error_code ec) override { handler(ec, 0); }

    std::shared_ptr<socket_watch> watch_;
    int mine_ = -1;
    int other_ = -1;
};

struct watch_world {
    asio::io_context ioc;
    std::shared_ptr<socket_watch> watch = socket_watch::create(ioc.get_executor(), false);
};

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
