// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/attempt.hpp>
#include <runtype/headers.hpp>
#include <runtype/retry_policy.hpp>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/// Which lane a call waits in when calls have to wait: bulk work never holds up interactive calls.
enum class priority : std::uint8_t { interactive, bulk };

/// Status, headers and attempt ledger of a call, filled in when it ends, well or badly. See request_options::info.
struct RUNTYPE_API response_info {
    response_info() {}

    int status = 0;                      ///< of the last answer, 0 if none
    headers fields;                      ///< of the last answer
    std::string request_id;              ///< as the service sent it, or ""
    std::vector<attempt> attempts;       ///< first attempt first
    std::chrono::nanoseconds elapsed{0}; ///< from the start of the call to its end
};

/** What one call does differently from the client's defaults.
 *
 *  @par Thread safety
 *  Distinct objects: safe.
 */
class RUNTYPE_API request_options {
public:
    request_options() {}

    /// Limit for the whole call: waiting, all attempts and the back-off between them. Must be > 0.
    request_options& deadline(std::chrono::milliseconds d) &;
    request_options&& deadline(std::chrono::milliseconds d) && { return std::move(deadline(d)); }
    /// Limit for one attempt, connecting included. Must be > 0. Keep it above 10 s: slow mode holds answers that long.
    request_options& attempt_timeout(std::chrono::milliseconds d) &;
    request_options&& attempt_timeout(std::chrono::milliseconds d) && { return std::move(attempt_timeout(d)); }
    /// Replaces the client's policy for this call.
    request_options& retry(retry_policy p) &;
    request_options&& retry(retry_policy p) && { return std::move(retry(p)); }
    /// The lane to wait in. Default: interactive. See rate_limit.
    request_options& priority(runtype::priority p) &;
    request_options&& priority(runtype::priority p) && { return std::move(priority(p)); }
    /// Adds a header field. A bad name or value (CR, LF) makes the call fail with bad_request before anything is sent.
    /// What stands here is not known to be secret: a service that echoes it can bring it into an error's text.
    request_options& header(std::string_view name, std::string_view value) &;
    request_options&& header(std::string_view name, std::string_view value) &&
    {
        return std::move(header(name, value));
    }
    /// Adds a query parameter; it is percent-encoded.
    request_options& query(std::string_view name, std::string_view value) &;
    request_options&& query(std::string_view name, std::string_view value) && { return std::move(query(name, value)); }
    /// Limit of the decoded answer's size in bytes. Must be > 0.
    request_options& max_body(std::size_t bytes) &;
    request_options&& max_body(std::size_t bytes) && { return std::move(max_body(bytes)); }
    /// Streams: silence on the connection after which it counts as dropped. Default: event_stream::default_idle for
    /// events, the attempt's timeout for downloads. Must be > 0.
    request_options& stream_idle(std::chrono::milliseconds d) &;
    request_options&& stream_idle(std::chrono::milliseconds d) && { return std::move(stream_idle(d)); }
    /// Streams: the same for a run that sends nothing but pings, noticed with the ping that follows. Default:
    /// event_stream::default_data_idle. Must be > 0.
    request_options& data_idle(std::chrono::milliseconds d) &;
    request_options&& data_idle(std::chrono::milliseconds d) && { return std::move(data_idle(d)); }
    /// Whether parameters are checked before anything is sent. Default: the client's (client_options::client_checks).
    request_options& client_checks(bool on) &;
    request_options&& client_checks(bool on) && { return std::move(client_checks(on)); }
    /// Fills `out` when the call ends. `out` must live until then (the caller's coroutine frame does).
    request_options& info(response_info& out) &;
    request_options&& info(response_info& out) && { return std::move(info(out)); }

    [[nodiscard]] const std::optional<std::chrono::milliseconds>& deadline() const noexcept { return deadline_; }
    [[nodiscard]] const std::optional<std::chrono::milliseconds>& attempt_timeout() const noexcept
    {
        return attempt_timeout_;
    }
    [[nodiscard]] const std::optional<retry_policy>& retry() const noexcept { return retry_; }
    [[nodiscard]] runtype::priority priority() const noexcept { return priority_; }
    [[nodiscard]] const headers& fields() const noexcept { return fields_; }
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& query() const noexcept { return query_; }
    [[nodiscard]] const std::optional<std::size_t>& max_body() const noexcept { return max_body_; }
    [[nodiscard]] const std::optional<std::chrono::milliseconds>& stream_idle() const noexcept { return stream_idle_; }
    [[nodiscard]] const std::optional<std::chrono::milliseconds>& data_idle() const noexcept { return data_idle_; }
    [[nodiscard]] const std::optional<bool>& client_checks() const noexcept { return client_checks_; }
    [[nodiscard]] response_info* info() const noexcept { return info_; }
    /// What is wrong with a header given to header(), or "". Kept because names and values are checked when they are
    /// given.
    [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

private:
    std::optional<std::chrono::milliseconds> deadline_;
    std::optional<std::chrono::milliseconds> attempt_timeout_;
    std::optional<retry_policy> retry_;
    std::optional<std::size_t> max_body_;
    std::optional<std::chrono::milliseconds> stream_idle_;
    std::optional<std::chrono::milliseconds> data_idle_;
    std::optional<bool> client_checks_;
    runtype::priority priority_ = runtype::priority::interactive;
    headers fields_;
    std::vector<std::pair<std::string, std::string>> query_;
    std::string problem_;
    response_info* info_ = nullptr;
};

} // namespace runtype
