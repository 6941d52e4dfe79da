// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The older vocabulary.
#include "event_decoding.hpp"
#include "legacy_event_table.hpp"

#include <boost/json/serialize.hpp>

#include <map>
#include <set>
#include <string>

namespace runtype::test::legacy_events_suite {
namespace {

namespace json = boost::json;

event decode(std::string_view text, std::string_view name = {}) { return decode_event_text(text, name); }

BOOST_AUTO_TEST_SUITE(legacy_events)

BOOST_AUTO_TEST_CASE(each_becomes_what_the_notes_say)
{
    for (const legacy_row& row : legacy_rows()) {
        const json::object came = json::parse(row.example).as_object();
        const event e = decode(row.example);
        BOOST_TEST_CONTEXT(row.example)
        {
            BOOST_TEST(kind_of(e.body()) == kind_of(row.expected));
            BOOST_TEST((e.body() == row.expected));
            BOOST_TEST(e.type() == std::string(came.at("type").as_string()));
            // Artifacts have neither.
            BOOST_TEST(e.seq().value_or(-1) == (came.contains("seq") ? 42 : -1));
            BOOST_TEST(e.execution_id() == (came.contains("executionId") ? "exec_r7" : ""));
            BOOST_TEST(e.parent_tool_call_id() == (came.contains("toolContext") ? "call_7" : ""));
            BOOST_TEST(e.raw().text() == row.example);
        }
    }
}

// The table has the types of the catalogue and no others, and examples of each have its fields and no others.
BOOST_AUTO_TEST_CASE(none_of_the_catalogue_is_missing)
{
    std::map<std::string, std::set<std::string>> shown;
    for (const legacy_row& row : legacy_rows()) {
        const json::object example = json::parse(row.example).as_object();
        auto& fields = shown[std::string(example.at("type").as_string())];
        for (const auto& [key, value] : example) fields.emplace(key);
    }
    std::map<std::string, std::set<std::string>> documented;
    for (const auto& [type, schema] : vocabulary("legacy")) {
        auto& fields = documented[std::string(type)];
        for (const auto& [key, field] : schema.at("properties").as_object()) fields.emplace(key);
    }
    BOOST_TEST(documented.size() == 52u);
    for (const auto& [type, fields] : documented) {
        BOOST_TEST(shown.contains(type), type << " has no example");
        BOOST_TEST((shown[type] == fields), type);
    }
    BOOST_TEST(shown.size() == documented.size());
}

BOOST_AUTO_TEST_CASE(older_text_is_text)
{
    const event text = decode(R"({"type":"agent_turn_delta","contentType":"text","delta":"Hi","turnId":"t1"})");
    BOOST_REQUIRE(text.is<events::text_delta>());
    BOOST_TEST(text.get_if<events::text_delta>()->delta == "Hi");
    BOOST_TEST(text.get_if<events::text_delta>()->id == "t1");
    const event thought = decode(R"({"type":"agent_turn_delta","contentType":"thinking","delta":"Hm"})");
    BOOST_REQUIRE(thought.is<events::reasoning_delta>());
    BOOST_TEST(thought.get_if<events::reasoning_delta>()->delta == "Hm");
    BOOST_TEST(decode(R"({"type":"agent_turn_delta","contentType":"tool_input","delta":"{"})").is<events::unknown>());
    BOOST_TEST(decode(R"({"type":"step_delta","text":"a"})").get_if<events::text_delta>()->delta == "a");
    BOOST_TEST(decode(R"({"type":"step_delta","delta":"b","text":"a"})").get_if<events::text_delta>()->delta == "b");
    BOOST_TEST(decode(R"({"type":"step_delta","text":"a","delta":"b"})").get_if<events::text_delta>()->delta == "b");
    BOOST_TEST(decode(R"({"type":"chunk","id":"c","text":"x"})").get_if<events::text_delta>()->delta == "x");
}

BOOST_AUTO_TEST_CASE(older_names_of_fields)
{
    const auto thought = [](std::string_view text) {
        const event e = decode(text);
        BOOST_REQUIRE(e.is<events::reasoning_delta>());
        return e.get_if<events::reasoning_delta>()->delta;
    };
    BOOST_TEST(thought(R"({"type":"reason_delta","reasoningText":"Hm"})") == "Hm");
    BOOST_TEST(thought(R"({"type":"reason_delta","text":"Hm"})") == "Hm");
    BOOST_TEST(thought(R"({"type":"reason_delta","reasoningText":"old","delta":"new"})") == "new");
    const auto result = [](std::string_view text) {
        const event e = decode(text);
        BOOST_REQUIRE(e.is<events::step_complete>());
        return std::string(e.get_if<events::step_complete>()->result.text());
    };
    BOOST_TEST(result(R"({"type":"step_complete","output":{"response":"x"}})") == R"({"response":"x"})");
    BOOST_TEST(result(R"({"type":"step_complete","output":1,"result":2})") == "2");
    BOOST_TEST(result(R"({"type":"step_complete","result":2,"output":1})") == "2");
}

BOOST_AUTO_TEST_CASE(older_ends)
{
    const event flow = decode(R"({"type":"flow_complete","executionTime":12,"finalOutput":"done"})");
    const auto* end = flow.get_if<events::execution_complete>();
    BOOST_REQUIRE(end);
    BOOST_TEST(end->kind == "flow");
    BOOST_TEST(end->success);
    BOOST_TEST(end->duration_ms.value() == 12);
    BOOST_TEST(end->final_output.value() == "done");
    BOOST_TEST(!decode(R"({"type":"flow_complete","success":false})").get_if<events::execution_complete>()->success);
    const event failed = decode(R"({"type":"agent_error","recoverable":false,"error":{"code":"X","message":"no"}})");
    const auto* fatal = failed.get_if<events::execution_error>();
    BOOST_REQUIRE(fatal);
    BOOST_TEST(fatal->kind == "agent");
    BOOST_TEST(fatal->error.code == "X");
    BOOST_TEST(fatal->error.message == "no");
    const event step = decode(R"({"type":"step_error","error":"no","name":"s","executionTime":3})");
    BOOST_TEST(step.get_if<events::step_complete>()->success.value() == false);
    BOOST_TEST(step.get_if<events::step_complete>()->error.value() == "no");
    const event tool = decode(R"({"type":"tool_error","toolId":"call_1","name":"n","error":"no"})");
    BOOST_TEST(tool.get_if<events::tool_complete>()->tool_call_id == "call_1");
    BOOST_TEST(tool.get_if<events::tool_complete>()->tool_name.value() == "n");
    BOOST_TEST(!tool.get_if<events::tool_complete>()->success);
    BOOST_TEST(
        decode(R"({"type":"dispatch_error","message":"m"})").get_if<events::execution_error>()->error.message == "m");
}

BOOST_AUTO_TEST_CASE(media_of_one_event)
{
    const event one =
        decode(R"({"type":"agent_media","toolCallId":"c","media":[{"url":"u","mediaType":"image/png"}]})");
    BOOST_REQUIRE(one.is<events::media_complete>());
    BOOST_TEST(one.get_if<events::media_complete>()->url.value() == "u");
    BOOST_TEST(one.get_if<events::media_complete>()->tool_call_id.value() == "c");
    BOOST_TEST(decode(R"({"type":"agent_media","media":[{"url":"u"},{"url":"v"}]})").is<events::unknown>());
    BOOST_TEST(decode(R"({"type":"agent_media","media":[]})").is<events::unknown>());
}

// A flow that runs as a tool of the run: what it says of itself is not said of the run.
BOOST_AUTO_TEST_CASE(a_flow_that_runs_as_a_tool)
{
    const std::string context = R"("toolContext":{"executionId":"exec_1","stepId":"step_0","toolId":"call_7"})";
    const auto role = [&](std::string_view type, bool nested) {
        detail::event_facts f;
        const std::string text = "{\"type\":\"" + std::string(type) + "\"" + (nested ? "," + context : "") + "}";
        BOOST_TEST(detail::read_event_facts(text, {}, f));
        BOOST_TEST(f.of_a_tool == nested);
        return f.role;
    };
    using detail::event_role;
    for (const char* type : {"flow_complete", "flow_error", "agent_complete"}) {
        BOOST_TEST((role(type, false) != event_role::ordinary), type);
        BOOST_TEST((role(type, true) == event_role::ordinary), type);
    }
    BOOST_TEST((role("step_await", true) == event_role::wait)); // the caller owes that all the same
    BOOST_TEST(decode("{\"type\":\"execution_complete\"," + context + "}").is<events::unknown>());

    const event block = decode(R"({"type":"text_start","id":"b","parentToolCallId":"call_7"})");
    BOOST_TEST(block.parent_tool_call_id() == "call_7");
    BOOST_TEST(block.get_if<events::text_start>()->parent_tool_call_id.value() == "call_7");
    for (const char* other : {"null", "\"call_7\"", "[{\"toolId\":\"call_7\"}]", "{}", "{\"toolId\":7}"}) {
        const event e = decode(R"({"type":"step_delta","text":"x","toolContext":)" + std::string(other) + "}");
        BOOST_TEST(e.parent_tool_call_id() == "", other);
        BOOST_TEST(e.is<events::text_delta>(), other);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test::legacy_events_suite
