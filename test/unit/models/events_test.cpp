// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Every event of the unified vocabulary that the catalogue has. For the older one see legacy_events_test.cpp.
#include "event_decoding.hpp"
#include "event_members.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <iterator>
#include <sstream>
#include <string>

namespace runtype::test {
namespace {

namespace json = boost::json;

event decode(std::string_view text, std::string_view name = {}) { return decode_event_text(text, name); }

json::value sample(const json::object& schema)
{
    if (schema.contains("oneOf") || schema.contains("anyOf"))
        return json::object{{"code", "E1"}, {"message", "bad"}, {"details", json::object{{"k", 1}}}};
    const json::value* type = schema.if_contains("type");
    if (!type || !type->is_string()) return json::object{{"any", 1}};
    if (type->as_string() == "string") return "text";
    if (type->as_string() == "number") return 7.5;
    if (type->as_string() == "integer") return 7;
    if (type->as_string() == "boolean") return true;
    if (type->as_string() == "array") {
        const json::value* items = schema.if_contains("items");
        const bool strings =
            items && items->is_object() && items->as_object().contains("type") && items->at("type") == "string";
        return strings ? json::value(json::array{"one", "two"}) : json::value(json::array{json::object{{"op", "add"}}});
    }
    return json::object{{"key", "value"}};
}

json::object sample_event(std::string_view type, const json::object& schema)
{
    json::object all;
    for (const auto& [name, field] : schema.at("properties").as_object()) all[name] = sample(field.as_object());
    all["type"] = json::string_view(type.data(), type.size());
    all["seq"] = 42;
    all["executionId"] = "exec_1";
    return all;
}

/// A value for a field that no other field of the event has; of the two that a boolean has, `flip` takes the other.
json::value value_of(const json::object& schema, int n, bool flip)
{
    const std::string number = std::to_string(n);
    if (schema.contains("oneOf") || schema.contains("anyOf"))
        return json::object{{"code", "E" + number}, {"message", "m" + number}, {"details", json::object{{"k", n}}}};
    const json::value* type = schema.if_contains("type");
    if (!type || !type->is_string()) return json::array{n};
    if (type->as_string() == "string") return json::string("größer 🙂 " + number);
    if (type->as_string() == "number") return n + 0.25;
    if (type->as_string() == "integer") return n;
    if (type->as_string() == "boolean") return (n % 2 == 0) != flip;
    if (type->as_string() == "array") {
        const json::value* items = schema.if_contains("items");
        const bool strings = items && items->as_object().contains("type") && items->at("type") == "string";
        return strings ? json::value(json::array{"a" + number, "b"})
                       : json::value(json::array{json::object{{"op", n}}});
    }
    return json::object{{"key", n}};
}

// What a member holds, as the JSON that it was read from.
json::value read_back(const std::string& member) { return json::string(member); }
json::value read_back(const timestamp& member) { return json::string(member.text()); }
json::value read_back(double member) { return member; }
json::value read_back(bool member) { return member; }
json::value read_back(const raw_json& member) { return member.empty() ? json::value() : json::parse(member.text()); }
json::value read_back(const std::vector<std::string>& member) { return json::array(member.begin(), member.end()); }
json::value read_back(const events::failure& member)
{
    return json::object{{"code", member.code}, {"message", member.message}, {"details", read_back(member.details)}};
}
template <typename T>
json::value read_back(const std::optional<T>& member)
{
    return member ? read_back(*member) : json::value();
}

struct member_row {
    std::string_view type;
    std::string_view name; ///< in JSON
    std::string_view member;
    json::value (*get)(const event& e);
};

#define RUNTYPE_MEMBER(type, name, member)                                                                             \
    {#type, name, #member, [](const event& e) { return read_back(e.get_if<events::type>()->member); }},
const member_row event_members[] = {RUNTYPE_FOR_EACH_EVENT_MEMBER(RUNTYPE_MEMBER)};
#undef RUNTYPE_MEMBER

std::string snake_case(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            out.append(1, '_').append(1, static_cast<char>(c - 'A' + 'a'));
        else
            out += c;
    }
    return out;
}

BOOST_AUTO_TEST_SUITE(stream_events)

BOOST_AUTO_TEST_CASE(every_unified_event_has_its_struct_and_every_field_is_read)
{
    std::size_t types = 0;
    for (const auto& [type, schema] : vocabulary("unified")) {
        const std::string name(type);
        ++types;
        const std::string text = json::serialize(sample_event(name, schema.as_object()));
        const event whole = decode(text);
        BOOST_TEST(kind_of(whole.body()) == name);
        BOOST_TEST(whole.type() == name);
        BOOST_TEST(whole.seq().value() == 42);
        BOOST_TEST(whole.execution_id() == "exec_1");
        BOOST_TEST(whole.raw().text() == text);
        const event bare = decode(json::serialize(json::object{{"type", type}}));
        BOOST_TEST(kind_of(bare.body()) == name);
        BOOST_TEST(!bare.seq().has_value());
        std::vector<event_body> seen;
        for (const auto& [key, field] : schema.at("properties").as_object()) {
            if (key == "type" || key == "seq" || key == "executionId") continue;
            const json::value value = sample(field.as_object());
            const event one = decode(json::serialize(json::object{{"type", type}, {key, value}}));
            BOOST_TEST((one.body() != bare.body()), name << "." << std::string(key) << " is not read");
            for (const event_body& other : seen) BOOST_TEST((one.body() != other), name << "." << std::string(key));
            seen.push_back(one.body());
        }
    }
    BOOST_TEST(types == 35u);
}

BOOST_AUTO_TEST_CASE(every_field_of_a_unified_event_has_the_value_that_came)
{
    std::size_t fields = 0;
    std::size_t checked = 0;
    for (const bool flip : {false, true}) {
        for (const auto& [type, schema] : vocabulary("unified")) {
            const std::string name(type);
            json::object all{{"type", type}, {"seq", 7}, {"executionId", "exec_1"}};
            for (const auto& [key, field] : schema.at("properties").as_object()) {
                if (all.contains(key)) continue;
                all[key] = value_of(field.as_object(), static_cast<int>(all.size()), flip);
                ++fields;
            }
            const event e = decode(json::serialize(all));
            BOOST_REQUIRE(kind_of(e.body()) == name);
            for (const member_row& row : event_members) {
                if (row.type != name) continue;
                const json::value& came = all.at(json::string_view(row.name.data(), row.name.size()));
                BOOST_TEST(row.get(e) == came, name << '.' << row.name << ": " << row.get(e) << " for " << came);
                // A member may not be named as its class is.
                BOOST_TEST(row.member == (row.name == name ? "what" : snake_case(row.name)));
                ++checked;
            }
        }
    }
    BOOST_TEST(checked == fields);
    BOOST_TEST(checked == 2 * std::size(event_members));
}

BOOST_AUTO_TEST_CASE(nothing_makes_an_event_fail)
{
    const event unknown = decode(R"({"type":"from_the_future","seq":3,"x":[1]})");
    BOOST_TEST(unknown.is<events::unknown>());
    BOOST_TEST(unknown.type() == "from_the_future");
    BOOST_TEST(unknown.seq().value() == 3);
    BOOST_TEST(decode(R"({"a":1})", "ping").is<events::ping>()); // named by its frame only
    BOOST_TEST(decode("{}").is<events::unknown>());
    // Every field of another kind than documented.
    for (const char* value : {"null", "[1]", "{\"a\":1}", "\"x\"", "1.5", "true", "-1e300"}) {
        for (const auto& [type, schema] : vocabulary("unified")) {
            std::string text = "{\"type\":\"" + std::string(type) + "\"";
            for (const auto& [key, field] : schema.at("properties").as_object()) {
                if (key != "type") text += ",\"" + std::string(key) + "\":" + value;
            }
            BOOST_TEST(kind_of(decode(text + "}").body()) == std::string(type));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_went_wrong_is_a_sentence_or_an_object)
{
    const event sentence = decode(R"({"type":"error","error":"slow"})");
    BOOST_TEST(sentence.get_if<events::error>()->what.message == "slow");
    const event object = decode(R"({"type":"execution_error","error":{"code":"C","message":"m","details":{"a":1}}})");
    const events::failure& f = object.get_if<events::execution_error>()->error;
    BOOST_TEST(f.code == "C");
    BOOST_TEST(f.message == "m");
    BOOST_TEST(f.details.text() == R"({"a":1})");
}

BOOST_AUTO_TEST_CASE(an_answer_in_json_is_the_end_of_a_run)
{
    const event e = detail::event_of_answer(R"({"success":true,"executionId":"e1","finalOutput":"x"})");
    BOOST_TEST(e.type() == "execution_complete");
    BOOST_TEST(e.get_if<events::execution_complete>()->final_output.value() == "x");
    BOOST_TEST(e.execution_id() == "e1");
}

BOOST_AUTO_TEST_CASE(an_event_is_written_as_it_came)
{
    std::ostringstream out;
    out << decode(R"({"type":"ping", "seq":1})");
    BOOST_TEST(out.str() == R"({"type":"ping", "seq":1})");
}

BOOST_AUTO_TEST_CASE(facts_for_the_rules)
{
    using detail::event_role;
    const auto role = [](std::string_view text) {
        detail::event_facts f;
        BOOST_TEST(detail::read_event_facts(text, {}, f));
        return f.role;
    };
    BOOST_TEST((role(R"({"type":"error","recoverable":false})") == event_role::failed));
    BOOST_TEST((role(R"({"type":"error","recoverable":true})") == event_role::ordinary));
    BOOST_TEST((role(R"({"type":"error"})") == event_role::ordinary));
    BOOST_TEST((role(R"({"recoverable":false,"type":"agent_error"})") == event_role::failed));
    BOOST_TEST((role(R"({"type":"agent_ping"})") == event_role::ping));
    detail::event_facts f;
    for (const char* text : {"", "[]", "1", "\"x\"", "{", "{\"a\":}", "{} x", "{\"a\":\"\xff\"}"})
        BOOST_TEST(!detail::read_event_facts(text, {}, f), text);
    BOOST_TEST(detail::read_event_facts(R"({"type":"await","toolCallId":"c","approvalId":"a","seq":"x"})", {}, f));
    BOOST_TEST(f.waits_for == "c");
    BOOST_TEST(!f.by_name);
    BOOST_TEST(!f.seq.has_value());
    BOOST_TEST(detail::read_event_facts(R"({"type":"approval_start","toolCallId":"c","approvalId":"a"})", {}, f));
    BOOST_TEST(f.waits_for == "a");
    for (const char* type : {"await", "agent_await", "flow_await", "step_await"}) {
        const std::string begin = "{\"type\":\"" + std::string(type) + "\",\"toolName\":\"t\"";
        for (const char* local :
             {"", ",\"awaitReason\":\"local_tool_required\"", ",\"reason\":\"local_tool_required\"",
              ",\"awaitReason\":null"})
            BOOST_TEST((role(begin + local + "}") == event_role::call), type << local);
        for (const char* other :
             {",\"awaitReason\":\"crawl_pending\"", ",\"reason\":\"approval_required\"", ",\"toolName\":null",
              ",\"awaitReason\":\"approval_required\",\"reason\":\"local_tool_required\"", ",\"toolName\":\"\""})
            BOOST_TEST((role(begin + other + "}") == event_role::wait), type << other);
    }
    const auto known_as = [&](std::string_view text) {
        BOOST_TEST(detail::read_event_facts(text, {}, f));
        return f.waits_for + (f.by_name ? " by name" : "");
    };
    BOOST_TEST(known_as(R"({"type":"await","toolName":"t"})") == "t by name");
    BOOST_TEST(known_as(R"({"type":"await","toolName":"t","toolCallId":""})") == "t by name");
    BOOST_TEST(known_as(R"({"type":"tool_complete","toolName":"t","name":"n"})") == "t by name");
    BOOST_TEST(known_as(R"({"type":"tool_error","toolId":"x","name":"n"})") == "n by name");
    BOOST_TEST(known_as(R"({"type":"tool_complete","toolName":"t","toolCallId":"c"})") == "c");
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
