// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/stream_context.hpp"

#include "core/json_reader.hpp"
#include "core/json_writer.hpp"
#include "core/url.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace runtype::detail {

namespace {

std::vector<std::string_view> split(std::string_view text, char by)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(by);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + 1);
    }
}

int hex_digit(char c) noexcept
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

void read_path(std::string_view path, stream_context& out)
{
    const std::vector<std::string_view> parts = split(path.substr(path.starts_with('/') ? 1 : 0), '/');
    out.several_runs = path == "/eval/stream";
    if (parts.front() == "dispatch" || parts.front() == "client") {
        out.base = "/" + std::string(parts.front());
    } else if (parts.front() == "agents" && parts.size() >= 3) {
        out.base = "/agents/" + std::string(parts[1]);
        out.agent_id = decoded(parts[1]);
        if (parts.size() == 5 && parts[2] == "executions" && parts[4] == "events") {
            out.execution_id = decoded(parts[3]);
            out.attaches = true;
        }
    }
}

void read_query(std::string_view query, stream_context& out)
{
    for (const std::string_view parameter : split(query, '&')) {
        const std::size_t equals = parameter.find('=');
        if (equals == std::string_view::npos) continue;
        const std::string_view name = parameter.substr(0, equals);
        if (name == "conversationId") out.conversation_id = decoded(parameter.substr(equals + 1));
        if (name == "after") out.after = decoded(parameter.substr(equals + 1));
    }
}

void read_text(json_reader& in, std::string& out)
{
    if (in.peek() == '"')
        in.read_string(out);
    else
        in.skip_value();
}

void read_agent(json_reader& in, stream_context& out)
{
    if (in.peek() != '{') {
        in.skip_value();
        return;
    }
    in.begin_object();
    for (std::string_view key; in.next_key(key);) {
        if (key == "agentId")
            read_text(in, out.agent_id);
        else
            in.skip_value();
    }
}

void read_body(std::string_view body, stream_context& out)
{
    json_reader in(body);
    if (in.peek() != '{' || !in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "conversationId")
            read_text(in, out.conversation_id);
        else if (key == "executionId")
            read_text(in, out.execution_id);
        else if (key == "sessionId")
            read_text(in, out.session_id);
        else if (key == "agent")
            read_agent(in, out);
        else
            in.skip_value();
    }
}

void write_text(json_writer& out, std::string_view key, std::string_view value)
{
    out.key(key);
    out.string(value);
}

} // namespace

stream_context read_stream_context(std::string_view target, std::string_view body)
{
    stream_context out;
    const std::size_t mark = target.find('?');
    read_path(target.substr(0, mark), out);
    if (mark != std::string_view::npos) read_query(target.substr(mark + 1), out);
    if (!body.empty()) read_body(body, out);
    return out;
}

const operation& continuation_operation(std::string_view target) noexcept
{
    static constexpr operation resume{"dispatch.resume", "POST", "/dispatch/resume", idempotency::unsafe};
    // The browser plane has its session in the body: there the account's key must not go.
    static constexpr operation client_resume{"client.resume",     "POST", "/client/resume",
                                             idempotency::unsafe, "",     authentication::none};
    static constexpr operation agent_approve{"agents.approve", "POST", "/agents/{id}/approve", idempotency::unsafe};
    static constexpr operation approve{"dispatch.approve", "POST", "/dispatch/approve", idempotency::unsafe};
    if (target == resume.path) return resume;
    if (target == client_resume.path) return client_resume;
    return target == approve.path ? approve : agent_approve;
}

void stream_context::learn(const event_facts& facts)
{
    if (facts.of_a_tool) return; // its ids are those of another run
    if (!facts.execution_id.empty() && !attaches) execution_id = facts.execution_id;
    if (!facts.agent_id.empty() && agent_id.empty()) agent_id = facts.agent_id;
}

std::string events_target(const stream_context& c, std::string_view after)
{
    if (c.agent_id.empty() || c.execution_id.empty() || c.conversation_id.empty()) return {};
    std::string target = "/agents/" + percent_encode_segment(c.agent_id) + "/executions/" +
                         percent_encode_segment(c.execution_id) +
                         "/events?conversationId=" + percent_encode_query(c.conversation_id);
    if (!after.empty()) target += "&after=" + percent_encode_query(after);
    return target;
}

std::string resume_target(const stream_context& c)
{
    if (c.base.empty() || c.execution_id.empty()) return {};
    return c.base == "/client" ? "/client/resume" : "/dispatch/resume";
}

std::string approve_target(const stream_context& c)
{
    // The client plane has no such call.
    if (c.base.empty() || c.base == "/client" || c.execution_id.empty()) return {};
    return c.base + "/approve";
}

std::string resume_body(const stream_context& c, std::span<const std::pair<std::string, raw_json>> outputs)
{
    std::string text;
    json_writer out(text);
    out.begin_object();
    write_text(out, "executionId", c.execution_id);
    if (!c.session_id.empty()) write_text(out, "sessionId", c.session_id);
    out.key("toolOutputs");
    out.begin_object();
    for (const auto& [id, output] : outputs) {
        out.key(id);
        if (output.empty())
            out.null();
        else
            out.raw(output.text());
    }
    out.end_object();
    out.key("streamResponse");
    out.boolean(true);
    out.end_object();
    return text;
}

std::string approve_body(const stream_context& c, std::string_view approval_id, bool approved, std::string_view reason)
{
    std::string text;
    json_writer out(text);
    out.begin_object();
    write_text(out, "executionId", c.execution_id);
    write_text(out, "approvalId", approval_id);
    write_text(out, "decision", approved ? "approved" : "denied");
    if (!reason.empty() && c.base == "/dispatch") write_text(out, "reason", reason);
    out.key("streamResponse");
    out.boolean(true);
    out.end_object();
    return text;
}

} // namespace runtype::detail
