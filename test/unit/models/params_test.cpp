// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/agents.hpp>
#include <runtype/models/api_keys.hpp>
#include <runtype/models/logs.hpp>
#include <runtype/models/records.hpp>

#include "core/build_request.hpp"
#include "core/call_request.hpp"
#include "models/codecs.hpp"
#include "resources/operations.hpp"

#include <boost/json/value.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <type_traits>

using namespace runtype;
using detail::call_request;
namespace operations = detail::operations;

// A parameter that is an aggregate is destroyed twice by GCC 12 when it is a temporary beside co_await.
static_assert(!std::is_aggregate_v<create_record>);
static_assert(!std::is_aggregate_v<update_record>);
static_assert(!std::is_aggregate_v<list_records>);
static_assert(!std::is_aggregate_v<list_agents>);
// What is required cannot be forgotten.
static_assert(!std::is_default_constructible_v<create_record>);
static_assert(!std::is_constructible_v<create_record, std::string>);

namespace {

template <typename Params>
call_request with_body(const detail::operation& op, const Params& params)
{
    call_request request(op, request_options());
    detail::add_body(request, params);
    return request;
}

template <typename Params>
std::string body_of(const Params& params)
{
    const call_request request = with_body(operations::records_create, params);
    BOOST_TEST(!request.bad_input, request.bad_input.message());
    BOOST_TEST(request.has_body);
    return request.body;
}

template <typename Params>
std::string query_of(const detail::operation& op, const Params& params)
{
    call_request request(op, request_options());
    detail::add_query(request, params);
    BOOST_TEST(!request.bad_input, request.bad_input.message());
    return request.target;
}

std::string findings_of(const call_request& request)
{
    BOOST_TEST((request.bad_input.code() == errc::bad_request));
    BOOST_TEST(!request.has_body);
    std::string text;
    for (const validation_detail& detail : request.bad_input.details())
        text += detail.path + ' ' + detail.code_text + ';';
    return text;
}

template <typename Params>
std::string findings_of(const Params& params)
{
    return findings_of(with_body(operations::records_update, params));
}

} // namespace

BOOST_AUTO_TEST_SUITE(params_test)

BOOST_AUTO_TEST_CASE(required_fields_only)
{
    BOOST_TEST(body_of(create_record("document", "Plan \"Q3\"")) == R"({"type":"document","name":"Plan \"Q3\""})");
    BOOST_TEST(body_of(update_record()) == "{}");
    BOOST_TEST(query_of(operations::records_list, list_records()) == "/records");
    BOOST_TEST(query_of(operations::agents_list, list_agents()) == "/agents");
}

BOOST_AUTO_TEST_CASE(every_field_of_create_record)
{
    const auto params = create_record("t", "n").metadata(raw_json(R"({"a":1})")).messages(raw_json("[{}]"));
    BOOST_TEST(params.type() == "t");
    BOOST_TEST(params.name() == "n");
    BOOST_TEST(params.metadata().text() == R"({"a":1})");
    BOOST_TEST(params.messages()->text() == "[{}]");
    BOOST_TEST(body_of(params) == R"({"type":"t","name":"n","metadata":{"a":1},"messages":[{}]})");
}

BOOST_AUTO_TEST_CASE(every_field_of_update_record)
{
    const auto params = update_record().type("t").name("n").metadata(raw_json("{}")).messages(raw_json("[]"));
    BOOST_TEST(params.type().value() == "t");
    BOOST_TEST(params.name().value() == "n");
    BOOST_TEST(params.metadata().text() == "{}");
    BOOST_TEST(params.messages()->text() == "[]");
    BOOST_TEST(body_of(params) == R"({"type":"t","name":"n","metadata":{},"messages":[]})");
    BOOST_TEST(body_of(update_record().name("n")) == R"({"name":"n"})");
}

BOOST_AUTO_TEST_CASE(null_is_sent_and_absent_is_not)
{
    BOOST_TEST(body_of(update_record().messages(nullptr)) == R"({"messages":null})");
    BOOST_TEST(body_of(create_record("t", "n").messages(nullptr)) == R"({"type":"t","name":"n","messages":null})");
    BOOST_TEST(body_of(update_record().metadata(raw_json()).messages(raw_json())) == "{}");
}

BOOST_AUTO_TEST_CASE(boost_json_values_are_taken_as_they_are)
{
    const boost::json::object owner{{"owner", "ann"}, {"n", 3}};
    BOOST_TEST(body_of(update_record().metadata(owner)) == R"({"metadata":{"owner":"ann","n":3}})");
    BOOST_TEST(
        body_of(update_record().messages(boost::json::array{owner})) == R"({"messages":[{"owner":"ann","n":3}]})");
}

BOOST_AUTO_TEST_CASE(setters_work_on_named_objects_too)
{
    create_record record("t", "n");
    record.metadata(raw_json("{}")).messages(nullptr);
    record.messages(raw_json("[]"));
    BOOST_TEST(body_of(record) == R"({"type":"t","name":"n","metadata":{},"messages":[]})");
    update_record update;
    update.type("t").name("n").metadata(raw_json("{}")).messages(nullptr);
    BOOST_TEST(body_of(update) == R"({"type":"t","name":"n","metadata":{},"messages":null})");
    list_records records;
    records.type("t").search("s").limit(1).cursor("c").direction("d").include_count(false);
    BOOST_TEST(
        query_of(operations::records_list, records) ==
        "/records?limit=1&type=t&search=s&direction=d&includeCount=false");
    list_agents agents;
    agents.search("s").status("active").limit(1).cursor("c").direction("d").include_count(false);
    BOOST_TEST(
        query_of(operations::agents_list, agents) ==
        "/agents?limit=1&direction=d&includeCount=false&search=s&status=active");
}

// The cursor is not among them: the generator adds it to each page's request.
BOOST_AUTO_TEST_CASE(queries_are_encoded)
{
    const auto records = list_records()
                             .type("a b&c")
                             .search("\xc3\xa9")
                             .limit(100)
                             .cursor("cur/1")
                             .direction("next")
                             .include_count(true);
    BOOST_TEST(records.cursor().value() == "cur/1");
    BOOST_TEST(records.limit().value() == 100);
    BOOST_TEST(
        query_of(operations::records_list, records) ==
        "/records?limit=100&type=a%20b%26c&search=%C3%A9&direction=next&includeCount=true");
    const auto agents =
        list_agents().search("x=y").status("active").limit(5).cursor("c").direction("prev").include_count(true);
    BOOST_TEST(agents.cursor().value() == "c");
    BOOST_TEST(
        query_of(operations::agents_list, agents) ==
        "/agents?limit=5&direction=prev&includeCount=true&search=x%3Dy&status=active");
}

BOOST_AUTO_TEST_CASE(limits_of_the_catalogue)
{
    const auto text = [](std::size_t size) { return std::string(size, 'x'); };
    BOOST_TEST(body_of(create_record(text(255), text(500))).size() > 755u);
    BOOST_TEST(findings_of(create_record(text(256), "n")) == "type OUT_OF_RANGE;");
    BOOST_TEST(findings_of(create_record("t", text(501))) == "name OUT_OF_RANGE;");
    BOOST_TEST(findings_of(create_record("", "")) == "type OUT_OF_RANGE;name OUT_OF_RANGE;");
    BOOST_TEST(findings_of(update_record().type("").name(text(501))) == "type OUT_OF_RANGE;name OUT_OF_RANGE;");
    BOOST_TEST(
        findings_of(update_record().metadata(raw_json("[]")).messages(raw_json("{}"))) ==
        "metadata INVALID_TYPE;messages INVALID_TYPE;");
    std::string characters;
    for (int i = 0; i < 500; ++i) characters += "\xf0\x9f\x98\x80"; // 2,000 bytes, 500 characters
    BOOST_TEST(body_of(update_record().name(characters)).size() > 2000u);
    BOOST_TEST(findings_of(update_record().name(characters + "x")) == "name OUT_OF_RANGE;");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_json_is_not_sent)
{
    BOOST_TEST(findings_of(create_record("t", "caf\xe9")) == "name INVALID_FORMAT;");
    BOOST_TEST(findings_of(update_record().metadata(raw_json("{\"a\":}"))) == "metadata INVALID_FORMAT;");
    BOOST_TEST(findings_of(update_record().metadata(raw_json("{},\"admin\":true"))) == "metadata INVALID_FORMAT;");
    BOOST_TEST(findings_of(update_record().messages(raw_json("[\"\xff\"]"))) == "messages INVALID_FORMAT;");
}

BOOST_AUTO_TEST_CASE(list_limits)
{
    const auto findings = [](const detail::operation& op, const auto& params) {
        call_request request(op, request_options());
        detail::add_query(request, params);
        return findings_of(request);
    };
    BOOST_TEST(findings(operations::records_list, list_records().limit(0)) == "limit OUT_OF_RANGE;");
    BOOST_TEST(findings(operations::agents_list, list_agents().limit(-1)) == "limit OUT_OF_RANGE;");
}

BOOST_AUTO_TEST_CASE(times)
{
    constexpr std::chrono::sys_days day = std::chrono::year(2026) / 3 / 4;
    BOOST_TEST(
        body_of(create_api_key("ci").expires_at(day)) == R"({"name":"ci","expiresAt":"2026-03-04T00:00:00.000Z"})");
    BOOST_TEST(
        body_of(update_api_key().expires_at("2026-03-04T08:00:00+01:00")) ==
        R"({"expiresAt":"2026-03-04T08:00:00+01:00"})");
    BOOST_TEST(body_of(update_api_key().expires_at(nullptr)) == R"({"expiresAt":null})");
    BOOST_TEST(findings_of(update_api_key().expires_at("2026-03-04")) == "expiresAt INVALID_FORMAT;");
    BOOST_TEST(
        query_of(operations::logs_query, query_logs().from(day).to(std::string("2026-03-04T08:00:00+01:00"))) ==
        "/logs?from=2026-03-04T00%3A00%3A00.000Z&to=2026-03-04T08%3A00%3A00%2B01%3A00");
    call_request request(operations::logs_query, request_options());
    detail::add_query(request, query_logs().from("yesterday").to(day));
    BOOST_TEST(findings_of(request) == "from INVALID_FORMAT;");
    BOOST_TEST(request.target == "/logs"); // nothing of a refused query
    call_request unchecked(operations::logs_query, request_options().client_checks(false));
    detail::add_query(unchecked, query_logs().from("yesterday"));
    BOOST_TEST(!unchecked.bad_input);
    BOOST_TEST(unchecked.target == "/logs?from=yesterday");
}

// The operation table: what the paths, methods and the safety of repeating are, and that they fit each other.
BOOST_AUTO_TEST_CASE(operations_of_the_table)
{
    const auto row = [](const detail::operation& op) {
        BOOST_TEST((op.repeat == detail::idempotency_of(op.method)), op.name);
        return std::string(op.name) + ' ' + std::string(op.method) + ' ' + std::string(op.path);
    };
    BOOST_TEST(row(operations::agents_list) == "agents.list GET /agents");
    BOOST_TEST(row(operations::agents_get) == "agents.get GET /agents/{id}");
    BOOST_TEST(row(operations::records_list) == "records.list GET /records");
    BOOST_TEST(row(operations::records_create) == "records.create POST /records");
    BOOST_TEST(row(operations::records_get) == "records.get GET /records/{id}");
    BOOST_TEST(row(operations::records_update) == "records.update PUT /records/{id}");
    BOOST_TEST(row(operations::records_delete) == "records.delete DELETE /records/{id}");
}

BOOST_AUTO_TEST_SUITE_END()
