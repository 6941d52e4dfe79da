// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

#include <runtype/async_generator.hpp>

namespace runtype {

/// One page of a list.
template <typename T>
struct page {
    page() {}

    std::vector<T> items;
    bool last = false;                 ///< no page follows
    std::optional<std::int64_t> total; ///< items in the whole list, where the service says so
};

namespace detail {

/// A generator_source that can also hand out whole pages.
template <typename T>
class page_source : public generator_source<T> {
public:
    [[nodiscard]] virtual bool pop_page(std::optional<result<page<T>>>& out) = 0;
};

template <typename T>
boost::asio::awaitable<std::optional<result<page<T>>>> next_page_of(std::shared_ptr<page_source<T>> source)
{
    std::optional<result<page<T>>> out;
    while (!source->pop_page(out)) co_await source->fill();
    co_return out;
}

} // namespace detail

/** A paginated list: an async_generator that knows its pages.
 *
 *  Retries and the deadline are per page and never run while the caller works. An empty page with a cursor continues; a
 *  page that contradicts itself, or a cursor that was seen before, is errc::pagination_inconsistent.
 */
template <typename T>
class [[nodiscard]] page_generator : public async_generator<T> {
public:
    explicit page_generator(std::shared_ptr<detail::page_source<T>> source) noexcept
        : async_generator<T>(std::move(source))
    {
    }

    /// The next page (what is left of the current one, if next() has taken some of it), an error, or nullopt at the
    /// end.
    [[nodiscard]] boost::asio::awaitable<std::optional<result<page<T>>>> next_page()
    {
        return detail::next_page_of<T>(std::static_pointer_cast<detail::page_source<T>>(this->source_));
    }
};

} // namespace runtype
