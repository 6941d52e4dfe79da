// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Where the time of a call went: the governor's turn, a connection, the service, and the waits in between. Everything
// below is on virtual time, where work takes none: what is counted has to be the whole, to the nanosecond.
#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace runtype;
using namespace std::chrono_literals;
namespace asio = boost::asio;
using std::chrono::nanoseconds;

namespace {

/// A call, and what came of it.
struct started_call {
    started_call() {}
    response_info info;
    std::optional<result<response>> answer;
    asio::cancellation_signal signal;

    [[nodiscard]] const attempt& only() const
    {
        BOOST_TEST_REQUIRE((answer && answer->has_value()));
        BOOST_TEST_REQUIRE(info.attempts.size() == 1u);
        return info.attempts.front();
    }
};
using call_ptr = std::shared_ptr<started_call>;

struct timed_client {
    explicit timed_client(rate_limit limit = rate_limit::learning(), std::size_t connections = 64)
        : sim(1, testing::simulation_options().order(testing::run_order::fifo)),
          c(sim.get_executor(), sim.client_options().rate_limit(limit).max_connections(connections))
    {
    }

    call_ptr start(std::string method, std::string path, request_options options = request_options())
    {
        auto call = std::make_shared<started_call>();
        raw_json body(std::string(method == "POST" ? R"({"messages":[{"role":"user","content":"x"}]})" : ""));
        asio::co_spawn(
            sim.get_executor(),
            c.request(std::move(method), std::move(path), std::move(body), std::move(options.info(call->info))),
            asio::bind_cancellation_slot(
                call->signal.slot(), [call](const std::exception_ptr& thrown, result<response> answer) {
                    if (!thrown) call->answer = std::move(answer);
                }));
        sim.run_ready();
        return call;
    }
    call_ptr start_read(request_options options = request_options())
    {
        return start("GET", "/records?limit=1", std::move(options));
    }
    call_ptr start_run() { return start("POST", "/agents/" + sim.agent_ids().front() + "/execute"); }
    /// A call that the service refuses at once with 429, and that teaches the governor to wait for 7 s.
    call_ptr start_refused()
    {
        testing::fault_rule limited;
        limited.request(1).status(429).retry_after("7");
        sim.set_faults(testing::fault_plan().add(limited));
        return start_read(request_options().retry(retry_policy::none()));
    }
    /// From now on the service takes this long for each answer.
    void service_takes(nanoseconds time)
    {
        sim.set_faults(testing::fault_plan().add(testing::fault_rule().delay(time)));
    }

    testing::simulation sim;
    client c;
};

/// A walk that somebody cancels.
struct started_walk {
    explicit started_walk(timed_client& f) : records(f.c.records().list(list_records(), request_options().deadline(2h)))
    {
        asio::co_spawn(
            f.sim.get_executor(), records.collect(),
            asio::bind_cancellation_slot(
                signal.slot(), [this](const std::exception_ptr& thrown, result<std::vector<record>> r) {
                    if (!thrown) got = std::move(r);
                }));
    }
    page_generator<record> records;
    asio::cancellation_signal signal;
    std::optional<result<std::vector<record>>> got;
};

/// A bulk job that somebody cancels.
struct started_job {
    started_job(timed_client& f, std::size_t records)
    {
        std::vector<create_record> some;
        for (std::size_t n = 0; n < records; ++n) some.emplace_back("document", "n" + std::to_string(n));
        auto options = bulk_options().concurrency(records).conflicts(on_conflict::update);
        options.on_progress([this](const bulk_summary& s) { last = s; });
        asio::co_spawn(
            f.sim.get_executor(), f.c.records().create_all(std::move(some), std::move(options)),
            asio::bind_cancellation_slot(
                signal.slot(), [this](const std::exception_ptr& thrown, result<bulk_summary> r) {
                    if (!thrown) got = std::move(r);
                }));
        f.sim.run_ready();
    }
    void cancel(timed_client& f)
    {
        BOOST_TEST_REQUIRE(!got);
        signal.emit(asio::cancellation_type::terminal);
        f.sim.run_ready();
        BOOST_TEST_REQUIRE(got.has_value());
        BOOST_TEST((got->error().code() == errc::cancelled));
    }
    bulk_summary last; ///< of the progress, whose last is the whole
    asio::cancellation_signal signal;
    std::optional<result<bulk_summary>> got;
};

nanoseconds whole(const response_info& info)
{
    nanoseconds sum{0};
    for (const attempt& a : info.attempts) sum += a.total();
    return sum;
}

} // namespace

BOOST_AUTO_TEST_SUITE(waiting_times)

BOOST_AUTO_TEST_CASE(the_total_is_the_sum_of_all_phases_and_the_wait)
{
    attempt a;
    BOOST_TEST((a.total() == 0ns));
    nanoseconds attempt::* const phases[] = {&attempt::admission, &attempt::queue, &attempt::resolve,
                                             &attempt::connect,   &attempt::tls,   &attempt::first_byte,
                                             &attempt::body};
    nanoseconds expected{0};
    for (nanoseconds step{1}; nanoseconds attempt::* const phase : phases) {
        a.*phase = step;
        expected += step;
        step *= 2;
        BOOST_TEST((a.total() == expected));
    }
    a.wait = 1s;
    BOOST_TEST((a.total() == expected + 1s));
}

// ---- one call

BOOST_AUTO_TEST_CASE(waiting_for_the_governor_alone)
{
    timed_client f(rate_limit::runs(2));
    std::vector<call_ptr> runs;
    for (int n = 0; n < 5; ++n) runs.push_back(f.start_run());
    f.sim.run_for(1min);
    const std::vector<nanoseconds> expected{0s, 0s, 10s, 10s, 20s};
    for (std::size_t n = 0; n < runs.size(); ++n) {
        const attempt& a = runs[n]->only();
        BOOST_TEST((a.admission == expected[n]));
        BOOST_TEST((a.queue == 0ns));
        BOOST_TEST((runs[n]->info.elapsed == a.total()));
        BOOST_TEST((a.total() == expected[n]));
    }
}

BOOST_AUTO_TEST_CASE(waiting_for_a_connection_alone)
{
    timed_client f(rate_limit::learning(), 1);
    f.service_takes(3s);
    std::vector<call_ptr> reads;
    for (int n = 0; n < 3; ++n) reads.push_back(f.start_read());
    f.sim.run_for(1min);
    for (std::size_t n = 0; n < reads.size(); ++n) {
        const attempt& a = reads[n]->only();
        BOOST_TEST((a.admission == 0ns));
        BOOST_TEST((a.queue == n * 3s));
        BOOST_TEST((a.first_byte == 3s));
        BOOST_TEST((reads[n]->info.elapsed == a.total()));
    }
}

BOOST_AUTO_TEST_CASE(waiting_for_the_governor_and_then_for_a_connection)
{
    timed_client f(rate_limit::runs(1), 1);
    const call_ptr first = f.start_run();
    const call_ptr second = f.start_run();
    f.sim.run_for(9s);
    f.service_takes(4s);
    const call_ptr read = f.start_read(); // has the only connection from 9 s to 13 s
    f.sim.run_for(1min);
    BOOST_TEST((first->only().total() == 0ns));
    BOOST_TEST((read->only().total() == 4s));
    const attempt& a = second->only();
    BOOST_TEST((a.admission == 10s));
    BOOST_TEST((a.queue == 3s));
    BOOST_TEST((a.first_byte == 4s));
    BOOST_TEST((a.total() == 17s));
    BOOST_TEST((second->info.elapsed == 17s));
}

// The call that got a 429 waits between two attempts; what the governor holds back is the others.
BOOST_AUTO_TEST_CASE(the_wait_that_a_429_asks_for_is_no_admission)
{
    timed_client f;
    testing::fault_rule limited;
    limited.request(1).status(429).retry_after("7");
    f.sim.set_faults(testing::fault_plan().add(limited));
    const call_ptr refused = f.start_read();
    f.sim.run_for(1s);
    const call_ptr sibling = f.start_read();
    f.sim.run_for(1min);
    BOOST_TEST_REQUIRE(refused->info.attempts.size() == 2u);
    const attempt& before = refused->info.attempts[0];
    const attempt& after = refused->info.attempts[1];
    BOOST_TEST((before.wait == 7s));
    BOOST_TEST(before.why == wait_reason::retry_after);
    BOOST_TEST((before.admission == 0ns));
    BOOST_TEST((after.total() == 0ns));
    const attempt& held = sibling->only();
    BOOST_TEST((held.admission == 6s));
    BOOST_TEST((held.total() == 6s));
    BOOST_TEST((whole(refused->info) == refused->info.elapsed));
    BOOST_TEST((whole(sibling->info) == sibling->info.elapsed));
}

// The attempts of an error have it too, whichever way they ended.
BOOST_AUTO_TEST_CASE(an_attempt_that_fails_has_its_admission)
{
    timed_client f;
    const call_ptr refused = f.start_refused();
    const call_ptr cut = f.start_read(request_options().attempt_timeout(2s).retry(retry_policy::none()));
    const call_ptr cancelled = f.start_read();
    f.service_takes(1h);
    f.sim.run_for(6s);
    BOOST_TEST(!cut->answer);
    f.sim.run_for(30s);
    BOOST_TEST_REQUIRE(cut->answer.has_value());
    BOOST_TEST((cut->answer->error().code() == errc::deadline_exceeded));
    const error late = cut->answer->error();
    BOOST_TEST_REQUIRE(late.attempts().size() == 1u);
    BOOST_TEST((late.attempts().front().admission == 7s));
    BOOST_TEST((cut->info.elapsed == 9s));
    BOOST_TEST(!cancelled->answer);
    cancelled->signal.emit(asio::cancellation_type::terminal);
    f.sim.run_ready();
    BOOST_TEST_REQUIRE(cancelled->answer.has_value());
    BOOST_TEST((cancelled->answer->error().code() == errc::cancelled));
    const error stopped = cancelled->answer->error();
    BOOST_TEST_REQUIRE(stopped.attempts().size() == 1u);
    BOOST_TEST((stopped.attempts().front().admission == 7s));
    BOOST_TEST((cancelled->info.attempts.at(0).admission == 7s));
}

// ---- walks

BOOST_AUTO_TEST_CASE(a_walk_that_the_governor_holds_back)
{
    timed_client f;
    for (int n = 0; n < 3; ++n) f.sim.add_record("document", "n" + std::to_string(n));
    const call_ptr refused = f.start_refused();
    auto records = f.c.records().list(list_records().limit(2));
    BOOST_TEST(f.sim.run(records.collect()).value().size() == 3u);
    const generator_stats s = records.stats();
    BOOST_TEST(s.requests == 2u);
    BOOST_TEST((s.held_back == 7s)); // the first page
    BOOST_TEST((s.queued == 0ns));
    BOOST_TEST((s.backing_off == 0ns));
    BOOST_TEST((s.served() == 0ns));
    BOOST_TEST((s.elapsed == s.waited));
}

BOOST_AUTO_TEST_CASE(a_walk_that_waits_for_connections)
{
    timed_client f(rate_limit::learning(), 1);
    for (int n = 0; n < 3; ++n) f.sim.add_record("document", "n" + std::to_string(n));
    f.service_takes(3s);
    const call_ptr other = f.start_read();
    auto records = f.c.records().list(list_records().limit(2));
    BOOST_TEST(f.sim.run(records.collect()).value().size() == 3u);
    const generator_stats s = records.stats();
    BOOST_TEST((s.held_back == 0ns));
    BOOST_TEST((s.queued == 3s)); // for the first page; the second finds the connection free
    BOOST_TEST((s.served() == 6s));
    BOOST_TEST((s.waited == 9s));
    BOOST_TEST((s.elapsed == 9s));
}

// A page that fails counts with its attempts, and with a wait for a turn that never came.
BOOST_AUTO_TEST_CASE(a_walk_that_fails_after_it_was_held_back)
{
    timed_client f;
    const call_ptr refused = f.start_refused();
    testing::fault_rule down;
    down.status(503);
    f.sim.set_faults(testing::fault_plan().add(down));
    auto records = f.c.records().list(list_records(), request_options().retry(retry_policy().max_attempts(2)));
    BOOST_TEST(f.sim.run(records.collect()).has_error());
    const generator_stats s = records.stats();
    BOOST_TEST(s.requests == 2u);
    BOOST_TEST((s.held_back >= 7s));
    BOOST_TEST((s.backing_off > 0ns));
    BOOST_TEST((s.queued == 0ns));
    BOOST_TEST((s.served() == 0ns));
    BOOST_TEST((s.waited == s.elapsed));
}

BOOST_AUTO_TEST_CASE(a_wait_for_a_turn_that_never_came_is_counted)
{
    timed_client f;
    const call_ptr refused = f.start_refused();
    started_walk walk(f);
    f.sim.run_for(5s);
    BOOST_TEST_REQUIRE(!walk.got);
    walk.signal.emit(asio::cancellation_type::terminal);
    f.sim.run_ready();
    BOOST_TEST_REQUIRE(walk.got.has_value());
    const error cancelled = walk.got->error();
    BOOST_TEST((cancelled.code() == errc::cancelled));
    BOOST_TEST(cancelled.attempts().empty());
    const generator_stats s = walk.records.stats();
    BOOST_TEST(s.requests == 0u);
    BOOST_TEST((s.held_back == 5s));
    BOOST_TEST((s.waited == 5s));
    BOOST_TEST((s.served() == 0ns));
}

// Whenever the cancellation comes around the turn: before it, between it and the attempt, and in the attempt.
BOOST_AUTO_TEST_CASE(a_cancellation_at_the_moment_of_the_turn_loses_no_time)
{
    int cancelled = 0;
    bool succeeded = false;
    for (int turns = 0; !succeeded && turns < 1000; ++turns) {
        timed_client f;
        const call_ptr refused = f.start_refused();
        started_walk walk(f);
        f.sim.run_for(7s - 1ns);
        for (int n = 0; n < turns; ++n) f.sim.turn();
        f.sim.run_first([&] { walk.signal.emit(asio::cancellation_type::terminal); });
        f.sim.run_ready();
        BOOST_TEST_REQUIRE(walk.got.has_value());
        succeeded = walk.got->has_value();
        if (!succeeded) ++cancelled;
        const generator_stats s = walk.records.stats();
        BOOST_TEST((s.held_back == (turns == 0 ? 7s - 1ns : 7s)), "cancelled behind " << turns << " turns");
        BOOST_TEST((s.waited == s.elapsed), "cancelled behind " << turns << " turns");
    }
    BOOST_TEST(succeeded);
    BOOST_TEST(cancelled >= 5);
}

BOOST_AUTO_TEST_CASE(a_wait_that_is_broken_off_counts_as_long_as_it_lasted)
{
    timed_client f;
    testing::fault_rule down;
    down.status(503).retry_after("3600");
    f.sim.set_faults(testing::fault_plan().add(down));
    started_walk walk(f);
    f.sim.run_for(5s);
    BOOST_TEST_REQUIRE(!walk.got);
    walk.signal.emit(asio::cancellation_type::terminal);
    f.sim.run_ready();
    BOOST_TEST_REQUIRE(walk.got.has_value());
    const error cancelled = walk.got->error();
    BOOST_TEST((cancelled.code() == errc::cancelled));
    BOOST_TEST_REQUIRE(cancelled.attempts().size() == 1u);
    BOOST_TEST((cancelled.attempts().front().wait == 5s));
    BOOST_TEST(cancelled.attempts().front().why == wait_reason::retry_after);
    const generator_stats s = walk.records.stats();
    BOOST_TEST((s.backing_off == 5s));
    BOOST_TEST((s.waited == 5s));
    BOOST_TEST((s.elapsed == 5s));
}

BOOST_AUTO_TEST_CASE(the_statistics_of_two_walks_are_added)
{
    generator_stats one;
    one.waited = 100s;
    one.backing_off = 10s;
    one.held_back = 20s;
    one.queued = 30s;
    generator_stats both = one;
    both += one;
    BOOST_TEST((both.held_back == 40s));
    BOOST_TEST((both.queued == 60s));
    BOOST_TEST((both.served() == 80s));
}

// ---- bulk jobs

BOOST_AUTO_TEST_CASE(a_bulk_job_that_the_governor_holds_back)
{
    timed_client f;
    const call_ptr refused = f.start_refused();
    std::vector<create_record> some;
    for (int n = 0; n < 3; ++n) some.emplace_back("document", "n" + std::to_string(n));
    const auto done = f.sim.run(f.c.records().create_all(std::move(some), bulk_options().concurrency(3)));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->requests == 3u);
    BOOST_TEST((done->queued == 0ns));
    BOOST_TEST((done->held_back == 3 * 7s));
    BOOST_TEST((done->waited == done->held_back));
    BOOST_TEST((done->served() == 0ns));
}

BOOST_AUTO_TEST_CASE(a_bulk_job_that_waits_for_connections)
{
    timed_client f(rate_limit::learning(), 1);
    f.service_takes(3s);
    std::vector<create_record> some;
    for (int n = 0; n < 3; ++n) some.emplace_back("document", "n" + std::to_string(n));
    const auto done = f.sim.run(f.c.records().create_all(std::move(some), bulk_options().concurrency(3)));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST((done->held_back == 0ns));
    BOOST_TEST((done->queued == 0s + 3s + 6s));
    BOOST_TEST((done->served() == 9s));
    BOOST_TEST((done->waited == 18s));
    BOOST_TEST((done->elapsed == 9s));
}

BOOST_AUTO_TEST_CASE(a_bulk_job_that_gets_no_turn)
{
    timed_client f;
    const call_ptr refused = f.start_refused();
    started_job job(f, 3);
    f.sim.run_for(5s);
    job.cancel(f);
    BOOST_TEST(job.last.requests == 0u);
    BOOST_TEST((job.last.held_back == 3 * 5s));
    BOOST_TEST((job.last.waited == 3 * 5s));
}

// The look-up of a record that exists already is held back, by a 429 that came while the create was under way.
BOOST_AUTO_TEST_CASE(a_look_up_that_gets_no_turn)
{
    timed_client f;
    f.sim.add_record("document", "n0");
    testing::fault_rule slow;
    slow.method("POST").delay(3s);
    testing::fault_rule limited;
    limited.method("GET").status(429).retry_after("7");
    f.sim.set_faults(testing::fault_plan().add(slow).add(limited));
    started_job job(f, 1);
    f.sim.run_for(1s);
    const call_ptr refused = f.start_read(request_options().retry(retry_policy::none()));
    f.sim.run_for(4s);
    job.cancel(f);
    BOOST_TEST(job.last.requests == 1u);
    BOOST_TEST((job.last.served() == 3s));
    BOOST_TEST((job.last.held_back == 2s));
    BOOST_TEST((job.last.waited == 5s));
}

BOOST_AUTO_TEST_SUITE_END()
