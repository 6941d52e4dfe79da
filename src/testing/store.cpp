// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/store.hpp"

#include "testing/ids.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace runtype::testing::detail {
namespace {

std::string write_json(const stored_record& record)
{
    std::string out = "{\"id\":" + json_text(record.id);
    out += ",\"userId\":" + json_text(record.user_id);
    out += ",\"organizationId\":" + record.organization_json;
    out += ",\"type\":" + json_text(record.type);
    out += ",\"name\":" + json_text(record.name);
    out += ",\"metadata\":" + record.metadata_json;
    out += ",\"messages\":" + record.messages_json;
    out += ",\"productSurfaceId\":" + record.surface_json;
    out += ",\"createdAt\":\"" + iso_time(record.created);
    out += "\",\"updatedAt\":\"" + iso_time(record.updated);
    out += "\",\"metadataSchema\":{},\"metadataLabels\":{}}";
    return out;
}

} // namespace

std::string json_text(std::string_view text) { return boost::json::serialize(boost::json::string(text)); }

std::string record_store::key_of(std::string_view type, std::string_view name)
{
    // With the length in front no two pairs have the same key.
    return std::to_string(type.size()) + ':' + std::string(type) + std::string(name);
}

bool record_store::add(stored_record record)
{
    const std::string key = key_of(record.type, record.name);
    if (by_key_.contains(key)) {
        return false;
    }
    record.sequence = ++added_;
    record.json = write_json(record);
    items_.push_back(std::make_unique<stored_record>(std::move(record)));
    stored_record* added = items_.back().get();
    by_id_.emplace(added->id, added);
    by_key_.emplace(key, added);
    return true;
}

const stored_record* record_store::find(std::string_view id) const
{
    const auto found = by_id_.find(std::string(id));
    return found == by_id_.end() ? nullptr : found->second;
}

const stored_record* record_store::find(std::string_view type, std::string_view name) const
{
    const auto found = by_key_.find(key_of(type, name));
    return found == by_key_.end() ? nullptr : found->second;
}

bool record_store::replace(stored_record changed)
{
    stored_record* const record = by_id_.at(changed.id);
    const std::string key = key_of(changed.type, changed.name);
    const auto [place, free] = by_key_.emplace(key, record);
    if (!free && place->second != record) {
        return false;
    }
    if (free) {
        by_key_.erase(key_of(record->type, record->name));
    }
    changed.sequence = record->sequence;
    changed.json = write_json(changed);
    *record = std::move(changed);
    return true;
}

bool record_store::remove(std::string_view id)
{
    const auto found = by_id_.find(std::string(id));
    if (found == by_id_.end()) {
        return false;
    }
    const stored_record* const record = found->second;
    by_key_.erase(key_of(record->type, record->name));
    const auto place = at_or_after(items_, record->sequence);
    by_id_.erase(found);
    items_.erase(place);
    return true;
}

} // namespace runtype::testing::detail
