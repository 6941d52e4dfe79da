// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/secrets.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, secret& out)
{
    static constexpr std::array<std::string_view, 10> names{"id",        "key",      "description",   "valuePreview",
                                                            "status",    "version",  "lastRotatedAt", "phantomToken",
                                                            "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.key); break;
        case 2: read_field(in, out.description); break;
        case 3: read_field(in, out.value_preview); break;
        case 4: read_field(in, out.status); break;
        case 5: read_field(in, out.version); break;
        case 6: read_field(in, out.last_rotated_at); break;
        case 7: read_field(in, out.phantom_token); break;
        case 8: read_field(in, out.created_at); break;
        case 9: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const secret& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "key", value.key);
    write_member(out, "description", value.description);
    write_member(out, "valuePreview", value.value_preview);
    write_member(out, "status", value.status);
    write_member(out, "version", value.version);
    write_member(out, "lastRotatedAt", value.last_rotated_at);
    write_member(out, "phantomToken", value.phantom_token);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, secret_check& out)
{
    static constexpr std::array<std::string_view, 3> names{"found", "missing", "revoked"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.found); break;
        case 1: read_field(in, out.missing); break;
        case 2: read_field(in, out.revoked); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const secret_check& value)
{
    out.begin_object();
    write_member(out, "found", value.found);
    write_member(out, "missing", value.missing);
    write_member(out, "revoked", value.revoked);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, secret_intake_source& out)
{
    static constexpr std::array<std::string_view, 3> names{"type", "key", "productId"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.type); break;
        case 1: read_field(in, out.key); break;
        case 2: read_field(in, out.product_id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const secret_intake_source& value)
{
    out.begin_object();
    write_member(out, "type", value.type);
    write_member(out, "key", value.key);
    write_member(out, "productId", value.product_id);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, secret_intake_item& out)
{
    static constexpr std::array<std::string_view, 11> names{"itemId",      "secretKey",   "status",   "secretId",
                                                            "displayName", "description", "required", "placeholder",
                                                            "helpText",    "docsUrl",     "version"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.item_id); break;
        case 1: read_field(in, out.secret_key); break;
        case 2: read_field(in, out.status); break;
        case 3: read_field(in, out.secret_id); break;
        case 4: read_field(in, out.display_name); break;
        case 5: read_field(in, out.description); break;
        case 6: read_field(in, out.required); break;
        case 7: read_field(in, out.placeholder); break;
        case 8: read_field(in, out.help_text); break;
        case 9: read_field(in, out.docs_url); break;
        case 10: read_field(in, out.version); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const secret_intake_item& value)
{
    out.begin_object();
    write_member(out, "itemId", value.item_id);
    write_member(out, "secretKey", value.secret_key);
    write_member(out, "status", value.status);
    write_member(out, "secretId", value.secret_id);
    write_member(out, "displayName", value.display_name);
    write_member(out, "description", value.description);
    write_member(out, "required", value.required);
    write_member(out, "placeholder", value.placeholder);
    write_member(out, "helpText", value.help_text);
    write_member(out, "docsUrl", value.docs_url);
    write_member(out, "version", value.version);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, secret_intake_manifest& out)
{
    static constexpr std::array<std::string_view, 8> names{
        "source",      "title",     "items",  "configurationStatus", "pendingConfigurationCount",
        "description", "returnUrl", "handoff"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.source); break;
        case 1: read_field(in, out.title); break;
        case 2: read_field(in, out.items); break;
        case 3: read_field(in, out.configuration_status); break;
        case 4: read_field(in, out.pending_configuration_count); break;
        case 5: read_field(in, out.description); break;
        case 6: read_field(in, out.return_url); break;
        case 7: read_field(in, out.handoff); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const secret_intake_manifest& value)
{
    out.begin_object();
    write_member(out, "source", value.source);
    write_member(out, "title", value.title);
    write_member(out, "items", value.items);
    write_member(out, "configurationStatus", value.configuration_status);
    write_member(out, "pendingConfigurationCount", value.pending_configuration_count);
    write_member(out, "description", value.description);
    write_member(out, "returnUrl", value.return_url);
    write_member(out, "handoff", value.handoff);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, secret_intake_result& out)
{
    static constexpr std::array<std::string_view, 2> names{"success", "manifest"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.success); break;
        case 1: read_field(in, out.manifest); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const secret_intake_result& value)
{
    out.begin_object();
    write_member(out, "success", value.success);
    write_member(out, "manifest", value.manifest);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, secret_setup_url& out)
{
    static constexpr std::array<std::string_view, 4> names{"alreadyConfigured", "missing", "revoked", "url"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.already_configured); break;
        case 1: read_field(in, out.missing); break;
        case 2: read_field(in, out.revoked); break;
        case 3: read_field(in, out.url); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const secret_setup_url& value)
{
    out.begin_object();
    write_member(out, "alreadyConfigured", value.already_configured);
    write_member(out, "missing", value.missing);
    write_member(out, "revoked", value.revoked);
    write_member(out, "url", value.url);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const create_secret& params)
{
    problems.length("key", params.key(), 2, 100);
    problems.length("description", params.description(), 0, 500);
    problems.length("value", params.value(), 8, 10000);
}

void encode(json_writer& out, const create_secret& params)
{
    out.begin_object();
    write_member(out, "key", params.key());
    write_member(out, "description", params.description());
    write_member(out, "value", params.value());
    out.end_object();
}

void check(request_check&, const check_secrets&) {}

void encode(json_writer& out, const check_secrets& params)
{
    out.begin_object();
    write_member(out, "keys", params.keys());
    out.end_object();
}

void check(request_check& problems, const secret_intake_request& params)
{
    problems.required("source", params.source());
    problems.object("source", params.source());
}

void encode(json_writer& out, const secret_intake_request& params)
{
    out.begin_object();
    write_member(out, "source", params.source());
    out.end_object();
}

void check(request_check& problems, const submit_secret_intake& params)
{
    problems.required("source", params.source());
    problems.object("source", params.source());
    problems.required("items", params.items());
    problems.array("items", params.items());
}

void encode(json_writer& out, const submit_secret_intake& params)
{
    out.begin_object();
    write_member(out, "source", params.source());
    write_member(out, "items", params.items());
    out.end_object();
}

void check(request_check& problems, const secret_setup_url_request& params)
{
    problems.object("context", params.context());
}

void encode(json_writer& out, const secret_setup_url_request& params)
{
    out.begin_object();
    write_member(out, "keys", params.keys());
    write_member(out, "context", params.context());
    out.end_object();
}

void check(request_check& problems, const update_secret& params)
{
    problems.length("value", params.value(), 8, 10000);
    problems.length("description", params.description(), 0, 500);
}

void encode(json_writer& out, const update_secret& params)
{
    out.begin_object();
    write_member(out, "value", params.value());
    write_member(out, "description", params.description());
    out.end_object();
}

} // namespace detail

secret::secret() = default;
secret_check::secret_check() = default;
secret_intake_source::secret_intake_source() = default;
secret_intake_item::secret_intake_item() = default;
secret_intake_manifest::secret_intake_manifest() = default;
secret_intake_result::secret_intake_result() = default;
secret_setup_url::secret_setup_url() = default;
create_secret::create_secret(std::string key) : key_(std::move(key)) {}
check_secrets::check_secrets(std::vector<std::string> keys) : keys_(std::move(keys)) {}
secret_intake_request::secret_intake_request(raw_json source) : source_(std::move(source)) {}
submit_secret_intake::submit_secret_intake(raw_json source, raw_json items)
    : source_(std::move(source)), items_(std::move(items))
{
}
secret_setup_url_request::secret_setup_url_request(std::vector<std::string> keys) : keys_(std::move(keys)) {}
update_secret::update_secret() = default;

std::ostream& operator<<(std::ostream& os, const secret& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const secret_check& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const secret_intake_source& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const secret_intake_item& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const secret_intake_manifest& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const secret_intake_result& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const secret_setup_url& value) { return detail::print(os, value); }

} // namespace runtype
