// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <string>

// The documented examples of the answers, with a value in more of the fields.
namespace samples {

inline const std::string agent_capability =
    R"({"id":"cap_01a","flowId":"flow_01kz5v9q0e8m3t7r2w6y4x1f2a","subAgentId":null,
    "toolId":null,"toolName":"look_up_order","toolDescription":"Finds an order","enabled":true,"displayOrder":3,
    "agentId":"agent_01kz5v9q0e8m3t7r2w6y4x1c8d","parametersSchema":null,"createdAt":"2026-03-04T08:00:00.000Z"})";

inline const std::string agent =
    R"({"id":"agent_01kz5v9q0e8m3t7r2w6y4x1c8d","userId":"user_2hKd81Qs","organizationId":null,
    "name":"Order desk","description":"Takes orders","icon":"box","primaryFlowId":null,"agentType":"runtype",
    "config":{"model":"m-1","temperature":0.4},"externalConfig":null,"claudeManagedConfig":null,"healthStatus":null,
    "lastHealthCheckAt":null,"publishedVersionId":null,"status":"draft","createdAt":"2026-03-04T08:00:00.000Z",
    "updatedAt":"2026-03-05T09:30:00.000Z","primaryFlow":{"id":"flow_1","name":"Orders"},"capabilities":[)" +
    agent_capability +
    R"(],"draftVersionId":"agver_01","dashboardUrl":"https://dash.example/agents/1",
    "_warnings":["No model is set"]})";

inline const std::string agent_list_item = R"({"id":"agent_01kz5v9q0e8m3t7r2w6y4x1c8d","name":"Order desk",
    "description":null,"icon":null,"primaryFlowId":null,"config":{"model":"m-1"},"status":"active",
    "createdAt":"2026-03-04T08:00:00.000Z","updatedAt":"2026-03-05T09:30:00.000Z","capabilityCount":2,
    "lastRunAt":"2026-03-05T10:00:00.000Z"})";

inline const std::string record = R"({"id":"rec_01kz5v9q0e8m3t7r2w6y4x1r5b","userId":"user_2hKd81Qs",
    "organizationId":"org_7","type":"lead","name":"Mills \u00e9 \ud83d\ude00","metadata":{"city":"Oslo"},
    "messages":[{"role":"user"},"text",null],"productSurfaceId":null,"createdAt":"2026-03-04T08:00:00.000Z",
    "updatedAt":"2026-03-04T09:00:00.000Z","metadataSchema":{},"metadataLabels":{"city":"City"}})";

inline const std::string success_result = R"({"success":true})";

} // namespace samples
