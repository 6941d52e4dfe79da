// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Agents that requests make and change. What they look like comes from the documented examples.
#include "testing/ids.hpp"
#include "testing/request_rules.hpp"
#include "testing/service.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

// "Agent config maps deep-merge", say the documents.
constexpr std::string_view merged_members = "config externalConfig claudeManagedConfig";

json::value parse(std::string_view text) { return json::parse(json::string_view(text.data(), text.size())); }

const documented_operation& operation_called(std::string_view name)
{
    const auto all = catalogue();
    return *std::find_if(all.begin(), all.end(), [name](const auto& operation) { return operation.name == name; });
}

std::string text_of(const json::object& members, std::string_view name)
{
    const json::value* const value = members.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// Writes the two forms that an agent is answered in.
void write(stored_agent& agent, const json::object& members)
{
    const json::value list = parse(operation_called("agents.list").example);
    agent.name = text_of(members, "name");
    agent.description = text_of(members, "description");
    agent.status = text_of(members, "status");
    agent.json = json::serialize(shaped(parse(operation_called("agents.get").example).as_object(), members));
    json::object item = shaped(list.at("data").as_array().at(0).as_object(), members);
    // A list counts what an agent has in full.
    if (const json::value* const capabilities = members.if_contains("capabilities"))
        item["capabilityCount"] = capabilities->as_array().size();
    agent.list_json = json::serialize(item);
}

http_answer agent_answer(int status, std::string_view operation, const stored_agent& agent)
{
    http_answer answer;
    answer.status = status;
    answer.object_id = agent.id;
    answer.body =
        json::serialize(shaped(parse(operation_called(operation).example).as_object(), parse(agent.json).as_object()));
    return answer;
}

} // namespace

http_answer sim_service::create_agent(const call& c)
{
    const checked_request checked = check_request(operation_called("agents.create"), c.request, c.target);
    if (checked.refusal) return *checked.refusal;
    json::object members = parse(operation_called("agents.create").example).as_object();
    apply(checked.body.as_object(), "", members);
    auto made = std::make_unique<stored_agent>();
    // Behind the agents of the start, whether or not they are still there.
    made->sequence = settings_.agents + ++agents_added_;
    made->id = make_id("agent_", settings_.seed, made->sequence);
    members["id"] = made->id;
    members["createdAt"] = members["updatedAt"] = iso_time(c.now);
    write(*made, members);
    agents_.push_back(std::move(made));
    return agent_answer(201, "agents.create", *agents_.back());
}

http_answer sim_service::update_agent(const call& c)
{
    const checked_request checked = check_request(operation_called("agents.update"), c.request, c.target);
    if (checked.refusal) return *checked.refusal;
    const auto agent = std::find_if(agents_.begin(), agents_.end(), [&c](const auto& a) { return a->id == c.id; });
    if (agent == agents_.end()) return error_answer(404, "Agent not found");
    json::object members = parse((*agent)->json).as_object();
    if (checked.body.is_object()) apply(checked.body.get_object(), merged_members, members);
    members["updatedAt"] = iso_time(c.now);
    const json::value listed = parse((*agent)->list_json);
    for (const auto& member : listed.as_object()) members.emplace(member.key(), member.value());
    write(**agent, members);
    return agent_answer(200, "agents.update", **agent);
}

http_answer sim_service::delete_agent(const call& c)
{
    if (std::erase_if(agents_, [&c](const auto& agent) { return agent->id == c.id; }) == 0)
        return error_answer(404, "Agent not found");
    http_answer answer;
    answer.body = operation_called("agents.delete").example;
    answer.object_id = c.id;
    return answer;
}

} // namespace runtype::testing::detail
