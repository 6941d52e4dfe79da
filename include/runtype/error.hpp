// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: an error is one shared pointer wide. boost::system::result<T, E>::error() of Boost 1.81 returns E by value
// and needs it default-constructible; a result<T> of an error with strings inside would also be large on the path where
// nothing fails. Consequence: making an error allocates, which only failures pay for.

#include <runtype/attempt.hpp>
#include <runtype/config.hpp>

#include <boost/assert/source_location.hpp>
#include <boost/system/error_code.hpp>
#include <boost/system/system_error.hpp>

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace runtype {

/// What went wrong, by what the caller can do about it.
enum class errc {
    bad_request = 1,         ///< the request is wrong (400, 422, other 4xx, or found wrong here): change it
    unauthorized,            ///< 401: the API key is missing, wrong or expired
    payment_required,        ///< 402: the plan does not include this or its pool is used up
    forbidden,               ///< 403: this key may not do that
    not_found,               ///< 404, 410: no such object
    conflict,                ///< 409: it exists already, or somebody changed it
    rate_limited,            ///< 429, retries used up or the wait would pass the deadline: see error::retry_after()
    server_error,            ///< 5xx or 408: the service failed
    bad_response,            ///< the answer cannot be understood
    transport,               ///< resolving, connecting, reading or writing failed: see error::cause(), error::sent()
    tls,                     ///< the secure connection could not be made or was broken; certificates above all
    deadline_exceeded,       ///< the call's deadline passed (the library's, not the caller's cancellation)
    cancelled,               ///< the caller cancelled
    closed,                  ///< the client was closed or destroyed
    overloaded,              ///< too many calls wait already: shed load
    pagination_inconsistent, ///< the service's page contradicts itself or repeats: going on could lose or repeat items
    stream_dropped,          ///< an event stream ended without its terminal event
    body_too_large,          ///< the body passes the limit
    local_file,              ///< a file of this machine cannot be read or written: see error::cause()
};

/// Groups of codes, to compare an error's code with: `if (e.code() == condition::retryable)`.
enum class condition {
    client_error =
        1, ///< the request has to change: bad_request, unauthorized, payment_required, forbidden, not_found, conflict
    server_error, ///< the service is at fault: server_error, bad_response, pagination_inconsistent
    retryable,    ///< the same call may succeed later: rate_limited, server_error, transport, deadline_exceeded,
                  ///< overloaded, stream_dropped
    timeout,      ///< time ran out: deadline_exceeded
};

RUNTYPE_API const boost::system::error_category& runtype_category() noexcept;
RUNTYPE_API const boost::system::error_category& condition_category() noexcept;
RUNTYPE_API boost::system::error_code make_error_code(errc code) noexcept;
RUNTYPE_API boost::system::error_condition make_error_condition(condition c) noexcept;

/// The name of the enumerator: "not_found".
RUNTYPE_API std::string_view to_string(errc code) noexcept;
RUNTYPE_API std::string_view to_string(condition c) noexcept;
RUNTYPE_API std::ostream& operator<<(std::ostream& os, errc code);
RUNTYPE_API std::ostream& operator<<(std::ostream& os, condition c);

/// The stable codes of a schema validation failure. A code this version does not know is `unknown`; its text is kept.
enum class detail_code : std::uint8_t {
    unknown,
    missing_required_field,
    invalid_type,
    invalid_enum,
    out_of_range,
    invalid_format,
    unrecognized_keys,
    invalid_union,
    custom_validation,
    validation_error,
};
RUNTYPE_API std::string_view to_string(detail_code code) noexcept;
RUNTYPE_API std::ostream& operator<<(std::ostream& os, detail_code code);

/// One finding of a schema validation failure.
struct validation_detail {
    validation_detail() {}

    detail_code code = detail_code::unknown;
    std::string code_text;                 ///< the code as the service wrote it, e.g. `OUT_OF_RANGE`
    std::string message;                   ///< the service's words
    std::string path;                      ///< dotted path of the field, "" is the root
    std::optional<std::string> suggestion; ///< what to do, if the service says

    friend bool operator==(const validation_detail&, const validation_detail&) = default;
};

/// Why the library did not try again.
enum class stop_reason : std::uint8_t {
    none,                ///< nothing was retried or had to be
    not_retryable,       ///< this kind of failure does not go away by repeating
    unsafe_to_repeat,    ///< the request may have been carried out, and repeating could do it twice
    attempts_used_up,    ///< retry_policy::max_attempts reached
    deadline,            ///< the wait would have passed the deadline
    budget_used_up,      ///< too large a share of the client's requests are retries already
    cancelled,           ///< the caller cancelled
    closed,              ///< the client was closed
    body_not_repeatable, ///< the request body is a stream that cannot be rewound
};
RUNTYPE_API std::string_view to_string(stop_reason reason) noexcept;
RUNTYPE_API std::ostream& operator<<(std::ostream& os, stop_reason reason);

namespace detail {
struct error_data;
}

/** Everything known about a failed call.
 *
 *  Cheap to copy (one shared pointer); immutable; never holds the API key. A default-constructed error means "no
 * error".
 *
 *  @par Thread safety
 *  Distinct objects: safe. One object: safe for reading.
 */
class RUNTYPE_API error {
public:
    error() noexcept = default;
    /// An error of this code with a sentence that says what is wrong and what to do.
    error(errc code, std::string message);
    explicit error(std::shared_ptr<const detail::error_data> data) noexcept;

    /// The code, in runtype_category(). Compare with errc and condition.
    [[nodiscard]] boost::system::error_code code() const noexcept;
    /// What went wrong in one or two sentences, in the service's words where it sent some.
    [[nodiscard]] std::string_view message() const noexcept;
    /// HTTP status of the last answer, 0 if there was none.
    [[nodiscard]] int http_status() const noexcept;
    /// The service's own machine-readable code (`code` beside `error`), or "".
    [[nodiscard]] std::string_view api_code() const noexcept;
    /// Findings of a schema validation failure.
    [[nodiscard]] std::span<const validation_detail> details() const noexcept;
    /// The request id that the service sent, or "".
    [[nodiscard]] std::string_view request_id() const noexcept;
    /// How long the service asked to wait. Set on rate_limited and on server_error where it said so.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retry_after() const noexcept;
    /// How far the request got in the last attempt.
    [[nodiscard]] sent_state sent() const noexcept;
    /// Why the library did not try again.
    [[nodiscard]] stop_reason stopped() const noexcept;
    /// The error below (operating system, TLS, resolver), if any.
    [[nodiscard]] boost::system::error_code cause() const noexcept;
    /// The attempt ledger, first attempt first.
    [[nodiscard]] std::span<const attempt> attempts() const noexcept;
    /// The start of an answer that could not be understood, printable and redacted, or "".
    [[nodiscard]] std::string_view body_excerpt() const noexcept;
    /// Method and path of the call, without query values: `GET /v1/agents/{id}`.
    [[nodiscard]] std::string_view request() const noexcept;

    /// True if this holds an error.
    explicit operator bool() const noexcept { return static_cast<bool>(data_); }
    /// One helpful paragraph: what was called, what happened, what to do, how often it was tried. Never a secret.
    [[nodiscard]] std::string to_string() const;

    /// The shared data. For the library's own use.
    [[nodiscard]] const std::shared_ptr<const detail::error_data>& data() const noexcept { return data_; }

private:
    std::shared_ptr<const detail::error_data> data_;
};

RUNTYPE_API std::ostream& operator<<(std::ostream& os, const error& e);

/// What `result<T>::value()` throws.
class RUNTYPE_API api_exception : public boost::system::system_error {
public:
    explicit api_exception(runtype::error e);
    /// The error with everything known about it.
    [[nodiscard]] const runtype::error& error() const noexcept { return error_; }
    /// error::to_string().
    [[nodiscard]] const char* what() const noexcept override { return text_.c_str(); }

private:
    runtype::error error_;
    std::string text_;
};

/// Found by argument-dependent look-up from `boost::system::result<T, error>::value()`.
[[noreturn]] RUNTYPE_API void throw_exception_from_error(const error& e, const boost::source_location& where);

} // namespace runtype

namespace boost::system {
template <>
struct is_error_code_enum<runtype::errc> : std::true_type {};
template <>
struct is_error_condition_enum<runtype::condition> : std::true_type {};
} // namespace boost::system
