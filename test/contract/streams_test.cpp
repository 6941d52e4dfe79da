// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The typed calls whose answers are streams of events, against runs of the simulated service.
#include "network_fixture.hpp"

#include <runtype/client.hpp>
#include <runtype/event_stream.hpp>
#include <runtype/resources/agents.hpp>
#include <runtype/resources/browser.hpp>
#include <runtype/resources/dispatch.hpp>
#include <runtype/resources/evals.hpp>
#include <runtype/testing/simulator.hpp>

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype::test::streams_suite {
namespace {

namespace asio = boost::asio;
using testing::logged_request;
using testing::run_script;

/// What came of a stream.
struct seen {
    seen() {}

    std::vector<std::string> types;
    std::optional<error> failure;
    run_status status;
};

asio::awaitable<seen> read(event_stream& run)
{
    seen out;
    while (auto event = co_await run.next()) {
        if (*event)
            out.types.push_back((*event)->type());
        else
            out.failure = event->error();
    }
    out.status = run.status();
    co_return out;
}

asio::awaitable<result<raw_json>> stock_level(tool_call) { co_return raw_json("3"); }

/// A service whose runs call a tool, ask for an approval, and end.
struct world {
    world() : server(ioc, testing::simulator_options().run(script()))
    {
        client_options chosen(server.api_key());
        chosen.base_url(server.base_url()).ca_pem(server.ca_pem()).retry(retry_policy::none());
        c.emplace(ioc, std::move(chosen));
    }

    static run_script script()
    {
        run_script s;
        s.text("Looking.").call("stock_level").text("Three.").approval("refund").text("Done.").finish("Done.");
        return s;
    }
    seen read_all(event_stream run) { return run_io(ioc, read(run)); }
    /// The body of the last request.
    boost::json::value body() const { return boost::json::parse(server.requests().back().body); }
    bool authorized() const { return server.requests().back().header("authorization").has_value(); }

    asio::io_context ioc;
    testing::simulator server;
    std::optional<client> c;
};

void is_paused_for_call(const seen& run)
{
    BOOST_TEST(!run.failure);
    BOOST_TEST((run.status.state == run_state::paused));
    BOOST_TEST(run.status.calls.size() == 1u);
    BOOST_TEST(run.types.front() == "execution_start");
}

void is_paused_for_approval(const seen& run)
{
    BOOST_TEST(!run.failure);
    BOOST_TEST((run.status.state == run_state::paused));
    BOOST_TEST(run.status.approvals.size() == 1u);
    BOOST_TEST(run.types.front() == "tool_complete");
}

void is_complete(const seen& run)
{
    BOOST_TEST(!run.failure);
    BOOST_TEST((run.status.state == run_state::completed));
    BOOST_TEST(run.types.back() == "execution_complete");
}

const raw_json outputs(std::string(R"({"call_1":3})"));

} // namespace

BOOST_AUTO_TEST_SUITE(streams_suite)

BOOST_AUTO_TEST_CASE(a_refused_run_is_an_error_and_no_event)
{
    world w;
    w.server.set_faults(testing::fault_plan().add(testing::fault_rule().status(402)));
    const seen run = w.read_all(w.c->agents().execute_stream("agent_1", execute_agent().message("user", "Hi")));
    BOOST_TEST(run.types.empty());
    BOOST_REQUIRE(run.failure.has_value());
    BOOST_TEST((run.failure->code() == errc::payment_required));
}

BOOST_AUTO_TEST_CASE(bad_parameters_are_refused_before_anything_is_sent)
{
    world w;
    for (const seen& run :
         {w.read_all(w.c->agents().execute_stream("", execute_agent())),
          w.read_all(w.c->dispatch().continue_run_stream(continue_dispatch("", raw_json()))),
          w.read_all(w.c->dispatch().approve_stream(approve_dispatch("e", "a", "perhaps")))}) {
        BOOST_TEST(run.types.empty());
        BOOST_REQUIRE(run.failure.has_value());
        BOOST_TEST((run.failure->code() == errc::bad_request));
        BOOST_TEST((run.failure->sent() == sent_state::not_sent));
    }
    BOOST_TEST(w.server.requests().empty());
}

BOOST_AUTO_TEST_CASE(a_run_of_an_agent_with_its_continuations)
{
    world w;
    auto options = dispatch_options().record_mode("virtual");
    const seen begun =
        w.read_all(w.c->agents().execute_stream("agent_1", execute_agent().message("user", "Hi").options(options)));
    is_paused_for_call(begun);
    BOOST_TEST(w.body().at("options") == boost::json::parse(R"({"recordMode":"virtual","streamResponse":true})"));
    const std::string id = begun.status.execution_id;
    is_paused_for_approval(w.read_all(w.c->agents().resume_stream("agent_1", resume_agent(id).tool_outputs(outputs))));
    BOOST_TEST(w.body().at("streamResponse").as_bool());
    is_complete(w.read_all(w.c->agents().approve_stream("agent_1", approve_agent_call(id, "approval_1", "approved"))));
    BOOST_TEST(w.body().at("streamResponse").as_bool());
}

BOOST_AUTO_TEST_CASE(a_dispatch_with_its_continuations)
{
    world w;
    const seen begun = w.read_all(w.c->dispatch().execute_stream(execute_dispatch().message("user", "Hi")));
    is_paused_for_call(begun);
    BOOST_TEST(w.body().at("options").at("streamResponse").as_bool());
    const std::string id = begun.status.execution_id;
    is_paused_for_approval(w.read_all(w.c->dispatch().resume_stream(resume_dispatch(id).tool_outputs(outputs))));
    is_complete(w.read_all(w.c->dispatch().approve_stream(approve_dispatch(id, "approval_1", "denied"))));

    const std::string other =
        w.read_all(w.c->dispatch().execute_stream(execute_dispatch().message("user", "Hi"))).status.execution_id;
    is_paused_for_approval(w.read_all(w.c->dispatch().continue_run_stream(continue_dispatch(other, outputs))));
    BOOST_TEST(w.body().at("streamResponse").as_bool());
}

BOOST_AUTO_TEST_CASE(the_plain_calls_ask_for_one_document)
{
    world w;
    const boost::json::value off = boost::json::parse(R"({"streamResponse":false})");
    const auto sent = [&](std::string_view operation) {
        BOOST_TEST(w.server.requests().back().operation == operation);
        return w.body();
    };
    const auto agents = w.c->agents();
    const auto dispatch = w.c->dispatch();
    const auto begin = [&] {
        const auto begun = run_io(w.ioc, agents.execute("agent_1", execute_agent().message("user", "Hi"))).value();
        BOOST_TEST(sent("agents.execute").at("options") == off);
        return begun.execution_id.value();
    };

    std::string id = begin();
    (void)run_io(w.ioc, agents.resume("agent_1", resume_agent(id).tool_outputs(outputs))).value();
    BOOST_TEST(!sent("agents.resume").at("streamResponse").as_bool());
    (void)run_io(w.ioc, agents.approve("agent_1", approve_agent_call(id, "approval_1", "approved"))).value();
    BOOST_TEST(!sent("agents.approve").at("streamResponse").as_bool());

    (void)run_io(w.ioc, dispatch.execute(execute_dispatch().message("user", "Hi"))).value();
    BOOST_TEST(sent("dispatch.execute").at("options") == off);
    id = begin();
    (void)run_io(w.ioc, dispatch.resume(resume_dispatch(id).tool_outputs(outputs))).value();
    BOOST_TEST(!sent("dispatch.resume").at("streamResponse").as_bool());
    (void)run_io(w.ioc, dispatch.approve(approve_dispatch(id, "approval_1", "denied"))).value();
    BOOST_TEST(!sent("dispatch.approve").at("streamResponse").as_bool());
    (void)run_io(w.ioc, dispatch.continue_run(continue_dispatch(begin(), outputs))).value();
    BOOST_TEST(!sent("dispatch.continue").at("streamResponse").as_bool());

    auto chat = resume_client_chat(begin(), "session_1").tool_outputs(outputs);
    (void)run_io(w.ioc, w.c->browser().resume(std::move(chat))).value();
    BOOST_TEST(!sent("client.resume").at("streamResponse").as_bool());
}

BOOST_AUTO_TEST_CASE(an_evaluation_streams)
{
    world w;
    is_paused_for_call(w.read_all(w.c->evals().stream(raw_json(R"({"flowId":"flow_1"})"))));
    BOOST_TEST(w.server.requests().back().operation == "evals.stream");
}

BOOST_AUTO_TEST_CASE(a_chat_of_the_browser_plane_goes_on_without_the_key)
{
    world w;
    std::vector<client_message> messages;
    messages.push_back(client_message().role("user").content(raw_json(R"("Hi")")));
    const seen begun = w.read_all(w.c->browser().chat(client_chat("session_1", messages)));
    is_paused_for_call(begun);
    BOOST_TEST(!w.authorized());
    is_paused_for_approval(w.read_all(w.c->browser().resume_stream(
        resume_client_chat(begun.status.execution_id, "session_1").tool_outputs(outputs))));
    BOOST_TEST(!w.authorized());

    tool_handlers tools;
    tools.on("stock_level", stock_level);
    const seen by_itself =
        w.read_all(w.c->browser().chat(client_chat("session_1", messages)).run_tools(std::move(tools)));
    BOOST_TEST((by_itself.status.state == run_state::paused)); // the plane has no call for an approval
    BOOST_TEST(by_itself.status.rounds == 1u);
    BOOST_TEST(w.server.requests().back().operation == "client.resume");
    BOOST_TEST(!w.authorized());
    BOOST_TEST(w.body().at("sessionId") == boost::json::value("session_1"));
}

BOOST_AUTO_TEST_CASE(tools_and_approvals_are_answered_where_a_typed_call_began)
{
    world w;
    tool_handlers tools;
    tools.on("stock_level", stock_level).on_approval([](events::approval_start) -> asio::awaitable<approval_decision> {
        co_return approval_decision(true);
    });
    is_complete(w.read_all(
        w.c->agents().execute_stream("agent_1", execute_agent().message("user", "Hi")).run_tools(std::move(tools))));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::test::streams_suite
