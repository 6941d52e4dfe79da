// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "common/typed_page.hpp"

#include "common/answers.hpp"

#include <simdjson.h>

#include <cstring>
#include <stdexcept>
#include <string>

namespace bench {

namespace od = simdjson::ondemand;

struct page_reader::parser {
    parser() {}
    od::parser json;
    std::unique_ptr<char[]> padded = std::make_unique_for_overwrite<char[]>(capacity);
    static constexpr std::size_t capacity = 128 * 1024;
};

namespace {

void assign(std::string& out, od::value value)
{
    const std::string_view text = value.get_string();
    out.assign(text);
}

void assign(std::optional<std::string>& out, od::value value)
{
    if (value.is_null()) return;
    const std::string_view text = value.get_string();
    out.emplace(text);
}

void assign(runtype::timestamp& out, od::value value)
{
    const std::string_view text = value.get_string();
    out = runtype::timestamp(text);
}

void assign(runtype::raw_json& out, od::value value)
{
    std::string_view text = simdjson::to_json_string(value);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    out = runtype::raw_json(std::string(text));
}

void read_record(od::object in, runtype::record& out)
{
    // In the order of the text, which is the fastest way of simdjson's: find_field never looks back.
    assign(out.id, in.find_field("id"));
    assign(out.user_id, in.find_field("userId"));
    assign(out.organization_id, in.find_field("organizationId"));
    assign(out.type, in.find_field("type"));
    assign(out.name, in.find_field("name"));
    assign(out.metadata, in.find_field("metadata"));
    assign(out.messages, in.find_field("messages"));
    assign(out.product_surface_id, in.find_field("productSurfaceId"));
    assign(out.created_at, in.find_field("createdAt"));
    assign(out.updated_at, in.find_field("updatedAt"));
}

} // namespace

page_reader::page_reader() : parser_(std::make_unique<parser>()) {}
page_reader::~page_reader() = default;

std::string_view page_reader::read(std::string_view body)
{
    if (body.size() + simdjson::SIMDJSON_PADDING > parser::capacity) throw std::runtime_error("the page is too long");
    std::memcpy(parser_->padded.get(), body.data(), body.size());
    records_ = {};
    od::document document = parser_->json.iterate(parser_->padded.get(), body.size(), parser::capacity);
    od::object page = document.get_object();
    for (od::object each : page.find_field("data").get_array()) read_record(each, records_.emplace_back());
    cursor_.clear();
    od::value next = page.find_field("pagination").get_object().find_field("nextCursor");
    if (!next.is_null()) cursor_ = std::string_view(next.get_string());
    check_records(records_);
    return cursor_;
}

} // namespace bench
