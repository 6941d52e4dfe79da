// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// The pager against a model of a service that has a list, says more or less of its pages, and gets things wrong.
#include "core/pager_fsm.hpp"
#include "core/prng.hpp"
#include "pager_facts.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

using namespace runtype::detail;
using namespace runtype::test;

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
