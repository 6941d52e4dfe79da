// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/pager_fsm.hpp"

#include "core/prng.hpp"
#include "pager_facts.hpp"

#include <boost/test/unit_test.hpp>

#include <cstdint>
#include <iterator>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

using namespace runtype::detail;
using namespace runtype::test;

static_assert(!std::is_aggregate_v<page_facts>);

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();

void check_more(pager_fsm& pager, const page_facts& page, std::string_view next_query)
{
    BOOST_TEST(pager.on_page(page) == pager_fsm::more);
    BOOST_TEST(!pager.done());
    BOOST_TEST(pager.problem() == "");
    BOOST_TEST(query_of(pager) == next_query);
}

void check_end(pager_fsm& pager, const page_facts& page)
{
    const auto before = pager.position();
    BOOST_TEST(pager.on_page(page) == pager_fsm::end);
    BOOST_TEST(pager.done());
    BOOST_TEST(pager.problem() == "");
    BOOST_TEST(pager.position() == before);
}

void check_inconsistent(pager_fsm& pager, const page_facts& page, std::string_view word)
{
    const auto before = pager.position();
    BOOST_TEST(pager.on_page(page) == pager_fsm::inconsistent);
    BOOST_TEST(pager.done());
    BOOST_TEST((pager.problem().find(word) != std::string::npos), pager.problem());
    BOOST_TEST(pager.position() == before); // a checkpoint taken now asks for the same page again
}

} // namespace

BOOST_AUTO_TEST_SUITE(pager)

BOOST_AUTO_TEST_CASE(the_first_query_of_each_style)
{
    BOOST_TEST(query_of(pager_fsm(page_style::cursor)) == "");
    BOOST_TEST(query_of(pager_fsm(page_style::page)) == "?page=1");
    BOOST_TEST(query_of(pager_fsm(page_style::offset)) == "?offset=0");
    for (const auto style : {page_style::cursor, page_style::page, page_style::offset}) {
        const pager_fsm pager(style);
        BOOST_TEST(pager.position() == "");
        BOOST_TEST(!pager.done());
        BOOST_TEST(pager.problem() == "");
    }
}

BOOST_AUTO_TEST_CASE(a_walk_begins_at_its_start_position)
{
    BOOST_TEST(query_of(pager_fsm(page_style::cursor, "a/b=")) == "?cursor=a%2Fb%3D");
    BOOST_TEST(query_of(pager_fsm(page_style::page, "7")) == "?page=7");
    BOOST_TEST(query_of(pager_fsm(page_style::offset, "350")) == "?offset=350");
    BOOST_TEST(pager_fsm(page_style::page, "7").position() == "7");
}

BOOST_AUTO_TEST_CASE(the_name_of_the_parameter_can_be_changed)
{
    BOOST_TEST(pager_fsm(page_style::cursor).parameter_name() == "cursor");
    BOOST_TEST(pager_fsm(page_style::page).parameter_name() == "page");
    BOOST_TEST(pager_fsm(page_style::offset).parameter_name() == "offset");
    pager_fsm pager(page_style::cursor, "x");
    pager.parameter_name("after");
    BOOST_TEST(pager.parameter_name() == "after");
    BOOST_TEST(query_of(pager) == "?after=x");
}

BOOST_AUTO_TEST_CASE(positions_that_are_none_are_refused)
{
    BOOST_TEST(pager_fsm::valid_position(page_style::cursor, "any text at all"));
    BOOST_TEST(pager_fsm::valid_position(page_style::page, ""));
    BOOST_TEST(pager_fsm::valid_position(page_style::page, "1"));
    BOOST_TEST(pager_fsm::valid_position(page_style::offset, "0"));
    BOOST_TEST(pager_fsm::valid_position(page_style::offset, "9223372036854775807"));
    BOOST_TEST(!pager_fsm::valid_position(page_style::page, "0"));
    for (const auto style : {page_style::page, page_style::offset}) {
        for (const auto* text :
             {"-1", "x", "1x", " 1", "1 ", "+1", "-0", "-000", "1.5", "9223372036854775808", "0x1"}) {
            BOOST_TEST(!pager_fsm::valid_position(style, text), text);
            BOOST_CHECK_THROW(pager_fsm(style, text), std::invalid_argument);
        }
    }
}

BOOST_AUTO_TEST_CASE(cursor_walk)
{
    pager_fsm pager(page_style::cursor);
    check_more(pager, facts(50).next("c1").has(true), "?cursor=c1");
    BOOST_TEST(pager.position() == "c1");
    check_more(pager, facts(50).next("c2"), "?cursor=c2"); // only the cursor is said
    check_end(pager, facts(7).has(false));
}

BOOST_AUTO_TEST_CASE(an_empty_page_with_a_cursor_continues)
{
    pager_fsm pager(page_style::cursor);
    check_more(pager, facts(0).next("c1").has(true), "?cursor=c1");
    check_more(pager, facts(0).next("c2"), "?cursor=c2");
    check_end(pager, facts(0).has(false));
}

BOOST_AUTO_TEST_CASE(all_the_ways_in_which_a_cursor_walk_ends)
{
    const auto ends = [](const page_facts& last) {
        pager_fsm pager(page_style::cursor, "start");
        check_end(pager, last);
    };
    ends(facts(3).has(false));
    ends(facts(3).has(false).next("c9"));
    ends(facts(3).has(false).next(""));
    ends(facts(3).next(""));
    ends(facts(3));
    ends(facts(0));
}

BOOST_AUTO_TEST_CASE(more_without_a_cursor_is_inconsistent)
{
    pager_fsm absent(page_style::cursor);
    check_inconsistent(absent, facts(3).has(true), "no cursor");
    pager_fsm empty(page_style::cursor, "c1");
    check_inconsistent(empty, facts(3).has(true).next(""), "no cursor");
}

// Without a cursor and without a word about more the numbers decide, as far as they are known.
BOOST_AUTO_TEST_CASE(no_cursor_before_the_total_is_inconsistent)
{
    pager_fsm first(page_style::cursor);
    check_inconsistent(first, facts(3).of_items(4), "after 3 items, but the list has 4");
    pager_fsm third(page_style::cursor);
    check_more(third, facts(3).next("c1").of_items(7), "?cursor=c1");
    check_more(third, facts(3).next("c2").of_items(7), "?cursor=c2");
    pager_fsm again(page_style::cursor);
    again.restart(third.position(), third.walked());
    check_inconsistent(third, facts(0).of_items(7), "after 6 items");
    BOOST_TEST(third.walked().value() == 6); // as the position: before the page that was refused
    check_end(again, facts(1).of_items(7));
    // A walk that began elsewhere does not know how many items were before it.
    pager_fsm elsewhere(page_style::cursor, "c9");
    check_end(elsewhere, facts(3).of_items(7));
    // What the service says in so many words is believed.
    pager_fsm said(page_style::cursor);
    check_end(said, facts(3).of_items(7).has(false));
    pager_fsm all(page_style::cursor);
    check_end(all, facts(3).of_items(3));
}

// A list that counts pages, read as if it had cursors.
BOOST_AUTO_TEST_CASE(no_cursor_before_the_last_page_is_inconsistent)
{
    pager_fsm counted(page_style::cursor);
    check_inconsistent(counted, facts(3).number(1).of_pages(2), "page 1 of 2");
    pager_fsm silent(page_style::cursor);
    check_inconsistent(silent, facts(3).of_pages(2), "page 1 of 2");
    pager_fsm later(page_style::cursor, "c1");
    check_end(later, facts(3).of_pages(2));
    pager_fsm only(page_style::cursor);
    check_end(only, facts(3).number(1).of_pages(1));
}

BOOST_AUTO_TEST_CASE(a_cursor_that_comes_again_is_inconsistent)
{
    pager_fsm same(page_style::cursor);
    check_more(same, facts(1).next("c1"), "?cursor=c1");
    check_inconsistent(same, facts(1).next("c1").has(true), "used before");

    pager_fsm cycle(page_style::cursor);
    for (int i = 0; i < 1'000; ++i) {
        const auto cursor = "c" + std::to_string(i);
        BOOST_TEST_REQUIRE(cycle.on_page(facts(1).next(cursor)) == pager_fsm::more);
    }
    check_inconsistent(cycle, facts(1).next("c0"), "used before");

    pager_fsm resumed(page_style::cursor, "c5");
    check_inconsistent(resumed, facts(1).next("c5"), "used before");
}

BOOST_AUTO_TEST_CASE(a_used_cursor_does_no_harm_when_the_list_has_ended)
{
    pager_fsm pager(page_style::cursor, "c1");
    check_end(pager, facts(1).next("c1").has(false));
}

BOOST_AUTO_TEST_CASE(problems_do_not_repeat_cursors)
{
    pager_fsm pager(page_style::cursor, "sensitive");
    check_inconsistent(pager, facts(1).next("sensitive"), "cursor");
    BOOST_TEST((pager.problem().find("sensitive") == std::string::npos));
}

BOOST_AUTO_TEST_CASE(many_cursors_that_look_alike_do_not_collide)
{
    pager_fsm pager(page_style::cursor);
    for (int i = 0; i < 200'000; ++i) {
        const auto outcome = pager.on_page(facts(1).next("eyJpZCI6" + std::to_string(i)));
        BOOST_TEST_REQUIRE(outcome == pager_fsm::more, i);
    }
}

BOOST_AUTO_TEST_CASE(page_walk)
{
    pager_fsm pager(page_style::page, {}, 20);
    check_more(pager, facts(20).number(1).has(true).of_pages(3).of_items(45), "?page=2");
    BOOST_TEST(pager.position() == "2");
    check_more(pager, facts(20).number(2).has(true).of_pages(3).of_items(45), "?page=3");
    check_end(pager, facts(5).number(3).has(false).of_pages(3).of_items(45));
    BOOST_TEST(pager.position() == "3");
}

BOOST_AUTO_TEST_CASE(has_more_wins_over_the_number_of_pages)
{
    pager_fsm more(page_style::page, "3");
    check_more(more, facts(5).has(true).of_pages(3), "?page=4"); // an item was added meanwhile
    pager_fsm end(page_style::page, "3");
    check_end(end, facts(5).has(false).of_pages(4));
    pager_fsm filtered(page_style::page, "2");
    check_more(filtered, facts(0).has(true).of_pages(3), "?page=3"); // everything on the page was filtered out
    pager_fsm endless(page_style::page, "3");
    check_inconsistent(endless, facts(0).has(true).of_pages(3), "empty");
}

BOOST_AUTO_TEST_CASE(the_number_of_pages_decides_when_has_more_is_not_said)
{
    pager_fsm pager(page_style::page, {}, 20);
    check_more(pager, facts(3).of_pages(2), "?page=2"); // a short page is not the end
    check_end(pager, facts(20).of_pages(2));
    pager_fsm beyond(page_style::page, "9");
    check_end(beyond, facts(0).of_pages(2));
    pager_fsm none(page_style::page);
    check_end(none, facts(0).of_pages(0));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_not_the_one_asked_for_is_inconsistent)
{
    pager_fsm pager(page_style::page);
    check_more(pager, facts(1).number(1).has(true), "?page=2");
    check_inconsistent(pager, facts(1).number(1).has(true), "asked for page 2, but the answer is page 1");
    // Even when it claims to be the end: its items would come twice.
    pager_fsm last(page_style::page, "2");
    check_inconsistent(last, facts(1).number(3).has(false), "page 3");
    pager_fsm zero_based(page_style::page);
    check_inconsistent(zero_based, facts(1).number(0).has(true), "page 0");
}

BOOST_AUTO_TEST_CASE(a_list_that_ignores_the_page_number_is_noticed_by_its_offset)
{
    pager_fsm pager(page_style::page);
    check_more(pager, facts(20).at(0).has(true), "?page=2");
    check_inconsistent(pager, facts(20).at(0).has(true), "offset 0");
    pager_fsm sound(page_style::page, "2");
    check_more(sound, facts(20).at(20).has(true), "?page=3");
}

BOOST_AUTO_TEST_CASE(items_decide_when_nothing_is_said)
{
    pager_fsm by_request(page_style::page, {}, 20);
    check_more(by_request, facts(20), "?page=2");
    check_end(by_request, facts(19));

    pager_fsm by_answer(page_style::page, {}, 1'000); // the service cuts the limit down to 100
    check_more(by_answer, facts(100).at_most(100), "?page=2");
    check_end(by_answer, facts(99).at_most(100));

    pager_fsm without_limit(page_style::page);
    check_more(without_limit, facts(1), "?page=2");
    check_end(without_limit, facts(0));
}

BOOST_AUTO_TEST_CASE(a_total_keeps_a_short_page_from_ending_a_page_walk)
{
    pager_fsm pager(page_style::page, {}, 1'000);
    check_more(pager, facts(100).of_items(150), "?page=2");
    check_end(pager, facts(50).of_items(150));
    pager_fsm cut_off(page_style::page);
    check_more(cut_off, facts(100).of_items(150), "?page=2");
    check_inconsistent(cut_off, facts(0).of_items(150), "empty after 100 items, but the list has 150");
    // A resumed walk does not know how many items came before.
    pager_fsm resumed(page_style::page, "2", 100);
    check_end(resumed, facts(50).of_items(150));
}

BOOST_AUTO_TEST_CASE(the_largest_page_number_is_the_end_of_the_road)
{
    pager_fsm pager(page_style::page, std::to_string(largest - 1));
    check_inconsistent(pager, facts(1).has(true), "largest");
}

BOOST_AUTO_TEST_CASE(offset_walk)
{
    pager_fsm pager(page_style::offset, {}, 25);
    check_more(pager, facts(25).at(0).at_most(25).sent(25).has(true), "?offset=25");
    BOOST_TEST(pager.position() == "25");
    check_more(pager, facts(10).at(25).sent(10).has(true), "?offset=35"); // a short page is not the end
    check_more(pager, facts(5).has(true), "?offset=40");                  // without "returned" the items count
    check_end(pager, facts(25).at(40).sent(25).has(false));
    BOOST_TEST(pager.position() == "40");
}

BOOST_AUTO_TEST_CASE(returned_counts_more_than_the_items)
{
    pager_fsm pager(page_style::offset);
    check_more(pager, facts(8).sent(10).has(true), "?offset=10"); // two were filtered out after they were counted
    check_inconsistent(pager, facts(10).sent(8).has(true), "returned 8");
    pager_fsm negative(page_style::offset);
    check_inconsistent(negative, facts(0).sent(-1).has(true), "returned -1");
}

BOOST_AUTO_TEST_CASE(more_without_items_is_inconsistent_in_an_offset_walk)
{
    pager_fsm counted(page_style::offset, "50");
    check_inconsistent(counted, facts(0).has(true), "same");
    pager_fsm said(page_style::offset, "50");
    check_inconsistent(said, facts(0).has(true).sent(0), "same");
}

BOOST_AUTO_TEST_CASE(an_offset_that_is_not_the_one_asked_for_is_inconsistent)
{
    pager_fsm pager(page_style::offset, "50");
    check_inconsistent(pager, facts(10).at(0).has(true), "asked for offset 50, but the answer is offset 0");
    pager_fsm last(page_style::offset, "50");
    check_inconsistent(last, facts(10).at(40).has(false), "offset 40");
}

BOOST_AUTO_TEST_CASE(items_decide_in_an_offset_walk_when_nothing_is_said)
{
    pager_fsm pager(page_style::offset, {}, 10);
    check_more(pager, facts(10), "?offset=10");
    check_end(pager, facts(9));
    pager_fsm empty(page_style::offset);
    check_more(empty, facts(3), "?offset=3");
    check_end(empty, facts(0));
    pager_fsm cut(page_style::offset, {}, 1'000);
    check_more(cut, facts(100).at_most(100), "?offset=100");
}

BOOST_AUTO_TEST_CASE(a_total_decides_an_offset_walk)
{
    pager_fsm pager(page_style::offset, "90", 1'000);
    check_more(pager, facts(5).of_items(100), "?offset=95");
    check_end(pager, facts(5).of_items(100));
    pager_fsm cut_off(page_style::offset, "50");
    check_inconsistent(cut_off, facts(0).of_items(100), "empty after 50 items");
    pager_fsm beyond(page_style::offset, "500");
    check_end(beyond, facts(0).of_items(100));
}

BOOST_AUTO_TEST_CASE(offsets_do_not_overflow)
{
    pager_fsm pager(page_style::offset, std::to_string(largest - 5));
    check_inconsistent(pager, facts(6).has(true), "largest");
    pager_fsm lie(page_style::offset);
    check_inconsistent(lie, facts(1).sent(largest).has(true), "largest");
}

BOOST_AUTO_TEST_CASE(facts_without_meaning_do_no_harm)
{
    prng random(41);
    const auto number = [&]() -> std::optional<std::int64_t> {
        constexpr std::int64_t odd[] = {std::numeric_limits<std::int64_t>::min(), -1, 0, 1, 2, largest - 1, largest};
        return random.below(2) == 0 ? std::nullopt : std::optional(odd[random.below(std::size(odd))]);
    };
    int outcomes[3] = {};
    for (int i = 0; i < 30'000; ++i) {
        const auto style = static_cast<page_style>(random.below(3));
        pager_fsm pager(style, {}, number());
        for (int step = 0; step < 5 && !pager.done(); ++step) {
            facts page(random.below(3));
            page.page = number(), page.total_pages = number(), page.total = number(), page.limit = number();
            page.offset = number(), page.returned = number();
            page.has_more = random.below(2) == 0 ? std::nullopt : std::optional(random.below(3) != 0);
            page.next_cursor = random.below(3) == 0 ? std::nullopt : std::optional(std::to_string(random.below(50)));
            const auto outcome = pager.on_page(page);
            ++outcomes[outcome];
            BOOST_TEST_REQUIRE(pager.done() == (outcome != pager_fsm::more));
            BOOST_TEST_REQUIRE(pager.problem().empty() == (outcome != pager_fsm::inconsistent));
            BOOST_TEST_REQUIRE(pager_fsm::valid_position(style, pager.position()));
        }
    }
    BOOST_TEST((outcomes[0] > 1'000 && outcomes[1] > 1'000 && outcomes[2] > 1'000));
}

BOOST_AUTO_TEST_SUITE_END()
