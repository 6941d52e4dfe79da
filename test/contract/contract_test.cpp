// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "contract.hpp"
#include "nothing_lost.hpp"
#include "operations.hpp"

#include "testing/catalogue.hpp"

#include <boost/json/parse.hpp>
#include <boost/test/unit_test.hpp>

#include <charconv>
#include <set>
#include <string>

namespace runtype::test {
namespace {

/// As many as the documents have.
constexpr std::size_t operations = 257;

std::vector<int> numbers(std::string_view text)
{
    std::vector<int> out;
    while (!text.empty()) {
        int number = 0;
        const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (ec != std::errc()) throw std::logic_error("not a list of numbers");
        out.push_back(number);
        text.remove_prefix(std::min(text.size(), static_cast<std::size_t>(end - text.data()) + 1));
    }
    return out;
}

const contract_row& row_of(std::string_view name)
{
    for (const contract_row& row : contract_rows()) {
        if (row.name == name) return row;
    }
    throw std::logic_error("no row for " + std::string(name));
}

/// Whether it is a list that pages and whose pages can be made small.
bool pages_by_limit(std::string_view name)
{
    if (name == "schedules.run_results") return false; // its documented example is empty, so there are no items
    for (const auto& operation : testing::detail::catalogue()) {
        if (operation.name != name || operation.style.empty()) continue;
        const auto request =
            boost::json::parse(boost::json::string_view(operation.request.data(), operation.request.size()));
        const auto* query = request.as_object().if_contains("query");
        return query && query->as_object().contains("limit");
    }
    return false;
}

/// A second object for the list of what the service has one of at its start.
void create_one_for(std::string_view list, contract& c)
{
    const std::string create = std::string(list.substr(0, list.find('.'))) + ".create";
    for (const contract_row& row : contract_rows()) {
        if (row.name != create) continue;
        c.expect(create, contract::ending::success);
        row.call(c);
        (void)c.take_problems(); // told where its own turn comes
    }
}

struct one_service {
    static contract& get()
    {
        static contract shared;
        return shared;
    }
};

} // namespace

BOOST_AUTO_TEST_SUITE(contract_suite)

BOOST_AUTO_TEST_CASE(every_documented_operation_has_a_call)
{
    std::set<std::string_view> called;
    for (const contract_row& row : contract_rows()) called.insert(row.name);
    std::set<std::string_view> documented;
    for (const auto& operation : testing::detail::catalogue()) documented.insert(operation.name);
    BOOST_TEST(called.size() == operations);
    BOOST_TEST(contract_rows().size() == operations);
    BOOST_TEST(called == documented, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(each_call_is_taken_and_nothing_of_its_answer_is_lost)
{
    contract& c = one_service::get();
    std::size_t lists = 0;
    for (const contract_row& row : contract_rows()) {
        BOOST_TEST_CONTEXT(row.name)
        {
            BOOST_TEST_CHECKPOINT(row.name);
            c.expect(row.name, contract::ending::success);
            row.call(c);
            if (pages_by_limit(row.name) && c.pages() == 1) {
                for (const std::string& problem : c.take_problems()) BOOST_ERROR(problem);
                create_one_for(row.name, c);
                c.expect(row.name, contract::ending::success);
                row.call(c);
            }
            for (const std::string& problem : c.take_problems()) BOOST_ERROR(problem);
            for (const std::string& problem : c.problems_of_requests(row.body, row.query, row.fields))
                BOOST_ERROR(problem);
            if (pages_by_limit(row.name)) {
                BOOST_TEST(c.pages() > 1u);
                ++lists;
            }
        }
    }
    BOOST_TEST(lists == 17u);
    BOOST_TEST(c.connections() == 1u);
}

BOOST_AUTO_TEST_CASE(each_documented_error_status_becomes_its_code)
{
    contract& c = one_service::get();
    std::size_t statuses = 0;
    for (const auto& operation : testing::detail::catalogue()) {
        for (const int status : numbers(operation.statuses)) {
            BOOST_TEST_CONTEXT(operation.name << ' ' << status)
            {
                c.expect(operation.name, contract::ending::error, status);
                row_of(operation.name).call(c);
                for (const std::string& problem : c.take_problems()) BOOST_ERROR(problem);
                ++statuses;
            }
        }
    }
    BOOST_TEST(statuses > 4 * operations);
    BOOST_TEST_MESSAGE(statuses << " error statuses");
}

BOOST_AUTO_TEST_CASE(what_is_lost_is_seen)
{
    const auto lost = [](const char* sent, const char* kept) {
        return what_is_lost(boost::json::parse(sent), boost::json::parse(kept));
    };
    BOOST_TEST(lost(R"({"a":1,"b":null})", R"({"a":1.0})").empty());
    BOOST_TEST(lost(R"({"a":1,"b":{"c":2}})", R"({"a":2,"b":{}})").size() == 2u);
    BOOST_TEST(lost("[1,2]", "[1]").size() == 1u);
    BOOST_TEST(lost(R"(["1"])", "[1]").size() == 1u);
    BOOST_TEST(lost(R"({"a":""})", R"({"a":null})").size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace runtype::test
