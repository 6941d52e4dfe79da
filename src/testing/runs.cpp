// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/runs.hpp"

#include "testing/ids.hpp"
#include "testing/service.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

std::optional<json::object> body_of(const http_request& request)
{
    boost::system::error_code ec;
    json::value body = json::parse(request.body, ec);
    if (ec || !body.is_object()) return std::nullopt;
    return std::move(body.as_object());
}

http_answer bad_body() { return error_answer(400, "Invalid JSON in request body"); }

std::string text_of(const json::object& object, std::string_view key)
{
    const json::value* value = object.if_contains(json::string_view(key.data(), key.size()));
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// The flag, wherever it stands.
bool streams(const json::object& body, bool usual)
{
    const json::value* flag = body.if_contains("streamResponse");
    if (const json::value* options = body.if_contains("options"); !flag && options && options->is_object())
        flag = options->as_object().if_contains("streamResponse");
    return flag && flag->is_bool() ? flag->as_bool() : usual;
}

std::size_t number_of(std::string_view text)
{
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

std::optional<http_answer>
run_store::handle(std::string_view operation, const http_request& request, const request_target& target)
{
    if (operation == "agents.execution_events") return replay(target);
    if (operation == "agents.execute" || operation == "dispatch.execute" || operation == "client.chat" ||
        operation == "evals.stream")
        return execute(operation, request, target);
    if (operation == "agents.resume" || operation == "dispatch.resume" || operation == "client.resume")
        return resume(request);
    if (operation == "agents.approve" || operation == "dispatch.approve") return approve(request);
    if (operation == "dispatch.continue") return continue_run(request);
    return std::nullopt;
}

http_answer run_store::execute(std::string_view operation, const http_request& request, const request_target& target)
{
    const auto body = body_of(request);
    if (!body) return bad_body();
    run r;
    r.id = make_id("exec_", seed_, runs_.size() + 1);
    if (operation == "agents.execute") {
        r.agent = target.segments[2];
    } else if (const json::value* named = body->if_contains("agent"); named && named->is_object()) {
        r.agent = text_of(named->as_object(), "agentId");
    }
    r.conversation = text_of(*body, "conversationId");
    r.durable = script_.is_durable() && !r.conversation.empty() && !r.agent.empty();
    add_row(
        r, R"("type":"execution_start","kind":"agent","agentId":)" + json_text(r.agent), std::chrono::milliseconds(0));
    play_leg(r);
    run& kept = runs_.emplace(r.id, std::move(r)).first->second;
    // A dispatch is the one that has to be told to stream.
    return go_on(kept, 0, streams(*body, operation != "dispatch.execute"));
}

// The inner shape of `continuation` is not published: whatever is in it counts as the outputs of every tool that the
// run waits for, and as an approval.
http_answer run_store::continue_run(const http_request& request)
{
    const auto body = body_of(request);
    if (!body) return bad_body();
    run* const r = find(text_of(*body, "executionId"));
    if (!r) return error_answer(404, "Execution not found");
    if (r->calls.empty() && r->approvals.empty()) return error_answer(409, "The execution does not wait");
    const std::size_t from = r->rows.size();
    for (const std::string& id : r->calls)
        add_row(
            *r, R"("type":"tool_complete","success":true,"toolCallId":)" + json_text(id), std::chrono::milliseconds(0));
    r->calls.clear();
    r->approvals.clear();
    play_leg(*r);
    return go_on(*r, from, streams(*body, false));
}

http_answer run_store::resume(const http_request& request)
{
    const auto body = body_of(request);
    if (!body) return bad_body();
    run* const r = find(text_of(*body, "executionId"));
    if (!r) return error_answer(404, "Execution not found");
    if (r->calls.empty()) return error_answer(409, "The execution does not wait for tool outputs");
    const json::value* outputs = body->if_contains("toolOutputs");
    if (!outputs || !outputs->is_object()) return error_answer(400, "toolOutputs is missing");
    for (const std::string& id : r->calls) {
        if (!outputs->as_object().contains(id)) return error_answer(400, "toolOutputs lacks " + id);
    }
    const std::size_t from = r->rows.size();
    for (const std::string& id : r->calls) {
        add_row(
            *r,
            R"("type":"tool_complete","success":true,"toolCallId":)" + json_text(id) + R"(,"result":)" +
                json::serialize(outputs->as_object().at(id)),
            std::chrono::milliseconds(0));
    }
    r->calls.clear();
    if (r->approvals.empty()) play_leg(*r);
    return go_on(*r, from, streams(*body, false));
}

http_answer run_store::approve(const http_request& request)
{
    const auto body = body_of(request);
    if (!body) return bad_body();
    run* const r = find(text_of(*body, "executionId"));
    if (!r) return error_answer(404, "Execution not found");
    const std::string id = text_of(*body, "approvalId");
    const std::string decision = text_of(*body, "decision");
    if (decision != "approved" && decision != "denied") return error_answer(400, "decision is approved or denied");
    if (r->approvals.erase(id) == 0) return error_answer(404, "Approval not found");
    const std::size_t from = r->rows.size();
    add_row(
        *r,
        R"("type":"approval_complete","resolvedBy":"user","approvalId":)" + json_text(id) + R"(,"decision":)" +
            json_text(decision),
        std::chrono::milliseconds(0));
    r->denied = r->denied || decision == "denied";
    if (r->calls.empty() && r->approvals.empty()) play_leg(*r);
    return go_on(*r, from, streams(*body, false));
}

http_answer run_store::replay(const request_target& target)
{
    run* const r = find(target.segments[4]);
    const std::string conversation = target.parameter("conversationId").value_or("");
    if (!r || !r->durable || r->agent != target.segments[2] || r->conversation != conversation)
        return error_answer(404, "Execution not found");
    return stream_from(*r, number_of(target.parameter("after").value_or("0")));
}

run_store::run* run_store::find(std::string_view id)
{
    const auto at = runs_.find(id);
    return at == runs_.end() ? nullptr : &at->second;
}

void run_store::add_row(run& r, const std::string& members, std::chrono::milliseconds delay)
{
    r.rows.push_back(
        '{' + members + R"(,"executionId":)" + json_text(r.id) + R"(,"seq":)" + std::to_string(r.rows.size() + 1) +
        '}');
    r.delays.push_back(delay);
}

void run_store::play_leg(run& r)
{
    if (r.denied) {
        run_script refused;
        refused.text("As you wish: it is not done.").finish("As you wish: it is not done.");
        for (const script_frame& f : refused.legs().front().frames) add_row(r, f.members, f.delay);
        r.output = "As you wish: it is not done.";
        return;
    }
    if (r.next_leg >= script_.legs().size()) return;
    for (const script_frame& f : script_.legs()[r.next_leg].frames) {
        add_row(r, f.members, f.delay);
        if (!f.call.empty()) r.calls.insert(f.call);
        if (!f.approval.empty()) r.approvals.insert(f.approval);
    }
    ++r.next_leg;
}

http_answer run_store::go_on(run& r, std::size_t from, bool stream)
{
    if (stream) return stream_from(r, from);
    const json::value last = json::parse(r.rows.back());
    json::object out{{"success", r.calls.empty() && r.approvals.empty()}, {"executionId", r.id}};
    if (const json::value* output = last.as_object().if_contains("finalOutput")) out["finalOutput"] = *output;
    http_answer answer;
    answer.body = json::serialize(out);
    return answer;
}

http_answer run_store::stream_from(run& r, std::size_t from)
{
    http_answer answer;
    answer.content_type = "text/event-stream";
    answer.headers.emplace_back("Cache-Control", "no-cache");
    for (std::size_t i = from; i < r.rows.size(); ++i) {
        answer_piece& piece = answer.pieces.emplace_back();
        piece.delay = r.delays[i];
        const json::value row = json::parse(r.rows[i]);
        piece.bytes = "event: " + std::string(row.at("type").as_string()) + '\n';
        if (r.durable) piece.bytes += "id: " + std::to_string(i + 1) + '\n';
        piece.bytes += "data: " + r.rows[i] + "\n\n";
    }
    // An answer that has nothing to send is a stream all the same.
    if (answer.pieces.empty()) answer.pieces.emplace_back().bytes = ": nothing\n\n";
    if (const auto drop = script_.drops().find(++r.answers); drop != script_.drops().end())
        answer.cut_after = drop->second;
    return answer;
}

} // namespace runtype::testing::detail
