// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The operations about runs: their arguments depend on a run that waits.
#include "contract.hpp"
#include "operations.hpp"

#include <runtype/event_stream.hpp>
#include <runtype/resources/agents.hpp>
#include <runtype/resources/browser.hpp>
#include <runtype/resources/dispatch.hpp>
#include <runtype/resources/evals.hpp>

#include <string>
#include <vector>

namespace runtype::test {

namespace {

raw_json outputs() { return raw_json(R"({"call_1":{"left":3}})"); }

} // namespace

void call_agents_execute(contract& c)
{
    c.value(c.client().agents().execute(c.agent(), execute_agent().message("user", "Hi")));
}

void call_agents_resume(contract& c)
{
    c.value(c.client().agents().resume(c.agent(), resume_agent(c.run_with_call()).tool_outputs(outputs())));
}

void call_agents_approve(contract& c)
{
    c.value(
        c.client().agents().approve(c.agent(), approve_agent_call(c.run_with_approval(), "approval_1", "approved")));
}

void call_agents_execution_events(contract& c)
{
    const std::string run = c.run_with_call();
    c.events(c.client().agents().execution_events(c.agent(), run, agent_execution_events_query("conv_1").after(1)));
}

void call_dispatch_execute(contract& c)
{
    c.value(c.client().dispatch().execute(
        execute_dispatch().agent(raw_json(R"({"agentId":"agent_1"})")).message("user", "Hi")));
}

void call_dispatch_resume(contract& c)
{
    c.value(c.client().dispatch().resume(resume_dispatch(c.run_with_call()).tool_outputs(outputs())));
}

void call_dispatch_approve(contract& c)
{
    c.value(c.client().dispatch().approve(approve_dispatch(c.run_with_approval(), "approval_1", "denied")));
}

void call_dispatch_continue(contract& c)
{
    c.value(c.client().dispatch().continue_run(continue_dispatch(c.run_with_call(), outputs())));
}

void call_client_chat(contract& c)
{
    std::vector<client_message> messages;
    messages.push_back(client_message().role("user").content(raw_json(R"("Hi")")));
    c.events(c.client().browser().chat(client_chat("session_1", messages)));
}

void call_client_resume(contract& c)
{
    c.value(c.client().browser().resume(resume_client_chat(c.run_with_call(), "session_1").tool_outputs(outputs())));
}

void call_evals_stream(contract& c) { c.events(c.client().evals().stream(raw_json(R"({"flowId":"flow_1"})"))); }

} // namespace runtype::test
