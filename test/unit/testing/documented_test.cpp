// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// What the simulated service does for the operations that it knows from the catalogue alone.
#include "service_fixture.hpp"

#include "testing/catalogue.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <set>

using namespace runtype::testing::detail;
using namespace runtype::testing::test;
namespace json = boost::json;

namespace {

/// `code path` of each detail of a 400.
std::vector<std::string> details(service_fixture& f, const char* method, const std::string& target, const char* body)
{
    std::vector<std::string> out;
    const json::value answer = f.json(400, method, target, body);
    BOOST_TEST(text(answer.at("error")) == "Validation error");
    for (const json::value& detail : answer.at("details").as_array()) {
        BOOST_TEST(!text(detail.at("message")).empty());
        out.push_back(text(detail.at("code")) + ' ' + text(detail.at("path")));
    }
    return out;
}

using texts = std::vector<std::string>;

} // namespace

BOOST_AUTO_TEST_SUITE(documented_suite)

BOOST_AUTO_TEST_CASE(an_object_is_made_read_listed_changed_and_removed)
{
    struct kind {
        const char* path;
        const char* create;
        const char* wrapper;
        const char* items;
    };
    const kind kinds[] = {
        {"/v1/flows", R"({"name":"Mine"})", "", "data"},
        {"/v1/products", R"({"name":"Mine"})", "", "data"},
        {"/v1/tools", R"({"name":"Mine","description":"d","toolType":"flow","parametersSchema":{},"config":{}})", "",
         "data"},
        {"/v1/secrets", R"({"key":"MINE","description":"Mine","value":"0123456789"})", "data", "data"},
        {"/v1/conversations", R"({"title":"Mine"})", "", "conversations"},
        {"/v1/schedules", R"({"name":"Mine","target":{"flowId":"flow_7"},"trigger":{"type":"once"}})", "", "data"},
        {"/v1/agents", R"({"name":"Mine"})", "", "data"},
    };
    for (const kind& k : kinds) {
        BOOST_TEST_CONTEXT(k.path)
        {
            service_fixture f(0, 1);
            const std::string path = k.path;
            const auto listed = [&] { return f.json(200, "GET", path).at(k.items).as_array().size(); };
            const auto inner = [&](const json::value& answer) {
                return *k.wrapper != '\0' ? answer.at(k.wrapper) : answer;
            };
            BOOST_TEST(listed() == 1u); // that of the example
            const std::string id = text(inner(f.json(201, "POST", path, k.create)).at("id"));
            BOOST_TEST(listed() == 2u);
            const json::value got = inner(f.json(200, "GET", path + '/' + id));
            BOOST_TEST(text(got.at("id")) == id);
            BOOST_TEST(json::serialize(got).find("Mine") != std::string::npos);
            BOOST_TEST(text(got.at("createdAt")) == "2026-03-07T08:00:00.000Z");
            const char* const change = path == "/v1/secrets"         ? R"({"description":"Yours"})"
                                       : path == "/v1/conversations" ? R"({"title":"Yours"})"
                                                                     : R"({"name":"Yours"})";
            (void)f.json(200, "PUT", path + '/' + id, change);
            BOOST_TEST(json::serialize(f.json(200, "GET", path + '/' + id)).find("Yours") != std::string::npos);
            BOOST_TEST(json::serialize(f.json(200, "GET", path)).find("Yours") != std::string::npos);
            (void)f.json(200, "DELETE", path + '/' + id);
            BOOST_TEST(listed() == 1u);
            for (const char* method : {"GET", "DELETE"}) (void)f.json(404, method, path + '/' + id);
            (void)f.json(404, "PUT", path + '/' + id, change);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_value_of_a_secret_never_comes_back_and_its_key_is_its_own)
{
    service_fixture f;
    const char* const body = R"({"key":"MINE","value":"very-secret-value"})";
    BOOST_TEST(f.call("POST", "/v1/secrets", body).body.find("very-secret") == std::string::npos);
    (void)f.json(409, "POST", "/v1/secrets", body);
    BOOST_TEST(f.call("GET", "/v1/secrets").body.find("very-secret") == std::string::npos);
    BOOST_TEST(f.json(200, "GET", "/v1/secrets").at("total").to_number<int>() == 2);
}

BOOST_AUTO_TEST_CASE(what_the_documents_merge_is_merged_and_the_rest_replaced)
{
    service_fixture f(0, 0);
    const std::string product =
        text(f.json(201, "POST", "/v1/products", R"({"name":"a","spec":{"x":{"y":1}}})").at("id"));
    const json::value changed = f.json(200, "PUT", "/v1/products/" + product, R"({"spec":{"x":{"z":2}}})");
    BOOST_TEST(changed.at("spec") == json::parse(R"({"x":{"y":1,"z":2}})"));
    const std::string agent =
        text(f.json(201, "POST", "/v1/agents", R"({"name":"a","config":{"model":"m"}})").at("id"));
    const json::value agent_changed = f.json(200, "PUT", "/v1/agents/" + agent, R"({"config":{"topP":1}})");
    BOOST_TEST(agent_changed.at("config") == json::parse(R"({"model":"m","topP":1})"));
    const std::string flow =
        text(f.json(201, "POST", "/v1/flows", R"({"name":"a","steps":[{"type":"prompt","name":"n"}]})").at("id"));
    BOOST_TEST(
        f.json(200, "GET", "/v1/flows/" + flow).at("flowSteps") == json::parse(R"([{"type":"prompt","name":"n"}])"));
    const json::value schedule = f.json(
        201, "POST", "/v1/schedules", R"({"target":{"flowId":"flow_7"},"trigger":{"type":"once","cron":"0 1 * * *"}})");
    const json::value kept = f.json(200, "GET", "/v1/schedules/" + text(schedule.at("id")));
    BOOST_TEST(text(kept.at("flowId")) == "flow_7");
    BOOST_TEST(text(kept.at("triggerType")) == "once");
    BOOST_TEST(text(kept.at("cron")) == "0 1 * * *");
}

BOOST_AUTO_TEST_CASE(a_batch_runs_until_it_is_cancelled_and_a_schedule_pauses)
{
    service_fixture f;
    const std::string batch =
        text(f.json(201, "POST", "/v1/batch/flow", R"({"flowId":"flow_7"})").at("batchExecutionId"));
    const std::string status = "/v1/batch/status/" + batch;
    BOOST_TEST(text(f.json(200, "GET", status).at("status")) == "running");
    BOOST_TEST(text(f.json(200, "GET", status).at("flowId")) == "flow_7");
    (void)f.json(200, "POST", "/v1/batch/cancel/" + batch);
    BOOST_TEST(text(f.json(200, "GET", status).at("status")) == "cancelled");
    (void)f.json(404, "POST", "/v1/batch/cancel/bx_none");
    const std::string id = text(f.json(201, "POST", "/v1/schedules", R"({"target":{},"trigger":{}})").at("id"));
    (void)f.json(200, "POST", "/v1/schedules/" + id + "/pause");
    BOOST_TEST(!f.json(200, "GET", "/v1/schedules/" + id).at("enabled").as_bool());
    (void)f.json(200, "POST", "/v1/schedules/" + id + "/resume");
    BOOST_TEST(f.json(200, "GET", "/v1/schedules/" + id).at("enabled").as_bool());
}

BOOST_AUTO_TEST_CASE(a_body_is_held_against_its_schema)
{
    service_fixture f;
    BOOST_TEST(details(f, "POST", "/v1/flows", "{}") == texts{"MISSING_REQUIRED_FIELD name"});
    BOOST_TEST(details(f, "POST", "/v1/flows", R"({"name":7})") == texts{"INVALID_TYPE name"});
    BOOST_TEST(details(f, "POST", "/v1/flows", R"({"name":null})") == texts{"INVALID_TYPE name"});
    BOOST_TEST(details(f, "POST", "/v1/flows", R"({"name":""})") == texts{"OUT_OF_RANGE name"});
    BOOST_TEST(details(f, "POST", "/v1/flows", R"({"name":"a","colour":1})") == texts{"UNRECOGNIZED_KEYS "});
    BOOST_TEST(details(f, "POST", "/v1/flows", "[]") == texts{"INVALID_TYPE "});
    BOOST_TEST(
        details(f, "POST", "/v1/flows", R"({"name":"a","flowSteps":[{"type":"p","name":"n"},{"name":3}]})") ==
        (texts{"MISSING_REQUIRED_FIELD flowSteps.1.type", "INVALID_TYPE flowSteps.1.name"}));
    BOOST_TEST(
        details(
            f, "POST", "/v1/agents/agent_1/approve", R"({"executionId":"e","approvalId":"a","decision":"maybe"})") ==
        texts{"INVALID_ENUM decision"});
    // Null where the documents take it.
    (void)f.json(200, "PUT", "/v1/secrets/sec_5p0q", R"({"description":null})");
    for (const char* wrong : {"", "{", "nothing"}) BOOST_TEST(f.call("POST", "/v1/flows", wrong).status == 400);
    http_request form = f.request("POST", "/v1/flows", R"({"name":"a"})");
    form.headers.back().second = "text/plain";
    BOOST_TEST(f.service.handle(form, f.now).status == 400);
}

BOOST_AUTO_TEST_CASE(a_query_is_held_against_its_parameters)
{
    service_fixture f;
    BOOST_TEST(details(f, "GET", "/v1/flows?colour=1", "") == texts{"UNRECOGNIZED_KEYS "});
    BOOST_TEST(details(f, "GET", "/v1/flows?limit=ten", "") == texts{"INVALID_TYPE limit"});
    BOOST_TEST(details(f, "GET", "/v1/flows?limit=1.5", "") == texts{"INVALID_TYPE limit"});
    BOOST_TEST(details(f, "GET", "/v1/flows?limit=0", "") == texts{"OUT_OF_RANGE limit"});
    BOOST_TEST(details(f, "GET", "/v1/flows?includeCount=1", "") == texts{"INVALID_TYPE includeCount"});
    BOOST_TEST(details(f, "GET", "/v1/conversations?source=web", "") == texts{"INVALID_ENUM source"});
    BOOST_TEST(details(f, "GET", "/v1/logs?from=yesterday", "") == texts{"INVALID_FORMAT from"});
    BOOST_TEST(details(f, "GET", "/v1/client/conversations", "").front().starts_with("MISSING_REQUIRED_FIELD"));
    (void)f.json(200, "GET", "/v1/logs?from=2026-03-04T08:00:00Z");
}

BOOST_AUTO_TEST_CASE(the_browser_plane_and_public_documents_need_no_key)
{
    service_fixture f;
    for (const documented_operation& operation : catalogue()) {
        http_request request = f.request(operation.method, operation.path);
        request.headers.clear();
        BOOST_TEST_CONTEXT(operation.name)
        {
            BOOST_TEST((f.service.handle(request, f.now).status == 401) == operation.key);
        }
    }
}

BOOST_AUTO_TEST_CASE(lists_have_pages_in_their_own_style)
{
    service_fixture f(0, 3);
    for (int i = 0; i < 4; ++i) (void)f.json(201, "POST", "/v1/flows", R"({"name":"More"})");
    std::set<std::string> ids;
    std::string target = "/v1/flows?limit=2";
    int pages = 0;
    for (json::value page = f.json(200, "GET", target);; page = f.json(200, "GET", target)) {
        ++pages;
        for (const json::value& item : page.at("data").as_array()) ids.insert(text(item.at("id")));
        if (!page.at("pagination").at("hasMore").as_bool()) break;
        target = "/v1/flows?limit=2&cursor=" + escaped(text(page.at("pagination").at("nextCursor")));
    }
    BOOST_TEST(pages == 3);
    BOOST_TEST(ids.size() == 5u);
    (void)f.json(400, "GET", "/v1/flows?cursor=nonsense");
    BOOST_TEST(f.json(200, "GET", "/v1/flows?search=MORE").at("data").as_array().size() == 4u);

    const json::value offset = f.json(200, "GET", "/v1/flows/flow_1/step-results?limit=2&offset=2");
    BOOST_TEST(offset.at("data").as_array().size() == 1u);
    BOOST_TEST(!offset.at("pagination").at("hasMore").as_bool());
    BOOST_TEST(offset.at("pagination").at("returned").to_number<int>() == 1);
    const json::value second = f.json(200, "GET", "/v1/records/rec_1/results?limit=1&page=2");
    BOOST_TEST(second.at("pagination").at("page").to_number<int>() == 2);
    BOOST_TEST(second.at("pagination").at("totalPages").to_number<int>() == 3);
    BOOST_TEST(second.at("pagination").at("hasMore").as_bool());
    const json::value nested = f.json(200, "GET", "/v1/logs?limit=2");
    BOOST_TEST(nested.at("data").at("entries").as_array().size() == 2u);
    BOOST_TEST(nested.at("data").at("pagination").at("cursor").is_string());
    BOOST_TEST(f.json(200, "GET", "/v1/flows").at("pagination").as_object().contains("totalCount") == false);
    const json::value counted = f.json(200, "GET", "/v1/flows?includeCount=true");
    BOOST_TEST(counted.at("pagination").at("totalCount").to_number<int>() == 5);
}

BOOST_AUTO_TEST_CASE(unknown_fields_stand_in_each_object_of_an_answer)
{
    service_settings settings = service_fixture::settings(1, 1);
    settings.unknown_fields = true;
    sim_service service(settings);
    const json::value list =
        json::parse(service.handle(service_fixture::request("GET", "/v1/flows"), store_epoch).body);
    BOOST_TEST(list.as_object().contains("x_unknown"));
    BOOST_TEST(list.at("data").at(0).as_object().contains("x_unknown"));
    BOOST_TEST(list.at("pagination").as_object().contains("x_unknown"));
    const http_answer refused = service.handle(service_fixture::request("GET", "/v1/nothing"), store_epoch);
    BOOST_TEST(refused.body.find("x_unknown") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
