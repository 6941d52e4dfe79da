// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "core/decode.hpp"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace runtype::detail;
using runtype::extra_fields;
using runtype::raw_json;

namespace decode_test {
namespace {

// A model with a member of every kind.
struct part {
    part() {}
    std::string id;
};
struct sample {
    sample() {}
    std::string text;
    std::optional<std::string> maybe_text;
    std::int64_t whole = 0;
    std::optional<std::int64_t> maybe_whole;
    double real = 0;
    bool flag = false;
    std::optional<bool> maybe_flag;
    raw_json raw;
    std::vector<std::string> texts;
    std::optional<std::vector<part>> parts;
    std::optional<part> one;
    part plain;
    extra_fields extra;
};

void decode(json_reader& in, part& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "id")
            read_field(in, out.id);
        else
            in.skip_value();
    }
}

void decode(json_reader& in, sample& out)
{
    if (!in.begin_object()) return;
    for (std::string_view key; in.next_key(key);) {
        if (key == "text")
            read_field(in, out.text);
        else if (key == "maybeText")
            read_field(in, out.maybe_text);
        else if (key == "whole")
            read_field(in, out.whole);
        else if (key == "maybeWhole")
            read_field(in, out.maybe_whole);
        else if (key == "real")
            read_field(in, out.real);
        else if (key == "flag")
            read_field(in, out.flag);
        else if (key == "maybeFlag")
            read_field(in, out.maybe_flag);
        else if (key == "raw")
            read_field(in, out.raw);
        else if (key == "texts")
            read_field(in, out.texts);
        else if (key == "parts")
            read_field(in, out.parts);
        else if (key == "one")
            read_field(in, out.one);
        else if (key == "plain")
            read_field(in, out.plain);
        else
            read_extra(in, key, out.extra);
    }
}

std::string describe(const std::optional<decode_failure>& failure)
{
    return failure ? failure->path + ": " + failure->problem : "ok";
}

std::string outcome(std::string_view text)
{
    sample out;
    return describe(decode_document(text, out));
}

// What a list decodes to: the ids, or the failure.
std::string ids_of(std::string_view text, const list_shape& shape, page_facts& facts)
{
    std::vector<part> items;
    if (auto failure = decode_list(text, shape, items, facts)) return describe(failure);
    BOOST_TEST(facts.items == items.size());
    std::string ids;
    for (const part& item : items) ids += item.id + ' ';
    return ids;
}

std::string ids_of(std::string_view text, const list_shape& shape = list_shape())
{
    page_facts facts;
    return ids_of(text, shape, facts);
}

} // namespace
} // namespace decode_test

BOOST_AUTO_TEST_SUITE(decode_test)

BOOST_AUTO_TEST_CASE(every_kind_of_field)
{
    sample out;
    const auto failure = decode_document(
        R"({"text":"t","maybeText":"m","whole":25.0,"maybeWhole":-3,"real":1,"flag":true,"maybeFlag":false,
            "raw": {"a": [1]} ,"texts":["x","y"],"parts":[{"id":"p1"},{"id":"p2","new":{}}],"one":{"id":"o"},
            "plain":{"id":"q"},"unknown":{"deep":[1,2]},"another":null})",
        out);
    BOOST_TEST(!failure);
    BOOST_TEST(out.text == "t");
    BOOST_TEST(out.maybe_text.value() == "m");
    BOOST_TEST(out.whole == 25);
    BOOST_TEST(out.maybe_whole.value() == -3);
    BOOST_TEST(out.real == 1.0);
    BOOST_TEST(out.flag);
    BOOST_TEST(out.maybe_flag.value() == false);
    BOOST_TEST(out.raw.text() == "{\"a\": [1]}");
    BOOST_TEST(out.texts == (std::vector<std::string>{"x", "y"}), boost::test_tools::per_element());
    BOOST_TEST_REQUIRE(out.parts->size() == 2u);
    BOOST_TEST(out.parts->at(1).id == "p2");
    BOOST_TEST(out.one->id == "o");
    BOOST_TEST(out.plain.id == "q");
    BOOST_TEST(out.extra.size() == 2u);
    BOOST_TEST(out.extra.find("unknown")->text() == R"({"deep":[1,2]})");
    BOOST_TEST(out.extra.find("another")->is_null());
}

BOOST_AUTO_TEST_CASE(missing_and_null_are_fine)
{
    for (const char* text :
         {"{}",
          R"({"text":null,"maybeText":null,"whole":null,"maybeWhole":null,"real":null,"flag":null,"maybeFlag":null,
                   "texts":null,"parts":null,"one":null,"plain":null})"}) {
        sample out;
        out.text = "left from before";
        out.parts.emplace(3);
        BOOST_TEST(!decode_document(text, out));
        BOOST_TEST(out.text == "");
        BOOST_TEST(!out.maybe_text);
        BOOST_TEST(out.whole == 0);
        BOOST_TEST(!out.maybe_whole);
        BOOST_TEST(out.real == 0.0);
        BOOST_TEST(!out.flag);
        BOOST_TEST(!out.maybe_flag);
        BOOST_TEST(out.raw.empty());
        BOOST_TEST(out.texts.empty());
        BOOST_TEST(!out.parts);
        BOOST_TEST(!out.one);
        BOOST_TEST(out.plain.id == "");
        BOOST_TEST(out.extra.empty());
    }
    sample out;
    BOOST_TEST(!decode_document(R"({"raw":null})", out));
    BOOST_TEST(out.raw.is_null());
}

BOOST_AUTO_TEST_CASE(of_a_field_that_comes_twice_the_last_counts)
{
    sample out;
    BOOST_TEST(!decode_document(
        R"({"text":"a","text":"b","maybeText":"a","maybeText":null,"texts":["a"],"texts":["b"],"plain":{"id":"a"},"plain":{},
            "parts":[{"id":"a"}],"parts":[{"id":"b"}],"raw":1,"raw":2,"new":1,"new":2})",
        out));
    BOOST_TEST(out.text == "b");
    BOOST_TEST(!out.maybe_text);
    BOOST_TEST(out.texts.size() == 1u);
    BOOST_TEST(out.texts.at(0) == "b");
    BOOST_TEST(out.plain.id == "");
    BOOST_TEST(out.parts->size() == 1u);
    BOOST_TEST(out.raw.text() == "2");
    BOOST_TEST(out.extra.find("new")->text() == "2");
}

BOOST_AUTO_TEST_CASE(a_wrong_type_names_its_path)
{
    BOOST_TEST(outcome(R"({"text":5})") == "text: expected a string, found a number");
    BOOST_TEST(outcome(R"({"maybeText":{}})") == "maybeText: expected a string, found an object");
    BOOST_TEST(outcome(R"({"whole":"5"})") == "whole: expected a whole number, found a string");
    BOOST_TEST(outcome(R"({"whole":1.5})") == "whole: expected a whole number, found a fraction");
    BOOST_TEST(outcome(R"({"real":true})") == "real: expected a number, found a boolean");
    BOOST_TEST(outcome(R"({"flag":"true"})") == "flag: expected a boolean, found a string");
    BOOST_TEST(outcome(R"({"texts":"x"})") == "texts: expected an array, found a string");
    BOOST_TEST(outcome(R"({"texts":["x",7]})") == "texts[1]: expected a string, found a number");
    BOOST_TEST(outcome(R"({"texts":["x",null]})") == "texts[1]: expected a string, found null");
    BOOST_TEST(outcome(R"({"parts":[{"id":"a"},{"id":false}]})") == "parts[1].id: expected a string, found a boolean");
    BOOST_TEST(outcome(R"({"parts":{"id":"a"}})") == "parts: expected an array, found an object");
    BOOST_TEST(outcome(R"({"one":[]})") == "one: expected an object, found an array");
    BOOST_TEST(outcome("[]") == ": expected an object, found an array");
    BOOST_TEST(outcome("null") == ": expected an object, found null");
    sample out;
    BOOST_TEST(decode_document(R"({"text":5})", out)->offset == 8u);
}

BOOST_AUTO_TEST_CASE(an_answer_that_is_no_json)
{
    BOOST_TEST(outcome("") == ": empty answer");
    BOOST_TEST(outcome(" \r\n\t") == ": empty answer");
    BOOST_TEST(outcome("<html>busy</html>") == ": expected an object, found '<'");
    BOOST_TEST(outcome(R"({"text":"cut)") == "text: a string does not end");
    BOOST_TEST(
        outcome(R"({"text":"a"})"
                "{}") == ": expected the end of the text, found an object");
    BOOST_TEST(outcome(R"({"new":[1,{"x":}]})") == "new[1].x: expected a value, found '}'");
    BOOST_TEST(outcome("{\"raw\":" + std::string(10'000, '[')).ends_with("nested too deep"));
    BOOST_TEST(ids_of("") == ": empty answer");
}

BOOST_AUTO_TEST_CASE(many_unknown_fields_take_time_in_proportion)
{
    std::string text = "{\"x0\":1";
    for (int i = 1; i < 100'000; ++i) text += ",\"x" + std::to_string(i) + "\":1";
    sample out;
    BOOST_TEST(!decode_document(text + "}", out)); // in quadratic time this would take minutes
    BOOST_TEST(out.extra.size() == 100'000u);
}

BOOST_AUTO_TEST_CASE(the_usual_envelope)
{
    page_facts facts;
    const std::string_view text = R"({"object":"list","data":[{"id":"a"},{"id":"b"}],"more":{"data":[{"id":"no"}]},
        "pagination":{"nextCursor":"cur_7","prevCursor":null,"hasMore":true,"hasPrev":false,"limit":25,"currentOffset":50,
        "currentPage":3,"totalCount":61,"totalPages":3}})";
    BOOST_TEST(ids_of(text, list_shape(), facts) == "a b ");
    BOOST_TEST(facts.items == 2u);
    BOOST_TEST(facts.next_cursor.value() == "cur_7");
    BOOST_TEST(facts.has_more.value() == true);
    BOOST_TEST(facts.limit.value() == 25);
    BOOST_TEST(facts.total.value() == 61);
    BOOST_TEST(facts.total_pages.value() == 3);
    BOOST_TEST(!facts.page); // currentPage is none of the facts of this style
    BOOST_TEST(!facts.offset);
    BOOST_TEST(!facts.returned);
}

BOOST_AUTO_TEST_CASE(facts_before_the_items_and_facts_of_the_other_styles)
{
    page_facts facts;
    BOOST_TEST(
        ids_of(
            R"({"pagination":{"page":2,"limit":10,"hasMore":false,"total":17,"totalPages":2,"hasNextPage":false},
                          "data":[{"id":"a"}]})",
            {page_style::page, "data", "pagination"}, facts) == "a ");
    BOOST_TEST(facts.page.value() == 2);
    BOOST_TEST(facts.total.value() == 17);
    BOOST_TEST(facts.has_more.value() == false);
    BOOST_TEST(
        ids_of(
            R"({"data":[],"pagination":{"limit":10,"offset":20,"returned":0,"hasMore":false}})",
            {page_style::offset, "data", "pagination"}, facts) == "");
    BOOST_TEST(facts.offset.value() == 20);
    BOOST_TEST(facts.returned.value() == 0);
    BOOST_TEST(!facts.page); // nothing is left from the answer before
}

BOOST_AUTO_TEST_CASE(has_more_counts_before_has_next_page)
{
    page_facts facts;
    for (const char* text :
         {R"({"data":[],"pagination":{"hasMore":true,"hasNextPage":false}})",
          R"({"data":[],"pagination":{"hasNextPage":false,"hasMore":true}})",
          R"({"data":[],"pagination":{"hasNextPage":true}})"}) {
        BOOST_TEST(ids_of(text, list_shape(), facts) == "");
        BOOST_TEST(facts.has_more.value() == true, text);
    }
}

BOOST_AUTO_TEST_CASE(other_envelopes)
{
    page_facts facts;
    BOOST_TEST(
        ids_of(
            R"({"conversations":[{"id":"a"}],"data":[{"id":"no"}],"pagination":{"hasMore":true,"nextCursor":"n"}})",
            {page_style::cursor, "conversations"}, facts) == "a ");
    BOOST_TEST(facts.next_cursor.value() == "n");

    const list_shape logs{page_style::cursor, "data.entries", "data.pagination", "cursor"};
    BOOST_TEST(
        ids_of(
            R"({"success":true,"data":{"entries":[{"id":"a"},{"id":"b"}],"other":[1],
                          "pagination":{"cursor":"c9","nextCursor":"no","hasMore":true}}})",
            logs, facts) == "a b ");
    BOOST_TEST(facts.next_cursor.value() == "c9");
    BOOST_TEST(ids_of(R"({"data":{"pagination":{}}})", logs) == "data.entries: expected an array, found nothing");
    BOOST_TEST(ids_of(R"({"data":null})", logs) == "data.entries: expected an array, found nothing");
    BOOST_TEST(ids_of(R"({"data":[]})", logs) == "data: expected an object, found an array");

    const list_shape top_level{page_style::cursor, "data", "", "nextCursor"};
    BOOST_TEST(ids_of(R"({"nextCursor":"t","data":[{"id":"a"}],"":{},"hasMore":true})", top_level, facts) == "a ");
    BOOST_TEST(facts.next_cursor.value() == "t");
    BOOST_TEST(facts.has_more.value() == true);
    const list_shape messages{page_style::cursor, "messages", "", "nextMessageCursor"};
    BOOST_TEST(ids_of(R"({"messages":[{"id":"a"}],"nextMessageCursor":null})", messages, facts) == "a ");
    BOOST_TEST(!facts.next_cursor);
    // Facts beside the items.
    const list_shape beside{page_style::cursor, "data.items", "data", "next"};
    BOOST_TEST(ids_of(R"({"data":{"next":"n","items":[{"id":"a"}]}})", beside, facts) == "a ");
    BOOST_TEST(facts.next_cursor.value() == "n");
}

BOOST_AUTO_TEST_CASE(bare_arrays)
{
    page_facts facts;
    const list_shape bare{page_style::cursor, "", ""};
    BOOST_TEST(ids_of(R"([{"id":"a"},{"id":"b"}])", bare, facts) == "a b ");
    BOOST_TEST(facts.items == 2u);
    BOOST_TEST(ids_of("{}", bare) == ": expected an array, found an object");
    const list_shape unknown{page_style::cursor, "data", "pagination", "nextCursor", true};
    BOOST_TEST(ids_of(R"([{"id":"a"}])", unknown) == "a ");
    BOOST_TEST(ids_of(R"({"data":[{"id":"a"}]})", unknown) == "a ");
    BOOST_TEST(ids_of("[]") == ": expected an object, found an array");
}

BOOST_AUTO_TEST_CASE(facts_are_read_leniently)
{
    page_facts facts;
    BOOST_TEST(
        ids_of(
            R"({"data":[],"pagination":{"limit":"25","total":61.0,"page":1e0,"offset":null,"nextCursor":null,"hasMore":null}})",
            list_shape(), facts) == "");
    BOOST_TEST(facts.limit.value() == 25);
    BOOST_TEST(facts.total.value() == 61);
    BOOST_TEST(facts.page.value() == 1);
    BOOST_TEST(!facts.offset);
    BOOST_TEST(!facts.next_cursor);
    BOOST_TEST(!facts.has_more);
    BOOST_TEST(ids_of(R"({"data":[],"pagination":{"nextCursor":1730000000123}})", list_shape(), facts) == "");
    BOOST_TEST(facts.next_cursor.value() == "1730000000123");
    BOOST_TEST(ids_of(R"({"data":[],"pagination":null})", list_shape(), facts) == "");
    BOOST_TEST(ids_of(R"({"data":[]})", list_shape(), facts) == "");
}

// A fact that cannot be read could end the walk early in silence, if it were taken for a missing one.
BOOST_AUTO_TEST_CASE(facts_of_a_wrong_type_are_failures)
{
    BOOST_TEST(
        ids_of(R"({"data":[],"pagination":{"hasMore":"yes"}})") ==
        "pagination.hasMore: expected a boolean, found a string");
    BOOST_TEST(
        ids_of(R"({"data":[],"pagination":{"nextCursor":{}}})") ==
        "pagination.nextCursor: expected a string, found an object");
    BOOST_TEST(
        ids_of(R"({"data":[],"pagination":{"limit":"many"}})") == "pagination.limit: a string is not a whole number");
    BOOST_TEST(ids_of(R"({"data":[],"pagination":[]})") == "pagination: expected an object, found an array");
}

BOOST_AUTO_TEST_CASE(items_that_are_not_there_are_failures)
{
    BOOST_TEST(ids_of("{}") == "data: expected an array, found nothing");
    BOOST_TEST(ids_of(R"({"data":null,"pagination":{"hasMore":false}})") == "data: expected an array, found null");
    BOOST_TEST(ids_of(R"({"data":{"id":"a"}})") == "data: expected an array, found an object");
    BOOST_TEST(ids_of(R"({"error":"Not found"})") == "data: expected an array, found nothing");
    BOOST_TEST(ids_of(R"({"data":[{"id":"a"},null]})") == "data[1]: expected an object, found null");
    BOOST_TEST(
        ids_of(R"({"data":[{"id":"a"},{"id":"b"},{"id":7}]})") == "data[2].id: expected a string, found a number");
}

BOOST_AUTO_TEST_CASE(items_replace_what_was_there)
{
    std::vector<part> items(5);
    items.reserve(200);
    page_facts facts;
    BOOST_TEST(!decode_list(R"({"data":[{"id":"a"}],"data":[{"id":"b"},{"id":"c"}]})", list_shape(), items, facts));
    BOOST_TEST_REQUIRE(items.size() == 2u);
    BOOST_TEST(items[0].id == "b");
    BOOST_TEST(facts.items == 2u);
    BOOST_TEST(items.capacity() >= 200u);
    BOOST_TEST(decode_list("{", list_shape(), items, facts).has_value());
    BOOST_TEST(items.empty());
}

BOOST_AUTO_TEST_SUITE_END()
