// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/run_script.hpp>

#include "testing/store.hpp"

#include <stdexcept>
#include <utility>

namespace runtype::testing {

using detail::json_text;

detail::script_frame& run_script::add(std::string members, bool waits)
{
    if (legs_.empty() || (legs_.back().pauses && !waits)) legs_.emplace_back();
    legs_.back().pauses = waits;
    detail::script_frame& f = legs_.back().frames.emplace_back();
    f.members = std::move(members);
    f.delay = every_;
    return f;
}

run_script& run_script::text(std::string whole)
{
    const std::string id = R"("id":"block_)" + std::to_string(++blocks_) + '"';
    add(R"("type":"text_start","role":"assistant",)" + id);
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t end = whole.find(' ', at + 1);
        if (end == std::string::npos) end = whole.size();
        add(R"("type":"text_delta","delta":)" + json_text(whole.substr(at, end - at)) + ',' + id);
        at = end;
    }
    add(R"("type":"text_complete","text":)" + json_text(whole) + ',' + id);
    return *this;
}

run_script& run_script::call(std::string tool, std::string parameters_json)
{
    const std::string id = "call_" + std::to_string(++calls_);
    const std::string members =
        R"("toolCallId":")" + id + R"(","toolName":)" + json_text(tool) + R"(,"parameters":)" + parameters_json;
    if (legs_.empty() || !legs_.back().pauses) add(R"("type":"tool_start","toolType":"local",)" + members);
    add(R"("type":"await","awaitReason":"local_tool_required",)" + members, true).call = id;
    return *this;
}

run_script& run_script::approval(std::string tool, std::string parameters_json, std::string description)
{
    const std::string id = "approval_" + std::to_string(++approvals_);
    std::string members = R"("type":"approval_start","approvalId":")" + id + R"(","toolName":)" + json_text(tool) +
                          R"(,"parameters":)" + parameters_json;
    if (!description.empty()) members += R"(,"description":)" + json_text(description);
    add(std::move(members), true).approval = id;
    return *this;
}

run_script& run_script::event(std::string members)
{
    add(std::move(members));
    return *this;
}

run_script& run_script::finish(std::string final_output)
{
    add(R"("type":"execution_complete","kind":"agent","success":true,"stopReason":"end_turn","finalOutput":)" +
        json_text(final_output));
    return *this;
}

run_script& run_script::fail(std::string code, std::string message)
{
    add(R"("type":"execution_error","kind":"agent","error":{"code":)" + json_text(code) + R"(,"message":)" +
        json_text(message) + '}');
    return *this;
}

run_script& run_script::every(std::chrono::milliseconds time)
{
    every_ = time;
    return *this;
}

run_script& run_script::durable(bool on)
{
    durable_ = on;
    return *this;
}

run_script& run_script::drop_answer(std::size_t number, std::size_t bytes)
{
    if (number == 0) throw std::invalid_argument("answers of a run count from 1");
    drops_[number] = bytes;
    return *this;
}

} // namespace runtype::testing
