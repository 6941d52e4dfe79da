// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/service.hpp"

#include "testing/ids.hpp"
#include "testing/transfers.hpp"
#include "testing/validation.hpp"

#include <boost/json/parse.hpp>

#include <optional>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

// Deeper than anything that makes sense, and far from what the stack holds.
constexpr std::size_t json_depth_limit = 200;

std::optional<json::value> parse_body(const std::string& body)
{
    json::parse_options options;
    options.max_depth = json_depth_limit;
    boost::system::error_code ec;
    json::value value = json::parse(body, ec, json::storage_ptr(), options);
    return ec ? std::nullopt : std::optional(std::move(value));
}

bool is_json_type(std::string_view content_type)
{
    return lower(content_type.substr(0, content_type.find_first_of("; "))) == "application/json";
}

std::optional<http_answer> check_key(const http_request& request, const std::string& key)
{
    const auto refuse = [](std::string_view text) {
        http_answer answer = error_answer(401, text);
        answer.headers.emplace_back(
            "WWW-Authenticate", "Bearer realm=\"runtype\", "
                                "resource_metadata=\"/.well-known/oauth-protected-resource\"");
        return answer;
    };
    const auto given = request.header("authorization");
    constexpr std::string_view scheme = "bearer ";
    if (!given || lower(given->substr(0, scheme.size())) != scheme) {
        return refuse("Missing API key: send Authorization: Bearer <key>");
    }
    if (given->substr(scheme.size()) != key) {
        return refuse("Invalid API key");
    }
    return std::nullopt;
}

http_answer record_answer(int status, const stored_record& record)
{
    http_answer answer;
    answer.status = status;
    answer.body = record.json;
    answer.object_id = record.id;
    return answer;
}

http_answer name_taken() { return error_answer(409, "A record with this type and name already exists"); }

// The body as JSON, or the answer that refuses it.
std::optional<json::value> read_body(const http_request& request, http_answer& refusal)
{
    if (!is_json_type(request.header("content-type").value_or(""))) {
        refusal = error_answer(400, "Content-Type must be application/json");
        return std::nullopt;
    }
    auto body = parse_body(request.body);
    if (!body) {
        refusal = error_answer(400, "Invalid JSON in request body");
    }
    return body;
}

http_answer refuse(const findings& found)
{
    http_answer answer;
    answer.status = 400;
    answer.body = found.json();
    return answer;
}

} // namespace

http_answer error_answer(int status, std::string_view text, std::string_view code)
{
    http_answer answer;
    answer.status = status;
    answer.body = "{\"error\":" + json_text(text);
    if (!code.empty()) {
        answer.body += ",\"code\":" + json_text(code);
    }
    answer.body += '}';
    return answer;
}

sim_service::sim_service(service_settings settings)
    : settings_(std::move(settings)), runs_(settings_.run, settings_.seed)
{
    add_route("GET", "/v1/agents", "agents.list", &sim_service::list_agents);
    add_route("GET", "/v1/agents/{id}", "agents.get", &sim_service::get_agent);
    add_route("GET", "/v1/records", "records.list", &sim_service::list_records);
    add_route("POST", "/v1/records", "records.create", &sim_service::create_record);
    add_route("GET", "/v1/records/{id}", "records.get", &sim_service::get_record);
    add_route("PUT", "/v1/records/{id}", "records.update", &sim_service::update_record);
    add_route("DELETE", "/v1/records/{id}", "records.delete", &sim_service::delete_record);
    for (std::uint64_t n = 1; n <= settings_.agents; ++n) {
        agents_.push_back(std::make_unique<stored_agent>(sample_agent(settings_.seed, n)));
    }
    for (std::uint64_t n = 1; n <= settings_.records; ++n) {
        records_.add(sample_record(settings_.seed, n));
    }
}

void sim_service::add_route(std::string_view method, std::string_view pattern, std::string_view operation, handler run)
{
    routes_.push_back(route{method, parse_target(pattern).value().segments, operation, run});
}

const sim_service::route*
sim_service::find_route(std::string_view method, const request_target& target, std::string* id) const
{
    if (method == "HEAD") {
        method = "GET";
    }
    for (const route& candidate : routes_) {
        bool fits = candidate.method == method && candidate.pattern.size() == target.segments.size();
        for (std::size_t i = 0; fits && i < target.segments.size(); ++i) {
            if (candidate.pattern[i] != "{id}") {
                fits = candidate.pattern[i] == target.segments[i];
            } else if (id != nullptr) {
                *id = target.segments[i];
            }
        }
        if (fits) {
            return &candidate;
        }
    }
    return nullptr;
}

std::string_view sim_service::operation_of(std::string_view method, std::string_view target) const
{
    const auto parsed = parse_target(target);
    if (parsed && !runs_.operation_of(method, *parsed).empty()) {
        return runs_.operation_of(method, *parsed);
    }
    if (parsed && !transfer_operations::operation_of(method, *parsed).empty()) {
        return transfer_operations::operation_of(method, *parsed);
    }
    const route* const found = parsed ? find_route(method, *parsed, nullptr) : nullptr;
    return found == nullptr ? std::string_view() : found->operation;
}

http_answer sim_service::handle(const http_request& request, sim_time now)
{
    if (request.body.size() > settings_.body_limit) {
        return error_answer(413, "Request body too large");
    }
    if (auto refusal = check_key(request, settings_.api_key)) {
        return std::move(*refusal);
    }
    const auto target = parse_target(request.target);
    if (!target) {
        return error_answer(400, "Malformed request target");
    }
    if (auto answer = runs_.handle(request, *target)) {
        return std::move(*answer);
    }
    if (auto answer = transfer_operations::handle(*this, request, *target, now)) {
        return std::move(*answer);
    }
    call c{request, *target, {}, now};
    const route* const found = find_route(request.method, *target, &c.id);
    if (found == nullptr) {
        return error_answer(404, "Not found");
    }
    http_answer answer = (this->*found->run)(c);
    answer.operation = found->operation;
    return answer;
}

const stored_record* sim_service::add_record(stored_record record, sim_time now)
{
    record.id = make_id("rec_", settings_.seed, records_.added() + 1);
    record.user_id = "user_2hKd81Qs";
    record.created = now;
    record.updated = now;
    const std::string id = record.id;
    return records_.add(std::move(record)) ? records_.find(id) : nullptr;
}

http_answer sim_service::get_agent(const call& c)
{
    for (const auto& agent : agents_) {
        if (agent->id == c.id) {
            http_answer answer;
            answer.body = agent->json;
            answer.object_id = agent->id;
            return answer;
        }
    }
    return error_answer(404, "Agent not found");
}

http_answer sim_service::get_record(const call& c)
{
    const stored_record* const record = records_.find(c.id);
    return record == nullptr ? error_answer(404, "Record not found") : record_answer(200, *record);
}

http_answer sim_service::create_record(const call& c)
{
    http_answer refusal;
    const auto body = read_body(c.request, refusal);
    if (!body) {
        return refusal;
    }
    findings found;
    record_fields fields = read_record_fields(*body, true, found);
    if (!found.empty()) {
        return refuse(found);
    }
    stored_record record;
    record.type = std::move(*fields.type);
    record.name = std::move(*fields.name);
    record.metadata_json = fields.metadata_json.value_or("{}");
    record.messages_json = fields.messages_json.value_or("null");
    const stored_record* const added = add_record(std::move(record), c.now);
    return added == nullptr ? name_taken() : record_answer(201, *added);
}

http_answer sim_service::update_record(const call& c)
{
    http_answer refusal;
    const auto body = read_body(c.request, refusal);
    if (!body) {
        return refusal;
    }
    findings found;
    record_fields fields = read_record_fields(*body, false, found);
    if (!found.empty()) {
        return refuse(found);
    }
    const stored_record* const record = records_.find(c.id);
    if (record == nullptr) {
        return error_answer(404, "Record not found");
    }
    stored_record changed = *record;
    changed.type = std::move(fields.type).value_or(changed.type);
    changed.name = std::move(fields.name).value_or(changed.name);
    changed.metadata_json = std::move(fields.metadata_json).value_or(changed.metadata_json);
    changed.messages_json = std::move(fields.messages_json).value_or(changed.messages_json);
    changed.updated = c.now;
    return records_.replace(std::move(changed)) ? record_answer(200, *record) : name_taken();
}

http_answer sim_service::delete_record(const call& c)
{
    if (!records_.remove(c.id)) {
        return error_answer(404, "Record not found");
    }
    http_answer answer;
    answer.body = R"({"success":true})";
    answer.object_id = c.id;
    return answer;
}

} // namespace runtype::testing::detail
