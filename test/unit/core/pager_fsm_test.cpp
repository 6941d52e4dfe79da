// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/pager_fsm.hpp"

#include "core/prng.hpp"
#include "core/url.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <stdexcept>
#include <type_traits>
#include <vector>

using namespace runtype::detail;

static_assert(!std::is_aggregate_v<page_facts>);

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();

// The facts of a page, written in one expression.
struct facts : page_facts {
    explicit facts(std::size_t count) { items = count; }
    facts& next(std::string cursor) { return next_cursor = std::move(cursor), *this; }
    facts& has(bool more) { return has_more = more, *this; }
    facts& number(std::int64_t n) { return page = n, *this; }
    facts& of_pages(std::int64_t n) { return total_pages = n, *this; }
    facts& of_items(std::int64_t n) { return total = n, *this; }
    facts& at_most(std::int64_t n) { return limit = n, *this; }
    facts& at(std::int64_t n) { return offset = n, *this; }
    facts& sent(std::int64_t n) { return returned = n, *this; }
};

std::string query_of(const pager_fsm& pager)
{
    query_builder query;
    pager.add_query(query);
    return query.str();
}

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

namespace {

// What the model service says of its pages, and what it gets wrong.
enum class said { everything, only_has_more, only_total, nothing };
enum class fault { none, old_position, wrong_echo, more_at_the_end };

struct plan {
    page_style style = page_style::cursor;
    said says = said::everything;
    fault goes_wrong = fault::none;
    std::size_t faulty_answer = 0;
    std::size_t resume_after = 0; // pages; 0: never
};

// A list behind a service: answers what the query asks for, except that the answer number `faulty_answer` is wrong.
class model_service {
public:
    model_service(const plan& p, prng& random) : plan_(p), random_(random), ids_(random.below(60))
    {
        std::iota(ids_.begin(), ids_.end(), 1'000);
        // Only equal pages can tell the end by their length.
        const bool equal = p.says == said::nothing;
        limit_ = 1 + random.below(9);
        for (std::size_t first = 0; first < ids_.size() || starts_.empty();) {
            starts_.push_back(first);
            first = std::min(ids_.size(), first + (equal ? limit_ : random.below(limit_ + 1)));
        }
        ends_ = starts_;
        ends_.erase(ends_.begin());
        ends_.push_back(ids_.size());
    }

    const std::vector<int>& ids() const { return ids_; }
    std::size_t limit() const { return limit_; }
    bool faulted() const { return faulted_; }

    std::vector<int> answer(const std::string& query, facts& page)
    {
        const bool wrong = plan_.goes_wrong != fault::none && answers_++ == plan_.faulty_answer;
        faulted_ = faulted_ || wrong;
        auto index = asked_page(query);
        if (wrong && plan_.goes_wrong == fault::old_position && plan_.style != page_style::cursor) {
            index = 0; // the page number or offset is ignored, and the echo shows it
        }
        const auto first = index < starts_.size() ? starts_[index] : ids_.size();
        const auto last = index < ends_.size() ? ends_[index] : ids_.size();
        page.items = last - first;
        describe(page, index, first, wrong);
        return {ids_.begin() + static_cast<std::ptrdiff_t>(first), ids_.begin() + static_cast<std::ptrdiff_t>(last)};
    }

private:
    std::size_t asked_page(const std::string& query) const
    {
        const auto value = query.empty() ? std::string() : query.substr(query.find('=') + 1);
        switch (plan_.style) {
        case page_style::cursor: return value.empty() ? 0 : cursors_.at(value);
        case page_style::page: return std::stoul(value) - 1;
        case page_style::offset: {
            const auto offset = std::stoul(value);
            if (offset >= ids_.size()) {
                return starts_.size();
            }
            // Empty pages cannot be told apart by offset: the last one that starts here is the one with the items.
            const auto behind = std::upper_bound(starts_.begin(), starts_.end(), offset);
            return static_cast<std::size_t>(behind - starts_.begin()) - 1;
        }
        }
        return 0;
    }

    void describe(facts& page, std::size_t index, std::size_t first, bool wrong)
    {
        const auto number = [](std::size_t n) { return static_cast<std::int64_t>(n); };
        const bool is_last = index + 1 >= starts_.size();
        if (plan_.says == said::everything || plan_.says == said::only_has_more) {
            page.has(!is_last || (wrong && plan_.goes_wrong == fault::more_at_the_end));
        }
        if (plan_.says == said::everything) {
            page.of_pages(number(starts_.size())).at_most(number(limit_)).sent(number(page.items));
            page.number(number(index + 1) + (wrong && plan_.goes_wrong == fault::wrong_echo ? 1 : 0));
            if (plan_.style == page_style::offset) {
                page.at(number(first) + (wrong && plan_.goes_wrong == fault::wrong_echo ? 1 : 0));
            }
        }
        if (plan_.says == said::everything || plan_.says == said::only_total) {
            page.of_items(number(ids_.size()));
        }
        if (plan_.style != page_style::cursor) {
            return;
        }
        if (wrong && plan_.goes_wrong == fault::old_position && !cursors_.empty()) {
            page.next(cursors_.begin()->first).has(true);
        } else if (!is_last) {
            const auto cursor = std::to_string(random_());
            cursors_[cursor] = index + 1;
            page.next(cursor);
        } else if (page.has_more == false && random_.below(2) == 0) {
            page.next(std::to_string(random_())); // some services send the cursor of the last item even so
        }
    }

    plan plan_;
    prng& random_;
    std::vector<int> ids_;
    std::size_t limit_ = 0;
    std::vector<std::size_t> starts_, ends_;
    std::map<std::string, std::size_t> cursors_;
    std::size_t answers_ = 0;
    bool faulted_ = false;
};

struct walk_result {
    std::vector<int> yielded;
    pager_fsm::outcome outcome = pager_fsm::more;
};

walk_result walk(const plan& p, model_service& service)
{
    // A resumed walk by page has no count to hold a total against, and pages of the model may be shorter than the
    // limit.
    const bool limit_helps = p.says == said::nothing;
    const auto limit = limit_helps ? std::optional(static_cast<std::int64_t>(service.limit())) : std::nullopt;
    walk_result result;
    pager_fsm pager(p.style, {}, limit);
    for (std::size_t pages = 1; !pager.done(); ++pages) {
        BOOST_TEST_REQUIRE(pages < 1'000u, "the walk does not end");
        facts page(0);
        const auto items = service.answer(query_of(pager), page);
        result.outcome = pager.on_page(page);
        if (result.outcome != pager_fsm::inconsistent) {
            result.yielded.insert(result.yielded.end(), items.begin(), items.end());
        }
        if (pages == p.resume_after && !pager.done()) {
            pager = pager_fsm(p.style, pager.position(), limit);
        }
    }
    return result;
}

// The faults that an answer with this many facts gives away.
bool can_be_noticed(const plan& p)
{
    switch (p.goes_wrong) {
    case fault::none: return true;
    case fault::old_position:
        // In a resumed walk an older cursor is not known; it is not drawn together with a resume.
        return p.style == page_style::cursor ? p.resume_after == 0 : p.says == said::everything;
    case fault::wrong_echo: return p.says == said::everything && p.style != page_style::cursor;
    case fault::more_at_the_end:
        // One page more is asked for by number: it is empty, and nothing comes twice.
        return p.says == said::everything || p.says == said::only_has_more;
    }
    return false;
}

} // namespace

BOOST_AUTO_TEST_SUITE(pager_model)

BOOST_AUTO_TEST_CASE(any_partition_of_a_list_is_yielded_once_and_in_order)
{
    prng random(42);
    for (int i = 0; i < 20'000; ++i) {
        plan p;
        p.style = static_cast<page_style>(random.below(3));
        p.says = static_cast<said>(random.below(4));
        p.resume_after = random.below(2) == 0 ? 0 : 1 + random.below(5);
        // An empty page in the middle looks like the end when only items can be counted.
        if (p.style == page_style::page && p.says == said::only_total) {
            p.says = said::only_has_more;
        }
        model_service service(p, random);
        const auto result = walk(p, service);
        BOOST_TEST_CONTEXT("style " << int(p.style) << " says " << int(p.says) << " resumed after " << p.resume_after)
        {
            BOOST_TEST_REQUIRE(result.outcome == pager_fsm::end);
            BOOST_TEST_REQUIRE(result.yielded == service.ids(), boost::test_tools::per_element());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_faulty_service_gives_the_list_or_inconsistent_and_never_anything_else)
{
    prng random(43);
    int noticed = 0;
    for (int i = 0; i < 20'000; ++i) {
        plan p;
        p.style = static_cast<page_style>(random.below(3));
        p.says = static_cast<said>(random.below(2));
        p.goes_wrong = static_cast<fault>(1 + random.below(3));
        p.faulty_answer = random.below(8);
        p.resume_after = random.below(2) == 0 ? 0 : 1 + random.below(5);
        if (!can_be_noticed(p)) {
            continue;
        }
        model_service service(p, random);
        const auto result = walk(p, service);
        BOOST_TEST_CONTEXT(
            "style " << int(p.style) << " says " << int(p.says) << " fault " << int(p.goes_wrong) << " in answer "
                     << p.faulty_answer << " resumed after " << p.resume_after)
        {
            if (result.outcome == pager_fsm::end) {
                BOOST_TEST_REQUIRE(result.yielded == service.ids(), boost::test_tools::per_element());
            } else {
                BOOST_TEST_REQUIRE(service.faulted());
                BOOST_TEST_REQUIRE(result.yielded.size() <= service.ids().size());
                BOOST_TEST_REQUIRE(std::equal(result.yielded.begin(), result.yielded.end(), service.ids().begin()));
                ++noticed;
            }
        }
    }
    BOOST_TEST(noticed > 1'000);
}

BOOST_AUTO_TEST_SUITE_END()
