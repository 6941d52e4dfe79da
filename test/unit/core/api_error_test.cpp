// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/api_error.hpp"

#include "core/retry_fsm.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace runtype;
using namespace runtype::detail;
using namespace std::string_literals;
namespace data = boost::unit_test::data;

namespace api_error {
namespace {

// Long enough that its encoded forms are looked for, and with characters that every encoder changes.
const std::string key = "rt_live_0123+456/789=abcdef\"XYZ";
const redactor secrets({key});

error_data read(int status, std::string_view body, const headers& fields = headers())
{
    return read_api_error(status, fields, body, secrets);
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// The body with `{}` replaced.
std::string with(std::string body, std::string_view value)
{
    const std::size_t at = body.find("{}");
    return body.replace(at, 2, value);
}

std::string percent_all(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return out;
}

std::string json_all(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        constexpr std::string_view digits = "0123456789abcdef";
        const auto byte = static_cast<unsigned char>(c);
        out.append("\\u00").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return out;
}

std::string all_texts(const error_data& d)
{
    return make_error(d).to_string() + "|" + d.message + "|" + d.api_code + "|" + d.body_excerpt + "|" + d.request_id;
}

const std::vector<std::pair<int, errc>> statuses{
    {400, errc::bad_request},  {401, errc::unauthorized}, {402, errc::payment_required}, {403, errc::forbidden},
    {404, errc::not_found},    {405, errc::bad_request},  {406, errc::bad_request},      {408, errc::server_error},
    {409, errc::conflict},     {410, errc::not_found},    {411, errc::bad_request},      {412, errc::bad_request},
    {413, errc::bad_request},  {414, errc::bad_request},  {415, errc::bad_request},      {418, errc::bad_request},
    {422, errc::bad_request},  {423, errc::bad_request},  {425, errc::bad_request},      {426, errc::bad_request},
    {428, errc::bad_request},  {429, errc::rate_limited}, {431, errc::bad_request},      {451, errc::bad_request},
    {499, errc::bad_request},  {500, errc::server_error}, {501, errc::server_error},     {502, errc::server_error},
    {503, errc::server_error}, {504, errc::server_error}, {520, errc::server_error},     {529, errc::server_error},
    {599, errc::server_error}, {100, errc::bad_response}, {101, errc::bad_response},     {300, errc::bad_response},
    {301, errc::bad_response}, {302, errc::bad_response}, {304, errc::bad_response},     {307, errc::bad_response},
    {308, errc::bad_response}, {600, errc::bad_response}, {999, errc::bad_response}};

} // namespace
} // namespace api_error

BOOST_AUTO_TEST_SUITE(api_error)

BOOST_AUTO_TEST_CASE(each_status_has_its_code)
{
    for (const auto& [status, code] : statuses) {
        BOOST_TEST((errc_of_status(status) == code), status);
        const error_data d = read(status, R"({"error":"x"})");
        BOOST_TEST((d.code == code), status);
        BOOST_TEST(d.http_status == status);
        BOOST_TEST(d.sent == sent_state::reply_received);
        BOOST_TEST(d.message == "x");
        BOOST_TEST(d.body_excerpt.empty());
    }
}

BOOST_AUTO_TEST_CASE(an_answer_without_a_body_still_says_what_to_do)
{
    const std::pair<int, std::string_view> advice[] = {
        {302, "The service answered with a redirect, and those are not followed: check the base URL."},
        {401, "The service does not accept the API key: check RUNTYPE_API_KEY or what was passed to client_options."},
        {402, "The account's plan does not include this, or its pool is used up."},
        {403, "This API key may not do that."},
        {404, "There is no such object, or this key cannot see it."},
        {410, "There is no such object, or this key cannot see it."},
        {408, "The service gave up waiting for the request."},
        {409, "It exists already or was changed by somebody else."},
        {413, "The request's body is larger than the service takes."},
        {429, "The service limits the rate of calls."},
        {400, "The service refused the request."},
        {422, "The service refused the request."},
        {500, "The service failed."},
        {504, "The service failed."},
        {199, "The service answered with an unexpected status."}};
    for (const auto& [status, text] : advice) {
        const error_data d = read(status, "");
        BOOST_TEST(d.message == text);
        BOOST_TEST(d.body_excerpt.empty());
    }
}

// ---- bodies of the documented shape

BOOST_AUTO_TEST_CASE(a_validation_failure_with_all_nine_codes)
{
    const std::pair<std::string, detail_code> codes[] = {
        {"MISSING_REQUIRED_FIELD", detail_code::missing_required_field},
        {"INVALID_TYPE", detail_code::invalid_type},
        {"INVALID_ENUM", detail_code::invalid_enum},
        {"OUT_OF_RANGE", detail_code::out_of_range},
        {"INVALID_FORMAT", detail_code::invalid_format},
        {"UNRECOGNIZED_KEYS", detail_code::unrecognized_keys},
        {"INVALID_UNION", detail_code::invalid_union},
        {"CUSTOM_VALIDATION", detail_code::custom_validation},
        {"VALIDATION_ERROR", detail_code::validation_error},
        // Not known to this version.
        {"TOO_NICE", detail_code::unknown},
        {"UNKNOWN", detail_code::unknown},
        {"invalid_type", detail_code::unknown},
        {"", detail_code::unknown}};
    std::string body;
    for (const auto& [text, code] : codes)
        body +=
            std::string(body.empty() ? "" : ",") + R"({"code":")" + text + R"(","message":"m","path":"steps.2.name"})";
    const error_data d = read(400, R"({"error":"Validation error","details":[)" + body + "]}");
    BOOST_TEST(d.message == "Validation error");
    BOOST_REQUIRE(d.details.size() == std::size(codes));
    for (std::size_t i = 0; i < std::size(codes); ++i) {
        BOOST_TEST(d.details[i].code == codes[i].second);
        BOOST_TEST(d.details[i].code_text == codes[i].first);
        BOOST_TEST(d.details[i].message == "m");
        BOOST_TEST(d.details[i].path == "steps.2.name");
        BOOST_TEST(!d.details[i].suggestion);
    }
}

BOOST_AUTO_TEST_CASE(a_detail_has_a_suggestion_only_if_the_service_gave_one)
{
    const error_data d = read(400, R"({"error":"e","details":[
        {"code":"OUT_OF_RANGE","message":"Too long","path":"name","suggestion":"Shorten it"},
        {"code":"OUT_OF_RANGE","message":"Too long","path":"","suggestion":""},
        {"code":"OUT_OF_RANGE","message":"Too long","path":"name","suggestion":null}]})");
    BOOST_REQUIRE(d.details.size() == 3u);
    BOOST_TEST((d.details[0].suggestion == "Shorten it"s));
    BOOST_TEST((d.details[1].suggestion == ""s));
    BOOST_TEST(!d.details[2].suggestion);
    BOOST_TEST(d.details[1].path.empty());
}

BOOST_AUTO_TEST_CASE(a_code_beside_the_error)
{
    const error_data d =
        read(429, R"({"error":"Slow mode: 10 requests an hour","code":"SLOW_MODE_HOURLY_LIMIT_EXCEEDED"})");
    BOOST_TEST((d.code == errc::rate_limited));
    BOOST_TEST(d.api_code == "SLOW_MODE_HOURLY_LIMIT_EXCEEDED");
    BOOST_TEST(d.message == "Slow mode: 10 requests an hour");
}

BOOST_AUTO_TEST_CASE(the_error_may_be_a_token)
{
    BOOST_TEST(read(410, R"({"error":"conversation_deleted"})").message == "conversation_deleted");
}

BOOST_AUTO_TEST_CASE(the_error_may_be_an_object)
{
    const error_data d = read(
        500,
        R"({"error":{"code":"EXECUTION_FAILED","message":"The step failed","details":[{"code":"INVALID_TYPE","path":"a"}]}})");
    BOOST_TEST(d.message == "The step failed");
    BOOST_TEST(d.api_code == "EXECUTION_FAILED");
    BOOST_REQUIRE(d.details.size() == 1u);
    BOOST_TEST(d.details[0].path == "a");
    // What stands outside of it wins, but for the message.
    const error_data both = read(500, R"({"code":"OUTER","error":{"code":"INNER","message":"in"},"message":"out"})");
    BOOST_TEST(both.api_code == "OUTER");
    BOOST_TEST(both.message == "in");
}

BOOST_AUTO_TEST_CASE(a_message_stands_in_for_the_error)
{
    BOOST_TEST(read(400, R"({"message":"m"})").message == "m");
    BOOST_TEST(read(400, R"({"error":"","message":"m"})").message == "m");
    BOOST_TEST(read(400, R"({"error":"e","message":"m"})").message == "e");
}

BOOST_AUTO_TEST_CASE(details_without_a_message_are_kept)
{
    const error_data d = read(400, R"({"details":[{"code":"INVALID_TYPE","message":"m","path":"p"}]})");
    BOOST_TEST(d.details.size() == 1u);
    BOOST_TEST(d.body_excerpt.empty());
    BOOST_TEST(make_error(d).to_string() == "bad_request (HTTP 400). the request is wrong. p: m.");
}

BOOST_AUTO_TEST_CASE(fields_of_the_wrong_type_do_no_harm)
{
    const error_data d = read(
        400, R"({"error":"e","code":7,"details":[null,1,"x",[],{},{"code":1,"message":[],"path":{},"suggestion":2}]})");
    BOOST_TEST(d.message == "e");
    BOOST_TEST(d.api_code.empty());
    BOOST_REQUIRE(d.details.size() == 2u); // the objects
    BOOST_TEST((d.details[0] == validation_detail()));
    BOOST_TEST((d.details[1] == validation_detail()));
    BOOST_TEST(read(400, R"({"error":"e","details":{"code":"INVALID_TYPE"}})").details.empty());
    BOOST_TEST(read(400, R"({"error":"e","details":"none"})").details.empty());
}

// ---- bodies of any other shape

const std::vector<std::string> strange{
    "<html><body>Bad gateway</body></html>",
    "upstream connect error",
    "[]",
    "[{\"error\":\"x\"}]",
    "\"error\"",
    "17",
    "null",
    "{}",
    "{\"error\":null}",
    "{\"error\":17}",
    "{\"error\":{}}",
    "{\"error\":\"cut",
    "{\"error\":\"x\"} trailing",
    "{\"unrelated\":true}",
    "{'error':'x'}",
    "  \n\t",
};

BOOST_DATA_TEST_CASE(what_is_not_understood_becomes_an_excerpt, data::make(strange), body)
{
    const error_data d = read(502, body);
    BOOST_TEST((d.code == errc::server_error));
    BOOST_TEST(d.message == "The service failed.");
    BOOST_TEST(d.details.empty());
    BOOST_TEST(d.body_excerpt == excerpt(body, 300));
    BOOST_TEST(!d.body_excerpt.empty());
}

BOOST_AUTO_TEST_CASE(a_code_without_a_message_is_kept_beside_the_excerpt)
{
    const error_data d = read(500, R"({"code":"BOOM"})");
    BOOST_TEST(d.api_code == "BOOM");
    BOOST_TEST(d.body_excerpt == R"({"code":"BOOM"})");
}

BOOST_AUTO_TEST_CASE(a_huge_body_is_cut)
{
    const std::string html = "<html>" + std::string(20'000'000, 'x');
    const error_data d = read(500, html);
    BOOST_TEST(d.body_excerpt.size() == 300u);
    BOOST_TEST(d.body_excerpt.starts_with("<html>xxx"));
    BOOST_TEST(d.body_excerpt.ends_with("..."));
    // JSON beyond the size that is parsed is an excerpt as well.
    const error_data json = read(400, with(R"({"error":"e","padding":"{}"})", std::string(1'100'000, 'p')));
    BOOST_TEST(json.message == "The service refused the request.");
    BOOST_TEST(json.body_excerpt.size() == 300u);
}

BOOST_AUTO_TEST_CASE(a_huge_message_is_cut)
{
    const error_data d = read(
        400, with(
                 R"({"error":"{}","code":"c","details":[{"code":"INVALID_TYPE","message":"m","path":"p"}]})",
                 std::string(100'000, 'e')));
    BOOST_TEST(d.message == std::string(997, 'e') + "...");
    BOOST_TEST(d.details.size() == 1u);
}

BOOST_AUTO_TEST_CASE(deep_nesting_is_refused)
{
    const auto nested = [](std::size_t depth) {
        return R"({"error":"e","x":)" + std::string(depth, '[') + std::string(depth, ']') + "}";
    };
    BOOST_TEST(read(400, nested(30)).message == "e");
    BOOST_TEST(read(400, nested(32)).message == "The service refused the request.");
    const error_data d = read(400, nested(100'000));
    BOOST_TEST(d.message == "The service refused the request.");
    BOOST_TEST(d.body_excerpt.starts_with(R"({"error":"e","x":[[[)"));
}

BOOST_AUTO_TEST_CASE(invalid_utf8_is_shown_as_bytes)
{
    const error_data d = read(400, "{\"error\":\"\xff\xfe\"}");
    BOOST_TEST(d.message == "The service refused the request.");
    BOOST_TEST(d.body_excerpt == R"({"error":"\xff\xfe"})");
    BOOST_TEST(contains(read(500, "\x80\x81").body_excerpt, "\\x80"));
}

BOOST_AUTO_TEST_CASE(the_paragraph_stays_one_line_whatever_the_service_sends)
{
    const error_data d = read(
        400,
        R"({"error":"one\ntwo\u0000\u001b[31m","code":"a\rb","details":[{"code":"c\n","message":"d\n","path":"e\n","suggestion":"f\n"}]})");
    const std::string text = make_error(d).to_string();
    for (const char c : text) BOOST_TEST(static_cast<unsigned char>(c) >= 0x20);
    BOOST_TEST(contains(text, "one\\ntwo"));
    BOOST_TEST(contains(make_error(read(500, "a\r\nb\tc")).to_string(), "a\\r\\nb\\tc"));
}

// ---- secrets

const std::vector<std::string> echoes{
    "{}",
    "Bearer {}",
    "<html>no access for {}</html>",
    R"({"error":"{}"})",
    R"({"error":"Key {} is revoked","code":"{}"})",
    R"({"message":"{}"})",
    R"({"error":{"message":"{}","code":"{}"}})",
    R"({"error":"e","code":"{}"})",
    R"({"error":"e","details":[{"code":"{}","message":"m","path":"p"}]})",
    R"({"error":"e","details":[{"code":"INVALID_TYPE","message":"{}","path":"p"}]})",
    R"({"error":"e","details":[{"code":"INVALID_TYPE","message":"m","path":"{}"}]})",
    R"({"error":"e","details":[{"code":"INVALID_TYPE","message":"m","path":"p","suggestion":"{}"}]})",
};

BOOST_DATA_TEST_CASE(an_echoed_key_is_redacted_in_every_form, data::make(echoes), shape)
{
    const std::string json = boost::json::serialize(boost::json::value(key));
    const std::pair<std::string, std::string> forms[] = {
        {"plain in JSON", json.substr(1, json.size() - 2)},
        {"plain", key},
        {"percent-encoded", percent_all(key)},
        {"\\u", json_all(key)},
        {"base64", "cnRfbGl2ZV8wMTIzKzQ1Ni83ODk9YWJjZGVmIlhZWg=="}};
    for (const auto& [name, form] : forms) {
        std::string body = shape;
        while (contains(body, "{}")) body = with(body, form);
        const error_data d = read(401, body);
        std::string all = all_texts(d);
        for (const validation_detail& v : d.details)
            all += "|" + v.code_text + "|" + v.message + "|" + v.path + "|" + v.suggestion.value_or("");
        BOOST_TEST(contains(all, "[redacted]"), name << ": " << all);
        for (const auto& [other, text] : forms) BOOST_TEST(!contains(all, text), name << ": " << all);
    }
}

// Redacting shortens a text: what is shown must not reach a place where a key was cut by reading too little of the
// body.
BOOST_AUTO_TEST_CASE(a_key_that_is_echoed_very_often_is_never_shown_in_part)
{
    for (std::size_t copies = 1; copies < 120; ++copies) {
        std::string body;
        for (std::size_t i = 0; i < copies; ++i) body += json_all(key);
        const std::string shown = read(500, body).body_excerpt;
        BOOST_TEST(!contains(shown, json_all(key.substr(0, 4))), shown);
        BOOST_TEST(shown.starts_with("[redacted]"));
    }
}

BOOST_AUTO_TEST_CASE(a_key_at_the_cut_of_a_message_is_never_shown_in_part)
{
    for (std::size_t before = 990 - key.size(); before < 1005; ++before) {
        const boost::json::value text(std::string(before, 'x') + key);
        const error_data d = read(400, R"({"error":)" + boost::json::serialize(text) + "}");
        BOOST_TEST(!contains(d.message, key.substr(0, 4)), d.message.substr(950));
    }
}

// ---- request ids

BOOST_AUTO_TEST_CASE(the_request_id_is_found_under_the_common_names)
{
    headers fields;
    BOOST_TEST(find_request_id(fields).empty());
    fields.add("CF-Ray", "ray");
    BOOST_TEST(find_request_id(fields) == "ray");
    fields.add("Request-Id", "rid");
    BOOST_TEST(find_request_id(fields) == "rid");
    fields.add("X-REQUEST-ID", "xrid");
    BOOST_TEST(find_request_id(fields) == "xrid");
    BOOST_TEST(read(500, "", fields).request_id == "xrid");
}

BOOST_AUTO_TEST_CASE(a_request_id_that_is_the_key_is_redacted)
{
    headers fields;
    fields.add("x-request-id", key);
    BOOST_TEST(read(500, "", fields).request_id == "[redacted]");
}

BOOST_AUTO_TEST_SUITE_END()
