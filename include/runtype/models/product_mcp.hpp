// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#pragma once

#include <runtype/config.hpp>
#include <runtype/extra_fields.hpp>
#include <runtype/json.hpp>

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/** An answer: mcp manifest.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/product-mcp/mcp-manifest
 */
struct RUNTYPE_API mcp_manifest {
    mcp_manifest();

    raw_json authentication; ///< {required,type,description}
    raw_json capabilities;   ///< {logging,prompts,resources,tools}
    std::string description;
    std::string name;
    std::string protocol_version;
    raw_json tools; ///< {name, description}; hidden without auth on protected surfaces
    std::string url;
    std::string version;
    std::vector<std::string> icons;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const mcp_manifest&, const mcp_manifest&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const mcp_manifest& value);

/** An answer: mcp protected resource.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/product-mcp/o-auth-protected-resource-metadata
 */
struct RUNTYPE_API mcp_protected_resource {
    mcp_protected_resource();

    std::vector<std::string> authorization_servers;
    std::vector<std::string> bearer_methods_supported;
    std::string resource;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const mcp_protected_resource&, const mcp_protected_resource&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const mcp_protected_resource& value);

/** An answer: mcp info.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/product-mcp/mcp-surface-info
 */
struct RUNTYPE_API mcp_info {
    mcp_info();

    raw_json mcp;       ///< {authentication{format,header,type}, endpoint, manifest, protocolVersion}
    raw_json product;   ///< {id,name,description}
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const mcp_info&, const mcp_info&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const mcp_info& value);

/** An answer: mcp tool test.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/product-mcp/execute-an-mcp-surface-tool-dashboard-test
 */
struct RUNTYPE_API mcp_tool_test {
    mcp_tool_test();

    double duration = 0;
    bool is_error = false;
    bool success = false;
    std::string text;
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const mcp_tool_test&, const mcp_tool_test&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const mcp_tool_test& value);

/** An answer: mcp tool list.
 *
 *  A member is optional where the service may send null or leave the field out; any other member is empty, 0 or false
 *  in an answer that lacks it.
 *
 *  @par Source
 *  docs.runtype.com/api-reference/runtype-api/product-mcp/list-mcp-surface-tools-dashboard-test
 */
struct RUNTYPE_API mcp_tool_list {
    mcp_tool_list();

    bool success = false;
    raw_json surface;   ///< {id,name,status}
    raw_json tools;     ///< {name,description}
    extra_fields extra; ///< fields that this version does not know

    friend bool operator==(const mcp_tool_list&, const mcp_tool_list&) = default;
};

/// Writes it as JSON.
RUNTYPE_API std::ostream& operator<<(std::ostream& os, const mcp_tool_list& value);

/// What to send: the parameters of product_mcp().execute_test.
class RUNTYPE_API test_mcp_tool {
public:
    /** The fields that are required.
     *
     *  @param tool_name Sends `toolName`.
     */
    test_mcp_tool(std::string tool_name);

    /// Object.
    test_mcp_tool& arguments(raw_json value) &
    {
        arguments_ = std::move(value);
        return *this;
    }
    test_mcp_tool&& arguments(raw_json value) && { return std::move(arguments(std::move(value))); }

    [[nodiscard]] const std::string& tool_name() const noexcept { return tool_name_; }
    [[nodiscard]] const raw_json& arguments() const noexcept { return arguments_; }

private:
    std::string tool_name_;
    raw_json arguments_;
};

} // namespace runtype
