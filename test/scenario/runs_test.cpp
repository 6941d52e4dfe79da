// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Runs of the simulated service, over real connections with TLS.
#include "network_fixture.hpp"

#include <runtype/client.hpp>
#include <runtype/event_stream.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/asio/steady_timer.hpp>
#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;
using testing::run_script;
using testing::simulator;
using testing::simulator_options;

const std::string durable_request = R"({"messages":[],"conversationId":"conv_1"})";

struct seen {
    seen() {}

    std::vector<std::int64_t> seqs;
    std::vector<std::string> types;
    std::string text;
    error failure;
};

asio::awaitable<seen> read_run(event_stream& run)
{
    seen out;
    while (auto e = co_await run.next()) {
        if (!*e) {
            out.failure = e->error();
            break;
        }
        out.seqs.push_back((*e)->seq().value_or(-1));
        out.types.push_back((*e)->type());
        if (const auto* delta = (*e)->get_if<events::text_delta>()) out.text += delta->delta;
    }
    co_return out;
}

/// The time is a test's own, so that back-off takes none.
struct world {
    explicit world(run_script script, simulator_options options = simulator_options())
        : server(ioc, options.run(std::move(script)).agents(1)),
          clock(std::make_shared<manual_clock>(ioc.get_executor()))
    {
        c.emplace(
            ioc, client_options(server.api_key())
                     .base_url(server.base_url())
                     .ca_pem(server.ca_pem())
                     .time_source(clock)
                     .seed(7));
    }

    event_stream start(std::string body = durable_request)
    {
        return c->stream("POST", "/agents/agent_1/execute", raw_json(std::move(body)));
    }
    /// To the end. A stream that waits before it attaches is given the time it waits for.
    seen read(event_stream& run)
    {
        job<seen> j(ioc, read_run(run));
        run_until(ioc, [&] {
            if (!j.done() && waits_for_time()) clock->advance_to_next();
            return j.done();
        });
        return j.take();
    }
    std::size_t count(std::string_view operation) const
    {
        std::size_t n = 0;
        for (const auto& r : server.requests()) n += r.operation == operation ? 1u : 0u;
        return n;
    }

    asio::io_context ioc;
    simulator server;
    std::shared_ptr<manual_clock> clock;
    std::optional<client> c;

private:
    bool waits_for_time() const { return c->stats().connections_active == 0; }
};

run_script story()
{
    run_script s;
    s.text("Once upon a time — größer 🙂 — there was a run that nobody wanted to lose.")
        .text("The end.")
        .finish("The end.");
    return s;
}

BOOST_AUTO_TEST_SUITE(runs)

BOOST_AUTO_TEST_CASE(a_run_comes_event_by_event)
{
    world w(story());
    event_stream run = w.start();
    const seen all = w.read(run);
    BOOST_TEST(!all.failure, all.failure);
    BOOST_TEST(all.text == "Once upon a time — größer 🙂 — there was a run that nobody wanted to lose.The end.");
    BOOST_TEST(all.types.front() == "execution_start");
    BOOST_TEST(all.types.back() == "execution_complete");
    BOOST_TEST((run.status().state == run_state::completed));
}

BOOST_AUTO_TEST_CASE(a_durable_run_whose_connection_is_cut_is_read_to_its_end)
{
    world whole(story().durable(true));
    event_stream first = whole.start();
    const seen expected = whole.read(first);
    BOOST_TEST(!expected.failure);
    const std::size_t bytes = static_cast<std::size_t>(first.stats().bytes);
    // A step that is no divisor of anything, so that the cuts fall everywhere within frames.
    for (std::size_t cut = 1; cut < bytes; cut += 211) {
        world w(story().durable(true).drop_after(cut));
        event_stream run = w.start();
        const seen all = w.read(run);
        BOOST_TEST_CONTEXT("cut after " << cut << " of " << bytes << " bytes")
        {
            BOOST_TEST(w.count("agents.execute") == 1u);
            if (all.seqs.empty()) { // nothing says yet that it is durable
                BOOST_TEST((all.failure.code() == errc::stream_dropped));
                continue;
            }
            BOOST_TEST(!all.failure, all.failure);
            BOOST_TEST(all.seqs == expected.seqs);
            BOOST_TEST(all.types == expected.types);
            BOOST_TEST(w.count("agents.execution_events") >= 1u);
        }
    }
}

BOOST_AUTO_TEST_CASE(a_run_that_is_not_durable_is_dropped_with_its_connection)
{
    world w(story().drop_after(700));
    event_stream run = w.start();
    const seen all = w.read(run);
    BOOST_TEST((all.failure.code() == errc::stream_dropped), all.failure);
    BOOST_TEST(!all.seqs.empty());
    BOOST_TEST((run.status().state == run_state::dropped));
    BOOST_TEST(w.server.requests().size() == 1u);
}

BOOST_AUTO_TEST_CASE(tools_and_approvals)
{
    for (const bool yes : {true, false}) {
        run_script s;
        s.text("Let me look.").call("stock_level", R"({"sku":"Q-4"})").call("stock_level", R"({"sku":"Q-5"})");
        s.text("Shall I order?").approval("order", R"({"count":3})", "Order three").text("Ordered.").finish("Ordered.");
        world w(s);
        auto stock = [](tool_call call) -> asio::awaitable<result<raw_json>> { co_return call.parameters; };
        auto decide = [yes](events::approval_start) -> asio::awaitable<approval_decision> {
            co_return approval_decision(yes);
        };
        tool_handlers tools;
        tools.on("stock_level", stock).on_approval(decide);
        event_stream run = w.start().run_tools(tools);
        const seen all = w.read(run);
        BOOST_TEST(!all.failure, all.failure);
        BOOST_TEST((run.status().state == run_state::completed));
        BOOST_TEST(w.count("dispatch.resume") == 1u);
        BOOST_TEST(w.count("agents.approve") == 1u);
        BOOST_TEST(
            all.text ==
            std::string("Let me look.Shall I order?") + (yes ? "Ordered." : "As you wish: it is not done."));
    }
}

BOOST_AUTO_TEST_CASE(a_silent_connection_is_dropped)
{
    run_script s;
    s.text("Hello").every(1h).text("never");
    world w(s);
    event_stream run = w.c->stream(
        "POST", "/agents/agent_1/execute", raw_json(std::string(R"({"messages":[]})")),
        request_options().stream_idle(5s));
    job<seen> j(w.ioc, read_run(run));
    run_until(w.ioc, [&] { return run.stats().items >= 4; });
    quiesce(w.ioc);
    BOOST_TEST(!j.done());
    w.clock->advance(4s);
    quiesce(w.ioc);
    BOOST_TEST(!j.done());
    w.clock->advance(2s);
    run_until(w.ioc, [&] { return j.done(); });
    BOOST_TEST((j.get().failure.code() == errc::stream_dropped), j.get().failure);
    BOOST_TEST(w.c->stats().connections_active == 0u);
}

BOOST_AUTO_TEST_CASE(cancelling_mid_stream_closes_the_connection)
{
    run_script s;
    s.text("Hello").every(1h).text("never");
    world w(s);
    event_stream run = w.start();
    job<seen> j(w.ioc, read_run(run));
    run_until(w.ioc, [&] { return run.stats().items >= 4; });
    BOOST_TEST(w.server.stats().open_connections == 1u);
    j.cancel();
    run_until(w.ioc, [&] { return j.done() && w.server.stats().open_connections == 0; });
    BOOST_TEST((j.get().failure.code() == errc::cancelled));
    BOOST_TEST(w.c->stats().connections_idle == 0u);
}

BOOST_AUTO_TEST_CASE(destroying_the_generator_closes_the_connection)
{
    run_script s;
    s.text("Hello").every(1h).text("never");
    world w(s);
    {
        event_stream run = w.start();
        job<std::optional<result<event>>> j(w.ioc, run.next());
        run_until(w.ioc, [&] { return j.done(); });
        BOOST_TEST(w.server.stats().open_connections == 1u);
    }
    run_until(w.ioc, [&] { return w.server.stats().open_connections == 0; });
    BOOST_TEST(w.c->stats().connections_active == 0u);
}

// What the flow control of the connection holds back is not held here: of some 3 MB the client takes what fits its
// buffers, until somebody asks for more.
BOOST_AUTO_TEST_CASE(a_stalled_caller_pushes_back_on_the_connection)
{
    run_script s;
    for (int i = 0; i < 300; ++i) s.event(R"("type":"custom","name":"big","value":")" + std::string(10'000, 'x') + '"');
    s.finish("done");
    world w(s);
    event_stream run = w.start();
    job<std::optional<result<event>>> first(w.ioc, run.next());
    run_until(w.ioc, [&] { return first.done(); });
    quiesce(w.ioc);
    BOOST_TEST(run.stats().bytes <= 64u * 1024u);
    BOOST_TEST(w.c->stats().bytes_received <= 64u * 1024u);
    const seen all = w.read(run);
    BOOST_TEST(!all.failure, all.failure);
    BOOST_TEST(all.seqs.size() == 301u);
}

BOOST_AUTO_TEST_CASE(an_answer_without_a_stream)
{
    world w(story());
    const std::string body = R"({"messages":[],"options":{"streamResponse":false}})";
    event_stream run = w.start(body);
    job<result<std::string>> j(w.ioc, run.final_output());
    run_until(w.ioc, [&] { return j.done(); });
    BOOST_TEST(j.get().value() == "The end.");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
