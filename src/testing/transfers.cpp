// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/transfers.hpp"

#include "core/csv.hpp"
#include "testing/multipart_reader.hpp"
#include "testing/service.hpp"
#include "testing/validation.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

using row = std::vector<std::string>;

http_answer answer_of(const json::object& body)
{
    http_answer answer;
    answer.body = json::serialize(body);
    return answer;
}

http_answer refusal_of(const findings& found)
{
    http_answer answer;
    answer.status = 400;
    answer.body = found.json();
    return answer;
}

// ---- CSV upload

/// What the form says.
struct csv_form {
    std::optional<std::vector<row>> rows;
    std::optional<std::string> name_column;
    std::optional<std::string> type_column;
    std::optional<std::string> type_value;
};

csv_form read_form(const std::vector<form_part>& parts, findings& found)
{
    csv_form form;
    bool has_file = false;
    for (const form_part& part : parts) {
        if (part.name == "file") {
            has_file = true;
            form.rows = read_csv(part.content);
        } else if (part.name == "nameColumn") {
            form.name_column = part.content;
        } else if (part.name == "typeColumn") {
            form.type_column = part.content;
        } else if (part.name == "typeValue") {
            form.type_value = part.content;
        } else {
            found.add("UNRECOGNIZED_KEYS", part.name, "Unrecognized field: '" + part.name + "'");
        }
    }
    if (!has_file) {
        found.add("MISSING_REQUIRED_FIELD", "file", "Required", "Add the CSV as a part named 'file'");
    } else if (!form.rows || form.rows->empty()) {
        found.add("INVALID_FORMAT", "file", form.rows ? "The CSV has no header line" : "The CSV is malformed");
    }
    if (form.type_value && (form.type_value->empty() || count_characters(*form.type_value) > record_type_limit)) {
        found.add("OUT_OF_RANGE", "typeValue", "Must have 1 to 255 characters");
    }
    return form;
}

std::optional<std::size_t> column_of(const row& header, const std::string& name)
{
    const auto at = std::find(header.begin(), header.end(), name);
    return at == header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - header.begin()));
}

/// Which columns hold what.
struct csv_columns {
    std::size_t name = 0;
    std::optional<std::size_t> type;
};

csv_columns find_columns(const csv_form& form, findings& found)
{
    const row& header = form.rows->front();
    csv_columns columns;
    const std::string name = form.name_column.value_or("name");
    if (const auto at = column_of(header, name)) {
        columns.name = *at;
    } else {
        found.add("CUSTOM_VALIDATION", "nameColumn", "The CSV has no column '" + name + "'");
    }
    if (!form.type_value) {
        const std::string type = form.type_column.value_or("type");
        columns.type = column_of(header, type);
        if (!columns.type) {
            found.add("CUSTOM_VALIDATION", "typeColumn", "The CSV has no column '" + type + "'");
        }
    }
    return columns;
}

/// The record of a row, or why there is none.
std::optional<stored_record>
record_of(const csv_form& form, const csv_columns& columns, const row& cells, std::string& problem)
{
    const row& header = form.rows->front();
    if (cells.size() != header.size()) {
        problem = "has " + std::to_string(cells.size()) + " fields, the header has " + std::to_string(header.size());
        return std::nullopt;
    }
    stored_record record;
    record.name = cells[columns.name];
    record.type = form.type_value ? *form.type_value : cells[*columns.type];
    if (record.name.empty() || count_characters(record.name) > record_name_limit) {
        problem = record.name.empty() ? "no name" : "the name is too long";
        return std::nullopt;
    }
    if (record.type.empty() || count_characters(record.type) > record_type_limit) {
        problem = record.type.empty() ? "no type" : "the type is too long";
        return std::nullopt;
    }
    json::object metadata;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != columns.name && i != columns.type) {
            metadata[header[i]] = cells[i];
        }
    }
    record.metadata_json = json::serialize(metadata);
    return record;
}

http_answer upload_csv(sim_service& service, const http_request& request, sim_time now)
{
    const auto parts = read_multipart(request.header("content-type").value_or(""), request.body);
    if (!parts) {
        return error_answer(400, "The body is not well-formed multipart/form-data");
    }
    findings found;
    const csv_form form = read_form(*parts, found);
    const csv_columns columns = found.empty() ? find_columns(form, found) : csv_columns();
    if (!found.empty()) {
        return refusal_of(found);
    }
    json::array made;
    json::array errors;
    for (std::size_t i = 1; i < form.rows->size(); ++i) {
        std::string problem = "a record with this type and name exists";
        const stored_record* added = nullptr;
        if (auto record = record_of(form, columns, (*form.rows)[i], problem)) {
            added = service.add_record(std::move(*record), now);
        }
        if (added != nullptr) {
            made.push_back(
                {{"id", added->id},
                 {"type", added->type},
                 {"name", added->name},
                 {"metadata", json::parse(added->metadata_json)}});
        } else {
            errors.push_back(json::string("Row " + std::to_string(i + 1) + ": " + problem));
        }
    }
    return answer_of(
        {{"success", true},
         {"message", std::to_string(made.size()) + " records created"},
         {"created", made.size()},
         {"errors", errors.size()},
         {"errorDetails", errors},
         {"records", made}});
}

// ---- CSV export

http_answer export_csv(sim_service& service, const request_target& target)
{
    using runtype::detail::append_csv_field;
    const auto type = target.parameter("type");
    http_answer answer;
    answer.content_type = "text/csv; charset=utf-8";
    answer.headers.emplace_back("Content-Disposition", "attachment; filename=\"records.csv\"");
    answer.body = "id,type,name,metadata\r\n";
    for (const auto& record : service.records().items()) {
        if (type && record->type != *type) {
            continue;
        }
        for (const std::string* field : {&record->id, &record->type, &record->name, &record->metadata_json}) {
            append_csv_field(answer.body, *field);
            answer.body += field == &record->metadata_json ? "\r\n" : ",";
        }
    }
    return answer;
}

// ---- bulk

/// The ids in `recordIds`, or the answer that refuses the body.
std::optional<std::vector<std::string>> read_ids(const http_request& request, json::object& body, http_answer& refusal)
{
    boost::system::error_code ec;
    json::value parsed = json::parse(request.body, ec);
    findings found;
    std::vector<std::string> ids;
    const json::value* const list = !ec && parsed.is_object() ? parsed.get_object().if_contains("recordIds") : nullptr;
    if (list == nullptr || !list->is_array()) {
        found.add("INVALID_TYPE", "recordIds", "Expected array");
    } else {
        for (const json::value& id : list->get_array()) {
            if (!id.is_string()) {
                found.add("INVALID_TYPE", "recordIds", "Expected an array of strings");
                break;
            }
            ids.emplace_back(id.get_string());
        }
        body = std::move(parsed.get_object());
    }
    if (!found.empty()) {
        refusal = refusal_of(found);
        return std::nullopt;
    }
    return ids;
}

http_answer bulk_delete(sim_service& service, const http_request& request)
{
    json::object body;
    http_answer refusal;
    const auto ids = read_ids(request, body, refusal);
    if (!ids) {
        return refusal;
    }
    std::uint64_t removed = 0;
    for (const std::string& id : *ids) {
        removed += service.remove_record(id) ? 1U : 0U;
    }
    return answer_of({{"success", true}, {"deletedCount", removed}});
}

http_answer bulk_edit(sim_service& service, const http_request& request, sim_time now)
{
    json::object body;
    http_answer refusal;
    const auto ids = read_ids(request, body, refusal);
    if (!ids) {
        return refusal;
    }
    const json::value* const updates = body.if_contains("updates");
    if (updates == nullptr || !updates->is_object()) {
        findings found;
        found.add("INVALID_TYPE", "updates", "Expected object");
        return refusal_of(found);
    }
    std::uint64_t changed = 0;
    for (const std::string& id : *ids) {
        const stored_record* const record = service.records().find(id);
        if (record == nullptr) {
            continue;
        }
        json::object metadata = json::parse(record->metadata_json).as_object();
        for (const auto& member : updates->get_object()) {
            metadata[member.key()] = member.value();
        }
        stored_record edited = *record;
        edited.metadata_json = json::serialize(metadata);
        edited.updated = now;
        changed += service.replace_record(std::move(edited)) ? 1U : 0U;
    }
    return answer_of({{"success", true}, {"updatedCount", changed}});
}

// ---- speech and bundles

http_answer speak(const http_request& request)
{
    boost::system::error_code ec;
    const json::value parsed = json::parse(request.body, ec);
    const json::value* const text = !ec && parsed.is_object() ? parsed.get_object().if_contains("text") : nullptr;
    if (text == nullptr || !text->is_string()) {
        findings found;
        found.add("MISSING_REQUIRED_FIELD", "text", "Required", "Add the field 'text'");
        return refusal_of(found);
    }
    // 60 ms a letter of PCM16 at 24 kHz: a tone that the letter decides.
    constexpr std::size_t samples = 1440;
    http_answer answer;
    answer.content_type = "application/octet-stream";
    for (const char letter : text->get_string()) {
        answer_piece& piece = answer.pieces.emplace_back();
        for (std::size_t i = 0; i < samples; ++i) {
            const auto sample = static_cast<unsigned>(i * static_cast<unsigned char>(letter));
            piece.bytes += static_cast<char>(sample & 0xFFU);
            piece.bytes += static_cast<char>((sample >> 8U) & 0x1FU);
        }
    }
    return answer;
}

http_answer deploy_zip(const http_request& request, const std::string& app)
{
    if (!request.body.starts_with("PK")) {
        return error_answer(422, "The bundle is not a zip file");
    }
    http_answer answer = answer_of({{"id", "ver_" + app + "_" + std::to_string(request.body.size())}});
    answer.status = 201;
    return answer;
}

bool is_zip(const http_request& request)
{
    return lower(request.header("content-type").value_or("")).starts_with("application/zip");
}

} // namespace

std::optional<http_answer> handle_transfer(
    std::string_view operation,
    sim_service& service,
    const http_request& request,
    const request_target& target,
    sim_time now)
{
    std::optional<http_answer> answer;
    if (operation == "records.export_csv") answer = export_csv(service, target);
    if (operation == "records.upload_csv") answer = upload_csv(service, request, now);
    if (operation == "records.bulk_delete") answer = bulk_delete(service, request);
    if (operation == "records.bulk_edit") answer = bulk_edit(service, request, now);
    if (operation == "agents.speak") answer = speak(request);
    // A bundle in JSON is not a file.
    if (operation == "apps.deploy_version" && is_zip(request)) answer = deploy_zip(request, target.segments[2]);
    return answer;
}

} // namespace runtype::testing::detail
