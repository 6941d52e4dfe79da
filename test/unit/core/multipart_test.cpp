// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/multipart.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace runtype::test {
namespace {

using detail::multipart_form;

BOOST_AUTO_TEST_SUITE(multipart)

BOOST_AUTO_TEST_CASE(a_form_as_browsers_send_it)
{
    multipart_form form("X");
    form.field("typeValue", "lead");
    form.field("nameColumn", "full name");
    form.file("file", "leads.csv", "text/csv");
    BOOST_TEST(form.content_type() == "multipart/form-data; boundary=X");
    BOOST_TEST(
        form.head() + "a,b\r\n" + form.tail() ==
        "--X\r\nContent-Disposition: form-data; name=\"typeValue\"\r\n\r\nlead\r\n"
        "--X\r\nContent-Disposition: form-data; name=\"nameColumn\"\r\n\r\nfull name\r\n"
        "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n"
        "Content-Type: text/csv\r\n\r\na,b\r\n\r\n--X--\r\n");
}

BOOST_AUTO_TEST_CASE(nothing_but_a_file)
{
    multipart_form form("X");
    form.file("file", "", "text/csv");
    BOOST_TEST(
        form.head() ==
        "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\nContent-Type: text/csv\r\n\r\n");
}

// The standard's three characters and no others: a backslash or a percent sign stays as it is.
BOOST_AUTO_TEST_CASE(names_are_escaped_as_the_standard_says)
{
    BOOST_TEST(detail::escape_form_name("a\"b\rc\nd\\e%f;g=h'i") == "a%22b%0Dc%0Ad\\e%f;g=h'i");
    BOOST_TEST(detail::escape_form_name("\xC3\xBC.csv") == "\xC3\xBC.csv");
    multipart_form form("X");
    form.file("a\nb", "c\nd\"\r\nX-Evil: 1", "text/csv");
    BOOST_TEST(form.head().find("name=\"a%0D%0Ab\"; filename=\"c%0Ad%22%0D%0AX-Evil: 1\"\r\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(line_ends_of_values_become_crlf)
{
    BOOST_TEST(detail::with_crlf("") == "");
    BOOST_TEST(detail::with_crlf("a\nb\rc\r\nd\n\re\r\r\n\n") == "a\r\nb\r\nc\r\nd\r\n\r\ne\r\n\r\n\r\n");
    BOOST_TEST(detail::with_crlf("\r") == "\r\n");
}

BOOST_AUTO_TEST_CASE(boundaries_differ_and_are_what_rfc_2046_allows)
{
    detail::prng random(1);
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string b = detail::make_boundary(random);
        BOOST_TEST_REQUIRE(b.size() == 40u); // at most 70 characters are allowed
        BOOST_TEST_REQUIRE(std::all_of(
            b.begin(), b.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-'; }));
        seen.insert(b);
    }
    BOOST_TEST(seen.size() == 1000u);
    detail::prng again(1);
    BOOST_TEST(seen.count(detail::make_boundary(again)) == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
