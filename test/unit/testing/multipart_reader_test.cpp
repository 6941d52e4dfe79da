// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/multipart_reader.hpp"

#include "core/multipart.hpp"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

namespace runtype::test {
namespace {

using testing::detail::read_csv;
using testing::detail::read_multipart;
using rows = std::vector<std::vector<std::string>>;

BOOST_AUTO_TEST_SUITE(multipart_reader)

BOOST_AUTO_TEST_CASE(what_the_client_writes_is_read_back)
{
    detail::multipart_form form("runtype-0123456789abcdef");
    form.field("typeValue", "a \"lead\"\nin two lines");
    form.file("file", "odd \"name\"\r\n.csv", "text/csv");
    const std::string csv = "name\r\n--runtype-0123\r\n\r\n";
    const std::string body = form.head() + csv + form.tail();
    const auto parts = read_multipart(form.content_type(), body);
    BOOST_TEST_REQUIRE(parts.has_value());
    BOOST_TEST_REQUIRE(parts->size() == 2u);
    BOOST_TEST((*parts)[0].name == "typeValue");
    BOOST_TEST(!(*parts)[0].file_name.has_value());
    BOOST_TEST((*parts)[0].content == "a \"lead\"\r\nin two lines");
    BOOST_TEST((*parts)[1].name == "file");
    BOOST_TEST((*parts)[1].file_name.value() == "odd \"name\"\r\n.csv");
    BOOST_TEST((*parts)[1].content_type == "text/csv");
    BOOST_TEST((*parts)[1].content == csv);
    // Cut anywhere, it is no form.
    for (std::size_t n = 0; n + 2 < body.size(); ++n)
        BOOST_TEST(!read_multipart(form.content_type(), body.substr(0, n)).has_value(), n);
    BOOST_TEST(read_multipart("multipart/form-data; boundary=\"runtype-0123456789abcdef\"", body).has_value());
    for (const std::string type :
         {"", "text/csv", "multipart/form-data",
          "multipart/form-data; boundary=", "multipart/form-data; boundary=other"})
        BOOST_TEST(!read_multipart(type, body).has_value(), type);
}

BOOST_AUTO_TEST_CASE(parts_without_a_name_are_refused)
{
    const std::string type = "multipart/form-data; boundary=B";
    for (const std::string head :
         {"", "Content-Disposition: form-data", "Content-Disposition: attachment; name=\"x\"",
          "Content-Disposition: form-data; name=\"x\"; what=\"y\"", "X: y", "Content-Disposition: form-data; name=\"x"})
        BOOST_TEST(!read_multipart(type, "--B\r\n" + head + "\r\n\r\nvalue\r\n--B--\r\n").has_value(), head);
    BOOST_TEST(read_multipart(type, "--B\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nvalue\r\n--B--\r\n")
                   .has_value());
}

BOOST_AUTO_TEST_CASE(csv)
{
    BOOST_TEST((read_csv("") == rows()));
    BOOST_TEST((read_csv("a,b\r\nc,d\n") == rows{{"a", "b"}, {"c", "d"}}));
    BOOST_TEST(
        (read_csv("\xEF\xBB\xBF"
                  "a") == rows{{"a"}}));
    BOOST_TEST((read_csv("a,\n,b") == rows{{"a", ""}, {"", "b"}}));
    BOOST_TEST((read_csv("a,") == rows{{"a", ""}}));
    BOOST_TEST((read_csv("\n\n") == rows{{""}, {""}}));
    BOOST_TEST((read_csv("\"a\"\"b\",\"c,\r\nd\"\r\n") == rows{{"a\"b", "c,\r\nd"}}));
    for (const char* bad : {"\"a", "\"a\"b", "a\"b", "a\rb"}) BOOST_TEST(!read_csv(bad).has_value(), bad);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
} // namespace runtype::test
