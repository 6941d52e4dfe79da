// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/header_check.hpp"
#include "core/retry_after.hpp"
#include "core/url.hpp"

#include <runtype/client_options.hpp>
#include <runtype/request_options.hpp>
#include <runtype/retry_policy.hpp>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <variant>

namespace runtype {

// ---- api_key

api_key::api_key(api_key&& other) noexcept : text_(std::move(other.text_))
{
    other.wipe(); // a moved-from short string keeps its characters
}

api_key& api_key::operator=(const api_key& other)
{
    if (this != &other) {
        wipe();
        text_ = other.text_;
    }
    return *this;
}

api_key& api_key::operator=(api_key&& other) noexcept
{
    if (this != &other) {
        wipe();
        text_ = std::move(other.text_);
        other.wipe();
    }
    return *this;
}

api_key::~api_key() { wipe(); }

void api_key::wipe() noexcept
{
    text_.resize(text_.capacity()); // what a longer text left behind, too
    volatile char* text = text_.data();
    for (std::size_t i = 0; i < text_.size(); ++i) text[i] = '\0';
    // The stores above must not be dropped as dead ones.
    std::atomic_signal_fence(std::memory_order_seq_cst);
    text_.clear();
}

// ---- client_options

namespace {

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

error option_error(std::string text) { return error(errc::bad_request, std::move(text)); }

/// Callers write milliseconds::max() for "no limit"; added to a time point it would overflow. Ten years mean the same.
std::chrono::milliseconds at_most_ten_years(std::chrono::milliseconds d) noexcept
{
    return std::min(d, detail::max_retry_after);
}

} // namespace

client_options::client_options(std::string key) { values_.key = api_key(std::move(key)); }

client_options client_options::from_environment()
{
    client_options options(environment("RUNTYPE_API_KEY"));
    if (auto url = environment("RUNTYPE_BASE_URL"); !url.empty()) options.base_url(std::move(url));
    if (auto file = environment("RUNTYPE_CA_FILE"); !file.empty()) options.ca_file(std::move(file));
    return options;
}

#define RUNTYPE_OPTION(type, name)                                                                                     \
    client_options& client_options::name(type value)&                                                                  \
    {                                                                                                                  \
        values_.name = std::move(value);                                                                               \
        return *this;                                                                                                  \
    }
RUNTYPE_OPTION(std::string, base_url)
RUNTYPE_OPTION(retry_policy, retry)
RUNTYPE_OPTION(runtype::rate_limit, rate_limit)
RUNTYPE_OPTION(std::uint32_t, retry_budget)
RUNTYPE_OPTION(std::size_t, max_connections)
RUNTYPE_OPTION(std::size_t, max_idle_connections)
RUNTYPE_OPTION(std::size_t, max_waiting)
RUNTYPE_OPTION(std::size_t, max_body)
RUNTYPE_OPTION(std::string, user_agent)
RUNTYPE_OPTION(bool, compression)
RUNTYPE_OPTION(bool, single_threaded)
RUNTYPE_OPTION(bool, client_checks)
RUNTYPE_OPTION(std::string, ca_file)
RUNTYPE_OPTION(std::string, ca_pem)
RUNTYPE_OPTION(std::shared_ptr<boost::asio::ssl::context>, tls_context)
RUNTYPE_OPTION(bool, insecure_skip_verification)
RUNTYPE_OPTION(std::shared_ptr<runtype::transport>, transport)
RUNTYPE_OPTION(std::shared_ptr<detail::io_layer>, io_layer)
RUNTYPE_OPTION(std::shared_ptr<runtype::time_source>, time_source)
RUNTYPE_OPTION(std::uint64_t, seed)
#undef RUNTYPE_OPTION

#define RUNTYPE_DURATION(name)                                                                                         \
    client_options& client_options::name(std::chrono::milliseconds d)&                                                 \
    {                                                                                                                  \
        values_.name = at_most_ten_years(d);                                                                           \
        return *this;                                                                                                  \
    }
RUNTYPE_DURATION(deadline)
RUNTYPE_DURATION(attempt_timeout)
RUNTYPE_DURATION(connect_timeout)
RUNTYPE_DURATION(idle_timeout)
#undef RUNTYPE_DURATION

client_options& client_options::wrap_transport(transport_wrapper wrap) &
{
    if (!values_.wrap_transport) {
        values_.wrap_transport = std::move(wrap);
        return *this;
    }
    values_.wrap_transport = [inner = std::move(values_.wrap_transport), outer = std::move(wrap)](
                                 std::shared_ptr<runtype::transport> t) { return outer(inner(std::move(t))); };
    return *this;
}

client_options& client_options::client_certificate(std::string chain_pem, std::string key_pem) &
{
    values_.client_chain_pem = std::move(chain_pem);
    values_.client_key_pem = api_key(std::move(key_pem));
    return *this;
}

result<void> client_options::check() const
{
    const values& v = values_;
    if (v.key.empty())
        return option_error(
            "There is no API key: set RUNTYPE_API_KEY, or pass the key to client_options. Keys are made in the "
            "Runtype dashboard.");
    if (!detail::is_field_value(v.key.reveal()))
        return option_error(
            "The API key holds a character that cannot be sent in a header: check for line ends or blanks around it.");
    if (auto url = detail::parse_base_url(v.base_url); auto* problem = std::get_if<std::string>(&url))
        return option_error("client_options::base_url: " + *problem);
    if (!v.user_agent.empty() && !detail::is_field_value(v.user_agent))
        return option_error("client_options::user_agent holds a character that cannot be sent in a header.");
    const std::pair<const char*, std::chrono::milliseconds> positive[] = {
        {"deadline", v.deadline}, {"attempt_timeout", v.attempt_timeout}, {"connect_timeout", v.connect_timeout}};
    for (const auto& [name, value] : positive) {
        if (value.count() <= 0)
            return option_error(std::string("client_options::") + name + " must be more than 0 ms.");
    }
    if (v.idle_timeout.count() < 0) return option_error("client_options::idle_timeout must not be negative.");
    if (v.max_connections < 1 || v.max_connections > 65'536)
        return option_error("client_options::max_connections must be 1 to 65536.");
    if (v.max_body == 0) return option_error("client_options::max_body must be more than 0 bytes.");
    return {};
}

// ---- request_options

request_options& request_options::deadline(std::chrono::milliseconds d) &
{
    if (d.count() <= 0 && problem_.empty()) problem_ = "request_options::deadline must be more than 0 ms.";
    deadline_ = at_most_ten_years(d);
    return *this;
}

request_options& request_options::attempt_timeout(std::chrono::milliseconds d) &
{
    if (d.count() <= 0 && problem_.empty()) problem_ = "request_options::attempt_timeout must be more than 0 ms.";
    attempt_timeout_ = at_most_ten_years(d);
    return *this;
}

request_options& request_options::retry(retry_policy p) &
{
    retry_ = p;
    return *this;
}

request_options& request_options::priority(runtype::priority p) &
{
    priority_ = p;
    return *this;
}

request_options& request_options::header(std::string_view name, std::string_view value) &
{
    if (auto problem = detail::check_header(name, value)) {
        if (problem_.empty()) problem_ = "request_options::header: " + *problem;
    } else {
        fields_.add(name, value);
    }
    return *this;
}

request_options& request_options::query(std::string_view name, std::string_view value) &
{
    query_.emplace_back(name, value);
    return *this;
}

request_options& request_options::client_checks(bool on) &
{
    client_checks_ = on;
    return *this;
}

request_options& request_options::max_body(std::size_t bytes) &
{
    if (bytes == 0 && problem_.empty()) problem_ = "request_options::max_body must be more than 0 bytes.";
    max_body_ = bytes;
    return *this;
}

request_options& request_options::stream_idle(std::chrono::milliseconds d) &
{
    if (d.count() <= 0 && problem_.empty()) problem_ = "request_options::stream_idle must be more than 0 ms.";
    stream_idle_ = at_most_ten_years(d);
    return *this;
}

request_options& request_options::data_idle(std::chrono::milliseconds d) &
{
    if (d.count() <= 0 && problem_.empty()) problem_ = "request_options::data_idle must be more than 0 ms.";
    data_idle_ = at_most_ten_years(d);
    return *this;
}

request_options& request_options::info(response_info& out) &
{
    info_ = &out;
    return *this;
}

// ---- retry_policy

retry_policy& retry_policy::max_attempts(unsigned n) & noexcept
{
    max_attempts_ = std::clamp(n, 1u, 100u);
    return *this;
}

retry_policy& retry_policy::base_delay(std::chrono::milliseconds d) & noexcept
{
    base_delay_ = std::max(d, std::chrono::milliseconds(0));
    return *this;
}

retry_policy& retry_policy::max_delay(std::chrono::milliseconds d) & noexcept
{
    max_delay_ = std::max(d, std::chrono::milliseconds(0));
    return *this;
}

retry_policy& retry_policy::rate_limit_delay(std::chrono::milliseconds base, std::chrono::milliseconds max) & noexcept
{
    rate_limit_base_delay_ = std::max(base, std::chrono::milliseconds(0));
    rate_limit_max_delay_ = std::max(max, std::chrono::milliseconds(0));
    return *this;
}

retry_policy& retry_policy::retry_unsafe(bool on) & noexcept
{
    retry_unsafe_ = on;
    return *this;
}

} // namespace runtype
