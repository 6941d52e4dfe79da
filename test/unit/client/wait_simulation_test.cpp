// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Waiting for batches and evals that the simulator comes further with at each request.
#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/test/unit_test.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace runtype;
using namespace std::chrono_literals;
namespace asio = boost::asio;

namespace {

struct waiting {
    explicit waiting(std::uint64_t polls, std::string last = "completed")
        : sim(1, testing::simulation_options().service(testing::simulator_options().long_jobs(polls, std::move(last)))),
          c(sim.get_executor(), sim.client_options())
    {
    }

    std::string submit(std::size_t records)
    {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < records; ++i) ids.push_back("rec_" + std::to_string(i));
        return sim.run(c.batches().submit(submit_batch("flow_9a").record_ids(std::move(ids))))
            .value()
            .batch_execution_id;
    }
    wait_options noting()
    {
        return wait_options().on_progress([this](const job_progress& p) { seen.push_back(p); });
    }
    std::vector<std::string> statuses() const
    {
        std::vector<std::string> all;
        for (const job_progress& p : seen) all.push_back(p.status);
        return all;
    }
    void check_nothing_is_left()
    {
        sim.run_ready();
        BOOST_TEST(c.stats().in_flight == 0u);
        BOOST_TEST(c.stats().connections_active == 0u);
    }

    testing::simulation sim;
    client c;
    std::vector<job_progress> seen;
};

} // namespace

BOOST_AUTO_TEST_SUITE(wait_simulation)

BOOST_AUTO_TEST_CASE(a_batch_with_its_progress)
{
    waiting f(5);
    const std::string id = f.submit(10);
    const auto began = f.sim.clock()->elapsed();
    const auto done = f.sim.run(f.c.batches().wait(id, f.noting()));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->finished);
    BOOST_TEST(done->status == "completed");
    BOOST_TEST(done->polls == 5u);
    BOOST_TEST((f.statuses() == std::vector<std::string>{"queued", "running", "running", "running", "completed"}));
    std::vector<std::int64_t> processed;
    for (const job_progress& p : f.seen) {
        processed.push_back(p.processed.value());
        BOOST_TEST(p.total.value() == 10);
        BOOST_TEST(p.failed.value() == 0);
        BOOST_TEST(p.finished == (p.polls == 5));
    }
    BOOST_TEST((processed == std::vector<std::int64_t>{0, 2, 4, 6, 10}));
    // The intervals that are the defaults, and a little for the network.
    const auto took = f.sim.clock()->elapsed() - began;
    BOOST_TEST((took >= 1s + 1500ms + 2250ms + 3375ms));
    BOOST_TEST((took < 9s));
    BOOST_TEST((done->elapsed > 8s && done->elapsed <= took));
    f.check_nothing_is_left();
}

BOOST_AUTO_TEST_CASE(a_batch_that_fails)
{
    waiting f(3, "failed");
    const auto done = f.sim.run(f.c.batches().wait(f.submit(4), f.noting()));
    BOOST_TEST_REQUIRE(done.has_value()); // the waiting went well
    BOOST_TEST(done->finished);
    BOOST_TEST(done->status == "failed");
    BOOST_TEST(done->failed.value() == 4);
}

BOOST_AUTO_TEST_CASE(over_at_once_and_not_there)
{
    waiting f(1);
    const std::string id = f.submit(2);
    const auto began = f.sim.clock()->elapsed();
    BOOST_TEST(f.sim.run(f.c.batches().wait(id))->polls == 1u);
    BOOST_TEST((f.sim.clock()->elapsed() - began < 1s));
    BOOST_TEST((f.sim.run(f.c.batches().wait("bx_none")).error().code() == errc::not_found));
}

BOOST_AUTO_TEST_CASE(the_deadline_of_the_waiting)
{
    waiting f(1'000);
    const auto began = f.sim.clock()->elapsed();
    const auto done = f.sim.run(f.c.batches().wait(f.submit(4), f.noting().deadline(20s)));
    BOOST_TEST_REQUIRE(done.has_error());
    BOOST_TEST((done.error().code() == errc::deadline_exceeded));
    BOOST_TEST(std::string(done.error().message()).find("\"running\"") != std::string::npos);
    BOOST_TEST((f.sim.clock()->elapsed() - began < 26s)); // the last request may take 5 s beyond it
    BOOST_TEST(f.seen.size() >= 6u);
    f.check_nothing_is_left();
}

BOOST_AUTO_TEST_CASE(somebody_cancels_the_batch)
{
    waiting f(100);
    const std::string id = f.submit(4);
    auto options = wait_options().on_progress([&](const job_progress& p) {
        f.seen.push_back(p);
        if (p.polls == 3) {
            auto cancelling = f.c.batches().cancel(id);
            asio::co_spawn(f.sim.get_executor(), std::move(cancelling), [](const std::exception_ptr&, const auto& r) {
                BOOST_TEST(r.has_value());
            });
        }
    });
    const auto done = f.sim.run(f.c.batches().wait(id, std::move(options)));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->status == "cancelled");
    BOOST_TEST(done->finished);
    BOOST_TEST(done->polls == 4u);
}

// At every half second of it: the waiting ends at once and leaves nothing behind; the batch goes on.
BOOST_AUTO_TEST_CASE(cancelled_at_any_time)
{
    for (auto when = 0ms; when < 9s; when += 500ms) {
        waiting f(5);
        const std::string id = f.submit(4);
        asio::cancellation_signal signal;
        std::optional<result<job_progress>> got;
        auto op = f.c.batches().wait(id);
        asio::co_spawn(
            f.sim.get_executor(), std::move(op),
            asio::bind_cancellation_slot(signal.slot(), [&](const std::exception_ptr& e, result<job_progress> r) {
                if (!e) got.emplace(std::move(r));
            }));
        f.sim.run_for(when);
        const bool was_done = got.has_value();
        signal.emit(asio::cancellation_type::terminal);
        f.check_nothing_is_left();
        BOOST_TEST_REQUIRE(got.has_value());
        if (!was_done) BOOST_TEST((got->error().code() == errc::cancelled));
        BOOST_TEST(f.sim.run(f.c.batches().wait(id)).value().status == "completed");
    }
}

BOOST_AUTO_TEST_CASE(evals_with_their_progress)
{
    waiting f(4);
    const auto done = f.sim.run(f.c.evals().wait("eg_1", f.noting()));
    BOOST_TEST_REQUIRE(done.has_value());
    BOOST_TEST(done->finished);
    BOOST_TEST((f.statuses() == std::vector<std::string>{"queued", "running", "running", "completed"}));
    std::vector<std::int64_t> processed;
    for (const job_progress& p : f.seen) {
        processed.push_back(p.processed.value());
        BOOST_TEST(p.total.value() == 2);
    }
    BOOST_TEST((processed == std::vector<std::int64_t>{0, 1, 1, 2}));
}

BOOST_AUTO_TEST_CASE(evals_that_fail_and_evals_that_take_too_long)
{
    waiting f(3, "failed");
    const auto failed = f.sim.run(f.c.evals().wait("eg_1", f.noting()));
    BOOST_TEST(failed.value().status == "failed");
    BOOST_TEST(failed.value().failed.value() == 2);
    BOOST_TEST(failed.value().finished);

    waiting late(1'000);
    const auto done = late.sim.run(late.c.evals().wait("eg_1", late.noting().deadline(5s)));
    BOOST_TEST((done.error().code() == errc::deadline_exceeded));
    late.check_nothing_is_left();
}

BOOST_AUTO_TEST_SUITE_END()
