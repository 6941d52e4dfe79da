// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#include "testing/service.hpp"
#include "testing/validation.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>

namespace runtype::testing::detail {
namespace {

std::uint64_t read_limit(const request_target& target, const service_settings& settings, findings& found)
{
    const auto text = target.parameter("limit");
    if (!text) {
        return settings.page_limit;
    }
    std::int64_t value = 0;
    const auto [end, ec] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (ec == std::errc::invalid_argument || end != text->data() + text->size()) {
        found.add("INVALID_TYPE", "limit", "Expected a whole number, received '" + *text + "'");
        return 1;
    }
    if (ec != std::errc{} || value < 1) {
        found.add("OUT_OF_RANGE", "limit", "Must be at least 1");
        return 1;
    }
    return std::min(static_cast<std::uint64_t>(value), settings.page_limit_max);
}

bool read_direction(const request_target& target, findings& found)
{
    const std::string text = target.parameter("direction").value_or("next");
    if (text != "next" && text != "prev") {
        found.add("INVALID_ENUM", "direction", "Expected 'next' or 'prev', received '" + text + "'");
    }
    return text == "prev";
}

bool read_count(const request_target& target, findings& found)
{
    const std::string text = target.parameter("includeCount").value_or("false");
    if (text != "true" && text != "false") {
        found.add("INVALID_ENUM", "includeCount", "Expected 'true' or 'false', received '" + text + "'");
    }
    return text == "true";
}

bool contains_ignoring_case(std::string_view text, std::string_view part_in_lower_case)
{
    return std::search(
               text.begin(), text.end(), part_in_lower_case.begin(), part_in_lower_case.end(),
               [](char a, char b) { return lower(a) == b; }) != text.end() ||
           part_in_lower_case.empty();
}

// A text that differs for different filters: lengths in front, absent and empty apart.
std::string query_key_of(std::string_view list, std::initializer_list<std::optional<std::string>> filters)
{
    std::string key(list);
    for (const auto& filter : filters) {
        key += filter ? '+' + std::to_string(filter->size()) + ':' + *filter : "-";
    }
    return key;
}

} // namespace

template <typename Item, typename Fits, typename Write>
http_answer sim_service::list(
    const call& c, const item_list<Item>& items, std::string_view query_key, const Fits& fits, const Write& write)
{
    findings found;
    page_query query;
    query.limit = read_limit(c.target, settings_, found);
    query.backwards = read_direction(c.target, found);
    query.count = read_count(c.target, found);
    http_answer answer;
    if (!found.empty()) {
        answer.status = 400;
        answer.body = found.json();
        return answer;
    }
    const std::uint64_t hash = hash_of(query_key);
    if (const auto cursor = c.target.parameter("cursor")) {
        query.from = decode_cursor(*cursor, hash, settings_.seed);
        if (!query.from) {
            return error_answer(400, "Invalid cursor: it is not one that this list gave for this query");
        }
    }
    const page_of<Item> page = make_page(items, query, fits);
    answer.body = "{\"data\":[";
    const char* separator = "";
    for (const Item* item : page.items) {
        answer.body += separator;
        answer.body += write(*item);
        separator = ",";
    }
    answer.body += "],\"pagination\":" + pagination_json(facts_of(page, query, hash, settings_.seed)) + '}';
    return answer;
}

/// Pages of records that nobody keeps: those that sample_record() makes of the numbers 1 to N.
http_answer sim_service::list_generated(const call& c)
{
    findings found;
    page_query query;
    query.limit = read_limit(c.target, settings_, found);
    query.count = read_count(c.target, found);
    if (read_direction(c.target, found)) {
        found.add("INVALID_ENUM", "direction", "Generated records are listed forwards only");
    }
    http_answer answer;
    if (!found.empty()) {
        answer.status = 400;
        answer.body = found.json();
        return answer;
    }
    const std::uint64_t hash = hash_of("generated records");
    if (const auto cursor = c.target.parameter("cursor")) {
        query.from = decode_cursor(*cursor, hash, settings_.seed);
        if (!query.from) {
            return error_answer(400, "Invalid cursor: it is not one that this list gave for this query");
        }
    }
    const std::uint64_t first = query.from ? query.from->sequence : 0;
    const std::uint64_t last = std::min(first + query.limit, settings_.generated_records);
    answer.body = "{\"data\":[";
    for (std::uint64_t n = first + 1; n <= last; ++n) {
        record_store one;
        one.add(sample_record(settings_.seed, n)); // which writes its JSON
        answer.body += n == first + 1 ? "" : ",";
        answer.body += one.items().front()->json;
    }
    pagination_facts facts;
    facts.limit = query.limit;
    facts.offset = first;
    facts.has_more = last < settings_.generated_records;
    facts.has_previous = first > 0;
    if (query.count) {
        facts.total = settings_.generated_records;
    }
    if (facts.has_more) {
        cursor_place place;
        place.sequence = last;
        place.offset = last;
        facts.next = encode_cursor(place, hash, settings_.seed);
    }
    answer.body += "],\"pagination\":" + pagination_json(facts) + '}';
    return answer;
}

http_answer sim_service::list_agents(const call& c)
{
    const auto status = c.target.parameter("status");
    const auto search = c.target.parameter("search");
    const std::string part = lower(search.value_or(""));
    const auto fits = [&](const stored_agent& agent) {
        return (!status || agent.status == *status) &&
               (contains_ignoring_case(agent.name, part) || contains_ignoring_case(agent.description, part));
    };
    const auto write = [](const stored_agent& agent) -> const std::string& { return agent.list_json; };
    return list(c, agents_, query_key_of("agents", {status, search}), fits, write);
}

http_answer sim_service::list_records(const call& c)
{
    const auto type = c.target.parameter("type");
    const auto search = c.target.parameter("search");
    if (settings_.generated_records > 0 && !type && !search) {
        return list_generated(c);
    }
    const std::string part = lower(search.value_or(""));
    const auto fits = [&](const stored_record& record) {
        return (!type || record.type == *type) && contains_ignoring_case(record.name, part);
    };
    const auto write = [](const stored_record& record) -> const std::string& { return record.json; };
    return list(c, records_.items(), query_key_of("records", {type, search}), fits, write);
}

} // namespace runtype::testing::detail
