// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/journal.hpp"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>
#include <utility>

using namespace runtype::detail;

namespace {

const journal_key a = make_journal_key("records.create", "type\0a", "{}");
const journal_key b = make_journal_key("records.create", "b", "{}");

std::string problem_of(const std::string& text)
{
    journal_log log;
    std::size_t used = 0;
    return log.read(text, "records.create", used).value_or("");
}

} // namespace

BOOST_AUTO_TEST_SUITE(journal)

BOOST_AUTO_TEST_CASE(reads_what_it_writes)
{
    const std::string text = journal_log::header("records.create") + journal_log::sent_line(a) +
                             journal_log::sent_line(b) + journal_log::done_line(a, "rec\n1 ") +
                             journal_log::failed_line(b);
    // Cut off anywhere: what was whole before counts, the rest is left out, and it is no damage.
    for (std::size_t n = 0; n <= text.size(); ++n) {
        journal_log log;
        std::size_t used = 99;
        BOOST_TEST_REQUIRE(!log.read(text.substr(0, n), "records.create", used).has_value());
        BOOST_TEST(used <= n);
        BOOST_TEST((used == 0 || text[used - 1] == '\n'));
        BOOST_TEST(text.substr(used, n - used).find('\n') == std::string::npos);
    }
    journal_log log;
    std::size_t used = 0;
    BOOST_TEST(!log.read(text, "records.create", used).has_value());
    BOOST_TEST(used == text.size());
    BOOST_TEST((log.state_of(a) == journal_state::done));
    BOOST_TEST((log.state_of(b) == journal_state::unknown));
    BOOST_TEST(log.size() == 1u);

    journal_log half;
    const std::string before = text.substr(0, text.find("d "));
    BOOST_TEST(!half.read(before, "records.create", used).has_value());
    BOOST_TEST((half.state_of(a) == journal_state::sent));
    BOOST_TEST((half.state_of(b) == journal_state::sent));
}

// A job of last month goes on today.
BOOST_AUTO_TEST_CASE(the_text_stays_the_same)
{
    BOOST_TEST(journal_log::header("records.create") == "runtype-journal 1 records.create\n");
    BOOST_TEST(journal_log::sent_line(b) == "s 9a7b8b3dc086a22ba1b7dc03191ce0d5\n");
    BOOST_TEST(journal_log::done_line(b, "rec_1") == "d 9a7b8b3dc086a22ba1b7dc03191ce0d5 rec_1\n");
}

BOOST_AUTO_TEST_CASE(refuses_what_is_not_its_own)
{
    BOOST_TEST(problem_of("hello").find("not a journal") != std::string::npos);
    BOOST_TEST(problem_of("hello\n").find("not a journal") != std::string::npos);
    BOOST_TEST(problem_of("runtype-journal 1 records.update\n").find("another kind of job") != std::string::npos);
    BOOST_TEST(problem_of("runtype-journal 2 records.create\n").find("another version") != std::string::npos);
    const std::string head = journal_log::header("records.create");
    for (const char* line :
         {"\n", "s\n", "s 12\n", "x 9a7b8b3dc086a22ba1b7dc03191ce0d5\n", "s 9a7b8b3dc086a22ba1b7dc03191ce0zz\n",
          "d 9a7b8b3dc086a22ba1b7dc03191ce0d5rec\n"}) {
        BOOST_TEST(problem_of(head + line).find("damaged in line 2") != std::string::npos, line);
    }
}

BOOST_AUTO_TEST_CASE(keys_differ)
{
    BOOST_TEST((make_journal_key("a", "b", "c") == make_journal_key("a", "b", "c")));
    BOOST_TEST((make_journal_key("a", "bc", "") != make_journal_key("a", "b", "c")));
    BOOST_TEST((make_journal_key("ab", "c", "") != make_journal_key("a", "bc", "")));
    std::set<std::pair<std::uint64_t, std::uint64_t>> both;
    std::set<std::uint64_t> high;
    for (int i = 0; i < 20'000; ++i) {
        const auto key = make_journal_key("records.create", "document", "{\"n\":" + std::to_string(i) + "}");
        both.emplace(key.high, key.low);
        high.insert(key.high);
    }
    for (std::uint32_t times = 0; times < 1'000; ++times) {
        const auto key = repeated(make_journal_key("records.create", "document", "{\"n\":0}"), times);
        BOOST_TEST(both.contains({key.high, key.low}) == (times == 0));
    }
    BOOST_TEST(both.size() == 20'000u);
    BOOST_TEST(high.size() == 20'000u);
}

BOOST_AUTO_TEST_SUITE_END()
