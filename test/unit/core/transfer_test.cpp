// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/call_request.hpp"
#include "core/csv.hpp"

#include <runtype/transfer.hpp>

#include <boost/test/unit_test.hpp>

#include <limits>
#include <string>
#include <type_traits>

namespace runtype::test {
namespace {

using namespace std::chrono_literals;

static_assert(!std::is_aggregate_v<transfer_progress>);

std::string field(std::string_view text)
{
    std::string out;
    detail::append_csv_field(out, text);
    return out;
}

BOOST_AUTO_TEST_SUITE(transfer)

BOOST_AUTO_TEST_CASE(csv_fields_are_quoted_where_they_have_to_be)
{
    BOOST_TEST(field("") == "");
    BOOST_TEST(field("plain text; with 'this'") == "plain text; with 'this'");
    BOOST_TEST(field("a,b") == "\"a,b\"");
    BOOST_TEST(field("a\"b") == "\"a\"\"b\"");
    BOOST_TEST(field("\"") == "\"\"\"\"");
    BOOST_TEST(field("a\nb") == "\"a\nb\"");
    BOOST_TEST(field("a\rb") == "\"a\rb\"");
    BOOST_TEST(field(" a") == "\" a\"");
    BOOST_TEST(field("a ") == "\"a \"");
    BOOST_TEST(field(std::string(1, '\0')) == std::string(1, '\0'));
}

BOOST_AUTO_TEST_CASE(progress_tells_the_rate_and_the_rest)
{
    transfer_progress p;
    BOOST_TEST(p.bytes_per_second() == 0.0);
    BOOST_TEST(!p.time_left());
    p.bytes = 1'000;
    p.elapsed = 4s;
    BOOST_TEST(p.bytes_per_second() == 250.0);
    BOOST_TEST(!p.time_left()); // of what?
    p.total = 1'001;
    BOOST_TEST(p.time_left()->count() == 1);
    p.total = 11'000;
    BOOST_TEST(p.time_left()->count() == 40);
    p.total = 999; // it said less than it gave
    BOOST_TEST(!p.time_left());
    p.total = std::numeric_limits<std::uint64_t>::max();
    p.bytes = 1;
    p.elapsed = std::chrono::nanoseconds::max();
    BOOST_TEST(!p.time_left()); // longer than anybody waits
}

BOOST_AUTO_TEST_CASE(a_body_needs_a_source)
{
    constexpr detail::operation op{"records.upload_csv", "POST", "/records/upload-csv", detail::idempotency::unsafe};
    detail::call_request request(op, request_options());
    request.stream_body("text/csv", nullptr);
    BOOST_TEST(static_cast<bool>(request.bad_input));
    BOOST_TEST((request.bad_input.code() == errc::bad_request));
    BOOST_TEST(!request.has_body);
    detail::call_request broken(op, request_options());
    broken.stream_body("text/csv\r\nX: y", nullptr);
    BOOST_TEST(static_cast<bool>(broken.bad_input));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
