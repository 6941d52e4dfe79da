// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Many calls against a service that counts them in fixed windows, or that fails altogether. In virtual time.
#include "manual_clock.hpp"
#include "run_coro.hpp"

#include "async/waiter.hpp"
#include "core/prng.hpp"
#include "core/timer_service.hpp"

#include <runtype/client.hpp>
#include <runtype/transport.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using time_point = manual_clock::time_point;

class nap final : public detail::waiter, public detail::deadline_node {
public:
    using waiter::waiter;
    void on_deadline() noexcept override { complete({}); }
};

/// What the service saw in one of its windows.
struct window_count {
    std::uint32_t accepted = 0;
    std::uint32_t refused = 0;
};

/// A service that accepts `limit` requests in each window of 10 seconds. Its windows begin when they like.
class windowed_service final : public transport {
public:
    windowed_service(asio::io_context& ioc, std::shared_ptr<manual_clock> clock, std::uint64_t seed)
        : ioc_(ioc), clock_(clock), timers_(detail::timer_service::create(clock, false)), random_(seed)
    {
    }

    std::uint32_t limit = 50;
    std::chrono::milliseconds phase{0}; ///< how long the first window has lasted at the start of the clock
    std::chrono::milliseconds shortest{5};
    std::chrono::milliseconds longest{120}; ///< of one way
    std::chrono::milliseconds works{0};     ///< on a call that it accepts
    int always = 0;                         ///< the status of every answer, if not 0
    bool lost = false;                      ///< every request is lost on its way
    std::uint32_t requests = 0;

    asio::awaitable<result<transport_response>>
    exchange(const transport_request& request, exchange_limits, attempt& ledger) override
    {
        (void)request;
        ledger.sent = sent_state::sent_no_reply;
        co_await travel();
        if (lost) co_return error(errc::transport, "lost");
        ++requests;
        transport_response answer;
        answer.body = "{}";
        answer.status = always != 0 ? always : take(answer);
        if (answer.status == 200 && works > 0ms) co_await sleep(works);
        co_await travel();
        ledger.sent = sent_state::reply_received;
        co_return answer;
    }
    void close() noexcept override
    {
        for (const auto& n : std::exchange(on_the_way_, {})) {
            timers_->remove(*n);
            n->complete(asio::error::operation_aborted);
        }
    }
    transport_stats stats() const override { return transport_stats(); }

    std::int64_t window_now() const { return (clock_->elapsed() + phase) / 10s; }
    std::map<std::int64_t, window_count> windows;

private:
    int take(transport_response& answer)
    {
        window_count& w = windows[window_now()];
        if (w.accepted < limit) {
            ++w.accepted;
            return 200;
        }
        ++w.refused;
        const auto left = (window_now() + 1) * 10s - (clock_->elapsed() + phase);
        answer.fields.add("retry-after", std::to_string(std::chrono::ceil<std::chrono::seconds>(left).count()));
        answer.body = R"({"error":"Too many requests"})";
        return 429;
    }
    asio::awaitable<void> travel()
    {
        const auto spread = static_cast<std::uint64_t>((longest - shortest).count()) + 1;
        co_await sleep(shortest + std::chrono::milliseconds(random_.below(spread)));
    }
    asio::awaitable<void> sleep(std::chrono::milliseconds time)
    {
        auto n = std::make_shared<nap>(ioc_.get_executor(), false);
        timers_->add(*n, clock_->now() + time);
        on_the_way_.insert(n);
        co_await detail::wait(n);
        on_the_way_.erase(n);
        timers_->remove(*n);
    }

    asio::io_context& ioc_;
    std::shared_ptr<manual_clock> clock_;
    std::shared_ptr<detail::timer_service> timers_;
    detail::prng random_;
    std::set<std::shared_ptr<nap>> on_the_way_; ///< ended by close(), or they and who waits for them would live on
};

struct storm_fixture {
    explicit storm_fixture(std::uint64_t seed) : service(std::make_shared<windowed_service>(ioc, clock, seed)) {}

    client& make_client(rate_limit limit = rate_limit::learning())
    {
        c.emplace(
            ioc, client_options("rt_live_0123456789abcdef")
                     .transport(service)
                     .time_source(clock)
                     .seed(1)
                     .rate_limit(limit)
                     .retry(retry_policy().max_attempts(100))
                     .deadline(1h));
        return *c;
    }
    void storm(std::size_t coroutines, time_point until, priority lane)
    {
        for (std::size_t i = 0; i < coroutines; ++i) jobs.emplace_back(ioc, keep_calling(until, lane));
    }
    asio::awaitable<void> keep_calling(time_point until, priority lane)
    {
        while (clock->now() < until) {
            request_options options;
            options.priority(lane);
            auto answer = co_await c->request("GET", "/records", raw_json(), std::move(options));
            if (!answer) ++failures;
        }
    }
    /// Until the clock stands there or nothing is left to wait for.
    void run_until(time_point when)
    {
        for (settle(ioc); clock->now() < when; settle(ioc)) {
            if (!clock->advance_to_next()) break;
        }
    }

    asio::io_context ioc;
    std::shared_ptr<manual_clock> clock = std::make_shared<manual_clock>(ioc.get_executor());
    std::shared_ptr<windowed_service> service;
    std::optional<client> c;
    std::vector<job<void>> jobs;
    std::size_t failures = 0;
};

constexpr std::int64_t windows_watched = 30;

/// Checks every window but the first ones, in which the client cannot know the limit yet, and the last one.
void check_windows(const windowed_service& s, std::int64_t first, std::int64_t last, std::uint32_t limit)
{
    std::uint64_t accepted = 0;
    for (std::int64_t i = first; i < last; ++i) {
        const auto found = s.windows.find(i);
        const window_count w = found == s.windows.end() ? window_count() : found->second;
        BOOST_TEST_CONTEXT("window " << i) { BOOST_TEST(w.refused <= 1U); }
        accepted += w.accepted;
    }
    BOOST_TEST(static_cast<double>(accepted) >= 0.95 * limit * static_cast<double>(last - first));
}

BOOST_AUTO_TEST_SUITE(storm)

// 500 coroutines, 50 calls in 10 seconds, each phase of the service's windows in turn, the last ones within the time
// that the first burst takes to arrive: it falls into two windows then.
BOOST_AUTO_TEST_CASE(costs_at_most_one_429_per_window_once_the_limit_is_learned)
{
    std::vector<std::chrono::milliseconds> phases;
    for (int i = 0; i < 50; ++i) phases.emplace_back(i * 200);
    for (int i = 1; i <= 12; ++i) phases.emplace_back(10'000 - i * 10);
    std::uint64_t seed = 0;
    for (const auto phase : phases) {
        BOOST_TEST_CONTEXT("seed " << seed << ", phase " << phase.count() << " ms")
        {
            storm_fixture f(seed++);
            f.service->phase = phase;
            f.make_client();
            f.storm(500, f.clock->now() + windows_watched * 10s, priority::bulk);
            f.run_until(f.clock->now() + windows_watched * 10s);
            // A burst on the edge falls into two windows before anything is known.
            const std::int64_t first = phase >= 9'880ms ? 2 : 1;
            check_windows(*f.service, first, windows_watched, 50);
            BOOST_TEST(f.failures == 0U);
        }
    }
}

BOOST_AUTO_TEST_CASE(uses_a_known_limit_from_the_start)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            storm_fixture f(seed);
            f.service->phase = std::chrono::milliseconds(seed * 191);
            f.make_client(rate_limit::startup());
            std::vector<job<result<response>>> runs;
            for (int i = 0; i < 500; ++i)
                runs.emplace_back(f.ioc, f.c->request("POST", "/agents/agent_1/execute", raw_json("{}")));
            f.run_until(f.clock->now() + 101s);
            std::uint32_t refused = 0;
            for (const auto& [number, w] : f.service->windows) refused += w.refused;
            // Where the windows begin is unknown: a burst on the edge of one costs some, once.
            BOOST_TEST(refused <= (seed * 191 > 9'700 ? 50U : 1U));
            const auto done = std::count_if(runs.begin(), runs.end(), [](const auto& j) { return j.done(); });
            BOOST_TEST(done == 500);
        }
    }
}

BOOST_AUTO_TEST_CASE(follows_a_limit_that_is_lowered_and_raised_again)
{
    storm_fixture f(7);
    f.make_client();
    f.storm(500, f.clock->now() + 2'000s, priority::bulk);
    f.run_until(f.clock->now() + 100s);
    f.service->limit = 20;
    f.run_until(f.clock->now() + 200s);
    check_windows(*f.service, 12, 30, 20);
    f.service->limit = 50;
    const auto before = f.service->window_now();
    f.run_until(f.clock->now() + 1'600s);
    std::uint32_t best = 0;
    for (std::int64_t i = before; i < f.service->window_now(); ++i)
        best = std::max(best, f.service->windows[i].accepted);
    BOOST_TEST(best == 50U);
}

// Accepted calls are answered long after their window. The second window teaches the limit, because the client knows
// what it sent; a raised limit is tried though answers never make way for it.
BOOST_AUTO_TEST_CASE(learns_and_follows_the_limit_of_calls_that_run_for_long)
{
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            storm_fixture f(seed);
            f.service->phase = std::chrono::milliseconds(100 + seed * 1'931);
            f.service->works = 20s;
            f.make_client();
            f.storm(500, f.clock->now() + 1'000s, priority::bulk);
            f.run_until(f.clock->now() + windows_watched * 10s);
            check_windows(*f.service, 2, windows_watched, 50);
            f.service->limit = 60;
            f.run_until(f.clock->now() + 600s);
            BOOST_TEST(f.service->windows[f.service->window_now() - 1].accepted >= 59U);
            BOOST_TEST(f.failures == 0U);
        }
    }
}

// The calls that are tried follow each other by their answers, though each coroutine makes one call only.
BOOST_AUTO_TEST_CASE(an_answer_makes_way_for_the_next_call_that_is_tried)
{
    storm_fixture f(11);
    f.service->longest = 5ms;
    f.make_client();
    std::vector<job<result<response>>> runs;
    for (int i = 0; i < 500; ++i) runs.emplace_back(f.ioc, f.c->request("GET", "/records"));
    f.run_until(f.clock->now() + 11s); // 25 at once, as many one by one: 10 ms each
    BOOST_TEST(f.service->windows[0].accepted == 50U);
    BOOST_TEST(f.service->windows[1].accepted == 50U);
    f.run_until(f.clock->now() + 100s);
    BOOST_TEST(std::count_if(runs.begin(), runs.end(), [](const auto& j) { return j.done(); }) == 500);
}

// Nobody comes in or gets an answer while a window lasts: those that wait have to try by themselves.
BOOST_AUTO_TEST_CASE(a_call_is_tried_though_all_that_were_woken_got_their_turn)
{
    storm_fixture f(12);
    f.service->limit = 20;
    f.service->works = 25s;
    f.make_client();
    std::vector<job<result<response>>> runs;
    for (int i = 0; i < 500; ++i) runs.emplace_back(f.ioc, f.c->request("GET", "/records"));
    f.run_until(f.clock->now() + 45s);
    BOOST_TEST(f.service->windows[f.service->window_now() - 1].accepted == 20U);
    f.service->limit = 40;
    f.run_until(f.clock->now() + 50s);
    BOOST_TEST(f.service->windows[f.service->window_now() - 1].accepted > 20U);
    f.run_until(f.clock->now() + 1'000s);
    BOOST_TEST(std::count_if(runs.begin(), runs.end(), [](const auto& j) { return j.done(); }) == 500);
}

// A window that got none of the calls has not accepted them.
BOOST_AUTO_TEST_CASE(learns_nothing_from_calls_that_were_lost)
{
    storm_fixture f(13);
    f.service->phase = 9'988ms;
    f.make_client();
    f.storm(500, f.clock->now() + 60s, priority::bulk);
    f.run_until(f.clock->now() + 1s);
    const std::uint32_t both = f.service->windows[0].accepted + f.service->windows[1].accepted;
    BOOST_TEST_REQUIRE(f.service->windows[0].refused == 0U);
    BOOST_TEST_REQUIRE(both > 60U); // taken for the limit
    f.service->lost = true;
    const auto before = f.c->stats().attempts;
    f.run_until(f.clock->now() + 18s);
    BOOST_TEST(f.c->stats().call_limit.value() >= both);
    BOOST_TEST(f.c->stats().attempts - before >= both); // nobody waited for answers to calls that were lost
    f.service->lost = false;
    f.run_until(f.clock->now() + 11s);
    BOOST_TEST(f.service->windows[3].accepted == 50U);
    BOOST_TEST(f.service->windows[3].refused == 1U);
}

// The calls that were refused are not repeated: nobody but those that wait comes for their turns.
BOOST_AUTO_TEST_CASE(goes_on_when_a_pause_ends_before_the_turn_that_was_foreseen)
{
    storm_fixture f(14);
    f.service->phase = 8s;
    f.service->limit = 40;
    f.make_client(rate_limit::startup());
    std::vector<job<result<response>>> runs;
    for (int i = 0; i < 60; ++i)
        runs.emplace_back(
            f.ioc, f.c->request(
                       "POST", "/agents/agent_1/execute", raw_json("{}"),
                       request_options().retry(retry_policy().max_attempts(1))));
    f.run_until(f.clock->now() + 4s);
    BOOST_TEST(f.service->windows[0].refused == 10U);
    BOOST_TEST(f.service->windows[1].accepted == 10U);
}

BOOST_AUTO_TEST_CASE(goes_on_when_those_in_front_give_up)
{
    storm_fixture f(15);
    f.make_client(rate_limit::startup());
    std::vector<job<result<response>>> runs;
    for (int i = 0; i < 410; ++i)
        runs.emplace_back(f.ioc, f.c->request("POST", "/agents/agent_1/execute", raw_json("{}")));
    f.run_until(f.clock->now() + 5s);
    for (std::size_t i = 60; i < 300; ++i) runs[i].cancel();
    f.run_until(f.clock->now() + 20s);
    for (std::size_t i = 340; i < 390; ++i) BOOST_TEST(runs[i].done()); // with the third window's
    f.run_until(f.clock->now() + 100s);
}

BOOST_AUTO_TEST_CASE(keeps_interactive_calls_ahead_of_a_bulk_job)
{
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        BOOST_TEST_CONTEXT("seed " << seed)
        {
            storm_fixture f(seed);
            f.service->phase = std::chrono::milliseconds(seed * 173);
            f.make_client();
            f.storm(500, f.clock->now() + 1'000s, priority::bulk);
            f.run_until(f.clock->now() + 25s + std::chrono::milliseconds(seed * 211));
            const time_point asked = f.clock->now();
            job<result<response>> j(f.ioc, f.c->request("GET", "/agents"));
            for (settle(f.ioc); !j.done(); settle(f.ioc)) BOOST_REQUIRE(f.clock->advance_to_next());
            BOOST_TEST(j.get().has_value());
            BOOST_TEST((f.clock->now() - asked < 20s));
        }
    }
}

BOOST_AUTO_TEST_CASE(gives_a_bulk_job_its_share_under_interactive_load)
{
    storm_fixture f(3);
    f.make_client();
    f.storm(500, f.clock->now() + 1'000s, priority::interactive);
    f.run_until(f.clock->now() + 25s);
    const time_point asked = f.clock->now();
    request_options options;
    options.priority(priority::bulk);
    job<result<response>> j(f.ioc, f.c->request("GET", "/agents", raw_json(), options));
    for (settle(f.ioc); !j.done(); settle(f.ioc)) BOOST_REQUIRE(f.clock->advance_to_next());
    BOOST_TEST(j.get().has_value());
    BOOST_TEST((f.clock->now() - asked < 20s));
}

// At 100 percent 503: one attempt per call and at most a fifth of one more, once the store is spent.
BOOST_AUTO_TEST_CASE(ends_when_the_retry_budget_is_spent)
{
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        storm_fixture f(seed);
        f.service->always = 503;
        f.make_client();
        f.storm(100, f.clock->now() + 20s, priority::interactive);
        f.run_until(f.clock->now() + 20s);
        const client_stats s = f.c->stats();
        BOOST_TEST(s.retry_budget == 0U);
        BOOST_TEST(s.calls > 5'000U);
        BOOST_TEST(f.service->requests <= s.attempts);
        BOOST_TEST(s.attempts <= s.calls + client_options::default_retry_budget);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
