// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What reads runs. However it ends: a run is started once and answered once, its events come once and in order, and a
// durable one goes on where it stood.
#include "sim_world.hpp"

#include <runtype/event_stream.hpp>

#include <boost/asio/this_coro.hpp>

#include <stdexcept>
#include <utility>

namespace runtype::test {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::run_script;

namespace {

const std::string conversation = "conv_1";

void tells(testing::simulator_options& o)
{
    run_script script;
    o.run(script.every(1ms).text("Good morning.").finish("Good morning."));
}
void tells_durably(testing::simulator_options& o)
{
    run_script script;
    o.run(script.every(1ms).durable(true).text("Good morning.").finish("Good morning."));
}
void tells_durably_and_drops(testing::simulator_options& o)
{
    run_script script;
    o.run(script.durable(true).drop_after(400).text("Good morning.").finish("Good morning."));
}
void asks(testing::simulator_options& o)
{
    run_script script;
    script.call("stock", R"({"sku":"Q-4"})")
        .call("stock", R"({"sku":"Q-5"})")
        .text("Three left.")
        .finish("Three left.");
    o.run(script);
}
void asks_for_approval(testing::simulator_options& o)
{
    run_script script;
    o.run(script.approval("refund").finish("Done."));
}

std::string agent_id(sim_world& w) { return w.sim.agent_ids().at(0); }

event_stream start(sim_world& w)
{
    return w.c->agents().execute_stream(
        agent_id(w), execute_agent().message("user", "Hello").conversation_id(conversation));
}

event_stream attach(sim_world& w, std::int64_t after)
{
    return w.c->agents().execution_events(
        agent_id(w), w.notes.execution, agent_execution_events_query(conversation).after(after));
}

std::string label_of(const event& e) { return std::string(e.type()) + ' ' + std::to_string(e.seq().value_or(-1)); }

asio::awaitable<op_end> read_run(sim_world& w, event_stream run, run_state expected)
{
    op_end end = w.good();
    while (auto e = co_await run.next()) {
        if (!*e) {
            end = w.end_of(*e);
            break;
        }
        w.notes.seen.push_back(label_of(**e));
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (!is_cancelled(cancellation)) continue;
        end = w.stopped();
        break;
    }
    end.depth = w.sim.depth();
    w.notes.execution = run.status().execution_id;
    w.notes.last_seq = run.status().last_seq;
    if (end.good && run.status().state != expected) throw std::logic_error("the run has another end");
    co_return end;
}

asio::awaitable<op_end> read_text(sim_world& w)
{
    event_stream run = start(w);
    auto pieces = run.text();
    op_end end = w.good();
    std::string& text = w.notes.seen.emplace_back();
    while (auto piece = co_await pieces.next()) {
        if (!*piece) {
            end = w.end_of(*piece);
            break;
        }
        text += **piece;
        const auto cancellation = co_await asio::this_coro::cancellation_state;
        if (!is_cancelled(cancellation)) continue;
        end = w.stopped();
        break;
    }
    end.depth = w.sim.depth();
    co_return end;
}

asio::awaitable<op_end> read_output(sim_world& w)
{
    event_stream run = start(w);
    const result<std::string> output = co_await run.final_output();
    if (output) w.notes.seen.push_back(*output);
    co_return w.end_of(output);
}

/// The stock of a shop, which takes a while to look at.
asio::awaitable<result<raw_json>> look_up(sim_world& w, std::string call)
{
    const counted_as_running scope(w);
    w.notes.seen.push_back(std::move(call));
    co_await w.sim.wait_for(2ms);
    co_return raw_json(R"({"left":3})");
}

asio::awaitable<op_end> run_with_tools(sim_world& w)
{
    auto stock = [&w](tool_call call) { return look_up(w, std::move(call.id)); };
    auto run = start(w).run_tools(tool_handlers().on("stock", stock));
    const result<std::string> output = co_await run.final_output();
    if (output && *output != "Three left.") throw std::logic_error("the run has another output");
    co_return w.end_of(output);
}

asio::awaitable<op_end> run_with_approval(sim_world& w)
{
    auto decide = [&w](events::approval_start asked) -> asio::awaitable<approval_decision> {
        const counted_as_running scope(w);
        w.notes.seen.push_back(asked.approval_id);
        co_await w.sim.wait_for(2ms);
        co_return approval_decision(true);
    };
    auto run = start(w).run_tools(tool_handlers().on_approval(decide));
    const result<std::string> output = co_await run.final_output();
    if (output && *output != "Done.") throw std::logic_error("the run has another output");
    co_return w.end_of(output);
}

/// Up to the pause.
void pause(sim_world& w)
{
    const op_end end = w.sim.run(read_run(w, start(w), run_state::paused));
    BOOST_TEST_REQUIRE(end.good, end);
    w.notes.seen.clear();
}

asio::awaitable<op_end> resume(sim_world& w)
{
    auto params = resume_dispatch(w.notes.execution);
    params.tool_outputs(raw_json(R"({"call_1":{"left":3},"call_2":{"left":0}})"));
    return read_run(w, w.c->dispatch().resume_stream(std::move(params)), run_state::completed);
}

asio::awaitable<op_end> approve(sim_world& w)
{
    auto params = approve_agent_call(w.notes.execution, "approval_1", "approved");
    return read_run(w, w.c->agents().approve_stream(agent_id(w), std::move(params)), run_state::completed);
}

asio::awaitable<op_end> read_old_run(sim_world& w)
{
    w.notes.seen.clear();
    return read_run(w, attach(w, 0), run_state::completed);
}

void run_before(sim_world& w)
{
    const op_end end = w.sim.run(read_run(w, start(w), run_state::completed));
    BOOST_TEST_REQUIRE(end.good, end);
}

// ---- oracles

/// Numbers without a hole, from where the first one is; a run is started once.
void in_order(sim_world& w, const op_end&)
{
    BOOST_TEST(w.executed("agents.execute") <= 1u);
    std::int64_t last = -1;
    for (const std::string& seen : w.notes.seen) {
        const std::int64_t seq = std::stoll(seen.substr(seen.find(' ')));
        if (last >= 0) BOOST_TEST(seq == last + 1);
        last = seq;
    }
}

/// What came and what is left of it are the run.
void whole_when_attached_to(sim_world& w, const op_end& end)
{
    in_order(w, end);
    if (w.notes.execution.empty()) return; // its start had not come
    const std::int64_t after = w.notes.last_seq.value_or(0);
    std::vector<std::string> got = w.notes.seen;
    const auto read_on = [&](std::int64_t from) {
        w.notes.seen.clear();
        const op_end read = w.sim.run(read_run(w, attach(w, from), run_state::completed));
        BOOST_TEST(read.good, read);
        return w.notes.seen;
    };
    const std::vector<std::string> whole = read_on(0);
    BOOST_TEST(whole.size() == 6u);
    if (!end.good) {
        const auto rest = read_on(after);
        got.insert(got.end(), rest.begin(), rest.end());
    }
    BOOST_TEST(got == whole, boost::test_tools::per_element());
}

void says_good_morning(sim_world& w, const op_end& end)
{
    BOOST_TEST(w.executed("agents.execute") <= 1u);
    const std::string text = w.notes.seen.empty() ? std::string() : w.notes.seen.front();
    BOOST_TEST(std::string("Good morning.").starts_with(text));
    if (end.good) BOOST_TEST(text == "Good morning.");
}

/// Nobody is asked twice, nobody is left at work, and the answers go out once.
auto answered_once(std::size_t asked, std::string operation)
{
    return [asked, operation](sim_world& w, const op_end& end) {
        BOOST_TEST(w.executed("agents.execute") <= 1u);
        BOOST_TEST(w.executed(operation) <= 1u);
        BOOST_TEST(w.notes.running == 0);
        BOOST_TEST(w.notes.seen.size() <= asked);
        std::sort(w.notes.seen.begin(), w.notes.seen.end());
        BOOST_TEST((std::adjacent_find(w.notes.seen.begin(), w.notes.seen.end()) == w.notes.seen.end()));
        if (!end.good) return;
        BOOST_TEST(w.notes.seen.size() == asked);
        BOOST_TEST(w.executed(operation) == 1u);
    };
}

void resumed_once(sim_world& w, const op_end& end)
{
    in_order(w, end);
    const std::size_t answers = w.executed("dispatch.resume") + w.executed("agents.approve");
    BOOST_TEST(answers <= 1u);
    if (end.good) BOOST_TEST(answers == 1u);
}

} // namespace

std::vector<operation_kind> run_kinds()
{
    const auto read = [](sim_world& w) { return read_run(w, start(w), run_state::completed); };
    return {
        operation_kind("run", read).on(tells).checked(in_order),
        operation_kind("durable run", read).without_tls().on(tells_durably).checked(whole_when_attached_to),
        operation_kind("durable run that drops", read)
            .without_tls()
            .on(tells_durably_and_drops)
            .checked(whole_when_attached_to),
        operation_kind("run that is attached to", read_old_run)
            .without_tls()
            .on(tells_durably)
            .prepared(run_before)
            .checked(whole_when_attached_to),
        operation_kind("text of a run", read_text).without_tls().on(tells).checked(says_good_morning),
        operation_kind("output of a run", read_output).without_tls().on(tells).checked(says_good_morning),
        operation_kind("run with tools", run_with_tools)
            .without_tls()
            .on(asks)
            .checked(answered_once(2, "dispatch.resume")),
        operation_kind("run with an approval", run_with_approval)
            .without_tls()
            .on(asks_for_approval)
            .checked(answered_once(1, "agents.approve")),
        operation_kind("run that is resumed", resume).without_tls().on(asks).prepared(pause).checked(resumed_once),
        operation_kind("run that is approved", approve)
            .without_tls()
            .on(asks_for_approval)
            .prepared(pause)
            .checked(resumed_once),
    };
}

} // namespace runtype::test
