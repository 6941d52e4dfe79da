// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include <runtype/headers.hpp>

#include "core/header_check.hpp"
#include "core/headers_access.hpp"

#include <boost/test/unit_test.hpp>

#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace std::string_view_literals;
using runtype::headers;

std::vector<std::string> listed(const headers& fields)
{
    std::vector<std::string> all;
    for (const auto& [name, value] : fields) {
        all.push_back(std::string(name) + "=" + std::string(value));
    }
    return all;
}

void check_listed(const std::string& block, const std::vector<std::string>& expected)
{
    BOOST_TEST_CONTEXT("block " << block)
    {
        const auto all = listed(headers::from_block(block));
        BOOST_TEST(all == expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_SUITE(headers_test)

BOOST_AUTO_TEST_CASE(empty_has_no_fields)
{
    const headers fields;
    BOOST_TEST(fields.empty());
    BOOST_TEST((fields.begin() == fields.end()));
    BOOST_TEST(!fields.find("A"));
    BOOST_TEST(fields.get("A") == "");
    BOOST_TEST(fields.block() == "");
}

BOOST_AUTO_TEST_CASE(add_writes_wire_lines_in_order)
{
    headers fields;
    fields.add("Accept", "application/json").add("X-Empty", "").add("accept", "text/html");
    BOOST_TEST(fields.block() == "Accept: application/json\r\nX-Empty: \r\naccept: text/html\r\n");
    const std::vector<std::string> expected{"Accept=application/json", "X-Empty=", "accept=text/html"};
    BOOST_TEST(listed(fields) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(find_ignores_case_and_gives_the_first)
{
    const auto fields = headers::from_block("Retry-After: 5\r\nretry-after: 6\r\nRetry-After-Ms: 7\r\n");
    BOOST_TEST(fields.find("RETRY-AFTER").value() == "5");
    BOOST_TEST(fields.get("retry-after-ms") == "7");
    BOOST_TEST(fields.contains("Retry-after"));
    BOOST_TEST(!fields.contains("Retry-Afte"));
    BOOST_TEST(!fields.contains("Retry-After:"));
    BOOST_TEST(!fields.contains(""));
}

BOOST_AUTO_TEST_CASE(an_empty_value_is_found)
{
    const auto fields = headers::from_block("A:\r\nB: \t \r\n");
    BOOST_TEST(fields.find("A").has_value());
    BOOST_TEST(fields.find("A").value() == "");
    BOOST_TEST(fields.find("B").value() == "");
}

BOOST_AUTO_TEST_CASE(any_text_is_read_as_far_as_it_is_fields)
{
    check_listed("A: 1\r\n", {"A=1"});
    check_listed("A:1\r\nB:\t 2 \t\r\n", {"A=1", "B=2"});
    check_listed("A: 1", {"A=1"});
    check_listed("A: 1\r", {"A=1"});
    check_listed("A: 1\nB: 2\n", {"A=1", "B=2"});
    check_listed("A: 1\r\n\r\nB: 2\r\n", {"A=1", "B=2"});
    check_listed("A: x: y\r\n", {"A=x: y"});
    check_listed("no colon\r\nA: 1\r\n", {"A=1"});
    check_listed(": no name\r\nA: 1\r\n", {"A=1"});
    check_listed("A: 1\r\n folded: 2\r\nB: 3\r\n", {"A=1", "B=3"});
    check_listed("\r\n", {});
    check_listed("\n\n\n", {});
    check_listed(":", {});
    check_listed("A: caf\xc3\xa9\r\n", {"A=caf\xc3\xa9"});
}

BOOST_AUTO_TEST_CASE(random_text_never_leaves_the_block)
{
    std::mt19937 random(20260101);
    const auto alphabet = "aB:-, \t\r\n\0\xff"sv;
    for (int round = 0; round < 5000; ++round) {
        std::string block(random() % 60, ' ');
        for (char& c : block) {
            c = alphabet[random() % alphabet.size()];
        }
        const auto fields = headers::from_block(block);
        const auto* const begin = fields.block().data();
        const auto* const end = begin + fields.block().size();
        std::size_t bytes = 0;
        for (const auto& [name, value] : fields) {
            BOOST_TEST_REQUIRE(!name.empty());
            BOOST_TEST_REQUIRE((name.data() >= begin && value.data() >= name.data() + name.size() + 1));
            BOOST_TEST_REQUIRE((value.data() + value.size() <= end));
            bytes += name.size() + value.size();
            BOOST_TEST_REQUIRE(fields.contains(name));
        }
        BOOST_TEST_REQUIRE(bytes <= block.size());
    }
}

BOOST_AUTO_TEST_CASE(a_line_break_cannot_become_a_field)
{
    headers fields;
    fields.add("X-Name", "a\r\nX-Evil: 1");
    fields.add("X-Other\nX-Evil", "b");
    BOOST_TEST(!fields.contains("X-Evil"));
    BOOST_TEST(std::distance(fields.begin(), fields.end()) == 2);
    // What is stored is refused by the check that every field passes before it is sent.
    BOOST_TEST(!runtype::detail::is_field_value(fields.get("X-Name")));
    for (const auto& [name, value] : fields) {
        BOOST_TEST(runtype::detail::check_header(name, value).has_value());
    }
}

BOOST_AUTO_TEST_CASE(append_joins_whole_lines)
{
    auto fields = headers::from_block("A: 1"); // its last line has no end
    fields.append(headers());
    BOOST_TEST(fields.block() == "A: 1");
    headers more;
    more.add("B", "2");
    fields.append(more);
    BOOST_TEST(fields.block() == "A: 1\r\nB: 2\r\n");
    fields.append(fields);
    BOOST_TEST(fields.block() == "A: 1\r\nB: 2\r\nA: 1\r\nB: 2\r\n");
    auto unfinished = headers::from_block("A: 1");
    unfinished.add("C", "3");
    BOOST_TEST(unfinished.block() == "A: 1\r\nC: 3\r\n");
}

BOOST_AUTO_TEST_CASE(iterators_are_forward_iterators)
{
    const auto fields = headers::from_block("A: 1\r\nB: 2\r\n");
    auto first = fields.begin();
    const auto copy = first++;
    BOOST_TEST(copy->second == "1");
    BOOST_TEST((*first).second == "2");
    BOOST_TEST((copy == fields.begin()));
    BOOST_TEST((copy != first));
    BOOST_TEST((++first == fields.end()));
    BOOST_TEST((++first == fields.end()));
}

// Nobody but the library can say that fields need no check, and whoever changes them unsays it.
BOOST_AUTO_TEST_CASE(what_is_vouched_for_is_so_until_it_changes)
{
    using runtype::detail::headers_access;
    const auto own = headers_access::vouched("A: 1\r\n");
    BOOST_TEST(headers_access::vouched(own));
    BOOST_TEST(headers_access::vouched(headers(own)));
    BOOST_TEST(!headers_access::vouched(headers::from_block("A: 1\r\n")));
    auto added = own;
    added.add("B", "2");
    BOOST_TEST(!headers_access::vouched(added));
    auto appended = own;
    appended.append(headers());
    BOOST_TEST(headers_access::vouched(appended)); // nothing was
    appended.append(own);
    BOOST_TEST(headers_access::vouched(appended));
    appended.append(headers::from_block("B: 2\r\n"));
    BOOST_TEST(!headers_access::vouched(appended));
    headers into;
    into.append(own);
    BOOST_TEST(!headers_access::vouched(into));
    BOOST_TEST((own == headers::from_block("A: 1\r\n"))); // the text is all that is compared
}

BOOST_AUTO_TEST_CASE(comparison_is_of_the_text)
{
    headers a;
    a.add("A", "1");
    BOOST_TEST((a == headers::from_block("A: 1\r\n")));
    BOOST_TEST((a != headers::from_block("a: 1\r\n")));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace
