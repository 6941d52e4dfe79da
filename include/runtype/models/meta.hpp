// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/json.hpp>

#include <string>
#include <utility>

namespace runtype {

/// What to send: the parameters of meta().mcp.
class RUNTYPE_API mcp_request {
public:
    /** The fields that are required.
     *
     *  @param jsonrpc Sends `jsonrpc`.
     *  @param method Sends `method`.
     */
    mcp_request(std::string jsonrpc, std::string method);

    /// Object.
    mcp_request& params(raw_json value) &
    {
        params_ = std::move(value);
        return *this;
    }
    mcp_request&& params(raw_json value) && { return std::move(params(std::move(value))); }

    [[nodiscard]] const std::string& jsonrpc() const noexcept { return jsonrpc_; }
    [[nodiscard]] const std::string& method() const noexcept { return method_; }
    [[nodiscard]] const raw_json& params() const noexcept { return params_; }

private:
    std::string jsonrpc_;
    std::string method_;
    raw_json params_;
};

} // namespace runtype
