// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/logs.hpp>

#include "core/build_request.hpp"
#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, log_entry& out)
{
    static constexpr std::array<std::string_view, 10> names{"timestamp",      "level",   "category",    "message",
                                                            "flowId",         "agentId", "executionId", "surfaceId",
                                                            "conversationId", "metadata"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.timestamp); break;
        case 1: read_field(in, out.level); break;
        case 2: read_field(in, out.category); break;
        case 3: read_field(in, out.message); break;
        case 4: read_field(in, out.flow_id); break;
        case 5: read_field(in, out.agent_id); break;
        case 6: read_field(in, out.execution_id); break;
        case 7: read_field(in, out.surface_id); break;
        case 8: read_field(in, out.conversation_id); break;
        case 9: read_field(in, out.metadata); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const log_entry& value)
{
    out.begin_object();
    write_member(out, "timestamp", value.timestamp);
    write_member(out, "level", value.level);
    write_member(out, "category", value.category);
    write_member(out, "message", value.message);
    write_member(out, "flowId", value.flow_id);
    write_member(out, "agentId", value.agent_id);
    write_member(out, "executionId", value.execution_id);
    write_member(out, "surfaceId", value.surface_id);
    write_member(out, "conversationId", value.conversation_id);
    write_member(out, "metadata", value.metadata);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, execution_trace& out)
{
    static constexpr std::array<std::string_view, 2> names{"success", "data"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.data); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const execution_trace& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "data", value.data);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, log_stats& out)
{
    static constexpr std::array<std::string_view, 3> names{"data", "success", "cachedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.data); break;
        case 1: read_field(in, out.success); break;
        case 2: read_field(in, out.cached_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const log_stats& value)
{
    out.begin_object();
    write_member(out, "data", value.data);
    write_member(out, "success", value.success);
    write_member(out, "cachedAt", value.cached_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, conversation_trace& out)
{
    static constexpr std::array<std::string_view, 2> names{"success", "data"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.data); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const conversation_trace& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "data", value.data);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const query_logs& params)
{
    problems.time("from", params.from());
    problems.time("to", params.to());
    problems.range("limit", params.limit(), 1);
}

void write_query(call_request& out, const query_logs& params)
{
    write_parameter(out, "from", params.from());
    write_parameter(out, "to", params.to());
    write_parameter(out, "level", params.level());
    write_parameter(out, "category", params.category());
    write_parameter(out, "flowId", params.flow_id());
    write_parameter(out, "agentId", params.agent_id());
    write_parameter(out, "executionId", params.execution_id());
    write_parameter(out, "surfaceId", params.surface_id());
    write_parameter(out, "conversationId", params.conversation_id());
    write_parameter(out, "search", params.search());
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "order", params.order());
}

void check(request_check& problems, const log_stats_query& params)
{
    problems.time("from", params.from());
    problems.time("to", params.to());
    problems.range("limit", params.limit(), 1, 1000);
}

void write_query(call_request& out, const log_stats_query& params)
{
    write_parameter(out, "from", params.from());
    write_parameter(out, "to", params.to());
    write_parameter(out, "level", params.level());
    write_parameter(out, "category", params.category());
    write_parameter(out, "flowId", params.flow_id());
    write_parameter(out, "agentId", params.agent_id());
    write_parameter(out, "executionId", params.execution_id());
    write_parameter(out, "surfaceId", params.surface_id());
    write_parameter(out, "conversationId", params.conversation_id());
    write_parameter(out, "search", params.search());
    write_parameter(out, "limit", params.limit());
    write_parameter(out, "cursor", params.cursor());
    write_parameter(out, "order", params.order());
}

} // namespace detail

log_entry::log_entry() = default;
execution_trace::execution_trace() = default;
log_stats::log_stats() = default;
conversation_trace::conversation_trace() = default;
query_logs::query_logs() = default;
log_stats_query::log_stats_query() = default;

std::ostream& operator<<(std::ostream& os, const log_entry& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const execution_trace& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const log_stats& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const conversation_trace& value) { return detail::print(os, value); }

} // namespace runtype
