// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/provider_keys.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, provider_key& out)
{
    static constexpr std::array<std::string_view, 11> names{"id",       "name",      "provider",   "keyPreview",
                                                            "isActive", "isDefault", "usageCount", "lastUsedAt",
                                                            "settings", "createdAt", "updatedAt"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.name); break;
        case 2: read_field(in, out.provider); break;
        case 3: read_field(in, out.key_preview); break;
        case 4: read_field(in, out.is_active); break;
        case 5: read_field(in, out.is_default); break;
        case 6: read_field(in, out.usage_count); break;
        case 7: read_field(in, out.last_used_at); break;
        case 8: read_field(in, out.settings); break;
        case 9: read_field(in, out.created_at); break;
        case 10: read_field(in, out.updated_at); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const provider_key& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "name", value.name);
    write_member(out, "provider", value.provider);
    write_member(out, "keyPreview", value.key_preview);
    write_member(out, "isActive", value.is_active);
    write_member(out, "isDefault", value.is_default);
    write_member(out, "usageCount", value.usage_count);
    write_member(out, "lastUsedAt", value.last_used_at);
    write_member(out, "settings", value.settings);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const create_provider_key& params)
{
    problems.length("provider", params.provider(), 0);
    problems.length("name", params.name(), 1, 100);
    problems.length("apiKey", params.api_key(), 1);
    problems.object("settings", params.settings());
}

void encode(json_writer& out, const create_provider_key& params)
{
    out.begin_object();
    write_member(out, "provider", params.provider());
    write_member(out, "name", params.name());
    write_member(out, "apiKey", params.api_key());
    write_member(out, "isDefault", params.is_default());
    write_member(out, "settings", params.settings());
    out.end_object();
}

void check(request_check& problems, const update_provider_key& params)
{
    problems.length("apiKey", params.api_key(), 1);
    problems.length("name", params.name(), 1, 100);
    problems.object("settings", params.settings());
}

void encode(json_writer& out, const update_provider_key& params)
{
    out.begin_object();
    write_member(out, "apiKey", params.api_key());
    write_member(out, "isActive", params.is_active());
    write_member(out, "isDefault", params.is_default());
    write_member(out, "name", params.name());
    write_member(out, "settings", params.settings());
    out.end_object();
}

} // namespace detail

provider_key::provider_key() = default;
create_provider_key::create_provider_key(std::string provider, std::string name, std::string api_key)
    : provider_(std::move(provider)), name_(std::move(name)), api_key_(std::move(api_key))
{
}
update_provider_key::update_provider_key() = default;

std::ostream& operator<<(std::ostream& os, const provider_key& value) { return detail::print(os, value); }

} // namespace runtype
