// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/error.hpp>

#include "core/error_data.hpp"

#include <locale>
#include <ostream>
#include <sstream>
#include <utility>

namespace runtype {

namespace {

struct code_text {
    errc code;
    std::string_view name;
    std::string_view text;
};

constexpr code_text code_texts[] = {
    {errc::bad_request, "bad_request", "the request is wrong"},
    {errc::unauthorized, "unauthorized", "the API key is missing, wrong or expired"},
    {errc::payment_required, "payment_required", "the plan does not include this or its pool is used up"},
    {errc::forbidden, "forbidden", "this API key may not do that"},
    {errc::not_found, "not_found", "there is no such object"},
    {errc::conflict, "conflict", "it exists already or was changed by somebody else"},
    {errc::rate_limited, "rate_limited", "the service limits the rate of calls"},
    {errc::server_error, "server_error", "the service failed"},
    {errc::bad_response, "bad_response", "the answer cannot be understood"},
    {errc::transport, "transport", "the network failed"},
    {errc::tls, "tls", "no secure connection could be made"},
    {errc::deadline_exceeded, "deadline_exceeded", "the deadline passed"},
    {errc::cancelled, "cancelled", "the caller cancelled"},
    {errc::closed, "closed", "the client is closed"},
    {errc::overloaded, "overloaded", "too many calls are waiting already"},
    {errc::pagination_inconsistent, "pagination_inconsistent", "the service's pages contradict each other"},
    {errc::stream_dropped, "stream_dropped", "the event stream ended early"},
    {errc::body_too_large, "body_too_large", "the body passes the limit"},
    {errc::local_file, "local_file", "a local file cannot be read or written"},
};

const code_text* find_code(int value) noexcept
{
    for (const code_text& entry : code_texts) {
        if (static_cast<int>(entry.code) == value) return &entry;
    }
    return nullptr;
}

bool in_condition(errc code, condition c) noexcept
{
    switch (c) {
    case condition::client_error:
        return code == errc::bad_request || code == errc::unauthorized || code == errc::payment_required ||
               code == errc::forbidden || code == errc::not_found || code == errc::conflict;
    case condition::server_error:
        return code == errc::server_error || code == errc::bad_response || code == errc::pagination_inconsistent;
    case condition::retryable:
        return code == errc::rate_limited || code == errc::server_error || code == errc::transport ||
               code == errc::deadline_exceeded || code == errc::overloaded || code == errc::stream_dropped;
    case condition::timeout: return code == errc::deadline_exceeded;
    }
    return false;
}

class code_category final : public boost::system::error_category {
public:
    constexpr code_category() noexcept : error_category(0x8f1c2a7d5b3e4901) {}
    const char* name() const noexcept override { return "runtype"; }
    std::string message(int value) const override
    {
        const code_text* entry = find_code(value);
        return std::string(entry ? entry->text : "unknown code");
    }
};

class condition_category_type final : public boost::system::error_category {
public:
    constexpr condition_category_type() noexcept : error_category(0x8f1c2a7d5b3e4902) {}
    const char* name() const noexcept override { return "runtype.condition"; }
    std::string message(int value) const override
    {
        switch (static_cast<condition>(value)) {
        case condition::client_error: return "the request has to change";
        case condition::server_error: return "the service is at fault";
        case condition::retryable: return "the same call may succeed later";
        case condition::timeout: return "time ran out";
        }
        return "unknown condition";
    }
    bool equivalent(const boost::system::error_code& code, int value) const noexcept override
    {
        return code.category() == runtype_category() &&
               in_condition(static_cast<errc>(code.value()), static_cast<condition>(value));
    }
};

constexpr code_category code_category_instance;
constexpr condition_category_type condition_category_instance;

const detail::error_data& no_error() noexcept
{
    static const detail::error_data none;
    return none;
}

/// Three significant digits at least, and never an exponent: "0.0421 ms", "12.3 s", "3600 s".
std::string duration_text(std::chrono::nanoseconds d)
{
    if (d.count() > 0 && d < std::chrono::microseconds(1)) return "<0.001 ms";
    std::ostringstream os;
    os.imbue(std::locale::classic());
    os.precision(3);
    const double ms = std::chrono::duration<double, std::milli>(d).count();
    if (ms < 999.5)
        os << ms << " ms";
    else if (ms < 99'950)
        os << ms / 1000 << " s";
    else
        os << std::chrono::round<std::chrono::seconds>(d).count() << " s";
    return os.str();
}

std::string_view without_full_stop(std::string_view text)
{
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::chrono::nanoseconds time_spent(const detail::error_data& d)
{
    std::chrono::nanoseconds sum = d.held_back;
    for (const attempt& a : d.attempts) sum += a.total();
    return sum;
}

std::string_view stop_sentence(stop_reason reason)
{
    switch (reason) {
    case stop_reason::unsafe_to_repeat:
        return "It was not repeated, because the service may have carried it out: check before repeating, or turn on "
               "retry_policy::retry_unsafe.";
    case stop_reason::attempts_used_up: return "All attempts are used up.";
    case stop_reason::deadline: return "Waiting any longer would have passed the call's deadline.";
    case stop_reason::budget_used_up: return "It was not repeated, because too many calls are retries already.";
    case stop_reason::body_not_repeatable: return "It was not repeated, because its body cannot be rewound.";
    default: return "";
    }
}

void print_details(std::ostream& os, const std::vector<validation_detail>& details)
{
    const char* separator = " ";
    for (const validation_detail& d : details) {
        os << separator << (d.path.empty() ? std::string("(body)") : d.path) << ": " << without_full_stop(d.message);
        if (d.suggestion) os << " (" << without_full_stop(*d.suggestion) << ")";
        separator = "; ";
    }
    if (!details.empty()) os << ".";
}

} // namespace

const boost::system::error_category& runtype_category() noexcept { return code_category_instance; }

const boost::system::error_category& condition_category() noexcept { return condition_category_instance; }

boost::system::error_code make_error_code(errc code) noexcept { return {static_cast<int>(code), runtype_category()}; }

boost::system::error_condition make_error_condition(condition c) noexcept
{
    return {static_cast<int>(c), condition_category()};
}

error::error(errc code, std::string message)
    : data_(std::make_shared<const detail::error_data>(code, std::move(message)))
{
}

error::error(std::shared_ptr<const detail::error_data> data) noexcept : data_(std::move(data)) {}

#define RUNTYPE_ERROR_FIELD(type, name, field)                                                                         \
    type error::name() const noexcept { return data_ ? data_->field : no_error().field; }
RUNTYPE_ERROR_FIELD(boost::system::error_code, code, code)
RUNTYPE_ERROR_FIELD(boost::system::error_code, cause, cause)
RUNTYPE_ERROR_FIELD(std::string_view, message, message)
RUNTYPE_ERROR_FIELD(int, http_status, http_status)
RUNTYPE_ERROR_FIELD(std::string_view, api_code, api_code)
RUNTYPE_ERROR_FIELD(std::span<const validation_detail>, details, details)
RUNTYPE_ERROR_FIELD(std::string_view, request_id, request_id)
RUNTYPE_ERROR_FIELD(std::optional<std::chrono::milliseconds>, retry_after, retry_after)
RUNTYPE_ERROR_FIELD(sent_state, sent, sent)
RUNTYPE_ERROR_FIELD(stop_reason, stopped, stopped)
RUNTYPE_ERROR_FIELD(std::span<const attempt>, attempts, attempts)
RUNTYPE_ERROR_FIELD(std::string_view, body_excerpt, body_excerpt)
RUNTYPE_ERROR_FIELD(std::string_view, request, request)
#undef RUNTYPE_ERROR_FIELD

std::string error::to_string() const
{
    if (!data_) return "no error";
    const detail::error_data& d = *data_;
    std::ostringstream os;
    os.imbue(std::locale::classic());
    if (!d.request.empty()) os << d.request << " failed: ";
    const code_text* entry = d.code.category() == runtype_category() ? find_code(d.code.value()) : nullptr;
    os << (entry ? entry->name : std::string_view("error"));
    if (d.http_status != 0) os << " (HTTP " << d.http_status << ")";
    os << ". " << (d.message.empty() ? d.code.message() : d.message);
    const char last = d.message.empty() ? 'x' : d.message.back();
    if (last != '.' && last != '!' && last != '?') os << '.';
    print_details(os, d.details);
    if (!d.api_code.empty()) os << " The service's code is " << d.api_code << ".";
    if (d.retry_after) os << " The service asks to wait " << duration_text(*d.retry_after) << ".";
    // "Time ran out" says it already; a run that was dropped is not asked for twice, whatever the policy.
    const bool said = (d.stopped == stop_reason::deadline && d.code == errc::deadline_exceeded) ||
                      (d.stopped == stop_reason::unsafe_to_repeat && d.code == errc::stream_dropped);
    const std::string_view stop = said ? std::string_view() : stop_sentence(d.stopped);
    if (!stop.empty()) os << " " << stop;
    if (d.http_status == 0 && !d.attempts.empty()) os << " Request: " << runtype::to_string(d.sent) << ".";
    if (d.cause && d.message.find(d.cause.message()) == std::string::npos) os << " Cause: " << d.cause.message() << ".";
    if (!d.body_excerpt.empty()) os << " The answer began: \"" << d.body_excerpt << "\".";
    if (d.attempts.size() > 1)
        os << " Tried " << d.attempts.size() << " times in " << duration_text(time_spent(d)) << ".";
    if (!d.request_id.empty()) os << " Request id: " << d.request_id << ".";
    return os.str();
}

std::ostream& operator<<(std::ostream& os, const error& e) { return os << e.to_string(); }

api_exception::api_exception(runtype::error e) : system_error(e.code()), error_(std::move(e)), text_(error_.to_string())
{
}

void throw_exception_from_error(const error& e, const boost::source_location&) { throw api_exception(e); }

std::string_view to_string(errc code) noexcept
{
    const code_text* entry = find_code(static_cast<int>(code));
    return entry ? entry->name : std::string_view("unknown");
}

std::string_view to_string(condition c) noexcept
{
    switch (c) {
    case condition::client_error: return "client_error";
    case condition::server_error: return "server_error";
    case condition::retryable: return "retryable";
    case condition::timeout: return "timeout";
    }
    return "unknown";
}

std::string_view to_string(detail_code code) noexcept
{
    switch (code) {
    case detail_code::unknown: break;
    case detail_code::missing_required_field: return "MISSING_REQUIRED_FIELD";
    case detail_code::invalid_type: return "INVALID_TYPE";
    case detail_code::invalid_enum: return "INVALID_ENUM";
    case detail_code::out_of_range: return "OUT_OF_RANGE";
    case detail_code::invalid_format: return "INVALID_FORMAT";
    case detail_code::unrecognized_keys: return "UNRECOGNIZED_KEYS";
    case detail_code::invalid_union: return "INVALID_UNION";
    case detail_code::custom_validation: return "CUSTOM_VALIDATION";
    case detail_code::validation_error: return "VALIDATION_ERROR";
    }
    return "UNKNOWN";
}

std::string_view to_string(stop_reason reason) noexcept
{
    switch (reason) {
    case stop_reason::none: break;
    case stop_reason::not_retryable: return "not retryable";
    case stop_reason::unsafe_to_repeat: return "unsafe to repeat";
    case stop_reason::attempts_used_up: return "attempts used up";
    case stop_reason::deadline: return "deadline";
    case stop_reason::budget_used_up: return "retry budget used up";
    case stop_reason::cancelled: return "cancelled";
    case stop_reason::closed: return "closed";
    case stop_reason::body_not_repeatable: return "body not repeatable";
    }
    return "none";
}

std::string_view to_string(sent_state state) noexcept
{
    switch (state) {
    case sent_state::not_sent: break;
    case sent_state::partly_sent: return "partly sent";
    case sent_state::sent_no_reply: return "sent, no reply";
    case sent_state::reply_received: return "reply received";
    }
    return "not sent";
}

std::string_view to_string(wait_reason reason) noexcept
{
    switch (reason) {
    case wait_reason::none: break;
    case wait_reason::backoff: return "back-off";
    case wait_reason::retry_after: return "Retry-After";
    case wait_reason::rate_limit: return "rate limit";
    }
    return "none";
}

std::ostream& operator<<(std::ostream& os, errc code) { return os << to_string(code); }

std::ostream& operator<<(std::ostream& os, condition c) { return os << to_string(c); }

std::ostream& operator<<(std::ostream& os, detail_code code) { return os << to_string(code); }
std::ostream& operator<<(std::ostream& os, stop_reason reason) { return os << to_string(reason); }
std::ostream& operator<<(std::ostream& os, sent_state state) { return os << to_string(state); }
std::ostream& operator<<(std::ostream& os, wait_reason reason) { return os << to_string(reason); }

std::ostream& operator<<(std::ostream& os, const attempt& a)
{
    if (a.status != 0)
        os << "HTTP " << a.status;
    else if (a.cause)
        os << a.cause.message();
    else
        os << "no answer";
    os << ", " << a.sent << (a.reused ? ", reused connection" : ", new connection");
    if (a.tls_resumed) os << ", resumed TLS";
    const std::pair<const char*, std::chrono::nanoseconds> phases[] = {{"admission", a.admission},
                                                                       {"queue", a.queue},
                                                                       {"resolve", a.resolve},
                                                                       {"connect", a.connect},
                                                                       {"tls", a.tls},
                                                                       {"first byte", a.first_byte},
                                                                       {"body", a.body}};
    for (const auto& [name, time] : phases) {
        if (time.count() > 0) os << ", " << name << " " << duration_text(time);
    }
    if (a.why != wait_reason::none) os << "; then waited " << duration_text(a.wait) << " (" << a.why << ")";
    return os;
}

} // namespace runtype
