// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a generator is an ordinary class over a state machine, not a coroutine generator. A next() that is served
// from a buffered page costs about 20 ns as an awaitable against 330 ns for asio::experimental::coro, which also has
// open undefined behaviour (chriskohlhoff/asio#1537). Consequence: destroying one never has to wait for anything.

#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

/// What a generator has done so far.
struct generator_stats {
    generator_stats() noexcept {}

    std::uint64_t items = 0;                 ///< handed to the caller
    std::uint64_t pages = 0;                 ///< received
    std::uint64_t requests = 0;              ///< attempts, retries included
    std::uint64_t retries = 0;               ///< attempts after the first, over all pages
    std::uint64_t bytes = 0;                 ///< decoded bytes of the answers
    std::chrono::nanoseconds waited{0};      ///< time spent in calls to the service, back-off included
    std::chrono::nanoseconds backing_off{0}; ///< the part of it that was waiting between attempts
    std::optional<std::int64_t> total;       ///< items in all, where the service says so
};

namespace detail {

/// What stands behind a generator: pop() decides without I/O, fill() does the I/O that pop() asked for.
template <typename T>
class generator_source {
public:
    virtual ~generator_source() = default;
    /// True: `out` is the next element, or empty at the end. False: call fill() first.
    [[nodiscard]] virtual bool pop(std::optional<result<T>>& out) = 0;
    [[nodiscard]] virtual boost::asio::awaitable<void> fill() = 0;
    [[nodiscard]] virtual generator_stats stats() const = 0;
};

template <typename T>
class take_source final : public generator_source<T> {
public:
    take_source(std::shared_ptr<generator_source<T>> inner, std::size_t count) : inner_(std::move(inner)), left_(count)
    {
    }
    bool pop(std::optional<result<T>>& out) override
    {
        if (left_ == 0) {
            out.reset();
            return true;
        }
        if (!inner_->pop(out)) return false;
        --left_;
        return true;
    }
    boost::asio::awaitable<void> fill() override { return inner_->fill(); }
    generator_stats stats() const override { return inner_->stats(); }

private:
    std::shared_ptr<generator_source<T>> inner_;
    std::size_t left_;
};

template <typename T>
boost::asio::awaitable<std::optional<result<T>>> next_of(std::shared_ptr<generator_source<T>> source)
{
    std::optional<result<T>> out;
    while (!source->pop(out)) co_await source->fill();
    co_return out;
}

template <typename T>
boost::asio::awaitable<result<std::vector<T>>>
collect_from(std::shared_ptr<generator_source<T>> source, std::size_t max)
{
    std::vector<T> items;
    std::optional<result<T>> element;
    while (items.size() < max) {
        if (!source->pop(element)) {
            // Cancelled when the last page had arrived: Asio would throw at the next co_await.
            const auto cancellation = co_await boost::asio::this_coro::cancellation_state;
            if (cancellation.cancelled() != boost::asio::cancellation_type::none)
                co_return error(errc::cancelled, "The caller cancelled while the list was collected");
            co_await source->fill();
            continue;
        }
        if (!element) break;
        if (!*element) co_return element->error();
        items.push_back(std::move(**element));
    }
    co_return items;
}

} // namespace detail

/** A list that is fetched as it is read.
 *
 *  @code
 *  while (auto record = co_await records.next())   // std::optional<result<record>>
 *      use(record->value());                        // or: if (!*record) co_return record->error();
 *  @endcode
 *
 *  Lazy: nothing is sent before the first next(). An error is the last element, so a loop cannot end early in silence;
 *  after it, and after the end, next() gives nullopt. Destroying it never blocks.
 *
 *  @par Thread safety
 *  One caller at a time: wait for a next() before the following one. Distinct generators: safe.
 */
template <typename T>
class [[nodiscard]] async_generator {
public:
    using value_type = T;

    explicit async_generator(std::shared_ptr<detail::generator_source<T>> source) noexcept : source_(std::move(source))
    {
    }
    async_generator(async_generator&&) noexcept = default;
    async_generator& operator=(async_generator&&) noexcept = default;
    async_generator(const async_generator&) = delete;
    async_generator& operator=(const async_generator&) = delete;

    /** The next element: a value, an error (then it was the last), or nullopt at the end.
     *
     *  @par Cancellation
     *  As for the calls of the client; the error is errc::cancelled.
     */
    [[nodiscard]] boost::asio::awaitable<std::optional<result<T>>> next() { return detail::next_of<T>(source_); }

    /// At most the next `count` elements, as a generator.
    async_generator take(std::size_t count) &&
    {
        return async_generator(std::make_shared<detail::take_source<T>>(std::move(source_), count));
    }

    /// The elements that are left, at most `max`, in a vector; or the first error. With `max`, the rest stays in the
    /// generator.
    [[nodiscard]] boost::asio::awaitable<result<std::vector<T>>>
    collect(std::size_t max = (std::numeric_limits<std::size_t>::max)())
    {
        return detail::collect_from<T>(source_, max);
    }

    /// What has been done so far.
    [[nodiscard]] generator_stats stats() const { return source_->stats(); }

protected:
    std::shared_ptr<detail::generator_source<T>> source_;
};

} // namespace runtype
