// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/testing/simulator_options.hpp>

#include <stdexcept>
#include <utility>

namespace runtype::testing {
namespace {

void require(bool ok, const char* what)
{
    if (!ok) {
        throw std::invalid_argument(what);
    }
}

} // namespace

simulator_options& simulator_options::records(std::uint64_t n)
{
    data_.records = n;
    return *this;
}

simulator_options& simulator_options::generated_records(std::uint64_t n)
{
    data_.generated_records = n;
    return *this;
}

simulator_options& simulator_options::agents(std::uint64_t n)
{
    data_.agents = n;
    return *this;
}

simulator_options& simulator_options::api_key(std::string key)
{
    require(!key.empty(), "simulator_options: the API key is empty");
    data_.api_key = std::move(key);
    return *this;
}

simulator_options& simulator_options::seed(std::uint64_t value)
{
    data_.seed = value;
    return *this;
}

simulator_options& simulator_options::host(std::string address)
{
    data_.host = std::move(address);
    return *this;
}

simulator_options& simulator_options::url_host(std::string name)
{
    data_.url_host = std::move(name);
    return *this;
}

simulator_options& simulator_options::port(std::uint16_t number)
{
    data_.port = number;
    return *this;
}

simulator_options& simulator_options::tls(bool on)
{
    data_.tls = on;
    return *this;
}

simulator_options& simulator_options::tls_versions(tls_version lowest, tls_version highest)
{
    require(lowest <= highest, "simulator_options: the lowest version of TLS is above the highest");
    data_.tls_min = lowest;
    data_.tls_max = highest;
    return *this;
}

simulator_options& simulator_options::session_tickets(bool on)
{
    data_.session_tickets = on;
    return *this;
}

simulator_options& simulator_options::certificate(certificate_kind kind)
{
    data_.certificate = kind;
    return *this;
}

simulator_options& simulator_options::extra_name(std::string name)
{
    data_.extra_names.push_back(std::move(name));
    return *this;
}

simulator_options& simulator_options::require_client_certificate(bool on)
{
    data_.client_certificate = on;
    return *this;
}

simulator_options& simulator_options::faults(fault_plan plan)
{
    data_.faults = std::move(plan);
    return *this;
}

simulator_options& simulator_options::page_limit(std::uint64_t usual, std::uint64_t largest)
{
    require(usual >= 1 && usual <= largest, "simulator_options: a page has at least 1 item and at most the largest");
    data_.page_limit = usual;
    data_.page_limit_max = largest;
    return *this;
}

simulator_options& simulator_options::burst_limit(std::optional<unsigned> per_window)
{
    data_.burst_limit = per_window;
    return *this;
}

simulator_options& simulator_options::burst_window(std::chrono::milliseconds length)
{
    require(length.count() > 0, "simulator_options: the burst window needs a length");
    data_.burst_window = length;
    return *this;
}

simulator_options& simulator_options::burst_retry_after(bool on)
{
    data_.burst_retry_after = on;
    return *this;
}

simulator_options& simulator_options::rate_limit_headers(bool on)
{
    data_.rate_limit_headers = on;
    return *this;
}

simulator_options& simulator_options::idle_timeout(std::chrono::milliseconds time)
{
    require(time.count() > 0, "simulator_options: the idle timeout needs a length");
    data_.idle_timeout = time;
    return *this;
}

simulator_options& simulator_options::keep_alive_hint(std::optional<std::chrono::seconds> time)
{
    data_.keep_alive_hint = time;
    return *this;
}

simulator_options& simulator_options::requests_per_connection(std::uint64_t n)
{
    data_.requests_per_connection = n;
    return *this;
}

simulator_options& simulator_options::framing(answer_framing kind)
{
    data_.framing = kind;
    return *this;
}

simulator_options& simulator_options::gzip(bool on)
{
    data_.gzip = on;
    return *this;
}

simulator_options& simulator_options::interim_answers(unsigned n)
{
    data_.interim_answers = n;
    return *this;
}

simulator_options& simulator_options::body_limit(std::size_t bytes)
{
    data_.body_limit = bytes;
    return *this;
}

simulator_options& simulator_options::log_limit(std::size_t requests, std::size_t body_bytes)
{
    require(requests >= 1, "simulator_options: the log keeps at least 1 request");
    data_.log_limit = requests;
    data_.log_body_limit = body_bytes;
    return *this;
}

simulator_options& simulator_options::unknown_fields(bool on)
{
    data_.unknown_fields = on;
    return *this;
}

simulator_options& simulator_options::long_jobs(std::uint64_t polls, std::string last_status)
{
    data_.job_polls = polls;
    data_.job_status = std::move(last_status);
    return *this;
}

simulator_options& simulator_options::run(run_script script)
{
    data_.run = std::move(script);
    return *this;
}

} // namespace runtype::testing
