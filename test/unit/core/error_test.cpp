// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/error.hpp>
#include <runtype/result.hpp>

#include "core/error_data.hpp"

#include <boost/asio/error.hpp>
#include <boost/test/unit_test.hpp>

#include <locale>
#include <set>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

using namespace runtype;
using namespace std::chrono_literals;
using detail::error_data;
using detail::make_error;

namespace {

struct row {
    errc code;
    std::string text;
    std::set<condition> conditions;
};

const std::vector<row>& rows()
{
    using c = condition;
    static const std::vector<row> table{
        {errc::bad_request, "the request is wrong", {c::client_error}},
        {errc::unauthorized, "the API key is missing, wrong or expired", {c::client_error}},
        {errc::payment_required, "the plan does not include this or its pool is used up", {c::client_error}},
        {errc::forbidden, "this API key may not do that", {c::client_error}},
        {errc::not_found, "there is no such object", {c::client_error}},
        {errc::conflict, "it exists already or was changed by somebody else", {c::client_error}},
        {errc::rate_limited, "the service limits the rate of calls", {c::retryable}},
        {errc::server_error, "the service failed", {c::server_error, c::retryable}},
        {errc::bad_response, "the answer cannot be understood", {c::server_error}},
        {errc::transport, "the network failed", {c::retryable}},
        {errc::tls, "no secure connection could be made", {}},
        {errc::deadline_exceeded, "the deadline passed", {c::retryable, c::timeout}},
        {errc::cancelled, "the caller cancelled", {}},
        {errc::closed, "the client is closed", {}},
        {errc::overloaded, "too many calls are waiting already", {c::retryable}},
        {errc::pagination_inconsistent, "the service's pages contradict each other", {c::server_error}},
        {errc::stream_dropped, "the event stream ended early", {c::retryable}},
        {errc::body_too_large, "the body passes the limit", {}},
        {errc::local_file, "a local file cannot be read or written", {}},
    };
    return table;
}

constexpr condition all_conditions[] = {
    condition::client_error, condition::server_error, condition::retryable, condition::timeout};

template <typename T>
std::string printed(const T& value)
{
    std::ostringstream os;
    os << value;
    return os.str();
}

attempt timed(std::chrono::nanoseconds first_byte, std::chrono::milliseconds wait)
{
    attempt a;
    a.first_byte = first_byte;
    a.wait = wait;
    return a;
}

struct group_of_digits : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

} // namespace

BOOST_AUTO_TEST_SUITE(errors)

BOOST_AUTO_TEST_CASE(an_error_is_one_shared_pointer_wide)
{
    static_assert(sizeof(error) == sizeof(std::shared_ptr<const error_data>));
    static_assert(std::is_nothrow_default_constructible_v<error>);
    static_assert(std::is_nothrow_move_constructible_v<error>);
    const error one(errc::conflict, "x");
    const error two = one;
    BOOST_TEST(one.data() == two.data());
    BOOST_TEST(one.data().use_count() == 2);
}

BOOST_AUTO_TEST_CASE(every_code_has_a_text_of_its_own)
{
    BOOST_TEST(rows().size() == 19u);
    std::set<std::string> texts;
    int value = 0;
    for (const row& r : rows()) {
        BOOST_TEST(static_cast<int>(r.code) == ++value); // the numbers are for good: users store them
        const boost::system::error_code code = r.code;
        BOOST_TEST(code.message() == r.text);
        BOOST_TEST(code.category().name() == "runtype");
        BOOST_TEST((code.category() == runtype_category()));
        texts.insert(code.message());
    }
    BOOST_TEST(texts.size() == rows().size());
    BOOST_TEST(boost::system::error_code(0, runtype_category()).message() == "unknown code");
    BOOST_TEST(boost::system::error_code(20, runtype_category()).message() == "unknown code");
}

BOOST_AUTO_TEST_CASE(every_code_has_its_name_which_begins_the_paragraph)
{
    const std::string names[] = {
        "bad_request",
        "unauthorized",
        "payment_required",
        "forbidden",
        "not_found",
        "conflict",
        "rate_limited",
        "server_error",
        "bad_response",
        "transport",
        "tls",
        "deadline_exceeded",
        "cancelled",
        "closed",
        "overloaded",
        "pagination_inconsistent",
        "stream_dropped",
        "body_too_large",
        "local_file"};
    BOOST_REQUIRE(std::size(names) == rows().size());
    for (std::size_t i = 0; i < std::size(names); ++i) {
        BOOST_TEST(printed(rows()[i].code) == names[i]);
        BOOST_TEST(error(rows()[i].code, "").to_string() == names[i] + ". " + rows()[i].text + ".");
    }
    BOOST_TEST(to_string(static_cast<errc>(0)) == "unknown");
    BOOST_TEST(to_string(static_cast<errc>(20)) == "unknown");
}

BOOST_AUTO_TEST_CASE(each_code_is_in_the_conditions_of_the_table_and_in_no_other)
{
    for (const row& r : rows()) {
        const boost::system::error_code code = r.code;
        for (const condition c : all_conditions) {
            const bool expected = r.conditions.contains(c);
            BOOST_TEST((code == c) == expected, code.message() << " / " << make_error_condition(c).message());
            BOOST_TEST((code != c) != expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(conditions_say_nothing_about_the_codes_of_others)
{
    const boost::system::error_code other(static_cast<int>(errc::transport), boost::system::generic_category());
    for (const condition c : all_conditions) {
        BOOST_TEST((other != c));
        BOOST_TEST((boost::system::error_code() != c));
    }
    BOOST_TEST((make_error_code(errc::transport) != other));
}

BOOST_AUTO_TEST_CASE(conditions_have_texts)
{
    BOOST_TEST(make_error_condition(condition::client_error).message() == "the request has to change");
    BOOST_TEST(make_error_condition(condition::server_error).message() == "the service is at fault");
    BOOST_TEST(make_error_condition(condition::retryable).message() == "the same call may succeed later");
    BOOST_TEST(make_error_condition(condition::timeout).message() == "time ran out");
    BOOST_TEST(boost::system::error_condition(9, condition_category()).message() == "unknown condition");
    BOOST_TEST(condition_category().name() == "runtype.condition");
    BOOST_TEST(printed(condition::client_error) == "client_error");
    BOOST_TEST(printed(condition::server_error) == "server_error");
    BOOST_TEST(printed(condition::retryable) == "retryable");
    BOOST_TEST(printed(condition::timeout) == "timeout");
    BOOST_TEST(to_string(static_cast<condition>(9)) == "unknown");
}

BOOST_AUTO_TEST_CASE(a_default_error_is_no_error)
{
    const error none;
    BOOST_TEST(!none);
    BOOST_TEST(!none.code());
    BOOST_TEST(!none.cause());
    BOOST_TEST(none.message().empty());
    BOOST_TEST(none.http_status() == 0);
    BOOST_TEST(none.api_code().empty());
    BOOST_TEST(none.details().empty());
    BOOST_TEST(none.request_id().empty());
    BOOST_TEST(!none.retry_after());
    BOOST_TEST(none.sent() == sent_state::not_sent);
    BOOST_TEST(none.stopped() == stop_reason::none);
    BOOST_TEST(none.attempts().empty());
    BOOST_TEST(none.body_excerpt().empty());
    BOOST_TEST(none.request().empty());
    BOOST_TEST(none.to_string() == "no error");
}

BOOST_AUTO_TEST_CASE(every_field_is_given_back)
{
    error_data data(errc::rate_limited, "Slow down");
    data.cause = boost::asio::error::eof;
    data.http_status = 429;
    data.sent = sent_state::reply_received;
    data.stopped = stop_reason::deadline;
    data.retry_after = 12'500ms;
    data.api_code = "LIMIT";
    data.request_id = "req_1";
    data.body_excerpt = "<html>";
    data.request = "GET /v1/agents";
    data.details.emplace_back().path = "name";
    data.attempts.resize(2);
    const error e = make_error(std::move(data));
    BOOST_TEST(static_cast<bool>(e));
    BOOST_TEST((e.code() == errc::rate_limited));
    BOOST_TEST((e.cause() == boost::asio::error::eof));
    BOOST_TEST(e.message() == "Slow down");
    BOOST_TEST(e.http_status() == 429);
    BOOST_TEST(e.sent() == sent_state::reply_received);
    BOOST_TEST(e.stopped() == stop_reason::deadline);
    BOOST_TEST((e.retry_after() == 12'500ms));
    BOOST_TEST(e.api_code() == "LIMIT");
    BOOST_TEST(e.request_id() == "req_1");
    BOOST_TEST(e.body_excerpt() == "<html>");
    BOOST_TEST(e.request() == "GET /v1/agents");
    BOOST_TEST(e.details().size() == 1u);
    BOOST_TEST(e.attempts().size() == 2u);
}

// ---- the paragraph

BOOST_AUTO_TEST_CASE(a_message_gets_one_full_stop)
{
    BOOST_TEST(error(errc::bad_request, "The id is empty").to_string() == "bad_request. The id is empty.");
    BOOST_TEST(error(errc::bad_request, "The id is empty.").to_string() == "bad_request. The id is empty.");
    BOOST_TEST(error(errc::bad_request, "Really?").to_string() == "bad_request. Really?");
    BOOST_TEST(error(errc::bad_request, "No!").to_string() == "bad_request. No!");
}

BOOST_AUTO_TEST_CASE(the_paragraph_of_a_rate_limit)
{
    error_data data(errc::rate_limited, "Too many requests");
    data.http_status = 429;
    data.sent = sent_state::reply_received;
    data.stopped = stop_reason::deadline;
    data.retry_after = 12'500ms;
    data.api_code = "SLOW_MODE_HOURLY_LIMIT_EXCEEDED";
    data.request_id = "req_1";
    data.request = "GET /v1/agents/{id}";
    data.attempts = {timed(100ms, 5'000ms), timed(200ms, 0ms)};
    BOOST_TEST(
        make_error(data).to_string() ==
        "GET /v1/agents/{id} failed: rate_limited (HTTP 429). Too many requests. The service's code is "
        "SLOW_MODE_HOURLY_LIMIT_EXCEEDED. The service asks to wait 12.5 s. Waiting any longer would have passed the "
        "call's deadline. Tried 2 times in 5.3 s. Request id: req_1.");
    data.held_back = 4s; // for a third attempt that got no turn
    BOOST_TEST(make_error(data).to_string().find("Tried 2 times in 9.3 s.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_paragraph_of_a_broken_connection)
{
    error_data data(errc::transport, "The connection ended before the answer came");
    data.cause = boost::asio::error::connection_reset;
    data.sent = sent_state::sent_no_reply;
    data.stopped = stop_reason::unsafe_to_repeat;
    data.request = "POST /v1/records";
    data.attempts.resize(1);
    BOOST_TEST(
        make_error(data).to_string() ==
        "POST /v1/records failed: transport. The connection ended before the answer came. It was not repeated, because "
        "the service may have carried it out: check before repeating, or turn on retry_policy::retry_unsafe. Request: "
        "sent, no reply. Cause: Connection reset by peer.");
}

BOOST_AUTO_TEST_CASE(the_paragraph_of_a_validation_failure)
{
    error_data data(errc::bad_request, "Validation error");
    data.http_status = 400;
    data.stopped = stop_reason::not_retryable;
    data.request = "POST /v1/records";
    validation_detail& name = data.details.emplace_back();
    name.path = "name";
    name.message = "Must contain at most 500 character(s).";
    name.suggestion = "Shorten the value.";
    data.details.emplace_back().message = "Unknown key";
    BOOST_TEST(
        make_error(data).to_string() == "POST /v1/records failed: bad_request (HTTP 400). Validation error. name: Must "
                                        "contain at most 500 character(s) "
                                        "(Shorten the value); (body): Unknown key.");
}

BOOST_AUTO_TEST_CASE(the_paragraph_of_an_answer_that_is_no_json)
{
    error_data data(errc::server_error, "The service failed.");
    data.http_status = 502;
    data.stopped = stop_reason::attempts_used_up;
    data.body_excerpt = "<html>Bad gateway</html>";
    data.request = "GET /v1/records";
    data.attempts.resize(5);
    BOOST_TEST(
        make_error(data).to_string() ==
        "GET /v1/records failed: server_error (HTTP 502). The service failed. All attempts are used up. The answer "
        "began: \"<html>Bad gateway</html>\". Tried 5 times in 0 ms.");
}

BOOST_AUTO_TEST_CASE(reasons_to_stop_that_say_something)
{
    const auto text = [](stop_reason reason) {
        error_data data(errc::transport, "x");
        data.stopped = reason;
        return make_error(std::move(data)).to_string();
    };
    BOOST_TEST(
        text(stop_reason::budget_used_up) ==
        "transport. x. It was not repeated, because too many calls are retries already.");
    BOOST_TEST(
        text(stop_reason::body_not_repeatable) ==
        "transport. x. It was not repeated, because its body cannot be rewound.");
    BOOST_TEST(
        text(stop_reason::deadline) == "transport. x. Waiting any longer would have passed the call's deadline.");
    error_data late(errc::deadline_exceeded, "x");
    late.stopped = stop_reason::deadline;
    BOOST_TEST(make_error(std::move(late)).to_string() == "deadline_exceeded. x."); // the code says it already
    for (const auto quiet :
         {stop_reason::none, stop_reason::not_retryable, stop_reason::cancelled, stop_reason::closed})
        BOOST_TEST(text(quiet) == "transport. x.");
}

BOOST_AUTO_TEST_CASE(a_cause_that_the_message_names_is_not_named_twice)
{
    error_data data(errc::transport, "Connecting failed: Connection refused");
    data.cause = boost::asio::error::connection_refused;
    BOOST_TEST(make_error(data).to_string() == "transport. Connecting failed: Connection refused.");
}

BOOST_AUTO_TEST_CASE(durations_are_readable_at_every_size)
{
    const auto text = [](std::chrono::milliseconds d) {
        error_data data(errc::rate_limited, "x");
        data.retry_after = d;
        return make_error(std::move(data)).to_string();
    };
    const auto asks = [](std::string d) { return "rate_limited. x. The service asks to wait " + d + "."; };
    BOOST_TEST(text(0ms) == asks("0 ms"));
    BOOST_TEST(text(7ms) == asks("7 ms"));
    BOOST_TEST(text(999ms) == asks("999 ms"));
    BOOST_TEST(text(1s) == asks("1 s"));
    BOOST_TEST(text(1'250ms) == asks("1.25 s"));
    BOOST_TEST(text(99'949ms) == asks("99.9 s"));
    BOOST_TEST(text(99'950ms) == asks("100 s"));
    BOOST_TEST(text(1h) == asks("3600 s")); // slow mode may ask for it
    BOOST_TEST(text(24h * 3650) == asks("315360000 s"));
}

BOOST_AUTO_TEST_CASE(the_global_locale_does_not_change_the_paragraph)
{
    error_data data(errc::rate_limited, "x");
    data.retry_after = 3'600'500ms;
    data.http_status = 429;
    const auto before = std::locale::global(std::locale(std::locale::classic(), new group_of_digits));
    const std::string text = make_error(data).to_string();
    std::locale::global(before);
    BOOST_TEST(text == "rate_limited (HTTP 429). x. The service asks to wait 3600 s.");
}

BOOST_AUTO_TEST_CASE(the_stream_operator_writes_the_paragraph)
{
    const error e(errc::closed, "The client is closed");
    BOOST_TEST(printed(e) == e.to_string());
    BOOST_TEST(printed(error()) == "no error");
}

// ---- result

BOOST_AUTO_TEST_CASE(value_throws_an_exception_that_knows_everything)
{
    error_data data(errc::not_found, "No such record");
    data.http_status = 404;
    data.request = "GET /v1/records/{id}";
    const result<int> r = make_error(std::move(data));
    BOOST_TEST(!r);
    try {
        (void)r.value();
        BOOST_ERROR("value() returned");
    } catch (const api_exception& e) {
        BOOST_TEST(e.what() == "GET /v1/records/{id} failed: not_found (HTTP 404). No such record.");
        BOOST_TEST((e.code() == errc::not_found));
        BOOST_TEST(e.error().http_status() == 404);
        BOOST_TEST(e.error().data() == r.error().data());
    }
    BOOST_CHECK_THROW((void)result<int>(error(errc::tls, "x")).value(), boost::system::system_error);
    BOOST_CHECK_THROW((void)result<void>(error(errc::tls, "x")).value(), api_exception);
}

BOOST_AUTO_TEST_CASE(a_result_with_a_value_has_no_error)
{
    const result<std::string> r = std::string("x");
    BOOST_REQUIRE(r.has_value());
    BOOST_TEST(*r == "x");
    BOOST_TEST(r->size() == 1u);
    BOOST_TEST(r.value() == "x");
    BOOST_TEST(!r.error());
    BOOST_TEST(result<void>().has_value());
}

BOOST_AUTO_TEST_CASE(the_exception_outlives_the_result)
{
    std::exception_ptr kept;
    try {
        (void)result<int>(error(errc::tls, "The certificate is expired")).value();
    } catch (...) {
        kept = std::current_exception();
    }
    BOOST_CHECK_EXCEPTION(std::rethrow_exception(kept), api_exception, [](const api_exception& e) {
        return e.what() == std::string("tls. The certificate is expired.");
    });
}

// ---- the words of the small enumerations

BOOST_AUTO_TEST_CASE(detail_codes_are_printed_as_the_service_writes_them)
{
    BOOST_TEST(printed(detail_code::missing_required_field) == "MISSING_REQUIRED_FIELD");
    BOOST_TEST(printed(detail_code::invalid_type) == "INVALID_TYPE");
    BOOST_TEST(printed(detail_code::invalid_enum) == "INVALID_ENUM");
    BOOST_TEST(printed(detail_code::out_of_range) == "OUT_OF_RANGE");
    BOOST_TEST(printed(detail_code::invalid_format) == "INVALID_FORMAT");
    BOOST_TEST(printed(detail_code::unrecognized_keys) == "UNRECOGNIZED_KEYS");
    BOOST_TEST(printed(detail_code::invalid_union) == "INVALID_UNION");
    BOOST_TEST(printed(detail_code::custom_validation) == "CUSTOM_VALIDATION");
    BOOST_TEST(printed(detail_code::validation_error) == "VALIDATION_ERROR");
    BOOST_TEST(printed(detail_code::unknown) == "UNKNOWN");
}

BOOST_AUTO_TEST_CASE(reasons_and_states_have_words)
{
    BOOST_TEST(printed(stop_reason::none) == "none");
    BOOST_TEST(printed(stop_reason::not_retryable) == "not retryable");
    BOOST_TEST(printed(stop_reason::unsafe_to_repeat) == "unsafe to repeat");
    BOOST_TEST(printed(stop_reason::attempts_used_up) == "attempts used up");
    BOOST_TEST(printed(stop_reason::deadline) == "deadline");
    BOOST_TEST(printed(stop_reason::budget_used_up) == "retry budget used up");
    BOOST_TEST(printed(stop_reason::cancelled) == "cancelled");
    BOOST_TEST(printed(stop_reason::closed) == "closed");
    BOOST_TEST(printed(stop_reason::body_not_repeatable) == "body not repeatable");
    BOOST_TEST(printed(sent_state::not_sent) == "not sent");
    BOOST_TEST(printed(sent_state::partly_sent) == "partly sent");
    BOOST_TEST(printed(sent_state::sent_no_reply) == "sent, no reply");
    BOOST_TEST(printed(sent_state::reply_received) == "reply received");
    BOOST_TEST(printed(wait_reason::none) == "none");
    BOOST_TEST(printed(wait_reason::backoff) == "back-off");
    BOOST_TEST(printed(wait_reason::retry_after) == "Retry-After");
    BOOST_TEST(printed(wait_reason::rate_limit) == "rate limit");
}

BOOST_AUTO_TEST_CASE(an_attempt_prints_as_a_line_of_a_log)
{
    attempt first;
    first.admission = 6s;
    first.queue = 1us;
    first.resolve = 2ms;
    first.connect = 30ms;
    first.tls = 400ms;
    first.first_byte = 5s;
    first.body = 60ns;
    first.tls_resumed = true;
    first.status = 503;
    first.sent = sent_state::reply_received;
    first.wait = 2s;
    first.why = wait_reason::retry_after;
    BOOST_TEST(
        printed(first) ==
        "HTTP 503, reply received, new connection, resumed TLS, admission 6 s, queue 0.001 ms, resolve 2 ms, "
        "connect 30 ms, tls 400 ms, first byte 5 s, body <0.001 ms; then waited 2 s (Retry-After)");
    attempt second;
    second.cause = boost::asio::error::connection_reset;
    second.sent = sent_state::partly_sent;
    second.reused = true;
    BOOST_TEST(printed(second) == "Connection reset by peer, partly sent, reused connection");
    BOOST_TEST(printed(attempt()) == "no answer, not sent, new connection");
}

BOOST_AUTO_TEST_SUITE_END()
