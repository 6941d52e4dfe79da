// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// A call is cancelled at each of its suspension points, and each of its I/O steps fails, hangs, or loses the
// connection. The points are not written down here: the simulation counts them. Between two turns of the scheduler
// everything is suspended, so the turns of an undisturbed run are all the points there are.
//
// "Within one turn" is exact: the signal is raised by a handler of the same executor, before all that is ready, and so
// has reached the coroutine when that handler is over; the operation has ended when what this made ready has run, once.
// That holds for an operation that is made of many coroutines, too.
//
// A failure names its seed; RUNTYPE_SIMULATION_SEED repeats it alone.

#include "sim_world.hpp"

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/error.hpp>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;
using testing::io_kind;
using testing::io_plan;

const std::vector<operation_kind> kinds = all_operations();
const std::size_t single_calls = call_kinds().size(); // the first ones of them
const std::vector<asio::cancellation_type> types{
    asio::cancellation_type::terminal, asio::cancellation_type::partial, asio::cancellation_type::total};

std::uint64_t seeds() { return times(2, 40); }

/// Of what is more than a call every n-th point by default, and with the next seed, or type, the points beside them:
/// the long version leaves none out.
constexpr std::uint64_t usual_points = 20;
std::uint64_t stride_of(std::size_t kind, std::uint64_t points)
{
    return long_version() || kind < single_calls ? 1 : std::max<std::uint64_t>(1, points / usual_points);
}

/// A world in which an operation is under way.
class under_way {
public:
    under_way(const operation_kind& kind, std::uint64_t seed, testing::simulation_options options)
        : kind_(kind), world(seed, std::move(options), [&](client_options& o) { adapt(o, kind); })
    {
        if (kind.prepare) kind.prepare(world);
        if (kind.warm) BOOST_TEST_REQUIRE(world.sim.run(world.c->request("GET", "/agents")).has_value());
        if (kind.taken) {
            other_.emplace(world.executor, world.c->request("GET", "/agents"));
            while (world.c->stats().connections_active == 0) world.sim.turn();
        }
        first_step = world.sim.step_count();
        op.emplace(world.executor, run_op(*this));
    }
    under_way(const under_way&) = delete;
    under_way& operator=(const under_way&) = delete;

    /// To the end of the operation; how many turns that took.
    std::uint64_t finish()
    {
        std::uint64_t turns = 0;
        for (; !op->done() && turns < 20'000; ++turns) {
            if (!world.sim.turn()) break;
        }
        BOOST_TEST_REQUIRE(op->done(), "no end after " << turns << " turns");
        return turns;
    }

    /// Cancels the operation now, from within the program; the turn is over then.
    void cancel(asio::cancellation_type type)
    {
        world.sim.run_first([&] { op->cancel(type); });
        world.sim.turn();
        world.sim.reset_depth();
    }

    /// Whatever the operation came to, the client is as good as new, and what it did is whole.
    void check_afterwards()
    {
        world.sim.run();
        if (other_) BOOST_TEST(other_->done());
        BOOST_TEST(world.notes.running == 0);
        world.check_at_rest(world.c->stats());
        if (!kind_.ends_the_client) {
            world.sim.set_plan(io_plan());
            world.sim.set_faults(testing::fault_plan());
            const auto next = world.sim.run(world.c->request("GET", "/agents"));
            BOOST_TEST(next.has_value(), (next ? "" : next.error().to_string()));
        }
        if (kind_.oracle) kind_.oracle(world, op->get());
        world.check_no_poisoned_connection();
        world.check_nothing_left();
    }

private:
    // A coroutine that is cancelled before it has begun never gets to the library.
    static asio::awaitable<op_end> run_op(under_way& self)
    {
        const asio::enable_total_cancellation filter;
        co_await asio::this_coro::reset_cancellation_state(filter);
        self.begun = true;
        co_return co_await self.kind_.run(self.world);
    }

    const operation_kind& kind_;
    std::optional<job<result<response>>> other_;

public:
    sim_world world;
    std::uint64_t first_step = 0;
    bool begun = false;
    std::optional<job<op_end>> op;
};

BOOST_AUTO_TEST_SUITE(suspension_points)

/// One cancellation. How it ended, if there was anything to cancel.
std::optional<op_end>
cancelled_at(const operation_kind& kind, std::uint64_t seed, std::uint64_t point, asio::cancellation_type type)
{
    under_way u(kind, seed, world_of(kind));
    for (std::uint64_t n = 0; n < point; ++n) u.world.sim.turn();
    BOOST_TEST_REQUIRE(!u.op->done());
    if (!u.begun) return std::nullopt;
    const auto before = u.world.sim.clock()->elapsed();
    u.cancel(type);
    u.finish();
    const op_end end = u.op->get();
    // A success is one that had come already when the cancellation did.
    BOOST_TEST((end.good || end.is(errc::cancelled)), end);
    BOOST_TEST(end.depth == 0u, end);
    BOOST_TEST((u.world.sim.clock()->elapsed() == before));
    u.check_afterwards();
    return end;
}

BOOST_DATA_TEST_CASE(cancelled_at_each_of_them, data::xrange(kinds.size()), index)
{
    const operation_kind& kind = kinds[index];
    std::uint64_t points = 0;
    std::uint64_t cancelled = 0;
    const std::uint64_t seeds_run = testing::for_each_seed(1, seeds(), [&](std::uint64_t seed) {
        under_way undisturbed(kind, seed, world_of(kind));
        const std::uint64_t turns = undisturbed.finish();
        BOOST_TEST_REQUIRE(undisturbed.op->get().good, undisturbed.op->get());
        undisturbed.check_afterwards();
        const std::uint64_t stride = stride_of(index, turns);
        for (std::size_t t = 0; t < types.size(); ++t) {
            for (std::uint64_t point = (seed + t) % stride; point < turns; point += stride) {
                BOOST_TEST_CONTEXT(kind.name << ", seed " << seed << ", turn " << point << ", type " << int(types[t]))
                {
                    const auto end = cancelled_at(kind, seed, point, types[t]);
                    if (!end) continue;
                    cancelled += end->good ? 0 : 1;
                    ++points;
                }
            }
        }
    });
    BOOST_TEST_MESSAGE(kind.name << ": " << points << " cancellations, " << cancelled << " ended as cancelled");
    BOOST_TEST(points >= 3 * seeds_run * 4);
    if (!kind.ends_the_client) BOOST_TEST(cancelled > points / 2);
}

// Where the last task of several had ended before its group looked, the group once looked twice.
BOOST_DATA_TEST_CASE(groups_that_ended_a_turn_late, data::make({"for_each", "map"}), name)
{
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const operation_kind& k) { return k.name == name; });
    BOOST_TEST_REQUIRE((kind != kinds.end()));
    for (const std::uint64_t seed : {3u, 10u}) {
        under_way undisturbed(*kind, seed, world_of(*kind));
        const std::uint64_t turns = undisturbed.finish();
        for (std::uint64_t point = 0; point < turns; ++point) {
            BOOST_TEST_CONTEXT(name << ", seed " << seed << ", turn " << point)
            cancelled_at(*kind, seed, point, asio::cancellation_type::terminal);
        }
    }
}

enum class trouble { reset, timed_out, broken_pipe, cut_by_reset, cut_by_fin, hang };
const std::vector<trouble> troubles{trouble::reset,        trouble::timed_out,  trouble::broken_pipe,
                                    trouble::cut_by_reset, trouble::cut_by_fin, trouble::hang};

io_plan plan_of(std::uint64_t step, trouble t)
{
    switch (t) {
    case trouble::reset: return io_plan().fail(step, asio::error::connection_reset);
    case trouble::timed_out: return io_plan().fail(step, asio::error::timed_out);
    case trouble::broken_pipe: return io_plan().fail(step, asio::error::broken_pipe);
    case trouble::cut_by_reset: return io_plan().cut(step, testing::cut_style::reset);
    case trouble::cut_by_fin: return io_plan().cut(step, testing::cut_style::fin);
    case trouble::hang: break;
    }
    return io_plan().stall(step);
}

BOOST_DATA_TEST_CASE(failing_at_each_of_them, data::xrange(kinds.size()), index)
{
    const operation_kind& kind = kinds[index];
    std::uint64_t failures = 0;
    std::vector<std::uint64_t> tried(troubles.size());
    const std::uint64_t seeds_run = testing::for_each_seed(1, seeds(), [&](std::uint64_t seed) {
        under_way undisturbed(kind, seed, world_of(kind).record_steps(true));
        undisturbed.finish();
        const std::vector<testing::io_step> steps = undisturbed.world.sim.steps();
        const std::uint64_t stride = stride_of(index, steps.size() - undisturbed.first_step);
        for (std::size_t n = undisturbed.first_step; n < steps.size(); ++n) {
            if (steps[n].kind == io_kind::timer) continue; // a clock does not fail
            for (const trouble t : troubles) {
                if ((n + seed + static_cast<std::size_t>(t)) % stride != 0) continue;
                BOOST_TEST_CONTEXT(kind.name << ", seed " << seed << ", " << steps[n] << ", trouble " << int(t))
                {
                    ++tried[static_cast<std::size_t>(t)];
                    under_way u(kind, seed, world_of(kind).plan(plan_of(n + 1, t)));
                    u.finish();
                    const op_end end = u.op->get();
                    BOOST_TEST(!end.is(errc::cancelled), end);
                    BOOST_TEST(!end.is(errc::bad_response), end);
                    // Nothing lasts longer than its deadline.
                    BOOST_TEST((u.world.sim.clock()->elapsed() <= client_options::default_deadline * 3));
                    failures += end.good ? 0 : 1;
                    u.check_afterwards();
                }
            }
        }
        BOOST_TEST(steps.size() > undisturbed.first_step);
    });
    const std::uint64_t runs = std::accumulate(tried.begin(), tried.end(), std::uint64_t(0));
    BOOST_TEST_MESSAGE(kind.name << ": " << runs << " troubles, " << failures << " ended in an error");
    BOOST_TEST(runs > 0);
    if (seeds_run == seeds()) BOOST_TEST(std::count(tried.begin(), tried.end(), 0u) == 0); // each of them was tried
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
