// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/service.hpp"

#include "testing/ids.hpp"
#include "testing/request_rules.hpp"
#include "testing/transfers.hpp"
#include "testing/unknown_fields.hpp"
#include "testing/validation.hpp"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <optional>
#include <utility>

namespace runtype::testing::detail {
namespace {

namespace json = boost::json;

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
    : settings_(std::move(settings)),
      runs_(settings_.run, settings_.seed),
      documented_(
          settings_.seed,
          settings_.page_limit,
          settings_.page_limit_max,
          long_jobs(settings_.job_polls, settings_.job_status)),
      handlers_{
          {"agents.list", &sim_service::list_agents},      {"agents.get", &sim_service::get_agent},
          {"agents.create", &sim_service::create_agent},   {"agents.update", &sim_service::update_agent},
          {"agents.delete", &sim_service::delete_agent},   {"records.list", &sim_service::list_records},
          {"records.create", &sim_service::create_record}, {"records.get", &sim_service::get_record},
          {"records.update", &sim_service::update_record}, {"records.delete", &sim_service::delete_record},
      }
{
    for (std::uint64_t n = 1; n <= settings_.agents; ++n) {
        agents_.push_back(std::make_unique<stored_agent>(sample_agent(settings_.seed, n)));
    }
    for (std::uint64_t n = 1; n <= settings_.records; ++n) {
        records_.add(sample_record(settings_.seed, n));
    }
}

std::string_view sim_service::operation_of(std::string_view method, std::string_view target) const
{
    const auto parsed = parse_target(target);
    const documented_operation* const found = parsed ? routes_.find(method, *parsed) : nullptr;
    return found == nullptr ? std::string_view() : found->name;
}

http_answer sim_service::handle(const http_request& request, sim_time now)
{
    if (request.body.size() > settings_.body_limit) {
        return error_answer(413, "Request body too large");
    }
    const auto target = parse_target(request.target);
    std::string id;
    const documented_operation* const found = target ? routes_.find(request.method, *target, &id) : nullptr;
    if (found == nullptr || found->key) {
        if (auto refusal = check_key(request, settings_.api_key)) {
            return std::move(*refusal);
        }
    }
    if (!target) {
        return error_answer(400, "Malformed request target");
    }
    if (found == nullptr) {
        return error_answer(404, "Not found");
    }
    http_answer answer = carry_out(call{request, *target, std::move(id), now}, *found);
    answer.operation = found->name;
    if (settings_.unknown_fields && answer.status < 300 && answer.content_type == "application/json") {
        answer.body = with_unknown_fields(answer.body);
    }
    return answer;
}

http_answer sim_service::carry_out(const call& c, const documented_operation& operation)
{
    const auto own = handlers_.find(operation.name);
    if (own != handlers_.end()) {
        return (this->*own->second)(c);
    }
    // Before the check, which knows JSON alone.
    if (auto answer = handle_transfer(operation.name, *this, c.request, c.target, c.now)) {
        return std::move(*answer);
    }
    const checked_request checked = check_request(operation, c.request, c.target);
    if (checked.refusal) {
        return *checked.refusal;
    }
    if (auto answer = runs_.handle(operation.name, c.request, c.target)) {
        return std::move(*answer);
    }
    return documented_.handle(documented_service::call{operation, c.target, c.id, checked.body, c.now});
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
