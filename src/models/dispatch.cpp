// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/dispatch.hpp>

#include "core/chat_message.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "core/streaming.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void check(request_check& problems, const execute_dispatch& params)
{
    problems.object("flow", params.flow());
    problems.object("agent", params.agent());
    problems.length("flowId", params.flow_id(), 0);
    problems.object("record", params.record());
    problems.array("messages", params.messages());
    problems.object("inputs", params.inputs());
    problems.object("context", params.context());
    problems.object("metadata", params.metadata());
    problems.length("conversationId", params.conversation_id(), 0);
    problems.object("secrets", params.secrets());
    problems.each("clientTools", params.client_tools());
    problems.object("clientToolsPolicy", params.client_tools_policy());
    problems.nested("options", params.options());
}

void encode(json_writer& out, const execute_dispatch& params, streaming mode)
{
    out.begin_object();
    write_member(out, "flow", params.flow());
    write_member(out, "agent", params.agent());
    write_member(out, "flowId", params.flow_id());
    write_member(out, "record", params.record());
    write_member(out, "messages", params.messages());
    write_member(out, "inputs", params.inputs());
    write_member(out, "context", params.context());
    write_member(out, "metadata", params.metadata());
    write_member(out, "conversationId", params.conversation_id());
    write_member(out, "secrets", params.secrets());
    write_member(out, "clientTools", params.client_tools());
    write_member(out, "clientToolsPolicy", params.client_tools_policy());
    out.key("options");
    encode(out, params.options().value_or(dispatch_options()), mode);
    write_extra(out, params.extra());
    out.end_object();
}

void check(request_check& problems, const approve_dispatch& params)
{
    problems.length("executionId", params.execution_id(), 1);
    problems.length("approvalId", params.approval_id(), 1);
    problems.length("decision", params.decision(), 0);
    problems.one_of("decision", params.decision(), {"approved", "denied"});
    problems.length("reason", params.reason(), 0);
}

void encode(json_writer& out, const approve_dispatch& params, streaming mode)
{
    out.begin_object();
    write_member(out, "executionId", params.execution_id());
    write_member(out, "approvalId", params.approval_id());
    write_member(out, "decision", params.decision());
    write_member(out, "reason", params.reason());
    write_member(out, "streamResponse", mode == streaming::on);
    out.end_object();
}

void check(request_check& problems, const continue_dispatch& params)
{
    problems.length("executionId", params.execution_id(), 1);
    problems.required("continuation", params.continuation());
    problems.object("continuation", params.continuation());
}

void encode(json_writer& out, const continue_dispatch& params, streaming mode)
{
    out.begin_object();
    write_member(out, "executionId", params.execution_id());
    write_member(out, "continuation", params.continuation());
    write_member(out, "streamResponse", mode == streaming::on);
    out.end_object();
}

void check(request_check& problems, const resume_dispatch& params)
{
    problems.length("executionId", params.execution_id(), 1);
    problems.object("toolOutputs", params.tool_outputs());
    problems.array("messages", params.messages());
}

void encode(json_writer& out, const resume_dispatch& params, streaming mode)
{
    out.begin_object();
    write_member(out, "executionId", params.execution_id());
    write_member(out, "toolOutputs", params.tool_outputs());
    write_member(out, "messages", params.messages());
    write_member(out, "streamResponse", mode == streaming::on);
    out.end_object();
}

} // namespace detail

execute_dispatch::execute_dispatch() = default;
approve_dispatch::approve_dispatch(std::string execution_id, std::string approval_id, std::string decision)
    : execution_id_(std::move(execution_id)), approval_id_(std::move(approval_id)), decision_(std::move(decision))
{
}
continue_dispatch::continue_dispatch(std::string execution_id, raw_json continuation)
    : execution_id_(std::move(execution_id)), continuation_(std::move(continuation))
{
}
resume_dispatch::resume_dispatch(std::string execution_id) : execution_id_(std::move(execution_id)) {}

execute_dispatch& execute_dispatch::message(std::string_view role, std::string_view text) &
{
    detail::append_message(messages_, role, text);
    return *this;
}

} // namespace runtype
