// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include <iosfwd>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: a2a info.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/a-2-a/get-a-2-a-surface-info
 */
struct RUNTYPE_API a2a_info {
    a2a_info();

    raw_json a2a;       ///< {agentCard, authentication{format,header,type}, endpoint, protocolVersion}
    raw_json product;   ///< {id,name,description}
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const a2a_info&, const a2a_info&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const a2a_info& value);

/** An answer: a2a response.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/a-2-a/a-2-a-json-rpc-endpoint
 */
struct RUNTYPE_API a2a_response {
    a2a_response();

    std::string jsonrpc;
    raw_json id;
    raw_json result;    ///< SendMessage: {task}; ListTasks: {tasks, nextPageToken, pageSize, totalSize}
    raw_json error;     ///< JSON-RPC error
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const a2a_response&, const a2a_response&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const a2a_response& value);

/** An answer: a2a agent card.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/a-2-a/get-a-2-a-agent-card
 */
struct RUNTYPE_API a2a_agent_card {
    a2a_agent_card();

    raw_json authentication; ///< {type}
    raw_json capabilities;   ///< object
    std::vector<std::string> default_input_modes;
    std::vector<std::string> default_output_modes;
    std::string description;
    std::string name;
    std::string protocol_version;
    raw_json skills; ///< {id,name,description,version?}
    std::string url;
    std::string version;
    std::optional<std::string> icon_url; ///< optional
    raw_json provider;                   ///< {organization,url} optional
    extra_fields extra;                  ///< fields that this version does not know

    friend bool operator==(const a2a_agent_card&, const a2a_agent_card&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const a2a_agent_card& value);

/// What to send: the parameters of a2a().rpc.
class RUNTYPE_API a2a_request {
public:
    /** The fields that are required.
     *
     *  @param jsonrpc Always "2.0".
     *  @param method SendMessage, SendStreamingMessage, GetTask, ListTasks, CancelTask, SubscribeToTask (old names
     *         message/send, message/stream, tasks/get, tasks/cancel, tasks/resubscribe also work).
     *  @param params SendMessage/SendStreamingMessage: {message, configuration?, metadata?}; GetTask: {id|taskId,
     *         historyLength?}; ListTasks: {pageSize?, pageToken?, status?, includeArtifacts?}; CancelTask: {id|taskId};
     *         SubscribeToTask: {id}.
     */
    a2a_request(std::string jsonrpc, std::string method, raw_json params);

    /// String or number.
    a2a_request& id(raw_json value) &
    {
        id_ = std::move(value);
        return *this;
    }
    a2a_request&& id(raw_json value) && { return std::move(id(std::move(value))); }

    [[nodiscard]] const std::string& jsonrpc() const noexcept { return jsonrpc_; }
    [[nodiscard]] const raw_json& id() const noexcept { return id_; }
    [[nodiscard]] const std::string& method() const noexcept { return method_; }
    [[nodiscard]] const raw_json& params() const noexcept { return params_; }

private:
    std::string jsonrpc_;
    raw_json id_;
    std::string method_;
    raw_json params_;
};

} // namespace runtype
