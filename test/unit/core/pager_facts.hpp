// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include "core/pager_fsm.hpp"
#include "core/url.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace runtype::test {

/// The facts of a page, written in one expression.
struct facts : detail::page_facts {
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

inline std::string query_of(const detail::pager_fsm& pager)
{
    detail::query_builder query;
    pager.add_query(query);
    return query.str();
}

} // namespace runtype::test
