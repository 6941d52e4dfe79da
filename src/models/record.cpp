// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/models/record.hpp>

#include "core/decode.hpp"
#include "core/encode.hpp"
#include "models/codecs.hpp"

namespace runtype {

namespace detail {

void decode(json_reader& in, record& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else if (key == "userId")
            read_field(in, out.user_id);
        else if (key == "organizationId")
            read_field(in, out.organization_id);
        else if (key == "type")
            read_field(in, out.type);
        else if (key == "name")
            read_field(in, out.name);
        else if (key == "metadata")
            read_field(in, out.metadata);
        else if (key == "messages")
            read_field(in, out.messages);
        else if (key == "productSurfaceId")
            read_field(in, out.product_surface_id);
        else if (key == "createdAt")
            read_field(in, out.created_at);
        else if (key == "updatedAt")
            read_field(in, out.updated_at);
        else if (key == "metadataSchema")
            read_field(in, out.metadata_schema);
        else if (key == "metadataLabels")
            read_field(in, out.metadata_labels);
        else
            read_extra(in, key, out.extra);
    }
}

void encode(json_writer& out, const record& value)
{
    out.begin_object();
    write_member(out, "id", value.id);
    write_member(out, "userId", value.user_id);
    write_member(out, "organizationId", value.organization_id);
    write_member(out, "type", value.type);
    write_member(out, "name", value.name);
    write_member(out, "metadata", value.metadata);
    write_member(out, "messages", value.messages);
    write_member(out, "productSurfaceId", value.product_surface_id);
    write_member(out, "createdAt", value.created_at);
    write_member(out, "updatedAt", value.updated_at);
    write_member(out, "metadataSchema", value.metadata_schema);
    write_member(out, "metadataLabels", value.metadata_labels);
    write_extra(out, value.extra);
    out.end_object();
}

} // namespace detail

std::ostream& operator<<(std::ostream& os, const record& value) { return detail::print(os, value); }

} // namespace runtype
