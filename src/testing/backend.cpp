// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/backend.hpp"

#include "testing/ids.hpp"
#include "testing/seeded.hpp"

#include "core/http_date.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <stdexcept>
#include <utility>

namespace runtype::testing::detail {
namespace {

using lock = std::lock_guard<std::mutex>;

// Stream of draw() for garbage.
constexpr std::uint64_t noise_stream = 3;

service_settings settings_of_service(const simulator_settings& from)
{
    service_settings settings;
    settings.seed = from.seed;
    settings.records = from.records;
    settings.generated_records = from.generated_records;
    settings.agents = from.agents;
    settings.api_key = from.api_key;
    settings.page_limit = from.page_limit;
    settings.page_limit_max = from.page_limit_max;
    settings.body_limit = from.body_limit;
    settings.run = from.run;
    settings.unknown_fields = from.unknown_fields;
    settings.job_polls = from.job_polls;
    settings.job_status = from.job_status;
    return settings;
}

header_list headers_for_log(const http_request& request)
{
    header_list out = request.headers;
    for (auto& [name, value] : out) {
        if (name == "authorization" || name == "proxy-authorization") {
            value.resize(std::min(value.find(' '), value.size()));
        } else if (name == "x-api-key" || name == "cookie") {
            value.clear();
        }
    }
    return out;
}

std::string seconds_up(std::chrono::nanoseconds time)
{
    return std::to_string(std::chrono::ceil<std::chrono::seconds>(time).count());
}

bool accepts_gzip(const http_request& request)
{
    return request.header("accept-encoding").value_or("").find("gzip") != std::string_view::npos;
}

} // namespace

backend::backend(const simulator_settings& settings, sim_clock clock)
    : settings_(settings),
      clock_(std::move(clock)),
      service_(settings_of_service(settings)),
      faults_(settings.faults, settings.seed)
{
    faults_.limit_bursts(settings.burst_limit, settings.burst_window);
}

fault_decision backend::open_connection(connection_facts& facts)
{
    const lock guard(mutex_);
    facts.number = ++stats_.connections;
    ++stats_.open_connections;
    fault_decision decision = faults_.next_connection();
    count_fault(decision);
    return decision;
}

void backend::close_connection()
{
    const lock guard(mutex_);
    --stats_.open_connections;
}

void backend::count_handshake(bool succeeded, bool resumed)
{
    const lock guard(mutex_);
    ++(succeeded ? stats_.handshakes : stats_.failed_handshakes);
    stats_.resumed_handshakes += succeeded && resumed ? 1U : 0U;
}

void backend::count_received(std::uint64_t bytes)
{
    const lock guard(mutex_);
    stats_.bytes_received += bytes;
}

void backend::count_sent(std::uint64_t bytes)
{
    const lock guard(mutex_);
    stats_.bytes_sent += bytes;
}

void backend::count_fault(const fault_decision& decision)
{
    if (decision.fault.kind != fault_kind::none) {
        ++stats_.faults[decision.fault.kind];
    }
    if (decision.delay.count() > 0) {
        ++stats_.faults[fault_kind::delay];
    }
}

logged_request* backend::entry(std::uint64_t number)
{
    const std::uint64_t first = log_end_ - log_.size() + 1;
    return number >= first && number <= log_end_ ? &log_[static_cast<std::size_t>(number - first)] : nullptr;
}

logged_request& backend::new_entry(const connection_facts& facts)
{
    if (!log_.empty() && log_.size() >= settings_.log_limit) {
        log_.pop_front();
    }
    logged_request& made = log_.emplace_back();
    made.number = ++log_end_;
    made.connection = facts.number;
    made.server_name = facts.server_name;
    made.tls = facts.tls;
    made.tls_resumed = facts.tls_resumed;
    return made;
}

request_ticket backend::begin(const http_request& head, const connection_facts& facts)
{
    const lock guard(mutex_);
    ++stats_.requests;
    const std::string_view operation = service_.operation_of(head.method, head.target);
    ++stats_.operations[std::string(operation)];
    request_ticket ticket;
    const std::string_view path = std::string_view(head.target).substr(0, head.target.find('?'));
    ticket.decision = faults_.next_request(head.method, path, clock_.elapsed());
    if (ticket.decision.fault.kind == fault_kind::burst_limit && settings_.burst_retry_after) {
        ticket.decision.fault.retry_after = seconds_up(ticket.decision.window->until_reset);
    }
    count_fault(ticket.decision);
    logged_request& log = new_entry(facts);
    log.method = head.method;
    log.target = head.target;
    log.operation = operation;
    log.headers = headers_for_log(head);
    log.fault = ticket.decision.fault.kind != fault_kind::none ? ticket.decision.fault.kind
                : ticket.decision.delay.count() > 0            ? fault_kind::delay
                                                               : fault_kind::none;
    ticket.number = log.number;
    return ticket;
}

void backend::add_common_headers(http_answer& answer, const std::optional<window_state>& window, std::uint64_t number)
{
    const std::string id = make_id("req_", settings_.seed, ++request_ids_);
    answer.headers.emplace_back("X-Request-Id", id);
    answer.headers.emplace_back(
        "Date", runtype::detail::format_http_date(std::chrono::floor<std::chrono::seconds>(clock_.now())));
    if (logged_request* const log = entry(number)) {
        log->request_id = id;
    }
    if (window && settings_.rate_limit_headers) {
        answer.headers.emplace_back("X-RateLimit-Limit", std::to_string(window->limit));
        answer.headers.emplace_back("X-RateLimit-Remaining", std::to_string(window->remaining));
        answer.headers.emplace_back("X-RateLimit-Reset", seconds_up(window->until_reset));
    }
}

answer_script backend::finish(const request_ticket& ticket, http_request request, wire_options wire)
{
    const lock guard(mutex_);
    http_answer answer;
    if (ticket.decision.executed) {
        answer = service_.handle(request, clock_.now());
        ++stats_.executed;
    }
    add_common_headers(answer, ticket.decision.window, ticket.number);
    wire.http_1_0 = request.http_1_0;
    wire.keep_alive = wire.keep_alive && request.keep_alive;
    wire.head_request = request.method == "HEAD";
    wire.framing = settings_.framing;
    wire.gzip = settings_.gzip && accepts_gzip(request);
    wire.keep_alive_hint = settings_.keep_alive_hint;
    wire.interim_answers = settings_.interim_answers;
    std::string object = answer.object_id;
    std::string start = answer.body.substr(0, settings_.log_body_limit);
    for (const answer_piece& piece : answer.pieces) {
        start.append(piece.bytes, 0, settings_.log_body_limit - start.size());
    }
    answer_script script =
        make_script(std::move(answer), ticket.decision, wire, draw(settings_.seed, noise_stream, ticket.number));
    if (script.status != 0) {
        ++stats_.statuses[script.status];
    }
    if (logged_request* const log = entry(ticket.number)) {
        log->body_bytes = request.body.size();
        log->body = request.body.substr(0, settings_.log_body_limit);
        log->received = true;
        log->executed = ticket.decision.executed;
        log->status = script.status;
        log->object_id = std::move(object);
        log->answer = std::move(start);
    }
    return script;
}

void backend::abandon(std::uint64_t number, std::string_view body, std::uint64_t body_bytes, bool whole, int status)
{
    const lock guard(mutex_);
    if (status != 0) {
        ++stats_.statuses[status];
    }
    if (logged_request* const log = entry(number)) {
        log->body = body.substr(0, settings_.log_body_limit);
        log->body_bytes = body_bytes;
        log->received = whole;
        log->status = status;
    }
}

void backend::note_partial_head(const connection_facts& facts)
{
    const lock guard(mutex_);
    new_entry(facts);
}

void backend::note_answered(std::uint64_t number)
{
    const lock guard(mutex_);
    if (logged_request* const log = entry(number)) {
        log->answered = true;
    }
}

http_answer backend::refuse(int status, std::string_view text)
{
    const lock guard(mutex_);
    http_answer answer = error_answer(status, text);
    add_common_headers(answer, std::nullopt, 0);
    return answer;
}

simulator_stats backend::stats() const
{
    const lock guard(mutex_);
    return stats_;
}

std::vector<logged_request> backend::requests() const
{
    const lock guard(mutex_);
    return {log_.begin(), log_.end()};
}

std::uint64_t backend::record_count() const
{
    const lock guard(mutex_);
    return service_.records().items().size();
}

std::vector<std::string> backend::record_ids() const
{
    const lock guard(mutex_);
    std::vector<std::string> ids;
    ids.reserve(service_.records().items().size());
    for (const auto& record : service_.records().items()) {
        ids.push_back(record->id);
    }
    return ids;
}

std::vector<std::string> backend::agent_ids() const
{
    const lock guard(mutex_);
    std::vector<std::string> ids;
    for (const auto& agent : service_.agents()) {
        ids.push_back(agent->id);
    }
    return ids;
}

std::optional<std::string> backend::record_json(std::string_view id) const
{
    const lock guard(mutex_);
    const stored_record* const record = service_.records().find(id);
    return record == nullptr ? std::nullopt : std::optional(record->json);
}

std::string backend::add_record(std::string_view type, std::string_view name, std::string_view metadata_json)
{
    boost::system::error_code ec;
    const boost::json::value metadata =
        boost::json::parse(boost::json::string_view(metadata_json.data(), metadata_json.size()), ec);
    if (ec || !metadata.is_object()) {
        throw std::invalid_argument("simulator: metadata is not a JSON object");
    }
    const lock guard(mutex_);
    stored_record record;
    record.type = type;
    record.name = name;
    record.metadata_json = boost::json::serialize(metadata);
    const stored_record* const added = service_.add_record(std::move(record), clock_.now());
    if (added == nullptr) {
        throw std::invalid_argument("simulator: there is a record with this type and name");
    }
    return added->id;
}

void backend::set_faults(const fault_plan& plan)
{
    const lock guard(mutex_);
    faults_.set_plan(plan);
}

} // namespace runtype::testing::detail
