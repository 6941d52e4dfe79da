// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/page_scan.hpp"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace runtype::detail;

namespace {

const list_shape cursor_shape{page_style::cursor, "data", "pagination"};

struct any_item {
    any_item() {}
};
[[maybe_unused]] void decode(json_reader& in, any_item&) { in.skip_value(); }

/// What the decoder finds.
std::optional<page_facts> decoded(std::string_view text, const list_shape& shape)
{
    std::vector<any_item> items;
    page_facts facts;
    if (decode_list(text, shape, items, facts)) return std::nullopt;
    return facts;
}

std::string describe(const std::optional<page_facts>& f, bool with_items)
{
    if (!f) return "not a page";
    const auto number = [](const std::optional<std::int64_t>& n) { return n ? std::to_string(*n) + "," : "-,"; };
    return f->next_cursor.value_or("-") + "," + (f->has_more ? *f->has_more ? "more," : "last," : "-,") +
           number(f->page) + number(f->total_pages) + number(f->total) + number(f->limit) + number(f->offset) +
           number(f->returned) + (with_items ? std::to_string(f->items) : std::string());
}

std::optional<page_facts> scanned(std::string_view text, const list_shape& shape)
{
    page_facts facts;
    if (!scan_page_facts(text, shape, facts)) return std::nullopt;
    return facts;
}

void check_same(const std::string& text, const list_shape& shape)
{
    const bool with_items = shape.style != page_style::cursor;
    BOOST_TEST(describe(scanned(text, shape), with_items) == describe(decoded(text, shape), with_items), text);
}

const char* const facts_text = R"({"nextCursor":"c\u002f2","hasMore":true,"limit":2,"totalCount":"17"})";

} // namespace

BOOST_AUTO_TEST_SUITE(page_scan)

BOOST_AUTO_TEST_CASE(finds_what_the_decoder_finds)
{
    for (const std::string& text : std::vector<std::string>{
             R"({"data":[{"a":1},{}],"pagination":)" + std::string(facts_text) + "}",
             R"({"data":[],"pagination":)" + std::string(facts_text) + R"(,"success":true,"meta":{"x":[1,2]}})",
             R"({"pagination":)" + std::string(facts_text) + R"(,"data":[{"a":1}]})",
             " {\n \"data\" : [ ] , \"pagination\" : " + std::string(facts_text) + " \n } \n",
             R"({"data":[],"pagination":{}})",
             R"({"data":[],"pagination":null})",
             R"({"data":[]})",
             R"({"data":[],"pagination":{"hasMore":false,"nextCursor":null}})",
             R"({"data":[],"pagination":{"hasNextPage":true,"nextCursor":7}})",
         }) {
        check_same(text, cursor_shape);
        BOOST_TEST(scanned(text, cursor_shape).has_value(), text);
    }
}

// What looks like the paging facts and is something else.
BOOST_AUTO_TEST_CASE(is_not_misled)
{
    const std::string real = R"("pagination":{"nextCursor":"real","hasMore":true})";
    const std::string fake = R"("pagination":{"nextCursor":"fake","hasMore":true})";
    for (const std::string& text : std::vector<std::string>{
             "{" + real + R"(,"data":[{"metadata":{)" + fake + "}}]}",
             "{" + real + R"(,"data":[],"meta":{)" + fake + "}}",
             R"({"data":[{"metadata":{)" + fake + "}}]," + real + "}",
             R"({"data":[{"name":"\"pagination\":{\"nextCursor\":\"fake\"}"}],)" + real + "}",
             R"({"data":[{"name":"pagination"}],)" + real + R"(,"note":"pagination"})",
             "{" + real + R"(,"data":[{"x \"pagination":{"nextCursor":"fake","hasMore":true}}]})",
             "{" + real + R"(,"data":[],"x\"pagination":{"nextCursor":"fake","hasMore":true}})",
             "{" + real + R"(,"data":["pagination"]})",
             "{" + real + R"(,"data":[],"list":["pagination",{"nextCursor":"fake"}]})",
         }) {
        const auto facts = scanned(text, cursor_shape);
        BOOST_TEST_REQUIRE(facts.has_value(), text);
        BOOST_TEST(facts->next_cursor.value_or("") == "real", text);
        check_same(text, cursor_shape);
    }
}

BOOST_AUTO_TEST_CASE(other_shapes)
{
    const list_shape nested{page_style::cursor, "data.entries", "data.pagination"};
    check_same(R"({"data":{"entries":[1,2],"pagination":)" + std::string(facts_text) + R"(},"ok":true})", nested);
    const list_shape outer{page_style::cursor, "items", ""};
    check_same(R"({"items":[1,2,3],"nextCursor":"n","hasMore":true})", outer);
    const list_shape inside{page_style::cursor, "data.entries", "data"};
    check_same(R"({"data":{"entries":[1,2],"nextCursor":"n"}})", inside);
    const list_shape by_page{page_style::page, "data", "pagination"};
    check_same(R"({"data":[{},{},{}],"pagination":{"page":2,"totalPages":3}})", by_page);
    const list_shape by_offset{page_style::offset, "data", "pagination"};
    check_same(R"({"data":[1,2],"pagination":{"offset":4,"total":9}})", by_offset);
    const list_shape bare{page_style::offset, "", "pagination"};
    check_same("[1,2,3]", bare);
}

// The facts are out of the window at the end, or the window cuts through them.
BOOST_AUTO_TEST_CASE(long_answers)
{
    const std::string facts = R"("pagination":{"nextCursor":"real","hasMore":true})";
    for (std::size_t n = page_scan_window - 100; n < page_scan_window + 100; ++n) {
        check_same("{\"data\":[]," + facts + ",\"note\":\"" + std::string(n, 'x') + "\"}", cursor_shape);
        check_same("{\"data\":[\"" + std::string(n, 'x') + "\"]," + facts + "}", cursor_shape);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_page)
{
    for (const char* text : {"", "{", "[]", "{}", "\"pagination\"", R"({"data":7})", R"({"data":[)"}) {
        BOOST_TEST(!scanned(text, cursor_shape).has_value(), text);
    }
}

// Whatever is cut off or changed, the scan neither crashes nor finds other facts than the decoder in a valid answer.
BOOST_AUTO_TEST_CASE(random_damage)
{
    const std::string text = R"({"data":[{"id":"a","m":{"pagination":{"nextCursor":"f"}}}],"pagination":)" +
                             std::string(facts_text) + R"(,"x":["\"pagination\":{}"]})";
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string damaged = text;
        damaged[random() % damaged.size()] = "{}[]\":,\\ax"[random() % 10];
        if (random() % 4 == 0) damaged.resize(random() % damaged.size());
        const auto found = scanned(damaged, cursor_shape);
        if (const auto right = decoded(damaged, cursor_shape)) {
            BOOST_TEST_REQUIRE(describe(found, false) == describe(right, false), damaged);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
