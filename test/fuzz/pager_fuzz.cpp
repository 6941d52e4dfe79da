// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.

// Answers of a list, one a line, into the decoder, the scan for paging facts, and the pager.
//
// - The scan finds what the decoder finds.
// - A walk by cursor never asks for a page twice; any walk goes forward, and an end is an end.
// - A walk that starts from position() asks for the same page.
#include "fuzz_input.hpp"

#include "core/decode.hpp"
#include "core/page_scan.hpp"
#include "core/pager_fsm.hpp"
#include "core/url.hpp"

#include <set>

using namespace runtype::detail;

namespace {

list_shape shape_of(const fuzz::input& in)
{
    list_shape shape;
    shape.style = static_cast<page_style>(in.flags() % 3);
    if (in.flag(3)) shape.facts = "";
    if (in.flag(4)) shape.facts = "data.pagination";
    if (in.flag(4)) shape.items = "data.entries";
    shape.bare_array_too = in.flag(5);
    return shape;
}

std::size_t count(std::string_view text, std::string_view word)
{
    std::size_t n = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++n;
    return n;
}

void compare_scan(std::string_view text, const list_shape& shape, const page_facts& decoded)
{
    page_facts scanned;
    fuzz::require(scan_page_facts(text, shape, scanned), "the scan takes a page that decodes", std::string(text));
    // Of two objects of the same name the decoder takes facts from both. What a scan says is only a guess there.
    if (count(text, "pagination") > 1 || text.find('\\') != std::string_view::npos) return;
    fuzz::require(
        scanned.next_cursor == decoded.next_cursor && scanned.has_more == decoded.has_more &&
            scanned.page == decoded.page && scanned.total_pages == decoded.total_pages &&
            scanned.total == decoded.total && scanned.limit == decoded.limit && scanned.offset == decoded.offset &&
            scanned.returned == decoded.returned,
        "the scan finds what the decoder finds", std::string(text));
    if (shape.style != page_style::cursor)
        fuzz::require(scanned.items == decoded.items, "and counts the items", std::string(text));
}

std::string query_of(const pager_fsm& pager)
{
    query_builder query;
    pager.add_query(query);
    return query.str();
}

void walk(std::string_view text, const list_shape& shape, std::optional<std::int64_t> limit)
{
    pager_fsm pager(shape.style, {}, limit);
    std::set<std::string> asked{query_of(pager)};
    std::int64_t before = -1;
    while (!pager.done() && !text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        std::vector<runtype::raw_json> items;
        page_facts facts;
        if (const auto failure = decode_list(line, shape, items, facts)) {
            fuzz::require(!failure->problem.empty() && failure->offset <= line.size(), "a failure says what and where");
            continue;
        }
        fuzz::require(facts.items == items.size(), "the items are counted");
        compare_scan(line, shape, facts);
        const std::string position = pager.position();
        const auto outcome = pager.on_page(facts);
        fuzz::require(pager.done() == (outcome != pager_fsm::more), "a walk is over exactly at its end");
        fuzz::require(pager.problem().empty() == (outcome != pager_fsm::inconsistent), "an inconsistency has a reason");
        fuzz::require(pager_fsm::valid_position(shape.style, pager.position()), "a position is one");
        if (outcome != pager_fsm::more) {
            fuzz::require(pager.position() == position, "after the end the position is the last page's");
            return;
        }
        fuzz::require(asked.insert(query_of(pager)).second, "no page is asked for twice", query_of(pager));
        fuzz::require(
            query_of(pager_fsm(shape.style, pager.position(), limit)) == query_of(pager), "a walk can be taken up");
        if (shape.style != page_style::cursor) {
            const std::int64_t now = std::stoll(pager.position());
            fuzz::require(now > before, "numbers go forward");
            before = now;
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::input in(data, size);
    const auto limit = in.number() == 0 ? std::nullopt : std::optional<std::int64_t>(in.number());
    const std::string text(in.text());
    walk(text, shape_of(in), limit);
    // Any text is a position by cursor; by number only a number is.
    fuzz::require(pager_fsm::valid_position(page_style::cursor, text), "any text is a cursor");
    if (pager_fsm::valid_position(page_style::offset, text) && !text.empty())
        fuzz::require(text.find_first_not_of("0123456789") == std::string::npos, "an offset is a number", text);
    return 0;
}
