// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
// Generated from api/openapi.json by codegen/generate; do not edit.
#include <runtype/models/apps.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "core/request_check.hpp"
#include "models/codecs.hpp"

#include <array>
#include <string_view>

namespace runtype {

namespace detail {

void decode(json_reader& in, app& out)
{
    static constexpr std::array<std::string_view, 2> names{"id", "url"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        case 1: read_field(in, out.url); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const app& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "url", value.url);
    write_extra(out, value.extra);
    out.end_object();
}

void decode(json_reader& in, app_version& out)
{
    static constexpr std::array<std::string_view, 1> names{"id"};
    if (!in.begin_object()) return;
    for (member_finder member(names); in.next_member(member);) {
        switch (member.index()) {
        case 0: read_field(in, out.id); break;
        default: read_extra(in, member.key(), out.extra); break;
        }
    }
}

void encode(json_writer& out, const app_version& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_extra(out, value.extra);
    out.end_object();
}

void check(request_check& problems, const create_app& params)
{
    problems.length("slug", params.slug(), 0);
    problems.length("name", params.name(), 0);
    problems.length("visibility", params.visibility(), 0);
    problems.one_of("visibility", params.visibility(), {"unlisted", "public"});
}

void encode(json_writer& out, const create_app& params)
{
    out.begin_object();
    write_member(out, "slug", params.slug());
    write_member(out, "name", params.name());
    write_member(out, "visibility", params.visibility());
    out.end_object();
}

void check(request_check& problems, const deploy_app_version& params)
{
    problems.object("files", params.files());
    problems.object("filesBase64", params.files_base64());
}

void encode(json_writer& out, const deploy_app_version& params)
{
    out.begin_object();
    write_member(out, "files", params.files());
    write_member(out, "filesBase64", params.files_base64());
    write_member(out, "activate", params.activate());
    out.end_object();
}

void check(request_check& problems, const activate_app& params)
{
    problems.length("versionId", params.version_id(), 1);
}

void encode(json_writer& out, const activate_app& params)
{
    out.begin_object();
    write_member(out, "versionId", params.version_id());
    out.end_object();
}

} // namespace detail

app::app() = default;
app_version::app_version() = default;
create_app::create_app(std::string slug, std::string name) : slug_(std::move(slug)), name_(std::move(name)) {}
deploy_app_version::deploy_app_version() = default;
activate_app::activate_app(std::string version_id) : version_id_(std::move(version_id)) {}

std::ostream& operator<<(std::ostream& os, const app& value) { return detail::print(os, value); }
std::ostream& operator<<(std::ostream& os, const app_version& value) { return detail::print(os, value); }

} // namespace runtype
