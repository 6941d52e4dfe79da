// Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
#pragma once

// Decision: a generator is an ordinary class over a state machine, not a coroutine generator. A next() that is served
// from a buffered page costs about 20 ns as an awaitable against 330 ns for asio::experimental::coro, which also has
// open undefined behaviour (chriskohlhoff/asio#1537). Consequence: destroying one never has to wait for anything.

#include <runtype/for_each.hpp>
#include <runtype/generator_source.hpp>
#include <runtype/generator_stats.hpp>
#include <runtype/map.hpp>
#include <runtype/result.hpp>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/this_coro.hpp>

#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace runtype {

namespace detail {

template <typename T>
class take_source final : public generator_source<T> {
public:
    take_source(std::shared_ptr<generator_source<T>> inner, std::size_t count) : inner_(std::move(inner)), left_(count)
    {
    }
    bool pop(std::optional<result<T>>& out) override { return pop_held(out, nullptr); }
    bool pop_held(std::optional<result<T>>& out, held_item* held) override
    {
        if (left_ == 0 || inner_->given_up()) {
            out.reset();
            return true;
        }
        if (!inner_->pop_held(out, held)) return false;
        --left_;
        return true;
    }
    boost::asio::awaitable<void> fill() override { return inner_->fill(); }
    generator_stats stats() const override { return inner_->stats(); }
    void mark() override { inner_->mark(); }
    void unmark() noexcept override { inner_->unmark(); }
    void give_up() noexcept override
    {
        generator_source<T>::give_up();
        inner_->give_up();
    }

private:
    std::shared_ptr<generator_source<T>> inner_;
    std::size_t left_;
};

template <typename T>
boost::asio::awaitable<std::optional<result<T>>> next_of(std::shared_ptr<generator_source<T>> source)
{
    std::optional<result<T>> out;
    if (source->given_up()) co_return out;
    for (bool again = false; !source->pop(out); again = true) {
        // Cancelled when what a source waited for had arrived, and it wants more: Asio would throw at the next
        // co_await.
        const auto cancellation = co_await boost::asio::this_coro::cancellation_state;
        if (again && cancellation.cancelled() != boost::asio::cancellation_type::none) {
            source->give_up();
            out.emplace(error(errc::cancelled, "The caller cancelled"));
            break;
        }
        co_await source->fill();
    }
    co_return out;
}

template <typename T>
boost::asio::awaitable<result<std::vector<T>>>
collect_from(std::shared_ptr<generator_source<T>> source, std::size_t max)
{
    std::vector<T> items;
    if (source->given_up()) co_return items;
    collecting<T> guard(*source);
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
    guard.delivered();
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

    /// At most the next `count` elements, as a generator. This one goes on behind them, and stays usable for
    /// checkpoint() and stats() meanwhile.
    async_generator take(std::size_t count)
    {
        return async_generator(std::make_shared<detail::take_source<T>>(source_, count));
    }

    /** The elements that are left, at most `max`, in a vector; or the first error. With `max`, the rest stays in the
     *  generator.
     *
     *  @par Cancellation
     *  As for the calls of the client; the error is errc::cancelled. Whatever ends it other than the vector, what was
     *  collected by then is dropped and the generator is at its end: next() gives nullopt, so that nobody goes on
     *  behind elements that he never got. checkpoint() of a list stands in front of them then.
     */
    [[nodiscard]] boost::asio::awaitable<result<std::vector<T>>>
    collect(std::size_t max = (std::numeric_limits<std::size_t>::max)())
    {
        return detail::collect_from<T>(source_, max);
    }

    /** Calls `fn` for each element, up to `concurrency` calls at a time.
     *
     *  Calls start in the order of the list, each on the executor of the awaiting coroutine (on several threads at a
     *  time if several run it). No more is read ahead than there is room for, so a slow `fn` slows the fetching down.
     *  @code
     *  auto store = [&](runtype::record r) { return database.insert(std::move(r)); };   // awaitable<void>
     *  auto done = co_await records.for_each(16, store);
     *  @endcode
     *  Name a lambda that captures by value before the co_await expression: GCC 12 destroys it twice otherwise. What
     *  comes of the calls is in no order; map() keeps that of the list.
     *
     *  A list's checkpoint() stands in front of the first element whose call has not ended well, so a job that goes on
     *  from it leaves none out: also after a failure or a cancellation.
     *
     *  @param concurrency Calls at a time; 0 counts as 1.
     *  @param fn          Takes a T, or a reference to one that lives as long as the call; returns
     *                     boost::asio::awaitable<void>, awaitable<result<void>>, or one of a result<U> whose value is
     *                     dropped. Lives until the last call has ended.
     *  @param failures    Whether the first failure ends it (the default) or failures are collected.
     *  @return What was done. An error if the list ended with one; with on_failure::stop, the first failure of `fn`.
     *
     *  @par Errors
     *  A failure of `fn` is an error that it returns or an api_exception that it throws. Any other exception ends it in
     *  both modes and is thrown from here. Whatever ends it, calls that are running are waited for.
     *  @par Cancellation
     *  terminal, partial and total: the running calls are cancelled and waited for; the error is errc::cancelled.
     */
    template <typename Fn>
    [[nodiscard]] boost::asio::awaitable<result<for_each_summary>>
    for_each(std::size_t concurrency, Fn fn, on_failure failures = on_failure::stop)
    {
        return detail::run_tasks(
            std::make_unique<detail::generator_tasks<T, Fn>>(source_, std::move(fn)), concurrency, failures);
    }

    /** What `fn` makes of each element, in the order of the list, with up to `concurrency` calls at a time.
     *
     *  @code
     *  auto texts = records.map(16, [&](runtype::record r) { return translate(std::move(r)); });
     *  while (auto text = co_await texts.next()) file.append(text->value());
     *  @endcode
     *  Lazy and bounded: calls begin with the first next(), and there are never more of them, those that wait for their
     *  turn included, than `concurrency`. They go on while the caller works. Pages are fetched within next(); with
     *  prefetch() of the list the calls do not wait for them.
     *
     *  The first failure of `fn` is the last element, behind the results of all elements before it. This generator
     *  stays usable for checkpoint() and stats(): a list's checkpoint() stands behind the last result that was handed
     *  out.
     *
     *  @param fn As for for_each, but returns boost::asio::awaitable<U> or awaitable<result<U>>.
     *
     *  @par Errors
     *  The error of the list, or of `fn`: one that it returns, or of an api_exception that it throws. Any other
     *  exception is thrown from next() at its place, and is the end. With the last element no call is left running.
     *  @par Cancellation
     *  Of next(), as for for_each. Destroying the generator before its end cancels the calls under way and does not
     * wait for them: what `fn` refers to must live until they have noticed.
     */
    template <typename Fn>
        requires(!std::is_void_v<detail::mapped_value<Fn, T>>)
    async_generator<detail::mapped_value<Fn, T>> map(std::size_t concurrency, Fn fn)
    {
        using element = detail::mapped_value<Fn, T>;
        return async_generator<element>(std::make_shared<detail::mapped_source<T, Fn, element, on_failure::stop>>(
            source_, std::move(fn), concurrency));
    }

    /// As map(), but a failed call is an element as well, an item_outcome with the error, and the rest goes on. Also
    /// for an `fn` that gives no value.
    template <typename Fn>
    async_generator<item_outcome<detail::mapped_value<Fn, T>>> map_settled(std::size_t concurrency, Fn fn)
    {
        using element = item_outcome<detail::mapped_value<Fn, T>>;
        return async_generator<element>(std::make_shared<detail::mapped_source<T, Fn, element, on_failure::collect>>(
            source_, std::move(fn), concurrency));
    }

    /// What has been done so far.
    [[nodiscard]] generator_stats stats() const { return source_->stats(); }

    /// For the generators that are made of others.
    [[nodiscard]] const std::shared_ptr<detail::generator_source<T>>& source() const noexcept { return source_; }

protected:
    std::shared_ptr<detail::generator_source<T>> source_;
};

} // namespace runtype
