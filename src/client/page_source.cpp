// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "client/page_source.hpp"

#include "client/client_core.hpp"
#include "core/error_data.hpp"

namespace runtype::detail {

namespace {

void count_attempts(generator_stats& stats, std::size_t attempts) noexcept
{
    stats.requests += attempts;
    stats.retries += attempts > 1 ? attempts - 1 : 0;
}

} // namespace

void count_call(generator_stats& stats, const call_result& answer) noexcept
{
    count_attempts(stats, answer.attempts);
    stats.bytes += answer.response.body.size();
    stats.waited += answer.elapsed;
    stats.backing_off += answer.backing_off;
}

void count_call(generator_stats& stats, const error& failure) noexcept
{
    count_attempts(stats, failure.attempts().size());
    for (const attempt& a : failure.attempts()) {
        stats.waited += a.queue + a.resolve + a.connect + a.tls + a.first_byte + a.body + a.wait;
        stats.backing_off += a.wait;
    }
}

error inconsistent_error(client_core& core, const operation& op, const call_result& answer, const std::string& problem)
{
    error_data data = *decode_error(core, op, answer, decode_failure()).data();
    data.code = make_error_code(errc::pagination_inconsistent);
    data.message =
        core.secrets().redact("Going on with the list could lose or repeat items, so it ends here: " + problem);
    return make_error(std::move(data));
}

error misuse_error(const client_core& core, const operation& op)
{
    error_data data(
        errc::bad_request, "next() was called while another next() of the same generator was running: wait "
                           "for one before calling the other, or use a generator for each");
    data.request = std::string(op.method) + " " + core.path_prefix() + std::string(op.path);
    data.stopped = stop_reason::not_retryable;
    return make_error(std::move(data));
}

error cancelled_error(const client_core& core, const operation& op)
{
    error_data data(errc::cancelled, "The caller cancelled between two pages");
    data.request = std::string(op.method) + " " + core.path_prefix() + std::string(op.path);
    data.stopped = stop_reason::cancelled;
    return make_error(std::move(data));
}

} // namespace runtype::detail
