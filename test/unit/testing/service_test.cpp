// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "service_fixture.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace runtype::testing::detail;
using namespace runtype::testing::test;
namespace json = boost::json;

namespace {

std::set<std::string> keys_of(const json::value& object)
{
    std::set<std::string> keys;
    for (const auto& member : object.as_object()) {
        keys.insert(std::string(member.key()));
    }
    return keys;
}

std::string header_of(const http_answer& answer, std::string_view name)
{
    for (const auto& [key, value] : answer.headers) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

} // namespace

BOOST_AUTO_TEST_SUITE(service_suite)

BOOST_AUTO_TEST_CASE(without_the_right_key_there_is_401_and_nothing_happens)
{
    service_fixture f(1);
    const auto try_with = [&f](std::vector<std::pair<std::string, std::string>> headers) {
        http_request request = f.request("DELETE", "/v1/records/" + f.service.records().items()[0]->id);
        request.headers = std::move(headers);
        return f.service.handle(request, f.now);
    };
    for (const char* wrong :
         {"Bearer wrong", "Bearer ", "Bearer", "Basic cnQ6dGVzdA==", "rt_test_key", "Bearer rt_test_keyx",
          "Bearer  rt_test_key", ""}) {
        BOOST_TEST_INFO(wrong);
        const http_answer answer = try_with({{"authorization", wrong}});
        BOOST_TEST(answer.status == 401);
        BOOST_TEST(header_of(answer, "WWW-Authenticate").starts_with("Bearer "));
        BOOST_TEST(!json::parse(answer.body).at("error").as_string().empty());
    }
    BOOST_TEST(try_with({}).status == 401);
    BOOST_TEST(f.service.records().items().size() == 1U);
    BOOST_TEST(try_with({{"authorization", "bearer rt_test_key"}}).status == 200);
}

BOOST_AUTO_TEST_CASE(the_key_is_asked_for_before_the_path)
{
    service_fixture f;
    http_request request = f.request("GET", "/v1/nothing");
    request.headers.clear();
    BOOST_TEST(f.service.handle(request, f.now).status == 401);
}

BOOST_AUTO_TEST_CASE(unknown_paths_and_methods_are_not_found)
{
    service_fixture f(1);
    for (const char* target :
         {"/", "/v1", "/v1/", "/v2/records", "/records", "/v1/records/", "/v1/records/a/b", "/v1/records/../agents",
          "/v1/agents/agent_nobody", "/v1/records/rec_nobody", "/v1/records/%2E%2E%2Fagents", "//v1/records"}) {
        BOOST_TEST_INFO(target);
        const json::value body = f.json(404, "GET", target);
        BOOST_TEST(!body.at("error").as_string().empty());
    }
    for (const char* method : {"PATCH", "DELETE", "PUT", "OPTIONS", "get"}) {
        BOOST_TEST_INFO(method);
        BOOST_TEST(f.call(method, "/v1/records").status == 404);
    }
    BOOST_TEST(f.call("DELETE", "/v1/agents").status == 404);
    BOOST_TEST(f.call("GET", "/v1/records/%zz").status == 400);
}

BOOST_AUTO_TEST_CASE(operations_have_the_names_of_the_catalogue)
{
    service_fixture f(1);
    const std::string id = f.service.records().items()[0]->id;
    const auto name = [&f](const char* method, const std::string& target) {
        const std::string_view named = f.service.operation_of(method, target);
        BOOST_TEST(f.call(method, target).operation == named);
        return named;
    };
    BOOST_TEST(name("GET", "/v1/agents?limit=1") == "agents.list");
    BOOST_TEST(name("HEAD", "/v1/agents/x") == "agents.get");
    BOOST_TEST(name("GET", "/v1/records") == "records.list");
    BOOST_TEST(name("POST", "/v1/records") == "records.create");
    BOOST_TEST(name("GET", "/v1/records/" + id) == "records.get");
    BOOST_TEST(name("PUT", "/v1/records/" + id) == "records.update");
    BOOST_TEST(name("DELETE", "/v1/records/" + id) == "records.delete");
    BOOST_TEST(name("GET", "/v1/flows") == "flows.list");
    BOOST_TEST(name("GET", "/v1/records/export") == "records.export_csv");
    BOOST_TEST(name("GET", "/v1/nothing").empty());
    BOOST_TEST(f.service.operation_of("GET", "%%").empty());
}

BOOST_AUTO_TEST_CASE(an_agent_has_every_field_of_the_catalogue)
{
    service_fixture f(0, 6);
    bool with_capability[3] = {false, false, false};
    for (const auto& stored : f.service.agents()) {
        const json::value agent = f.json(200, "GET", "/v1/agents/" + stored->id);
        BOOST_TEST(
            keys_of(agent) == (std::set<std::string>{
                                  "id",
                                  "userId",
                                  "organizationId",
                                  "name",
                                  "description",
                                  "icon",
                                  "primaryFlowId",
                                  "agentType",
                                  "config",
                                  "externalConfig",
                                  "claudeManagedConfig",
                                  "healthStatus",
                                  "lastHealthCheckAt",
                                  "publishedVersionId",
                                  "status",
                                  "createdAt",
                                  "updatedAt",
                                  "primaryFlow",
                                  "capabilities",
                                  "dashboardUrl"}),
            boost::test_tools::per_element());
        BOOST_TEST(text(agent.at("id")) == stored->id);
        for (const json::value& capability : agent.at("capabilities").as_array()) {
            BOOST_TEST(
                keys_of(capability) == (std::set<std::string>{
                                           "id", "flowId", "subAgentId", "toolId", "toolName", "toolDescription",
                                           "enabled", "displayOrder", "agentId", "parametersSchema", "createdAt"}),
                boost::test_tools::per_element());
            BOOST_TEST(text(capability.at("agentId")) == stored->id);
            with_capability[0] |= capability.at("flowId").is_string();
            with_capability[1] |= capability.at("subAgentId").is_string();
            with_capability[2] |= capability.at("toolId").is_string();
        }
    }
    BOOST_TEST((with_capability[0] && with_capability[1] && with_capability[2]));
}

BOOST_AUTO_TEST_CASE(list_of_agents_has_the_shorter_form_and_filters)
{
    service_fixture f(0, 6);
    const json::value all = f.json(200, "GET", "/v1/agents");
    BOOST_TEST(all.at("data").as_array().size() == 6U);
    BOOST_TEST(
        keys_of(all.at("data").at(0)) == (std::set<std::string>{
                                             "id", "name", "description", "icon", "primaryFlowId", "config", "status",
                                             "createdAt", "updatedAt", "capabilityCount", "lastRunAt"}),
        boost::test_tools::per_element());
    for (const json::value& item : all.at("data").as_array()) {
        const json::value agent = f.json(200, "GET", "/v1/agents/" + text(item.at("id")));
        BOOST_TEST(
            static_cast<std::size_t>(item.at("capabilityCount").as_int64()) ==
            agent.at("capabilities").as_array().size());
        BOOST_TEST(text(item.at("name")) == text(agent.at("name")));
    }
    BOOST_TEST(f.json(200, "GET", "/v1/agents?status=draft").at("data").as_array().size() == 2U);
    BOOST_TEST(f.json(200, "GET", "/v1/agents?search=AGENT%204").at("data").as_array().size() == 1U);
    BOOST_TEST(f.json(200, "GET", "/v1/agents?search=kind+6").at("data").as_array().size() == 1U);
}

BOOST_AUTO_TEST_CASE(fields_that_may_be_null_are_null_in_some_samples_and_set_in_others)
{
    service_fixture f(40, 6);
    const auto both = [](const auto& items, std::string_view field) {
        bool null = false;
        bool set = false;
        for (const auto& item : items) {
            (json::parse(item->json).at(field).is_null() ? null : set) = true;
        }
        return null && set;
    };
    for (const char* field :
         {"organizationId", "description", "icon", "primaryFlowId", "primaryFlow", "healthStatus", "lastHealthCheckAt",
          "publishedVersionId"}) {
        BOOST_TEST_INFO(field);
        BOOST_TEST(both(f.service.agents(), field));
    }
    for (const char* field : {"organizationId", "messages", "productSurfaceId"}) {
        BOOST_TEST_INFO(field);
        BOOST_TEST(both(f.service.records().items(), field));
    }
}

BOOST_AUTO_TEST_CASE(samples_are_decided_by_the_seed)
{
    service_settings settings = service_fixture::settings(20, 2);
    const sim_service first(settings);
    const sim_service again(settings);
    settings.seed = 2;
    const sim_service other(settings);
    for (std::size_t i = 0; i < 20; ++i) {
        BOOST_TEST(first.records().items()[i]->json == again.records().items()[i]->json);
        BOOST_TEST(first.records().items()[i]->id != other.records().items()[i]->id);
    }
    BOOST_TEST(first.agents()[1]->json == again.agents()[1]->json);
    BOOST_TEST(first.agents()[1]->id != other.agents()[1]->id);
}

BOOST_AUTO_TEST_CASE(head_is_answered_as_get)
{
    service_fixture f(1);
    const http_answer head = f.call("HEAD", "/v1/records");
    BOOST_TEST(head.status == 200);
    BOOST_TEST(head.body == f.call("GET", "/v1/records").body);
}

BOOST_AUTO_TEST_CASE(a_body_over_the_limit_is_refused)
{
    service_settings settings = service_fixture::settings(0, 0);
    settings.body_limit = 100;
    sim_service service(settings);
    http_request request = service_fixture::request("POST", "/v1/records", R"({"type":"a","name":")");
    request.body += std::string(100 - request.body.size() - 2, 'x') + "\"}";
    BOOST_TEST(service.handle(request, sim_time()).status == 201);
    request.body += ' ';
    const http_answer answer = service.handle(request, sim_time());
    BOOST_TEST(answer.status == 413);
    BOOST_TEST(!json::parse(answer.body).at("error").as_string().empty());
}

BOOST_AUTO_TEST_CASE(error_answers_are_json_whatever_the_text)
{
    const http_answer answer = error_answer(500, "a \"quoted\" \n text", "CODE");
    const json::value body = json::parse(answer.body);
    BOOST_TEST(text(body.at("error")) == "a \"quoted\" \n text");
    BOOST_TEST(text(body.at("code")) == "CODE");
    BOOST_TEST(!json::parse(error_answer(500, "x").body).as_object().contains("code"));
}

BOOST_AUTO_TEST_SUITE_END()
