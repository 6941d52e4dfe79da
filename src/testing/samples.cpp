// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/ids.hpp"
#include "testing/seeded.hpp"
#include "testing/store.hpp"

#include <array>

namespace runtype::testing::detail {
namespace {

constexpr std::string_view sample_user = "\"user_2hKd81Qs\"";

// Null in some objects and a text in others, as the API does it: each n-th has a text.
std::string now_and_then(std::uint64_t n, std::uint64_t every, std::string_view text)
{
    return n % every == 0 ? json_text(text) : "null";
}

std::string sample_metadata(std::uint64_t seed, std::uint64_t n)
{
    constexpr std::array<std::string_view, 6> cities{"Oslo", "Bergen", "Tromsø", "São Paulo", "東京", "Zürich"};
    const std::uint64_t number = draw(seed, 1, n);
    std::string out = "{\"city\":" + json_text(cities[number % cities.size()]);
    out += ",\"number\":" + std::to_string(n);
    out += ",\"score\":" + std::to_string(number / 8 % 1000) + ".5";
    out += std::string(",\"active\":") + (number / 16 % 2 == 0 ? "true" : "false");
    out += ",\"owner\":" + now_and_then(n, 3, "user_2hKd81Qs");
    out += ",\"tags\":[\"t" + std::to_string(number / 32 % 10) + "\",\"sample\"]";
    out += ",\"address\":{\"street\":\"Line \\\"one\\\"\\nLine two\",\"zip\":null}}";
    return out;
}

std::string sample_messages(std::uint64_t n)
{
    if (n % 7 != 0) {
        return "null";
    }
    return R"([{"role":"user","content":"Hello"},{"role":"assistant","content":"Good day"},"a note",null])";
}

// The names below `,"capabilities":[`, as the API writes them.
std::string sample_capability(std::uint64_t seed, const std::string& agent_id, std::uint64_t agent, std::uint64_t n)
{
    constexpr std::array<std::string_view, 3> names{"look_up_order", "ask_colleague", "send_mail"};
    const std::uint64_t kind = n % names.size();
    const std::uint64_t number = agent * 16 + n;
    std::string out = "{\"id\":" + json_text(make_id("cap_", seed, number));
    out += ",\"flowId\":" + (kind == 0 ? json_text(make_id("flow_", seed, number)) : "null");
    out += ",\"subAgentId\":" + (kind == 1 ? json_text(make_id("agent_", seed, 1)) : "null");
    out += ",\"toolId\":" + (kind == 2 ? json_text(make_id("tool_", seed, number)) : "null");
    out += ",\"toolName\":" + json_text(names[kind]);
    out += ",\"toolDescription\":" +
           (kind == 1 ? std::string("null") : json_text("Capability number " + std::to_string(n)));
    out += std::string(",\"enabled\":") + (kind == 2 ? "false" : "true");
    out += ",\"displayOrder\":" + std::to_string(n);
    out += ",\"agentId\":" + json_text(agent_id);
    out += ",\"parametersSchema\":";
    out +=
        kind == 0 ? R"({"type":"object","properties":{"orderId":{"type":"string"}},"required":["orderId"]})" : "null";
    out += ",\"createdAt\":\"" + iso_time(store_epoch) + "\"}";
    return out;
}

// What the two forms of an agent have in common, from `id` on.
std::string agent_config(std::uint64_t n)
{
    return R"({"model":"m-1","temperature":0.4,"maxTurns":)" + std::to_string(n % 8 + 1) + '}';
}

std::string agent_list_json(const stored_agent& agent, std::uint64_t n, const std::string& times)
{
    std::string out = "{\"id\":" + json_text(agent.id) + ",\"name\":" + json_text(agent.name);
    out += ",\"description\":" + (agent.description.empty() ? "null" : json_text(agent.description));
    out += ",\"icon\":" + now_and_then(n, 2, "box") + ",\"primaryFlowId\":null";
    out += ",\"config\":" + agent_config(n) + ",\"status\":" + json_text(agent.status) + times;
    out += ",\"capabilityCount\":" + std::to_string(n % 4) + ",\"lastRunAt\":";
    out += (n % 2 == 0 ? "null" : '"' + iso_time(store_epoch + std::chrono::hours(n)) + '"') + '}';
    return out;
}

std::string agent_json(std::uint64_t seed, const stored_agent& agent, std::uint64_t n, const std::string& times)
{
    const std::string flow = make_id("flow_", seed, n);
    std::string out = "{\"id\":" + json_text(agent.id) + ",\"userId\":" + std::string(sample_user);
    out += ",\"organizationId\":" + now_and_then(n, 2, "org_7PqZ01") + ",\"name\":" + json_text(agent.name);
    out += ",\"description\":" + (agent.description.empty() ? "null" : json_text(agent.description));
    out += ",\"icon\":" + now_and_then(n, 2, "box") + ",\"primaryFlowId\":" + now_and_then(n, 3, flow);
    out += ",\"agentType\":\"runtype\",\"config\":" + agent_config(n);
    out += R"(,"externalConfig":null,"claudeManagedConfig":null,"healthStatus":)" + now_and_then(n, 2, "healthy");
    out += ",\"lastHealthCheckAt\":" + now_and_then(n, 2, iso_time(store_epoch + std::chrono::hours(1)));
    out += ",\"publishedVersionId\":" + now_and_then(n, 2, make_id("agver_", seed, n));
    out += ",\"status\":" + json_text(agent.status) + times + ",\"primaryFlow\":";
    out += n % 3 == 0 ? "{\"id\":" + json_text(flow) + ",\"name\":\"Main flow\"}" : "null";
    out += ",\"capabilities\":[";
    for (std::uint64_t i = 0; i < n % 4; ++i) {
        out += i == 0 ? "" : ",";
        out += sample_capability(seed, agent.id, n, i);
    }
    out += "],\"dashboardUrl\":" + json_text("https://dash.example/agents/" + agent.id) + '}';
    return out;
}

} // namespace

stored_record sample_record(std::uint64_t seed, std::uint64_t n)
{
    constexpr std::array<std::string_view, 3> types{"document", "lead", "customer"};
    stored_record record;
    record.id = make_id("rec_", seed, n);
    record.user_id = "user_2hKd81Qs";
    record.organization_json = now_and_then(n, 5, "org_7PqZ01");
    record.type = types[n % types.size()];
    record.name = "Record " + std::to_string(n);
    record.metadata_json = sample_metadata(seed, n);
    record.messages_json = sample_messages(n);
    record.surface_json = now_and_then(n, 11, make_id("surf_", seed, n));
    record.created = store_epoch + std::chrono::seconds(n);
    record.updated = record.created + std::chrono::milliseconds(draw(seed, 2, n) % 86'400'000);
    return record;
}

stored_agent sample_agent(std::uint64_t seed, std::uint64_t n)
{
    constexpr std::array<std::string_view, 3> statuses{"active", "draft", "paused"};
    stored_agent agent;
    agent.sequence = n;
    agent.id = make_id("agent_", seed, n);
    agent.name = "Agent " + std::to_string(n);
    agent.description = n % 3 == 2 ? "" : "Answers questions of kind " + std::to_string(n);
    agent.status = statuses[(n - 1) % statuses.size()];
    const std::string times = ",\"createdAt\":\"" + iso_time(store_epoch + std::chrono::seconds(n)) +
                              "\",\"updatedAt\":\"" + iso_time(store_epoch + std::chrono::minutes(n)) + '"';
    agent.json = agent_json(seed, agent, n, times);
    agent.list_json = agent_list_json(agent, n, times);
    return agent;
}

} // namespace runtype::testing::detail
