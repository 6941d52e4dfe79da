// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "service_fixture.hpp"

#include "testing/validation.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace runtype::testing::detail;
using namespace runtype::testing::test;
namespace json = boost::json;

namespace {

std::string body_of(const std::string& type, const std::string& name)
{
    return json::serialize(json::object{{"type", type}, {"name", name}});
}

// `count` characters of 2 bytes each.
std::string characters(std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        out += "ü";
    }
    return out;
}

// A body, and "CODE path" of each finding, in order.
struct refused {
    const char* body;
    const char* findings;
};

std::ostream& operator<<(std::ostream& os, const refused& r) { return os << r.body; }

const refused refused_creates[] = {
    {"{}", "MISSING_REQUIRED_FIELD type;MISSING_REQUIRED_FIELD name;"},
    {R"({"type":"a"})", "MISSING_REQUIRED_FIELD name;"},
    {R"({"type":1,"name":"b"})", "INVALID_TYPE type;"},
    {R"({"type":null,"name":true})", "INVALID_TYPE type;INVALID_TYPE name;"},
    {R"({"type":"","name":""})", "OUT_OF_RANGE type;OUT_OF_RANGE name;"},
    {R"({"type":"a","name":"b","metadata":null})", "INVALID_TYPE metadata;"},
    {R"({"type":"a","name":"b","metadata":[]})", "INVALID_TYPE metadata;"},
    {R"({"type":"a","name":"b","metadata":"x"})", "INVALID_TYPE metadata;"},
    {R"({"type":"a","name":"b","messages":{}})", "INVALID_TYPE messages;"},
    {R"({"type":"a","name":"b","messages":0.5})", "INVALID_TYPE messages;"},
    {R"({"type":"a","name":"b","messages":[{},1,"x"]})", "INVALID_TYPE messages.1;INVALID_TYPE messages.2;"},
    {R"({"type":"a","name":"b","id":"rec_1","nme":1})", "UNRECOGNIZED_KEYS ;"},
    {R"({"nme":1})", "MISSING_REQUIRED_FIELD type;MISSING_REQUIRED_FIELD name;UNRECOGNIZED_KEYS ;"},
    {"[]", "INVALID_TYPE ;"},
    {"null", "INVALID_TYPE ;"},
    {R"("text")", "INVALID_TYPE ;"},
    {"1", "INVALID_TYPE ;"},
};

std::string findings_of(const json::value& body)
{
    std::string out;
    for (const json::value& detail : body.at("details").as_array()) {
        BOOST_TEST(!detail.at("message").as_string().empty());
        out += text(detail.at("code")) + ' ' + text(detail.at("path")) + ';';
    }
    return out;
}

} // namespace

BOOST_AUTO_TEST_SUITE(records_suite)

BOOST_AUTO_TEST_CASE(a_created_record_has_every_field_and_can_be_read)
{
    service_fixture f;
    const http_answer answer = f.call(
        "POST", "/v1/records",
        R"({"type":"document","name":"Plan Q3","metadata":{"a":[1,{"b":null}],"ü":"\u00fc\n"},)"
        R"("messages":[{"role":"user"}]})");
    BOOST_TEST(answer.status == 201);
    const json::value record = json::parse(answer.body);
    const std::string id = text(record.at("id"));
    BOOST_TEST(id == answer.object_id);
    BOOST_TEST(id == make_id("rec_", 1, 1));
    const json::value expected = {
        {"id", id},
        {"userId", "user_2hKd81Qs"},
        {"organizationId", nullptr},
        {"type", "document"},
        {"name", "Plan Q3"},
        {"metadata", {{"a", json::array{1, {{"b", nullptr}}}}, {"ü", "ü\n"}}},
        {"messages", json::array{{{"role", "user"}}}},
        {"productSurfaceId", nullptr},
        {"createdAt", "2026-03-07T08:00:00.000Z"},
        {"updatedAt", "2026-03-07T08:00:00.000Z"},
        {"metadataSchema", json::object()},
        {"metadataLabels", json::object()},
    };
    BOOST_TEST((record == expected), json::serialize(record));
    BOOST_TEST((f.json(200, "GET", "/v1/records/" + id) == record));
}

BOOST_AUTO_TEST_CASE(metadata_and_messages_default_to_empty_and_null)
{
    service_fixture f;
    const json::value record = f.json(201, "POST", "/v1/records", body_of("a", "b"));
    BOOST_TEST(record.at("metadata").as_object().empty());
    BOOST_TEST(record.at("messages").is_null());
    const json::value null = f.json(201, "POST", "/v1/records", R"({"type":"a","name":"c","messages":null})");
    BOOST_TEST(null.at("messages").is_null());
}

BOOST_AUTO_TEST_CASE(findings_of_a_create)
{
    for (const auto& sample : refused_creates) {
        BOOST_TEST_CONTEXT(sample)
        {
            service_fixture f;
            const json::value body = f.json(400, "POST", "/v1/records", sample.body);
            BOOST_TEST(text(body.at("error")) == "Validation error");
            BOOST_TEST(findings_of(body) == sample.findings);
            BOOST_TEST(f.service.records().items().empty());
        }
    }
}

BOOST_AUTO_TEST_CASE(unknown_keys_are_named_and_suggested_away)
{
    service_fixture f;
    const json::value body = f.json(400, "POST", "/v1/records", R"({"type":"a","name":"b","x":1,"y":2})");
    const json::value& detail = body.at("details").at(0);
    BOOST_TEST(text(detail.at("message")) == "Unrecognized key(s) in object: 'x', 'y'");
    BOOST_TEST(text(detail.at("suggestion")) == "Remove 'x', 'y'");
}

BOOST_AUTO_TEST_CASE(lengths_are_counted_in_characters_not_bytes)
{
    service_fixture f;
    BOOST_TEST(record_type_limit == 255U);
    BOOST_TEST(record_name_limit == 500U);
    BOOST_TEST(f.call("POST", "/v1/records", body_of(characters(255), characters(500))).status == 201);
    BOOST_TEST(findings_of(f.json(400, "POST", "/v1/records", body_of(characters(256), "b"))) == "OUT_OF_RANGE type;");
    BOOST_TEST(findings_of(f.json(400, "POST", "/v1/records", body_of("a", characters(501)))) == "OUT_OF_RANGE name;");
    BOOST_TEST(count_characters("aüß東😀") == 5U);
    BOOST_TEST(count_characters("") == 0U);
}

BOOST_AUTO_TEST_CASE(what_is_not_json_is_refused_without_details)
{
    service_fixture f(1);
    const std::string id = f.service.records().items()[0]->id;
    for (const char* body : {"", "{", "{\"type\":}", "{}{}", "nul", "{\"type\":\"\xff\"}", "{'type':1}"}) {
        BOOST_TEST_INFO(body);
        const json::value create = f.json(400, "POST", "/v1/records", body);
        BOOST_TEST(!create.as_object().contains("details"));
        BOOST_TEST(f.call("PUT", "/v1/records/" + id, body).status == 400);
    }
    BOOST_TEST(f.call("POST", "/v1/records", std::string(100'000, '[')).status == 400);
}

BOOST_AUTO_TEST_CASE(a_body_has_to_say_that_it_is_json)
{
    service_fixture f;
    http_request request = f.request("POST", "/v1/records", body_of("a", "b"));
    request.headers.back().second = "text/plain";
    BOOST_TEST(f.service.handle(request, f.now).status == 400);
    request.headers.pop_back();
    BOOST_TEST(f.service.handle(request, f.now).status == 400);
    request.headers.emplace_back("content-type", "Application/JSON; charset=utf-8");
    BOOST_TEST(f.service.handle(request, f.now).status == 201);
}

BOOST_AUTO_TEST_CASE(type_and_name_together_are_unique)
{
    service_fixture f;
    BOOST_TEST(f.call("POST", "/v1/records", body_of("a", "b")).status == 201);
    const json::value conflict = f.json(409, "POST", "/v1/records", body_of("a", "b"));
    BOOST_TEST(!conflict.at("error").as_string().empty());
    BOOST_TEST(!conflict.as_object().contains("details"));
    BOOST_TEST(f.call("POST", "/v1/records", body_of("a", "c")).status == 201);
    BOOST_TEST(f.call("POST", "/v1/records", body_of("b", "b")).status == 201);
    // The same characters, divided in another way.
    BOOST_TEST(f.call("POST", "/v1/records", body_of("ab", "c")).status == 201);
    BOOST_TEST(f.call("POST", "/v1/records", body_of("a", "bc")).status == 201);
    BOOST_TEST(f.service.records().items().size() == 5U);
}

BOOST_AUTO_TEST_CASE(an_update_changes_only_what_it_names)
{
    service_fixture f;
    const json::value made = f.json(
        201, "POST", "/v1/records", R"({"type":"a","name":"b","metadata":{"x":1},"messages":[{"role":"user"}]})");
    const std::string target = "/v1/records/" + text(made.at("id"));
    f.now += std::chrono::seconds(5);
    json::object expected = made.as_object();
    expected["updatedAt"] = "2026-03-07T08:00:05.000Z";
    BOOST_TEST((f.json(200, "PUT", target, "{}") == expected));
    expected["name"] = "c";
    BOOST_TEST((f.json(200, "PUT", target, R"({"name":"c"})") == expected));
    expected["metadata"] = json::object{{"y", 2}};
    BOOST_TEST((f.json(200, "PUT", target, R"({"metadata":{"y":2}})") == expected));
    expected["messages"] = nullptr;
    BOOST_TEST((f.json(200, "PUT", target, R"({"messages":null})") == expected));
    expected["type"] = "z";
    BOOST_TEST((f.json(200, "PUT", target, R"({"type":"z"})") == expected));
    BOOST_TEST((f.json(200, "GET", target) == expected));
}

BOOST_AUTO_TEST_CASE(findings_of_an_update)
{
    service_fixture f(1);
    const std::string target = "/v1/records/" + f.service.records().items()[0]->id;
    const std::string before = f.service.records().items()[0]->json;
    const auto findings = [&](const std::string& body) { return findings_of(f.json(400, "PUT", target, body)); };
    BOOST_TEST(findings(R"({"type":null})") == "INVALID_TYPE type;");
    BOOST_TEST(findings(R"({"name":""})") == "OUT_OF_RANGE name;");
    BOOST_TEST(findings(R"({"metadata":null,"name":"fine"})") == "INVALID_TYPE metadata;");
    BOOST_TEST(findings(R"({"userId":"x"})") == "UNRECOGNIZED_KEYS ;");
    BOOST_TEST(findings("[]") == "INVALID_TYPE ;");
    BOOST_TEST(f.service.records().items()[0]->json == before);
}

BOOST_AUTO_TEST_CASE(renaming_onto_another_record_is_a_conflict_and_changes_nothing)
{
    service_fixture f;
    const std::string first = text(f.json(201, "POST", "/v1/records", body_of("a", "b")).at("id"));
    const std::string second = text(f.json(201, "POST", "/v1/records", body_of("a", "c")).at("id"));
    BOOST_TEST(f.call("PUT", "/v1/records/" + second, R"({"name":"b","metadata":{"x":1}})").status == 409);
    const json::value unchanged = f.json(200, "GET", "/v1/records/" + second);
    BOOST_TEST(text(unchanged.at("name")) == "c");
    BOOST_TEST(unchanged.at("metadata").as_object().empty());
    BOOST_TEST(f.call("PUT", "/v1/records/" + first, body_of("a", "b")).status == 200); // its own name
    BOOST_TEST(f.call("PUT", "/v1/records/" + first, body_of("a", "d")).status == 200);
    BOOST_TEST(f.call("PUT", "/v1/records/" + second, R"({"name":"b"})").status == 200); // free now
    BOOST_TEST(f.call("POST", "/v1/records", body_of("a", "c")).status == 201);          // free too
}

BOOST_AUTO_TEST_CASE(a_deleted_record_is_gone_and_its_name_is_free)
{
    service_fixture f;
    const std::string target = "/v1/records/" + text(f.json(201, "POST", "/v1/records", body_of("a", "b")).at("id"));
    BOOST_TEST((f.json(200, "DELETE", target, "{}") == json::value{{"success", true}}));
    for (const char* method : {"GET", "DELETE"}) {
        BOOST_TEST(text(f.json(404, method, target).at("error")) == "Record not found");
    }
    BOOST_TEST(f.call("PUT", target, "{}").status == 404);
    const json::value again = f.json(201, "POST", "/v1/records", body_of("a", "b"));
    BOOST_TEST("/v1/records/" + text(again.at("id")) != target); // ids are not used twice
}

BOOST_AUTO_TEST_CASE(ids_are_decoded_from_the_path)
{
    service_fixture f(1);
    std::string id = f.service.records().items()[0]->id;
    id.replace(3, 1, "%5F");
    BOOST_TEST(f.call("GET", "/v1/records/" + id).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
