// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Runs whose connection is cut, at each event and at a thousand random bytes: the client's own network code over
// connections in memory, with TLS and without, against the simulated service, in virtual time. The service counts the
// requests.
#include "core/prng.hpp"

#include <runtype/event_stream.hpp>
#include <runtype/runtype.hpp>
#include <runtype/testing/simulation.hpp>

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <numeric>
#include <ostream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test::run_cuts_suite {
namespace {

namespace asio = boost::asio;
namespace data = boost::unit_test::data;
using namespace std::chrono_literals;
using testing::run_script;

/// Which answer of a run is cut.
enum class cut_answer : std::uint8_t {
    execute, ///< of the request that begins a run without a pause
    pause,   ///< of the request that begins one which waits for a tool
    resume,  ///< of the one that brings the tool's output
    approve, ///< of the one that brings a decision
    replay,  ///< of a request that attaches to a run which is over
};
std::ostream& operator<<(std::ostream& os, cut_answer a)
{
    constexpr const char* names[] = {"execute", "pause", "resume", "approve", "replay"};
    return os << names[static_cast<std::size_t>(a)];
}

/// Its number among the streamed answers of the run.
std::size_t number_of(cut_answer a) { return a == cut_answer::execute || a == cut_answer::pause ? 1 : 2; }
/// Requests of such a run that begin something or go on with it, if none is sent twice.
std::size_t posts_of(cut_answer a) { return a == cut_answer::execute || a == cut_answer::replay ? 1 : 2; }

run_script script_of(cut_answer a, bool durable)
{
    run_script s;
    s.durable(durable).text("Es war einmal — größer 🙂 — a run.");
    if (a == cut_answer::pause || a == cut_answer::resume) s.call("stock_level", R"({"sku":"Q-4"})");
    if (a == cut_answer::approve) s.approval("order", R"({"count":3})");
    s.text("Then there were three left, and they lived happily ever after.").finish("Three left.");
    return s;
}

struct seen {
    seen() {}

    std::vector<event> events;
    error failure;
    run_status status;

    [[nodiscard]] std::vector<std::int64_t> seqs() const
    {
        std::vector<std::int64_t> all;
        for (const event& e : events) all.push_back(e.seq().value_or(-1));
        return all;
    }
    [[nodiscard]] std::size_t count(std::string_view type) const
    {
        return static_cast<std::size_t>(
            std::count_if(events.begin(), events.end(), [&](const event& e) { return e.type() == type; }));
    }
};

std::vector<std::int64_t> up_to(std::size_t n)
{
    std::vector<std::int64_t> all(n);
    std::iota(all.begin(), all.end(), 1);
    return all;
}

asio::awaitable<seen> read(event_stream run)
{
    seen out;
    while (auto e = co_await run.next()) {
        if (*e)
            out.events.push_back(**e);
        else
            out.failure = e->error();
    }
    out.status = run.status();
    co_return out;
}

asio::awaitable<result<raw_json>> stock_level(tool_call) { co_return raw_json("3"); }
asio::awaitable<approval_decision> agree(events::approval_start) { co_return approval_decision(true); }

/// With TLS if the seed is even: half of a run's time goes into it.
struct cut_world {
    cut_world(std::uint64_t seed, run_script script, testing::network_conditions network)
        : sim(seed,
              testing::simulation_options()
                  .service(testing::simulator_options().agents(1).tls(seed % 2 == 0).run(std::move(script)))
                  .network(network)
                  .print_seed(false)),
          c(sim.get_executor(), sim.client_options())
    {
    }

    seen read_run()
    {
        auto params = execute_agent().message("user", "Hi").conversation_id("conv_1");
        tool_handlers tools;
        tools.on("stock_level", stock_level).on_approval(agree);
        return sim.run(read(c.agents().execute_stream("agent_1", std::move(params)).run_tools(std::move(tools))));
    }
    seen read_replay(const std::string& execution)
    {
        return sim.run(read(c.agents().execution_events("agent_1", execution, agent_execution_events_query("conv_1"))));
    }
    seen read_all(cut_answer a)
    {
        seen all = read_run();
        return a == cut_answer::replay ? read_replay(all.status.execution_id) : all;
    }

    [[nodiscard]] std::size_t posts() const
    {
        const auto all = sim.requests();
        return static_cast<std::size_t>(
            std::count_if(all.begin(), all.end(), [](const auto& r) { return r.method == "POST"; }));
    }
    [[nodiscard]] std::size_t attaches() const { return sim.requests().size() - posts(); }

    testing::simulation sim;
    client c;
};

/// An undisturbed run, and where the frames of the answer that will be cut end in it.
struct whole_run {
    whole_run(cut_answer a, bool durable)
    {
        cut_world w(2, script_of(a, durable), testing::network_conditions());
        const seen all = w.read_all(a);
        BOOST_TEST_REQUIRE(!all.failure, all.failure.to_string());
        BOOST_TEST_REQUIRE((all.status.state == run_state::completed));
        BOOST_TEST_REQUIRE(w.posts() == posts_of(a));
        events = all.events.size();
        BOOST_TEST_REQUIRE((all.seqs() == up_to(events)));
        bool counts = a != cut_answer::resume && a != cut_answer::approve;
        for (const event& e : all.events) {
            counts = counts || e.type() == (a == cut_answer::resume ? "tool_complete" : "approval_complete");
            if (!counts) {
                ++before;
                continue;
            }
            // As the simulator writes it.
            std::string frame = "event: " + e.type() + '\n';
            if (durable) frame += "id: " + std::to_string(*e.seq()) + '\n';
            frame += "data: " + std::string(e.raw().text()) + "\n\n";
            ends.push_back((ends.empty() ? 0 : ends.back()) + frame.size());
            if (a == cut_answer::pause && e.is<events::await>()) break;
        }
        BOOST_TEST_REQUIRE(!ends.empty());
    }

    /// How many events come before the cut.
    [[nodiscard]] std::size_t events_in(std::size_t bytes) const
    {
        return before + static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), bytes) - ends.begin());
    }
    [[nodiscard]] std::size_t size() const { return ends.back(); }

    std::size_t events = 0;
    std::size_t before = 0;
    std::vector<std::size_t> ends;
};

/// A durable run: cut once, and its first replay perhaps as well.
void check_durable(const whole_run& whole, cut_answer a, std::uint64_t seed, std::size_t cut, std::size_t replay)
{
    run_script script = script_of(a, true);
    script.drop_answer(number_of(a), cut).drop_answer(number_of(a) + 1, replay);
    // A replay that is cut may be cut again: that is still a run which is read to its end.
    cut_world w(seed, std::move(script), testing::network_conditions().latency(0ms, 3ms).short_io(0.05));
    BOOST_TEST_CONTEXT(
        a << ", seed " << seed << ", cut behind " << cut << " of " << whole.size() << " bytes, the next behind "
          << replay)
    {
        const seen all = w.read_all(a);
        // Before the first id nothing says that the run is durable, but of a run that is attached to it is known.
        if (whole.events_in(cut) == 0 && a != cut_answer::replay) {
            BOOST_TEST_REQUIRE((all.failure.code() == errc::stream_dropped));
            BOOST_TEST_REQUIRE(all.events.empty());
            BOOST_TEST_REQUIRE(w.posts() == 1u);
            return;
        }
        BOOST_TEST_REQUIRE(!all.failure, all.failure.to_string());
        BOOST_TEST_REQUIRE((all.seqs() == up_to(whole.events)));
        BOOST_TEST_REQUIRE(all.count("execution_complete") == 1u);
        BOOST_TEST_REQUIRE(all.events.back().type() == "execution_complete");
        BOOST_TEST_REQUIRE((all.status.state == run_state::completed));
        BOOST_TEST_REQUIRE(all.status.gaps == 0u);
        BOOST_TEST_REQUIRE(w.posts() == posts_of(a));
        BOOST_TEST_REQUIRE(w.attaches() >= (a == cut_answer::replay ? 1u : 0u) + (cut < whole.size() ? 1u : 0u));
    }
}

/// Any other run: what came whole is handed on, the drop is reported, and nothing is sent again.
void check_plain(const whole_run& whole, cut_answer a, std::uint64_t seed, std::size_t cut)
{
    run_script script = script_of(a, false);
    script.drop_answer(number_of(a), cut);
    cut_world w(seed, std::move(script), testing::network_conditions().latency(0ms, 3ms).short_io(0.05));
    BOOST_TEST_CONTEXT(a << ", seed " << seed << ", cut behind " << cut << " of " << whole.size() << " bytes")
    {
        const seen all = w.read_all(a);
        const std::size_t came = whole.events_in(cut);
        BOOST_TEST_REQUIRE((all.seqs() == up_to(came)));
        if (came == whole.events) { // cut behind its last event
            BOOST_TEST_REQUIRE(!all.failure);
            BOOST_TEST_REQUIRE((all.status.state == run_state::completed));
        } else {
            BOOST_TEST_REQUIRE((all.failure.code() == errc::stream_dropped), all.failure.to_string());
            BOOST_TEST_REQUIRE((all.failure.stopped() == stop_reason::unsafe_to_repeat));
            BOOST_TEST_REQUIRE(all.status.last_seq.value_or(0) == static_cast<std::int64_t>(came));
        }
        BOOST_TEST_REQUIRE(w.posts() == posts_of(a));
        BOOST_TEST_REQUIRE(w.attaches() == 0u);
    }
}

const std::vector<cut_answer> every_answer{
    cut_answer::execute, cut_answer::pause, cut_answer::resume, cut_answer::approve, cut_answer::replay};
/// A run that is not durable has no replay, and one that was told what it waits for before it was cut is not dropped.
const std::vector<cut_answer> answers_of_plain_runs{cut_answer::execute, cut_answer::resume, cut_answer::approve};

BOOST_AUTO_TEST_SUITE(run_cuts)

BOOST_DATA_TEST_CASE(a_durable_run_cut_at_each_event, data::make(every_answer), a)
{
    const whole_run whole(a, true);
    check_durable(whole, a, 2, 0, 0);
    for (const std::size_t cut : whole.ends) check_durable(whole, a, 2 * cut, cut, cut / 3);
}

BOOST_DATA_TEST_CASE(a_durable_run_cut_at_a_thousand_random_bytes, data::make(every_answer), a)
{
    const whole_run whole(a, true);
    testing::for_each_seed(1, 1'000, [&](std::uint64_t seed) {
        detail::prng random(seed);
        // Within the first frame nothing says that a run is durable: the cuts at events look at that.
        const std::size_t first = whole.before > 0 || a == cut_answer::replay ? 0 : whole.ends.front();
        const std::size_t cut = first + random.below(whole.size() - first);
        check_durable(whole, a, seed, cut, random.below(2 * whole.size()));
    });
}

BOOST_DATA_TEST_CASE(a_run_that_is_not_durable_cut_at_each_event, data::make(answers_of_plain_runs), a)
{
    const whole_run whole(a, false);
    check_plain(whole, a, 2, 0);
    for (const std::size_t cut : whole.ends) check_plain(whole, a, 2 * cut, cut);
}

BOOST_DATA_TEST_CASE(a_run_that_is_not_durable_cut_at_a_thousand_random_bytes, data::make(answers_of_plain_runs), a)
{
    const whole_run whole(a, false);
    testing::for_each_seed(1, 1'000, [&](std::uint64_t seed) {
        detail::prng random(seed);
        check_plain(whole, a, seed, random.below(whole.size()));
    });
}

BOOST_AUTO_TEST_CASE(answers_count_from_one)
{
    BOOST_CHECK_THROW(run_script().drop_answer(0, 1), std::invalid_argument);
    BOOST_TEST(run_script().drop_after(7).drops().at(1) == 7u);
}

// A request of its own that goes on with a run does not know the conversation: it cannot attach, and says so.
BOOST_AUTO_TEST_CASE(a_continuation_that_cannot_attach_is_dropped_and_not_sent_again)
{
    run_script script = script_of(cut_answer::resume, true);
    script.drop_answer(2, 300);
    cut_world w(2, std::move(script), testing::network_conditions());
    auto params = execute_agent().message("user", "Hi").conversation_id("conv_1");
    const seen begun = w.sim.run(read(w.c.agents().execute_stream("agent_1", std::move(params))));
    BOOST_TEST((begun.status.state == run_state::paused));
    auto outputs = resume_agent(begun.status.execution_id).tool_outputs(raw_json(std::string(R"({"call_1":3})")));
    const seen rest = w.sim.run(read(w.c.agents().resume_stream("agent_1", std::move(outputs))));
    BOOST_TEST(!rest.events.empty());
    BOOST_TEST((rest.failure.code() == errc::stream_dropped));
    BOOST_TEST((rest.failure.stopped() == stop_reason::unsafe_to_repeat));
    BOOST_TEST(rest.failure.message().find("conversation") != std::string_view::npos, rest.failure.message());
    BOOST_TEST(w.posts() == 2u);
    BOOST_TEST(w.attaches() == 0u);
    // Whoever knows the conversation can have the rest.
    const std::int64_t last = rest.status.last_seq.value();
    const seen replay = w.sim.run(read(w.c.agents().execution_events(
        "agent_1", begun.status.execution_id, agent_execution_events_query("conv_1").after(last))));
    BOOST_TEST(!replay.failure);
    BOOST_TEST(replay.events.front().seq().value() == last + 1);
    BOOST_TEST((replay.status.state == run_state::completed));
    BOOST_TEST(w.posts() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::run_cuts_suite
