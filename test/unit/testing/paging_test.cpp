// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "service_fixture.hpp"

#include "testing/paging.hpp"
#include "testing/seeded.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace runtype::testing::detail;
using namespace runtype::testing::test;
namespace json = boost::json;

namespace {

std::vector<std::string> ids_of(const json::value& page)
{
    std::vector<std::string> ids;
    for (const json::value& item : page.at("data").as_array()) {
        ids.push_back(text(item.at("id")));
    }
    return ids;
}

std::vector<std::string> all_ids(const service_fixture& f, std::string_view type = {})
{
    std::vector<std::string> ids;
    for (const auto& record : f.service.records().items()) {
        if (type.empty() || record->type == type) {
            ids.push_back(record->id);
        }
    }
    return ids;
}

// Walks a list to its end and checks each page against the others; `between` runs after each page.
template <typename Between>
std::vector<std::string> walk(service_fixture& f, const std::string& target, const Between& between)
{
    std::vector<std::string> seen;
    std::string cursor;
    const char separator = target.find('?') == std::string::npos ? '?' : '&';
    for (int pages = 0; pages < 1000; ++pages) {
        const json::value page =
            f.json(200, "GET", cursor.empty() ? target : target + separator + "cursor=" + escaped(cursor));
        const json::value& pagination = page.at("pagination");
        const auto ids = ids_of(page);
        seen.insert(seen.end(), ids.begin(), ids.end());
        BOOST_TEST(pagination.at("hasMore").as_bool() == pagination.at("nextCursor").is_string());
        BOOST_TEST(pagination.at("hasPrev").as_bool() == pagination.at("prevCursor").is_string());
        BOOST_TEST(static_cast<std::int64_t>(ids.size()) <= pagination.at("limit").as_int64());
        if (pagination.at("nextCursor").is_null()) {
            return seen;
        }
        cursor = text(pagination.at("nextCursor"));
        between();
    }
    throw std::runtime_error("the list does not end");
}

std::vector<std::string> walk(service_fixture& f, const std::string& target)
{
    return walk(f, target, [] {});
}

} // namespace

BOOST_AUTO_TEST_SUITE(paging_suite)

BOOST_AUTO_TEST_CASE(every_record_comes_once_and_in_order_for_each_page_size)
{
    for (const auto& limit : {1, 2, 3, 7, 19, 20, 21, 100}) {
        BOOST_TEST_CONTEXT(limit)
        {
            service_fixture f(20);
            BOOST_TEST(walk(f, "/v1/records?limit=" + std::to_string(limit)) == all_ids(f));
            BOOST_TEST(walk(f, "/v1/records?type=lead&limit=" + std::to_string(limit)) == all_ids(f, "lead"));
        }
    }
}

BOOST_AUTO_TEST_CASE(an_empty_list_is_one_page)
{
    service_fixture f(0);
    const json::value page = f.json(200, "GET", "/v1/records?includeCount=true");
    const json::value expected = {
        {"nextCursor", nullptr}, {"prevCursor", nullptr}, {"hasMore", false}, {"hasPrev", false}, {"limit", 50},
        {"currentOffset", 0},    {"currentPage", 1},      {"totalCount", 0},  {"totalPages", 0},
    };
    BOOST_TEST(page.at("data").as_array().empty());
    BOOST_TEST((page.at("pagination") == expected));
}

BOOST_AUTO_TEST_CASE(limits)
{
    service_fixture f(150);
    const auto limit = [&f](const std::string& query) {
        const json::value page = f.json(200, "GET", "/v1/records" + query);
        const auto size = static_cast<std::int64_t>(page.at("data").as_array().size());
        BOOST_TEST(page.at("pagination").at("limit").as_int64() == size);
        return size;
    };
    BOOST_TEST(limit("") == 50);
    BOOST_TEST(limit("?limit=1") == 1);
    BOOST_TEST(limit("?limit=100") == 100);
    BOOST_TEST(limit("?limit=101") == 100);
    BOOST_TEST(limit("?limit=9223372036854775807") == 100);
    const auto refused = [&f](const std::string& value) {
        const json::value body = f.json(400, "GET", "/v1/records?limit=" + value);
        BOOST_TEST(text(body.at("details").at(0).at("path")) == "limit");
        return text(body.at("details").at(0).at("code"));
    };
    BOOST_TEST(refused("0") == "OUT_OF_RANGE");
    BOOST_TEST(refused("-1") == "OUT_OF_RANGE");
    BOOST_TEST(refused("99999999999999999999") == "OUT_OF_RANGE");
    BOOST_TEST(refused("ten") == "INVALID_TYPE");
    BOOST_TEST(refused("") == "INVALID_TYPE");
    BOOST_TEST(refused("5.5") == "INVALID_TYPE");
    BOOST_TEST(refused("%205") == "INVALID_TYPE");
}

BOOST_AUTO_TEST_CASE(counted_fields_come_when_asked_for)
{
    service_fixture f(23);
    const json::value first = f.json(200, "GET", "/v1/records?limit=10");
    BOOST_TEST(!first.at("pagination").as_object().contains("totalCount"));
    const std::string cursor = escaped(text(first.at("pagination").at("nextCursor")));
    const json::value page = f.json(200, "GET", "/v1/records?limit=10&includeCount=true&cursor=" + cursor);
    const json::value& pagination = page.at("pagination");
    BOOST_TEST(pagination.at("totalCount").as_int64() == 23);
    BOOST_TEST(pagination.at("totalPages").as_int64() == 3);
    BOOST_TEST(pagination.at("currentPage").as_int64() == 2);
    BOOST_TEST(pagination.at("currentOffset").as_int64() == 10);
    BOOST_TEST(pagination.at("hasPrev").as_bool());
    const json::value leads = f.json(200, "GET", "/v1/records?type=lead&includeCount=true");
    BOOST_TEST(leads.at("pagination").at("totalCount").as_int64() == 8);
    BOOST_TEST(f.call("GET", "/v1/records?includeCount=yes").status == 400);
    BOOST_TEST(f.call("GET", "/v1/records?includeCount=false").status == 200);
}

BOOST_AUTO_TEST_CASE(search_ignores_case_and_goes_with_type)
{
    service_fixture f(30);
    BOOST_TEST(walk(f, "/v1/records?limit=2&search=ReCoRd%202").size() == 11U); // 2 and 20 to 29
    BOOST_TEST(walk(f, "/v1/records?search=nothing+like+it").empty());
    for (const std::string& id : walk(f, "/v1/records?limit=1&search=2&type=lead")) {
        BOOST_TEST(f.service.records().find(id)->type == "lead");
    }
}

BOOST_AUTO_TEST_CASE(records_made_during_a_walk_make_it_skip_nothing)
{
    service_fixture f(30);
    const auto before = all_ids(f);
    int made = 0;
    const auto seen = walk(f, "/v1/records?limit=4", [&] {
        if (made < 10) {
            stored_record record;
            record.type = "new";
            record.name = std::to_string(made++);
            BOOST_REQUIRE(f.service.add_record(std::move(record), f.now) != nullptr);
        }
    });
    BOOST_TEST(seen == all_ids(f)); // they come at the end
    BOOST_TEST(std::equal(before.begin(), before.end(), seen.begin()));
    BOOST_TEST(made == 9); // one after each page but the last
}

BOOST_AUTO_TEST_CASE(records_removed_during_a_walk_make_it_skip_nothing_else)
{
    service_fixture f(40);
    const auto before = all_ids(f);
    std::set<std::string> removed;
    std::uint64_t step = 0;
    const auto seen = walk(f, "/v1/records?limit=3", [&] {
        // Two at random places: seen ones, coming ones, and the one that the cursor was made from.
        for (int i = 0; i < 2; ++i) {
            const auto ids = all_ids(f);
            const std::string victim = ids[draw(4, 4, ++step) % ids.size()];
            BOOST_TEST(f.call("DELETE", "/v1/records/" + victim).status == 200);
            removed.insert(victim);
        }
    });
    BOOST_TEST(std::set<std::string>(seen.begin(), seen.end()).size() == seen.size());
    BOOST_TEST(std::is_sorted(seen.begin(), seen.end()));
    for (const std::string& id : before) {
        const bool was_seen = std::find(seen.begin(), seen.end(), id) != seen.end();
        BOOST_TEST((was_seen || removed.contains(id)));
    }
}

BOOST_AUTO_TEST_CASE(the_way_back_shows_the_same_pages)
{
    service_fixture f(25);
    std::vector<std::vector<std::string>> there;
    json::value page = f.json(200, "GET", "/v1/records?limit=7");
    there.push_back(ids_of(page));
    while (page.at("pagination").at("hasMore").as_bool()) {
        page =
            f.json(200, "GET", "/v1/records?limit=7&cursor=" + escaped(text(page.at("pagination").at("nextCursor"))));
        there.push_back(ids_of(page));
    }
    BOOST_TEST(there.size() == 4U);
    for (std::size_t i = there.size() - 1; i-- > 0;) {
        BOOST_TEST(page.at("pagination").at("hasPrev").as_bool());
        page = f.json(
            200, "GET",
            "/v1/records?limit=7&direction=prev&cursor=" + escaped(text(page.at("pagination").at("prevCursor"))));
        BOOST_TEST(ids_of(page) == there[i]);
        BOOST_TEST(page.at("pagination").at("hasMore").as_bool());
        BOOST_TEST(page.at("pagination").at("currentOffset").as_int64() == static_cast<std::int64_t>(7 * i));
    }
    BOOST_TEST(page.at("pagination").at("prevCursor").is_null());
}

BOOST_AUTO_TEST_CASE(backwards_without_a_cursor_starts_at_the_end)
{
    service_fixture f(10);
    const json::value page = f.json(200, "GET", "/v1/records?limit=3&direction=prev");
    const auto all = all_ids(f);
    BOOST_TEST(ids_of(page) == (std::vector<std::string>(all.end() - 3, all.end())));
    BOOST_TEST(page.at("pagination").at("currentOffset").as_int64() == 7);
    BOOST_TEST(!page.at("pagination").at("hasMore").as_bool());
    const json::value refused = f.json(400, "GET", "/v1/records?direction=up");
    BOOST_TEST(text(refused.at("details").at(0).at("code")) == "INVALID_ENUM");
}

BOOST_AUTO_TEST_CASE(an_emptied_end_still_leads_back)
{
    service_fixture f(4);
    const json::value first = f.json(200, "GET", "/v1/records?limit=2");
    const auto all = all_ids(f);
    BOOST_TEST(f.call("DELETE", "/v1/records/" + all[2]).status == 200);
    BOOST_TEST(f.call("DELETE", "/v1/records/" + all[3]).status == 200);
    const json::value empty =
        f.json(200, "GET", "/v1/records?limit=2&cursor=" + escaped(text(first.at("pagination").at("nextCursor"))));
    BOOST_TEST(empty.at("data").as_array().empty());
    BOOST_TEST(empty.at("pagination").at("nextCursor").is_null());
    const json::value back = f.json(
        200, "GET",
        "/v1/records?limit=2&direction=prev&cursor=" + escaped(text(empty.at("pagination").at("prevCursor"))));
    BOOST_TEST(ids_of(back) == ids_of(first));
}

BOOST_AUTO_TEST_CASE(a_cursor_is_good_for_its_own_query_only)
{
    service_fixture f(60, 60);
    const auto next = [&f](const std::string& target) {
        return escaped(text(f.json(200, "GET", target).at("pagination").at("nextCursor")));
    };
    const std::string cursor = next("/v1/records?type=lead&limit=2");
    BOOST_TEST(f.call("GET", "/v1/records?type=lead&limit=5&cursor=" + cursor).status == 200);
    for (const char* other :
         {"/v1/records?cursor=", "/v1/records?type=document&cursor=", "/v1/records?type=lead&search=1&cursor=",
          "/v1/records?type=lead&search=&cursor=", "/v1/agents?cursor="}) {
        BOOST_TEST_INFO(other);
        BOOST_TEST(f.call("GET", other + cursor).status == 400);
    }
    BOOST_TEST(f.call("GET", "/v1/records?cursor=" + next("/v1/agents?limit=2")).status == 400);
}

BOOST_AUTO_TEST_CASE(cursors_survive_the_round_trip_and_nothing_else_passes)
{
    for (const std::uint64_t sequence : {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{1} << 63U}) {
        for (const std::uint64_t offset : {std::uint64_t{0}, std::uint64_t{12345}}) {
            cursor_place place;
            place.sequence = sequence;
            place.offset = offset;
            const std::string cursor = encode_cursor(place, 7, 1);
            BOOST_TEST((decode_cursor(cursor, 7, 1) == place));
            BOOST_TEST(!decode_cursor(cursor, 8, 1).has_value());
            BOOST_TEST(!decode_cursor(cursor, 7, 2).has_value());
            for (std::size_t i = 0; i + 2 < cursor.size(); ++i) {
                std::string changed = cursor;
                changed[i] = changed[i] == 'A' ? 'B' : 'A';
                BOOST_TEST(!decode_cursor(changed, 7, 1).has_value());
            }
        }
    }
    for (const char* junk :
         {"", "x", "rec_01", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
          "AAAA AAAAAAAAAAAAAAAAAAAAAAAAAA="}) {
        BOOST_TEST(!decode_cursor(junk, 7, 1).has_value());
    }
}

BOOST_AUTO_TEST_CASE(cursors_need_to_be_escaped_in_a_query)
{
    service_fixture f(100);
    std::string characters;
    std::string unescaped;
    const auto note = [&](const json::value& page) {
        const std::string cursor = text(page.at("pagination").at("nextCursor"));
        characters += cursor;
        if (cursor.find('+') != std::string::npos) {
            unescaped = cursor;
        }
        return escaped(cursor);
    };
    std::string cursor = note(f.json(200, "GET", "/v1/records?limit=1"));
    for (int i = 0; i < 50; ++i) {
        cursor = note(f.json(200, "GET", "/v1/records?limit=1&cursor=" + cursor));
    }
    for (const char c : {'+', '/', '='}) {
        BOOST_TEST(characters.find(c) != std::string::npos);
    }
    BOOST_TEST(f.call("GET", "/v1/records?cursor=" + unescaped).status == 400);
    BOOST_TEST(f.call("GET", "/v1/records?cursor=").status == 400);
}

BOOST_AUTO_TEST_SUITE_END()
